//! The numbers of those affected that an article gives beside its headline number: the same people counted otherwise,
//! what is certain beside what may be, and what an earlier report had said.

use jikenbo_model::vocabulary::{AffectedStatus, Unit};
use jikenbo_model::{Affected, Bound, Count, Fact, Span};
use jikenbo_text::{Amount, Counter, amounts};

use super::Value;
use super::course::{Told, Voice};
use super::teller::Teller;
use crate::former::formers;

/// Words by which a clause says that data may have got out.
const MAYBE: &[&str] = &[
    "可能性",
    "おそれ",
    "恐れ",
    "懸念",
    "かもしれ",
    "なり得る",
    "なりうる",
    "疑い",
    "膨らむ",
    "危ぶ",
    "が上限",
];

/// Words by which a clause says that data got out.
const CERTAIN: &[&str] =
    &["確認", "確かめ", "確実", "裏付け", "裏づけ", "流出", "漏えい", "漏洩", "漏れた", "判明"];

/// Words of the rest of a sentence that say of a part of those counted that it got out.
const PART_FOUND: &[&str] =
    &["確かめた", "確かめられ", "確認した", "確認され", "裏付け", "公開され", "掲載され", "判明した"];

/// Words by which what was said of a number before is said to stand.
const STAND: &[&str] = &[
    "変えていない",
    "変えておりません",
    "変わらない",
    "変わりはない",
    "変わっていない",
    "変更はない",
    "変更していない",
    "変わりありません",
    "変更はありません",
];

/// Words before a number by which a clause says that it was found.
const FOUND: &[&str] = &[
    "流出を確認",
    "漏えいを確認",
    "漏洩を確認",
    "流出を確かめ",
    "漏えいを確かめ",
    "流出確認",
    "漏えい確認",
    "確認済み",
    "確認ずみ",
    "新たに確認した",
    "確認された流出",
    "確認された漏えい",
    "流出が判明",
    "漏えいが判明",
    "流出が確実",
    "漏えいが確実",
    "流出が裏付け",
    "漏えいが裏付け",
    "流出が確かめ",
    "漏えいが確かめ",
];

/// The same right behind a number.
const WERE_FOUND: &[&str] = &[
    "を確認",
    "を新たに確認",
    "の流出を確認",
    "の流出を新たに確認",
    "の漏えいを確認",
    "の漏えいを新たに確認",
    "の流出が判明",
    "の漏えいが判明",
    "の流出を確かめ",
    "の流出が確実",
];

/// Words behind a number that make it a difference or a part.
const CHANGES: &[&str] = &["増", "が増", "減", "が減", "を追加", "を含", "が含"];

/// Words before a number that make it a part of another one.
const PARTS: &[&str] = &["うち", "内訳", "中には", "内数", "最も多い", "最も少ない", "次いで"];

/// What parts the clauses of a sentence, and of a heading.
const CLAUSES: [char; 3] = ['、', '。', ' '];

/// How much larger or smaller the same people may be, counted otherwise.
const NEAR: u64 = 4;

/// The numbers that the article gives beside its headline number, and that one, in the order in which it prints them;
/// what an earlier report had said comes first.
pub(super) fn told(nth: usize, teller: &Teller) -> Vec<Told> {
    let Some(headline) = teller.record.affected.clone().filter(|_| teller.relation.is_some()) else {
        return Vec::new();
    };
    let former = former(nth, teller, &headline);
    let headline = &as_its_clause_says(teller, of_today(teller, headline, &former));
    let main = Told {
        value: number(headline.value.count, headline.value.status),
        teller: nth,
        span: headline.spans().next().unwrap_or(teller.record.heading),
        voice: Voice::Headline,
    };
    let mut told = beside(nth, teller, headline);
    told.push(main);
    told.sort_by_key(|told| told.span.start());
    former.into_iter().chain(told).collect()
}

/// What stands between a name and the number that is its bearer's.
const OWN: &[&str] = &["の", "が", "は", "で", "では", "分は", "の分は", "分が", "の分が"];

/// The least number that another's article tells of an incident.
const LEAST: u64 = 10;

/// What an article of another incident counts right behind one of `names`, whose incident it is: 若葉市(潮県)の約6万件.
pub(super) fn told_of(nth: usize, teller: &Teller, names: &[String]) -> Option<Told> {
    teller.folded().find_map(|(sentence, words)| {
        let end = names.iter().find_map(|name| Some(words.find(name.as_str())? + name.len()))?;
        let is_near = |amount: &Amount| {
            let between = words.get(end..amount.span.start()).unwrap_or_default();
            let bracket = between.strip_prefix('(').and_then(|inner| inner.split_once(')'));
            OWN.contains(&bracket.map_or(between, |(_, behind)| behind))
        };
        let (count, amount) = amounts(words).into_iter().filter(is_near).find_map(|amount| {
            let unit = unit_of(&amount)?;
            let count = Count { value: amount.value, unit, bound: amount.bound };
            (count.value >= LEAST).then_some((count, amount))
        })?;
        let span = teller.part(sentence, amount.span);
        Some(Told { value: Value::Number(count, None), teller: nth, span, voice: Voice::Headline })
    })
}

