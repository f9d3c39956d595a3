//! The second test program: inputs that nobody would write, made from a seed, on everything that reads a stranger's
//! bytes.
//!
//! ```sh
//! cargo test --test fuzz                                           # some thousand inputs, in seconds
//! FUZZ_CASES=10000000 FUZZ_SEED=$RANDOM cargo test --release --test fuzz decode -- --nocapture
//! ```
//!
//! A target takes bytes and fails by panicking. It is given all of `tests/corpus/TARGET/`, then inputs made from
//! these by chance and from a dictionary of what the grammar knows; an input on which the code does something that it did on none
//! before is kept and changed further. A failing one is made as small as possible and written into the corpus, where it is
//! replayed by everybody from then on. `settings.rs` has what can be set.
//!
//! This is not cargo-fuzz, which needs nightly Rust and a sanitiser's runtime: it counts what an answer is made of
//! (`seen.rs`) where cargo-fuzz counts branches, and finds less of what hides behind rare conditions. In return it runs on the
//! stable toolchain, in `cargo test`, with no dependency, and tells a hang or a slow input from a quick one.

#![allow(clippy::print_stdout, reason = "what was run is for reading")]

mod chance;
mod corpus;
mod mutate;
mod run;
mod seen;
mod settings;
mod shrink;
mod simulation;
mod targets;
#[rustfmt::skip]
mod tokens;
mod watch;

#[path = "../it/shown.rs"]
mod shown;

#[path = "../it/fake_discord/rules/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the stand-in uses all of them, this program the rules of messages")]
mod rules;

#[path = "../questions/question.rs"]
#[allow(dead_code, reason = "only the questions serve here, not what answers must hold")]
mod question;
