//! Offices of the state and the police: whose part they are.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use super::Candidate;
use crate::reading::Reading;
use crate::words::find;

/// 国土交通省 of 国交省: the ministry as the text prints it in full.
pub(super) fn ministry_in_full<'c>(short: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let is_full = |other: &&Candidate| {
        other.body == Body::Government
            && other.core.ends_with(['省', '庁'])
            && other.core != short.core
            && is_drawn_from(&short.core, &other.core)
    };
    candidates.iter().filter(|_| short.core.ends_with(['省', '庁'])).find(is_full)
}

/// 国交省 of 国土交通省: do all letters of `short` stand in `long`, in their order, and do both begin alike?
pub(super) fn is_drawn_from(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().next() == long.chars().next() && short.chars().all(|c| rest.any(|d| d == c))
}

/// 青葉国税局 of 東丘税務署, 東丘労働局 of 東丘労働基準監督署, 青葉県警 of 東丘署: the bureau that speaks for an office under it.
pub(super) fn bureau_over<'c>(office: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    const UNDER: &[(&str, &[&str])] = &[
        ("税務署", &["国税局"]),
        ("監督署", &["労働局"]),
        ("安定所", &["労働局"]),
        ("ハローワーク", &["労働局"]),
        ("運輸支局", &["運輸局"]),
        ("署", &["県警", "府警", "道警", "警視庁", "県警察", "県警本部", "警察本部"]),
    ];
    let (_, above) = UNDER.iter().find(|(below, _)| office.core.ends_with(below))?;
    let speaks = |other: &&Candidate| {
        let is_above = above.iter().any(|bureau| other.core.ends_with(bureau));
        is_above && (other.weight > 0 || other.body == Body::Police)
    };
    candidates.iter().find(speaks)
}

/// 国土基盤省| 中部整備局: the ministry that stands right before its bureau where the two sign.
pub(super) fn ministry_over<'c>(
    reading: &Reading,
    bureau: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    let stands_before = |other: &&Candidate| {
        let between = reading.folded().get(other.span.end()..bureau.span.start());
        other.body == Body::Government
            && other.core.ends_with(['省', '庁'])
            && between.is_some_and(|between| !between.is_empty() && between.chars().all(|c| c == ' '))
    };
    candidates.iter().filter(|_| bureau.core.ends_with('局')).find(stands_before)
}

/// A regional office whose ministry is printed before it is that ministry (総務省|東丘総合通信局), a camp its force (陸上自衛隊|東丘駐屯地).
pub(super) fn ministry(reading: &Reading, span: FoldedSpan) -> FoldedSpan {
    let words = reading.words(span);
    let is_force = |words: &str| ["陸上", "海上", "航空"].iter().any(|arm| words.starts_with(arm));
    let force = find(words, "自衛隊").filter(|_| is_force(words)).map(|at| at + "自衛隊".len());
    let office = words.find('省').or_else(|| words.find('庁')).map(|at| at + '省'.len_utf8());
    let end = force.or(office).unwrap_or(words.len());
    FoldedSpan::between(span.start(), span.start() + end)
}

/// 青葉県警|東丘署: the force of which a station is a part.
pub(super) fn force(reading: &Reading, span: FoldedSpan) -> FoldedSpan {
    const FORCES: &[&str] =
        &["県警察本部", "県警本部", "警察本部", "県警察", "県警", "府警", "道警", "警視庁"];
    let words = reading.words(span);
    let end = FORCES.iter().find_map(|force| Some(find(words, force)? + force.len()));
    let end = end.filter(|_| words.ends_with('署')).unwrap_or(words.len());
    FoldedSpan::between(span.start(), span.start() + end)
}
