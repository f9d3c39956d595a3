//! What Discord's client lets a person send: the registered command, where it may be used, and its options.
//! Anything it would not offer is an error that says why. Discord: Interactions > Application Commands.

use serde_json::{Value, json};

use super::{
    member::{Member, Place},
    payload,
    rules::command_kind,
    servers::Presence,
    state::State,
    upload::Upload,
    values::fit,
};

/// The `data` of a slash command: `line` is its name with sub-commands, `given` maps options to values.
pub fn slash(state: &mut State, member: &Member, line: &str, given: &Value) -> Result<Value, String> {
    let (command, path, offered) = find_line(state, member, line)?;
    let empty = serde_json::Map::new();
    let given = given.as_object().unwrap_or(&empty);
    if let Some(unknown) = given.keys().find(|key| !offered.iter().any(|option| option["name"] == **key)) {
        return Err(format!("/{line} has no option {unknown:?}, only {:?}", names(&offered)));
    }
    let mut filled = Vec::new();
    let mut resolved = json!({});
    for option in &offered {
        let name = option["name"].as_str().expect("options have names");
        match given.get(name) {
            Some(value) => {
                let value = fit(state, member, option, value, &mut resolved);
                let value = value.map_err(|why| format!("/{line} {name}: {why}"))?;
                filled.push(json!({ "name": name, "type": option["type"], "value": value }));
            }
            None if option["required"] == true => return Err(format!("/{line} needs the option {name:?}")),
            None => {}
        }
    }
    let mut data = wrap(&command, &path, filled);
    if resolved != json!({}) {
        data["resolved"] = resolved;
    }
    Ok(data)
}

/// The `data` while `typed` stands in one option, and that option's type. `given` are options filled before.
pub fn typing(
    state: &State,
    member: &Member,
    line: &str,
    focused: &str,
    typed: &str,
    given: &Value,
) -> Result<(Value, u64), String> {
    let (command, path, offered) = find_line(state, member, line)?;
    let option = |name: &str| {
        let found = offered.iter().find(|option| option["name"] == name);
        found.ok_or_else(|| format!("/{line} has no option {name:?}, only {:?}", names(&offered)))
    };
    if option(focused)?["autocomplete"] != true {
        return Err(format!("/{line} does not complete {focused:?}"));
    }
    let mut filled = Vec::new();
    for (name, value) in given.as_object().into_iter().flatten() {
        filled.push(json!({ "name": name, "type": option(name)?["type"], "value": value }));
    }
    let kind = option(focused)?["type"].as_u64().expect("options have types");
    filled.push(json!({ "name": focused, "type": kind, "value": typed, "focused": true }));
    Ok((wrap(&command, &path, filled), kind))
}

/// The `data` of a message command used on a message that has these fields; its `attachments` may be uploads.
pub fn on_message(state: &mut State, member: &Member, name: &str, fields: &Value) -> Result<Value, String> {
    let command = find(state, member, name, 3)?;
    let id = state.snowflake();
    let author = payload::user("1290000000000000005", "somebody", false);
    let mut message = payload::message(&id, &member.channel(), author, 0, 0);
    for (field, value) in fields.as_object().into_iter().flatten() {
        message[field] = value.clone();
    }
    for attachment in message["attachments"].as_array_mut().into_iter().flatten() {
        if let Some(upload) = Upload::read(attachment) {
            *attachment = upload.put(state, Some(&member.channel()));
        }
    }
    let mut data = wrap(&command, &[], Vec::new());
    data["target_id"] = id.clone().into();
    data["resolved"] = json!({ "messages": { id: message } });
    Ok(data)
}

/// The registered command, if this person sees it in this place.
fn find(state: &State, member: &Member, name: &str, kind: u64) -> Result<Value, String> {
    let here = |command: &&Value| command["guild_id"].is_null() || command["guild_id"] == *member.server;
    let known: Vec<_> = state.all_commands().filter(|command| command_kind(command) == kind).filter(here).collect();
    let joined = state.servers.iter().any(|it| it.id == member.server && it.presence == Presence::Joined);
    if member.place == Place::Guild && !member.own_install && !joined {
        return Err(format!("the bot is not in server {}", member.server));
    }
    let Some(command) = known.iter().find(|command| command["name"] == name) else {
        let names: Vec<_> = known.iter().map(|command| &command["name"]).collect();
        return Err(format!("no command {name:?} is registered, only {names:?}"));
    };
    if member.forced {
        return Ok((*command).clone());
    }
    let context = member.place.context();
    let everywhere = command["dm_permission"] != false && member.place != Place::Private;
    let offered = match command["contexts"].as_array() {
        Some(contexts) => contexts.iter().any(|allowed| *allowed == context),
        None => everywhere || member.place == Place::Guild,
    };
    let installed = command["integration_types"].as_array().is_some_and(|types| types.iter().any(|kind| *kind == 1));
    let by_person = member.own_install || member.place == Place::Private;
    let in_guild_only = !command["guild_id"].is_null() && member.place != Place::Guild;
    if !offered || in_guild_only || (by_person && !installed) {
        return Err(format!("{name:?} is not offered in {:?} (context {context})", member.place));
    }
    let needed: Option<u64> = command["default_member_permissions"].as_str().and_then(|bits| bits.parse().ok());
    let missing = match needed {
        Some(0) => !member.is_administrator(),
        Some(bits) => member.permissions & bits != bits && !member.is_administrator(),
        None => false,
    };
    if missing && member.place == Place::Guild {
        return Err(format!("{name:?} is only offered with the permissions {needed:?}"));
    }
    Ok((*command).clone())
}

/// A command, the sub-commands named after it, and the options offered there.
type Line = (Value, Vec<Value>, Vec<Value>);

fn find_line(state: &State, member: &Member, line: &str) -> Result<Line, String> {
    let mut words = line.split_whitespace();
    let command = find(state, member, words.next().unwrap_or_default(), 1)?;
    let mut offered = command["options"].as_array().cloned().unwrap_or_default();
    let mut path = Vec::new();
    for word in words {
        let Some(next) = offered.iter().find(|option| option["name"] == word && is_subcommand(option)).cloned() else {
            return Err(format!("/{line}: no sub-command {word:?}, only {:?}", names(&offered)));
        };
        offered = next["options"].as_array().cloned().unwrap_or_default();
        path.push(next);
    }
    if offered.iter().any(is_subcommand) {
        return Err(format!("/{line} needs a sub-command of {:?}", names(&offered)));
    }
    Ok((command, path, offered))
}

fn is_subcommand(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(1 | 2))
}

fn names(options: &[Value]) -> Vec<&str> {
    options.iter().filter_map(|option| option["name"].as_str()).collect()
}

fn wrap(command: &Value, path: &[Value], filled: Vec<Value>) -> Value {
    let mut options = filled;
    for step in path.iter().rev() {
        options = vec![json!({ "name": step["name"], "type": step["type"], "options": options })];
    }
    let mut data = json!({ "id": command["id"], "name": command["name"], "type": command_kind(command) });
    if !options.is_empty() {
        data["options"] = options.into();
    }
    if !command["guild_id"].is_null() {
        data["guild_id"] = command["guild_id"].clone();
    }
    data
}
