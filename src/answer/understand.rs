//! What a question is about: roles, places, a level, and what is wanted, recognised from the
//! knowledge and its vocabulary alone. Words are first freed of slips and short forms.

use super::Advisor;
use super::clauses::asides;
use super::lookup::shortened_to;
use crate::knowledge::words::{singular, word_spans};
use crate::knowledge::{Level, Mention, PlaceId, RoleId};
use crate::search::is_function_word;
use std::ops::Range;

/// More words than this are not looked at.
const MAX_WORDS: usize = 64;
/// More characters than this are not looked at; Discord lets people type 6,000.
const MAX_CHARS: usize = 1_000;

/// The smallest share of a role's name that means the role when nothing else is said.
const SMALL_PART: f32 = 0.3;
/// The smallest share that means the role among other words.
const LARGE_PART: f32 = 0.6;

/// What a person wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Want {
    Pay,
    /// A role, by what it does or asks for.
    Role,
    Skills,
    WayIn,
    Time,
    Demand,
    Comparison,
    Definition,
    Certifications,
    /// The most, highest or best of several.
    Most,
    /// The least, lowest or cheapest.
    Least,
    /// A place, as `which city` asks for one.
    Place,
    /// A share, or a difference in percent.
    Share,
}

impl Want {
    const ALL: [Self; 13] = [
        Self::Pay,
        Self::Role,
        Self::Skills,
        Self::WayIn,
        Self::Time,
        Self::Demand,
        Self::Comparison,
        Self::Definition,
        Self::Certifications,
        Self::Most,
        Self::Least,
        Self::Place,
        Self::Share,
    ];

    /// The name in the vocabulary's *Meaning* table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Role => "role",
            Self::Skills => "skills",
            Self::WayIn => "way in",
            Self::Time => "time",
            Self::Demand => "demand",
            Self::Comparison => "comparison",
            Self::Definition => "definition",
            Self::Certifications => "certifications",
            Self::Most => "most",
            Self::Least => "least",
            Self::Place => "place",
            Self::Share => "share",
        }
    }

    /// The want with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|want| want.name() == name)
    }
}

/// What can be wanted, by the names that the vocabulary's *Meaning* table uses.
pub fn meanings() -> impl Iterator<Item = &'static str> {
    Want::ALL.into_iter().map(Want::name)
}

/// What a word does in its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordUse {
    /// Holds the sentence together.
    Function,
    /// Tells what is wanted.
    Want,
    /// Part of a role's name.
    Role,
    /// Part of a place's name.
    Place,
    /// Names a level or years of experience.
    Level,
    /// Anything else: what the question is about.
    Content,
}

/// One word of a question, after slips and short forms are undone.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    pub text: String,
    pub used: WordUse,
    /// Whether the word was put in the place of an unknown one.
    pub corrected: bool,
    /// Whether it stands anywhere in the knowledge or its vocabulary.
    pub known: bool,
    /// Other words for the phrase that it is part of: `cost` and `living` for `how pricey`.
    pub phrase: Vec<String>,
    /// The role whose name it is part of.
    pub role: Option<RoleId>,
    /// Whether it stands beside what is asked (see `clauses.rs`).
    pub aside: bool,
}

/// What was understood of a question.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Understanding {
    pub words: Vec<Word>,
    /// Each role once, in the order of the question.
    pub roles: Vec<RoleId>,
    /// Where no role was named: those of whose titles the question has a part.
    pub possible_roles: Vec<RoleId>,
    /// Each place once, in the order of the question.
    pub places: Vec<PlaceId>,
    pub level: Option<Level>,
    /// Skills that profiles ask for, as they name them.
    pub skills: Vec<String>,
    pub wants: Vec<Want>,
}

impl Understanding {
    pub fn wants(&self, want: Want) -> bool {
        self.wants.contains(&want)
    }

    /// What the question is about besides roles, places and levels.
    pub fn content(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().filter(|word| word.used == WordUse::Content)
    }

    /// Those of some words that stand behind `in` or `at`, as the name of a place or employer does.
    pub fn places_like(&self, words: &[&Word]) -> Vec<String> {
        let behind = self.words.windows(2).filter(|pair| matches!(pair[0].text.as_str(), "in" | "at" | "near"));
        behind.filter(|pair| words.contains(&&pair[1])).map(|pair| pair[1].text.clone()).collect()
    }

