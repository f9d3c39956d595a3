//! Knowledge: Markdown files → typed articles, roles, pay figures and passages.
//!
//! `load.rs` reads the disk, `decode.rs` tells text from other bytes, `parse.rs` turns one file's text into an [`Article`] and a list of
//! [`Problem`]s, `base.rs` joins all articles to one [`Knowledge`]. Nothing here knows about
//! searching, answering or Discord.

mod decode;
mod load;
mod parse;
mod problem;

mod article;
mod base;
mod currency;
mod front_matter;
mod labels;
mod markdown;
mod money;
mod names;
mod passages;
mod pay;
mod pay_cells;
mod pay_words;
mod sections;
mod sentences;
mod tables;
mod titles;
mod typed_amount;
mod vocabulary;
pub mod words;

pub use article::{Article, Fact, Passage, PassageKind, PlaceRow, Postings, Published, RoleProfile, Transition};
pub use base::{ArticleId, Figure, Knowledge, Place, PlaceId, Role, RoleId};
pub use currency::Currency;
pub use decode::{MAX_FILE_BYTES, Unusable, decode};
pub use labels::Label;
pub use load::{Found, FoundFile, LoadError, Loaded, LoadedFile, find, load, read_text};
pub use names::{Mention, Names};
pub use parse::{Parsed, parse};
pub use pay::{Amount, Basis, Level, Minor, PayFigure, Period, Years};
pub use pay_cells::pay_in;
pub use pay_words::split_level;
pub use problem::{Problem, Severity};
pub use typed_amount::{TypedAmount, TypedAmountError};
pub use vocabulary::{Vocabulary, VocabularyKind, VocabularyRow};
