//! The name with which a title begins.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use super::context::searched;
use super::elsewhere::{is_printed_below, marks, repetitions};
use super::label;
use super::no_name::is_no_name;
use super::trade;
use crate::reading::Reading;
use crate::words::Words;

/// The name that opens a title: ミナモ、… · ミナモのサーバに… · 【…】ミナモ …
pub(super) fn opening(reading: &Reading, title: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(title);
    let at = title.start() + marks(words);
    let at = at + numbered(reading.folded().get(at..title.end())?);
    if let Some(found) = of_trade(reading, title, at) {
        return Some(found);
    }
    if let Some(house) = house_of_shop(reading.folded().get(at..title.end())?) {
        return Some((FoldedSpan::between(at, at + house.len()), 4, "title_opening"));
    }
    let bare = name::bare_at(reading.folded(), at, title.end());
    let span = bare.or_else(|| told_twice(reading, at, title.end()))?;
    let right = reading.folded().get(span.end()..title.end())?;
    if is_used(right)
        || is_dated(right)
        || is_of_product(reading.words(span), right)
        || is_kind_of_service(reading, reading.words(span))
        || is_kind_of_shop(reading.words(span), right)
        || counts_things(reading.words(span))
    {
        return None;
    }
    let past = trade::past(reading.words(span));
    let whole = FoldedSpan::between(span.start() + past, span.end());
    let name = without_report(reading.words(whole));
    let span = FoldedSpan::between(whole.start(), whole.start() + name.len());
    let repeated = repetitions(reading, span);
    let weight = match right.chars().next() {
        Some('、') => {
            if repeated > 0 {
                5
            } else {
                3
            }
        }
        Some('は' | 'が' | '『' | '「') => 4,
        Some('で' | 'に' | 'の' | ' ' | 'を' | 'も') | None if repeated > 0 => 3,
        Some('で' | 'に' | 'の' | ' ') if is_printed_below(reading, span) => 3,
        Some('か') if right.starts_with("から") => 3,
        Some('の' | 'へ') if is_hit(right) && acts_elsewhere(reading, span) => 4,
        Some(' ') if words.trim_start().starts_with(['【', '〔', '[']) => 3,
        _ => return None,
    };
    // Who founded it may be printed below.
    let is_house = label::FOUNDED.iter().any(|founded| name.starts_with(founded));
    Some((span, if is_house { 3 } else { weight + repeated.min(3) }, "title_opening"))
}

/// The words without the number of a report behind them: ミナモ|第4報.
fn without_report(words: &str) -> &str {
    let Some(head) = words.strip_suffix('報') else { return words };
    let head = head.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let kind = ["第", "続", "最終", "初"].iter().find_map(|kind| head.strip_suffix(kind));
    kind.filter(|name| !name.is_empty()).unwrap_or(words)
}

/// 文具EC|「ミナモ」: do the words say what a shop is whose name the title tells right behind them?
fn is_kind_of_shop(words: &str, right: &str) -> bool {
    const KINDS: &[&str] =
        &["EC", "ECサイト", "通販", "通販サイト", "ブランド", "専門店", "オンラインショップ"];
    right.starts_with(['「', '『']) && KINDS.iter().any(|kind| words.ends_with(kind))
}

/// 入力支援サービス: do the words say what a service is whose name the text tells right behind them?
fn is_kind_of_service(reading: &Reading, words: &str) -> bool {
    static KINDS: Words = Words::of(&["サービス", "システム", "アプリ", "ツール", "クラウド", "サイト"]);
    let text = reading.folded();
    let mut places = text.match_indices(words).map(|(at, _)| at + words.len());
    KINDS.ends(words) && places.any(|end| text.get(end..).is_some_and(|after| after.starts_with('「')))
}

/// 文書箱14箱: do the words end with how many there are?
fn counts_things(words: &str) -> bool {
    const COUNTERS: &[char] = &['箱', '冊', '枚', '件', '人', '名', '台', '個', '本', '通', '点', '校', '社'];
    words.strip_suffix(COUNTERS).is_some_and(|words| words.ends_with(|c: char| c.is_ascii_digit()))
}

