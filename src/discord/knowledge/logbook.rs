//! Tells a server's log channel who changed what, with the texts before and after. A channel that refuses is left in
//! peace for an hour, and changes are never held up by it.

use crate::discord::reply::{Attachment, Reply};
use crate::discord::rest::Rest;
use crate::discord::send::SendError;
use crate::moderation::Record;
use crate::store::Action;
use serenity::builder::CreateAttachment;
use serenity::model::id::ChannelId;
use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// How long a channel that refused is not written to.
const PEACE: Duration = Duration::from_secs(3_600);
/// How long one message may take.
const TIME: Duration = Duration::from_secs(10);

/// Writes to log channels.
#[derive(Default)]
pub struct Logbook {
    refused: Mutex<HashMap<u64, Instant>>,
}

impl Logbook {
    /// Writes a change down in a channel. Gives false where the channel refused, or refused lately.
    pub async fn write(&self, rest: &Rest, channel: u64, record: &Record) -> bool {
        if channel == 0 || self.is_left_in_peace(channel) {
            return false;
        }
        let reply = self::record(record);
        let files: Vec<CreateAttachment> = reply
            .attachments
            .iter()
            .map(|file| CreateAttachment::bytes(file.bytes.to_vec(), file.filename.clone()))
            .collect();
        let sent = timeout(TIME, rest.send_message(ChannelId::new(channel), files, &reply)).await;
        let error = match sent.map(|sent| rest.noted(sent)) {
            Ok(Ok(_)) => return true,
            Ok(Err(error)) => error,
            Err(_) => SendError::Late,
        };
        tracing::warn!(%error, channel, "a log channel could not be written to");
        if matches!(error, SendError::Refused { status: 403 | 404, .. }) {
            self.refused().insert(channel, Instant::now());
        }
        false
    }

    fn is_left_in_peace(&self, channel: u64) -> bool {
        let mut refused = self.refused();
        refused.retain(|_, at| at.elapsed() < PEACE);
        refused.contains_key(&channel)
    }

    fn refused(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Instant>> {
        self.refused.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// A change as the message that a log channel gets. It names who made it, and notifies nobody.
pub fn record(record: &Record) -> Reply {
    let what = match record.action {
        Action::Added => "added",
        Action::Edited => "edited",
        Action::Removed => "removed",
        Action::Restored => "put back",
    };
    let stem = record.name.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
    let file = |name: String, text: &String| (name, text.as_bytes().into());
    let old = record.old.as_ref().map(|text| file(format!("{stem}.before.md"), text));
    let new = record.new.as_ref().map(|text| file(format!("{stem}.md"), text));
    let files = old.into_iter().chain(new).zip(0..);
    let mut reply = Reply::embeds(Vec::new()).saying(&format!("<@{}> {what} `{stem}.md`", record.by));
    reply.attachments = files.map(|((name, bytes), number)| Attachment::file(number, &name, bytes)).collect();
    reply
}
