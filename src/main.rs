//! The program: reads settings, loads the knowledge, runs one subcommand. The only place that exits.

use careerbot::answer::Advisor;
use careerbot::discord::{self, Office};
use careerbot::knowledge::{Severity, load};
use careerbot::library::{Library, Snapshot, Watcher};
use careerbot::locale::Language;
use careerbot::metrics::Metrics;
use careerbot::moderation::{Desk, Ledger};
use careerbot::settings::{Cli, Command, DiscordArgs, Forget, ForgetArgs, OutputFormat, Token, read_env_file};
use careerbot::store::{Owner, PersonId, ServerId, Sqlite, Store};
use careerbot::telemetry;
use careerbot::terminal::{self, Format, Output, Style};
use clap::Parser;
use std::error::Error;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// A setting or file is wrong: restarting does not help (`EX_CONFIG` of sysexits.h).
const EXIT_CONFIG: u8 = 78;

fn main() -> ExitCode {
    let environment = read_env_file();
    // `--version` and `--help` end the program here, whatever stands in .env.
    let cli = Cli::parse();
    let result = environment.map_err(Box::from).and_then(|()| run(&cli));
    match result {
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
        Command::Ask { words, explain, chart, format, language } => {
            let advisor = advisor(&cli.knowledge_dir())?;
            let line = words.join(" ");
            let understood = terminal::answer_line(&advisor, &line, *explain, output(*format, *language), &mut out)?;
            if let Some(file) = chart {
                let told = terminal::write_chart(&advisor, &line, file)?;
                writeln!(io::stderr(), "{told}")?;
            }
            Ok(if understood { ExitCode::SUCCESS } else { ExitCode::from(2) })
        }
        Command::Console { format, language } => {
            let advisor = advisor(&cli.knowledge_dir())?;
            terminal::console(&advisor, io::stdin().lock(), output(*format, *language), &mut out)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Check { paths, format } => {
            let default = [cli.knowledge_dir()];
            let paths = if paths.is_empty() { &default[..] } else { paths };
            let sound = terminal::check(paths, style(*format), &mut out)?;
            Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Run(args) => run_bot(args, &cli.knowledge_dir()),
        Command::Forget(args) => {
            writeln!(out, "{}", forget(args)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Healthcheck(args) => {
            let healthy = discord::is_healthy(&args.data_dir());
            writeln!(
                out,
                "{}",
                if healthy { "healthy: connected to Discord" } else { "unhealthy: not connected to Discord lately" }
            )?;
            Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
    }
}

/// Deletes what is kept of a server or person, and says what was done.
fn forget(args: &ForgetArgs) -> Result<String, Box<dyn Error>> {
    let folder = args.data.data_dir();
    if !Sqlite::is_in(&folder) {
        return Err(format!("nothing is kept in {}: set DATA_DIR to the bot's folder", folder.display()).into());
    }
    let store = Sqlite::open(&folder)?;
    let (found, whom) = match args.whom().ok_or("say whom to forget: --server ID or --person ID")? {
        Forget::Server(id) => (store.forget_server(ServerId(id))?, format!("server {id}")),
        Forget::Person(id) => (store.forget_person(PersonId(id))?, format!("person {id}")),
    };
    Ok(if found { format!("All that was kept of {whom} is deleted.") } else { format!("Nothing is kept of {whom}.") })
}

/// Checks everything that can be checked here before the first packet goes out, then runs the bot
/// until it is told to stop.
fn run_bot(args: &DiscordArgs, knowledge_dir: &Path) -> Result<ExitCode, Box<dyn Error>> {
    telemetry::start(args.log_format()? == OutputFormat::Json);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    // Before anything takes time: in a container, where the bot is the first process, a signal that nobody listens for is lost.
    let stop = {
        let _inside = runtime.enter();
        stop_signal()?
    };
    let settings = discord::Settings {
        token: Token::from_env()?,
        api_base: args.api_base()?,
        guild: args.guild()?,
        data_dir: args.data.data_dir(),
        member_limit: args.member_limit()?,
        metrics_address: args.metrics_address()?,
    };
    let trusted = args.trusted_guilds()?;
    let store: Arc<dyn Store> = Arc::new(Sqlite::open(&settings.data_dir)?);
    let library = Arc::new(Library::open(knowledge_dir, Some(Arc::clone(&store)))?);
    tell_of(&library.snapshot(Owner::Base), knowledge_dir)?;
    let _watcher = Watcher::start(Arc::clone(&library));
    let desk = Desk::new(Arc::clone(&library), Arc::clone(&store), trusted.into_iter().map(ServerId));
    let metrics = Arc::<Metrics>::default();
    let office = Office { library: Arc::clone(&library), desk: Arc::new(desk), ledger: Ledger::new(store), metrics };
    runtime.spawn(refresh_on_signal(library));
    let stopped = runtime.block_on(discord::run(settings, Arc::new(office), stop));
    // An answer that is still being worked out must not hold the process up.
    runtime.shutdown_timeout(Duration::from_secs(1));
    stopped?;
    Ok(ExitCode::SUCCESS)
}

/// Logs what the base holds and what is wrong in it; refuses to start without anything to answer from.
fn tell_of(base: &Snapshot, folder: &Path) -> Result<(), Box<dyn Error>> {
    for problem in base.problems() {
        tracing::warn!("{problem}");
    }
    let knowledge = base.advisor.knowledge();
    let passages: usize = knowledge.articles.iter().map(|article| article.passages.len()).sum();
    if passages == 0 {
        return Err(format!(
            "there is nothing to answer from in {}: put .md files there, or set KNOWLEDGE_DIR",
            folder.display()
        )
        .into());
    }
    tracing::info!(
        articles = knowledge.articles.len(),
        roles = knowledge.roles.len(),
        figures = knowledge.figures.len(),
        passages,
        "knowledge loaded"
    );
    Ok(())
}

/// Compares the folder with what serves whenever the process gets SIGHUP, and takes over also what was held back.
async fn refresh_on_signal(library: Arc<Library>) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut hangup) = signal(SignalKind::hangup()) else {
        return;
    };
    while hangup.recv().await.is_some() {
        tracing::info!("told to read the knowledge again (SIGHUP)");
        let library = Arc::clone(&library);
        let _ = tokio::task::spawn_blocking(move || library.refresh(true)).await;
    }
}

/// Done when the process is told to stop: SIGTERM from a supervisor, or Ctrl-C. It listens from now on, and not only once
/// it is waited for.
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

fn output(format: OutputFormat, language: Language) -> Output {
    Output { format: style(format), language }
}

fn style(format: OutputFormat) -> Format {
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
