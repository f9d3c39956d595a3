//! What tables mean, by their column names:
//!
//! | first column                | other columns                                                     |
//! |-----------------------------|-------------------------------------------------------------------|
//! | Role, Title, Job            | levels, places or measures with money: pay; postings: counts      |
//! | Level, Experience           | money: pay of the section's role, or of the role the column names |
//! | Market, Place, City, …      | measures of a place; money: average pay there                     |
//! | Transition path / From, To  | timeline, certifications, prerequisites of a transition           |
//!
//! Columns of pay in different currencies are places. `Current role, Target role` and the like are `From, To`.
//!
//! Vocabulary tables are described in `vocabulary.rs`. All other tables are searchable row by row.

use super::article::{PlaceRow, Postings, Transition};
use super::currency::Currency;
use super::markdown::{Row, Table};
use super::pay::PayFigure;
use super::pay_cells::{self, holds_money, qualifier};
use super::pay_words::{self, PayContext};
use super::problem::Problems;
use super::titles::looks_like_role;
use super::vocabulary::{VocabularyRow, table_kind};
use super::words::words;

/// What a table's rows are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Role,
    Level,
    Place,
    Path,
    FromTo,
    Other,
}

/// Typed rows read from the tables of one article.
#[derive(Debug, Default)]
pub(super) struct TableFacts {
    pub figures: Vec<PayFigure>,
    pub titles: Vec<String>,
    pub postings: Vec<Postings>,
    pub places: Vec<PlaceRow>,
    /// Places that are columns of a table of pay.
    pub named_places: Vec<String>,
    pub transitions: Vec<Transition>,
    pub vocabulary: Vec<VocabularyRow>,
}

/// Reads one table. `role` is the role profile it stands in, `context` what the section says
/// about its pay.
pub(super) fn read(table: &Table, role: Option<&str>, context: &PayContext, problems: &mut Problems) -> TableFacts {
    let mut facts = TableFacts::default();
    let rows: Vec<&Row> = table.rows.iter().filter(|row| fits(row, table.header.len(), problems)).collect();
    if let Some(kind) = table_kind(&table.header) {
        facts.vocabulary.extend(rows.iter().map(|row| VocabularyRow {
            kind,
            key: row.cells[0].clone(),
            forms: row.cells[1].split(',').map(|form| form.trim().to_owned()).filter(|form| !form.is_empty()).collect(),
            line: row.line,
        }));
        return facts;
    }
    let subject = subject(&table.header);
    let pay_columns = pay_columns(table, subject);
    let columns_are_places = are_places(table, &pay_columns, subject);
    if columns_are_places {
        facts.named_places.extend(pay_columns.iter().filter_map(|column| qualifier(&table.header[*column]).note));
    }
    for row in rows {
        match subject {
            Subject::Path | Subject::FromTo => facts.transitions.extend(transitions(row, &table.header, subject)),
            Subject::Place => facts.places.extend(place(row, &table.header)),
            Subject::Role if words(&row.cells[0]).is_empty() => {
                if pay_columns.iter().any(|column| holds_money(&row.cells[*column])) {
                    problems.error(
                        row.line,
                        "the row does not say whose pay it gives",
                        "name the role in its first cell",
                    );
                }
                continue;
            }
            Subject::Role => {
                facts.titles.push(row.cells[0].trim().to_owned());
                facts.postings.extend(postings(row, &table.header));
            }
            Subject::Level | Subject::Other => {}
        }
        for column in &pay_columns {
            let cell = &row.cells[*column];
            let mut of_column = qualifier(&table.header[*column]);
            if columns_are_places {
                of_column.place = of_column.note.take();
            }
            let (title, cell_context) = about(row, &table.header, *column, of_column, subject, role);
            let cell_context = cell_context.within(context);
            match pay_cells::figure(cell, title.as_deref(), &cell_context, row.line) {
                Ok(figure) => facts.figures.extend(figure),
                Err(problem) => problems.error(row.line, problem.what, problem.fix),
            }
        }
    }
    facts
}

/// Whether a row has a cell for each column. Markdown drops surplus cells silently, so a row that
/// has some is refused rather than read in part.
fn fits(row: &Row, columns: usize, problems: &mut Problems) -> bool {
    if row.written < columns {
        problems.warn(
            row.line,
            format!("the row has {} cells, the table {columns} columns", row.written),
            "end the row with an empty cell for each missing value",
        );
    }
    if row.written > columns {
        problems.error(
            row.line,
            format!("the row has {} cells, the table only {columns} columns", row.written),
            "put one value in each cell, and write \\| for a bar inside one",
        );
    }
    row.written <= columns && row.cells.len() == columns
}

/// Words in the names of columns that say where somebody comes from and goes to.
const FROM: &[&str] = &["from", "current", "starting", "previous", "origin", "background", "before", "old"];
const TO: &[&str] = &["to", "into", "target", "new", "next", "destination", "after", "becomes", "future"];

fn subject(header: &[String]) -> Subject {
    let name = |at: usize| header.get(at).map(|cell| words(cell)).unwrap_or_default();
    let first = name(0);
    let has = |names: &[&str]| first.iter().any(|word| names.contains(&word.as_str()));
    let goes = |words: &[String]| words.iter().any(|word| TO.contains(&word.as_str()));
    if has(&["transition", "path"]) {
        Subject::Path
    } else if has(FROM) && goes(&name(1)) {
        Subject::FromTo
    } else if has(&["role", "roles", "title", "job", "position", "occupation"]) {
        Subject::Role
    } else if has(&["level", "experience", "seniority"]) {
        Subject::Level
    } else if has(&["market", "place", "city", "location", "region", "country", "metro", "hub", "state"]) {
        Subject::Place
    } else {
        Subject::Other
    }
}

