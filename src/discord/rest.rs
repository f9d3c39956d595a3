//! Requests to Discord with the bot's own token. The first one that Discord answers with "401 Unauthorized" is the last:
//! the token was taken away, and ten thousand such requests in ten minutes would shut the whole machine out.

use super::send::SendError;
use super::{RunError, Settings};
use serenity::http::{Http, HttpBuilder};
use serenity::model::id::ApplicationId;
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
    http: Http,
    /// For answers to interactions, without serenity's limiter. It keeps a note on each interaction for ever, as though
    /// its address was a route of its own, and makes all interactions share what Discord allows each
    /// (serenity 0.12, `Route::InteractionResponse` and `Route::WebhookFollowupMessages`).
    answers: Arc<Http>,
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
        let build = |limited: bool| {
            let builder = HttpBuilder::new(settings.token.expose()).client(client.clone());
            let builder = builder.ratelimiter_disabled(!limited);
            settings.api_base.iter().fold(builder, |builder, base| builder.proxy(base)).build()
        };
        // A proxy keeps the rate limits itself; serenity's limiter would go around it.
        let http = build(settings.api_base.is_none());
        Ok(Self { http, answers: Arc::new(build(false)), refused: watch::Sender::new(false) })
    }

    /// Says which application the bot is, before anything is answered.
    pub fn set_application_id(&self, application: ApplicationId) {
        self.http.set_application_id(application);
        self.answers.set_application_id(application);
    }

    /// For answers to interactions, which carry tokens of their own.
    pub fn answers(&self) -> &Arc<Http> {
        &self.answers
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Token;

    #[test]
    fn nothing_is_kept_of_interactions_that_were_answered() {
        let settings = Settings {
            token: Token::parse("aaa.bbb.ccc").expect("a token"),
            api_base: None,
            guild: None,
            data_dir: "data".into(),
            member_limit: 5,
            metrics_address: None,
        };
        let rest = Rest::new(&settings).expect("a client");
        rest.set_application_id(7.into());
        assert!(rest.answers().ratelimiter.is_none() && rest.ratelimiter.is_some());
        assert_eq!(rest.answers().application_id(), rest.application_id());
    }
}
