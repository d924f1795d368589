//! What stands directly before and after a name.

use std::sync::LazyLock;

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;

use crate::lexicon::{ConceptId, LEXICON};
use crate::reading::{Located, Reading};
use crate::words::Words;

/// The part a name is given by the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rule) enum Part {
    /// Another organisation's.
    Other(Role),
    /// The organisation's own.
    Holder,
}

static BEFORE: LazyLock<Vec<(ConceptId, Part)>> = LazyLock::new(|| parts("party_before"));
static AFTER: LazyLock<Vec<(ConceptId, Part)>> = LazyLock::new(|| parts("party_after"));

fn parts(topic: &str) -> Vec<(ConceptId, Part)> {
    let roles = Role::ALL.iter().map(|&role| (role.as_str(), Part::Other(role)));
    let all = roles.chain([("holder", Part::Holder)]);
    all.filter_map(|(name, part)| Some((LEXICON.concept(topic, name)?, part))).collect()
}

/// The part that the words around the name at `span` give it, and those words with the name.
pub(in crate::rule) fn role_words(
    reading: &Reading,
    sentence: usize,
    span: FoldedSpan,
) -> Option<(Part, FoldedSpan)> {
    let context = Context::of(reading, sentence, span);
    if is_client(reading, &context, span) {
        return Some((Part::Holder, span));
    }
    let (start, end) = (context.outer.start(), context.after);
    let closed = past_close(&context);
    let mut found = None;
    let mut follows: Option<(Part, FoldedSpan)> = None;
    for located in beside(reading.in_sentence(sentence), context.outer) {
        let words = located.mention.span;
        let part_of = |list: &[(ConceptId, Part)]| {
            list.iter().find(|(concept, _)| *concept == located.mention.concept).map(|&(_, part)| part)
        };
        let between = || reading.folded().get(words.end()..span.start());
        let opens = || {
            between()
                .is_some_and(|words| is_gap(words) || matches!(words, "「" | "『" | "(") || is_country(words))
        };
        if (words.end() == start || words.end() == span.start() || opens())
            && let Some(part) = part_of(&BEFORE)
        {
            found = found.filter(says_most).or(Some((part, words.cover(span))));
        }
        if (words.start() == end || words.start() == span.end() || words.start() == closed)
            && let Some(part) = part_of(&AFTER)
        {
            // 東丘図書館|(指定管理者:株式会社ミナモ): a label of what stands behind it.
            if reading.folded().get(words.end()..).is_some_and(|after| after.starts_with(':')) {
                continue;
            }
            // 東丘病院|によりますと、受付を委託していた: who tells, and hires somebody.
            if ["によりますと", "によると", "によれば"]
                .iter()
                .any(|tells| reading.words(words).starts_with(tells))
            {
                continue;
            }
            let part = (part, words.cover(span));
            if is_own_inquiry(&found, &part, reading.words(words)) {
                continue;
            }
            follows = follows.filter(|known| says_most(known) || !says_most(&part)).or(Some(part));
        }
    }
    // 子会社の|ミナモ電算|に保管を委託: what a subsidiary was hired for tells more than whose it is.
    let is_hired = matches!(follows, Some((Part::Other(Role::Processor), _)))
        && matches!(found, Some((Part::Other(Role::Subsidiary), _)));
    let told = if is_hired { follows } else { found.filter(says_most).or(follows).or(found) };
    told.or_else(|| headed(reading, sentence, span))
}

/// Do only spaces stand between a label and its value, as in a column of them?
fn is_gap(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|c| c == ' ')
}

/// 当社が宅配を受託しております|コープみなも|様の: who entrusts the writer with its work, and is spoken of with respect.
fn is_client(reading: &Reading, context: &Context, name: FoldedSpan) -> bool {
    const OWN: &[&str] = &["当社が", "弊社が", "当会が", "当法人が", "当組合が", "当協会が", "私どもが"];
    static TAKEN: Words = Words::of(&[
        "受託する",
        "受託した",
        "受託している",
        "受託していた",
        "受託しております",
        "受託しておりました",
        "受託いたしました",
        "請け負う",
        "請け負っている",
        "請け負っております",
        "請け負っておりました",
        "担当しております",
        "担っております",
        "お預かりしている",
        "お預かりしております",
    ]);
    let behind = reading.folded().get(name.end()..).unwrap_or_default();
    ["様", "さま", "殿"].iter().any(|respect| behind.starts_with(respect))
        && TAKEN.ends(context.left)
        && OWN.iter().any(|own| context.left.contains(own))
}

