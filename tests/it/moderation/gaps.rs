//! What people asked in vain, votes on answers, and entries that begin with a member's message.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{OWLS, Scene, ask, file, hand_in, named, press_publish, publish};
use crate::fake_discord::{Member, OTHER, Reply};

const QUESTION: &str = "Do owls need a licence?";

/// The open gaps, once this one is among them: questions are written down a moment after they were asked.
async fn gaps_with(moderator: &Member, question: &str) -> Reply {
    let end = Instant::now() + Duration::from_secs(5);
    loop {
        let gaps = moderator.slash("knowledge gaps", json!({})).await;
        if gaps.text().contains(question) || Instant::now() > end {
            return gaps;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn a_question_asked_in_vain_is_listed_without_who_asked_and_closes_when_it_is_answered() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    for name in ["ann", "ben", "cleo"] {
        ask(&scene.discord.member(name), QUESTION).await;
    }
    ask(&scene.member(), "How do I train a heron?").await;
    let gaps = gaps_with(&mo, "heron").await;
    let text = gaps.text();
    let (owls, heron) = (text.find(QUESTION).expect("listed"), text.find("heron").expect("listed"));
    assert!(gaps.is_private() && owls < heron && text.contains("asked 3 times"), "most frequent first: {text}");
    for name in ["ann", "ben", "cleo"] {
        assert!(!text.contains(name) && !text.contains(scene.discord.member(name).id()), "{text}");
    }
    let there = mo.clone().in_server(OTHER).moderator().slash("knowledge gaps", json!({})).await;
    assert!(!there.text().contains("owls"), "{}", there.text());

    let preview = hand_in(&mo, "owls.md", OWLS).await;
    assert!(preview.text().contains(QUESTION), "it says what it would answer: {}", preview.text());
    press_publish(&preview).await;
    let gaps = mo.slash("knowledge gaps", json!({})).await;
    assert!(!gaps.text().contains(QUESTION) && gaps.text().contains("heron"), "{}", gaps.text());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_gap_is_closed_by_hand_or_turned_into_an_entry() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    ask(&scene.member(), "How do I train a heron?").await;
    ask(&scene.member(), "Where do storks sleep?").await;
    let gaps = gaps_with(&mo, "storks").await;
    let entry = |word: &str| gaps.menu().into_iter().find(|it| it.contains(word)).expect("an entry").to_owned();
    gaps.select(&entry("heron")).await.click("Close").await;
    let form = gaps.select(&entry("storks")).await.click("Write an answer").await;
    assert!(form.field("Question or role").contains("Where do storks sleep?"), "{}", form.text());
    press_publish(&form.submit(&[("Answer", "On one leg, on the roof.")]).await).await;
    let left = mo.slash("knowledge gaps", json!({})).await;
    assert!(!left.text().contains("storks") && !left.text().contains("heron"), "{}", left.text());
    assert!(ask(&scene.member(), "Where do storks sleep?").await.text().contains("on the roof"));
    scene.discord.assert_clean();
}

#[tokio::test]
async fn votes_are_counted_once_for_each_person_and_shown_to_moderators() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    publish(&mo, "owls.md", OWLS).await;
    let answer = ask(&scene.member(), QUESTION).await;
    let before = answer.text();
    for (name, label) in [("ann", "Helpful"), ("ann", "Helpful"), ("ben", "Helpful"), ("cleo", "Not helpful")] {
        let thanks = answer.click_as(&scene.discord.member(name), label).await;
        assert!(thanks.is_private() && thanks.text().contains("counted"), "{}", thanks.text());
    }
    answer.click_as(&scene.discord.member("ben"), "Not helpful").await;
    let shown = mo.slash("knowledge gaps", json!({})).await.text();
    assert!(shown.contains("1 helpful, 2 not helpful"), "{shown}");
    assert_eq!(ask(&scene.member(), QUESTION).await.text(), before, "votes change no answer");
    let there = mo.in_server(OTHER).moderator().slash("knowledge gaps", json!({})).await;
    assert!(!there.text().contains("helpful"), "{}", there.text());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_members_good_answer_becomes_an_entry_with_its_source() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    let ben = scene.discord.member("ben");
    let message = json!({
        "content": "Storks sleep on one leg, mostly on the roof.", "author": ben.user(),
        "timestamp": "2026-10-01T08:00:00.000000+00:00",
    });
    let form = mo.message_command_on("Add to knowledge", message).await;
    assert_eq!(form.field("Answer"), "Storks sleep on one leg, mostly on the roof.");
    let source = form.field("Who says so, and when");
    assert!(source.contains("ben") && source.contains("2026-10-01"), "{source}");
    press_publish(&form.submit(&[("Question or role", "Where do storks sleep?")]).await).await;
    assert!(ask(&scene.member(), "Where do storks sleep?").await.text().contains("on one leg"));
    let shown = mo.slash("knowledge show", named("where-do-storks-sleep.md")).await;
    assert!(file(&shown, ".md").contains("ben"));
    scene.discord.assert_clean();
}
