//! Forms ("modals") as a person fills them in and sends them.
//! Discord: Component Reference > Text Input, Receiving and Responding > Modal Submit Data Structure.

use serde_json::{Value, json};

use super::{
    asking::Act,
    member::Member,
    reply::Reply,
    rules::{field_length, fields},
};

impl Reply {
    /// The form that the bot opened instead of an answer, as the bot described it.
    pub fn modal(&self) -> Option<&Value> {
        self.modal.is_object().then_some(&self.modal)
    }

    /// The form's fields: each label with what stands in it.
    pub fn fields(&self) -> Vec<(&str, &str)> {
        fields(&self.modal)
            .into_iter()
            .map(|(label, field)| (label, field["value"].as_str().unwrap_or_default()))
            .collect()
    }

    /// What stands in the field with this label (or custom id).
    pub fn field(&self, label: &str) -> &str {
        let found = fields(&self.modal).into_iter().find(|(name, field)| is_called(name, field, label));
        let (_, field) = found.unwrap_or_else(|| self.shared.fail(&format!("no field {label:?} in {}", self.text())));
        field["value"].as_str().unwrap_or_default()
    }

    /// The person sends the form, with these fields changed, by label (or custom id), and the others as they were.
    pub async fn submit(&self, changed: &[(&str, &str)]) -> Self {
        self.member.submit(self, changed).await
    }
}

impl Member {
    /// Sends a form that was opened for them, with these fields changed, by label (or custom id), and the others as
    /// they were. Fails the test if Discord's client would not send it. The member may have other rights by now.
    pub async fn submit(&self, form: &Reply, changed: &[(&str, &str)]) -> Reply {
        self.try_submit(form, changed).await.unwrap_or_else(|why| self.shared.fail(&why))
    }

    /// Like [`Self::submit`], but gives the reason when it fails.
    pub async fn try_submit(&self, form: &Reply, changed: &[(&str, &str)]) -> Result<Reply, String> {
        let Some(modal) = form.modal() else {
            return Err(format!("the bot opened no form, but said: {}", form.text()));
        };
        if self.id != form.member.id {
            return Err(format!("the form was opened for {}, not for {}", form.member.name, self.name));
        }
        let known = fields(modal);
        if let Some((label, _)) =
            changed.iter().find(|(label, _)| !known.iter().any(|(name, field)| is_called(name, field, label)))
        {
            return Err(format!("the form has no field {label:?}: {}", form.text()));
        }
        let mut texts = Vec::new();
        for (name, field) in known {
            let typed = changed.iter().find(|(label, _)| is_called(name, field, label)).map(|(_, text)| *text);
            let text = typed.or(field["value"].as_str()).unwrap_or_default();
            fit(field, text).map_err(|why| format!("field {name:?}: {why}"))?;
            texts.push(text);
        }
        let data = json!({ "custom_id": modal["custom_id"], "components": filled(modal, &texts) });
        let source = self.shared.with(|state| state.interaction(&form.interaction).source.clone());
        let act = Act { kind: 5, source, opened_by: Some(form.interaction.clone()), ..self.form(modal, data) };
        self.ask(act).await
    }

    /// Sends a form with this custom id and these fields by custom id, as if an older version of the bot, or a bot
    /// that knew somebody else, had opened it.
    pub async fn submit_old(&self, custom_id: &str, given: &[(&str, &str)]) -> Reply {
        let row = |(id, text): &(&str, &str)| json!({ "type": 1, "id": 1, "components": [{ "type": 4, "id": 2, "custom_id": id, "value": text }] });
        let data = json!({ "custom_id": custom_id, "components": given.iter().map(row).collect::<Vec<_>>() });
        let answer = self.ask(self.form(&json!({ "title": custom_id }), data)).await;
        answer.unwrap_or_else(|why| self.shared.fail(&why))
    }

    fn form(&self, modal: &Value, data: Value) -> Act {
        Act { kind: 5, ..Act::command(format!("form {} sent", modal["title"]), data) }
    }
}

fn is_called(name: &str, field: &Value, label: &str) -> bool {
    name == label || field["custom_id"] == label
}

/// Whether the client lets this stand in a field.
fn fit(field: &Value, text: &str) -> Result<(), String> {
    let length = field_length(text);
    let (least, most) = (field["min_length"].as_u64().unwrap_or(0), field["max_length"].as_u64().unwrap_or(4000));
    if text.is_empty() && field["required"] != false {
        return Err("must be filled in".to_owned());
    }
    if !text.is_empty() && !(least..=most).contains(&length) {
        return Err(format!("takes {least} to {most} characters, not {length}"));
    }
    if field["style"] == 1 && text.contains('\n') {
        return Err("takes one line only".to_owned());
    }
    Ok(())
}

/// The rows of the form, each field with its text only. Every component has a number of its own.
fn filled(modal: &Value, texts: &[&str]) -> Value {
    let (mut texts, mut number) = (texts.iter(), 0);
    let mut next = || {
        number += 1;
        number
    };
    let mut field = |field: &Value, id: i32| json!({ "type": 4, "id": id, "custom_id": field["custom_id"], "value": texts.next().expect("one for each") });
    let rows = modal["components"].as_array().into_iter().flatten();
    let filled = rows.map(|row| {
        let mut sent = json!({ "type": row["type"], "id": next() });
        match row["type"].as_u64() {
            Some(1) => sent["components"] = json!([field(&row["components"][0], next())]),
            Some(18) => sent["component"] = field(&row["component"], next()),
            _ => {}
        }
        sent
    });
    filled.collect()
}
