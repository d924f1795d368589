//! Under which other names does an organisation tell of its incident? Its short form in brackets, the service that it
//! runs, and the domain that it writes from.

use jikenbo_model::Voice;
use jikenbo_text::{Words, first, last};

use super::called::{SERVICES, quoted};
use super::organisation::{Organisation, is_area};
use super::renamed::former_names;
use crate::key::key;

/// Names that are kept.
const MOST: usize = 4;

/// Characters of the shortest name.
const SHORTEST: usize = 3;

/// Characters before a name in which it is said whose it is.
const REACH: usize = 30;

/// What one does with a service of one's own.
static RUNS: Words = Words::of(&["運営", "展開", "提供", "手がける", "手掛ける"]);

/// What the names of events end in, which many hold under one name.
static EVENTS: Words = Words::of(&[
    "会",
    "展",
    "教室",
    "講座",
    "祭",
    "事業",
    "企画",
    "制度",
    "健診",
    "訓練",
    "測定",
    "フェア",
    "セミナー",
    "まつり",
]);

/// What the name of those ends in who support a house, and is no event.
const FRIENDS: &str = "友の会";

/// What happened, not whose it is: 「サポート詐欺」により.
static HAPPENINGS: Words = Words::of(&[
    "詐欺",
    "攻撃",
    "ウイルス",
    "ウィルス",
    "マルウェア",
    "感染",
    "不正アクセス",
    "漏えい",
    "流出",
    "紛失",
    "警告",
]);

/// How an organisation calls itself.
static OWN: Words = Words::of(&[
    "当社",
    "弊社",
    "当機構",
    "当法人",
    "当協会",
    "当組合",
    "当団体",
    "本機構",
    "本会",
    "当会",
    "わたくしども",
]);

/// Words of a text that tells of somebody else's service.
static OTHERS: Words = Words::of(&[
    "委託",
    "提供元",
    "運営会社",
    "運営事業者",
    "提供会社",
    "提供事業者",
    "導入し",
    "利用している",
    "使っている",
    "使用している",
    "契約している",
    "契約する",
    "開発元",
    "採用している",
]);

/// Those names in a folded text, made comparable; `owner` is none of them.
pub(crate) fn brands(text: &str, owner: &Organisation, voice: Option<Voice>) -> Vec<String> {
    if !owner.is_named() || is_area(&owner.full) {
        return Vec::new();
    }
    let is_own = voice == Some(Voice::Own);
    let around = with_around(text)
        .filter(|(before, name, after)| is_its_own(before, name, owner) || is_run_by(after, owner));
    let mut named = former_names(text, owner);
    named.extend(around.map(|(_, name, _)| name));
    if is_own && !OTHERS.stands_in(text) {
        named.extend(heads(text).flat_map(quoted).map(|(_, name)| name));
        let services = with_around(text).filter(|(before, _, after)| is_service(before) && !is_used(after));
        named.extend(services.map(|(_, name, _)| name));
    }
    if owner.full.is_ascii() {
        named.extend(translations(text, owner));
    }
    named.extend(cooperative(text, owner));
    named.extend(house_of(text, owner));
    named.retain(|name| (!EVENTS.ends(name) || name.ends_with(FRIENDS)) && !HAPPENINGS.ends(name));
    if is_own {
        named.extend(keepers(text, owner));
    }
    let mut found: Vec<String> = Vec::new();
    let written = |name: Organisation| [name.full.clone(), name.stem().to_owned()];
    for name in named.into_iter().map(Organisation::named).flat_map(written) {
        let may_tell = name.chars().count() >= SHORTEST && name != owner.full && !is_area(&name);
        if may_tell && !found.contains(&name) {
            found.push(name);
        }
    }
    found.truncate(MOST);
    found
}

/// 青嶺農業協同組合(|JAあおみね|、長野県): how most call a co-operative of farmers.
fn cooperative<'t>(text: &'t str, owner: &Organisation) -> Option<&'t str> {
    if !owner.full.ends_with("農業協同組合") {
        return None;
    }
    let (_, after) = text.split_once("農業協同組合(")?;
    let name = after.split([')', '、', ',']).next()?.trim();
    (name.starts_with("JA") && name.chars().count() <= LONGEST).then_some(name)
}

