//! Every page, in both languages, both themes and on both screens, held against WCAG 2.2 AA by axe-core.
//! `test.sh` installs it and runs this; alone it is told as ignored.

use serde_json::Value;

use crate::browser::Browser;
use crate::screen::Screen;
use crate::server::Server;

/// Each language with each theme, each of them on each screen.
const LOOKS: [(&str, &str, Screen); 4] = [
    ("ja", "light", Screen::Desktop),
    ("ja", "dark", Screen::Phone),
    ("en", "light", Screen::Phone),
    ("en", "dark", Screen::Desktop),
];

/// Samples of each kind of document, among them an incident in four reports.
const SAMPLES: [&str; 8] = [
    "01-city-bcc.html",
    "05-hospital-usb-loss.txt",
    "08-maker-ransomware-1.html",
    "09-maker-ransomware-2.html",
    "10-maker-ransomware-3.pdf",
    "11-maker-ransomware-final.pdf",
    "23-monthly-table.html",
    "25-incident-register.xlsx",
];

/// Pages for those who have not signed in.
const OUTSIDE: [&str; 2] = ["/sign-in", "/nothing"];

/// Pages for an administrator, who may open them all.
const INSIDE: [&str; 22] = [
    "/incidents?counts=1",
    "/incidents?q=USB",
    "/incidents?q=なにもない",
    "/incidents/{long}",
    "/incidents/{long}/similar",
    "/incidents/{long}/precedents",
    "/incidents/{long}/why?other={other}",
    "/incidents/{long}/links?other={other}",
    "/incidents/{long}/explain/affected",
    "/incidents/{long}/correct/affected",
    "/incidents/{long}/correct/data_kinds",
    "/compare?n={long}&n={other}",
    "/contradictions",
    "/statistics",
    "/searches",
    "/review",
    "/audit",
    "/intake",
    "/people",
    "/account",
    "/incidents/9999-0001",
    "{batch}",
];

fn served() -> Server {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let samples = SAMPLES.map(|name| (name, std::fs::read(folder.join(name)).unwrap()));
    let documents: Vec<_> = samples.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    Server::with(&documents, &[])
}

/// The findings of axe-core on the page that is open: the rule, and where.
fn findings(browser: &Browser, axe: &str) -> Value {
    browser.run(axe, &[]);
    browser.run(
        "return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })\
         .then((found) => found.violations.map((one) =>\
           `${one.impact} ${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`))",
        &[],
    )
}

#[test]
#[ignore = "wants axe-core, which test.sh installs"]
fn every_page_can_be_used_by_everyone() {
    let axe = std::fs::read_to_string(std::env::var("JIKENBO_AXE").unwrap()).unwrap();
    let server = served();
    let browser = Browser::before(&server);
    let mut wrong = Vec::new();
    let mut look_at = |paths: &[String]| {
        for path in paths {
            for (language, theme, screen) in LOOKS {
                browser.hold(screen);
                let mark = if path.contains('?') { '&' } else { '?' };
                browser.open(&format!("{path}{mark}lang={language}&theme={theme}"));
                browser.wait("parts of the page do not come", |browser| !browser.sees("[aria-busy]"));
                browser.fits();
                for found in findings(&browser, &axe).as_array().unwrap() {
                    wrong.push(format!("{path} {language} {theme} {screen:?}: {found}"));
                }
            }
        }
    };
    look_at(&OUTSIDE.map(str::to_owned));
    look_at(&[server.setup.clone().unwrap()]);
    browser.become_administrator(&server);
    look_at(&inside(&browser));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The pages for an administrator, with the numbers that stand in their addresses.
fn inside(browser: &Browser) -> Vec<String> {
    browser.open("/incidents?document=08");
    let long = browser.text("table.incidents th a");
    browser.open("/incidents?document=05");
    let other = browser.text("table.incidents th a");
    browser.open("/intake");
    browser.write(
        "[name=text]",
        "名簿の紛失について\n\n2024年5月20日\nほしぞら市\n\n当市は、市民12名の名簿を紛失しました。\n",
    );
    browser.click("main form button.main");
    browser.wait("the text is not read", |browser| browser.sees("[data-settled]"));
    let batch = browser.here();
    INSIDE
        .map(|path| path.replace("{long}", &long).replace("{other}", &other).replace("{batch}", &batch))
        .to_vec()
}
