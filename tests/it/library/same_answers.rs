//! A snapshot that shares what has not changed answers like one that is built from nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use careerbot::answer::{Advisor, Request};
use careerbot::knowledge::load;
use careerbot::store::{Action, Change, Owner, PersonId, ServerId, Sqlite};
use time::OffsetDateTime;

use super::Story;
use crate::bot;

/// Numbers that look random and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn word(&mut self) -> &'static str {
        const WORDS: [&str; 24] = [
            "beekeeper",
            "hive",
            "smoke",
            "honey",
            "queens",
            "swarm",
            "wax",
            "foraging",
            "pollen",
            "ai",
            "ml",
            "gen ai",
            "winter",
            "feeding",
            "sugar",
            "mites",
            "treating",
            "selling",
            "market",
            "salary",
            "learning",
            "training",
            "inspector",
            "comb-honey",
        ];
        // Few words are frequent.
        let at = self.below(WORDS.len());
        WORDS[self.below(at + 1)]
    }

    fn sentence(&mut self, words: usize) -> String {
        (0..words).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }

    fn text(&mut self) -> String {
        let mut text = format!("# On {}\n\n{}.\n", self.sentence(2), self.sentence(12));
        for _ in 0..1 + self.below(3) {
            match self.below(3) {
                0 => text.push_str(&format!(
                    "\n## {} {}\n\n**Also called:** {}\n\n**Salary:** ${}0,000 a year\n\n**Skills:**\n\n- {}\n- {}\n",
                    self.word(),
                    ["keeper", "engineer", "inspector"][self.below(3)],
                    self.sentence(2),
                    4 + self.below(5),
                    self.sentence(2),
                    self.sentence(1),
                )),
                1 => text.push_str(&format!(
                    "\n## How to {}?\n\nAlso asked: {}?\n\n{}.\n",
                    self.sentence(3),
                    self.sentence(4),
                    self.sentence(15)
                )),
                _ => text.push_str(&format!("\n## {}\n\n{}.\n", self.sentence(3), self.sentence(20))),
            }
        }
        text
    }
}

fn glossary(meaning: &str) -> String {
    format!("# Words\n\n| Short form | Means |\n|---|---|\n| ml | {meaning} |\n| gen ai | generative bees |\n")
}

fn questions(numbers: &mut Numbers) -> Vec<Request> {
    let mut lines: Vec<String> = (0..12).map(|at| numbers.sentence(2 + at % 5)).collect();
    lines.extend((0..3).map(|_| format!("how to {}", numbers.sentence(3))));
    let name = |numbers: &mut Numbers| format!("{} keeper", numbers.word());
    lines.extend([
        format!("/role {}", name(numbers)),
        format!("/salary {}", name(numbers)),
        format!("/skills {}", numbers.word()),
        format!("/faq {}", numbers.sentence(2)),
        "/roles".to_owned(),
        "/help".to_owned(),
    ]);
    lines.iter().map(|line| Request::parse(line).unwrap_or_else(|problem| panic!("{line}: {problem}"))).collect()
}

#[track_caller]
fn assert_same(shared: &Advisor, fresh: &Advisor, numbers: &mut Numbers, when: &str) {
    for request in questions(numbers) {
        let (one, other) = (shared.answer(&request), fresh.answer(&request));
        assert_eq!(bot::text(&one), bot::text(&other), "{when}: {request:?}");
        let json = |answer| serde_json::to_string(answer).expect("an answer as JSON");
        assert_eq!(json(&one), json(&other), "{when}: {request:?}");
    }
    for question in ["ml honey", "queens in winter", "gen ai"] {
        assert_eq!(format!("{:?}", shared.explain(question)), format!("{:?}", fresh.explain(question)), "{when}");
    }
}

#[test]
fn after_any_edits_answers_are_those_of_a_fresh_start() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut files: BTreeMap<String, String> =
        (0..60).map(|at| (format!("{}/{at}.md", at % 4), numbers.text())).collect();
    files.insert("glossary.md".to_owned(), glossary("machine learning"));
    let borrowed: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let story = Story::stored(&borrowed, Some(Arc::new(Sqlite::in_memory().expect("a store"))));
    let server = Owner::Server(ServerId(1));
    for round in 0..12 {
        for _ in 0..1 + numbers.below(4) {
            let name = format!("{}/{}.md", numbers.below(4), numbers.below(70));
            if numbers.below(3) == 0 && story.path(&name).exists() {
                story.remove(&name);
            } else {
                story.write(&name, &numbers.text());
            }
        }
        if round % 5 == 3 {
            story.write("glossary.md", &glossary(["mite lore", "machine learning"][round / 5 % 2]));
        }
        story.refresh();
        let (knowledge, _) = load(story.folder.path()).expect("the folder").into_knowledge();
        let fresh = Advisor::new(knowledge).expect("an index");
        assert_same(&story.base().advisor, &fresh, &mut numbers, &format!("round {round}"));
        if round % 4 == 1 {
            let text = if round == 5 { glossary("more laughter") } else { numbers.text() };
            let (name, at, by) = (format!("own-{round}.md"), OffsetDateTime::UNIX_EPOCH, PersonId(1));
            let change = Change { name, seen: None, action: Action::Added, text: Some(text), by, at };
            story.library.publish(server, &change).expect("published");
        }
        let own = story.library.snapshot(server);
        let fresh = careerbot::knowledge::Knowledge::new(own.advisor.knowledge().articles.clone());
        let fresh = Advisor::new(fresh).expect("an index");
        assert_same(&own.advisor, &fresh, &mut numbers, &format!("a server in round {round}"));
    }
}
