//! The numbers that a sentence gives to an earlier report: 当初は約900人としていました, 9人から12人に増え,
//! 7月に示した約900件を下回った, (第2報では約900件).

use jikenbo_text::{Amount, Counter, Words, amounts, first, may_hold_a_number};

/// What was said, up to what follows of the verb.
static SAID: Words = Words::of(&[
    "とし",
    "とされ",
    "発表し",
    "公表し",
    "発表され",
    "公表され",
    "知らせし",
    "知らせいたし",
    "知らせ致し",
    "報告し",
    "報告いたし",
    "説明し",
    "説明いたし",
    "伝えし",
    "伝えいたし",
    "伝え致し",
    "案内し",
    "案内いたし",
    "と伝え",
    "とみ",
    "とみられ",
    "と見られ",
    "と見込ん",
]);

/// What follows where it was said before, and no longer.
static BEFORE: Words = Words::of(&["ていた", "ていまし", "ておりまし", "でいた", "でいまし", "でおりまし"]);

/// What follows of a verb of saying where words before it tell of an earlier report: 第2報で900人とした会員.
static ANCHORED: Words = Words::of(&["とした"]);

/// What follows of a verb of saying in such a sentence: 前回は900人とお伝えしましたが.
static TOLD: Words = Words::of(&["ましたが", "たが、", "たものの", "ましたところ"]);

/// What begins to tell of an earlier report.
static ANCHORS: Words = Words::of(&[
    "当初",
    "時点",
    "報で",
    "公表で",
    "公表の",
    "公表時",
    "発表で",
    "発表の",
    "発表時",
    "説明では",
    "前回",
    "これまで",
    "従来",
    "先に",
    "先月",
    "日には",
    "月には",
    "に示した",
    "に公表した",
    "に発表した",
]);

/// How a number moved away from an earlier one.
static MOVED: Words = Words::of(&[
    "増",
    "減",
    "訂正",
    "修正",
    "変更",
    "改め",
    "膨らん",
    "拡大",
    "広が",
    "縮小",
    "範囲を絞",
    "絞り込",
]);

/// What sets a number beside the earlier one.
static BESIDE: Words = Words::of(&["を下回", "を上回", "より増", "より減", "より多", "より少な"]);

/// How a matter was made known of which a report goes on to tell.
static MADE_KNOWN: Words = Words::of(&[
    "公表した",
    "発表した",
    "公表していた",
    "発表していた",
    "明らかにした",
    "お知らせした",
    "お知らせしました",
    "お知らせいたしました",
    "お伝えした",
    "お伝えしました",
    "お伝えいたしました",
    "報告した",
    "ご報告しました",
    "ご報告いたしました",
    "公表しました",
    "発表しました",
    "公表済みの",
]);

/// What follows the matter on which a report goes on.
static GOES_ON: Words = Words::of(&[
    "について",
    "につきまして",
    "に関し",
    "に関して",
    "に関しまして",
    "をめぐり",
    "を巡り",
    "をめぐって",
    "を巡って",
]);

/// What follows a number in quotation marks that was told before.
static AS_TOLD: Words = Words::of(&[
    "とお伝えし",
    "とお知らせし",
    "とご報告し",
    "とご案内し",
    "と公表し",
    "と発表し",
    "と報告し",
    "と説明し",
]);

/// Characters of the matter between its number and what follows it.
const MATTER: usize = 24;

/// Bytes between a number and the words that give it to an earlier report.
const REACH: usize = 150;

/// The numbers of people or cases that a folded sentence gives to an earlier report, in order.
pub(crate) fn formers(sentence: &str) -> Vec<Amount> {
    if !may_hold_a_number(sentence) {
        return Vec::new();
    }
    let marks = quotations(sentence);
    let speaks = |words: &Words| words.stands_in(sentence);
    let goes_on = || speaks(&GOES_ON) && (speaks(&MADE_KNOWN) || speaks(&AS_TOLD));
    let is_moved = || speaks(&MOVED) || speaks(&BESIDE) || speaks(&ANCHORS) || sentence.contains('誤');
    if marks.is_empty() && !is_moved() && !goes_on() {
        return Vec::new();
    }
    let all: Vec<Amount> = amounts(sentence).into_iter().filter(counts_the_affected).collect();
    let sentence = Sentence { words: sentence, marks, amounts: &all };
    (0..all.len()).filter(|&nth| sentence.is_former(nth)).filter_map(|nth| all.get(nth).cloned()).collect()
}

