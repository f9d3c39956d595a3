//! What Discord accepts: limits of messages, components and command definitions, each as a function from a
//! JSON body to the [`Problems`] in it. Nothing here keeps state. Lengths are counted in Unicode code points.

mod command;
mod components;
mod message;
mod modal;
mod option;

pub use command::{command, command_list, kind as command_kind};
pub use components::walk;
pub use message::{autocomplete, message};
pub use modal::{field_length, fields, modal};

use std::ops::RangeInclusive;

use serde_json::{Value, json};

/// The message flag "only the person who asked sees this". Discord: Resources > Message > Message Flags.
pub const EPHEMERAL: u64 = 1 << 6;
/// The message flag that replaces content and embeds by components.
pub const COMPONENTS_V2: u64 = 1 << 15;
/// Flags a new message may carry: suppress embeds, ephemeral, suppress notifications, components V2.
pub const NEW_MESSAGE_FLAGS: u64 = 1 << 2 | EPHEMERAL | 1 << 12 | COMPONENTS_V2;
/// Flags an edit may set. Discord: Interactions > Receiving and Responding, Webhook > Edit Webhook Message.
pub const EDIT_FLAGS: u64 = 1 << 2 | COMPONENTS_V2;

/// The one refusal that has an error code of its own (50006).
pub const EMPTY_MESSAGE: &str = "Cannot send an empty message";

/// One thing that is wrong with a body.
#[derive(Debug)]
pub struct Problem {
    /// Where, as `embeds.0.fields.3.name`.
    pub path: String,
    /// What.
    pub text: String,
    /// Whether Discord answers with an error; otherwise only we object.
    pub refused: bool,
}

/// Everything that is wrong with a body.
#[derive(Debug, Default)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    fn refuse(&mut self, path: &str, text: impl Into<String>) {
        self.0.push(Problem { path: path.to_owned(), text: text.into(), refused: true });
    }

    fn blame(&mut self, path: &str, text: impl Into<String>) {
        self.0.push(Problem { path: path.to_owned(), text: text.into(), refused: false });
    }

    /// Checks a string's trimmed length and returns it; a missing one counts as empty.
    fn text(&mut self, path: &str, value: &Value, allowed: RangeInclusive<usize>) -> usize {
        if !value.is_null() && !value.is_string() {
            self.refuse(path, format!("must be a string, is {value}"));
        }
        let length = length(value);
        if length == 0 && *allowed.start() > 0 {
            self.refuse(path, "this field is required");
        } else if !allowed.contains(&length) {
            self.refuse(path, format!("must be {} to {} in length, is {length}", allowed.start(), allowed.end()));
        }
        length
    }

    /// Checks the number of a list's items and returns them; a missing list counts as empty.
    fn list<'v>(&mut self, path: &str, value: &'v Value, allowed: RangeInclusive<usize>) -> &'v [Value] {
        if !value.is_null() && !value.is_array() {
            self.refuse(path, format!("must be a list, is {value}"));
        }
        let items = value.as_array().map_or(&[][..], Vec::as_slice);
        if !allowed.contains(&items.len()) {
            self.refuse(path, format!("must be {} to {} items, are {}", allowed.start(), allowed.end(), items.len()));
        }
        items
    }

    fn url(&mut self, path: &str, value: &Value, schemes: &[&str]) {
        let Some(url) = value.as_str() else { return };
        let scheme = url.split_once("://").filter(|(_, rest)| !rest.is_empty()).map(|(scheme, _)| scheme);
        if url.contains(char::is_whitespace) || !scheme.is_some_and(|scheme| schemes.contains(&scheme)) {
            self.refuse(path, format!("{url:?} is no well formed URL of {}", schemes.join(", ")));
        }
    }

    /// The nested `errors` object of error 50035. Discord: Reference > Error Messages.
    pub fn tree(&self) -> Value {
        let mut root = json!({});
        for problem in self.0.iter().filter(|problem| problem.refused) {
            let mut node = &mut root;
            for part in problem.path.split('.').filter(|part| !part.is_empty()) {
                node = &mut node[part];
            }
            node["_errors"] = json!([{ "code": "INVALID", "message": problem.text }]);
        }
        root
    }
}

fn length(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.trim().chars().count())
}

fn numbered<'v>(path: &str, items: &'v [Value]) -> impl Iterator<Item = (String, &'v Value)> {
    items.iter().enumerate().map(move |(index, item)| (format!("{path}.{index}"), item))
}
