//! Names behind their legal form: 株式会社 and a run.

use super::beside::{branch, without_day, without_deed, without_make, without_member, without_people};
use super::{Body, Name, ending, legal, plain, run};
use crate::span::FoldedSpan;

/// 株式会社 + run.
pub(super) fn after_form(text: &str, at: usize, form: legal::Form) -> Option<Name> {
    let start = at + form.len() + usize::from(text[at + form.len()..].starts_with(' '));
    if let Some(name) = behind_no(text, start, form) {
        return Some(name);
    }
    let end = run::to_the_end(text, start, start + run::spelled(&text[start..]));
    let end = over_the_partners(text, end).max(over_ya_of_a_shop(text, start, end));
    let words = text.get(start..end)?;
    let words = without_make(without_member(words.strip_suffix(['様', '殿']).unwrap_or(words)));
    let words = without_deed(without_people(words), &text[start + words.len()..]);
    let words = without_day(words);
    let end = start + words.len();
    if words.is_empty()
        || plain::is_common(words) && !is_called_by_trade(words) && !is_a_registered_body(words)
        || goes_on_with_date(words)
        || begins_with_particle(words)
    {
        return None;
    }
    let (core_end, body) = match ending::last(words) {
        Some((cut, body)) if form.body() == Body::Company && goes_on_as_name(&words[cut..]) => (end, body),
        Some((cut, body)) => (start + cut, body),
        None => (end - branch(words), form.body()),
    };
    Some(Name {
        span: FoldedSpan::between(at, core_end),
        core: FoldedSpan::between(start, core_end),
        body: if form.body() == Body::Company { Body::Company } else { body },
        area: None,
    })
}

/// Characters from which words behind a legal form and の are a name without an ending.
const LONG: usize = 5;

/// 医療法人の|東丘病院: the name behind a legal form that only tells what its bearer is.
fn behind_no(text: &str, start: usize, form: legal::Form) -> Option<Name> {
    let rest = text[start..].strip_prefix('の')?;
    let start = text.len() - rest.len();
    let end = start + run::spelled(rest);
    let words = &text[start..end];
    let is_name = words.starts_with(|c| matches!(run::class(c), run::Class::Kanji | run::Class::Katakana));
    let is_long = words.chars().count() >= LONG && !plain::is_common(words);
    let whole = Some((words.len(), form.body())).filter(|_| is_long);
    let (cut, body) = ending::last(words).or(whole).filter(|_| is_name)?;
    let span = FoldedSpan::between(start, start + cut);
    Some(Name {
        span,
        core: span,
        body: if form.body() == Body::Company { Body::Company } else { body },
        area: None,
    })
}

/// 株式会社学会支援センター|青嵐: a word of two or three kanji that is no office, and so of the company's own name.
fn goes_on_as_name(rest: &str) -> bool {
    const OFFICES: &[char] = &[
        '部', '課', '室', '係', '店', '社', '所', '局', '署', '館', '場', '長', '員', '者', '内', '側', '等',
        '様', '担', '当', '名', '殿', '役', '前', '後', '宛', '製', '元', '棟', '階',
    ];
    let kanji = |c: char| run::class(c) == run::Class::Kanji;
    (2..=3).contains(&rest.chars().count())
        && rest.chars().all(kanji)
        && !rest.contains(OFFICES)
        && !plain::is_common(rest)
}

/// 有限会社梅乃|や本舗: over や to what a shop is called, behind its legal form.
fn over_ya_of_a_shop(text: &str, start: usize, end: usize) -> usize {
    const SHOPS: &[&str] = &[
        "本舗",
        "総本店",
        "本店",
        "総本家",
        "本家",
        "商店",
        "旅館",
        "酒店",
        "食品",
        "酒造",
        "製菓",
        "菓子店",
        "茶舗",
        "呉服店",
        "水産",
        "製麺",
        "醸造",
        "工房",
    ];
    let is_named = text.get(start..end).is_some_and(|words| !words.is_empty() && !words.ends_with("会社"));
    let shop = text[end..].strip_prefix('や').filter(|_| is_named);
    let shop = shop.and_then(|rest| SHOPS.iter().find(|shop| rest.starts_with(**shop)));
    shop.map_or(end, |shop| end + 'や'.len_utf8() + shop.len())
}

/// 弁護士法人東丘・ケイン法律事務所: over a dot to the office that partners share.
fn over_the_partners(text: &str, end: usize) -> usize {
    let Some(rest) = text[end..].strip_prefix('・') else { return end };
    let tail = run::spelled(rest);
    let shared =
        ["事務所", "会計", "綜合法律", "パートナーズ"].iter().any(|office| rest[..tail].ends_with(office));
    if shared { text.len() - rest.len() + tail } else { end }
}

/// 医療法人|にランサムウェア, 税理士法人|からのメール: a particle behind a form that stands for any of its kind.
fn begins_with_particle(words: &str) -> bool {
    const PARTICLES: &[&str] =
        &["の", "に", "で", "が", "を", "は", "へ", "から", "より", "からの", "への", "での", "による"];
    let is_other = |c: char| matches!(run::class(c), run::Class::Kanji | run::Class::Katakana);
    PARTICLES
        .iter()
        .any(|particle| words.strip_prefix(particle).is_some_and(|rest| rest.starts_with(is_other)))
}

/// 中央データサービス, 総合情報システム: common words that together name a firm behind its legal form.
fn is_called_by_trade(words: &str) -> bool {
    const LEAST: usize = 5;
    const FIRMS: &[&str] = &[
        "サービス",
        "システム",
        "システムズ",
        "プリント",
        "データ",
        "ネットワーク",
        "メディア",
        "印刷",
        "企画",
        "計算センター",
        "情報センター",
        "研究所",
        "物流",
        "運輸",
        "配送",
        "産業",
        "商事",
        "工業",
    ];
    const OFFICES: &[&str] = &["お客", "カスタマー", "サポート", "本社", "営業", "管理部", "担当", "代表"];
    words.chars().count() >= LEAST
        && FIRMS.iter().any(|firm| words.ends_with(firm))
        && !OFFICES.iter().any(|office| words.contains(office))
}

/// 一般財団法人|全国健診支援協会: words of every day that end as the name of a legal person does.
fn is_a_registered_body(words: &str) -> bool {
    const LEAST: usize = 7;
    const BODIES: &[&str] = &["協会", "機構", "連合会", "振興会", "財団", "公社", "基金", "推進会", "支援会"];
    words.chars().count() >= LEAST && BODIES.iter().any(|body| words.ends_with(body))
}

/// 株式会社|は9月18日: a particle and a date after a form that ends a name before it.
fn goes_on_with_date(words: &str) -> bool {
    let date = words.strip_prefix(['は', 'が', 'の', 'を', 'に', 'で', 'も']);
    date.is_some_and(|date| date.starts_with(|c: char| c.is_ascii_digit()))
}
