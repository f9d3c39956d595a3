//! What was published lasts and is used at once, and members who ask meanwhile are answered well.

use std::time::{Duration, Instant};

use super::{OWLS, Scene, hand_in, knows_owls, press_publish, publish, role};

#[tokio::test]
async fn what_was_published_survives_a_kill() {
    let scene = Scene::begin().await;
    publish(&scene.moderator(), "owls.md", OWLS).await;
    let kept = hand_in(&scene.moderator(), "owls.md", &OWLS.replace("warm", "dry")).await;
    let scene = scene.crash().await;
    assert!(knows_owls(&scene.member()).await);
    press_publish(&kept).await;
    assert!(role(&scene.member(), "Owl Keeper").await.text().contains("dry at night"), "a draft survives too");
    scene.discord.assert_clean();
}

#[tokio::test]
async fn the_first_answer_after_publishing_uses_it() {
    let scene = Scene::begin().await;
    let preview = hand_in(&scene.moderator(), "owls.md", OWLS).await;
    let start = Instant::now();
    press_publish(&preview).await;
    assert!(role(&scene.member(), "Owl Keeper").await.text().contains("keep owls warm"));
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn members_who_ask_while_knowledge_changes_are_answered_well() {
    let scene = Scene::begin().await;
    let (mo, ann) = (scene.moderator(), scene.member());
    publish(&mo, "owls.md", OWLS).await;
    let asking = tokio::spawn({
        let (ann, end) = (ann.clone(), Instant::now() + Duration::from_secs(3));
        async move {
            let mut texts = Vec::new();
            while Instant::now() < end {
                texts.push(role(&ann, "Owl Keeper").await.text());
            }
            texts
        }
    });
    for at in 0..5 {
        publish(&mo, "owls.md", &OWLS.replace("$80,000", &format!("$8{at},500"))).await;
    }
    let texts = asking.await.expect("nobody was left without an answer");
    let whole = |text: &String| text.contains("keep owls warm") && text.contains("$8");
    assert!(texts.len() > 5 && texts.iter().all(whole), "{texts:?}");
    assert!(role(&ann, "Owl Keeper").await.text().contains("$84,500"));
    scene.discord.assert_clean();
}
