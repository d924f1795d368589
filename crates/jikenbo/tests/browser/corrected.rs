//! An editor corrects a wrong count, and takes the correction back.

use serde_json::json;

use crate::browser::{Browser, key};
use crate::screen::Screen;
use crate::server::Server;

/// How many they are stands in the sentence that nobody would take for it.
const NOTICE: &str = "申込書の紛失について\n\n2024年5月20日\nほしぞら市\n\n\
    当市は、市民12名分の氏名を記した申込書を紛失しました。\n\
    なお、窓口へのお問い合わせは21名の方からいただきました。\n";

const AFFECTED: &str = ".card-affected .card-value";

fn begun(browser: &Browser) {
    browser.open("/incidents/2024-0001");
    browser.click(".card-affected a.mend");
    browser.wait_for("h1", "影響");
}

/// Finds the text node of the source that holds some words, and where in it they begin.
const FIND: &str = "const box = document.querySelector('.mending-sources .source-text');\
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);\
    let node = walker.nextNode();\
    while (!node.data.includes(arguments[0])) node = walker.nextNode();\
    const at = node.data.indexOf(arguments[0]);\
    node.parentElement.scrollIntoView({ block: 'center' });";

/// Selects words of the source: with the mouse, or as the handles on a phone do.
fn select(browser: &Browser, screen: Screen, words: &str) {
    match screen {
        Screen::Desktop => browser.drag(ends(browser, words)),
        Screen::Phone => {
            let held = "getSelection().setBaseAndExtent(node, at, node, at + arguments[0].length);\
                        node.parentElement.dispatchEvent(new TouchEvent('touchend', { bubbles: true }));";
            browser.run(&format!("{FIND}{held}"), &[json!(words)]);
        }
    }
}

/// Where the words begin and end on the screen.
fn ends(browser: &Browser, words: &str) -> [(f64, f64); 2] {
    let measured = "const range = document.createRange();\
                    range.setStart(node, at);\
                    range.setEnd(node, at + arguments[0].length);\
                    const edge = range.getBoundingClientRect();\
                    return [edge.left, edge.right, edge.top + edge.height / 2];";
    let edge = browser.run(&format!("{FIND}{measured}"), &[json!(words)]);
    let [left, right, middle] = [0, 1, 2].map(|nth| edge[nth].as_f64().unwrap());
    [(left + 1.0, middle), (right - 1.0, middle)]
}

fn is_corrected(browser: &Browser) {
    browser.wait_for(AFFECTED, "21人");
    browser.wait_for("#decided ~ ul", "森");
    browser.wait_for("#decided ~ ul", "「21名」");
    browser.fits();
}

fn taken_back(browser: &Browser) {
    browser.click(".note.done button");
    browser.wait_for(AFFECTED, "12人");
}

#[test]
fn by_selecting_the_right_words() {
    let server = Server::with(&[("notice.txt", NOTICE.as_bytes())], &[]);
    let browser = Browser::before(&server);
    browser.become_administrator(&server);
    for screen in Screen::ALL {
        browser.hold(screen);
        begun(&browser);
        browser.fits();
        select(&browser, screen, "21名");
        browser.wait("the words are not taken", |browser| browser.value("#words") == "21名");
        assert_eq!(browser.value("#value"), "21名");
        browser.click(".mending-form button.main");
        is_corrected(&browser);
        taken_back(&browser);
    }
}

#[test]
fn by_typing_alone() {
    let server = Server::with(&[("notice.txt", NOTICE.as_bytes())], &[]);
    let browser = Browser::before(&server);
    browser.become_administrator(&server);
    browser.open("/incidents/2024-0001");
    browser.tab_to(".card-affected a.mend");
    browser.press([key::ENTER]);
    browser.wait_for("h1", "影響");
    browser.write("#value", "21人");
    browser.tab_to("#because");
    browser.press("市に確認".chars());
    browser.press([key::ENTER]);
    browser.wait_for(AFFECTED, "21人");
    browser.wait_for("#decided ~ ul", "市に確認");
    browser.tab_to(".note.done button");
    browser.press([key::ENTER]);
    browser.wait_for(AFFECTED, "12人");
}
