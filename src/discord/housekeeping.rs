//! What is done once a day: what is past its time is deleted, and Discord's list of servers is compared with those that
//! something is kept for. A server is taken for left only where Discord's complete list lacks it; an outage, in which
//! servers are merely unavailable, changes nothing.

use super::rest::Rest;
use super::send::SendError;
use crate::library::Library;
use crate::store::{ServerId, Store, StoreError};
use serenity::http::GuildPagination;
use serenity::model::id::GuildId;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;

/// The first time after a start; not at once, so that starting again and again costs Discord nothing.
const FIRST: Duration = Duration::from_secs(60);
const EVERY: Duration = Duration::from_secs(24 * 3_600);
/// Servers in one answer of Discord's (documentation, "User > Get Current User Guilds").
const ON_PAGE: usize = 200;

/// Keeps house until dropped.
pub async fn keep(rest: Arc<Rest>, library: Arc<Library>, store: Arc<dyn Store>) {
    let mut pause = FIRST;
    loop {
        tokio::time::sleep(pause).await;
        pause = EVERY;
        match servers(&rest).await {
            Ok(present) => blocking(&store, move |store| compare(store, &present)).await,
            Err(error) => {
                tracing::warn!(%error, "Discord's list of servers could not be had; it is asked for again tomorrow")
            }
        }
        let library = Arc::clone(&library);
        blocking(&store, move |store| {
            let deleted = store.clean_up(OffsetDateTime::now_utc())?;
            for server in deleted {
                library.forget_server(server)?;
                tracing::info!(server = server.0, "what was kept for a server that I left was deleted");
            }
            Ok(())
        })
        .await;
    }
}

async fn blocking(store: &Arc<dyn Store>, work: impl FnOnce(&dyn Store) -> Result<(), StoreError> + Send + 'static) {
    let store = Arc::clone(store);
    let done = tokio::task::spawn_blocking(move || work(&*store)).await;
    if let Ok(Err(error)) = done {
        tracing::error!(%error, "housekeeping failed; it is tried again tomorrow");
    }
}

/// All servers that the bot is in.
async fn servers(rest: &Rest) -> Result<HashSet<ServerId>, SendError> {
    let mut all = HashSet::new();
    let mut after: Option<GuildId> = None;
    loop {
        let page = rest.noted(rest.get_guilds(after.map(GuildPagination::After), Some(ON_PAGE as u64)).await)?;
        all.extend(page.iter().map(|server| ServerId(server.id.get())));
        after = page.iter().map(|server| server.id).max();
        if page.len() < ON_PAGE {
            return Ok(all);
        }
    }
}

fn compare(store: &dyn Store, present: &HashSet<ServerId>) -> Result<(), StoreError> {
    for server in store.servers()? {
        if present.contains(&server) {
            store.server_present(server)?;
        } else {
            store.server_left(server, OffsetDateTime::now_utc())?;
        }
    }
    Ok(())
}
