//! A casebook full of content that wants to run, to break out or to mislead: every page shows it as words.

use std::collections::{BTreeSet, VecDeque};

use crate::server::Server;

const NAME: &str = "\"><img src=x onerror=alert(1)>商事";

/// A notice whose every part is hostile.
fn notice(day: u32, body: &str) -> String {
    format!(
        "<script>alert(1)</script>個人情報の紛失について\n\n2024年5月{day}日\n株式会社{NAME}\n\n\
         株式会社{NAME}は、顧客{day}2名分の氏名と住所を記したUSBメモリを紛失しました。\n{body}\n"
    )
}

fn server() -> Server {
    let bodies = [
        "<svg onload=alert(1)><style>*{display:none}</style></svg> javascript:alert(1) {{7*7}} ${7*7}"
            .to_owned(),
        "支払先は\u{202e}gpj.exe\u{202c}です。\u{2066}a\u{2069}\u{1b}[31m".to_owned(),
        format!("添付: {}", "a".repeat(1_000_000)),
    ];
    let texts: Vec<String> = (1..).zip(&bodies).map(|(day, body)| notice(day, body)).collect();
    let csv = "組織名,公表日,原因,件数\n\"=HYPERLINK(\"\"http://example.com\"\")<script>alert(2)</script>\",2024-06-01,紛失,12人\n";
    let documents: Vec<(&str, &[u8])> = vec![
        ("<img src=x onerror=alert(3)>.txt", texts[0].as_bytes()),
        ("b';alert(4);'.txt", texts[1].as_bytes()),
        ("c.txt", texts[2].as_bytes()),
        ("=cmd|' !A1.csv", csv.as_bytes()),
    ];
    Server::with(&documents, &["--public"])
}

/// Every address on a page that leads to another page of the site.
fn links(page: &str) -> BTreeSet<String> {
    let hrefs = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let parts = page.split("data-part=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs.chain(parts).filter(|link| link.starts_with('/')).map(|link| link.replace("&amp;", "&")).collect()
}

/// What a page must never hold, whatever stands in the documents.
const BANNED: [&str; 9] = [
    "<script>alert",
    "<img",
    "<svg onload",
    "<style",
    " onerror=\"",
    " onload=\"",
    "href=\"javascript:",
    "\u{202e}",
    "\u{1b}",
];

#[test]
fn nothing_runs_on_any_page() {
    let server = server();
    let mut open: VecDeque<String> =
        ["/incidents?kind=all", "/incidents?q=USB&kind=all&counts=1", "/statistics", "/contradictions"]
            .map(str::to_owned)
            .into();
    let mut seen = BTreeSet::new();
    while let Some(path) = open.pop_front() {
        let is_other = path.starts_with("/asset/") || path.contains("theme=") || path.contains("lang=");
        if is_other || seen.len() > 150 || !seen.insert(path.clone()) {
            continue;
        }
        let answer = server.get(&path, "");
        if answer.status == 308 {
            continue;
        }
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
        let page = answer.text();
        if !answer.header("content-type").starts_with("text/html") {
            assert!(answer.header("content-disposition").starts_with("attachment"), "{path}");
            continue;
        }
        for banned in BANNED {
            assert!(!page.contains(banned), "{banned} on {path}");
        }
        open.extend(links(&page));
    }
    assert!(seen.iter().any(|path| path.starts_with("/incidents/2024-")), "{seen:?}");
    assert!(seen.iter().any(|path| path.ends_with("/original")), "{seen:?}");
}

#[test]
fn hostile_questions_come_back_as_words() {
    let server = server();
    for path in [
        "/incidents?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/incidents?cause=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/incidents?organization=%22%20onfocus=alert(1)%20x=%22",
        "/compare?n=%22%3E%3Cscript%3E",
        "/statistics?from=%3Cscript%3Ealert(1)%3C/script%3E",
        "/incidents?q=%E2%80%AE%00%1B",
        "/incidents?%FF%FE=%80",
    ] {
        let page = server.get(path, "");
        assert_eq!(page.status, 200, "{path}");
        let page = page.text();
        for banned in BANNED.iter().chain(&[" onfocus=\""]) {
            assert!(!page.contains(banned), "{banned} on {path}");
        }
    }
}

#[test]
fn a_word_without_end_is_folded() {
    let endless = notice(3, &format!("添付: {}", "a".repeat(1_000_000)));
    let server = Server::with(&[("c.txt", endless.as_bytes())], &["--public"]);
    let page = server.get("/incidents/2024-0001", "");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("字を省略") && page.body.len() < 200_000, "{}", page.body.len());
}

#[test]
fn files_are_saved_under_harmless_names_and_tables_hold_no_formula() {
    let server = server();
    let csv = server.get("/incidents.csv", "");
    let text = csv.text();
    assert!(text.starts_with('\u{feff}') && text.contains("\r\n"), "{text}");
    for line in text.trim_start_matches('\u{feff}').lines().skip(1) {
        for cell in line.split(',').map(|cell| cell.trim_start_matches('"')) {
            assert!(!cell.starts_with(['=', '+', '@']), "{line}");
        }
    }
    assert!(csv.header("content-disposition").starts_with("attachment; filename=\""));
    let book = server.get("/incidents.xlsx", "");
    assert!(book.body.starts_with(b"PK"));
    let page = server.get("/incidents?document=img", "").text();
    let number = page.split("/incidents/2024-").nth(1).and_then(|rest| rest.get(..4)).unwrap();
    let page = server.get(&format!("/incidents/2024-{number}"), "").text();
    let original = links(&page).into_iter().find(|link| link.ends_with("/original")).unwrap();
    let file = server.get(&original, "");
    assert_eq!(file.header("content-type"), "application/octet-stream");
    let name = file.header("content-disposition");
    assert!(name.starts_with("attachment; filename=\"_img_src_x_onerror_alert(3)_.txt\""), "{name}");
    assert!(file.text().contains("<svg onload=alert(1)>"));
}
