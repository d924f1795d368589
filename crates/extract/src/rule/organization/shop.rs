//! Small houses that print their trade before their name, on a line of its own.

use jikenbo_text::{FoldedSpan, name};

use crate::reading::Reading;
use crate::words::Words;

/// ヘアサロン ミナモ: a line that is a trade of small houses and a name, after a date or not.
pub(super) fn shop(reading: &Reading, line: FoldedSpan) -> Option<FoldedSpan> {
    let words = reading.words(line);
    let date = words.find(|c: char| !(c.is_ascii_digit() || "年月日令和平成元付./() -".contains(c)))?;
    let rest = words.get(date..)?.trim_end();
    if !TRADES.begins(rest) {
        return None;
    }
    let trade = TRADES.iter().find(|trade| rest.starts_with(trade))?;
    let named = rest.get(trade.len()..)?.trim_start();
    let span = FoldedSpan::between(line.start() + date, line.start() + date + rest.len());
    let name = name::bare_at(named, 0, named.len()).is_some_and(|bare| bare.len() == named.len());
    (name && (2..=14).contains(&named.chars().count())).then_some(span)
}

/// Houses that print their trade before their name.
static TRADES: Words = Words::of(&[
    "ヘアサロン",
    "ネイルサロン",
    "エステサロン",
    "リラクゼーションサロン",
    "美容室",
    "美容院",
    "理容室",
    "理髪店",
    "居酒屋",
    "喫茶",
    "カフェ",
    "レストラン",
    "ビストロ",
    "割烹",
    "料亭",
    "寿司",
    "ペンション",
    "民宿",
    "ゲストハウス",
    "旅館",
    "ホテル",
    "学習塾",
    "進学塾",
    "整骨院",
    "接骨院",
    "整体院",
    "鍼灸院",
    "動物病院",
    "ベーカリー",
    "パティスリー",
    "洋菓子店",
    "和菓子",
    "フラワーショップ",
    "生花店",
    "写真館",
    "フォトスタジオ",
    "クリーニング",
    "スポーツクラブ",
    "フィットネスクラブ",
    "ゴルフクラブ",
    "音楽教室",
    "ダンススタジオ",
    "ヨガスタジオ",
    "学習教室",
    "書道教室",
    "料理教室",
    "英会話教室",
    "ピアノ教室",
    "そろばん教室",
    "合唱団",
    "混声合唱団",
    "劇団",
    "工房",
    "アトリエ",
]);
