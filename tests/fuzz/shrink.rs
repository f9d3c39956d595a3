//! Makes a failing input small: takes parts away for as long as it fails in the same way.

use std::time::{Duration, Instant};

/// How long is spent on one input.
const TIME: Duration = Duration::from_secs(30);

/// The smallest input found that still fails.
pub fn shrink(input: &[u8], fails: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let begun = Instant::now();
    let mut best = input.to_vec();
    let mut part = best.len() / 2;
    while part > 0 && begun.elapsed() < TIME {
        let before = best.len();
        let mut at = 0;
        while at < best.len() && begun.elapsed() < TIME {
            let mut smaller = best.clone();
            smaller.drain(at..(at + part).min(best.len()));
            if fails(&smaller) {
                best = smaller;
            } else {
                at += part;
            }
        }
        if best.len() == before || part > 1 {
            part /= 2;
        }
    }
    best
}
