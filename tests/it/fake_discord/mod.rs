//! A stand-in for Discord: its REST API and gateway on one local port, as far as the bot needs them. It acts as
//! people who use the bot, checks everything the bot sends against Discord's documented rules, and collects what
//! breaks them as violations. [`Bot`] runs the bot against it; [`Member`] asks; [`Reply`] is what came back.
#![allow(dead_code, reason = "a kit for tests: not every test program uses every part")]

mod asking;
mod body;
mod bot;
mod faults;
mod forgetting;
mod form;
mod gateway;
mod interaction;
mod member;
mod messages;
mod offer;
mod outage;
mod payload;
mod posts;
mod proofs;
mod registry;
mod reply;
mod responses;
mod rest;
mod rules;
mod servers;
mod shared;
mod shown;
mod state;
mod storm;
mod upload;
mod values;
mod vitals;

use std::{sync::Arc, thread, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, routing, serve::ListenerExt};
use serde_json::Value;
use tokio::sync::oneshot;

#[allow(unused_imports, reason = "a kit for tests: not every test program uses every part")]
pub use self::{
    bot::{Bot, BotOptions, Exit, run_to_exit},
    faults::Fault,
    member::{Member, Place},
    posts::Post,
    reply::Reply,
    servers::OTHER,
    state::{APP, File, INTERACTION_TOKENS, Outage, TOKEN},
    storm::Storm,
    upload::{CANARY, Delivery, Upload, attach},
};
use servers::Server;
use shared::Shared;
use state::State;

/// One stand-in with a port of its own. It runs on its own thread, so a test that blocks does not hold it up,
/// and ends when this is dropped.
pub struct FakeDiscord {
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
}

impl FakeDiscord {
    /// Starts it on a free port of 127.0.0.1.
    pub async fn start() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a local port is free");
        listener.set_nonblocking(true).expect("the listener can be polled");
        let address = listener.local_addr().expect("the listener has an address").to_string();
        let heartbeat_interval = Duration::from_millis(41_250);
        let shared = Shared::new(State { address, heartbeat_interval, servers: Server::all(), ..State::default() });
        let (stop, stopped) = oneshot::channel();
        let server = Router::new().route("/", routing::any(gateway::connect));
        let server = server.route("/resume/", routing::any(gateway::connect)).fallback(rest::answer);
        let server = server.layer(DefaultBodyLimit::max(25 * 1024 * 1024)).with_state(Arc::clone(&shared));
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("the server's runtime starts").block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).expect("the listener can be used");
                // Else an event waits up to 40 ms until the one before it is acknowledged.
                let listener = listener.tap_io(|stream| stream.set_nodelay(true).expect("a socket option"));
                tokio::select! {
                    served = axum::serve(listener, server) => served.expect("the server runs"),
                    _ = stopped => {}
                }
            });
        });
        Self { shared, stop: Some(stop) }
    }

    /// The base address, for `DISCORD_API_URL`.
    pub fn url(&self) -> String {
        self.shared.with(|state| format!("http://{}", state.address))
    }

    /// The id of the server that members are in if nothing else is said, for `DISCORD_GUILD_ID`. The bot is in
    /// [`OTHER`] too.
    pub fn guild_id(&self) -> &'static str {
        servers::GUILD
    }

    /// A person in the server's channel. The same name is the same person.
    pub fn member(&self, name: &str) -> Member {
        Member::new(&self.shared, name)
    }

    /// The registered commands, global and of the server.
    pub fn commands(&self) -> Vec<Value> {
        self.shared.with(|state| state.all_commands().cloned().collect())
    }

    /// One registered command.
    pub fn command(&self, name: &str) -> Option<Value> {
        self.commands().into_iter().find(|command| command["name"] == name)
    }

    /// How many requests would have changed the registered commands.
    pub fn command_writes(&self) -> usize {
        self.shared.with(|state| state.command_writes)
    }

    /// How many requests had this method and this part in their path.
    pub fn requests(&self, method: &str, path: &str) -> usize {
        self.shared.with(|state| state.requests.iter().filter(|(m, p, _)| m == method && p.contains(path)).count())
    }

    /// Everything the bot did that Discord does not allow, so far.
    pub fn violations(&self) -> Vec<String> {
        self.shared.with(|state| {
            state.note_late();
            state.violations.clone()
        })
    }

    /// Fails the test if there is any violation.
    pub fn assert_clean(&self) {
        let violations = self.violations();
        if !violations.is_empty() {
            self.shared.fail(&format!("{} violations of Discord's rules", violations.len()));
        }
    }

    /// Forgets the violations so far, for tests that provoke them.
    pub fn take_violations(&self) -> Vec<String> {
        let violations = self.violations();
        self.shared.with(|state| state.violations.clear());
        violations
    }

    /// Makes the next requests that fit go wrong.
    pub fn fail_next(&self, fault: Fault) {
        self.shared.with(|state| state.faults.push(fault));
    }

    /// No request goes wrong any more.
    pub fn end_faults(&self) {
        self.shared.with(|state| state.faults.clear());
    }

    /// How many requests were answered 401, 403 or 429, of which Discord allows 10,000 in ten minutes.
    pub fn invalid_requests(&self) -> usize {
        self.shared.with(|state| state.invalid)
    }

    /// From now on the token is wrong: REST answers 401, the gateway closes with 4004. `GET /gateway` and the answers
    /// to interactions need no token.
    pub fn refuse_token(&self) {
        self.shared.with(|state| state.token_refused = true);
    }

    /// From now on nobody but the person who asked sees new messages of the bot's, as where the server does not
    /// let members use apps of their own. Discord: Topics > Permissions, Use External Apps.
    pub fn hide_answers(&self) {
        self.shared.with(|state| state.answers_hidden = true);
    }

    /// Makes every interaction so far older; after 15 minutes its token is worth nothing.
    pub fn let_time_pass(&self, time: Duration) {
        self.shared.with(|state| state.interactions.iter_mut().for_each(|interaction| interaction.skipped += time));
    }

    /// How often the bot identified, and how often it resumed a session.
    pub fn logins(&self) -> (usize, usize) {
        self.shared.with(|state| (state.identifies, state.resumes))
    }
}

impl Drop for FakeDiscord {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // Fails only when the server has ended already.
            let _ = stop.send(());
        }
    }
}
