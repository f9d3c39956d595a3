//! What the system says of a bot's process: its descriptors, its memory, its time on the processor, and how it ended.

use std::{process::Command, time::Duration};

use super::{Bot, state::PATIENCE};

/// Ticks of `/proc/PID/stat` in a second, on every Linux that Rust supports.
const TICKS: f64 = 100.0;

impl Bot {
    /// Waits until it ends by itself; its exit code.
    pub async fn ended(&mut self) -> Option<i32> {
        self.0.wait("the bot", PATIENCE).await
    }

    /// Its process, or that of the program it was started through.
    pub fn pid(&self) -> u32 {
        self.0.child.id()
    }

    /// How many descriptors it holds open.
    pub fn descriptors(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.pid())).map_or(0, Iterator::count)
    }

    /// Its threads.
    pub fn threads(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/task", self.pid())).map_or(0, Iterator::count)
    }

    /// How much memory it holds, in bytes.
    pub fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) * 1_024
    }

    /// Tells it to read the knowledge again (SIGHUP).
    pub fn hang_up(&self) {
        signal(self.pid(), "-HUP");
    }

    /// How long it was on the processor so far.
    pub fn processor_time(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())).unwrap_or_default();
        // The name, in brackets, may hold spaces; user and system time are the 12th and 13th field after it.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks = |place: usize| fields.get(place).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0);
        Duration::from_secs_f64((ticks(11) + ticks(12)) / TICKS)
    }

    /// The process that the program it was started through has started.
    pub fn child(&self) -> Option<u32> {
        let pid = self.pid();
        let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).ok()?;
        children.split_whitespace().next()?.parse().ok()
    }

    /// Sends a process the signal to end.
    pub fn terminate_process(pid: u32) {
        signal(pid, "-TERM");
    }
}

fn signal(pid: u32, signal: &str) {
    let done = Command::new("kill").args([signal, &pid.to_string()]).status();
    assert!(done.is_ok_and(|status| status.success()), "{pid} could not be signalled");
}
