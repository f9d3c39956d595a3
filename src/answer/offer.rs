//! `/offer`: where an amount stands in each source's range for a role. What the bot works out itself
//! (a third of a range, a difference, a conversion) is labelled as worked out, with its inputs.

use super::cite::{CitedFigure, Sources};
use super::living_costs::Conversions;
use super::lookup::{RoleLookup, quoted};
use super::page::{Content, Page, Rich, Step};
use super::request::Request;
use super::{Advisor, Answer, Nothing, pay_measure, wording};
use crate::knowledge::{Amount, Basis, Currency, Figure, Level, Minor, Period, RoleId, TypedAmount};
use serde::Serialize;

/// An offer beside what the sources state.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfferSheet {
    /// The role's title.
    pub role: String,
    /// The amount as typed.
    pub typed: String,
    /// The amount as it was read: `$150,000 a year`.
    pub amount: String,
    /// The level asked for.
    pub level: Option<Level>,
    /// What the amount counts, if the person said so.
    pub basis: Option<Basis>,
    /// The place asked for, if it is known.
    pub place: Option<String>,
    /// How the offer was read and what is missing, as sentences.
    pub remarks: Vec<String>,
    /// Each figure that the amount can be held against, and where it stands.
    pub standings: Vec<Standing>,
    /// Figures that the amount cannot be held against.
    pub apart: Vec<NotCompared>,
    /// What the amount is worth elsewhere.
    pub conversions: Option<Conversions>,
    /// Levels that the sources have figures for.
    pub levels: Vec<Level>,
    /// The articles.
    pub sources: Sources,
}

/// Where the amount stands in one figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Standing {
    /// The figure.
    pub figure: CitedFigure,
    /// Where the amount stands, worked out.
    pub text: String,
}

/// A figure that is not compared, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotCompared {
    /// The figure.
    pub figure: CitedFigure,
    /// Why not, as a clause.
    pub why: String,
}

/// An offer as it was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offered {
    pub amount: Minor,
    pub currency: Currency,
    period: Period,
    basis: Option<Basis>,
}

impl Offered {
    /// An amount in the same currency.
    pub fn money(&self, amount: Minor) -> String {
        Amount { low: Some(amount), high: None, open_ended: false, currency: self.currency }.to_string()
    }

    /// Why a figure cannot be held against the offer.
    fn why_not(&self, figure: &Figure) -> Option<String> {
        let pay = &figure.pay;
        if pay.amount.currency != self.currency {
            return Some(format!("it is in {}, the offer in {}", pay.amount.currency.code(), self.currency.code()));
        }
        let period = pay_measure::period(pay);
        if period != self.period {
            return Some(format!("it is {}, the offer {}", wording::period(period), wording::period(self.period)));
        }
        match (self.basis, pay.basis) {
            (Some(Basis::Base), Basis::Total) => Some("it is total compensation, the offer base salary".to_owned()),
            (Some(Basis::Total), Basis::Base) => Some("it is base salary, the offer total compensation".to_owned()),
            _ => None,
        }
    }
}

/// What was asked besides role and amount.
#[derive(Clone, Copy)]
struct Asked<'a> {
    typed: &'a str,
    level: Option<Level>,
    location: Option<&'a str>,
    basis: Option<Basis>,
}

impl Advisor {
    pub(super) fn offer(
        &self,
        role: &str,
        typed: &str,
        level: Option<Level>,
        location: Option<&str>,
        basis: Option<Basis>,
    ) -> Answer {
        let (lookup, own_level) = self.find_role(role);
        let level = level.or(own_level);
        let (amount, location_text) = (typed.to_owned(), location.map(str::to_owned));
        let request =
            |role| Request::Offer { role, amount: amount.clone(), level, location: location_text.clone(), basis };
        let id = match lookup {
            RoleLookup::Exact(id) | RoleLookup::Close(id) => id,
            RoleLookup::Several(ids) => return Answer::Unsure(self.several_roles(role, &ids, request)),
            RoleLookup::Unknown(nearest) => return Answer::None(self.unknown_role(role, &nearest, request)),
        };
        let read = match TypedAmount::read(typed) {
            Ok(read) => read,
            Err(why) => {
                let message = format!("“{}”: {why} For example: 150k, $150,000 a year, €70.000.", quoted(typed));
                return Answer::None(Nothing { message, nearest: Vec::new() });
            }
        };
        let mut sheet = self.offer_sheet(id, read, Asked { typed, level, location, basis });
        if matches!(lookup, RoleLookup::Close(_)) {
            sheet.remarks.insert(0, wording::understood_as(&quoted(role), &sheet.role));
        }
        Answer::Offer(sheet)
    }

