//! An editor merges two incidents, and takes it back.

use crate::browser::{Browser, key};
use crate::screen::Screen;
use crate::server::Server;

const FIRST: &str = "名簿の紛失について\n\n2024年5月20日\nほしぞら市\n\n当市は、市民12名分の氏名を記した名簿を紛失しました。\n";
const SECOND: &str = "メールの誤送信について\n\n2024年6月3日\nほしぞら市立図書館\n\n当館は、利用者45名分のメールアドレスを誤って送信しました。\n";

/// Signs an administrator in before two incidents.
fn before(server: &Server) -> Browser {
    let browser = Browser::before(server);
    browser.become_administrator(server);
    browser
}

fn two() -> Server {
    Server::with(&[("first.txt", FIRST.as_bytes()), ("second.txt", SECOND.as_bytes())], &[])
}

/// The second number leads to the first, and by one press it is itself again.
fn merged_and_taken_back(browser: &Browser, press: impl Fn()) {
    browser.wait_for(".note.done", "まとめ");
    let back = browser.here();
    browser.open("/incidents/2024-0002");
    browser.wait_for(".case-number", "2024-0001");
    assert!(browser.text(".case").contains("2024-0002"), "{}", browser.text(".case"));
    browser.open(&back);
    press();
    browser.wait_for(".note.done", "分けました");
    browser.open("/incidents/2024-0002");
    browser.wait_for(".case-number", "2024-0002");
    browser.wait_for("h1", "図書館");
}

#[test]
fn on_a_desktop_and_on_a_phone() {
    let server = two();
    let browser = before(&server);
    for screen in Screen::ALL {
        browser.hold(screen);
        browser.open("/incidents/2024-0002");
        browser.fits();
        browser.click(".case-do a[href$=links]");
        browser.write("#other", "2024-0001");
        browser.click("form:has(#other) button");
        browser.wait_for(".offer", "2024-0001");
        browser.fits();
        browser.click(".offer button.main");
        merged_and_taken_back(&browser, || browser.click(".note.done button"));
    }
}

#[test]
fn by_keyboard() {
    let server = two();
    let browser = before(&server);
    browser.open("/incidents/2024-0001");
    browser.tab_to(".case-do a[href$=links]");
    browser.press([key::ENTER]);
    browser.wait("no field for the other", |browser| browser.sees("#other"));
    browser.tab_to("#other");
    browser.press("2024-0002".chars().chain([key::ENTER]));
    browser.wait("no offer", |browser| browser.sees(".offer"));
    browser.tab_to(".offer button.main");
    browser.press([key::ENTER]);
    merged_and_taken_back(&browser, || {
        browser.tab_to(".note.done button");
        browser.press([key::ENTER]);
    });
}
