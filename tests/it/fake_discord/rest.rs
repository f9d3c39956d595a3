//! The REST side: faults, authorization, and which request goes where. Discord: Reference > HTTP API.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    Json,
    extract::{Request, State as Extract},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use serde_json::{Value, json};

use super::{
    body, payload, posts, registry, responses,
    rules::{EMPTY_MESSAGE, Problems},
    shared::Shared,
    state::{APP, State, TOKEN},
    upload,
};

/// What a handler answers: a status with a body, or a refusal.
pub type Answer = Result<(u16, Value), Refusal>;

/// An error answer of Discord's. Discord: Topics > Opcodes and Status Codes, JSON Error Codes.
#[derive(Debug)]
pub struct Refusal {
    status: u16,
    body: Value,
}

impl Refusal {
    /// An error answer with Discord's own code.
    pub fn new(status: u16, code: u64, message: &str) -> Self {
        Self { status, body: json!({ "code": code, "message": message }) }
    }

    /// Notes the problems of a body as violations and gives Discord's answer, if it refuses.
    pub fn unless_clean(state: &mut State, place: &str, problems: &Problems) -> Result<(), Self> {
        for problem in &problems.0 {
            let path = if problem.path.is_empty() { "body" } else { &problem.path };
            state.blame(format!("{place}: {path}: {}", problem.text));
        }
        let mut refused = problems.0.iter().filter(|problem| problem.refused).peekable();
        if refused.peek().is_none() {
            return Ok(());
        }
        if refused.all(|problem| problem.text == EMPTY_MESSAGE) {
            return Err(Self::new(400, 50006, EMPTY_MESSAGE));
        }
        let mut refusal = Self::new(400, 50035, "Invalid Form Body");
        refusal.body["errors"] = problems.tree();
        Err(refusal)
    }
}

/// Answers every request that is not the gateway's, and counts what Discord counts as invalid.
/// Discord: Topics > Rate Limits, Invalid Request Limit.
pub async fn answer(Extract(shared): Extract<Arc<Shared>>, request: Request) -> Response {
    let response = find_answer(&shared, request).await;
    if matches!(response.status().as_u16(), 401 | 403 | 429) {
        shared.with(|state| state.invalid += 1);
    }
    response
}

async fn find_answer(shared: &Shared, request: Request) -> Response {
    let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
    let fault = shared.with(|state| {
        state.requests.push((method.clone(), path.clone(), Instant::now()));
        let fault = state.faults.iter_mut().find(|fault| fault.fits(&method, &path))?;
        fault.times -= 1;
        Some(fault.clone())
    });
    if let Some(response) = shared.with(|state| still_limited(state, &method, &path)) {
        return response;
    }
    if let Some(fault) = fault {
        tokio::time::sleep(fault.delay).await;
        if let Some(wait) = fault.retry_after {
            shared.with(|state| state.rate_limited.push((method, path, Instant::now() + wait)));
            return too_many_requests(wait);
        }
        if let Some(status) = fault.status.filter(|_| fault.page) {
            let status = StatusCode::from_u16(status).expect("a valid status");
            return (status, Html("<html><h1>Bad gateway</h1></html>")).into_response();
        }
        if let Some(status) = fault.status {
            let (code, message) = fault.error.unwrap_or((0, "on purpose"));
            return reply(status, json!({ "code": code, "message": message }));
        }
    }
    let query = request.uri().query().unwrap_or_default();
    if let Some(file) = shared.with(|state| upload::answer(state, &path, query)) {
        return file;
    }
    match route(shared, &method, &path, request).await {
        Ok((204, _)) => StatusCode::NO_CONTENT.into_response(),
        Ok((status, body)) => reply(status, body),
        Err(refusal) => reply(refusal.status, refusal.body),
    }
}

fn reply(status: u16, body: Value) -> Response {
    (StatusCode::from_u16(status).expect("a valid status"), Json(body)).into_response()
}