    fn offer_sheet(&self, id: RoleId, read: TypedAmount, asked: Asked<'_>) -> OfferSheet {
        let knowledge = &self.knowledge;
        let title = knowledge.role(id).title.clone();
        let all: Vec<&Figure> = knowledge.figures(id).collect();
        let mut remarks = Vec::new();
        let offered = read_offer(read, asked.basis, &all, &mut remarks);
        let wanted =
            |figure: &&&Figure| asked.level.is_none() || figure.pay.level.is_none() || figure.pay.level == asked.level;
        let mut figures: Vec<&Figure> = all.iter().filter(wanted).copied().collect();
        if let Some(level) = asked.level.filter(|_| !all.is_empty())
            && all.iter().all(|figure| figure.pay.level != asked.level)
        {
            remarks.push(wording::no_figure_at(&title, level));
        }
        if all.is_empty() {
            remarks.push(wording::no_figure(&title));
        }
        let place = asked.location.map(|typed| (self.find_place(typed), quoted(typed)));
        let mut sources = Sources::default();
        let mut conversions = None;
        match &place {
            Some((Some(place), _)) => {
                let elsewhere = |figure: &&Figure| !self.is_for_place(figure, *place);
                figures.sort_by_key(elsewhere);
                let name = &knowledge.place(*place).name;
                if !figures.is_empty() && figures.first().is_some_and(elsewhere) {
                    remarks.push(format!(
                        "No source here joins {title} with {name}; the figures are for other places, or for none."
                    ));
                }
                conversions = self.conversions(&offered, *place, &mut sources);
                if conversions.is_none() {
                    remarks.push(format!("No source here gives a cost of living index for {name}."));
                }
            }
            Some((None, typed)) => remarks.push(wording::unknown_place(typed)),
            None => {}
        }
        let mut standings = Vec::new();
        let mut apart = Vec::new();
        for figure in figures {
            let cited = CitedFigure::new(knowledge, figure, &mut sources);
            match offered.why_not(figure) {
                Some(why) => apart.push(NotCompared { figure: cited, why }),
                None => standings.push(Standing { text: standing(&offered, &figure.pay.amount), figure: cited }),
            }
        }
        let stated = |level: &Level| all.iter().any(|figure| figure.pay.level == Some(*level));
        OfferSheet {
            role: title,
            typed: asked.typed.to_owned(),
            amount: format!("{} {}", offered.money(offered.amount), wording::period(offered.period)).trim().to_owned(),
            level: asked.level,
            basis: offered.basis,
            place: place.and_then(|(id, _)| id).map(|id| knowledge.place(id).name.clone()),
            remarks,
            standings,
            apart,
            conversions,
            levels: Level::ALL.into_iter().filter(stated).collect(),
            sources,
        }
    }
}

/// The offer with its gaps filled from what the figures are, each of which is said.
fn read_offer(read: TypedAmount, basis: Option<Basis>, figures: &[&Figure], remarks: &mut Vec<String>) -> Offered {
    let currency = read.currency.unwrap_or_else(|| {
        let usual = most_common(figures.iter().map(|figure| figure.pay.amount.currency));
        let currency = usual.unwrap_or(Currency::US_DOLLAR);
        remarks.push(format!("No currency was named; the offer is read as {}.", currency.code()));
        currency
    });
    let period = read.period.unwrap_or_else(|| {
        let stated = figures.iter().map(|figure| figure.pay.period).filter(|period| *period != Period::NotStated);
        let period = most_common(stated).unwrap_or(Period::Year);
        remarks.push(format!("No period was named; the offer is read as pay for {}.", wording::period(period)));
        period
    });
    let basis = basis.or(read.basis);
    if basis.is_none() && !figures.is_empty() {
        remarks.push(
            "Whether the offer is base salary or total compensation was not said. Hold it only against figures of its own kind."
                .to_owned(),
        );
    }
    Offered { amount: read.amount, currency, period, basis }
}

fn most_common<T: PartialEq + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let values: Vec<T> = values.collect();
    let count = |value: &T| values.iter().filter(|other| *other == value).count();
    values.iter().rev().max_by_key(|value| count(value)).copied()
}

