//! The commands as Discord knows them: one typed table, from which the registration is made and
//! by which options are read.

use serde_json::{Value, json};

/// A slash command.
#[derive(Debug)]
pub struct CommandSpec {
    /// As typed after the slash.
    pub name: &'static str,
    /// One line for the command list.
    pub description: &'static str,
    /// Required ones first, as Discord demands.
    pub options: &'static [OptionSpec],
}

/// An option of a slash command.
#[derive(Debug)]
pub struct OptionSpec {
    /// As typed.
    pub name: &'static str,
    /// One line for the person who fills it in.
    pub description: &'static str,
    /// Whether the command makes no sense without it.
    pub required: bool,
    /// What it takes.
    pub input: Input,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Any text.
    Text,
    /// Any text; roles are offered while typing.
    Role,
    /// Any text; places are offered while typing.
    Place,
    /// One of a few values.
    OneOf(&'static [&'static str]),
    /// Yes or no.
    Flag,
}

const PRIVATE: OptionSpec =
    OptionSpec { name: "private", description: "Show the answer only to me", required: false, input: Input::Flag };

/// All commands.
pub const COMMANDS: &[CommandSpec] = &[
    CommandSpec {
        name: "role",
        description: "What a role does, what it pays, its skills and how to get in",
        options: &[
            OptionSpec {
                name: "name",
                description: "The role, such as prompt engineer",
                required: true,
                input: Input::Role,
            },
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "salary",
        description: "Pay of a role, each source's figures side by side",
        options: &[
            OptionSpec {
                name: "role",
                description: "The role, such as prompt engineer",
                required: true,
                input: Input::Role,
            },
            OptionSpec {
                name: "level",
                description: "Only this level",
                required: false,
                input: Input::OneOf(&["entry", "mid", "senior"]),
            },
            OptionSpec {
                name: "location",
                description: "Only this place, such as Austin",
                required: false,
                input: Input::Place,
            },
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "ask",
        description: "Ask a career question in your own words",
        options: &[
            OptionSpec { name: "question", description: "Your question", required: true, input: Input::Text },
            PRIVATE,
        ],
    },
    CommandSpec { name: "help", description: "What I can do, and what I answer from", options: &[PRIVATE] },
];

/// Discord's number for a slash command.
pub const CHAT_INPUT: u64 = 1;

impl CommandSpec {
    /// The command with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.name == name)
    }

    /// The option with this name.
    pub fn option(&self, name: &str) -> Option<&'static OptionSpec> {
        self.options.iter().find(|option| option.name == name)
    }

    /// The body that registers the command: everywhere, which is in servers, direct messages and
    /// group chats, installed by a server or by a person; or in one server, where Discord knows no
    /// such choice.
    pub fn registration(&self, everywhere: bool) -> Value {
        let options: Vec<Value> = self.options.iter().map(OptionSpec::registration).collect();
        let mut body = json!({
            "type": CHAT_INPUT,
            "name": self.name,
            "description": self.description,
            "options": options,
        });
        if everywhere {
            body["integration_types"] = json!([0, 1]);
            body["contexts"] = json!([0, 1, 2]);
        }
        body
    }
}

impl OptionSpec {
    fn registration(&self) -> Value {
        const STRING: u64 = 3;
        const BOOLEAN: u64 = 5;
        let kind = if self.input == Input::Flag { BOOLEAN } else { STRING };
        let mut body = json!({ "type": kind, "name": self.name, "description": self.description });
        if self.required {
            body["required"] = json!(true);
        }
        if matches!(self.input, Input::Role | Input::Place) {
            body["autocomplete"] = json!(true);
        }
        if let Input::OneOf(values) = self.input {
            body["choices"] = values.iter().map(|value| json!({ "name": value, "value": value })).collect();
        }
        body
    }
}
