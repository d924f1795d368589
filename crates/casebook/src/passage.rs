//! What is searched as one: an article with its values, or the text of a document between its articles.

use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{Fact, FieldValue, IncidentNumber, Reading, Record, Span};

/// The values of a record that can be searched beside its text.
pub(crate) fn values(record: &Record, number: Option<IncidentNumber>) -> Vec<String> {
    let mut values: Vec<String> = number.iter().map(ToString::to_string).collect();
    values.extend(record.series_no.iter().map(|fact| fact.value.clone()));
    values.extend(record.organization.iter().map(|fact| fact.value.clone()));
    values.extend(record.parties.iter().map(|fact| fact.value.name.clone()));
    values.extend(record.malware.iter().map(|fact| fact.value.clone()));
    values.extend(record.cause.iter().map(|fact| fact.value.to_string()));
    values.extend(record.industry.iter().map(|fact| fact.value.to_string()));
    values
}

/// What a person entered, as far as it can be searched.
pub(crate) fn entered(value: &FieldValue) -> Vec<String> {
    let nowhere = Span::between(0, 0);
    let mut record = Record::new(1, nowhere, nowhere, Fact::quoted(Kind::Incident, [], Reading::Exact, ""));
    value.put(&mut record, &[]);
    values(&record, None)
}

/// The stretches of `text` outside of all `articles`, without white space around them.
pub(crate) fn between(text: &str, articles: &[Span]) -> Vec<Span> {
    let mut articles = articles.to_vec();
    articles.sort_unstable();
    let mut between = Vec::new();
    let mut end = 0;
    for article in articles.into_iter().chain([Span::between(text.len(), text.len())]) {
        if end < article.start() {
            between.push(Span::between(end, article.start()));
        }
        end = end.max(article.end());
    }
    between.into_iter().filter_map(|span| trimmed(text, span)).collect()
}

fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = text.get(span.start()..span.end())?.trim_start();
    let start = span.end() - words.len();
    let end = start + words.trim_end().len();
    (start < end).then(|| Span::between(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_article_covers() {
        let check = |articles: &[(usize, usize)], words: &[&str]| {
            let text = "ab cd  ef";
            let spans: Vec<Span> = articles.iter().map(|&(start, end)| Span::between(start, end)).collect();
            let found: Vec<&str> =
                between(text, &spans).iter().filter_map(|span| text.get(span.start()..span.end())).collect();
            assert_eq!(found, words);
        };
        check(&[], &["ab cd  ef"]);
        check(&[(7, 9), (0, 5)], &[]);
        check(&[(3, 5)], &["ab", "ef"]);
        check(&[(0, 5), (2, 4)], &["ef"]);
        check(&[(0, 99)], &[]);
    }
}
