//! Which pay figures may be held against each other: those of the same level, basis, currency and
//! period. Everything that ranks or compares pay asks here.

use super::wording;
use crate::knowledge::{Basis, Currency, Level, PayFigure, Period};

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
    pub fn name(&self) -> String {
        let level = self.level.map_or("level not stated", wording::level);
        let period = if self.period == Period::Year { "" } else { wording::period(self.period) };
        let name = format!("{}, {level}, {} {period}", wording::basis(self.basis), self.currency.code());
        name.trim_end().to_owned()
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
