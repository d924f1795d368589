//! The numbers that a text gives to another matter, after which its own was found: 税務課の事案(1,187人)を受けて点検した.

use jikenbo_text::{Counter, Words, amounts, first, last};

/// After what is looked again.
const AFTER: &[&str] = &["を受けて", "を受け、", "を踏まえ", "をきっかけに", "を機に"];

/// What was made known before, straight before these words.
static MATTERS: Words = Words::of(&[
    "事案",
    "問題",
    "発表",
    "公表",
    "事件",
    "事故",
    "漏えい",
    "流出",
    "紛失",
    "ミス",
    "誤送付",
    "誤送信",
]);

/// What pointed back to it.
static POINTERS: Words = Words::of(&["これ", "それ", "こと"]);

/// How one looks again, and what comes of it.
static AGAIN: Words = Words::of(&["点検", "調べ", "調査", "確認", "見直", "新た", "ほかに", "別の"]);

/// After what another one is told, and what that is.
const THEN: &[&str] = &["に続く", "に続き", "に続いて"];
static ONE_MORE: Words =
    Words::of(&["誤り", "事案", "事故", "漏", "紛失", "ミス", "流出", "不祥事", "2件目", "2例目"]);

/// Characters after those words in which it is told.
const NEXT: usize = 16;

/// Characters before those words in which the matter stands.
const REACH: usize = 24;

/// Those numbers of people and cases of a folded text, in order.
pub(crate) fn numbers_of_another(text: &str) -> Vec<u64> {
    let sentences = text.split(['。', '\n']);
    sentences.filter_map(|sentence| sentence.get(..end_of_another(sentence)?)).flat_map(counted).collect()
}

/// Where a sentence stops to tell of another matter, if it begins with one.
fn end_of_another(sentence: &str) -> Option<usize> {
    let end_before = |words: &[&str]| words.iter().filter_map(|word| sentence.find(word)).min();
    let looked_again =
        end_before(AFTER).filter(|&end| is_told(sentence, end, |after| AGAIN.stands_in(after)));
    let one_more = |after: &str| ONE_MORE.stands_in(first(after, NEXT));
    looked_again.or_else(|| end_before(THEN).filter(|&end| is_told(sentence, end, one_more)))
}

/// Does a matter stand straight before `end`, and something of its kind after it?
fn is_told(sentence: &str, end: usize, goes_on: impl Fn(&str) -> bool) -> bool {
    let Some((before, after)) = sentence.split_at_checked(end) else { return false };
    let before = without_brackets(before);
    let is_matter = MATTERS.ends(before) || POINTERS.ends(before) && MATTERS.stands_in(last(before, REACH));
    is_matter && goes_on(after)
}

/// 事案|(5月15日発表、1,187人): what stands before brackets at the end.
fn without_brackets(words: &str) -> &str {
    words.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')).map_or(words, |(before, _)| before)
}

fn counted(words: &str) -> impl Iterator<Item = u64> {
    use Counter::{Case, Household, Letter, Member, Person, Record};
    let counters = [Person, Member, Household, Case, Record, Letter];
    let counts = amounts(words).into_iter();
    let counts =
        counts.filter(move |amount| amount.counter.is_some_and(|counter| counters.contains(&counter)));
    counts.map(|amount| amount.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_another_matter() {
        for (text, numbers) in [
            ("税務課の事案(5月2日発表、310人)を受けて点検したところ、新たに24人分が見つかった。", &[310][..]),
            ("約800人分が残っていた問題を公表しており、これを受けて調べていた。24人分が見つかった。", &[800]),
            ("800人分のサーバーが攻撃を受けて調査した。", &[]),
            ("通知書の誤送付(8月25日公表、31人)に続く誤りであり、お詫びします。", &[31]),
            ("31人への誤送付に続き、2回目のご報告です。", &[]),
            ("800人の漏えいを受けて、市は謝罪した。", &[]),
        ] {
            assert_eq!(numbers_of_another(text), numbers, "{text}");
        }
    }
}
