//! Registers the commands: reads what Discord has, writes only the differences. Discord allows 200
//! creations a day and keeps unchanged commands as they are, so a restart writes nothing.

use super::commands::{CHAT_INPUT, MESSAGE, registrations};
use super::rest::Rest;
use super::send::SendError;
use serde_json::Value;
use serenity::http::{LightMethod, Request, Route};
use serenity::model::id::{ApplicationId, CommandId, GuildId};

/// Where commands are registered.
#[derive(Debug, Clone, Copy)]
pub struct Scope {
    /// Our application.
    pub application: ApplicationId,
    /// One server only, where commands appear at once.
    pub guild: Option<GuildId>,
}

/// What has to be written.
#[derive(Debug, PartialEq)]
enum Change {
    Create(Value),
    Update(CommandId, Value),
    Delete(CommandId, String),
}

/// Brings Discord's list of our commands up to date. Gives the number of writes.
pub async fn sync(rest: &Rest, scope: Scope) -> Result<usize, SendError> {
    // Without this Discord leaves the localizations out of its list, and each start would write them anew.
    let in_full = Some(vec![("with_localizations", "true".to_owned())]);
    let listing = rest.fire(Request::new(scope.list(), LightMethod::Get).params(in_full));
    let present: Vec<Value> = rest.noted(listing.await)?;
    let changes = changes(&present, &registrations(scope.guild.is_none()));
    for change in &changes {
        scope.write(rest, change).await?;
    }
    Ok(changes.len())
}

impl Scope {
    fn list(self) -> Route<'static> {
        let Self { application: application_id, guild } = self;
        match guild {
            Some(guild_id) => Route::GuildCommands { application_id, guild_id },
            None => Route::Commands { application_id },
        }
    }

    fn one(self, command_id: CommandId) -> Route<'static> {
        let Self { application: application_id, guild } = self;
        match guild {
            Some(guild_id) => Route::GuildCommand { application_id, guild_id, command_id },
            None => Route::Command { application_id, command_id },
        }
    }

    async fn write(self, rest: &Rest, change: &Change) -> Result<(), SendError> {
        let bytes = |body: &Value| Some(body.to_string().into_bytes());
        let request = match change {
            Change::Create(body) => Request::new(self.list(), LightMethod::Post).body(bytes(body)),
            Change::Update(id, body) => Request::new(self.one(*id), LightMethod::Patch).body(bytes(body)),
            Change::Delete(id, _) => Request::new(self.one(*id), LightMethod::Delete),
        };
        rest.noted(rest.request(request).await)?;
        match change {
            Change::Create(body) | Change::Update(_, body) => {
                tracing::info!(command = %body["name"], "command registered")
            }
            Change::Delete(_, name) => tracing::info!(command = %name, "command removed"),
        }
        Ok(())
    }
}

/// What must change so that Discord has the wanted commands. Commands of kinds we never register,
/// such as an activity's entry point, stay.
fn changes(present: &[Value], wanted: &[Value]) -> Vec<Change> {
    let kind = |command: &Value| command["type"].as_u64().unwrap_or(CHAT_INPUT);
    let ours = |command: &&Value| matches!(kind(command), CHAT_INPUT | MESSAGE);
    // A name may be taken once for each kind.
    let same = |one: &Value, other: &Value| one["name"] == other["name"] && kind(one) == kind(other);
    let id = |command: &Value| command["id"].as_str()?.parse().ok().filter(|id| *id > 0).map(CommandId::new);
    let mut changes = Vec::new();
    for body in wanted {
        let registered = present.iter().filter(ours).find(|command| same(command, body));
        match registered.and_then(|command| Some((id(command)?, command))) {
            None => changes.push(Change::Create(body.clone())),
            Some((id, command)) if !holds(command, body) => changes.push(Change::Update(id, body.clone())),
            Some(_) => {}
        }
    }
    for command in present.iter().filter(ours) {
        if !wanted.iter().any(|body| same(body, command))
            && let Some(id) = id(command)
        {
            changes.push(Change::Delete(id, command["name"].as_str().unwrap_or_default().to_owned()));
        }
    }
    changes
}

/// Whether what Discord has says all that we want, and nothing against it. Discord fills in
/// defaults and leaves out false ones, so only our own keys count, and absent means false or empty.
fn holds(present: &Value, wanted: &Value) -> bool {
    const SWITCHES: &[&str] = &["required", "autocomplete", "choices"];
    match (present, wanted) {
        (Value::Object(present), Value::Object(wanted)) => {
            let said = wanted
                .iter()
                .all(|(key, value)| present.get(key).map_or_else(|| is_default(value), |other| holds(other, value)));
            let nothing_else =
                SWITCHES.iter().all(|key| wanted.contains_key(*key) || present.get(*key).is_none_or(is_default));
            said && nothing_else
        }
        (Value::Array(present), Value::Array(wanted)) => {
            present.len() == wanted.len() && present.iter().zip(wanted).all(|(present, wanted)| holds(present, wanted))
        }
        (present, wanted) => present == wanted,
    }
}

fn is_default(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A command as Discord gives it back.
    fn given_back(mut body: Value, id: &str) -> Value {
        body["id"] = json!(id);
        body["version"] = json!("9");
        body["nsfw"] = json!(false);
        body["dm_permission"] = json!(true);
        for option in body["options"].as_array_mut().into_iter().flatten() {
            option["name_localizations"] = Value::Null;
        }
        body
    }

    fn wanted() -> Vec<Value> {
        registrations(true)
    }

    #[test]
    fn nothing_is_written_when_nothing_changed() {
        let present: Vec<Value> = wanted().into_iter().map(|body| given_back(body, "7")).collect();
        assert_eq!(changes(&present, &wanted()), []);
    }

    #[test]
    fn only_differences_are_written() {
        let mut present: Vec<Value> = wanted().into_iter().map(|body| given_back(body, "7")).collect();
        present[0]["description"] = json!("old words");
        present[3]["description_localizations"]["de"] = json!("alte Worte");
        present[1]["options"][0]["required"] = json!(false);
        present[1]["options"][1]["autocomplete"] = json!(true);
        present.remove(2);
        present.push(json!({ "id": "8", "type": 1, "name": "old" }));
        present.push(json!({ "id": "9", "type": 4, "name": "launch" }));
        present.push(json!({ "id": "10", "type": 3, "name": "role" }));
        let kinds: Vec<&str> = changes(&present, &wanted())
            .iter()
            .map(|change| match change {
                Change::Create(_) => "create",
                Change::Update(..) => "update",
                Change::Delete(..) => "delete",
            })
            .collect();
        assert_eq!(kinds, ["update", "update", "create", "update", "delete", "delete"]);
    }
}
