//! What a text tells of another matter, after which its own was found or came: 税務課の事案(1,187人)を受けて点検した,
//! 先月の紛失に続き、このような.

use jikenbo_text::{Counter, Words, amounts, first, is_told_apart, last, parted_at, sister_in};

use super::said::tells_of_a_hit;

/// After what is looked again.
static AFTER: Words = Words::of(&["を受けて", "を受け、", "を踏まえ", "をきっかけに", "を機に"]);

/// What was made known before, straight before these words.
static MATTERS: Words = Words::of(&[
    "事案",
    "問題",
    "発表",
    "公表",
    "事件",
    "事故",
    "漏えい",
    "流出",
    "紛失",
    "ミス",
    "誤送付",
    "誤送信",
]);

/// What else was, straight before words that tell of one more.
static HAPPENINGS: Words = Words::of(&[
    "感染",
    "被害",
    "不正アクセス",
    "攻撃",
    "盗難",
    "誤廃棄",
    "誤公開",
    "乗っ取り",
    "の件",
    "誤交付",
    "誤配",
    "誤配布",
    "誤発送",
    "誤封入",
    "誤掲載",
    "取り違え",
]);

/// All behind which another matter ends with which a sentence begins.
static TURNS: Words = Words::of(&[
    "を受けて",
    "を受け、",
    "を踏まえ",
    "をきっかけに",
    "を機に",
    "に続く",
    "に続き",
    "に続いて",
    "の後",
    "から間もな",
    "があったばかり",
    "したばかり",
]);

/// What pointed back to it.
static POINTERS: Words = Words::of(&["これ", "それ", "こと"]);

/// How one looks again, and what comes of it.
static AGAIN: Words = Words::of(&["点検", "調べ", "調査", "確認", "見直", "新た", "ほかに", "別の"]);

/// After what another one is told, and what that is.
static THEN: Words = Words::of(&["に続く", "に続き", "に続いて"]);
static ONE_MORE: Words = Words::of(&[
    "誤り",
    "事案",
    "事故",
    "漏",
    "紛失",
    "ミス",
    "流出",
    "不祥事",
    "2件目",
    "2例目",
    "このような",
    "こうした",
    "再び",
    "またも",
    "ものであり",
    "ものとな",
]);

/// Behind what the same is told to have come once more in the sentence.
static SINCE: Words =
    Words::of(&["に続く", "に続き", "に続いて", "の後", "から間もな", "があったばかり", "したばかり"]);
static ONCE_MORE: Words = Words::of(&[
    "再びこ",
    "再び同",
    "再びご迷惑",
    "再びご心配",
    "再び発生",
    "再度この",
    "またもこ",
    "重ねてお詫び",
    "重ねておわび",
    "重ねて深くお詫び",
    "重ねて陳謝",
    "間もな",
    "ばかり",
]);

/// How a sentence begins to tell what the same one did or suffered before.
static BEFORE_NOW: Words = Words::of(&[
    "昨年も",
    "昨年にも",
    "去年も",
    "去年にも",
    "前年も",
    "前年にも",
    "一昨年も",
    "一昨年にも",
    "以前にも",
    "過去にも",
    "先月も",
    "先月にも",
    "月にも",
    "日にも",
    "週も",
    "週にも",
    "年前にも",
    "月前にも",
    "年にも",
    "年度にも",
]);

/// How the sentence calls the same one.
const SAME_ONE: &[&str] = &[
    "同",
    "当",
    "本",
    "弊社",
    "自社",
    "わたくし",
    "市では",
    "県では",
    "町では",
    "村では",
    "区では",
    "市内では",
    "県内では",
    "町内では",
    "村内では",
    "区内では",
    "公社では",
    "大学では",
    "病院では",
    "学校では",
    "協会では",
    "組合では",
    "会社では",
    "市教委では",
    "県教委では",
];

/// What begins like that and tells of others: 同様の手口では先月にも.
static OF_OTHERS: Words =
    Words::of(&["同様", "同種", "同時", "同日", "同じ手口", "同じ業", "同業", "同じよう"]);

/// How it tells when that was, behind では: 公社では|去年、.
static ONCE: Words = Words::of(&[
    "今月、",
    "今月も",
    "昨年、",
    "去年、",
    "一昨年、",
    "おととし、",
    "前年、",
    "先月、",
    "先々月、",
]);

/// Characters after those words in which it is told.
const NEXT: usize = 16;

/// Characters before those words in which the matter stands.
const REACH: usize = 24;

