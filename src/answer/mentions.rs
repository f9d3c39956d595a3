//! Which passages name which roles and places in their headings, gathered once instead of for each question.

use crate::knowledge::{ArticleId, Knowledge, PassageKind, PlaceId, RoleId};
use crate::search::PassageId;
use std::collections::HashMap;
use std::hash::Hash;

/// Passages by what they name, in the order of the articles.
#[derive(Default)]
pub(super) struct Mentions {
    headings: HashMap<RoleId, Vec<PassageId>>,
    questions: HashMap<RoleId, Vec<PassageId>>,
    /// Running texts alone.
    places: HashMap<PlaceId, Vec<PassageId>>,
}

impl Mentions {
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut found = Self::default();
        for (number, article) in knowledge.articles.iter().enumerate() {
            // The passages below one heading share it.
            let mut above: (&str, Vec<RoleId>) = ("", Vec::new());
            for (at, passage) in article.passages.iter().enumerate() {
                let id = PassageId { article: ArticleId(number), at };
                let named = passage.keys.first().map(|key| knowledge.role_names.mentioned_in_key(key));
                let named = named.unwrap_or_default();
                named.iter().for_each(|role| add(&mut found.headings, *role, id));
                if matches!(passage.kind, PassageKind::Text | PassageKind::Faq) {
                    let places = passage.keys.first().map(|key| knowledge.place_names.mentioned_in_key(key));
                    places.unwrap_or_default().into_iter().for_each(|place| add(&mut found.places, place, id));
                }
                if passage.kind == PassageKind::Faq {
                    let heading = passage.trail.last().map_or("", String::as_str);
                    if heading != above.0 {
                        let mentions = knowledge.role_names.mentions(heading).into_iter();
                        above = (heading, mentions.map(|mention| mention.value).collect());
                    }
                    above.1.iter().chain(&named).for_each(|role| add(&mut found.questions, *role, id));
                }
            }
        }
        found
    }

    /// The first passage whose heading names all of some roles.
    pub fn naming_all(&self, roles: &[RoleId]) -> Option<PassageId> {
        let lists = roles.iter().map(|role| self.headings.get(role)).collect::<Option<Vec<_>>>()?;
        let (first, others) = lists.split_first()?;
        first.iter().copied().find(|id| others.iter().all(|list| list.binary_search(id).is_ok()))
    }

    /// The running texts whose heading names a place.
    pub fn about_place(&self, place: PlaceId) -> impl Iterator<Item = PassageId> {
        self.places.get(&place).into_iter().flatten().copied()
    }

    /// The questions that name a role, in their heading or the one above.
    pub fn questions(&self, role: RoleId) -> impl Iterator<Item = PassageId> {
        self.questions.get(&role).into_iter().flatten().copied()
    }
}

/// Adds a passage, once.
fn add<T: Eq + Hash>(found: &mut HashMap<T, Vec<PassageId>>, named: T, id: PassageId) {
    let passages = found.entry(named).or_default();
    if passages.last() != Some(&id) {
        passages.push(id);
    }
}
