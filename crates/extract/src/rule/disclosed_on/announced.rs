//! 「…市は12日、…と発表した」: the day on which the organisation told the public, in the words of somebody else.

use jikenbo_text::date::Part;
use jikenbo_text::{FoldedSpan, When};

use super::{cited, news};
use crate::article::Shape;
use crate::polarity;
use crate::reading::{Located, Reading};
use crate::rule::course::{self, Word};
use crate::rule::dated::{self, Day};
use crate::words::{Words, first, last, parted_at, past_bracket, to_stop};

/// Sentences at the head of a report that may tell it.
const SENTENCES: usize = 8;
/// Bytes after the verb to the end of its sentence.
const TAIL: usize = 60;

/// The day of the announcement.
pub(super) fn find(reading: &Reading, days: &[Day], anchor: Option<When>) -> Option<Day> {
    let is_told = |day: &Day, anchor| matches!(day.mention.year, Part::Written(_)) && day.when > anchor;
    let reach = if matches!(reading.article.shape, Shape::Item | Shape::Listed) { LATE } else { NEWS };
    let is_near =
        |day: &Day| anchor.is_none_or(|anchor| is_near(day.when, anchor, reach) || is_told(day, anchor));
    let fits = |day: &Day| {
        is_near(day)
            && !is_earlier(reading, day)
            && !news::is_of_customer(reading, day)
            && !news::is_of_first_report(reading, day)
    };
    let verbs = |wanted: fn(&Reading, &Located) -> bool| {
        let head = reading.mentions().take_while(|located| located.sentence < SENTENCES);
        head.filter(move |located| wanted(reading, located))
    };
    let told = || {
        verbs(|reading, located| Word::of(located) == Some(Word::Announced) && !is_said_now(reading, located))
            .filter_map(|located| of_verb(reading, located, days))
            .find(fits)
    };
    let sentenced = || {
        verbs(is_sentence)
            .filter_map(|located| topic(reading, located, days))
            .filter(|day| is_set_off(reading, day))
            .find(fits)
    };
    let by_letter =
        || days.iter().filter(|day| is_whole(day) && is_of_letter(reading, day)).copied().find(fits);
    let in_story =
        || days.iter().filter(|day| is_whole(day) && is_told_then(reading, day)).copied().find(fits);
    let in_course = || days.iter().filter(|day| is_whole(day) && is_step(reading, day)).copied().find(fits);
    let in_news = || {
        days.iter().filter(|day| day.when.day().is_some() && news::is_told(reading, day)).copied().find(fits)
    };
    let in_report = || {
        days.iter().filter(|day| is_whole(day) && news::gives_out_report(reading, day)).copied().find(fits)
    };
    in_report()
        .or_else(|| last_of_many(reading, days))
        .or_else(in_news)
        .or_else(told)
        .or_else(sentenced)
        .or_else(by_letter)
        .or_else(in_story)
        .or_else(in_course)
}

/// 6月20日|に掲載しました件につきまして: is it the day of an earlier notice, of which this one tells more?
fn is_earlier(reading: &Reading, day: &Day) -> bool {
    let after = reading.folded().get(day.span().end()..).unwrap_or_default();
    course::is_of_told_matter(after)
}

/// 10月7日 サイトで公表: a line of the course of events whose step is the announcement.
fn is_step(reading: &Reading, day: &Day) -> bool {
    let at = reading.sentences[day.sentence].line;
    let line = reading.lines[at].span;
    let before = reading.words(FoldedSpan::between(line.start(), day.span().start()));
    let rest = reading.words(FoldedSpan::between(day.span().end(), line.end()));
    let rest = past_bracket(rest);
    let below = || reading.lines.get(at + 1).map_or("", |line| reading.words(line.span));
    let step = if rest.contains(char::is_alphabetic) { rest } else { below() };
    before.chars().all(|c| !c.is_alphabetic()) && is_announcement(step)
}

