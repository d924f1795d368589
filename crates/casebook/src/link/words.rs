//! Words that tell incidents apart: names of places, and words that few articles have.

use jikenbo_text::Words;

use super::other::told_of_another;
use crate::key::{key, key_of_folded};

/// Characters that a telling word has at least.
const SHORTEST: usize = 3;

/// Telling words kept of an article.
const KEPT: usize = 120;

/// What ends the name of a place in which something happens, folded.
static PLACES: Words = Words::of(&[
    "小学校",
    "中学校",
    "高等学校",
    "高校",
    "幼稚園",
    "保育園",
    "保育所",
    "こども園",
    "病院",
    "診療所",
    "支店",
    "営業所",
    "支社",
    "出張所",
    "図書館",
    "公民館",
    "学部",
    "事務所",
    "工場",
    "学園",
    "支援学校",
]);

/// The names of places in a folded text in order, made comparable; what is in the owner's name is none, nor is the
/// owner itself with what stands before its name.
pub(crate) fn places_of(text: &str, owner: &str) -> Vec<String> {
    let places = runs(text).filter_map(place);
    let mut named: Vec<String> = Vec::new();
    let is_owner = |place: &str| {
        !owner.is_empty()
            && (owner.contains(place)
                || place.ends_with(owner)
                || place.ends_with("大病院") && owner.ends_with("大学病院"))
    };
    for place in places.filter(|place| !is_owner(place)) {
        if !named.contains(&place) {
            named.push(place);
        }
    }
    named
}

/// The places that a folded text names, but for those where it tells of another matter alone.
pub(crate) fn own_places(text: &str, owner: &str) -> Vec<String> {
    let mut own = text.to_owned();
    for words in told_of_another(text) {
        own = own.replacen(words, "", 1);
    }
    places_of(&own, owner)
}

/// How a writer calls itself, or another of whom it told, before the name of a part: 本学附属図書館.
const OWN: &[&str] = &[
    "本学", "本校", "本院", "本市", "本県", "本町", "当社", "当院", "当校", "当行", "弊社", "同社", "同大",
    "同校", "同院", "同市", "同県", "同町",
];

/// What stands before an ending and is the name of none: 市立|全|小学校, 市立|小|中学校.
const BARE: [char; 8] = ['全', '各', '両', '小', '中', '同', '総', '他'];

/// What stands there and says of what kind it is, or which of several: 特別|支援学校, 第二|工場, 会計|事務所.
const KINDS: &[&str] = &[
    "特別",
    "義務教育",
    "通信制",
    "定時制",
    "公立",
    "私立",
    "救急",
    "第一",
    "第二",
    "第三",
    "国内",
    "海外",
    "委託先",
    "委託元",
    "社会保険労務士",
    "社労士",
    "税理士",
    "会計",
    "弁護士",
    "法律",
    "司法書士",
    "行政書士",
    "特許",
    "設計",
];

/// The place that a run of name characters ends with; a bare ending, or 本校 and 全小学校, is none.
pub(crate) fn place(run: &str) -> Option<String> {
    if !PLACES.ends(run) {
        return None;
    }
    let ending = PLACES.iter().filter(|ending| run.ends_with(ending)).max_by_key(|ending| ending.len())?;
    let name = run.strip_suffix(ending)?;
    let founded = ["市立", "町立", "村立", "区立", "県立", "府立", "都立", "道立", "私立", "国立"]
        .iter()
        .filter(|_| name.contains('立'))
        .find_map(|founder| name.rsplit_once(founder).map(|(_, name)| name));
    let is_founded = founded.is_some_and(|name| !name.is_empty());
    let name = founded.unwrap_or(name);
    let name = OWN.iter().find_map(|own| name.strip_prefix(own)).unwrap_or(name);
    let is_named = name.chars().count() > 1 && !KINDS.contains(&name) || is_founded && !name.ends_with(BARE);
    is_named.then(|| format!("{name}{}", if ending == "高等学校" { "高校" } else { ending }))
}

