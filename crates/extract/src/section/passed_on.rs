//! Where an item that tells of a notice goes over to the notice itself: (以下、同社の発表文を抜粋).

use crate::words::Words;

/// Characters of a line that says so, and of one that addresses readers.
const LINE: usize = 40;
const ADDRESS: usize = 16;

/// Does the line, between marks, say that the notice of somebody else follows?
pub(super) fn begins(words: &str) -> bool {
    static BELOW: Words = Words::of(&["以下", "ここから"]);
    static FROM: Words = Words::of(&["より", "から", "抜粋", "引用", "転載", "全文", "原文"]);
    static PAPERS: Words = Words::of(&[
        "お知らせ",
        "発表文",
        "公表文",
        "発表資料",
        "公表資料",
        "報道資料",
        "報道発表",
        "リリース",
        "お詫び文",
        "おわび文",
        "告知文",
        "公式発表",
    ]);
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    bare.len() < words.len()
        && (BELOW.begins(bare) || FROM.ends(bare))
        && bare.chars().nth(LINE).is_none()
        && !words.contains(['。', ':'])
        && PAPERS.stands_in(bare)
}

/// お客様各位: does the line address those whom a notice is for, as its first line does?
pub(super) fn addresses(words: &str) -> bool {
    words.trim_end().ends_with("各位") && words.chars().nth(ADDRESS).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_of_somebody_else_follows() {
        for line in [
            "- - - 以下、同店のお知らせより - - -",
            "(以下、同社の発表文を抜粋)",
            "> 【市の発表資料から】",
            "▼ここからリリース全文",
        ] {
            assert!(begins(line), "{line}");
        }
        for line in [
            "以下のお知らせをご覧ください",
            "(本学からのお知らせ)",
            "・同社の発表文では触れていない",
            "お知らせより",
        ] {
            assert!(!begins(line), "{line}");
        }
        assert!(addresses("お客様各位") && !addresses("各位にお詫びします"));
    }
}
