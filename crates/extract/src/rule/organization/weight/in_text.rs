//! What the words of a sentence say for a name.

use super::super::context::Context;
use super::super::place::Place;
use super::is_particle;
use crate::words::{Words, first};

/// What the words behind a name in a sentence say for it; most at the beginning of an article.
pub(super) fn in_text(context: &Context, place: Place) -> (i32, &'static str) {
    let right = context.right;
    if signs_behind_text(context) {
        return (5, "letterhead");
    }
    let early = |much: i32, little: i32| match place {
        Place::Early(0) => much,
        Place::Early(_) => much - 1,
        _ => little,
    };
    let announces = ANNOUNCES.stands_in(right);
    if is_taken_to_task(right) {
        (early(8, 3), "addressee")
    } else if ACCORDING.begins(right) {
        (early(4, 3), "according_to")
    } else if TOPIC.begins(right) || announces && shares_a_topic(right) {
        (early(if announces { 6 } else { 4 }, 1), "topic")
    } else if announces && (right.starts_with("より") || right.starts_with("から")) {
        (early(5, 2), "announces")
    } else if OF.begins(right) {
        (early(3, 0), "of")
    } else if right.chars().next().is_none_or(|c| !is_particle(c)) {
        (early(2, 0), "printed")
    } else {
        (early(1, 0), "printed")
    }
}

/// What one does who makes it known.
static ANNOUNCES: Words = Words::of(&[
    "発表",
    "公表",
    "明らか",
    "お知らせ",
    "公開",
    "報告した",
    "発覚",
    "謝罪",
    "示した",
    "まとめた",
    "認めた",
    "陳謝",
]);

/// Behind a name whose word is passed on.
static ACCORDING: Words = Words::of(&["によると", "によれば", "によりますと"]);

/// Behind the topic of a sentence.
static TOPIC: Words = Words::of(&["は", "が", "では", "も"]);

/// Behind one whose the next noun is, or with whom it was.
static OF: Words = Words::of(&["の", "における", "において", "におきまして", "にて", "立", "で", "、"]);

/// ミナモ証券|に対し…を勧告した: does an authority take the one to task whose name stands before these words?
fn is_taken_to_task(right: &str) -> bool {
    right.starts_with("に対し") && SANCTIONS.iter().any(|word| right.contains(word)) || is_ordered(right)
}

/// What an authority does to the one who answers for an incident.
pub(in crate::rule::organization) const SANCTIONS: &[&str] = &["指導", "勧告", "命令", "命じ", "処分"];

/// 青嶺銀行|に銀行法に基づく業務改善命令を出した: was the one whose name stands before these words ordered to do better?
fn is_ordered(right: &str) -> bool {
    static ORDERS: Words = Words::of(&[
        "命令を出",
        "命令を行",
        "命令を発",
        "を命じ",
        "命令した",
        "行政処分を",
        "行政指導を",
        "勧告を出",
        "勧告した",
    ]);
    let clause = right.split(['、', '。']).next().unwrap_or_default();
    clause.starts_with('に')
        && first(clause, REACH).contains("法に基づ")
        && ORDERS.stands_in(first(clause, REACH))
}

/// Characters behind a name in which it is said what its bearer was ordered.
const REACH: usize = 32;

/// …と存じます。 東丘市|長 山野 花子: the head who signs behind the last words of a text.
fn signs_behind_text(context: &Context) -> bool {
    const LONGEST: usize = 12;
    let person = context.right.strip_prefix("長 ").unwrap_or_default();
    context.left.trim().is_empty()
        && (2..=LONGEST).contains(&person.trim().chars().count())
        && person.chars().all(|c| c.is_alphabetic() || c == ' ')
        && !person.contains(['は', 'が', 'を', 'に'])
}

/// 青嶺生命|とミナモ損害保険は5日、: the first of two that announce together.
fn shares_a_topic(right: &str) -> bool {
    const LONGEST: usize = 16;
    let joined = right.strip_prefix('と').or_else(|| right.strip_prefix('、'));
    joined.and_then(|other| other.split_once('は')).is_some_and(|(other, told)| {
        let is_name = |c: char| {
            matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | 'ぁ'..='ん') || c.is_ascii_alphabetic()
        };
        let is_day = told.starts_with(|c: char| c.is_ascii_digit());
        is_day && (3..=LONGEST).contains(&other.chars().count()) && other.chars().all(is_name)
    })
}