    /// The question as it was read.
    pub fn joined(&self) -> String {
        self.text().0
    }

    fn text(&self) -> (String, Vec<Range<usize>>) {
        let mut text = String::new();
        let mut spans = Vec::new();
        for word in &self.words {
            if !text.is_empty() {
                text.push(' ');
            }
            spans.push(text.len()..text.len() + word.text.len());
            text.push_str(&word.text);
        }
        (text, spans)
    }

    /// Gives the words of a phrase other words for it; the words that hold it together have none.
    fn add_phrase(&mut self, spans: &[Range<usize>], span: &Range<usize>, meaning: &[String]) {
        for (word, place) in self.words.iter_mut().zip(spans) {
            let inside = place.start >= span.start && place.end <= span.end;
            if inside && word.used == WordUse::Content {
                word.phrase = meaning.to_vec();
                word.known = true;
            }
        }
    }

    /// Marks words as a role's name.
    fn take_role(&mut self, words: Range<usize>, id: RoleId) {
        for word in &mut self.words[words] {
            word.used = WordUse::Role;
            word.role = Some(id);
        }
        self.roles.clear();
        for id in self.words.iter().filter_map(|word| word.role) {
            push_new(&mut self.roles, id);
        }
    }

    /// Marks the words of a mention. Words that have a use already keep it.
    fn mark(&mut self, spans: &[Range<usize>], span: &Range<usize>, used: WordUse) {
        for (word, place) in self.words.iter_mut().zip(spans) {
            let inside = place.start >= span.start && place.end <= span.end;
            if inside && matches!(word.used, WordUse::Content | WordUse::Function) {
                word.used = used;
            }
        }
    }
}

impl Advisor {
    /// Reads a question.
    pub(super) fn understand(&self, question: &str) -> Understanding {
        let mut found = Understanding {
            words: self.read_words(without_list_number(&shortened_to(question, MAX_CHARS))),
            ..Understanding::default()
        };
        let (text, spans) = found.text();
        for Mention { value, span } in self.knowledge.role_names.mentions(&text) {
            let start = spans.partition_point(|place| place.start < span.start);
            let end = spans.partition_point(|place| place.end <= span.end);
            found.take_role(start..end, value);
        }
        for Mention { value, span } in self.knowledge.place_names.mentions(&text) {
            // `us` is a word far more often than a country.
            if span.len() > 2 || question.contains(&text[span.clone()].to_uppercase()) {
                found.mark(&spans, &span, WordUse::Place);
                push_new(&mut found.places, value);
            }
        }
        for Mention { value, span } in self.phrases.names.mentions(&text) {
            found.add_phrase(&spans, &span, &self.phrases.meanings[value]);
        }
        for Mention { value, span } in self.wants.mentions(&text) {
            found.mark(&spans, &span, WordUse::Want);
            push_new(&mut found.wants, value);
        }
        found.skills = self.skills.mentioned_in(&text);
        self.find_level(&mut found, &text, &spans);
        if found.roles.is_empty() || found.wants(Want::Comparison) {
            self.find_partial_roles(&mut found);
        }
        found
    }

    /// The words of a question with slips corrected and short forms written out.
    fn read_words(&self, question: &str) -> Vec<Word> {
        let mut spans = word_spans(question);
        spans.truncate(MAX_WORDS);
        let asides = asides(question, &spans);
        let typed: Vec<(String, bool, bool)> = spans
            .into_iter()
            .map(|(_, word)| {
                let known = self.index.knows(&word) || word.chars().all(|c| c.is_ascii_digit());
                match self.speller.correct(&word) {
                    // `enginer` has the stem of `engineer`, and yet no title has it.
                    Some(meant) if !known || self.index.stem(meant) == self.index.stem(&word) => {
                        (meant.to_owned(), true, true)
                    }
                    _ => {
                        let known = known || self.speller.knows(&word);
                        (word, false, known)
                    }
                }
            })
            .collect();
        let texts: Vec<&str> = typed.iter().map(|(text, ..)| text.as_str()).collect();
        let mut read = Vec::new();
        let mut at = 0;
        while at < texts.len() {
            let (_, corrected, known) = typed[at];
            let (len, meaning) = self.knowledge.vocabulary.expansion(&texts[at..]).unwrap_or((1, texts[at]));
            for part in meaning.split(' ') {
                // A lone letter is what is left of something else.
                let carries = is_function_word(part)
                    || is_function_word(&singular(part))
                    || (part.chars().count() == 1 && !part.chars().all(|c| c.is_ascii_digit()));
                let used = if carries { WordUse::Function } else { WordUse::Content };
                read.push(Word {
                    text: part.to_owned(),
                    used,
                    corrected,
                    known,
                    phrase: Vec::new(),
                    role: None,
                    aside: asides[at],
                });
            }
            at += len;
        }
        read
    }

