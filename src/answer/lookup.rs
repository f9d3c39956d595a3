//! From what a person typed to the role or place that is meant.

use super::Advisor;
use crate::knowledge::words::name_key;
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
        // "what does a prompt engineer do" names its role among other words.
        let mentions = self.knowledge.role_names.mentions(typed);
        if let [mention] = mentions.as_slice() {
            return RoleLookup::Close(mention.value);
        }
        let expanded = self.knowledge.vocabulary.expand(typed);
        let mut hits = self.role_index.find(&expanded, 25);
        if expanded != typed {
            hits.extend(self.role_index.find(typed, 25));
            hits.sort_by(|one, other| one.how.cmp(&other.how).then(other.named.total_cmp(&one.named)));
        }
        choose(&hits)
    }

    /// The role with this very name, short forms and missing spaces allowed.
    fn exact_role(&self, typed: &str) -> Option<RoleId> {
        let names = &self.knowledge.role_names;
        names.get(typed).or_else(|| names.get(&self.knowledge.vocabulary.expand(typed))).or_else(|| {
            let joined = name_key(typed).replace(' ', "");
            self.joined_roles.get(&joined).copied()
        })
    }

    /// The roles of whose titles these words are a large enough part: one where no other title comes
    /// near, all of them where several do.
    pub(super) fn partial_roles(&self, typed: &str, smallest: f32) -> Vec<RoleId> {
        let hits = self.role_index.find(typed, MAX_PARTIAL + 1);
        let mut met: Vec<&NameHit<RoleId>> =
            hits.iter().filter(|hit| hit.named >= smallest && hit.whole_words).collect();
        met.sort_by(|one, other| other.named.total_cmp(&one.named));
        match met.as_slice() {
            [first, second, ..] if first.named > second.named + CLEAR_PART => vec![first.value],
            [..] if met.len() > MAX_PARTIAL => Vec::new(),
            [..] => met.iter().map(|hit| hit.value).collect(),
        }
    }

    /// The place that a text means, with slips in a name allowed.
    pub(super) fn find_place(&self, typed: &str) -> Option<PlaceId> {
        let typed = shortened(typed);
        let names = &self.knowledge.place_names;
        names.get(&typed).or_else(|| {
            let hit = self.place_index.find(&typed, 1).into_iter().next()?;
            (hit.is_close() || matches!(hit.how, NameMatch::Exact | NameMatch::Prefix)).then_some(hit.value)
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
}

/// The one role that the hits mean, if they mean one.
fn choose(hits: &[NameHit<RoleId>]) -> RoleLookup {
    let Some(first) = hits.first() else {
        return RoleLookup::Unknown(Vec::new());
    };
    let whole = |hit: &&NameHit<RoleId>| hit.how <= NameMatch::Words || hit.is_close();
    let rivals: Vec<&NameHit<RoleId>> = hits.iter().filter(whole).collect();
    let ids = |hits: &[&NameHit<RoleId>]| {
        let mut ids: Vec<RoleId> = Vec::new();
        for hit in hits {
            if !ids.contains(&hit.value) {
                ids.push(hit.value);
            }
        }
        ids.truncate(CHOICES);
        ids
    };
    match rivals.as_slice() {
        [] => RoleLookup::Unknown(ids(&hits.iter().filter(|hit| hit.typed >= 0.3).collect::<Vec<_>>())),
        [only] => RoleLookup::Close(only.value),
        [first, second, ..] if first.value == second.value => RoleLookup::Close(first.value),
        // A beginning or part of several titles means none of them; a slip of one title does.
        [first, second, ..]
            if first.is_close() && first.typed * first.named > second.typed * second.named + CLEAR_LEAD =>
        {
            RoleLookup::Close(first.value)
        }
        _ => {
            let _ = first;
            RoleLookup::Several(ids(&rivals))
        }
    }
}

/// A name as far as it is looked at and repeated.
pub(super) fn shortened(text: &str) -> String {
    shortened_to(text, MAX_NAME_CHARS)
}

/// The first characters of a text, whole graphemes only.
pub(super) fn shortened_to(text: &str, chars: usize) -> String {
    text.trim().graphemes(true).take(chars).collect()
}
