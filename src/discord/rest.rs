//! Requests to Discord with the bot's own token. The first one that Discord answers with "401 Unauthorized" is the last:
//! the token was taken away, and ten thousand such requests in ten minutes would shut the whole machine out.

use super::send::SendError;
use super::{RunError, Settings};
use serenity::http::{Http, HttpBuilder};
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How long one request may take, and one connection.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Connections kept open for the next request. Opening one costs more than a request, above all in a burst.
const IDLE: usize = 112;
/// Discord's code for an interaction's own token that is too old, which says nothing about the bot's.
const INVALID_WEBHOOK_TOKEN: isize = 50027;

/// The one client for all requests.
pub struct Rest {
    http: Arc<Http>,
    refused: watch::Sender<bool>,
}

impl Rest {
    /// A client with one pool of connections.
    ///
    /// # Errors
    /// The machine has no TLS or an unusable proxy setting.
    pub fn new(settings: &Settings) -> Result<Self, RunError> {
        let client = reqwest::Client::builder().connect_timeout(CONNECT_TIMEOUT).timeout(REQUEST_TIMEOUT);
        let client = client.pool_max_idle_per_host(IDLE).build().map_err(|error| RunError::Http(error.to_string()))?;
        let builder = HttpBuilder::new(settings.token.expose()).client(client);
        let http = match &settings.api_base {
            // A proxy keeps the rate limits itself; serenity's limiter would go around it.
            Some(base) => builder.proxy(base).ratelimiter_disabled(true).build(),
            None => builder.build(),
        };
        Ok(Self { http: Arc::new(http), refused: watch::Sender::new(false) })
    }

    /// For answers to interactions, which carry tokens of their own.
    pub fn http(&self) -> &Arc<Http> {
        &self.http
    }

    /// What came of a request with the bot's token. Every such result goes through here.
    ///
    /// # Errors
    /// The request's own, without addresses and tokens.
    pub fn noted<T>(&self, result: serenity::Result<T>) -> Result<T, SendError> {
        result.map_err(|error| {
            let error = SendError::from(error);
            if matches!(error, SendError::Refused { status: 401, code } if code != INVALID_WEBHOOK_TOKEN) {
                self.refused.send_replace(true);
            }
            error
        })
    }

    /// Done once Discord has refused the bot's token.
    pub async fn refused(&self) {
        // The sender lives as long as this does.
        let _ = self.refused.subscribe().wait_for(|refused| *refused).await;
    }
}

impl Deref for Rest {
    type Target = Http;

    fn deref(&self) -> &Http {
        &self.http
    }
}
