//! Logs: text or JSON lines on standard error, never a secret, and never without end.

mod flood;

use flood::Flood;
use std::io;
use tracing::Level;
use tracing_subscriber::filter::{FilterExt, filter_fn};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

/// Crates that print tokens below INFO: serenity and its HTTP and socket layers. They are capped
/// whatever `RUST_LOG` says.
const LEAKY: &[&str] =
    &["serenity", "tungstenite", "tokio_tungstenite", "reqwest", "hyper", "hyper_util", "h2", "rustls"];

/// Starts logging. `RUST_LOG` chooses levels (default `info`); `json` makes each line an object.
pub fn start(json: bool) {
    let wanted = std::env::var("RUST_LOG").ok().filter(|levels| !levels.trim().is_empty());
    let levels = wanted.as_deref().map(EnvFilter::try_new);
    let misread = matches!(levels, Some(Err(_)));
    let levels = levels.and_then(Result::ok).unwrap_or_else(|| EnvFilter::new("info"));
    let flood = Flood::default();
    let capped = filter_fn(|metadata| {
        let target = metadata.target().split("::").next().unwrap_or_default();
        !LEAKY.contains(&target) || *metadata.level() <= Level::WARN
    });
    let lines =
        tracing_subscriber::fmt::layer().with_writer(io::stderr).with_ansi(io::IsTerminal::is_terminal(&io::stderr()));
    let filter = capped.and(flood.clone());
    let layer = if json { lines.json().with_filter(filter).boxed() } else { lines.with_filter(filter).boxed() };
    // A second start, as in tests, keeps the first logger.
    if tracing_subscriber::registry().with(layer.with_filter(levels)).try_init().is_ok() {
        flood.keep_telling();
    }
    if misread {
        tracing::warn!(
            "RUST_LOG cannot be read, so info is used: write error, warn, info or debug, or careerbot=debug"
        );
    }
}
