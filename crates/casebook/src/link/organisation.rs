//! One writing for the names of one organisation, and how near two names are.

mod abbreviation;
mod shapes;
mod sound;
mod spelling;
mod translation;

pub(super) use abbreviation::{shortened, with_ja};
pub(super) use shapes::present;

use jikenbo_text::Words;
use jikenbo_text::name::{is_country, past_country, without_legal_form};
use serde::{Deserialize, Serialize};

use crate::key::key;

/// A name made comparable.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Organisation {
    /// Folded; legal form, honorific, prefecture before a city and body of a city fallen away.
    pub(crate) full: String,
    /// The prefecture that stood before a city, folded.
    pub(crate) prefecture: Option<String>,
}

/// How near two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Nearness {
    /// They have nothing to do with each other, or are of two places of one name.
    Apart,
    /// One begins with the other: a short form, a brand, a company of a group.
    Short,
    /// The same but for ホールディングス and the like, what an outlet put before it, or the script.
    Group,
    /// The same.
    Same,
}

/// Characters of the shortest short form.
const SHORTEST: usize = 3;

/// Characters of the beginning by which short forms are looked up.
const BEGINNING: usize = 4;

impl Organisation {
    /// The organisation whose name is known as [`Self::named`] makes it comparable, without its prefecture.
    pub(crate) fn known_as(full: &str) -> Self {
        Self { full: full.to_owned(), prefecture: None }
    }

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

    /// Is there a name at all?
    pub(crate) fn is_named(&self) -> bool {
        !self.full.is_empty()
    }

    /// May it be the outlet that tells of the incident?
    pub(crate) fn is_outlet(&self) -> bool {
        OUTLETS.iter().any(|outlet| self.full.ends_with(outlet))
    }

    /// What it is looked up by, the whole name first.
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut keys = self.writings();
        if !is_area(&self.full) && self.full.chars().count() >= SHORTEST {
            let beginning = |name: &str| format!("^{}", name.chars().take(BEGINNING).collect::<String>());
            keys.push(beginning(self.stem()));
            keys.extend(self.introduced().map(beginning));
        }
        keys.extend(sound::of(self.stem()).map(|sound| format!("={sound}")));
        keys.extend(translation::of(self.stem()).map(|words| format!("={words}")));
        keys
    }

    /// How others write the name, by which it is looked up as by itself: in full, without what a group puts behind it, and as
    /// it sounds in another script.
    pub(crate) fn writings(&self) -> Vec<String> {
        let stem = Some(self.stem()).filter(|stem| *stem != self.full && stem.chars().count() >= SHORTEST);
        let sounds = spelling::sounds(self.stem()).into_iter().map(|sounds| format!("≈{sounds}"));
        [Some(self.full.as_str()), stem].into_iter().flatten().map(str::to_owned).chain(sounds).collect()
    }

    /// How near the names are; no name is near none.
    pub(crate) fn nearness(&self, other: &Self) -> Nearness {
        if let (Some(a), Some(b)) = (&self.prefecture, &other.prefecture)
            && !may_be_one(a, b)
        {
            return Nearness::Apart;
        }
        if self.full == other.full {
            return if self.is_named() { Nearness::Same } else { Nearness::Apart };
        }
        if is_area(&self.full) || is_area(&other.full) {
            return Nearness::Apart;
        }
        let (a, b) = (self.stem(), other.stem());
        let short = |a: &str, b: &str| a.starts_with(b) && b.chars().count() >= SHORTEST;
        match () {
            () if a == b => Nearness::Group,
            () if self.is_introduced_as(b) || other.is_introduced_as(a) => Nearness::Group,
            () if spelling::are_one(a, b) => Nearness::Group,
            () if is_latin(a) != is_latin(b)
                && translation::of(a).is_some_and(|words| translation::of(b) == Some(words)) =>
            {
                Nearness::Group
            }
            () if short(a, b) || short(b, a) => Nearness::Short,
            () if sound::of(a)
                .is_some_and(|sound| is_latin(a) != is_latin(b) && sound::of(b) == Some(sound)) =>
            {
                Nearness::Short
            }
            () => Nearness::Apart,
        }
    }

    /// Is one name the end of the other? It may have been read from the middle of it on.
    pub(crate) fn ends_with(&self, other: &Self) -> bool {
        let ends = |long: &Self, short: &Self| long.full.ends_with(&short.full) && !is_area(&short.full);
        self.is_named() && other.is_named() && (ends(self, other) || ends(other, self))
    }

    /// The city or prefecture that keeps a house which bears its name and none of its own: 月見野市|立病院, 月見野市|民病院.
    pub(crate) fn founder(&self) -> Option<&str> {
        let mut areas = KEPT.iter().filter_map(|house| self.full.strip_suffix(house));
        areas.find(|area| is_area(area))
    }

    /// Does the kana of one name sound like the beginning or the end of the other, in Latin letters: 北斗|データプレス, Hokuto
    /// |Data Press?
    pub(crate) fn sounds_alike_in_part(&self, other: &Self) -> bool {
        sound::are_alike_in_part(&self.full, &other.full) || sound::are_alike_in_part(&other.full, &self.full)
    }

    /// Do both end alike, as two writings of one name do: 東野中央信用組合, とうの中央信用組合?
    pub(crate) fn shares_ending(&self, other: &Self) -> bool {
        const FEWEST: usize = 4;
        let pairs = self.full.chars().rev().zip(other.full.chars().rev());
        !is_area(&self.full) && pairs.take_while(|(one, other)| one == other).count() >= FEWEST
    }

    /// The name without what an outlet put before it: 家具通販|青嶺商店, 模型大手の|青嶺.
    fn introduced(&self) -> Option<&str> {
        let ends = INTRODUCTIONS.first_places(&self.full).map(|(at, words)| at + words.len());
        let name = ends.max().and_then(|end| self.full.get(end..))?;
        (name.chars().count() >= SHORTEST && !is_area(name)).then_some(name)
    }

    fn is_introduced_as(&self, name: &str) -> bool {
        self.full.ends_with(name) && self.introduced() == Some(name)
    }

    /// The name without what a group puts behind it.
    pub(super) fn stem(&self) -> &str {
        if !GROUPS.ends(&self.full) {
            return &self.full;
        }
        let stem = GROUPS.iter().find_map(|group| self.full.strip_suffix(group));
        stem.filter(|stem| !stem.is_empty()).unwrap_or(&self.full)
    }
}

