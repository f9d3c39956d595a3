//! Replies: whatever the articles and the members say, a message keeps every limit of Discord, names and notifies nobody,
//! and has no link that its answer did not have. Discord's side is told by the stand-in's rules and by `shown.rs`.

use careerbot::answer::{Advisor, Content, Page, Request};
use careerbot::discord::{Deed, Press, Pressed, Presser, Reply, View, decide, message};
use careerbot::knowledge::{Knowledge, parse};
use careerbot::locale::Language;
use serde_json::Value;

use crate::rules;
use crate::seen::Seen;
use crate::shown::{Meaning, meanings};

/// The day that answers are read on.
pub fn today() -> time::Date {
    time::Date::from_calendar_date(2026, time::Month::November, 1).expect("a day")
}

/// A text in all places of an article, and what can be asked about that.
pub fn replies(input: &[u8], seen: &mut Seen) {
    let text = String::from_utf8_lossy(input);
    let article = parse("a.md", &article(&text)).article;
    let headings: Vec<String> = article.passages.iter().map(|passage| passage.heading.clone()).collect();
    let advisor = Advisor::new(Knowledge::new(vec![article])).expect("an index");
    for (number, request) in requests(&advisor, &text, headings).iter().enumerate() {
        let language = Language::ALL[number % Language::ALL.len()];
        let view =
            View { language, private: number % 3 == 0, message: (number % 5 == 0).then_some(7), ..View::default() };
        let page = advisor.answer(&request.without_links()).page(language).dated(today());
        let reply = message(&advisor, request, view, today(), None);
        assert_reply(&reply, &said(&page), &links(&page), seen);
        press(&advisor, &reply, &text, &page, seen);
    }
}

fn article(text: &str) -> String {
    let line = text.replace(['\n', '\r'], " ");
    let line = line.trim();
    format!(
        "---\ntitle: {}\nauthor: {}\nurl: {}\n---\n\n# {line}\n\n## Tester {line}\n**What they do:** {text}\n\n**Key skills:**\n\n\
         - {line}\n- Care, {line}\n\n**Salary range:** $80,000 - $90,000 {line}\n\n## {line} Painter\n**What they do:** {line}\n\n\
         **{line}:** {text}\n\n| City | Average salary | {line} |\n|---|---|---|\n| {line} | $95,000 | {line} |\n| Ulm | €70,000 | 7 |\n\n\
         ## What about {line}?\n\n*Also asked:* {line}\n\n{text}\n\nSee https://a.example/tester_pay_{line}\n",
        Value::from(line),
        Value::from(line),
        Value::from(format!("https://a.example/{line}")),
    )
}

/// One request of each kind, by what the articles name and by the text itself.
fn requests(advisor: &Advisor, text: &str, headings: Vec<String>) -> Vec<Request> {
    let typed: String = text.chars().take(300).collect();
    let roles: Vec<String> = advisor.knowledge().roles.iter().map(|role| role.title.clone()).take(2).collect();
    let asked = headings.into_iter().take(3).chain([typed.clone(), format!("how much does a tester {typed} make")]);
    let mut requests: Vec<Request> = asked.map(|question| Request::Ask { question }).collect();
    requests.push(Request::Message { text: format!("{typed}? what do testers earn?") });
    for role in roles.iter().chain([&typed]) {
        requests.extend([Request::role(role), Request::salary(role), Request::Skills { skill: role.clone() }]);
        requests.push(Request::Path { to: Some(role.clone()), from: Some(typed.clone()) });
        requests.push(Request::Offer {
            role: role.clone(),
            amount: "$85,000".to_owned(),
            level: None,
            location: Some(typed.clone()),
            basis: None,
        });
    }
    requests.push(Request::Compare { roles });
    for line in ["/market", "/market Ulm", "/market sort:Average salary", "/roles", "/roles sort:pay", "/faq", "/help"]
    {
        requests.extend(Request::parse(line));
    }
    requests.push(Request::Market { city: Some(typed.clone()), sort: None });
    requests.push(Request::Faq { topic: Some(typed), page: 1 });
    requests
}

