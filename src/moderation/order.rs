//! What a moderator can ask for, and the orders that fit into a button or a form.
//!
//! A button holds an order as a letter for the shelf, a letter for what is to be done, and up to two numbers in
//! hexadecimal: `op1f` publishes draft 31 of the server's own shelf. Files are named by a hash of their name, so
//! that a long one fits. What comes back is a stranger's text: whatever is not exactly of this form is nothing, and who
//! presses must be allowed to do it at that moment.

use crate::editorial::Entry;
use crate::store::DraftId;
use fnv::FnvHasher;
use std::hash::Hasher;

/// Which knowledge is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shelf {
    /// The server's own additions.
    #[default]
    Own,
    /// The files that all servers share; for servers that the operator trusts.
    Base,
}

/// A file by a hash of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameKey(pub u64);

impl NameKey {
    /// The key of a name.
    pub fn of(name: &str) -> Self {
        let mut hasher = FnvHasher::default();
        hasher.write(name.as_bytes());
        Self(hasher.finish())
    }
}

/// A file, as somebody means it.
#[derive(Debug, Clone, PartialEq)]
pub enum FileRef {
    /// As typed or chosen from what was offered.
    Named(String),
    /// From a button.
    Key(NameKey),
}

/// What a moderator asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    /// The starter file.
    Template,
    /// The form for a short entry; for a gap, if there is one.
    NewEntry {
        /// The gap that it is for, if any.
        gap: Option<u64>,
    },
    /// The same form with the text of a member's message.
    EntryFrom {
        /// The text.
        text: String,
        /// Who wrote it, and when.
        credit: String,
    },
    /// A filled form.
    AddEntry {
        /// What was filled in.
        entry: Entry,
        /// The gap that it is for, if any.
        gap: Option<u64>,
    },
    /// A file that was attached.
    AddFile {
        /// What its sender called it.
        file_name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// The form with a file's present text.
    Edit(FileRef),
    /// A file that was attached in place of the present one.
    Replace {
        /// Which file.
        file: FileRef,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// The text from the form, and the version it was begun from.
    Rewrite {
        /// Which file.
        file: NameKey,
        /// What it was begun from.
        seen: u64,
        /// The text.
        text: String,
    },
    /// The form with a draft's text.
    EditDraft(DraftId),
    /// The text from that form.
    RewriteDraft {
        /// Which draft.
        draft: DraftId,
        /// The text.
        text: String,
    },
    /// Publishes a draft.
    Publish(DraftId),
    /// Throws a draft away.
    Discard(DraftId),
    /// All files, a page of them.
    List {
        /// From 1.
        page: usize,
    },
    /// One file.
    Show(FileRef),
    /// Asks whether a file is to be removed.
    AskRemove(FileRef),
    /// Removes it, unless it was changed since.
    Remove {
        /// Which file.
        file: NameKey,
        /// What it was begun from.
        seen: u64,
    },
    /// What was changed, of one file or of all, before a version.
    History {
        /// Which file.
        file: Option<FileRef>,
        /// Only versions before this one.
        before: Option<u64>,
    },
    /// One version and how it differs from the one before.
    Version(u64),
    /// A draft with an earlier version's text.
    Restore(u64),
    /// All files as an archive.
    Export,
    /// What should be looked after.
    CheckUp,
    /// Questions without a good answer, and votes; a page of them.
    Gaps {
        /// From 1.
        page: usize,
    },
    /// One such question.
    Gap(u64),
    /// Closes it.
    CloseGap(u64),
    /// Who may moderate; sets the role if there is one.
    Access {
        /// The role.
        role: Option<u64>,
    },
    /// Takes the right back from the role.
    ClearAccess,
    /// Which channel is told; sets it if there is one.
    Log {
        /// The channel.
        channel: Option<u64>,
    },
    /// Tells no channel any more.
    ClearLog,
}

impl Order {
    /// The order as a text for a custom id; `None` for one that does not come from a button or form.
    pub fn encode(&self, shelf: Shelf) -> Option<String> {
        let (letter, one, other) = match self {
            Self::Publish(DraftId(id)) => ('p', *id, 0),
            Self::Discard(DraftId(id)) => ('d', *id, 0),
            Self::EditDraft(DraftId(id)) => ('t', *id, 0),
            Self::RewriteDraft { draft: DraftId(id), .. } => ('T', *id, 0),
            Self::Show(file) => ('s', file.key().0, 0),
            Self::Edit(file) => ('e', file.key().0, 0),
            Self::Rewrite { file, seen, .. } => ('E', file.0, *seen),
            Self::AskRemove(file) => ('r', file.key().0, 0),
            Self::Remove { file, seen } => ('R', file.0, *seen),
            Self::History { file: Some(file), before } => ('h', file.key().0, before.unwrap_or(0)),
            Self::History { file: None, before } => ('H', before.unwrap_or(0), 0),
            Self::Version(number) => ('v', *number, 0),
            Self::Restore(number) => ('u', *number, 0),
            Self::List { page } => ('l', *page as u64, 0),
            Self::Gaps { page } => ('g', *page as u64, 0),
            Self::Gap(id) => ('i', *id, 0),
            Self::CloseGap(id) => ('c', *id, 0),
            Self::NewEntry { gap } => ('n', gap.unwrap_or(0), 0),
            Self::AddEntry { gap, .. } => ('N', gap.unwrap_or(0), 0),
            Self::ClearAccess => ('a', 0, 0),
            Self::ClearLog => ('q', 0, 0),
            _ => return None,
        };
        let shelf = match shelf {
            Shelf::Own => 'o',
            Shelf::Base => 'b',
        };
        Some(if other == 0 { format!("{shelf}{letter}{one:x}") } else { format!("{shelf}{letter}{one:x}.{other:x}") })
    }

    /// Reads such a text. `fields` gives what was typed into a form; a button has none.
    pub fn decode(text: &str, fields: &dyn Fn(&str) -> Option<String>) -> Option<(Shelf, Self)> {
        let mut letters = text.chars();
        let shelf = match letters.next()? {
            'o' => Shelf::Own,
            'b' => Shelf::Base,
            _ => return None,
        };
        let letter = letters.next()?;
        let (one, other) = numbers(letters.as_str())?;
        let some = |number: u64| Some(number).filter(|number| *number > 0);
        let key = || FileRef::Key(NameKey(one));
        let order = match letter {
            'p' => Self::Publish(DraftId(one)),
            'd' => Self::Discard(DraftId(one)),
            't' => Self::EditDraft(DraftId(one)),
            'T' => Self::RewriteDraft { draft: DraftId(one), text: parts(fields)? },
            's' => Self::Show(key()),
            'e' => Self::Edit(key()),
            'E' => Self::Rewrite { file: NameKey(one), seen: other, text: parts(fields)? },
            'r' => Self::AskRemove(key()),
            'R' => Self::Remove { file: NameKey(one), seen: other },
            'h' => Self::History { file: Some(key()), before: some(other) },
            'H' => Self::History { file: None, before: some(one) },
            'v' => Self::Version(one),
            'u' => Self::Restore(one),
            'l' => Self::List { page: usize::try_from(one).ok()? },
            'g' => Self::Gaps { page: usize::try_from(one).ok()? },
            'i' => Self::Gap(one),
            'c' => Self::CloseGap(one),
            'n' => Self::NewEntry { gap: some(one) },
            'N' => Self::AddEntry { entry: entry(fields)?, gap: some(one) },
            'a' => Self::ClearAccess,
            'q' => Self::ClearLog,
            _ => return None,
        };
        // One way to write each order.
        (order.encode(shelf)? == text).then_some((shelf, order))
    }
}

impl FileRef {
    /// The key of the file's name.
    pub fn key(&self) -> NameKey {
        match self {
            Self::Named(name) => NameKey::of(name),
            Self::Key(key) => *key,
        }
    }
}

fn numbers(text: &str) -> Option<(u64, u64)> {
    let read = |text: &str| u64::from_str_radix(text, 16).ok();
    match text.split_once('.') {
        Some((one, other)) => Some((read(one)?, read(other)?)),
        None => Some((read(text)?, 0)),
    }
}

/// The text of a form, whose parts were cut at blank lines.
fn parts(fields: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let parts: Vec<String> = super::form::PARTS.iter().filter_map(|part| fields(part)).collect();
    (!parts.is_empty()).then(|| parts.iter().map(|part| part.trim_matches('\n')).collect::<Vec<_>>().join("\n\n"))
}

fn entry(fields: &dyn Fn(&str) -> Option<String>) -> Option<Entry> {
    let optional = |name: &str| fields(name).unwrap_or_default();
    Some(Entry {
        title: fields("title")?,
        text: fields("text")?,
        also_asked: optional("also"),
        source: optional("source"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_comes_back_from_a_button_as_it_was() {
        for order in [
            Order::Publish(DraftId(31)),
            Order::Remove { file: NameKey(u64::MAX), seen: u64::MAX },
            Order::History { file: None, before: Some(7) },
            Order::List { page: 2 },
            Order::NewEntry { gap: None },
        ] {
            for shelf in [Shelf::Own, Shelf::Base] {
                let text = order.encode(shelf).expect("fits into a button");
                assert!(text.len() <= 40, "{text}");
                assert_eq!(Order::decode(&text, &|_| None), Some((shelf, order.clone())), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_order_is_nothing() {
        for text in ["", "o", "op", "op01", "op1.0", "xp1", "oz1", "op+1", "op1 ", "opFF", "oE1.2", "öp1"] {
            assert_eq!(Order::decode(text, &|_| None), None, "{text}");
        }
    }
}
