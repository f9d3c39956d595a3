//! Draws where an answer leads as buttons and menus, and what can be done with the answer itself.
//! Pure; every limit of Discord holds whatever the page holds.
//!
//! From above: steps, menus, and a row to turn pages, go back, and share or remove the answer. What has no token cannot be
//! pressed and is left out; so is what leads to the answer that is shown already.

use super::custom_id::{CustomId, Shown, Slot};
use super::limits::{BUTTONS, MENU_ENTRIES, ROWS};
use super::picture::illustrated;
use super::render;
use super::reply::{Component, Entry, Reply, Row};
use crate::answer::{Advisor, Answer, Menu, Page, Pager, Request, Step};
use crate::chart::Pictures;
use crate::locale::{Language, Message};
use std::collections::HashSet;
use time::Date;

const BACK: Message = Message::new("back");
const SHARE: Message = Message::new("share");
const HELPFUL: Message = Message::new("helpful");
const UNHELPFUL: Message = Message::new("unhelpful");
/// On what everybody sees.
pub(super) const REMOVE: Message = Message::new("remove");

/// How a message shows an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct View {
    /// The language of its fixed words.
    pub language: Language,
    /// Only for the person who asked.
    pub private: bool,
    /// The member's message that it answers.
    pub message: Option<u64>,
    /// What the message showed before, as a token.
    pub back: Option<String>,
    /// The menu that it was chosen from, for another choice.
    pub menu: Option<Component>,
}

/// Gives a request its token, if it has one.
pub type Tokens<'t> = &'t dyn Fn(&Request) -> Option<String>;

/// The answer to a request as a message that leads on, as it is on a day; with its chart, where there is leave
/// to attach one.
pub fn message(advisor: &Advisor, request: &Request, view: View, today: Date, pictures: Option<&Pictures>) -> Reply {
    drawn(advisor, request, view, today, pictures).0
}

/// The same, with the answer itself and the files that it came from.
pub(super) fn drawn(
    advisor: &Advisor,
    request: &Request,
    view: View,
    today: Date,
    pictures: Option<&Pictures>,
) -> (Reply, Answer, Vec<String>) {
    let answer = advisor.answer(&request.without_links());
    let token = advisor.token(request).or_else(|| advisor.token(&answer.request()?));
    let page = answer.page(view.language).dated(today);
    let reply = render::reply(&page);
    let reply = if let Some(pictures) = pictures { illustrated(reply, &page, pictures) } else { reply };
    let reply = dress(reply, &page, token, view, &|request| advisor.token(request));
    (reply, answer, page.sources.into_iter().map(|source| source.file).collect())
}

/// The reply with all buttons and menus of its page; `token` leads to this answer again.
pub fn dress(reply: Reply, page: &Page, token: Option<String>, view: View, tokens: Tokens<'_>) -> Reply {
    let reply = reply.private(view.private);
    let above: Vec<Row> = filled(steps(page, token.as_deref(), tokens)).into_iter().collect();
    let menus = menus(page, token.as_deref(), view.menu, tokens);
    let language = page.language;
    let votes = token.iter().filter(|_| page.is_passage).flat_map(|token| vote_buttons(token, language));
    let votes: Vec<Component> = votes.collect();
    let shown = Shown { token, message: view.message };
    let pager = page.pager.iter().flat_map(|pager| pager_buttons(pager, language, tokens));
    let back = view.back.and_then(|token| button(Slot::Back, token, &BACK.told(language)));
    // What only says that there is nothing is not worth sharing.
    let own = if page.private { None } else { own_button(shown, reply.is_private(), language) };
    let below = filled(pager.chain(back).chain(own).chain(votes).take(BUTTONS).collect());
    let room = ROWS - above.len() - below.iter().len();
    reply.with(above.into_iter().chain(menus.into_iter().take(room)).chain(below).collect())
}

fn steps(page: &Page, shown: Option<&str>, tokens: Tokens<'_>) -> Vec<Component> {
    let steps = distinct(&page.steps, shown, tokens);
    steps.filter_map(|(label, token)| button(Slot::Step, token, label)).take(BUTTONS).collect()
}

/// A row for each menu; the one that was used comes first, in place of one of its kind.
fn menus(page: &Page, shown: Option<&str>, used: Option<Component>, tokens: Tokens<'_>) -> Vec<Row> {
    let of_another_kind = |menu: &Component| used.as_ref().is_none_or(|used| !used.prompts_like(menu));
    let menus = page.menus.iter().filter_map(|menu| draw_menu(menu, shown, tokens)).filter(of_another_kind);
    let menus: Vec<Component> = used.iter().cloned().chain(menus).collect();
    let numbered = menus.into_iter().zip(0..);
    numbered.filter_map(|(menu, place)| Some(Row::of(vec![menu.with_id(CustomId::Menu(place).encode()?)]))).collect()
}

/// The steps with their tokens, each token once.
fn distinct<'s>(steps: &'s [Step], shown: Option<&str>, tokens: Tokens<'s>) -> impl Iterator<Item = (&'s str, String)> {
    let mut seen: HashSet<String> = shown.map(str::to_owned).into_iter().collect();
    steps.iter().filter_map(move |step| {
        let token = tokens(&step.request)?;
        seen.insert(token.clone()).then_some((step.label.as_str(), token))
    })
}

/// A row of these, if there are any.
fn filled(components: Vec<Component>) -> Option<Row> {
    (!components.is_empty()).then(|| Row::of(components))
}

fn button(slot: Slot, token: String, label: &str) -> Option<Component> {
    Some(Component::button(CustomId::Open(slot, token).encode()?, label))
}

fn draw_menu(menu: &Menu, shown: Option<&str>, tokens: Tokens<'_>) -> Option<Component> {
    let entries = distinct(&menu.entries, shown, tokens)
        .filter_map(|(label, token)| Some(Entry::new(label, CustomId::Open(Slot::Entry, token).encode()?)));
    let entries: Vec<Entry> = entries.take(MENU_ENTRIES).collect();
    (!entries.is_empty()).then(|| Component::menu(&menu.prompt, entries))
}

fn pager_buttons(pager: &Pager, language: Language, tokens: Tokens<'_>) -> Vec<Component> {
    let to = |slot, request: &Option<Request>, label: Message, page: usize| {
        let label = label.with("page", page).with("pages", pager.pages);
        button(slot, tokens(request.as_ref()?)?, &label.told(language))
    };
    let (before, after) = (pager.page.saturating_sub(1), pager.page.saturating_add(1));
    let previous = to(Slot::Previous, &pager.previous, Message::new("previous-page-of"), before);
    let next = to(Slot::Next, &pager.next, Message::new("next-page-of"), after);
    previous.into_iter().chain(next).collect()
}

/// By which people say whether a passage helped. In words, because a sign may mean nothing to who hears it read.
fn vote_buttons(token: &str, language: Language) -> impl Iterator<Item = Component> {
    [(true, HELPFUL), (false, UNHELPFUL)].into_iter().filter_map(move |(helpful, label)| {
        let id = CustomId::Vote { helpful, token: token.to_owned() }.encode()?;
        Some(Component::button(id, &label.told(language)))
    })
}

/// What can be done with the answer itself.
fn own_button(shown: Shown, private: bool, language: Language) -> Option<Component> {
    let (id, label) = if private { (CustomId::Share(shown), SHARE) } else { (CustomId::Remove(shown), REMOVE) };
    Some(Component::button(id.encode()?, &label.told(language)))
}
