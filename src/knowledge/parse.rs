//! Markdown text → one typed article and the problems found on the way. Takes text, never a path,
//! and never fails as a whole: what is sound in a file is kept, what is not is reported.
//!
//! ```text
//! file     = [ front matter ] sections
//! section  = heading, then parts until the next heading
//! part     = paragraph | list | table | code | labelled part
//! ```
//!
//! A section with role labels is a role profile, a heading that ends in a question mark is an FAQ
//! entry, everything else is a passage. Labels are listed in `labels.rs`, tables in `tables.rs`.

use super::article::{Article, Fact, PassageKind, PlaceRow, RoleProfile};
use super::currency::Currency;
use super::decode::without_hidden;
use super::front_matter::{self, FrontMatter};
use super::labels::{self, Label, Labelled};
use super::markdown::{self, Block, BlockKind, Line, Table};
use super::passages;
use super::pay_cells::{self, qualifier, starts_with_money};
use super::pay_words::{self, PayContext};
use super::problem::{Problem, Problems};
use super::sections::{Part, Section, sections};
use super::sentences::pay_sentences;
use super::tables::{self, TableFacts};
use super::titles::looks_like_role;
use super::words::{name_key, singular, words};
use std::collections::HashMap;

/// The most headings of one file: a hundred times what an article has.
const MAX_SECTIONS: usize = 10_000;

/// The most other names of one role.
const MAX_NAMES: usize = 60;

/// What a file gave: its article, and what is wrong in it.
#[derive(Debug)]
pub struct Parsed {
    /// Everything sound in the file.
    pub article: Article,
    /// By line.
    pub problems: Vec<Problem>,
}

/// Parses one file's text. `file` is only a name, for problems and for the title of last resort.
pub fn parse(file: &str, text: &str) -> Parsed {
    let mut problems = Problems::new(file);
    let text = without_hidden(text, &mut problems);
    let mut blocks = markdown::blocks(&text, &mut problems);
    let front_matter = take_front_matter(&mut blocks, &text, &mut problems);
    let mut sections = sections(blocks);
    // The first section is what stands above all headings.
    if let Some(first) = sections.get(MAX_SECTIONS + 1) {
        let what = format!("the file has {} headings", sections.len() - 1);
        problems.error(first.line, what, format!("cut it into files of at most {MAX_SECTIONS}"));
        sections.truncate(MAX_SECTIONS + 1);
    }
    let mut reader = Reader::new(file, &front_matter, &sections, problems);
    for (number, section) in sections.iter().enumerate() {
        reader.read(section, number);
    }
    reader.finish(&sections)
}

fn take_front_matter(blocks: &mut Vec<Block>, text: &str, problems: &mut Problems) -> FrontMatter {
    match blocks.first() {
        Some(Block { kind: BlockKind::FrontMatter(text), line }) => {
            let front_matter = front_matter::read(text, *line, problems);
            blocks.remove(0);
            front_matter
        }
        _ => {
            if front_matter::is_left_open(text) {
                let what = "the block that opens with --- is never closed";
                problems.error(1, what, "put a line with --- below its last `key: value`");
            }
            FrontMatter::default()
        }
    }
}

struct Reader {
    article: Article,
    problems: Problems,
    /// What each open section says about the pay below it, outermost first.
    contexts: Vec<(u8, PayContext)>,
    /// The line of each role's first section, by the role's name.
    profile_lines: HashMap<String, usize>,
}