/// What a number of people or cases counts.
fn unit_of(amount: &Amount) -> Option<Unit> {
    match amount.counter {
        Some(Counter::Person | Counter::Member | Counter::User | Counter::Party) => Some(Unit::Persons),
        Some(Counter::Case | Counter::Record | Counter::Row) => Some(Unit::Records),
        Some(Counter::Household) => Some(Unit::Households),
        _ => None,
    }
}

/// The headline number, unless the article gives it to an earlier report and another number in its place: then the
/// largest of those that count as it does.
fn of_today(teller: &Teller, headline: Fact<Affected>, former: &[Told]) -> Fact<Affected> {
    let is_former = |count: Count| {
        former.iter().any(|told| matches!(told.value, Value::Number(known, _) if known.value == count.value))
    };
    if !is_former(headline.value.count) {
        return headline;
    }
    let counts = teller.record.counts.iter().filter(|fact| {
        let count = fact.value.count;
        count.unit == headline.value.count.unit && !is_former(count)
    });
    let Some(now) = counts.max_by_key(|fact| fact.value.count.value) else { return headline };
    let affected = Affected { count: now.value.count, ..headline.value };
    now.clone().map(|_| affected)
}

/// 可能性は最大39万人に: what is counted up to a bound and called possible in the same clause is no more than that;
/// 流出を新たに確認した会員 880人, 流出確認が880人に: what is counted as found is certain.
fn as_its_clause_says(teller: &Teller, mut headline: Fact<Affected>) -> Fact<Affected> {
    let places: Vec<Place> = headline.spans().map(|span| Place::of(teller, span)).collect();
    let status = headline.value.status;
    let is_open = places.first().is_some_and(Place::begins_open)
        || status == AffectedStatus::Confirmed && places.iter().any(Place::asks);
    if headline.value.count.bound == Bound::UpTo && is_open {
        headline.value.status = AffectedStatus::Possible;
    } else if status == AffectedStatus::Possible && places.iter().any(Place::is_found) {
        headline.value.status = AffectedStatus::Confirmed;
    }
    headline
}

fn number(count: Count, status: AffectedStatus) -> Value {
    Value::Number(count, Some(status))
}

/// What is certain beside what may be, and the other way round; and the same people counted otherwise.
fn beside(nth: usize, teller: &Teller, headline: &Fact<Affected>) -> Vec<Told> {
    let all = teller.record.counts.iter().filter_map(|fact| {
        let count = fact.value.count;
        let told = |span| Some((span, Place::of(teller, span).status(teller, count, headline)?));
        let again = || teller.places_of(count.value).find_map(told);
        let (span, status) = fact.spans().find_map(told).or_else(again)?;
        Some(Told { value: number(count, status), teller: nth, span, voice: Voice::Beside })
    });
    let mut beside: Vec<Told> = Vec::new();
    all.for_each(|told| put_larger(&mut beside, told));
    beside
}

/// Keeps the larger of two numbers in one unit of which the same is said: the other one is a part.
fn put_larger(kept: &mut Vec<Told>, told: Told) {
    match kept.iter_mut().find(|known| are_of_one_kind(&known.value, &told.value)) {
        Some(known) if is_larger(&told.value, &known.value) => *known = told,
        Some(_) => {}
        None => kept.push(told),
    }
}

fn are_of_one_kind(a: &Value, b: &Value) -> bool {
    matches!((a, b), (Value::Number(a, of_a), Value::Number(b, of_b)) if a.unit == b.unit && of_a == of_b)
}

fn is_larger(a: &Value, b: &Value) -> bool {
    matches!((a, b), (Value::Number(a, _), Value::Number(b, _)) if a.value > b.value)
}

/// A number in its sentence.
struct Place<'t> {
    /// The words of its clause before it.
    before: &'t str,
    /// The words of its clause behind it.
    after: &'t str,
    /// The words of its sentence behind it.
    rest: &'t str,
    span: Span,
}

impl<'t> Place<'t> {
    fn of(teller: &'t Teller, span: Span) -> Self {
        let sentence = teller.sentence(span);
        let words = |from: usize, to: usize| teller.folded_at(Span::between(from, to.max(from)));
        let before = words(sentence.start(), span.start()).trim_end();
        let after = words(span.end(), sentence.end());
        Self {
            before: clause_before(before),
            after: after.split(CLAUSES).next().unwrap_or(after),
            rest: after,
            span,
        }
    }

