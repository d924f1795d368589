//! Taking documents in: what is sent, read, corrected, kept or dropped, and what is refused.

use crate::browser::{Browser, between};
use crate::server::Server;

const NEW: &str = "個人情報の紛失について\n\n2025年1月9日\nあおば市\n\n当市は、住民31名分の氏名を記した書類を紛失しました。\n";

#[test]
fn a_text_is_read_corrected_and_kept() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let head = server.casebook().head().unwrap();
    let sent = browser.send_text("貼り付け.txt", NEW);
    let page = browser.read(&sent);
    assert!(
        page.contains("あおば市") && page.contains("新しい事件") && page.contains("<mark>31名分"),
        "{page}"
    );
    assert_eq!(server.casebook().head().unwrap(), head, "nothing is kept yet");
    let corrected = browser.fill(
        &sent,
        &sent,
        &[
            ("what", "correct"),
            ("document", "0"),
            ("ordinal", "1"),
            ("field", "affected"),
            ("value", "13人"),
            ("status", "lost"),
        ],
    );
    assert_eq!(corrected.status, 303, "{}", corrected.text());
    assert!(browser.get(&sent).text().contains("直しました"));
    assert_eq!(browser.keep_all(&sent).status, 303);
    let page = browser.get("/incidents/2025-0001").text();
    assert!(page.contains("13人") && page.contains("あおば市"), "{page}");
    let again = browser.send_text("again.txt", NEW);
    assert!(browser.read(&again).contains("もう取り込まれています"));
}

#[test]
fn a_follow_up_is_named_with_its_reasons() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let again = "（第2報）個人情報の紛失について\n\n2024年5月27日\nほしぞら市\n\n5月20日に公表した、市民12名分の氏名と住所を記した名簿の紛失について、続報です。名簿は見つかっておりません。\n";
    let sent = browser.send_text("second.txt", again);
    let page = browser.read(&sent);
    assert!(page.contains("2024-0001 の続報") && page.contains("つながりの理由"), "{page}");
}

#[test]
fn bad_files_are_told_and_the_rest_goes_on() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let files: [(&str, &[u8]); 4] = [
        ("../../broken.pdf", b"%PDF-1.7\nnothing"),
        ("empty.txt", b""),
        ("good.txt", NEW.as_bytes()),
        ("zeros.xlsx", b"PK\x03\x04\0\0\0\0"),
    ];
    let sent = browser.send_files(&files);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let page = browser.read(sent.header("location"));
    assert!(!page.contains("..") && page.contains("broken.pdf"), "{page}");
    assert!(page.matches("chip chip-bad").count() >= 2, "{page}");
    assert!(page.contains("class=\"fixed\">R0"), "each has its code: {page}");
    assert!(page.contains("あおば市"));
}

#[test]
fn nothing_and_too_much_are_refused() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let nothing = browser.send_files(&[]);
    assert_eq!((nothing.status, nothing.text().contains("W461")), (422, true));
    let large = vec![b'a'; (32 << 20) + 1];
    let refused = browser.send_files(&[("large.txt", &large)]);
    assert_eq!(refused.status, 413);
    let kept = browser.fill("/intake", "/intake/00", &[("what", "keep")]);
    assert_eq!((kept.status, kept.text().contains("W460")), (404, true));
}

#[test]
fn what_one_sends_another_does_not_see() {
    let server = Server::start(&[]);
    let mut administrator = Browser::of_administrator(&server);
    let mut editor = administrator.of_another("小林", "editor");
    let sent = editor.send_text("own.txt", NEW);
    editor.read(&sent);
    assert_eq!(administrator.get(&sent).status, 404);
    assert_eq!(administrator.fill("/intake", &sent, &[("what", "keep")]).status, 404);
    assert!(!administrator.get("/intake").text().contains(&sent));
    assert!(editor.get("/intake").text().contains(&sent));
    assert_eq!(editor.fill(&sent, &sent, &[("what", "drop"), ("document", "0")]).status, 303);
    assert!(editor.get(&sent).text().contains("取り込みません"));
    assert_eq!(between(&editor.get("/intake").text(), "件が判断待ち", "<"), None);
}

#[test]
fn a_correction_that_cannot_be_stays_in_its_form() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let batch = browser.send_text("new.txt", NEW);
    browser.read(&batch);
    let wrong = [
        ("what", "correct"),
        ("document", "0"),
        ("ordinal", "1"),
        ("field", "affected"),
        ("value", "たくさん"),
        ("status", "possible"),
    ];
    let answer = browser.fill(&batch, &batch, &wrong);
    let page = answer.text();
    assert_eq!(answer.status, 422, "{page}");
    let kept = [
        "<details class=\"mend\" open>",
        "role=\"alert\"",
        "U010",
        "name=\"value\" value=\"たくさん\"",
        "「たくさん」は",
    ];
    for kept in kept {
        assert_eq!(page.matches(kept).count(), 1, "{kept}: {page}");
    }
    let right = [&wrong[..4], &[("value", "21人")]].concat();
    assert_eq!(browser.fill(&batch, &batch, &right).status, 303);
    assert!(browser.get(&batch).text().contains("21人"));
}
