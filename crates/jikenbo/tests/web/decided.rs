//! Deciding in the browser: correct, accept, reject, merge, part, and every one of them taken back; by whom, and who may not.

use jikenbo_casebook::{Audit, Casebook, Event};

use crate::browser::{Browser, between};
use crate::server::Server;

const SECOND: &str = "個人情報の紛失について\n\n2024年6月3日\nほしぞら市\n\n当市は、職員45名分の氏名と電話番号を記した名簿を紛失しました。\n";

/// A server, its administrator, and a second incident.
fn two(server: &Server) -> Browser<'_> {
    let mut browser = Browser::of_administrator(server);
    let sent = browser.send_text("second.txt", SECOND);
    assert_eq!(browser.keep_all(&sent).status, 303);
    browser
}

/// The last entry of the log, and who made it.
fn last(casebook: &Casebook) -> Event {
    let audit = Audit { limit: 1, ..Audit::default() };
    casebook.audit(&audit).unwrap().remove(0).event
}

#[test]
fn a_wrong_count_is_corrected_and_taken_back() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let page = browser.get("/incidents/2024-0001").text();
    assert!(page.contains("/incidents/2024-0001/correct/affected"), "the way to it is on the page");
    let document =
        between(&browser.get("/incidents/2024-0001/correct/affected").text(), "data-document=\"", "\"")
            .unwrap();
    let corrected = browser.fill(
        "/incidents/2024-0001/correct/affected",
        "/incidents/2024-0001/decide",
        &[
            ("what", "correct"),
            ("field", "affected"),
            ("value", "21人"),
            ("status", "lost"),
            ("words", "市民12名分"),
            ("document", &document),
            ("from", "0"),
            ("back", "/incidents/2024-0001"),
        ],
    );
    assert_eq!(corrected.status, 303, "{}", corrected.text());
    let back = corrected.header("location").to_owned();
    let page = browser.get(&back).text();
    assert!(page.contains("21人") && page.contains("取り消す"), "{page}");
    let Event::ValueCorrected(decided) = last(&server.casebook()) else { panic!("not corrected") };
    assert_eq!(decided.who, "森");
    assert!(decided.because.contains("「市民12名分」(notice.txt "), "{}", decided.because);
    let undo = between(&page, "action=\"/decisions/", "\"").unwrap();
    let undone = browser.fill(&back, &format!("/decisions/{undo}"), &[("back", "/incidents/2024-0001")]);
    assert_eq!(undone.status, 303, "{}", undone.text());
    assert!(!browser.get("/incidents/2024-0001").text().contains("21人"));
    let again = browser.fill(&back, &format!("/decisions/{undo}"), &[("back", "/")]);
    assert_eq!(again.status, 409);
    assert!(again.text().contains("C024"));
}

#[test]
fn a_correction_that_cannot_be_stays_in_its_form() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let head = server.casebook().head().unwrap();
    let page = "/incidents/2024-0001/correct/affected";
    let mut send = |field: &str, more: &[(&str, &str)]| {
        let fields = [&[("what", "correct"), ("field", field), ("back", "/review")], more].concat();
        let answer = browser.fill(page, "/incidents/2024-0001/decide", &fields);
        assert_eq!(answer.status, 422);
        answer.text()
    };
    let wrong = send("affected", &[("value", "たくさん"), ("status", "possible"), ("because", "電話<b>")]);
    for kept in [
        "role=\"alert\"",
        "は「影響」の値として読めません",
        "U010",
        "name=\"value\" value=\"たくさん\"",
        "<option value=\"possible\" selected>",
        "name=\"because\" maxlength=\"300\" value=\"電話&lt;b&gt;\"",
        "name=\"back\" value=\"/review\"",
    ] {
        assert!(wrong.contains(kept), "{kept} is not in {wrong}");
    }
    let wrong = send("cause", &[("value", "theft")]);
    assert!(wrong.contains("W465") && wrong.contains("<option value=\"theft\" selected>"), "{wrong}");
    let kinds = [("value", "name"), ("value", "health"), ("words", "ない"), ("document", &"0".repeat(64))];
    let wrong = send("data_kinds", &kinds);
    assert!(wrong.contains("W464") && wrong.contains(">ない</textarea>"), "{wrong}");
    assert!(wrong.contains("value=\"health\" checked") && !wrong.contains("value=\"address\" checked"));
    assert_eq!(server.casebook().head().unwrap(), head);
}

