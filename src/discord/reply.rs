//! A reply as Discord's JSON wants it. The only way to make a message body: mentions are always off.

use super::escape;
use super::limits::{BUTTON_LABEL, CONTENT, MENU_LABEL, MENU_PROMPT, fit};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// A message body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reply {
    /// Text outside of embeds; absent where an embed says it all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// At most one in this bot.
    pub embeds: Vec<Embed>,
    /// Buttons and menus, row by row.
    pub components: Vec<Row>,
    /// Files that go with it. Listed even if there are none, so that an edit takes old ones away.
    pub attachments: Vec<Attachment>,
    allowed_mentions: AllowedMentions,
    flags: u64,
}

/// Nobody is ever notified.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
struct AllowedMentions {
    parse: [String; 0],
}

/// Discord's flag for a message that only the asker sees.
pub(super) const EPHEMERAL: u64 = 1 << 6;

/// A framed message.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Embed {
    /// Plain text.
    pub title: String,
    /// Markdown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The colour of its edge, as 0xRRGGBB.
    pub color: u32,
    /// Headed parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// A picture below the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
}

/// A picture in an embed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Image {
    /// The address: `attachment://` and the name of a file that goes with the message.
    pub url: String,
}

/// A file that goes with a message.
#[derive(Clone, PartialEq, Serialize)]
pub struct Attachment {
    /// Its number among the files of the message.
    id: u64,
    /// Its name.
    pub filename: String,
    /// What it shows, for those who cannot see it; none for a text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What is in it, sent beside the JSON.
    #[serde(skip)]
    pub bytes: Arc<[u8]>,
}

impl Attachment {
    /// A text file, by its number among the files of a message.
    pub fn file(id: u64, filename: &str, bytes: Arc<[u8]>) -> Self {
        Self { id, filename: filename.to_owned(), description: String::new(), bytes }
    }

    /// The only file of a message, a picture.
    pub fn new(filename: &str, description: String, bytes: Arc<[u8]>) -> Self {
        Self { id: 0, filename: filename.to_owned(), description, bytes }
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} bytes): {}", self.filename, self.bytes.len(), self.description)
    }
}

/// A headed part of an embed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    /// Plain text.
    pub name: String,
    /// Markdown.
    pub value: String,
}

/// A row of buttons, or one menu.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    #[serde(rename = "type")]
    kind: u8,
    /// What stands in it.
    pub components: Vec<Component>,
}

/// A button or a menu.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Component {
    #[serde(rename = "type")]
    kind: u8,
    /// What it leads to.
    pub custom_id: String,
    /// What stands on a button.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    style: Option<u8>,
    /// Whether it can be seen but not pressed.
    #[serde(default)]
    pub disabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    placeholder: Option<String>,
    /// The entries of a menu.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Entry>,
}

/// An entry of a menu.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What a person reads.
    pub label: String,
    /// What comes back when it is chosen.
    pub value: String,
    /// Whether it is shown as the one that was chosen.
    #[serde(default)]
    pub default: bool,
}

impl Row {
    /// A row of these, which are five buttons or one menu at most.
    pub fn of(components: Vec<Component>) -> Self {
        const ACTION_ROW: u8 = 1;
        Self { kind: ACTION_ROW, components }
    }
}

impl Component {
    /// A grey button: what it does is in its words.
    pub fn button(custom_id: String, label: &str) -> Self {
        const BUTTON: u8 = 2;
        const SECONDARY: u8 = 2;
        let label = Some(shown(label, BUTTON_LABEL));
        Self {
            kind: BUTTON,
            custom_id,
            label,
            style: Some(SECONDARY),
            disabled: false,
            placeholder: None,
            options: Vec::new(),
        }
    }

    /// The same button, to be seen but not pressed.
    pub fn disabled(self) -> Self {
        Self { disabled: true, ..self }
    }

    /// Whether both are menus for a choice of the same kind.
    pub fn prompts_like(&self, other: &Self) -> bool {
        self.placeholder == other.placeholder
    }

    /// The same with another id.
    pub fn with_id(self, custom_id: String) -> Self {
        Self { custom_id, ..self }
    }

    /// A menu of which one entry can be chosen; where it stands gives it its id.
    pub fn menu(prompt: &str, options: Vec<Entry>) -> Self {
        const STRING_SELECT: u8 = 3;
        let placeholder = Some(shown(prompt, MENU_PROMPT));
        Self {
            kind: STRING_SELECT,
            custom_id: String::new(),
            label: None,
            style: None,
            disabled: false,
            placeholder,
            options,
        }
    }
}

impl Entry {
    /// An entry that is not chosen yet.
    pub fn new(label: &str, value: String) -> Self {
        Self { label: shown(label, MENU_LABEL), value, default: false }
    }
}

/// Labels are plain text to Discord; they must not be empty once it has trimmed them.
fn shown(label: &str, limit: usize) -> String {
    let label = fit(&escape::label(label), limit);
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    if label.chars().all(blank) { "…".to_owned() } else { label }
}

/// New buttons and menus for a message that otherwise stays as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Redrawn {
    /// In place of the old ones.
    pub components: Vec<Row>,
    allowed_mentions: AllowedMentions,
}

impl Redrawn {
    /// A message with these.
    pub fn new(components: Vec<Row>) -> Self {
        Self { components, allowed_mentions: AllowedMentions::default() }
    }
}

impl Reply {
    /// A reply that shows these.
    pub fn embeds(embeds: Vec<Embed>) -> Self {
        Self { embeds, ..Self::empty() }
    }

    /// A short notice to the person alone.
    pub fn notice(text: impl Into<String>) -> Self {
        Self { flags: EPHEMERAL, ..Self::empty().saying(&text.into()) }
    }

    fn empty() -> Self {
        Self {
            content: None,
            embeds: Vec::new(),
            components: Vec::new(),
            attachments: Vec::new(),
            allowed_mentions: AllowedMentions::default(),
            flags: 0,
        }
    }

    /// The same reply with a line above its embed.
    pub fn saying(mut self, text: &str) -> Self {
        self.content = Some(fit(text, CONTENT));
        self
    }

    /// The same reply with these buttons and menus.
    pub fn with(mut self, components: Vec<Row>) -> Self {
        self.components = components;
        self
    }

    /// The same reply, for the person alone if `private`.
    pub fn private(mut self, private: bool) -> Self {
        if private {
            self.flags |= EPHEMERAL;
        }
        self
    }

    /// Whether only the asker sees it.
    pub fn is_private(&self) -> bool {
        self.flags & EPHEMERAL != 0
    }
}
