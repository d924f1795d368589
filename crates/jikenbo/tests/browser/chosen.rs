//! Files are chosen in the words of the page, whatever the browser's language, by mouse and by keyboard.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::{Browser, key};
use crate::screen::Screen;
use crate::server::Server;

const NOTICE: &str =
    "名簿の紛失について\n\n2024年5月20日\nほしぞら市\n\n当市は、市民12名の名簿を紛失しました。\n";

/// What stands at the control in each language: on it, under it, and after so many names.
const WORDS: [(&str, &str, &str, &str); 2] = [
    ("ja", "ファイルを選ぶ", "まだ選ばれていません。", "ほか2個"),
    ("en", "Choose files", "None chosen yet.", "and 2 more"),
];

/// So many notices in a folder.
fn notices(folder: &tempfile::TempDir, many: usize) -> Vec<PathBuf> {
    let path = |nth: usize| folder.path().join(format!("お知らせ{nth:02}.txt"));
    let paths: Vec<PathBuf> = (0..many).map(path).collect();
    paths.iter().for_each(|path| std::fs::write(path, NOTICE).unwrap());
    paths
}

fn chosen(browser: &Browser) -> Vec<Value> {
    let lines = "return [...document.querySelectorAll('[data-chosen] li')].map((line) => line.textContent)";
    browser.run(lines, &[]).as_array().unwrap().clone()
}

/// Is nothing of the browser's own control to be seen?
fn is_ours_alone(browser: &Browser) -> bool {
    let size = "const { width, height } = document.querySelector('#files').getBoundingClientRect();\
                return width <= 1 && height <= 1";
    browser.run(size, &[]) == json!(true)
}

#[test]
fn in_the_words_of_the_page() {
    let server = Server::start(&[]);
    let browser = Browser::before(&server);
    browser.become_administrator(&server);
    let folder = tempfile::tempdir().unwrap();
    let paths = notices(&folder, 14);
    for (screen, (language, choose, none, more)) in Screen::ALL.into_iter().zip(WORDS) {
        browser.hold(screen);
        browser.open(&format!("/intake?lang={language}"));
        assert_eq!(browser.text("label[for=files]"), choose);
        assert_eq!(chosen(&browser), [none]);
        assert!(is_ours_alone(&browser));
        browser.fits();
        browser.choose("#files", &paths);
        let lines = chosen(&browser);
        assert_eq!((lines.len(), &lines[0], &lines[12]), (13, &json!("お知らせ00.txt"), &json!(more)));
        browser.fits();
    }
}

#[test]
fn by_keyboard() {
    let server = Server::start(&[]);
    let browser = Browser::before(&server);
    browser.become_administrator(&server);
    browser.open("/intake");
    browser.tab_to("#files");
    let ring = "return getComputedStyle(document.querySelector('label[for=files]')).outlineStyle";
    assert_eq!(browser.run(ring, &[]), "solid");
    let folder = tempfile::tempdir().unwrap();
    browser.choose("#files", &notices(&folder, 1));
    assert_eq!(chosen(&browser), ["お知らせ00.txt"]);
    browser.tab_to("main form button.main");
    browser.press([key::ENTER]);
    browser.wait("the file is not read", |browser| browser.sees("[data-settled]"));
    browser.wait_for("main", "お知らせ00.txt");
}
