//! The reception with a clerk that does as it is told.

use super::*;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::{Json, Router};
use serde_json::json;
use serenity::http::HttpBuilder;
use std::sync::Mutex;
use tokio::time::sleep;

/// What somebody was told, in the order in which it was told: an interaction's id and words.
type Told = Arc<Mutex<Vec<(String, String)>>>;

/// Answers with the name of the command, unless that says otherwise.
struct Puppet;

impl Clerk for Puppet {
    async fn answer(self: Arc<Self>, channel: Channel, interaction: Interaction) -> Result<(), SendError> {
        let name = interaction.as_command().map(|it| it.data.name.clone()).unwrap_or_default();
        match name.as_str() {
            "panic" => panic!("as it was told"),
            "hang" => sleep(Duration::from_secs(3_600)).await,
            "put-off-and-hang" => {
                channel.put_off(super::super::send::Place::New { private: true }).await?;
                sleep(Duration::from_secs(3_600)).await;
            }
            _ => sleep(Duration::from_millis(20)).await,
        }
        channel.refuse(&Message::written(name)).await
    }
}

async fn listen(State(told): State<Told>, request: Request) -> axum::response::Response {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.expect("a body");
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let words = [&body["data"]["content"], &body["content"], &body["type"]].into_iter().find(|it| !it.is_null());
    let words = words.map_or_else(String::new, |it| it.as_str().map_or_else(|| it.to_string(), str::to_owned));
    let of: Vec<&str> = head.uri.path().split('/').collect();
    told.lock().expect("a lock").push((of[4].to_owned(), words));
    if of.last() == Some(&"callback") {
        return StatusCode::NO_CONTENT.into_response();
    }
    let user = json!({ "id": "1", "username": "bot", "discriminator": "0", "avatar": null });
    Json(json!({
        "id": "5", "channel_id": "6", "author": user, "content": "", "timestamp": "2026-11-01T10:00:00+00:00",
        "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": false, "type": 19, "flags": 64,
    }))
    .into_response()
}

/// A reception before something that takes whatever Discord would.
async fn reception(allowed: u32) -> (Reception<Puppet>, Told, Arc<Metrics>) {
    let (told, metrics) = (Told::default(), Arc::<Metrics>::default());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let server = Router::new().fallback(listen).with_state(Arc::clone(&told));
    tokio::spawn(async move { axum::serve(listener, server).await });
    let http = HttpBuilder::new("").proxy(base).ratelimiter_disabled(true).build();
    http.set_application_id(9.into());
    let reception = Reception::new(Arc::new(Puppet), Arc::new(http), Arc::clone(&metrics), Pace::new(allowed));
    (reception, told, metrics)
}

fn command(id: u64, name: &str) -> Value {
    let user = json!({ "id": "7", "username": "ann", "discriminator": "0", "avatar": null });
    json!({
        "id": id.to_string(), "application_id": "9", "type": 2, "token": format!("token{id}"), "version": 1,
        "channel_id": "6", "user": user, "locale": "en-US", "entitlements": [], "context": 1,
        "authorizing_integration_owners": {}, "attachment_size_limit": 1,
        "data": { "id": "8", "name": name, "type": 1 },
    })
}

fn words(told: &Told) -> Vec<(String, String)> {
    let mut told = told.lock().expect("a lock").clone();
    told.sort();
    told
}

fn outcomes(metrics: &Metrics, kind: &str) -> bool {
    metrics.text().contains(&format!("careerbot_outcomes_total{{kind=\"{kind}\"}} 1"))
}

#[tokio::test]
async fn a_panic_costs_one_answer_and_is_apologised_for() {
    let (mut reception, told, metrics) = reception(0).await;
    for (id, name) in [(11, "one"), (12, "panic"), (13, "two")] {
        reception.take(command(id, name));
    }
    assert_eq!(reception.close().await, 0);
    let told = words(&told);
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!([&told[0].1, &told[2].1], ["one", "two"]);
    assert!(told[1].1.contains("went wrong") && told[1].1.contains("12"), "{told:?}");
    assert!(outcomes(&metrics, "failed") && metrics.text().contains("careerbot_at_work 0"), "{}", metrics.text());
}

#[tokio::test]
async fn the_same_interaction_is_answered_once() {
    let (mut reception, told, metrics) = reception(0).await;
    reception.take(command(11, "one"));
    reception.take(command(11, "one"));
    assert_eq!(reception.close().await, 0);
    assert_eq!(words(&told), [("11".to_owned(), "one".to_owned())]);
    assert!(outcomes(&metrics, "repeated"));
}

#[tokio::test]
async fn whoever_is_too_fast_is_told_once() {
    let (mut reception, told, _) = reception(2).await;
    (11..20).for_each(|id| reception.take(command(id, "one")));
    assert_eq!(reception.close().await, 0);
    let told = words(&told);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[2].1.contains("slow down"), "{told:?}");
}

#[tokio::test]
async fn whoever_is_left_when_the_bot_stops_is_told_and_counted() {
    let (mut reception, told, metrics) = reception(0).await;
    for (id, name) in [(11, "one"), (12, "put-off-and-hang")] {
        reception.take(command(id, name));
    }
    let begun = Instant::now();
    assert_eq!(reception.close().await, 1);
    assert!(begun.elapsed() < LAST_WORK + LAST_WORDS, "{:?}", begun.elapsed());
    let told = told.lock().expect("a lock").clone();
    let last = &told.last().expect("words").1;
    assert!(last.contains("restarted"), "{told:?}");
    assert!(outcomes(&metrics, "unfinished"), "{}", metrics.text());
}

#[tokio::test]
async fn beyond_the_desks_and_the_line_everybody_hears_that_the_bot_is_busy() {
    let (mut reception, told, _) = reception(0).await;
    let (crowd, over) = (AT_ONCE + IN_LINE, 10);
    for id in 0..crowd {
        reception.take(command(1_000 + id as u64, "hang"));
    }
    for id in 0..over {
        reception.take(command(9_000 + id, "one"));
    }
    sleep(Duration::from_millis(800)).await;
    let busy = |told: &Told| words(told).iter().filter(|(_, words)| words.contains("busy right now")).count();
    assert_eq!(busy(&told), over as usize, "beyond the line at once");
    sleep(WAIT).await;
    assert_eq!(busy(&told), over as usize + IN_LINE, "and in the line after a while");
}