/// Those numbers of people and cases of a folded text, in order.
pub(crate) fn numbers_of_another(text: &str) -> Vec<u64> {
    let sentences = sentences_of(text);
    let past =
        sentences.iter().enumerate().skip(FIRST).filter(|(_, sentence)| tells_of_a_past_month(sentence));
    let past = past.flat_map(|(at, _)| {
        let goes_on = |next: &&&str| GOES_ON.iter().any(|word| next.trim_start().starts_with(word));
        sentences.get(at).into_iter().chain(sentences.get(at + 1).filter(goes_on))
    });
    let told = of_another(text, &sentences).chain(past.copied()).chain(past_of_its_own(text, &sentences));
    told.flat_map(counted).collect()
}

/// The words of a folded text that tell of another matter of the same one.
pub(super) fn told_of_another(text: &str) -> Vec<&str> {
    let sentences = sentences_of(text);
    let mut told: Vec<&str> = of_another(text, &sentences).chain(past_of_its_own(text, &sentences)).collect();
    told.dedup();
    told
}

fn sentences_of(text: &str) -> Vec<&str> {
    text.split(['。', '\n']).filter(|sentence| !sentence.trim().is_empty()).collect()
}

/// What sentences tell of another matter, with which they begin or which they set apart.
fn of_another<'t>(text: &str, sentences: &[&'t str]) -> impl Iterator<Item = &'t str> {
    begun_with_another(text, sentences).chain(set_apart(text, sentences))
}

/// 当社では9日に姉妹店での被害を公表しました, 8日に公表した当社への攻撃|とは入り口が異なります, 同社では6日に…攻撃を受けたが、関連は確認されていない: what
/// sentences of a text, but for the first, tell of a matter of the same one that they set apart from its own.
fn set_apart<'t>(text: &str, sentences: &[&'t str]) -> impl Iterator<Item = &'t str> {
    static APART: Words = Words::of(&["とは", "との間に", "との関", "両者", "姉妹", "系列", "別の", "他の"]);
    let may_tell = APART.stands_in(text);
    let sentences = sentences.iter().skip(1).filter(move |_| may_tell);
    sentences.filter_map(|sentence| sentence.get(..end_of_what_is_apart(sentence)?))
}

/// Where a sentence stops to tell of such a matter.
fn end_of_what_is_apart(sentence: &str) -> Option<usize> {
    static MADE_KNOWN: Words = Words::of(&["公表", "発表", "お知らせし", "お知らせいたし", "明らかに"]);
    static UNRELATED: Words =
        Words::of(&["両者の関", "両者に関", "両者は別", "今回の件との関", "今回との関"]);
    let happened = |words: &str| tells_of_a_hit(words) || MISHAPS.stands_in(words);
    let is_dated = sentence.contains(['日', '月', '年']);
    if !is_dated || !happened(sentence) {
        return None;
    }
    if let Some(end) = sister_in(sentence)
        && let Some((at, told)) =
            MADE_KNOWN.first_places(sentence).filter(|(at, _)| *at > end).min_by_key(|(at, _)| *at)
    {
        return Some(at + told.len());
    }
    let is_own = |before: &str| {
        SAME_ONE.iter().any(|one| before.contains(one)) && MADE_KNOWN.stands_in(before) && happened(before)
    };
    let told_apart = || {
        let (before, rest) = sentence.split_at_checked(sentence.find("とは")?)?;
        (is_own(before) && is_told_apart(rest)).then_some(before.len())
    };
    let unrelated = || {
        let (at, _) = UNRELATED.first_places(sentence).min_by_key(|(at, _)| *at)?;
        let before = sentence.get(..at)?;
        let topic = before.split_once("では")?.0.trim_start();
        let is_same = SAME_ONE.iter().any(|one| topic.starts_with(one)) && topic.chars().count() <= TOPIC;
        (is_same && happened(before)).then_some(at)
    };
    told_apart().or_else(unrelated)
}

/// What sentences of a text tell of another matter with which they begin.
fn begun_with_another<'t>(text: &str, sentences: &[&'t str]) -> impl Iterator<Item = &'t str> {
    let may_begin = TURNS.stands_in(text);
    let sentences = sentences.iter().filter(move |_| may_begin);
    sentences.filter_map(|sentence| sentence.get(..end_of_another(sentence)?))
}

