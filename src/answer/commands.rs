//! The commands: one typed table, by which lines are read in a terminal, options are offered and
//! registered on Discord, and help is written. Descriptions stand in the catalogues under `locales/`.

use crate::locale::Message;

/// A command.
#[derive(Debug)]
pub struct CommandSpec {
    /// As typed after the slash.
    pub name: &'static str,
    /// One line for lists of commands.
    pub description: Message,
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
    pub description: Message,
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
    /// Any text; places that tables tell of are offered while typing.
    City,
    /// Any text; the columns of those tables are offered while typing.
    Column,
    /// Any text; skills are offered while typing.
    Skill,
    /// Any text; fields and jobs that people come from are offered while typing.
    From,
    /// Any text; questions and articles are offered while typing.
    Topic,
    /// A page of a list, from 1. For lines in a terminal; Discord has buttons for it.
    Page,
    /// One of a few values.
    OneOf(&'static [&'static str]),
    /// Yes or no.
    Flag,
}

impl Input {
    /// Whether values are offered while typing.
    pub fn is_suggested(self) -> bool {
        !matches!(self, Self::Text | Self::Page | Self::OneOf(_) | Self::Flag)
    }
}

const LEVELS: Input = Input::OneOf(&["entry", "mid", "senior"]);

const fn required(name: &'static str, description: &'static str, input: Input) -> OptionSpec {
    OptionSpec { name, description: Message::new(description), required: true, input }
}

const fn optional(name: &'static str, description: &'static str, input: Input) -> OptionSpec {
    OptionSpec { name, description: Message::new(description), required: false, input }
}

/// Every command takes it; in a terminal, every answer is private.
const PRIVATE: OptionSpec = optional("private", "option-private", Input::Flag);

const PAGE: OptionSpec = optional("page", "option-page", Input::Page);

/// All commands.
pub const COMMANDS: &[CommandSpec] = &[
    CommandSpec {
        name: "role",
        description: Message::new("command-role"),
        example: "/role prompt engineer",
        options: &[required("name", "option-role", Input::Role), PRIVATE],
    },
    CommandSpec {
        name: "salary",
        description: Message::new("command-salary"),
        example: "/salary role:ML engineer level:senior location:Austin",
        options: &[
            required("role", "option-role", Input::Role),
            optional("level", "option-level", LEVELS),
            optional("location", "option-location", Input::Place),
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "ask",
        description: Message::new("command-ask"),
        example: "/ask can I work in AI without a degree?",
        options: &[required("question", "option-question", Input::Text), PRIVATE],
    },
    CommandSpec {
        name: "compare",
        description: Message::new("command-compare"),
        example: "/compare prompt engineer vs ml engineer",
        options: &[
            required("first", "option-first", Input::Role),
            required("second", "option-second", Input::Role),
            optional("third", "option-third", Input::Role),
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "path",
        description: Message::new("command-path"),
        example: "/path to:ML engineer from:developer",
        options: &[optional("to", "option-to", Input::Role), optional("from", "option-from", Input::From), PRIVATE],
    },
    CommandSpec {
        name: "skills",
        description: Message::new("command-skills"),
        example: "/skills Python",
        options: &[required("skill", "option-skill", Input::Skill), PRIVATE],
    },
    CommandSpec {
        name: "market",
        description: Message::new("command-market"),
        example: "/market Austin",
        options: &[
            optional("city", "option-city", Input::City),
            optional("sort", "option-column", Input::Column),
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "roles",
        description: Message::new("command-roles"),
        example: "/roles sort:pay level:senior",
        options: &[
            optional("sort", "option-sort", Input::OneOf(&["name", "pay", "openings"])),
            optional("level", "option-roles-level", LEVELS),
            PAGE,
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "faq",
        description: Message::new("command-faq"),
        example: "/faq salary negotiation",
        options: &[optional("topic", "option-topic", Input::Topic), PAGE, PRIVATE],
    },
    CommandSpec {
        name: "offer",
        description: Message::new("command-offer"),
        example: "/offer role:prompt engineer amount:150k level:mid",
        options: &[
            required("role", "option-role", Input::Role),
            required("amount", "option-amount", Input::Text),
            optional("level", "option-level", LEVELS),
            optional("location", "option-job-location", Input::Place),
            optional("basis", "option-basis", Input::OneOf(&["base", "total"])),
            PRIVATE,
        ],
    },
    CommandSpec { name: "help", description: Message::new("command-help"), example: "/help", options: &[PRIVATE] },
];

/// How a value of [`Input::OneOf`] is shown to those who choose it.
pub fn choice_name(value: &str) -> Option<Message> {
    Some(Message::new(match value {
        "entry" => "choice-entry",
        "mid" => "choice-mid",
        "senior" => "choice-senior",
        "name" => "choice-name",
        "pay" => "choice-pay",
        "openings" => "choice-openings",
        "base" => "choice-base",
        "total" => "choice-total",
        _ => return None,
    }))
}

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