/// 保守業者(ミナモ電算|)に, ミナモ総研| に: where the words after a name begin, past the bracket around it and blanks.
fn past_close(context: &Context) -> usize {
    let right = context.right;
    let inner = if context.left.ends_with('(') { right.strip_prefix(')').unwrap_or(right) } else { right };
    context.after + right.len() - inner.trim_start_matches(' ').len()
}

/// 開発元であるミナモ|の調査により: one whose part is told looks into its own work.
fn is_own_inquiry(found: &Option<(Part, FoldedSpan)>, follows: &(Part, FoldedSpan), words: &str) -> bool {
    let told = matches!(found, Some((Part::Other(Role::Vendor | Role::Processor), _)));
    told && follows.0 == Part::Other(Role::Investigator) && words.starts_with('の')
}

/// 業務の委託先 and on the next line ミナモ印刷: the part that the line above tells of a name with which a line begins.
fn headed(reading: &Reading, sentence: usize, span: FoldedSpan) -> Option<(Part, FoldedSpan)> {
    const LONGEST: usize = 16;
    static PARTS: [(Words, Role); 3] = [
        (
            Words::of(&[
                "委託先",
                "委託業者",
                "委託事業者",
                "委託会社",
                "受託者",
                "受託業者",
                "受託事業者",
                "受注者",
                "請負業者",
            ]),
            Role::Processor,
        ),
        (Words::of(&["調査会社", "調査機関", "調査の依頼先", "調査の委託先"]), Role::Investigator),
        (Words::of(&["提供元", "開発元", "提供事業者", "開発事業者", "開発会社"]), Role::Vendor),
    ];
    let at = reading.sentences.get(sentence)?.line;
    let own = reading.lines.get(at)?.span;
    let before = reading.words(FoldedSpan::between(own.start(), span.start().max(own.start())));
    let above = reading.lines.get(at.checked_sub(1)?)?.span;
    let label = reading.words(above).trim_matches(|c: char| !c.is_alphabetic());
    let opens = before.chars().all(|c| !c.is_alphanumeric());
    let is_label = label.chars().count() <= LONGEST && !label.contains(['。', '、', 'は', 'が']);
    let (_, role) = PARTS.iter().rev().find(|(words, _)| words.ends(label)).filter(|_| opens && is_label)?;
    Some((Part::Other(*role), above.cover(span)))
}

/// 子会社である|台湾の|ミナモ電子, 子会社の|ドイツ |Minamo GmbH: a country, with or without の.
fn is_country(words: &str) -> bool {
    let country = words.trim_end_matches(' ');
    let country = country.strip_suffix('の').unwrap_or(country);
    let country = country.strip_suffix("にある").unwrap_or(country);
    jikenbo_text::name::is_country(country)
}

/// Bytes before and after a name within which words may give it a part.
const NEAR: usize = 600;

/// The mentions that begin near the name. `mentions` are those of one sentence, in order of beginnings.
fn beside(mentions: &[Located], name: FoldedSpan) -> &[Located] {
    let before = |at: usize| mentions.partition_point(|located| located.mention.span.start() < at);
    let (from, until) = (before(name.start().saturating_sub(NEAR)), before(name.end() + NEAR));
    mentions.get(from..until).unwrap_or_default()
}

/// What of a sentence stands near the name, on character bounds.
fn near(folded: &str, sentence: FoldedSpan, name: FoldedSpan) -> FoldedSpan {
    let start = folded.floor_char_boundary(name.start().saturating_sub(NEAR));
    let end = folded.ceil_char_boundary(name.end() + NEAR);
    FoldedSpan::between(start.max(sentence.start()), end.min(sentence.end()))
}

