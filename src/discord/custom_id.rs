//! What a button or menu entry leads to, packed into its custom id: a mark of the version, a letter
//! for the action, and what the action needs. So no session is kept, and a message answers after a
//! restart as it did before.
//!
//! ```text
//! 1o<token>             a step: the answer to the request behind the token
//! 1p<token> 1n<token>   the previous and the next page
//! 1b<token>             back to what the message showed before
//! 1m<digit>             a menu; the value of each entry is an id of its own
//! 1e<token>             an entry of a menu
//! 1s<message>.<token>   share a private answer
//! 1x<message>.<token>   remove a public answer
//! 1u<token> 1d<token>   the answer helped, or it did not
//! 1k<order>             an order of a moderator; see `moderation::Order`
//! ```
//!
//! What comes back is a stranger's text: whatever is not exactly of this form is nothing.

use super::limits::CUSTOM_ID;

/// Changes when the meaning of an id does, so that an old one is never taken for a new one.
const VERSION: u8 = b'1';

/// A custom id, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CustomId {
    /// Opens the answer to the request behind a token.
    Open(Slot, String),
    /// A menu, by its place among the menus of its message.
    Menu(u8),
    /// Shares a private answer.
    Share(Shown),
    /// Removes a public answer.
    Remove(Shown),
    /// Says that an answer helped, or that it did not.
    Vote {
        /// Whether it helped.
        helpful: bool,
        /// The answer.
        token: String,
    },
}

/// What kind of button or entry opens an answer. Two of them may lead to the same answer, yet
/// Discord takes each id only once in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// A button to another look-up.
    Step = b'o' as isize,
    /// An entry of a menu.
    Entry = b'e' as isize,
    /// The page before.
    Previous = b'p' as isize,
    /// The page after.
    Next = b'n' as isize,
    /// What the message showed before.
    Back = b'b' as isize,
}

/// What a message shows, as its last button remembers it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The request that gives this answer again; absent for a question in somebody's own words.
    pub token: Option<String>,
    /// The member's message that it answers, by its id.
    pub message: Option<u64>,
}

impl CustomId {
    /// The id as text; `None` where it would be longer than Discord allows.
    pub fn encode(&self) -> Option<String> {
        let (letter, rest) = match self {
            Self::Open(slot, token) => (*slot as u8, token.clone()),
            Self::Menu(place) => (b'm', place.to_string()),
            Self::Share(shown) => (b's', shown.encode()),
            Self::Remove(shown) => (b'x', shown.encode()),
            Self::Vote { helpful: true, token } => (b'u', token.clone()),
            Self::Vote { helpful: false, token } => (b'd', token.clone()),
        };
        let text = format!("{}{}{rest}", char::from(VERSION), char::from(letter));
        (text.len() <= CUSTOM_ID).then_some(text)
    }

    /// Reads an id; `None` for one of another version or another bot, and for nonsense.
    pub fn decode(text: &str) -> Option<Self> {
        if text.len() > CUSTOM_ID {
            return None;
        }
        let mut letters = text.bytes();
        let (VERSION, letter) = (letters.next()?, letters.next()?) else { return None };
        let rest = text.get(2..)?;
        match letter {
            b'm' => rest.parse().ok().filter(|place: &u8| place.to_string() == rest).map(Self::Menu),
            b's' => Shown::decode(rest).map(Self::Share),
            b'x' => Shown::decode(rest).map(Self::Remove),
            b'u' | b'd' => is_token(rest).then(|| Self::Vote { helpful: letter == b'u', token: rest.to_owned() }),
            letter => {
                let slot = Slot::ALL.into_iter().find(|slot| *slot as u8 == letter)?;
                is_token(rest).then(|| Self::Open(slot, rest.to_owned()))
            }
        }
    }

    /// Whether it is an entry of a menu.
    pub fn is_entry(&self) -> bool {
        matches!(self, Self::Open(Slot::Entry, _))
    }
}

impl Slot {
    const ALL: [Self; 5] = [Self::Step, Self::Entry, Self::Previous, Self::Next, Self::Back];
}

impl Shown {
    fn encode(&self) -> String {
        let message = self.message.map(|id| format!("{id:x}")).unwrap_or_default();
        format!("{message}.{}", self.token.as_deref().unwrap_or_default())
    }

    fn decode(text: &str) -> Option<Self> {
        let (message, token) = text.split_once('.')?;
        let id = u64::from_str_radix(message, 16).ok();
        // One way to write each number, none for what is no number.
        if id.map(|id| format!("{id:x}")).unwrap_or_default() != message {
            return None;
        }
        let token = match token {
            "" => None,
            token if is_token(token) => Some(token.to_owned()),
            _ => return None,
        };
        Some(Self { token, message: id })
    }
}

/// Whether a text is made as tokens are. Whether it names something is for the advisor to say.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'_' | b'~' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown() -> impl Strategy<Value = Shown> {
        let token = prop::option::of("[A-Za-z0-9._~-]{1,80}");
        (token, any::<Option<u64>>()).prop_map(|(token, message)| Shown { token, message })
    }

    fn custom_id() -> impl Strategy<Value = CustomId> {
        prop_oneof![
            (prop::sample::select(&Slot::ALL[..]), "[A-Za-z0-9._~-]{1,80}")
                .prop_map(|(slot, token)| CustomId::Open(slot, token)),
            any::<u8>().prop_map(CustomId::Menu),
            shown().prop_map(CustomId::Share),
            shown().prop_map(CustomId::Remove),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_again(id in custom_id()) {
            let text = id.encode().expect("tokens of 80 characters fit");
            prop_assert!(text.len() <= 100 && text.is_ascii());
            prop_assert_eq!(CustomId::decode(&text), Some(id));
        }

        #[test]
        fn any_text_is_read_exactly_or_not_at_all(text in prop_oneof![".*", "1[a-z][A-Za-z0-9._~-]{0,110}"]) {
            if let Some(id) = CustomId::decode(&text) {
                prop_assert_eq!(id.encode(), Some(text));
            }
        }
    }

    #[test]
    fn ids_of_others_and_of_old_are_nothing() {
        for text in [
            "", "1", "1o", "0otoken", "2otoken", "otoken", "1?token", "1o to", "1o\u{e9}", "é", "1é", "1m", "1m256",
            "1m+1",
        ] {
            assert_eq!(CustomId::decode(text), None, "{text}");
        }
        for text in [
            "1s",
            "1stoken",
            "1sxyz.token",
            "1s+1.token",
            "1s.to ken",
            "1s01.t",
            "1s1.b c.",
            &format!("1o{}", "t".repeat(99)),
        ] {
            assert_eq!(CustomId::decode(text), None, "{text}");
        }
    }
}
