//! Offices that are told of an incident: by the words of telling, alone or in a list.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use crate::reading::Reading;
use crate::rule::organization::{Context, Located};
use crate::words::past_bracket;

/// 東丘市、青葉県警、総務省に連絡: who is told stands in a list before the word that tells.
pub(super) fn told_together(reading: &Reading, names: &[Located], roles: &mut [Option<(Role, FoldedSpan)>]) {
    for at in (1..roles.len()).rev() {
        let (Some(before), Some(after)) = (names.get(at - 1), names.get(at)) else {
            continue;
        };
        let told = roles.get(at).is_some_and(|role| role.is_some_and(|(role, _)| role == Role::Authority));
        let hears = matches!(before.name.body, Body::Area | Body::Government)
            || before.name.body == Body::Association && is_of_the_public(reading.words(before.name.span));
        if told && hears && is_told(reading, after) && are_listed(reading, before, after) {
            let words = before.name.span;
            if let Some(role) = roles.get_mut(at - 1).filter(|role| role.is_none()) {
                *role = Some((Role::Authority, words));
            }
        }
    }
}

/// 厚生労働省及び|東丘県|へ連絡: the last of those in a list of which one before was told.
pub(super) fn told_last(reading: &Reading, names: &[Located], roles: &mut [Option<(Role, FoldedSpan)>]) {
    const TOLD: &[&str] =
        &["に連絡", "へ連絡", "に通知", "へ通知", "に伝え", "へ伝え", "に知らせ", "へ知らせ"];
    for at in 1..roles.len() {
        let (Some(before), Some(after)) = (names.get(at - 1), names.get(at)) else {
            continue;
        };
        let is_office = after.name.body == Body::Area
            && roles.get(at - 1).is_some_and(|role| role.is_some_and(|(role, _)| role == Role::Authority));
        let right = || Context::of(reading, after.sentence, after.name.span).right;
        if is_office
            && TOLD.iter().any(|told| right().starts_with(told))
            && are_listed(reading, before, after)
            && let Some(role) = roles.get_mut(at).filter(|role| role.is_none())
        {
            *role = Some((Role::Authority, after.name.span));
        }
    }
}

/// 情報処理推進機構, 青葉県医師会: an association that hears of incidents in its field.
fn is_of_the_public(name: &str) -> bool {
    ["機構", "協会", "医師会", "支援センター", "協議会", "連合会", "商工会議所"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Does nothing but a word that lists stand between the two, offices aside?
fn are_listed(reading: &Reading, before: &Located, after: &Located) -> bool {
    const LISTS: &[&str] = &[
        "、",
        "・",
        "と",
        "や",
        "及び",
        "および",
        "並びに",
        "ならびに",
        "、及び",
        "、並びに",
        "のほか",
        "のほか、",
        ",",
    ];
    let start = with_office(reading, before.name.span, before.name.body).end();
    let between = reading.folded().get(start..after.name.span.start());
    before.sentence == after.sentence
        && between.is_some_and(|between| LISTS.contains(&past_bracket(between).trim()))
}

/// A city's or a police force's office, where it is printed: 東丘市|保健所, 青葉県警|サイバー犯罪対策課.
pub(super) fn with_office(reading: &Reading, span: FoldedSpan, body: Body) -> FoldedSpan {
    let offices: &[&str] = match body {
        Body::Area => &["教育委員会", "保健所", "消防本部", "消費生活センター", "教育事務所", "土木事務所"],
        Body::Police => &[
            "サイバー犯罪対策課",
            "サイバー犯罪捜査課",
            "サイバー捜査課",
            "サイバー攻撃対策課",
            "サイバー対策課",
            "生活安全課",
            "生活安全部",
            "捜査二課",
            "捜査2課",
            "公安部",
        ],
        Body::Government => return with_branch(reading, span),
        _ if reading.words(span).ends_with("JPCERT") => &["コーディネーションセンター"],
        _ => return span,
    };
    let rest = reading.folded().get(span.end()..).unwrap_or_default();
    let office = offices.iter().find(|office| rest.starts_with(**office));
    FoldedSpan::between(span.start(), span.end() + office.map_or(0, |office| office.len()))
}

/// 国土交通省|東丘運輸支局: the branch that is printed right behind a ministry.
fn with_branch(reading: &Reading, span: FoldedSpan) -> FoldedSpan {
    const LONGEST: usize = 14;
    let rest = reading.folded().get(span.end()..).unwrap_or_default();
    let is_part = |c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'ー');
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let run = rest.get(..end).unwrap_or_default();
    let is_branch = ["局", "事務所", "監督署"].iter().any(|branch| run.ends_with(branch));
    let is_ministry = reading.words(span).ends_with(['省', '庁']);
    if is_ministry && is_branch && run.chars().count() <= LONGEST {
        return FoldedSpan::between(span.start(), span.end() + end);
    }
    span
}

/// Does the sentence tell an office of something, or the office somebody?
pub(super) fn is_told(reading: &Reading, located: &Located) -> bool {
    const TELLS: &[&str] = &[
        "報告",
        "届",
        "相談",
        "連絡",
        "通報",
        "指摘",
        "指導",
        "要請",
        "指示",
        "命令",
        "知らせ",
        "申告",
        "協議",
        "調べ",
        "捜査",
        "事情を聴",
        "事情を聞",
        "聴取",
        "立ち入り",
        "立入",
        "行政処分",
        "勧告",
        "派遣",
        "一報",
        "速報",
        "情報提供",
        "説明",
        "支援",
        "協力",
        "助言",
        "共有",
    ];
    let context = Context::of(reading, located.sentence, located.name.span);
    let says = |words: &str| TELLS.iter().any(|word| words.contains(word));
    says(context.right) || says(context.left)
}
