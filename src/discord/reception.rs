//! Takes interactions in. Each is worked on in a task of its own, so that one that fails costs itself and nothing else;
//! so many at once, a few more in a line, and everybody beyond that is told that the bot is busy. Nobody waits for ever:
//! not in the line, not for a notice, and not for work when the bot is asked to stop.

use super::gateway::Stop;
use super::glimpse::Glimpse;
use super::pace::{Pace, Pull, Verdict};
use super::send::{Channel, SendError};
use super::sparing::Sparing;
use crate::locale::Message;
use crate::metrics::Metrics;
use lru::LruCache;
use serde_json::Value;
use serenity::http::Http;
use serenity::model::application::Interaction;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// How many interactions are worked on at once, and how many may wait for that.
const AT_ONCE: usize = 64;
const IN_LINE: usize = 256;
/// How long they wait. What then begins still has time to be answered.
const WAIT: Duration = Duration::from_millis(1_000);
/// How many notices are sent at once: with what is worked on, this bounds the open connections, of which the HTTP client
/// may open two for each request in a burst. Together they stay below 256 descriptors.
const NOTICES: usize = 48;
/// Interactions known at once, in any state. Beyond that there is no hope of even a notice in time.
const KNOWN: usize = 8_192;
/// Ids remembered of interactions seen: after a resume Discord may send the last ones again.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(4_096).expect("it is not zero");
/// How long work may take after the bot was asked to stop, and how long telling those that it was not enough for.
const LAST_WORK: Duration = Duration::from_secs(5);
const LAST_WORDS: Duration = Duration::from_secs(1);

/// What is told now and then only.
static TOLD: Sparing = Sparing::new();

/// Whoever answers interactions.
pub trait Clerk: Send + Sync + 'static {
    /// Answers one.
    fn answer(
        self: Arc<Self>,
        channel: Channel,
        interaction: Interaction,
    ) -> impl Future<Output = Result<(), SendError>> + Send;
}

/// Takes interactions in.
pub struct Reception<C> {
    floor: Arc<Floor<C>>,
    seen: LruCache<u64, ()>,
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
    stopping: Stop,
}

/// What all interactions share.
struct Floor<C> {
    clerk: Arc<C>,
    http: Arc<Http>,
    metrics: Arc<Metrics>,
    pace: Pace,
    desks: Arc<Semaphore>,
    line: Arc<Semaphore>,
    notices: Semaphore,
}

/// Where an interaction goes.
enum Place {
    Desk(OwnedSemaphorePermit),
    Line(OwnedSemaphorePermit),
}

impl<C: Clerk> Reception<C> {
    /// An empty reception.
    pub fn new(clerk: Arc<C>, http: Arc<Http>, metrics: Arc<Metrics>, pace: Pace) -> Self {
        let [desks, line] = [AT_ONCE, IN_LINE].map(|places| Arc::new(Semaphore::new(places)));
        let floor = Floor { clerk, http, metrics, pace, desks, line, notices: Semaphore::new(NOTICES) };
        let (stop, stopping) = Stop::pair();
        let (seen, tasks) = (LruCache::new(REMEMBERED), JoinSet::new());
        Self { floor: Arc::new(floor), seen, tasks, stop, stopping }
    }

    /// Takes in what Discord sent as an interaction. Does not wait.
    pub fn take(&mut self, payload: Value) {
        while self.tasks.try_join_next().is_some() {}
        let metrics = &self.floor.metrics;
        let Some(glimpse) = Glimpse::of(&payload) else {
            metrics.interaction("unknown");
            return self.floor.unreadable(None);
        };
        if self.seen.put(glimpse.id.get(), ()).is_some() {
            return metrics.outcome("repeated");
        }
        metrics.interaction(glimpse.kind);
        if self.tasks.len() >= KNOWN {
            return metrics.outcome("dropped");
        }
        let Glimpse { id, token, language, .. } = glimpse.clone();
        let channel = Channel::new(Arc::clone(&self.floor.http), id, token, language);
        let floor = Arc::clone(&self.floor);
        let pull = if glimpse.is_typing() { Pull::Typing } else { Pull::Command };
        match floor.pace.admit(glimpse.person, glimpse.server, pull, Instant::now()) {
            Verdict::Welcome => {}
            Verdict::TooFast if !glimpse.is_typing() => {
                self.tasks.spawn(async move { floor.turn_away(&channel, &glimpse, "too_fast", "too-fast").await });
                return;
            }
            Verdict::TooFast | Verdict::Silenced => return metrics.outcome("too_fast"),
        }
        match floor.place() {
            Some(place) => {
                let stop = self.stopping.clone();
                self.tasks.spawn(floor.attend(channel, glimpse, payload, place, stop));
            }
            // The payload is let go of at once: a burst of thousands must not fill the memory.
            None => {
                self.tasks.spawn(async move { floor.turn_away(&channel, &glimpse, "busy", "busy").await });
            }
        }
    }

