//! Moderators: they hand in, review, publish, look and remove, by what is theirs and by what is not.

use careerbot::editorial::Entry;
use careerbot::locale::Message;
use careerbot::moderation::{Carried, FileRef, Moderator, NameKey, Order, Outcome, Refusal, Shelf as Which, Told};
use careerbot::store::{Action, DraftId, Owner};

use super::model::{Draft, Expected, name_of};
use super::world::{TRUSTED, World, owner_of};

impl World {
    pub fn moderator_acts(&mut self) {
        let server = self.any_server();
        let by = self.moderator(server);
        let base = self.chance.one_in(if server == TRUSTED { 3 } else { 20 });
        let shelf = if base { Which::Base } else { Which::Own };
        let Some(owner) = owner_of(server, shelf) else {
            let carried = self.desk.carry_out(by, shelf, Order::List { page: 1 }, self.now);
            return assert_eq!(refusal(&carried), Some(&Message::new("base-not-trusted")));
        };
        match self.chance.below(18) {
            0..=4 => drop(self.hand_in(by, shelf, owner)),
            5..=8 => {
                if let Some(id) = self.hand_in(by, shelf, owner) {
                    self.publish(by, shelf, owner, id);
                }
            }
            9 | 10 => {
                let id = self.any_draft();
                self.publish(by, shelf, owner, id);
            }
            11 => self.publish_at_once(by, shelf, owner),
            12 => self.discard(by, shelf, owner),
            13 => self.remove(by, shelf, owner),
            14 => drop(self.restore(by, shelf, owner)),
            15 => self.set(by, server),
            _ => self.look_around(by, shelf, owner),
        }
        self.assert_kept(owner);
    }

    pub(super) fn order(&mut self, by: Moderator, shelf: Which, owner: Owner, order: Order, typed: &str) -> Carried {
        let carried = self.desk.carry_out(by, shelf, order, self.now);
        self.look(owner, Owner::Server(by.server), &carried, typed, by.language);
        carried
    }

    /// A text of whatever kind, by whatever way. Gives its draft.
    fn hand_in(&mut self, by: Moderator, shelf: Which, owner: Owner) -> Option<u64> {
        let text = self.article(owner);
        let known: Vec<String> = self.shelf(owner).files.keys().cloned().collect();
        let file = (!known.is_empty()).then(|| self.chance.of(&known).clone());
        let (order, draft) = match (self.chance.below(6), file) {
            (0, Some(name)) => {
                let seen = self.shelf(owner).seen(&name);
                let file = FileRef::Named(name.clone());
                (Order::Replace { file, bytes: text.clone().into_bytes() }, Some((name, seen, Action::Edited, text)))
            }
            (1, Some(name)) => {
                // Begun some time ago, perhaps before somebody else's change.
                let now = self.shelf(owner).seen(&name).unwrap_or_default();
                let seen = if self.chance.one_in(3) { now.wrapping_sub(1) } else { now };
                let order = Order::Rewrite { file: NameKey::of(&name), seen, text: text.clone() };
                (order, Some((name, Some(seen), Action::Edited, text)))
            }
            (2, _) => {
                let title = text.lines().next().unwrap_or_default().to_owned();
                let entry = Entry { title, text, also_asked: self.nasty(), source: self.nasty() };
                let draft = self.added(owner, &careerbot::editorial::file_name(&entry.title), entry.markdown());
                (Order::AddEntry { entry, gap: None }, Some(draft))
            }
            (kind, _) => {
                let mut bytes = text.into_bytes();
                if kind == 3 && self.chance.one_in(2) {
                    let at = self.chance.below(bytes.len());
                    bytes[at] = self.chance.next() as u8;
                }
                let name = format!("{}.md", self.nasty());
                let draft = name_of(&name, &bytes).map(|(name, text)| self.added(owner, &name, text));
                (Order::AddFile { file_name: name, bytes }, draft)
            }
        };
        let typed = format!("{order:?}");
        let carried = self.order(by, shelf, owner, order, &typed);
        let draft = draft.filter(|(_, _, _, text)| !text.contains('\0'));
        let Some((name, seen, action, text)) = draft else {
            assert!(carried.is_err(), "{typed}");
            return None;
        };
        let id = draft_of(&carried).unwrap_or_else(|| panic!("no draft came of {typed}: {carried:?}"));
        let draft = Draft { name, seen, action, text, by: by.person, at: self.now };
        let offered =
            told(&carried).is_some_and(|told| told.buttons.iter().any(|(_, _, it)| matches!(it, Order::Publish(_))));
        assert_eq!(offered, draft.is_publishable(), "{typed}");
        self.shelf_mut(owner).keep_draft(id, draft);
        // Sometimes it is changed again.
        if self.chance.one_in(6) {
            let text = self.article(owner).replace('\0', "");
            let carried = self.order(by, shelf, owner, Order::EditDraft(DraftId(id)), "");
            assert!(carried.is_ok());
            let order = Order::RewriteDraft { draft: DraftId(id), text: text.clone() };
            let carried = self.order(by, shelf, owner, order, &text);
            let next = draft_of(&carried).expect("a draft");
            let at = self.now;
            let old = self.shelf_mut(owner).drafts.remove(&id).expect("the draft");
            self.shelf_mut(owner).keep_draft(next, Draft { text, by: by.person, at, ..old });
            return Some(next);
        }
        Some(id)
    }

