//! One writing for the names of one organisation, and how near two names are.

mod abbreviation;
mod one_writing;
mod seat;
mod shapes;
mod sound;
mod spelling;
mod translation;

pub(super) use abbreviation::{shortened, with_ja};
pub(crate) use seat::{prefecture_before, seat_in};
pub(super) use shapes::present;

use jikenbo_text::Words;
use serde::{Deserialize, Serialize};

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

/// Prefectures that are no 県.
const GREATER: &[&str] = &["東京都", "京都府", "大阪府", "北海道"];

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

/// May the two be one prefecture? One may have a character of the words before it.
fn may_be_one(a: &str, b: &str) -> bool {
    a.ends_with(b) || b.ends_with(a)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
