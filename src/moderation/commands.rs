//! The sub-commands of `/knowledge`: one typed table, by which they are registered and read.

use super::order::{FileRef, Order, Shelf};
use crate::locale::Message;

/// A sub-command.
#[derive(Debug)]
pub struct Subcommand {
    /// As typed behind `/knowledge`.
    pub name: &'static str,
    /// One line for lists of commands, as an entry of the catalogues.
    pub description: &'static str,
    /// Required ones first, as Discord demands.
    pub options: &'static [Setting],
}

/// An option of a sub-command.
#[derive(Debug)]
pub struct Setting {
    /// As typed.
    pub name: &'static str,
    /// One line for the person who fills it in, as an entry of the catalogues.
    pub description: &'static str,
    /// Whether the sub-command makes no sense without it.
    pub required: bool,
    /// What it takes.
    pub takes: Takes,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// An attached file.
    Attachment,
    /// The name of a file of the shelf, which is offered while typing.
    FileName,
    /// The number of a version, which is offered while typing.
    Version,
    /// A role of the server.
    Role,
    /// A text channel of the server.
    Channel,
    /// Whether the files are meant that all servers share.
    Base,
}

const fn setting(name: &'static str, description: &'static str, required: bool, takes: Takes) -> Setting {
    Setting { name, description, required, takes }
}

const BASE: Setting = setting("base", "option-base", false, Takes::Base);
const FILE_NAME: Setting = setting("name", "option-file-name", true, Takes::FileName);

const fn subcommand(name: &'static str, description: &'static str, options: &'static [Setting]) -> Subcommand {
    Subcommand { name, description, options }
}

/// All of them.
pub const SUBCOMMANDS: &[Subcommand] = &[
    subcommand("add", "knowledge-add", &[setting("file", "option-file", false, Takes::Attachment), BASE]),
    subcommand(
        "edit",
        "knowledge-edit",
        &[FILE_NAME, setting("file", "option-new-file", false, Takes::Attachment), BASE],
    ),
    subcommand("list", "knowledge-list", &[BASE]),
    subcommand("show", "knowledge-show", &[FILE_NAME, BASE]),
    subcommand("remove", "knowledge-remove", &[FILE_NAME, BASE]),
    subcommand("restore", "knowledge-restore", &[setting("version", "option-version", true, Takes::Version), BASE]),
    subcommand("history", "knowledge-history", &[setting("name", "option-file-name", false, Takes::FileName), BASE]),
    subcommand("check", "knowledge-check", &[BASE]),
    subcommand("gaps", "knowledge-gaps", &[BASE]),
    subcommand("template", "knowledge-template", &[]),
    subcommand("export", "knowledge-export", &[BASE]),
    subcommand("access", "knowledge-access", &[setting("role", "option-moderators", false, Takes::Role)]),
    subcommand("log", "knowledge-log", &[setting("channel", "option-log-channel", false, Takes::Channel)]),
];

/// A file that was attached to a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What its sender called it. Never a path of ours.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What was typed into a sub-command: the shelf, and what is to be done there.
///
/// # Errors
/// The sub-command is unknown, or something is missing that it needs.
pub fn order(
    name: &str,
    value: impl Fn(&str) -> Option<String>,
    file: Option<Attached>,
) -> Result<(Shelf, Order), Message> {
    let shelf = if value("base").is_some_and(|value| value == "true") { Shelf::Base } else { Shelf::Own };
    let missing = || Message::new("file-name-needed");
    let named = || value("name").map(FileRef::Named).ok_or_else(missing);
    let number = |option: &str| value(option).and_then(|value| value.parse().ok());
    let order = match name {
        "add" => match file {
            Some(Attached { name, bytes }) => Order::AddFile { file_name: name, bytes },
            None => Order::NewEntry { gap: None },
        },
        "edit" => match file {
            Some(Attached { bytes, .. }) => Order::Replace { file: named()?, bytes },
            None => Order::Edit(named()?),
        },
        "list" => Order::List { page: 1 },
        "show" => Order::Show(named()?),
        "remove" => Order::AskRemove(named()?),
        // What was chosen is a number; somebody may also type what was offered.
        "restore" => {
            let typed = value("version").unwrap_or_default();
            let digits: String = typed.trim().chars().take_while(char::is_ascii_digit).collect();
            Order::Restore(digits.parse().map_err(|_| Message::new("version-unknown"))?)
        }
        "history" => Order::History { file: value("name").map(FileRef::Named), before: None },
        "check" => Order::CheckUp,
        "gaps" => Order::Gaps { page: 1 },
        "template" => Order::Template,
        "export" => Order::Export,
        "access" => Order::Access { role: number("role") },
        "log" => Order::Log { channel: number("channel") },
        _ => return Err(Message::new("this-command-gone")),
    };
    Ok((shelf, order))
}