    fn added(&self, owner: Owner, name: &str, text: String) -> (String, Option<u64>, Action, String) {
        let seen = self.shelf(owner).seen(name);
        (name.to_owned(), seen, if seen.is_some() { Action::Edited } else { Action::Added }, text)
    }

    /// A draft of anybody, or of nobody.
    fn any_draft(&mut self) -> u64 {
        let all = self.servers.iter().flat_map(|server| server.shelf.drafts.keys()).chain(self.base.drafts.keys());
        let all: Vec<u64> = all.copied().collect();
        if all.is_empty() || self.chance.one_in(6) { self.chance.below(500) as u64 } else { *self.chance.of(&all) }
    }

    fn publish(&mut self, by: Moderator, shelf: Which, owner: Owner, id: u64) {
        let expected = self.shelf(owner).expected(owner, id);
        let carried = self.order(by, shelf, owner, Order::Publish(DraftId(id)), "");
        self.settle(owner, id, &expected, &carried);
        // The same button once more does nothing more.
        if expected == Expected::Published && self.chance.one_in(3) {
            let carried = self.order(by, shelf, owner, Order::Publish(DraftId(id)), "");
            self.settle(owner, id, &Expected::Gone, &carried);
        }
    }

    /// Fails unless an attempt to publish came to what it must, and takes that into the model.
    fn settle(&mut self, owner: Owner, id: u64, expected: &Expected, carried: &Carried) {
        match expected {
            Expected::Published => {
                assert!(carried.is_ok(), "draft {id} of {owner:?}: {carried:?}");
                let draft = self.shelf_mut(owner).drafts.remove(&id).expect("the draft");
                self.changed(owner, &draft.name, draft.action, Some(draft.text));
            }
            Expected::Gone => assert_eq!(refusal(carried), Some(&Message::new("draft-gone"))),
            Expected::Refused => assert_eq!(refusal(carried), Some(&Message::new("draft-with-mistakes"))),
            Expected::Conflict => {
                let name = self.shelf(owner).drafts[&id].name.clone();
                assert_eq!(refusal(carried), Some(&Message::new("changed-meanwhile").with("name", name)));
            }
            Expected::Full => assert!(carried.is_err()),
        }
    }

