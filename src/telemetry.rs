//! Logs: text or JSON lines on standard error, never a secret.

use std::io;
use tracing::Level;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

/// Crates that print tokens below INFO: serenity and its HTTP and socket layers. They are capped
/// whatever `RUST_LOG` says.
const LEAKY: &[&str] =
    &["serenity", "tungstenite", "tokio_tungstenite", "reqwest", "hyper", "hyper_util", "h2", "rustls"];

/// Starts logging. `RUST_LOG` chooses levels (default `info`); `json` makes each line an object.
pub fn start(json: bool) {
    let levels = std::env::var("RUST_LOG").ok().filter(|levels| !levels.trim().is_empty());
    let levels = levels.and_then(|levels| EnvFilter::try_new(levels).ok()).unwrap_or_else(|| EnvFilter::new("info"));
    let capped = filter_fn(|metadata| {
        let target = metadata.target().split("::").next().unwrap_or_default();
        !LEAKY.contains(&target) || *metadata.level() <= Level::WARN
    });
    let lines =
        tracing_subscriber::fmt::layer().with_writer(io::stderr).with_ansi(io::IsTerminal::is_terminal(&io::stderr()));
    let layer = if json { lines.json().with_filter(capped).boxed() } else { lines.with_filter(capped).boxed() };
    // A second start, as in tests, keeps the first logger.
    let _ = tracing_subscriber::registry().with(layer.with_filter(levels)).try_init();
}