/// |日本データリンク|、…: words of every day up to the first pause of a title, which act on a day below.
fn told_twice(reading: &Reading, at: usize, until: usize) -> Option<FoldedSpan> {
    const LENGTH: std::ops::RangeInclusive<usize> = 6..=16;
    let (words, _) = reading.folded().get(at..until)?.split_once('、')?;
    let is_name = LENGTH.contains(&words.chars().count())
        && words.chars().all(|c| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'ー' | 'A'..='Z' | 'a'..='z'))
        && !is_no_name(words);
    let (article, start) = searched(reading);
    let acts = |place: usize| {
        let behind = article.get(place + words.len()..).and_then(|right| right.strip_prefix('は'));
        start + place != at && behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
    };
    let is_told = is_name && article.match_indices(words).any(|(place, _)| acts(place));
    is_told.then(|| FoldedSpan::between(at, at + words.len()))
}

/// 菓子処みなも|ネットショップへの不正アクセス: the house whose shop on the net a title names, with what befell it.
fn house_of_shop(title: &str) -> Option<&str> {
    static SHOPS: Words = Words::of(&[
        "公式オンラインショップ",
        "公式オンラインストア",
        "公式通販サイト",
        "公式ネットショップ",
        "公式サイト",
        "オンラインショップ",
        "オンラインストア",
        "ネットショップ",
        "ネットストア",
        "通販サイト",
        "通信販売サイト",
        "ECサイト",
        "ウェブショップ",
        "WEBショップ",
        "Webショップ",
        "インターネットショップ",
        "ショッピングサイト",
    ]);
    static WRITERS: Words = Words::of(&["当社", "弊社", "当店", "弊店", "自社", "運営", "公式", "同社"]);
    let (at, shop) = SHOPS.iter().filter_map(|shop| Some((title.find(shop)?, shop))).min()?;
    let (house, right) = (title.get(..at)?, title.get(at + shop.len()..)?);
    let is_house = (3..=14).contains(&house.chars().count())
        && tells_of_shop(right)
        && house.chars().all(char::is_alphanumeric)
        && !house.contains(['は', 'が', 'を', 'に', 'で', 'へ'])
        && !house.ends_with('の')
        && !WRITERS.ends(house)
        && !is_no_name(house)
        && !trade::is_kind(house, true);
    is_house.then_some(house)
}

/// …|への不正アクセス, …|における個人情報の流出: does the title tell of what befell the shop?
fn tells_of_shop(right: &str) -> bool {
    ["への", "における", "に対する", "での", "で", "から", "を", "の", "が", "に"]
        .iter()
        .any(|link| right.starts_with(link))
}

/// ガス|をお使いの皆さまへ, サポーター|のみなさま: a thing that readers use, or those to whom the letter turns.
fn is_used(right: &str) -> bool {
    static READERS: Words = Words::of(&[
        "をお使い",
        "をご利用",
        "をご契約",
        "をご購入",
        "をお買い",
        "をお持ち",
        "をお申し込み",
        "をお申込",
        "をご予約",
        "をご覧",
        "をご愛",
        "を利用",
        "の皆様",
        "の皆さま",
        "の皆さん",
        "のみなさま",
        "のみなさん",
        "の方へ",
        "各位",
    ]);
    READERS.begins(right)
}

/// 東京|、2024年3月5日: a place with which a release dates itself.
fn is_dated(right: &str) -> bool {
    let date = right.strip_prefix(['、', ',', '・']).map(str::trim_start).unwrap_or_default();
    let rest = date.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < date.len()
        && rest.starts_with('年')
        && date.chars().all(|c| !c.is_alphabetic() || "年月日".contains(c))
}

/// 勤怠管理クラウド|「ミナモ」: what the product is whose name follows in quotation marks.
fn is_of_product(words: &str, right: &str) -> bool {
    static PRODUCTS: Words = Words::of(&[
        "クラウド",
        "システム",
        "サービス",
        "サイト",
        "アプリ",
        "ソフト",
        "ゲーム",
        "ツール",
        "カード",
        "ストア",
        "ショップ",
        "ページ",
        "ポータル",
        "フォーム",
        "プラットフォーム",
    ]);
    right.starts_with(['「', '『']) && PRODUCTS.ends(words)
}

