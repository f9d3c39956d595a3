//! From what a person typed to the role or place that is meant.

use super::Advisor;
use crate::knowledge::words::words;
use crate::knowledge::{Level, PlaceId, RoleId};
use crate::search::{NameHit, NameMatch};
use unicode_segmentation::UnicodeSegmentation;

/// More of a name than this is not looked at, in characters; Discord lets people type 6,000.
const MAX_NAME_CHARS: usize = 100;
/// How far ahead of the next role a loosely met one must be, in shares of its name.
const CLEAR_LEAD: f32 = 0.08;
/// The same for parts of titles.
const CLEAR_PART: f32 = 0.15;
/// Words that stand in more titles than this mean none of them.
const MAX_PARTIAL: usize = 6;
/// From this share in both directions on, two titles are easily mixed up.
const NEAR_TITLE: f32 = 0.5;
/// What a typed word counts that has one slip, and a little less for rounding.
const ONE_SLIP: f32 = 0.74;
/// How many roles are offered when none or several are meant.
const CHOICES: usize = 3;

/// Whom a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RoleLookup {
    /// Exactly this role, by title or alias.
    Exact(RoleId),
    /// This role, with a slip or in part; the answer says so.
    Close(RoleId),
    /// One of these.
    Several(Vec<RoleId>),
    /// None; the nearest titles.
    Unknown(Vec<RoleId>),
}

impl Advisor {
    /// Finds the role that a name means, and the level that stands in front of it.
    pub(super) fn find_role(&self, typed: &str) -> (RoleLookup, Option<Level>) {
        // Titles that somebody wrote may be longer than anything that is worth a search.
        if let Some(id) = self.knowledge.role_names.get(typed) {
            return (RoleLookup::Exact(id), None);
        }
        let typed = shortened(typed);
        let lookup = self.find_title(&typed);
        if matches!(lookup, RoleLookup::Exact(_)) {
            return (lookup, None);
        }
        let without_level = crate::knowledge::split_level(&typed).map(|(level, rest)| (level, self.find_title(rest)));
        match without_level {
            Some((level, found @ (RoleLookup::Exact(_) | RoleLookup::Close(_)))) => (found, Some(level)),
            _ => (lookup, None),
        }
    }

    fn find_title(&self, typed: &str) -> RoleLookup {
        if let Some(id) = self.exact_role(typed) {
            return RoleLookup::Exact(id);
        }
        let corrected = self.corrected(typed);
        if let Some(id) = self.exact_role(&corrected) {
            return RoleLookup::Close(id);
        }
        // A word put right may be the wrong one: `uning` is nearer to `tuning` in a title than to `using`.
        let expand = |text: &str| self.knowledge.vocabulary.expand(text);
        let readings = [expand(&corrected), typed.to_owned(), expand(typed)];
        let hits = readings.map(|reading| self.role_index.find(&reading, 25));
        if let Some(id) = hits.iter().find_map(|hits| self.slip_of(hits)) {
            return RoleLookup::Close(id);
        }
        // "what does a prompt engineer do" names its role among other words.
        let understood = self.understand(typed);
        if let ([id], None) = (understood.roles.as_slice(), understood.content().next()) {
            return RoleLookup::Close(*id);
        }
        self.part_of(&hits[0])
    }

    /// The words of a name with slips undone.
    pub(super) fn corrected(&self, typed: &str) -> String {
        let correct = |word: String| self.speller.correct(&word).map_or(word.clone(), str::to_owned);
        words(typed).into_iter().map(correct).collect::<Vec<_>>().join(" ")
    }

    /// The one role of whose name all words were typed, some with slips.
    fn slip_of(&self, hits: &[NameHit<RoleId>]) -> Option<RoleId> {
        let mut complete = hits.iter().filter(|hit| hit.complete);
        let first = complete.next()?;
        let fit = |hit: &NameHit<RoleId>| hit.typed * hit.named;
        complete.all(|other| other.value == first.value || fit(other) + CLEAR_LEAD < fit(first)).then_some(first.value)
    }

    /// Of whose names what was typed is a part. A part of one title means its role; a part of some
    /// other name of a role may just as well mean another job.
    fn part_of(&self, hits: &[NameHit<RoleId>]) -> RoleLookup {
        let whole: Vec<&NameHit<RoleId>> = hits.iter().filter(|hit| hit.how <= NameMatch::Words).collect();
        let nearest = hits.iter().filter(|hit| hit.typed >= 0.3).map(|hit| hit.value).take(CHOICES).collect();
        match whole.as_slice() {
            [] => RoleLookup::Unknown(nearest),
            [only] if self.is_title(only) => RoleLookup::Close(only.value),
            several => RoleLookup::Several(several.iter().map(|hit| hit.value).take(CHOICES).collect()),
        }
    }

