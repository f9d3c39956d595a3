//! A question's words as the index wants them.

/// One word to look for, as it was typed or as another word for it.
#[derive(Debug, Clone, PartialEq)]
pub struct QueryWord {
    /// The folded word, not stemmed.
    pub word: String,
    /// How much it counts; 1 for a word of the question that says something.
    pub weight: f32,
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

    /// A query in which all words count the same.
    pub fn plain(words: impl IntoIterator<Item = String>) -> Self {
        Self { words: words.into_iter().map(|word| QueryWord { word, weight: 1.0 }).take(Self::MAX_WORDS).collect() }
    }
}