    /// Waits for what is being worked on, a while; who is left then is told, and counted.
    pub async fn close(mut self) -> usize {
        if timeout(LAST_WORK, self.all_done()).await.is_ok() {
            return 0;
        }
        let unfinished = self.tasks.len();
        self.stop.send_replace(true);
        let _ = timeout(LAST_WORDS, self.all_done()).await;
        unfinished
    }

    async fn all_done(&mut self) {
        while self.tasks.join_next().await.is_some() {}
    }
}

impl<C: Clerk> Floor<C> {
    fn place(&self) -> Option<Place> {
        let free = |places: &Arc<Semaphore>| Arc::clone(places).try_acquire_owned().ok();
        free(&self.desks).map(Place::Desk).or_else(|| free(&self.line).map(Place::Line))
    }

    async fn attend(self: Arc<Self>, channel: Channel, glimpse: Glimpse, payload: Value, place: Place, mut stop: Stop) {
        let desk = match place {
            Place::Desk(desk) => Ok(desk),
            Place::Line(_held) => match timeout(WAIT, Arc::clone(&self.desks).acquire_owned()).await {
                Ok(Ok(desk)) => Ok(desk),
                Ok(Err(_)) | Err(_) => Err(()),
            },
        };
        let Ok(_desk) = desk else { return self.turn_away(&channel, &glimpse, "busy", "busy").await };
        let Ok(interaction) = serde_json::from_value::<Interaction>(payload) else {
            self.unreadable(Some(&glimpse));
            return self.apologise(&channel, &glimpse, &channel.regret()).await;
        };
        self.metrics.at_work.inc();
        // A task in the task: a panic ends only the inner one, and the outer one can still apologise.
        let mut work = tokio::spawn(Arc::clone(&self.clerk).answer(channel.clone(), interaction));
        let done = tokio::select! {
            biased;
            done = &mut work => Some(done),
            () = stop.asked() => None,
        };
        self.metrics.at_work.dec();
        match done {
            Some(Ok(sent)) => self.report(sent, &channel),
            Some(Err(error)) => {
                self.metrics.outcome("failed");
                self.apologise(&channel, &glimpse, &channel.apology(&error)).await;
            }
            None => {
                work.abort();
                self.metrics.outcome("unfinished");
                self.apologise(&channel, &glimpse, &Message::new("stopping")).await;
            }
        }
    }

    /// Says why nothing is done.
    async fn turn_away(&self, channel: &Channel, glimpse: &Glimpse, outcome: &'static str, why: &'static str) {
        self.metrics.outcome(outcome);
        // No permit in time means no answer in time, which the channel's own deadline says as well.
        let Ok(Ok(_permit)) = timeout(WAIT * 2, self.notices.acquire()).await else {
            return self.metrics.outcome("dropped");
        };
        self.apologise(channel, glimpse, &Message::new(why)).await;
    }

    async fn apologise(&self, channel: &Channel, glimpse: &Glimpse, why: &Message) {
        let sent = if glimpse.is_typing() { channel.choices(Vec::new()).await } else { channel.give_up(why).await };
        if let Err(error) = sent {
            lost(&error, channel);
        }
    }

    fn report(&self, sent: Result<(), SendError>, channel: &Channel) {
        if let Some(time) = channel.first_answer() {
            self.metrics.answered_after(time);
        }
        match sent {
            Ok(()) => self.metrics.outcome("answered"),
            Err(error) => {
                self.metrics.outcome("failed");
                lost(&error, channel);
            }
        }
    }

    /// Counts an interaction that cannot be read, and warns now and then. What is in it stays out of the log.
    fn unreadable(&self, glimpse: Option<&Glimpse>) {
        self.metrics.outcome("unreadable");
        if let Some(left_out) = TOLD.turn("unreadable") {
            let (kind, reference) = (glimpse.map(|it| it.kind), glimpse.map(|it| it.id.get()));
            tracing::warn!(kind, reference, left_out, "an interaction cannot be read; if it stays, update careerbot");
        }
    }
}

/// Tells that an answer was lost.
fn lost(error: &SendError, channel: &Channel) {
    let reference = channel.reference();
    if error.means_another_instance() {
        if let Some(left_out) = TOLD.turn("rival") {
            tracing::warn!(
                left_out,
                "somebody else answers before this bot does: another careerbot runs with the same token; stop one of them"
            );
        }
        return;
    }
    tracing::warn!(reference, %error, "an answer did not reach Discord");
}

#[cfg(test)]
mod tests;
