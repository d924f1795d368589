//! What a line of its own says for a name: the head of a letter, a signature.

use super::super::context::Context;
use super::super::sender::is_day;
use super::{is_opening, is_particle};
use crate::words::{Words, last};

/// A line of its own: the head of a letter, a signature.
pub(super) fn in_line(context: &Context) -> (i32, &'static str) {
    let alone = context.right.trim().chars().take_while(|c| !matches!(c, ' ' | '(')).all(|c| !is_particle(c));
    let labelled = is_labelled(context.left);
    let opens =
        is_opening(context.left) || labelled || ends_a_line(context) || is_town_of_a_prefecture(context);
    if alone && opens && !is_of_medium(context) { (7, "letterhead") } else { (1, "line") }
}

/// (|みなもファイナンス| 2019.6.15), 配信停止はこちら 発行:|ミナモ㈱|: is it who printed the article, or sends a newsletter?
fn is_of_medium(context: &Context) -> bool {
    static SUBSCRIBED: Words =
        Words::of(&["配信停止", "配信の停止", "配信解除", "配信登録", "購読", "登録解除", "バックナンバー"]);
    let is_day = |words: &str| {
        words.contains(|c: char| c.is_ascii_digit())
            && words.chars().all(|c| c.is_ascii_digit() || " ./-年月日付号朝夕刊版:第".contains(c))
    };
    let closed = context.right.trim().strip_suffix([')', ']', '〕']);
    let is_printed = context.left.trim().ends_with(['(', '[', '〔']) && closed.is_some_and(is_day);
    is_printed || SUBSCRIBED.stands_in(context.left) || SUBSCRIBED.stands_in(context.right)
}

/// 会社名 |, 発表日:6月1日 発表課:|, 担 当 |: the label of the one that sends a letter directly before the name.
fn is_labelled(left: &str) -> bool {
    static ANYWHERE: Words =
        Words::of(&["会社名", "法人名", "商号", "団体名", "名称", "上場会社名", "発表者", "機関名"]);
    static SENDERS: Words = Words::of(&[
        "発表課",
        "発表課所",
        "発表元",
        "発表機関",
        "公表課",
        "公表者",
        "公表元",
        "公表機関",
        "実施機関",
        "所管",
        "所管課",
        "所属",
        "担当",
        "担当課",
        "担当課所",
        "担当部署",
        "担当部局",
        "担当所属",
        "作成",
        "作成者",
        "作成課",
        "発信",
        "発信者",
        "発信元",
        "発行",
        "発行者",
        "発行元",
        "配信元",
        "提供",
        "情報提供",
        "資料提供",
        "提供元",
        "提供者",
        "取得元",
        "文責",
        "掲載者",
        "差出人",
        "照会先",
        "問合せ先",
        "問合先",
        "問い合わせ先",
        "公表",
        "発表",
        "報道提供",
        "取扱",
        "主管課",
        "事務局",
        "記者発表",
    ]);
    let near: String = last(left, 12)
        .trim_end_matches([' ', ':', '】', ']', '>', ')', '/'])
        .chars()
        .filter(|&c| c != ' ')
        .collect();
    ANYWHERE.stands_in(left) || near.len() < left.len() && SENDERS.ends(&near)
}

/// 入江県|東丘市役所| 市民課: nothing before it but the prefecture in which it lies, and no address behind it.
fn is_town_of_a_prefecture(context: &Context) -> bool {
    let closes = context.right.is_empty() || context.right.starts_with(' ');
    let is_address = context.right.contains(|c: char| c.is_ascii_digit()) && !is_day(context.right.trim());
    let prefecture = context.left.strip_suffix(['県', '都', '府', '道']).filter(|_| closes && !is_address);
    prefecture.is_some_and(|left| {
        let name = left.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        let before = left.get(..left.len() - name).unwrap_or_default();
        (1..=3 * 'あ'.len_utf8()).contains(&name) && is_opening(before)
    })
}

/// Nothing after the name but the title of its head (東丘市|長 山田太郎), and only names or dates before it.
fn ends_a_line(context: &Context) -> bool {
    let head = context.right.strip_prefix('長').filter(|rest| rest.is_empty() || rest.starts_with(' '));
    (context.right.is_empty() || head.is_some())
        && context.left.chars().all(|c| !matches!(c, 'は' | 'が' | 'を' | 'に' | 'で'))
}
