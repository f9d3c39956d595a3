//! The Discord bot. The only place that names serenity.
//!
//! `commands.rs` puts the table of commands into Discord's form, `register.rs` tells Discord about it, `handler.rs` turns
//! an interaction into a request and an answer into a reply, `render.rs` draws a page as an embed,
//! `send.rs` is the one way out. Known weaknesses of serenity 0.12.5 are worked around here: it
//! falls back to Discord's own gateway when the given base does not name one, and it ignores a
//! proxy while its rate limiter is on.

mod commands;
mod components;
mod custom_id;
mod escape;
mod handler;
mod health;
mod limits;
mod permission;
mod picture;
mod press;
mod received;
mod register;
mod render;
mod reply;
mod send;
mod target;

pub use commands::registrations;
pub use components::{View, dress, message};
pub use health::is_healthy;
pub use render::reply;
pub use reply::{Component, Embed, Entry, Field, Reply, Row};

use crate::library::Library;
use crate::settings::Token;
use handler::{AT_ONCE, Handler};
use register::Scope;
use serenity::all::GatewayError;
use serenity::client::{Client, ClientBuilder};
use serenity::http::{Http, HttpBuilder};
use serenity::model::gateway::GatewayIntents;
use serenity::model::id::{ApplicationId, GuildId};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

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
}

/// Why the bot cannot run, as a sentence that says what to do. Restarting does not help.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Discord does not know the token.
    #[error(
        "Discord refuses the token: reset it on your application's Bot page at https://discord.com/developers/applications and write the new one into .env as DISCORD_TOKEN=..."
    )]
    TokenRefused,
    /// Discord will not have this client.
    #[error(
        "Discord closed the connection for good ({0}): update careerbot, and check the bot at https://discord.com/developers/applications"
    )]
    Refused(String),
    /// The HTTP client could not be made.
    #[error("no HTTP client: {0}; check the proxy and certificate settings of this machine")]
    Http(String),
}

/// How long one request may take, and one connection.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Pauses between attempts to reach Discord: doubling, up to the last.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
/// How long answers in the making may take after the bot was told to stop.
const LAST_WORDS: Duration = Duration::from_secs(5);
/// How long the gateway may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(2);

/// Runs the bot until `shutdown` is done, or until an error that trying again cannot mend.
pub async fn run(
    settings: Settings,
    library: Arc<Library>,
    shutdown: impl Future<Output = ()>,
) -> Result<(), RunError> {
    let permits = Arc::new(Semaphore::new(AT_ONCE as usize));
    tokio::pin!(shutdown);
    let application = tokio::select! {
        application = first_contact(&settings) => application?,
        () = &mut shutdown => return Ok(()),
    };
    let mut pause = FIRST_PAUSE;
    loop {
        let handler = Handler::new(Arc::clone(&library), Arc::clone(&permits));
        let http = http(&settings)?;
        http.set_application_id(application);
        let begun = tokio::time::Instant::now();
        let ended = match ClientBuilder::new_with_http(http, GatewayIntents::empty()).event_handler(handler).await {
            Ok(client) => serve(&settings, application, client, shutdown.as_mut()).await,
            Err(error) => Ended::Failed(error),
        };
        // A connection that held for a while is no part of the trouble before it.
        if begun.elapsed() > LONGEST_PAUSE {
            pause = FIRST_PAUSE;
        }
        match ended {
            Ended::Asked => break,
            Ended::Failed(error) => {
                if let Some(fatal) = fatal(&error) {
                    return Err(fatal);
                }
                tracing::warn!(error = %send::SendError::from(error), seconds = pause.as_secs(), "the connection to Discord ended, trying again");
            }
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => pause = (pause * 2).min(LONGEST_PAUSE),
            () = &mut shutdown => break,
        }
    }
    // Nothing new arrives any more; what is being answered is answered.
    let unfinished = tokio::time::timeout(LAST_WORDS, permits.acquire_many(AT_ONCE)).await.is_err();
    tracing::info!(unfinished, "stopped");
    Ok(())
}

/// How a connection ended.
enum Ended {
    /// We were asked to stop.
    Asked,
    Failed(serenity::Error),
}

/// One connection to the gateway, with what goes on beside it.
async fn serve(
    settings: &Settings,
    application: ApplicationId,
    mut client: Client,
    shutdown: std::pin::Pin<&mut impl Future<Output = ()>>,
) -> Ended {
    let shards = Arc::clone(&client.shard_manager);
    let scope = Scope { application, guild: settings.guild.map(GuildId::new) };
    let mut beside = tokio::task::JoinSet::new();
    beside.spawn(register_commands(Arc::clone(&client.http), scope));
    beside.spawn(health::keep_telling(settings.data_dir.clone(), Arc::clone(&shards)));
    let goodbye = async {
        shutdown.await;
        tracing::info!("stopping");
        // serenity waits up to 5 seconds for each shard; Discord does not need our goodbye.
        tokio::time::timeout(GOODBYE, shards.shutdown_all()).await.ok();
    };
    tokio::select! {
        biased;
        () = goodbye => Ended::Asked,
        Err(error) = client.start() => Ended::Failed(error),
    }
}

/// Makes sure that the token works and that Discord names its gateway, before serenity connects:
/// serenity would go to Discord's own gateway where the given base does not answer.
async fn first_contact(settings: &Settings) -> Result<ApplicationId, RunError> {
    let http = http(settings)?;
    let mut pause = FIRST_PAUSE;
    loop {
        let contact = async {
            let application = http.get_current_application_info().await?;
            http.get_gateway().await?;
            Ok::<_, serenity::Error>(application.id)
        };
        match contact.await {
            Ok(id) => return Ok(id),
            Err(error) => match fatal(&error) {
                Some(fatal) => return Err(fatal),
                None => {
                    tracing::warn!(error = %send::SendError::from(error), seconds = pause.as_secs(), "Discord cannot be reached, trying again")
                }
            },
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Registers the commands; members can use those of the last start meanwhile.
async fn register_commands(http: Arc<Http>, scope: Scope) {
    let mut pause = FIRST_PAUSE;
    loop {
        match register::sync(&http, scope).await {
            Ok(0) => return tracing::info!("the commands are up to date"),
            Ok(writes) => return tracing::info!(writes, "the commands were brought up to date"),
            Err(error) => {
                tracing::warn!(error = %send::SendError::from(error), seconds = pause.as_secs(), "the commands could not be registered, trying again")
            }
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

fn http(settings: &Settings) -> Result<Http, RunError> {
    let client = reqwest::Client::builder().connect_timeout(CONNECT_TIMEOUT).timeout(REQUEST_TIMEOUT).build();
    let client = client.map_err(|error| RunError::Http(error.to_string()))?;
    let builder = HttpBuilder::new(settings.token.expose()).client(client);
    Ok(match &settings.api_base {
        // A proxy keeps the rate limits itself; serenity's limiter would go around it.
        Some(base) => builder.proxy(base).ratelimiter_disabled(true).build(),
        None => builder.build(),
    })
}

/// The errors after which trying again only makes matters worse.
fn fatal(error: &serenity::Error) -> Option<RunError> {
    match error {
        serenity::Error::Http(error) if error.status_code().is_some_and(|status| status.as_u16() == 401) => {
            Some(RunError::TokenRefused)
        }
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => Some(RunError::TokenRefused),
        serenity::Error::Gateway(
            error @ (GatewayError::DisallowedGatewayIntents
            | GatewayError::InvalidGatewayIntents
            | GatewayError::InvalidShardData
            | GatewayError::OverloadedShard),
        ) => Some(RunError::Refused(error.to_string())),
        _ => None,
    }
}