/// 報告書を公開, 最終報告を受け、公表。: does one of the clauses of a step end with the announcement?
fn is_announcement(step: &str) -> bool {
    static OTHERS: Words = Words::of(&[
        "警",
        "逮捕",
        "委託先",
        "未公表",
        "非公表",
        "未発表",
        "予定",
        "社が公表",
        "社が発表",
        "社様が公表",
        "センターが公表",
    ]);
    static PAPERS: Words = Words::of(&["報告書", "お知らせ", "おわび", "お詫び", "リリース"]);
    let ends = |clause: &str| {
        let told = clause.trim().trim_end_matches("した").trim_end_matches("し");
        let published = ["公開", "掲載"].iter().any(|end| told.ends_with(end)) && PAPERS.stands_in(told);
        !OTHERS.stands_in(told) && (told.ends_with("公表") || told.ends_with("発表") || published)
    };
    step.split(['。', '、']).any(ends)
}

/// 2020年10月13日、…の書類が盗まれていたことがわかった。: a story that begins with the day on which it came out.
fn is_come_out(reading: &Reading, day: &Day) -> bool {
    static CAME_OUT: Words =
        Words::of(&["ことがわかった", "ことが分かった", "ことが明らかになった", "ことが判った"]);
    let sentence = reading.sentences[day.sentence].span;
    let before = reading.words(FoldedSpan::between(sentence.start(), day.span().start()));
    let rest = rest_of_paragraph(reading, day);
    let begins = before.chars().all(|c| !c.is_alphabetic());
    // 当課へ連絡があり、…ことが判明した: the writer's own course of events.
    begins && is_set_off(reading, day) && CAME_OUT.ends(&rest) && !rest.contains(['当', '本'])
}

/// The words after a date to the end of its sentence, over the lines on which a paragraph is wrapped.
fn rest_of_paragraph(reading: &Reading, day: &Day) -> String {
    const LONGEST: usize = 300;
    let after = first(reading.folded().get(day.span().end()..).unwrap_or_default(), LONGEST);
    let sentence = to_stop(after);
    sentence.split("\n\n").next().unwrap_or_default().split_whitespace().collect()
}

/// …が判明したため、公表する。: the writer announces it with these very words, on the day of the notice.
fn is_said_now(reading: &Reading, verb: &Located) -> bool {
    const NOW: &[&str] =
        &["する。", "するものである", "するものです", "します", "いたします", "致します", "ることと"];
    let sentence = reading.sentences[verb.sentence].span;
    let tail = reading.words(FoldedSpan::between(verb.mention.span.end(), sentence.end()));
    NOW.iter().any(|now| tail.starts_with(now))
}

fn is_whole(day: &Day) -> bool {
    day.when.day().is_some() && !day.mention.closes
}

/// The rest of the sentence after a date.
fn rest_after<'d>(reading: &Reading<'d>, day: &Day) -> &'d str {
    let sentence = reading.sentences[day.sentence].span;
    reading.words(FoldedSpan::between(day.span().end(), sentence.end()))
}

/// 12日付で病院のサイトに掲載した, 17日付で出していたお詫び: the date that a notice bears.
fn is_of_letter(reading: &Reading, day: &Day) -> bool {
    static WHERE: Words =
        Words::of(&["サイト", "ホームページ", "お詫び", "おわび", "お知らせ", "リリース", "声明"]);
    static TELLS: Words = Words::of(&["掲載", "出し", "出され", "説明", "公表", "発表", "お知らせ", "載せ"]);
    let rest = rest_after(reading, day);
    let dated = ["付で", "付けで"].iter().find_map(|of| rest.strip_prefix(of));
    let attached = ["付の", "付けの"].iter().find_map(|of| rest.strip_prefix(of));
    let says_in = |rest: &str| {
        const IN: &[&str] = &["の中で", "では", "において", "で、", "によると", "によれば"];
        let said = WHERE.iter().filter_map(|paper| parted_at(rest, paper)).map(|(_, after)| after);
        said.into_iter().any(|after| IN.iter().any(|word| after.starts_with(word)))
    };
    cited::is_cited(rest)
        || dated.is_some_and(|rest| WHERE.stands_in(rest) && TELLS.stands_in(rest))
        || attached.is_some_and(says_in)
}

/// Characters between a day and the verb of telling in a short item.
const STORY: usize = 16;

