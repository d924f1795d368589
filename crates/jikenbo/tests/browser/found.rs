//! A reader finds out how many hospitals lost USB memories.

use crate::browser::{Browser, key};
use crate::casebook::of_losses;
use crate::screen::Screen;

const HOSPITAL: &str = "#facets input[name=industry][value=hospital]";
const USB: &str = "#facets input[name=asset][value=usb_memory]";

/// What stands on the list in the end, on whatever screen.
fn three_hospitals(browser: &Browser) {
    browser.wait_for("#total", "3件");
    let names = browser.text("table.incidents td.who");
    for name in ["あけぼの病院", "しらかば総合病院", "みなと中央病院"] {
        assert!(names.contains(name), "{name} is not among {names}");
    }
    let here = browser.here();
    assert!(here.contains("industry=hospital") && here.contains("asset=usb_memory"), "{here}");
    browser.open(&here);
    assert!(browser.text("#total").contains("3件"), "the address shows the same again");
    browser.fits();
}

#[test]
fn by_ticking_on_a_desktop_and_on_a_phone() {
    let server = of_losses();
    let browser = Browser::before(&server);
    for screen in Screen::ALL {
        browser.hold(screen);
        browser.open("/incidents");
        browser.wait_for("#total", "5件");
        if screen == Screen::Phone {
            assert!(!browser.sees(HOSPITAL), "the conditions are folded away on a phone");
            browser.click(".filter-box > summary");
        }
        // The counts stand beside the words: four hospitals, and four incidents with USB memories.
        browser.wait_for("details[data-facet=industry]", "4");
        browser.click(HOSPITAL);
        browser.wait_for("#total", "4件");
        browser.click("details[data-facet=asset] > summary");
        browser.click(USB);
        three_hospitals(&browser);
    }
}

#[test]
fn by_keyboard_alone() {
    let server = of_losses();
    let browser = Browser::before(&server);
    browser.open("/incidents");
    browser.press(['/']);
    browser.press("USB".chars());
    browser.wait_for("#total", "4件");
    assert!(browser.here().contains("q=USB"), "{}", browser.here());
    browser.wait_for("details[data-facet=industry]", "3");
    browser.tab_to(HOSPITAL);
    browser.press([key::SPACE]);
    browser.wait_for("#total", "3件");
    browser.tab_to("table.incidents th a");
    browser.press([key::ENTER]);
    browser.wait_for("h1", "病院");
}
