//! Answers counts and health on a local port, for programs that watch over this one. Nothing can be changed here, and
//! nothing tells of anybody.

use super::Metrics;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Says whether the bot can answer members, or why not.
pub type Readiness = Arc<dyn Fn() -> Result<(), String> + Send + Sync>;

#[derive(Clone)]
struct Shown {
    metrics: Arc<Metrics>,
    readiness: Readiness,
}

/// Takes the port. Done before anything else is begun, so that a port that is taken is told at the start.
///
/// # Errors
/// The address cannot be listened on.
pub async fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    TcpListener::bind(address).await
}

/// Answers until dropped: `/metrics`, `/livez` (the process works), `/readyz` (members are answered).
pub async fn serve(listener: TcpListener, metrics: Arc<Metrics>, readiness: Readiness) {
    let routes = Router::new()
        .route("/metrics", get(metrics_text))
        .route("/livez", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
        .with_state(Shown { metrics, readiness });
    if let Err(error) = axum::serve(listener, routes).await {
        tracing::error!(%error, "counts and health are not answered any more");
    }
}

async fn metrics_text(State(shown): State<Shown>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], shown.metrics.text())
}

async fn ready(State(shown): State<Shown>) -> (StatusCode, String) {
    match (shown.readiness)() {
        Ok(()) => (StatusCode::OK, "ready\n".to_owned()),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};

    async fn get(address: SocketAddr, path: &str) -> (u16, String) {
        let answer = reqwest::get(format!("http://{address}{path}")).await.expect("an answer");
        (answer.status().as_u16(), answer.text().await.expect("a text"))
    }

    #[tokio::test]
    async fn counts_and_health_are_told_as_they_are() {
        let (metrics, up) = (Arc::new(Metrics::default()), Arc::new(AtomicBool::new(false)));
        metrics.interaction("command");
        let listener = listen("127.0.0.1:0".parse().expect("an address")).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let is_up = Arc::clone(&up);
        let readiness: Readiness =
            Arc::new(move || if is_up.load(Ordering::Relaxed) { Ok(()) } else { Err("not connected".to_owned()) });
        let server = tokio::spawn(serve(listener, metrics, readiness));
        assert_eq!(get(address, "/livez").await, (200, "alive\n".to_owned()));
        assert_eq!(get(address, "/readyz").await, (503, "not connected\n".to_owned()));
        up.store(true, Ordering::Relaxed);
        assert_eq!(get(address, "/readyz").await.0, 200);
        assert!(get(address, "/metrics").await.1.contains("careerbot_interactions_total{kind=\"command\"} 1"));
        assert_eq!(get(address, "/nothing").await.0, 404);
        server.abort();
    }
}
