//! The commands: one typed table, by which lines are read in a terminal, options are offered and
//! registered on Discord, and help is written.

/// A command.
#[derive(Debug)]
pub struct CommandSpec {
    /// As typed after the slash.
    pub name: &'static str,
    /// One line for lists of commands.
    pub description: &'static str,
    /// How somebody might type it.
    pub example: &'static str,
    /// Required ones first, as Discord demands; the first one takes bare words.
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

/// Every command takes it; in a terminal, every answer is private.
const PRIVATE: OptionSpec =
    OptionSpec { name: "private", description: "Show the answer only to me", required: false, input: Input::Flag };

/// All commands.
pub const COMMANDS: &[CommandSpec] = &[
    CommandSpec {
        name: "role",
        description: "What a role does, what it pays, its skills and how to get in",
        example: "/role prompt engineer",
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
        example: "/salary role:ML engineer level:senior location:Austin",
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
        example: "/ask can I work in AI without a degree?",
        options: &[
            OptionSpec { name: "question", description: "Your question", required: true, input: Input::Text },
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "help",
        description: "What I can do, and what I answer from",
        example: "/help",
        options: &[PRIVATE],
    },
];

impl CommandSpec {
    /// The command with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.name == name)
    }

    /// The option with this name.
    pub fn option(&self, name: &str) -> Option<&'static OptionSpec> {
        self.options.iter().find(|option| option.name == name)
    }
}
