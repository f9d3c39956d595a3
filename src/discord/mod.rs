//! The Discord bot. The only place that names serenity.
//!
//! `gateway/` hears what people do, `reception.rs` takes each interaction in, `handler.rs` turns it into a request and an
//! answer into a reply, `render.rs` draws a page as an embed, `send.rs` is the one way out. `commands.rs` puts the table of
//! commands into Discord's form, `register.rs` tells Discord about it. `rest.rs` is for requests with the bot's token; it
//! works around a known weakness of serenity 0.12.5, which ignores a proxy while its rate limiter is on.

mod commands;
mod components;
mod custom_id;
mod escape;
mod gateway;
mod glimpse;
mod handler;
mod health;
mod housekeeping;
mod knowledge;
mod limits;
mod moderate;
mod pace;
mod permission;
mod picture;
mod press;
mod received;
mod reception;
mod register;
mod render;
mod reply;
mod rest;
mod send;
mod sparing;
mod target;

pub use commands::registrations;
pub use components::{View, dress, message};
pub use custom_id::{CustomId, Shown, Slot};
pub use handler::Office;
pub use health::is_healthy;
pub use knowledge::{form as modal, record, reply as private_reply};
pub use press::{Deed, Press, Pressed, Presser, decide};
pub use render::reply;
pub use reply::{Component, Embed, Entry, Field, Reply, Row};

use crate::metrics;
use crate::settings::Token;
use gateway::{Gateway, Link, Pauses, Starts, Stop};
use handler::Handler;
use knowledge::Fetcher;
use pace::Pace;
use reception::Reception;
use register::Scope;
use rest::Rest;
use serenity::model::id::{ApplicationId, GuildId};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::JoinSet;

/// What the bot needs to run.
#[derive(Debug)]
pub struct Settings {
    /// The bot's token.
    pub token: Token,
    /// Another base for Discord's requests.
    pub api_base: Option<String>,
    /// Register commands in this server only.
    pub guild: Option<u64>,
    /// Where the health file is written.
    pub data_dir: PathBuf,
    /// Commands that one person may send in ten seconds; 0 means no limit.
    pub member_limit: u32,
    /// Where counts and health are answered, if anywhere.
    pub metrics_address: Option<SocketAddr>,
}

/// Why the bot cannot run, as a sentence that says what to do. Restarting does not help.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// Discord does not know the token (HTTP 401, close code 4004).
    #[error(
        "Discord refuses the token: reset it on your application's Bot page at https://discord.com/developers/applications and write the new one into .env as DISCORD_TOKEN=..."
    )]
    TokenRefused,
    /// Close code 4010.
    #[error("Discord takes this bot for a part of another one (close code 4010): update careerbot")]
    InvalidShard,
    /// Close code 4011.
    #[error(
        "the bot is in more servers than one connection may serve, which are 2,500 (close code 4011): remove it from some, or run a careerbot that can share the work"
    )]
    TooManyServers,
    /// Close code 4012.
    #[error(
        "Discord no longer speaks the version of its gateway that this careerbot knows (close code 4012): update careerbot"
    )]
    OldVersion,
    /// Close code 4013.
    #[error(
        "Discord does not understand which events this careerbot wants, though it wants none (close code 4013): update careerbot"
    )]
    InvalidIntents,
    /// Close code 4014.
    #[error(
        "Discord does not allow this bot the events it asks for, though careerbot asks for none (close code 4014): update careerbot, and check the Bot page at https://discord.com/developers/applications"
    )]
    IntentsRefused,
    /// The port for counts and health cannot be had.
    #[error("METRICS_ADDR is {address}, which cannot be listened on: {why}; choose another port, or leave it out")]
    Port {
        /// The address.
        address: SocketAddr,
        /// The system's reason.
        why: String,
    },
    /// The HTTP client could not be made.
    #[error("no HTTP client: {0}; check the proxy and certificate settings of this machine")]
    Http(String),
}

