//! The values of options as the client takes and sends them, with what they stand for in `resolved`.
//! Discord: Application Commands > Application Command Option Type, Receiving and Responding > Resolved Data Structure.

use serde_json::{Value, json};

use super::{
    member::{MEMBER, Member},
    payload,
    state::State,
    upload::Upload,
};

/// The value as it is sent, if the option takes it; what an id stands for goes into `resolved`. A person, role or
/// channel is given by its id, a file as [`super::attach`] makes it.
pub fn fit(
    state: &mut State,
    member: &Member,
    option: &Value,
    value: &Value,
    resolved: &mut Value,
) -> Result<Value, String> {
    let id = value.as_str().unwrap_or_default();
    match option["type"].as_u64() {
        Some(6) => person(state, id, resolved),
        Some(7) => {
            let channel = state.server(&member.server).channel(id).ok_or_else(|| format!("no channel {value} here"))?;
            let taken = option["channel_types"].as_array().filter(|types| !types.is_empty());
            if taken.is_some_and(|types| !types.contains(&channel["type"])) {
                return Err(format!("takes channels of type {}, not {channel}", option["channel_types"]));
            }
            resolved["channels"][id] = channel;
            resolved["channels"][id]["permissions"] = member.permissions.to_string().into();
            Ok(value.clone())
        }
        Some(8) => {
            let role = state.server(&member.server).role(id).ok_or_else(|| format!("no role {value} here"))?;
            resolved["roles"][id] = role;
            Ok(value.clone())
        }
        Some(11) => {
            let upload = Upload::read(value).ok_or_else(|| format!("takes attach(…), not {value:.80}"))?;
            let object = upload.put(state, None);
            let id = object["id"].clone();
            resolved["attachments"][id.as_str().expect("attachments have ids")] = object;
            Ok(id)
        }
        Some(3 | 4 | 5 | 10) => plain(option, value),
        other => Err(format!("the stand-in does not know options of type {other:?}")),
    }
}

fn person(state: &State, id: &str, resolved: &mut Value) -> Result<Value, String> {
    let known = state.people.iter().find(|(_, known)| *known == id);
    let (name, _) = known.ok_or_else(|| format!("nobody has the id {id:?}"))?;
    resolved["users"][id] = payload::user(id, name, false);
    resolved["members"][id] = payload::member(&[]);
    resolved["members"][id]["permissions"] = MEMBER.to_string().into();
    Ok(json!(id))
}

fn plain(option: &Value, value: &Value) -> Result<Value, String> {
    let within = |size: f64, least: &str, most: &str| {
        option[least].as_f64().is_none_or(|least| size >= least)
            && option[most].as_f64().is_none_or(|most| size <= most)
    };
    let fits = match option["type"].as_u64() {
        Some(3) => value.as_str().is_some_and(|text| {
            let length = text.chars().count();
            (1..=6000).contains(&length) && within(length as f64, "min_length", "max_length")
        }),
        Some(4) => {
            value.as_i64().is_some_and(|number| number.unsigned_abs() < 1 << 53)
                && within(value.as_f64().unwrap_or(0.0), "min_value", "max_value")
        }
        Some(5) => value.is_boolean(),
        _ => value.as_f64().is_some_and(|number| within(number, "min_value", "max_value")),
    };
    if !fits {
        return Err(format!("the client does not take {value} for {option}"));
    }
    let choices = option["choices"].as_array().filter(|choices| !choices.is_empty());
    if choices.is_some_and(|choices| !choices.iter().any(|choice| choice["value"] == *value)) {
        return Err(format!("{value} is none of the choices {}", option["choices"]));
    }
    Ok(value.clone())
}
