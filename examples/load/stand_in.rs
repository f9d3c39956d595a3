//! As much of Discord as it takes to ask and to be answered: a gateway, commands that are taken as they come, and
//! callbacks whose arrival is noted.

use super::asked::APP;
use axum::Router;
use axum::body::to_bytes;
use axum::extract::ws::{Message, WebSocket};
use axum::extract::{Request, State, WebSocketUpgrade};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use axum::{Json, routing};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, mpsc};
use tokio::time::{Instant, timeout};

/// Bodies hold charts of some hundred kilobytes.
const MAX_BODY: usize = 16 << 20;

/// What became of one interaction.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// How long the first answer took; absent if there was none.
    pub after: Option<Duration>,
    /// Whether it was no more than that the bot is busy.
    pub busy: bool,
}

#[derive(Default)]
struct Kept {
    sent: HashMap<u64, Instant>,
    outcomes: Vec<Outcome>,
    gateway: Option<mpsc::UnboundedSender<Value>>,
    is_ready: bool,
    sequence: u64,
}

struct Shared {
    address: String,
    kept: Mutex<Kept>,
    changed: Notify,
}

/// See the file's text.
pub struct StandIn(Arc<Shared>);

impl StandIn {
    /// Starts it on a free port.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        // Else an event waits up to 40 ms until the one before it is acknowledged, and the bot would seem slow.
        let listener = listener.tap_io(|stream| stream.set_nodelay(true).expect("a socket option"));
        let shared = Arc::new(Shared { address, kept: Mutex::default(), changed: Notify::new() });
        let routes = Router::new().route("/", routing::any(gateway)).fallback(rest).with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self(shared)
    }

    /// The base for `DISCORD_API_URL`.
    pub fn url(&self) -> String {
        format!("http://{}", self.0.address)
    }

    /// Waits until the bot is connected.
    pub async fn wait_for_bot(&self) {
        let connected = timeout(Duration::from_secs(60), async {
            while !self.0.lock().is_ready {
                self.0.changed.notified().await;
            }
        });
        connected.await.expect("the bot connects within a minute");
    }

    /// Sends an interaction.
    pub fn send(&self, (id, payload): (u64, Value)) {
        let mut kept = self.0.lock();
        kept.sent.insert(id, Instant::now());
        kept.dispatch("INTERACTION_CREATE", payload);
    }

    /// How many are not answered yet.
    pub fn waiting(&self) -> usize {
        self.0.lock().sent.len()
    }

    /// Waits until something was answered.
    pub async fn wait_for_an_answer(&self) {
        let _ = timeout(Duration::from_millis(50), self.0.changed.notified()).await;
    }

    /// Waits until all are answered, at most so long. What is not answered then counts as never answered.
    pub async fn wait_until_answered(&self, patience: Duration) {
        let until = Instant::now() + patience;
        while self.waiting() > 0 && Instant::now() < until {
            self.wait_for_an_answer().await;
        }
        let mut kept = self.0.lock();
        let lost = std::mem::take(&mut kept.sent).len();
        kept.outcomes.extend(std::iter::repeat_n(Outcome { after: None, busy: false }, lost));
    }

    /// What became of all since the last time.
    pub fn outcomes(&self) -> Vec<Outcome> {
        std::mem::take(&mut self.0.lock().outcomes)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answered(&self, id: u64, busy: bool) {
        let mut kept = self.lock();
        if let Some(sent) = kept.sent.remove(&id) {
            kept.outcomes.push(Outcome { after: Some(sent.elapsed()), busy });
            drop(kept);
            self.changed.notify_waiters();
            self.changed.notify_one();
        }
    }
}

impl Kept {
    fn dispatch(&mut self, name: &str, data: Value) {
        self.sequence += 1;
        if let Some(gateway) = &self.gateway {
            let _ = gateway.send(json!({ "op": 0, "s": self.sequence, "t": name, "d": data }));
        }
    }
}

async fn gateway(State(shared): State<Arc<Shared>>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(move |socket| serve(shared, socket))
}

async fn serve(shared: Arc<Shared>, mut socket: WebSocket) {
    let (sender, mut orders) = mpsc::unbounded_channel();
    let hello = json!({ "op": 10, "s": null, "t": null, "d": { "heartbeat_interval": 41_250 } });
    let _ = sender.send(hello);
    shared.lock().gateway = Some(sender.clone());
    loop {
        tokio::select! {
            order = orders.recv() => match order {
                Some(order) if socket.send(Message::text(order.to_string())).await.is_ok() => {}
                _ => return,
            },
            received = socket.recv() => match received {
                Some(Ok(Message::Text(text))) => receive(&shared, &sender, &text),
                Some(Ok(_)) => {}
                _ => return,
            },
        }
    }
}

fn receive(shared: &Shared, sender: &mpsc::UnboundedSender<Value>, text: &str) {
    let payload: Value = serde_json::from_str(text).unwrap_or_default();
    match payload["op"].as_u64() {
        Some(1) => {
            let _ = sender.send(json!({ "op": 11, "s": null, "t": null, "d": null }));
        }
        Some(2) => {
            let ready = json!({
                "v": 10, "user": bot(), "guilds": [], "session_id": "load", "shard": [0, 1],
                "resume_gateway_url": format!("ws://{}", shared.address),
                "application": { "id": APP, "flags": 0 },
            });
            let mut kept = shared.lock();
            kept.dispatch("READY", ready);
            kept.is_ready = true;
            drop(kept);
            shared.changed.notify_one();
        }
        _ => {}
    }
}

fn bot() -> Value {
    json!({ "id": APP, "username": "careerbot", "global_name": null, "discriminator": "0001", "avatar": null, "bot": true })
}

async fn rest(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, MAX_BODY).await.unwrap_or_default();
    let path = head.uri.path();
    if path.ends_with("/callback") {
        let id = path.rsplit('/').nth(2).and_then(|id| id.parse().ok());
        let busy = body.len() < 2_000 && String::from_utf8_lossy(&body).contains("I am busy");
        if let Some(id) = id {
            shared.answered(id, busy);
        }
        return StatusCode::NO_CONTENT.into_response();
    }
    let gateway = format!("ws://{}", shared.address);
    let limit = json!({ "total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1 });
    let answer = match path.rsplit('/').next().unwrap_or_default() {
        "gateway" => json!({ "url": gateway }),
        "bot" if path.contains("gateway") => json!({ "url": gateway, "shards": 1, "session_start_limit": limit }),
        "commands" if head.method == Method::GET => json!([]),
        "guilds" => json!([]),
        "@me" if path.contains("applications") => json!({
            "id": APP, "name": "careerbot", "icon": null, "description": "", "summary": "", "bot_public": true,
            "bot_require_code_grant": false, "verify_key": "0", "flags": 0, "bot": bot(), "team": null, "owner": bot(),
        }),
        // A command that was registered comes back with an id.
        _ => {
            let mut sent: Value = serde_json::from_slice(&body).unwrap_or_else(|_| json!({}));
            sent["id"] = json!("1290000000000000010");
            sent
        }
    };
    Json(answer).into_response()
}
