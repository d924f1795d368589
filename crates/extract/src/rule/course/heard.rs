//! Which mentions of a stretch of words say something of its date, and which say that it is the time of the data.

use jikenbo_text::FoldedSpan;

use super::leading;
use super::word::Word;
use crate::article::Shape;
use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};
use crate::words::{Words, first, is_quoting, to_pause};

/// The mentions that are no part of longer ones, without those of data.
pub(super) fn longest(words: Vec<(Word, &Located)>) -> Vec<(Word, &Located)> {
    let is_part = |(_, one): &(Word, &Located)| {
        words.iter().any(|(word, other)| {
            let (one, other) = (one.mention.span, other.mention.span);
            !matches!(word, Word::OfData | Word::OfCards) && other.contains(one) && other.len() > one.len()
        })
    };
    let said =
        |found: &&(Word, &Located)| !matches!(found.0, Word::OfData | Word::OfCards) && !is_part(found);
    words.iter().filter(said).copied().collect()
}

/// Does the mention say what happened?
pub(super) fn counts(reading: &Reading, word: Word, located: &Located, stretch: FoldedSpan) -> bool {
    if word.is_label() || word == Word::Earlier {
        return false;
    }
    if matches!(word, Word::OfData | Word::OfCards) {
        return true;
    }
    if is_category(reading, located) {
        return false;
    }
    let before = FoldedSpan::between(stretch.start(), located.mention.span.start());
    if is_quoting(reading.words(before)) {
        return false;
    }
    let after = FoldedSpan::between(located.mention.span.end(), stretch.end());
    let since = word.is_noticing() && before.is_empty() && {
        let words = reading.words(located.mention.span);
        words.starts_with("から") || words.starts_with("より")
    };
    if since || is_own_letter(reading, located, stretch) {
        return false;
    }
    if word.is_noticing() && is_feigned_letter(reading.words(before), reading.words(located.mention.span)) {
        return false;
    }
    if word.is_noticing() && is_what_was_known(reading.words(located.mention.span), reading.words(after)) {
        return false;
    }
    if word.is_noticing() && is_asked_for(reading.words(after)) {
        return false;
    }
    if word.is_noticing() && leading::is_learnt_later(reading.words(before)) {
        return false;
    }
    if is_denial(reading.words(located.mention.span))
        || word.is_event() && is_noun_at_end(reading, located, after)
    {
        return true;
    }
    let is_apart = reading.words(before).contains('、');
    if is_meant_only(word, reading.words(after), is_apart) {
        return false;
    }
    match reading.polarity_of(located) {
        Polarity::Negated => {
            word.is_noticing()
                && (polarity::goes_on(reading.words(after)) || goes_on_at_once(reading.words(after)))
        }
        Polarity::Hypothetical | Polarity::Planned => false,
        Polarity::Elsewhere => !word.is_event() && !word.is_noticing(),
        Polarity::Asserted | Polarity::Possible => true,
    }
}

/// 7日に届け出 5人 北浜県 誤送付: the kind of accident at the end of a line of a list tells nothing of the date before.
fn is_category(reading: &Reading, located: &Located) -> bool {
    let is_line = matches!(reading.article.shape, Shape::Listed | Shape::Row);
    is_line && reading.before(located).ends_with(' ') && reading.tail(located).trim().is_empty()
}

/// 閲覧により知った|女性の転居先: is it what somebody knew that is spoken of?
fn is_what_was_known(known: &str, after: &str) -> bool {
    known.ends_with("知った") && after.starts_with(|c| matches!(c, '一'..='鿿' | 'ァ'..='ヶ'))
}

/// 教えて|ください: what readers are asked for.
fn is_asked_for(after: &str) -> bool {
    ["ください", "下さい"]
        .iter()
        .any(|please| after.strip_prefix(please).is_some_and(|rest| !rest.starts_with(['ま', 'っ'])))
}

/// Does the verb go on to what was done then (気付|いて戻ったが見つからない)?
fn goes_on_at_once(after: &str) -> bool {
    ["いて", "て", "づいて", "り、"].iter().any(|link| after.starts_with(link))
        && !after.starts_with("ていな")
        && !after.starts_with("ておら")
        && !after.starts_with("ておりま")
        && !after.starts_with("ていませ")
}

/// Is it a letter of one's own that is spoken of (8月4日からお知らせを送る), not one that came in?
fn is_own_letter(reading: &Reading, located: &Located, stretch: FoldedSpan) -> bool {
    let head = located.mention.head;
    let before = reading.words(FoldedSpan::between(stretch.start(), head.start().max(stretch.start())));
    let comes_in = [
        "いただ",
        "頂",
        "くださ",
        "下さ",
        "をいただ",
        "を頂",
        "を受",
        "があ",
        "が届",
        "が寄せ",
        "により",
        "で",
    ];
    let letter = reading.words(FoldedSpan::between(head.start(), stretch.end().max(head.end())));
    let is_letter = |rest: &str| !comes_in.iter().any(|comes| rest.starts_with(comes));
    before.ends_with('お') && letter.strip_prefix("知らせ").is_some_and(is_letter)
}

