//! The catalogues, part of the program and parsed once.

use super::{Argument, Language};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// In the order of [`Language::ALL`].
static CATALOGUES: LazyLock<[FluentBundle<FluentResource>; 6]> = LazyLock::new(|| Language::ALL.map(parsed));

fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../locales/en-US.ftl"),
        Language::German => include_str!("../../locales/de.ftl"),
        Language::French => include_str!("../../locales/fr.ftl"),
        Language::Spanish => include_str!("../../locales/es-ES.ftl"),
        Language::Portuguese => include_str!("../../locales/pt-BR.ftl"),
        Language::Hindi => include_str!("../../locales/hi.ftl"),
    }
}

fn parsed(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
    // Titles and names in sentences need no marks: they would show up in lines that are typed again.
    bundle.set_use_isolating(false);
    // What cannot be read is missing, and what is missing is said in English; a test keeps both from happening.
    let resource = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(readable, _)| readable);
    let _ = bundle.add_resource(resource);
    bundle
}

/// A message in a language, or in English where that language does not have it.
pub(super) fn text(language: Language, id: &str, arguments: &[(&'static str, Argument)]) -> String {
    let own = told(language, id, arguments);
    own.or_else(|| told(Language::English, id, arguments)).unwrap_or_else(|| id.to_owned())
}

fn told(language: Language, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
    let bundle = &CATALOGUES[language as usize];
    let pattern = bundle.get_message(id)?.value()?;
    let values: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, fluent(value, language))).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    (errors.is_empty() || language == Language::English).then_some(text)
}

fn fluent(argument: &Argument, language: Language) -> FluentValue<'_> {
    match argument {
        Argument::Text(text) => text.as_str().into(),
        Argument::Count(count) => (*count).into(),
        Argument::Message(message) => message.told(language).into(),
    }
}
