//! Search: passages → ranked hits, and names → ranked names. The only place that names tantivy;
//! nothing here knows what a question means.
//!
//! `index.rs` holds passages in an inverted index in memory, in parts (`part.rs`), `lexicon.rs` knows their words, `judge.rs` says how well
//! they fit, `speller.rs` finds the known word behind a slip, `names.rs` ranks titles while somebody types.

mod best;
mod function_words;
mod index;
mod judge;
mod lexicon;
mod names;
mod part;
mod query;
mod speller;
mod typos;

pub use function_words::{FUNCTION_SHARE, all_function_words, is_function_word};
pub use index::{Hit, PassageId, SearchError, SearchIndex};
pub use judge::Candidate;
pub use names::{NameHit, NameIndex, NameMatch};
pub use query::{Query, QueryWord};
pub use speller::Speller;
