//! What a text says of the organisation directly before its name: 化粧品メーカーの…, スーパーを営む…, 旅行予約サイトを運営する….

use jikenbo_model::vocabulary::Industry;
use jikenbo_text::FoldedSpan;

use super::told;
use crate::reading::Reading;
use crate::rule::organization::{Organization, searched};
use crate::words::Words;

/// Bytes before the name in which it is said.
const LEFT: usize = 120;
/// What may stand between the word for a trade and the name.
const LINKS: &[&str] = &[
    "",
    "業",
    "会社",
    "大手",
    "メーカー",
    "チェーン",
    "サイト",
    "店",
    "専門店",
    "量販",
    "量販店",
    "事業",
    "企業",
    "老舗",
    "サービス",
    "アプリ",
    "商社",
    "供給",
    "販売",
    "製造",
    "卸",
    "小売",
    "開発",
    "施工",
    "設計",
    "ゲーム",
    "用品",
    "グッズ",
    "用具",
    "器具",
    "機器",
    "資材",
    "雑貨",
    "修理",
    "通販",
    "施設",
    "用具店",
    "運営会社",
];
/// What a body does with it.
const DOES: &[&str] = &[
    "運営する",
    "運営している",
    "経営する",
    "展開する",
    "手がける",
    "手掛ける",
    "営む",
    "営業する",
    "販売する",
    "製造する",
    "提供する",
    "売る",
    "扱う",
    "取り扱う",
    "発行する",
    "開発する",
    "行う",
    "製造販売する",
    "運行する",
    "運航する",
    "全国展開する",
    "多店舗展開する",
    "チェーン展開する",
    "展開している",
    "手がけている",
    "手掛けている",
    "営んでいる",
    "経営している",
    "提供している",
    "販売している",
    "運営しております",
    "営業している",
    "主催する",
    "開設する",
    "出版する",
    "生産する",
    "主力とする",
    "専門とする",
    "本業とする",
];

/// How it is said: by what the body is or does, or by its goods alone (化粧品の…), which others make or sell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Trade,
    Goods,
}

/// The line of business said so before the name at one of its places, and the words.
pub(super) fn read(reading: &Reading, known: &Organization, said: Said) -> Option<(Industry, FoldedSpan)> {
    const PLACES: usize = 6;
    const LEAST: usize = 3;
    let (article, from) = searched(reading);
    let name = reading.words(known.span);
    let named = |name: &str| {
        let mut places = article.match_indices(name).take(PLACES).map(|(at, _)| from + at);
        places.find_map(|at| before(reading, at, said))
    };
    let bare = || (known.core.chars().count() >= LEAST && known.core != name).then(|| named(&known.core));
    let site = || name.strip_suffix('社').filter(|site| site.chars().count() >= LEAST).and_then(named);
    let behind = || (said == Said::Trade).then(|| in_brackets(reading, known)).flatten();
    named(name).or_else(|| bare().flatten()).or_else(site).or_else(behind)
}

/// 手芸のみなも|(通販), 株式会社ミナモ|(菓子製造): the trade that the brackets behind the name hold, and nothing else.
fn in_brackets(reading: &Reading, known: &Organization) -> Option<(Industry, FoldedSpan)> {
    const LONGEST: usize = 12;
    let rest = reading.folded().get(known.span.end()..)?;
    let (inside, _) = rest.strip_prefix('(')?.split_once(')')?;
    let start = known.span.end() + '('.len_utf8();
    let whole = FoldedSpan::between(start, start + inside.len());
    let words = told(reading, "industry_name").map(|(located, industry)| (industry, located.mention.span));
    let telling = words.filter(|(industry, span)| {
        let link = reading.folded().get(span.end()..whole.end()).unwrap_or("?");
        *industry != Industry::Municipality && whole.contains(*span) && LINKS.contains(&link)
    });
    telling.filter(|_| inside.chars().count() <= LONGEST).max_by_key(|(_, span)| (span.end(), span.len()))
}

