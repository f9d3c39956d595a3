//! A simulation of many servers with their members and moderators, who act at random on one library, store and folder,
//! and a model of what must come of it that is simple enough to be right:
//!
//! - nothing of one server is ever seen in another, or where it was taken away,
//! - what was said to be published is there, once, until it is changed, also after a restart,
//! - what could not be done is told, and changes nothing.
//!
//! ```sh
//! SIMULATION_SEEDS=2000 cargo test --release --test fuzz simulation -- --nocapture
//! SIMULATION_SEED=17 cargo test --release --test fuzz simulation      # one that failed, again
//! ```
//!
//! `SIMULATION_STEPS` is how often somebody acts, for each seed; `FUZZ_THREADS` how many seeds run at once.

mod around;
mod drawn;
mod members;
mod model;
mod moderators;
mod operator;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use crate::settings::{Settings, number};
use world::World;

const STEPS: u64 = if cfg!(debug_assertions) { 80 } else { 500 };

#[test]
fn simulation() {
    let steps = number("SIMULATION_STEPS").unwrap_or(STEPS);
    if let Some(seed) = number("SIMULATION_SEED") {
        World::new(seed).live(steps);
        return;
    }
    let (seeds, threads) = (number("SIMULATION_SEEDS").unwrap_or(2), Settings::from_env().threads);
    let (next, drawn, begun) = (AtomicU64::new(0), AtomicU64::new(0), Instant::now());
    let work = || {
        while let Some(seed) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|seed| *seed < seeds) {
            let lived = catch_unwind(AssertUnwindSafe(|| World::new(seed).live(steps)));
            let seen =
                lived.unwrap_or_else(|_| panic!("replay it with SIMULATION_SEED={seed} SIMULATION_STEPS={steps}"));
            drawn.fetch_add(seen, Ordering::Relaxed);
        }
    };
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let (drawn, took) = (drawn.into_inner(), begun.elapsed());
    println!("simulation: {seeds} seeds of {steps} steps in {took:.1?}, {drawn} messages drawn and looked at");
}
