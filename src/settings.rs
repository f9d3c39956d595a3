//! Settings: what is typed on the command line or stands in the environment or `.env`, checked.

use crate::locale::Language;
use clap::{Args, Parser, Subcommand, ValueEnum};
use secrecy::{ExposeSecret, SecretString};
use std::path::PathBuf;

/// Answers career questions from a folder of Markdown articles.
#[derive(Debug, Parser)]
#[command(name = "careerbot", version, about, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The folder of knowledge files.
    #[arg(long, env = "KNOWLEDGE_DIR", global = true, value_name = "DIR")]
    knowledge_dir: Option<String>,
}

impl Cli {
    /// The folder of knowledge files; `knowledge` if none is set.
    pub fn knowledge_dir(&self) -> PathBuf {
        set(&self.knowledge_dir).unwrap_or("knowledge").into()
    }
}

/// A setting's value, if it has one. `NAME=` in `.env` means the same as no line at all.
fn set(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the Discord bot.
    Run(DiscordArgs),
    /// Answer one question or command, such as "/role prompt engineer".
    Ask {
        /// The question; several words need no quotes.
        #[arg(required = true)]
        words: Vec<String>,
        /// Also show how a free question was understood, and which passages were considered.
        #[arg(long)]
        explain: bool,
        /// Also write the answer's chart to this file: SVG where its name ends in .svg, else PNG.
        #[arg(long, value_name = "FILE")]
        chart: Option<PathBuf>,
        /// How to print the answer.
        #[arg(long, value_enum, default_value_t)]
        format: OutputFormat,
        /// The language of the answer's fixed words: en, de, fr, es, pt or hi. Articles are shown as they are written.
        #[arg(long, value_parser = language, default_value = "en", value_name = "LANGUAGE")]
        language: Language,
    },
    /// Answer questions and commands from standard input, one a line.
    Console {
        /// How to print the answers.
        #[arg(long, value_enum, default_value_t)]
        format: OutputFormat,
        /// The language of the answers' fixed words: en, de, fr, es, pt or hi. Articles are shown as they are written.
        #[arg(long, value_parser = language, default_value = "en", value_name = "LANGUAGE")]
        language: Language,
    },
    /// Check knowledge files: what they hold and what is wrong in them.
    Check {
        /// Files or folders; the knowledge folder if none is given.
        paths: Vec<PathBuf>,
        /// How to print the report.
        #[arg(long, value_enum, default_value_t)]
        format: OutputFormat,
    },
    /// Say whether a running bot is connected and ready; for a container's health check.
    Healthcheck(DataArgs),
    /// Delete all that is kept of a server or of a person. Stop the bot first.
    Forget(ForgetArgs),
}

fn language(tag: &str) -> Result<Language, String> {
    Language::named(tag).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.into_iter().map(Language::code).collect();
        format!("it is one of {}", known.join(", "))
    })
}

/// How answers are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people; in colour on a terminal.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Where the bot keeps what must last.
#[derive(Debug, Args)]
pub struct DataArgs {
    /// The folder for what the bot itself writes.
    #[arg(long, env = "DATA_DIR", value_name = "DIR")]
    data_dir: Option<String>,
}

impl DataArgs {
    /// The folder for what the bot writes; `data` if none is set.
    pub fn data_dir(&self) -> PathBuf {
        set(&self.data_dir).unwrap_or("data").into()
    }
}

/// Who is to be forgotten.
#[derive(Debug, Args)]
pub struct ForgetArgs {
    #[command(flatten)]
    /// Where it is kept.
    pub data: DataArgs,
    #[command(flatten)]
    whom: Whom,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Whom {
    /// Delete a server's additions with their history, its drafts, unanswered questions, votes and settings.
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(u64).range(1..))]
    server: Option<u64>,
    /// Delete a person's votes and drafts, and take their ID out of all histories; what they published stays.
    #[arg(long, value_name = "ID", value_parser = clap::value_parser!(u64).range(1..))]
    person: Option<u64>,
}

/// What `forget` deletes, by Discord's ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forget {
    /// All of a server.
    Server(u64),
    /// What is kept of a person, everywhere.
    Person(u64),
}

impl ForgetArgs {
    /// Who is to be forgotten; absent only where the command line did not say, which it does not let pass.
    pub fn whom(&self) -> Option<Forget> {
        self.whom.server.map(Forget::Server).or(self.whom.person.map(Forget::Person))
    }
}

