//! Numbers the articles that an answer uses, and lays out its pay figures beside them.

use super::page::{FigureRow, FigureTable, Source};
use super::wording;
use crate::knowledge::words::name_key;
use crate::knowledge::{ArticleId, Basis, Figure, Knowledge, PayFigure, Period};
use crate::locale::{Language, Message};
use serde::{Serialize, Serializer};

/// The articles used so far, numbered in the order of their first use.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Notes that a line of an article is used, and gives the article's number.
    pub fn cite(&mut self, knowledge: &Knowledge, id: ArticleId, line: usize) -> usize {
        let article = knowledge.article(id);
        let at = self.0.iter().position(|source| source.file == article.file).unwrap_or_else(|| {
            self.0.push(Source {
                number: self.0.len() + 1,
                title: article.title.clone(),
                byline: article.byline(),
                published: article.published,
                url: article.url.clone(),
                file: article.file.clone(),
                lines: Vec::new(),
            });
            self.0.len() - 1
        });
        let source = &mut self.0[at];
        if let Err(place) = source.lines.binary_search(&line) {
            source.lines.insert(place, line);
        }
        source.number
    }

    /// The articles, by number.
    pub fn list(&self) -> &[Source] {
        &self.0
    }

    /// The articles, by number, as readers of a language see them: what has no date says so.
    pub fn told(&self, language: Language) -> Vec<Source> {
        let mut sources = self.0.clone();
        for source in sources.iter_mut().filter(|source| source.published.is_none()) {
            let gap = if source.byline.is_empty() { "" } else { ", " };
            source.byline.push_str(&format!("{gap}{}", DATE_NOT_STATED.told(language)));
        }
        sources
    }
}

impl Serialize for Sources {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.told(Language::English).serialize(serializer)
    }
}

const DATE_NOT_STATED: Message = Message::new("date-not-stated");
const PERIOD_NOT_STATED: Message = Message::new("period-not-stated");

/// A pay figure and the number of its source.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedFigure {
    /// The figure.
    #[serde(flatten)]
    pub pay: PayFigure,
    /// Its article's number among the sources of the answer.
    pub source: usize,
}

impl CitedFigure {
    pub(super) fn new(knowledge: &Knowledge, figure: &Figure, sources: &mut Sources) -> Self {
        Self { pay: figure.pay.clone(), source: sources.cite(knowledge, figure.article, figure.pay.line) }
    }

    /// What figures must share to stand in one table, besides their source.
    fn circumstances(&self, language: Language) -> Vec<String> {
        let pay = &self.pay;
        let period = (pay.period != Period::NotStated).then(|| wording::period(pay.period).told(language));
        self.surroundings(language).into_iter().chain(period).collect()
    }

    /// Place, employer, and whom the source credits.
    pub(super) fn surroundings(&self, language: Language) -> Vec<String> {
        let pay = &self.pay;
        let place = pay.place.as_ref().map(|place| Message::new("in-place").with("place", place));
        let employer = pay.employer.as_ref().map(|employer| Message::new("at-employer").with("employer", employer));
        let credit = pay.credit.as_ref().map(|credit| Message::new("credited-to").with("name", credit));
        [place, employer, credit].into_iter().flatten().map(|part| part.told(language)).collect()
    }

    /// All that tells this figure from others of its role but source and basis.
    pub(super) fn described(&self, role: &str, language: Language) -> String {
        let about = Some(self.about(Some(role), language)).filter(|about| !about.is_empty());
        about.into_iter().chain(self.circumstances(language)).collect::<Vec<_>>().join(", ")
    }

    /// The same under a heading that names the level and the period, and perhaps the surroundings.
    pub(super) fn described_in_measure(&self, role: &str, around_is_said: bool, language: Language) -> String {
        let years = self.pay.years.map(|years| wording::years(years).told(language));
        let mut pay = PayFigure { level: None, period: Period::NotStated, ..self.pay.clone() };
        if around_is_said {
            (pay.place, pay.employer, pay.credit) = (None, None, None);
        }
        let rest = Some(Self { pay, ..*self }.described(role, language)).filter(|rest| !rest.is_empty());
        years.into_iter().chain(rest).collect::<Vec<_>>().join(", ")
    }

