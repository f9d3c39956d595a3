//! The best of all that is met, without keeping the rest.

use super::index::PassageId;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// The best scores met so far, with their passages. Among equals the passage that comes first is the better one, in
/// whatever order they are met.
pub(super) struct Best {
    limit: usize,
    /// The worst on top.
    met: BinaryHeap<Reverse<Scored>>,
}

#[derive(PartialEq)]
struct Scored(f32, PassageId);

impl Eq for Scored {}

impl Ord for Scored {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then_with(|| other.1.cmp(&self.1))
    }
}

impl PartialOrd for Scored {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Best {
    pub fn new(limit: usize) -> Self {
        Self { limit: limit.max(1), met: BinaryHeap::new() }
    }

    pub fn meet(&mut self, score: f32, passage: PassageId) {
        self.met.push(Reverse(Scored(score, passage)));
        if self.met.len() > self.limit {
            self.met.pop();
        }
    }

    /// Only what scores higher than this can be among the best.
    pub fn threshold(&self) -> f32 {
        match self.met.peek() {
            Some(Reverse(Scored(worst, _))) if self.met.len() == self.limit => worst.next_down(),
            _ => f32::MIN,
        }
    }

    /// All of them, the best first.
    pub fn into_sorted(self) -> impl Iterator<Item = (f32, PassageId)> {
        self.met.into_sorted_vec().into_iter().map(|Reverse(Scored(score, passage))| (score, passage))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::ArticleId;

    #[test]
    fn the_best_are_kept_in_any_order() {
        let passage = |article| PassageId { article: ArticleId(article), at: 0 };
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
            let mut best = Best::new(2);
            assert_eq!(best.threshold(), f32::MIN);
            for at in order {
                best.meet([1.0, 3.0, 3.0, 3.0][at], passage(at));
            }
            assert!(best.threshold() < 3.0 && best.threshold() > 2.9);
            assert_eq!(best.into_sorted().collect::<Vec<_>>(), [(3.0, passage(1)), (3.0, passage(2))]);
        }
    }
}