fn too_many_requests(wait: Duration) -> Response {
    let body = json!({ "message": "You are being rate limited.", "retry_after": wait.as_secs_f64(), "global": false });
    let mut response = reply(429, body);
    let seconds = wait.as_secs_f64().ceil().to_string();
    response.headers_mut().insert(header::RETRY_AFTER, seconds.parse().expect("digits are a header value"));
    response
}

/// A rate limit that is asked again too early stays one, and is a violation.
fn still_limited(state: &mut State, method: &str, path: &str) -> Option<Response> {
    let limited = state.rate_limited.iter().find(|(m, p, _)| m == method && p == path)?;
    let left = limited.2.checked_duration_since(Instant::now())?;
    state.blame(format!("rate limit: {method} {path}: asked again {left:?} too early"));
    Some(too_many_requests(left))
}

async fn route(shared: &Shared, method: &str, path: &str, request: Request) -> Answer {
    let Some(path) = path.strip_prefix("/api/v10/") else {
        return Err(unknown_route(shared, method, path));
    };
    let parts: Vec<_> = path.split('/').collect();
    let open = matches!(parts.as_slice(), ["gateway"] | ["interactions" | "webhooks", ..]);
    let token = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let allowed =
        shared.with(|state| !state.token_refused) && token.and_then(|value| value.strip_prefix("Bot ")) == Some(TOKEN);
    if !open && !allowed {
        return Err(Refusal::new(401, 0, "401: Unauthorized"));
    }
    let query = request.uri().query().unwrap_or_default().to_owned();
    let flag = |name: &str| query.split('&').any(|pair| pair == format!("{name}=true"));
    let (with_response, with_localizations) = (flag("with_response"), flag("with_localizations"));
    let body = body::read(request).await.map_err(|problem| {
        shared.with(|state| state.blame(format!("{method} {path}: {problem}")));
        Refusal::new(400, 50109, &problem)
    })?;
    let answered = shared.with(|state| match (method, parts.as_slice()) {
        ("GET", ["gateway"]) => Some(Ok((200, json!({ "url": format!("ws://{}", state.address) })))),
        ("GET", ["gateway", "bot"]) => Some(Ok((200, gateway_bot(state)))),
        ("GET", ["users", "@me"]) => Some(Ok((200, payload::bot_user()))),
        ("GET", ["users", "@me", "guilds"]) => Some(Ok((200, state.server_list(&query)))),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => Some(Ok((200, payload::application()))),
        (_, ["applications", APP, "commands", rest @ ..]) => {
            registry::answer(state, method, "", rest, &body.json, with_localizations)
        }
        (_, ["applications", APP, "guilds", guild, "commands", rest @ ..]) => {
            registry::answer(state, method, guild, rest, &body.json, with_localizations)
        }
        ("POST", ["interactions", id, token, "callback"]) => {
            Some(responses::callback(state, id, token, &body, with_response))
        }
        ("POST", ["channels", channel, "messages"]) => Some(posts::post(state, channel, &body)),
        ("GET", ["channels", channel]) => Some(posts::channel(state, channel)),
        ("POST", ["webhooks", APP, token]) => Some(responses::follow_up(state, token, &body)),
        (_, ["webhooks", APP, token, "messages", id]) => responses::existing(state, method, token, id, &body),
        _ => None,
    });
    answered.unwrap_or_else(|| Err(unknown_route(shared, method, path)))
}

fn unknown_route(shared: &Shared, method: &str, path: &str) -> Refusal {
    shared.with(|state| state.blame(format!("route: {method} {path}: nothing the stand-in knows")));
    Refusal::new(404, 0, "404: Not Found")
}

fn gateway_bot(state: &State) -> Value {
    let left = state.starts_left.unwrap_or(1000_usize.saturating_sub(state.identifies));
    json!({
        "url": format!("ws://{}", state.address),
        "shards": 1,
        "session_start_limit": { "total": 1000, "remaining": left, "reset_after": 86_400_000, "max_concurrency": 1 },
    })
}