/// 院は18日に…を伝え、: an item of others tells with another verb when the public was told; 載せたのは、20日である.
fn is_told_then(reading: &Reading, day: &Day) -> bool {
    static TELLS: Words = Words::of(&[
        "会見を開",
        "会見し",
        "会見を行",
        "知らせました",
        "知らせた",
        "このことを伝え",
        "これを伝え",
        "結果をまとめ",
        "報告書をまとめ",
        "院内掲示",
        "掲示し",
        "掲載し",
        "おわびを出",
        "お詫びを出",
        "お詫びを載",
        "おわびを載",
        "説明を載",
        "訓告",
        "戒告",
        "減給",
        "停職",
        "免職",
    ]);
    static TOLD: Words =
        Words::of(&["載せたのは", "公表したのは", "発表したのは", "明らかにしたのは", "出したのは"]);
    let sentence = reading.sentences[day.sentence].span;
    let before = reading.words(FoldedSpan::between(sentence.start(), day.span().start()));
    let rest = rest_after(reading, day);
    let is_cleft = TOLD.stands_in(last(before, STORY)) && rest.starts_with(['だ', 'で', '。']);
    let goes_on = ["に続く", "に続き", "に次ぐ"].iter().any(|next| rest.starts_with(next));
    let is_said = rest.starts_with('に') && !goes_on && TELLS.stands_in(first(rest, STORY));
    let is_at_conference =
        ["の会見で", "の記者会見で", "、会見で", "、記者会見で", "夜の会見で", "午後の会見で"]
            .iter()
            .any(|at| rest.starts_with(at));
    let is_of_topic = is_set_off(reading, day) && before.ends_with('は');
    is_cleft
        || is_said
        || cited::is_quoted_by_item(reading, rest)
        || is_at_conference
        || is_come_out(reading, day)
        || is_of_topic && (is_punished(rest) || is_warned(rest))
}

/// …の職員を、文書訓告とした。: what an employer did to a person ends the sentence.
fn is_punished(rest: &str) -> bool {
    static PUNISHED: Words = Words::of(&["訓告", "戒告", "減給", "停職", "免職", "厳重注意"]);
    let end = last(rest.trim_end_matches('。'), STORY);
    PUNISHED.stands_in(end) && !end.contains('、')
}

/// …のメールが届いているとして、注意を呼び掛けた。: a warning to the public ends the sentence.
fn is_warned(rest: &str) -> bool {
    static WARNED: Words = Words::of(&["呼び掛け", "呼びかけ", "よびかけ", "注意喚起", "促し"]);
    let end = last(rest.trim_end_matches('。'), STORY);
    WARNED.stands_in(end) && rest.contains("として")
}

/// 6月6日の2回目の発表では…。7月3日の3回目の発表で…: the day of the last of the announcements that are counted.
fn last_of_many(reading: &Reading, days: &[Day]) -> Option<Day> {
    let nth = |day: &&Day| -> Option<u32> {
        let after = reading.folded().get(day.span().end()..)?;
        if let Some(number) = news::report_told(after) {
            return Some(number);
        }
        let (number, rest) = after.strip_prefix('の')?.split_once("回目の")?;
        ["発表", "公表"].iter().any(|word| rest.starts_with(word)).then(|| number.parse().ok()).flatten()
    };
    let counted = days.iter().filter(|day| day.when.day().is_some());
    counted.filter_map(|day| Some((nth(&day)?, day))).max_by_key(|(nth, _)| *nth).map(|(_, day)| *day)
}

/// Words for what police, courts and employers do to a person, which is news on its day.
fn is_sentence(reading: &Reading, located: &Located) -> bool {
    const SENTENCES: &[&str] = &["逮捕", "送検", "懲戒", "停職", "解雇", "起訴"];
    let words = reading.words(located.mention.span);
    Word::of(located) == Some(Word::Handled) && SENTENCES.iter().any(|sentence| words.starts_with(sentence))
}

/// …は24日、: does a comma part the date from the rest of the sentence?
fn is_set_off(reading: &Reading, day: &Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    past_bracket(reading.words(FoldedSpan::between(day.span().end(), sentence.end())))
        .starts_with(['、', ','])
}

