//! The one integration-test program: stories from outside, over the stand-in for Discord and in the terminal.

mod asking;
mod bot;
mod charts;
mod discord;
mod discord_charts;
mod discord_commands;
mod discord_gateway;
mod discord_startup;
mod fake_discord;
mod figures;
mod knowledge_shipped;
mod limits;
mod locales;
mod lookups;
mod parsing;
mod parsing_any;
mod parsing_pay;
mod questions;
mod roles;
mod shipped_pay;
mod snapshots;
mod terminal;
mod tidy;
