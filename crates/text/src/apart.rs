//! A firm of which a text says that it has nothing to do with the matter.

use crate::Words;

/// ミナモ精機|とは資本や取引の関係はない, とは別の会社です: do the folded words behind a name set its bearer apart?
#[must_use]
pub fn is_told_apart(right: &str) -> bool {
    static TIES: Words = Words::of(&["関係", "関連", "関わり", "つながり", "資本"]);
    static NONE: Words = Words::of(&["ない", "なく", "なし", "ありません", "ございません"]);
    static OTHER: Words = Words::of(&[
        "別の会社",
        "別会社",
        "別法人",
        "別の法人",
        "別の学校",
        "別の団体",
        "別組織",
        "無関係",
        "異なる",
        "異なり",
    ]);
    let apart = ["とは", "とも", "との間に"].iter().find_map(|apart| right.strip_prefix(apart));
    let clause = apart.and_then(|apart| apart.split(['、', '。']).next());
    clause.is_some_and(|clause| {
        let has_no_tie = |(at, _)| clause.get(at..).is_some_and(|after| NONE.stands_in(after));
        OTHER.stands_in(clause) || TIES.places(clause).any(has_no_tie)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firms_with_no_part() {
        for (right, is_apart) in [
            ("とは資本や取引の関係はないとしている。", true),
            ("とは別の会社です。", true),
            ("とは無関係だとしている。", true),
            ("とは、システムの保守を委託する関係にあります。", false),
            ("との契約は解除しない。", false),
        ] {
            assert_eq!(is_told_apart(right), is_apart, "{right}");
        }
    }
}
