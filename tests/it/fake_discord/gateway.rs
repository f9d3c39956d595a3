//! The gateway: hello, identify, READY, heartbeats, resume, and whatever the test orders a connection to do.
//! Discord: Events > Gateway.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    extract::{
        State as Extract, WebSocketUpgrade,
        ws::{CloseFrame, Message, WebSocket},
    },
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use tokio::{sync::mpsc, time::sleep_until};

use super::{
    payload,
    shared::Shared,
    state::{Order, Outage, Session, State, TOKEN},
};

/// GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT. Discord: Events > Gateway > Privileged Intents.
const PRIVILEGED_INTENTS: u64 = 1 << 1 | 1 << 8 | 1 << 15;

/// Opens a gateway connection.
pub async fn connect(Extract(shared): Extract<Arc<Shared>>, uri: Uri, upgrade: WebSocketUpgrade) -> Response {
    let outage = shared.with(|state| {
        state.connects.push((Instant::now(), uri.path().trim_end_matches('/').to_owned()));
        state.outage
    });
    match outage {
        Outage::None => upgrade.on_upgrade(move |socket| serve(shared, socket)),
        Outage::Refusing => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Outage::Mute => upgrade.on_upgrade(|mut socket| async move { while socket.recv().await.is_some() {} }),
    }
}

/// One connection, until either side ends it.
async fn serve(shared: Arc<Shared>, mut socket: WebSocket) {
    let (orders, mut inbox) = mpsc::unbounded_channel();
    let interval = shared.with(|state| state.heartbeat_interval);
    let hello = json!({ "op": 10, "s": null, "t": null, "d": { "heartbeat_interval": interval.as_millis() as u64 } });
    let _ = orders.send(Order::Send(hello));
    let patience = interval.mul_f64(1.25) + Duration::from_secs(2);
    let mut overdue = Instant::now() + patience;
    let mut clean = false;
    loop {
        tokio::select! {
            order = inbox.recv() => match order.expect("this function keeps a sender") {
                Order::Send(payload) => if socket.send(Message::text(payload.to_string())).await.is_err() { break },
                Order::Close(code) => {
                    let frame = CloseFrame { code, reason: "".into() };
                    let _ = socket.send(Message::Close(Some(frame))).await;
                    break;
                }
                Order::CloseBare => {
                    let _ = socket.send(Message::Close(None)).await;
                    break;
                }
                Order::Drop => break,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    let payload: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
                    if payload["op"] == 1 {
                        overdue = Instant::now() + patience;
                    }
                    shared.with(|state| {
                        if let Some(code) = receive(state, &payload, &text, &orders) {
                            let _ = orders.send(Order::Close(code));
                        }
                    });
                }
                Some(Ok(Message::Close(frame))) => {
                    let code = frame.map(|frame| frame.code);
                    clean = matches!(code, Some(1000 | 1001));
                    shared.with(|state| state.farewells.push((Instant::now(), code)));
                    break;
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => {
                    shared.with(|state| state.farewells.push((Instant::now(), None)));
                    break;
                }
            },
            () = sleep_until(overdue.into()) => {
                shared.with(|state| if !state.acks_stopped { state.blame("gateway: no heartbeat in time") });
                let _ = orders.send(Order::Close(4009));
                overdue += patience;
            }
        }
    }
    shared.with(|state| {
        let session = state.sessions.iter_mut().find(|session| is_ours(session, &orders));
        if let Some(session) = session {
            session.connection = None;
            if clean {
                // Discord: Events > Gateway > Disconnections: closing with 1000 or 1001 ends the session.
                session.id.clear();
            }
        }
    });
}

fn is_ours(session: &Session, orders: &mpsc::UnboundedSender<Order>) -> bool {
    session.connection.as_ref().is_some_and(|connection| connection.same_channel(orders))
}

/// Takes one payload of the bot's; the result is a close code. Discord: Opcodes and Status Codes > Gateway.
fn receive(state: &mut State, payload: &Value, text: &str, orders: &mpsc::UnboundedSender<Order>) -> Option<u16> {
    if text.len() > 4096 || payload["op"].is_null() {
        state.blame(format!("gateway: a payload that is no gateway JSON or over 4096 bytes: {text:.80}"));
        return Some(4002);
    }
    let identified = state.sessions.iter().any(|session| is_ours(session, orders));
    match payload["op"].as_u64() {
        Some(1) => {
            if !state.acks_stopped {
                let _ = orders.send(Order::Send(json!({ "op": 11, "s": null, "t": null, "d": null })));
            }
            None
        }
        Some(2) if identified => Some(4005),
        Some(2) => identify(state, &payload["d"], orders),
        Some(6) => resume(state, &payload["d"], orders),
        Some(3 | 4 | 8) if identified => None,
        Some(3 | 4 | 8) => Some(4003),
        _ => {
            state.blame(format!("gateway: unknown opcode {}", payload["op"]));
            Some(4001)
        }
    }
}

fn is_token_good(state: &State, data: &Value) -> bool {
    let token = data["token"].as_str().unwrap_or_default();
    // Client libraries send it with or without the prefix, and Discord takes both.
    !state.token_refused && token.strip_prefix("Bot ").unwrap_or(token) == TOKEN
}

fn identify(state: &mut State, data: &Value, orders: &mpsc::UnboundedSender<Order>) -> Option<u16> {
    state.identifies += 1;
    if !is_token_good(state, data) {
        return Some(4004);
    }
    let Some(intents) = data["intents"].as_u64().filter(|_| data["properties"].is_object()) else {
        state.blame("gateway: identify without intents or properties");
        return Some(4002);
    };
    if intents & PRIVILEGED_INTENTS != 0 {
        state.blame(format!("gateway: intents {intents} hold a privileged one"));
        return Some(4014);
    }
    let id = state.snowflake();
    let shard = if data["shard"].is_null() { json!([0, 1]) } else { data["shard"].clone() };
    let ready = payload::ready(state, &id, &shard);
    state.sessions.push(Session { id, events: Vec::new(), intents, connection: Some(orders.clone()) });
    state.dispatch("READY", ready);
    state.dispatch_servers();
    None
}

fn resume(state: &mut State, data: &Value, orders: &mpsc::UnboundedSender<Order>) -> Option<u16> {
    if !is_token_good(state, data) {
        return Some(4004);
    }
    let seen = data["seq"].as_u64().unwrap_or(0) as usize;
    let wanted = data["session_id"].as_str().unwrap_or_default();
    let Some(session) = state.sessions.last_mut().filter(|session| !wanted.is_empty() && session.id == wanted) else {
        let _ = orders.send(Order::Send(json!({ "op": 9, "s": null, "t": null, "d": false })));
        return None;
    };
    if seen > session.events.len() {
        state.blame(format!("gateway: resume at {seen}, which was never sent"));
        return Some(4007);
    }
    if session.events[seen..].iter().any(Value::is_null) {
        state.blame(format!("gateway: resume at {seen}, when much more had been received"));
        return Some(4007);
    }
    if let Some(old) = session.connection.replace(orders.clone()) {
        let _ = old.send(Order::Close(4000));
    }
    for event in &session.events[seen..] {
        let _ = orders.send(Order::Send(event.clone()));
    }
    state.resumes += 1;
    state.dispatch("RESUMED", json!({}));
    None
}
