//! The command line: whatever is typed there is understood or refused with a sentence.

use careerbot::settings::{Cli, Command};
use clap::Parser;

use crate::seen::Seen;

/// Words of the command line.
pub const WORDS: &[&str] = &[
    "run ",
    "ask ",
    "console ",
    "check ",
    "healthcheck ",
    "forget ",
    "--explain ",
    "--format ",
    "json ",
    "--language ",
    "de ",
    "xx ",
    "--data-dir ",
    "--api-url ",
    "http://127.0.0.1:1 ",
    "--guild-id ",
    "--trusted-guild-ids ",
    "1,2,,x ",
    "--member-limit ",
    "--metrics-addr ",
    "127.0.0.1:9464 ",
    "[::1]:0 ",
    "--server ",
    "--person ",
    "--knowledge-dir ",
    "--log-format ",
    "-",
    "--",
    "--help ",
    "=",
    ",",
    " ",
];

/// The words of a text as arguments.
pub fn settings(input: &[u8], seen: &mut Seen) {
    let text = String::from_utf8_lossy(input);
    let words = ["careerbot"].into_iter().chain(text.split_whitespace());
    let cli = match Cli::try_parse_from(words) {
        Ok(cli) => cli,
        Err(error) => return seen.note(format!("{:?}", error.kind())),
    };
    let _ = cli.knowledge_dir();
    match cli.command {
        Command::Run(args) => {
            let refusals = [
                args.log_format().err(),
                args.api_base().err(),
                args.guild().err(),
                args.trusted_guilds().err(),
                args.member_limit().err(),
                args.metrics_address().err(),
            ];
            for refusal in refusals.iter().flatten() {
                assert!(refusal.to_string().ends_with('.'), "{refusal}");
            }
            seen.note(refusals.map(|refusal| refusal.is_some()));
        }
        Command::Forget(args) => {
            assert!(args.whom().is_some());
            seen.note("forget");
        }
        other => seen.note(std::mem::discriminant(&other)),
    }
}
