//! The file `.env`: read before anything else, and refused where it cannot mean what it says.

use super::SettingsError;
use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
use std::path::Path;

/// All settings that come from the environment.
pub const SETTINGS: [&str; 11] = [
    "DISCORD_TOKEN",
    "DISCORD_TOKEN_FILE",
    "DISCORD_API_URL",
    "DISCORD_GUILD_ID",
    "TRUSTED_GUILD_IDS",
    "KNOWLEDGE_DIR",
    "DATA_DIR",
    "LOG_FORMAT",
    "RUST_LOG",
    "MEMBER_LIMIT",
    "METRICS_ADDR",
];

/// A name that differs from a setting's in so few letters is a slip.
const SLIPS: u8 = 2;

/// Reads `.env` from this folder or one above it, if there is one. Call it before any thread exists,
/// because it changes the environment.
///
/// # Errors
/// The file cannot be read, or a name in it is a setting's with a slip in it. Values are never repeated.
pub fn read_env_file() -> Result<(), SettingsError> {
    match dotenvy::dotenv() {
        Ok(path) => check_names(&path),
        Err(error) if error.not_found() => Ok(()),
        // The error itself holds the line, and the line may hold the token.
        Err(dotenvy::Error::LineParse(..)) => Err(SettingsError(
            "The file .env has a line that cannot be read: write each line as NAME=value, with quotes around a value that holds spaces, and # in front of remarks.".to_owned(),
        )),
        Err(_) => Err(SettingsError("The file .env cannot be read: check its permissions, and save it as UTF-8.".to_owned())),
    }
}

fn check_names(path: &Path) -> Result<(), SettingsError> {
    let lines = dotenvy::from_path_iter(path).into_iter().flatten().flatten();
    for (name, _) in lines {
        if let Some(setting) = meant(&name) {
            return Err(SettingsError(format!(
                "The file .env sets {name}, which is no setting: did you mean {setting}? Correct the name, or remove the line."
            )));
        }
    }
    Ok(())
}

/// The setting that a name was meant to be. Names of other programs may stand in the file too.
fn meant(name: &str) -> Option<&'static str> {
    let name = name.to_uppercase();
    if SETTINGS.contains(&name.as_str()) {
        return None;
    }
    let builder = LevenshteinAutomatonBuilder::new(SLIPS, true);
    let slips = |setting: &&&str| match builder.build_dfa(setting).eval(&name) {
        Distance::Exact(slips) => Some(slips),
        Distance::AtLeast(_) => None,
    };
    SETTINGS.iter().filter(|setting| slips(setting).is_some()).min_by_key(|setting| slips(setting)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_name_is_noticed_and_other_programs_names_are_not() {
        for (name, setting) in [
            ("DISCORD_TOKEN", None),
            ("DISCORD_TOKN", Some("DISCORD_TOKEN")),
            ("KNOWLEGDE_DIR", Some("KNOWLEDGE_DIR")),
            ("discord_guild_ids", Some("DISCORD_GUILD_ID")),
            ("POSTGRES_PASSWORD", None),
            ("PATH", None),
            ("", None),
        ] {
            assert_eq!(meant(name), setting, "{name}");
        }
    }
}