/// 調査を…に委託: the inquiry tells more than the contract; so does that it is a subsidiary.
fn says_most((part, _): &(Part, FoldedSpan)) -> bool {
    matches!(part, Part::Other(Role::Investigator | Role::Subsidiary))
}

/// The part of the article in which repetitions of a name are sought, and where it begins.
pub(in crate::rule) fn searched<'d>(reading: &Reading<'d>) -> (&'d str, usize) {
    const ENOUGH: usize = 16 * 1024;
    let span = reading.article.span;
    let end = reading.folded().floor_char_boundary(span.end().min(span.start() + ENOUGH));
    let words = reading.folded().get(span.start()..end).unwrap_or_default();
    (words, span.start())
}

/// The surroundings of a name within its sentence.
pub(in crate::rule) struct Context<'d> {
    /// The name with the quotation marks around it.
    pub(in crate::rule) outer: FoldedSpan,
    /// The words in the brackets directly after it.
    pub(in crate::rule) bracket: Option<&'d str>,
    /// Where the words after the name and its brackets begin.
    pub(in crate::rule) after: usize,
    /// The words from there to the end of the sentence.
    pub(in crate::rule) right: &'d str,
    /// The words before the name.
    pub(in crate::rule) left: &'d str,
}

impl<'d> Context<'d> {
    pub(in crate::rule) fn of(reading: &Reading<'d>, sentence: usize, span: FoldedSpan) -> Self {
        let whole = reading.sentences.get(sentence).map_or(span, |sentence| sentence.span.cover(span));
        let folded = reading.folded();
        let whole = near(folded, whole, span);
        let between = |from: usize, to: usize| folded.get(from..to).unwrap_or_default();
        let left = between(whole.start(), span.start());
        let mut outer = span;
        let mut right = between(span.end(), whole.end());
        if left.ends_with(['「', '『']) && right.starts_with(['」', '』']) {
            outer = FoldedSpan::between(span.start() - '「'.len_utf8(), span.end() + '」'.len_utf8());
            right = between(outer.end(), whole.end());
        }
        let mut after = outer.end();
        let bracket = right.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside);
        if let Some(inside) = bracket {
            after += inside.len() + 2;
            right = between(after, whole.end());
        }
        after += office(right);
        right = between(after, whole.end());
        let honorific = ["さま", "様", "殿", "社"].into_iter().find(|honorific| right.starts_with(honorific));
        after += honorific.map_or(0, str::len);
        let left = left.strip_suffix(['「', '『']).unwrap_or(left);
        Self { outer, bracket, after, right: between(after, whole.end()), left }
    }
}

/// Bytes of an office with の before it, where it acts: 東丘町|の教育委員会|は.
fn office_of(right: &str) -> Option<usize> {
    const OFFICES: &[&str] =
        &["委員会", "教委", "局", "課", "部", "保健所", "消防本部", "事務所", "センター"];
    const LONGEST: usize = 36;
    let rest = right.strip_prefix('の')?;
    let end =
        rest.find(['は', 'が', 'に', 'で', 'を', 'の', '、', '。', ' ']).filter(|&end| end <= LONGEST)?;
    let acts =
        ["は", "によ", "では"].iter().any(|acts| rest.get(end..).is_some_and(|rest| rest.starts_with(acts)));
    let is_office = OFFICES.iter().any(|office| rest.get(..end).is_some_and(|run| run.ends_with(office)));
    (acts && is_office).then_some('の'.len_utf8() + end)
}

/// Bytes of the department or house that is printed directly after a name: 東丘市|総務部情報政策課.
fn office(right: &str) -> usize {
    const OFFICES: &[&str] = &[
        "課",
        "部",
        "室",
        "係",
        "局",
        "所",
        "支店",
        "館",
        "校",
        "園",
        "会",
        "センター",
        "キャンパス",
        "庁",
        "署",
        "教委",
    ];
    if let Some(length) = office_of(right) {
        return length;
    }
    let is_part = |c: char| matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | '0'..='9');
    let end = right.find(|c| !is_part(c)).unwrap_or(right.len());
    let run = right.get(..end).unwrap_or_default();
    if OFFICES.iter().any(|office| run.ends_with(office)) { end } else { 0 }
}
