//! What we are compared with: tantivy with its own analyzer, one field, one document for each passage, and
//! an OR of all words of the question.

use careerbot::answer::Request;
use careerbot::knowledge::Article;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TEXT};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, TantivyDocument, Term};

/// All passages in a plain index of one field and one segment.
pub struct Plain {
    reader: IndexReader,
    field: Field,
    analyzer: TextAnalyzer,
}

impl Plain {
    pub fn new(articles: &[Article]) -> Self {
        let mut schema = Schema::builder();
        let field = schema.add_text_field("text", TEXT);
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 100_000_000).expect("a writer");
        for passage in articles.iter().flat_map(|article| &article.passages) {
            let mut document = TantivyDocument::default();
            let texts = [&passage.heading, &passage.text].into_iter().chain(&passage.trail).chain(&passage.also_asked);
            for text in texts {
                document.add_text(field, text);
            }
            writer.add_document(document).expect("an added document");
        }
        writer.commit().expect("a commit");
        let segments = index.searchable_segment_ids().expect("segments");
        if segments.len() > 1 {
            writer.merge(&segments).wait().expect("a merge");
        }
        writer.wait_merging_threads().expect("an end");
        let analyzer = index.tokenizer_for_field(field).expect("an analyzer");
        Self { reader: index.reader().expect("a reader"), field, analyzer }
    }

    /// How many of the best ten passages there are for a question.
    pub fn find(&self, request: &Request) -> usize {
        let Request::Ask { question } = request else {
            return 0;
        };
        let mut terms: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        self.analyzer.clone().token_stream(question).process(&mut |token| {
            let term = TermQuery::new(Term::from_field_text(self.field, &token.text), IndexRecordOption::WithFreqs);
            terms.push((Occur::Should, Box::new(term)));
        });
        let query = BooleanQuery::new(terms);
        let found = self.reader.searcher().search(&query, &TopDocs::with_limit(10).order_by_score());
        found.expect("a search").len()
    }
}
