//! Earlier reports by their day or by words that point back: 7月5日に公表しました, 先にお知らせした, 既報のとおり.

use jikenbo_model::{Earlier, Record};
use jikenbo_text::name::{self, Body, Name};
use jikenbo_text::{FoldedSpan, When, is_told_apart, sister_in};

use super::Named;
use crate::reading::{Located, Reading};
use crate::rule::dated::{self, Day};
use crate::rule::telling::once_more::once_more;
use crate::words::{Words, first};

/// Characters between the day, or the word that points back, and the verb.
const NEAR: usize = 32;

/// The reports that verbs of telling and the names of earlier reports point to; `record` tells whose text it is, and of which day.
pub(super) fn named(reading: &Reading, days: &[Day], record: &Record) -> Vec<Named> {
    let disclosed = record.disclosed_on.as_ref().map(|day| day.value);
    let own = record.organization.as_ref().map_or("", |name| name.value.as_str());
    let mut found = Vec::new();
    for (located, name) in reading.topic("earlier") {
        let earlier = match name {
            "told" => {
                on_a_day(reading, located, days, (disclosed, own)).or_else(|| pointed(reading, located, own))
            }
            "named" => by_name(reading, located),
            _ => None,
        };
        let listed = earlier.iter().filter(|named| named.earlier.on.is_some());
        let listed: Vec<Named> = listed.flat_map(|named| listed_before(reading, days, named)).collect();
        found.extend(listed);
        found.extend(earlier);
    }
    let is_own = |day: &Day| !is_anothers(clause_before(reading, day.sentence, day.span().start()));
    let announced = |day| announcement_of(reading, day, disclosed).filter(|_| is_own(day));
    found.extend(days.iter().filter_map(announced));
    found.extend(days.iter().filter_map(|day| bracketed(reading, day, disclosed)));
    let is_past = |day: &&Day| disclosed.is_none_or(|disclosed| day.when < disclosed) && is_own(day);
    let followed = days.iter().filter(|day| is_followed(reading, days, day)).filter(is_past);
    found.extend(followed.map(|day| Named {
        earlier: Earlier { on: Some(day.when), no: None },
        words: day.span(),
        reason: "told",
    }));
    found
}

/// Days of one list that are looked at.
const LISTED: usize = 5;

/// 7月1日、7月5日に続き、3回目のご報告です: the days of a list after which this report comes.
fn is_followed(reading: &Reading, days: &[Day], day: &Day) -> bool {
    const JOINTS: &[&str] = &["、", "と", "・", "及び", "および", "、および"];
    let after = |day: &Day| reading.folded().get(day.span().end()..).unwrap_or_default();
    let from = days.partition_point(|other| other.span().start() < day.span().start());
    for pair in days.iter().skip(from).zip(days.iter().skip(from + 1).map(Some).chain([None])).take(LISTED) {
        let (day, next) = pair;
        let rest = after(day);
        if rest.starts_with("に続") {
            let words = first(rest, NEAR);
            return ["報告", "お知らせ", "公表", "続報", "報です"]
                .iter()
                .any(|report| words.contains(report));
        }
        let between = next
            .and_then(|next| reading.folded().get(day.span().end()..next.span().start()))
            .unwrap_or_default();
        if !JOINTS.contains(&between) {
            return false;
        }
    }
    false
}

/// The announcements of a day before `disclosed`, whoever's they are.
pub(super) fn announcements(reading: &Reading, days: &[Day], disclosed: Option<When>) -> Vec<Named> {
    let named = days.iter().filter_map(|day| announcement_of(reading, day, disclosed));
    let named = named.chain(days.iter().filter_map(|day| matter_of(reading, day, disclosed)));
    named.chain(days.iter().filter_map(|day| had_told(reading, day, disclosed))).collect()
}