#[test]
fn what_makes_no_sense_is_told() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let document = "0".repeat(64);
    for (fields, status, code) in [
        (&[("what", "correct"), ("field", "cause"), ("value", "theft")][..], 422, "W465"),
        (&[("what", "correct"), ("field", "affected"), ("value", "many"), ("because", "a")], 422, "U010"),
        (
            &[
                ("what", "correct"),
                ("field", "cause"),
                ("value", "theft"),
                ("words", "ない"),
                ("document", &document),
            ],
            422,
            "W464",
        ),
        (&[("what", "accept"), ("field", "magic")], 422, "W463"),
        (&[("what", "merge"), ("other", "2031-0009")], 404, "C014"),
        (&[("what", "merge"), ("other", "2024-0001")], 409, "C015"),
        (&[("what", "unmerge")], 409, "C016"),
        (&[("what", "undo"), ("field", "cause")], 409, "C019"),
        (&[("what", "nothing")], 422, "W400"),
    ] {
        let answer = browser.fill("/incidents/2024-0001/links", "/incidents/2024-0001/decide", fields);
        assert_eq!(answer.status, status, "{fields:?} {}", answer.text());
        assert!(answer.text().contains(code), "{fields:?} {}", answer.text());
    }
}

#[test]
fn two_are_merged_and_parted_again() {
    let server = Server::start(&[]);
    let mut browser = two(&server);
    let offer = browser.get("/incidents/2024-0002/links?other=2024-0001").text();
    assert!(offer.contains("2024-0001 をまとめますか") || offer.contains("まとめますか"), "{offer}");
    let merged = browser.fill(
        "/incidents/2024-0002/links?other=2024-0001",
        "/incidents/2024-0001/decide",
        &[("what", "merge"), ("other", "2024-0002"), ("back", "/incidents/2024-0001/links")],
    );
    assert_eq!(merged.status, 303);
    let redirect = browser.get("/incidents/2024-0002");
    assert_eq!((redirect.status, redirect.header("location")), (307, "/incidents/2024-0001"));
    let page = browser.get(merged.header("location")).text();
    let undo = between(&page, "action=\"/decisions/", "\"").unwrap();
    let undone =
        browser.fill("/incidents/2024-0001/links", &format!("/decisions/{undo}"), &[("back", "/review")]);
    assert_eq!((undone.status, undone.header("location").starts_with("/review?done=")), (303, true));
    assert_eq!(browser.get("/incidents/2024-0002").status, 200);
}

#[test]
fn the_queue_is_worked() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let page = browser.get("/review").text();
    assert!(page.contains("<h1>見直し</h1>"), "{page}");
    let settled = browser.fill(
        "/review",
        "/incidents/2024-0001/decide",
        &[("what", "settle"), ("about", "unsupported:cause"), ("back", "/review#item-1")],
    );
    assert!(settled.header("location").ends_with("#item-1"), "{settled:?}");
    assert!(server.casebook().settled("2024-0001".parse().unwrap()).unwrap().contains("unsupported:cause"));
}

#[test]
fn readers_decide_nothing() {
    let server = Server::start(&[]);
    let mut administrator = two(&server);
    let mut reader = administrator.of_another("小林", "reader");
    let pages = [
        "/review",
        "/intake",
        "/intake/00",
        "/incidents/2024-0001/correct/cause",
        "/incidents/2024-0001/links",
    ];
    for page in pages {
        assert_eq!(reader.get(page).status, 403, "{page}");
    }
    assert!(!reader.get("/incidents/2024-0001").text().contains("/correct/"), "nothing is offered");
    let head = server.casebook().head().unwrap();
    let decisions: [&[(&str, &str)]; 8] = [
        &[("what", "accept"), ("field", "cause")],
        &[("what", "correct"), ("field", "cause"), ("value", "theft"), ("because", "a")],
        &[("what", "reject"), ("field", "cause")],
        &[("what", "undo"), ("field", "cause")],
        &[("what", "merge"), ("other", "2024-0002")],
        &[("what", "unmerge")],
        &[("what", "unlink"), ("document", &"0".repeat(64))],
        &[("what", "settle"), ("about", "a")],
    ];
    for fields in decisions {
        assert_eq!(reader.fill("/account", "/incidents/2024-0001/decide", fields).status, 403, "{fields:?}");
    }
    for to in ["/decisions/1/undo", "/intake/00"] {
        assert_eq!(reader.fill("/account", to, &[("what", "keep")]).status, 403, "{to}");
    }
    assert_eq!(reader.send_files(&[("a.txt", b"a")]).status, 403);
    assert_eq!(server.casebook().head().unwrap(), head);
}

#[test]
fn a_decision_of_another_site_is_refused() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let head = server.casebook().head().unwrap();
    let fields = [("what", "reject"), ("field", "cause")];
    let without = browser.post("/incidents/2024-0001/decide", &fields, "");
    assert_eq!((without.status, without.text().contains("W402")), (403, true));
    let token = browser.token("/account");
    let with = [&fields[..], &[("csrf", token.as_str())]].concat();
    let foreign = browser.post("/incidents/2024-0001/decide", &with, "Origin: https://example.com\r\n");
    assert_eq!(foreign.status, 403);
    assert_eq!(server.casebook().head().unwrap(), head);
}
