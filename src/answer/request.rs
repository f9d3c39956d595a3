//! What can be asked, as plain values, and how option values become one of them. How a typed line
//! does is in `line.rs`.

use super::role::Aspect;
use super::token::PassageKey;
use crate::knowledge::words::words;
use crate::knowledge::{Basis, Level};
use crate::locale::Message;

/// How many roles are compared at once.
pub const MAX_COMPARED: usize = 3;

/// One question to the bot. Names are as typed, or as the knowledge has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// All that is known of a role, or one aspect of it.
    Role {
        /// A title, an alias, or an attempt at one.
        name: String,
        /// Only this part; from buttons, not from options.
        aspect: Option<Aspect>,
    },
    /// Pay of a role.
    Salary {
        /// A title, an alias, or an attempt at one.
        role: String,
        /// Only this level.
        level: Option<Level>,
        /// Only this place.
        location: Option<String>,
    },
    /// A free question.
    Ask {
        /// In the person's own words.
        question: String,
    },
    /// Roles side by side.
    Compare {
        /// Two or three; one where somebody put several into one text without a separator.
        roles: Vec<String>,
    },
    /// Ways from one field or role into another; at least one end is given.
    Path {
        /// The role to get into.
        to: Option<String>,
        /// The field or role to come from.
        from: Option<String>,
    },
    /// The roles that ask for a skill.
    Skills {
        /// As typed.
        skill: String,
    },
    /// What is known of a place, or all places ranked.
    Market {
        /// The place; all of them without one.
        city: Option<String>,
        /// The name of the column to rank all places by.
        sort: Option<String>,
    },
    /// All roles, in pages.
    Roles {
        /// In which order.
        sort: RoleSort,
        /// Only roles that have figures at this level.
        level: Option<Level>,
        /// From 1; beyond the last page, the last one.
        page: usize,
    },
    /// The questions that the articles answer.
    Faq {
        /// A question, an article or anything to search for; all of them without one.
        topic: Option<String>,
        /// From 1; beyond the last page, the last one.
        page: usize,
    },
    /// Where an offer stands in each source's range.
    Offer {
        /// A title, an alias, or an attempt at one.
        role: String,
        /// The amount as typed: `150k`, `€70.000 a year`.
        amount: String,
        /// Only this level.
        level: Option<Level>,
        /// Where the job is.
        location: Option<String>,
        /// What the amount counts, if the person knows.
        basis: Option<Basis>,
    },
    /// One passage; from menus and buttons only.
    Passage {
        /// Which one.
        key: PassageKey,
    },
    /// A message that somebody pointed at, read for questions.
    Message {
        /// All of it.
        text: String,
    },
    /// What the bot can do and what it knows.
    Help,
}

/// The order of a list of roles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum RoleSort {
    /// By title.
    #[default]
    Name,
    /// By pay, highest first, one measure at a time.
    Pay,
    /// By openings, most first.
    Openings,
}

impl RoleSort {
    /// All orders.
    pub const ALL: [Self; 3] = [Self::Name, Self::Pay, Self::Openings];

    /// The name, as the `sort` option takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pay => "pay",
            Self::Openings => "openings",
        }
    }

    /// The order with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// Why a line is no request, as a sentence for its writer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadRequest(pub Message);

impl Request {
    /// All that is known of a role.
    pub fn role(name: impl Into<String>) -> Self {
        Self::Role { name: name.into(), aspect: None }
    }

    /// All pay of a role.
    pub fn salary(role: impl Into<String>) -> Self {
        Self::Salary { role: role.into(), level: None, location: None }
    }

