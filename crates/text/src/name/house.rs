//! Unions and houses of care whose kind is printed before their name: デイサービスセンターひばり.

use std::sync::LazyLock;

use super::list::List;
use super::{Body, Name, particle, run};
use crate::span::FoldedSpan;

/// 生活協同組合コープみなも, デイサービスセンターひばり: a union, or a house of care, before its name in kana.
pub(super) fn kind_before(text: &str, at: usize) -> Option<Name> {
    let (kind, body) = KINDS.longest(&text[at..])?;
    let start = at + kind.len();
    let length = match body {
        Body::Association if text[start..].starts_with(|c| run::class(c) == run::Class::Katakana) => {
            let run = &text[start..start + run::spelled(&text[start..])];
            let run = run.strip_suffix(['様', '殿']).unwrap_or(run);
            run.len() + place_in_hiragana(run, &text[start + run.len()..])
        }
        Body::Association if kind == "コープ" && !ends_in_katakana(&text[..at]) => {
            Some(place_in_hiragana(kind, &text[start..])).filter(|length| *length > 0)?
        }
        Body::Association => return None,
        _ => particle::name_in_kana(&text[start..])?,
    };
    let span = FoldedSpan::between(at, start + length);
    Some(Name { span, core: span, body, area: None })
}

fn ends_in_katakana(before: &str) -> bool {
    before.ends_with(|c| run::class(c) == run::Class::Katakana)
}

/// コープ|みなと|(: bytes of the place in hiragana with which the name of a union goes on, where a bracket, a blank or a
/// particle closes it.
fn place_in_hiragana(run: &str, rest: &str) -> usize {
    if run != "コープ" {
        return 0;
    }
    let kana = run::hiragana(rest);
    let words = &rest[..kana];
    let cut = ["によ", "では", "から", "より", "への"].iter().filter_map(|joins| words.find(joins)).min();
    let name = match cut {
        Some(at) => &words[..at],
        None if rest[kana..].starts_with(['(', ' ', '」', '、', '\n']) || rest.len() == kana => words,
        None => words.strip_suffix(['は', 'が', 'の', 'で', 'に', 'を']).unwrap_or_default(),
    };
    if (2..=6).contains(&name.chars().count()) { name.len() } else { 0 }
}

/// What is printed before the name of such a house.
static KINDS: LazyLock<List<Body>> = LazyLock::new(|| List::of(HOUSES.iter().copied()));
const HOUSES: &[(&str, Body)] = &[
    ("生活協同組合", Body::Association),
    ("コープ", Body::Association),
    ("デイサービスセンター", Body::Care),
    ("放課後等デイサービス", Body::Care),
    ("デイサービス", Body::Care),
    ("訪問看護ステーション", Body::Care),
    ("訪問介護ステーション", Body::Care),
    ("ヘルパーステーション", Body::Care),
    ("介護老人保健施設", Body::Care),
    ("特別養護老人ホーム", Body::Care),
    ("介護付き有料老人ホーム", Body::Care),
    ("有料老人ホーム", Body::Care),
    ("養護老人ホーム", Body::Care),
    ("グループホーム", Body::Care),
    ("ケアプランセンター", Body::Care),
    ("居宅介護支援事業所", Body::Care),
    ("訪問介護事業所", Body::Care),
    ("就労継続支援事業所", Body::Care),
    ("小規模多機能ホーム", Body::Care),
    ("障害者支援施設", Body::Care),
    ("児童養護施設", Body::Care),
    ("学童保育所", Body::Care),
    ("幼保連携型認定こども園", Body::Care),
    ("認定こども園", Body::Care),
];
