//! Numbers that name and do not count: 第3報, No.12, 図1, list marks, versions, page and row numbers.

use super::Counter;
use super::amount::Piece;
use super::numeral::Numeral;
use crate::cursor::{Cursor, is_hiragana};

/// Words before a number that make it a name, whatever follows.
const ALWAYS: [&str; 7] = ["第", "No.", "No", "no.", "Vol.", "vol.", "Ver."];

/// Words before a bare number that make it a name.
const BEFORE_BARE: [&str; 20] = [
    "番号",
    "図",
    "表",
    "別表",
    "別紙",
    "別添",
    "様式",
    "資料",
    "問",
    "注",
    "その",
    "レベル",
    "フェーズ",
    "ステップ",
    "バージョン",
    "手順",
    "項番",
    "ページ",
    "条",
    "号",
];

/// Kanji numerals that begin or make other words, counter or not.
const WORDS: [&str; 36] = [
    "一部",
    "一行",
    "一者",
    "三者",
    "一種",
    "一事",
    "一企業",
    "一個人",
    "一通り",
    "一点張",
    "一枚岩",
    "一組織",
    "一本化",
    "一戸建",
    "一人前",
    "一人称",
    "一人親",
    "一人歩",
    "一人暮",
    "一人で",
    "一人ひと",
    "一人一人",
    "一件落着",
    "一代",
    "二本松",
    "三本木",
    "六本木",
    "二人三脚",
    "百人一首",
    "千本桜",
    "三社祭",
    "四社会",
    "一社会",
    "一時間帯",
    "一年生活",
    "一つひとつ",
];

/// Does a word before the number at `cursor` make it a name?
pub(super) fn is_labelled(cursor: Cursor<'_>) -> bool {
    let past = past_without_space(cursor);
    ALWAYS.iter().any(|words| past.ends_with(words))
}

fn past_without_space(cursor: Cursor<'_>) -> &str {
    let past = cursor.past();
    past.strip_suffix(' ').unwrap_or(past)
}

/// Does the number `piece` at `cursor` name something, by what it counts or where it stands?
pub(super) fn names_something(cursor: Cursor<'_>, piece: &Piece, hedged: bool) -> bool {
    let past = past_without_space(cursor);
    match piece.counter {
        Some(read) => {
            latin_name_before(past) && sold_under_names(read.counter)
                || heads_a_noun(cursor, piece)
                || names_a_town(cursor, piece)
        }
        None if piece.numeral.fraction => true,
        None if piece.numeral.grouped => false,
        None => {
            !stands_alone(cursor, piece, hedged)
                || is_code_or_page(cursor, piece)
                || past.ends_with(|c: char| c.is_ascii_alphabetic())
                || BEFORE_BARE.iter().any(|words| past.ends_with(words))
        }
    }
}

/// Is the kanji numeral at `cursor` a part of another word?
pub(super) fn is_part_of_a_word(cursor: Cursor<'_>) -> bool {
    cursor.sees_one_of(&WORDS)
}

/// Windows 10 端末, Microsoft 365 ユーザー: the number belongs to the name.
fn latin_name_before(past: &str) -> bool {
    past.chars().next_back().is_some_and(|c| c.is_ascii_lowercase())
}

fn sold_under_names(counter: Counter) -> bool {
    use Counter::{Account, Device, Email, File, Server, Site, System, Terminal, User};
    matches!(counter, Account | Device | Email | File | Server | Site | System | Terminal | User)
}

/// 八戸|市, 千束|町: a kanji numeral and a counter of one letter before the word for a town.
fn names_a_town(cursor: Cursor<'_>, piece: &Piece) -> bool {
    let after = cursor.moved_to(piece.end).peek();
    let is_short = piece.counter_words().len() == '戸'.len_utf8();
    piece.numeral.kanji
        && is_short
        && after.is_some_and(|c| matches!(c, '市' | '町' | '村' | '区' | '郡' | '駅'))
}

/// コード番号:1234, and the - 3 - at the foot of a page.
fn is_code_or_page(cursor: Cursor<'_>, piece: &Piece) -> bool {
    let past = past_without_space(cursor);
    let code = past.strip_suffix(':').is_some_and(|past| past.ends_with("番号") || past.ends_with("コード"));
    code || past.ends_with('-') && cursor.moved_to(piece.end).rest().trim_start_matches(' ').starts_with('-')
}

/// A bare number counts only where it stands for itself: a cell, or after a colon or a hedge.
fn stands_alone(cursor: Cursor<'_>, piece: &Piece, hedged: bool) -> bool {
    let before = cursor.before();
    let after = cursor.moved_to(piece.end).peek();
    let introduced = hedged || matches!(before, Some(':' | '=')) || cursor.past().ends_with("数は");
    let opens = introduced || before.is_none_or(|c| c.is_whitespace() || matches!(c, '|' | '、' | '「'));
    let closes = heads_counted(cursor.moved_to(piece.end))
        || after.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, '|' | '、' | '。' | '」' | '(')
                || introduced && (is_hiragana(c) || c == ')')
        });
    let too_long = piece.end - cursor.at() > 7;
    opens
        && closes
        && !too_long
        && !is_digit_among_digits(cursor, piece.numeral)
        && !heads_a_line(cursor, piece)
}

/// 250のメールアドレス: what it counts follows by の.
fn heads_counted(after: Cursor<'_>) -> bool {
    after.sees_one_of(&[
        "のメールアドレス",
        "のアドレス",
        "のアカウント",
        "のID",
        "の口座",
        "の個人情報",
        "の顧客",
        "の会員",
        "の世帯",
        "の端末",
    ])
}

/// `2 事案の経緯`: the mark of a heading, its noun like a counter of several letters.
fn heads_a_noun(cursor: Cursor<'_>, piece: &Piece) -> bool {
    let noun = piece.counter_words().len() > '事'.len_utf8();
    let apart = piece.counter_words().start() > piece.numeral.end;
    noun && apart && !piece.numeral.grouped && starts_a_line(cursor)
}

fn starts_a_line(cursor: Cursor<'_>) -> bool {
    cursor.past().trim_end_matches(' ').chars().next_back().is_none_or(|c| c == '\n')
}

/// A number before other words at the start of a line: of a heading, a row, a page.
fn heads_a_line(cursor: Cursor<'_>, piece: &Piece) -> bool {
    let after = cursor.moved_to(piece.end).rest().trim_start_matches(' ');
    starts_a_line(cursor) && !(after.is_empty() || after.starts_with('\n'))
}

/// `1 2 3 名`: single digits apart name places or pages, and never make one number.
pub(super) fn is_digit_among_digits(cursor: Cursor<'_>, numeral: Numeral) -> bool {
    let mut past = cursor.past().chars().rev();
    numeral.end - cursor.at() == 1
        && past.next() == Some(' ')
        && past.next().is_some_and(|c| c.is_ascii_digit())
        && past.next().is_none_or(|c| c == ' ')
}