    /// Whether a hit was met by a role's title; titles come before all other names in the index.
    fn is_title(&self, hit: &NameHit<RoleId>) -> bool {
        hit.name < self.knowledge.roles.len()
    }

    /// The role with this very name, short forms and missing spaces allowed.
    fn exact_role(&self, typed: &str) -> Option<RoleId> {
        let names = &self.knowledge.role_names;
        names.get(typed).or_else(|| names.get(&self.knowledge.vocabulary.expand(typed))).or_else(|| {
            let joined = words(typed).concat();
            self.joined_roles.get(&joined).copied()
        })
    }

    /// The roles of whose titles these words are a large enough part: one where no other title comes
    /// near, all of them where several do.
    pub(super) fn partial_roles(&self, typed: &str, smallest: f32) -> Vec<RoleId> {
        // Parts of other names say too little: a `data engineer` is no `synthetic data engineer`.
        let typed: Vec<String> = words(typed).into_iter().map(|word| self.as_in_titles(word)).collect();
        let hits = self.role_title_index.find(&typed.join(" "), MAX_PARTIAL + 1);
        let mut met: Vec<&NameHit<RoleId>> =
            hits.iter().filter(|hit| hit.named >= smallest && hit.whole_words).collect();
        met.sort_by(|one, other| other.named.total_cmp(&one.named));
        match met.as_slice() {
            [first, second, ..] if first.named > second.named + CLEAR_PART => vec![first.value],
            [..] if met.len() > MAX_PARTIAL => Vec::new(),
            [..] => met.iter().map(|hit| hit.value).collect(),
        }
    }

    /// A word as titles have it: `engineering` is what an `engineer` does.
    fn as_in_titles(&self, word: String) -> String {
        let title_word = self.title_words.get(&*self.index.stem(&word)).filter(|_| word.ends_with("ing"));
        title_word.cloned().unwrap_or(word)
    }

    /// The place that a text means, with one slip in a name allowed: more of them, or a mere
    /// beginning, turn one city into another.
    pub(super) fn find_place(&self, typed: &str) -> Option<PlaceId> {
        let names = &self.knowledge.place_names;
        let known = names.get(typed);
        let typed = shortened(typed);
        known.or_else(|| names.get(&typed)).or_else(|| {
            let hit = self.place_index.find(&typed, 1).into_iter().next().filter(|hit| hit.complete)?;
            let same_start = words(&typed).first()?.chars().next()
                == words(&self.knowledge.place(hit.value).name).first()?.chars().next();
            (same_start && hit.typed >= ONE_SLIP).then_some(hit.value)
        })
    }

    /// Roles whose titles share so much with this one that people mix them up.
    pub(super) fn near_titles(&self, id: RoleId) -> Vec<RoleId> {
        let title = &self.knowledge.role(id).title;
        let hits = self.role_title_index.find(title, 8);
        hits.into_iter()
            .filter(|hit| hit.value != id && hit.typed >= NEAR_TITLE && hit.named >= NEAR_TITLE)
            .map(|hit| hit.value)
            .take(CHOICES)
            .collect()
    }

    /// Roles that somebody may want to see beside this one: near titles, roles that share skills, titles
    /// with words in common.
    pub(super) fn related_roles(&self, id: RoleId) -> Vec<RoleId> {
        let mut related = self.near_titles(id);
        let alike = self.role_title_index.find(&self.knowledge.role(id).title, 8);
        for other in self.roles_with_like_skills(id).into_iter().chain(alike.into_iter().map(|hit| hit.value)) {
            if other != id && !related.contains(&other) {
                related.push(other);
            }
        }
        related.truncate(CHOICES);
        related
    }
}

/// A name as far as it is looked at and repeated.
pub(super) fn shortened(text: &str) -> String {
    shortened_to(text, MAX_NAME_CHARS)
}

/// What a person typed as it may be repeated: letters, digits and plain punctuation, so that no
/// address can be pressed, nobody is mentioned and nothing is formatted.
pub(super) fn quoted(text: &str) -> String {
    let plain = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '\'' | '’' | '&' | '+' | '-' | ',' | '(' | ')' | '?' | '!' | '%' | '$' | '€' | '£' | '₹'
            )
    };
    let kept: String = shortened(text).chars().map(|c| if plain(c) { c } else { ' ' }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first characters of a text, whole graphemes only.
pub(super) fn shortened_to(text: &str, chars: usize) -> String {
    text.trim().graphemes(true).take(chars).collect()
}