/// |ホテル青嶺|(株式会社青嶺観光), |青嶺亭|(運営:青嶺観光): the house as which the owner signs, on one of the first lines or of the last.
fn house_of<'t>(text: &'t str, owner: &Organisation) -> Option<&'t str> {
    const HEAD: usize = 6;
    const FOOT: usize = 3;
    const RUN_BY: &[&str] = &["運営:", "運営 ", "運営会社:", "運営元:", "経営:", "経営会社:"];
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let signed = lines().take(HEAD).chain(lines().rev().take(FOOT));
    let mut signed = signed.filter_map(|line| line.strip_suffix(')')?.rsplit_once('('));
    let is_owner = |inner: &str| {
        let inner = RUN_BY.iter().find_map(|run| inner.strip_prefix(run)).unwrap_or(inner);
        Organisation::named(inner).full == owner.full
    };
    let (house, _) = signed.find(|(_, inner)| is_owner(inner))?;
    let house = house.split_whitespace().next_back()?;
    let is_name = (SHORTEST..=LONGEST).contains(&house.chars().count())
        && house.chars().all(|c| c.is_alphanumeric() || c == '・');
    is_name.then_some(house)
}

/// AOMINE SEIKI(|青嶺精機|、東丘市): the name in brackets behind that of the owner in Latin letters.
fn translations<'t>(text: &'t str, owner: &Organisation) -> impl Iterator<Item = &'t str> {
    let opened = text.match_indices('(').filter_map(|(at, _)| text.get(..at).zip(text.get(at + 1..)));
    opened.filter_map(|(before, after)| {
        let name = after.split([')', '、', '・', ',']).next()?.trim();
        let is_name = (SHORTEST..=LONGEST).contains(&name.chars().count())
            && name.chars().all(|c| matches!(c, '一'..='鿿' | '々' | 'ぁ'..='ヶ' | 'ー'))
            && !NO_TRANSLATIONS.ends(name);
        let said: String = key(last(before, REACH)).chars().filter(|c| !c.is_whitespace()).collect();
        (is_name && said.ends_with(&owner.full)).then_some(name)
    })
}

/// What stands in such brackets and is no name: where it is, and what it is.
static NO_TRANSLATIONS: Words = Words::of(&[
    "都", "道", "府", "県", "市", "区", "町", "村", "本社", "社長", "代表", "以下", "同社", "当社", "弊社",
    "上場", "東証", "米国", "海外",
]);

/// |青嶺ホールディングス株式会社| above 株式会社青嶺精機, or on its line: the holding company that signs with the owner.
pub(crate) fn parent_beside(text: &str, owner: &Organisation) -> Option<Organisation> {
    const HEAD: usize = 8;
    const HOLDING: &[&str] = &["ほーるでぃんぐす", "ほーるでぃんぐ", "hd"];
    if !owner.is_named() {
        return None;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(HEAD);
    let signed = lines.flat_map(|line| line.split('/')).map(str::trim);
    let signed: Vec<&str> = signed.filter(|name| name.chars().count() <= LONGEST).collect();
    let mut pairs = signed.iter().zip(signed.iter().skip(1));
    let (parent, _) = pairs.find(|(_, name)| Organisation::named(name).full == owner.full)?;
    let parent = Organisation::named(parent);
    let is_holding = HOLDING.iter().any(|end| parent.full.ends_with(end) && parent.full.len() > end.len());
    (is_holding && parent.full != owner.full).then_some(parent)
}

/// The bodies that keep houses.
static BODIES: Words = Words::of(&[
    "社会医療法人",
    "医療法人",
    "社会福祉法人",
    "学校法人",
    "公益財団法人",
    "一般財団法人",
    "独立行政法人",
]);

/// 医療法人青嶺会 |白樺病院: the body whose name stands before that of the owner, which it keeps.
fn keepers<'t>(text: &'t str, owner: &Organisation) -> impl Iterator<Item = &'t str> {
    let bodies = BODIES.places_by_word(text);
    let named = bodies.filter_map(|(at, _)| text.get(at..)?.split_once(char::is_whitespace));
    named.filter_map(|(body, rest)| {
        let house = rest.split_whitespace().next()?;
        let is_house = Organisation::named(house).full == owner.full && body.chars().count() <= LONGEST;
        is_house.then_some(body)
    })
}

