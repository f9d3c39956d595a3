//! Forgetting what is done with, for stories that last long. Nothing becomes allowed by it: who answers or goes on with
//! what is forgotten does with what is not there, which is a violation.

use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{FakeDiscord, state::State};

/// Interactions that are older than this are done with: a bot has long answered, and nobody presses a button any more.
const LONG_AGO: Duration = Duration::from_secs(120);
/// So many of the last events are kept for a resume.
const KEPT_EVENTS: usize = 5_000;

impl FakeDiscord {
    /// Forgets what happened long ago.
    pub fn forget_long_ago(&self) {
        self.shared.with(|state| {
            state.note_late();
            forget_interactions(state);
            forget_events(state);
            state.faults.retain(|fault| fault.times > 0);
            state.rate_limited.retain(|(_, _, until)| *until > Instant::now());
        });
    }
}

fn forget_interactions(state: &mut State) {
    let old = state.interactions.partition_point(|interaction| interaction.age() > LONG_AGO);
    state.interactions.drain(..old);
    state.judged -= old;
    state.places = state.interactions.iter().enumerate().map(|(place, it)| (it.id().to_owned(), place)).collect();
    let answers = state.interactions.iter().flat_map(|it| it.original.iter().chain(&it.source).chain(&it.followups));
    let kept: HashSet<&String> = answers.chain(state.posts.values().flatten()).collect();
    state.messages.retain(|id, _| kept.contains(id));
}

fn forget_events(state: &mut State) {
    if let Some((last, earlier)) = state.sessions.split_last_mut() {
        let old = last.events.len().saturating_sub(KEPT_EVENTS);
        last.events[..old].fill(Value::Null);
        earlier.iter_mut().for_each(|session| session.events = Vec::new());
    }
}
