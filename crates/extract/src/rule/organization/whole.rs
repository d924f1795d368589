//! Names that begin in hiragana: of みどり設備 the mark alone finds 設備. What stands between the beginning of a line, or a
//! blank in it, and a marked end that closes the line is one name.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Name;

use crate::reading::{Reading, Sentence};

/// Characters before the marked end that may belong to the name.
const HEAD: usize = 8;

/// What begins a line and is no name.
const WORDS: &[&str] = &[
    "この",
    "その",
    "また",
    "なお",
    "さらに",
    "および",
    "ほかに",
    "ほか",
    "これ",
    "それ",
    "あの",
    "ある",
    "いずれ",
    "すべて",
    "かつ",
    "当",
    "各",
    "元",
];

/// The name with the hiragana that it begins with.
pub(super) fn whole(reading: &Reading, sentence: &Sentence, name: Name) -> Name {
    let before = reading.words(FoldedSpan::between(sentence.span.start(), name.span.start()));
    let after = reading.words(FoldedSpan::between(name.span.end(), sentence.span.end()));
    let Some(head) = of_line(before, after) else {
        return name;
    };
    let start = name.span.start() - head.len();
    let from = |span: FoldedSpan| FoldedSpan::between(start, span.end());
    Name { span: from(name.span), core: from(name.core), ..name }
}

/// What stands between the beginning of a line, or a blank in it, and a name that fills the rest.
fn of_line<'d>(before: &'d str, after: &str) -> Option<&'d str> {
    let head = before.rsplit([' ', '\n']).next()?;
    let alone = after.is_empty() || after.starts_with([' ', '\n']);
    let count = head.chars().count();
    let like_a_name = (1..=HEAD).contains(&count)
        && head.chars().all(|c| is_hiragana(c) || matches!(c, '一'..='鿿' | '々'))
        && head.chars().any(is_hiragana)
        && !head.ends_with(['の', 'は', 'が', 'を', 'に', 'と', 'で', 'も', 'や', 'た', 'る'])
        && !WORDS.iter().any(|word| head.starts_with(word))
        && !head.starts_with(['お', 'ご']);
    (alone && like_a_name).then_some(head)
}

fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ん')
}
