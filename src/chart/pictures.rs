//! Pictures drawn lately, so that a question that many ask is drawn once.

use super::{DrawError, png};
use crate::answer::Chart;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// So many pictures are kept, of some 40 KB each.
const KEPT: usize = 64;

/// The pictures drawn last, by what they show.
#[derive(Debug, Default)]
pub struct Pictures {
    /// The most recently used first. So few are compared faster than hashed.
    kept: Mutex<VecDeque<(Chart, Arc<[u8]>)>>,
}

impl Pictures {
    /// The chart as PNG: the same bytes as lately, or newly drawn.
    pub fn png(&self, chart: &Chart) -> Result<Arc<[u8]>, DrawError> {
        if let Some(picture) = self.recall(chart) {
            return Ok(picture);
        }
        // Drawn without the lock: others need not wait for this picture.
        let picture: Arc<[u8]> = png(chart)?.into();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((chart.clone(), Arc::clone(&picture)));
        kept.truncate(KEPT);
        Ok(picture)
    }

    fn recall(&self, chart: &Chart) -> Option<Arc<[u8]>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == chart)?;
        let entry = kept.remove(at)?;
        let picture = Arc::clone(&entry.1);
        kept.push_front(entry);
        Some(picture)
    }
}
