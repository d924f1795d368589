//! What documents would become, what is nearly one incident, doubts that rest, and every decision taken back.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{AT, Draft, Scratch, document, draft, reader};
use jikenbo_casebook::{Because, Error, Filter, Intake};
use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Field, FieldValue, IncidentNumber};

const WHY: Because<'_> = Because { who: "tester", why: "as the notice says" };

fn number(words: &str) -> IncidentNumber {
    words.parse().unwrap()
}

fn told(organization: &str, day: &str, affected: u64, words: &str) -> Draft {
    Draft { affected: Some(affected), ..draft(organization, day, words) }
}

/// Two of one organisation that are not alike enough, and one of another.
fn three() -> Vec<Intake> {
    vec![
        document("a.txt", &[told("青嶺商事", "2024-03-05", 1234, "倉庫の鍵と名簿をなくしました。")]),
        document("b.txt", &[told("青嶺商事", "2024-03-09", 3000, "会員の申込書を電車に置き忘れました。")]),
        document("c.txt", &[told("白樺学園", "2024-04-01", 17, "成績表を紛失しました。")]),
    ]
}

fn reports(scratch: &Scratch, words: &str) -> usize {
    scratch.casebook.incident(number(words)).unwrap().unwrap().reports.len()
}

#[test]
fn what_is_tried_leaves_nothing_behind() {
    let mut scratch = Scratch::with(&three());
    let (head, digest) = (scratch.casebook.head().unwrap(), scratch.casebook.digest().unwrap());
    let again =
        document("again.txt", &[told("青嶺商事", "2024-03-05", 1234, "倉庫の鍵と名簿をなくしました。")]);
    let new = document("new.txt", &[told("潮見電機", "2024-05-01", 5, "端末をなくしました。")]);
    let tried = scratch.casebook.try_add(&[again, new, three().remove(0)], AT).unwrap();
    let shown: Vec<_> = tried
        .iter()
        .flat_map(|tried| tried.placed.iter().map(move |placed| (tried.outcome, placed)))
        .map(|(outcome, placed)| {
            let of = placed.why.of.as_ref().map_or("-", |of| of.name.as_str()).to_owned();
            format!("{outcome:?} {} new {} by {of}", placed.number, placed.is_new)
        })
        .collect();
    assert_eq!(
        shown,
        [
            "Added 2024-0001 new false by a.txt",
            "Added 2024-0004 new true by -",
            "AlreadyThere 2024-0001 new false by -"
        ]
    );
    assert_eq!((scratch.casebook.head().unwrap(), scratch.casebook.digest().unwrap()), (head, digest));
    scratch.is_sound();
}

#[test]
fn what_is_nearly_one_is_named_until_a_person_parts_it() {
    let mut scratch = Scratch::with(&[
        document("a.txt", &[draft("青嶺商事", "2024-03-05", "会員の名簿を倉庫でなくしました。")]),
        document(
            "b.txt",
            &[draft(
                "青嶺商事",
                "2024-03-05",
                "会員の申込書を収めた箱を、移転の途中で誤って捨てたことが棚卸しで分かりました。",
            )],
        ),
    ]);
    let near = scratch.casebook.near(number("2024-0002")).unwrap();
    let numbers: Vec<_> = near.iter().map(|near| near.number.to_string()).collect();
    assert_eq!(numbers, ["2024-0001"]);
    assert_eq!(scratch.casebook.near(number("2024-0001")).unwrap(), [], "said once, of the later one");
    scratch.casebook.merge(number("2024-0001"), number("2024-0002"), WHY, AT).unwrap();
    let merged = scratch.casebook.head().unwrap().seq;
    scratch.casebook.undo(merged, WHY, AT).unwrap();
    assert_eq!(scratch.casebook.near(number("2024-0002")).unwrap(), [], "held apart");
}

#[test]
fn numbers_are_walked_from_the_latest() {
    let scratch = Scratch::with(&three());
    let shown = |before: Option<&str>| {
        let numbers = scratch.casebook.numbers_before(before.map(number), 2).unwrap();
        numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        [shown(None), shown(Some("2024-0002")), shown(Some("2024-0001"))],
        ["2024-0003 2024-0002", "2024-0001", ""]
    );
}

#[test]
fn a_merge_is_taken_back_and_made_again() {
    let documents = three();
    let mut scratch = Scratch::with(&documents);
    scratch.casebook.merge(number("2024-0001"), number("2024-0002"), WHY, AT).unwrap();
    let merge = scratch.casebook.head().unwrap().seq;
    assert_eq!(reports(&scratch, "2024-0001"), 2);
    let undone = scratch.casebook.undo(merge, WHY, AT).unwrap();
    assert_eq!((undone.seq, undone.number), (merge + 1, number("2024-0002")));
    assert_eq!((reports(&scratch, "2024-0001"), reports(&scratch, "2024-0002")), (1, 1));
    assert!(matches!(scratch.casebook.undo(merge, WHY, AT), Err(Error::NotUndoable { .. })), "once only");
    let again = scratch.casebook.undo(undone.seq, WHY, AT).unwrap();
    assert_eq!(reports(&scratch, "2024-0001"), 2);
    scratch.casebook.undo(again.seq, WHY, AT).unwrap();
    rebuilt_the_same(&mut scratch, &documents);
}

