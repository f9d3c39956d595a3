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
    OptionSpec { name, description, required: true, input }
}

const fn optional(name: &'static str, description: &'static str, input: Input) -> OptionSpec {
    OptionSpec { name, description, required: false, input }
}

/// Every command takes it; in a terminal, every answer is private.
const PRIVATE: OptionSpec = optional("private", "Show the answer only to me", Input::Flag);

const PAGE: OptionSpec = optional("page", "Which page of the list", Input::Page);

/// All commands.
pub const COMMANDS: &[CommandSpec] = &[
    CommandSpec {
        name: "role",
        description: "What a role does, what it pays, its skills and how to get in",
        example: "/role prompt engineer",
        options: &[required("name", "The role, such as prompt engineer", Input::Role), PRIVATE],
    },
    CommandSpec {
        name: "salary",
        description: "Pay of a role, each source's figures side by side",
        example: "/salary role:ML engineer level:senior location:Austin",
        options: &[
            required("role", "The role, such as prompt engineer", Input::Role),
            optional("level", "Only this level", LEVELS),
            optional("location", "Only this place, such as Austin", Input::Place),
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "ask",
        description: "Ask a career question in your own words",
        example: "/ask can I work in AI without a degree?",
        options: &[required("question", "Your question", Input::Text), PRIVATE],
    },
    CommandSpec {
        name: "compare",
        description: "Two or three roles side by side: pay, skills, ways in",
        example: "/compare prompt engineer vs ml engineer",
        options: &[
            required("first", "One role", Input::Role),
            required("second", "The role to compare it with", Input::Role),
            optional("third", "A third role", Input::Role),
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "path",
        description: "Ways into a role: time, certifications, prerequisites, steps",
        example: "/path to:ML engineer from:developer",
        options: &[
            optional("to", "The role you want", Input::Role),
            optional("from", "The field or job you come from", Input::From),
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "skills",
        description: "The roles that ask for a skill",
        example: "/skills Python",
        options: &[required("skill", "The skill, such as Python", Input::Skill), PRIVATE],
    },
    CommandSpec {
        name: "market",
        description: "Openings, growth, pay and cost of living of a place, or all places ranked",
        example: "/market Austin",
        options: &[
            optional("city", "The place; all of them without one", Input::City),
            optional("sort", "What to rank all places by", Input::Column),
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "roles",
        description: "Browse all roles",
        example: "/roles sort:pay level:senior",
        options: &[
            optional("sort", "The order of the list", Input::OneOf(&["name", "pay", "openings"])),
            optional("level", "Only roles with figures at this level", LEVELS),
            PAGE,
            PRIVATE,
        ],
    },
    CommandSpec {
        name: "faq",
        description: "Browse or search the questions I can answer",
        example: "/faq salary negotiation",
        options: &[optional("topic", "What the question is about", Input::Topic), PAGE, PRIVATE],
    },
    CommandSpec {
        name: "offer",
        description: "Where an offer stands in each source's range",
        example: "/offer role:prompt engineer amount:150k level:mid",
        options: &[
            required("role", "The role, such as prompt engineer", Input::Role),
            required("amount", "The offer, such as $150,000 a year", Input::Text),
            optional("level", "Only this level", LEVELS),
            optional("location", "Where the job is, such as Austin", Input::Place),
            optional("basis", "Base salary, or total compensation", Input::OneOf(&["base", "total"])),
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
