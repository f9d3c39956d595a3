//! The languages that people read, and the fixed words of replies in each: a catalogue for every language in
//! [Project Fluent](https://projectfluent.org)'s format, under `locales/`. Knowledge is shown as it was written.

mod catalogue;
mod message;

pub use message::{Argument, Message};

/// A language that has a catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// The language that all others fall back to.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Portuguese.
    Portuguese,
    /// Hindi.
    Hindi,
}

impl Language {
    /// All languages, English first.
    pub const ALL: [Self; 6] =
        [Self::English, Self::German, Self::French, Self::Spanish, Self::Portuguese, Self::Hindi];

    /// The language of a tag such as `de`, `pt-BR` or `es-419`; English for all that have no catalogue.
    pub fn of(tag: &str) -> Self {
        Self::named(tag).unwrap_or_default()
    }

    /// The language of a tag, if it has a catalogue.
    pub fn named(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == primary)
    }

    /// The code of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::Hindi => "hi",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_by_its_language_and_falls_back_to_english() {
        for (tag, language) in [
            ("de", Language::German),
            ("es-419", Language::Spanish),
            ("es-ES", Language::Spanish),
            ("pt-BR", Language::Portuguese),
            ("HI", Language::Hindi),
            ("en-GB", Language::English),
            ("ja", Language::English),
            ("den", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::of(tag), language, "{tag}");
        }
    }
}
