//! Search: passages → ranked hits, and names → ranked names. The only place that names tantivy and
//! the Levenshtein automata; nothing here knows what a question means.
//!
//! `index.rs` holds passages in an inverted index in memory, `query.rs` turns words into a query,
//! `speller.rs` finds the known word behind a slip, `names.rs` ranks titles while somebody types.

mod index;
mod names;
mod query;
mod speller;
mod typos;

pub use index::{Hit, PassageId, SearchError, SearchIndex};
pub use names::{NameHit, NameIndex, NameMatch};
pub use query::{Query, QueryWord};
pub use speller::Speller;