#[test]
fn a_report_taken_out_is_put_back() {
    let documents = three();
    let mut scratch = Scratch::with(&documents);
    scratch.casebook.merge(number("2024-0001"), number("2024-0002"), WHY, AT).unwrap();
    scratch.casebook.unlink(number("2024-0001"), &documents[1].id, None, WHY, AT).unwrap();
    let unlinked = scratch.casebook.head().unwrap().seq;
    assert_eq!(reports(&scratch, "2024-0001"), 1);
    scratch.casebook.undo(unlinked, WHY, AT).unwrap();
    assert_eq!(reports(&scratch, "2024-0001"), 2);
    rebuilt_the_same(&mut scratch, &documents);
}

#[test]
fn values_go_back_and_forth() {
    let documents = three();
    let mut scratch = Scratch::with(&documents);
    let it = number("2024-0001");
    let cause =
        |scratch: &Scratch| scratch.casebook.standing(it).unwrap().unwrap().cause.map(|fact| fact.value);
    scratch.casebook.correct(it, FieldValue::Cause(Some(Cause::Theft)), WHY, AT).unwrap();
    let corrected = scratch.casebook.head().unwrap().seq;
    assert_eq!(cause(&scratch), Some(Cause::Theft));
    let undone = scratch.casebook.undo(corrected, WHY, AT).unwrap();
    assert_eq!(cause(&scratch), Some(Cause::Loss));
    let redone = scratch.casebook.undo(undone.seq, WHY, AT).unwrap();
    assert_eq!(cause(&scratch), Some(Cause::Theft));
    scratch.casebook.correct(it, FieldValue::Cause(None), WHY, AT).unwrap();
    assert!(
        matches!(scratch.casebook.undo(redone.seq, WHY, AT), Err(Error::NotUndoable { .. })),
        "overtaken"
    );
    rebuilt_the_same(&mut scratch, &documents);
}

#[test]
fn only_decisions_are_taken_back() {
    let mut scratch = Scratch::with(&three());
    scratch.casebook.reject(number("2024-0001"), Field::Cause, WHY, AT).unwrap();
    let rejected = scratch.casebook.head().unwrap().seq;
    for seq in [0, 1, rejected + 1, u64::MAX] {
        assert!(matches!(scratch.casebook.undo(seq, WHY, AT), Err(Error::NotUndoable { .. })), "{seq}");
    }
    scratch.casebook.undo(rejected, WHY, AT).unwrap();
    assert_eq!(scratch.casebook.entry(0).unwrap(), None);
    assert_eq!(scratch.casebook.entry(rejected).unwrap().unwrap().event.kind(), "value_rejected");
}

#[test]
fn doubts_rest_through_a_rebuild_and_a_merge() {
    let documents = three();
    let mut scratch = Scratch::with(&documents);
    scratch.casebook.settle(number("2024-0002"), "unsupported:cause", WHY, AT).unwrap();
    let settled = scratch.casebook.head().unwrap().seq;
    scratch.casebook.merge(number("2024-0001"), number("2024-0002"), WHY, AT).unwrap();
    rebuilt_the_same(&mut scratch, &documents);
    let names = |scratch: &Scratch| {
        scratch.casebook.settled(number("2024-0001")).unwrap().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(names(&scratch), ["unsupported:cause"]);
    let reopened = scratch.casebook.undo(settled, WHY, AT).unwrap();
    assert_eq!(names(&scratch), [""; 0]);
    scratch.casebook.undo(reopened.seq, WHY, AT).unwrap();
    assert_eq!(names(&scratch), ["unsupported:cause"]);
    let never = scratch.casebook.settle(number("2031-0001"), "unsupported:cause", WHY, AT);
    assert!(matches!(never, Err(Error::NoSuchNumber { .. })));
    scratch.is_sound();
}

/// A rebuild changes nothing, and everything is sound.
fn rebuilt_the_same(scratch: &mut Scratch, documents: &[Intake]) {
    let digest = scratch.casebook.digest().unwrap();
    scratch.casebook.rebuild("2027-01-01T00:00:00Z", reader(documents)).unwrap();
    assert_eq!(scratch.casebook.digest().unwrap(), digest);
    assert_eq!(scratch.casebook.list(&Filter::default()).unwrap().is_empty(), documents.is_empty());
    scratch.is_sound();
}