/// What ends words with which an outlet introduces a company, folded for search.
static INTRODUCTIONS: Words = Words::of(&[
    "通販",
    "大手の",
    "老舗の",
    "中堅の",
    "めーかー",
    "めーかーの",
    "めーかー大手",
    "運営の",
    "を営む",
    "会社の",
    "運営会社",
    "ちぇーん",
    "全国",
]);

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

/// What stands behind the name of the city whose house it is.
const KEPT: &[&str] = &[
    "民病院",
    "立病院",
    "立総合病院",
    "立中央病院",
    "立市民病院",
    "立医療せんたー",
    "立診療所",
    "立図書館",
    "立博物館",
    "立美術館",
    "立大学",
    "立保育所",
    "立保育園",
];

/// What stands behind the name of a group, folded for search.
static GROUPS: Words = Words::of(&[
    "ほーるでぃんぐす",
    "ほーるでぃんぐ",
    "ぐるーぷ",
    "こーぽれーしょん",
    "hd",
    "holdings",
    "group",
    "じゃぱん",
    "japan",
    "日本法人",
    "日本支社",
    "友の会",
    "友の会事務局",
    "運営事務局",
    "運営ちーむ",
    "事務局",
]);

/// What the name of an outlet ends with, folded for search.
const OUTLETS: &[&str] =
    &["新聞", "通信", "日報", "新報", "放送", "てれび", "にゅーす", "たいむす", "たいむず", "速報"];

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

/// Prefectures that are no 県.
const GREATER: &[&str] = &["東京都", "京都府", "大阪府", "北海道"];

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
    let core = without_legal_form(folded);
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

/// A city, town, village, ward or prefecture by its last character.
pub(super) fn is_area(name: &str) -> bool {
    name.chars().count() > 1 && name.ends_with(['市', '区', '町', '村', '都', '道', '府', '県'])
}

/// Is one name written in Latin letters alone and the other in none, so that nothing of them can be compared?
pub(super) fn are_of_two_scripts(a: &Organisation, b: &Organisation) -> bool {
    let all_latin = |name: &str| !name.is_empty() && name.is_ascii();
    all_latin(&a.full) && !is_latin(&b.full) || all_latin(&b.full) && !is_latin(&a.full)
}

fn is_latin(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_alphabetic())
}

fn is_kana_or_latin(c: char) -> bool {
    matches!(c, 'ぁ'..='ん' | 'ー') || c.is_ascii_alphanumeric()
}

/// What follows the name of the city whose office or school is printed, beginning with the last character of that name.
static SEATS: Words = Words::of(&[
    "市役所",
    "町役場",
    "村役場",
    "区役所",
    "市教育委員会",
    "町教育委員会",
    "村教育委員会",
    "区教育委員会",
    "市立",
    "町立",
    "村立",
    "区立",
]);

