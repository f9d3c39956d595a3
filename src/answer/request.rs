//! What can be asked, as plain values, and how a typed line becomes one of them:
//!
//! ```text
//! line    = "/" command [ option | words ]…   |   words          (no slash means /ask)
//! option  = name ":" value        the value runs up to the next option
//! words                           before any option: the command's first option
//! ```

use super::commands::{COMMANDS, CommandSpec, Input};
use crate::knowledge::Level;
use crate::knowledge::words::words;

/// One question to the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// All that is known of a role.
    Role {
        /// A title, an alias, or an attempt at one.
        name: String,
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
    /// What the bot can do and what it knows.
    Help,
}

/// Why a line is no request, as a sentence for its writer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadRequest(pub String);

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
            return Err(BadRequest(format!("There is no command /{command}. Commands here: {known}.")));
        };
        let options = read_options(rest, spec);
        let value = |name: &str| options.iter().find(|(option, _)| *option == name).map(|(_, value)| value.clone());
        Self::build(spec.name, value)
    }

    /// Builds a request from option values, however they arrived.
    pub fn build(command: &str, value: impl Fn(&str) -> Option<String>) -> Result<Self, BadRequest> {
        let needed = |name: &str, example: &str| {
            value(name)
                .filter(|text| !text.trim().is_empty())
                .ok_or_else(|| BadRequest(format!("/{command} needs a {name}, for example: {example}")))
        };
        match command {
            "role" => Ok(Self::Role { name: needed("name", "/role prompt engineer")? }),
            "salary" => Ok(Self::Salary {
                role: needed("role", "/salary prompt engineer")?,
                level: value("level").map(|level| read_level(&level)).transpose()?,
                location: value("location").filter(|place| !place.trim().is_empty()),
            }),
            "ask" => Ok(Self::Ask { question: value("question").unwrap_or_default() }),
            "help" => Ok(Self::Help),
            _ => Err(BadRequest(format!("The command /{command} has changed or is gone. Try /help."))),
        }
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
    level.ok_or_else(|| BadRequest("The level is one of entry, mid or senior.".to_owned()))
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
        let role = |name: &str| Ok(Request::Role { name: name.to_owned() });
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
    fn mistakes_are_explained() {
        let message = |line: &str| Request::parse(line).expect_err("a bad request").to_string();
        assert_eq!(message("/rolle x"), "There is no command /rolle. Commands here: /role, /salary, /ask, /help.");
        assert_eq!(message("/role"), "/role needs a name, for example: /role prompt engineer");
        assert_eq!(message("/salary mle level:boss"), "The level is one of entry, mid or senior.");
    }
}