/// Where an amount stands in a figure.
fn standing(offered: &Offered, figure: &Amount) -> String {
    let amount = offered.amount.0;
    let by = |one: u64, other: u64| offered.money(Minor(one.abs_diff(other)));
    let open = if figure.open_ended { ", which the source leaves open upwards" } else { "" };
    match (figure.low.map(|it| it.0), figure.high.map(|it| it.0)) {
        (Some(low), Some(_)) if amount < low => format!("below {figure}, by {}", by(low, amount)),
        (Some(_), Some(high)) if amount > high => {
            format!("above {figure}, by {}{open}", by(amount, high))
        }
        (Some(low), Some(high)) if amount == low && low < high => format!("at the lower end of {figure}"),
        (Some(low), Some(high)) if amount == high && low < high => format!("at the upper end of {figure}{open}"),
        (Some(low), Some(high)) => {
            let place = u128::from(amount - low) * 3;
            let width = u128::from(high - low);
            let third = if width == 0 {
                "exactly at"
            } else if place < width {
                "in the lower third of"
            } else if place <= 2 * width {
                "in the middle third of"
            } else {
                "in the upper third of"
            };
            format!("{third} {figure}{open}")
        }
        (Some(low), None) if figure.open_ended && amount >= low => {
            format!("within {figure}, which has no upper end")
        }
        (Some(low), None) if amount < low => format!("below {figure}, by {}", by(low, amount)),
        (Some(low), None) if amount > low => format!("above {figure}, a single figure, by {}", by(amount, low)),
        (Some(_), None) => format!("exactly {figure}"),
        (None, Some(high)) if amount <= high => format!("within {figure}, which has no lower end"),
        (None, Some(high)) => format!("above {figure}, by {}{open}", by(amount, high)),
        (None, None) => "beside no amount".to_owned(),
    }
}

impl OfferSheet {
    fn heading(&self, basis: Basis) -> String {
        match (basis, self.basis) {
            (Basis::NotStated, _) => "Beside figures whose basis the source does not state".to_owned(),
            (_, Some(_)) => format!("Beside figures for {}", wording::basis_in_full(basis)),
            (_, None) => format!("If it is {}", wording::basis_in_full(basis)),
        }
    }

    pub(super) fn page(&self) -> Page {
        let mut page = Page::titled(format!("{} as {}", self.amount, self.title()));
        for remark in &self.remarks {
            page.say(remark.clone());
        }
        for basis in [Basis::Base, Basis::Total, Basis::NotStated] {
            let these = self.standings.iter().filter(|standing| standing.figure.pay.basis == basis);
            let lines = these.map(|standing| {
                let about = standing.figure.described(&self.role);
                let about = if about.is_empty() { String::new() } else { format!(" ({about})") };
                Rich::from(format!("{}{about} [{}]", wording::capitalised(&standing.text), standing.figure.source))
            });
            let lines: Vec<Rich> = lines.collect();
            if !lines.is_empty() {
                page.push(Some(&self.heading(basis)), Content::Items(lines));
            }
        }
        if !self.standings.is_empty() {
            page.push(
                Some("Worked out"),
                Content::Prose("Thirds and differences are worked out from the ends that each source states.".into()),
            );
        }
        page.list("Not compared", self.apart.iter().map(NotCompared::line));
        if let Some(conversions) = &self.conversions {
            conversions.lay_out(&mut page);
        }
        self.lead_on(&mut page);
        page.sources = self.sources.list().to_vec();
        page
    }

    fn title(&self) -> String {
        let level = self.level.map(|level| format!(", {}", wording::level(level))).unwrap_or_default();
        let place = self.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        format!("{}{level}{place}", self.role)
    }

    fn request(&self, level: Option<Level>, basis: Option<Basis>) -> Request {
        Request::Offer {
            role: self.role.clone(),
            amount: self.typed.clone(),
            level,
            location: self.place.clone(),
            basis,
        }
    }

    fn lead_on(&self, page: &mut Page) {
        page.lead(
            wording::TO_PAY,
            Request::Salary { role: self.role.clone(), level: self.level, location: self.place.clone() },
        );
        page.lead(wording::TO_CARD, Request::role(&self.role));
        for basis in [Basis::Base, Basis::Total].into_iter().filter(|basis| self.basis != Some(*basis)) {
            page.lead(format!("It is {}", wording::basis_in_full(basis)), self.request(self.level, Some(basis)));
        }
        let others = self.levels.iter().filter(|level| self.level != Some(**level));
        page.offer(
            "Another level",
            others.map(|level| Step::new(wording::level(*level), self.request(Some(*level), self.basis))),
        );
    }
}

impl NotCompared {
    fn line(&self) -> String {
        let pay = &self.figure.pay;
        let level = pay.level.map(|level| format!(", {}", wording::level(level))).unwrap_or_default();
        format!("{} ({}{level}): {} [{}]", pay.amount, wording::basis(pay.basis), self.why, self.figure.source)
    }
}
