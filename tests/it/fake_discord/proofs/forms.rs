//! Forms: who gets which payload when, what the client lets a person send, and where a form is no answer.

use serde_json::{Value, json};
use serenity::all::{ActionRowComponent, Interaction};

use super::{Puppet, said, text};

fn form() -> Value {
    let field = |id: &str, label: &str, more: Value| {
        let mut field = json!({ "type": 4, "custom_id": id, "style": 1, "label": label });
        field.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        json!({ "type": 1, "components": [field] })
    };
    json!({ "type": 9, "data": { "custom_id": "f1", "title": "An entry", "components": [
        field("t", "Title", json!({ "value": "Old", "max_length": 10 })),
        field("b", "Text", json!({ "style": 2, "min_length": 3 })),
        field("s", "Source", json!({ "required": false })),
    ] } })
}

async fn online() -> Puppet {
    Puppet::online(json!([{ "name": "add", "description": "d" }])).await
}

fn button() -> Value {
    let button = json!({ "type": 2, "style": 1, "label": "Edit", "custom_id": "e" });
    let mut message = said("present");
    message["data"]["components"] = json!([{ "type": 1, "components": [button] }]);
    message
}

#[tokio::test]
async fn a_form_of_a_command_is_sent_with_what_stands_in_it() {
    let puppet = online().await;
    let ann = puppet.discord.member("ann");
    let opened = puppet.when(ann.slash("add", json!({})), form()).await;
    assert_eq!((opened.callback_type(), opened.field("Title"), opened.fields().len()), (9, "Old", 3));
    assert_eq!(opened.custom_ids(), ["f1", "t", "b", "s"]);
    assert_eq!(opened.text(), "An entry\nTitle: Old\nText: \nSource: ");
    let sent = puppet.when(ann.submit(&opened, &[("Text", "one\ntwo")]), said("thanks")).await;
    assert_eq!((sent.text(), sent.json()["interaction_metadata"]["type"].as_u64()), ("thanks".to_owned(), Some(5)));
    let payload = puppet.discord.shared.with(|state| state.interactions.last().expect("one").payload.clone());
    assert!(payload["message"].is_null() && payload["data"]["custom_id"] == "f1", "{payload}");
    let Ok(Interaction::Modal(read)) = serde_json::from_value(payload.clone()) else { panic!("{payload}") };
    let values = read.data.components.iter().map(|row| match &row.components[0] {
        ActionRowComponent::InputText(field) => (field.custom_id.as_str(), field.value.as_deref().unwrap_or_default()),
        other => panic!("{other:?}"),
    });
    assert_eq!(values.collect::<Vec<_>>(), [("t", "Old"), ("b", "one\ntwo"), ("s", "")]);
    serde_json::from_value::<serenity::all::Message>(sent.json().clone()).expect("a message that can be read");
    puppet.discord.assert_clean();
}

#[tokio::test]
async fn a_form_of_a_button_brings_the_message_along_and_may_change_it() {
    let puppet = online().await;
    let message = puppet.when(puppet.discord.member("ann").slash("add", json!({})), button()).await;
    let opened = puppet.when(message.click("Edit"), form()).await;
    assert!(opened.modal().is_some() && message.now().is_some());
    let mut update = said("changed");
    update["type"] = 7.into();
    let sent = puppet.when(opened.submit(&[("Text", "long enough"), ("t", "New")]), update).await;
    assert_eq!((sent.callback_type(), sent.json()["id"].clone()), (7, message.json()["id"].clone()));
    assert!(message.now().is_some_and(|now| now["content"] == "changed"));
    let payload = puppet.discord.shared.with(|state| state.interactions.last().expect("one").payload.clone());
    assert_eq!(payload["message"]["id"], message.json()["id"]);
    puppet.discord.assert_clean();
}

#[tokio::test]
async fn the_client_holds_back_what_does_not_fit() {
    let puppet = online().await;
    let ann = puppet.discord.member("ann");
    let opened = puppet.when(ann.slash("add", json!({})), form()).await;
    for (changed, why) in [
        (("Text", ""), "must be filled in"),
        (("Text", "ab"), "takes 3 to 4000"),
        (("Title", "01234567890"), "takes 0 to 10"),
        (("Title", "a\nb"), "one line"),
        (("Colour", "red"), "no field"),
    ] {
        let refused = ann.try_submit(&opened, &[("Text", "fine"), changed][usize::from(changed.0 == "Text")..]).await;
        assert!(refused.as_ref().is_err_and(|said| said.contains(why)), "{changed:?}: {:?}", refused.err());
    }
    let ben = puppet.discord.member("ben");
    assert!(ben.try_submit(&opened, &[("Text", "fine")]).await.is_err_and(|why| why.contains("opened for ann")));
    let forged = puppet.when(ben.submit_old("f1", &[("b", "mine")]), said("no")).await;
    assert_eq!(forged.text(), "no");
    puppet.discord.assert_clean();
}

#[tokio::test]
async fn a_form_is_no_answer_to_a_form_nor_after_a_first_answer() {
    let puppet = online().await;
    let ann = puppet.discord.member("ann");
    let defer_then_form = [json!({ "type": 5 }), form()];
    let answer = async {
        let statuses = puppet.answer(&defer_then_form).await;
        let asked = puppet.discord.shared.with(|state| state.interactions.last().expect("one").payload.clone());
        let path = format!("webhooks/{}/{}/messages/@original", super::APP, text(&asked["token"]));
        (statuses, puppet.send("PATCH", &path, &said("done")["data"]).await.0)
    };
    let (_, answered) = tokio::join!(ann.slash("add", json!({})), answer);
    assert_eq!(answered, (vec![204, 400], 200));
    assert!(puppet.discord.take_violations()[0].contains("acknowledged twice"));

    let opened = puppet.when(ann.slash("add", json!({})), form()).await;
    let callbacks = [form(), json!({ "type": 6 }), json!({ "type": 7, "data": said("x")["data"] }), said("done")];
    let (sent, statuses) = tokio::join!(ann.submit(&opened, &[("Text", "fine")]), puppet.answer(&callbacks));
    assert_eq!((statuses, sent.text()), (vec![400, 400, 400, 204], "done".to_owned()));
    assert_eq!(puppet.discord.take_violations().len(), 3);

    let mut bad = form();
    bad["data"]["title"] = "x".repeat(46).into();
    let callbacks = [bad, form()];
    let (opened, statuses) = tokio::join!(ann.slash("add", json!({})), puppet.answer(&callbacks));
    assert_eq!((statuses, opened.callback_type()), (vec![400, 204], 9));
    assert!(puppet.discord.take_violations()[0].contains("title"));
}
