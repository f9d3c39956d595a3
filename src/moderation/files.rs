//! Files as they stand, and how they came to be so.

use super::{Carried, FileRef, Job, NameKey, NamedFile, Order, Record, Refusal, Told, sign};
use crate::answer::{Content, Rich};
use crate::editorial;
use crate::knowledge::{Knowledge, Problem, Severity};
use crate::library::{content_key, file_of};
use crate::locale::Message;
use crate::store::{Action, Change, Owner, PersonId, Version};
use time::OffsetDateTime;

/// Files on one page of the list.
const ON_PAGE: usize = 15;
/// Versions on one page of the history.
const VERSIONS: usize = 15;

/// A file as it stands on a shelf.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub name: String,
    pub text: String,
    /// What tells whether it was changed since: its version, or for a file in the folder a hash of its text.
    pub seen: u64,
    /// Who changed it last through the bot, and when.
    pub changed: Option<(PersonId, OffsetDateTime)>,
}

impl Job<'_> {
    /// All files of the shelf, by name.
    pub(super) fn all_held(&self) -> Result<Vec<Held>, Refusal> {
        match self.owner {
            Owner::Server(_) => {
                let documents = self.desk.store.documents(self.owner)?;
                let held = documents.into_iter().map(|document| Held {
                    name: document.name,
                    text: document.text,
                    seen: document.version,
                    changed: Some((document.by, document.at)),
                });
                Ok(held.collect())
            }
            Owner::Base => {
                let snapshot = self.snapshot();
                let files = snapshot.files.iter().filter(|file| file.owner == Owner::Base);
                let held = files.map(|file| Held {
                    name: file.file.clone(),
                    text: file.text.to_string(),
                    seen: content_key(&file.text),
                    changed: None,
                });
                Ok(held.collect())
            }
        }
    }

    pub(super) fn find(&self, file: &FileRef) -> Result<Option<Held>, Refusal> {
        let all = self.all_held()?;
        let typed = match file {
            FileRef::Named(name) => Some(name.trim().to_lowercase()),
            FileRef::Key(_) => None,
        };
        let is_meant = |held: &Held| match &typed {
            Some(name) => held.name.to_lowercase() == *name || held.name.to_lowercase() == format!("{name}.md"),
            None => file.is(&held.name),
        };
        Ok(all.into_iter().find(is_meant))
    }

    pub(super) fn held(&self, file: &FileRef) -> Result<Held, Refusal> {
        self.find(file)?.ok_or_else(|| match file {
            FileRef::Named(name) => Refusal(Message::new("file-unknown").with("name", name.as_str())),
            FileRef::Key(_) => "file-gone".into(),
        })
    }

    pub(super) fn list(&self, page: usize) -> Carried {
        let all = self.all_held()?;
        let base = self.snapshot().files.iter().filter(|file| file.owner == Owner::Base).count();
        let mut told = Told { page: self.page(&Message::new("files-title")), ..Told::default() };
        let counts = match self.owner {
            Owner::Base => Message::new("files-of-base"),
            Owner::Server(_) => Message::new("files-of-server").with("base", base),
        };
        told.page.tell(&counts.with("files", all.len()));
        if all.is_empty() {
            return told.done();
        }
        let pages = all.len().div_ceil(ON_PAGE);
        let page = page.clamp(1, pages);
        let shown = &all[(page - 1) * ON_PAGE..(page * ON_PAGE).min(all.len())];
        let snapshot = self.snapshot();
        let items: Vec<Rich> =
            shown.iter().map(|held| self.line_of(held, snapshot.advisor.knowledge(), &mut told.people)).collect();
        told.page.push(None, Content::Items(items));
        let entry = |held: &Held| (held.name.clone(), self.shelf, Order::Show(FileRef::Key(NameKey::of(&held.name))));
        told.menu = Some((Message::new("show-a-file"), shown.iter().map(entry).collect()));
        if page > 1 {
            told = told.turn("previous-page-of", page - 1, pages, self.shelf, Order::List { page: page - 1 });
        }
        if page < pages {
            told = told.turn("next-page-of", page + 1, pages, self.shelf, Order::List { page: page + 1 });
        }
        told.done()
    }

    /// One line about a file: name, what it holds, who changed it last.
    fn line_of(&self, held: &Held, knowledge: &Knowledge, people: &mut Vec<PersonId>) -> Rich {
        let rest = self.about(held, knowledge, people);
        Rich::opening(&held.name, &format!(": {}", rest.told(self.by.language)))
    }

    fn about(&self, held: &Held, knowledge: &Knowledge, people: &mut Vec<PersonId>) -> Message {
        let file = file_of(self.owner, &held.name);
        let article = knowledge.articles.iter().find(|article| article.file == file);
        let [roles, questions, passages] = article
            .map_or([0; 3], |article| [article.profiles.len(), article.questions().count(), article.passages.len()]);
        let holds =
            Message::new("file-holds").with("roles", roles).with("questions", questions).with("passages", passages);
        match held.changed {
            Some((by, at)) => {
                people.push(by);
                Message::new("file-changed").with("holds", holds).with("date", minute(at)).with("person", sign(by))
            }
            None => holds,
        }
    }

    pub(super) fn show(&self, file: &FileRef) -> Carried {
        let held = self.held(file)?;
        let key = NameKey::of(&held.name);
        let mut told = Told { page: self.page(&Message::written(&held.name)), ..Told::default() };
        let snapshot = self.snapshot();
        let about = self.about(&held, snapshot.advisor.knowledge(), &mut told.people);
        told.page.tell(&about);
        let file = file_of(self.owner, &held.name);
        let problems = snapshot.file(self.owner, &file).map(|state| state.problems.as_slice()).unwrap_or_default();
        let lines: Vec<Rich> = problems
            .iter()
            .map(|problem| {
                let kind = if problem.severity == Severity::Error { "problem-error" } else { "problem-warning" };
                let line = Message::new(kind)
                    .with("line", problem.line)
                    .with("what", problem.what.as_str())
                    .with("fix", problem.fix.as_str());
                line.told(self.by.language).into()
            })
            .collect();
        if !lines.is_empty() {
            let heading = Message::new("problems").told(self.by.language);
            told.page.push(Some(&heading), Content::Items(lines));
        }
        told.files.push(held.into_named());
        let of_key = || FileRef::Key(key);
        told.button("edit", self.shelf, Order::Edit(of_key()))
            .button("history", self.shelf, Order::History { file: Some(of_key()), before: None })
            .button("remove-file", self.shelf, Order::AskRemove(of_key()))
            .done()
    }

    pub(super) fn ask_remove(&self, file: &FileRef) -> Carried {
        let held = self.held(file)?;
        let key = NameKey::of(&held.name);
        let mut people = Vec::new();
        let about = self.about(&held, self.snapshot().advisor.knowledge(), &mut people);
        let message = Message::new("ask-remove").with("name", held.name.as_str()).with("about", about);
        Told { people, ..self.notice("ask-remove-title", &message) }
            .button("remove-file", self.shelf, Order::Remove { file: key, seen: held.seen })
            .button("keep-file", self.shelf, Order::Show(FileRef::Key(key)))
            .done()
    }

    pub(super) fn remove(&self, file: NameKey, seen: u64) -> Carried {
        let held = self.held(&FileRef::Key(file))?;
        let change = Change {
            name: held.name.clone(),
            seen: Some(seen),
            action: Action::Removed,
            text: None,
            by: self.by.person,
            at: self.now,
        };
        let number = self.desk.library.publish(self.owner, &change)?;
        let record = Record {
            by: self.by.person,
            action: Action::Removed,
            name: held.name.clone(),
            old: Some(held.text),
            new: None,
        };
        let message = Message::new("removed").with("name", held.name);
        let told = Told { record: Some(record), ..self.notice("removed-title", &message) };
        // The version before the removal is the one to put back.
        let earlier = self.desk.store.history(self.owner, Some(&change.name), Some(number), 1)?;
        match earlier.first() {
            Some(version) => told.button("put-back", self.shelf, Order::Restore(version.number)).done(),
            None => told.done(),
        }
    }

    pub(super) fn history(&self, file: Option<&FileRef>, before: Option<u64>) -> Carried {
        let name = match file {
            // A file that was removed has a history too.
            Some(FileRef::Named(name)) => {
                Some(self.find(&FileRef::Named(name.clone()))?.map_or(name.clone(), |held| held.name))
            }
            Some(key) => Some(self.name_behind(key)?),
            None => None,
        };
        let mut versions = self.desk.store.history(self.owner, name.as_deref(), before, VERSIONS + 1)?;
        let more = versions.len() > VERSIONS;
        versions.truncate(VERSIONS);
        let mut told = Told { page: self.page(&Message::new("history-title")), ..Told::default() };
        if versions.is_empty() {
            told.page.tell(&Message::new("history-empty"));
            return told.done();
        }
        let items: Vec<Rich> = versions.iter().map(|version| self.line_of_version(version)).collect();
        told.people = versions.iter().map(|version| version.by).collect();
        told.page.push(None, Content::Items(items));
        let entry = |version: &Version| {
            let label = format!("{} · {} · {}", version.number, version.name, minute(version.at));
            (label, self.shelf, Order::Version(version.number))
        };
        told.menu = Some((Message::new("show-a-version"), versions.iter().map(entry).collect()));
        if let (true, Some(last)) = (more, versions.last()) {
            let file = name.map(FileRef::Named);
            told = told.button("older", self.shelf, Order::History { file, before: Some(last.number) });
        }
        told.done()
    }

    /// The name behind a key, of a file that stands or that once stood.
    fn name_behind(&self, key: &FileRef) -> Result<String, Refusal> {
        if let Some(held) = self.find(key)? {
            return Ok(held.name);
        }
        let versions = self.desk.store.history(self.owner, None, None, usize::MAX)?;
        versions.into_iter().map(|version| version.name).find(|name| key.is(name)).ok_or("file-gone".into())
    }

    fn line_of_version(&self, version: &Version) -> Rich {
        let line = Message::new("history-line")
            .with("action", action(version.action))
            .with("name", version.name.as_str())
            .with("date", minute(version.at))
            .with("person", sign(version.by));
        Rich::opening(&version.number.to_string(), &format!(" · {}", line.told(self.by.language)))
    }

    pub(super) fn version(&self, number: u64) -> Carried {
        let store = &self.desk.store;
        let version = store.version(self.owner, number)?.ok_or(Refusal::from("version-unknown"))?;
        let earlier = store.history(self.owner, Some(&version.name), Some(number), 1)?;
        let earlier = match earlier.first() {
            Some(earlier) => store.version(self.owner, earlier.number)?.and_then(|earlier| earlier.text),
            None => None,
        };
        let difference =
            editorial::difference(earlier.as_deref().unwrap_or_default(), version.text.as_deref().unwrap_or_default());
        let mut told =
            Told { page: self.page(&Message::written(format!("{} · {number}", version.name))), ..Told::default() };
        told.people.push(version.by);
        told.page.push(None, Content::Items(vec![self.line_of_version(&version)]));
        let count = |sign: char| difference.lines().skip(2).filter(|line| line.starts_with(sign)).count();
        let (added, removed) = (count('+'), count('-'));
        told.page.tell(&Message::new("lines-changed").with("added", added).with("removed", removed));
        if !difference.is_empty() {
            told.files.push(NamedFile { name: format!("{number}.diff"), bytes: difference.into() });
        }
        if version.text.is_some() {
            told = told.button("put-back", self.shelf, Order::Restore(number));
        }
        told.done()
    }

    pub(super) fn export(&self) -> Carried {
        let files: Vec<(String, String)> = self.all_held()?.into_iter().map(|held| (held.name, held.text)).collect();
        if files.is_empty() {
            return self.notice("export-title", &Message::new("nothing-to-export")).done();
        }
        let message = Message::new("exported").with("files", files.len());
        let bytes = editorial::archive(&files).map_err(|error| {
            tracing::error!(%error, "an export failed");
            Refusal::from("not-saved")
        })?;
        let archive = NamedFile { name: "knowledge.zip".to_owned(), bytes };
        Told { files: vec![archive], ..self.notice("export-title", &message) }.done()
    }

    pub(super) fn check_up(&self) -> Carried {
        let snapshot = self.snapshot();
        let mut uses = self.desk.store.uses(Owner::Base)?;
        if let Owner::Server(_) = self.owner {
            uses.extend(self.desk.store.uses(self.owner)?);
        }
        let problems: Vec<Problem> = snapshot.files.iter().flat_map(|file| file.problems.iter().cloned()).collect();
        let check_up = editorial::check_up(&snapshot.advisor, &problems, &uses, self.now.date());
        let mut page = check_up.page(self.by.language);
        page.private = true;
        Told { page, ..Told::default() }.done()
    }
}

impl Held {
    pub(super) fn into_named(self) -> NamedFile {
        let name = self.name.rsplit('/').next().unwrap_or_default().to_owned();
        NamedFile { name, bytes: self.text.into() }
    }
}

/// What happened, as a word in a sentence.
pub(super) fn action(action: Action) -> Message {
    Message::new(match action {
        Action::Added => "was-added",
        Action::Edited => "was-edited",
        Action::Removed => "was-removed",
        Action::Restored => "was-restored",
    })
}

/// A time to the minute, in UTC.
pub(super) fn minute(at: OffsetDateTime) -> String {
    let at = at.to_offset(time::UtcOffset::UTC);
    format!("{} {:02}:{:02} UTC", at.date(), at.hour(), at.minute())
}
