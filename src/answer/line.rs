//! How a typed line becomes a request, and a request a line:
//!
//! ```text
//! line    = "/" command [ option | words ]…   |   words          (no slash means /ask)
//! option  = name ":" value        the value runs up to the next option
//! words                           before any option: the command's first option
//! ```

use super::commands::{COMMANDS, CommandSpec, Input};
use super::request::{BadRequest, Request, RoleSort};
use crate::knowledge::{Basis, Level};
use crate::locale::Message;

impl Request {
    /// Reads a line as a person types it in a terminal.
    pub fn parse(line: &str) -> Result<Self, BadRequest> {
        let line = line.trim();
        let Some(command_line) = line.strip_prefix('/') else {
            return Ok(Self::Ask { question: line.to_owned() });
        };
        let (command, rest) = command_line.split_once(char::is_whitespace).unwrap_or((command_line, ""));
        let command = command.to_lowercase();
        let Some(spec) = CommandSpec::named(&command) else {
            let known = COMMANDS.iter().map(|spec| format!("/{}", spec.name)).collect::<Vec<_>>().join(", ");
            return Err(BadRequest(Message::new("unknown-command").with("command", command).with("commands", known)));
        };
        let options = read_options(rest, spec);
        let value = |name: &str| options.iter().find(|(option, _)| *option == name).map(|(_, value)| value.clone());
        Self::build(spec.name, value)
    }

    /// The request as a line that can be typed. `None` where only a button or menu can ask it, or
    /// where a name would be read as something else.
    pub fn line(&self) -> Option<String> {
        let line = self.written()?;
        (Self::parse(&line).as_ref() == Ok(self)).then_some(line)
    }

    fn written(&self) -> Option<String> {
        let level = |level: &Option<Level>| level.map(|level| level.name().to_owned());
        let page = |page: usize| (page > 1).then(|| page.to_string());
        let (command, options): (&str, Vec<(&str, Option<String>)>) = match self {
            Self::Role { name, aspect: None } => ("role", vec![("name", Some(name.clone()))]),
            Self::Role { .. } | Self::Passage { .. } | Self::Message { .. } => return None,
            Self::Salary { role, level: at, location } => {
                ("salary", vec![("role", Some(role.clone())), ("level", level(at)), ("location", location.clone())])
            }
            Self::Ask { question } => return (!question.starts_with('/')).then(|| question.clone()),
            Self::Compare { roles } => {
                ("compare", ["first", "second", "third"].into_iter().zip(roles.iter().cloned().map(Some)).collect())
            }
            Self::Path { to, from } => ("path", vec![("to", to.clone()), ("from", from.clone())]),
            Self::Skills { skill } => ("skills", vec![("skill", Some(skill.clone()))]),
            Self::Market { city, sort } => ("market", vec![("city", city.clone()), ("sort", sort.clone())]),
            Self::Roles { sort, level: at, page: number } => {
                let sort = (*sort != RoleSort::Name).then(|| sort.name().to_owned());
                ("roles", vec![("sort", sort), ("level", level(at)), ("page", page(*number))])
            }
            Self::Faq { topic, page: number } => ("faq", vec![("topic", topic.clone()), ("page", page(*number))]),
            Self::Offer { role, amount, level: at, location, basis } => {
                let basis = basis.and_then(|basis| match basis {
                    Basis::Base => Some("base".to_owned()),
                    Basis::Total => Some("total".to_owned()),
                    Basis::NotStated => None,
                });
                let options = vec![
                    ("role", Some(role.clone())),
                    ("amount", Some(amount.clone())),
                    ("level", level(at)),
                    ("location", location.clone()),
                    ("basis", basis),
                ];
                ("offer", options)
            }
            Self::Help => ("help", Vec::new()),
        };
        let given: Vec<(&str, String)> = options.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        let first = CommandSpec::named(command)?.options.first().map(|option| option.name);
        Some(match given.as_slice() {
            // A name by itself needs no option before it, unless it would be cut in two.
            [(name, value)] if Some(*name) == first && !matches!(self, Self::Compare { .. } | Self::Path { .. }) => {
                format!("/{command} {value}")
            }
            given => given.iter().fold(format!("/{command}"), |line, (name, value)| format!("{line} {name}:{value}")),
        })
    }
}

