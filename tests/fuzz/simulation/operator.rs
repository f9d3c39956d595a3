//! The operator and Discord: files in the folder change, the bot is restarted, removed from servers, and asked to forget.

use std::fs;
use std::time::Duration;

use careerbot::library::content_key;
use careerbot::moderation::{FileRef, Order, Shelf as Which};
use careerbot::store::{Action, DraftId, GRACE_DAYS, MOST_DRAFTS, MOST_VERSIONS, Owner, PersonId, ServerSettings};

use super::model::{Draft, File, Shelf};
use super::moderators::draft_of;
use super::world::{TRUSTED, World, owner, server_id};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

impl World {
    pub fn operator_acts(&mut self) {
        match self.chance.below(10) {
            0 | 1 => {
                let name = format!("base-{}.md", self.chance.below(5));
                self.write_file(&name);
            }
            2 => self.edit_unnoticed(),
            3 | 4 => self.restart(),
            5 => self.time_passes(),
            6 => self.leaves(),
            7 => self.forget_server(),
            8 => self.forget_person(),
            _ => self.much_at_once(),
        }
    }

    /// A file changes, and the bot looks only later: what moderators began before must not be written over it.
    fn edit_unnoticed(&mut self) {
        let files: Vec<String> = self.base.files.keys().cloned().collect();
        let name = self.chance.of(&files).clone();
        let text = self.article(Owner::Base).replace("$90,000 - $80,000", "$70,000").replace('\0', "");
        fs::write(self.folder.path().join(&name), &text).expect("a file");
        let by = self.moderator(TRUSTED);
        let order = Order::Replace {
            file: FileRef::Named(name.clone()),
            bytes: self.article(Owner::Base).replace('\0', "").into_bytes(),
        };
        let carried = self.desk.carry_out(by, Which::Base, order, self.now);
        let id = draft_of(&carried).expect("a draft");
        let carried = self.desk.carry_out(by, Which::Base, Order::Publish(DraftId(id)), self.now);
        assert!(carried.is_err(), "{name} was written over, though it was changed in the folder");
        let discarded = self.desk.carry_out(by, Which::Base, Order::Discard(DraftId(id)), self.now);
        assert!(discarded.is_ok());
        assert_eq!(fs::read_to_string(self.folder.path().join(&name)).expect("the file"), text);
        self.library.refresh(true);
        self.base.files.insert(name, File { seen: content_key(&text), text });
        self.assert_kept(Owner::Base);
    }

    fn time_passes(&mut self) {
        self.now += DAY * self.chance.below(12) as u32;
        let gone = self.store.clean_up(self.now).expect("cleaned up");
        for number in 0..self.servers.len() {
            let over = |left| left + DAY * GRACE_DAYS as u32 <= self.now;
            let is_over = self.servers[number].left_at.is_some_and(over);
            assert_eq!(gone.contains(&server_id(number)), is_over, "server {number}");
            if is_over {
                self.forgotten(number);
            } else {
                self.servers[number].shelf.drop_old_drafts(self.now);
            }
        }
        self.base.drop_old_drafts(self.now);
        self.assert_all();
    }

    /// The bot is removed from a server, or comes back. Nothing is lost by either for some time.
    fn leaves(&mut self) {
        let number = self.any_server();
        if self.servers[number].left_at.take().is_some() {
            self.store.server_present(server_id(number)).expect("noted");
        } else {
            self.store.server_left(server_id(number), self.now).expect("noted");
            self.servers[number].left_at = Some(self.now);
        }
        self.assert_kept(owner(number));
    }

    fn forget_server(&mut self) {
        let number = self.any_server();
        self.store.forget_server(server_id(number)).expect("forgotten");
        self.forgotten(number);
        self.assert_all();
    }

    /// A server of which nothing is left.
    fn forgotten(&mut self, number: usize) {
        self.library.forget_server(server_id(number)).expect("forgotten");
        let server = &mut self.servers[number];
        (server.shelf, server.settings, server.left_at) = (Shelf::default(), ServerSettings::default(), None);
        assert_eq!(self.store.gaps(owner(number), 9).expect("gaps"), []);
        assert_eq!(self.store.votes(owner(number), 9).expect("votes"), []);
        assert_eq!(self.store.uses(owner(number)).expect("uses"), []);
    }

    fn forget_person(&mut self) {
        let person = PersonId(1_000 + self.chance.below(6) as u64);
        self.store.forget_person(person).expect("forgotten");
        for shelf in self.servers.iter_mut().map(|server| &mut server.shelf).chain([&mut self.base]) {
            shelf.drafts.retain(|_, draft| draft.by != person);
        }
        for number in 0..self.servers.len() {
            let history = self.store.history(owner(number), None, None, usize::MAX).expect("a history");
            assert!(history.iter().all(|version| version.by != person));
        }
        self.assert_all();
    }

    /// More drafts or versions than are kept.
    fn much_at_once(&mut self) {
        let number = self.any_server();
        let owner = owner(number);
        if self.chance.one_in(2) {
            let text = self.article(owner);
            for at in 0..MOST_DRAFTS / 2 + self.chance.below(MOST_DRAFTS) {
                let name = format!("much-{at}.md");
                let by = PersonId(1_000);
                let draft = careerbot::store::Draft {
                    owner,
                    name: name.clone(),
                    seen: None,
                    action: Action::Added,
                    text: text.clone(),
                    by,
                    at: self.now,
                    gap: None,
                };
                let id = self.store.keep_draft(&draft).expect("kept");
                let at = self.now;
                let kept = Draft { name, seen: None, action: Action::Added, text: text.clone(), by, at };
                self.shelf_mut(owner).keep_draft(id.0, kept);
            }
        } else if self.chance.one_in(4) {
            for _ in 0..MOST_VERSIONS / 2 + self.chance.below(MOST_VERSIONS) {
                let text = self.article(owner);
                let seen = self.shelf(owner).seen("often.md");
                let action = if seen.is_some() { Action::Edited } else { Action::Added };
                let (name, by, at) = ("often.md".to_owned(), PersonId(1_000), self.now);
                let change = careerbot::store::Change { name, seen, action, text: Some(text.clone()), by, at };
                self.store.publish(owner, &change).expect("published");
                self.changed(owner, "often.md", action, Some(text));
            }
            self.library.forget_server(server_id(number)).expect("read anew");
        }
        self.assert_kept(owner);
        self.assert_kept(Owner::Base);
    }
}
