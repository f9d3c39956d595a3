//! Charts as plain values: what is drawn, what is only named, and what is said of it in words.

use careerbot::answer::{ALT_TEXT, Advisor, Axis, Chart, Extent, MOST_BARS};
use careerbot::chart::{png, svg};
use careerbot::knowledge::{Basis, Period};
use careerbot::locale::Language;

use crate::bot::{Asked, knowledge, shipped};

/// The chart of an answer.
pub fn chart(advisor: &Advisor, line: &str) -> Option<Chart> {
    advisor.asked(line).1.page(Language::English).chart
}

/// The chart of a role's pay, where each cell is its pay at one level.
pub fn pay(cells: &str) -> Chart {
    let text = format!("# Pay\n\n| Role | Entry | Mid | Senior |\n|---|---|---|---|\n| Hawker | {cells} |\n");
    chart(&knowledge(&[("pay.md", &text)]), "/salary hawker").expect("a chart")
}

/// Draws it both ways and checks the PNG's signature and size. Gives the picture's height.
pub fn assert_drawn(chart: &Chart) -> u32 {
    let picture = png(chart).unwrap_or_else(|error| panic!("{error}: {chart:?}"));
    assert_eq!(picture[..8], *b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
    let (width, height) = (number(16), number(20));
    assert!(width == 800 && (150..4_000).contains(&height), "{width} x {height}");
    assert!(picture.len() < 250_000, "{} bytes", picture.len());
    height
}

fn extents(chart: &Chart) -> Vec<Extent> {
    chart.bars().map(|bar| bar.extent).collect()
}

fn figures(chart: &Chart) -> Vec<&str> {
    chart.bars().map(|bar| bar.figure.as_str()).collect()
}

#[test]
fn a_salary_shows_each_figure_with_its_source_level_and_basis() {
    let chart = chart(shipped(), "/salary prompt engineer").expect("a chart");
    let headings: Vec<&str> = chart.groups.iter().filter_map(|group| group.heading.as_deref()).collect();
    assert_eq!(headings, ["[1] is4.ai, 2026-03-23", "[2] Michelle Delacroix, 2026"]);
    let senior = chart.bars().find(|bar| bar.label.starts_with("senior level")).expect("a bar");
    assert_eq!((senior.figure.as_str(), senior.basis), ("$200,000 – $280,000", Some(Basis::Total)));
    assert_eq!(senior.extent, Extent::Range { low: 20_000_000, high: 28_000_000, open: false });
    assert_eq!(chart.axis.name(), "USD, a year where a period is stated");
}

fn headings(chart: &Chart) -> Vec<&str> {
    chart.groups.iter().filter_map(|group| group.heading.as_deref()).collect()
}

#[test]
fn a_comparison_shows_first_what_can_be_compared() {
    let chart = chart(shipped(), "/compare machine learning engineer, data scientist").expect("a chart");
    let measures = ["base, entry level, USD", "base, mid level, USD", "total compensation, senior level, USD"];
    assert_eq!(headings(&chart), [&measures[..], &["Machine Learning Engineer: other pay"]].concat());
    for group in &chart.groups[..3] {
        assert!(group.bars.iter().all(|bar| bar.basis == group.bars[0].basis), "{group:?}");
        assert!(group.bars.iter().any(|bar| bar.label.contains("Data Scientist (AI)")), "{group:?}");
    }
}

#[test]
fn roles_by_pay_are_drawn_with_the_figures_that_rank_them() {
    let page = shipped().asked("/roles sort:pay").1.page(Language::English);
    let chart = page.chart.expect("a chart");
    let text = crate::bot::text(&shipped().asked("/roles sort:pay").1);
    assert_eq!(chart.bars().count(), 10);
    chart.bars().for_each(|bar| assert!(text.contains(&bar.figure), "{} in {text}", bar.figure));
    assert_eq!(self::chart(shipped(), "/roles sort:name"), None);
}

#[test]
fn places_are_ranked_by_a_column() {
    let bars = |chart: &Chart| chart.bars().map(|bar| (bar.label.clone(), bar.figure.clone())).collect::<Vec<_>>();
    let chart = chart(shipped(), "austin or seattle").expect("a chart");
    assert_eq!(chart.axis, Axis::Number { name: "AI job postings".to_owned(), percent: false });
    let expected = [("[1] Seattle", "12,200"), ("[1] Austin", "8,400")];
    assert_eq!(bars(&chart), expected.map(|(label, figure)| (label.to_owned(), figure.to_owned())));
    let net = self::chart(shipped(), "/market sort:net income advantage").expect("a chart");
    let (first, last) = (bars(&net)[0].clone(), bars(&net).pop().expect("a bar"));
    assert_eq!((first.1.as_str(), last.1.as_str()), ("+18% net income", "-8% net income"));
    assert_eq!(net.notes, ["Not on this axis: San Francisco (Baseline)."]);
    assert_drawn(&net);
    assert_eq!(self::chart(shipped(), "AI jobs in New York"), None, "one place is no ranking");
}

#[test]
fn ends_that_no_source_gives_are_open() {
    let chart = pay("$95k+ | up to $120k | $150k - $200k+");
    let top = Extent::Range { low: 15_000_000, high: 20_000_000, open: true };
    assert_eq!(extents(&chart), [Extent::AtLeast(9_500_000), Extent::AtMost(12_000_000), top]);
    assert_eq!(figures(&chart), ["$95,000+", "up to $120,000", "$150,000 – $200,000+"]);
    let picture = svg(&chart);
    assert!(picture.contains("no upper end given") && picture.contains("no lower end given"));
    assert_drawn(&chart);
}

#[test]
fn what_one_axis_cannot_hold_is_named() {
    let chart = pay("€45k - €60k | $70k - $90k | $100k");
    assert_eq!(figures(&chart), ["$70,000 – $90,000", "$100,000"]);
    let note = "Not on this axis (other currency or period): €45,000 – €60,000, entry level [1].";
    assert_eq!(chart.notes, [note]);
    assert!(chart.alt_text().contains(note));
    let chart = pay("£20 per hour | £52,000 per year | £25 per hour");
    assert!(matches!(chart.axis, Axis::Money { period: Period::Hour, stated_by_all: true, .. }));
    assert_eq!(figures(&chart), ["£20", "£25"]);
}

#[test]
fn one_figure_fills_a_small_picture_and_none_makes_none() {
    let one = pay("S$5,200 | | ");
    assert_eq!(extents(&one), [Extent::Single(520_000)]);
    assert!(assert_drawn(&one) < 450);
    let none = knowledge(&[("pay.md", "# Pay\n\n## Hawker\n**What they do:** Fly.\n")]);
    assert_eq!(chart(&none, "/salary hawker"), None);
}

/// A role with this many figures, three for each article.
pub fn many(count: usize) -> Chart {
    let files: Vec<(String, String)> = (0..count.div_ceil(3))
        .map(|file| {
            let level = |name: &str, at: usize| {
                let low = 40 + file * 7 + at * 20;
                if file * 3 + at < count {
                    format!("- {name} level: ${low}k - ${}k\n", low + 30)
                } else {
                    String::new()
                }
            };
            let levels = [level("Entry", 0), level("Mid", 1), level("Senior", 2)].concat();
            (
                format!("{file}.md"),
                format!("# Article {file}\n\n## Hawker\n**What they do:** Fly.\n\n**Salary:**\n\n{levels}"),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    chart(&knowledge(&files), "/salary hawker").expect("a chart")
}

#[test]
fn forty_figures_are_drawn_and_more_are_counted() {
    let forty = many(MOST_BARS);
    assert_eq!((forty.bars().count(), forty.notes.len()), (MOST_BARS, 0));
    assert!(assert_drawn(&forty) <= 2_000);
    let more = many(MOST_BARS + 5);
    assert_eq!(more.bars().count(), MOST_BARS);
    assert_eq!(more.notes, ["5 more figures are in the answer and not drawn here."]);
    assert_drawn(&more);
}

/// A tall picture is shown narrow, so that nothing could be read on it.
#[test]
fn the_more_there_is_to_show_the_closer_it_is_set() {
    let height = |chart: &Chart| {
        let svg = svg(chart);
        let (_, rest) = svg.split_once(" height=\"").expect("a height");
        rest.split('"').next().and_then(|height| height.parse::<u32>().ok()).expect("a number")
    };
    assert!(height(&many(1)) < 450);
    assert!(height(&many(3)) < 600);
    assert!((4..=10).all(|count| height(&many(count)) <= 1_000));
    assert!((11..=MOST_BARS).all(|count| height(&many(count)) <= 2_000));
    let mut wordy = many(MOST_BARS);
    let said = "senior level, six years or more, in one of the largest towns of the country, with a degree";
    wordy.groups.iter_mut().flat_map(|group| &mut group.bars).for_each(|bar| bar.label = said.to_owned());
    assert!(height(&wordy) <= 2_000);
    assert!(figures(&wordy).iter().all(|figure| svg(&wordy).contains(&format!(">{figure}</text>"))));
}

#[test]
fn alt_text_holds_each_figure_and_keeps_discords_limit() {
    let charts = [pay("$95k+ | up to €120k | €150k - €200k+ total comp"), many(9), many(30)];
    for chart in charts {
        let told = chart.alt_text();
        assert!(told.chars().count() <= ALT_TEXT, "{told}");
        chart.bars().for_each(|bar| assert!(told.contains(&bar.figure), "{} in {told}", bar.figure));
    }
    let crowded = many(500).alt_text();
    assert!(crowded.chars().count() <= ALT_TEXT, "{crowded}");
}
