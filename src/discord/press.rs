//! What a press of a button or a choice from a menu does, decided from what Discord says of it and
//! from nothing else. Pure: no session, no disk, no request.
//!
//! - The person who asked stays in one message: what they open takes the place of what it was
//!   opened from, with a way back, and a menu stays for another choice. So a channel stays tidy.
//! - Anybody else gets a private message of their own, and may share that. So nobody's answer
//!   changes under their eyes because a stranger pressed something.
//! - Sharing copies what the person saw. The knowledge may have changed since, and words of theirs
//!   that were not understood stay said.

use super::components::{REMOVE, View};
use super::custom_id::{CustomId, Shown, Slot};
use super::escape;
use super::limits::fit;
use super::permission::may_remove;
use super::reply::{Component, Embed, Redrawn, Reply, Row};
use crate::answer::{Request, unlinked};
use crate::locale::{Language, Message};

/// A press, as Discord tells of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Press {
    /// The id of what was pressed.
    pub custom_id: String,
    /// The value that was chosen from a menu.
    pub chosen: Option<String>,
    /// The language of whoever pressed.
    pub language: Language,
    /// Who pressed.
    pub presser: Presser,
    /// What it was pressed on.
    pub pressed: Pressed,
    /// Server and channel, as in the address of a message: `123/456`, `@me/456`.
    pub channel: String,
}

/// Who pressed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Presser {
    /// Discord's id.
    pub id: u64,
    /// As others see it.
    pub name: String,
    /// What they may do in the channel; absent outside of servers.
    pub permissions: Option<u64>,
}

/// The message that something was pressed on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pressed {
    /// Who asked for it.
    pub asker: Option<u64>,
    /// Whether only one person sees it.
    pub private: bool,
    /// What it shows.
    pub embeds: Vec<Embed>,
    /// Its buttons and menus.
    pub rows: Vec<Row>,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Answer this.
    Open {
        /// What is asked.
        request: Request,
        /// In place of what was pressed, or as a new message.
        here: bool,
        /// How it is shown.
        view: View,
    },
    /// Post a copy for all, and mark the private one as shared.
    Share {
        /// The copy, without its chart.
        copy: Reply,
        /// What leads to the answer again, for its chart.
        token: Option<String>,
        /// The private one's buttons from now on.
        marked: Redrawn,
        /// The private one's buttons as they were, should the copy fail.
        unmarked: Redrawn,
    },
    /// Remove the message that was pressed on.
    Remove,
    /// Count whether an answer helped.
    Vote {
        /// Whether it did.
        helpful: bool,
        /// The answer.
        token: String,
    },
    /// Say why nothing is done.
    Refuse(Message),
}

const UNKNOWN: Message = Message::new("button-unknown");
const GONE: Message = Message::new("button-leads-nowhere");
const NOT_YOURS: Message = Message::new("not-yours-to-remove");
const NOTHING_TO_SHARE: Message = Message::new("nothing-to-share");
/// What is said where Discord does not let others see what was shared.
pub const NOT_SHARED: Message = Message::new("not-shared");

/// Longest name that is repeated in a message.
const NAME: usize = 80;

/// What a press does. `open` finds the request behind a token.
pub fn decide(press: &Press, open: impl Fn(&str) -> Option<Request>) -> Deed {
    let pressed = match CustomId::decode(&press.custom_id) {
        Some(CustomId::Menu(_)) => press.chosen.as_deref().and_then(CustomId::decode).filter(CustomId::is_entry),
        other => other.filter(|_| press.chosen.is_none()),
    };
    match pressed {
        Some(CustomId::Open(slot, token)) => match open(&token) {
            Some(request) => press.open(slot, &token, request),
            None => Deed::Refuse(GONE),
        },
        Some(CustomId::Share(shown)) if press.pressed.private => press.share(&shown),
        Some(CustomId::Remove(_)) if press.may_remove() => Deed::Remove,
        Some(CustomId::Remove(_)) => Deed::Refuse(NOT_YOURS),
        Some(CustomId::Vote { helpful, token }) => match open(&token) {
            Some(_) => Deed::Vote { helpful, token },
            None => Deed::Refuse(GONE),
        },
        Some(CustomId::Share(_) | CustomId::Menu(_)) | None => Deed::Refuse(UNKNOWN),
    }
}

