//! Numbers of other incidents, of a country or a year, and those that an earlier report gave.

use jikenbo_text::number::{Amount, Counter};

use super::{contains_any, words};
use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::rule::counts::subject::Place;
use crate::words::{Words, last};

/// Does the number tell of another matter than this one, or what is no longer said of it?
pub(super) fn is_out(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    is_elsewhere(reading, place, amount)
        || is_anothers(reading, place, amount)
        || is_told_before(place, amount)
}

/// Other incidents, and numbers of a country or a year. うち1社は continues what stands before it.
fn is_elsewhere(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    let goes_on =
        place.at > 0 && ["うち", "このうち", "そのうち"].iter().any(|part| place.sentence.starts_with(part));
    let before = |at: usize| reading.polarity(at, reading.sentences[at].span) == Polarity::Elsewhere;
    reading.polarity(place.at, amount.span) == Polarity::Elsewhere
        || (goes_on && before(place.at - 1))
        || words::elsewhere::IN_GENERAL.stands_in(place.before) && !is_sum_of_leak(place)
        || is_of_a_year(place.before)
        || words::elsewhere::SUMMED_UP.stands_in(place.sentence_before()) && !is_sum_of_leak(place)
        || words::elsewhere::SAME_ELSEWHERE.stands_in(place.sentence_after())
}

/// 委員会のまとめでは、漏えいしたのは430人: what somebody counted of one leak.
fn is_sum_of_leak(place: &Place) -> bool {
    static LEAKED: Words = Words::of(&["漏えいした", "漏れた", "流出した", "漏洩した"]);
    static WHO: Words = Words::of(&["のは", "数は", "人数は", "件数は"]);
    const NEAR: usize = 20;
    let before = last(place.sentence_before(), NEAR);
    WHO.ends(before) && LEAKED.stands_in(before)
}

/// The sentences at the head of an article that may tell of its own house without naming it: 某大学は、患者14人の….
const LEAD: usize = 2;

/// 年間5千件, 年間に5千件, but neither 年間利用券5千件 nor 過去5年間の5千件 nor 過去3年間に担当した学生500人.
fn is_of_a_year(before: &str) -> bool {
    const LINKS: &[&str] = &["で", "に", "の", "約", "およそ", "延べ", "を通", "、", " "];
    let is_span =
        |at: usize| before.get(..at).is_some_and(|years| years.ends_with(|c: char| c.is_ascii_digit()));
    let tells_whose =
        |right: &str| ["した", "された", "った", "いた", "する"].iter().any(|verb| right.contains(verb));
    let of_span = |at: usize, right: &str| is_span(at) && (right.starts_with('の') || tells_whose(right));
    let years =
        before.match_indices("年間").filter_map(|(at, word)| Some((at, before.get(at + word.len()..)?)));
    let mut behind = years.filter(|&(at, right)| !of_span(at, right)).map(|(_, right)| right);
    behind.any(|right| right.is_empty() || LINKS.iter().any(|link| right.starts_with(link)))
}

/// What happened to others or in another year: 隣の市では去年50人分, 昨年度に2件. A fragment goes with the sentence before it.
fn is_anothers(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    const FRAGMENT: usize = 14;
    let about = |sentence: &str| words::elsewhere::ANOTHERS.stands_in(sentence);
    let is_fragment = || place.at > 0 && place.sentence.chars().count() <= FRAGMENT;
    let years_ago = words::elsewhere::YEARS_AGO.stands_in(place.sentence_before());
    let near = last(place.before, 8).trim_end_matches([' ', '約']);
    let unnamed = || place.at > LEAD && words::elsewhere::UNNAMED.stands_in(place.sentence);
    about(place.sentence)
        || is_of_past_matter(place)
        || unnamed()
        || is_fragment() && about(reading.words(reading.sentences[place.at - 1].span))
        || is_of_events(words::elsewhere::when_left_out(near), amount)
        || years_ago && contains_any(place.sentence, &["同じ", "同様", "別の", "他の", "発見", "公表"])
}

/// 昨年5月の教員の件(1,300名)の後: how many an earlier matter befell.
fn is_of_past_matter(place: &Place) -> bool {
    static PAST: Words = Words::of(&["昨年", "一昨年", "前年", "年前", "前回"]);
    const NEAR: usize = 24;
    let matter = ["の件(", "の事案(", "の事故(", "の紛失(", "の流出("]
        .iter()
        .find_map(|of| place.before.strip_suffix(of));
    matter.is_some_and(|matter| PAST.stands_in(last(matter, NEAR))) && place.after.starts_with(')')
}

/// 紛失は3件, but not 漏えいは310人: how many times it happened.
fn is_of_events(before: &str, amount: &Amount) -> bool {
    let of_people = matches!(
        amount.counter,
        Some(Counter::Person | Counter::Party | Counter::Member | Counter::Household | Counter::Company)
    );
    words::elsewhere::OF_EVENTS.ends(before) && !(of_people && words::elsewhere::LEAKS.ends(before))
}

/// A number that an earlier report gave and this one takes back: 「約3万件」とお知らせしておりましたが.
fn is_told_before(place: &Place, amount: &Amount) -> bool {
    let after = place.after.strip_prefix(['」', '』']).unwrap_or(place.after);
    let rest = place.sentence_after();
    let quoted = after.len() < place.after.len() && words::elsewhere::QUOTED_BEFORE.begins(after);
    let once = words::elsewhere::ONCE.stands_in(place.sentence_before())
        && words::elsewhere::WAS_SAID.stands_in(rest);
    once || quoted
        || is_set_beside(place)
        || words::elsewhere::TOLD_BEFORE.begins(after)
        || is_foreseen_sum(place, amount)
        || words::elsewhere::CORRECTED.begins(place.sentence)
            && !words::elsewhere::RIGHT.stands_in(place.sentence_before())
}

/// 減収は約4億円と見込まれます: money that is yet to be spent or lost.
fn is_foreseen_sum(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Yen)) && place.after.starts_with("と見込")
}

/// 1,188名です(前回は約1,260名): is it all that a bracket gives, with the report that told it?
fn is_set_beside(place: &Place) -> bool {
    let bracket =
        place.before.rsplit_once('(').map(|(_, inside)| inside).filter(|inside| !inside.contains(')'));
    bracket.is_some_and(|inside| words::elsewhere::ONCE.stands_in(inside))
        && place.after.trim_start_matches(['分', '様']).starts_with([')', '。'])
}

/// 最大約8万人に上ると公表し、専門機関が調べていた: does its sentence recall what was announced before?
pub(in crate::rule::counts) fn was_announced(place: &Place) -> bool {
    static ANNOUNCED: Words =
        Words::of(&["と公表し、", "と発表し、", "と公表して", "と発表して", "と説明して", "とお知らせし"]);
    static SINCE: Words =
        Words::of(&["調べていた", "調査していた", "調査を進めていた", "調査を続けていた", "精査していた"]);
    ANNOUNCED.stands_in(place.sentence_after()) && SINCE.stands_in(place.sentence_after())
}
