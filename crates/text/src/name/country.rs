//! Countries: that which stands before the name of a firm in one character, 仏|ミナリア, and whole names, which are no firm's.

use super::run::{Class, class};

/// Those characters; 中 and 印 begin words of other kinds, 西 and 台 names.
const COUNTRIES: &[char] = &['米', '英', '仏', '独', '伊', '加', '韓', '豪', '蘭', '露'];

/// Letters of the shortest name behind one: 加ト and 伊ヨ begin names of their own.
const FEWEST: usize = 3;

/// Bytes of the country with which `name` begins: only before katakana or Latin letters, 米子市 and 英会話 are words.
#[must_use]
pub fn past_country(name: &str) -> usize {
    let Some(country) = name.chars().next().filter(|c| COUNTRIES.contains(c)) else { return 0 };
    let rest = &name[country.len_utf8()..];
    let letters = rest.chars().take_while(|&c| class(c) == Class::Katakana || is_latin(c)).count();
    if letters >= FEWEST { country.len_utf8() } else { 0 }
}

/// Is it the name of a country or of a part of the world, and of no firm?
#[must_use]
pub fn is_country(name: &str) -> bool {
    NAMES.contains(&name)
}

/// Countries and parts of the world from which firms are told to come.
const NAMES: &[&str] = &[
    "米国",
    "アメリカ",
    "中国",
    "台湾",
    "韓国",
    "香港",
    "タイ",
    "ベトナム",
    "マレーシア",
    "インドネシア",
    "フィリピン",
    "シンガポール",
    "インド",
    "ミャンマー",
    "カンボジア",
    "イスラエル",
    "ドイツ",
    "フランス",
    "イギリス",
    "英国",
    "アイルランド",
    "イタリア",
    "スペイン",
    "ポルトガル",
    "オランダ",
    "ベルギー",
    "スイス",
    "オーストリア",
    "スウェーデン",
    "ノルウェー",
    "フィンランド",
    "デンマーク",
    "チェコ",
    "ポーランド",
    "ハンガリー",
    "ルーマニア",
    "ウクライナ",
    "ロシア",
    "トルコ",
    "カナダ",
    "メキシコ",
    "ブラジル",
    "オーストラリア",
    "ニュージーランド",
    "欧州",
    "ヨーロッパ",
    "北米",
    "アジア",
];

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_before_names() {
        for (name, country) in [
            ("仏ミナリア", "仏"),
            ("米Minaria", "米"),
            ("米Ｍｉｎａｒｉａ社", "米"),
            ("韓ミナリア社", "韓"),
            ("米子市", ""),
            ("英会話教室", ""),
            ("独協ミナモ", ""),
            ("伊ヨ", ""),
            ("仏", ""),
            ("ミナリア", ""),
        ] {
            assert_eq!(&name[..past_country(name)], country, "{name}");
        }
    }

    #[test]
    fn names_of_countries() {
        assert!(is_country("フランス") && !is_country("フランスベッド"));
    }
}
