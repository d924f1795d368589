//! Two incidents in one text: (1件目)…(2件目)…, 【1 …】【2 …】 under a title with (2件).

use jikenbo_model::Tie;
use jikenbo_text::FoldedSpan;

use super::{Article, Found, Told};
use crate::words::Words;

/// Marks of the first and the second part, in turn.
const MARKS: &[(&str, &str)] = &[
    ("1件目", "2件目"),
    ("一件目", "二件目"),
    ("【1", "【2"),
    ("事案1", "事案2"),
    ("事案①", "事案②"),
    ("〔1", "〔2"),
    ("1例目", "2例目"),
];
/// Words of a title that tells several.
const SEVERAL: &[&str] = &["2件", "3件", "二件", "三件", "2事案", "複数の"];

/// The further incident, told by the text after its mark.
pub(super) fn find(article: &Article) -> Option<Found> {
    let own = article.organization?;
    let (second, words) = second(article)?;
    let until = article.reading.article.span.end();
    let reach = FoldedSpan::between(second, until);
    let count = article.count(reach);
    let day = article.day(reach).or_else(|| last_of_two(article, words.start()));
    let tells = count.is_some() || day.is_some();
    let (tie, reason) = (Tie::SameOwner, "part");
    tells.then_some(Found { name: own.span, tie, day, count, deed: Some(words), reach: Some(reach), reason })
}

/// 6月17日と7月14日に、…事案が起きました: the day of the second, where the text above tells those two alone.
fn last_of_two(article: &Article, until: usize) -> Option<Told> {
    let day = article.days.iter().rfind(|day| day.span().end() <= until)?;
    let sentence = article.reading.sentences.get(day.sentence)?.span;
    let inside = article.days_in(sentence).iter().filter(|day| sentence.contains(day.span()));
    let joined = article.reading.words(sentence).contains("日と");
    let words = vec![article.reading.original(day.span())];
    (inside.count() == 2 && joined).then_some(Told { when: day.when, words, is_disclosure: false })
}

/// Where the second part begins, and its mark.
fn second(article: &Article) -> Option<(usize, FoldedSpan)> {
    let span = article.reading.article.span;
    static FIRST: Words = Words::of(&["1件目", "一件目", "【1", "事案1", "事案①", "〔1", "1例目"]);
    let text = article.reading.words(span);
    if !article.reading.holds_any(&FIRST) {
        return None;
    }
    let title = article.reading.words(article.reading.article.heading);
    let several = SEVERAL.iter().any(|word| title.contains(word));
    MARKS.iter().filter(|(first, _)| text.contains(first)).find_map(|(first, second)| {
        let at = text.find(first)?;
        let next = at + text.get(at..)?.find(second)?;
        let tells = several || first.contains("件目") || first.contains("例目") || first.contains("事案");
        let mark = FoldedSpan::between(span.start() + next, span.start() + next + second.len());
        tells.then_some((mark.end(), mark))
    })
}