/// 7月5日に、…として注意を呼びかけていた: what had been told on a day, at the end of its sentence.
fn had_told(reading: &Reading, day: &Day, disclosed: Option<When>) -> Option<Named> {
    static TOLD: Words = Words::of(&[
        "公表していた",
        "発表していた",
        "明らかにしていた",
        "説明していた",
        "呼びかけていた",
        "呼び掛けていた",
        "注意喚起していた",
        "お知らせしていた",
    ]);
    const REACH: usize = 80;
    let after = reading.folded().get(day.span().end()..)?;
    let said = after.split(['。', '\n']).next().filter(|said| said.chars().count() <= REACH)?;
    let tells =
        said.starts_with(['に', '、']) && !said.starts_with("にも") && TOLD.ends(said.trim_end_matches('が'));
    let is_past = disclosed.is_some_and(|disclosed| day.when < disclosed);
    let words = FoldedSpan::between(day.span().start(), day.span().end() + said.len());
    let is_it = tells && is_past && !is_of_another_happening(reading, day.sentence, words.end());
    is_it.then_some(Named { earlier: Earlier { on: Some(day.when), no: None }, words, reason: "told" })
}

/// 5月に公表した約3千件の流出について: the announcement of what the text goes on to tell of.
fn matter_of(reading: &Reading, day: &Day, disclosed: Option<When>) -> Option<Named> {
    const TOLD: &[&str] = &["公表した", "発表した", "明らかにした", "公表していた", "発表していた"];
    const GOES_ON: &[&str] = &["について", "に関し", "をめぐ", "を巡"];
    let after = reading.folded().get(day.span().end()..)?;
    let verb = after.strip_prefix('に').unwrap_or(after);
    let told = TOLD.iter().find(|told| verb.starts_with(**told))?;
    let told = after.len() - verb.len() + told.len();
    let matter = first(after.get(told..)?, NEAR).split(['、', '。']).next()?;
    let is_past = disclosed.is_some_and(|disclosed| day.when < disclosed);
    if !is_past || reading.is_title(day.sentence) || !GOES_ON.iter().any(|word| matter.contains(word)) {
        return None;
    }
    let words = FoldedSpan::between(day.span().start(), day.span().end() + told);
    Some(Named { earlier: Earlier { on: Some(day.when), no: None }, words, reason: "told" })
}

/// 7月5日に…公表しました.
fn on_a_day(
    reading: &Reading,
    verb: &Located,
    days: &[Day],
    (disclosed, own): (Option<When>, &str),
) -> Option<Named> {
    let head = verb.mention.span;
    let before = |day: &&Day| day.span().end() <= head.start();
    let day = dated::in_sentence(days, verb.sentence).iter().rfind(before)?;
    let is_past = disclosed.is_none_or(|disclosed| day.when < disclosed) && !day.mention.closes;
    let between = behind_title(reading.folded().get(day.span().end()..head.start())?);
    let another = between.starts_with("にも")
        || between.starts_with('も')
        || sister_in(between).is_some()
        || is_set_apart(reading, verb.sentence, head.end())
        || is_of_another_happening(reading, verb.sentence, head.end());
    let public =
        is_to_the_public(reading, verb, (day.span(), between), own) && !between.contains('。') && !another;
    let earlier = Earlier { on: Some(day.when), no: None };
    (is_past && public).then_some(Named { earlier, words: day.span().cover(head), reason: "told" })
}

/// 7月5日に公表しました|サーバーへの攻撃とは、時期も入り口も異なります: is it said to be another than what is told now?
fn is_set_apart(reading: &Reading, sentence: usize, at: usize) -> bool {
    let end = reading.sentences.get(sentence).map_or(at, |sentence| sentence.span.end());
    let after = reading.folded().get(at..end).unwrap_or_default();
    let matter = after.split('。').next().unwrap_or_default();
    // お知らせした312人分とは別のものです: other people, of one matter.
    const OTHERS: &[&str] = &["事案とは別のもの", "事故とは別のもの", "事件とは別のもの", "被害とは別のもの"];
    matter.find("とは").and_then(|apart| matter.get(apart..)).is_some_and(is_told_apart)
        || OTHERS.iter().any(|other| matter.contains(other))
}

/// 付「…に関するお知らせ」|で: what stands behind the title of the report of a day; all, where no title does.
fn behind_title(between: &str) -> &str {
    const LINKS: &[&str] = &["付の", "付け", "付", "に", "の", ""];
    let titled = LINKS.iter().find_map(|link| between.strip_prefix(link)?.strip_prefix(['「', '『']));
    let behind =
        titled.filter(|title| !title.contains('\n')).and_then(|title| title.rsplit_once(['」', '』']));
    behind.map_or(between, |(_, behind)| behind)
}