impl Press {
    fn open(&self, slot: Slot, token: &str, request: Request) -> Deed {
        // A private message is seen by one person only; where it is unsure who asked, it was not this one.
        let here = self.pressed.private || self.pressed.asker == Some(self.presser.id);
        if !here {
            let view = View { language: self.language, private: true, ..View::default() };
            return Deed::Open { request, here, view };
        }
        let shown = self.pressed.shown();
        let back = match slot {
            // A second press of the same button finds its answer there already.
            Slot::Step | Slot::Entry if shown.token.as_deref() != Some(token) => shown.token.clone(),
            Slot::Step | Slot::Entry | Slot::Previous | Slot::Next => self.pressed.back(),
            Slot::Back => None,
        };
        let view = View {
            language: self.language,
            private: self.pressed.private,
            message: shown.message,
            back,
            menu: self.used_menu(),
        };
        Deed::Open { request, here, view }
    }

    /// The menu that was chosen from, if any, showing the choice.
    fn used_menu(&self) -> Option<Component> {
        let chosen = self.chosen.as_ref()?;
        let mut menu = self.pressed.components().find(|component| component.custom_id == self.custom_id)?.clone();
        for entry in &mut menu.options {
            entry.default = entry.value == *chosen;
        }
        (!menu.options.is_empty()).then_some(menu)
    }

    fn share(&self, shown: &Shown) -> Deed {
        if self.pressed.embeds.is_empty() {
            return Deed::Refuse(NOTHING_TO_SHARE);
        }
        let name = escape::text(&unlinked(&fit(&escape::label(&self.presser.name), NAME)));
        let about = match shown.message {
            Some(id) => Message::new("shares-answer-to-message")
                .with("link", format!("https://discord.com/channels/{}/{id}", self.channel)),
            None => Message::new("shares-answer"),
        };
        let about = about.with("name", name).told(self.language);
        let rows = self.pressed.rows_of_copy(self.language);
        let copy = Reply::embeds(self.pressed.embeds.clone()).saying(&about).with(rows);
        let marked = Redrawn::new(self.pressed.with_share_marked(self.language));
        Deed::Share { copy, token: shown.token.clone(), marked, unmarked: Redrawn::new(self.pressed.rows.clone()) }
    }

    fn may_remove(&self) -> bool {
        may_remove(self.presser.id, self.presser.permissions, self.pressed.asker)
    }
}

impl Pressed {
    fn components(&self) -> impl Iterator<Item = &Component> {
        self.rows.iter().flat_map(|row| &row.components)
    }

    fn ids(&self) -> impl Iterator<Item = CustomId> {
        self.components().filter_map(|component| CustomId::decode(&component.custom_id))
    }

    /// What the message shows, by the button that remembers it.
    fn shown(&self) -> Shown {
        let remembered = self.ids().find_map(|id| match id {
            CustomId::Share(shown) | CustomId::Remove(shown) => Some(shown),
            _ => None,
        });
        remembered.unwrap_or_default()
    }

    fn back(&self) -> Option<String> {
        self.ids().find_map(|id| match id {
            CustomId::Open(Slot::Back, token) => Some(token),
            _ => None,
        })
    }

    /// The buttons and menus of the shared copy: they lead on, but not back to what nobody else saw.
    fn rows_of_copy(&self, language: Language) -> Vec<Row> {
        let copied = |component: &Component| match CustomId::decode(&component.custom_id)? {
            CustomId::Share(shown) => {
                Some(Component::button(CustomId::Remove(shown).encode()?, &REMOVE.told(language)))
            }
            CustomId::Open(Slot::Back, _) => None,
            _ => Some(component.clone()),
        };
        let rows = self.rows.iter().map(|row| Row::of(row.components.iter().filter_map(copied).collect()));
        rows.filter(|row| !row.components.is_empty()).collect()
    }