/// Characters of the longest name of a body.
const LONGEST: usize = 24;

/// 勤務管理サービス「: the word for a service straight before its name.
fn is_service(before: &str) -> bool {
    SERVICES.ends(before.trim_end_matches(['「', '『', '"']))
}

/// 宿泊予約サイト「…」|を通じて, |を経由して: is it told behind the name that the owner is one of those who use the service?
fn is_used(after: &str) -> bool {
    const USED: &[&str] = &[
        "を通じ",
        "を通し",
        "を経由",
        "経由",
        "を介し",
        "を利用",
        "を使",
        "からご予約",
        "でご予約",
        "に出店",
        "に登録し",
        "そのもの",
    ];
    let after = after.trim_start_matches(['」', '』', '"']);
    let is_part =
        ["における", "上の", "内の", "の"].iter().any(|of| after.strip_prefix(of).is_some_and(is_own_part));
    is_part || USED.iter().any(|used| after.starts_with(used))
}

/// 「…」における|当ホテルの管理画面: the part of somebody else's service that the writer has.
fn is_own_part(words: &str) -> bool {
    ["当", "弊", "本学", "本校", "本市", "管理画面", "管理者画面"].iter().any(|own| words.starts_with(own))
}

/// Those of the first two lines that are titles.
fn heads(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).take(2).filter(|line| !line.contains('。'))
}

/// Each name in quotation marks or brackets with what stands before it on its line and behind it.
fn with_around(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let around = |line, (at, name): (usize, _)| with_sides(line, at, name);
    text.lines().flat_map(move |line| quoted(line).filter_map(move |found| around(line, found)))
}

fn with_sides<'t>(line: &'t str, at: usize, name: &'t str) -> Option<(&'t str, &'t str, &'t str)> {
    Some((line.get(..at)?, name, line.get(at + name.len()..)?))
}

/// 「青嶺フォト」|の運営会社アオミネ商事は: is it told behind the name that the owner runs it?
fn is_run_by(after: &str, owner: &Organisation) -> bool {
    const RUN: &[&str] = &[
        "の運営会社",
        "の運営元",
        "を運営する",
        "を運営している",
        "を手がける",
        "を手掛ける",
        "を提供する",
        "を提供している",
        "を展開する",
    ];
    let after = after.trim_start_matches(['」', '』']);
    let behind = RUN.iter().find_map(|run| after.strip_prefix(run));
    behind.is_some_and(|behind| key(first(behind, REACH)).starts_with(owner.stem()))
}

/// 青嶺機構(AMK), 当社が運営する通販サイト「…」, 青嶺システム「…」事務局.
fn is_its_own(before: &str, name: &str, owner: &Organisation) -> bool {
    let opening = before.trim_end_matches(['「', '『', '(', '"', '、']).trim_end_matches("以下");
    let follows_owner = key(last(opening, REACH)).ends_with(&owner.full);
    if before.ends_with('(') {
        return follows_owner
            && name.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, 'ァ'..='ヶ' | 'ー' | '・'));
    }
    let said = last(opening, REACH);
    let is_run = RUNS.stands_in(last(opening, REACH / 2)) && !said.contains('。');
    follows_owner || is_run && (OWN.stands_in(said) || key(said).contains(owner.stem()))
}

/// Labels of hosts that say nothing of whose they are.
const COMMON: &[&str] =
    &["www", "mail", "info", "support", "news", "form", "forms", "docs", "google", "twitter", "facebook"];

/// What stands behind the name of a domain.
const SUFFIXES: &[&str] = &[
    ".co.jp",
    ".or.jp",
    ".ac.jp",
    ".go.jp",
    ".lg.jp",
    ".ne.jp",
    ".ed.jp",
    ".example.jp",
    ".example.com",
    ".jp",
    ".com",
    ".net",
    ".org",
];