/// 7月1日付および|7月5日付でお知らせした件: the days that stand before one on which it was told, in one list with it.
fn listed_before(reading: &Reading, days: &[Day], named: &Named) -> Vec<Named> {
    const JOINTS: &[&str] = &["、", "と", "・", "及び", "および", "、および", "並びに", "ならびに"];
    let text = reading.folded();
    let mut at = days.partition_point(|day| day.span().start() < named.words.start());
    let mut found = Vec::new();
    while let Some((before, next)) = at.checked_sub(1).and_then(|before| days.get(before).zip(days.get(at))) {
        let between = text.get(before.span().end()..next.span().start()).unwrap_or_default();
        let joint = between.trim_start_matches("付け").trim_start_matches('付');
        if !JOINTS.contains(&joint) || found.len() == LISTED {
            break;
        }
        let earlier = Earlier { on: Some(before.when), no: None };
        found.push(Named { earlier, words: before.span(), reason: "told" });
        at -= 1;
    }
    found.reverse();
    found
}

/// 先にお知らせした….
fn pointed(reading: &Reading, verb: &Located, own: &str) -> Option<Named> {
    let head = verb.mention.span;
    let pointers = reading.named_in(verb.sentence, "earlier", "before");
    let pointers = pointers.map(|located| located.mention.span);
    let pointer = pointers.filter(|span| span.end() <= head.start()).last()?;
    let between = reading.folded().get(pointer.end()..head.start())?;
    let public = is_to_the_public(reading, verb, (pointer, between), own)
        && !between.contains(['。', '、'])
        && !is_set_apart(reading, verb.sentence, head.end())
        && !is_of_another_happening(reading, verb.sentence, head.end());
    let earlier = Earlier { on: None, no: None };
    (public && goes_on(reading, head)).then_some(Named {
        earlier,
        words: pointer.cover(head),
        reason: "told",
    })
}

/// Are day or pointer and verb near each other, and is it the writer who told, and the public that was told?
fn is_to_the_public(
    reading: &Reading,
    verb: &Located,
    (from, between): (FoldedSpan, &str),
    own: &str,
) -> bool {
    let left = clause_before(reading, verb.sentence, from.start());
    (between.chars().count() <= NEAR || is_what_was_told(between))
        && !is_to_somebody(reading.words(verb.mention.span), between)
        && !is_for_somebody(reading.words(verb.mention.span), left)
        && !is_of_a_named_firm(own, left)
        && !is_of_a_named_firm(own, between)
        && !is_anothers(left)
        && !is_anothers(between)
}

/// 7月5日|に、312名の情報が漏えいした可能性があると|公表しましたが: a day that a comma sets off, and nothing but what was told.
fn is_what_was_told(between: &str) -> bool {
    between.starts_with("に、") && between.ends_with('と') && between.chars().count() <= TOLD
}

/// Characters of what was told, with the particles around it.
const TOLD: usize = 80;

/// Does the verb go on to a noun, or to what has changed since: お知らせした件, 公表しましたが?
fn goes_on(reading: &Reading, verb: FoldedSpan) -> bool {
    let after = reading.folded().get(verb.end()..).unwrap_or_default();
    !after.is_empty() && !after.starts_with(['。', '\n'])
}

/// 既報のとおり, 前回のお知らせ.
fn by_name(reading: &Reading, located: &Located) -> Option<Named> {
    let span = located.mention.span;
    let left = clause_before(reading, located.sentence, span.start());
    let earlier = Earlier { on: None, no: None };
    (!is_anothers(left)).then_some(Named { earlier, words: span, reason: "named" })
}

