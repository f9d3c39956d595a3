//! Pictures drawn lately, so that a question that many ask is drawn once.

use super::{DrawError, png};
use crate::answer::Chart;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// So many pictures are kept, of 10 to 100 KB each.
const KEPT: usize = 64;

/// A picture, once it is drawn. Whoever draws it holds the lock, and whoever wants the same waits for it.
type Slot = Arc<Mutex<Option<Arc<[u8]>>>>;

/// The pictures drawn last, by what they show.
#[derive(Debug, Default)]
pub struct Pictures {
    /// The most recently used first. So few are compared faster than hashed.
    kept: Mutex<VecDeque<(Chart, Slot)>>,
}

impl Pictures {
    /// The chart as PNG: the same bytes as lately, or newly drawn, once for all who want it now.
    pub fn png(&self, chart: &Chart) -> Result<Arc<[u8]>, DrawError> {
        let slot = self.slot(chart);
        let mut picture = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(picture) = &*picture {
            return Ok(Arc::clone(picture));
        }
        let drawn: Arc<[u8]> = png(chart)?.into();
        *picture = Some(Arc::clone(&drawn));
        Ok(drawn)
    }

    fn slot(&self, chart: &Chart) -> Slot {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == chart);
        let entry = at.and_then(|at| kept.remove(at)).unwrap_or_else(|| (chart.clone(), Slot::default()));
        let slot = Arc::clone(&entry.1);
        kept.push_front(entry);
        kept.truncate(KEPT);
        slot
    }
}
