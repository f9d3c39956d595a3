//! Every pay figure of the three articles, as the articles state it, can be reached with `/salary`: amount,
//! level, years, basis, period, place, employer, credit and article. The tables below were checked against
//! the articles themselves; what an article does not state is not there.

use careerbot::answer::{Answer, CitedFigure, Fit, SalarySheet};
use careerbot::knowledge::{Basis, PayFigure, Period};

use crate::bot::{Asked, shipped};

const CAREERS: &str = "
Prompt Engineer | $95,000 – $335,000 | a year | by Bloomberg
Prompt Engineer | entry | 0-2 years | $70,000 – $110,000 | total | by Levels.fyi
AI Ethics Officer | $120,000 – $250,000 | a year
Synthetic Data Scientist | $110,000 – $180,000 | a year
AI Training Data Curator | $75,000 – $140,000 | a year
Conversational AI Designer | $90,000 – $160,000 | a year
Machine Learning Operations (MLOps) Engineer | $130,000 – $200,000 | a year
Machine Learning Operations (MLOps) Engineer | mid | 3-5 years | $140,000 – $210,000 | total | by Levels.fyi
AI Product Manager | $140,000 – $220,000 | a year
AI Product Manager | mid | 3-5 years | $150,000 – $220,000 | total | by Levels.fyi
AI Transparency Analyst | $95,000 – $165,000 | a year
Generative AI Content Strategist | $80,000 – $150,000 | a year
AI Safety Researcher | $150,000 – $300,000+ | a year
Neural Network Architect | $140,000 – $250,000 | a year
AI-Assisted Healthcare Coordinator | $85,000 – $145,000 | a year
Deepfake Detection Specialist | $100,000 – $180,000 | a year
AI Compliance Manager | $115,000 – $190,000 | a year
Personalization Engineer | $120,000 – $195,000 | a year
AI-Human Interaction Designer | $95,000 – $165,000 | a year
Autonomous Systems Operator | $70,000 – $130,000 | a year
AI Content Moderator (Advanced) | $65,000 – $110,000 | a year
Quantum Machine Learning Researcher | $150,000 – $280,000+ | a year
AI Sustainability Specialist | $90,000 – $160,000 | a year
Machine Learning Engineer | entry | 0-2 years | $85,000 – $130,000 | total | by Levels.fyi
Machine Learning Engineer | mid | 3-5 years | $130,000 – $200,000 | total | by Levels.fyi
Machine Learning Engineer | senior | 6+ years | $180,000 – $350,000 | total | by Levels.fyi
AI Research Scientist | senior | 6+ years | $200,000 – $500,000+ | total | by Levels.fyi
AI Content Moderator | entry | 0-2 years | $50,000 – $75,000 | total | by Levels.fyi
Director of AI | senior | 6+ years | $250,000 – $600,000+ | total | by Levels.fyi
";

const GUIDE: &str = "
Prompt Engineer | $95,000 – $180,000 | a year
Prompt Engineer | entry | 0-2 years | $95,000 – $130,000 | base | in HUBS
Prompt Engineer | mid | 3-5 years | $140,000 – $180,000 | base | in HUBS
Prompt Engineer | senior | 6+ years | $200,000 – $280,000 | total | in HUBS
AI Product Manager | entry | 0-2 years | $130,000 – $170,000 | base | in HUBS
AI Product Manager | mid | 3-5 years | $180,000 – $240,000 | base | in HUBS
AI Product Manager | senior | 6+ years | $280,000 – $400,000 | total | in HUBS
Machine Learning Engineer | $165,000 – $220,000 | average | in major tech markets
Machine Learning Engineer | entry | 0-2 years | $120,000 – $160,000 | base | in HUBS
Machine Learning Engineer | mid | 3-5 years | $165,000 – $220,000 | base | in HUBS
Machine Learning Engineer | senior | 6+ years | $250,000 – $350,000 | total | in HUBS
AI Research Scientist | $300,000+ | total
AI Research Scientist | entry | 0-2 years | $140,000 – $180,000 | base | in HUBS
AI Research Scientist | mid | 3-5 years | $200,000 – $280,000 | base | in HUBS
AI Research Scientist | senior | 6+ years | $300,000 – $500,000 | total | in HUBS
Data Scientist (AI) | entry | 0-2 years | $110,000 – $145,000 | base | in HUBS
Data Scientist (AI) | mid | 3-5 years | $150,000 – $200,000 | base | in HUBS
Data Scientist (AI) | senior | 6+ years | $220,000 – $320,000 | total | in HUBS
Computer Vision Engineer | entry | 0-2 years | $125,000 – $165,000 | base | in HUBS
Computer Vision Engineer | mid | 3-5 years | $170,000 – $230,000 | base | in HUBS
Computer Vision Engineer | senior | 6+ years | $260,000 – $380,000 | total | in HUBS
AI Ethics Specialist | entry | 0-2 years | $105,000 – $140,000 | base | in HUBS
AI Ethics Specialist | mid | 3-5 years | $145,000 – $190,000 | base | in HUBS
AI Ethics Specialist | senior | 6+ years | $210,000 – $290,000 | total | in HUBS
";