/// 同大では昨年も…: the sentences, but for the first, that tell what befell the same one before.
fn past_of_its_own<'t>(text: &str, sentences: &[&'t str]) -> impl Iterator<Item = &'t str> {
    let may_tell = BEFORE_NOW.stands_in(text) || ONCE.stands_in(text);
    let is_past = |sentence: &&&str| {
        let topic_before = |times: &'static Words| {
            begins_of(times, sentence).min().and_then(|at| sentence.get(..at)).map(str::trim_start)
        };
        let is_same =
            |topic: &str| SAME_ONE.iter().any(|one| topic.starts_with(one)) && !OF_OTHERS.begins(topic);
        let also = topic_before(&BEFORE_NOW);
        let once = topic_before(&ONCE).filter(|topic| topic.ends_with("では") && is_same(topic));
        also.map(|topic| topic.trim_end_matches(is_of_date))
            .filter(|topic| topic.is_empty() || is_same(topic))
            .or(once)
            .is_some_and(|topic| topic.chars().count() <= TOPIC)
            && !FUTURE.stands_in(sentence)
            && (tells_of_a_hit(sentence) || MISHAPS.stands_in(sentence))
    };
    sentences.iter().skip(1).filter(move |_| may_tell).filter(is_past).copied()
}

/// 今月7|日にも, 4月2|日にも: what stands of a date before the words for its day.
fn is_of_date(c: char) -> bool {
    c.is_ascii_digit() || "今先同昨年月".contains(c)
}

/// What is still to come.
static FUTURE: Words = Words::of(&["今後", "予定", "見通し", "見込み"]);

/// What befalls one, beside an attack and a leak.
static MISHAPS: Words = Words::of(&[
    "同様の事",
    "同種の事",
    "類似の事",
    "悪用",
    "不正ログイン",
    "不正利用",
    "不正送金",
    "不正使用",
    "改ざん",
    "改竄",
    "なりすまし",
    "持ち去",
    "誤",
    "迷惑メール",
    "ミス",
    "見える形",
    "見える状態",
    "紛失",
    "盗難",
    "盗まれ",
    "なくな",
    "なくし",
    "置き忘",
    "誤廃棄",
]);

/// Characters of the topic before 昨年も.
const TOPIC: usize = 12;

/// Sentences in which a text tells of its own matter.
const FIRST: usize = 3;

/// How the sentence behind one of a past matter goes on with it.
const GOES_ON: &[&str] = &["その後", "当初", "のちに", "最終的に"];

/// Characters of the name of the one to whom it happened before.
const NAME: std::ops::RangeInclusive<usize> = 2..=14;

/// 青嶺生命では5月、: does a sentence begin to tell what happened at somebody's in a month, without a day?
fn tells_of_a_past_month(sentence: &str) -> bool {
    let Some((name, rest)) = parted_at(sentence.trim_start(), "では") else { return false };
    let is_name = NAME.contains(&name.chars().count())
        && !name.starts_with(['同', '当'])
        && !name.contains(['は', 'が', 'を', '、']);
    let rest =
        ["今年", "昨年", "去年", "一昨年"].iter().find_map(|year| rest.strip_prefix(year)).unwrap_or(rest);
    let month = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    is_name && month.len() < rest.len() && ["月、", "月に", "月にも"].iter().any(|end| month.starts_with(end))
}

/// Where a sentence stops to tell of another matter, if it begins with one.
fn end_of_another(sentence: &str) -> Option<usize> {
    let end_before = |words: &'static Words| begins_of(words, sentence).min();
    let looked_again =
        end_before(&AFTER).filter(|&end| is_told(sentence, end, &[&MATTERS], |after| AGAIN.stands_in(after)));
    let one_more = |after: &str| ONE_MORE.stands_in(first(after, NEXT));
    let since = || {
        begins_of(&SINCE, sentence)
            .filter(|&end| {
                is_told(sentence, end, &[&MATTERS, &HAPPENINGS], |after| ONCE_MORE.stands_in(after))
            })
            .min()
    };
    let then = || {
        end_before(&THEN).filter(|&end| {
            is_told(sentence, end, &[&MATTERS, &HAPPENINGS], one_more) || follows_office(sentence, end)
        })
    };
    looked_again.or_else(then).or_else(since)
}

/// 7月9日の福祉課|に続く誤送信となった: is it named by its day and by whose it was, and what came now by its kind?
fn follows_office(sentence: &str, end: usize) -> bool {
    let Some((before, after)) = sentence.split_at_checked(end) else { return false };
    let is_office = before.ends_with(['課', '係', '校', '園', '局', '室', '所', '店', '館', '区']);
    let is_dated = last(before, REACH).contains("日の");
    is_office && is_dated && (MISHAPS.stands_in(first(after, NEXT)) || ONE_MORE.stands_in(first(after, NEXT)))
}

/// Where the words of a list first stand in a sentence.
fn begins_of(words: &'static Words, sentence: &str) -> impl Iterator<Item = usize> {
    words.first_places(sentence).map(|(at, _)| at)
}

