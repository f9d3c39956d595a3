//! Charts on Discord: which answers carry a picture, how it is attached and described, and that an answer does
//! not depend on it.

use std::time::Duration;

use careerbot::answer::Request;
use careerbot::locale::Language;
use serde_json::json;

use crate::bot::shipped;
use crate::discord::online;
use crate::fake_discord::{Fault, Reply};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The alt text of the reply's picture, after checking that it is one and that the embed shows it.
fn described(reply: &Reply) -> String {
    let [file] = reply.files() else { panic!("one file, not {:?}", reply.files().len()) };
    assert_eq!((file.name.as_str(), &file.bytes[..8]), ("chart.png", PNG));
    assert_eq!(reply.embeds()[0]["image"]["url"], "attachment://chart.png");
    let attachments = reply.json()["attachments"].as_array().expect("a list");
    assert_eq!(attachments.len(), 1);
    attachments[0]["description"].as_str().expect("an alt text").to_owned()
}

fn assert_without_picture(reply: &Reply) {
    assert_eq!((reply.files().len(), &reply.embeds()[0]["image"]), (0, &json!(null)), "{}", reply.text());
}

#[tokio::test]
async fn pay_comparisons_and_places_come_with_a_described_picture() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for member in [ann.clone(), ann.clone().dm(), ann.clone().elsewhere()] {
        let told = described(&member.slash("salary", json!({ "role": "prompt engineer" })).await);
        let request = Request::Salary { role: "prompt engineer".to_owned(), level: None, location: None };
        let chart = shipped().answer(&request).page(Language::English).chart.expect("a chart");
        chart.bars().for_each(|bar| assert!(told.contains(&bar.figure), "{} in {told}", bar.figure));
    }
    for (question, said) in [
        ("machine learning engineer vs data scientist", "Data Scientist (AI)"),
        ("austin or seattle", "[1] Seattle 12,200"),
    ] {
        let told = described(&ann.slash("ask", json!({ "question": question, "private": true })).await);
        assert!(told.contains(said), "{said} in {told}");
    }
    discord.assert_clean();
}

#[tokio::test]
async fn answers_without_figures_come_without_a_picture() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for (command, options) in [
        ("role", json!({ "name": "prompt engineer" })),
        ("salary", json!({ "role": "underwater basket weaver" })),
        ("help", json!({})),
    ] {
        assert_without_picture(&ann.slash(command, options).await);
    }
    discord.assert_clean();
}

#[tokio::test]
async fn a_picture_is_sent_again_where_the_first_try_failed() {
    let (discord, _bot) = online().await;
    discord.fail_next(Fault::status("POST", "/callback", 502).times(2));
    described(&discord.member("ann").slash("salary", json!({ "role": "mle" })).await);
    discord.assert_clean();
}

#[tokio::test]
async fn where_files_are_not_allowed_the_answer_comes_alone() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann").where_the_bot_may_not_attach();
    let reply = ann.slash("salary", json!({ "role": "prompt engineer" })).await;
    assert_without_picture(&reply);
    assert!(reply.text().contains("$95,000–$335,000"), "{}", reply.text());
    assert!(reply.latency() < Duration::from_secs(3));
    discord.assert_clean();
}
