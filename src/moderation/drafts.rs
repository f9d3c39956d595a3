//! From a text to what members are answered from: draft, review, publish.

use super::{Carried, FileRef, Form, Job, NameKey, NamedFile, Order, Outcome, Record, Refusal, Told};
use crate::editorial::{self, Entry};
use crate::knowledge;
use crate::library::file_of;
use crate::locale::Message;
use crate::store::{Action, Change, Draft, DraftId};

/// The name of the starter file.
const TEMPLATE: &str = "template.md";
/// How many open gaps a draft is held against.
const GAPS: usize = 200;

impl Job<'_> {
    pub(super) fn template(&self) -> Outcome {
        let told = self.notice("template-title", &Message::new("template-how"));
        let file = NamedFile { name: TEMPLATE.to_owned(), bytes: editorial::template().into() };
        Outcome::Told(Box::new(Told { files: vec![file], ..told }))
    }

    pub(super) fn new_entry(&self, gap: Option<u64>) -> Carried {
        let title = match gap {
            Some(id) => self.desk.store.gap(self.owner, id)?.map(|gap| gap.question).unwrap_or_default(),
            None => String::new(),
        };
        Ok(Outcome::Form(Form::entry(self.shelf, gap, &title, "", "")))
    }

    pub(super) fn add_entry(&self, entry: &Entry, gap: Option<u64>) -> Carried {
        self.add(&editorial::file_name(&entry.title), entry.markdown(), gap)
    }

    pub(super) fn add_file(&self, file_name: &str, bytes: Vec<u8>) -> Carried {
        let text = self.text_of(file_name, bytes)?;
        let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
        let title = knowledge::parse(file_name, &text).article.title;
        let title = if title.trim().is_empty() { stem } else { &title };
        self.add(&editorial::file_name(title), text, None)
    }

    /// A new file; or another text for the file that has this name, which the review says.
    fn add(&self, name: &str, text: String, gap: Option<u64>) -> Carried {
        let present = self.find(&FileRef::Named(name.to_owned()))?;
        let (seen, action) = match &present {
            Some(held) => (Some(held.seen), Action::Edited),
            None => (None, Action::Added),
        };
        self.review(Draft { gap, ..self.draft_of(name, seen, action, text) })
    }

    pub(super) fn edit(&self, file: &FileRef) -> Carried {
        let held = self.held(file)?;
        match Form::text(self.shelf, NameKey::of(&held.name), held.seen, &held.text) {
            Some(form) => Ok(Outcome::Form(form)),
            None => {
                let told =
                    self.notice("edit-title", &Message::new("too-long-for-a-form").with("name", held.name.as_str()));
                Told { files: vec![held.into_named()], ..told }.done()
            }
        }
    }

    pub(super) fn replace(&self, file: &FileRef, bytes: Vec<u8>) -> Carried {
        let held = self.held(file)?;
        let text = self.text_of(&held.name, bytes)?;
        self.review(self.draft_of(&held.name, Some(held.seen), Action::Edited, text))
    }

    pub(super) fn rewrite(&self, file: NameKey, seen: u64, text: String) -> Carried {
        let held = self.held(&FileRef::Key(file))?;
        self.review(self.draft_of(&held.name, Some(seen), Action::Edited, text))
    }

    pub(super) fn edit_draft(&self, id: DraftId) -> Carried {
        let draft = self.draft(id)?;
        match Form::draft(self.shelf, id, &draft.text) {
            Some(form) => Ok(Outcome::Form(form)),
            None => {
                let name = draft.name.as_str();
                let told = self.notice("edit-title", &Message::new("too-long-for-a-form").with("name", name));
                let file = NamedFile { name: draft.name, bytes: draft.text.into() };
                Told { files: vec![file], ..told }.done()
            }
        }
    }

    pub(super) fn rewrite_draft(&self, id: DraftId, text: String) -> Carried {
        let draft = self.draft(id)?;
        let outcome = self.review(Draft { text, by: self.by.person, at: self.now, ..draft })?;
        self.desk.store.drop_draft(self.owner, id)?;
        Ok(outcome)
    }

    /// Tells the moderator what would come of a draft, and offers to publish it if nothing stands against that.
    pub(super) fn review(&self, draft: Draft) -> Carried {
        // Also what was typed into a form: a file with it could not be read back.
        let draft = Draft { text: self.text_of(&draft.name, draft.text.into_bytes())?, ..draft };
        let before = self.snapshot();
        let library = &self.desk.library;
        let after = library.preview(self.owner, &draft.name, Some(&draft.text)).map_err(|error| {
            tracing::error!(%error, "a draft could not be reviewed");
            Refusal::from("not-saved")
        })?;
        let gaps = self.desk.store.gaps(self.owner, GAPS)?;
        let file = file_of(self.owner, &draft.name);
        let problems = after.file(self.owner, &file).map(|file| file.problems.as_slice()).unwrap_or_default();
        let review = editorial::review(&before.advisor, &after.advisor, &file, problems, &gaps);
        let mut page = review.page(self.by.language);
        page.private = true;
        let card = review.card.as_ref().map(|request| after.advisor.answer(request).page(self.by.language));
        if draft.action == Action::Edited {
            let replaces = Message::new("replaces").with("name", draft.name.as_str());
            page.push(None, crate::answer::Content::Prose(replaces.told(self.by.language).into()));
        }
        let id = self.desk.store.keep_draft(&draft)?;
        let mut told = Told { page, ..Told::default() };
        if review.is_publishable() {
            told = Told { card, ..told }.button("publish", self.shelf, Order::Publish(id));
        }
        told.button("edit", self.shelf, Order::EditDraft(id)).button("discard", self.shelf, Order::Discard(id)).done()
    }

    pub(super) fn publish(&self, id: DraftId) -> Carried {
        let draft = self.draft(id)?;
        // The button is not there for such a draft, but a press need not come from a button.
        if !editorial::is_publishable(&knowledge::parse(&file_of(self.owner, &draft.name), &draft.text)) {
            return Err("draft-with-mistakes".into());
        }
        let old = self.find(&FileRef::Named(draft.name.clone()))?.map(|held| held.text);
        let change = Change {
            name: draft.name.clone(),
            seen: draft.seen,
            action: draft.action,
            text: Some(draft.text.clone()),
            by: self.by.person,
            at: self.now,
        };
        self.desk.library.publish(self.owner, &change)?;
        self.desk.store.drop_draft(self.owner, id)?;
        let closed = self.close_answered_gaps(draft.gap)?;
        let message = Message::new("published").with("name", draft.name.as_str()).with("gaps", closed);
        let key = FileRef::Key(NameKey::of(&draft.name));
        let record = Record { by: self.by.person, action: draft.action, name: draft.name, old, new: Some(draft.text) };
        Told { record: Some(record), ..self.notice("published-title", &message) }
            .button("show", self.shelf, Order::Show(key.clone()))
            .button("history", self.shelf, Order::History { file: Some(key), before: None })
            .done()
    }

    pub(super) fn discard(&self, id: DraftId) -> Carried {
        let name = self.draft(id)?.name;
        self.desk.store.drop_draft(self.owner, id)?;
        self.notice("discarded-title", &Message::new("discarded").with("name", name)).done()
    }

    pub(super) fn restore(&self, number: u64) -> Carried {
        let version = self.desk.store.version(self.owner, number)?.ok_or(Refusal::from("version-unknown"))?;
        let text = version.text.ok_or(Refusal::from("version-without-text"))?;
        let seen = self.find(&FileRef::Named(version.name.clone()))?.map(|held| held.seen);
        self.review(self.draft_of(&version.name, seen, Action::Restored, text))
    }

    fn draft_of(&self, name: &str, seen: Option<u64>, action: Action, text: String) -> Draft {
        let (name, owner) = (name.to_owned(), self.owner);
        Draft { owner, name, seen, action, text, by: self.by.person, at: self.now, gap: None }
    }

    fn draft(&self, id: DraftId) -> Result<Draft, Refusal> {
        Ok(self.desk.store.draft(self.owner, id)?.ok_or("draft-gone")?)
    }

    /// The text of bytes that somebody gave, or what is wrong with them.
    fn text_of(&self, name: &str, bytes: Vec<u8>) -> Result<String, Refusal> {
        knowledge::decode(bytes).map_err(|problem| {
            let message = Message::new("file-refused").with("name", name).with("line", problem.line);
            Refusal(message.with("what", problem.what).with("fix", problem.fix))
        })
    }
}
