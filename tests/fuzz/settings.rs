//! What can be set, by environment variables:
//!
//! - `FUZZ_CASES`: inputs for each target; by default some hundred or thousand.
//! - `FUZZ_SEED`: another number makes other inputs.
//! - `FUZZ_THREADS`: how many work on one target.
//! - `FUZZ_REPLAY`: a file; only its bytes are tried, on the targets that are run.
//! - `FUZZ_GROW`: a folder that inputs are read from and new kinds of inputs are written to, target by target.

use std::path::PathBuf;

/// What is set.
pub struct Settings {
    /// Absent where each target has its own number.
    pub cases: Option<u64>,
    pub seed: u64,
    pub threads: u64,
    pub replay: Option<PathBuf>,
    pub grow: Option<PathBuf>,
}

impl Settings {
    pub fn from_env() -> Self {
        let path = |name| std::env::var_os(name).map(PathBuf::from);
        Self {
            cases: number("FUZZ_CASES"),
            seed: number("FUZZ_SEED").unwrap_or(1),
            threads: number("FUZZ_THREADS").unwrap_or(1).max(1),
            replay: path("FUZZ_REPLAY"),
            grow: path("FUZZ_GROW"),
        }
    }
}

/// A number from the environment.
pub fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.replace('_', "").parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")))
}
