//! The bot on Discord, as members see it: every command in a server and in direct messages, public and private.
//! Each story ends with the stand-in's word that no rule of Discord's was broken.

use serde_json::{Value, json};

use crate::fake_discord::{Bot, BotOptions, FakeDiscord, Member, Reply};

/// A Discord with a running bot that answers from the shipped knowledge.
pub async fn online() -> (FakeDiscord, Bot) {
    let discord = FakeDiscord::start().await;
    let bot = Bot::start(&discord, BotOptions::default()).await;
    (discord, bot)
}

/// A command with its options and the title of its answer.
fn commands() -> [(&'static str, Value, &'static str); 4] {
    [
        ("role", json!({ "name": "Prompt Engineer" }), "Prompt Engineer"),
        ("salary", json!({ "role": "mle", "level": "senior", "location": "Austin" }), "Machine Learning Engineer"),
        ("ask", json!({ "question": "Can you work in AI without a PhD?" }), "PhD"),
        ("help", json!({}), "careerbot"),
    ]
}

fn title(reply: &Reply) -> String {
    reply.embed_titles().join(" ")
}

#[tokio::test]
async fn members_use_every_command_wherever_they_are() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for member in [ann.clone(), ann.clone().dm(), ann.elsewhere(), discord.member("ben").locale("de")] {
        for (command, options, expected) in commands() {
            let reply = member.slash(command, options).await;
            assert!(title(&reply).contains(expected), "/{command}: {}", reply.text());
            assert_eq!(reply.is_private(), command == "help", "/{command}");
        }
    }
    discord.assert_clean();
}

#[tokio::test]
async fn an_answer_is_private_when_asked_for_or_when_there_is_nothing_to_share() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    for (command, mut options, _) in commands() {
        options["private"] = json!(true);
        assert!(ann.slash(command, options.clone()).await.is_private(), "/{command}");
        options["private"] = json!(false);
        assert_eq!(ann.slash(command, options).await.is_private(), command == "help", "/{command}");
    }
    for (command, options) in [
        ("role", json!({ "name": "underwater basket weaver" })),
        ("role", json!({ "name": "ai ethics" })),
        ("salary", json!({ "role": "underwater basket weaver", "private": false })),
        ("ask", json!({ "question": "qwertz uiop" })),
    ] {
        let reply = ann.slash(command, options.clone()).await;
        assert!(reply.is_private() && !reply.text().contains('$'), "/{command} {options}: {}", reply.text());
    }
    discord.assert_clean();
}

async fn figures_are_shown_with_what_they_are_and_where_they_stand(ann: &Member) {
    let reply = ann.slash("salary", json!({ "role": "prompt engineer" })).await;
    let text = reply.text();
    for said in ["$95,000–$335,000", "Bloomberg", "$200,000–$280,000", "total", "ai-jobs-guide.md:", "San Francisco"]
    {
        assert!(text.contains(said), "{said:?} in {text}");
    }
    assert_eq!(reply.callback_type(), 4, "answered at once, without \"thinking\"");
}

async fn free_text_is_understood_when_nothing_was_picked(ann: &Member) {
    for (typed, expected) in [
        ("promt enginer", "Prompt Engineer"),
        ("MLE", "Machine Learning Engineer"),
        ("ai pm", "AI Product Manager"),
        ("mlops", "Machine Learning Operations (MLOps) Engineer"),
        ("gen ai pm", "Generative AI Product Manager"),
    ] {
        for (command, option) in [("role", "name"), ("salary", "role")] {
            let reply = ann.slash(command, json!({ option: typed })).await;
            assert!(title(&reply).contains(expected), "/{command} {typed}: {}", reply.text());
        }
    }
}

#[tokio::test]
async fn members_type_what_they_like_and_see_figures_in_full() {
    let (discord, _bot) = online().await;
    let ann = discord.member("ann");
    figures_are_shown_with_what_they_are_and_where_they_stand(&ann).await;
    free_text_is_understood_when_nothing_was_picked(&ann).await;
    discord.assert_clean();
}

#[tokio::test]
async fn many_members_are_answered_at_once() {
    let (discord, _bot) = online().await;
    let asked = |number: usize| {
        let member: Member = discord.member(&format!("member {number}"));
        async move { member.slash("role", json!({ "name": "prompt engineer", "private": number.is_multiple_of(2) })).await }
    };
    let mut replies = tokio::task::JoinSet::new();
    (0..40).for_each(|number| _ = replies.spawn(asked(number)));
    let replies = replies.join_all().await;
    assert!(replies.iter().all(|reply| title(reply) == "Prompt Engineer"));
    assert_eq!(replies.iter().filter(|reply| reply.is_private()).count(), 20);
    discord.assert_clean();
}