/// 7月5日の発表では, 7月5日付のお知らせ.
fn announcement_of(reading: &Reading, day: &Day, disclosed: Option<When>) -> Option<Named> {
    const LINKS: &[&str] = &["の", "付の", "付けの", "付", "付け", ""];
    const NAMES: &[&str] = &[
        "発表",
        "公表",
        "掲載分",
        "公表分",
        "発表分",
        "お知らせ",
        "ご報告",
        "御報告",
        "報道発表",
        "記者発表",
        "記者会見",
        "プレスリリース",
    ];
    const AFTER: &[&str] = &[
        "では",
        "で",
        "時点",
        "分",
        "の際",
        "から",
        "以降",
        "の内容",
        "の後",
        "後",
        "に続",
        "、",
        "」",
        "の約",
        "の最大",
        "より",
        "「",
        "『",
        "の続き",
        "の続報",
        "の追加",
        "の補足",
        "の訂正",
        "の一部",
    ];
    // What a title tells of an earlier report is told of no other thing there.
    const TITLE: &[&str] = &["「", "『", "の続き", "の続報", "の追加", "の補足", "の訂正", "の一部"];
    let after = reading.folded().get(day.span().end()..)?;
    let list = if reading.is_title(day.sentence) { TITLE } else { AFTER };
    let name = LINKS.iter().find_map(|link| {
        let rest = after.strip_prefix(link)?;
        let name = NAMES.iter().find(|name| rest.starts_with(**name))?;
        let tail = rest.get(name.len()..)?;
        list.iter().any(|word| tail.starts_with(word)).then_some(link.len() + name.len())
    })?;
    let is_past = disclosed.is_none_or(|disclosed| day.when < disclosed);
    let is_anothers = || {
        is_of_another_matter(reading, day) || is_of_another_happening(reading, day.sentence, day.span().end())
    };
    if !is_past || is_anothers() {
        return None;
    }
    let words = FoldedSpan::between(day.span().start(), day.span().end() + name);
    Some(Named { earlier: Earlier { on: Some(day.when), no: None }, words, reason: "told" })
}

/// 前回(7月5日付)から変わったこと, 前報(7月5日).
fn bracketed(reading: &Reading, day: &Day, disclosed: Option<When>) -> Option<Named> {
    const NAMES: [&str; 6] = ["前回(", "前報(", "前回報告(", "初報(", "第1報(", "第一報("];
    const ENDS: [&str; 4] = [")", "付)", "付け)", "公表)"];
    let before = reading.folded().get(..day.span().start())?;
    let after = reading.folded().get(day.span().end()..)?;
    let name = NAMES.iter().find(|name| before.ends_with(**name))?;
    let end = ENDS.iter().find(|end| after.starts_with(**end))?;
    let is_past = disclosed.is_none_or(|disclosed| day.when < disclosed);
    let words = FoldedSpan::between(day.span().start() - name.len(), day.span().end() + end.len());
    let earlier = Earlier { on: Some(day.when), no: None };
    is_past.then_some(Named { earlier, words, reason: "told" })
}

/// 税務課の事案(5月2日発表)を受けて点検したところ、新たに: the announcement of another matter, after which one looked.
fn is_of_another_matter(reading: &Reading, day: &Day) -> bool {
    static AGAIN: Words = Words::of(&["点検", "新た", "見直", "別の", "ほかに"]);
    let end = reading.sentences.get(day.sentence).map_or(day.span().end(), |sentence| sentence.span.end());
    let after = reading.folded().get(day.span().end()..end).unwrap_or_default();
    static ONE_MORE: Words =
        Words::of(&["誤り", "事案", "事故", "漏", "紛失", "ミス", "流出", "2件目", "2例目"]);
    let behind = |words: &str| after.find(words).and_then(|at| after.get(at..));
    behind("を受け").is_some_and(|rest| AGAIN.stands_in(rest))
        || behind("に続").is_some_and(|rest| ONE_MORE.stands_in(first(rest, 16)))
}

/// 7月3日に公表した誤送信から|間もない時期に再びこのような: does the sentence go on from `at` with one more of its kind?
fn is_of_another_happening(reading: &Reading, sentence: usize, at: usize) -> bool {
    let end = reading.sentences.get(sentence).map_or(at, |sentence| sentence.span.end());
    once_more(reading.folded().get(at..end).unwrap_or_default())
}

