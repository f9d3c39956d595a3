//! Which pay figures may be held against each other: those of the same level, basis, currency and
//! period. Everything that ranks or compares pay asks here.

use super::wording;
use crate::knowledge::{Basis, Currency, Level, PayFigure, Period};
use crate::locale::Message;

/// What figures must share to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct PayMeasure {
    level: Option<Level>,
    basis: Basis,
    currency: Currency,
    period: Period,
}

impl PayMeasure {
    pub fn of(pay: &PayFigure) -> Self {
        Self { level: pay.level, basis: pay.basis, currency: pay.amount.currency, period: period(pay) }
    }

    /// `base, entry level, USD`; the period where it is not a year.
    pub fn name(&self) -> Message {
        let name = match self.period {
            Period::Year | Period::NotStated => Message::new("measure"),
            period => Message::new("measure-for-period").with("period", wording::period(period)),
        };
        let level = self.level.map_or(wording::LEVEL_NOT_STATED, wording::level);
        name.with("basis", wording::basis(self.basis)).with("level", level).with("currency", self.currency.code())
    }

    /// What is stated before what is not, lower levels first.
    pub fn order(&self) -> (bool, Basis, bool, Option<Level>) {
        (self.basis == Basis::NotStated, self.basis, self.level.is_none(), self.level)
    }
}

/// The period of a figure. What states none is pay of a year, as all such sources mean it.
pub(super) fn period(pay: &PayFigure) -> Period {
    if pay.period == Period::NotStated { Period::Year } else { pay.period }
}
