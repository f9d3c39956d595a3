//! What the rules notice in forms and in commands with sub-commands: one fault at a time in a body that is right.

use serde_json::{Value, json};

use crate::fake_discord::rules::{Problems, command, modal};

/// Fails unless the body is right, and wrong at `path` with each of these changes: where (a JSON pointer), what, path.
#[track_caller]
fn assert_noticed(check: fn(&Value) -> Problems, good: &Value, faults: &[(&str, Value, &str)]) {
    assert_eq!(check(good).0.iter().map(|problem| &problem.text).collect::<Vec<_>>(), [""; 0]);
    for (pointer, value, path) in faults {
        let mut bad = good.clone();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        bad.pointer_mut(parent).expect("a place")[key] = value.clone();
        let found = check(&bad).0;
        let paths: Vec<_> = found.iter().map(|problem| problem.path.as_str()).collect();
        assert!(paths.contains(path), "{pointer} = {value:.60}: noticed at {paths:?} only");
    }
}

fn long(length: usize) -> Value {
    "x".repeat(length).into()
}

#[test]
fn forms_keep_their_limits() {
    let field = |id: &str| json!({ "type": 4, "custom_id": id, "style": 1, "label": "Title", "value": "x" });
    let row = |id: &str| json!({ "type": 1, "components": [field(id)] });
    let labelled = json!({ "type": 18, "label": "Text", "component": { "type": 4, "custom_id": "text", "style": 2 } });
    let good = json!({ "title": "x".repeat(45), "custom_id": "form", "components": [row("title"), labelled] });
    let first = "/components/0/components";
    let at = |key: &str| format!("{first}/0/{key}").leak() as &str;
    let field_path = |key: &str| format!("components.0.components.0.{key}").leak() as &str;
    assert_noticed(
        modal,
        &good,
        &[
            ("/title", long(46), "title"),
            ("/title", json!(" "), "title"),
            ("/custom_id", long(101), "custom_id"),
            ("/components", json!([]), "components"),
            ("/components", (0..6).map(|at| row(&at.to_string())).collect(), "components"),
            (first, json!([field("a"), field("b")]), "components.0.components"),
            (first, json!([{ "type": 2, "style": 1, "label": "A", "custom_id": "a" }]), field_path("type")),
            ("/components/0/type", json!(9), "components.0.type"),
            ("/components/1/label", long(46), "components.1.label"),
            ("/components/1/component", json!({ "type": 3 }), "components.1.component.type"),
            (at("label"), long(46), field_path("label")),
            (at("label"), Value::Null, field_path("label")),
            (at("custom_id"), json!("text"), "components.1.component.custom_id"),
            (at("placeholder"), long(101), field_path("placeholder")),
            (at("value"), long(4001), field_path("value")),
            (at("max_length"), json!(4001), field_path("max_length")),
            (at("max_length"), json!(0), field_path("max_length")),
            (at("min_length"), json!(4001), field_path("min_length")),
            (at("style"), json!(3), field_path("style")),
        ],
    );
    let mut crossed = good.clone();
    crossed["components"][0]["components"][0]["min_length"] = 9.into();
    assert_noticed(modal, &crossed, &[(at("max_length"), json!(8), field_path("min_length"))]);
    crossed["components"][0]["components"][0]["value"] = "0123456789".into();
    assert_noticed(modal, &crossed, &[(at("max_length"), json!(9), field_path("value"))]);
}

#[test]
fn sub_commands_keep_their_limits() {
    let option = |name: &str, kind: u64| json!({ "name": name, "description": "d", "type": kind });
    let with = |name: &str, kind: u64, options: Value| json!({ "name": name, "description": "d", "type": kind, "options": options });
    let good = json!({
        "name": "knowledge", "description": "d", "default_member_permissions": "32", "contexts": [0],
        "description_localizations": { "de": "d" },
        "options": [
            with("add", 1, json!([option("file", 11), option("channel", 7)])),
            with("set", 2, json!([with("role", 1, json!([option("role", 8)]))])),
        ],
    });
    let file = |key: &str| format!("/options/0/options/0/{key}").leak() as &str;
    let file_path = |key: &str| format!("options.0.options.0.{key}").leak() as &str;
    let many = |most: usize| (0..=most).map(|at| with(&at.to_string(), 1, json!([]))).collect::<Value>();
    assert_noticed(
        command,
        &good,
        &[
            ("/options", json!([with("add", 1, json!([])), option("other", 3)]), "options"),
            ("/options", json!([with("add", 1, json!([])), with("add", 1, json!([]))]), "options.1.name"),
            ("/options", many(25), "options"),
            ("/options/0/name", json!("Add"), "options.0.name"),
            ("/options/0/description", long(101), "options.0.description"),
            ("/options/0/description", Value::Null, "options.0.description"),
            ("/options/0/description_localizations", json!({ "xx": "d" }), "options.0.description_localizations.xx"),
            ("/options/0/name_localizations", json!({ "de": "Neu" }), "options.0.name_localizations.de"),
            ("/options/0/required", json!(true), "options.0"),
            ("/options/0/options", json!([with("deep", 1, json!([]))]), "options.0.options.0.type"),
            ("/options/1/options", json!([option("role", 8)]), "options.1.options.0.type"),
            ("/options/1/options", json!([with("deep", 2, json!([]))]), "options.1.options.0.type"),
            ("/options/0/options/1/required", json!(true), "options.0.options.1"),
            (file("autocomplete"), json!(true), file_path("autocomplete")),
            (file("channel_types"), json!([0]), file_path("channel_types")),
            (file("min_length"), json!(1), file_path("min_length")),
            (file("type"), json!(12), file_path("type")),
            ("/default_member_permissions", json!(32), "default_member_permissions"),
            ("/default_member_permissions", json!("MANAGE_GUILD"), "default_member_permissions"),
            ("/contexts", json!([]), "contexts"),
            ("/contexts", json!([0, 0]), "contexts"),
            ("/contexts", json!([3]), "contexts"),
        ],
    );
    let strings = json!({ "name": "a", "description": "d", "options": [option("text", 3), option("number", 4)] });
    let bounds = [
        ("/options/0/max_length", json!(6001), "options.0.max_length"),
        ("/options/0/max_length", json!(0), "options.0.max_length"),
        ("/options/0/min_value", json!(1), "options.0.min_value"),
        ("/options/1/max_length", json!(1), "options.1.max_length"),
        ("/options/1/choices", json!([{ "name": "one", "value": "1" }]), "options.1.choices.0.value"),
    ];
    assert_noticed(command, &strings, &bounds);
}
