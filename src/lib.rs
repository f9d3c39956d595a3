//! careerbot answers career questions from a folder of Markdown articles.
//!
//! The way of a question, and the order in which to read the modules:
//!
//! ```text
//! main → discord, terminal → chart, moderation → editorial → library → answer → search → knowledge
//!                                                                ↘ store      ↘ locale
//! ```
//!
//! - [`knowledge`]: Markdown text → typed articles, roles, pay figures and passages, with problems.
//! - [`search`]: passages → ranked hits, names → ranked names.
//! - [`locale`]: languages, and the fixed words of replies in each.
//! - [`answer`]: `Request` → `Answer` → `Page`: plain values, without Discord and disk.
//! - [`chart`]: charts of answers as SVG and PNG.
//! - [`terminal`]: pages as text; `ask`, `console` and `check`.
//! - [`discord`]: pages as messages; commands, gateway, requests.
//! - [`store`]: what must last, in SQLite.
//! - [`library`]: the knowledge while it changes: a folder and servers' additions → snapshots.
//! - [`editorial`]: what a moderator is told about a draft and about the articles.
//! - [`moderation`]: what moderators do with the knowledge, as orders and outcomes.
//! - [`settings`], [`telemetry`] and [`metrics`]: command line, environment, logs, counts.

pub mod knowledge;

pub mod search;

pub mod locale;

pub mod answer;

pub mod chart;

pub mod store;

pub mod library;

pub mod editorial;

pub mod moderation;

pub mod terminal;

pub mod discord;

pub mod metrics;
mod parallel;
pub mod settings;
pub mod telemetry;
