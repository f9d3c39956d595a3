//! What is asked, and what is asked about.

use careerbot::answer::Request;
use careerbot::knowledge::words::words;
use careerbot::knowledge::{Article, load, parse};
use std::collections::HashMap;
use std::path::Path;

/// The tuning questions, which are of all kinds and in people's words.
pub fn questions() -> Vec<Request> {
    #[derive(serde::Deserialize)]
    struct Question {
        ask: String,
    }
    let read = |file: &str| -> Vec<Question> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions").join(file);
        let text = std::fs::read_to_string(path).expect("the question file");
        serde_json::from_str(&text).expect("questions as JSON")
    };
    let all = ["tuning.json", "tuning_more.json"].into_iter().flat_map(read);
    all.map(|question| Request::Ask { question: question.ask }).collect()
}

pub fn shipped() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let files = load(&folder).expect("the shipped knowledge").files;
    files.into_iter().filter_map(|file| file.article).collect()
}

/// The shipped articles and so many generated sections, every fourth a question with another
/// wording of it.
pub fn with_generated(sections: usize) -> Vec<Article> {
    let mut articles = shipped();
    let texts = articles.iter().flat_map(|article| &article.passages).map(|passage| passage.text.as_str());
    let mut writer = Writer::after(texts);
    for file in 0..sections.div_ceil(100) {
        let mut text = format!("# Article {file}\n");
        for section in file * 100..sections.min(file * 100 + 100) {
            let heading = writer.sentence(6);
            if section % 4 == 0 {
                text.push_str(&format!("\n## {heading}?\n\nAlso asked: {}?\n", writer.sentence(6)));
            } else {
                text.push_str(&format!("\n## {heading}\n"));
            }
            text.push_str(&format!("\n{}.\n", writer.sentence(60)));
        }
        articles.push(parse(&format!("generated-{file}.md"), &text).article);
    }
    articles
}

/// So many generated files of about 2 kB, by name: profiles of roles with skills and pay, and questions.
#[allow(dead_code, reason = "not every benchmark needs files")]
pub fn files(count: usize) -> Vec<(String, String)> {
    let shipped = shipped();
    let mut writer = Writer::after(shipped.iter().flat_map(|it| &it.passages).map(|passage| passage.text.as_str()));
    let file = |number: usize| {
        let text = if number.is_multiple_of(2) { writer.profile(number) } else { writer.questions(number) };
        (format!("{:02}/article-{number:05}.md", number % 50), text)
    };
    (0..count).map(file).collect()
}

/// How the number of different words grows with a text: with this power of its length (Heaps' law).
const GROWTH: f64 = 0.6;

/// Writes text with the statistics of real text, by Simon's model: each word is drawn from all that
/// was written so far, or, ever less often, is a new one. So few words are frequent and most are rare
/// (Zipf's law), and a longer text has more different words.
struct Writer {
    numbers: Numbers,
    /// All different words.
    vocabulary: Vec<String>,
    known: HashMap<String, u32>,
    /// All words written, as places in the vocabulary.
    written: Vec<u32>,
}

impl Writer {
    /// Goes on after these texts.
    fn after<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut writer = Self {
            numbers: Numbers(0x9e37_79b9_7f4a_7c15),
            vocabulary: Vec::new(),
            known: HashMap::new(),
            written: Vec::new(),
        };
        for word in texts.flat_map(words) {
            writer.write(word);
        }
        writer
    }

    fn write(&mut self, word: String) -> u32 {
        let next = self.vocabulary.len() as u32;
        let number = *self.known.entry(word).or_insert_with_key(|word| {
            self.vocabulary.push(word.clone());
            next
        });
        self.written.push(number);
        number
    }

    fn sentence(&mut self, count: usize) -> String {
        let numbers: Vec<u32> = (0..count).map(|_| self.word()).collect();
        numbers.iter().map(|number| self.vocabulary[*number as usize].as_str()).collect::<Vec<_>>().join(" ")
    }

    fn profile(&mut self, number: usize) -> String {
        let mut text = format!("# {} specialist {number}\n\n{}.\n", self.sentence(2), self.sentence(40));
        text.push_str(&format!("\n**Also called:** {} expert {number}\n", self.sentence(1)));
        text.push_str(&format!("\n**Salary:** ${},000 - ${},000 a year\n", 60 + number % 90, 160 + number % 70));
        text.push_str("\n**Skills:**\n\n");
        (0..6).for_each(|_| text.push_str(&format!("- {}\n", self.sentence(3))));
        for _ in 0..4 {
            text.push_str(&format!("\n## {}\n\n{}.\n", self.sentence(5), self.sentence(50)));
        }
        text
    }

    fn questions(&mut self, number: usize) -> String {
        let mut text = format!("# Questions {number} on {}\n", self.sentence(3));
        for _ in 0..5 {
            text.push_str(&format!("\n## {}?\n\nAlso asked: {}?\n", self.sentence(7), self.sentence(6)));
            text.push_str(&format!("\n{}.\n", self.sentence(55)));
        }
        text
    }

    fn word(&mut self) -> u32 {
        let share_of_new = GROWTH * self.vocabulary.len() as f64 / self.written.len() as f64;
        if self.numbers.below(1_000_000) < (share_of_new * 1e6) as usize {
            let word = self.new_word();
            return self.write(word);
        }
        let number = self.written[self.numbers.below(self.written.len())];
        self.written.push(number);
        number
    }

    /// The beginning of one word with the end of another, so that new words look like words.
    fn new_word(&mut self) -> String {
        let mut any = || self.vocabulary[self.numbers.below(self.vocabulary.len())].chars();
        let (one, other) = (any(), any());
        let (from_one, from_other) = (one.clone().count().div_ceil(2), other.clone().count() / 2);
        one.take(from_one.min(8)).chain(other.skip(from_other).take(8)).collect()
    }
}

/// Numbers that look random and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}