impl Reader {
    fn new(file: &str, front_matter: &FrontMatter, sections: &[Section], problems: Problems) -> Self {
        let first_heading = sections.iter().find(|section| !section.title.is_empty());
        let stem = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".md");
        let title = front_matter.title.clone().or_else(|| first_heading.map(|section| section.title.clone()));
        let article = Article {
            file: file.to_owned(),
            title: title.unwrap_or_else(|| stem.replace(['-', '_'], " ")),
            author: front_matter.author.clone(),
            site: front_matter.site.clone(),
            url: front_matter.url.clone(),
            published: front_matter.published,
            profiles: Vec::new(),
            figures: Vec::new(),
            sentences: Vec::new(),
            postings: Vec::new(),
            places: Vec::new(),
            named_items: Vec::new(),
            titles: Vec::new(),
            listed_titles: Vec::new(),
            named_places: Vec::new(),
            transitions: Vec::new(),
            vocabulary: Vec::new(),
            passages: Vec::new(),
        };
        Self { article, problems, contexts: Vec::new(), profile_lines: HashMap::new() }
    }

    fn read(&mut self, section: &Section, number: usize) {
        let context = self.open_context(section);
        let is_profile = section.is_profile() && !section.title.is_empty();
        let profile = is_profile.then(|| section.title.clone());
        if is_profile {
            self.read_profile(section);
        }
        let mut only_vocabulary = false;
        for part in &section.parts {
            match part {
                Part::Text(lines) => self.read_text(lines, profile.as_deref(), &context),
                Part::List(items) => {
                    self.read_items(items, profile.as_deref(), &context);
                    if profile.is_none() {
                        self.article.listed_titles.extend(listed_titles(items, &section.title));
                    }
                    self.article.named_items.extend(named_items(items, &section.title));
                }
                Part::Table(table) => only_vocabulary |= self.read_table(table, profile.as_deref(), &context),
                Part::Labelled { label, items } => self.read_label(label, items, profile.as_deref(), &context),
                Part::Code(_) => {}
            }
        }
        if !only_vocabulary {
            let found = passages::of_section(section, number, &self.article.title);
            if found.is_empty() && section.is_question() {
                self.problems.warn(
                    section.line,
                    "the question has no answer below it",
                    "write the answer under the heading",
                );
            }
            self.article.passages.extend(found);
        }
    }

    /// What this section's labelled lines and heading say about the pay in it, completed by the
    /// sections around it.
    fn open_context(&mut self, section: &Section) -> PayContext {
        self.contexts.retain(|(level, _)| *level < section.level);
        let mut own = PayContext {
            level: pay_words::heading_level(&section.title),
            years: pay_words::years(&section.title),
            ..PayContext::default()
        };
        for (label, _) in section.labels() {
            let text = label.rest.clone();
            if label.label.qualifies_pay() && text.is_empty() {
                let what = format!("nothing stands beside `{}`", label.name);
                self.problems.warn(label.line, what, "write it on the same line");
                continue;
            }
            match label.label {
                Label::Credit => own.credit = Some(text),
                Label::Place => {
                    self.article.named_places.extend(place_name(&text));
                    own.place = Some(text);
                }
                Label::Level => {
                    (own.level, own.years) =
                        (self.known(pay_words::level(&text), label, "entry, mid or senior"), pay_words::years(&text))
                }
                Label::Basis => {
                    own.basis = self.known(pay_words::basis(&text), label, "base salary or total compensation")
                }
                Label::Period => {
                    own.period = self.known(
                        pay_words::period(&format!("a {text} {text}")),
                        label,
                        "yearly, monthly, weekly, daily or hourly",
                    )
                }
                Label::Currency => {
                    own.currency =
                        self.known(Currency::from_code(&text.to_uppercase()), label, "a code such as USD, EUR or INR")
                }
                _ => {}
            }
        }
        let context = match self.contexts.last() {
            Some((_, wider)) => own.within(wider),
            None => own,
        };
        self.contexts.push((section.level, context.clone()));
        context
    }

    /// Reports a labelled line whose value is none of the known ones.
    fn known<T>(&mut self, value: Option<T>, label: &Labelled, expected: &str) -> Option<T> {
        if value.is_none() {
            self.problems.error(
                label.line,
                format!("`{}: {}` is not understood", label.name, label.rest),
                format!("write {expected}"),
            );
        }
        value
    }

    fn read_profile(&mut self, section: &Section) {
        let first = *self.profile_lines.entry(name_key(&section.title)).or_insert(section.line);
        if first != section.line {
            let what = format!("the role `{}` already has a section on line {first}", section.title);
            self.problems.warn(section.line, what, "put both into one section");
        }
        let mut profile = RoleProfile {
            title: section.title.clone(),
            also_called: Vec::new(),
            facts: Vec::new(),
            line: section.line,
        };
        for (label, items) in section.labels() {
            match label.label {
                Label::AlsoCalled => {
                    profile.also_called.extend(names(label, items));
                    if profile.also_called.len() > MAX_NAMES {
                        profile.also_called.truncate(MAX_NAMES);
                        let what = format!("only the first {MAX_NAMES} other names of a role are used");
                        self.problems.warn(label.line, what, "keep those that people say");
                    }
                }
                Label::Pay | Label::AlsoAsked => {}
                label if label.qualifies_pay() => {}
                _ => {
                    self.check_spelling(label);
                    profile.facts.push(Fact {
                        label: label.label,
                        name: label.name.clone(),
                        text: label.rest.clone(),
                        items: items.iter().map(|item| item.text.clone()).collect(),
                        line: label.line,
                    });
                }
            }
        }
        for fact in profile.facts.iter().filter(|fact| fact.text.is_empty() && fact.items.is_empty()) {
            self.problems.warn(
                fact.line,
                format!("nothing stands under `{}`", fact.name),
                "write it beside the label or below it",
            );
        }
        self.article.profiles.push(profile);
    }

    fn check_spelling(&mut self, label: &Labelled) {
        if label.label == Label::Other
            && let Some(meant) = labels::nearest(&label.name)
        {
            self.problems.warn(
                label.line,
                format!("`{}:` is not a known label", label.name),
                format!("write `{}:` if that is meant", capitalised(meant.spelling())),
            );
        }
    }

    fn read_label(&mut self, label: &Labelled, items: &[Line], profile: Option<&str>, context: &PayContext) {
        let text = Line { line: label.line, text: label.rest.clone(), emphasised: 0 };
        match label.label {
            Label::Pay => {
                let context = qualifier(&label.name).within(context);
                // Of a label's own words only this one tells figures apart.
                let is_median = words(&label.name).iter().any(|word| word == "median");
                let context = PayContext { note: context.note.filter(|_| is_median), ..context };
                if !label.rest.is_empty() {
                    self.read_figure(&text, profile, &context);
                }
                for item in items {
                    self.read_pay_item(item, profile, &context);
                }
            }
            Label::AlsoCalled | Label::AlsoAsked => {}
            label if label.qualifies_pay() => {}
            _ => {
                self.read_sentences(&label.rest, label.line, profile, context);
                for item in items {
                    self.read_sentences(&item.text, item.line, profile, context);
                }
            }
        }
    }

    /// The value of a pay label. Outside a role profile it may still be a sentence.
    fn read_figure(&mut self, line: &Line, title: Option<&str>, context: &PayContext) {
        match pay_cells::figure(&line.text, title, context, line.line) {
            Ok(figure) => self.article.figures.extend(figure),
            Err(problem) => self.problems.error(line.line, problem.what, problem.fix),
        }
    }

    /// `Entry level (0-2 years): $85,000`, under a pay label.
    fn read_pay_item(&mut self, item: &Line, title: Option<&str>, context: &PayContext) {
        match item
            .text
            .rsplit_once(": ")
            .or_else(|| item.text.split_once(" - ").filter(|(_, value)| starts_with_money(value)))
        {
            Some((name, value)) => {
                let value = Line { text: value.to_owned(), ..item.clone() };
                self.read_figure(&value, title, &qualifier(name).within(context));
            }
            None => self.read_figure(item, title, context),
        }
    }

    fn read_text(&mut self, lines: &[Line], profile: Option<&str>, context: &PayContext) {
        let mut paragraph = String::new();
        for line in lines {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(&line.text);
        }
        let line = lines.first().map_or(1, |line| line.line);
        self.read_sentences(&paragraph, line, profile, context);
    }

    /// List items: `ML Engineer: $130,000 - $200,000` is a figure, anything else running text.
    fn read_items(&mut self, items: &[Line], profile: Option<&str>, context: &PayContext) {
        for item in items {
            match item.text.split_once(':') {
                Some((name, value)) if starts_with_money(value) => {
                    let value = Line { text: value.trim().to_owned(), ..item.clone() };
                    let named = qualifier(name);
                    // Under a role profile, and where only a level is named, the name is no title.
                    let title = profile.is_none().then(|| named.note.clone()).flatten();
                    let named = if title.is_some() { PayContext { note: None, ..named } } else { named };
                    self.read_figure(&value, title.as_deref().or(profile), &named.within(context));
                }
                _ => self.read_sentences(&item.text, item.line, profile, context),
            }
        }
    }

    fn read_sentences(&mut self, text: &str, line: usize, profile: Option<&str>, context: &PayContext) {
        let found = pay_sentences(text, line, profile, context, &mut self.problems);
        self.article.sentences.extend(found);
    }

    /// Reads a table's rows; says whether it held vocabulary only.
    fn read_table(&mut self, table: &Table, profile: Option<&str>, context: &PayContext) -> bool {
        let TableFacts { figures, titles, postings, places, named_places, transitions, vocabulary } =
            tables::read(table, profile, context, &mut self.problems);
        let only_vocabulary = !vocabulary.is_empty();
        self.article.figures.extend(figures);
        self.article.postings.extend(postings);
        self.article.places.extend(places);
        self.article.titles.extend(titles);
        self.article.named_places.extend(named_places);
        self.article.transitions.extend(transitions);
        self.article.vocabulary.extend(vocabulary);
        only_vocabulary
    }

    fn finish(mut self, sections: &[Section]) -> Parsed {
        let article = &mut self.article;
        // A file of vocabulary has nothing to answer with; its introduction is for its writers.
        if !article.vocabulary.is_empty()
            && article.profiles.is_empty()
            && !article.passages.iter().any(|it| it.kind == PassageKind::Faq)
        {
            article.passages.clear();
        } else if article.passages.is_empty() {
            self.problems.warn(
                1,
                "the file holds no text",
                "write a `# Title` and some sections below it, or remove the file",
            );
        } else if sections.iter().all(|section| section.title.is_empty()) {
            self.problems.warn(1, "the file has no heading", "start it with `# Title` and give each part a heading");
        }
        Parsed { article: self.article, problems: self.problems.into_vec() }
    }
}

