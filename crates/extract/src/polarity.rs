//! What a clause makes of the thing it mentions.

use std::sync::LazyLock;

use crate::lexicon::{ConceptId, LEXICON};
use crate::words::{Words, first};

/// How a mention is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Polarity {
    /// It is so, or was done.
    Asserted,
    /// It is not so: 含まれておりません, 形跡はなかった.
    Negated,
    /// It may be so: おそれ, 可能性.
    Possible,
    /// It is to be done: 予定, 検討している.
    Planned,
    /// If it were so: 場合は.
    Hypothetical,
    /// It happened to others, or at another time: 別の旅館でも, 同社は昨年にも.
    Elsewhere,
}

impl Polarity {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Negated => "negated",
            Self::Possible => "possible",
            Self::Planned => "planned",
            Self::Hypothetical => "hypothetical",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// The tables of `lexicon/polarity.toml` and what they make of a mention, the strongest first: 可能性は否定できない
/// leaves it possible although it holds a negation, 可能性は確認されていない is a denial, 流出の可能性を調べる予定 a
/// possibility.
const BY_STRENGTH: &[(&str, Polarity)] = &[
    ("asked", Polarity::Hypothetical),
    ("undeniable", Polarity::Possible),
    ("negated", Polarity::Negated),
    ("possible", Polarity::Possible),
    ("hypothetical", Polarity::Hypothetical),
    ("planned", Polarity::Planned),
];

/// The same by concept.
pub(crate) static MARKERS: LazyLock<Vec<(ConceptId, Polarity)>> =
    LazyLock::new(|| BY_STRENGTH.iter().map(|&(name, polarity)| (marker(name), polarity)).collect());

/// What marks a sentence as one about others.
pub(crate) static ELSEWHERE: LazyLock<ConceptId> = LazyLock::new(|| marker("elsewhere"));

/// What marks the words after it as plans.
pub(crate) static HENCEFORTH: LazyLock<ConceptId> = LazyLock::new(|| marker("henceforth"));

fn marker(name: &str) -> ConceptId {
    LEXICON.concept("polarity", name).expect("a table of lexicon/polarity.toml")
}

/// Verb endings that may stand before a noun.
const ATTRIBUTIVE: &[&str] = &[
    "した",
    "していた",
    "してしまった",
    "された",
    "されていた",
    "されてしまった",
    "している",
    "しておりました",
    "されている",
    "する",
    "される",
    "た",
    "ていた",
    "てしまった",
    "ている",
    "れた",
    "れていた",
    "られた",
    "られていた",
    "った",
    "っていた",
    "いた",
    "いていた",
    "せた",
];

/// Nouns that only say that something is so, or is not.
static FORMAL: Words = Words::of(&[
    "可能性",
    "恐れ",
    "虞",
    "疑",
    "事実",
    "形跡",
    "痕",
    "跡",
    "場合",
    "直後",
    "直前",
    "際",
    "時",
    "後",
    "証拠",
    "様子",
    "懸念",
    "危険",
    "件",
    "例",
    "事例",
    "旨",
    "報告",
    "記録",
    "兆候",
    "被害",
    "公算",
    "訳",
    "点",
    "状況",
    "結果",
    "事案",
    "事象",
    "事態",
    "方針",
    "予定",
    "見込",
    "見通",
    "必要",
]);

/// Is the verb whose rest begins `tail` said of the noun after it (流出した情報), so that what the clause goes on
/// to say is said of that noun?
pub(crate) fn is_attributive(tail: &str) -> bool {
    let kana = tail.find(|c| !matches!(c, 'ぁ'..='ん')).unwrap_or(tail.len());
    let (ending, noun) = tail.split_at(kana);
    let ending = ending.strip_suffix(['お', 'ご']).unwrap_or(ending);
    ATTRIBUTIVE.contains(&ending)
        && noun.starts_with(|c: char| c.is_alphanumeric() || c == '「')
        && !FORMAL.begins(noun)
        && !is_denied(noun)
}

/// Is the verb whose rest begins `tail` what the sentence is about (流出したのは氏名だけで, …), so that it happened?
pub(crate) fn is_cleft(tail: &str) -> bool {
    let kana = tail.find(|c| !matches!(c, 'ぁ'..='ん')).unwrap_or(tail.len());
    let (ending, _) = tail.split_at(kana);
    ["のは", "のが"]
        .iter()
        .filter_map(|topic| ending.strip_suffix(topic))
        .any(|verb| ATTRIBUTIVE.contains(&verb))
}

/// Do the words tell by a denial that something is gone: 見当たら|ない, 見つから|ず?
pub(crate) fn says_what_is_gone(words: &str) -> bool {
    static GONE: Words = Words::of(&["見当た", "見つか", "見付か", "所在", "行方", "戻って", "手元"]);
    words.ends_with(['な', 'ず']) && GONE.stands_in(words)
}

/// Does the predicate end with these words (気づき、…), so that what follows is said of something else?
pub(crate) fn is_said_out(words: &str, tail: &str) -> bool {
    let ends_a_verb =
        words.ends_with(['い', 'き', 'ぎ', 'し', 'ち', 'み', 'り', 'れ', 'え', 'け', 'せ', 'て']);
    ends_a_verb && tail.starts_with('、')
}

/// Does the verb or noun whose rest begins `tail` end its clause there, so that the next says something of its own:
/// 気付|き、捜したが…; 連絡|を受けて確認し、…; 問い合わせ|で気付き、…?
pub(crate) fn goes_on(tail: &str) -> bool {
    if tail.starts_with(['(', '。']) {
        return true;
    }
    let clause = tail.split('、').next().filter(|clause| clause.len() < tail.len());
    let is_positive = |clause: &str| !DENYING.stands_in(clause);
    let ends_a_verb = |clause: &str| {
        clause.ends_with(['い', 'き', 'ぎ', 'し', 'ち', 'み', 'り', 'れ', 'え', 'け', 'せ', 'て', 'で', 'が'])
            || ["ところ", "ため", "から", "ので", "こと", "際", "後"].iter().any(|end| clause.ends_with(end))
    };
    clause.is_some_and(|clause| is_positive(clause) && ends_a_verb(clause))
}

/// What denies within a clause.
static DENYING: Words =
    Words::of(&["ない", "なく", "なか", "ません", "おらず", "いず", "れず", "せず", "さず"]);

/// Is the verb whose rest begins `tail` only possible, said before a noun: 流出した可能性のある情報?
pub(crate) fn is_possible_attribute(tail: &str) -> bool {
    let kana = tail.find(|c| !matches!(c, 'ぁ'..='ん')).unwrap_or(tail.len());
    let (ending, rest) = tail.split_at(kana);
    let ending = ending.strip_suffix("おそれ").unwrap_or(ending);
    let doubt = rest
        .strip_prefix("可能性")
        .or_else(|| rest.strip_prefix("恐れ"))
        .or_else(|| rest.strip_prefix("疑い"));
    let in_kana = || tail.strip_prefix(ending)?.strip_prefix("おそれ");
    let Some(after) = doubt.or_else(in_kana).filter(|_| ATTRIBUTIVE.contains(&ending) || ending == "の")
    else {
        return false;
    };
    let noun = ["のある", "がある", "のあった", "があった", "を含む"]
        .iter()
        .find_map(|verb| after.strip_prefix(verb));
    noun.is_some_and(|noun| {
        noun.starts_with(|c: char| c.is_alphanumeric() || "お方ご".contains(c)) && !is_denied(noun)
    })
}

/// Is it said right after the noun that there is none: 流出した情報はありません?
fn is_denied(noun: &str) -> bool {
    static NONE: Words = Words::of(&[
        "はない",
        "はなか",
        "はなく",
        "はありま",
        "はございま",
        "もない",
        "もなか",
        "もありま",
        "もございま",
    ]);
    let near = first(noun, 14);
    NONE.stands_in(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributive_verbs() {
        for tail in ["した情報は", "されたお客様情報は", "たパソコンは見つかっていない", "していたUSBメモリ"]
        {
            assert!(is_attributive(tail), "{tail}");
        }
        for tail in [
            "した可能性",
            "したおそれ",
            "した事実は",
            "は確認されて",
            "した。",
            "したとの連絡",
            "した情報はありません",
        ] {
            assert!(!is_attributive(tail), "{tail}");
        }
    }
}