/// Does a matter stand straight before `end`, and something of its kind after it?
fn is_told(sentence: &str, end: usize, matters: &[&Words], goes_on: impl Fn(&str) -> bool) -> bool {
    let Some((before, after)) = sentence.split_at_checked(end) else { return false };
    let before = without_brackets(before);
    let is_matter = matters.iter().any(|words| words.ends(before))
        || POINTERS.ends(before) && MATTERS.stands_in(last(before, REACH));
    is_matter && goes_on(after)
}

/// 事案|(5月15日発表、1,187人): what stands before brackets at the end.
fn without_brackets(words: &str) -> &str {
    words.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')).map_or(words, |(before, _)| before)
}

fn counted(words: &str) -> impl Iterator<Item = u64> {
    use Counter::{Case, Household, Letter, Member, Person, Record};
    let counters = [Person, Member, Household, Case, Record, Letter];
    let counts = amounts(words).into_iter();
    let counts =
        counts.filter(move |amount| amount.counter.is_some_and(|counter| counters.contains(&counter)));
    counts.map(|amount| amount.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_another_matter() {
        for (text, numbers) in [
            ("税務課の事案(5月2日発表、310人)を受けて点検したところ、新たに24人分が見つかった。", &[310][..]),
            ("約800人分が残っていた問題を公表しており、これを受けて調べていた。24人分が見つかった。", &[800]),
            ("800人分のサーバーが攻撃を受けて調査した。", &[]),
            ("通知書の誤送付(8月25日公表、31人)に続く誤りであり、お詫びします。", &[31]),
            ("31人への誤送付に続き、2回目のご報告です。", &[]),
            (
                "480人分が漏れた。攻撃は3日。調べている。青嶺生命では5月、委託先が攻撃を受けた。当初31人とし、その後24人とした。",
                &[31, 24],
            ),
            ("480人分が漏れた。攻撃は3日。調べている。同社では5月、31人の点検をした。", &[]),
            ("青嶺生命では5月、31人の名簿が流出した。", &[]),
            ("800人の漏えいを受けて、市は謝罪した。", &[]),
            ("昨年5月の名簿の件(31人)の後、棚を改めましたが、再びこのような事態となりました。", &[31]),
            ("昨年5月の名簿の件(31人)の後、棚を改めました。", &[]),
            ("市は24人分の漏えいを発表した。\n同市では昨年も、31人分が漏れている。", &[31]),
            ("市は24人分の漏えいを発表した。\n同市では昨年も、31人が見学に来た。", &[]),
            ("先月の感染に続き、31人にご迷惑をおかけしたことを重ねてお詫びします。", &[]),
        ] {
            assert_eq!(numbers_of_another(text), numbers, "{text}");
        }
    }

    #[test]
    fn words_of_another_matter() {
        for (text, told) in [
            ("書類を失いました。\n2月の感染に続き、ご迷惑をおかけし重ねてお詫びします。", &["2月の感染"][..]),
            ("2月に公表した事故に続き、このような事態を招きました。", &["2月に公表した事故"]),
            ("2月に公表した誤交付に続くものであり、お詫びします。", &["2月に公表した誤交付"]),
            ("2月に公表した事故に続き、第2報をお知らせします。", &[]),
            ("社員が信号を見落とした。\n当社では昨年も車両を傷つけた。", &[]),
            ("名簿が漏れた。\n当社は今後、9月にも誤りを改める。", &[]),
            ("名簿が漏れた。\n同様の手口では先月にも通販の名簿が流出している。", &[]),
            (
                "管理画面に入られました。\n当社では9日に姉妹店の潮見での被害を公表しておりますが、別の端末です。",
                &["当社では9日に姉妹店の潮見での被害を公表"],
            ),
            (
                "口座を使われました。\nなお、8日に公表した当社への攻撃とは、時期も入り口も異なり、関連はありません。",
                &["なお、8日に公表した当社への攻撃"],
            ),
            ("口座を使われました。\n名称の似た大学が8日に公表した事案とは関係がない。", &[]),
            (
                "口座を使われた。\n同社では6日に国内のサーバーでも感染の被害が出たが、両者の関連は確認されていない。",
                &["同社では6日に国内のサーバーでも感染の被害が出たが、"],
            ),
            (
                "不正ログインがあった。\n同サイトでは2月にも不正ログインが起きている。",
                &["同サイトでは2月にも不正ログインが起きている"],
            ),
        ] {
            assert_eq!(told_of_another(text), told, "{text}");
        }
    }
}
