//! Runs a target: its corpus, then new inputs until there were enough or one fails.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::time::{Duration, Instant};
use std::{fs, panic, thread};

use crate::chance::Chance;
use crate::corpus;
use crate::mutate::Source;
use crate::seen::{Known, Seen};
use crate::settings::Settings;
use crate::shrink::shrink;
use crate::watch::Watch;

/// Something that reads strangers' bytes.
pub struct Target {
    /// Its corpus has this name.
    pub name: &'static str,
    /// How many inputs it gets where nothing else is set.
    pub cases: u64,
    /// The most bytes of an input.
    pub most: usize,
    /// An input that takes longer fails, in code that is optimised.
    pub slow: Duration,
    /// The dictionary.
    pub tokens: &'static [&'static [&'static str]],
    /// Inputs to begin from, beside the corpus.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Reads the bytes, and panics where something does not hold.
    pub check: fn(&[u8], &mut Seen),
}

/// Why an input fails.
struct Failure {
    /// Where, so that another input can be said to fail in the same way.
    place: String,
    text: String,
}

/// What one thread has done.
struct Done {
    cases: u64,
    looked_at: u64,
    kept: usize,
    slowest: Duration,
}

/// As much stack as threads that block have in the bot.
const STACK: usize = 2 * 1024 * 1024;

impl Target {
    /// Runs it as the environment says.
    pub fn run(&self) {
        listen_to_panics();
        let settings = Settings::from_env();
        if let Some(path) = &settings.replay {
            return self.assert_fine(&path.display().to_string(), &fs::read(path).expect("an input"));
        }
        let mut pool: Vec<Vec<u8>> = Vec::new();
        let grown = settings.grow.as_ref().map(|folder| folder.join(self.name));
        let folders = [Some(corpus::folder(self.name)), grown.clone()].into_iter().flatten();
        for (path, input) in folders.flat_map(|folder| corpus::read(&folder)) {
            self.assert_fine(&path.display().to_string(), &input);
            pool.push(input);
        }
        assert!(!pool.is_empty(), "{} has no corpus", self.name);
        pool.extend((self.seeds)());
        let cases = settings.cases.unwrap_or(self.cases).div_ceil(settings.threads);
        let begun = Instant::now();
        let works: Vec<_> = (0..settings.threads)
            .map(|number| {
                let (pool, grown, seed) = (pool.clone(), grown.clone(), settings.seed);
                let this = Self { ..*self };
                let work = move || this.work(number, seed, cases, pool, grown.as_deref());
                thread::Builder::new().stack_size(STACK).spawn(work).expect("a thread")
            })
            .collect();
        let done: Vec<Result<Done, String>> = works.into_iter().map(|work| work.join().expect("it ends")).collect();
        self.report(done, begun.elapsed());
    }

    fn report(&self, done: Vec<Result<Done, String>>, took: Duration) {
        let (mut cases, mut looked_at, mut kept, mut slowest) = (0, 0, 0, Duration::ZERO);
        for done in done {
            let done = done.unwrap_or_else(|failure| panic!("{failure}"));
            (cases, looked_at, kept) = (cases + done.cases, looked_at + done.looked_at, kept + done.kept);
            slowest = slowest.max(done.slowest);
        }
        let each = cases as f64 / took.as_secs_f64();
        let more = if looked_at > 0 { format!(", {looked_at} looked at") } else { String::new() };
        println!(
            "{}: {cases} inputs{more} in {took:.1?}, {each:.0} a second, slowest {slowest:.1?}, {kept} kept",
            self.name
        );
    }

    fn work(
        &self,
        thread: u64,
        seed: u64,
        cases: u64,
        mut pool: Vec<Vec<u8>>,
        grown: Option<&std::path::Path>,
    ) -> Result<Done, String> {
        let mut chance = Chance::new(seed ^ (thread << 48));
        let watch = Watch::new(self.name, thread);
        let mut known = Known::default();
        let mut done = Done { cases, looked_at: 0, kept: 0, slowest: Duration::ZERO };
        for case in 0..cases {
            let input = Source { pool: &pool, tokens: self.tokens, most: self.most }.next(&mut chance);
            let (tried, took) = watch.timed(&input, || self.attempt(&input));
            let failure = match tried {
                Ok(seen) => {
                    done.looked_at += seen.looked_at;
                    if known.learn(&seen) {
                        done.kept += 1;
                        if let Some(folder) = grown {
                            corpus::keep(folder, "", &input);
                        }
                        pool.push(input.clone());
                    }
                    self.slowness(&input, took)
                }
                Err(failure) => Some(failure),
            };
            // What was waited for because the machine was busy says nothing about the input.
            done.slowest = done.slowest.max(if took > self.slow { self.alone(&input) } else { took });
            if let Some(failure) = failure {
                return Err(self.told(&failure, &input, &format!("input {case} of thread {thread}, FUZZ_SEED={seed}")));
            }
        }
        Ok(done)
    }

