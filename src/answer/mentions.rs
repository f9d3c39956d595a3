//! Which passages name which roles in their headings, gathered once instead of for each question.

use crate::knowledge::{ArticleId, Knowledge, PassageKind, RoleId};
use crate::search::PassageId;
use std::collections::HashMap;

/// Passages by the roles that they name, in the order of the articles.
#[derive(Default)]
pub(super) struct RoleMentions {
    headings: HashMap<RoleId, Vec<PassageId>>,
    questions: HashMap<RoleId, Vec<PassageId>>,
}

impl RoleMentions {
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

    /// The questions that name a role, in their heading or the one above.
    pub fn questions(&self, role: RoleId) -> impl Iterator<Item = PassageId> {
        self.questions.get(&role).into_iter().flatten().copied()
    }
}

/// Adds a passage, once.
fn add(found: &mut HashMap<RoleId, Vec<PassageId>>, role: RoleId, id: PassageId) {
    let passages = found.entry(role).or_default();
    if passages.last() != Some(&id) {
        passages.push(id);
    }
}
