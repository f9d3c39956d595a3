//! How plain values stand in the database. Values reach it as bound parameters only.

use crate::store::{Action, Owner, PersonId, ServerId};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use time::{Date, OffsetDateTime};

/// A number without a sign, with the same bits: the database knows numbers with a sign only.
pub(super) struct Bits(pub u64);

impl ToSql for Bits {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.cast_signed().into())
    }
}

impl FromSql for Bits {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(value.as_i64()?.cast_unsigned()))
    }
}

/// Base stands as 0, which is no server's id.
const BASE: u64 = 0;

impl ToSql for Owner {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Base => Ok(BASE.cast_signed().into()),
            Self::Server(server) => server.to_sql(),
        }
    }
}

impl FromSql for Owner {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match Bits::column_result(value)?.0 {
            BASE => Self::Base,
            id => Self::Server(ServerId(id)),
        })
    }
}

impl ToSql for ServerId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        if self.0 == BASE {
            return Err(rusqlite::Error::ToSqlConversionFailure("0 is no server's id".into()));
        }
        Ok(self.0.cast_signed().into())
    }
}

impl FromSql for ServerId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(Bits::column_result(value)?.0))
    }
}

impl ToSql for PersonId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.cast_signed().into())
    }
}

impl FromSql for PersonId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(Bits::column_result(value)?.0))
    }
}

impl ToSql for Action {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let number: i64 = match self {
            Self::Added => 0,
            Self::Edited => 1,
            Self::Removed => 2,
            Self::Restored => 3,
        };
        Ok(number.into())
    }
}

impl FromSql for Action {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value.as_i64()? {
            0 => Self::Added,
            1 => Self::Edited,
            2 => Self::Removed,
            3 => Self::Restored,
            other => return Err(FromSqlError::OutOfRange(other)),
        })
    }
}

/// A moment, to the second.
pub(super) struct At(pub OffsetDateTime);

impl ToSql for At {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.unix_timestamp().into())
    }
}

impl FromSql for At {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let seconds = value.as_i64()?;
        let at = OffsetDateTime::from_unix_timestamp(seconds);
        at.map(Self).map_err(|_| FromSqlError::OutOfRange(seconds))
    }
}

/// A day, as its Julian day number.
pub(super) struct Day(pub Date);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_julian_day().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        let day = i32::try_from(number).ok().and_then(|day| Date::from_julian_day(day).ok());
        day.map(Self).ok_or(FromSqlError::OutOfRange(number))
    }
}