/// What the Discord bot needs. The token is read from the environment only, so that it never stands
/// in a list of processes.
#[derive(Debug, Args)]
pub struct DiscordArgs {
    #[command(flatten)]
    /// Where the bot keeps what must last.
    pub data: DataArgs,
    /// Send Discord's requests to another base, such as a proxy or a test server.
    #[arg(long, env = "DISCORD_API_URL", value_name = "URL")]
    api_url: Option<String>,
    /// How log lines look: text or json.
    #[arg(long, env = "LOG_FORMAT", value_name = "FORMAT")]
    log_format: Option<String>,
    /// Register the commands in this server only, where they appear at once.
    #[arg(long, env = "DISCORD_GUILD_ID", value_name = "ID")]
    guild_id: Option<String>,
}

/// A bot token that looks like one.
#[derive(Debug, Clone)]
pub struct Token(SecretString);

/// Why the settings cannot be used, as a sentence that says what to do.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0}")]
pub struct SettingsError(String);

impl Token {
    /// Reads `DISCORD_TOKEN`. Quotes, spaces and a leading `Bot ` are forgiven.
    pub fn from_env() -> Result<Self, SettingsError> {
        Self::parse(&std::env::var("DISCORD_TOKEN").unwrap_or_default())
    }

    fn parse(text: &str) -> Result<Self, SettingsError> {
        let token = text.trim().trim_matches(['"', '\'']).trim();
        let token = token.strip_prefix("Bot ").unwrap_or(token).trim();
        if token.is_empty() {
            return Err(SettingsError(
                "DISCORD_TOKEN is not set: copy the token from your application's Bot page at https://discord.com/developers/applications and write it into .env as DISCORD_TOKEN=...".to_owned(),
            ));
        }
        let parts: Vec<&str> = token.split('.').collect();
        let sound = parts.len() == 3
            && parts.iter().all(|part| {
                !part.is_empty()
                    && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
            });
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

/// Reads `.env` from this folder or one above it, if there is one. Call it before any thread exists,
/// because it changes the environment.
pub fn read_env_file() -> Result<(), SettingsError> {
    match dotenvy::dotenv() {
        Ok(_) => Ok(()),
        Err(error) if error.not_found() => Ok(()),
        // The error itself holds the line, and the line may hold the token.
        Err(dotenvy::Error::LineParse(..)) => Err(SettingsError(
            "The file .env has a line that cannot be read: write each line as NAME=value, with quotes around a value that holds spaces, and # in front of remarks.".to_owned(),
        )),
        Err(_) => Err(SettingsError("The file .env cannot be read: check its permissions, and save it as UTF-8.".to_owned())),
    }
}

impl DiscordArgs {
    /// How log lines look; text if nothing is set.
    pub fn log_format(&self) -> Result<OutputFormat, SettingsError> {
        match set(&self.log_format) {
            None | Some("text") => Ok(OutputFormat::Text),
            Some("json") => Ok(OutputFormat::Json),
            Some(_) => Err(SettingsError("LOG_FORMAT is either text or json.".to_owned())),
        }
    }

    /// The base for Discord's requests without a slash at its end.
    pub fn api_base(&self) -> Result<Option<String>, SettingsError> {
        let Some(url) = set(&self.api_url) else {
            return Ok(None);
        };
        let sound = (url.starts_with("http://") || url.starts_with("https://")) && !url.contains(char::is_whitespace);
        if !sound {
            return Err(SettingsError(
                "DISCORD_API_URL is not a web address: write a base such as http://127.0.0.1:8080, or leave it out."
                    .to_owned(),
            ));
        }
        Ok(Some(url.trim_end_matches('/').to_owned()))
    }

    /// The server to register commands in, if only one.
    pub fn guild(&self) -> Result<Option<u64>, SettingsError> {
        let Some(id) = set(&self.guild_id) else {
            return Ok(None);
        };
        match id.parse::<u64>() {
            Ok(id) if id > 0 => Ok(Some(id)),
            _ => Err(SettingsError("DISCORD_GUILD_ID is not a server's id: it is a number of about 18 digits; right-click the server in Discord (developer mode on) and choose Copy Server ID.".to_owned())),
        }
    }
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
}