/// 情報センターを騙る「容量のお知らせ」|というメールを受信し: did the letter come from those who feign to be somebody, so that it
/// tells of nothing?
fn is_feigned_letter(before: &str, letter: &str) -> bool {
    static FEIGNS: Words = Words::of(&[
        "を騙る",
        "を騙った",
        "をかたる",
        "をかたった",
        "を装う",
        "を装った",
        "を名乗る",
        "を名乗った",
        "になりすまし",
        "になりすます",
    ]);
    static LETTERS: Words = Words::of(&["メール", "メッセージ", "SMS", "通知"]);
    let clause = before.rsplit(['。', '、']).next().unwrap_or(before);
    LETTERS.stands_in(first(letter, LETTER)) && FEIGNS.stands_in(clause)
}

/// Characters of a mention in which its letter stands: というメールを受信.
const LETTER: usize = 10;

/// Is it only what somebody was about to do (使用|しようとした), or an act that names a thing and stands apart from the
/// date (3日から、開催|するイベントの…)?
fn is_meant_only(word: Word, after: &str, is_apart: bool) -> bool {
    static WILL: Words = Words::of(&["しようと", "しよう", "ようと", "るはず", "すはず", "くはず"]);
    WILL.begins(after) || is_apart && word == Word::Handled && polarity::is_attributive(after)
}

/// Does the clause end with the mention, a noun in place of a verb: 3日に投函、?
fn is_noun_at_end(reading: &Reading, located: &Located, after: FoldedSpan) -> bool {
    let is_kana = |c: char| matches!(c, 'ぁ'..='ん');
    !reading.words(located.mention.span).ends_with(is_kana) && reading.words(after).starts_with(['、', '。'])
}

/// Do the words hold a negation of their own: 見当たら, ないこと?
fn is_denial(words: &str) -> bool {
    let may_begin = |c: char| matches!(c, 'な' | '無' | 'あ' | '見' | '足');
    words.contains(may_begin)
        && ["な", "無い", "ありません", "見当た", "見あた", "見つから", "足り", "足ら"]
            .iter()
            .any(|denial| words.contains(denial))
}

/// 12日に|卒業生から連絡があり: does the clause tell from whom tidings came?
fn is_of_tidings(words: &str) -> bool {
    static FROM: Words = Words::of(&[
        "から連絡",
        "からの連絡",
        "から電話",
        "からの電話",
        "から指摘",
        "からの指摘",
        "から通報",
        "からの通報",
        "から問い合わせ",
        "からの問い合わせ",
        "から申し出",
        "からの申し出",
        "から知らせ",
        "からお",
        "からのお",
        "からご",
        "からのご",
        "より連絡",
        "から「",
        "より「",
        "から、「",
        "より、「",
        "よりご",
        "よりお",
    ]);
    FROM.stands_in(to_pause(words))
}

/// 3月から5月にカードで購入|した会員, 入力された番号: is it what the people did whose data it is?
fn is_done_by_them(reading: &Reading, located: &Located, stretch: FoldedSpan) -> bool {
    static DONE: Words =
        Words::of(&["した", "され", "を利用し", "を使", "をした", "をされ", "いただ", "頂", "を行"]);
    let span = located.mention.span;
    let tail = reading.words(FoldedSpan::between(span.end().min(stretch.end()), stretch.end()));
    let before = reading.words(FoldedSpan::between(stretch.start(), span.start().max(stretch.start())));
    if before.contains('、') {
        return false;
    }
    reading.words(span).ends_with('た') || tail.starts_with('た') || DONE.begins(tail)
}

/// The time when data came in, or people were of the kind affected.
pub(super) fn of_data(
    reading: &Reading,
    sentence: usize,
    words: &[(Word, &Located)],
    stretch: FoldedSpan,
    is_stretch: bool,
) -> Option<Word> {
    let is_of_use = |(word, located): &&(Word, &Located)| {
        *word == Word::OfCards && is_stretch && is_done_by_them(reading, located, stretch)
    };
    let of_data =
        words.iter().find(|(word, _)| *word == Word::OfData).or_else(|| words.iter().find(is_of_use));
    let first = of_data?.1.mention;
    if !is_stretch && is_of_tidings(reading.words(stretch)) {
        return None;
    }
    let rest = reading.words(FoldedSpan::between(first.span.end().min(stretch.end()), stretch.end()));
    // 宿泊を希望する方を装ったメール: nobody of that kind is meant.
    if ["を装", "を名乗", "をかた", "を騙", "になりすま"].iter().any(|feigns| rest.starts_with(feigns))
    {
        return None;
    }
    let starts_at_once = first.span.start() <= stretch.start() + 4;
    let clause = reading.clause_of(sentence, first.head);
    let is_first = !words
        .iter()
        .any(|(word, located)| word.is_event() && located.mention.span.end() <= first.span.start());
    if !(is_stretch && is_first || starts_at_once) {
        return None;
    }
    let between = reading.words(FoldedSpan::between(stretch.start(), first.span.start()));
    // 3日  退職した社員のIDで接続: the line of a day tells what happened then.
    if !is_stretch && between.starts_with(' ') && words.iter().any(|(word, _)| word.is_event()) {
        return None;
    }
    let cards =
        words.iter().any(|(word, located)| *word == Word::OfCards && clause.contains(located.mention.head));
    let is_parted = between.contains('、') && !["までに", "に"].iter().any(|word| between.starts_with(word));
    match (cards && is_stretch, is_parted || between.starts_with("にか")) {
        (true, _) => Some(Word::OfCards),
        // 3月から5月まで、…した人の: the comma parts the time from the people.
        (false, true) => None,
        (false, false) => Some(Word::OfData),
    }
}
