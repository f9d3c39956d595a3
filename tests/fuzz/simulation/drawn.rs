//! What an order came to, as the moderator sees it: it keeps Discord's rules, names only people that the store names, and
//! shows nothing of another server.

use std::io::{Cursor, Read};

use careerbot::discord::{modal, private_reply, record};
use careerbot::editorial;
use careerbot::locale::Language;
use careerbot::moderation::{Carried, Form, Order, Outcome, Told};
use careerbot::store::{Owner, ServerSettings};

use super::world::World;
use crate::rules;
use crate::targets::replies::{assert_reply_with, links, said};

impl World {
    /// Looks at what came of an order, which `typed` was written in.
    pub fn look(&mut self, owner: Owner, by: Owner, carried: &Carried, typed: &str, language: Language) {
        match carried {
            Ok(Outcome::Told(told)) => self.look_at(owner, by, told, typed, language),
            Ok(Outcome::Form(form)) => {
                let data = modal(form, language);
                let problems = rules::modal(&data).0;
                assert!(problems.is_empty(), "{problems:?} in {data}");
                self.canaries.assert_own(owner, &data.to_string(), typed);
                assert_comes_back(form);
            }
            Err(refusal) => {
                let told = refusal.0.told(language);
                assert!(!told.is_empty());
                self.canaries.assert_own(owner, &told, typed);
            }
        }
    }

    fn look_at(&mut self, owner: Owner, by: Owner, told: &Told, typed: &str, language: Language) {
        let settings = match by {
            Owner::Server(server) => self.servers[self.number(server)].settings,
            Owner::Base => ServerSettings::default(),
        };
        let people: Vec<String> = told.people.iter().map(|person| format!("<@{person}>")).collect();
        let places = [
            settings.moderator_role.map(|role| format!("<@&{role}>")),
            settings.log_channel.map(|channel| format!("<#{channel}>")),
        ];
        let names = |name: &str| people.iter().chain(places.iter().flatten()).any(|known| known == name);
        let reply = private_reply(told, language);
        assert!(reply.is_private());
        assert_reply_with(&reply, &said(&told.page), &links(&told.page), &names, &mut self.seen);
        self.canaries.assert_own(owner, &serde_json::to_string(&reply).expect("JSON"), typed);
        for file in &told.files {
            let text = if file.name.ends_with(".zip") {
                self.unpacked(owner, &file.bytes)
            } else {
                String::from_utf8_lossy(&file.bytes).into_owned()
            };
            self.canaries.assert_own(owner, &text, typed);
            assert!(!file.name.contains(['/', '\\', '\0']) && !file.name.starts_with('.'), "{}", file.name);
        }
        if let Some(card) = &told.card {
            let drawn = careerbot::discord::reply(card);
            assert_reply_with(&drawn, &said(card), &links(card), &|_| false, &mut self.seen);
            self.canaries.assert_own(owner, &said(card), typed);
        }
        if let Some(change) = &told.record {
            let by = format!("<@{}>", change.by);
            assert_reply_with(&record(change), "", &[], &|name| name == by, &mut self.seen);
        }
    }

    /// An export holds the very files.
    fn unpacked(&self, owner: Owner, bytes: &[u8]) -> String {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let files = &self.shelf(owner).files;
        assert_eq!(zip.len(), files.len());
        for (name, file) in files {
            let mut text = String::new();
            zip.by_name(name).expect("the file").read_to_string(&mut text).expect("text");
            assert_eq!(text, file.text, "{name} as it was exported");
        }
        files.values().map(|file| file.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}

/// What stands in a form comes back as it was, but for space between paragraphs.
fn assert_comes_back(form: &Form) {
    let typed = |name: &str| form.fields.iter().find(|field| field.name == name).map(|field| field.value.clone());
    let Some((shelf, order)) = Order::decode(&form.order, &typed) else { panic!("{} is no order", form.order) };
    assert_eq!(order.encode(shelf).as_deref(), Some(form.order.as_str()));
    let text = match order {
        Order::Rewrite { text, .. } | Order::RewriteDraft { text, .. } => text,
        Order::AddEntry { entry, .. } => {
            assert!(editorial::file_name(&entry.title).ends_with(".md"));
            return;
        }
        other => panic!("{other:?} has no form"),
    };
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let parts: String = form.fields.iter().map(|field| field.value.as_str()).collect();
    assert_eq!(bare(&text), bare(&parts));
}
