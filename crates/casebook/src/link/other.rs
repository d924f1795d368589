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
    let sentences: Vec<&str> =
        text.split(['。', '\n']).filter(|sentence| !sentence.trim().is_empty()).collect();
    let before = sentences.iter().filter_map(|sentence| sentence.get(..end_of_another(sentence)?));
    let past =
        sentences.iter().enumerate().skip(FIRST).filter(|(_, sentence)| tells_of_a_past_month(sentence));
    let past = past.flat_map(|(at, _)| {
        let goes_on = |next: &&&str| GOES_ON.iter().any(|word| next.trim_start().starts_with(word));
        sentences.get(at).into_iter().chain(sentences.get(at + 1).filter(goes_on))
    });
    before.chain(past.copied()).flat_map(counted).collect()
}

/// Sentences in which a text tells of its own matter.
const FIRST: usize = 3;

/// How the sentence behind one of a past matter goes on with it.
const GOES_ON: &[&str] = &["その後", "当初", "のちに", "最終的に"];

/// Characters of the name of the one to whom it happened before.
const NAME: std::ops::RangeInclusive<usize> = 2..=14;

/// 青嶺生命では5月、: does a sentence begin to tell what happened at somebody's in a month, without a day?
fn tells_of_a_past_month(sentence: &str) -> bool {
    let Some((name, rest)) = sentence.trim_start().split_once("では") else { return false };
    let is_name = NAME.contains(&name.chars().count())
        && !name.starts_with(['同', '当'])
        && !name.contains(['は', 'が', 'を', '、']);
    let rest =
        ["今年", "昨年", "去年", "一昨年"].iter().find_map(|year| rest.strip_prefix(year)).unwrap_or(rest);
    let month = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    is_name && month.len() < rest.len() && ["月、", "月に", "月にも"].iter().any(|end| month.starts_with(end))
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
            (
                "480人分が漏れた。攻撃は3日。調べている。青嶺生命では5月、委託先が攻撃を受けた。当初31人とし、その後24人とした。",
                &[31, 24],
            ),
            ("480人分が漏れた。攻撃は3日。調べている。同社では5月、31人の点検をした。", &[]),
            ("青嶺生命では5月、31人の名簿が流出した。", &[]),
            ("800人の漏えいを受けて、市は謝罪した。", &[]),
        ] {
            assert_eq!(numbers_of_another(text), numbers, "{text}");
        }
    }
}
