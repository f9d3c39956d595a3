//! Forms that a moderator fills in. Discord gives a text field 4,000 characters and a form five fields (documentation,
//! "Component Reference > Text Input"), so that a file of up to 20,000 characters can be edited in place.

use super::order::{FileRef, NameKey, Order, Shelf};
use crate::locale::Message;
use crate::store::DraftId;

/// The fields that hold a text in parts.
pub const PARTS: [&str; 5] = ["part1", "part2", "part3", "part4", "part5"];
/// Characters in one field.
pub const FIELD: usize = 4_000;
/// Characters in a title.
pub const TITLE: usize = 200;

/// A form: what it asks and what is done with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// What it is for.
    pub title: Message,
    /// What sending it does, as [`Order::encode`] gives it.
    pub order: String,
    /// From one to five.
    pub fields: Vec<FormField>,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormField {
    /// Its name, by which its text comes back.
    pub name: &'static str,
    /// What stands above it.
    pub label: Message,
    /// What stands in it already.
    pub value: String,
    /// What stands in it greyed while it is empty.
    pub hint: Option<Message>,
    /// Whether it has several lines.
    pub long: bool,
    /// Whether it must be filled in.
    pub required: bool,
    /// The most characters.
    pub limit: usize,
}

impl Form {
    /// The form for a short entry.
    pub fn entry(shelf: Shelf, gap: Option<u64>, title: &str, text: &str, source: &str) -> Self {
        let field = |name, label, value: &str, limit: usize| FormField {
            name,
            label: Message::new(label),
            value: value.chars().take(limit).collect(),
            hint: None,
            long: false,
            required: false,
            limit,
        };
        let fields = vec![
            FormField {
                required: true,
                hint: Some(Message::new("form-title-hint")),
                ..field("title", "form-title", title, TITLE)
            },
            FormField {
                required: true,
                long: true,
                hint: Some(Message::new("form-text-hint")),
                ..field("text", "form-text", text, FIELD)
            },
            FormField {
                long: true,
                hint: Some(Message::new("form-also-hint")),
                ..field("also", "form-also", "", 1_000)
            },
            FormField { hint: Some(Message::new("form-source-hint")), ..field("source", "form-source", source, TITLE) },
        ];
        let letter = Order::NewEntry { gap }.encode(shelf).unwrap_or_default();
        // What the form sends differs from what opens it in the case of its letter alone.
        Self { title: Message::new("form-entry"), order: letter.replacen('n', "N", 1), fields }
    }

    /// The form for a file's text; `None` where that is too long for a form.
    pub fn text(shelf: Shelf, file: NameKey, seen: u64, text: &str) -> Option<Self> {
        let order = Order::Rewrite { file, seen, text: String::new() }.encode(shelf)?;
        Self::in_parts(order, text)
    }

    /// The form for a draft's text; `None` where that is too long for a form.
    pub fn draft(shelf: Shelf, draft: DraftId, text: &str) -> Option<Self> {
        let order = Order::RewriteDraft { draft, text: String::new() }.encode(shelf)?;
        Self::in_parts(order, text)
    }

    fn in_parts(order: String, text: &str) -> Option<Self> {
        let parts = in_parts(text)?;
        let several = parts.len() > 1;
        let fields = PARTS.iter().zip(parts).enumerate().map(|(number, (name, value))| FormField {
            name,
            label: if several {
                Message::new("form-part").with("number", number + 1)
            } else {
                Message::new("form-whole")
            },
            value,
            hint: None,
            long: true,
            required: number == 0,
            limit: FIELD,
        });
        Some(Self { title: Message::new("form-edit"), order, fields: fields.collect() })
    }
}

/// The text cut at blank lines into as few parts as hold it; `None` where five are not enough, or where a paragraph
/// is too long for one.
fn in_parts(text: &str) -> Option<Vec<String>> {
    let mut parts: Vec<String> = vec![String::new()];
    for paragraph in text.trim().replace("\r\n", "\n").split("\n\n") {
        let last = parts.last_mut()?;
        let length = last.chars().count();
        let more = paragraph.chars().count();
        if more > FIELD {
            return None;
        }
        if length == 0 {
            last.push_str(paragraph);
        } else if length + 2 + more <= FIELD {
            last.push_str("\n\n");
            last.push_str(paragraph);
        } else {
            parts.push(paragraph.to_owned());
        }
    }
    (parts.len() <= PARTS.len()).then_some(parts)
}

impl FileRef {
    /// Whether this is the file with that name.
    pub fn is(&self, name: &str) -> bool {
        self.key() == NameKey::of(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_into_a_form_and_comes_back_whole() {
        let paragraph = "word ".repeat(300);
        let text = [paragraph.trim(); 8].join("\n\n");
        let form = Form::text(Shelf::Own, NameKey(7), 3, &text).expect("fits");
        assert!(form.fields.len() > 1 && form.fields.iter().all(|field| field.value.chars().count() <= FIELD));
        let typed = |name: &str| form.fields.iter().find(|field| field.name == name).map(|field| field.value.clone());
        let rewrite = Order::Rewrite { file: NameKey(7), seen: 3, text: text.clone() };
        assert_eq!(Order::decode(&form.order, &typed), Some((Shelf::Own, rewrite)));
        assert_eq!(Form::text(Shelf::Own, NameKey(7), 3, &"x".repeat(4_001)), None);
        assert_eq!(Form::text(Shelf::Own, NameKey(7), 3, &text.repeat(3)), None);
    }

    #[test]
    fn an_entry_comes_back_from_its_form() {
        let form = Form::entry(Shelf::Base, Some(5), "Title", "Text", "Ann");
        let typed = |name: &str| form.fields.iter().find(|field| field.name == name).map(|field| field.value.clone());
        let Some((Shelf::Base, Order::AddEntry { entry, gap: Some(5) })) = Order::decode(&form.order, &typed) else {
            panic!("not an entry: {}", form.order)
        };
        assert_eq!((entry.title.as_str(), entry.text.as_str(), entry.source.as_str()), ("Title", "Text", "Ann"));
    }
}