fn counts_the_affected(amount: &Amount) -> bool {
    use Counter::{Case, Household, Member, Party, Person, Record, Row, User};
    let counters = [Person, Member, User, Party, Case, Record, Row, Household];
    amount.counter.is_some_and(|counter| counters.contains(&counter))
}

/// Where it is told that something was said before: the ends of としていた, と公表しておりました.
fn quotations(sentence: &str) -> Vec<usize> {
    let ends = BEFORE.places(sentence).map(|(at, _)| at);
    let is_said = |end: &usize| sentence.get(..*end).is_some_and(|before| SAID.ends(before));
    let mut marks: Vec<usize> = ends.filter(is_said).collect();
    let anchored = ANCHORED.places(sentence).map(|(at, _)| at);
    let told = TOLD.places(sentence).map(|(at, _)| at).filter(is_said);
    marks.extend(anchored.chain(told).filter(|&at| sentence.get(..at).is_some_and(begins)));
    marks.sort_unstable();
    marks
}

/// A sentence with what was found in it.
struct Sentence<'t> {
    words: &'t str,
    /// Where it is told that something was said before.
    marks: Vec<usize>,
    /// The numbers of people and cases.
    amounts: &'t [Amount],
}

impl Sentence<'_> {
    fn is_former(&self, nth: usize) -> bool {
        self.is_quoted(nth)
            || self.is_left(nth)
            || self.is_bracketed(nth)
            || self.is_wrong(nth)
            || self.is_gone_on_from(nth)
    }

    /// Is it that of a matter made known before, of which the sentence goes on to tell another: 先月公表した約900件の流出
    /// について、実際は880人だった?
    fn is_gone_on_from(&self, nth: usize) -> bool {
        let Some(amount) = self.amounts.get(nth) else { return false };
        let before = self.words.get(..amount.span.start()).unwrap_or_default();
        let before = before.trim_end_matches(['「', '約']);
        let before = ["およそ", "最大で", "最大", "延べ"]
            .iter()
            .find_map(|bound| before.strip_suffix(bound))
            .unwrap_or(before);
        let matter = self.after(amount).split('、').next().unwrap_or_default();
        let quoted = matter.trim_start_matches(['分', '」']);
        let is_told = MADE_KNOWN.ends(before) || AS_TOLD.begins(quoted);
        let goes_on = matter.chars().count() <= MATTER && GOES_ON.ends(matter);
        is_told && goes_on && self.amounts.get(nth + 1).is_some()
    }

    /// Stands the number before としていた: the last one, or behind the words that begin to tell of an earlier report?
    fn is_quoted(&self, nth: usize) -> bool {
        let Some(amount) = self.amounts.get(nth) else { return false };
        let end = amount.span.end();
        let Some(mark) = self.marks.iter().copied().find(|&mark| mark >= end) else { return false };
        let next = self.amounts.get(nth + 1).is_some_and(|next| next.span.end() <= mark);
        let between = self.words.get(end..mark).unwrap_or_default();
        let begun = self.words.get(..end).unwrap_or_default();
        between.len() <= REACH && !begins(between) && (!next || begins(begun))
    }

    /// Did a later number take its place: 9人から12人に増え, 約900件を880件に訂正, 約900件を下回った?
    fn is_left(&self, nth: usize) -> bool {
        let Some(amount) = self.amounts.get(nth) else { return false };
        let after = self.after(amount).trim_start_matches('分');
        let is_left = ["から", "を"].iter().any(|particle| after.starts_with(particle));
        let to = self.amounts.get(nth + 1).map(|next| self.after(next).trim_start_matches('分'));
        match to {
            Some(to) if is_left && to.starts_with(['に', 'へ', 'と']) && is_moved(to) => true,
            _ if BESIDE.begins(after) => self.begins_before(amount),
            _ => after.strip_prefix("から").is_some_and(is_moved) && self.begins_before(amount),
        }
    }

    /// Stands the number in brackets with the report that gave it: (第2報では約900件)?
    fn is_bracketed(&self, nth: usize) -> bool {
        let Some(amount) = self.amounts.get(nth) else { return false };
        let before = self.words.get(..amount.span.start()).unwrap_or_default();
        let Some((_, bracket)) = before.rsplit_once('(') else { return false };
        let after = self.after(amount).trim_start_matches('分');
        let is_closed = after.starts_with(')') || is_told_in_brackets(after);
        is_closed && begins(bracket) && !bracket.contains(')')
    }

    /// Is it the wrong number of a table of errors: (誤)900人 (正)880人?
    fn is_wrong(&self, nth: usize) -> bool {
        let Some(amount) = self.amounts.get(nth) else { return false };
        let before = self.words.get(..amount.span.start()).unwrap_or_default();
        let is_next_to_it = before.trim_end_matches(|c: char| !c.is_alphanumeric()).ends_with('誤');
        (is_next_to_it || is_marked_wrong(before)) && self.after(amount).contains('正')
    }

    fn after(&self, amount: &Amount) -> &str {
        self.words.get(amount.span.end()..).unwrap_or_default()
    }

    /// Do words that begin to tell of an earlier report stand before the number?
    fn begins_before(&self, amount: &Amount) -> bool {
        begins(self.words.get(..amount.span.start()).unwrap_or_default())
    }
}

