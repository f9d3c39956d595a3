//! The answers that a question may have: figures, cards and comparisons of what was recognised in it, roles that fit a
//! description, and passages. How likely each is the right one is judged in `evidence.rs`.

use super::role::Aspect;
use super::understand::{Understanding, Want, Word, WordUse};
use super::{Advisor, Answer};
use crate::knowledge::{PassageKind, RoleId};
use crate::search::Candidate;

/// How many roles are proposed by what they do, and how many passages.
const DESCRIBED: usize = 3;
const PASSAGES: usize = 5;
/// The least of a question that a role must cover to be proposed by what it does.
const LEAST_COVERED: f32 = 0.2;
/// A passage that fits a question less than this is not shown beside a role's card.
const BESIDE: f32 = 0.36;

/// What a proposed answer takes the question for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Pay of a role that is named.
    PayOfNamed,
    /// Anything else about a role that is named.
    NamedRole,
    /// Pay of a role that is told by what it does.
    PayOfDescribed,
    /// Anything else about a role that is told by what it does.
    DescribedRole,
    /// Several roles that fit a description.
    FittingRoles,
    /// The roles that ask for a skill.
    Skill,
    /// Roles side by side.
    Comparison,
    /// What is known of places.
    Places,
    /// Places or roles by a figure.
    Ranking,
    /// Ways out of a field.
    Ways,
    /// A question that an article answers, or running text.
    Passage,
    /// A row of a table, or an item.
    Row,
}

impl Reading {
    /// A few words for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::PayOfNamed => "pay of a named role",
            Self::NamedRole => "a named role",
            Self::PayOfDescribed => "pay of a described role",
            Self::DescribedRole => "a described role",
            Self::FittingRoles => "fitting roles",
            Self::Skill => "roles that ask for a skill",
            Self::Comparison => "a comparison",
            Self::Places => "places",
            Self::Ranking => "a ranking",
            Self::Ways => "ways out of a field",
            Self::Passage => "a passage",
            Self::Row => "a row",
        }
    }
}

/// An answer as far as it must be made to be judged.
#[derive(Debug, Clone)]
pub(super) enum Draft {
    /// A whole answer.
    Made(Box<Answer>),
    /// The passage that it will show.
    Passage(Candidate),
}

/// An answer that a question may have.
#[derive(Debug, Clone)]
pub(super) struct Proposal {
    pub reading: Reading,
    pub draft: Draft,
    /// The roles that it treats.
    roles: Vec<RoleId>,
    /// Whether it treats the places, or the level, that the question names.
    treats_places: bool,
    treats_level: bool,
    /// The profile that it was found by, where a role is told by what it does.
    pub found_by: Option<Candidate>,
}

impl Proposal {
    fn new(reading: Reading, draft: Draft) -> Self {
        Self { reading, draft, roles: Vec::new(), treats_places: false, treats_level: false, found_by: None }
    }

    fn made(reading: Reading, answer: Answer, roles: &[RoleId]) -> Self {
        Self { roles: roles.to_vec(), ..Self::new(reading, Draft::Made(Box::new(answer))) }
    }

    /// The passage that it is, or was found by.
    pub fn found(&self) -> Option<&Candidate> {
        match &self.draft {
            Draft::Passage(candidate) => Some(candidate),
            Draft::Made(_) => self.found_by.as_ref(),
        }
    }

    /// Whether a name in the question is one that the answer is about, whatever its words.
    pub fn treats(&self, word: &Word) -> bool {
        match word.used {
            WordUse::Role => word.role.is_some_and(|role| self.roles.contains(&role)),
            WordUse::Place => self.treats_places,
            WordUse::Level => self.treats_level,
            WordUse::Function | WordUse::Want | WordUse::Content => false,
        }
    }
}

impl Advisor {
    /// All answers that a question may have.
    pub(super) fn proposals(&self, understood: &Understanding, candidates: &[Candidate]) -> Vec<Proposal> {
        let mut proposals = self.of_named_roles(understood, candidates);
        if understood.roles.is_empty() {
            proposals.extend(self.of_described_roles(understood, candidates));
            proposals.extend(self.of_places(understood));
            proposals.extend(self.of_skills(understood));
            proposals.extend(self.of_origins(understood));
        }
        if let Some(answer) = self.superlative(understood) {
            proposals.push(Proposal { treats_level: true, ..Proposal::made(Reading::Ranking, answer, &[]) });
        }
        proposals.extend(self.of_passages(candidates));
        proposals
    }

    fn of_named_roles(&self, understood: &Understanding, candidates: &[Candidate]) -> Vec<Proposal> {
        match understood.roles.as_slice() {
            [] => Vec::new(),
            [role] => self.of_one_role(*role, understood, candidates),
            roles => {
                let comparison = Answer::Compare(self.comparison(roles, understood.level));
                vec![Proposal { treats_level: true, ..Proposal::made(Reading::Comparison, comparison, roles) }]
            }
        }
    }