    /// Two presses of one button at the same moment: one of them publishes.
    fn publish_at_once(&mut self, by: Moderator, shelf: Which, owner: Owner) {
        let Some(id) = self.hand_in(by, shelf, owner) else { return };
        let expected = self.shelf(owner).expected(owner, id);
        let press = || self.desk.carry_out(by, shelf, Order::Publish(DraftId(id)), self.now);
        let (one, other) = std::thread::scope(|scope| {
            let other = scope.spawn(press);
            (press(), other.join().expect("no panic"))
        });
        let published = [&one, &other].into_iter().filter(|carried| carried.is_ok()).count();
        assert_eq!(published, usize::from(expected == Expected::Published), "{one:?} and {other:?}");
        if expected == Expected::Published {
            self.settle(owner, id, &expected, if one.is_ok() { &one } else { &other });
        }
    }

    fn discard(&mut self, by: Moderator, shelf: Which, owner: Owner) {
        let id = self.any_draft();
        let carried = self.order(by, shelf, owner, Order::Discard(DraftId(id)), "");
        let known = self.shelf_mut(owner).drafts.remove(&id);
        assert_eq!(carried.is_ok(), known.is_some(), "{carried:?}");
    }

    fn remove(&mut self, by: Moderator, shelf: Which, owner: Owner) {
        let files: Vec<(String, u64)> =
            self.shelf(owner).files.iter().map(|(name, file)| (name.clone(), file.seen)).collect();
        if files.len() < 2 {
            return;
        }
        let (name, seen) = self.chance.of(&files).clone();
        let asked = self.order(by, shelf, owner, Order::AskRemove(FileRef::Named(name.clone())), "");
        assert!(asked.is_ok());
        let stale = self.chance.one_in(4);
        let order = Order::Remove { file: NameKey::of(&name), seen: if stale { seen.wrapping_add(1) } else { seen } };
        let carried = self.order(by, shelf, owner, order.clone(), "");
        if stale {
            return assert_eq!(refusal(&carried), Some(&Message::new("changed-meanwhile").with("name", name)));
        }
        assert!(carried.is_ok(), "{carried:?}");
        self.changed(owner, &name, Action::Removed, None);
        let again = self.order(by, shelf, owner, order, "");
        assert_eq!(refusal(&again), Some(&Message::new("file-gone")));
    }

    /// An earlier text comes back byte by byte, as a draft.
    fn restore(&mut self, by: Moderator, shelf: Which, owner: Owner) -> Option<()> {
        let all = self.servers.iter().flat_map(|server| server.shelf.versions.keys()).copied();
        let all: Vec<u64> = all.chain([999]).collect();
        let number = *self.chance.of(&all);
        let carried = self.order(by, shelf, owner, Order::Restore(number), "");
        let Some(past) = self.shelf(owner).versions.get(&number).cloned() else {
            assert_eq!(refusal(&carried), Some(&Message::new("version-unknown")));
            return None;
        };
        let Some(text) = past.text else {
            assert_eq!(refusal(&carried), Some(&Message::new("version-without-text")));
            return None;
        };
        let id = draft_of(&carried).unwrap_or_else(|| panic!("no draft of version {number}: {carried:?}"));
        let seen = self.shelf(owner).seen(&past.name);
        let draft = Draft { name: past.name, seen, action: Action::Restored, text, by: by.person, at: self.now };
        self.shelf_mut(owner).keep_draft(id, draft);
        self.publish(by, shelf, owner, id);
        Some(())
    }

    /// The name of a file of anybody.
    pub(super) fn any_name(&mut self) -> String {
        let all = self.servers.iter().flat_map(|server| server.shelf.files.keys()).chain(self.base.files.keys());
        let all: Vec<String> = all.cloned().collect();
        self.chance.of(&all).clone()
    }
}

fn told(carried: &Carried) -> Option<&Told> {
    match carried {
        Ok(Outcome::Told(told)) => Some(told),
        _ => None,
    }
}

fn refusal(carried: &Carried) -> Option<&Message> {
    match carried {
        Err(Refusal(message)) => Some(message),
        Ok(_) => None,
    }
}

/// The draft that a review offers to change.
pub fn draft_of(carried: &Carried) -> Option<u64> {
    told(carried)?.buttons.iter().find_map(|(_, _, order)| match order {
        Order::EditDraft(DraftId(id)) => Some(*id),
        _ => None,
    })
}
