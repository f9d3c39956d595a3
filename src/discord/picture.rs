//! The picture beside an answer. An answer is complete without it: where it cannot be drawn or may
//! not be attached, the answer goes out alone.

use super::reply::{Attachment, Image, Reply};
use crate::answer::Page;
use crate::chart::Pictures;

/// The file's name, to which the embed refers.
const NAME: &str = "chart.png";

/// The reply with the page's chart, if it has one.
pub fn illustrated(mut reply: Reply, page: &Page, pictures: &Pictures) -> Reply {
    let (Some(chart), Some(embed)) = (&page.chart, reply.embeds.first_mut()) else {
        return reply;
    };
    match pictures.png(chart) {
        Ok(bytes) => {
            embed.image = Some(Image { url: format!("attachment://{NAME}") });
            reply.attachments = vec![Attachment::new(NAME, chart.alt_text(), bytes)];
        }
        Err(error) => tracing::warn!(%error, "a chart could not be drawn; the answer goes out without it"),
    }
    reply
}
