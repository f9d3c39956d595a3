//! The program: reads settings, loads the knowledge, runs one subcommand. The only place that exits.

use careerbot::answer::Advisor;
use careerbot::knowledge::{Severity, load};
use careerbot::settings::{Cli, Command, OutputFormat};
use careerbot::terminal::{self, Format, Style};
use clap::Parser;
use std::error::Error;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// A setting or file is wrong: restarting does not help (`EX_CONFIG` of sysexits.h).
const EXIT_CONFIG: u8 = 78;

fn main() -> ExitCode {
    // Before any thread exists, because it changes the environment.
    dotenvy::dotenv().ok();
    let cli = Cli::parse();
    match run(&cli) {
        Ok(code) => code,
        // Whoever reads our output has left; nothing is wrong.
        Err(error) if is_broken_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "careerbot: {error}");
            ExitCode::from(EXIT_CONFIG)
        }
    }
}

fn run(cli: &Cli) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    match &cli.command {
        Command::Ask { words, format } => {
            let advisor = advisor(&cli.knowledge_dir)?;
            let understood = terminal::answer_line(&advisor, &words.join(" "), output(*format), &mut out)?;
            Ok(if understood { ExitCode::SUCCESS } else { ExitCode::from(2) })
        }
        Command::Console { format } => {
            let advisor = advisor(&cli.knowledge_dir)?;
            terminal::console(&advisor, io::stdin().lock(), output(*format), &mut out)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Check { paths, format } => {
            let default = [cli.knowledge_dir.clone()];
            let paths = if paths.is_empty() { &default[..] } else { paths };
            let sound = terminal::check(paths, output(*format), &mut out)?;
            Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Run(_) | Command::Healthcheck(_) => Ok(ExitCode::SUCCESS),
    }
}

fn output(format: OutputFormat) -> Format {
    let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match format {
        OutputFormat::Json => Format::Json,
        OutputFormat::Text if colour => Format::Text(Style::Colour),
        OutputFormat::Text => Format::Text(Style::Plain),
    }
}

/// Loads the knowledge and builds the indexes. Problems in files are told on standard error and
/// cost only what they stand in.
fn advisor(folder: &Path) -> Result<Advisor, Box<dyn Error>> {
    let (knowledge, problems) = load(folder)?.into_knowledge();
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
        let _ = writeln!(io::stderr(), "{problem}");
    }
    Ok(Advisor::new(knowledge)?)
}

fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