/// The line of business that is said directly before byte `at`.
fn before(reading: &Reading, at: usize, how: Said) -> Option<(Industry, FoldedSpan)> {
    let folded = reading.folded();
    let from = folded.ceil_char_boundary(at.saturating_sub(LEFT));
    let left = folded.get(from..at)?;
    let name = left;
    let left = before_what_it_runs(left.trim_end_matches(['「', '『']));
    let is_quoted = left.len() < name.len();
    if !is_quoted && !left.ends_with('の') && !DOES.iter().any(|verb| left.ends_with(verb)) {
        return None;
    }
    let clause = from + left.rsplit(['。', '\n', '、']).next().map_or(0, |clause| left.len() - clause.len());
    let end = from + left.len();
    let inside = |span: FoldedSpan| span.start() >= clause && span.end() <= end;
    let words = ["industry", "industry_name"].into_iter().flat_map(|topic| told(reading, topic));
    let said = words
        .map(|(located, industry)| (industry, located.mention.span))
        // 東丘市の「ミナモ」: where it is, not what.
        .filter(|(industry, span)| *industry != Industry::Municipality && inside(*span))
        .filter(|(_, span)| {
            let link = folded.get(span.end()..end).unwrap_or("?");
            joined(folded, *span, end) == Some(how)
                || is_quoted && how == Said::Trade && LINKS.contains(&link)
        });
    // 引越サービス is of those who move, not of any service.
    let tells = |span: FoldedSpan| reading.words(span) != "サービス";
    let (industry, span) = said.max_by_key(|(_, span)| (tells(*span), span.end(), span.len()))?;
    let sells = ["を売る", "を販売する"].iter().any(|verb| left.ends_with(verb));
    Some((if sells { Industry::RetailEc } else { industry }, span))
}

/// ゴルフ場予約サイト|「ゴルミナ」の運営会社: what stands before the name in quotation marks of what a firm runs.
fn before_what_it_runs(left: &str) -> &str {
    const RUNS: &[&str] =
        &["の運営会社", "の運営会社の", "の運営元", "の運営元の", "の提供元", "の提供会社", "の運営会社、"];
    let quoted =
        RUNS.iter().find_map(|runs| left.strip_suffix(runs)).and_then(|head| head.strip_suffix('」'));
    quoted.and_then(|head| head.rsplit_once('「')).map_or(left, |(before, _)| before)
}

/// What a body does for others, which is its trade and no goods: 食品宅配の, 人材派遣の.
static SERVICES: Words = Words::of(&[
    "宅配",
    "派遣",
    "仲介",
    "運送",
    "配送",
    "引越し",
    "引っ越し",
    "警備",
    "清掃",
    "旅行",
    "学習塾",
    "予備校",
    "葬祭",
    "広告代理",
    "受託",
    "代行",
    "レンタル",
    "リース",
    "ホスティング",
    "印刷",
]);

/// How the word at `span` is joined to the name at `end`, if it is: by の, or by what the body does.
fn joined(folded: &str, span: FoldedSpan, end: usize) -> Option<Said> {
    let (word, between) = (folded.get(span.start()..span.end())?, folded.get(span.end()..end)?);
    if let Some(link) = between.strip_suffix('の').filter(|link| LINKS.contains(link)) {
        let is_trade = !link.is_empty()
            || LINKS.iter().any(|link| !link.is_empty() && word.ends_with(link))
            || SERVICES.ends(word);
        return Some(if is_trade { Said::Trade } else { Said::Goods });
    }
    let head = DOES.iter().find_map(|verb| between.strip_suffix(verb))?;
    let (link, rest) = head.split_once('を')?;
    let link = link.split('「').next().unwrap_or_default();
    let link = ["など", "等"].iter().find_map(|more| link.strip_suffix(more)).unwrap_or(link);
    let is_where =
        rest.chars().count() <= 8 && (rest.is_empty() || rest.ends_with(['で', 'に']) || rest == "全国");
    (is_where && LINKS.contains(&link)).then_some(Said::Trade)
}
