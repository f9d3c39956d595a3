//! How the bot's process is, now and then, and whether that stays so.

use std::collections::HashMap;

use super::told;
use crate::fake_discord::Bot;

/// How much a process holds at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    resident: f64,
    descriptors: f64,
    threads: f64,
}

impl Sample {
    pub fn of(bot: &Bot) -> Self {
        let (resident, descriptors, threads) = (bot.resident() as f64, bot.descriptors() as f64, bot.threads() as f64);
        Self { resident, descriptors, threads }
    }
}

/// Compares the sixth of a run that follows its first third, which is for warming up, with its last sixth.
pub fn judge_samples(samples: &[Sample], drift: f64) {
    let sixth = (samples.len() / 6).max(1);
    let windows = [&samples[sixth * 2..sixth * 3], &samples[samples.len() - sixth..]];
    let mean = |of: fn(&Sample) -> f64| windows.map(|it| it.iter().map(of).sum::<f64>() / it.len() as f64);
    let [resident, descriptors, threads] =
        [mean(|it| it.resident / 1e6), mean(|it| it.descriptors), mean(|it| it.threads)];
    told("G9, MB of memory, by sixths of the run", by_sixths(samples));
    told("G9, MB of memory after a third and at the end", resident);
    told("G9, drift in percent", (resident[1] / resident[0] - 1.0) * 100.0);
    told("G9, descriptors after a third and at the end", descriptors);
    told("G9, threads after a third and at the end", threads);
    assert!(resident[1] < resident[0] * (1.0 + drift), "{resident:?}");
    // A burst opens connections and threads that are let go of only a while later.
    assert!(descriptors[1] < descriptors[0] + 100.0 && threads[1] < threads[0] + 30.0, "{descriptors:?} {threads:?}");
}

fn by_sixths(samples: &[Sample]) -> Vec<f64> {
    let sixths = samples.chunks(samples.len().div_ceil(6));
    let means = sixths.map(|it| it.iter().map(|it| it.resident / 1e6).sum::<f64>() / it.len() as f64);
    means.map(|mean| (mean * 10.0).round() / 10.0).collect()
}

/// The line of a log that comes most often, whatever its time and numbers, and how often.
pub fn most_repeated(log: &str) -> (usize, String) {
    let mut times = HashMap::<String, usize>::new();
    for line in log.lines() {
        let words = line.split_once(' ').map_or("", |(_, words)| words);
        let numberless: String = words.chars().filter(|c| !c.is_ascii_digit()).collect();
        *times.entry(numberless).or_default() += 1;
    }
    times.into_iter().map(|(line, times)| (times, line)).max().unwrap_or_default()
}