/// Hashes of the words of a folded text that few articles have; `owner` is none of them. Ascending.
pub(crate) fn telling_words(text: &str, owner: &str) -> Vec<u32> {
    let owner = key(owner);
    let words = runs(text).filter(|run| run.chars().count() >= SHORTEST).map(key_of_folded);
    let mut hashes: Vec<u32> = words
        .filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
        .filter(|word| !owner.contains(word.as_str()) && !is_common(word))
        .map(|word| hash(&word))
        .collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes.truncate(KEPT);
    hashes
}

/// Is it a word of the trade, folded for search?
pub(crate) fn is_common(word: &str) -> bool {
    COMMON.stands_in(word)
}

/// Words of the trade, folded for search: they tell nothing of one incident.
static COMMON: Words = Words::of(&[
    "個人情報",
    "情報",
    "流出",
    "漏",
    "不正",
    "あくせす",
    "発表",
    "公表",
    "委託",
    "会社",
    "被害",
    "確認",
    "調査",
    "対象",
    "対応",
    "報告",
    "氏名",
    "住所",
    "電話",
    "めーる",
    "さーば",
    "しすてむ",
    "でーた",
    "らんさむ",
    "ういるす",
    "感染",
    "攻撃",
    "紛失",
    "関係",
    "管理",
    "業務",
    "利用",
    "顧客",
    "可能性",
    "問い合わせ",
    "通知",
    "連絡",
    "再発防止",
    "保護委員会",
    "警察",
    "令和",
    "平成",
    "生年月日",
    "ぱすわーど",
    "ねっとわーく",
    "ほーむぺーじ",
    "せんたー",
    "さいばー",
    "http",
    "担当者",
    "従業員",
    "職員",
    "取引先",
    "ぐるーぷ",
    "さーびす",
    "皆様",
    "経緯",
    "原因",
    "概要",
    "今後",
    "現時点",
    "二次",
    "午前",
    "午後",
]);

/// Runs of characters of one script: kanji, katakana, Latin letters and digits.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(|c| script(c) > 0)?;
        let run = rest.get(start..)?;
        let first = script(run.chars().next()?);
        let end = run.find(|c| script(c) != first).unwrap_or(run.len());
        let (run, after) = run.split_at_checked(end)?;
        rest = after;
        Some(run)
    })
}

/// 0 for what is in no word.
fn script(c: char) -> u8 {
    match c {
        '一'..='鿿' | '々' | '〆' => 1,
        'ァ'..='ヶ' | 'ー' => 2,
        c if c.is_ascii_alphanumeric() => 3,
        _ => 0,
    }
}

/// FNV-1a of the bytes, folded to 32 bits.
fn hash(word: &str) -> u32 {
    let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash ^ (hash >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        for (text, names) in [
            ("県立月見野高等学校と月見野高校", &["月見野高校"][..]),
            ("本校の小学校で市立潮見小学校が", &["潮見小学校"]),
            ("白樺支店の名簿と白樺学園", &["白樺支店"]),
        ] {
            assert_eq!(places_of(text, "白樺学園"), names, "{text}");
        }
    }

    #[test]
    fn places_of_another_matter() {
        let text = "市は潮見小学校の名簿を紛失した。\n市では14日にも、白樺病院の医師がメモリーを紛失したと公表したばかり。";
        assert_eq!(own_places(text, "月見野市"), ["潮見小学校"]);
        let again = format!("{text}\n潮見小学校は白樺病院と同じ通りにある。");
        assert_eq!(own_places(&again, "月見野市"), ["潮見小学校", "白樺病院"]);
    }

    #[test]
    fn words_of_the_trade_tell_nothing() {
        assert_eq!(telling_words("個人情報の流出について青嶺商事が発表した", "青嶺商事"), Vec::<u32>::new());
        assert_eq!(telling_words("海洋深層水とカメラ", "青嶺商事").len(), 2);
    }
}
