//! A question's words as the index wants them.

/// One word to look for.
#[derive(Debug, Clone, PartialEq)]
pub struct QueryWord {
    /// The folded word, not stemmed.
    pub word: String,
    /// Other words for it.
    pub synonyms: Vec<String>,
    /// How much it counts in proposing passages; 1 for a word that says something.
    pub weight: f32,
    /// How much it counts in judging them.
    pub share: f32,
}

/// Words to look for. Built from a person's words, never parsed from a query language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    /// At most [`Query::MAX_WORDS`] are looked for.
    pub words: Vec<QueryWord>,
}

impl Query {
    /// More words than this are ignored: nobody's question needs them, and each one costs time.
    pub const MAX_WORDS: usize = 32;
}
