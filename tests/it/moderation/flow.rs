//! The way of an addition: handed in with a mistake, mended, published, asked for, edited, put back, removed.

use serde_json::json;

use super::{
    OWLS, OWLS_FILE, OWLS_WITH_A_FAULT, Scene, file, hand_in, knows_owls, named, press_publish, publish, role,
};
use crate::fake_discord::attach;

#[tokio::test]
async fn a_mistake_is_explained_and_not_published() {
    let scene = Scene::begin().await;
    let preview = hand_in(&scene.moderator(), "My Owls.md", OWLS_WITH_A_FAULT).await;
    let text = preview.text();
    assert!(text.contains("line 6") && text.contains("Nothing has changed for members"), "{text}");
    assert!(!preview.buttons().contains(&"Publish"), "{:?}", preview.buttons());
    assert!(preview.buttons().contains(&"Discard") && !knows_owls(&scene.member()).await);

    // Not by a press that no button made either.
    let edit = preview.custom_ids().into_iter().find(|id| id.starts_with("1kot")).expect("a button to edit it");
    let forged = preview.click_old(&edit.replacen("1kot", "1kop", 1)).await;
    assert!(forged.text().contains("cannot be published yet"), "{}", forged.text());
    assert!(!knows_owls(&scene.member()).await);

    // Mended in the form that the preview opens.
    let form = preview.click("Edit").await;
    let mended = form.submit(&[("Text", OWLS)]).await;
    assert!(mended.is_private() && !mended.text().contains("line 6"), "{}", mended.text());
    for said in ["Owl Keeper", "$70,000", "$80,000", "Do owls need a licence?"] {
        assert!(mended.text().contains(said), "{said:?} in {}", mended.text());
    }
    press_publish(&mended).await;
    assert!(knows_owls(&scene.member()).await);
    let card = role(&scene.member(), "owl keeper").await;
    assert!(card.text().contains("$70,000") && card.text().contains(OWLS_FILE), "{}", card.text());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn what_is_discarded_is_gone() {
    let scene = Scene::begin().await;
    let preview = hand_in(&scene.moderator(), "owls.md", OWLS).await;
    let old = preview.click("Discard").await;
    assert!(old.text().contains("thrown away"), "{}", old.text());
    let publish = preview.custom_ids()[0].to_owned();
    let gone = old.click_old(&publish).await;
    assert!(gone.is_private() && gone.text().contains("draft is gone"), "{}", gone.text());
    assert!(!knows_owls(&scene.member()).await);
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_preview_shows_the_card_that_members_would_see() {
    let scene = Scene::begin().await;
    let preview = hand_in(&scene.moderator(), "owls.md", OWLS).await;
    let card = preview.follow_up(0).await;
    assert!(card.is_private() && card.text().contains("keep owls warm"), "{}", card.text());
    press_publish(&preview).await;
    let seen = role(&scene.member(), "Owl Keeper").await;
    assert_eq!(card.embed_titles(), seen.embed_titles());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_file_is_edited_by_form_and_by_file() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    publish(&mo, "owls.md", OWLS).await;
    let form = mo.slash("knowledge edit", named(OWLS_FILE)).await;
    assert_eq!(form.field("Text").trim(), OWLS.trim(), "the present text stands in the form");
    let preview = form.submit(&[("Text", &OWLS.replace("$80,000", "$95,000"))]).await;
    assert!(preview.text().contains("replaces the present text"), "{}", preview.text());
    assert!(role(&scene.member(), "Owl Keeper").await.text().contains("$80,000"), "not before it is published");
    press_publish(&preview).await;
    assert!(role(&scene.member(), "Owl Keeper").await.text().contains("$95,000"));

    let text = OWLS.replace("$80,000", "$99,000");
    let options = json!({ "name": OWLS_FILE, "file": attach("whatever.md", text) });
    press_publish(&mo.slash("knowledge edit", options).await).await;
    assert!(role(&scene.member(), "Owl Keeper").await.text().contains("$99,000"));
    let listed = mo.slash("knowledge list", json!({})).await;
    assert!(listed.is_private() && listed.text().matches(".md").count() == 1, "{}", listed.text());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn of_two_moderators_at_once_the_second_is_told() {
    let scene = Scene::begin().await;
    let (mo, max) = (scene.moderator(), scene.discord.member("max").moderator());
    publish(&mo, "owls.md", OWLS).await;
    let (first, second) =
        (mo.slash("knowledge edit", named(OWLS_FILE)).await, max.slash("knowledge edit", named(OWLS_FILE)).await);
    let second = second.submit(&[("Text", &OWLS.replace("warm", "dry"))]).await;
    press_publish(&first.submit(&[("Text", &OWLS.replace("warm at", "warm by"))]).await).await;
    let refused = second.click("Publish").await;
    assert!(refused.text().contains("changed by somebody else"), "{}", refused.text());
    assert!(role(&scene.member(), "Owl Keeper").await.text().contains("warm by night"));
    scene.discord.assert_clean();
}

#[tokio::test]
async fn an_earlier_version_is_put_back() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    publish(&mo, "owls.md", OWLS).await;
    publish(&mo, "owls.md", &OWLS.replace("$80,000", "$95,000")).await;
    let history = mo.slash("knowledge history", named(OWLS_FILE)).await;
    assert!(history.text().contains("added") && history.text().contains("edited"), "{}", history.text());
    assert!(history.text().contains(&format!("<@{}>", mo.id())), "{}", history.text());

    let newest = history.select(history.menu()[0]).await;
    let difference = file(&newest, ".diff");
    assert!(difference.contains("-**Salary range:** $70,000 - $80,000") && difference.contains("+**Salary range:**"));

    let versions = mo.autocomplete("knowledge restore", "version", "").await;
    let (_, first) = versions.last().expect("the first version").clone();
    press_publish(&mo.slash("knowledge restore", json!({ "version": first })).await).await;
    assert!(role(&scene.member(), "Owl Keeper").await.text().contains("$80,000"));
    let history = mo.slash("knowledge history", named(OWLS_FILE)).await;
    assert!(history.text().contains("put back"), "{}", history.text());
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_file_is_removed_after_a_question_and_can_be_put_back() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    publish(&mo, "owls.md", OWLS).await;
    let asked = mo.slash("knowledge remove", named(OWLS_FILE)).await;
    assert!(asked.is_private() && knows_owls(&scene.member()).await, "it asks first");
    asked.click("Keep it").await;
    assert!(knows_owls(&scene.member()).await);
    let removed = mo.slash("knowledge remove", named(OWLS_FILE)).await.click("Remove").await;
    assert!(removed.text().contains("is removed"), "{}", removed.text());
    assert!(!knows_owls(&scene.member()).await);
    press_publish(&removed.click("Put back").await).await;
    assert!(knows_owls(&scene.member()).await);
    scene.discord.assert_clean();
}

#[tokio::test]
async fn a_short_entry_is_written_in_a_form() {
    let scene = Scene::begin().await;
    let mo = scene.moderator();
    let form = mo.slash("knowledge add", json!({})).await;
    let preview = form
        .submit(&[
            ("Question or role", "Who feeds the herons?"),
            ("Answer", "The heron keeper does, at dawn."),
            ("Other ways to ask it, one a line", "heron food\nfeeding herons"),
        ])
        .await;
    press_publish(&preview).await;
    for question in ["Who feeds the herons?", "heron food"] {
        let answer = super::ask(&scene.member(), question).await;
        assert!(answer.text().contains("at dawn"), "{question}: {}", answer.text());
    }
    let shown = mo.slash("knowledge show", named("who-feeds-the-herons.md")).await;
    assert!(file(&shown, ".md").contains("Who feeds the herons?"));
    scene.discord.assert_clean();
}

#[tokio::test]
async fn the_template_can_be_handed_in_once_it_is_filled() {
    let scene = Scene::begin().await;
    let template = scene.moderator().slash("knowledge template", json!({})).await;
    let preview = hand_in(&scene.moderator(), "template.md", &file(&template, ".md")).await;
    assert!(preview.text().contains("from the template"), "{}", preview.text());
    scene.discord.assert_clean();
}
