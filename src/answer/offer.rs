//! `/offer`: where an amount stands in each source's range for a role. What the bot works out itself
//! (a third of a range, a difference, a conversion) is labelled as worked out, with its inputs.

use super::cite::{CitedFigure, Sources};
use super::living_costs::Conversions;
use super::lookup::{RoleLookup, quoted};
use super::page::{Content, Page, Rich, Step};
use super::request::Request;
use super::{Advisor, Answer, Nothing, pay_measure, wording};
use crate::knowledge::{Amount, Basis, Currency, Figure, Level, Minor, Period, RoleId, TypedAmount};
use crate::locale::{Language, Message};
use serde::Serialize;

/// An offer beside what the sources state.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfferSheet {
    /// The role's title.
    pub role: String,
    /// The amount as typed.
    pub typed: String,
    /// The amount as it was read: `$150,000 a year`.
    pub amount: Message,
    /// The level asked for.
    pub level: Option<Level>,
    /// What the amount counts, if the person said so.
    pub basis: Option<Basis>,
    /// The place asked for, if it is known.
    pub place: Option<String>,
    /// How the offer was read and what is missing, as sentences.
    pub remarks: Vec<Message>,
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
    pub text: Message,
}

/// A figure that is not compared, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotCompared {
    /// The figure.
    pub figure: CitedFigure,
    /// Why not, as a clause.
    pub why: Message,
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
    fn why_not(&self, figure: &Figure) -> Option<Message> {
        let pay = &figure.pay;
        if pay.amount.currency != self.currency {
            let message = Message::new("offer-other-currency").with("theirs", pay.amount.currency.code());
            return Some(message.with("offered", self.currency.code()));
        }
        let period = pay_measure::period(pay);
        if period != self.period {
            let message = Message::new("offer-other-period").with("theirs", wording::period(period));
            return Some(message.with("offered", wording::period(self.period)));
        }
        match (self.basis, pay.basis) {
            (Some(Basis::Base), Basis::Total) => Some(Message::new("offer-is-base")),
            (Some(Basis::Total), Basis::Base) => Some(Message::new("offer-is-total")),
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
                let message = Message::new("unreadable-amount").with("typed", quoted(typed));
                let message = message.with("why", wording::no_amount(why));
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
                    remarks.push(Message::new("offer-other-places").with("role", &title).with("place", name));
                }
                conversions = self.conversions(&offered, *place, &mut sources);
                if conversions.is_none() {
                    remarks.push(Message::new("no-index-for").with("place", name));
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
            amount: Message::new("money-for-period")
                .with("money", offered.money(offered.amount))
                .with("period", wording::period(offered.period)),
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
fn read_offer(read: TypedAmount, basis: Option<Basis>, figures: &[&Figure], remarks: &mut Vec<Message>) -> Offered {
    let currency = read.currency.unwrap_or_else(|| {
        let usual = most_common(figures.iter().map(|figure| figure.pay.amount.currency));
        let currency = usual.unwrap_or(Currency::US_DOLLAR);
        remarks.push(Message::new("currency-assumed").with("currency", currency.code()));
        currency
    });
    let period = read.period.unwrap_or_else(|| {
        let stated = figures.iter().map(|figure| figure.pay.period).filter(|period| *period != Period::NotStated);
        let period = most_common(stated).unwrap_or(Period::Year);
        remarks.push(Message::new("period-assumed").with("period", wording::period(period)));
        period
    });
    let basis = basis.or(read.basis);
    if basis.is_none() && !figures.is_empty() {
        remarks.push(Message::new("basis-unsaid"));
    }
    Offered { amount: read.amount, currency, period, basis }
}

fn most_common<T: PartialEq + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let values: Vec<T> = values.collect();
    let count = |value: &T| values.iter().filter(|other| *other == value).count();
    values.iter().rev().max_by_key(|value| count(value)).copied()
}

/// Where an amount stands in a figure.
fn standing(offered: &Offered, figure: &Amount) -> Message {
    let amount = offered.amount.0;
    let said = |id: &'static str| Message::new(id).with("figure", wording::amount(figure));
    let by = |id, end: u64| said(id).with("difference", offered.money(Minor(amount.abs_diff(end))));
    let or_more = |standing: Message| match figure.open_ended {
        true => Message::new("open-upwards").with("standing", standing),
        false => standing,
    };
    match (figure.low.map(|it| it.0), figure.high.map(|it| it.0)) {
        (Some(low), Some(_)) if amount < low => by("offer-below", low),
        (Some(_), Some(high)) if amount > high => or_more(by("offer-above", high)),
        (Some(low), Some(high)) if amount == low && low < high => said("offer-at-lower-end"),
        (Some(low), Some(high)) if amount == high && low < high => or_more(said("offer-at-upper-end")),
        (Some(low), Some(high)) => {
            let place = u128::from(amount - low) * 3;
            let width = u128::from(high - low);
            or_more(said(if width == 0 {
                "offer-exactly-at"
            } else if place < width {
                "offer-in-lower-third"
            } else if place <= 2 * width {
                "offer-in-middle-third"
            } else {
                "offer-in-upper-third"
            }))
        }
        (Some(low), None) if figure.open_ended && amount >= low => said("offer-within-no-upper-end"),
        (Some(low), None) if amount < low => by("offer-below", low),
        (Some(low), None) if amount > low => by("offer-above-single", low),
        (Some(_), None) => said("offer-exactly"),
        (None, Some(high)) if amount <= high => said("offer-within-no-lower-end"),
        (None, Some(high)) => or_more(by("offer-above", high)),
        (None, None) => Message::new("offer-beside-nothing"),
    }
}

impl OfferSheet {
    fn heading(&self, basis: Basis) -> Message {
        let heading = match (basis, self.basis) {
            (Basis::NotStated, _) => return Message::new("beside-unstated-basis"),
            (_, Some(_)) => Message::new("beside-same-basis"),
            (_, None) => Message::new("if-it-is"),
        };
        heading.with("basis", wording::basis_in_full(basis))
    }

    pub(super) fn page(&self, language: Language) -> Page {
        let title = Message::new("offer-as").with("amount", self.amount.clone()).with("offer", self.title(language));
        let mut page = Page::titled(language, title.told(language));
        if !self.remarks.is_empty() {
            let remarks: Vec<String> = self.remarks.iter().map(|remark| remark.told(language)).collect();
            page.say(remarks.join(" "));
        }
        for basis in [Basis::Base, Basis::Total, Basis::NotStated] {
            let these = self.standings.iter().filter(|standing| standing.figure.pay.basis == basis);
            let lines = these.map(|standing| {
                let about = standing.figure.described(&self.role, language);
                let about = if about.is_empty() { String::new() } else { format!(" ({about})") };
                let text = wording::capitalised(&standing.text.told(language));
                Rich::from(format!("{text}{about} [{}]", standing.figure.source))
            });
            let lines: Vec<Rich> = lines.collect();
            if !lines.is_empty() {
                page.push(Some(&self.heading(basis).told(language)), Content::Items(lines));
            }
        }
        if !self.standings.is_empty() {
            page.tell_below(&Message::new("worked-out").told(language), &Message::new("worked-out-from"));
        }
        page.list(&wording::NOT_COMPARED, self.apart.iter().map(|apart| apart.line(language)));
        if let Some(conversions) = &self.conversions {
            conversions.lay_out(&mut page);
        }
        self.lead_on(&mut page);
        page.sources = self.sources.told(language);
        page
    }

    fn title(&self, language: Language) -> String {
        let level = wording::and_level(self.level, language);
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
        page.lead_to(
            &wording::TO_PAY,
            Request::Salary { role: self.role.clone(), level: self.level, location: self.place.clone() },
        );
        page.lead_to(&wording::TO_CARD, Request::role(&self.role));
        for basis in [Basis::Base, Basis::Total].into_iter().filter(|basis| self.basis != Some(*basis)) {
            let label = Message::new("it-is").with("basis", wording::basis_in_full(basis));
            page.lead_to(&label, self.request(self.level, Some(basis)));
        }
        let others = self.levels.iter().filter(|level| self.level != Some(**level));
        let language = page.language;
        page.offer(
            &wording::ANOTHER_LEVEL,
            others
                .map(|level| Step::new(wording::level(*level).told(language), self.request(Some(*level), self.basis))),
        );
    }
}

impl NotCompared {
    fn line(&self, language: Language) -> String {
        let pay = &self.figure.pay;
        let [amount, basis] = [wording::amount(&pay.amount), wording::basis(pay.basis)].map(|it| it.told(language));
        let level = wording::and_level(pay.level, language);
        format!("{amount} ({basis}{level}): {} [{}]", self.why.told(language), self.figure.source)
    }
}
