//! tantivy over pairs of characters: the texts stored, a word found where all its pairs are.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::tokenizer::{LowerCaser, NgramTokenizer, TextAnalyzer};
use tantivy::{Index, IndexReader, TantivyDocument, Term, doc};

use crate::Engine;

/// Bytes that wait before they are written.
const WAITING: usize = 200_000_000;

pub(crate) struct Ngram {
    reader: IndexReader,
    number: Field,
    words: Field,
}

pub(crate) fn build(path: &Path, texts: &[String]) -> Result<Ngram> {
    let begin = Instant::now();
    std::fs::create_dir_all(path)?;
    let mut schema = Schema::builder();
    let number = schema.add_u64_field("number", STORED);
    let indexing =
        TextFieldIndexing::default().set_tokenizer("pairs").set_index_option(IndexRecordOption::Basic);
    let words =
        schema.add_text_field("words", TextOptions::default().set_indexing_options(indexing).set_stored());
    let index = Index::create_in_dir(path, schema.build())?;
    let pairs = TextAnalyzer::builder(NgramTokenizer::new(2, 2, false)?).filter(LowerCaser).build();
    index.tokenizers().register("pairs", pairs);
    let mut writer = index.writer(WAITING)?;
    for (at, text) in texts.iter().enumerate() {
        writer.add_document(doc!(number => at as u64, words => text.as_str()))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let size = crate::measure::folder_size(path)?;
    println!("tantivy pairs: built in {:.1} s, {size:.1} MB", begin.elapsed().as_secs_f64());
    Ok(Ngram { reader: index.reader()?, number, words })
}

impl Engine for Ngram {
    fn name(&self) -> &'static str {
        "tantivy, pairs"
    }

    fn find(&self, word: &str, limit: usize) -> Result<Vec<usize>> {
        let chars: Vec<char> = word.to_lowercase().chars().collect();
        let term = |pair: &[char]| Term::from_field_text(self.words, &pair.iter().collect::<String>());
        let must = |pair: &[char]| -> (Occur, Box<dyn Query>) {
            (Occur::Must, Box::new(TermQuery::new(term(pair), IndexRecordOption::Basic)))
        };
        let query = BooleanQuery::new(chars.windows(2).map(must).collect());
        let searcher = self.reader.searcher();
        let found = searcher.search(&query, &TopDocs::with_limit(limit).order_by_score())?;
        let number = |document: TantivyDocument| document.get_first(self.number)?.as_u64();
        let mut numbers = Vec::new();
        for (_, address) in found {
            numbers.extend(number(searcher.doc(address)?).map(usize::try_from).transpose()?);
        }
        Ok(numbers)
    }
}