    fn of_one_role(&self, role: RoleId, understood: &Understanding, candidates: &[Candidate]) -> Vec<Proposal> {
        let mut proposals = Vec::new();
        let (places, level) = (&understood.places, understood.level);
        if understood.wants(Want::Pay) || level.is_some() || !places.is_empty() {
            let pay = Proposal::made(Reading::PayOfNamed, self.pay(role, understood), &[role]);
            proposals.push(Proposal { treats_level: true, treats_places: true, ..pay });
        }
        let mut card = self.role_card(role, None, aspect(understood));
        let text = aspect(understood).and_then(|_| self.text_beside(candidates));
        card.passage = text.map(|text| self.cited_passage(text.id, &mut card.sources));
        proposals.push(Proposal::made(Reading::NamedRole, Answer::Role(card), &[role]));
        proposals
    }

    /// The best running text among the candidates, if it fits at all.
    fn text_beside<'a>(&self, candidates: &'a [Candidate]) -> Option<&'a Candidate> {
        let is_text = |other: &&Candidate| matches!(self.passage(other.id).kind, PassageKind::Faq | PassageKind::Text);
        candidates.iter().find(is_text).filter(|text| text.fit >= BESIDE)
    }

    fn pay(&self, role: RoleId, understood: &Understanding) -> Answer {
        let place = understood.places.first().map(|id| (Some(*id), String::new()));
        Answer::Salary(self.salary_sheet(role, None, understood.level, place))
    }

    /// Roles by what they do: the best few, and those that fit about as well in a list.
    fn of_described_roles(&self, understood: &Understanding, candidates: &[Candidate]) -> Vec<Proposal> {
        let mut proposals = Vec::new();
        let described = self.role_candidates(understood, candidates);
        let fits = described.iter().filter(|other| other.covered >= LEAST_COVERED);
        for candidate in fits.clone().take(DESCRIBED) {
            let Some(role) = self.knowledge.role_names.get(&self.passage(candidate.id).heading) else { continue };
            let (reading, answer) = if understood.wants(Want::Pay) {
                (Reading::PayOfDescribed, self.pay(role, understood))
            } else {
                (Reading::DescribedRole, Answer::Role(self.role_card(role, None, aspect(understood))))
            };
            let proposal = Proposal::made(reading, answer, &[role]);
            proposals.push(Proposal { treats_level: true, found_by: Some(candidate.clone()), ..proposal });
        }
        if let (Some(best), Some(answer)) = (described.first(), self.found_roles(&described, understood))
            && matches!(answer, Answer::Roles(_))
        {
            let proposal = Proposal::made(Reading::FittingRoles, answer, &[]);
            proposals.push(Proposal { found_by: Some(best.clone()), ..proposal });
        }
        proposals
    }

    fn of_places(&self, understood: &Understanding) -> Option<Proposal> {
        let places = &understood.places;
        let sheet = (!places.is_empty()).then(|| Answer::Market(self.market(places)))?;
        Some(Proposal { treats_places: true, ..Proposal::made(Reading::Places, sheet, &[]) })
    }

    /// The roles that ask for the skill that is named first.
    fn of_skills(&self, understood: &Understanding) -> Option<Proposal> {
        let sheet = self.skills(understood.skills.first()?);
        matches!(sheet, Answer::Skills(_)).then(|| Proposal::made(Reading::Skill, sheet, &[]))
    }

    /// Ways out of the fields that are named as starting points, where a move is asked for.
    fn of_origins(&self, understood: &Understanding) -> Option<Proposal> {
        let moves = [Want::WayIn, Want::Role, Want::Time].into_iter().any(|want| understood.wants(want));
        let origins = if moves { self.origins.named_in(&understood.joined()) } else { Vec::new() };
        let paths = (!origins.is_empty()).then(|| Answer::Path(self.paths(&origins)))?;
        Some(Proposal::made(Reading::Ways, paths, &[]))
    }

    fn of_passages(&self, candidates: &[Candidate]) -> impl Iterator<Item = Proposal> {
        let read = |candidate: &Candidate| {
            let reading = match self.passage(candidate.id).kind {
                PassageKind::Role => return None,
                PassageKind::Faq | PassageKind::Text => Reading::Passage,
                PassageKind::TableRow | PassageKind::Item => Reading::Row,
            };
            Some(Proposal::new(reading, Draft::Passage(candidate.clone())))
        };
        candidates.iter().filter_map(read).take(PASSAGES)
    }
}

/// The part of a role that is asked for, if the question asks for one part only.
pub(super) fn aspect(understood: &Understanding) -> Option<Aspect> {
    let mut aspects = understood.wants.iter().filter_map(|want| match want {
        Want::WayIn | Want::Time | Want::Certifications => Some(Aspect::WayIn),
        Want::Skills => Some(Aspect::Skills),
        Want::Demand => Some(Aspect::Demand),
        _ => None,
    });
    let first = aspects.next()?;
    aspects.all(|other| other == first).then_some(first)
}
