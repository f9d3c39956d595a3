//! Work on a few threads at once.

/// With fewer things, starting threads takes longer than it saves.
const PAYS_FROM: usize = 64;
/// Members who ask meanwhile need the other cores.
const MOST_THREADS: usize = 4;

/// Does two things at the same time.
pub fn both<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), other)
    })
}

/// Does the same for many things, and gives the results in their order.
pub fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    if threads == 1 || items.len() < PAYS_FROM {
        return items.iter().map(work).collect();
    }
    let (share, work) = (items.len().div_ceil(threads), &work);
    std::thread::scope(|scope| {
        let start = |share| scope.spawn(move || <[T]>::iter(share).map(work).collect::<Vec<R>>());
        let threads: Vec<_> = items.chunks(share).map(start).collect();
        let finished = |thread: std::thread::ScopedJoinHandle<'_, Vec<R>>| {
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        threads.into_iter().flat_map(finished).collect()
    })
}
