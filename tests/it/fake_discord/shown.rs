//! What a reader sees of a message or form, as text.

use serde_json::Value;

use super::rules::{fields, walk};

/// Everything but the buttons, joined by newlines: content, then each embed's author, title, description, field names
/// and values, footer; texts of layout components.
pub fn text(message: &Value) -> String {
    let mut parts = vec![&message["content"]];
    for embed in message["embeds"].as_array().into_iter().flatten() {
        parts.extend([&embed["author"]["name"], &embed["title"], &embed["description"]]);
        for field in embed["fields"].as_array().into_iter().flatten() {
            parts.extend([&field["name"], &field["value"]]);
        }
        parts.push(&embed["footer"]["text"]);
    }
    parts.extend(walk(&message["components"]).into_iter().map(|component| &component["content"]));
    let texts: Vec<_> = parts.into_iter().filter_map(Value::as_str).filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}

/// A form's title, then each field's label and what stands in it.
pub fn form_text(modal: &Value) -> String {
    let mut lines = vec![modal["title"].as_str().unwrap_or_default().to_owned()];
    for (label, field) in fields(modal) {
        lines.push(format!("{label}: {}", field["value"].as_str().unwrap_or_default()));
    }
    lines.join("\n")
}
