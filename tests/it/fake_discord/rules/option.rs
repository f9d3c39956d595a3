//! The rules for one option of a command.
//! Discord: Interactions > Application Commands > Application Command Option Structure.

use serde_json::Value;

use super::{
    Problems,
    command::{join, kind},
    message::check_choices,
};

/// Fields that only some types of options may have.
const ONLY_FOR: [(&str, &[u64]); 8] = [
    ("choices", &[3, 4, 10]),
    ("autocomplete", &[3, 4, 10]),
    ("channel_types", &[7]),
    ("min_value", &[4, 10]),
    ("max_value", &[4, 10]),
    ("min_length", &[3]),
    ("max_length", &[3]),
    ("file_types", &[11]),
];

/// Checks an option that takes a value; `optional` tells whether one before it need not be given.
pub(super) fn check_option(problems: &mut Problems, at: &str, option: &Value, optional: &mut bool) {
    let required = option["required"].as_bool().unwrap_or(false);
    if required && *optional {
        problems.refuse(at, "required options must be placed before non-required options");
    }
    *optional |= !required;
    for (key, kinds) in ONLY_FOR {
        let said =
            !option[key].is_null() && option[key] != false && option[key].as_array().is_none_or(|it| !it.is_empty());
        if said && !kinds.contains(&kind(option)) {
            problems.refuse(&join(at, key), format!("is for options of type {kinds:?}, not {}", kind(option)));
        }
    }
    let choices = option["choices"].as_array().map_or(0, Vec::len);
    if option["autocomplete"] == true && choices > 0 {
        problems.refuse(&join(at, "autocomplete"), "may not be set when choices are present");
    }
    check_choices(problems, &join(at, "choices"), &option["choices"], kind(option));
    for (low, high) in [("min_value", "max_value"), ("min_length", "max_length")] {
        if option[low].as_f64() > option[high].as_f64() && !option[high].is_null() {
            problems.refuse(&join(at, low), format!("must not exceed {high}"));
        }
    }
    for (key, least) in [("min_length", 0), ("max_length", 1)] {
        if !option[key].is_null() && !option[key].as_u64().is_some_and(|length| (least..=6000).contains(&length)) {
            problems.refuse(&join(at, key), format!("must be {least} to 6000, is {}", option[key]));
        }
    }
}
