//! The world: one folder, store and library, servers on them, and the model beside them.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use careerbot::library::{Library, content_key};
use careerbot::locale::Language;
use careerbot::moderation::{Caller, Desk, Moderator, Shelf as Which};
use careerbot::store::{Action, Owner, PersonId, ServerId, ServerSettings, Sqlite, Store};
use tempfile::TempDir;
use time::OffsetDateTime;

use super::model::{Canaries, File, Server, Shelf};
use crate::chance::Chance;
use crate::seen::Seen;
use crate::tokens::{ANY, DISCORD};

/// The server whose moderators may change the base.
pub const TRUSTED: usize = 0;

pub struct World {
    pub chance: Chance,
    pub now: OffsetDateTime,
    pub folder: TempDir,
    pub store: Arc<dyn Store>,
    pub library: Arc<Library>,
    pub desk: Desk,
    pub servers: Vec<Server>,
    pub base: Shelf,
    pub canaries: Canaries,
    pub seen: Seen,
}

impl World {
    pub fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let most = if cfg!(debug_assertions) { 6 } else { 50 };
        let number = 2 + chance.below(most - 1);
        let servers =
            (0..number).map(|_| Server { shelf: Shelf::default(), settings: ServerSettings::default(), left_at: None });
        let folder = tempfile::tempdir().expect("a folder");
        let store: Arc<dyn Store> = Arc::new(Sqlite::in_memory().expect("a store"));
        let library = open(&folder, &store);
        let desk = Desk::new(Arc::clone(&library), Arc::clone(&store), [server_id(TRUSTED)]);
        let mut world = Self {
            chance,
            now: OffsetDateTime::from_unix_timestamp(1_790_000_000).expect("a time"),
            servers: servers.collect(),
            folder,
            store,
            library,
            desk,
            base: Shelf::default(),
            canaries: Canaries::default(),
            seen: Seen::default(),
        };
        for number in 0..3 {
            world.write_file(&format!("base-{number}.md"));
        }
        world
    }

    /// Lets the servers live for so many steps. Gives how many messages were looked at.
    pub fn live(mut self, steps: u64) -> u64 {
        for step in 0..steps {
            self.now += Duration::from_secs(30 + self.chance.below(3_000) as u64);
            match self.chance.below(20) {
                0..=10 => self.moderator_acts(),
                11..=17 => self.member_acts(),
                _ => self.operator_acts(),
            }
            if step % 40 == 39 {
                self.assert_all();
            }
        }
        self.assert_all();
        self.seen.looked_at
    }

    /// Fails unless everything is as the model says.
    pub fn assert_all(&self) {
        self.assert_kept(Owner::Base);
        for number in 0..self.servers.len() {
            self.assert_kept(owner(number));
        }
    }

    /// Fails unless an owner has what the model says, in the store and in what answers come from.
    pub fn assert_kept(&self, owner: Owner) {
        let shelf = self.shelf(owner);
        shelf.assert_kept(&*self.store, owner);
        let snapshot = self.library.snapshot(owner);
        let own = snapshot.files.iter().filter(|file| file.owner == owner);
        let served: Vec<(String, &str)> = own.map(|file| (file.file.replace("additions/", ""), &*file.text)).collect();
        let files: Vec<(String, &str)> = shelf.files.iter().map(|(name, file)| (name.clone(), &*file.text)).collect();
        assert_eq!(served, files, "what {owner:?} is answered from");
        let foreign = snapshot.files.iter().find(|file| file.owner != owner && file.owner != Owner::Base);
        assert!(foreign.is_none(), "{owner:?} has a file of {:?}", foreign.map(|file| file.owner));
        if let Owner::Server(server) = owner {
            let number = self.number(server);
            assert_eq!(self.store.settings(server).expect("settings"), self.servers[number].settings);
        }
    }

    pub fn number(&self, server: ServerId) -> usize {
        (server.0 - 1) as usize
    }

    pub fn shelf(&self, owner: Owner) -> &Shelf {
        match owner {
            Owner::Base => &self.base,
            Owner::Server(server) => &self.servers[self.number(server)].shelf,
        }
    }

    pub fn shelf_mut(&mut self, owner: Owner) -> &mut Shelf {
        match owner {
            Owner::Base => &mut self.base,
            Owner::Server(server) => {
                let number = self.number(server);
                &mut self.servers[number].shelf
            }
        }
    }

    /// A change was made of an owner's file.
    pub fn changed(&mut self, owner: Owner, name: &str, action: Action, text: Option<String>) {
        match owner {
            Owner::Base => self.base.change_base(name, action, text),
            Owner::Server(_) => self.shelf_mut(owner).change(name, action, text, |number, _| number),
        }
    }

    /// A server; the first few are livelier than the rest.
    pub fn any_server(&mut self) -> usize {
        let most = if self.chance.one_in(2) { self.servers.len().min(4) } else { self.servers.len() };
        self.chance.below(most)
    }

    pub fn language(&mut self) -> Language {
        *self.chance.of(&Language::ALL)
    }

    /// Somebody who is admitted to a server's desk.
    pub fn moderator(&mut self, server: usize) -> Moderator {
        let person = Some(PersonId(1_000 + self.chance.below(6) as u64));
        let permissions = Some(1 << 5);
        let caller = Caller {
            server: Some(server_id(server)),
            person,
            permissions,
            roles: Vec::new(),
            language: self.language(),
        };
        self.desk.admit(&caller).expect("whoever manages the server is admitted")
    }

    /// Something that nobody wants in a text.
    pub fn nasty(&mut self) -> String {
        let pieces = 1 + self.chance.below(3);
        let piece = |_| {
            let list = if self.chance.one_in(2) { DISCORD } else { ANY };
            list[self.chance.below(list.len())]
        };
        (0..pieces).map(piece).collect()
    }

    /// An article of an owner, with canaries of its own: one in its title and one in its text.
    pub fn article(&mut self, owner: Owner) -> String {
        let (title, body) = (self.canaries.of(owner), self.canaries.of(owner));
        let number = self.chance.below(5);
        let nasty = if self.chance.one_in(3) { self.nasty().replace('\n', " ") } else { String::new() };
        // Servers have files and roles of the same names.
        let heading = if self.chance.one_in(3) { format!("Keepers {title}") } else { format!("Keepers {number}") };
        let pay = if self.chance.one_in(8) { "$90,000 - $80,000" } else { "$70,000 - $80,000" };
        format!(
            "# {heading} {nasty}\n\n## Owl Keeper {number}\n**What they do:** They keep {body} {nasty} warm.\n\n**Key skills:**\n\n\
             - Care of {title} {nasty}\n\n**Salary range:** {pay} base a year\n\n\
             ## Do owls of {number} need a {title}?\n\nYes, {body} {nasty}.\n\n\
             | City | Average salary | Mice |\n|---|---|---|\n| Ulm {title} | $95,000 | {number} |\n"
        )
    }

    /// Writes a file into the folder, as its operator does.
    pub fn write_file(&mut self, name: &str) {
        let text = self.article(Owner::Base).replace("$90,000 - $80,000", "$70,000").replace('\0', "");
        fs::write(self.folder.path().join(name), &text).expect("a file");
        self.library.refresh(true);
        let seen = content_key(&text);
        self.base.files.insert(name.to_owned(), File { seen, text });
    }

    /// Another process on the same folder and store.
    pub fn restart(&mut self) {
        self.library = open(&self.folder, &self.store);
        self.desk = Desk::new(Arc::clone(&self.library), Arc::clone(&self.store), [server_id(TRUSTED)]);
        self.assert_all();
    }
}

fn open(folder: &TempDir, store: &Arc<dyn Store>) -> Arc<Library> {
    let library = Library::open_with(folder.path(), Some(Arc::clone(store)), Duration::ZERO);
    Arc::new(library.expect("a library"))
}

pub fn server_id(number: usize) -> ServerId {
    ServerId(number as u64 + 1)
}

pub fn owner(number: usize) -> Owner {
    Owner::Server(server_id(number))
}

/// Whose knowledge an order changes; absent where that is not allowed.
pub fn owner_of(server: usize, shelf: Which) -> Option<Owner> {
    match shelf {
        Which::Own => Some(owner(server)),
        Which::Base => (server == TRUSTED).then_some(Owner::Base),
    }
}