    /// Does the heading ask whether they got out, or the clause say that they may have: 最大21万件流出か?
    fn asks(&self) -> bool {
        self.after.trim_end().ends_with("流出か")
            || self.after.trim_end().ends_with("漏えいか")
            || self.holds(MAYBE)
    }

    /// うち14件は、…載っているのを確かめた: does the sentence say of a part of those that may have got out that it did?
    fn is_certain_part(&self, count: Count, head: Affected) -> bool {
        count.unit == head.count.unit
            && head.status == AffectedStatus::Possible
            && self.before.contains("うち")
            && PART_FOUND.iter().any(|mark| self.rest.contains(mark))
            && !MAYBE.iter().any(|mark| self.rest.contains(mark))
            && !["ない", "ません"].iter().any(|no| self.rest.contains(no))
    }

    /// Does the clause say before the number that data may have got out?
    fn begins_open(&self) -> bool {
        MAYBE.iter().any(|mark| self.before.contains(mark))
    }

    /// Does the clause hold one of the words?
    fn holds(&self, marks: &[&str]) -> bool {
        marks.iter().any(|mark| self.before.contains(mark) || self.after.contains(mark))
    }

    /// Does the clause say that the number was found, and not that it may be?
    fn is_found(&self) -> bool {
        let after = self.after.trim_start_matches(['分', '人', '名', '件']);
        let were_found = WERE_FOUND.iter().any(|mark| after.starts_with(mark));
        let is_found = were_found || FOUND.iter().any(|mark| self.before.contains(mark));
        is_found && !self.holds(MAYBE)
    }

    /// What became of those whom the number counts, where it is one of those that stand beside the headline number.
    fn status(&self, teller: &Teller, count: Count, headline: &Fact<Affected>) -> Option<AffectedStatus> {
        let head = headline.value;
        let is_same = count.unit == head.count.unit && count.value == head.count.value;
        let mut mentioned = teller.record.mentioned.iter().filter_map(|fact| fact.value.count);
        if is_same || mentioned.any(|other| other.value == count.value) {
            return None;
        }
        if self.is_part() {
            return self.is_certain_part(count, head).then_some(AffectedStatus::Confirmed);
        }
        if self.is_of_firms(teller, count, headline) {
            return Some(head.status);
        }
        if !counts_the_affected(count.unit, head.count.unit) {
            return None;
        }
        let own = self.own_status();
        let differs = own.is_some_and(|own| is_open(own, head.status));
        let otherwise = self.is_bracketed(teller, headline) || is_measured_otherwise(count, head.count);
        match own {
            Some(own) if differs => Some(own),
            _ => otherwise.then_some(head.status),
        }
    }

    /// What the clause says became of them.
    fn own_status(&self) -> Option<AffectedStatus> {
        let stands = STAND.iter().any(|stand| self.after.contains(stand));
        if !stands && ["ない", "ません"].iter().any(|no| self.after.contains(no)) {
            None
        } else if self.holds(MAYBE) {
            Some(AffectedStatus::Possible)
        } else {
            self.holds(CERTAIN).then_some(AffectedStatus::Confirmed)
        }
    }

    /// A part of another number, or what one number has more than another.
    fn is_part(&self) -> bool {
        let after = self.after.trim_start_matches(['分', '人', '名', '件']);
        CHANGES.iter().any(|mark| after.starts_with(mark))
            || after.starts_with("から")
            || PARTS.iter().any(|mark| self.before.contains(mark))
    }

    /// Is it the firms whose people the headline number counts: 63社(職員4,172名), 63社の職員4,172人?
    fn is_of_firms(&self, teller: &Teller, count: Count, headline: &Fact<Affected>) -> bool {
        let is_before = |head: Span| {
            let between = Span::between(self.span.end(), head.start().max(self.span.end()));
            let words = teller.folded_at(between);
            words.starts_with(['(', 'の']) && words.chars().count() <= OWNERS
        };
        count.unit == Unit::Companies && headline.spans().any(is_before)
    }

    /// Do brackets put the number to the headline number: 53,452人(80,626件)?
    fn is_bracketed(&self, teller: &Teller, headline: &Fact<Affected>) -> bool {
        headline.spans().any(|head| {
            let between = match head.end() <= self.span.start() {
                true => Span::between(head.end(), self.span.start()),
                false => Span::between(self.span.end(), head.start().max(self.span.end())),
            };
            let words = teller.folded_at(between);
            words.starts_with(['(', '（']) && !words.contains([')', '）']) && words.chars().count() <= REACH
        })
    }
}

