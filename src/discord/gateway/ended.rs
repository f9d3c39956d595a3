//! How a connection ends, and what follows from that.

use super::super::RunError;

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The bot was asked to stop.
    Asked,
    /// It broke off, or was closed without a reason.
    Lost,
    /// Heartbeats were not acknowledged, or something due did not come.
    Silent,
    /// Discord closed it, with this code.
    Closed(u16),
    /// Discord wants a new connection, as it does now and then.
    Reconnect,
    /// Discord does not know the session any more, or does not want it.
    InvalidSession {
        /// Whether it may be gone on with all the same.
        resumable: bool,
    },
    /// Discord said something that this bot cannot go on with.
    Nonsense,
}

/// What to do next.
#[derive(Debug, PartialEq)]
pub enum Next {
    /// Connect and go on with the session.
    Resume,
    /// Connect and begin a new session.
    Anew,
    /// End: trying again makes matters worse.
    GiveUp(RunError),
}

impl Ended {
    /// What follows. The codes are those of Discord's documentation, "Opcodes and Status Codes > Gateway Close Event
    /// Codes".
    pub fn next(self) -> Next {
        match self {
            Self::Lost | Self::Silent | Self::Reconnect | Self::InvalidSession { resumable: true } => Next::Resume,
            Self::Asked | Self::Nonsense | Self::InvalidSession { resumable: false } => Next::Anew,
            Self::Closed(4003 | 4005 | 4007 | 4009) => Next::Anew,
            Self::Closed(4004) => Next::GiveUp(RunError::TokenRefused),
            Self::Closed(4010) => Next::GiveUp(RunError::InvalidShard),
            Self::Closed(4011) => Next::GiveUp(RunError::TooManyServers),
            Self::Closed(4012) => Next::GiveUp(RunError::OldVersion),
            Self::Closed(4013) => Next::GiveUp(RunError::InvalidIntents),
            Self::Closed(4014) => Next::GiveUp(RunError::IntentsRefused),
            Self::Closed(_) => Next::Resume,
        }
    }

    /// The reason, for the log.
    pub fn why(self) -> &'static str {
        match self {
            Self::Asked => "asked to stop",
            Self::Lost => "it broke off",
            Self::Silent => "Discord fell silent",
            Self::Closed(_) => "Discord closed it",
            Self::Reconnect => "Discord asked for a new one",
            Self::InvalidSession { .. } => "Discord ended the session",
            Self::Nonsense => "Discord said what this version does not understand",
        }
    }

    /// Discord's code, if it gave one.
    pub fn code(self) -> Option<u16> {
        if let Self::Closed(code) = self { Some(code) } else { None }
    }
}