/// (当初は約900件|とご説明): do words in brackets say of a number before them that it was told, and end there?
fn is_told_in_brackets(after: &str) -> bool {
    const TOLD: &[&str] =
        &["説明", "公表", "発表", "報告", "案内", "お知らせ", "お伝え", "想定", "推計", "見込み"];
    let told = after.strip_prefix('と').and_then(|told| told.split_once(')')).map(|(told, _)| told);
    told.is_some_and(|told| {
        let told = told.strip_suffix("済み").unwrap_or(told);
        TOLD.contains(&told.trim_start_matches('ご'))
    })
}

/// (誤)カード情報 |900件: does the mark of what was wrong stand before a number, and not yet that of what is right?
fn is_marked_wrong(before: &str) -> bool {
    const MARKS: &[&str] = &["(誤)", "【誤】", "[誤]", "〔誤〕", "誤:"];
    let marked = MARKS.iter().find_map(|mark| before.rsplit_once(mark));
    marked.is_some_and(|(_, thing)| thing.chars().count() <= THING && !thing.contains(['正', '。']))
}

/// Characters of the thing that a table of errors counts.
const THING: usize = 30;

fn begins(words: &str) -> bool {
    ANCHORS.stands_in(words)
}

/// Begins what follows with how a number moved: に増え, に上方修正?
fn is_moved(after: &str) -> bool {
    MOVED.stands_in(first(after, MOVES))
}

/// Characters behind a number within which it is told how it moved.
const MOVES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_earlier_reports() {
        for (sentence, expected) in [
            ("当初は約900人(うち会員700人)としていました。", &[900, 700][..]),
            ("9月の集計で880人でしたが、5月の時点では約900人としていました。", &[900]),
            ("前回は約3千件、5社と公表しておりました。", &[3_000]),
            ("対象は当初公表の約900人から1204人に増えた。", &[900]),
            ("5月の時点の約900件から増え、委託元も4社になった。", &[900]),
            ("件数を880件に訂正した。", &[]),
            ("約900件を880件に訂正した。", &[900]),
            ("880件で、5月の公表時に示した約900件を下回った。", &[900]),
            ("最大約23万人(第2報では最大約21万人)", &[210_000]),
            ("880名でした(当初は約900名とご説明)。", &[900]),
            ("880名でした(うち900名とご説明)。", &[]),
            ("7月の第2報で約900人とした会員について、880人分の流出を確認した。", &[900]),
            ("(誤)900人 (正)880人", &[900]),
            ("7月に示した最大900件から範囲を絞った。", &[900]),
            ("7月に公表した会員900人から話を聞いた。", &[]),
            ("(誤)カード情報 900件 (正)カード情報 880件", &[900]),
            ("先月公表した約900件の流出について、対象は880人だったと発表した。", &[900]),
            ("5月8日に「延べ900人」とお伝えした件につきまして、880人となりました。", &[900]),
            ("6月の発表の約900件から増え、880件になった。", &[900]),
            ("5日に発表した900人分の紛失とは別に、880人分を失った。", &[]),
            ("5日に公表した900人分の流出について、市は説明会を開いた。", &[]),
            ("約900人の情報が漏れたとしている。", &[]),
            ("前回「およそ900人分」とお伝えいたしましたが、880人と分かりました。", &[900]),
            ("第1報では900人とご案内しましたが、正しくは880人でした。", &[900]),
            ("前回の説明会には900人が集まりましたが、880人の情報が漏れたとみています。", &[]),
            ("5日の会見で約900人とした。", &[]),
            ("会員880人から問い合わせがあり、件数は増えている。", &[]),
            ("5月に公表した約900人分の件とは別に、17人分を紛失した。", &[]),
        ] {
            let found: Vec<u64> = formers(sentence).iter().map(|amount| amount.value).collect();
            assert_eq!(found, expected, "{sentence}");
        }
    }
}
