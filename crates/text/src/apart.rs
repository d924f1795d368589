//! A firm, or a matter, of which a text says that it is another than the one told.

use crate::Words;
use crate::words::first;

/// ミナモ精機|とは資本や取引の関係はない, とは別の会社です: do the folded words behind a name set its bearer apart?
#[must_use]
pub fn is_told_apart(right: &str) -> bool {
    static TIES: Words = Words::of(&["関係", "関連", "関わり", "つながり", "資本"]);
    static NONE: Words =
        Words::of(&["ない", "なく", "なし", "ありません", "ございません", "おりません", "いません"]);
    static OTHER: Words = Words::of(&[
        "別の会社",
        "別会社",
        "別法人",
        "別の法人",
        "別の学校",
        "別の団体",
        "別組織",
        "別の事案",
        "別の件",
        "別件",
        "別事案",
        "無関係",
        "異なる",
        "異なり",
    ]);
    let apart = ["とは", "とも", "との間に"].iter().find_map(|apart| right.strip_prefix(apart));
    let clause = apart.and_then(|apart| apart.trim_start_matches('、').split(['、', '。']).next());
    clause.is_some_and(|clause| {
        let has_no_tie = |(at, _)| clause.get(at..).is_some_and(|after| NONE.stands_in(after));
        OTHER.stands_in(clause) || TIES.places(clause).any(has_no_tie)
    })
}

/// 姉妹店の潮見店で|の紛失: the byte before which folded words name another house of the same keeper as that at which it
/// was.
#[must_use]
pub fn sister_in(words: &str) -> Option<usize> {
    static SISTERS: Words = Words::of(&[
        "姉妹店",
        "姉妹館",
        "姉妹校",
        "姉妹園",
        "姉妹ホテル",
        "姉妹旅館",
        "姉妹施設",
        "姉妹サイト",
        "姉妹会社",
        "姉妹ブランド",
        "系列店",
        "系列校",
        "系列園",
        "系列の",
        "別の店",
        "別の支店",
        "別の支社",
        "別の営業所",
        "別の事業所",
        "別の工場",
        "別の学校",
        "別の校舎",
        "別の園",
        "別の病院",
        "別の施設",
        "別の部署",
        "別の課",
        "別のホテル",
        "別の子会社",
        "他の店舗",
        "他の支店",
        "他の営業所",
        "他の学校",
        "他の施設",
        "他の部署",
    ]);
    const REACH: usize = 16;
    const AT: &[&str] = &["での", "でも", "における"];
    SISTERS.places(words).find_map(|(from, sister)| {
        let from = from + sister.len();
        let name = first(words.get(from..)?, REACH).split(['、', '。']).next()?;
        let end = AT.iter().filter_map(|at| name.find(at)).min()?;
        Some(from + end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn houses_of_one_keeper() {
        for (words, named) in [
            ("9日に姉妹店の潮見での被害(412件)を公表しました", Some("9日に姉妹店の潮見")),
            ("先週、別の支店でも名簿をなくしました", Some("先週、別の支店")),
            ("別の支店へ名簿を送り、その途中での紛失", None),
            ("潮見店での被害を公表しました", None),
        ] {
            assert_eq!(sister_in(words).and_then(|end| words.get(..end)), named, "{words}");
        }
    }

    #[test]
    fn firms_with_no_part() {
        for (right, is_apart) in [
            ("とは資本や取引の関係はないとしている。", true),
            ("とは別の会社です。", true),
            ("とは無関係だとしている。", true),
            ("とは、入り口も時期も異なり、関連は認められておりません。", true),
            ("との間に関連は確認されていません。", true),
            ("とは、システムの保守を委託する関係にあります。", false),
            ("との契約は解除しない。", false),
        ] {
            assert_eq!(is_told_apart(right), is_apart, "{right}");
        }
    }
}
