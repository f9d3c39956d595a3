//! What people attach, and Discord's file server, which the bot fetches it from: also when it is gone, slow or lies.
//! Discord: Reference > Signed Attachment CDN URLs, Resources > Message > Attachment Object.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{Response, header},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use serenity::futures::{StreamExt, stream};

use super::state::{APP, State};

/// Where a [`Delivery::Moved`] file is said to be now.
pub const CANARY: &str = "/canary/";

/// How a file is delivered.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub enum Delivery {
    /// As it is.
    Plain,
    /// 404 with a line of text, as when the address is too old.
    Gone,
    /// 302 to another host.
    Moved,
    /// One byte a second.
    Slow,
    /// Without a length and without an end.
    Endless,
    /// The connection breaks in the middle.
    Cut,
    /// With `Content-Encoding: gzip`.
    Gzip,
}

/// A file to attach, as the value of an option.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Upload {
    upload: String,
    base64: String,
    size: usize,
    content_type: String,
    delivery: Delivery,
}

/// A file to attach: `member.slash("knowledge add", json!({ "file": attach("notes.md", "# Notes") }))`.
pub fn attach(name: &str, bytes: impl AsRef<[u8]>) -> Upload {
    let types = [("md", "text/markdown; charset=utf-8"), ("txt", "text/plain; charset=utf-8"), ("png", "image/png")];
    let ending = name.rsplit('.').next().unwrap_or_default();
    let known = types.iter().chain(&[("zip", "application/zip")]).find(|(known, _)| *known == ending);
    Upload {
        upload: name.to_owned(),
        base64: BASE64_STANDARD.encode(&bytes),
        size: bytes.as_ref().len(),
        content_type: known.map_or("application/octet-stream", |(_, kind)| kind).to_owned(),
        delivery: Delivery::Plain,
    }
}

impl Upload {
    /// The size that the attachment object says, whatever comes then.
    pub fn declared_size(self, size: usize) -> Self {
        Self { size, ..self }
    }

    /// The type that the attachment object and the file server say.
    pub fn content_type(self, content_type: &str) -> Self {
        Self { content_type: content_type.to_owned(), ..self }
    }

    /// How it is delivered.
    pub fn delivered(self, delivery: Delivery) -> Self {
        Self { delivery, ..self }
    }

    /// The upload that stands in the options of a story.
    pub(super) fn read(value: &Value) -> Option<Self> {
        serde_json::from_value(value.clone()).ok()
    }

    fn bytes(&self) -> Vec<u8> {
        BASE64_STANDARD.decode(&self.base64).expect("encoded above")
    }

    /// Puts it on the file server and gives its attachment object. Files of options are in `ephemeral-attachments`,
    /// those of messages in `attachments` below their channel.
    pub(super) fn put(&self, state: &mut State, channel: Option<&str>) -> Value {
        let id = state.snowflake();
        let kept = |c: &char| c.is_ascii_alphanumeric() || "._-".contains(*c);
        let name: String = self.upload.replace(' ', "_").chars().filter(kept).collect();
        let folder =
            channel.map_or_else(|| format!("ephemeral-attachments/{APP}"), |channel| format!("attachments/{channel}"));
        let path = format!("/{folder}/{id}/{name}");
        let signature = format!("ex=69f1a2b3&is=69f05133&hm={:064x}&", id.parse::<u128>().unwrap_or(0) * 0x9E37_79B9);
        let url = format!("http://{}{path}?{signature}", state.address);
        state.uploads.insert(path, (signature, self.clone()));
        let mut object = json!({
            "id": id, "filename": self.upload, "size": self.size, "url": url, "proxy_url": url,
            "content_type": self.content_type,
        });
        if channel.is_none() {
            object["ephemeral"] = true.into();
        }
        object
    }

    fn deliver(&self, address: &str) -> Response<Body> {
        let bytes = Bytes::from(self.bytes());
        let answer = Response::builder().header(header::CONTENT_TYPE, &self.content_type);
        let answer = match self.delivery {
            Delivery::Gone => return gone(),
            Delivery::Moved => {
                // Another name of this machine, so that it is another host to the bot.
                let port = address.rsplit(':').next().unwrap_or_default();
                let place = format!("http://localhost:{port}{CANARY}{}", self.upload.replace(' ', "_"));
                answer.status(302).header(header::LOCATION, place).body(Body::empty())
            }
            Delivery::Plain => answer.body(Body::from(bytes)),
            Delivery::Gzip => answer.header(header::CONTENT_ENCODING, "gzip").body(Body::from(gzip(&bytes))),
            Delivery::Endless => answer.body(Body::from_stream(
                stream::repeat(Bytes::from("all work and no play\n".repeat(1_000))).map(Ok::<_, std::io::Error>),
            )),
            Delivery::Slow => {
                let parts = stream::iter(0..bytes.len()).then(move |at| {
                    let part = bytes.slice(at..=at);
                    async move {
                        tokio::time::sleep(Duration::from_secs(1)).await;
                        Ok::<_, std::io::Error>(part)
                    }
                });
                answer.header(header::CONTENT_LENGTH, self.bytes().len()).body(Body::from_stream(parts))
            }
            Delivery::Cut => {
                let half = bytes.slice(..bytes.len() / 2);
                // Later, so that the first half is on its way.
                let cut = async {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    Err(std::io::Error::other("cut, on purpose"))
                };
                let parts = stream::iter([Ok(half)]).chain(stream::once(cut));
                answer.header(header::CONTENT_LENGTH, bytes.len()).body(Body::from_stream(parts))
            }
        };
        answer.expect("a well-formed answer")
    }
}

/// Answers a request for a file; without its signature there is none.
pub fn answer(state: &State, path: &str, query: &str) -> Option<Response<Body>> {
    if path.starts_with(CANARY) {
        return Some(Response::new(Body::from("# A file that nobody should follow a redirect to\n")));
    }
    if !path.starts_with("/attachments/") && !path.starts_with("/ephemeral-attachments/") {
        return None;
    }
    let found = state.uploads.get(path).filter(|(signature, _)| signature == query);
    Some(found.map_or_else(gone, |(_, upload)| upload.deliver(&state.address)))
}

fn gone() -> Response<Body> {
    let text = Body::from("This content is no longer available.");
    Response::builder().status(404).header(header::CONTENT_TYPE, "text/plain").body(text).expect("a well-formed answer")
}

/// These bytes as gzip wraps them, without making them fewer (RFC 1952, and RFC 1951 for stored blocks).
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];
    let blocks = bytes.len().div_ceil(0xFFFF).max(1);
    for at in 0..blocks {
        let block = &bytes[at * 0xFFFF..bytes.len().min((at + 1) * 0xFFFF)];
        let length = u16::try_from(block.len()).expect("cut to fit");
        packed.push(u8::from(at + 1 == blocks));
        packed.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        packed.extend(block);
    }
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    };
    packed.extend((!bytes.iter().fold(!0, step)).to_le_bytes());
    packed.extend((bytes.len() as u32).to_le_bytes());
    packed
}
