//! Where a field or job leads: the roles that the sources name for people who come from there.

use super::Advisor;
use super::cite::Sources;
use super::page::Page;
use super::role::CitedWay;
use crate::knowledge::{ArticleId, Knowledge, Names};
use serde::Serialize;

/// A transition's article and its place there.
type TransitionId = (ArticleId, usize);

/// Starting points of transitions by name.
#[derive(Default)]
pub(super) struct Origins {
    names: Names<usize>,
    /// For each starting point, its transitions.
    transitions: Vec<Vec<TransitionId>>,
}

impl Origins {
    pub fn new(knowledge: &Knowledge) -> Self {
        let mut origins = Self::default();
        for (number, article) in knowledge.articles.iter().enumerate() {
            for (at, transition) in article.transitions.iter().enumerate() {
                // `Writers/Marketers` are two.
                for name in transition.from.split('/') {
                    let next = origins.transitions.len();
                    let Some(origin) = origins.names.add(name, next) else {
                        continue;
                    };
                    if origin == next {
                        origins.transitions.push(Vec::new());
                    }
                    origins.transitions[origin].push((ArticleId(number), at));
                }
            }
        }
        origins
    }

    /// The transitions that start from what a text names.
    pub fn named_in(&self, text: &str) -> Vec<TransitionId> {
        self.names.mentions(text).into_iter().flat_map(|mention| self.transitions[mention.value].clone()).collect()
    }
}

/// Roles that a starting point leads to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PathSheet {
    /// Where one starts, in the sources' words.
    pub from: String,
    /// Roles with what the way takes; `from` holds the role here.
    pub ways: Vec<CitedWay>,
    /// The articles.
    pub sources: Sources,
}

impl Advisor {
    pub(super) fn paths(&self, transitions: &[TransitionId]) -> PathSheet {
        let mut sources = Sources::default();
        let mut from: Vec<String> = Vec::new();
        let mut ways = Vec::new();
        for (article, at) in transitions {
            let transition = &self.knowledge.article(*article).transitions[*at];
            if !from.contains(&transition.from) {
                from.push(transition.from.clone());
            }
            ways.push(CitedWay {
                from: transition.to.clone(),
                details: transition.details.clone(),
                source: sources.cite(&self.knowledge, *article, transition.line),
            });
        }
        PathSheet { from: from.join(", "), ways, sources }
    }
}

impl PathSheet {
    pub(super) fn page(&self) -> Page {
        let mut page = Page::titled(format!("Where to go from: {}", self.from));
        page.list("The sources name", self.ways.iter().map(CitedWay::line));
        page.sources = self.sources.list().to_vec();
        page
    }
}
