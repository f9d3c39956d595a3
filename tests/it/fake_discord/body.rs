//! Request bodies: JSON, or multipart/form-data with `payload_json` and files.
//! Discord: Reference > Uploading Files.

use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request},
    http::header::CONTENT_TYPE,
};
use serde_json::Value;

use super::state::File;

/// A body as it came in.
#[derive(Default)]
pub struct Body {
    /// The JSON, from the body itself or from `payload_json`.
    pub json: Value,
    /// The files with their number n, as in `files[n]`.
    pub files: Vec<(usize, File)>,
}

/// Reads a request's body; an empty one is `null`.
pub async fn read(request: Request) -> Result<Body, String> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    if kind.starts_with("multipart/form-data") {
        return read_multipart(Multipart::from_request(request, &()).await.map_err(|error| error.to_string())?).await;
    }
    let bytes = Bytes::from_request(request, &()).await.map_err(|error| error.to_string())?;
    if bytes.is_empty() {
        return Ok(Body::default());
    }
    if !kind.starts_with("application/json") {
        return Err(format!("a body with Content-Type {kind:?}"));
    }
    Ok(Body { json: parse(&bytes)?, files: Vec::new() })
}

async fn read_multipart(mut form: Multipart) -> Result<Body, String> {
    let mut body = Body::default();
    while let Some(part) = form.next_field().await.map_err(|error| error.to_string())? {
        let (part_name, file_name) = (part.name().unwrap_or_default().to_owned(), part.file_name().map(str::to_owned));
        let bytes = part.bytes().await.map_err(|error| error.to_string())?;
        if part_name == "payload_json" {
            body.json = parse(&bytes)?;
            continue;
        }
        let number =
            part_name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']')).and_then(|n| n.parse().ok());
        let (Some(number), Some(name)) = (number, file_name) else {
            return Err(format!("a form part named {part_name:?}; expected payload_json or a file as files[n]"));
        };
        body.files.push((number, File { name, bytes: bytes.to_vec() }));
    }
    Ok(body)
}

fn parse(bytes: &[u8]) -> Result<Value, String> {
    serde_json::from_slice(bytes).map_err(|error| format!("no JSON: {error}"))
}
