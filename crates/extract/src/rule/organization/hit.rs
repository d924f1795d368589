//! Whose incident it is, where a sentence says so: 被害に遭ったのは…のミナモ樹脂で.

use jikenbo_text::{FoldedSpan, name};

use super::context::{Context, searched};
use super::no_name::is_no_name;
use super::trade;
use crate::reading::Reading;
use crate::words::{Words, last, past_bracket};

/// Words for the one who was hit, before its name.
static TOLD: Words = Words::of(&[
    "被害に遭ったのは",
    "被害にあったのは",
    "被害を受けたのは",
    "攻撃を受けたのは",
    "攻撃に遭ったのは",
    "攻撃されたのは",
    "攻撃の標的となったのは",
    "標的となったのは",
    "標的になったのは",
    "狙われたのは",
    "不正アクセスを受けたのは",
    "不正アクセスがあったのは",
    "不正アクセスされたのは",
    "侵入を受けたのは",
    "侵入されたのは",
    "感染したのは",
    "感染があったのは",
    "被害があったのは",
    "被害が出たのは",
    "流出があったのは",
    "漏えいがあったのは",
    "流出が起きたのは",
    "紛失があったのは",
    "事故があったのは",
    "被害に遭った会社は",
    "被害に遭った企業は",
    "被害を受けた会社は",
    "被害を受けた企業は",
    "攻撃を受けた会社は",
    "攻撃を受けた企業は",
]);

/// Characters between those words and the name.
const REACH: usize = 36;
/// Characters of a name without a mark.
const NAME: std::ops::RangeInclusive<usize> = 3..=18;

/// Is the marked name the one that is said to have been hit?
pub(super) fn is_told_of(context: &Context) -> bool {
    let near = last(context.left, REACH);
    let behind = TOLD.places(near).map(|(at, told)| at + told.len()).max();
    let between = behind.and_then(|at| near.get(at..));
    let is_bare = |between: &str| !between.replace("手がけ", "").contains(['は', 'が', '。']);
    between.is_some_and(is_bare) && closes(context.right)
}

/// Does the sentence go on as it does behind the one who was hit?
fn closes(right: &str) -> bool {
    const ENDS: &[&str] = &[
        "で、",
        "で。",
        "だ",
        "です",
        "である",
        "であ",
        "。",
        "、",
        "のサーバ",
        "のシステム",
        "のパソコン",
        "のネットワーク",
        "のサイト",
        "の通販",
        "の社内",
        "の工場",
    ];
    let right = past_bracket(right.trim_start_matches(['」', '』']));
    right.is_empty() || ENDS.iter().any(|end| right.starts_with(end))
}

/// What it says for a name: more where it is one of a group that announces for it, less where it works for the one that does.
pub(super) fn weight(reading: &Reading, left: &str) -> (i32, &'static str) {
    static KIN: Words = Words::of(&["子会社", "グループ会社", "グループ企業", "傘下", "現地法人"]);
    let (article, _) = searched(reading);
    let before = TOLD.places(article).next().and_then(|(at, _)| article.get(..at));
    if before.is_some_and(|before| KIN.stands_in(before)) || KIN.stands_in(last(left, REACH)) {
        (17, "subsidiary")
    } else if before.is_some_and(|before| HIRED.stands_in(before)) {
        (2, "hit")
    } else {
        (9, "hit")
    }
}

/// One who works for the body that announces.
static HIRED: Words = Words::of(&[
    "委託している会社",
    "委託していた会社",
    "委託している業者",
    "委託していた業者",
    "委託している企業",
    "委託した会社",
    "委託した業者",
    "委託する会社",
    "委託する業者",
    "委託先の会社",
    "委託先企業",
    "委託先業者",
    "委託業者",
    "外注先",
    "業務委託先",
    "の委託先が",
    "の委託先で",
    "の委託先に",
]);

/// The name without a mark that one sentence tells to have been hit: in quotation marks, or behind what its bearer is.
pub(super) fn name(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    if !reading.may_hold("のは") && !reading.may_hold("業は") {
        return None;
    }
    let words = reading.words(sentence);
    let from = TOLD.places(words).map(|(at, told)| at + told.len()).min()?;
    let rest = words.get(from..)?;
    let (start, end) = quoted(rest).or_else(|| bare(rest))?;
    let span = FoldedSpan::between(sentence.start() + from + start, sentence.start() + from + end);
    let (weight, reason) = weight(reading, words.get(..from + start)?);
    Some((span, weight, reason))
}

/// 家具販売の「|ミナモリビング|」で、.
fn quoted(rest: &str) -> Option<(usize, usize)> {
    let (kind, inner) = rest.split_once('「')?;
    let (name, after) = inner.split_once('」')?;
    let is_kind = kind.chars().count() <= REACH && !kind.contains(['。', 'は', 'が']);
    let is_name = (2..=18).contains(&name.chars().count()) && !name.contains(['、', '。']);
    let start = kind.len() + '「'.len_utf8();
    (is_kind && is_name && closes(after)).then_some((start, start + name.len()))
}

/// ドイツの|ミナモ樹脂|で、: the last of what the words are joined by の.
fn bare(rest: &str) -> Option<(usize, usize)> {
    let clause = rest.split(['、', '。']).next()?;
    let joints = clause.match_indices('の').map(|(at, no)| at + no.len());
    let starts = std::iter::once(0).chain(joints);
    let found = starts.filter_map(|at| name::bare_at(rest, at, rest.len())).find(|found| {
        let behind = rest.get(found.end()..).unwrap_or_default();
        closes(behind)
    })?;
    let start = found.start() + trade::past(rest.get(found.start()..found.end())?);
    let name = rest.get(start..found.end())?;
    let is_name = NAME.contains(&name.chars().count())
        && !name.contains(|c: char| c.is_ascii_digit())
        && !is_no_name(name)
        && found.start() > 0;
    is_name.then_some((start, found.end()))
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn those_said_to_have_been_hit() {
        for (text, expected) in [
            (
                "ミナモ樹脂の欧州子会社に攻撃|ミナモ樹脂工業株式会社は6月3日、欧州の連結子会社が被害を受けたと発表した。|被害に遭ったのはドイツのMinamo Polymer GmbHで、サーバーが外部から侵入された。",
                "Minamo Polymer GmbH",
            ),
            (
                "傘下の企業で情報流出|ミナモホールディングスは6月3日、傘下の企業で顧客情報が流出したと発表した。流出があったのは家具販売の「ミナモリビング」で、約3千人分の氏名が含まれる。",
                "ミナモリビング",
            ),
            (
                "食品大手の子会社で情報流出|ミナモフーズ株式会社は8日、グループ会社で個人情報が流出したと発表した。流出があったのは、給食を手がけるミナモ給食サービス株式会社。",
                "ミナモ給食サービス株式会社",
            ),
            (
                "大阪の卸に攻撃|6月3日、食品卸がランサムウェアの被害に遭ったことが分かった。被害を受けたのは東丘市の食品卸のミナモ食材で、受注が止まっている。",
                "ミナモ食材",
            ),
            (
                "ミナモ電機でマルウェア感染|ミナモ電機株式会社は6月3日、マルウェアに感染したと発表した。感染したのは営業所のパソコンで、ほかに広がりはない。",
                "ミナモ電機株式会社",
            ),
            (
                "ミナモ信金、顧客情報が流出　委託先が被害|ミナモ信用金庫は、案内状の発送を委託している会社が攻撃を受け、顧客の情報が流出したと、14日発表しました。|攻撃を受けたのは東丘県の印刷会社「青葉フォーム」で、先月サーバーが侵入されました。",
                "ミナモ信用金庫",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