/// Cuts `prompt engineer level:senior` at its options; bare words go to the first option.
fn read_options(text: &str, spec: &CommandSpec) -> Vec<(&'static str, String)> {
    let first = spec.options.first().filter(|option| option.input != Input::Flag);
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for word in text.split_whitespace() {
        let option = word.split_once(':').and_then(|(name, value)| {
            let known = spec.options.iter().find(|option| option.name.eq_ignore_ascii_case(name))?;
            Some((known.name, value))
        });
        match (option, found.last_mut()) {
            (Some((name, value)), _) => found.push((name, vec![value])),
            (None, Some((_, words))) => words.push(word),
            (None, None) => found.extend(first.map(|first| (first.name, vec![word]))),
        }
    }
    let joined = |words: Vec<&str>| words.join(" ").trim().trim_matches('"').to_owned();
    found.into_iter().map(|(name, words)| (name, joined(words))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_requests() {
        let role = |name: &str| Ok(Request::role(name));
        assert_eq!(Request::parse("/role prompt engineer"), role("prompt engineer"));
        assert_eq!(Request::parse("/ROLE name:prompt engineer"), role("prompt engineer"));
        assert_eq!(
            Request::parse("/salary role:Prompt Engineer level:Senior location:New York"),
            Ok(Request::Salary {
                role: "Prompt Engineer".to_owned(),
                level: Some(Level::Senior),
                location: Some("New York".to_owned())
            })
        );
        assert_eq!(
            Request::parse("/salary mle level:mid"),
            Ok(Request::Salary { role: "mle".to_owned(), level: Some(Level::Mid), location: None })
        );
        assert_eq!(Request::parse("what: now?"), Ok(Request::Ask { question: "what: now?".to_owned() }));
    }

    #[test]
    fn several_names_in_one_text_are_told_apart() {
        for (line, expected) in [
            ("/compare a b vs c d", vec!["a b", "c d"]),
            ("/compare a, b and c", vec!["a", "b", "c"]),
            ("/compare a, b, and c", vec!["a", "b", "c"]),
            ("/compare a and b", vec!["a", "b"]),
            ("/compare research and development lead vs c", vec!["research and development lead", "c"]),
            ("/compare first:a and b second:c", vec!["a and b", "c"]),
            ("/compare a b", vec!["a b"]),
        ] {
            let roles = expected.into_iter().map(str::to_owned).collect();
            assert_eq!(Request::parse(line), Ok(Request::Compare { roles }), "{line}");
        }
    }

    #[test]
    fn ends_and_amounts_are_found_in_bare_words() {
        let path = |to: Option<&str>, from: Option<&str>| {
            Ok(Request::Path { to: to.map(str::to_owned), from: from.map(str::to_owned) })
        };
        assert_eq!(Request::parse("/path ml engineer"), path(Some("ml engineer"), None));
        assert_eq!(Request::parse("/path from developer to ml engineer"), path(Some("ml engineer"), Some("developer")));
        assert_eq!(Request::parse("/path from developer"), path(None, Some("developer")));
        let Ok(Request::Offer { role, amount, .. }) = Request::parse("/offer prompt engineer $150,000 a year") else {
            panic!("no offer");
        };
        assert_eq!((role.as_str(), amount.as_str()), ("prompt engineer", "$150,000 a year"));
    }

    #[test]
    fn requests_become_the_lines_that_ask_them() {
        for line in [
            "/role Prompt Engineer",
            "/salary Prompt Engineer",
            "/salary role:Prompt Engineer level:senior location:New York",
            "/compare first:a second:b and c",
            "/path to:a from:b",
            "/path from:b",
            "/market",
            "/market Austin",
            "/market sort:Cost of living index",
            "/roles sort:pay level:mid page:2",
            "/faq page:3",
            "/offer role:a amount:150k basis:total",
            "/help",
            "how much?",
        ] {
            let request = Request::parse(line).expect("a request");
            let again = request.line().map(|line| Request::parse(&line));
            assert_eq!(again, Some(Ok(request)), "{line}");
        }
        let tricky = Request::Salary { role: "Head of level:senior".to_owned(), level: None, location: None };
        assert_eq!(tricky.line(), None, "it would be read as another request");
    }

    #[test]
    fn mistakes_are_explained() {
        let message = |line: &str| Request::parse(line).expect_err("a bad request").to_string();
        assert!(message("/rolle x").starts_with("There is no command /rolle. Commands here: /role, /salary, /ask, "));
        assert_eq!(message("/role"), "/role needs a name, for example: /role prompt engineer");
        assert_eq!(message("/salary mle level:boss"), "The level is one of entry, mid or senior.");
        assert_eq!(message("/roles page:0"), "The page is a number from 1 on.");
        assert!(message("/path").starts_with("/path needs where you want to go"));
        assert!(message("/compare a, b, c, d").starts_with("/compare takes up to 3"));
    }
}
