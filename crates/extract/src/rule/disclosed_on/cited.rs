//! Papers of a day that a writer cites: 9日の適時開示によれば, 24日に出したおわびによると.

use crate::article::Shape;
use crate::reading::Reading;

/// 9日|の適時開示によれば, 24日|に出したおわびによると: is it the day of a paper that the writer cites?
pub(super) fn is_cited(rest: &str) -> bool {
    const OF: &[&str] =
        &["の", "に出した", "に公表した", "に発表した", "に掲載した", "に開示した", "に公開した"];
    const PAPERS: &[&str] = &[
        "適時開示",
        "開示資料",
        "発表文",
        "発表資料",
        "公表文",
        "公表資料",
        "報道発表",
        "プレスリリース",
        "ニュースリリース",
        "リリース",
        "お知らせ",
        "おわび",
        "お詫び",
        "謝罪文",
        "説明文",
    ];
    const CITED: &[&str] = &["によると", "によれば", "によりますと", "には", "の中で"];
    cites(rest, OF, PAPERS, CITED)
}

/// 5月9日|の声明では: does an item of others quote the notice of that day?
pub(super) fn is_quoted_by_item(reading: &Reading, rest: &str) -> bool {
    const OF: &[&str] =
        &["の", "付の", "付けの", "に出した", "に出された", "に公表した", "に発表した", "に掲載した"];
    const PAPERS: &[&str] = &[
        "適時開示",
        "開示資料",
        "開示",
        "発表文",
        "発表資料",
        "公表文",
        "公表資料",
        "プレスリリース",
        "ニュースリリース",
        "リリース",
        "お知らせ",
        "告知文",
        "声明",
        "おわび",
        "お詫び",
        "おわび文",
        "お詫び文",
        "報道発表",
        "報道資料",
    ];
    const IN: &[&str] = &["によれば", "によると", "には", "では", "の中で", "で、", "で「", "に「"];
    matches!(reading.article.shape, Shape::Item | Shape::Listed) && cites(rest, OF, PAPERS, IN)
}

/// Does `rest`, the words behind a day, go on with one of `of`, one of `papers` and one of `ends`?
fn cites(rest: &str, of: &[&str], papers: &[&str], ends: &[&str]) -> bool {
    let behind = of.iter().filter_map(|of| rest.strip_prefix(of));
    let behind = behind.flat_map(|rest| papers.iter().filter_map(|paper| rest.strip_prefix(paper)));
    behind.into_iter().any(|behind| ends.iter().any(|end| behind.starts_with(end)))
}
