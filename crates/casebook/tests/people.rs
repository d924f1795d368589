//! The people of a casebook: accounts, sessions, tokens, saved searches.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{AT, Scratch, nth, reader};
use jikenbo_casebook::{
    AccountChange, AccountId, Audit, Casebook, Error, Event, Lasting, Password, Role, SavedSearch,
};

/// One way in which sessions of an account end.
type End = fn(&mut Casebook, AccountId);

const LASTING: Lasting = Lasting { idle: 100, whole: 1_000 };

fn password(hashed: &str) -> Password {
    Password { hashed: hashed.to_owned(), must_change: false }
}

fn with_two() -> (Scratch, AccountId, AccountId) {
    let mut scratch = Scratch::with(&[]);
    let casebook = &mut scratch.casebook;
    let admin = casebook.add_account("森", Role::Administrator, &password("1"), "", AT).unwrap();
    let editor = casebook.add_account("Hayashi", Role::Editor, &password("2"), "森", AT).unwrap();
    (scratch, admin, editor)
}

fn changes(casebook: &Casebook) -> Vec<String> {
    let told = casebook.audit(&Audit { is_by_people: true, limit: 99, ..Audit::default() }).unwrap();
    let line = |event: Event| match event {
        Event::AccountChanged(it) => format!("{} {} {} by {}", it.account, it.change, it.role, it.who),
        other => format!("{other:?}"),
    };
    told.into_iter().map(|told| line(told.event)).collect()
}

#[test]
fn a_name_is_one_account() {
    let (mut scratch, _, editor) = with_two();
    for same in ["hayashi", "ＨＡＹＡＳＨＩ"] {
        let found = scratch.casebook.account_named(same).unwrap().unwrap();
        assert_eq!((found.0.id, found.1.as_str()), (editor, "2"), "{same}");
        let again = scratch.casebook.add_account(same, Role::Reader, &password("3"), "森", AT);
        assert!(matches!(again, Err(Error::NameTaken { .. })), "{again:?}");
    }
    assert_eq!(scratch.casebook.account_named("hayash").unwrap(), None);
    assert_eq!(scratch.casebook.accounts().unwrap().len(), 2);
}

#[test]
fn the_last_administrator_stays() {
    let (mut scratch, admin, editor) = with_two();
    let casebook = &mut scratch.casebook;
    for change in [AccountChange::Disabled, AccountChange::Role(Role::Editor)] {
        let refused = casebook.change_account(admin, &change, "森", AT);
        assert!(matches!(refused, Err(Error::LastAdministrator { .. })), "{refused:?}");
    }
    casebook.change_account(editor, &AccountChange::Role(Role::Administrator), "森", AT).unwrap();
    casebook.change_account(admin, &AccountChange::Disabled, "Hayashi", AT).unwrap();
    assert!(casebook.account(admin).unwrap().unwrap().0.is_disabled);
    let nobody = casebook.change_account(AccountId(99), &AccountChange::Enabled, "森", AT);
    assert!(matches!(nobody, Err(Error::NoSuchAccount { .. })), "{nobody:?}");
    let expected = [
        "森 disabled administrator by Hayashi",
        "Hayashi role administrator by 森",
        "Hayashi added editor by 森",
        "森 added administrator by ",
    ];
    assert_eq!(changes(casebook), expected);
    scratch.is_sound();
}

#[test]
fn sessions_last_as_long_as_they_may() {
    let (mut scratch, admin, editor) = with_two();
    let casebook = &mut scratch.casebook;
    casebook.begin_session(&[1; 32], editor, 1_000, LASTING).unwrap();
    let owner =
        |casebook: &Casebook, now| casebook.session(&[1; 32], now, LASTING).unwrap().map(|it| it.0.id);
    assert_eq!(owner(casebook, 1_100), Some(editor));
    assert_eq!(owner(casebook, 1_101), None, "idle");
    for now in (1_100..=2_000).step_by(100) {
        casebook.touch_session(&[1; 32], now).unwrap();
        assert_eq!(owner(casebook, now), Some(editor));
    }
    casebook.touch_session(&[1; 32], 2_001).unwrap();
    assert_eq!(owner(casebook, 2_001), None, "too old");
    casebook.begin_session(&[2; 32], admin, 3_000, LASTING).unwrap();
    assert_eq!(casebook.sessions_of(editor).unwrap(), [], "forgotten");
    assert_eq!(casebook.session(&[3; 32], 3_000, LASTING).unwrap(), None);
}

#[test]
fn sessions_end() {
    let ends: [(&str, End); 4] = [
        ("one", |casebook, _| casebook.end_session(&[1; 32]).unwrap()),
        ("all", |casebook, id| casebook.end_sessions(id).unwrap()),
        ("disabled", |casebook, id| casebook.change_account(id, &AccountChange::Disabled, "森", AT).unwrap()),
        ("password", |casebook, id| {
            casebook.change_account(id, &AccountChange::Password(password("9")), "森", AT).unwrap();
        }),
    ];
    for (how, end) in ends {
        let (mut scratch, admin, editor) = with_two();
        scratch.casebook.begin_session(&[1; 32], editor, 5, LASTING).unwrap();
        scratch.casebook.begin_session(&[2; 32], admin, 5, LASTING).unwrap();
        end(&mut scratch.casebook, editor);
        assert_eq!(scratch.casebook.session(&[1; 32], 5, LASTING).unwrap(), None, "{how}");
        assert!(scratch.casebook.session(&[2; 32], 5, LASTING).unwrap().is_some(), "{how}");
    }
}

