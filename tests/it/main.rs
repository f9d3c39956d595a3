//! The one integration-test program: stories from outside, over the stand-in for Discord and in the terminal.

#[allow(dead_code, reason = "stories use it in part")]
mod fake_discord;
mod questions;
