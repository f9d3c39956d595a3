//! The socket under a connection: opened, read and written within deadlines.

use futures_util::{SinkExt, StreamExt};
use std::borrow::Cow;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Message, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Utf8Bytes};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, client_async_tls_with_config};

/// How long finding and connecting to a host may take, and then how long agreeing on TLS and a web socket may.
const CONNECT: Duration = Duration::from_secs(5);
const HANDSHAKE: Duration = Duration::from_secs(10);
/// How long a payload may take to leave. It waits only where the network takes nothing any more.
const SEND: Duration = Duration::from_secs(5);
/// How long saying goodbye may take.
const GOODBYE: Duration = Duration::from_millis(500);
/// The largest payload taken. Those of interactions are some thousand bytes.
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// Version of the gateway that is spoken here, and its encoding (documentation, "Gateway > Connecting").
const QUERY: &str = "/?v=10&encoding=json";

/// An open web socket.
pub struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

/// Why there is no socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unopened {
    /// The address is none of a gateway.
    #[error("Discord named an address that is no gateway's")]
    Address,
    /// Nobody is there.
    #[error("the gateway cannot be reached")]
    Unreachable,
    /// Somebody is there who does not speak as a gateway does.
    #[error("the gateway did not take the connection")]
    Handshake,
}

/// What comes in.
#[derive(Debug)]
pub enum Incoming {
    /// A payload.
    Text(Utf8Bytes),
    /// The other side closed, with a code if it gave one.
    Closed(Option<u16>),
    /// The connection broke off.
    Lost,
    /// A payload too large to be taken.
    TooLarge,
}

impl Socket {
    /// Opens a connection to a gateway. Without encryption only where `plain` allows it.
    ///
    /// # Errors
    /// See [`Unopened`]. None takes longer than the deadlines of this file.
    pub async fn open(address: &str, plain: bool) -> Result<Self, Unopened> {
        let address = format!("{}{QUERY}", address.trim_end_matches('/'));
        let request = address.into_client_request().map_err(|_| Unopened::Address)?;
        let uri = request.uri();
        let port = match (uri.scheme_str(), uri.port_u16()) {
            (Some("wss"), port) => port.unwrap_or(443),
            (Some("ws"), port) if plain => port.unwrap_or(80),
            _ => return Err(Unopened::Address),
        };
        // Square brackets around an address are the URL's, not the host's.
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let stream = timeout(CONNECT, TcpStream::connect((host, port))).await;
        let stream = stream.ok().and_then(Result::ok).ok_or(Unopened::Unreachable)?;
        // Payloads are small, and late ones are worth nothing.
        let _ = stream.set_nodelay(true);
        let limits = WebSocketConfig::default().max_message_size(Some(MOST_BYTES)).max_frame_size(Some(MOST_BYTES));
        let opening = client_async_tls_with_config(request, stream, Some(limits), None);
        match timeout(HANDSHAKE, opening).await {
            Ok(Ok((socket, _))) => Ok(Self(socket)),
            Ok(Err(_)) | Err(_) => Err(Unopened::Handshake),
        }
    }

    /// The next that comes in. May be dropped and called again without losing anything.
    pub async fn receive(&mut self) -> Incoming {
        loop {
            return match self.0.next().await {
                Some(Ok(Message::Text(text))) => Incoming::Text(text),
                Some(Ok(Message::Close(frame))) => Incoming::Closed(frame.map(|frame| frame.code.into())),
                // Pings are answered below; nothing else was agreed on.
                Some(Ok(_)) => continue,
                Some(Err(Error::Capacity(_))) => Incoming::TooLarge,
                Some(Err(_)) | None => Incoming::Lost,
            };
        }
    }

    /// Sends a payload. Gives false where it could not leave; the connection is of no use then.
    pub async fn send(&mut self, payload: &serde_json::Value) -> bool {
        let sending = self.0.send(Message::text(payload.to_string()));
        matches!(timeout(SEND, sending).await, Ok(Ok(())))
    }

    /// Closes with this code, and waits a moment for the other side to do the same.
    pub async fn close(mut self, code: u16) {
        let frame = CloseFrame { code: CloseCode::from(code), reason: Cow::Borrowed("").as_ref().into() };
        let goodbye = async {
            if self.0.close(Some(frame)).await.is_ok() {
                while let Some(Ok(_)) = self.0.next().await {}
            }
        };
        // Whoever does not answer a goodbye is left without one.
        let _ = timeout(GOODBYE, goodbye).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_gateways_are_connected_to_and_only_encrypted_unless_allowed() {
        for address in ["", "gateway", "https://gateway.example", "ws://gateway.example", "wss://", "wss:// x", "\0"] {
            assert_eq!(Socket::open(address, false).await.err(), Some(Unopened::Address), "{address:?}");
        }
    }

    #[tokio::test]
    async fn whoever_does_not_speak_tls_or_web_sockets_is_left() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let answering = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = tokio::io::AsyncWriteExt::write_all(&mut stream, b"HTTP/1.1 200 OK\r\n\r\nhello").await;
            }
        });
        for address in [format!("wss://127.0.0.1:{port}"), format!("ws://127.0.0.1:{port}")] {
            assert_eq!(Socket::open(&address, true).await.err(), Some(Unopened::Handshake), "{address}");
        }
        answering.abort();
        let nobody = answering.await.is_err().then(|| format!("ws://127.0.0.1:{port}")).expect("it is over");
        assert_eq!(Socket::open(&nobody, true).await.err(), Some(Unopened::Unreachable));
    }
}