/// The words of the sentence before `at` from the last comma, a topic before that comma included.
fn clause_before<'d>(reading: &Reading<'d>, sentence: usize, at: usize) -> &'d str {
    let Some(sentence) = reading.sentences.get(sentence) else {
        return "";
    };
    let before = reading.words(FoldedSpan::between(sentence.span.start(), at.max(sentence.span.start())));
    let Some((head, tail)) = before.rsplit_once('、') else {
        return before;
    };
    if !tail.trim().is_empty() || !head.ends_with(['は', 'が']) {
        return tail;
    }
    head.rsplit('、').next().unwrap_or(head)
}

/// Is it another's announcement: 同社は5月29日に公表しました?
pub(super) fn is_anothers(words: &str) -> bool {
    static OTHERS: Words = Words::of(&[
        "同社",
        "委託先",
        "委託業者",
        "委託事業者",
        "委託会社",
        "受託者",
        "受託事業者",
        "受託会社",
        "運営会社",
        "提供会社",
        "運営元",
        "提供元",
        "開発元",
        "業者",
        "A社",
        "B社",
        "X社",
        "同会",
        "同団体",
        "同センター",
        "同事務所",
        "同公社",
        "同基金",
        "同法人",
        "同機構",
        "同協会",
        "同組合",
        "同財団",
        "報道",
        "新聞",
        "他社",
        "親会社",
        "子会社",
    ]);
    const SUBJECT: &[&str] = &["は", "が", "も", "から", "より", "の", "により", "では"];
    OTHERS.stands_in(words)
        && OTHERS.iter().any(|other| {
            words.match_indices(other).any(|(at, _)| {
                let after = words.get(at + other.len()..).unwrap_or_default();
                after.is_empty() || SUBJECT.iter().any(|particle| after.starts_with(particle))
            })
        })
}

/// 株式会社ミナモが|7月5日に公表した, 7月5日に|株式会社ミナモが|公表しました: is it what a firm told that is not the writer?
fn is_of_a_named_firm(own: &str, words: &str) -> bool {
    const SELF: &[&str] = &["当", "弊", "本", "私"];
    if !words.contains(['が', 'は', 'よ', 'か']) {
        return false;
    }
    let acts = |end: usize| {
        let after = words.get(end..).unwrap_or_default();
        ["が", "は", "より", "から"].iter().any(|particle| after.starts_with(particle))
    };
    let is_other = |name: &Name| {
        let printed = words.get(name.span.start()..name.span.end()).unwrap_or_default();
        let core = words.get(name.core.start()..name.core.end()).unwrap_or_default();
        name.body == Body::Company
            && acts(name.span.end())
            && !SELF.iter().any(|own| printed.starts_with(own))
            && !own.contains(core)
    };
    name::names(words, FoldedSpan::between(0, words.len())).any(|name| is_other(&name))
}

/// 各ショップ様には|8月2日に: is it said before the day whom it was told?
fn is_for_somebody(verb: &str, left: &str) -> bool {
    const TO: &[&str] =
        &["様には", "様へは", "方には", "方へは", "方々には", "者には", "員には", "先には", "元には"];
    !PUBLIC.iter().any(|word| verb.starts_with(word)) && TO.iter().any(|to| left.contains(to))
}

/// Verbs of telling the public; who is told of what was apologised for was apologised to.
const PUBLIC: &[&str] = &["公表", "発表", "開示", "広報", "お詫び", "おわび"];

/// Was it told to those concerned or to an office, not to the public? 公表 and 発表 are to the public by themselves.
fn is_to_somebody(verb: &str, between: &str) -> bool {
    const TO: &[&str] = &[
        "へ",
        "宛",
        "方に",
        "様に",
        "者に",
        "委員会に",
        "警察",
        "署に",
        "省に",
        "庁に",
        "県に",
        "市に",
        "会員に",
        "客に",
        "生徒に",
        "患者に",
        "先に",
        "に対し",
        "文書で",
        "個別",
        "電話",
        "郵送",
        "書面",
        "メールで",
        "お手紙",
    ];
    let public = PUBLIC.iter().any(|word| verb.starts_with(word));
    !public && TO.iter().any(|to| between.contains(to))
}