/// The city whose office, school board or school `text` prints first.
pub(crate) fn seat_in(text: &str) -> Option<Organisation> {
    let (end, _) = SEATS.places(text).next()?;
    let name = text.get(..end + text.get(end..)?.chars().next()?.len_utf8())?;
    let letters = name.char_indices().rev().take_while(|(_, c)| matches!(c, '一'..='鿿' | '々' | 'ヶ'));
    let city = Organisation::named(name.get(letters.take(CITY).last()?.0..)?);
    is_area(&city.full).then_some(city)
}

/// Characters of the longest name of a city, its prefecture before it.
const CITY: usize = 12;

/// The prefecture that `text` prints straight before `city`, folded; `None` where it prints none.
pub(crate) fn prefecture_before(text: &str, city: &str) -> Option<String> {
    if !is_area(city) {
        return None;
    }
    let mut befores = text.match_indices(city).filter_map(|(at, _)| text.get(..at));
    befores.find_map(prefecture_at_end).map(str::to_owned)
}

/// The prefecture with which `text` ends.
fn prefecture_at_end(text: &str) -> Option<&str> {
    if let Some(greater) = GREATER.iter().find(|greater| text.ends_with(**greater)) {
        return Some(greater);
    }
    let name = text.strip_suffix('県')?;
    let letters = name.char_indices().rev().take_while(|(_, c)| matches!(c, '一'..='鿿')).take(PREFECTURE);
    text.get(letters.last()?.0..)
}

/// Characters of the longest name of a prefecture, without 県.
const PREFECTURE: usize = 3;

/// May the two be one prefecture? One may have a character of the words before it.
fn may_be_one(a: &str, b: &str) -> bool {
    a.ends_with(b) || b.ends_with(a)
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

    #[test]
    fn nearness() {
        let check = |a: &str, b: &str, expected| {
            let (a, b) = (Organisation::named(a), Organisation::named(b));
            assert_eq!((a.nearness(&b), b.nearness(&a)), (expected, expected), "{a:?} {b:?}");
        };
        check("長野県月見野市", "月見野市教育委員会", Nearness::Same);
        check("長野県月見野市", "香川県月見野市", Nearness::Apart);
        check("青嶺ホールディングス", "㈱青嶺", Nearness::Group);
        check("全国青嶺支援機構", "青嶺支援機構", Nearness::Group);
        check("部品メーカー青嶺工業", "青嶺工業", Nearness::Group);
        check("ホテル運営会社アオミネ", "アオミネ", Nearness::Group);
        check("アオミネ火災保険", "アオミネ", Nearness::Short);
        check("月見野市", "月見野市立病院", Nearness::Apart);
        check("長野県", "長野県立月見野高校", Nearness::Apart);
        check("青嶺", "青葉", Nearness::Apart);
        check("青嶺博物館友の会", "青嶺博物館", Nearness::Group);
        check("青嶺生活協同組合連合会", "青嶺生活協同組合", Nearness::Short);
        check("ミナモゲームズ", "Minamo Games", Nearness::Group);
        check("ミナモゲームズ", "Minamo Books", Nearness::Apart);
        check("シフトハーバーズ", "ShiftHarbors", Nearness::Short);
        check("仏ミナリア", "Minalia", Nearness::Group);
        check("ミナリア・ジャパン株式会社", "MINALIA社", Nearness::Group);
        check("ミナリア日本法人", "米ミナリア", Nearness::Group);
        check("ミナリア", "Monaria", Nearness::Apart);
        check("", "", Nearness::Apart);
    }

    #[test]
    fn the_city_that_keeps_a_house() {
        for (house, city) in [
            ("月見野市民病院", Some("月見野市")),
            ("月見野市立病院", Some("月見野市")),
            ("月見野町立図書館", Some("月見野町")),
            ("月見野病院", None),
            ("国民病院", None),
        ] {
            assert_eq!(Organisation::named(house).founder(), city, "{house}");
        }
    }

    #[test]
    fn the_city_of_a_school() {
        for (text, city) in [
            ("2024年3月5日\n長野県月見野市役所　総務課", Some("月見野市")),
            ("会場の月見野市立潮見小学校では", Some("月見野市")),
            ("月見野市の学校で", None),
            ("私立潮見小学校", None),
        ] {
            assert_eq!(seat_in(text).map(|seat| seat.full).as_deref(), city, "{text}");
        }
    }

    #[test]
    fn the_prefecture_in_the_text() {
        let text = "香川県月見野市は、月見野市立小学校で";
        assert_eq!(prefecture_before(text, "月見野市").as_deref(), Some("香川県"));
        assert_eq!(prefecture_before("月見野市は", "月見野市"), None);
    }
}