const MANAGER: &str = "
AI Product Manager | $185,000 – $240,000 | total | average | in US | at Series B and later companies
AI Product Manager | senior | $300,000+ | at large tech companies (Google, Meta, Amazon, Microsoft)
AI Product Manager | $180,000 – $350,000 | total | at large tech companies (Google, Meta, Microsoft, OpenAI, Anthropic)
AI Product Manager | $140,000 – $220,000 | at AI-first startups
AI Product Manager | senior | $400,000+ | total | at frontier AI labs
";

/// Where the guide's table of levels says its pay is paid.
const HUBS: &str = "major tech hubs including San Francisco, Seattle, New York and Austin";

/// Average pay of all AI roles in a place.
const PLACES: [(&str, &str); 7] = [
    ("San Francisco", "$185,000"),
    ("Austin", "$158,000"),
    ("Seattle", "$168,000"),
    ("Denver", "$145,000"),
    ("Miami", "$140,000"),
    ("Remote", "$152,000"),
    ("Toronto", "$95,000"),
];

/// The lines of all articles: file and line.
fn lines() -> Vec<(&'static str, String)> {
    let files = [("ai-created-careers.md", CAREERS), ("ai-jobs-guide.md", GUIDE), ("ai-product-manager.md", MANAGER)];
    let lines = files.into_iter().flat_map(|(file, text)| text.trim().lines().map(move |line| (file, line)));
    lines.map(|(file, line)| (file, line.replace("HUBS", HUBS))).collect()
}

