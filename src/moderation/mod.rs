//! What moderators do with the knowledge, whatever carries their orders: an [`Order`] in, an [`Outcome`] out. Knows no
//! Discord; blocks while it works, because it reads and writes the store.
//!
//! Nothing is published that its author has not seen reviewed: a text becomes a draft, the draft is reviewed, and only
//! the order to publish that draft changes what members are answered.

pub mod commands;
mod drafts;
mod files;
mod form;
mod gaps;
mod ledger;
mod offered;
mod order;
mod rights;
mod settings;

pub use form::{Form, FormField};
pub use ledger::{Ledger, Note};
pub use order::{FileRef, NameKey, Order, Shelf};
pub use rights::{Caller, may_moderate};

use crate::answer::Page;
use crate::library::{Library, Snapshot};
use crate::locale::{Language, Message};
use crate::store::{Action, Owner, PersonId, ServerId, Store, StoreError};
use std::collections::HashSet;
use std::sync::Arc;
use time::OffsetDateTime;

/// Carries out orders.
pub struct Desk {
    library: Arc<Library>,
    store: Arc<dyn Store>,
    /// Servers that may change the base as well.
    trusted: HashSet<ServerId>,
}

/// Who gives an order, and where; already allowed to.
#[derive(Debug, Clone, Copy)]
pub struct Moderator {
    /// Whose knowledge they change.
    pub server: ServerId,
    /// Who.
    pub person: PersonId,
    /// Whether they may also say who else may.
    pub manages_server: bool,
    /// What they read.
    pub language: Language,
}

/// What an order comes to.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Something to read.
    Told(Box<Told>),
    /// Something to fill in.
    Form(Form),
}

/// Something that can be done next: what stands on it, and the order behind it.
pub type Offered<L> = (L, Shelf, Order);

/// Something to read, for the moderator alone.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// The text.
    pub page: Page,
    /// What can be done next.
    pub buttons: Vec<Offered<Message>>,
    /// What can be chosen: the prompt, and each entry's text and order.
    pub menu: Option<(Message, Vec<Offered<String>>)>,
    /// Files to take away.
    pub files: Vec<NamedFile>,
    /// An answer as members would get it, if the draft were published.
    pub card: Option<Page>,
    /// People that the page names, by the sign that [`sign`] gives. The same sign of anybody else is somebody's text.
    pub people: Vec<PersonId>,
    /// The role that the page names, as `⟦r5⟧`.
    pub role: Option<u64>,
    /// The channel that the page names, as `⟦c7⟧`.
    pub channel: Option<u64>,
    /// What the log channel is told.
    pub record: Option<Record>,
}

/// A file by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A change that was made, for the log channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Who made it.
    pub by: PersonId,
    /// What happened.
    pub action: Action,
    /// To which file.
    pub name: String,
    /// The text before, if there was one.
    pub old: Option<String>,
    /// The text from now on, if there is one.
    pub new: Option<String>,
}

/// Why an order was not carried out: a sentence for the moderator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub Message);

impl From<Message> for Refusal {
    fn from(message: Message) -> Self {
        Self(message)
    }
}

impl From<&'static str> for Refusal {
    fn from(id: &'static str) -> Self {
        Self(Message::new(id))
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self(match error {
            StoreError::Conflict { name } => Message::new("changed-meanwhile").with("name", name),
            StoreError::Full(why) => Message::written(why),
            StoreError::DiskFull => Message::new("disk-full"),
            error => {
                tracing::error!(%error, "an order of a moderator could not be carried out");
                Message::new("not-saved")
            }
        })
    }
}

/// The result of an order.
pub type Carried = Result<Outcome, Refusal>;

/// How a page names a person before anybody knows how the reader's side writes names.
pub fn sign(person: PersonId) -> String {
    if person == PersonId::NOBODY {
        return "—".to_owned();
    }
    format!("⟦p{person}⟧")
}

