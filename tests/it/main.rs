//! The one integration-test program: stories from outside, over the stand-in for Discord and in the terminal.

mod fake_discord;
mod questions;