/// The date of a verb that ends its sentence, told at the beginning or after the topic.
fn topic(reading: &Reading, verb: &Located, days: &[Day]) -> Option<Day> {
    if !is_final(reading, verb) && !is_linked(reading, verb) {
        return None;
    }
    let before = |day: &&Day| day.span().end() <= verb.mention.span.start();
    let adverbs: Vec<&Day> =
        of_sentence(verb, days).filter(before).filter(|day| is_adverb(reading, day)).collect();
    let of_clause = adverbs.iter().rfind(|day| is_in_clause_of(reading, day, verb));
    let first = || adverbs.iter().find(|day| !is_of_first_clause(reading, day, verb));
    of_clause.or_else(first).map(|day| **day)
}

/// 10月27日に攻撃を受け、…と発表した: does the date belong to the event that the clause behind it tells?
fn is_of_first_clause(reading: &Reading, day: &Day, verb: &Located) -> bool {
    let between = reading.words(FoldedSpan::between(day.span().end(), verb.mention.span.start()));
    let Some((clause, _)) = between.split_once('、') else { return false };
    let end = day.span().end() + clause.len();
    let tells = |located: &Located| {
        let span = located.mention.span;
        let word = Word::of(located);
        span.start() >= day.span().end()
            && span.end() <= end
            && word.is_some_and(|word| word.is_event() || word.is_noticing())
    };
    clause.contains('に') && !clause.contains('「') && reading.in_sentence(verb.sentence).iter().any(tells)
}

/// 5月26日に感染に気付き、29日に最初の公表を行った: does the date stand in the clause of the verb, which tells nothing else?
fn is_in_clause_of(reading: &Reading, day: &Day, verb: &Located) -> bool {
    let between = reading.words(FoldedSpan::between(day.span().end(), verb.mention.span.start()));
    between.starts_with('に')
        && !between.contains(['、', '「', '」'])
        && !between.ends_with(['と', 'を', 'が', '旨'])
        && between.chars().count() <= CLAUSE
}

/// Characters between the date and the verb of its clause.
const CLAUSE: usize = 8;

/// The date of one verb of announcing.
fn of_verb(reading: &Reading, verb: &Located, days: &[Day]) -> Option<Day> {
    let head = verb.mention.span;
    let after = of_sentence(verb, days).find(|day| is_in_bracket_after(reading, head, day));
    let beside = || of_sentence(verb, days).find(|day| is_beside(reading, day, head));
    let of_object = || of_sentence(verb, days).find(|day| is_of_object(reading, day, verb));
    let beside =
        || beside().or_else(|| of_sentence(verb, days).find(|day| is_right_before(reading, day, verb)));
    after.or_else(beside).or_else(of_object).copied().or_else(|| topic(reading, verb, days))
}

/// 8月27日の夜に感染し、29日に診療の制限を公表しました: is the date that of the verb, by what it makes known?
fn is_of_object(reading: &Reading, day: &Day, verb: &Located) -> bool {
    let (from, to) = (day.span().end(), verb.mention.span.start());
    let between = if from < to { reading.words(FoldedSpan::between(from, to)) } else { "" };
    between.starts_with('に')
        && between.ends_with('を')
        && !between.contains(['、', '。', '「', '」'])
        && !names_event(between)
        && (is_final(reading, verb) || is_linked(reading, verb))
}

/// 8月15日|に起きた攻撃の第2報を|公表し: does the date go with a clause that says of what thing it is?
fn names_event(between: &str) -> bool {
    static EVENTS: Words = Words::of(&[
        "に起きた",
        "に発生した",
        "に受けた",
        "に判明した",
        "に発覚した",
        "に発表した",
        "に公表した",
        "にあった",
    ]);
    EVENTS.begins(between)
}

/// The whole days in the sentence of a verb that are no end of a stretch of time.
fn of_sentence<'d>(verb: &Located, days: &'d [Day]) -> impl Iterator<Item = &'d Day> + use<'d> {
    let whole = |day: &&Day| day.when.day().is_some() && !day.mention.closes;
    dated::in_sentence(days, verb.sentence).iter().filter(whole)
}

/// Is the verb the end of its sentence, and nobody's own: 発表した。?
fn is_final(reading: &Reading, verb: &Located) -> bool {
    let sentence = reading.sentences[verb.sentence].span;
    let tail = reading.words(FoldedSpan::between(verb.mention.span.end(), sentence.end()));
    tail.len() <= TAIL
        && !polarity::is_attributive(tail)
        && !tail.contains('、')
        && !tail.contains("予定")
        && !tail.contains('「')
}

