//! Notes in passing which questions found no good answer and which files answers came from. Asking never waits for
//! it: notes are gathered and written together by a thread of their own. What cannot be taken in is counted.

use crate::answer::{Advisor, Answer, Request};
use crate::editorial;
use crate::library::is_addition;
use crate::store::{AskedInVain, GAP_CHARS, Owner, Store, Use};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;
use time::Date;

/// Notes that wait to be written.
const WAITING: usize = 4_096;
/// How long notes are gathered.
const GATHER: Duration = Duration::from_millis(500);

/// What is noted of one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it was asked.
    pub owner: Owner,
    /// The question with its key, if it found no good answer.
    pub in_vain: Option<(String, String)>,
    /// The files that the answer came from.
    pub files: Vec<String>,
    /// When.
    pub on: Date,
}

impl Note {
    /// What is to be noted of an answer.
    pub fn of(
        owner: Owner,
        advisor: &Advisor,
        request: &Request,
        answer: &Answer,
        files: Vec<String>,
        on: Date,
    ) -> Self {
        let question = match request {
            Request::Ask { question } => Some(question.as_str()),
            Request::Message { text } => Some(text.as_str()),
            _ => None,
        };
        let unanswered = matches!(answer, Answer::None(_) | Answer::Unsure(_));
        let in_vain = question.filter(|_| unanswered).and_then(|question| {
            let key = editorial::gap_key(advisor, question);
            let question = question.split_whitespace().collect::<Vec<_>>().join(" ");
            (!key.is_empty()).then(|| (key, question.chars().take(GAP_CHARS).collect()))
        });
        Self { owner, in_vain, files, on }
    }
}

/// Takes notes. Dropping it writes what is left.
pub struct Ledger {
    notes: Option<SyncSender<Note>>,
    writer: Option<JoinHandle<()>>,
    lost: Arc<AtomicU64>,
}

impl Ledger {
    /// A ledger that writes into a store.
    pub fn new(store: Arc<dyn Store>) -> Self {
        let (notes, received) = sync_channel(WAITING);
        let lost = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&lost);
        let writer =
            std::thread::Builder::new().name("ledger".to_owned()).spawn(move || write(&*store, &received, &counted));
        if let Err(error) = &writer {
            tracing::error!(%error, "questions without answer and uses of files will not be counted");
        }
        Self { notes: writer.is_ok().then_some(notes), writer: writer.ok(), lost }
    }

    /// Notes something; never waits.
    pub fn note(&self, note: Note) {
        if note.in_vain.is_none() && note.files.is_empty() {
            return;
        }
        if self.notes.as_ref().is_none_or(|notes| notes.try_send(note).is_err()) {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// How many notes were lost since the start.
    pub fn lost(&self) -> u64 {
        self.lost.load(Ordering::Relaxed)
    }
}

impl Drop for Ledger {
    fn drop(&mut self) {
        self.notes = None;
        if let Some(writer) = self.writer.take() {
            let _ = writer.join();
        }
    }
}

fn write(store: &dyn Store, notes: &Receiver<Note>, lost: &AtomicU64) {
    let mut open = true;
    while open {
        let Ok(first) = notes.recv() else { return };
        let mut batch = vec![first];
        let until = std::time::Instant::now() + GATHER;
        while batch.len() < WAITING {
            match notes.recv_timeout(until.saturating_duration_since(std::time::Instant::now())) {
                Ok(note) => batch.push(note),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    open = false;
                    break;
                }
            }
        }
        if let Err(error) = keep(store, &batch) {
            let lost = lost.fetch_add(batch.len() as u64, Ordering::Relaxed) + batch.len() as u64;
            tracing::warn!(%error, lost, "questions without answer could not be counted");
        }
    }
}

fn keep(store: &dyn Store, batch: &[Note]) -> Result<(), crate::store::StoreError> {
    let in_vain: Vec<AskedInVain> = batch
        .iter()
        .filter_map(|note| {
            let (key, question) = note.in_vain.clone()?;
            Some(AskedInVain { owner: note.owner, key, question, on: note.on })
        })
        .collect();
    if !in_vain.is_empty() {
        store.count_gaps(&in_vain)?;
    }
    let mut uses: BTreeMap<(Owner, &str), (u64, Date)> = BTreeMap::new();
    for note in batch {
        for file in &note.files {
            // What all share is counted together, wherever it was asked.
            let owner = if is_addition(file) { note.owner } else { Owner::Base };
            let entry = uses.entry((owner, file)).or_insert((0, note.on));
            entry.0 += 1;
            entry.1 = entry.1.max(note.on);
        }
    }
    let uses: Vec<Use> =
        uses.into_iter().map(|((owner, file), (times, on))| Use { owner, file: file.to_owned(), times, on }).collect();
    if uses.is_empty() { Ok(()) } else { store.count_uses(&uses) }
}
