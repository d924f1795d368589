//! The trades and works of firms without a name that a text tells of as hired and hit.

use jikenbo_text::name::past_country;
use jikenbo_text::sentence::sentences;
use jikenbo_text::{FoldedSpan, Words, last};

use super::{SHORTEST, few};
use crate::key::key;
use crate::link::said::{tells_of_a_contract, tells_of_a_firm, tells_of_a_hit};

/// What stands behind the word for a trade.
const FIRMS: &[&str] = &["会社", "業者"];

/// What stands before them and is the word for no trade.
const NO_TRADES: &[&str] = &[
    "委託",
    "受託",
    "運営",
    "同",
    "当",
    "各",
    "親",
    "子",
    "他",
    "保険",
    "株式",
    "有限",
    "合同",
    "専門",
    "調査",
    "外部",
    "解析",
    "セキュリティ",
    "取扱",
    "対象",
    "該当",
    "複数",
    "大手",
    "民間",
    "地元",
    "県外",
    "市内",
    "都内",
];

/// The trades of the firms that a folded text tells of as hired and hit, made comparable.
pub(crate) fn trades(text: &str) -> Vec<String> {
    if tells_of_a_contract(text) || GIVEN.stands_in(text) { trades_hit(text) } else { Vec::new() }
}

/// The trades of the firms that it tells of as hit, hired or not.
pub(in crate::link) fn trades_hit(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for sentence in sentences(text, FoldedSpan::between(0, text.len())) {
        let words = text.get(sentence.start()..sentence.end()).unwrap_or_default();
        if tells_of_a_hit(words) {
            let known = found.len();
            found.extend(FIRMS.iter().flat_map(|firm| words.match_indices(firm)).filter_map(|(at, _)| {
                let before = words.get(..at)?;
                trade_before(before.strip_suffix('事').unwrap_or(before))
            }));
            if found.len() == known && tells_of_a_firm(words) {
                found.extend(works(words));
            }
        }
    }
    few(found)
}

/// 案内の|印刷|と|発送|をお願いしている: the works that a sentence gives to somebody, the nearest to the verb first.
pub(super) fn works(words: &str) -> Vec<String> {
    let verbs = GIVEN.places_by_word(words);
    let is_unnamed =
        |(at, verb): &(usize, &str)| words.get(at + verb.len()..).is_some_and(|after| !names_one(after));
    let before = verbs.filter(is_unnamed).filter_map(|(at, _)| words.get(..at));
    before.flat_map(|before| works_before(last(before, REACH))).collect()
}

/// を請け負|う|ミナモは: does the name of who does it stand straight behind the verb? システム会社 is none.
fn names_one(after: &str) -> bool {
    let behind = after.trim_start_matches(|c| matches!(c, 'ぁ'..='ん'));
    let behind = behind.get(past_country(behind)..).unwrap_or(behind);
    let is_spelled = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー') || c.is_ascii_alphabetic();
    let rest = behind.trim_start_matches(is_spelled);
    rest.len() < behind.len()
        && after.len() > behind.len()
        && !FIRMS.iter().any(|firm| rest.starts_with(firm))
}

fn works_before(words: &str) -> Vec<String> {
    let clause = words.rsplit(['、', '。', '「', '(']).next().unwrap_or_default();
    let runs = clause
        .rsplit(|c: char| !matches!(c, '一'..='鿿'))
        .map(|run| DEEDS.iter().find_map(|deed| run.strip_suffix(deed)).unwrap_or(run));
    let works = runs.filter(|run| run.chars().count() >= SHORTEST).take(MOST_WORKS);
    let names = works.flat_map(|work| {
        let also =
            ALSO.iter().filter(move |(known, _)| *known == work).flat_map(|(_, names)| names.iter().copied());
        std::iter::once(work).chain(also)
    });
    names.map(key).collect()
}

/// What the names of those end in who do a work, where that is not the word for it.
const ALSO: &[(&str, &[&str])] =
    &[("印刷", &["帳票", "プリント"]), ("発送", &["配送", "物流"]), ("配送", &["運輸", "物流"])];

/// Works of one clause.
const MOST_WORKS: usize = 2;

/// Characters before the verb in which the work stands.
const REACH: usize = 20;

/// How one gives a work to somebody.
static GIVEN: Words = Words::of(&[
    "を委託",
    "を任せ",
    "をお任せ",
    "を頼ん",
    "をお願い",
    "を依頼",
    "を発注",
    "を外注",
    "を委ね",
    "を請け負",
    "を受託",
    "委託先",
    "委託業者",
    "委託事業者",
    "委託会社",
]);

/// What ends the word for a work, and is none.
const DEEDS: &[&str] = &["業務", "作業", "事業", "委託"];

/// 東丘市の|印刷|会社: the run of kanji or of katakana with which the words end.
fn trade_before(before: &str) -> Option<String> {
    let is_kanji = |c: char| matches!(c, '一'..='鿿');
    let is_katakana = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー');
    let is_of_run: &dyn Fn(char) -> bool = if before.ends_with(is_kanji) { &is_kanji } else { &is_katakana };
    let trade = before.get(before.trim_end_matches(is_of_run).len()..)?;
    let is_trade = trade.chars().count() >= SHORTEST && !NO_TRADES.iter().any(|word| trade.starts_with(word));
    is_trade.then(|| key(trade))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_of_firms_that_were_hit() {
        for (text, trade) in [
            (
                "宛名の印刷は、東丘市の印刷会社に頼んでいる。この印刷会社のサーバーが攻撃を受けた。",
                Some("印刷"),
            ),
            ("名簿の作成を任せたシステム会社が不正アクセスを受けた。", Some("システム")),
            (
                "案内の印刷と発送をお願いしている業者のサーバーが攻撃を受けた。",
                Some("印刷 発送 配送 物流 帳票 プリント"),
            ),
            ("受診券の印刷委託先に攻撃、4千人分漏えいか", Some("印刷 帳票 プリント 受診券")),
            ("委託会社のサーバーが攻撃を受けた。保険会社にも知らせた。", None),
            ("印刷会社に頼んでいる。サーバーが攻撃を受けた。", None),
            ("調べは印刷会社で攻撃を受けた者がした。", None),
            ("案内の印刷を請け負う米ミナモは、サーバーが攻撃を受けたと発表した。同社が調べている。", None),
        ] {
            let mut expected: Vec<String> =
                trade.into_iter().flat_map(str::split_whitespace).map(key).collect();
            expected.sort_unstable();
            assert_eq!(trades(text), expected, "{text}");
        }
    }
}
