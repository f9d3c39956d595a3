//! What must be there: for each owner the files as they stand, their history and the drafts.

use std::collections::{BTreeMap, HashMap};

use careerbot::editorial;
use careerbot::library::content_key;
use careerbot::store::{
    Action, DRAFT_DAYS, MOST_BYTES, MOST_DOCUMENTS, MOST_DRAFTS, MOST_VERSIONS, Owner, PersonId, ServerSettings, Store,
};
use time::{Duration, OffsetDateTime};

/// A file as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// What a moderator who looked at it has seen: its version, or for the base a hash of its text.
    pub seen: u64,
    pub text: String,
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    pub name: String,
    pub action: Action,
    pub text: Option<String>,
}

/// A text that was not published yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub name: String,
    pub seen: Option<u64>,
    pub action: Action,
    pub text: String,
    pub by: PersonId,
    pub at: OffsetDateTime,
}

impl Draft {
    pub fn is_publishable(&self) -> bool {
        careerbot::editorial::is_publishable(&careerbot::knowledge::parse(&self.name, &self.text))
    }
}

/// What one owner has.
#[derive(Debug, Default)]
pub struct Shelf {
    pub files: BTreeMap<String, File>,
    pub versions: BTreeMap<u64, Past>,
    pub drafts: BTreeMap<u64, Draft>,
    /// The number of the last version.
    pub last: u64,
    /// What the history of the base last knew of each file, which may have been changed in the folder since.
    noted: BTreeMap<String, String>,
}

/// One server.
pub struct Server {
    pub shelf: Shelf,
    pub settings: ServerSettings,
    pub left_at: Option<OffsetDateTime>,
}

/// What comes of an attempt to publish.
#[derive(Debug, PartialEq)]
pub enum Expected {
    Published,
    Gone,
    /// Its review did not let it pass.
    Refused,
    Conflict,
    Full,
}

impl Shelf {
    pub fn seen(&self, name: &str) -> Option<u64> {
        self.files.get(name).map(|file| file.seen)
    }

    /// What must come of publishing a draft now.
    pub fn expected(&self, owner: Owner, id: u64) -> Expected {
        let Some(draft) = self.drafts.get(&id) else { return Expected::Gone };
        if !draft.is_publishable() {
            return Expected::Refused;
        }
        if draft.seen != self.seen(&draft.name) {
            return Expected::Conflict;
        }
        let others = self.files.iter().filter(|(name, _)| **name != draft.name);
        let (files, bytes) =
            others.fold((1, draft.text.len()), |(files, bytes), (_, file)| (files + 1, bytes + file.text.len()));
        let full = files > MOST_DOCUMENTS || bytes as u64 > MOST_BYTES;
        if full && owner != Owner::Base { Expected::Full } else { Expected::Published }
    }

    pub fn keep_draft(&mut self, id: u64, draft: Draft) {
        self.drafts.insert(id, draft);
        while self.drafts.len() > MOST_DRAFTS {
            self.drafts.pop_first();
        }
    }

    /// Makes a change of the base, behind what was changed in the folder, which goes into the history as well.
    pub fn change_base(&mut self, name: &str, action: Action, text: Option<String>) {
        let present = self.files.get(name).map(|file| file.text.clone());
        let noted = self.noted.get(name).cloned();
        if present != noted {
            let action = match (&noted, &present) {
                (None, _) => Action::Added,
                (_, Some(_)) => Action::Edited,
                (_, None) => Action::Removed,
            };
            self.change(name, action, present, |_, text| content_key(text));
        }
        match &text {
            Some(text) => drop(self.noted.insert(name.to_owned(), text.clone())),
            None => drop(self.noted.remove(name)),
        }
        self.change(name, action, text, |_, text| content_key(text));
    }

    /// Makes a change; `seen` tells it from others to whoever looks at the file next.
    pub fn change(&mut self, name: &str, action: Action, text: Option<String>, seen: impl Fn(u64, &str) -> u64) {
        self.last += 1;
        match &text {
            Some(text) => {
                let seen = seen(self.last, text);
                self.files.insert(name.to_owned(), File { seen, text: text.clone() });
            }
            None => drop(self.files.remove(name)),
        }
        self.versions.insert(self.last, Past { name: name.to_owned(), action, text });
        let of_file: Vec<u64> =
            self.versions.iter().filter(|(_, past)| past.name == name).map(|(number, _)| *number).collect();
        for old in of_file.iter().rev().skip(MOST_VERSIONS) {
            self.versions.remove(old);
        }
    }

    pub fn drop_old_drafts(&mut self, now: OffsetDateTime) {
        self.drafts.retain(|_, draft| draft.at > now - Duration::days(DRAFT_DAYS));
    }

    /// Fails unless the store holds exactly this.
    pub fn assert_kept(&self, store: &dyn Store, owner: Owner) {
        if owner != Owner::Base {
            let documents = store.documents(owner).expect("documents");
            let kept: BTreeMap<String, File> =
                documents.into_iter().map(|it| (it.name, File { seen: it.version, text: it.text })).collect();
            assert_eq!(kept, self.files, "the files of {owner:?}");
        }
        let history = store.history(owner, None, None, usize::MAX).expect("a history");
        let numbers: Vec<u64> = history.iter().map(|version| version.number).rev().collect();
        assert_eq!(numbers, self.versions.keys().copied().collect::<Vec<_>>(), "the history of {owner:?}");
        for version in history.iter().take(3) {
            let past = &self.versions[&version.number];
            let text = store.version(owner, version.number).expect("a version").and_then(|version| version.text);
            assert_eq!((&version.name, version.action, &text), (&past.name, past.action, &past.text));
        }
        for (id, draft) in self.drafts.iter().rev().take(3) {
            let kept = store.draft(owner, careerbot::store::DraftId(*id)).expect("a draft").expect("the draft is kept");
            assert_eq!(
                (&kept.name, kept.seen, &kept.text),
                (&draft.name, draft.seen, &draft.text),
                "draft {id} of {owner:?}"
            );
        }
    }
}

/// Words that stand for whose they are: each is written into one text and into no other.
#[derive(Default)]
pub struct Canaries {
    owners: HashMap<String, Owner>,
}

impl Canaries {
    /// A new one.
    pub fn of(&mut self, owner: Owner) -> String {
        let canary = format!("zq{}qz", self.owners.len());
        self.owners.insert(canary.clone(), owner);
        canary
    }

    /// Fails if a text holds the canary of another server than this. What somebody typed themselves may be repeated.
    pub fn assert_own(&self, owner: Owner, text: &str, typed: &str) {
        for canary in canaries(text).filter(|canary| !typed.contains(canary)) {
            let of = self.owners.get(canary).unwrap_or_else(|| panic!("nobody wrote {canary}"));
            assert!(*of == owner || *of == Owner::Base, "{canary} of {of:?} is seen in {owner:?}: {text}");
        }
    }
}

/// The canaries in a text, in lower case as the bot may write them.
pub fn canaries(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("zq").filter_map(|(at, _)| {
        let digits = text[at + 2..].bytes().take_while(u8::is_ascii_digit).count();
        let end = at + 2 + digits;
        (digits > 0 && text[end..].starts_with("qz")).then(|| &text[at..end + 2])
    })
}

/// The name that a text gets, and whether it is one at all.
pub fn name_of(file_name: &str, bytes: &[u8]) -> Option<(String, String)> {
    let text = careerbot::knowledge::decode(bytes.to_vec()).ok()?;
    let title = careerbot::knowledge::parse(file_name, &text).article.title;
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let name = editorial::file_name(if title.trim().is_empty() { stem } else { &title });
    Some((name, text))
}
