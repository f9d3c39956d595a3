//! The bot under test as a process of its own: started with a clean environment, its log kept, ended with the test.

use std::{
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use super::{
    FakeDiscord,
    state::{PATIENCE, State, TOKEN},
};

/// How long a bot may take to start: the machine may be building or running other tests.
const START: Duration = Duration::from_secs(60);

/// All that a bot has written so far, to standard output and standard error.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<String>>);

impl Log {
    pub(super) fn text(&self) -> String {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    fn follow(&self, output: impl Read + Send + 'static) -> thread::JoinHandle<()> {
        let log = self.clone();
        thread::spawn(move || {
            let mut lines = BufReader::new(output);
            let mut line = Vec::new();
            while lines.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
                let mut text = log.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                text.push_str(&String::from_utf8_lossy(&line));
                line.clear();
            }
        })
    }
}

/// What a bot is started with. The default is the shipped knowledge and nothing else.
#[derive(Clone, Debug)]
pub struct BotOptions {
    knowledge: PathBuf,
    env: Vec<(String, String)>,
    without: Vec<String>,
    through: Vec<String>,
}

impl Default for BotOptions {
    fn default() -> Self {
        let knowledge = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
        Self { knowledge, env: Vec::new(), without: Vec::new(), through: Vec::new() }
    }
}

impl BotOptions {
    /// Answers from this folder.
    pub fn knowledge(mut self, folder: impl AsRef<Path>) -> Self {
        self.knowledge = std::path::absolute(folder).expect("the folder has an absolute path");
        self
    }

    /// Keeps what must last in this folder, so that another bot finds it there.
    pub fn data(self, folder: impl AsRef<Path>) -> Self {
        self.env("DATA_DIR", &folder.as_ref().to_string_lossy())
    }

    /// Sets an environment variable, also over those that the stand-in sets.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Leaves out an environment variable that the stand-in would set.
    pub fn without(mut self, name: &str) -> Self {
        self.without.push(name.to_owned());
        self
    }

    /// Starts the bot through another program, such as `prlimit --nofile=256`.
    pub fn through(mut self, program: &[&str]) -> Self {
        self.through = program.iter().map(|&word| word.to_owned()).collect();
        self
    }

    /// Runs in an empty folder, so that no `.env` of the developer's is read.
    fn spawn(&self, url: &str) -> Process {
        let home = tempfile::tempdir().expect("a temporary folder can be made");
        let words: Vec<&str> =
            self.through.iter().map(String::as_str).chain([env!("CARGO_BIN_EXE_careerbot"), "run"]).collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).current_dir(home.path()).env_clear();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("DISCORD_TOKEN", TOKEN).env("DISCORD_API_URL", url);
        // Stories ask faster than people do.
        command.env("MEMBER_LIMIT", "0");
        command.env("KNOWLEDGE_DIR", &self.knowledge).env("DATA_DIR", home.path().join("data"));
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        for name in &self.without {
            command.env_remove(name);
        }
        let mut child = command.spawn().expect("the bot's program starts");
        let log = Log::default();
        let outputs = [
            log.follow(child.stdout.take().expect("stdout is piped")),
            log.follow(child.stderr.take().expect("stderr is piped")),
        ];
        Process { child, log, outputs: outputs.into(), _home: home }
    }
}

pub(super) struct Process {
    pub(super) child: Child,
    log: Log,
    outputs: Vec<thread::JoinHandle<()>>,
    _home: tempfile::TempDir,
}

impl Process {
    /// The exit code (`None` after a signal), once the process has ended and its log is complete.
    fn ended(&mut self) -> Option<Option<i32>> {
        let status = self.child.try_wait().expect("the bot can be waited for")?;
        for output in self.outputs.drain(..) {
            output.join().expect("the log is read to its end");
        }
        Some(status.code())
    }

    pub(super) async fn wait(&mut self, what: &str, patience: Duration) -> Option<i32> {
        let end = Instant::now() + patience;
        loop {
            if let Some(code) = self.ended() {
                return code;
            }
            assert!(Instant::now() < end, "{what} did not end within {patience:?}\n{}", self.log.text());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Either fails when the process has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A running bot. It is killed when this is dropped.
pub struct Bot(pub(super) Process);

impl Bot {
    /// Starts the bot and waits until it is online and its commands are registered.
    pub async fn start(discord: &FakeDiscord, options: BotOptions) -> Self {
        let shared = &discord.shared;
        let (identifies, requests) = shared.with(|state| (state.identifies, state.requests.len()));
        let Self(mut process) = Self::begin(discord, options);
        let end = Instant::now() + START;
        while !shared.with(|state| state.identifies > identifies && is_online(state) && is_registered(state, requests))
        {
            if let Some(code) = process.ended() {
                shared.fail(&format!("the bot ended at once, with exit code {code:?}"));
            }
            if Instant::now() > end {
                shared.fail(&format!("the bot was not ready after {START:?}"));
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Self(process)
    }

    /// Starts the bot and does not wait for anything.
    pub fn begin(discord: &FakeDiscord, options: BotOptions) -> Self {
        let process = options.spawn(&discord.url());
        discord.shared.with(|state| state.logs.push(process.log.clone()));
        Self(process)
    }

    /// Everything it has written so far.
    pub fn log(&self) -> String {
        self.0.log.text()
    }

    /// Waits until it has written this.
    pub async fn wait_for_log(&self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.log().contains(text) {
            assert!(Instant::now() < end, "{text:?} did not appear in the log:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Asks it to end (SIGTERM) and waits: its exit code, and how long it took.
    pub async fn terminate(&mut self) -> (Option<i32>, Duration) {
        let asked = Instant::now();
        let done = Command::new("kill").args(["-TERM", &self.0.child.id().to_string()]).status();
        assert!(done.is_ok_and(|status| status.success()), "the bot could not be signalled\n{}", self.log());
        let code = self.0.wait("the bot, after SIGTERM,", PATIENCE).await;
        (code, asked.elapsed())
    }
}

/// How a bot ended by itself.
#[derive(Debug)]
pub struct Exit {
    /// The exit code; `None` after a signal.
    pub code: Option<i32>,
    /// What it wrote to standard output and standard error.
    pub log: String,
}

/// Starts the bot against a Discord at `url` and waits until it ends by itself.
pub async fn run_to_exit(url: &str, options: BotOptions) -> Exit {
    let mut process = options.spawn(url);
    let code = process.wait("the bot", START).await;
    Exit { code, log: process.log.text() }
}

fn is_online(state: &State) -> bool {
    state.sessions.last().is_some_and(|session| session.connection.is_some())
}

/// Whether commands are there and the bot, since it started, is done with looking at them or writing them.
fn is_registered(state: &State, since: usize) -> bool {
    let mut asked = state.requests[since..].iter().filter(|(_, path, _)| path.contains("/commands"));
    let quiet = |method: &str| Duration::from_millis(if method == "PUT" { 10 } else { 200 });
    let done = asked.next_back().is_some_and(|(method, _, at)| at.elapsed() > quiet(method));
    done && state.all_commands().next().is_some()
}
