//! A casebook full of content that wants to run, to break out or to mislead, every page of it opened in a real browser.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};

use crate::browser::{Browser, PASSWORD};
use crate::screen::Screen;
use crate::server::Server;

/// Ways to run script, to load something and to turn the direction of writing, as whoever writes names could try them.
const NAMES: [&str; 6] = [
    "\"><script>alert(1)</script><img src=http://example.com/x onerror=alert(2)>",
    "'-alert(3)-'<svg/onload=alert(4)><iframe srcdoc='<script>parent.alert(5)</script>'>",
    "</title></textarea></style><style>*{display:none}body{background:url(http://example.com/y)}</style>",
    "<a href=\"javascript:alert(6)\" style=\"position:fixed;inset:0\">開く</a>",
    "\u{202e}gnp.exe\u{2066}\u{200f}\u{1b}[31m",
    "<form action=http://example.com><base href=http://example.com/><meta http-equiv=refresh content=0;url=http://example.com>",
];

/// A notice of an organisation with a hostile name, and a hostile body.
fn notice(day: usize, name: &str, body: &str) -> String {
    format!(
        "{name}個人情報の紛失について\n\n2024年5月{day}日\n株式会社{name}\n\n\
         株式会社{name}は、顧客{day}2名分の氏名と住所を記したUSBメモリを紛失しました。\n{body}\n"
    )
}

/// A first report by all names, more of the second, words without end, a page and a table.
fn documents() -> Vec<(String, String)> {
    let notices = (1..).zip(NAMES).map(|(day, name)| {
        let file = format!("{day}{}.txt", name.replace('/', ""));
        (file, notice(day, name, &NAMES.join("\n")))
    });
    let page = format!(
        "<title>{0}</title><h1>{0}の漏えいについて</h1><p>2024年6月1日</p><p>株式会社そら{0}</p>\
         <p onclick=alert(7)>当社の顧客33名の氏名が漏えいしました。</p><script>alert(8)</script>",
        NAMES[0]
    );
    let table =
        format!("組織名,公表日,原因,件数\n\"=1+1{}\",2024-06-01,紛失,12人\n", NAMES[3].replace('"', "\"\""));
    let endless = notice(9, "そら商店", &"a".repeat(1_000_000));
    let wide = notice(10, &"無".repeat(300), &"\u{a0}あ".repeat(5_000));
    let others = [("p.html", page), ("=t.csv", table), ("e.txt", endless), ("w.txt", wide)];
    notices.chain(others.map(|(name, text)| (name.to_owned(), text))).collect()
}

/// What a person may add that others see: a name, a search, a reason, a file.
fn add_hostile_words(browser: &Browser, server: &Server) {
    browser.open(server.setup.as_ref().unwrap());
    browser.write("#name", "<script>alert(9)</script>");
    browser.write("#password", PASSWORD);
    browser.write("#again", PASSWORD);
    browser.follow("main form button");
    browser.open("/incidents?q=USB");
    browser.write("form[action='/searches/save'] [name=name]", NAMES[3]);
    browser.follow("form[action='/searches/save'] button");
    browser.open("/incidents/2024-0001/correct/organization");
    browser.write("#value", "\"><img src=x onerror=alert(10)>");
    browser.write("#because", NAMES[1]);
    browser.follow(".mending-form button.main");
    browser.open("/intake");
    browser.write("[name=text]", &notice(20, "<script>alert(11)</script>", ""));
    browser.write("[name=name]", "<b onclick=alert(12)>.txt");
    browser.follow("main form button.main");
    browser.wait("the text is not read", |browser| browser.sees("[data-settled]"));
}

/// Addresses of other pages of the site on the page that is open.
fn links(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('a[href]:not([download]), [data-part]')]\
        .map((one) => one.getAttribute('href') ?? one.dataset.part)\
        .filter((link) => link.startsWith('/') && !/\\.(csv|xlsx)|lang=|theme=|^\\/api/.test(link))";
    let links = browser.run(script, &[]);
    links.as_array().unwrap().iter().map(|link| link.as_str().unwrap().to_owned()).collect()
}

/// What a page must not hold: elements and attributes that we never write.
fn strangers(browser: &Browser) -> Value {
    let script = "const ours = new Set('a article aside bdi blockquote body br button caption circle code dd desc details div dl dt em \
        fieldset footer form g h1 h2 h3 h4 head header hr html i input kbd label legend li line link main mark meta nav noscript ol \
        optgroup option p path polyline pre progress rect script section select small span strong sub summary sup svg \
        table tbody td template text textarea tfoot th thead time title tr ul'.split(' '));\
        const wrong = [];\
        for (const one of document.querySelectorAll('*')) {\
          if (!ours.has(one.localName)) wrong.push(one.localName);\
          if (one.localName === 'script' && !one.src.startsWith(location.origin)) wrong.push('script');\
          if (one.localName === 'meta' && one.httpEquiv) wrong.push('meta');\
          for (const { name, value } of one.attributes) {\
            if (name.startsWith('on') || (['href', 'src', 'action', 'formaction'].includes(name) && /^\\s*(javascript|data|vbscript|https?):/i.test(value)))\
              wrong.push(`${one.localName} ${name}=${value}`);\
          }\
        }\
        return wrong;";
    browser.run(script, &[])
}

/// A page without its number of a batch or a place in the log, of which one is as good as another.
fn kind(path: &str) -> String {
    let shortened = path.split('?').next().unwrap_or(path);
    shortened
        .split('/')
        .map(|part| if part.starts_with("2024-") { "N" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

#[test]
fn every_page_is_calm() {
    let documents = documents();
    let documents: Vec<_> = documents.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let server = Server::with(&documents, &[]);
    let browser = Browser::before(&server);
    browser.hold(Screen::Phone);
    add_hostile_words(&browser, &server);
    let mut open: VecDeque<String> = links(&browser).into();
    open.extend(
        [
            "/incidents?kind=all&counts=1",
            "/incidents?q=script",
            "/compare?n=2024-0001&n=2024-0002",
            "/people",
            "/account",
            "/nothing",
        ]
        .map(str::to_owned),
    );
    let mut seen = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    while let Some(path) = open.pop_front() {
        let is_new_kind = kinds.insert(kind(&path));
        if seen.contains(&path) || (!is_new_kind && seen.len() > 60) {
            continue;
        }
        seen.insert(path.clone());
        browser.open(&path);
        assert_eq!(strangers(&browser), json!([]), "{path}");
        browser.fits();
        open.extend(links(&browser));
    }
    assert!(kinds.contains("/incidents/N/correct/affected") && kinds.contains("/statistics"), "{kinds:?}");
    assert_eq!(browser.complaints(), Vec::<String>::new());
    assert_eq!(browser.asked_elsewhere(), Vec::<String>::new());
    // The watch works: what no page does is noticed.
    let image = "const image = new Image(); image.src = 'http://example.com/z'; document.body.append(image);";
    browser.run(image, &[]);
    browser.wait("nobody complains", |browser| !browser.complaints().is_empty());
    assert_ne!(strangers(&browser), json!([]));
}
