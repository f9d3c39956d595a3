//! Something to be said, before it is known in which language.

use super::{Language, catalogue};
use serde::{Serialize, Serializer};
use std::fmt;

/// Something to be said: an entry of the catalogues with what stands in it, or words that are nobody's to translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message(Words);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Words {
    Entry { id: &'static str, arguments: Vec<(&'static str, Argument)> },
    Written(String),
    List(Vec<Message>),
}

/// What stands in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Words that are nobody's to translate: a title, an amount.
    Text(String),
    /// A number, by which the catalogue chooses singular or plural.
    Count(usize),
    /// Another message, in the same language.
    Message(Box<Message>),
}

impl Message {
    /// The entry with this name.
    pub const fn new(id: &'static str) -> Self {
        Self(Words::Entry { id, arguments: Vec::new() })
    }

    /// Words that are the same in all languages.
    pub fn written(text: impl Into<String>) -> Self {
        Self(Words::Written(text.into()))
    }

    /// Several messages one after the other, with commas between them.
    pub fn list(messages: impl IntoIterator<Item = Self>) -> Self {
        Self(Words::List(messages.into_iter().collect()))
    }

    /// The message with an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        if let Words::Entry { arguments, .. } = &mut self.0 {
            arguments.push((name, value.into()));
        }
        self
    }

    /// The message in a language.
    pub fn told(&self, language: Language) -> String {
        match &self.0 {
            Words::Entry { id, arguments } => catalogue::text(language, id, arguments),
            Words::Written(text) => text.clone(),
            Words::List(messages) => {
                let told: Vec<String> = messages.iter().map(|message| message.told(language)).collect();
                told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
            }
        }
    }
}

impl fmt::Display for Message {
    /// In English, as logs and machines read it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Language::English))
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