    fn assert_fine(&self, name: &str, input: &[u8]) {
        let watch = Watch::new(&format!("{}-corpus", self.name), 0);
        let (tried, took) = watch.timed(input, || self.attempt(input));
        let failure = tried.err().or_else(|| self.slowness(input, took));
        if let Some(failure) = failure {
            panic!("{}: {name}: {} ({})", self.name, failure.text, failure.place);
        }
    }

    fn attempt(&self, input: &[u8]) -> Result<Seen, Failure> {
        PANIC.set(None);
        let mut seen = Seen::default();
        LISTENING.set(true);
        let tried = catch_unwind(AssertUnwindSafe(|| (self.check)(input, &mut seen)));
        LISTENING.set(false);
        tried.map(|()| seen).map_err(|_| {
            let (place, text) = PANIC.take().unwrap_or_default();
            Failure { place, text }
        })
    }

    /// How long an input takes when nothing else disturbs it, as far as that can be had: what the thread waits for the
    /// processor says nothing about the input.
    fn alone(&self, input: &[u8]) -> Duration {
        let times = (0..3).map(|_| {
            let (begun, worked) = (Instant::now(), processor_time());
            let _ = self.attempt(input);
            let (took, working) = (begun.elapsed(), processor_time());
            working.zip(worked).map_or(took, |(now, before)| took.min(now - before + TICK))
        });
        times.min().unwrap_or_default()
    }

    fn slowness(&self, input: &[u8], took: Duration) -> Option<Failure> {
        if cfg!(debug_assertions) || took <= self.slow {
            return None;
        }
        let alone = self.alone(input);
        let text = format!("it takes {alone:.1?}, more than {:?}", self.slow);
        (alone > self.slow).then(|| Failure { place: "slow".to_owned(), text })
    }

    /// The failure as a text, with its input made small and kept.
    fn told(&self, failure: &Failure, input: &[u8], which: &str) -> String {
        let fails = |input: &[u8]| match self.attempt(input) {
            Err(other) => other.place == failure.place,
            Ok(_) => failure.place == "slow" && self.alone(input) > self.slow,
        };
        let small = shrink(input, fails);
        let text =
            self.attempt(&small).err().unwrap_or(Failure { place: failure.place.clone(), text: failure.text.clone() });
        let path = corpus::keep(&corpus::folder(self.name), "found-", &small);
        format!(
            "{}: {which}\n{}\n({})\ninput of {} bytes: {:?}\nkept in {}; mend what it shows, and add the file to the commit",
            self.name,
            text.text,
            failure.place,
            small.len(),
            String::from_utf8_lossy(&small),
            path.display()
        )
    }
}

thread_local! {
    static LISTENING: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    static PANIC: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// Takes note of where a target panics instead of printing it, because making an input small panics a thousand times.
fn listen_to_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if LISTENING.get() {
                let place = info.location().map(ToString::to_string).unwrap_or_default();
                let payload = info.payload();
                let text = payload.downcast_ref::<String>().cloned();
                let text = text.or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                let text = text.unwrap_or_else(|| "a panic without words".to_owned());
                PANIC.set(Some((place, text)));
            } else {
                before(info);
            }
        }));
    });
}

/// A tick of `/proc/PID/stat`, on every Linux that Rust supports.
const TICK: Duration = Duration::from_millis(10);

/// How long this thread was on the processor so far, where the system says so.
fn processor_time() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/stat").ok()?;
    // The name, in brackets, may hold spaces; user and system time are the 12th and 13th field after it.
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
    let ticks = fields.next()?.parse::<u32>().ok()? + fields.next()?.parse::<u32>().ok()?;
    Some(TICK * ticks)
}
