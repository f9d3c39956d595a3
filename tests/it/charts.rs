//! Charts as plain values and as pictures: what is drawn, what is only named, and that nothing anybody writes
//! into an article breaks a picture.

use careerbot::answer::{ALT_TEXT, Advisor, Axis, Chart, Extent, MOST_BARS, Request};
use careerbot::chart::{Pictures, png, svg};
use careerbot::knowledge::{Basis, Period};
use careerbot::locale::Language;

use crate::bot::{Asked, folder, knowledge, shipped};

/// The chart of an answer.
fn chart(advisor: &Advisor, line: &str) -> Option<Chart> {
    advisor.asked(line).1.page(Language::English).chart
}

/// The chart of a role's pay, where each cell is its pay at one level.
fn pay(cells: &str) -> Chart {
    let text = format!("# Pay\n\n| Role | Entry | Mid | Senior |\n|---|---|---|---|\n| Hawker | {cells} |\n");
    chart(&knowledge(&[("pay.md", &text)]), "/salary hawker").expect("a chart")
}

fn extents(chart: &Chart) -> Vec<Extent> {
    chart.bars().map(|bar| bar.extent).collect()
}

fn figures(chart: &Chart) -> Vec<&str> {
    chart.bars().map(|bar| bar.figure.as_str()).collect()
}

/// The texts of a picture with their class, such as `label`, `figure` or `tick`.
fn texts(svg: &str) -> Vec<(String, String)> {
    let pieces = svg.split("<text class=\"").skip(1).map(|piece| {
        let (class, rest) = piece.split_once('"').expect("a class");
        let (_, rest) = rest.split_once('>').expect("an opening");
        (class.to_owned(), rest.split("</text>").next().expect("a text").to_owned())
    });
    pieces.collect()
}

/// Draws it both ways and checks the PNG's signature and size. Gives the picture's height.
fn assert_drawn(chart: &Chart) -> u32 {
    let picture = png(chart).unwrap_or_else(|error| panic!("{error}: {chart:?}"));
    assert_eq!(picture[..8], *b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
    let (width, height) = (number(16), number(20));
    assert!(width == 800 && (150..6_000).contains(&height), "{width} x {height}");
    assert!(picture.len() < 400_000, "{} bytes", picture.len());
    height
}

#[test]
fn every_role_place_and_pair_of_the_shipped_knowledge_is_drawn() {
    let knowledge = shipped().knowledge();
    let roles: Vec<&str> = knowledge.roles.iter().map(|role| role.title.as_str()).collect();
    let salaries = roles.iter().map(|role| Request::Salary { role: (*role).to_owned(), level: None, location: None });
    let asked = |question: String| Request::Ask { question };
    let pairs = roles.iter().zip(roles.iter().skip(1)).map(|(one, other)| asked(format!("{one} vs {other}")));
    let places = knowledge.places.iter().map(|place| asked(format!("AI jobs in {} or Austin", place.name)));
    let pages = salaries.chain(pairs).chain(places).map(|request| shipped().answer(&request).page(Language::English));
    let charts: Vec<Chart> = pages.filter_map(|page| page.chart).collect();
    assert!(charts.len() > 30, "{}", charts.len());
    charts.iter().for_each(|chart| _ = assert_drawn(chart));
}

#[test]
fn every_number_of_a_picture_is_in_the_knowledge() {
    let files = std::fs::read_dir(folder()).expect("the folder").map(|entry| entry.expect("a file").path());
    let known: String = files.map(|path| std::fs::read_to_string(path).expect("a text")).collect::<Vec<_>>().join("\n");
    let known = known.replace(',', "");
    let stands = |number: &str| {
        let thousands = number.strip_suffix("000").map(|short| format!("{short}k"));
        known.contains(number) || thousands.is_some_and(|short| known.contains(&short))
    };
    let mut seen = 0;
    for role in &shipped().knowledge().roles {
        let Some(chart) = chart(shipped(), &format!("/salary {}", role.title)) else { continue };
        for (class, text) in texts(&svg(&chart)).iter().filter(|(class, _)| class != "tick") {
            let text = text.replace(',', "");
            for number in text.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() > 1) {
                assert!(stands(number), "{class} {text:?} of {}", role.title);
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
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

#[test]
fn sides_of_a_comparison_have_headings_of_their_own() {
    let chart = chart(shipped(), "machine learning engineer vs data scientist").expect("a chart");
    let headings: Vec<&str> = chart.groups.iter().filter_map(|group| group.heading.as_deref()).collect();
    assert_eq!(headings, ["Machine Learning Engineer", "Data Scientist (AI)"]);
}

#[test]
fn places_are_ranked_by_a_column() {
    let chart = chart(shipped(), "austin or seattle").expect("a chart");
    assert_eq!(chart.axis, Axis::Number { name: "AI job postings".to_owned(), percent: false });
    let bars: Vec<(&str, &str)> = chart.bars().map(|bar| (bar.label.as_str(), bar.figure.as_str())).collect();
    assert_eq!(bars, [("Seattle [1]", "12,200"), ("Austin [1]", "8,400")]);
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
fn many(count: usize) -> Chart {
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
    assert!(assert_drawn(&forty) > 2_000);
    let more = many(MOST_BARS + 5);
    assert_eq!(more.bars().count(), MOST_BARS);
    assert_eq!(more.notes, ["5 more figures are in the answer and not drawn here."]);
    assert_drawn(&more);
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

#[test]
fn no_text_breaks_a_picture() {
    let long = "word ".repeat(60);
    let unbroken = "x".repeat(5_000);
    let names = [
        "AI & <b>\"R'n'D\"</b> ]]> --> &#0; Hawker",
        "مهندس الذكاء الاصطناعي Hawker",
        "Hawker 🚀👩‍💻🏳️‍🌈",
        "Hawker \u{202e}drawkcab\u{202c} \u{feff}\u{fffe}\u{7f}\u{85}",
        "हॉकर 鷹匠 Ястребник Hawker",
        &long,
        &unbroken,
    ];
    for name in names {
        let mut chart = pay("$95k+ | $120k base | $150k - $200k");
        chart.title = name.to_owned();
        chart.notes = vec![name.to_owned()];
        for group in &mut chart.groups {
            (group.heading, group.context) = (Some(name.to_owned()), name.to_owned());
            group.bars.iter_mut().for_each(|bar| (bar.label, bar.figure) = (name.to_owned(), name.to_owned()));
        }
        assert_drawn(&chart);
        assert!(chart.alt_text().chars().count() <= ALT_TEXT);
    }
    let title = |chart: &Chart| texts(&svg(chart))[0].1.clone();
    let mut chart = pay("$95k | |");
    chart.title = names[0].to_owned();
    assert!(title(&chart).starts_with("AI &amp; &lt;b&gt;&quot;R&apos;n&apos;D"), "{}", title(&chart));
    chart.title = names[2].to_owned();
    assert_eq!(title(&chart), "Hawker", "pictographs are left out");
}

#[test]
fn a_picture_is_drawn_once() {
    let pictures = Pictures::default();
    let drawn = pictures.png(&many(3)).expect("a picture");
    let again = pictures.png(&many(3)).expect("a picture");
    assert!(std::sync::Arc::ptr_eq(&drawn, &again));
    let other = pictures.png(&many(2)).expect("a picture");
    assert_ne!(drawn, other);
}
