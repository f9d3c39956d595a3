//! Trouble with the gateway on purpose: connections that break, close, fall silent or are refused, sessions that end,
//! events that come twice or cannot be read.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{
    FakeDiscord,
    payload::RESUME_PATH,
    state::{Order, Outage, State},
};

impl FakeDiscord {
    /// The heartbeat interval of connections from now on; Discord's own is 41.25 s.
    pub fn set_heartbeat_interval(&self, interval: Duration) {
        self.shared.with(|state| state.heartbeat_interval = interval);
    }

    /// From now on heartbeats are not acknowledged, as on a dead connection.
    pub fn stop_acks(&self) {
        self.shared.with(|state| state.acks_stopped = true);
    }

    /// Heartbeats are acknowledged again.
    pub fn resume_acks(&self) {
        self.shared.with(|state| state.acks_stopped = false);
    }

    /// Breaks the gateway connection without a close frame. What happens meanwhile waits for the resume.
    pub async fn drop_connections(&self) {
        self.end_connection(Order::Drop).await;
    }

    /// Closes the gateway connection with a close code.
    pub async fn close_with(&self, code: u16) {
        self.end_connection(Order::Close(code)).await;
    }

    /// Asks the bot to reconnect and resume (opcode 7).
    pub async fn send_reconnect(&self) {
        self.order(Order::Send(json!({ "op": 7, "s": null, "t": null, "d": null }))).await;
    }

    /// Ends the session (opcode 9, not resumable).
    pub async fn invalid_session(&self) {
        self.order(Order::Send(json!({ "op": 9, "s": null, "t": null, "d": false }))).await;
        self.shared.with(|state| state.sessions.last_mut().expect("there is a session").id.clear());
    }

    /// Waits until the bot has resumed at least `times` times in all.
    pub async fn wait_resumed(&self, times: usize) {
        self.shared.expect(&format!("resume {times}"), |state| (state.resumes >= times).then_some(())).await;
    }

    /// Waits until the bot has identified at least `times` times in all.
    pub async fn wait_identified(&self, times: usize) {
        self.shared.expect(&format!("identify {times}"), |state| (state.identifies >= times).then_some(())).await;
    }

    async fn end_connection(&self, order: Order) {
        let find = |state: &mut State| state.sessions.last_mut()?.connection.take();
        let connection = self.shared.expect("a gateway connection", find).await;
        assert!(connection.send(order).is_ok(), "the gateway connection is gone already");
    }

    async fn order(&self, order: Order) {
        let find = |state: &mut State| state.sessions.last()?.connection.clone();
        let connection = self.shared.expect("a gateway connection", find).await;
        assert!(connection.send(order).is_ok(), "the gateway connection is gone already");
    }

    /// Closes the gateway connection without a code, then ends the TCP connection.
    pub async fn close_without_a_code(&self) {
        self.end_connection(Order::CloseBare).await;
    }

    /// From now on the gateway takes no connection, or takes them and says nothing. Those that are there stay.
    pub fn set_outage(&self, outage: Outage) {
        self.shared.with(|state| state.outage = outage);
    }

    /// From now on Discord says that so many sessions may still begin today.
    pub fn set_starts_left(&self, left: usize) {
        self.shared.with(|state| state.starts_left = Some(left));
    }

    /// Wants a heartbeat at once (opcode 1).
    pub async fn want_heartbeat(&self) {
        self.order(Order::Send(json!({ "op": 1, "s": null, "t": null, "d": null }))).await;
    }

    /// Says that the session is invalid but may be gone on with (opcode 9, resumable).
    pub async fn invalid_session_for_now(&self) {
        self.order(Order::Send(json!({ "op": 9, "s": null, "t": null, "d": true }))).await;
    }

    /// Sends the bot an event, whatever it asked for.
    pub fn dispatch(&self, event: &str, data: Value) {
        self.shared.with(|state| state.dispatch(event, data));
    }

    /// Sends the last event of the session again, as after a resume that went back too far.
    pub async fn repeat_last_event(&self) {
        let last = self.shared.with(|state| state.sessions.last().and_then(|session| session.events.last().cloned()));
        self.order(Order::Send(last.expect("there was an event"))).await;
    }

    /// From now on interactions are changed on their way to the bot.
    pub fn mangle_interactions(&self, mangle: fn(&mut Value)) {
        self.shared.with(|state| state.mangle = Some(mangle));
    }

    /// Interactions arrive as they are again.
    pub fn stop_mangling(&self) {
        self.shared.with(|state| state.mangle = None);
    }

    /// From now on every bot that is connected is sent every event.
    pub fn share_token(&self) {
        self.shared.with(|state| state.shared_token = true);
    }

    /// How many connections to the gateway were begun.
    pub fn connects(&self) -> usize {
        self.shared.with(|state| state.connects.len())
    }

    /// How many of them went to the address that is for going on with a session.
    pub fn connects_to_resume(&self) -> usize {
        self.shared.with(|state| state.connects.iter().filter(|(_, path)| path == RESUME_PATH).count())
    }

    /// How the bot ended connections: when, and with which code if it gave one.
    pub fn farewells(&self) -> Vec<(Instant, Option<u16>)> {
        self.shared.with(|state| state.farewells.clone())
    }

    /// Waits until the bot has ended this many connections, and gives the last.
    pub async fn wait_farewell(&self, times: usize) -> (Instant, Option<u16>) {
        let find = |state: &mut State| state.farewells.get(times.checked_sub(1)?).copied();
        self.shared.expect(&format!("farewell {times}"), find).await
    }

    /// The intents of the last session.
    pub fn intents(&self) -> Option<u64> {
        self.shared.with(|state| Some(state.sessions.last()?.intents))
    }
}