/// Every button and entry leads somewhere, and a share says no more than what was shared.
fn press(advisor: &Advisor, reply: &Reply, name: &str, page: &Page, seen: &mut Seen) {
    let pressed =
        Pressed { asker: Some(1), private: true, embeds: reply.embeds.clone(), rows: reply.components.clone() };
    let presser = Presser { id: 1, name: name.to_owned(), permissions: None };
    for component in reply.components.iter().flat_map(|row| &row.components) {
        let chosen = component.options.first().map(|entry| entry.value.clone());
        let (custom_id, pressed) = (component.custom_id.clone(), pressed.clone());
        let (presser, channel) = (presser.clone(), "1/2".to_owned());
        let press = Press { custom_id, chosen, presser, pressed, channel, language: page.language };
        match decide(&press, |token| advisor.open(token)) {
            Deed::Share { copy, .. } => {
                let to_message = "https://discord.com/channels/1/2/7".to_owned();
                let links = [links(page), vec![to_message]].concat();
                assert_reply(&copy, &said(page), &links, seen);
            }
            Deed::Open { .. } | Deed::Vote { .. } | Deed::Remove => {}
            Deed::Refuse(why) => panic!("{} leads to {why}", press.custom_id),
        }
    }
}

/// Fails unless Discord takes a message and reads nothing in it that harms: no mention but what `names` allows, and no
/// link that is not in what was `said`, or under other words not among the `links`.
pub fn assert_reply(reply: &Reply, said: &str, links: &[String], seen: &mut Seen) {
    assert_reply_with(reply, said, links, &|_| false, seen);
}

/// The same, where some may be named.
pub fn assert_reply_with(reply: &Reply, said: &str, links: &[String], names: &dyn Fn(&str) -> bool, seen: &mut Seen) {
    let body = serde_json::to_value(reply).expect("a reply is JSON");
    let files: Vec<String> = reply.attachments.iter().map(|file| file.filename.clone()).collect();
    let problems = rules::message(&body, None, &files, rules::NEW_MESSAGE_FLAGS).0;
    assert!(problems.is_empty(), "{problems:?} in {body}");
    assert_eq!(body["allowed_mentions"], serde_json::json!({ "parse": [] }));
    for text in texts(&body) {
        for meaning in meanings(text) {
            match meaning {
                Meaning::Mention(name) => assert!(names(&name), "{name} is named in {text:?}"),
                Meaning::Link(link) => assert!(said.contains(&link), "{link} is new in {text:?}"),
                Meaning::MaskedLink(link) => assert!(links.contains(&link), "{link} hides in {text:?}"),
            }
        }
        seen.count("characters", text.len());
    }
    seen.looked_at += 1;
}

/// The texts of a message in which Discord reads Markdown.
fn texts(body: &Value) -> impl Iterator<Item = &str> {
    let embeds = body["embeds"].as_array().into_iter().flatten();
    let of_embed = embeds.flat_map(|embed| {
        let fields = embed["fields"].as_array().into_iter().flatten();
        let of_fields = fields.flat_map(|field| [&field["name"], &field["value"]]);
        [&embed["title"], &embed["description"], &embed["footer"]["text"]].into_iter().chain(of_fields)
    });
    [&body["content"]].into_iter().chain(of_embed).filter_map(Value::as_str)
}

/// All that a page says, unescaped.
pub fn said(page: &Page) -> String {
    let mut said = vec![page.title.clone()];
    for section in &page.sections {
        said.extend(section.heading.clone());
        for content in &section.content {
            match content {
                Content::Prose(text) => said.push(text.text.clone()),
                Content::Items(items) => said.extend(items.iter().map(|item| item.text.clone())),
                Content::Figures(table) => {
                    said.extend(table.source.iter().chain(&table.context).cloned());
                    said.extend(table.rows.iter().map(|row| row.about.clone()));
                }
            }
        }
    }
    said.extend(page.sources.iter().flat_map(|source| [source.title.clone(), source.byline.clone(), source.place()]));
    said.join("\n")
}

/// The addresses that a page's sources lead to.
pub fn links(page: &Page) -> Vec<String> {
    page.sources.iter().filter_map(|source| source.url.clone()).collect()
}
