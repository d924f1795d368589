//! Who supplies the software or the service that was hit, where its name stands beside what it supplies: アプリを提供する…,
//! 予約サイト「…」の管理画面に, 当館が利用する…のサービス.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::{FoldedSpan, name};

use crate::reading::Reading;
use crate::rule::organization::{Located, is_named};
use crate::words::{Words, find, past_bracket, to_pause};

/// Names of suppliers, marked or bare, and the words that give the role.
pub(super) fn names(reading: &Reading, marked: &[Located]) -> Vec<(FoldedSpan, Role, FoldedSpan)> {
    let mut found = Vec::new();
    if !reading.may_hold_any(&SUPPLIED) {
        return found;
    }
    let (verbs, uses) = (reading.held(&VERBS), reading.held(&USES));
    for sentence in &reading.sentences {
        let within = sentence.span;
        let spans = [
            behind_a_verb(reading, marked, &verbs, within),
            quoted_site(reading, marked, within),
            used(reading, marked, &uses, within),
        ];
        found
            .extend(spans.into_iter().flatten().map(|(span, words)| (span, Role::Vendor, words.cover(span))));
    }
    found
}

/// What is supplied.
static SUPPLIED: Words = Words::of(&[
    "アプリ",
    "システム",
    "サービス",
    "ソフト",
    "クラウド",
    "プログラム",
    "サイト",
    "ツール",
    "プラットフォーム",
]);

/// Verbs of supplying.
static VERBS: Words = Words::of(&[
    "を提供する",
    "を提供している",
    "を提供していた",
    "を開発した",
    "を開発する",
    "を開発している",
    "を販売する",
    "を納入した",
    "を構築した",
    "の提供元、",
    "の開発元、",
    "の提供会社、",
]);

/// What a house says of the services it uses.
static USES: Words = Words::of(&[
    "利用する",
    "利用している",
    "利用していた",
    "利用しております",
    "利用しておりました",
    "利用しています",
    "利用していました",
    "利用中の",
    "導入する",
    "導入している",
    "導入していた",
    "導入しております",
    "導入しておりました",
    "導入しています",
    "導入していました",
    "契約する",
    "契約している",
    "契約していた",
    "契約しております",
    "契約しておりました",
    "使用する",
    "使用している",
    "使用していた",
    "使用しております",
    "使用しておりました",
    "採用する",
    "採用している",
    "採用していた",
    "採用しております",
    "採用しておりました",
    "使っている",
    "使っていた",
    "使っております",
    "使っておりました",
    "使っています",
    "使っていました",
    "用いる",
    "用いている",
    "用いていた",
    "委ねている",
    "採用しています",
    "採用していました",
    "契約しています",
    "契約していました",
    "使用しています",
    "使用していました",
    "使用中の",
    "導入した",
    "導入いたしました",
    "組み込んでいる",
    "組み込んでいた",
    "組み込んでおりました",
    "埋め込んでいた",
    "設置していた",
]);

/// アプリを提供する|ミナモテックが: the name behind the verb of supplying.
fn behind_a_verb(
    reading: &Reading,
    marked: &[Located],
    verbs: &[&str],
    within: FoldedSpan,
) -> Option<(FoldedSpan, FoldedSpan)> {
    static GOODS: Words =
        Words::of(&["アプリ", "システム", "ソフト", "サービス", "クラウド", "プログラム", "ツール", "」"]);
    let words = reading.words(within);
    verbs.iter().find_map(|verb| {
        let at = find(words, verb)?;
        let start = within.start() + at + verb.len();
        let name = name_at(reading, marked, start, within.end())?;
        let goods = GOODS.ends(words.get(..at)?);
        goods.then(|| (name, FoldedSpan::between(within.start() + at, start)))
    })
}

/// On which screens of the site a house keeps its bookings, and how it speaks of itself.
static SCREENS: Words = Words::of(&[
    "管理画面",
    "管理システム",
    "管理ページ",
    "管理アカウント",
    "管理サイト",
    "管理用アカウント",
]);
static HOUSES: Words = Words::of(&["当館", "当ホテル", "当宿", "当旅館", "当施設"]);

