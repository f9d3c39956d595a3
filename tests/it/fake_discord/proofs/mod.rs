//! Proofs that the stand-in behaves as Discord does and notices what Discord would refuse. The bot here is a puppet
//! that sends what the story tells it to.

mod files;
mod forms;
mod options;
mod rules;
mod servers;

use std::future::Future;

use serde_json::{Value, json};

use super::{
    FakeDiscord, TOKEN,
    state::{APP, Session},
};

/// A Discord with the puppet online.
struct Puppet {
    discord: FakeDiscord,
    http: reqwest::Client,
}

impl Puppet {
    /// A puppet that has registered these commands and wants to be told of servers (intent GUILDS).
    async fn online(commands: Value) -> Self {
        let discord = FakeDiscord::start().await;
        discord.shared.with(|state| {
            let session = Session { id: "puppet".to_owned(), events: Vec::new(), intents: 1, connection: None };
            state.sessions.push(session);
        });
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
        let puppet = Self { discord, http: http.expect("a client") };
        let (status, answer) = puppet.send("PUT", &format!("applications/{APP}/commands"), &commands).await;
        assert_eq!(status, 200, "{answer}");
        puppet
    }

    /// Sends a request: the status, and the error code or body of the answer.
    async fn send(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let method = method.parse().expect("a method");
        let request = self.http.request(method, format!("{}/api/v10/{path}", self.discord.url()));
        let request = request.header("content-type", "application/json").body(body.to_string());
        self.finish(request).await
    }

    /// Sends a message with a file.
    async fn upload(&self, path: &str, body: &Value, name: &str, bytes: Vec<u8>) -> (u16, Value) {
        let boundary = "----puppet";
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json\r\n\r\n\
             {body}\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"{name}\"\r\n\r\n"
        );
        let form = [head.as_bytes(), &bytes, format!("\r\n--{boundary}--\r\n").as_bytes()].concat();
        let request = self.http.post(format!("{}/api/v10/{path}", self.discord.url()));
        self.finish(request.header("content-type", format!("multipart/form-data; boundary={boundary}")).body(form))
            .await
    }

    async fn finish(&self, request: reqwest::RequestBuilder) -> (u16, Value) {
        let answer = request.header("authorization", format!("Bot {TOKEN}")).send().await.expect("an answer");
        let status = answer.status().as_u16();
        let body: Value = serde_json::from_str(&answer.text().await.expect("a body")).unwrap_or(Value::Null);
        (status, if status < 300 { body } else { body["code"].clone() })
    }

    /// The payload of the interaction that waits for an answer.
    async fn asked(&self) -> Value {
        let waiting = |state: &mut super::state::State| {
            let mut unanswered = state.interactions.iter().filter(|it| it.answered.is_none() && !it.late);
            unanswered.next_back().map(|it| it.payload.clone())
        };
        self.discord.shared.expect("an interaction", waiting).await
    }

    /// Sends callbacks to the interaction that waits, one after the other: the status of each.
    async fn answer(&self, callbacks: &[Value]) -> Vec<u16> {
        let asked = self.asked().await;
        let path = format!("interactions/{}/{}/callback", text(&asked["id"]), text(&asked["token"]));
        let mut statuses = Vec::new();
        for callback in callbacks {
            statuses.push(self.send("POST", &path, callback).await.0);
        }
        statuses
    }

    /// Does something as a person while the puppet answers with this.
    async fn when<T>(&self, act: impl Future<Output = T>, callback: Value) -> T {
        let callbacks = [callback];
        let (result, statuses) = tokio::join!(act, self.answer(&callbacks));
        assert_eq!(statuses, [204], "{:?}", self.discord.violations());
        result
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

/// A callback with a message of this text.
fn said(content: &str) -> Value {
    json!({ "type": 4, "data": { "content": content, "allowed_mentions": { "parse": [] } } })
}