/// A figure in the shape of the lines above.
fn line(title: &str, pay: &PayFigure) -> String {
    let parts = [
        Some(title.to_owned()),
        pay.level.map(|level| level.name().to_owned()),
        pay.years.map(|years| years.to_string()),
        Some(pay.amount.to_string()),
        (pay.basis != Basis::NotStated).then(|| format!("{:?}", pay.basis).to_lowercase()),
        (pay.period != Period::NotStated).then(|| format!("a {:?}", pay.period).to_lowercase()),
        pay.average.then(|| "average".to_owned()),
        pay.place.as_ref().map(|place| format!("in {place}")),
        pay.employer.as_ref().map(|employer| format!("at {employer}")),
        pay.credit.as_ref().map(|credit| format!("by {credit}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
}

fn sheet(request: &str) -> (String, SalarySheet) {
    match shipped().asked(request) {
        (text, Answer::Salary(sheet)) => (text, sheet),
        (text, _) => panic!("{request}: {text}"),
    }
}

/// The role's own figures on a sheet, each with the file it stands in.
fn figures(sheet: &SalarySheet) -> Vec<(&str, &CitedFigure)> {
    let file = |figure: &CitedFigure| {
        let source = sheet.sources.list().iter().find(|source| source.number == figure.source);
        source.expect("the figure's source is listed").file.as_str()
    };
    let own = sheet.groups.iter().filter(|group| group.fit != Fit::AllRoles);
    own.flat_map(|group| &group.figures).map(|figure| (file(figure), figure)).collect()
}

/// Fails unless the answer holds the figure of this line, as value and in its text.
fn assert_reached(request: &str, file: &str, wanted: &str) {
    let (text, sheet) = sheet(request);
    let found = figures(&sheet).into_iter().find(|it| it.0 == file && line(&sheet.role, &it.1.pay) == wanted);
    let (_, figure) = found.unwrap_or_else(|| panic!("{request}: no {wanted} of {file} in\n{text}"));
    let pay = &figure.pay;
    let article = shipped().knowledge().articles.iter().find(|article| article.file == file).expect("an article");
    let shown = [Some(&pay.amount.to_string()), pay.place.as_ref(), pay.employer.as_ref(), pay.credit.as_ref()];
    for said in shown.into_iter().flatten().chain([&article.title, &article.byline()]) {
        assert!(text.contains(said), "{request}: {said:?} is not said in\n{text}");
    }
    if let Some(years) = pay.years {
        assert!(text.contains(&years.to_string()), "{request}: {years} in\n{text}");
    }
    let basis = [(Basis::Base, "base"), (Basis::Total, "total"), (Basis::NotStated, "not stated")];
    let said = basis.iter().any(|(basis, word)| *basis == pay.basis && text.contains(word));
    assert!(said, "{request}: the basis in\n{text}");
}

#[test]
fn every_figure_is_reached_by_title_and_by_level() {
    for (file, wanted) in lines() {
        let title = wanted.split(" | ").next().expect("a title");
        assert_reached(&format!("/salary role:{title}"), file, &wanted);
        if let Some(level) = ["entry", "mid", "senior"].iter().find(|level| wanted.contains(&format!("| {level} |"))) {
            assert_reached(&format!("/salary role:{title} level:{level}"), file, &wanted);
        }
    }
}

#[test]
fn a_figure_is_reached_by_each_place_it_is_for() {
    for (file, wanted) in lines().iter().filter(|(_, wanted)| wanted.contains(HUBS)) {
        let title = wanted.split(" | ").next().expect("a title");
        for place in ["San Francisco", "Seattle", "New York", "Austin"] {
            assert_reached(&format!("/salary role:{title} location:{place}"), file, wanted);
        }
    }
}

#[test]
fn no_figure_is_there_that_no_article_states() {
    let wanted: Vec<(&str, String)> = lines();
    let knowledge = shipped().knowledge();
    for role in &knowledge.roles {
        let (_, sheet) = sheet(&format!("/salary role:{}", role.title));
        for (file, figure) in figures(&sheet) {
            let line = line(&sheet.role, &figure.pay);
            assert!(wanted.iter().any(|it| it.0 == file && it.1 == line), "{line} of {file}");
        }
    }
    assert_eq!(knowledge.figures.len(), wanted.len() + PLACES.len());
}

#[test]
fn the_average_pay_of_a_place_is_told_apart_from_a_roles_own() {
    for (place, amount) in PLACES {
        let (text, sheet) = sheet(&format!("/salary role:AI Product Manager location:{place}"));
        let all = sheet.groups.iter().find(|group| group.fit == Fit::AllRoles).expect("pay of all roles");
        let [figure] = all.figures.as_slice() else { panic!("{place}: {:?}", all.figures) };
        assert_eq!((figure.pay.amount.to_string().as_str(), figure.pay.basis), (amount, Basis::Base), "{place}");
        assert!(figure.pay.average && text.contains(amount), "{text}");
    }
}

#[test]
fn a_level_shows_no_figure_of_another_level() {
    for role in &shipped().knowledge().roles {
        for level in ["entry", "mid", "senior"] {
            let (_, sheet) = sheet(&format!("/salary role:{} level:{level}", role.title));
            let others =
                figures(&sheet).into_iter().filter(|(_, it)| it.pay.level.is_some_and(|it| it.name() != level));
            assert_eq!(others.count(), 0, "{} {level}", role.title);
        }
    }
}
