//! Somebody signs in as a reader, reads, and is refused what editors do.

use crate::browser::{Browser, PASSWORD, key};
use crate::screen::Screen;
use crate::server::Server;

/// Lets the administrator invite a reader; the first password.
fn invited(browser: &Browser, name: &str) -> String {
    browser.open("/people");
    browser.write("form[action='/people/add'] [name=name]", name);
    browser.click("form[action='/people/add'] button");
    browser.wait_for(".note", name);
    browser.fits();
    browser.text("code.secret")
}

/// Signs out, and waits for the server to have done so.
fn sign_out(browser: &Browser) {
    browser.click("form[action='/sign-out'] button");
    browser.wait("still signed in", |browser| !browser.sees("form[action='/sign-out']"));
}

/// Signs in by keyboard alone.
fn sign_in(browser: &Browser, name: &str, password: &str) {
    browser.open("/incidents");
    browser.tab_to("#name");
    browser.press(name.chars());
    browser.press([key::TAB]);
    browser.press(password.chars().chain([key::ENTER]));
}

fn choose_password(browser: &Browser, first: &str) {
    browser.wait("no field for the password", |browser| browser.sees("#now"));
    browser.write("#now", first);
    browser.write("#password", PASSWORD);
    browser.write("#again", PASSWORD);
    browser.click("form[action='/account/password'] button");
    browser.wait_for("main", "サインインしているところ");
}

fn refused(browser: &Browser) {
    for page in ["/review", "/intake", "/audit", "/people", "/incidents/2024-0001/correct/affected"] {
        browser.open(page);
        assert!(browser.text(".trouble").contains("W403"), "{page}: {}", browser.text("main"));
        browser.fits();
    }
}

#[test]
fn on_a_desktop_and_on_a_phone() {
    let server = Server::start(&[]);
    let browser = Browser::before(&server);
    browser.become_administrator(&server);
    for (screen, name) in Screen::ALL.into_iter().zip(["小林", "大川"]) {
        browser.hold(screen);
        let first = invited(&browser, name);
        sign_out(&browser);
        sign_in(&browser, name, &first);
        choose_password(&browser, &first);
        refused(&browser);
        browser.open("/incidents/2024-0001");
        assert!(browser.text("main").contains("12人") && !browser.sees("a.mend"), "reading, and no more");
        assert!(!browser.text("header nav").contains("見直し"), "{}", browser.text("header nav"));
        sign_out(&browser);
        sign_in(&browser, "森", PASSWORD);
        browser.wait_for("header nav", "見直し");
    }
}

#[test]
fn a_wrong_password_says_so() {
    let server = Server::start(&[]);
    let browser = Browser::before(&server);
    browser.become_administrator(&server);
    sign_out(&browser);
    sign_in(&browser, "森", "ひらけごま ちがうごま");
    browser.wait_for("[role=alert]", "名前かパスワードが違います");
    assert_eq!(browser.value("#name"), "森", "the name is kept");
}
