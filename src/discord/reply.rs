//! A reply as Discord's JSON wants it. The only way to make a message body: mentions are always off.

use serde::Serialize;
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
    /// What it shows, for those who cannot see it.
    pub description: String,
    /// What is in it, sent beside the JSON.
    #[serde(skip)]
    pub bytes: Arc<[u8]>,
}

impl Attachment {
    /// The only file of a message.
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

impl Reply {
    /// A reply with one embed.
    pub fn embed(embed: Embed) -> Self {
        Self {
            content: None,
            embeds: vec![embed],
            attachments: Vec::new(),
            allowed_mentions: AllowedMentions::default(),
            flags: 0,
        }
    }

    /// A short notice to the person alone.
    pub fn notice(text: impl Into<String>) -> Self {
        let content = super::limits::fit(&text.into(), super::limits::CONTENT);
        Self {
            content: Some(content),
            embeds: Vec::new(),
            attachments: Vec::new(),
            allowed_mentions: AllowedMentions::default(),
            flags: EPHEMERAL,
        }
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