/// Does the clause of the verb go on to what was done besides: 発表し、謝罪した?
fn is_linked(reading: &Reading, verb: &Located) -> bool {
    const LINKS: &[&str] = &["し、", "、", "いたし、", "して、", "したうえで", "するとともに", "したほか"];
    let sentence = reading.sentences[verb.sentence].span;
    let tail = reading.words(FoldedSpan::between(verb.mention.span.end(), sentence.end()));
    LINKS.iter().any(|link| tail.starts_with(link))
}

/// Does the date stand where an adverb of time does: after a topic or at the beginning?
fn is_adverb(reading: &Reading, day: &Day) -> bool {
    let sentence = reading.sentences[day.sentence].span;
    let before = reading.words(FoldedSpan::between(sentence.start(), day.span().start()));
    let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
    let before = before.trim_end_matches([' ', '(', '-', '・', '●', '■', '○', '*']);
    let follows = ["は", "が", "も", "で", "、", ":", "】", "」"];
    let after = past_bracket(after);
    let is_after_quote = before.ends_with('と') && after.starts_with('に');
    (before.is_empty()
        || is_after_quote
        || follows.iter().any(|word| before.ends_with(word))
        || before.ends_with("きょう"))
        && after.starts_with(['、', 'に', ')', ',', '付', '夜', '夕', '朝', '午'])
}

/// …していたことを10月28日に発表しました: does the date stand right before the verb that ends the sentence or its clause?
fn is_right_before(reading: &Reading, day: &Day, verb: &Located) -> bool {
    let (from, to) = (day.span().end(), verb.mention.span.start());
    let between = if from <= to { reading.words(FoldedSpan::between(from, to)) } else { "-" };
    ["", "に", "付で", "付けで", "付けにて", "付にて"].contains(&past_bracket(between))
        && (is_final(reading, verb) || is_linked(reading, verb))
}

/// What goes on after a verb of announcing that has its date right before it: 3日に公表した一件です, 3日付の新聞報道で.
const BESIDE: &[&str] = &[
    "があ",
    "した一件",
    "した事案です",
    "した事故です",
    "した事例です",
    "したものです",
    "した件です",
    "した内容",
    "したところによ",
    "によれば",
    "によると",
    "で分か",
    "で判明",
    "で明らか",
    "で報じ",
];

/// 11月5日の発表, 6月20日発表.
fn is_beside(reading: &Reading, day: &Day, head: FoldedSpan) -> bool {
    if day.span().end() > head.start() {
        return false;
    }
    let between = reading.words(FoldedSpan::between(day.span().end(), head.start()));
    let sentence = reading.sentences[day.sentence].span;
    let tail = reading.words(FoldedSpan::between(head.end(), sentence.end()));
    // A cue may end within the verb: 明らかにし|たところによると.
    let inflected = ["たところによ", "たところで", "たものです", "た内容", "た資料によ"]
        .iter()
        .any(|words| tail.starts_with(words));
    ["", "の", "に", "付で", "付けで", "付の"].contains(&between.trim())
        && (tail.is_empty()
            || tail.starts_with(['。', ')', '】', '」'])
            || inflected
            || BESIDE.iter().any(|words| tail.starts_with(words)))
}

/// 発表(11/26付), 発表は19日.
fn is_in_bracket_after(reading: &Reading, head: FoldedSpan, day: &Day) -> bool {
    if day.span().start() < head.end() {
        return false;
    }
    let between = reading.words(FoldedSpan::between(head.end(), day.span().start()));
    let between = between.trim_start_matches("しました").trim_start_matches("した");
    ["(", "は", "があったのは", "日は"].contains(&between)
}

/// Months after which a newspaper, and a newsletter of many items, still tells of an announcement.
const NEWS: i32 = 3;
const LATE: i32 = 11;

/// An announcement of weeks ago is news; one of years ago is another.
fn is_near(told: When, anchor: When, reach: i32) -> bool {
    let months = |when: When| i32::from(when.year()) * 12 + when.month().map_or(6, i32::from);
    let apart = months(anchor) - months(told);
    (0..=reach).contains(&apart) || anchor.month().is_none() && told.year() == anchor.year()
}