/// The columns that hold pay: their name says so, or money stands in them.
fn pay_columns(table: &Table, subject: Subject) -> Vec<usize> {
    if matches!(subject, Subject::Path | Subject::FromTo | Subject::Other) {
        return Vec::new();
    }
    let says_pay = |name: &str| {
        let words = words(name);
        let named = words.iter().any(|word| {
            ["salary", "salaries", "pay", "compensation", "comp", "wage", "wages", "base", "earnings"]
                .contains(&word.as_str())
        });
        named || (subject == Subject::Role && pay_words::level(name).is_some())
    };
    let has_money =
        |column: usize| table.rows.iter().filter_map(|row| row.cells.get(column)).any(|cell| holds_money(cell));
    let cells_count = |column: usize| {
        table
            .rows
            .iter()
            .filter_map(|row| row.cells.get(column))
            .any(|cell| cell.contains(|c: char| c.is_ascii_digit()))
    };
    // A place has many kinds of money, a role hardly any but pay.
    let may_hold = |column: usize| {
        let name = &table.header[column];
        // But a column of places that is named like a job holds that job's pay.
        let may_be_pay = subject != Subject::Place || looks_like_role(name);
        let money = may_be_pay && has_money(column) && !pay_words::speaks_of_other_money(name);
        let in_currency = subject != Subject::Place && qualifier(name).currency.is_some();
        money || ((says_pay(name) || in_currency) && cells_count(column))
    };
    (1..table.header.len()).filter(|column| may_hold(*column)).collect()
}

/// Whether the columns of pay are places: they have names of their own, and are in different currencies.
fn are_places(table: &Table, columns: &[usize], subject: Subject) -> bool {
    let in_cells = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        cells.filter_map(|cell| pay_cells::pay_in(cell)).map(|(amount, _)| amount.currency).next()
    };
    let of_columns: Vec<PayContext> = columns.iter().map(|column| qualifier(&table.header[*column])).collect();
    let currencies = columns.iter().zip(&of_columns).map(|(column, of)| of.currency.or_else(|| in_cells(*column)));
    let currencies: Vec<Option<Currency>> = currencies.collect();
    let named = of_columns.iter().all(|of| of.note.is_some());
    let differ = currencies.windows(2).any(|pair| pair[0] != pair[1] && pair.iter().all(Option::is_some));
    matches!(subject, Subject::Role | Subject::Level) && named && differ
}

/// Whose pay a cell states, and what its row and column say about it.
fn about(
    row: &Row,
    header: &[String],
    column: usize,
    from_column: PayContext,
    subject: Subject,
    role: Option<&str>,
) -> (Option<String>, PayContext) {
    let first = row.cells[0].trim();
    match subject {
        Subject::Role => (Some(first.to_owned()), from_column),
        Subject::Level => {
            // `0-2` below `Years of experience`.
            let years = words(&header[0])
                .iter()
                .any(|word| word == "years" || word == "experience")
                .then(|| pay_words::years(&format!("{first} years")));
            let of_row = PayContext::of(first);
            let of_row = PayContext { years: of_row.years.or(years.flatten()), ..of_row };
            let context = PayContext { note: None, ..of_row.within(&from_column) };
            // A column may name the role; whether it does is known once all roles are.
            let title = role.map(str::to_owned).or(from_column.note);
            (title, context)
        }
        _ => {
            let context = PayContext { place: Some(first.to_owned()), note: None, ..from_column };
            let named = Some(header[column].trim()).filter(|name| looks_like_role(name));
            (named.or(role).map(str::to_owned), context)
        }
    }
}

fn transitions(row: &Row, header: &[String], subject: Subject) -> Vec<Transition> {
    let (from, to, rest) = match subject {
        Subject::FromTo => (row.cells[0].as_str(), row.cells[1].as_str(), 2),
        _ => {
            let path = &row.cells[0];
            let Some((from, to)) = ["→", "->", "⇒", " to "].iter().find_map(|arrow| path.split_once(arrow)) else {
                return Vec::new();
            };
            (from, to, 1)
        }
    };
    let details = details(row, header, rest);
    to.split(" or ")
        .map(|to| Transition {
            from: from.trim().to_owned(),
            to: to.trim().to_owned(),
            details: details.clone(),
            line: row.line,
        })
        .filter(|it| !it.from.is_empty() && !it.to.is_empty())
        .collect()
}

fn place(row: &Row, header: &[String]) -> Option<PlaceRow> {
    let place = row.cells[0].trim();
    let measures = details(row, header, 1);
    (!words(place).is_empty() && !measures.is_empty()).then(|| PlaceRow {
        place: place.to_owned(),
        measures,
        line: row.line,
    })
}

fn postings(row: &Row, header: &[String]) -> Option<Postings> {
    let counts = |name: &String| {
        words(name)
            .iter()
            .any(|word| word.starts_with("posting") || word.starts_with("opening") || word.starts_with("vacanc"))
    };
    let column = (1..header.len()).find(|column| counts(&header[*column]))?;
    let count = row.cells[column].trim();
    let numeric = count.starts_with(|c: char| c.is_ascii_digit());
    numeric.then(|| Postings {
        title: row.cells[0].trim().to_owned(),
        count: count.to_owned(),
        measure: header[column].clone(),
        line: row.line,
    })
}

/// Column names with the cells of a row, empty cells left out.
pub(super) fn details(row: &Row, header: &[String], from: usize) -> Vec<(String, String)> {
    header
        .iter()
        .zip(&row.cells)
        .skip(from)
        .filter(|(_, cell)| !cell.trim().is_empty())
        .map(|(name, cell)| (name.trim().to_owned(), cell.trim().to_owned()))
        .collect()
}