    /// A level by name, else by years of experience through the bands that the sources give.
    fn find_level(&self, found: &mut Understanding, text: &str, spans: &[Range<usize>]) {
        let mentions = self.level_names.mentions(text);
        for mention in &mentions {
            found.mark(spans, &mention.span, WordUse::Level);
        }
        let years = take_years(&mut found.words);
        found.level =
            mentions.first().map(|first| first.value).or_else(|| years.and_then(|years| self.level_of_years(years)));
    }

    fn level_of_years(&self, years: u8) -> Option<Level> {
        let figures = self.knowledge.figures.iter().map(|figure| &figure.pay);
        figures
            .filter_map(|pay| Some((pay.level?, pay.years?)))
            .find(|(_, band)| band.from <= years && band.to.is_none_or(|to| years <= to))
            .map(|(level, _)| level)
    }

    /// Roles named by a part of their title, where all content words of a stretch between function
    /// words stand in one title: `deepfake`, `prompt people`, `content strategist or moderator`.
    /// One such role is looked for where none was named, more of them only in a comparison, where
    /// words beside them do no harm.
    fn find_partial_roles(&self, found: &mut Understanding) {
        // Beside words that nothing knows, a part of a title is a word like any other.
        if found.content().any(|word| !word.known) && !found.wants(Want::Pay) {
            return;
        }
        let comparing = found.wants(Want::Comparison);
        let stretches = stretches(&found.words);
        let alone = stretches.len() == 1;
        for stretch in stretches {
            if comparing {
                self.find_parts(found, stretch);
                continue;
            }
            if !found.roles.is_empty() {
                return;
            }
            let part = if alone { SMALL_PART } else { LARGE_PART };
            match self.partial_roles(&joined(&found.words[stretch.clone()]), part).as_slice() {
                [] => {}
                [id] => found.take_role(stretch, *id),
                several if alone => found.possible_roles = several.to_vec(),
                _ => {}
            }
        }
    }

    /// Parts of titles that follow one another, the longest first: `strategist, curator, moderator`.
    fn find_parts(&self, found: &mut Understanding, stretch: Range<usize>) {
        let mut at = stretch.start;
        while at < stretch.end {
            let part = (at + 1..=stretch.end).rev().find_map(|end| {
                match self.partial_roles(&joined(&found.words[at..end]), SMALL_PART).as_slice() {
                    [id] => Some((end, *id)),
                    _ => None,
                }
            });
            match part {
                Some((end, id)) => {
                    found.take_role(at..end, id);
                    at = end;
                }
                None => at += 1,
            }
        }
    }
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Finds years of experience (`4 years of experience`, `first two years`) and marks their words.
fn take_years(words: &mut [Word]) -> Option<u8> {
    let at = words.windows(2).position(|pair| number(&pair[0].text).is_some() && singular(&pair[1].text) == "year")?;
    let years = number(&words[at].text);
    let end = (at + 4).min(words.len());
    for (offset, word) in words[at..end].iter_mut().enumerate() {
        if offset == 0 || ["year", "experience"].contains(&singular(&word.text).as_str()) {
            word.used = WordUse::Level;
        }
    }
    years
}

/// A small number in digits or as a word.
fn number(word: &str) -> Option<u8> {
    const WORDS: [&str; 11] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    word.parse().ok().or_else(|| u8::try_from(WORDS.iter().position(|known| *known == word)?).ok())
}

/// A question without the number of a list in front of it: `3. What pays best?`
fn without_list_number(question: &str) -> &str {
    let rest = question.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let pasted = rest.len() < question.trim_start().len();
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if pasted && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => question,
    }
}

/// The stretches of content words, cut at all other words.
fn stretches(words: &[Word]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.used != WordUse::Content {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}
