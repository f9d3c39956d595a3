//! The bot's token: read from the environment or from a file, checked, never printed.

use super::SettingsError;
use secrecy::{ExposeSecret, SecretString};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A token has some seventy characters; a file with more is something else.
const MAX_FILE_BYTES: u64 = 4_096;

/// A bot token that looks like one.
#[derive(Debug, Clone)]
pub struct Token(SecretString);

impl Token {
    /// Reads `DISCORD_TOKEN`, or the file that `DISCORD_TOKEN_FILE` names. Quotes, spaces and a leading `Bot ` are forgiven.
    ///
    /// # Errors
    /// Neither is set, both are, or what is there is no token. The message never repeats it.
    pub fn from_env() -> Result<Self, SettingsError> {
        let set = |name| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
        match (set("DISCORD_TOKEN"), set("DISCORD_TOKEN_FILE")) {
            (Some(_), Some(_)) => Err(SettingsError(
                "DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set: keep one, best the file.".to_owned(),
            )),
            (None, Some(path)) => Self::from_file(Path::new(path.trim())),
            (token, None) => Self::parse(&token.unwrap_or_default()),
        }
    }

    fn from_file(path: &Path) -> Result<Self, SettingsError> {
        let unreadable = |error: std::io::Error| {
            SettingsError(format!(
                "DISCORD_TOKEN_FILE names {}, which cannot be read: {error}; check the path and its permissions.",
                path.display()
            ))
        };
        let file = File::open(path).map_err(unreadable)?;
        if is_open_to_all(&file) {
            tracing::warn!(
                file = %path.display(),
                "every user of this machine can read the token's file: take that right away with chmod 600"
            );
        }
        let mut text = String::new();
        file.take(MAX_FILE_BYTES).read_to_string(&mut text).map_err(unreadable)?;
        Self::parse(&text)
    }

    /// The token in a text.
    pub(crate) fn parse(text: &str) -> Result<Self, SettingsError> {
        let token = text.trim().trim_matches(['"', '\'']).trim();
        let token = token.strip_prefix("Bot ").unwrap_or(token).trim();
        if token.is_empty() {
            return Err(SettingsError(
                "DISCORD_TOKEN is not set: copy the token from your application's Bot page at https://discord.com/developers/applications and write it into .env as DISCORD_TOKEN=...".to_owned(),
            ));
        }
        let parts: Vec<&str> = token.split('.').collect();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        let sound = parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(is_plain));
        if !sound {
            return Err(SettingsError(
                "DISCORD_TOKEN does not look like a bot token: it has three parts joined by full stops; copy it anew from your application's Bot page (Reset Token).".to_owned(),
            ));
        }
        Ok(Self(SecretString::from(token)))
    }

    /// The token itself, for the one place that sends it to Discord.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

/// Whether users who are neither its owner nor in its group can read a file.
fn is_open_to_all(file: &File) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.permissions().mode() & 0o004 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_forgiven_its_wrapping_and_never_printed() {
        for text in ["aaa.bbb.ccc", " \"aaa.bbb.ccc\"\n", "Bot aaa.bbb.ccc"] {
            let token = Token::parse(text).expect("a sound token");
            assert_eq!(token.expose(), "aaa.bbb.ccc");
            assert!(!format!("{token:?}").contains("aaa"));
        }
    }

    #[test]
    fn bad_tokens_are_explained_without_repeating_them() {
        for text in ["", "   ", "secret", "a.b", "a.b.c d", "a..c"] {
            let error = Token::parse(text).expect_err("a bad token").to_string();
            assert!(error.starts_with("DISCORD_TOKEN"), "{error}");
            assert!(!error.contains("secret"));
        }
    }

    #[test]
    fn a_token_comes_from_a_file_too() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("token");
        std::fs::write(&path, "aaa.bbb.ccc\n").expect("a file");
        assert_eq!(Token::from_file(&path).expect("a token").expose(), "aaa.bbb.ccc");
        let error = Token::from_file(&folder.path().join("none")).expect_err("no file").to_string();
        assert!(error.contains("DISCORD_TOKEN_FILE") && error.contains("none"), "{error}");
    }
}