/// Bytes of the number of an item, with what closes it: 1.|ミナモ、….
fn numbered(words: &str) -> usize {
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let closes = words.get(digits..).is_some_and(|rest| {
        rest.starts_with(['.', ')'])
            && !rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    if (1..=2).contains(&digits) && closes {
        let rest = words.get(digits + 1..).unwrap_or_default();
        digits + 1 + rest.len() - rest.trim_start().len()
    } else {
        0
    }
}

/// What follows the name in a title that opens with a trade.
const LINKS: &[char] = &['、', 'は', 'が', 'に', 'で', 'の', 'へ', 'か', ' '];

/// 計画コンサル|「ミナモ」に…, 飲料の|ミナモに…: the name after the trade that opens a title, where it acts below.
fn of_trade(reading: &Reading, title: FoldedSpan, from: usize) -> Option<(FoldedSpan, i32, &'static str)> {
    /// Characters of a trade.
    const TRADE: std::ops::RangeInclusive<usize> = 1..=8;
    let words = reading.folded().get(from..title.end())?;
    let (at, mark) = words.char_indices().find(|(_, c)| matches!(c, 'の' | '「'))?;
    let trade = words.get(..at)?;
    let start = from + at + mark.len_utf8();
    if mark == '「' || words.get(at + mark.len_utf8()..)?.starts_with('「') {
        return quoted_after_trade(reading, trade, from + at, title);
    }
    let is_trade = TRADE.contains(&trade.chars().count()) && trade.chars().all(char::is_alphabetic);
    let span = name::bare_at(reading.folded(), start, title.end()).filter(|_| is_trade)?;
    let after = reading.folded().get(span.end()..title.end())?;
    let long = reading.words(span).chars().count() >= 3;
    let acts = repetitions(reading, span).max(i32::from(is_printed_below(reading, span)));
    (long && after.starts_with(LINKS) && acts > 0).then(|| (span, 4 + acts.min(3), "title_opening"))
}

/// 計画コンサル|「ミナモ」に…, 自動車部品|の「ミナモ」が…: the name in quotation marks that follows the trade, which ends
/// at `end`; after の it has to act below.
fn quoted_after_trade(
    reading: &Reading,
    trade: &str,
    end: usize,
    title: FoldedSpan,
) -> Option<(FoldedSpan, i32, &'static str)> {
    let rest = reading.folded().get(end..title.end())?;
    let joined = rest.strip_prefix('の');
    let (name, after) = joined.unwrap_or(rest).strip_prefix('「')?.split_once('」')?;
    let start = end + rest.len() - joined.unwrap_or(rest).len() + '「'.len_utf8();
    let span = FoldedSpan::between(start, start + name.len());
    static WRITERS: Words = Words::of(&[
        "当館",
        "当社",
        "当店",
        "弊社",
        "当ホテル",
        "当院",
        "当園",
        "当施設",
        "当宿",
        "当旅館",
        "当方",
    ]);
    let is_of_others = after.starts_with("から") && WRITERS.stands_in(after);
    let is_name = (2..=16).contains(&name.chars().count()) && after.starts_with(LINKS) && !is_of_others;
    let is_of_trade = match joined {
        Some(_) => is_printed_below(reading, span) || repetitions(reading, span) > 0,
        None => trade::is_kind(trade, true),
    };
    (is_name && is_of_trade).then_some((span, 6, "title_opening"))
}

/// …のランサムウェア被害, …への不正アクセス: the words after a name say that it was hit.
fn is_hit(right: &str) -> bool {
    static HITS: Words = Words::of(&[
        "ランサム",
        "サイバー攻撃",
        "不正アクセス",
        "情報流出",
        "情報漏",
        "個人情報",
        "ウイルス",
        "マルウェア",
        "顧客情報",
    ]);
    let rest = right.strip_prefix("への").or_else(|| right.strip_prefix('の')).unwrap_or_default();
    HITS.begins(rest)
}

/// Is the name the subject of something at another place?
fn acts_elsewhere(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    article.match_indices(words).any(|(at, _)| {
        let right = article.get(at + words.len()..).unwrap_or_default();
        start + at != span.start() && right.starts_with(['は', 'が'])
    })
}
