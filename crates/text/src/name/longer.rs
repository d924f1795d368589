//! Names that go on behind their ending: over a dot, to the end of a quotation, with の会.

use super::{Body, Name, ending, plain, run};
use crate::span::FoldedSpan;

/// 退職公務員友|の会: a society of people of one kind.
pub(super) fn society(text: &str, at: usize, end: usize) -> Option<Name> {
    const PEOPLE: &[char] = &['友', '親', '族', '母'];
    const OTHERS: &[char] =
        &['議', '員', '社', '場', '費', '長', '見', '計', '合', '話', '報', '則', '期', '食'];
    let rest = text[end..].strip_prefix("の会")?;
    let start = at + plain::introduction(&text[at..end]);
    let run = &text[start..end];
    let is_society = run.ends_with(PEOPLE) && run.chars().count() >= 3 && !rest.starts_with(OTHERS);
    let span = FoldedSpan::between(start, end + "の会".len());
    is_society.then_some(Name { span, core: span, body: Body::Association, area: None })
}

/// 東丘小児・総合医療センター: a facility whose name goes on after a dot between kanji.
pub(super) fn over_the_dot(text: &str, at: usize, end: usize) -> Option<Name> {
    let start = at + plain::introduction(&text[at..end]);
    let from = end + text[end..].strip_prefix('・').map(|_| '・'.len_utf8())?;
    let until = run::end(text, from);
    let body = ending::after_dot(&text[from..until])?;
    let span = FoldedSpan::between(start, until);
    (!plain::is_common(&text[start..end])).then_some(Name { span, core: span, body, area: None })
}

/// 東丘中学校・高等学校: two schools that are one.
pub(super) fn with_school(text: &str, name: Name) -> Name {
    const UPPER: &[&str] = &["・高等学校", "・高校", "・中学校"];
    let rest = &text[name.span.end()..];
    let upper = UPPER.iter().find(|upper| name.body == Body::School && rest.starts_with(**upper));
    let span = FoldedSpan::between(name.span.start(), name.span.end() + upper.map_or(0, |upper| upper.len()));
    if upper.is_some() { Name { span, core: span, ..name } } else { name }
}

/// みなも薬局グループ|は: a chain that goes by the name of its houses, where the group acts.
pub(super) fn with_group(text: &str, name: Name) -> Name {
    const GROUP: &str = "グループ";
    let may_lead = matches!(name.body, Body::Company | Body::Hospital | Body::Care | Body::Media);
    let acts = text[name.span.end()..]
        .strip_prefix(GROUP)
        .is_some_and(|rest| rest.starts_with(['は', 'が', '、', '(']));
    if !(may_lead && acts && name.core == name.span) {
        return name;
    }
    let span = FoldedSpan::between(name.span.start(), name.span.end() + GROUP.len());
    Name { span, core: span, body: Body::Company, area: None }
}

/// JPCERT/CC: the one name with a slash.
pub(super) fn with_slash(text: &str, name: Name) -> Name {
    let tail = if name.body == Body::Commission && text[name.span.end()..].starts_with("/CC") {
        "/CC".len()
    } else {
        0
    };
    let span = FoldedSpan::between(name.span.start(), name.span.end() + tail);
    Name { span, core: span, ..name }
}

/// 「東丘療育センターみなみ」, 東丘市民生活協同組合みなもコープ: a name that stands alone, in quotation marks or on its
/// line, goes on in kana.
pub(super) fn to_the_quote(text: &str, name: Name) -> Name {
    let (start, end) = (name.span.start(), name.span.end());
    if let Some(tail) = tail_of_quote(&text[..start], &text[end..]).filter(|_| name.body != Body::Area) {
        let span = FoldedSpan::between(start, end + tail);
        return Name { span, core: span, ..name };
    }
    let hiragana = run::hiragana(&text[end..]) > 0;
    let kana = if hiragana { run::kana(&text[end..]) } else { 0 };
    let (before, after) = (&text[..start], &text[end + kana..]);
    let quoted = kana > 0 && before.ends_with('「') && after.starts_with('」');
    let alone = |edge: &str| edge.is_empty() || edge.starts_with(' ');
    let lined = text[end..end + kana].chars().count() >= 3
        && !text[end..].starts_with('の')
        && (before.is_empty() || before.ends_with(' '))
        && alone(after);
    if !(quoted || lined) {
        return name;
    }
    let span = FoldedSpan::between(start, end + kana);
    Name { span, core: span, ..name }
}

/// 「港クリニック|センター」: bytes with which a name in quotation marks goes on to their end.
fn tail_of_quote(before: &str, after: &str) -> Option<usize> {
    const TAILS: &[&str] = &[
        "センター",
        "グループ",
        "プラザ",
        "ガーデン",
        "クラブ",
        "スクール",
        "ステーション",
        "ビレッジ",
        "タウン",
    ];
    let tail = TAILS.iter().find(|tail| after.starts_with(**tail))?;
    (before.ends_with('「') && after[tail.len()..].starts_with('」')).then_some(tail.len())
}