/// The last clause of what stands before a number, with the topic before it where it is short: 確認した情報は、|約.
fn clause_before(before: &str) -> &str {
    let clause = before.rsplit(CLAUSES).next().unwrap_or(before);
    let topic = before.get(..before.len() - clause.len()).and_then(|head| head.strip_suffix('、'));
    match topic {
        Some(topic) if clause.chars().count() <= SHORT && topic.ends_with(['は', 'が']) => {
            let from = topic.rfind(CLAUSES).map_or(0, |at| topic.ceil_char_boundary(at + 1));
            before.get(from..).unwrap_or(clause)
        }
        _ => clause,
    }
}

/// Characters of a clause that goes with the topic before it.
const SHORT: usize = 6;

/// Characters between a number and another one in brackets behind it.
const REACH: usize = 40;

/// Characters between a number of firms and that of their people.
const OWNERS: usize = 8;

/// Does one say what may be and the other what is certain?
fn is_open(a: AffectedStatus, b: AffectedStatus) -> bool {
    use AffectedStatus::{Confirmed, Possible};
    matches!((a, b), (Possible, Confirmed) | (Confirmed, Possible))
}

/// Is it a unit in which those affected are counted?
fn counts_the_affected(unit: Unit, headline: Unit) -> bool {
    unit == headline || matches!(unit, Unit::Persons | Unit::Records)
}

/// Persons in place of records, or the other way round, and about as many.
fn is_measured_otherwise(count: Count, headline: Count) -> bool {
    let units = [count.unit, headline.unit];
    let is_other = units == [Unit::Persons, Unit::Records] || units == [Unit::Records, Unit::Persons];
    is_other
        && count.value <= headline.value.saturating_mul(NEAR)
        && headline.value <= count.value.saturating_mul(NEAR)
}

/// What the article says that an earlier report had said: 当初は最大3,400名としていました, 9人から12人に増え.
fn former(nth: usize, teller: &Teller, headline: &Fact<Affected>) -> Vec<Told> {
    let mut former: Vec<Told> = Vec::new();
    for (sentence, words) in teller.folded() {
        for amount in formers(words) {
            let span = teller.part(sentence, amount.span);
            let value = former_value(&amount, Place::of(teller, span).own_status(), headline.value);
            let told = value.map(|value| Told { value, teller: nth, span, voice: Voice::Former });
            told.into_iter().for_each(|told| put_larger(&mut former, told));
        }
    }
    former
}

fn former_value(amount: &Amount, status: Option<AffectedStatus>, headline: Affected) -> Option<Value> {
    let unit = match unit_of(amount)? {
        Unit::Records if headline.count.unit != Unit::Persons => headline.count.unit,
        Unit::Households => return None,
        unit => unit,
    };
    let count = Count { value: amount.value, unit, bound: amount.bound };
    (count.value > 0).then_some(Value::Number(count, status))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The clause around the first number of `words`.
    fn place(words: &str) -> Place<'_> {
        let is_digit = |c: char| c.is_ascii_digit() || c == ',';
        let start = words.find(is_digit).unwrap();
        let (before, number) = words.split_at(start);
        let after = number.trim_start_matches(is_digit);
        Place { before: clause_before(before), after, rest: after, span: Span::default() }
    }

    #[test]
    fn what_was_found_is_certain() {
        for words in [
            "流出確認が880人に拡大",
            "880人分を新たに確認",
            "確認済みの漏えいは880人に訂正",
            "外部への流出を確認した人数は880人で",
            "漏えいを確かめた方は880名です",
            "880人分の流出が判明した",
        ] {
            assert!(place(words).is_found(), "{words}");
        }
        let head = Affected {
            count: Count { value: 9_000, unit: Unit::Records, bound: Bound::UpTo },
            status: AffectedStatus::Possible,
        };
        let part = Count { value: 14, unit: Unit::Records, bound: Bound::Exact };
        assert!(
            place("うち応募した14件は、海外のサイトに載っているのを確かめた").is_certain_part(part, head)
        );
        assert!(!place("うち応募した14件は、載っているのを確認できていない").is_certain_part(part, head));
        for words in [
            "流出の可能性を確認した880人",
            "880人に確認している",
            "880人の流出を確認した可能性がある",
            "会員880人に影響",
        ] {
            assert!(!place(words).is_found(), "{words}");
        }
    }

    #[test]
    fn clauses_say_what_became_of_those_counted() {
        use AffectedStatus::{Confirmed, Possible};
        for (words, status) in [
            ("流出は最大で240万件になり得るという", Some(Possible)),
            ("最大260,000人という可能性の数は据え置いた", Some(Possible)),
            ("裏付けの取れたものが880件", Some(Confirmed)),
            ("会員880人に案内を送る", None),
            ("880人の流出は確認されていない", None),
            ("可能性のある件数は880件のまま変えていない", Some(Possible)),
            ("外部に出たことを確認した個人情報は、880名様分となりました", Some(Confirmed)),
            ("登録の数からみて880件が上限になる", Some(Possible)),
        ] {
            assert_eq!(place(words).own_status(), status, "{words}");
        }
    }
}
