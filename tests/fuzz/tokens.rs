//! The dictionary: what the grammars know, and what has broken readers of text before.

/// Anything anywhere.
pub const ANY: &[&str] = &[
    " ", "\n", "\n\n", "\r\n", "\r", "\t", "\0", "\u{feff}", "\u{a0}", "\u{200b}", "\u{200d}", "\u{202e}", "\u{2066}", "\u{2028}",
    "\u{fffd}", "é", "e\u{301}", "Z\u{351}\u{36b}\u{343}\u{36a}a", "ß", "İ", "ı", "ﬁ", "Ǆ", "👨‍👩‍👧", "🏳️‍🌈", "नमस्ते", "مهندس", "職業",
    "\u{10ffff}", "\u{1b}[31m", "\u{7f}", "\\", "\"", "'", "`", "<", ">", "&", "&amp;", "&#0;", "%", "$", "-", "--", "_", ":", ";", ",",
    ".", "…", "?", "!", "/", "(", ")", "[", "]", "{", "}", "|", "#", "@", "*", "~", "+", "=", "^",
];

/// What means something to Discord.
pub const DISCORD: &[&str] = &[
    "@everyone", "@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "</help:1>", "<:a:1>", "<a:a:1>", "<t:1:R>", "<id:guide>", "⟦p1⟧", "⟦r1⟧",
    "⟦c1⟧", "⟦", "⟧", "[a](https://b.example)", "[a](<https://b.example>)", "](https://b.example)", "https://c.example/d_e",
    "https://c.example/@everyone", "http://", "https://", "discord.gg/a", "```", "``", "||", "**", "__", "~~", "-# ", "> ", ">>> ", "# ",
    "\\`", "\\\\", "\\<",
];

/// Blocks and marks of Markdown.
pub const MARKDOWN: &[&str] = &[
    "# ", "## ", "### ", "###### ", "#", "- ", "* ", "+ ", "1. ", "999999999. ", "    ", "> ", "```\n", "~~~\n", "`", "***", "---\n", "===\n",
    "<!--", "-->", "<div>", "</div>", "<br>", "[", "](", ")", "[^1]", "[^1]: ", "![", "[a]: https://b.example\n", "<https://a.example>",
    "**", "__", "_", "~~", "\\|", "|", "|\n", "|---|---|\n", "|:--|--:|\n", "| a | b |\n", "- [ ] ", "&lt;", "\n\n", "  \n",
];

/// Labels, headings, and what stands in tables.
pub const ARTICLE: &[&str] = &[
    "**What they do:** ", "**Salary range:** ", "**Key skills:** ", "Key skills:\n", "**How to break in:** ", "**Also called:** ",
    "*Also asked:* ", "*Credit:* ", "*Basis:* ", "*Basis:* none\n", "Place: ", "Level: ", "Currency: EUR\n", "Period: ", "#### Salary\n",
    "## What is it?\n", "## Prompt Engineer\n", "### Data Engineer\n", "Developer → Engineer", "a | b", "Prompt Engineers earn ",
    "| Role | Entry level | Senior |\n|---|---|---|\n", "| Level | Salary |\n|---|---|\n", "| City | Average salary |\n|---|---|\n",
    "| From | To | Timeline |\n|---|---|---|\n", "| Role | Active postings |\n|---|---|\n", "| Short form | Meaning |\n|---|---|\n",
    "| Word | Also |\n|---|---|\n", "| Place | Also called |\n|---|---|\n", "Seattle", "New York", "senior", "entry level", "0-2 years", "6+ years", "remote", "in London",
];

/// The lines above an article.
pub const FRONT_MATTER: &[&str] = &[
    "---\n", "---", "title: ", "author: ", "site: ", "url: ", "url: https://a.example\n", "published: ", "date: ", "published: 2026-03-23\n",
    "2026-13-41", "-0001-01-01", "9999-12", "&a ", "*a", "<<: *a\n", "!!binary ", "!!int ", "|\n  ", ">-\n  ", "[", "]", "{", "}", "? ", ": ", "- ",
    "'", "\"", "\"\\x41\\u0000\"", "\"\\n\"", "#", "%YAML 1.2\n", "...\n", "null", "~", "true", "1e999", "0x7f", "0o17", ".inf", ".nan", "\t",
];

/// Money and what stands around it.
pub const PAY: &[&str] = &[
    "$", "€", "£", "₹", "¥", "C$", "US$", "Rs. ", "USD", "EUR", "INR", "CHF ", " chf", "k", "K", "m", "M", "lakh", " lakhs", "LPA", "crore", "cr",
    "bn", " million", "+", "-", " - ", "–", " – ", "—", "−", " to ", " and ", "between ", "up to ", "over ", "from ", "average ", "median ", "about ",
    "base", " total", " total compensation", " TC", " OTE", "/hr", "/year", " a year", " per month", " p.a.", "pa", " an hour", " daily", ",", ".", "'",
    "95,000", "12,00,000", "120", "80", "1.2", "0.5", "401k", "10%", "(", ")", "entry", "mid", "senior", "junior", ": ", " in ", "years", "$95,000 - $120,000",
];

/// Words of questions and lines.
pub const QUESTION: &[&str] = &[
    "/role ", "/salary ", "/ask ", "/compare ", "/path ", "/skills ", "/market ", "/roles ", "/faq ", "/offer ", "/help", "/", "name:", "role:",
    "level:", "location:", "first:", "second:", "third:", "to:", "from:", "skill:", "city:", "sort:", "page:", "topic:", "amount:", "basis:",
    "private:true", "entry", "mid", "senior", "pay", "openings", "total", " vs ", " and ", ", ", " to ", " → ", " from ", "18446744073709551616", "0",
    "-1", "150k", "€70.000 a year", "prompt engineer", "promt enginer", "ml", "mle", "PM", "new york", "nyc", "python", "how much does a ", " earn",
    "what is ", "highest paid", "lowest", "best", "cost of living", "do i need a degree", "career", "in ", "tell me about ", "not ", "salary ",
];

/// Pieces of custom ids and tokens.
pub const IDS: &[&str] = &[
    "1", "2", "1o", "1e", "1p", "1n", "1b", "1m", "1m0", "1m255", "1m256", "1s", "1x", "1u", "1d", "1k", "1ko", "1kb", "1kop", "1koE", "1koN", "1kmenu",
    "o", "b", "p", "d", "t", "T", "s", "e", "E", "r", "R", "h", "H", "v", "u", "l", "g", "i", "c", "n", "N", "a", "q", "0", "f", "ff", "F", "7fffffffffffffff",
    "ffffffffffffffff", "10000000000000000", "00", "+1", "-1", ".", "..", "~", "-", "_", "=", "~QQ", "~_w", "~AA", "AAAAAAAAAAA", "r.", "s.", "c.",
    "p.", "k.", "m.", "l.n..1", "l.p.s.2", "f..1", "f..0", "o.", "q.", "h", "18446744073709551615", "18446744073709551616", "é", "\u{200b}", " ",
];
