//! Makes one fault after the other, and looks how long the bot takes to be back. Those of the knowledge are in `change.rs`.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::json;

use super::Scene;
use super::chance::Chance;
use super::kind::Kind::{self, *};
use super::people::Tally;
use crate::fake_discord::{Fault, Member, Outage};
use crate::faults::told;

/// Makes faults.
pub struct Trouble<'s> {
    pub(super) scene: &'s Scene,
    pub(super) chance: Chance,
    pub(super) ann: Member,
    pub(super) mo: Member,
    /// Faults so far; tells one version of a file from the next.
    pub(super) number: u64,
    /// How often each was made, and the longest time until the bot was back.
    back: BTreeMap<Kind, (usize, Duration)>,
    /// Probes that saw nothing.
    lost: usize,
    /// Answers 429 that were ordered.
    limited: usize,
}

impl<'s> Trouble<'s> {
    pub fn new(scene: &'s Scene, chance: Chance) -> Self {
        let (ann, mo) = (scene.discord.member("ann"), scene.discord.member("mo").moderator());
        Self { scene, chance, ann, mo, number: 0, back: BTreeMap::new(), lost: 0, limited: 0 }
    }

    /// Makes a fault, and waits until all is well.
    pub async fn make(&mut self, kind: Kind) {
        self.number += 1;
        if kind.touches_people() {
            self.scene.calm.turn();
        }
        let over = match kind {
            _ if kind <= GatewayMute => self.connection(kind).await,
            Failing | PageOfProxy | RateLimited | Slow => self.requests(kind).await,
            BeatWanted | Unreadable | SentTwice | ServersGone | Burst => self.events(kind).await,
            Publish | TakeBack => self.moderator(kind).await,
            _ => self.knowledge(kind).await,
        };
        while !self
            .ann
            .try_slash("role", json!({ "name": "falconer" }))
            .await
            .is_ok_and(|it| it.text().contains("fly falcons"))
        {
            self.lost += 1;
            assert!(over.elapsed() < kind.patience(), "{kind:?}\n{}", self.scene.bot.log());
        }
        let (times, longest) = self.back.entry(kind).or_default();
        (*times, *longest) = (*times + 1, (*longest).max(over.elapsed()));
        assert!(over.elapsed() < kind.patience(), "{kind:?}: {:?}\n{}", over.elapsed(), self.scene.bot.log());
        self.scene.discord.end_faults();
        if kind.touches_people() {
            self.scene.calm.turn();
        }
    }

    pub(super) async fn pause(&mut self, shortest: u64, longest: u64) {
        let pause = shortest + self.chance.next() % (longest - shortest);
        tokio::time::sleep(Duration::from_millis(pause)).await;
    }

    async fn connection(&mut self, kind: Kind) -> Instant {
        let discord = &self.scene.discord;
        let (identifies, farewells) = (discord.logins().0, discord.farewells().len());
        match kind {
            Dropped => discord.drop_connections().await,
            // What Discord closes with where the session may be gone on with.
            Closed => discord.close_with(*self.chance.of(&[1001, 4000, 4001, 4002, 4008])).await,
            ClosedBare => discord.close_without_a_code().await,
            ReconnectWanted => discord.send_reconnect().await,
            InvalidForNow => discord.invalid_session_for_now().await,
            SessionEnds => match self.chance.below(3) {
                0 => discord.close_with(4009).await,
                1 => discord.close_with(4007).await,
                _ => discord.invalid_session().await,
            },
            NoAcks => {
                discord.stop_acks();
                discord.wait_farewell(farewells + 1).await;
                discord.resume_acks();
            }
            _ => {
                discord.set_outage(if kind == GatewayMute { Outage::Mute } else { Outage::Refusing });
                discord.drop_connections().await;
                self.pause(200, 800).await;
                self.scene.discord.set_outage(Outage::None);
            }
        }
        let over = Instant::now();
        if kind == SessionEnds {
            self.scene.discord.wait_identified(identifies + 1).await;
        }
        over
    }

    async fn requests(&mut self, kind: Kind) -> Instant {
        let times = 1 + self.chance.below(4);
        let wait = Duration::from_millis(200 + self.chance.next() % 700);
        let fault = match kind {
            Failing => Fault::status("POST", "/callback", *self.chance.of(&[500, 503, 504, 520])),
            PageOfProxy => Fault::page("POST", "/callback", 502),
            RateLimited => Fault::rate_limit("POST", "/callback", wait),
            _ => Fault::delay("POST", "/callback", wait * 2),
        };
        self.limited += if kind == RateLimited { times } else { 0 };
        self.scene.discord.fail_next(fault.times(times));
        self.pause(200, 400).await;
        Instant::now()
    }

    async fn events(&mut self, kind: Kind) -> Instant {
        let discord = &self.scene.discord;
        match kind {
            BeatWanted => discord.want_heartbeat().await,
            SentTwice => discord.repeat_last_event().await,
            ServersGone => {
                for number in 0..100 {
                    let id = (1_290_000_000_000_100_000_u64 + number).to_string();
                    discord.dispatch("GUILD_DELETE", json!({ "id": id, "unavailable": true }));
                    discord.dispatch("GUILD_CREATE", json!({ "id": id, "name": "back", "unavailable": false }));
                }
                discord.dispatch("SOMETHING_NEW", json!([1, 2]));
            }
            Unreadable => {
                // Not its type: that alone tells whether it is typing, to which an apology is no answer.
                discord.mangle_interactions(|payload| payload["channel_id"] = json!({ "no": "id" }));
                discord.dispatch("INTERACTION_CREATE", json!("nothing"));
                self.pause(200, 500).await;
                self.scene.discord.stop_mangling();
            }
            _ => {
                let people = 150 + self.chance.below(150);
                let storm = self.scene.discord.storm(people, "role", |_| json!({ "name": "falconer" })).await;
                assert_eq!((storm.answered, storm.unanswered), (people, 0), "{storm:?}\n{}", self.scene.bot.log());
            }
        }
        Instant::now()
    }

    /// Tells how the bot fared, and asserts that it lost few and broke no rule.
    pub fn judge(self, tally: &Tally) {
        let discord = &self.scene.discord;
        for (kind, (times, longest)) in &self.back {
            told(&format!("G9, {kind:?}: times, and back after at most"), (times, longest));
        }
        told("G9, those who asked", tally);
        told("G9, probes without an answer", self.lost);
        told("G9, sessions begun and gone on with", discord.logins());
        told(
            "G12, requests answered 401, 403 or 429, and those of them that were ordered",
            (discord.invalid_requests(), self.limited),
        );
        let (late, broken): (Vec<_>, Vec<_>) =
            discord.take_violations().into_iter().partition(|it| it.starts_with("late:"));
        assert_eq!(broken, [""; 0], "{}", self.scene.bot.log());
        let all = tally.untouched + tally.touched + tally.notices + tally.lost;
        assert!(late.len() <= tally.lost + self.lost, "{late:?}");
        // A session that ends takes some along; in a short run these are a large share.
        assert!(tally.lost <= all / 20 + 30 && tally.untouched * 3 >= all, "{tally:?}");
        assert!(discord.invalid_requests() <= self.limited, "{}", discord.invalid_requests());
        let ended = self.back.get(&SessionEnds).map_or(0, |(times, _)| *times);
        assert_eq!(discord.logins().0, 1 + ended, "{}", self.scene.bot.log());
    }
}
