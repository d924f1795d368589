//! Names of firms in English and in Japanese: Minamo Distribution Computing is ミナモ流通計算. Heard is the part in kana, and each
//! word behind it is known in both languages.

use super::sound;

/// Words of which names of firms are made, folded for search, and what they are in English, without blanks.
const WORDS: &[(&str, &[&str])] = &[
    ("不動産", &["realestate", "realty"]),
    ("製作所", &["manufacturing", "works"]),
    ("研究所", &["researchinstitute", "laboratories", "laboratory", "institute"]),
    ("自動車", &["automobile", "motors", "motor"]),
    ("流通", &["distribution"]),
    ("物流", &["logistics"]),
    ("運輸", &["transportation", "transport"]),
    ("運送", &["transportation", "transport", "express"]),
    ("倉庫", &["warehouse", "warehousing"]),
    ("計算", &["computing", "computation", "computer"]),
    ("情報", &["information"]),
    ("通信", &["communications", "communication"]),
    ("電機", &["electric"]),
    ("電気", &["electric"]),
    ("電子", &["electronics"]),
    ("電力", &["electricpower", "power"]),
    ("工業", &["industries", "industry", "industrial"]),
    ("産業", &["industries", "industry", "industrial"]),
    ("化学", &["chemicals", "chemical"]),
    ("製薬", &["pharmaceuticals", "pharmaceutical", "pharma"]),
    ("薬品", &["pharmaceuticals", "pharmaceutical"]),
    ("食品", &["foods", "food"]),
    ("商事", &["trading"]),
    ("商会", &["trading"]),
    ("銀行", &["bank"]),
    ("証券", &["securities"]),
    ("保険", &["insurance"]),
    ("生命", &["life"]),
    ("印刷", &["printing"]),
    ("出版", &["publishing"]),
    ("放送", &["broadcasting"]),
    ("建設", &["construction"]),
    ("住宅", &["housing", "homes", "home"]),
    ("鉄道", &["railway", "railways"]),
    ("電鉄", &["electricrailway", "railway"]),
    ("航空", &["airlines", "airways", "aviation"]),
    ("交通", &["transportation", "transport", "transit"]),
    ("旅行", &["travel"]),
    ("技研", &["technologyresearch", "giken"]),
    ("技術", &["technologies", "technology"]),
    ("精機", &["precision", "seiki"]),
    ("精密", &["precision"]),
    ("機械", &["machinery"]),
    ("製鉄", &["steel"]),
    ("鉄鋼", &["steel"]),
    ("開発", &["development"]),
    ("大学", &["university"]),
    ("病院", &["hospital"]),
    ("協会", &["association"]),
];

/// Consonants of the shortest part in kana, where one word is behind it and where more are.
const FEWEST: usize = 3;
const FEWEST_BEFORE_MORE: usize = 2;

/// What both writings have in common: the consonants of the part in kana and the words behind it; `None` where the name is not
/// made so. `name` is folded for search.
pub(super) fn of(name: &str) -> Option<String> {
    let is_kana = |c: char| matches!(c, 'ぁ'..='ゔ' | 'ー');
    let (head, words) = if name.chars().all(|c| c.is_ascii_alphabetic()) {
        (1..name.len()).find_map(|at| {
            let (head, rest) = name.split_at_checked(at)?;
            Some((head, words_of_english(rest)?))
        })?
    } else {
        let at = name.find(|c| !is_kana(c))?;
        let (head, rest) = name.split_at_checked(at)?;
        (head, words_of(rest)?)
    };
    let heard = sound::consonants(head)?;
    let fewest = if words.len() > 1 { FEWEST_BEFORE_MORE } else { FEWEST };
    (heard.chars().count() >= fewest).then(|| format!("{heard} {}", words.join(" ")))
}

/// The words of the Japanese, each by the first of the English ones; none where something else stands among them.
fn words_of(mut rest: &str) -> Option<Vec<&'static str>> {
    let mut words = Vec::new();
    while !rest.is_empty() {
        let (word, english) = WORDS.iter().find(|(word, _)| rest.starts_with(word))?;
        rest = rest.strip_prefix(word)?;
        words.extend(english.first());
    }
    (!words.is_empty()).then_some(words)
}

/// The same of the English: each by the first that means the same.
fn words_of_english(mut rest: &str) -> Option<Vec<&'static str>> {
    let mut words = Vec::new();
    while !rest.is_empty() {
        let means = |(_, english): &'static (&str, &[&'static str])| {
            let longest =
                english.iter().filter(|word| rest.starts_with(**word)).max_by_key(|word| word.len())?;
            Some((longest.len(), *english.first()?))
        };
        let (length, word) = WORDS.iter().filter_map(means).max_by_key(|(length, _)| *length)?;
        rest = rest.get(length..)?;
        words.push(word);
    }
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::key;

    #[test]
    fn one_name_in_two_languages() {
        for (japanese, english) in [
            ("ミナモ流通計算", "MinamoDistributionComputing"),
            ("ミナモト製薬", "MinamotoPharmaceutical"),
            ("カナデ電子工業", "KanadeElectronicsIndustries"),
        ] {
            assert!(of(&key(japanese)).is_some(), "{japanese}");
            assert_eq!(of(&key(japanese)), of(&key(english)), "{japanese}");
        }
        for (japanese, english) in [
            ("ミナモ流通計算", "MinamoDistribution"),
            ("ミナモト製薬", "MinamotoChemical"),
            ("ミナモト製薬", "KisaragiPharmaceutical"),
        ] {
            assert_ne!(of(&key(japanese)), of(&key(english)), "{japanese}");
        }
        assert_eq!(of(&key("東丘製薬")), None);
        assert_eq!(of(&key("ミナモ")), None);
    }
}
