//! `/offer`: where an amount stands in each source's range for a role, and nothing that no source
//! states but where it is labelled as worked out.

use super::cite::{CitedFigure, Sources};
use super::lookup::{RoleLookup, quoted};
use super::page::{Page, Step};
use super::request::Request;
use super::{Advisor, Answer, wording};
use crate::knowledge::{Basis, Level, RoleId};
use serde::Serialize;

/// An offer beside what the sources state.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfferSheet {
    /// The role's title.
    pub role: String,
    /// The amount as typed.
    pub amount: String,
    /// The level asked for.
    pub level: Option<Level>,
    /// Each source's figure and where the amount stands in it.
    pub standings: Vec<Standing>,
    /// The articles.
    pub sources: Sources,
}

/// Where the amount stands in one figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Standing {
    /// The figure.
    pub figure: CitedFigure,
    /// Where the amount stands.
    pub text: String,
}

impl Advisor {
    pub(super) fn offer(
        &self,
        role: &str,
        amount: &str,
        level: Option<Level>,
        location: Option<&str>,
        basis: Option<Basis>,
    ) -> Answer {
        let (lookup, own_level) = self.find_role(role);
        let level = level.or(own_level);
        let request = |role| Request::Offer {
            role,
            amount: amount.to_owned(),
            level,
            location: location.map(str::to_owned),
            basis,
        };
        match lookup {
            RoleLookup::Exact(id) | RoleLookup::Close(id) => Answer::Offer(self.offer_sheet(id, amount, level)),
            RoleLookup::Several(ids) => Answer::Unsure(self.several_roles(role, &ids, request)),
            RoleLookup::Unknown(nearest) => Answer::None(self.unknown_role(role, &nearest, request)),
        }
    }

    fn offer_sheet(&self, id: RoleId, amount: &str, level: Option<Level>) -> OfferSheet {
        let mut sources = Sources::default();
        let figures = self.knowledge.figures(id).filter(|figure| level.is_none() || figure.pay.level == level);
        let standings = figures.map(|figure| Standing {
            figure: CitedFigure::new(&self.knowledge, figure, &mut sources),
            text: figure.pay.amount.to_string(),
        });
        let standings = standings.collect();
        OfferSheet { role: self.knowledge.role(id).title.clone(), amount: quoted(amount), level, standings, sources }
    }
}

impl OfferSheet {
    pub(super) fn page(&self) -> Page {
        let mut page = Page::titled(format!("{} as {}", self.amount, self.role));
        page.list(
            "What the sources state",
            self.standings
                .iter()
                .map(|it| format!("{} ({}) [{}]", it.text, wording::basis(it.figure.pay.basis), it.figure.source)),
        );
        page.lead(wording::TO_PAY, Request::salary(&self.role));
        page.lead(wording::TO_CARD, Request::role(&self.role));
        page.offer(
            "Other levels",
            Level::ALL.into_iter().map(|level| {
                Step::new(
                    wording::level(level),
                    Request::Offer {
                        role: self.role.clone(),
                        amount: self.amount.clone(),
                        level: Some(level),
                        location: None,
                        basis: None,
                    },
                )
            }),
        );
        page.sources = self.sources.list().to_vec();
        page
    }
}