    /// The same without addresses in what somebody typed, which would be links in an answer that repeats it.
    #[must_use]
    pub fn without_links(&self) -> Self {
        let mut request = self.clone();
        let (texts, options): (Vec<&mut String>, Vec<&mut Option<String>>) = match &mut request {
            Self::Role { name, .. } => (vec![name], vec![]),
            Self::Salary { role, location, .. } => (vec![role], vec![location]),
            Self::Ask { question: text } | Self::Message { text } | Self::Skills { skill: text } => {
                (vec![text], vec![])
            }
            Self::Compare { roles } => (roles.iter_mut().collect(), vec![]),
            Self::Path { to, from } => (vec![], vec![to, from]),
            Self::Market { city, sort } => (vec![], vec![city, sort]),
            Self::Faq { topic, .. } => (vec![], vec![topic]),
            Self::Offer { role, amount, location, .. } => (vec![role, amount], vec![location]),
            Self::Roles { .. } | Self::Passage { .. } | Self::Help => (vec![], vec![]),
        };
        for text in texts.into_iter().chain(options.into_iter().flatten()) {
            *text = unlinked(text);
        }
        request
    }

    /// Builds a request from option values, however they arrived.
    pub fn build(command: &str, value: impl Fn(&str) -> Option<String>) -> Result<Self, BadRequest> {
        let given = |name: &str| value(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let needed = |name: &str, example: &str| {
            given(name).ok_or_else(|| {
                BadRequest(
                    Message::new("option-missing")
                        .with("command", command)
                        .with("option", name)
                        .with("example", example),
                )
            })
        };
        let level = || given("level").map(|level| read_level(&level)).transpose();
        match command {
            "role" => Ok(Self::role(needed("name", "/role prompt engineer")?)),
            "salary" => Ok(Self::Salary {
                role: needed("role", "/salary prompt engineer")?,
                level: level()?,
                location: given("location"),
            }),
            "ask" => Ok(Self::Ask { question: value("question").unwrap_or_default() }),
            "compare" => compare([given("first"), given("second"), given("third")]),
            "path" => path(given("to"), given("from")),
            "skills" => Ok(Self::Skills { skill: needed("skill", "/skills Python")? }),
            "market" => Ok(Self::Market { city: given("city"), sort: given("sort") }),
            "roles" => Ok(Self::Roles {
                sort: given("sort").map(|sort| read_sort(&sort)).transpose()?.unwrap_or_default(),
                level: level()?,
                page: read_page(given("page"))?,
            }),
            "faq" => Ok(Self::Faq { topic: given("topic"), page: read_page(given("page"))? }),
            "offer" => {
                let example = "/offer role:prompt engineer amount:150k";
                let (role, amount) = role_and_amount(needed("role", example)?, given("amount"));
                let amount =
                    amount.ok_or_else(|| BadRequest(Message::new("amount-needed").with("example", example)))?;
                let basis = given("basis").map(|basis| read_basis(&basis)).transpose()?;
                Ok(Self::Offer { role, amount, level: level()?, location: given("location"), basis })
            }
            "help" => Ok(Self::Help),
            _ => Err(BadRequest(Message::new("command-gone").with("command", command))),
        }
    }
}

/// A text in which no address is a link: parted by a space that nobody sees.
pub fn unlinked(text: &str) -> String {
    text.replace("://", ":\u{200b}//")
}

/// Two or three names; a single text with several is cut where people put a separator.
fn compare(names: [Option<String>; 3]) -> Result<Request, BadRequest> {
    let mut roles: Vec<String> = names.into_iter().flatten().collect();
    if let [only] = roles.as_slice() {
        roles = cut_names(only);
    }
    match roles.len() {
        0 => Err(BadRequest(Message::new("two-roles-needed"))),
        1..=MAX_COMPARED => Ok(Request::Compare { roles }),
        _ => Err(BadRequest(Message::new("too-many-roles").with("count", MAX_COMPARED))),
    }
}

/// `a vs b`, `a, b and c`, `a and b`: `and` cuts only where nothing clearer does, since titles have it too.
fn cut_names(text: &str) -> Vec<String> {
    let parts = |text: &str, separators: &[&str]| -> Vec<String> {
        let mut rest = format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "));
        for separator in separators {
            rest = rest.replace(separator, "\n");
        }
        rest.split('\n').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let clear = parts(text, &[" vs. ", " vs ", " VS ", " Vs ", " versus ", " v ", ",", ";", "|", " or "]);
    match clear.as_slice() {
        [before @ .., last] if !before.is_empty() && text.contains(',') => {
            let last = last.strip_prefix("and ").unwrap_or(last);
            before.iter().cloned().chain(parts(last, &[" and ", " & "])).collect()
        }
        [_, _, ..] => clear,
        _ => parts(text, &[" and ", " & ", " with ", " to "]),
    }
}

/// Both ends, also out of one text: `developer to ml engineer`, `from developer`.
fn path(to: Option<String>, from: Option<String>) -> Result<Request, BadRequest> {
    let (to, from) = match (to, from) {
        (Some(text), None) => {
            let bare = text.strip_prefix("from ").unwrap_or(&text);
            let cut = [" → ", " -> ", "→", "->", " to "].iter().find_map(|arrow| bare.split_once(arrow));
            match cut {
                Some((from, to)) => (Some(to.trim().to_owned()), Some(from.trim().to_owned())),
                None if bare.len() < text.len() => (None, Some(bare.to_owned())),
                None => (Some(text), None),
            }
        }
        ends => ends,
    };
    let filled = |end: Option<String>| end.filter(|text| !text.is_empty());
    let (to, from) = (filled(to), filled(from));
    if to.is_none() && from.is_none() {
        return Err(BadRequest(Message::new("path-end-needed")));
    }
    Ok(Request::Path { to, from })
}

/// `prompt engineer 150k` holds both where no amount was given by itself.
fn role_and_amount(role: String, amount: Option<String>) -> (String, Option<String>) {
    if amount.is_some() {
        return (role, amount);
    }
    let money =
        |word: &str| word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(|c: char| c.is_ascii_digit());
    let start = role.split_whitespace().find(|word| money(word)).and_then(|word| role.find(word));
    match start {
        Some(at) if at > 0 => {
            let amount = role[at..].trim().to_owned();
            let name = role[..at].trim().trim_end_matches([',', ':']);
            (name.strip_suffix(" at").unwrap_or(name).to_owned(), Some(amount))
        }
        _ => (role, None),
    }
}

fn read_level(text: &str) -> Result<Level, BadRequest> {
    let name = words(text).first().cloned().unwrap_or_default();
    let level = match name.as_str() {
        "junior" | "jr" => Some(Level::Entry),
        "middle" | "intermediate" => Some(Level::Mid),
        "sr" => Some(Level::Senior),
        name => Level::from_name(name),
    };
    level.ok_or_else(|| BadRequest(Message::new("level-is-one-of")))
}

fn read_sort(text: &str) -> Result<RoleSort, BadRequest> {
    let name = words(text).first().cloned().unwrap_or_default();
    let sort = match name.as_str() {
        "title" | "alphabet" | "alphabetical" => Some(RoleSort::Name),
        "salary" => Some(RoleSort::Pay),
        "postings" | "jobs" | "demand" => Some(RoleSort::Openings),
        name => RoleSort::from_name(name),
    };
    sort.ok_or_else(|| BadRequest(Message::new("sort-is-one-of")))
}

fn read_basis(text: &str) -> Result<Basis, BadRequest> {
    match words(text).first().map(String::as_str) {
        Some("base") => Ok(Basis::Base),
        Some("total" | "tc") => Ok(Basis::Total),
        _ => Err(BadRequest(Message::new("basis-is-one-of"))),
    }
}

fn read_page(text: Option<String>) -> Result<usize, BadRequest> {
    text.map_or(Ok(1), |text| {
        let page = text.parse().ok().filter(|page| *page > 0);
        page.ok_or_else(|| BadRequest(Message::new("page-is-a-number")))
    })
}
