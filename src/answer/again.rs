//! The request that gives an answer again, so that one to a free question can be come back to.

use super::{Answer, Request};

impl Answer {
    /// The request that gives this very answer again; `None` where it holds something that only the
    /// words of the question brought in, such as that nothing is known about one of them.
    pub fn request(&self) -> Option<Request> {
        match self {
            Self::Ask(excerpt) => Some(Request::Passage { key: excerpt.key }),
            Self::Role(card) if card.passage.is_none() && is_plain(&card.understood_from, &card.not_mentioned) => {
                Some(Request::Role { name: card.role.clone(), aspect: card.aspect })
            }
            Self::Salary(sheet) if is_plain(&sheet.understood_from, &sheet.not_mentioned) => Some(Request::Salary {
                role: sheet.role.clone(),
                level: sheet.level,
                location: sheet.place.as_ref().map(|place| place.name.clone()),
            }),
            Self::Compare(comparison) if comparison.level.is_none() && comparison.passage.is_none() => {
                Some(Request::Compare { roles: comparison.roles.iter().map(|side| side.role.clone()).collect() })
            }
            Self::Help(_) => Some(Request::Help),
            _ => None,
        }
    }
}

fn is_plain(understood_from: &Option<String>, not_mentioned: &[String]) -> bool {
    understood_from.is_none() && not_mentioned.is_empty()
}
