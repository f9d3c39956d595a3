//! Pay in Markdown → typed figures: every shape that a source may use, what is not stated stays out, and
//! what cannot be read with certainty is reported and never guessed.

use careerbot::knowledge::{Basis, Figure, Knowledge, Period, parse};

/// What a figure says, in the order of its record; nothing where the source says nothing.
fn line(knowledge: &Knowledge, figure: &Figure) -> String {
    let pay = &figure.pay;
    let role = figure.role.map(|id| knowledge.role(id).title.clone());
    let parts = [
        role,
        pay.level.map(|level| level.name().to_owned()),
        pay.years.map(|years| years.to_string()),
        pay.place.as_ref().map(|place| format!("in {place}")),
        pay.employer.as_ref().map(|employer| format!("at {employer}")),
        Some(pay.amount.to_string()),
        (pay.basis != Basis::NotStated).then(|| format!("{:?}", pay.basis).to_lowercase()),
        (pay.period != Period::NotStated).then(|| format!("a {:?}", pay.period).to_lowercase()),
        pay.average.then(|| "average".to_owned()),
        pay.credit.as_ref().map(|credit| format!("by {credit}")),
        pay.note.as_ref().map(|note| format!("({note})")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The figures and problems of one file.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let parsed = parse("a.md", text);
    let knowledge = Knowledge::new(vec![parsed.article]);
    let problems = parsed.problems.iter().chain(&knowledge.problems).map(ToString::to_string).collect();
    (knowledge.figures.iter().map(|figure| line(&knowledge, figure)).collect(), problems)
}

/// Fails unless the file is sound and gives these figures.
#[track_caller]
fn assert_pay(text: &str, expected: &[&str]) {
    let (figures, problems) = read(text);
    assert!(problems.is_empty(), "{problems:#?}");
    assert_eq!(figures, expected);
}

/// A profile of a Hawk with this below its heading.
fn hawk(text: &str) -> String {
    format!("# T\n\n## Hawk\n**What they do:** They fly.\n\n{text}\n")
}

#[test]
fn a_labelled_line_is_pay_in_many_ways_of_writing() {
    for (written, expected) in [
        ("$95,000 - $335,000 annually, according to Bloomberg.", "Hawk, $95,000 – $335,000, a year, by Bloomberg"),
        ("$120k-$160k base", "Hawk, $120,000 – $160,000, base"),
        ("over $400,000 total compensation", "Hawk, $400,000+, total"),
        ("$300,000+", "Hawk, $300,000+"),
        ("$150,000 – $300,000+ per year", "Hawk, $150,000 – $300,000+, a year"),
        ("up to €60,000", "Hawk, up to €60,000"),
        ("£35k to £50k", "Hawk, £35,000 – £50,000"),
        ("₹12,00,000 - ₹18,00,000", "Hawk, ₹12,00,000 – ₹18,00,000"),
        ("INR 12 lakh", "Hawk, ₹12,00,000"),
        ("95,000 CHF", "Hawk, CHF 95,000"),
        ("C$95,000", "Hawk, C$95,000"),
        ("$45.50 per hour", "Hawk, $45.50, a hour"),
        ("€500/day", "Hawk, €500, a day"),
        ("$8,000 a month", "Hawk, $8,000, a month"),
    ] {
        assert_pay(&hawk(&format!("**Salary range:** {written}")), &[expected]);
    }
}

#[test]
fn a_label_may_hold_a_list_of_levels() {
    let expected =
        ["Hawk, entry, 0-2 years, $50,000 – $60,000", "Hawk, mid, $60,000 – $70,000, base", "Hawk, senior, $90,000+"];
    let items = "- Entry level (0-2 years): $50k-$60k\n- Mid: $60k-$70k base\n- Senior: $90k+";
    assert_pay(&hawk(&format!("**Salary range:**\n\n{items}")), &expected);
    assert_pay(&format!("# T\n\n## Hawk\n\n### What they do\n\nFly.\n\n### Salary range\n\n{items}\n"), &expected);
}

#[test]
fn level_headings_hold_lists_of_roles() {
    let text = "# T\n\n## Pay\n*Credit:* Survey\n*Basis:* total compensation\n*Place:* Berlin\n\n### Entry level (0-2 years)\n\n\
                - Junior Trainer: €30,000 - €35,000\n\n### Senior level (6+ years)\n\n- Trainer: €60,000+\n\n## Else\n\n\
                - Trainer: €40,000\n";
    assert_pay(
        text,
        &[
            "Trainer, entry, 0-2 years, in Berlin, €30,000 – €35,000, total, by Survey",
            "Trainer, senior, 6+ years, in Berlin, €60,000+, total, by Survey",
            "Trainer, €40,000",
        ],
    );
}

#[test]
fn a_table_of_roles_may_have_levels_as_columns() {
    let text = "# T\n\n*Place:* Rome\n\n| Role | Entry level (0-2 years) | Senior (6+ years) |\n|---|---|---|\n\
                | Trainer | $50k base | $90k-$99k total comp |\n| Driver | n/a | |\n";
    assert_pay(
        text,
        &[
            "Trainer, entry, 0-2 years, in Rome, $50,000, base",
            "Trainer, senior, 6+ years, in Rome, $90,000 – $99,000, total",
        ],
    );
}

#[test]
fn a_table_of_roles_may_have_measures_or_places_as_columns() {
    let text = "# T\n\n| Role | Base salary | Total compensation |\n|---|---|---|\n| Trainer | €40k | €50k |\n";
    assert_pay(text, &["Trainer, €40,000, base", "Trainer, €50,000, total"]);
    let places = "| Place | AI job postings |\n|---|---|\n| Berlin | 10 |\n| Rome | 20 |\n\n";
    let text = format!("# T\n\n{places}| Role | Berlin | Rome |\n|---|---|---|\n| Trainer | €40k | €50k |\n");
    assert_pay(&text, &["Trainer, in Berlin, €40,000", "Trainer, in Rome, €50,000"]);
}

#[test]
fn a_table_in_a_role_may_have_levels_as_rows() {
    let table = "| Level | Salary |\n|---|---|\n| Entry (0-2 years) | $50k |\n| Senior | $90k+ |";
    assert_pay(&hawk(table), &["Hawk, entry, 0-2 years, $50,000", "Hawk, senior, $90,000+"]);
}

#[test]
fn a_table_of_places_is_pay_there_of_nobody_in_particular() {
    let text =
        "# T\n\n| Market | Average AI salary | Cost of living index |\n|---|---|---|\n| Rome | $95k USD base | 78 |\n";
    assert_pay(text, &["in Rome, $95,000, base, average"]);
}

#[test]
fn a_sentence_gives_pay_to_the_role_it_names() {
    let text = format!(
        "{}\n## Money\n\nAt small firms, hawks earn $50,000 to $60,000 in total compensation, according to Survey.\n\n\
         In 2026 over $2.3 billion were invested in hawks. They eat 300 mice.\n",
        hawk("")
    );
    assert_pay(&text, &["Hawk, at small firms, $50,000 – $60,000, total, by Survey"]);
}

#[test]
fn what_is_said_nearer_wins() {
    let text = hawk("*Credit:* Wide\n*Basis:* base\n\n**Salary range:** $50,000 total comp, according to Near");
    assert_pay(&text, &["Hawk, $50,000, total, by Near"]);
}

#[test]
fn a_currency_line_gives_bare_numbers_a_meaning() {
    let text =
        "# T\n\n*Currency:* EUR\n*Period:* monthly\n\n| Role | Salary |\n|---|---|\n| Trainer | 3,000 - 4,000 |\n";
    assert_pay(text, &["Trainer, €3,000 – €4,000, a month"]);
}

#[test]
fn unreadable_money_is_reported_with_line_and_remedy_and_never_guessed() {
    for written in
        ["$12O,000", "$90k-80k", "$100k-€120k", "€1.234,56", "120k", "$1 or $2", "$1,23,4", "$9'500", "-$5,000"]
    {
        let (figures, problems) = read(&hawk(&format!("**Salary range:** {written}")));
        assert_eq!(figures, [""; 0], "{written}");
        let [problem] = problems.as_slice() else { panic!("{written}: {problems:#?}") };
        assert!(problem.starts_with("a.md:6: error: ") && problem.contains("write "), "{problem}");
    }
}

#[test]
fn a_mistake_costs_its_own_cell_only() {
    let text = "# T\n\n| Role | Entry | Senior |\n|---|---|---|\n| Trainer | $5O k | $90k |\n| Driver | $40k |\n\
                | Pilot | $1k | $2k | $3k |\n| Baker | $30k | $35k |\n";
    let (figures, problems) = read(text);
    assert_eq!(
        figures,
        ["Trainer, senior, $90,000", "Driver, entry, $40,000", "Baker, entry, $30,000", "Baker, senior, $35,000"]
    );
    let starts: Vec<_> = problems.iter().map(|it| it.split_inclusive(": ").take(2).collect::<String>()).collect();
    assert_eq!(starts, ["a.md:5: error: ", "a.md:6: warning: ", "a.md:7: error: "]);
}

#[test]
fn the_word_pay_names_no_period() {
    assert_pay("# T\n\n| Role | Pay |\n|---|---|\n| Trainer | $3,000 |\n", &["Trainer, $3,000"]);
    assert_pay(&format!("{}\n## B\n\nHawks are paid $50,000.\n", hawk("")), &["Hawk, $50,000"]);
}

#[test]
fn whatever_stands_in_a_column_of_roles_is_a_role() {
    assert_pay("# T\n\n| Role | Base |\n|---|---|\n| Cook | $30k |\n", &["Cook, $30,000, base"]);
}

#[test]
fn a_value_of_a_pay_line_that_is_none_of_the_known_ones_is_reported() {
    let (_, problems) = read(&hawk("*Basis:* whatever\n\n*Currency:* shells\n\n**Salary range:** $50,000"));
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems[0].contains("Basis: whatever") && problems[1].contains("Currency: shells"), "{problems:#?}");
}

#[test]
fn pay_without_a_role_or_place_is_reported() {
    let (figures, problems) = read("# T\n\n## Pay\n\n- Gizmo: $5,000\n");
    assert_eq!(figures, [""; 0]);
    assert!(problems[0].starts_with("a.md:5: ") && problems[0].contains("Gizmo"), "{problems:#?}");
}

#[test]
fn an_alias_of_two_roles_is_reported_and_kept_by_the_first() {
    let file = |name: &str, title: &str| {
        parse(name, &format!("# T\n\n## {title}\n*Also called:* flyer\n**What they do:** Fly.\n")).article
    };
    for order in [[("a.md", "Hawk"), ("b.md", "Kite")], [("b.md", "Kite"), ("a.md", "Hawk")]] {
        let knowledge = Knowledge::new(order.map(|(name, title)| file(name, title)).to_vec());
        let found = knowledge.role_names.get("flyer").map(|id| knowledge.role(id).title.as_str());
        assert_eq!(found, Some("Hawk"));
        let [problem] = knowledge.problems.as_slice() else { panic!("{:#?}", knowledge.problems) };
        assert!(problem.to_string().starts_with("b.md:3: "), "{problem}");
    }
}

#[test]
fn a_sentence_with_several_amounts_is_reported_and_not_guessed() {
    let (figures, problems) = read(&format!("{}\n## B\n\nHawks earn $45 an hour, or $95,000 a year.\n", hawk("")));
    assert_eq!(figures, [""; 0]);
    assert!(problems[0].contains("more than one amount"), "{problems:#?}");
}

#[test]
fn only_the_words_beside_an_amount_say_what_it_counts() {
    let sentence = "Hawks who work from home two days a week for a wide customer base earn about $95,000.";
    assert_pay(&format!("{}\n## B\n\n{sentence}\n", hawk("")), &["Hawk, $95,000"]);
}

#[test]
fn money_in_a_table_about_places_is_pay_only_where_the_column_says_so() {
    let (figures, problems) = read("# T\n\n| City | Average rent |\n|---|---|\n| Ulm | $2,500 |\n");
    assert_eq!((figures, problems), (Vec::new(), Vec::new()));
}

#[test]
fn a_minus_of_any_kind_is_no_panic() {
    let (_, problems) = read("# T\n\n| Role | Pay |\n|---|---|\n| Trainer | −$5 |\n");
    assert!(problems[0].contains("negative"), "{problems:#?}");
}

#[test]
fn a_misspelt_pay_label_is_reported_whatever_its_type() {
    for label in ["Salery range:", "**Salery range:**"] {
        let (_, problems) = read(&hawk(&format!("{label} $50,000")));
        assert!(problems[0].contains("`Salery range:` is not a known label"), "{problems:#?}");
    }
}
