//! Those who ask, and what became of it. Whoever no fault touches must get the right answer; the others the right one,
//! a kind notice, or nothing, which is counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::chance::Chance;
use crate::fake_discord::{Member, Reply};

/// Whether there is trouble now, and when people may stop.
#[derive(Default)]
pub struct Calm {
    /// Odd while there is trouble.
    turns: AtomicUsize,
    over: AtomicBool,
}

impl Calm {
    /// Trouble begins, or ends.
    pub fn turn(&self) {
        self.turns.fetch_add(1, Ordering::SeqCst);
    }

    /// People may stop.
    pub fn end(&self) {
        self.over.store(true, Ordering::SeqCst);
    }

    fn mark(&self) -> usize {
        self.turns.load(Ordering::SeqCst)
    }

    fn lasted_since(&self, mark: usize) -> bool {
        mark.is_multiple_of(2) && self.mark() == mark
    }
}

/// How many fared how.
#[derive(Debug, Default)]
pub struct Tally {
    /// Those whom no fault touched; all were answered right.
    pub untouched: usize,
    /// Those whom one touched, and who were answered right all the same,
    pub touched: usize,
    /// were asked for patience,
    pub notices: usize,
    /// or saw nothing.
    pub lost: usize,
    /// The slowest first answer that no fault touched.
    pub slowest: Duration,
}

impl Tally {
    pub fn with(self, other: Self) -> Self {
        Self {
            untouched: self.untouched + other.untouched,
            touched: self.touched + other.touched,
            notices: self.notices + other.notices,
            lost: self.lost + other.lost,
            slowest: self.slowest.max(other.slowest),
        }
    }
}

/// What somebody does.
#[derive(Debug)]
enum Way {
    Asks,
    Types,
    /// Asks, and presses a button of the answer.
    Presses,
}

#[derive(Debug)]
struct Wish {
    way: Way,
    line: &'static str,
    options: Value,
    /// One of these stands in a right answer.
    right: &'static [&'static str],
}

impl Wish {
    fn draw(chance: &mut Chance) -> Self {
        let asks = |line, options, right| Self { way: Way::Asks, line, options, right };
        let role = ["prompt engineer", "machine learning engineer", "data scientist", "ai product manager"];
        match chance.below(12) {
            0 | 1 => asks("role", json!({ "name": "falconer" }), &["fly falcons"]),
            2 => asks("ask", json!({ "question": "Where do falcons sleep?" }), &["in the mews"]),
            3 => {
                let question = format!("Which gryphon guards vault {}?", chance.below(100_000));
                asks("ask", json!({ "question": question }), &["I have nothing"])
            }
            4 | 5 => asks("salary", json!({ "role": chance.of(&role) }), &["$"]),
            6 => asks("compare", json!({ "first": role[chance.below(2)], "second": role[2] }), &["Data Scientist"]),
            7 => asks("role", json!({ "name": "ornithologist" }), &["count birds", "I have nothing"]),
            8 => asks("skills", json!({ "skill": "Python" }), &["Python"]),
            9 => asks("roles", json!({ "sort": "pay" }), &["Falconer", "AI"]),
            10 => Self { way: Way::Types, ..asks("role", json!({}), &["Falconer"]) },
            _ => Self { way: Way::Presses, ..asks("salary", json!({ "role": chance.of(&role) }), &[""]) },
        }
    }

    /// What the person sees in the end, and after which time first.
    async fn come_true(&self, member: &Member, chance: &mut Chance) -> Result<(String, Duration), String> {
        let seen = |reply: &Reply| (reply.text(), reply.latency());
        if matches!(self.way, Way::Types) {
            let reply = member.try_typing(self.line, "name", "falc", json!({})).await?;
            let names: Vec<String> = reply.offered().into_iter().map(|(name, _)| name).collect();
            return Ok((names.join("\n"), reply.latency()));
        }
        let reply = member.try_slash(self.line, self.options.clone()).await?;
        let pressed = matches!(self.way, Way::Presses) && !reply.buttons().is_empty();
        if !pressed {
            return Ok(seen(&reply));
        }
        let button = (*chance.of(&reply.buttons())).to_owned();
        match reply.try_click(&button).await {
            // A button that is not for pressing, as on the first page of a list.
            Err(why) if why.starts_with("nothing happens") => Ok(seen(&reply)),
            clicked => clicked.map(|reply| seen(&reply)),
        }
    }
}

/// What the bot says to somebody whom it cannot answer just now.
fn is_notice(text: &str) -> bool {
    ["busy right now", "went wrong on my side"].iter().any(|said| text.contains(said))
}

/// Asks until the end.
pub async fn ask_on(member: Member, calm: Arc<Calm>, mut chance: Chance) -> Tally {
    let mut tally = Tally::default();
    while !calm.over.load(Ordering::SeqCst) {
        let (wish, mark) = (Wish::draw(&mut chance), calm.mark());
        let came = wish.come_true(&member, &mut chance).await;
        let untouched = calm.lasted_since(mark);
        let right = |text: &str| !is_notice(text) && wish.right.iter().any(|right| text.contains(right));
        match came {
            Ok((text, took)) if untouched && right(&text) => {
                tally.untouched += 1;
                tally.slowest = tally.slowest.max(took);
            }
            Ok((text, _)) if !untouched && right(&text) => tally.touched += 1,
            Ok((text, _)) if !untouched && is_notice(&text) => tally.notices += 1,
            // Typing is answered with nothing to pick where there is no better answer.
            Ok((text, _)) if !untouched && text.is_empty() => tally.notices += 1,
            Err(_) if !untouched => tally.lost += 1,
            Ok((text, took)) => panic!("{wish:?}, untouched {untouched}, after {took:?}: {text:?}"),
            Err(why) => panic!("{wish:?}: {why}"),
        }
        tokio::time::sleep(Duration::from_millis(100 + chance.next() % 400)).await;
    }
    tally
}
