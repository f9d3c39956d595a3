//! Trouble on purpose: answers with an error status, rate limits and slow answers, for the requests that fit.

use std::time::Duration;

/// What happens to the next requests that fit a method and a part of the path.
#[derive(Clone, Debug)]
pub struct Fault {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) status: Option<u16>,
    /// Discord's own code and text for the error.
    pub(super) error: Option<(u64, &'static str)>,
    pub(super) retry_after: Option<Duration>,
    /// Whether a page for people answers, as of a proxy, and no JSON.
    pub(super) page: bool,
    pub(super) delay: Duration,
    pub(super) times: usize,
}

impl Fault {
    /// One answer with this status instead of the real one; `path` is any part of the request's path.
    pub fn status(method: &'static str, path: &'static str, status: u16) -> Self {
        let (error, retry_after, delay) = (None, None, Duration::ZERO);
        Self { method, path, status: Some(status), error, retry_after, page: false, delay, times: 1 }
    }

    /// One answer with this status and a page for people, as from a proxy in front of Discord.
    pub fn page(method: &'static str, path: &'static str, status: u16) -> Self {
        Self { page: true, ..Self::status(method, path, status) }
    }

    /// One answer 403 with the code for "the bot may not do that here".
    /// Discord: Topics > Opcodes and Status Codes, JSON Error Codes.
    pub fn missing_permissions(method: &'static str, path: &'static str) -> Self {
        Self { error: Some((50013, "Missing Permissions")), ..Self::status(method, path, 403) }
    }

    /// One answer 429, after which that very path must be left alone for `retry_after`.
    /// Discord: Topics > Rate Limits, Exceeding A Rate Limit.
    pub fn rate_limit(method: &'static str, path: &'static str, retry_after: Duration) -> Self {
        Self { retry_after: Some(retry_after), ..Self::status(method, path, 429) }
    }

    /// One request that is only looked at after `delay`.
    pub fn delay(method: &'static str, path: &'static str, delay: Duration) -> Self {
        Self { status: None, delay, ..Self::status(method, path, 0) }
    }

    /// The same for this many requests.
    pub fn times(self, times: usize) -> Self {
        Self { times, ..self }
    }

    pub(super) fn fits(&self, method: &str, path: &str) -> bool {
        self.times > 0 && self.method == method && path.contains(self.path)
    }
}
