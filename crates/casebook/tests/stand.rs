//! What stands of an incident of several reports: the last word of the victim, and what others fill in.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{AT, Draft, Scratch, document, draft};
use jikenbo_casebook::{Because, Filter, Intake};
use jikenbo_model::vocabulary::{AffectedStatus, Unit};
use jikenbo_model::{
    Affected, Bound, Count, Fact, Field, FieldValue, IncidentNumber, Reading, Record, Voice,
};

const WHY: Because<'_> = Because { who: "tester", why: "as the notice says" };

fn number() -> IncidentNumber {
    "2024-0001".parse().unwrap()
}

/// One report of the loss: whose, of which day, with which number and what became of those counted.
type Told = (Voice, &'static str, Option<(u64, AffectedStatus)>);

/// Texts so different that none is taken for a copy of another.
const WORDS: [&str; 3] = [
    "調査の結果、対象の方々へ個別にお知らせし、再発を防ぐ手順を定めました。",
    "倉庫の鍵と名簿をなくしました。警察に届け、行方を探しています。ご迷惑をおかけし申し訳ありません。",
    "三月の紛失について、その後に分かったことをご報告します。関係する窓口を設けています。",
];

/// Documents that report one incident, each as told.
fn reports(told: &[Told]) -> Scratch {
    let documents: Vec<Intake> = (1..).zip(told).map(|(nth, told)| report(nth, told)).collect();
    let mut scratch = Scratch::with(&documents);
    let mut numbers: Vec<_> = scratch.casebook.links().unwrap().iter().map(|link| link.number).collect();
    numbers.dedup();
    for other in numbers.split_off(1) {
        scratch.casebook.merge(number(), other, WHY, AT).unwrap();
    }
    scratch
}

fn report(nth: u32, &(voice, day, affected): &Told) -> Intake {
    let draft = Draft {
        affected: affected.map(|(value, _)| value),
        ..draft("青嶺商事", day, WORDS[nth as usize % WORDS.len()])
    };
    let mut intake = document(&format!("{nth}.txt"), &[draft]);
    let record: &mut Record = &mut intake.records[0];
    record.voice = Some(Fact::quoted(voice, [record.heading], Reading::Computed, "draft"));
    if let Some((fact, (_, status))) = record.affected.as_mut().zip(affected) {
        fact.value.status = status;
    }
    intake
}

fn affected(value: u64, status: AffectedStatus) -> Option<Affected> {
    Some(Affected { count: Count { value, unit: Unit::Persons, bound: Bound::Exact }, status })
}

/// A number of those affected, and how sure it is.
type Number = (u64, AffectedStatus);

#[test]
fn the_last_word_stands() {
    use AffectedStatus::{Confirmed, Possible, RuledOut};
    use Voice::{Own, ThirdParty};
    let cases: [(&[Told], Option<Number>); 9] = [
        (&[(Own, "2024-03-05", None), (Own, "2024-03-20", Some((881, Confirmed)))], Some((881, Confirmed))),
        (&[(Own, "2024-03-05", Some((900, Possible))), (Own, "2024-03-20", None)], Some((900, Possible))),
        (
            &[(Own, "2024-03-05", None), (ThirdParty, "2024-03-05", Some((881, Confirmed)))],
            Some((881, Confirmed)),
        ),
        (
            &[
                (Own, "2024-03-05", Some((881, Confirmed))),
                (ThirdParty, "2024-03-05", Some((904, Confirmed))),
            ],
            Some((881, Confirmed)),
        ),
        (
            &[
                (Own, "2024-03-05", Some((881, Confirmed))),
                (ThirdParty, "2024-04-02", Some((904, Confirmed))),
            ],
            Some((904, Confirmed)),
        ),
        (
            &[(Own, "2024-03-05", Some((881, RuledOut))), (ThirdParty, "2024-04-02", Some((881, Confirmed)))],
            Some((881, RuledOut)),
        ),
        (
            &[(Own, "2024-03-05", Some((881, RuledOut))), (Own, "2024-04-02", Some((881, Confirmed)))],
            Some((881, Confirmed)),
        ),
        (
            &[(Own, "2024-03-05", Some((88_123, Confirmed))), (Own, "2024-04-02", Some((88_000, Confirmed)))],
            Some((88_123, Confirmed)),
        ),
        (
            &[(Own, "2024-04-02", Some((7_777, Confirmed))), (Own, "2024-03-05", Some((8_888, Confirmed)))],
            Some((7_777, Confirmed)),
        ),
    ];
    for (told, stands) in cases {
        let scratch = reports(told);
        let listed = scratch.casebook.list(&Filter::default()).unwrap();
        let expected = stands.and_then(|(value, status)| affected(value, status));
        assert_eq!(listed.len(), 1, "{told:?}");
        assert_eq!(listed[0].affected, expected, "{told:?}");
        let record = scratch.casebook.standing(number()).unwrap().unwrap();
        assert_eq!(record.affected.map(|fact| fact.value), expected, "{told:?}");
        scratch.is_sound();
    }
}

#[test]
fn of_a_past_day_the_reports_of_then_speak() {
    use AffectedStatus::{Confirmed, Possible};
    let told = [
        (Voice::Own, "2024-03-05", None),
        (Voice::Own, "2024-03-20", Some((881, Possible))),
        (Voice::Own, "2024-05-01", Some((412, Confirmed))),
    ];
    let scratch = reports(&told);
    let as_of = |day: &str| {
        let filter = Filter { as_of: day.parse().ok(), ..Filter::default() };
        scratch.casebook.list(&filter).unwrap().iter().map(|row| row.affected).collect::<Vec<_>>()
    };
    assert_eq!(as_of("2024-03-04"), []);
    assert_eq!(as_of("2024-03-05"), [None]);
    assert_eq!(as_of("2024-03-20"), [affected(881, Possible)]);
    assert_eq!(as_of("2024-12-31"), [affected(412, Confirmed)]);
}

#[test]
fn a_person_has_the_very_last_word() {
    let told =
        [(Voice::Own, "2024-03-05", None), (Voice::Own, "2024-03-20", Some((881, AffectedStatus::Possible)))];
    let mut scratch = reports(&told);
    let entered = FieldValue::Affected(affected(5, AffectedStatus::Lost));
    scratch.casebook.correct(number(), entered.clone(), WHY, AT).unwrap();
    let record = scratch.casebook.standing(number()).unwrap().unwrap();
    assert_eq!(FieldValue::of(&record, Field::Affected), entered);
    let decided = scratch.casebook.decided(number()).unwrap();
    assert_eq!(decided[0].read, Some(FieldValue::Affected(affected(881, AffectedStatus::Possible))));
    scratch.is_sound();
}
