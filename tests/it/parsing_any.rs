//! Whatever stands in a file, parsing it ends, does not panic, and reports problems on lines that exist.

use careerbot::knowledge::{Severity, parse};
use proptest::prelude::*;

/// Everything must hold whatever stands in a file: no panic, and problems that can be found.
fn assert_survives(text: &str) {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count();
    for problem in parse("a.md", text).problems {
        assert!((1..=lines).contains(&problem.line), "{problem} in {lines} lines: {text:?}");
        assert_eq!(problem.file, "a.md");
        assert!(!problem.what.is_empty() && !problem.fix.is_empty(), "{problem}");
        assert!(problem.severity <= Severity::Error);
    }
}

/// Pieces that mean something in a knowledge file, to be put together in any order.
#[rustfmt::skip]
pub const PIECES: &[&str] = &[
    "---\n", "title: x\n", "url: y\n", "# A\n", "## Why?\n", "### ", "**Salary range:**", "Key skills:\n", "- ",
    "1. ", "$95,000", " - ", "120k", "€1.234,56", "₹12,00,000", "+", " base", "/hr", "| Role | Entry level |\n",
    "|---|---|\n", "| Hawk | $1k |\n", "| a | b | c |\n", "|\n", "```\n", "~~~", "*Credit:* B\n", "*Basis:* none\n",
    "Also asked: a | b\n", "**What they do:** ", "Pilot ", "@everyone ", "\n\n## ", "→", "\r\n", "\r", "\n\n", "\t", "> ", "<!--", "-->", "[x](y)", "![", "\u{202e}", "👨‍👩‍👧",
    "İ", "ß", "\0", "&amp;", "\\", "--",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_text_is_survived(text in "\\PC*|(.|\n){0,200}") {
        assert_survives(&text);
    }

    #[test]
    fn any_soup_of_markdown_is_survived(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        assert_survives(&pieces.concat());
    }
}
