//! The command registry: list, overwrite, create, edit and delete, global and per guild, with the fields that
//! Discord fills in or leaves out. Discord: Interactions > Application Commands, Endpoints.

use serde_json::{Value, json};

use super::{
    rest::{Answer, Refusal},
    rules,
    servers::Presence,
    state::{APP, State},
};

/// Answers a request below `/commands` of a scope (a guild's id, or "" for global); `None` is an unknown route.
pub fn answer(
    state: &mut State,
    method: &str,
    scope: &str,
    rest: &[&str],
    body: &Value,
    with_localizations: bool,
) -> Option<Answer> {
    let joined = |state: &State| state.servers.iter().any(|it| it.id == scope && it.presence != Presence::Left);
    if !scope.is_empty() && !joined(state) {
        return Some(Err(Refusal::new(403, 50001, "Missing Access")));
    }
    if method != "GET" {
        state.command_writes += 1;
    }
    let list = state.commands.get(scope).cloned().unwrap_or_default();
    let place = rest.first().and_then(|id| list.iter().position(|command| command["id"] == **id));
    Some(match (method, rest, place) {
        ("GET", [], _) => Ok((200, list.into_iter().map(|command| shown(command, with_localizations)).collect())),
        ("PUT", [], _) => overwrite(state, scope, &list, body),
        ("POST", [], _) => create(state, scope, list, body),
        (_, [_], None) => Err(Refusal::new(404, 10063, "Unknown application command")),
        ("GET", [_], Some(place)) => Ok((200, list[place].clone())),
        ("PATCH", [_], Some(place)) => edit(state, scope, list, place, body),
        ("DELETE", [_], Some(place)) => {
            state.commands.entry(scope.to_owned()).or_default().remove(place);
            Ok((204, Value::Null))
        }
        _ => return None,
    })
}

fn overwrite(state: &mut State, scope: &str, old: &[Value], body: &Value) -> Answer {
    Refusal::unless_clean(state, "PUT commands", &rules::command_list(body))?;
    let wanted = body.as_array().cloned().unwrap_or_default();
    let fresh: Vec<_> = wanted.iter().map(|command| stored(state, scope, command, twin(old, command))).collect();
    state.commands.insert(scope.to_owned(), fresh.clone());
    Ok((200, Value::Array(fresh)))
}

/// Creating a command whose name is taken replaces it.
fn create(state: &mut State, scope: &str, mut list: Vec<Value>, body: &Value) -> Answer {
    Refusal::unless_clean(state, "POST commands", &rules::command(body))?;
    let old = twin(&list, body).cloned();
    let fresh = stored(state, scope, body, old.as_ref());
    list.retain(|command| command["id"] != fresh["id"]);
    list.push(fresh.clone());
    state.commands.insert(scope.to_owned(), list);
    Ok((if old.is_some() { 200 } else { 201 }, fresh))
}

fn edit(state: &mut State, scope: &str, mut list: Vec<Value>, place: usize, body: &Value) -> Answer {
    let mut merged = list[place].clone();
    for (key, value) in body.as_object().into_iter().flatten() {
        merged[key] = value.clone();
    }
    Refusal::unless_clean(state, "PATCH command", &rules::command(&merged))?;
    list[place] = stored(state, scope, &merged, Some(&list[place]));
    let fresh = list[place].clone();
    state.commands.insert(scope.to_owned(), list);
    Ok((200, fresh))
}

/// The registered command of the same type and name.
fn twin<'c>(list: &'c [Value], command: &Value) -> Option<&'c Value> {
    let kind = |command: &Value| command["type"].as_u64().unwrap_or(1);
    list.iter().find(|old| old["name"] == command["name"] && kind(old) == kind(command))
}

/// A command as Discord keeps it: its id, a new version, and the defaults of what was not said.
fn stored(state: &mut State, scope: &str, command: &Value, old: Option<&Value>) -> Value {
    let mut fresh = json!({
        "id": old.map_or_else(|| state.snowflake().into(), |old| old["id"].clone()),
        "application_id": APP, "version": state.snowflake(), "type": 1, "description": "", "nsfw": false,
        "name_localizations": null, "description_localizations": null, "default_member_permissions": null,
        "dm_permission": true, "contexts": null, "integration_types": [0],
    });
    if !scope.is_empty() {
        fresh["guild_id"] = scope.into();
    }
    let known = ["name", "name_localizations", "description", "description_localizations", "options", "type", "nsfw"];
    let also = ["default_member_permissions", "dm_permission", "contexts", "integration_types"];
    for key in known.into_iter().chain(also) {
        if !command[key].is_null() {
            fresh[key] = command[key].clone();
        }
    }
    drop_defaults(&mut fresh["options"]);
    if fresh["options"].as_array().is_none_or(Vec::is_empty) {
        fresh.as_object_mut().expect("a command is an object").remove("options");
    }
    fresh
}

/// Discord does not give back `required: false`, `autocomplete: false` or nulls of options.
fn drop_defaults(options: &mut Value) {
    for option in options.as_array_mut().into_iter().flatten() {
        drop_defaults(&mut option["options"]);
        option.as_object_mut().expect("an option is an object").retain(|key, value| {
            let default = matches!(key.as_str(), "required" | "autocomplete") && *value == false;
            !default && !value.is_null()
        });
    }
}

/// Without `with_localizations` a list leaves the localizations out.
fn shown(mut command: Value, with_localizations: bool) -> Value {
    if !with_localizations && let Some(fields) = command.as_object_mut() {
        fields.remove("name_localizations");
        fields.remove("description_localizations");
    }
    command
}