#[test]
fn a_token_may_do_no_more_than_its_owner() {
    let (mut scratch, _, editor) = with_two();
    let casebook = &mut scratch.casebook;
    casebook.add_token(editor, "毎朝の取り込み", Role::Editor, &[7; 32], AT).unwrap();
    let role = |casebook: &Casebook| casebook.token(&[7; 32]).unwrap().map(|meant| meant.role);
    assert_eq!(role(casebook), Some(Role::Editor));
    casebook.change_account(editor, &AccountChange::Role(Role::Reader), "森", AT).unwrap();
    assert_eq!(role(casebook), Some(Role::Reader));
    casebook.change_account(editor, &AccountChange::Disabled, "森", AT).unwrap();
    assert_eq!(role(casebook), None);
    casebook.change_account(editor, &AccountChange::Enabled, "森", AT).unwrap();
    let id = casebook.tokens_of(editor).unwrap().first().unwrap().id;
    for (now, used) in [(None, None), (Some(50), Some(50)), (Some(40), Some(50))] {
        now.into_iter().for_each(|now| casebook.touch_token(id, now).unwrap());
        assert_eq!(casebook.tokens_of(editor).unwrap().first().unwrap().used, used);
        assert_eq!(casebook.token(&[7; 32]).unwrap().unwrap().used, used);
    }
    casebook.revoke_token(AccountId(editor.0 + 1), id).unwrap();
    assert_eq!(role(casebook), Some(Role::Reader), "another's");
    casebook.revoke_token(editor, id).unwrap();
    assert_eq!(role(casebook), None);
}

#[test]
fn searches_are_kept_for_each() {
    let (mut scratch, admin, editor) = with_two();
    let casebook = &mut scratch.casebook;
    casebook.save_search(editor, "病院", "industry=hospital", AT).unwrap();
    casebook.save_search(editor, "病院", "industry=hospital&cause=loss", AT).unwrap();
    assert_eq!(casebook.saved_searches(admin).unwrap(), []);
    let kept = casebook.saved_searches(editor).unwrap();
    let [SavedSearch { id, query, .. }] = kept.as_slice() else { panic!("{kept:?}") };
    assert_eq!(query, "industry=hospital&cause=loss");
    casebook.forget_search(admin, *id).unwrap();
    assert_eq!(casebook.saved_searches(editor).unwrap().len(), 1);
    casebook.forget_search(editor, *id).unwrap();
    assert_eq!(casebook.saved_searches(editor).unwrap(), []);
}

#[test]
fn people_outlive_a_rebuild_and_older_tables() {
    let (mut scratch, admin, _) = with_two();
    let documents: Vec<_> = (0..3).map(nth).collect();
    scratch.add(&documents);
    scratch.casebook.begin_session(&[1; 32], admin, 5, LASTING).unwrap();
    let digest = scratch.casebook.digest().unwrap();
    scratch.casebook.rebuild(AT, reader(&documents)).unwrap();
    assert_eq!(scratch.casebook.digest().unwrap(), digest);
    assert!(scratch.casebook.session(&[1; 32], 5, LASTING).unwrap().is_some());
    let other = rusqlite::Connection::open(scratch.casebook.path()).unwrap();
    other
        .execute_batch(
            "DROP TABLE saved_search; DROP TABLE token; DROP TABLE session; DROP TABLE account;
             DROP INDEX event_by_people; PRAGMA user_version = 4",
        )
        .unwrap();
    let mut older = Casebook::open_to_rebuild(scratch.casebook.path()).unwrap();
    older.rebuild(AT, reader(&documents)).unwrap();
    assert_eq!(older.accounts().unwrap(), []);
}

#[test]
fn the_log_is_read_from_its_end() {
    let (mut scratch, ..) = with_two();
    scratch.add(&(0..3).map(nth).collect::<Vec<_>>());
    scratch.casebook.add_by(&[nth(3)], AT, "Hayashi").unwrap();
    let seqs = |audit: &Audit| -> Vec<u64> {
        scratch.casebook.audit(audit).unwrap().iter().map(|told| told.seq).collect()
    };
    let all = Audit { limit: 99, ..Audit::default() };
    assert_eq!(seqs(&all), (1..=10).rev().collect::<Vec<_>>());
    assert_eq!(seqs(&Audit { before: Some(6), limit: 2, ..Audit::default() }), [5, 4]);
    assert_eq!(seqs(&Audit { is_by_people: true, ..all.clone() }), [2, 1]);
    assert_eq!(seqs(&Audit { who: Some("森".to_owned()), ..all.clone() }), [2]);
    assert_eq!(seqs(&Audit { who: Some("Hayashi".to_owned()), ..all.clone() }), [9]);
    assert_eq!(seqs(&Audit { kind: Some("number_given".to_owned()), ..all.clone() }).len(), 4);
    assert!(seqs(&Audit { kind: Some("' OR 1".to_owned()), ..all }).is_empty());
}
