//! What is offered while a moderator types.

use super::commands::Takes;
use super::files::minute;
use super::{Desk, Moderator, Shelf};
use crate::store::Owner;

/// The most versions looked through.
const VERSIONS: usize = 200;

impl Desk {
    /// Entries for an option, each with what is shown and what is meant, best first.
    pub fn offered(
        &self,
        by: Moderator,
        shelf: Shelf,
        takes: Takes,
        typed: &str,
        limit: usize,
    ) -> Vec<(String, String)> {
        let Ok(owner) = self.owner(by.server, shelf) else { return Vec::new() };
        let all = match takes {
            Takes::FileName => self.names(owner).into_iter().map(|name| (name.clone(), name)).collect(),
            Takes::Version => self.versions(owner),
            _ => Vec::new(),
        };
        let typed = typed.trim().to_lowercase();
        let (mut first, mut rest) = (Vec::new(), Vec::new());
        for (shown, value) in all {
            match shown.to_lowercase().find(&typed) {
                Some(0) => first.push((shown, value)),
                Some(_) => rest.push((shown, value)),
                None => {}
            }
        }
        first.extend(rest);
        first.truncate(limit);
        first
    }

    fn names(&self, owner: Owner) -> Vec<String> {
        match owner {
            Owner::Server(_) => {
                let documents = self.store.documents(owner).unwrap_or_default();
                documents.into_iter().map(|document| document.name).collect()
            }
            Owner::Base => {
                let snapshot = self.library.snapshot(owner);
                snapshot.files.iter().map(|file| file.file.clone()).collect()
            }
        }
    }

    fn versions(&self, owner: Owner) -> Vec<(String, String)> {
        let versions = self.store.history(owner, None, None, VERSIONS).unwrap_or_default();
        let with_text = versions.into_iter().filter(|version| version.action != crate::store::Action::Removed);
        let entry = |version: crate::store::Version| {
            (format!("{} · {} · {}", version.number, version.name, minute(version.at)), version.number.to_string())
        };
        with_text.map(entry).collect()
    }
}