    /// Level, years and whatever else is this figure's own. `role` is the title on the page; where
    /// the source uses another one, it is shown.
    fn about(&self, role: Option<&str>, language: Language) -> String {
        let pay = &self.pay;
        let level = pay.level.map(|level| wording::short_level(level).told(language));
        let years = pay.years.filter(|_| level.is_some()).map(|years| wording::years(years).told(language));
        let average = pay.average.then(|| wording::AVERAGE.told(language));
        let own_title = pay.title.as_deref().filter(|title| role.is_some_and(|role| name_key(title) != name_key(role)));
        let own_title = own_title.map(|title| format!("“{title}”"));
        [level, years, average, pay.note.clone(), own_title].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// A pay figure in one line, with all that its source says of it, and that it does not say what is paid or for how
/// long: `€38,000 – €46,000, base, a year, entry, 0-2 years, in Berlin, credited to Example Pay Survey`.
pub fn figure_in_words(pay: &PayFigure) -> Message {
    let period = if pay.period == Period::NotStated { PERIOD_NOT_STATED } else { wording::period(pay.period) };
    let stated = [
        pay.level.map(wording::short_level),
        pay.years.map(wording::years),
        pay.average.then_some(wording::AVERAGE),
        pay.note.as_ref().map(Message::written),
        pay.place.as_ref().map(|place| Message::new("in-place").with("place", place)),
        pay.employer.as_ref().map(|employer| Message::new("at-employer").with("employer", employer)),
        pay.credit.as_ref().map(|credit| Message::new("credited-to").with("name", credit)),
    ];
    let always = [wording::amount(&pay.amount), wording::basis(pay.basis), period];
    Message::list(always.into_iter().chain(stated.into_iter().flatten()))
}

/// Cuts figures into runs of one source and the same circumstances, in the order of the sources.
pub(super) fn runs(figures: &[CitedFigure]) -> Vec<Vec<&CitedFigure>> {
    let mut ordered: Vec<&CitedFigure> = figures.iter().collect();
    ordered.sort_by_key(|figure| figure.source);
    let same = |one: &&CitedFigure, other: &&CitedFigure| {
        let circumstances = |it: &CitedFigure| it.circumstances(Language::default());
        one.source == other.source && circumstances(one) == circumstances(other)
    };
    ordered.chunk_by(same).map(<[&CitedFigure]>::to_vec).collect()
}

/// Lays figures out in tables: one for each source and circumstance, in the order of the sources.
pub(super) fn tables(
    figures: &[CitedFigure],
    sources: &Sources,
    role: Option<&str>,
    language: Language,
) -> Vec<FigureTable> {
    let sources = sources.told(language);
    let mut tables: Vec<FigureTable> = Vec::new();
    let mut last_source = None;
    for run in runs(figures) {
        let Some(first) = run.first() else { continue };
        let basis = run.iter().all(|figure| figure.pay.basis == first.pay.basis).then_some(first.pay.basis);
        let source = sources.iter().find(|source| source.number == first.source);
        let row = |figure: &&CitedFigure| FigureRow {
            amount: wording::amount(&figure.pay.amount).told(language),
            basis: if basis.is_some() { String::new() } else { wording::short_basis(figure.pay.basis).told(language) },
            about: figure.about(role, language),
        };
        tables.push(FigureTable {
            source: source.filter(|_| last_source != Some(first.source)).map(Source::caption),
            context: basis
                .map(|it| wording::basis(it).told(language))
                .into_iter()
                .chain(first.circumstances(language))
                .collect(),
            rows: run.iter().map(row).collect(),
        });
        last_source = Some(first.source);
    }
    tables
}

/// What a reader must know before comparing these figures: that sources differ, or that base and
/// total, currencies or periods stand side by side.
pub(super) fn caution(figures: &[CitedFigure]) -> Option<Message> {
    let mixed = |key: fn(&PayFigure) -> String| {
        let first = figures.first().map(|figure| key(&figure.pay));
        figures.iter().any(|figure| Some(key(&figure.pay)) != first)
    };
    let states = |basis: Basis| figures.iter().any(|figure| figure.pay.basis == basis);
    if mixed(|pay| pay.amount.currency.code().to_owned()) {
        return Some(wording::MIXED_CURRENCIES);
    }
    // A period that is not stated contradicts nothing.
    let mut periods = figures.iter().map(|figure| figure.pay.period).filter(|period| *period != Period::NotStated);
    let first = periods.next();
    if periods.any(|period| Some(period) != first) {
        return Some(wording::MIXED_PERIODS);
    }
    if states(Basis::Base) && states(Basis::Total) {
        return Some(wording::MIXED_BASES);
    }
    let differ = figures.iter().enumerate().any(|(at, one)| {
        figures[..at].iter().any(|other| {
            one.source != other.source && one.pay.level == other.pay.level && one.pay.amount != other.pay.amount
        })
    });
    differ.then_some(wording::SOURCES_DIFFER)
}
