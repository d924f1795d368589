//! Does a name stand where its bearer speaks of itself?

use super::super::context::Context;
use super::super::place::Place;
use crate::reading::Reading;
use crate::rule::telling;
use crate::words::Words;

/// 東丘市|ホームページで公開していた…に: the town on whose own site something stood.
pub(super) fn keeps_the_page(context: &Context, place: Place) -> bool {
    static SITES: Words = Words::of(&[
        "ホームページ",
        "公式ホームページ",
        "のホームページ",
        "の公式ホームページ",
        "ウェブサイト",
        "公式ウェブサイト",
        "公式サイト",
        "の公式サイト",
        "公式LINE",
        "ポータルサイト",
        "オープンデータ",
    ]);
    static STOOD: Words =
        Words::of(&["公開し", "掲載し", "掲載され", "公開され", "閲覧", "表示され", "登録し"]);
    matches!(place, Place::Early(_) | Place::Later)
        && SITES.begins(context.right)
        && STOOD.stands_in(context.right)
}

/// 総務省| http://…: a page of somebody else to which the reader is led.
pub(super) fn leads_to_an_address(right: &str) -> bool {
    let right = right.trim_start_matches([' ', ':', '(', ')', '<', '→']);
    right.starts_with("http") || right.starts_with("www.")
}

/// © 2020 |MINAMO Inc.: the owner of the rights, often in another writing.
pub(super) fn is_of_rights(left: &str) -> bool {
    let left = left.trim_end_matches(|c: char| c.is_ascii_digit() || " -,.".contains(c));
    left.ends_with(['©', 'Ⓒ'])
        || left.ends_with("(C)")
        || left.ends_with("(c)")
        || left.ends_with("Copyright")
}

/// 運営会社の|ミナモ商事: whose the shop is of which the article tells.
pub(super) fn operates(left: &str) -> bool {
    static OPERATOR: Words =
        Words::of(&["運営会社の", "運営会社である", "運営元の", "運営元である", "運営会社、"]);
    OPERATOR.ends(left)
}

/// 運営元の株式会社ミナモ|です。
pub(in crate::rule::organization) fn introduces_itself(right: &str) -> bool {
    ["です", "でございます", "と申します"]
        .iter()
        .any(|is| right.strip_prefix(is).is_some_and(|rest| rest.is_empty() || rest.starts_with('。')))
}

/// Does the article speak of 当社, and apologise or turn to its readers? Then a broadcaster in its head is no reporter.
pub(super) fn speaks_for_itself(reading: &Reading) -> bool {
    telling::speaks(reading)
}

/// (以下「当社」という。): the writer itself.
pub(super) fn is_self(bracket: &str) -> bool {
    static SELF: Words = Words::of(&[
        "当社",
        "弊社",
        "本学",
        "当院",
        "当会",
        "当行",
        "当法人",
        "本会",
        "当機構",
        "当組合",
        "当協会",
        "当財団",
        "当研究所",
        "本校",
        "当校",
        "当園",
        "当金庫",
        "当庫",
        "当センター",
        "当事業団",
        "当学園",
        "当店",
        "当館",
    ]);
    bracket.contains("以下") && SELF.stands_in(bracket)
}