    /// The same buttons and menus, with one that says that the answer was shared.
    fn with_share_marked(&self, language: Language) -> Vec<Row> {
        let mut rows = self.rows.clone();
        for component in rows.iter_mut().flat_map(|row| &mut row.components) {
            if let Some(CustomId::Share(_)) = CustomId::decode(&component.custom_id) {
                let label = Message::new("shared").told(language);
                *component = Component::button(component.custom_id.clone(), &label).disabled();
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::reply::Entry;

    /// Ann's role card, public or private, with a step, a menu and its own button.
    fn card(private: bool) -> Pressed {
        let shown = Shown { token: Some("card".to_owned()), message: None };
        let last = if private { CustomId::Share(shown) } else { CustomId::Remove(shown) };
        let button = |id: CustomId| Component::button(id.encode().unwrap_or_default(), "x");
        let menu =
            Component::menu("Related", vec![Entry::new("a", "1ea".to_owned()), Entry::new("b", "1eb".to_owned())]);
        let rows = [button(CustomId::Open(Slot::Step, "pay".to_owned())), menu.with_id("1m0".to_owned()), button(last)];
        let rows = rows.into_iter().map(|component| Row::of(vec![component])).collect();
        Pressed { asker: Some(1), private, embeds: vec![Embed::default()], rows }
    }

    fn press(pressed: Pressed, by: u64, custom_id: &str, chosen: Option<&str>) -> Deed {
        let presser = Presser { id: by, name: "Ben".to_owned(), permissions: None };
        let (custom_id, chosen) = (custom_id.to_owned(), chosen.map(str::to_owned));
        let press = Press { custom_id, chosen, presser, pressed, channel: "1/2".to_owned(), ..Press::default() };
        decide(&press, |token| (token != "gone").then(|| Request::Ask { question: token.to_owned() }))
    }

    fn place(deed: &Deed) -> Option<(bool, bool)> {
        match deed {
            Deed::Open { here, view, .. } => Some((*here, view.private)),
            _ => None,
        }
    }

    #[test]
    fn only_who_asked_changes_a_message() {
        assert_eq!(place(&press(card(false), 1, "1opay", None)), Some((true, false)));
        assert_eq!(place(&press(card(false), 2, "1opay", None)), Some((false, true)));
        assert_eq!(place(&press(card(true), 1, "1opay", None)), Some((true, true)));
        let by_nobody_known = Pressed { asker: None, ..card(false) };
        assert_eq!(place(&press(by_nobody_known, 1, "1opay", None)), Some((false, true)));
    }

    #[test]
    fn a_choice_leaves_the_menu_and_a_way_back() {
        let Deed::Open { view, request, .. } = press(card(false), 1, "1m0", Some("1eb")) else { panic!("no answer") };
        assert_eq!(request, Request::Ask { question: "b".to_owned() });
        assert_eq!(view.back.as_deref(), Some("card"));
        let chosen = |menu: Component| menu.options.into_iter().map(|entry| entry.default).collect::<Vec<_>>();
        assert_eq!(view.menu.map(chosen), Some(vec![false, true]));
    }

    #[test]
    fn what_cannot_be_done_is_refused_with_a_reason() {
        for (pressed, by, id, chosen, why) in [
            (card(false), 1, "1ogone", None, GONE),
            (card(false), 1, "1m0", Some("1egone"), GONE),
            (card(false), 1, "1m0", Some("1x."), UNKNOWN),
            (card(false), 1, "1m0", None, UNKNOWN),
            (card(false), 1, "1opay", Some("1ea"), UNKNOWN),
            (card(false), 1, "2opay", None, UNKNOWN),
            (card(false), 1, "1s.card", None, UNKNOWN),
            (card(false), 2, "1x.card", None, NOT_YOURS),
            (Pressed { embeds: Vec::new(), ..card(true) }, 1, "1s.card", None, NOTHING_TO_SHARE),
        ] {
            assert_eq!(press(pressed, by, id, chosen), Deed::Refuse(why), "{id} {chosen:?}");
        }
    }

    #[test]
    fn a_shared_copy_can_be_removed_and_not_shared_again() {
        let Deed::Share { copy, marked, .. } = press(card(true), 1, "1sff.card", None) else { panic!("not shared") };
        let ids = |rows: &[Row]| {
            rows.iter().flat_map(|row| &row.components).map(|it| it.custom_id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&copy.components), ["1opay", "1m0", "1x.card"]);
        assert_eq!(
            copy.content.as_deref(),
            Some("Ben shares an answer to [this message](https://discord.com/channels/1/2/255)")
        );
        assert!(!copy.is_private() && copy.embeds == card(true).embeds);
        assert_eq!(marked.components.iter().flat_map(|row| &row.components).filter(|it| it.disabled).count(), 1);
    }
}
