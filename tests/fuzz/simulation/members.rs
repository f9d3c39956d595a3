//! Members: they ask, type and vote, also for what only another server has.

use careerbot::answer::{Advisor, Input, Request};
use careerbot::discord::{View, message};
use careerbot::moderation::{Caller, Note, may_moderate};
use careerbot::store::{AskedInVain, Owner, PersonId, Vote};

use super::model::canaries;
use super::world::{World, owner, server_id};
use crate::targets::replies::{assert_reply, links, said, today};

impl World {
    pub fn member_acts(&mut self) {
        let server = self.any_server();
        match self.chance.below(8) {
            0..=4 => self.ask(owner(server)),
            5 => self.ask(Owner::Base),
            6 => self.vote(server),
            _ => self.tries_to_moderate(server),
        }
    }

    fn ask(&mut self, owner: Owner) {
        let question = self.question();
        let requests = [
            Request::Ask { question: question.clone() },
            Request::role(&question),
            Request::salary(&question),
            Request::Market { city: Some(question.clone()), sort: None },
            Request::Roles { sort: Default::default(), level: None, page: 1 },
            Request::Faq { topic: None, page: 1 },
            Request::Skills { skill: question.clone() },
            Request::Help,
        ];
        let snapshot = self.library.snapshot(owner);
        let language = self.language();
        let first = self.chance.below(requests.len());
        for request in requests.iter().cycle().skip(first).take(2) {
            let answer = snapshot.advisor.answer(&request.without_links());
            let page = answer.page(language).dated(today());
            let reply = message(&snapshot.advisor, request, View { language, ..View::default() }, today(), None);
            assert_reply(&reply, &said(&page), &links(&page), &mut self.seen);
            self.assert_stands(owner, &serde_json::to_string(&reply).expect("JSON"), &question);
            let files = page.sources.iter().map(|source| source.file.clone()).collect();
            let note = Note::of(owner, &snapshot.advisor, request, &answer, files, self.now.date());
            let in_vain = note.in_vain.map(|(key, question)| AskedInVain { owner, key, question, on: note.on });
            // What others typed here is theirs to be shown to their moderators only; a stranger's canary is not.
            let own = |asked: &AskedInVain| canaries(&asked.question).next().is_none();
            self.store.count_gaps(&in_vain.into_iter().filter(own).collect::<Vec<_>>()).expect("counted");
        }
        self.type_something(owner, &snapshot.advisor, &question);
    }

    fn type_something(&mut self, owner: Owner, advisor: &Advisor, typed: &str) {
        for input in [Input::Role, Input::City, Input::Skill, Input::Topic] {
            for typed in [typed, ""] {
                let offered = advisor.suggest(input, typed, 25);
                self.assert_stands(owner, &offered.join("\n"), "");
            }
        }
    }

    /// What members see comes from files that stand now, and from their server's or all servers'.
    fn assert_stands(&self, owner: Owner, text: &str, typed: &str) {
        self.canaries.assert_own(owner, text, typed);
        let standing = |canary: &str| {
            let mut files = self.shelf(owner).files.iter().chain(&self.base.files);
            files.any(|(name, file)| name.contains(canary) || file.text.contains(canary))
        };
        for canary in canaries(text).filter(|canary| !typed.contains(canary)) {
            assert!(standing(canary), "{canary} stands in no file of {owner:?}, and is shown: {text}");
        }
    }

    /// A question that some server's articles answer: with words that are the same in all of them, or with one that only
    /// one of them has.
    fn question(&mut self) -> String {
        let number = self.chance.below(5);
        match self.chance.below(5) {
            0 => format!("Owl Keeper {number}"),
            1 => format!("do owls of {number} need a licence?"),
            2 => format!("what do owl keepers earn in Ulm {}", self.nasty()),
            3 => format!("why are penguins {} black and white", self.nasty()),
            _ => {
                let files: Vec<&str> =
                    self.servers.iter().flat_map(|it| it.shelf.files.values()).map(|it| it.text.as_str()).collect();
                let word = if files.is_empty() { None } else { canaries(files[self.chance.below(files.len())]).next() };
                word.unwrap_or("Ulm").to_owned()
            }
        }
    }

    fn vote(&mut self, server: usize) {
        let heading = format!("Owls {} {}", self.canaries.of(owner(server)), self.nasty());
        let (passage, by) = (format!("q{}", self.chance.below(9)), PersonId(2_000 + self.chance.below(9) as u64));
        let vote = Vote { passage, heading, by, helpful: self.chance.one_in(2) };
        let before = self.store.vote(owner(server), &vote).expect("a vote");
        let after = self.store.vote(owner(server), &vote).expect("a vote");
        assert_eq!((before.helpful, before.unhelpful), (after.helpful, after.unhelpful), "one person has one vote");
        let votes = self.store.votes(owner(server), 50).expect("votes");
        self.canaries.assert_own(owner(server), &format!("{votes:?}"), "");
    }

    /// Whoever has neither the permission nor the role that was set is turned away.
    fn tries_to_moderate(&mut self, server: usize) {
        let roles: Vec<u64> = (0..self.chance.below(3)).map(|_| 5_000 + self.chance.below(50) as u64).collect();
        let permissions = match self.chance.below(3) {
            0 => None,
            1 => Some(self.chance.next() & !(1 << 5 | 1 << 3)),
            _ => Some(self.chance.next()),
        };
        let role = self.servers[server].settings.moderator_role;
        let allowed = permissions.is_some_and(|bits| bits & (1 << 5) != 0 || bits & (1 << 3) != 0)
            || role.is_some_and(|role| roles.contains(&role));
        let caller = Caller {
            server: Some(server_id(server)),
            person: Some(PersonId(3_000)),
            permissions,
            roles,
            ..Caller::default()
        };
        assert_eq!(self.desk.admit(&caller).is_ok(), allowed, "{caller:?}");
        assert_eq!(may_moderate(&caller, &self.servers[server].settings), allowed);
        let elsewhere = Caller { server: None, ..caller };
        assert!(self.desk.admit(&elsewhere).is_err());
    }
}
