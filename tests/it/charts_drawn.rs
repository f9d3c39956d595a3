//! Charts as pictures: all that the shipped knowledge gives is drawn, nothing is made up, and nothing anybody
//! writes into an article breaks a picture.

use careerbot::answer::{ALT_TEXT, Chart, Request};
use careerbot::chart::{Pictures, svg};
use careerbot::locale::Language;

use crate::bot::{folder, shipped};
use crate::charts::{assert_drawn, chart, many, pay};

/// The texts of a picture with their class, such as `label`, `figure` or `tick`.
fn texts(svg: &str) -> Vec<(String, String)> {
    let pieces = svg.split("<text class=\"").skip(1).map(|piece| {
        let (class, rest) = piece.split_once('"').expect("a class");
        let (_, rest) = rest.split_once('>').expect("an opening");
        (class.to_owned(), rest.split("</text>").next().expect("a text").to_owned())
    });
    pieces.collect()
}

#[test]
fn every_role_place_and_pair_of_the_shipped_knowledge_is_drawn() {
    let knowledge = shipped().knowledge();
    let roles: Vec<&str> = knowledge.roles.iter().map(|role| role.title.as_str()).collect();
    let salaries = roles.iter().map(|role| Request::Salary { role: (*role).to_owned(), level: None, location: None });
    let asked = |question: String| Request::Ask { question };
    let pairs = roles.iter().zip(roles.iter().skip(1)).map(|(one, other)| asked(format!("{one} vs {other}")));
    let places = knowledge.places.iter().map(|place| asked(format!("AI jobs in {} or Austin", place.name)));
    let chart = |request| shipped().answer(&request).page(Language::English).chart;
    let salaries: Vec<Chart> = salaries.filter_map(chart).collect();
    assert!(salaries.len() > 15, "{}", salaries.len());
    salaries.iter().for_each(|chart| _ = assert_drawn(chart));
    let others: Vec<Chart> = pairs.chain(places).filter_map(chart).collect();
    assert!(others.len() > 15, "{}", others.len());
    // Pixels take their time in a test.
    others.iter().step_by(9).for_each(|chart| _ = assert_drawn(chart));
    for (class, text) in others.iter().flat_map(|chart| texts(&svg(chart))) {
        assert!(!text.is_empty(), "an empty {class}");
    }
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
