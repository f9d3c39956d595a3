//! The bot as a process of its own.

use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running bot; killed when dropped.
pub struct Bot {
    child: Child,
    _home: tempfile::TempDir,
}

impl Bot {
    /// Starts it against a Discord at this address, without a limit for single members: here a few ask for thousands.
    pub fn start(program: &Path, knowledge: &Path, url: &str) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut command = Command::new(std::path::absolute(program).expect("a path"));
        command.arg("run").current_dir(home.path()).stdin(Stdio::null());
        command.env("DISCORD_TOKEN", "bG9hZA.bG9hZA.bG9hZA").env("DISCORD_API_URL", url).env("MEMBER_LIMIT", "0");
        command.env("KNOWLEDGE_DIR", std::path::absolute(knowledge).expect("a path")).env("DATA_DIR", home.path());
        command.env("RUST_LOG", std::env::var("RUST_LOG").unwrap_or_else(|_| "error".to_owned()));
        let child = command.spawn().expect("the bot starts; build it with cargo build --release");
        Self { child, _home: home }
    }

    /// Memory and open files, as Linux tells them.
    pub fn state(&self) -> String {
        let folder = format!("/proc/{}", self.child.id());
        let status = std::fs::read_to_string(format!("{folder}/status")).unwrap_or_default();
        let memory = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).map_or("?", str::trim);
        let files = std::fs::read_dir(format!("{folder}/fd")).map_or(0, Iterator::count);
        format!("{memory}, {files} files")
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
