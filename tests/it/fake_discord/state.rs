//! What the stand-in remembers: registered commands, interactions, messages, gateway sessions, faults to inject
//! and the violations found so far. The server thread and the test share it through `shared`.

use std::{
    collections::{BTreeMap, HashMap},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};
use tokio::sync::mpsc;

pub use super::interaction::Interaction;
use super::{bot::Log, faults::Fault, servers::Server, upload::Upload};

/// The bot's application and user id.
pub const APP: &str = "1290000000000000001";
/// The token the bot has to present.
pub const TOKEN: &str = "MTI5MDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL";
/// What stands in the token of every interaction.
pub const INTERACTION_TOKENS: &str = "aW50ZXJhY3Rpb24";

/// Discord: Receiving and Responding: the first response is due within 3 seconds.
pub const FIRST_ANSWER: Duration = Duration::from_secs(3);
/// Discord: Receiving and Responding: the token is valid for 15 minutes.
pub const TOKEN_LIFE: Duration = Duration::from_secs(15 * 60);
/// How long any wait lasts before the test fails: longer than the bot waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A file of a message.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A message as Discord would show it, and its files.
#[derive(Clone, Debug)]
pub struct Message {
    /// The message object.
    pub json: Value,
    /// The files that belong to it.
    pub files: Vec<File>,
    /// Whether the bot took it back.
    pub deleted: bool,
}

/// What a gateway connection is told to do.
pub enum Order {
    Send(Value),
    Close(u16),
    /// Close without saying why, then end the TCP connection.
    CloseBare,
    /// End the TCP connection without a close frame.
    Drop,
}

/// What is wrong with the gateway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outage {
    /// Nothing.
    #[default]
    None,
    /// It takes no connection.
    Refusing,
    /// It takes connections and says nothing.
    Mute,
}

/// A gateway session, which outlives its connections.
pub struct Session {
    /// Its id; empty when it cannot be resumed any more.
    pub id: String,
    /// Every event sent or missed, or null where it is forgotten; event `n` has sequence number `n + 1`.
    pub events: Vec<Value>,
    /// What it wants to be told of. Discord: Events > Gateway > Gateway Intents.
    pub intents: u64,
    /// Its connection, if it has one now.
    pub connection: Option<mpsc::UnboundedSender<Order>>,
}

/// See the module's text.
#[derive(Default)]
pub struct State {
    /// `127.0.0.1:port`.
    pub address: String,
    /// Whether the token is wrong by now.
    pub token_refused: bool,
    /// Whether nobody but the person who asked may see what the bot says.
    pub answers_hidden: bool,
    /// Whether heartbeats go unanswered.
    pub acks_stopped: bool,
    /// Trouble with the gateway alone.
    pub outage: Outage,
    /// Whether every session is sent every event, as where several bots use one token.
    pub shared_token: bool,
    /// What happens to interactions on their way to the bot.
    pub mangle: Option<fn(&mut Value)>,
    /// Every connection to the gateway: when, and at which path.
    pub connects: Vec<(Instant, String)>,
    /// How the bot ended connections: when, and with which close code if it gave one.
    pub farewells: Vec<(Instant, Option<u16>)>,
    /// What hello says.
    pub heartbeat_interval: Duration,
    /// Commands by scope: a guild's id, or "" for the global ones.
    pub commands: BTreeMap<String, Vec<Value>>,
    /// Requests that would change commands.
    pub command_writes: usize,
    /// Every request: method, path, time.
    pub requests: Vec<(String, String, Instant)>,
    /// Requests that were answered 401, 403 or 429.
    pub invalid: usize,
    /// Every interaction, oldest first.
    pub interactions: Vec<Interaction>,
    /// So many of them were answered or noted as late.
    pub judged: usize,
    /// Where an interaction stands there, by its id.
    pub places: HashMap<String, usize>,
    /// Every message of the bot's, by id.
    pub messages: HashMap<String, Message>,
    /// Ids of people, by name.
    pub people: HashMap<String, String>,
    /// Messages of the bot's that are no answers, by channel, in order.
    pub posts: HashMap<String, Vec<String>>,
    /// Files that people or the bot attached, by path, each with the query that its address needs.
    pub uploads: HashMap<String, (String, Upload)>,
    /// The servers that the bot is or was in.
    pub servers: Vec<Server>,
    /// Every gateway session; the last one is in use.
    pub sessions: Vec<Session>,
    /// How often the bot identified.
    pub identifies: usize,
    /// How often it resumed.
    pub resumes: usize,
    /// How many sessions may still begin today, if not what is left of a thousand.
    pub starts_left: Option<usize>,
    /// Trouble to make.
    pub faults: Vec<Fault>,
    /// Method and path that must not be asked before a time.
    pub rate_limited: Vec<(String, String, Instant)>,
    /// What the bot did that Discord does not allow.
    pub violations: Vec<String>,
    /// The logs of the bots that were started.
    pub logs: Vec<Log>,
    /// How many ids were given out.
    pub made: u64,
}