#[cfg(test)]
mod tests {
    use crate::article::Shape;
    use crate::case;
    use crate::rule;

    /// The day that a newspaper's text of 2024年7月5日 tells as that of the announcement.
    fn announced_in(sentences: &str) -> String {
        let text = format!("東丘市の委託先から流出\n2024年7月5日\n{sentences}");
        let told = case::read(&text, |reading| rule::read(reading, 1).disclosed_on);
        told.map_or("-".to_owned(), |day| day.value.to_string())
    }

    #[test]
    fn days_of_announcements() {
        for (sentences, expected) in [
            ("東丘市は3日、5月26日に名簿の流出があったと発表した。", "2024-07-03"),
            ("東丘市は5月26日に名簿の流出に気付き、29日に最初の公表を行った。", "2024-05-29"),
            ("東丘市は5月26日に名簿が流出し、29日に窓口の休止を公表しました。", "2024-05-29"),
            (
                "ミナモ印刷は6月6日の2回目の発表で無事としたが、7月3日の3回目の発表で名簿の流出を認めた。",
                "2024-07-03",
            ),
            ("名簿の流出で、東丘市は7月3日に発表した。", "2024-07-03"),
            ("東丘市は名簿が流出したと7月3日に明らかにした。", "2024-07-03"),
            ("東丘市は6月3日に名簿を流し、翌4日に公表し、窓口を設けた。", "2024-06-04"),
            ("東丘市は7月1日、名簿の流出を公にし、署に告訴状を出した。", "2024-07-01"),
            ("東丘市の名簿が流出した。7月2日付で市のサイトに説明がある。", "2024-07-02"),
            ("東丘市で名簿の流出があった。市が経緯を載せたのは、翌週の7月1日である。", "2024-07-01"),
            ("東丘市は7月3日、名簿を失った係長を文書訓告とした。", "2024-07-03"),
            ("東丘市は7月3日、市の職員を装うメールが届いているとして、注意を呼び掛けた。", "2024-07-03"),
            ("東丘市で名簿の流出があった。市は7月2日に調査の結果をまとめた。", "2024-07-02"),
            ("ミナモ物流は6月27日未明に攻撃を受け、出荷を止めたと発表していた。", "2024-07-05"),
            ("名簿が流出した。\n6月28日(金)\n調査を終え、本件を発表。\n7月1日\n窓口を開く。", "2024-06-28"),
            ("名簿が流出した。\n・6月25日 書面を発送\n・6月28日 サイトで公表、窓口を設置", "2024-06-28"),
            ("2024年7月4日、東丘市の高校で名簿が盗まれていたことがわかった。", "2024-07-04"),
        ] {
            assert_eq!(announced_in(sentences), expected, "{sentences}");
        }
    }

    #[test]
    fn the_year_of_an_announcement_without_a_date_of_its_own() {
        let text = "東丘市、名簿が見られる状態に\n東丘市は5月12日、名簿の流出があったと発表した。2013年11月6日から2023年4月17日まで名簿が見られる状態だった。";
        let told = case::read(text, |reading| rule::read(reading, 1).disclosed_on);
        assert_eq!(told.map(|day| day.value.to_string()).as_deref(), Some("2023-05-12"));
    }

    #[test]
    fn days_of_the_notices_that_an_item_quotes() {
        for (sentence, expected) in [
            ("3月9日の適時開示によれば、ミナモ商会は2月24日に偽の口座に送金した。", "03-09"),
            (
                "ミナモ健康保険組合が3月24日に出したおわびによると、3月19日に送った封筒の窓から名が読めた。受け取った人の電話で判明した。",
                "03-24",
            ),
            ("2月27日の夜、サーバーが暗号化された。3月20日の発表文には、お客様へのおわびがあった。", "03-20"),
            ("2月27日の夜、サーバーが暗号化された。3月2日のお知らせメールが届かない。", ""),
        ] {
            let text = format!("ミナモ便り 2024年4月\n{sentence}");
            let told = case::read_as(Shape::Item, &text, |reading| rule::read(reading, 1).disclosed_on);
            let told = told.map_or(String::new(), |day| day.value.to_string());
            assert!(
                if expected.is_empty() { told.is_empty() } else { told.ends_with(expected) },
                "{sentence} {told}"
            );
        }
    }
}
