//! What a moderator is told about the knowledge: what would come of a draft, and how the present articles stand.
//! Plain values: no disk, no Discord. Pages are drawn by the same renderers as answers.
//!
//! - [`review`]: a draft before it is published: what was understood, problems, duplicates, contradictions, gaps it
//!   closes, present answers it displaces.
//! - [`check_up`]: all articles as they stand, worst first.
//! - [`Entry`], [`file_name`], [`template`]: texts that moderators begin from.
//! - [`archive`], [`difference`]: texts that they take away.

mod archive;
mod check_up;
mod contradictions;
mod difference;
mod displaced;
mod duplicates;
mod entry;
mod file_name;
mod finding;
mod gaps;
mod glossary;
mod mentions;
mod review;
mod understood;

pub use archive::{ArchiveError, archive};
pub use check_up::{CheckUp, check_up};
pub use difference::difference;
pub use displaced::Displaced;
pub use entry::Entry;
pub use file_name::{MAX_NAME_CHARS, file_name};
pub use finding::{Finding, FindingKind};
pub use gaps::{answers, gap_key};
pub use review::{Review, is_publishable, refusal, review};
pub use understood::{ReadFigure, ReadRole, Understood};

/// A file to start from, with instructions in comments that no reader sees.
pub fn template() -> &'static str {
    include_str!("template.md")
}
