//! An item that only stands beside the accidents of a page: what closes it, what is added, what was held for its readers.

use crate::article::Shape;
use crate::closing_title;
use crate::lexicon::LEXICON;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};

/// Does the heading of an item say that it closes the page, adds to it or tells of a gathering, and is nothing told of that
/// has happened to data?
pub(super) fn stands_beside(reading: &Reading) -> bool {
    let is_of_page = matches!(reading.article.shape, Shape::Item | Shape::Listed);
    is_of_page && {
        let heading = reading.words(reading.article.heading);
        closing_title::is_one(heading, &["はじめに"])
            || (is_added(heading) || tells_of_a_gathering(heading)) && !tells_of_an_accident(reading)
    }
}

/// (参考)報告の流れ, 参考資料 様式の一覧.
fn is_added(heading: &str) -> bool {
    const ADDED: &[&str] = &["参考資料", "参考:", "参考 ", "付録", "別添"];
    const IN_BRACKETS: &[&str] = &["参考", "付録", "参考資料", "別添"];
    const ENDS: &[&str] =
        &["の流れ", "のフロー", "の手順", "の連絡先", "の様式", "へのお知らせ", "へのご案内"];
    let bare = heading.trim_start_matches(|c: char| !c.is_alphanumeric() && !"([【〔<".contains(c));
    let in_bracket = bare
        .strip_prefix(['(', '[', '【', '〔', '<'])
        .and_then(|inner| inner.split([')', ']', '】', '〕', '>']).next());
    in_bracket.is_some_and(|inner| IN_BRACKETS.contains(&inner.trim()))
        || ADDED.iter().any(|added| bare.starts_with(added))
        || ENDS.iter().any(|end| heading.trim_end().ends_with(end))
}

/// 説明会の開催報告, 研修会を開催しました.
fn tells_of_a_gathering(heading: &str) -> bool {
    const ENDS: &[&str] = &[
        "開催報告",
        "開催のご報告",
        "開催の報告",
        "実施報告",
        "参加報告",
        "活動報告",
        "を開催しました",
        "を開催",
        "開催のお知らせ",
        "開催のご案内",
        "開催案内",
        "開催結果",
    ];
    let heading = heading.trim_end_matches(|c: char| !c.is_alphanumeric());
    ENDS.iter().any(|end| heading.ends_with(end))
}

/// Is it told that something happened to data, other than in case it should?
fn tells_of_an_accident(reading: &Reading) -> bool {
    let tells = |located: &Located| {
        let concept = LEXICON.named(located.mention.concept);
        let is_event = concept.topic == "cause" || concept.topic == "kind" && concept.name == "event";
        is_event && matches!(reading.polarity_of(located), Polarity::Asserted | Polarity::Possible)
    };
    (0..reading.sentences.len()).any(|at| reading.in_sentence(at).iter().any(tells))
}
