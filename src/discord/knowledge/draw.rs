//! Draws outcomes of orders: pages with their buttons as private messages, forms as Discord's modals.

use super::read::prefix;
use crate::discord::limits::{BUTTONS, FORM_LABEL, FORM_TITLE, HINT, MENU_ENTRIES, ROWS, fit};
use crate::discord::render;
use crate::discord::reply::{Attachment, Component, Entry, Reply, Row};
use crate::locale::Language;
use crate::moderation::{Form, FormField, Order, Shelf, Told};
use crate::store::PersonId;
use serde_json::{Value, json};

/// What is told, for the moderator alone.
pub fn reply(told: &Told, language: Language) -> Reply {
    let mut reply = render::reply(&told.page).private(true);
    for embed in &mut reply.embeds {
        embed.description = with_names(&embed.description, told);
        for field in &mut embed.fields {
            field.value = with_names(&field.value, told);
        }
    }
    let files = told.files.iter().zip(0..);
    reply.attachments =
        files.map(|(file, number)| Attachment::file(number, &file.name, file.bytes.as_slice().into())).collect();
    reply.with(rows(told, language))
}

fn rows(told: &Told, language: Language) -> Vec<Row> {
    let id = |shelf: Shelf, order: &Order| Some(prefix(&order.encode(shelf)?));
    let mut rows = Vec::new();
    if let Some((prompt, entries)) = &told.menu {
        let entries = entries.iter().filter_map(|(label, shelf, order)| Some(Entry::new(label, id(*shelf, order)?)));
        let entries: Vec<Entry> = entries.take(MENU_ENTRIES).collect();
        if !entries.is_empty() {
            rows.push(Row::of(vec![Component::menu(&prompt.told(language), entries).with_id(prefix("menu"))]));
        }
    }
    let buttons: Vec<Component> = told
        .buttons
        .iter()
        .filter_map(|(label, shelf, order)| Some(Component::button(id(*shelf, order)?, &label.told(language))))
        .collect();
    rows.extend(buttons.chunks(BUTTONS).map(|row| Row::of(row.to_vec())));
    rows.truncate(ROWS);
    rows
}

/// Puts Discord's way of naming people, roles and channels where a page has signs for those that are told. Nobody is
/// notified: no message of ours may do that.
fn with_names(text: &str, told: &Told) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('⟦') {
        out.push_str(&rest[..start]);
        let sign = &rest[start + '⟦'.len_utf8()..];
        let named = sign.split_once('⟧').and_then(|(inside, behind)| Some((name(inside, told)?, behind)));
        match named {
            Some((name, behind)) => {
                out.push_str(&name);
                rest = behind;
            }
            None => {
                out.push('⟦');
                rest = sign;
            }
        }
    }
    out.push_str(rest);
    out
}

fn name(sign: &str, told: &Told) -> Option<String> {
    let (kind, id) = sign.split_at_checked(1)?;
    let id: u64 = id.parse().ok()?;
    match kind {
        "p" if told.people.contains(&PersonId(id)) => Some(format!("<@{id}>")),
        "r" if told.role == Some(id) => Some(format!("<@&{id}>")),
        "c" if told.channel == Some(id) => Some(format!("<#{id}>")),
        _ => None,
    }
}

/// A form as the data of Discord's answer (documentation, "Interactions > Modal").
pub fn form(form: &Form, language: Language) -> Value {
    json!({
        "custom_id": prefix(&form.order),
        "title": fit(&form.title.told(language), FORM_TITLE),
        "components": form.fields.iter().map(|field| input(field, language)).collect::<Vec<_>>(),
    })
}

fn input(field: &FormField, language: Language) -> Value {
    const ACTION_ROW: u64 = 1;
    const TEXT_INPUT: u64 = 4;
    let style = if field.long { 2 } else { 1 };
    let mut input = json!({
        "type": TEXT_INPUT,
        "custom_id": field.name,
        "label": fit(&field.label.told(language), FORM_LABEL),
        "style": style,
        "required": field.required,
        "max_length": field.limit,
    });
    if !field.value.is_empty() {
        input["value"] = json!(field.value);
    }
    if let Some(hint) = &field.hint {
        input["placeholder"] = json!(fit(&hint.told(language), HINT));
    }
    json!({ "type": ACTION_ROW, "components": [input] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_signs_of_those_who_are_told_become_names() {
        let people = vec![PersonId(12), PersonId(3)];
        let told = Told { people, role: Some(1), channel: Some(2), ..Told::default() };
        for (text, drawn) in [
            ("by ⟦p12⟧.", "by <@12>."),
            ("⟦r1⟧⟦c2⟧", "<@&1><#2>"),
            ("⟦everyone⟧ ⟦p⟧ ⟦p1 ⟦p13⟧ ⟦r2⟧ ⟦c1⟧", "⟦everyone⟧ ⟦p⟧ ⟦p1 ⟦p13⟧ ⟦r2⟧ ⟦c1⟧"),
            ("⟦⟦p3⟧", "⟦<@3>"),
        ] {
            assert_eq!(with_names(text, &told), drawn);
        }
    }
}
