//! The one way to fetch an attachment: from Discord's own file hosts, over HTTPS, without redirects, within limits of
//! size and time. What it is, its content decides, elsewhere.

use crate::knowledge::MAX_FILE_BYTES;
use crate::locale::Message;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

/// Discord's hosts for attachments (documentation, "Reference > Signed Attachment CDN URLs").
const HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];
/// How long one attachment may take in all.
const TIME: Duration = Duration::from_secs(10);
/// How long connecting may take.
const CONNECT: Duration = Duration::from_secs(5);

/// Why an attachment could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// It is larger than a knowledge file may be.
    #[error("the attachment is too large")]
    TooLarge,
    /// It is not where Discord keeps attachments.
    #[error("the attachment is not on a host of Discord's")]
    Elsewhere,
    /// Discord does not have it (any more).
    #[error("the attachment was answered with status {0}")]
    Refused(u16),
    /// It did not come, or not whole.
    #[error("the attachment did not arrive")]
    Unreachable,
}

impl FetchError {
    /// What its sender is told.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::TooLarge => "attachment-too-large",
            Self::Elsewhere => "attachment-elsewhere",
            Self::Refused(_) => "attachment-gone",
            Self::Unreachable => "attachment-unreachable",
        })
    }
}

/// Fetches attachments.
pub struct Fetcher {
    client: Client,
    /// Another host that is trusted, with its port: that of a test server or proxy.
    own: Option<(String, u16)>,
}

impl Fetcher {
    /// A fetcher; `base` is where requests for Discord go instead of to Discord, if anywhere.
    ///
    /// # Errors
    /// The system has no TLS to offer.
    pub fn new(base: Option<&str>) -> reqwest::Result<Self> {
        let own = base.and_then(|base| {
            let url = Url::parse(base).ok()?;
            Some((url.host_str()?.to_owned(), url.port_or_known_default()?))
        });
        let builder = Client::builder().redirect(Policy::none()).connect_timeout(CONNECT).timeout(TIME).no_proxy();
        // A test server stands on an address that no attachment of Discord's has.
        let builder = if own.is_none() { builder.dns_resolver(Arc::new(PublicOnly)) } else { builder };
        Ok(Self { client: builder.build()?, own })
    }

    /// The bytes at an address, which Discord gave for an attachment of this many bytes.
    ///
    /// # Errors
    /// See [`FetchError`]. Nothing of a part is given.
    pub async fn fetch(&self, address: &str, size: u32) -> Result<Vec<u8>, FetchError> {
        if u64::from(size) > MAX_FILE_BYTES {
            return Err(FetchError::TooLarge);
        }
        let url = Url::parse(address).ok().filter(|url| self.is_trusted(url)).ok_or(FetchError::Elsewhere)?;
        let unreachable = |_| FetchError::Unreachable;
        let mut response = self.client.get(url).send().await.map_err(unreachable)?;
        if response.status().as_u16() != 200 {
            return Err(FetchError::Refused(response.status().as_u16()));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() as u64 > MAX_FILE_BYTES {
                return Err(FetchError::TooLarge);
            }
        }
        Ok(bytes)
    }

    fn is_trusted(&self, url: &Url) -> bool {
        let Some(host) = url.host_str() else { return false };
        let is_own =
            self.own.as_ref().is_some_and(|(own, port)| host == own && url.port_or_known_default() == Some(*port));
        let is_discords = url.scheme() == "https" && HOSTS.contains(&host) && url.port().is_none();
        (is_own || is_discords) && url.username().is_empty()
    }
}

/// Finds public addresses only, so that no name leads into the operator's own network.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| is_public(address.ip())).collect();
            let addresses: Addrs = Box::new(public.into_iter());
            Ok(addresses)
        })
    }
}

/// Whether an address may be one of Discord's: no private, local, shared, or reserved one.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_broadcast()
                || v4.is_documentation()
                || v4.is_multicast()
                || shared
                || a == 0
                || a >= 240)
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_public(IpAddr::V4(v4)),
            // Global unicast.
            None => v6.segments()[0] & 0xe000 == 0x2000,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_discords_hosts_are_trusted() {
        let real = Fetcher::new(None).expect("a client");
        let test = Fetcher::new(Some("http://127.0.0.1:8080")).expect("a client");
        for (address, for_real, in_test) in [
            ("https://cdn.discordapp.com/attachments/1/2/a.md?ex=1", true, true),
            ("https://media.discordapp.net/a.md", true, true),
            ("http://cdn.discordapp.com/a.md", false, false),
            ("https://cdn.discordapp.com:8443/a.md", false, false),
            ("https://cdn.discordapp.com.evil.example/a.md", false, false),
            ("https://evil@cdn.discordapp.com/a.md", false, false),
            ("https://127.0.0.1/a.md", false, false),
            ("http://127.0.0.1:8080/a.md", false, true),
            ("http://127.0.0.1:8081/a.md", false, false),
            ("file:///etc/passwd", false, false),
        ] {
            let trusted = |fetcher: &Fetcher| Url::parse(address).is_ok_and(|url| fetcher.is_trusted(&url));
            assert_eq!((trusted(&real), trusted(&test)), (for_real, in_test), "{address}");
        }
    }

    #[test]
    fn no_name_leads_into_the_operators_network() {
        for address in [
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "224.0.0.1",
            "255.255.255.255",
        ] {
            assert!(!is_public(address.parse().expect("an address")), "{address}");
        }
        for address in ["162.159.135.233", "2606:4700::1"] {
            assert!(is_public(address.parse().expect("an address")), "{address}");
        }
    }
}
