//! The one writing of a name: old shapes, legal forms, keepers, prefectures and bodies fall away.

use jikenbo_text::name::{is_country, past_country, without_legal_form};

use super::shapes::present;
use super::{GREATER, Organisation, SHORTEST, abbreviation, is_area};
use crate::key::key;

impl Organisation {
    /// The organisation called `name`.
    pub(crate) fn named(name: &str) -> Self {
        let name = without_keeper(name);
        let name = name.get(past_country(name)..).unwrap_or(name);
        if is_country(name) {
            return Self::default();
        }
        let folded = modern(&key(name));
        let core = without_form(&folded);
        let core = core.strip_prefix('の').unwrap_or(core);
        let core = core.strip_suffix('社').filter(|rest| rest.ends_with(is_kana_or_latin)).unwrap_or(core);
        let (prefecture, core) = without_prefecture(core);
        if KINDS.contains(&core) {
            return Self::default();
        }
        Self {
            full: abbreviation::written_out(without_body(core)),
            prefecture: prefecture.map(str::to_owned),
        }
    }
}

/// Words for a kind of house that are the name of none, folded for search: 「ドラッグストアの公式アプリ」, the column 「クラブ」.
const KINDS: &[&str] = &[
    "くらぶ",
    "どらっぐすとあ",
    "すーぱー",
    "すーぱーまーけっと",
    "ほーむせんたー",
    "こんびに",
    "こんびにえんすすとあ",
    "ほてる",
    "旅館",
    "ちーむ",
    "めーかー",
    "ほーむ",
    "会社",
    "企業",
    "団体",
    "店舗",
    "病院",
    "公立病院",
    "市立病院",
    "県立病院",
    "総合病院",
    "くりにっく",
    "大学",
    "私立大学",
    "国立大学",
    "高校",
    "小学校",
    "中学校",
    "百貨店",
    "銀行",
    "地方銀行",
    "信用金庫",
    "物流会社",
    "印刷会社",
    "運送会社",
    "自治体",
    "事務局",
    "運営事務局",
];

/// What stands behind the name of a city or prefecture where a part of it speaks.
const BODIES: &[&str] = &[
    "教育委員会",
    "教育庁",
    "教委",
    "教育局",
    "役所",
    "役場",
    "庁",
    "当局",
    "知事",
    "市長",
    "区長",
    "町長",
    "村長",
];

/// Old shapes and old words in their present form.
fn modern(folded: &str) -> String {
    let shaped: String = folded.chars().map(present).filter(|c| !matches!(c, ' ' | '・' | '･')).collect();
    let shaped = shaped.replace("付属", "附属").replace("高等学校", "高校");
    hospital_of_a_university(&shaped).unwrap_or(shaped)
}

/// The hospital of a university as most write it: 青嶺市大病院, 青嶺市立大学医学部附属病院 are 青嶺市立大学病院.
fn hospital_of_a_university(name: &str) -> Option<String> {
    const ENDINGS: &[&str] =
        &["大学医学部附属病院", "大学附属病院", "大学病院", "大医学部附属病院", "大附属病院", "大病院"];
    let head = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending))?;
    let founded = head.strip_suffix(['市', '県', '府', '道']).filter(|own| own.chars().count() > 1);
    let founder = founded.and_then(|own| head.get(own.len()..)).filter(|_| !name.ends_with("大学病院"));
    Some(match founder {
        Some(founder) => format!("{}{founder}立大学病院", head.strip_suffix(founder)?),
        None => format!("{head}大学病院"),
    })
}

fn without_form(folded: &str) -> &str {
    // What is folded for search has small letters.
    let of_citizens = ["認定npo法人", "npo法人"].iter().find_map(|form| folded.strip_prefix(form));
    let core = without_legal_form(of_citizens.unwrap_or(folded));
    let core = COOPERATIVES
        .iter()
        .find_map(|form| core.strip_prefix(form))
        .filter(|rest| is_whole(rest))
        .unwrap_or(core);
    let english = ["co.,ltd.", "co.,ltd", "co.ltd.", "corporation", ",inc.", "inc.", "ltd."];
    let core = english.iter().find_map(|form| core.strip_suffix(form)).unwrap_or(core);
    without_legal_form(core)
}

/// What stands before the name of a co-operative that says what it is by itself: 生活協同組合|コープアオミネ.
const COOPERATIVES: &[&str] = &["消費生活協同組合", "医療生活協同組合", "生活協同組合", "医療生協", "生協"];

