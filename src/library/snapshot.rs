//! One complete, unchanging state of the knowledge, with what is known of its files.

use crate::answer::Advisor;
use crate::knowledge::{Article, Knowledge, Problem};
use crate::search::SearchError;
use crate::store::Owner;
use std::sync::Arc;

/// What people are answered from at one moment. Never changes; a change builds another one.
pub struct Snapshot {
    /// Answers from it.
    pub advisor: Advisor,
    /// Its files, by name; a server's own ones behind those of the base.
    pub files: Vec<FileState>,
    /// Higher for later ones.
    pub number: u64,
}

/// One file of a snapshot.
#[derive(Debug, Clone)]
pub struct FileState {
    /// Its name, as in [`Article::file`].
    pub file: String,
    /// Whose it is.
    pub owner: Owner,
    /// What is wrong in its newest text.
    pub problems: Vec<Problem>,
    /// Whether its newest text could not be used, so that an earlier one serves.
    pub outdated: bool,
    /// The text that serves; empty where none ever could.
    pub text: Arc<str>,
}

impl Snapshot {
    /// Builds a snapshot of these articles, beside an earlier one of most of the same.
    pub(super) fn build(
        before: Option<&Advisor>,
        articles: Vec<Arc<Article>>,
        files: Vec<FileState>,
        number: u64,
    ) -> Result<Self, SearchError> {
        let knowledge = Knowledge::new(articles);
        let advisor = match before {
            Some(before) => Advisor::after(before, knowledge)?,
            None => Advisor::new(knowledge)?,
        };
        Ok(Self { advisor, files, number })
    }

    /// The file with this name and owner.
    pub fn file(&self, owner: Owner, file: &str) -> Option<&FileState> {
        self.files.iter().find(|state| state.owner == owner && state.file == file)
    }

    /// All that is wrong: in single files, and over several.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.files.iter().flat_map(|file| &file.problems).chain(&self.advisor.knowledge().problems)
    }
}
