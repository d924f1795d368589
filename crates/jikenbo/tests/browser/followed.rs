//! A reader follows a number to the sentence that it was read from.

use serde_json::json;

use crate::browser::{Browser, key};
use crate::casebook::of_losses;
use crate::screen::Screen;

const NUMBER: &str = ".card-affected a.value";
const LIT: &str = ".case-sources a.mark.lit";

/// The lit words, and whether they stand where the reader looks.
fn lit_words_are_in_view(browser: &Browser) {
    browser.wait_for(LIT, "1,250名");
    let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect();\
                  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];\
                  return document.elementFromPoint(x, y)?.closest('a.mark.lit') !== null\
                  && box.top >= 0 && box.bottom <= innerHeight";
    browser.wait("the words are not in view", |browser| browser.run(script, &[json!(LIT)]) == json!(true));
    let sentence =
        browser.run("return document.querySelector(arguments[0]).closest('p').innerText", &[json!(LIT)]);
    assert_eq!(sentence, "当院は、患者1,250名分の氏名と生年月日を保存したUSBメモリを紛失しました。");
}

#[test]
fn on_a_desktop_and_on_a_phone() {
    let server = of_losses();
    let browser = Browser::before(&server);
    for screen in Screen::ALL {
        browser.hold(screen);
        browser.open("/incidents?q=みなと中央病院");
        browser.click("table.incidents th a");
        browser.wait_for("h1", "みなと中央病院");
        assert!(browser.text(NUMBER).contains("1,250人"));
        browser.fits();
        browser.click(NUMBER);
        lit_words_are_in_view(&browser);
        if screen == Screen::Phone {
            browser.click(".peek-close");
            assert!(browser.sees(NUMBER), "the values are there again");
        }
    }
}

#[test]
fn pointing_is_enough_both_ways() {
    let server = of_losses();
    let browser = Browser::before(&server);
    browser.open("/incidents/2024-0003");
    browser.point_at(NUMBER);
    lit_words_are_in_view(&browser);
    browser.point_at("h1");
    browser.wait("the light stays on", |browser| !browser.sees(LIT));
    browser.tab_to(NUMBER);
    lit_words_are_in_view(&browser);
    browser.press([key::ENTER]);
    lit_words_are_in_view(&browser);
    // Words tell what was read from them.
    browser.tab_to(".case-sources a.mark");
    let told = browser.text(".tip");
    assert!(told.contains("対象: USBメモリ"), "{told}");
}