impl Desk {
    /// A desk over a library and its store.
    pub fn new(library: Arc<Library>, store: Arc<dyn Store>, trusted: impl IntoIterator<Item = ServerId>) -> Self {
        Self { library, store, trusted: trusted.into_iter().collect() }
    }

    /// The store.
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    /// Carries out an order.
    pub fn carry_out(&self, by: Moderator, shelf: Shelf, order: Order, now: OffsetDateTime) -> Carried {
        let job = Job { desk: self, by, shelf, owner: self.owner(by.server, shelf)?, now };
        match order {
            Order::Template => Ok(job.template()),
            Order::NewEntry { gap } => job.new_entry(gap),
            Order::EntryFrom { text, credit } => Ok(Outcome::Form(Form::entry(shelf, None, "", &text, &credit))),
            Order::AddEntry { entry, gap } => job.add_entry(&entry, gap),
            Order::AddFile { file_name, bytes } => job.add_file(&file_name, bytes),
            Order::Edit(file) => job.edit(&file),
            Order::Replace { file, bytes } => job.replace(&file, bytes),
            Order::Rewrite { file, seen, text } => job.rewrite(file, seen, text),
            Order::EditDraft(id) => job.edit_draft(id),
            Order::RewriteDraft { draft, text } => job.rewrite_draft(draft, text),
            Order::Publish(id) => job.publish(id),
            Order::Discard(id) => job.discard(id),
            Order::List { page } => job.list(page),
            Order::Show(file) => job.show(&file),
            Order::AskRemove(file) => job.ask_remove(&file),
            Order::Remove { file, seen } => job.remove(file, seen),
            Order::History { file, before } => job.history(file.as_ref(), before),
            Order::Version(number) => job.version(number),
            Order::Restore(number) => job.restore(number),
            Order::Export => job.export(),
            Order::CheckUp => job.check_up(),
            Order::Gaps { page } => job.gaps(page),
            Order::Gap(id) => job.gap(id),
            Order::CloseGap(id) => job.close_gap(id),
            Order::Access { role } => job.access(role),
            Order::ClearAccess => job.clear_access(),
            Order::Log { channel } => job.log(channel),
            Order::ClearLog => job.clear_log(),
        }
    }

    /// Whose knowledge an order changes: never taken from a text, only from where the order was given.
    fn owner(&self, server: ServerId, shelf: Shelf) -> Result<Owner, Refusal> {
        match shelf {
            Shelf::Own => Ok(Owner::Server(server)),
            Shelf::Base if self.trusted.contains(&server) => Ok(Owner::Base),
            Shelf::Base => Err("base-not-trusted".into()),
        }
    }
}

/// One order being carried out.
struct Job<'d> {
    desk: &'d Desk,
    by: Moderator,
    shelf: Shelf,
    owner: Owner,
    now: OffsetDateTime,
}

impl Job<'_> {
    fn snapshot(&self) -> Arc<Snapshot> {
        self.desk.library.snapshot(self.owner)
    }

    fn page(&self, title: &Message) -> Page {
        Page { private: true, ..Page::titled(self.by.language, title.told(self.by.language)) }
    }

    /// A page that says one thing.
    fn notice(&self, title: &'static str, message: &Message) -> Told {
        let mut page = self.page(&Message::new(title));
        page.tell(message);
        Told { page, ..Told::default() }
    }
}

impl Told {
    fn button(mut self, label: &'static str, shelf: Shelf, order: Order) -> Self {
        self.buttons.push((Message::new(label), shelf, order));
        self
    }

    /// A button to another page of a list.
    fn turn(mut self, label: &'static str, page: usize, pages: usize, shelf: Shelf, order: Order) -> Self {
        self.buttons.push((Message::new(label).with("page", page).with("pages", pages), shelf, order));
        self
    }

    fn done(self) -> Carried {
        Ok(Outcome::Told(Box::new(self)))
    }
}
