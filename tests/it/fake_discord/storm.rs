//! Many people asking at the same moment, and how they fared.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::{
    FakeDiscord,
    asking::{Act, write_down},
    member::Member,
    offer,
    state::{FIRST_ANSWER, State},
};

/// How a storm went.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Storm {
    /// People whose first answer came in time.
    pub answered: usize,
    /// Those of them that were told that the bot is busy.
    pub busy: usize,
    /// People who saw nothing in time.
    pub unanswered: usize,
    /// The slowest first answer.
    pub slowest: Duration,
}

impl FakeDiscord {
    /// This many people use the same command at once. Ends when everybody has a first answer, or none can come any more.
    pub async fn storm(&self, people: usize, command: &str, options: impl Fn(usize) -> Value) -> Storm {
        let members: Vec<_> = (0..people).map(|number| self.member(&format!("somebody {number}"))).collect();
        let ids: Vec<String> = self.shared.with(|state| {
            let act = |state: &mut State, number: usize, member: &Member| {
                let data = offer::slash(state, member, command, &options(number)).expect("Discord offers it");
                write_down(state, member, Act::command(format!("/{command} of many"), data))
            };
            members.iter().enumerate().map(|(number, member)| act(state, number, member)).collect()
        });
        self.shared.with(|state| {
            for id in &ids {
                state.interaction_mut(id).sent = Instant::now();
                let payload = state.interaction(id).payload.clone();
                state.dispatch("INTERACTION_CREATE", payload);
            }
        });
        let end = Instant::now() + FIRST_ANSWER + Duration::from_millis(200);
        while Instant::now() < end && self.shared.with(|state| fared(state, &ids)).unanswered > 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.shared.with(|state| fared(state, &ids))
    }
}

fn fared(state: &State, ids: &[String]) -> Storm {
    let mut storm = Storm::default();
    for interaction in ids.iter().map(|id| state.interaction(id)) {
        let Some((at, _)) = interaction.answered else {
            storm.unanswered += 1;
            continue;
        };
        storm.answered += 1;
        storm.slowest = storm.slowest.max(at - interaction.sent);
        let answer = interaction.original.as_ref().map(|id| state.messages[id].json["content"].to_string());
        storm.busy += usize::from(answer.is_some_and(|text| text.contains("busy right now")));
    }
    storm
}