/// The names in a list of pay, where half of them have a noun for an occupation, or one of them below a heading that
/// speaks of jobs: then the others are jobs too.
fn listed_titles(items: &[Line], heading: &str) -> Vec<String> {
    let named = items.iter().filter_map(|item| item.text.split_once(':').filter(|(_, value)| starts_with_money(value)));
    let names = named.filter_map(|(name, _)| qualifier(name).note.filter(|note| note == name.trim()));
    let names: Vec<String> = names.collect();
    let roles = names.iter().filter(|name| looks_like_role(name)).count();
    let jobs = ["job", "role", "position", "occupation", "career", "profession"];
    let speaks_of_jobs = words(heading).iter().any(|word| jobs.contains(&singular(word).as_str()));
    if roles > 0 && (speaks_of_jobs || 2 * roles >= names.len()) { names } else { Vec::new() }
}

/// The one place that a `Place:` line names, if it names one: `Berlin`, `Austin, TX`, not `major tech hubs`.
fn place_name(text: &str) -> Option<String> {
    const MAX_NAME_WORDS: usize = 3;
    let (name, rest) = text.split_once(',').unwrap_or((text, ""));
    let name = name.split('(').next().unwrap_or_default().trim();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_name = (1..=MAX_NAME_WORDS).contains(&name.split_whitespace().count());
    let is_one = rest.split_whitespace().count() <= 1 && name.split_whitespace().all(capital);
    (is_name && is_one).then(|| name.to_owned())
}

/// Items with a name of a few words in front: `Seattle: headquarters of Amazon and Microsoft`.
fn named_items(items: &[Line], heading: &str) -> Vec<PlaceRow> {
    const MAX_NAME_WORDS: usize = 4;
    let named = items.iter().filter_map(|item| Some((item.text.split_once(':')?, item.line)));
    let short = named.filter(|((name, text), _)| words(name).len() <= MAX_NAME_WORDS && !text.trim().is_empty());
    short
        .map(|((name, text), line)| PlaceRow {
            place: name.trim().to_owned(),
            measures: vec![(heading.to_owned(), text.trim().to_owned())],
            line,
        })
        .collect()
}

/// The names after *Also called*, from one line or from a list.
fn names(label: &Labelled, items: &[Line]) -> Vec<String> {
    let lines = std::iter::once(label.rest.as_str()).chain(items.iter().map(|item| item.text.as_str()));
    lines
        .flat_map(|line| line.split([',', ';', '|']))
        .map(|name| name.trim().trim_end_matches('.').to_owned())
        .filter(|name| !words(name).is_empty())
        .collect()
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