/// The names of the domains of addresses in a folded text of the organisation's own, in order, each once.
pub(crate) fn domains(text: &str) -> Vec<String> {
    let hosts = ["@", "://"].into_iter().flat_map(|mark| text.match_indices(mark));
    let mut found: Vec<String> = Vec::new();
    for (at, mark) in hosts {
        let rest = text.get(at + mark.len()..).unwrap_or_default();
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
        let host = rest.get(..end).unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
        let name = SUFFIXES.iter().find_map(|suffix| host.strip_suffix(suffix));
        let label = name.and_then(|name| name.rsplit('.').next()).unwrap_or_default();
        let tells = label.len() >= SHORTEST && label != "example" && !COMMON.contains(&label);
        if tells && !found.iter().any(|known| known == label) {
            found.push(label.to_owned());
        }
    }
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_its_own() {
        for (text, owner, names) in [
            ("当社が運営する通販サイト「森の小箱」で、", "青嶺商店", &["森の小箱"][..]),
            ("青嶺検定機構(AKK)は19日、", "青嶺検定機構", &["akk"]),
            ("学校連絡「つなぐ便」 お知らせ\n不正アクセスについて\n運営:株式会社青嶺", "青嶺", &["つなぐ便"]),
            (
                "「つなぐ便」への不正アクセスについて\n当社が利用している「つなぐ便」の提供元から",
                "白樺商事",
                &[],
            ),
            ("勤務管理サービス「つなぐ便」で不具合が発生しました", "青嶺システム", &["つなぐ便"]),
            ("青嶺システム「つなぐ便」事務局", "青嶺システム", &["つなぐ便"]),
            ("青嶺商店(東丘市)は", "青嶺商店", &[]),
            ("2024年3月5日\n医療法人社団青嶺会 白樺病院\n個人情報について", "白樺病院", &["青嶺会"]),
            ("2024年3月5日\n医療法人社団青嶺会 浜辺病院\n個人情報について", "白樺病院", &[]),
            ("メールの不正利用について(お詫び)\n当社で", "青嶺商店", &[]),
            ("「市民見学会」の参加者について", "青嶺商店", &[]),
            ("「迷惑メール」の送信について", "青嶺商店", &[]),
            (
                "調査結果について\n2024年10月15日\nホテル青嶺(株式会社青嶺観光)",
                "株式会社青嶺観光",
                &["ほてる青嶺"],
            ),
            (
                "お客様へ\n管理画面に入られました。\n2024年10月15日\nル・青嶺(運営:株式会社青嶺観光)",
                "株式会社青嶺観光",
                &["る青嶺"],
            ),
            ("「青嶺美術館友の会」会員の皆さまへ\n青嶺財団", "青嶺財団", &["青嶺美術館友の会", "青嶺美術館"]),
            ("お知らせ\n2023年10月20日\n予約システム「たびの窓」における当館の管理画面に", "ホテル青嶺", &[]),
            (
                "お知らせ\n2023年10月20日\n宿泊予約サイト「たびの窓」を通じてご予約のお客様に",
                "ホテル青嶺",
                &[],
            ),
        ] {
            let own = brands(text, &Organisation::named(owner), Some(Voice::Own));
            assert_eq!(own, names, "{text}");
        }
    }

    #[test]
    fn who_signs_with_its_subsidiary() {
        for (text, parent) in [
            (
                "2024年3月5日\n青嶺ホールディングス株式会社\n株式会社白樺精機\n不正アクセスについて",
                Some("青嶺ほーるでぃんぐす"),
            ),
            (
                "不正アクセスについて\n青嶺ホールディングス株式会社/株式会社白樺精機",
                Some("青嶺ほーるでぃんぐす"),
            ),
            ("2024年3月5日\n青嶺商事株式会社\n株式会社白樺精機\n不正アクセスについて", None),
            ("株式会社白樺精機\n青嶺ホールディングス株式会社", None),
        ] {
            let owner = Organisation::named("白樺精機");
            assert_eq!(parent_beside(text, &owner).map(|parent| parent.full).as_deref(), parent, "{text}");
        }
    }

    #[test]
    fn names_of_domains() {
        let text = "info@aomine.example.jp https://www.shirakaba.co.jp/news support@mail.example.com";
        assert_eq!(domains(text), ["aomine", "shirakaba"]);
    }
}