/// May it be a name without what stood before it: コープアオミネ, but not 連合会?
fn is_whole(rest: &str) -> bool {
    rest.chars().count() >= SHORTEST && !rest.starts_with(['連', '・'])
}

/// The house without the body that keeps it: 医療法人社団青嶺会の|白樺病院, 学校法人青嶺学園 |白樺幼稚園.
fn without_keeper(name: &str) -> &str {
    const KEEPERS: &[&str] = &["医療法人社団", "医療法人財団", "医療法人", "社会福祉法人", "学校法人"];
    const HOUSES: &[&str] = &["病院", "医院", "クリニック", "診療所", "幼稚園", "保育園", "こども園", "学校"];
    let parted = name.split_once([' ', '\u{3000}']).or_else(|| name.rsplit_once('の'));
    let Some((keeper, house)) = parted else { return name };
    let own = KEEPERS.iter().find_map(|known| keeper.strip_prefix(known));
    let is_kept = own.is_some_and(|own| own.chars().count() > 1);
    if is_kept && HOUSES.iter().any(|known| house.ends_with(known)) { house } else { name }
}

/// The prefecture before a city, and the city.
fn without_prefecture(name: &str) -> (Option<&str>, &str) {
    let greater = GREATER.iter().find(|greater| name.starts_with(**greater)).map(|greater| greater.len());
    let end = greater.or_else(|| name.find('県').map(|at| at + '県'.len_utf8())).unwrap_or(0);
    match name.split_at_checked(end) {
        Some((prefecture, city)) if end > 0 && is_area(city_of(city)) => (Some(prefecture), city),
        _ => (None, name),
    }
}

/// The city at the beginning of what follows a prefecture; all of it where there is none.
fn city_of(rest: &str) -> &str {
    let end = rest.char_indices().skip(1).find(|(_, c)| matches!(c, '市' | '区' | '町' | '村'));
    end.and_then(|(at, c)| rest.get(..at + c.len_utf8())).unwrap_or(rest)
}

/// The city or prefecture where one of its bodies is named.
fn without_body(name: &str) -> &str {
    let area = BODIES.iter().find_map(|body| name.strip_suffix(body)).filter(|area| is_area(area));
    area.unwrap_or(name)
}

fn is_kana_or_latin(c: char) -> bool {
    matches!(c, 'ぁ'..='ん' | 'ー') || c.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_writings_of_one_name() {
        for same in ["株式会社アオミネ", "㈱アオミネ", "アオミネ㈱", "ｱｵﾐﾈ", "アオミネ社", "（株）アオミネ"]
        {
            assert_eq!(Organisation::named(same).full, "あおみね", "{same}");
        }
        for (a, b) in [
            ("国立大学法人白樺大学", "白樺大学"),
            ("髙﨑会計事務所", "高崎会計事務所"),
            ("認定NPO法人あおみねの会", "あおみねの会"),
            ("NPO法人 あおみねの会", "特定非営利活動法人あおみねの会"),
            ("學校法人国分學園", "国分学園"),
            ("白樺大学付属病院", "白樺大学附属病院"),
            ("月見野市教育委員会", "月見野市"),
            ("長野県月見野市", "月見野市"),
            ("医療法人社団青嶺会の白樺病院", "白樺病院"),
            ("医療法人青嶺会　白樺クリニック", "白樺クリニック"),
            ("医療法人森の里病院", "森の里病院"),
            ("医療法人社団青嶺会　みどりの丘総合病院", "みどりの丘総合病院"),
            ("AOMINE Corporation", "ａｏｍｉｎｅ"),
            ("桒野精機", "桑野精機"),
            ("生活協同組合コープあおみね", "コープあおみね"),
            ("青嶺市大病院", "青嶺市立大学附属病院"),
            ("青嶺大学医学部付属病院", "青嶺大病院"),
            ("医療生活協同組合あおみね", "医療生協あおみね"),
        ] {
            assert_eq!(Organisation::named(a).full, Organisation::named(b).full, "{a} {b}");
        }
    }

    #[test]
    fn a_kind_of_house_is_nobody() {
        for kind in ["ドラッグストア", "クラブ", "公立病院", "事務局", "フランス"] {
            assert!(!Organisation::named(kind).is_named(), "{kind}");
        }
        for name in ["クラブ青嶺", "ドラッグストアアオミネ", "月見野市立病院", "フランスミナモ"]
        {
            assert!(Organisation::named(name).is_named(), "{name}");
        }
    }
}
