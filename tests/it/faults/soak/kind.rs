//! What goes wrong in a soak.

use std::time::Duration;

use super::chance::Chance;
use Kind::*;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Dropped,
    Closed,
    ClosedBare,
    ReconnectWanted,
    InvalidForNow,
    SessionEnds,
    NoAcks,
    GatewayRefuses,
    GatewayMute,
    BeatWanted,
    Unreadable,
    SentTwice,
    ServersGone,
    Burst,
    Failing,
    PageOfProxy,
    RateLimited,
    Slow,
    FileHalf,
    FileGarbage,
    FileEmptied,
    FileRemoved,
    FileReplaced,
    FileAdded,
    FilesTouched,
    FolderAway,
    HangUp,
    Publish,
    TakeBack,
}

/// Those that may come at any pace.
const ALL: [Kind; 27] = [
    Dropped,
    Closed,
    ClosedBare,
    ReconnectWanted,
    InvalidForNow,
    NoAcks,
    GatewayRefuses,
    BeatWanted,
    Unreadable,
    SentTwice,
    ServersGone,
    Burst,
    Failing,
    PageOfProxy,
    RateLimited,
    Slow,
    FileHalf,
    FileGarbage,
    FileEmptied,
    FileRemoved,
    FileReplaced,
    FileAdded,
    FilesTouched,
    FolderAway,
    HangUp,
    Publish,
    TakeBack,
];

/// All of them, in some order.
pub fn deck(chance: &mut Chance) -> Vec<Kind> {
    let mut deck = ALL.to_vec();
    for place in (1..deck.len()).rev() {
        deck.swap(place, chance.below(place + 1));
    }
    deck
}

impl Kind {
    /// Whether people may notice.
    pub fn touches_people(self) -> bool {
        self <= GatewayMute || matches!(self, Unreadable | Burst | Failing | PageOfProxy | RateLimited | Slow)
    }

    /// How long the bot may take to be back.
    pub fn patience(self) -> Duration {
        Duration::from_secs(match self {
            // A session that ended: up to 5 s until the next may begin, and who asked before that waits for 3 s.
            SessionEnds => 12,
            // 10 s until a connection that says nothing is left.
            GatewayMute => 18,
            // What is noticed by looking at the folder, and what waits for a disk that may be busy.
            FileHalf | FileGarbage | FileEmptied | FileRemoved | FileReplaced | FileAdded | FolderAway | Publish
            | TakeBack => 15,
            _ => 6,
        })
    }
}