impl State {
    /// A new id. Discord: Reference > Snowflakes.
    pub fn snowflake(&mut self) -> String {
        const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock is right").as_millis() as u64;
        self.made += 1;
        ((now.saturating_sub(DISCORD_EPOCH_MS) << 22) | (self.made & 0x3F_FFFF)).to_string()
    }

    /// Notes a violation.
    pub fn blame(&mut self, what: impl Into<String>) {
        self.violations.push(what.into());
    }

    /// Writes an interaction down.
    pub fn add(&mut self, interaction: Interaction) {
        self.places.insert(interaction.id().to_owned(), self.interactions.len());
        self.interactions.push(interaction);
    }

    /// The interaction with this id, if there is one.
    pub fn find(&self, id: &str) -> Option<&Interaction> {
        self.places.get(id).map(|place| &self.interactions[*place])
    }

    /// The interaction with this id.
    pub fn interaction(&self, id: &str) -> &Interaction {
        self.find(id).expect("the interaction exists")
    }

    /// The interaction with this id, to change it.
    pub fn interaction_mut(&mut self, id: &str) -> &mut Interaction {
        let place = self.places.get(id).expect("the interaction exists");
        &mut self.interactions[*place]
    }

    /// Notes every interaction that got no answer in time. They stand in the order of their age.
    pub fn note_late(&mut self) {
        for interaction in &mut self.interactions[self.judged..] {
            if interaction.answered.is_none() && !interaction.late {
                if interaction.age() <= FIRST_ANSWER {
                    break;
                }
                interaction.late = true;
                self.violations.push(format!("late: {}: no answer within 3 s", interaction.label));
            }
        }
        let decided = |it: &&Interaction| it.answered.is_some() || it.late;
        self.judged += self.interactions[self.judged..].iter().take_while(decided).count();
    }

    /// Every registered command, global and of the guild.
    pub fn all_commands(&self) -> impl Iterator<Item = &Value> {
        self.commands.values().flatten()
    }

    /// Sends an event to the bot, or keeps it for the next resume.
    pub fn dispatch(&mut self, event: &str, data: Value) {
        let all = if self.shared_token { self.sessions.len() } else { 1 };
        assert!(!self.sessions.is_empty(), "the bot has identified before it gets events");
        for session in self.sessions.iter_mut().rev().take(all) {
            let payload = json!({ "op": 0, "t": event, "s": session.events.len() + 1, "d": data });
            session.events.push(payload.clone());
            if let Some(connection) = &session.connection {
                // A connection that is just going away: the resume brings the event.
                let _ = connection.send(Order::Send(payload));
            }
        }
    }

    /// What the bots have written.
    pub fn log(&self) -> String {
        let logs: Vec<_> = self.logs.iter().map(Log::text).collect();
        logs.join("\n--- another bot ---\n")
    }
}
