//! `/knowledge` on Discord: interactions become orders, outcomes become private messages and forms. What orders do is
//! `moderation`'s; who may give them is asked there again at every step.

mod draw;
mod fetch;
mod logbook;
mod read;
mod register;

pub use draw::{form, reply};
pub use fetch::Fetcher;
pub use logbook::{Logbook, record};
pub use read::{Source, attachment, caller, fields, form_of, message_entry, subcommand};
pub use register::{ADD_TO_KNOWLEDGE, KNOWLEDGE, registrations};