/// Runs the bot until `shutdown` is done, or until an error that trying again cannot mend.
///
/// # Errors
/// See [`RunError`].
pub async fn run(settings: Settings, office: Arc<Office>, shutdown: impl Future<Output = ()>) -> Result<(), RunError> {
    let (stop, asked) = Stop::pair();
    let bot = work(settings, office, asked);
    tokio::pin!(bot, shutdown);
    tokio::select! {
        ended = &mut bot => return ended,
        () = &mut shutdown => {}
    }
    tracing::info!("stopping");
    stop.send_replace(true);
    bot.await
}

/// The bot's life: first contact, then the gateway with what goes on beside it, then what is left to finish.
async fn work(settings: Settings, office: Arc<Office>, mut stop: Stop) -> Result<(), RunError> {
    let rest = Arc::new(Rest::new(&settings)?);
    // What goes on beside ends with this function.
    let mut beside = JoinSet::new();
    let link = Arc::new(Link::default());
    if let Some(address) = settings.metrics_address {
        let listener = metrics::server::listen(address).await;
        let listener = listener.map_err(|error| RunError::Port { address, why: error.to_string() })?;
        let link = Arc::clone(&link);
        let ready = move || {
            if link.is_up(tokio::time::Instant::now()) { Ok(()) } else { Err("not connected to Discord".to_owned()) }
        };
        beside.spawn(metrics::server::serve(listener, Arc::clone(&office.metrics), Arc::new(ready)));
    }
    let application = tokio::select! {
        application = first_contact(&rest) => application?,
        () = stop.asked() => return Ok(()),
    };
    rest.set_application_id(application);
    let fetcher = Fetcher::new(settings.api_base.as_deref()).map_err(|error| RunError::Http(error.to_string()))?;
    let handler = Arc::new(Handler::new(Arc::clone(&office), fetcher, Arc::clone(&rest)));
    let (metrics, pace) = (Arc::clone(&office.metrics), Pace::new(settings.member_limit));
    let mut reception = Reception::new(handler, Arc::clone(rest.answers()), metrics, pace);
    let gateway = Gateway {
        rest: Arc::clone(&rest),
        token: settings.token,
        plain: settings.api_base.is_some(),
        starts: Starts::new(Arc::clone(office.desk.store())),
        link,
    };
    let scope = Scope { application, guild: settings.guild.map(GuildId::new) };
    beside.spawn(register_commands(Arc::clone(&rest), scope));
    beside.spawn(housekeeping::keep(Arc::clone(&rest), Arc::clone(&office.library), Arc::clone(office.desk.store())));
    beside.spawn(health::keep_telling(settings.data_dir, Arc::clone(&gateway.link)));
    let mut take = |interaction| reception.take(interaction);
    let ended = tokio::select! {
        ended = gateway.stay(&mut take, stop) => ended,
        () = rest.refused() => Err(RunError::TokenRefused),
    };
    // Nothing new arrives any more; what is being answered is answered.
    let unfinished = reception.close().await;
    tracing::info!(unfinished, "stopped");
    ended
}

/// Makes sure that the token works before anything else is done with it.
async fn first_contact(rest: &Rest) -> Result<ApplicationId, RunError> {
    let mut pauses = Pauses::default();
    loop {
        let asking = async { rest.noted(rest.get_current_application_info().await) };
        let error = tokio::select! {
            biased;
            () = rest.refused() => return Err(RunError::TokenRefused),
            asked = asking => match asked {
                Ok(application) => return Ok(application.id),
                Err(error) => error,
            },
        };
        let pause = pauses.after_failure();
        tracing::warn!(%error, seconds = pause.as_secs(), "Discord cannot be reached, trying again");
        tokio::select! {
            () = rest.refused() => return Err(RunError::TokenRefused),
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Registers the commands; members can use those of the last start meanwhile.
async fn register_commands(rest: Arc<Rest>, scope: Scope) {
    let mut pauses = Pauses::default();
    loop {
        match register::sync(&rest, scope).await {
            Ok(0) => return tracing::info!("the commands are up to date"),
            Ok(writes) => return tracing::info!(writes, "the commands were brought up to date"),
            Err(error) => {
                let pause = pauses.after_failure();
                tracing::warn!(%error, seconds = pause.as_secs(), "the commands could not be registered, trying again");
                tokio::time::sleep(pause).await;
            }
        }
    }
}