/// 宿泊予約サイト「ミナモトリップ」の管理画面に: the site of another on which the house has an account.
fn quoted_site(
    reading: &Reading,
    marked: &[Located],
    within: FoldedSpan,
) -> Option<(FoldedSpan, FoldedSpan)> {
    static SITES: Words = Words::of(&[
        "予約サイト",
        "旅行サイト",
        "仲介サイト",
        "求人サイト",
        "通販モール",
        "ショッピングモール",
        "口コミサイト",
        "マッチングサイト",
    ]);
    static ACCOUNTS: Words = Words::of(&[
        "管理",
        "予約",
        "施設",
        "宿泊施設",
        "アカウント",
        "システム",
        "メッセージ",
        "ID",
        "機能",
        "から当",
    ]);
    let words = reading.words(within);
    let (before, rest) = words.split_once('「')?;
    let (inner, after) = rest.split_once('」')?;
    let start = within.start() + before.len() + '「'.len_utf8();
    let span = FoldedSpan::between(start, start + inner.len());
    let is_name = (3..=16).contains(&inner.chars().count()) && !inner.contains(['、', '。']);
    let of_another =
        ["当館", "当ホテル", "当宿", "当店", "弊社", "当社"].iter().any(|own| words.contains(own));
    let account =
        after.strip_prefix('の').is_some_and(|after| ACCOUNTS.begins(after)) || after.starts_with("から当");
    let through = || {
        ["を経由", "経由", "を通じ", "からご予約", "でご予約"].iter().any(|way| after.starts_with(way))
            && reading.holds_any(&SCREENS)
            && reading.holds_any(&HOUSES)
    };
    let fits = SITES.ends(before)
        && is_name
        && (of_another && account || through())
        && !before.contains("運営")
        && !is_named(marked, span);
    fits.then_some((span, span))
}

/// 当社が利用する|株式会社ミナモクラウドのサービス: the marked name behind what the writer uses, before what it is.
fn used(
    reading: &Reading,
    marked: &[Located],
    uses: &[&str],
    within: FoldedSpan,
) -> Option<(FoldedSpan, FoldedSpan)> {
    let own = reading.words(within);
    let ends = uses.iter().filter_map(|uses| Some(within.start() + find(own, uses)? + uses.len()));
    let (end, located) = ends.into_iter().find_map(|end| {
        let comma = reading.folded().get(end..).is_some_and(|rest| rest.starts_with('、'));
        let start = if comma { end + '、'.len_utf8() } else { end };
        marked.iter().find(|located| located.name.span.start() == start).map(|located| (end, located))
    })?;
    let span = located.name.span;
    let right = past_bracket(reading.folded().get(span.end()..within.end())?);
    let is_supply = right.strip_prefix(['の', 'が', '社', '製']).is_some_and(|right| {
        let clause = to_pause(right);
        SUPPLIED.stands_in(clause) || right.starts_with(['「', '『'])
    });
    let words = FoldedSpan::between(end, span.start());
    (is_supply && located.name.core != span).then_some((span, words))
}

/// The name that begins at `start`: a marked one, or a run that more words follow.
fn name_at(reading: &Reading, marked: &[Located], start: usize, until: usize) -> Option<FoldedSpan> {
    if let Some(located) = marked.iter().find(|located| located.name.span.start() == start) {
        return Some(located.name.span);
    }
    let span = name::bare_at(reading.folded(), start, until)?;
    let words = reading.words(span);
    let rest = reading.folded().get(span.end()..until)?;
    static COMMON: Words = Words::of(&["会社", "業者", "企業", "事業者", "団体", "機関", "側", "元", "上"]);
    let acts = ["が", "に", "から", "によ", "は", "の", "、", "("].iter().any(|link| rest.starts_with(link));
    (words.chars().count() >= 4 && !COMMON.ends(words) && acts).then_some(span)
}
