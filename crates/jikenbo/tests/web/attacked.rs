//! What attackers send: forged forms, false names, odd paths, too much, too slowly.

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::server::{Answer, Server};

#[test]
fn a_form_of_another_site_changes_nothing() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let token = browser.token("/people");
    let form = [("name", "林"), ("role", "administrator")];
    let with = |token: &'static str| [&form[..], &[("csrf", token)]].concat();
    for (fields, headers) in [
        (form.to_vec(), ""),
        (with(""), ""),
        (with("0000"), ""),
        ([&form[..], &[("csrf", token.as_str())]].concat(), "Origin: http://example.com\r\n"),
        ([&form[..], &[("csrf", token.as_str())]].concat(), "Origin: null\r\n"),
        ([&form[..], &[("csrf", token.as_str())]].concat(), "Sec-Fetch-Site: cross-site\r\n"),
        ([&form[..], &[("csrf", token.as_str())]].concat(), "Sec-Fetch-Site: same-site\r\n"),
        (form.to_vec(), "X-CSRF-Token: 0000\r\n"),
    ] {
        let answer = browser.post("/people/add", &fields, headers);
        assert_eq!(answer.status, 403, "{fields:?} {headers}");
        assert!(answer.text().contains("W402"), "{}", answer.text());
    }
    assert_eq!(server.casebook().accounts().unwrap().len(), 1);
    let mut other = Browser::new(&server);
    let strangers = other.token("/sign-in");
    let answer = browser.post("/people/add", &[&form[..], &[("csrf", strangers.as_str())]].concat(), "");
    assert_eq!(answer.status, 403, "a stranger's token");
    let own = format!(
        "Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\nX-CSRF-Token: {token}\r\n",
        server.address
    );
    assert_eq!(browser.post("/people/add", &form, &own).status, 200);
}

#[test]
fn signing_others_in_from_afar_fails() {
    let server = Server::start(&[]);
    Browser::of_administrator(&server);
    let mut victim = Browser::new(&server);
    let fields = [("name", "森"), ("password", crate::browser::PASSWORD)];
    assert_eq!(victim.post("/sign-in", &fields, "").status, 403);
    assert!(!victim.cookies.contains_key("jikenbo-session"));
}

#[test]
fn another_name_for_this_machine_is_refused() {
    let server = Server::start(&["--public"]);
    let ask = |host: &str| {
        server.send(format!("GET /incidents HTTP/1.1\r\n{host}Connection: close\r\n\r\n").as_bytes()).status
    };
    for host in ["Host: example.com\r\n", "Host: 127.0.0.1.example.com\r\n", "Host: a\r\nHost: 127.0.0.1\r\n"]
    {
        assert!([400, 421].contains(&ask(host)), "{host}");
    }
    assert_eq!((ask("Host: localhost:8630\r\n"), ask("Host: 127.0.0.1\r\n")), (200, 200));
}

#[test]
fn paths_lead_to_no_file() {
    let server = Server::start(&["--public"]);
    for path in [
        "/asset/../Cargo.toml",
        "/asset/..%2f..%2fetc%2fpasswd",
        "/asset/%2e%2e/%2e%2e/etc/passwd",
        "/asset//etc/passwd",
        "/asset/..\\..\\windows\\win.ini",
        "/asset/style.css%00.svg",
        "/../../../../etc/passwd",
        "/casebook.db",
        "/%ff%fe",
        "//example.com",
    ] {
        let answer = server.get(path, "");
        assert!((400..500).contains(&answer.status), "{path} {}", answer.status);
        let text = answer.text();
        let folder = server.path("").display().to_string();
        assert!(!text.contains("root:") && !text.contains(&folder), "{path} {text}");
    }
}

#[test]
fn too_much_is_refused() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let long = "あ".repeat(400_000);
    let answer = browser.fill("/people", "/people/add", &[("name", &long), ("role", "reader")]);
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("W413"), "{}", answer.text());
    let host = server.address;
    let promised = server.send(
        format!("POST /sign-in HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: 99999999999\r\n\r\nabc")
            .as_bytes(),
    );
    assert!([0, 403, 408, 413].contains(&promised.status), "{}", promised.status);
    let headers: String = (0..200).map(|nth| format!("X-{nth}: {}\r\n", "a".repeat(4_000))).collect();
    let answer = server.get("/sign-in", &headers);
    assert!([0, 400, 431].contains(&answer.status), "{}", answer.status);
    assert_eq!(browser.get("/incidents").status, 200, "it goes on");
}

#[test]
fn who_says_nothing_is_hung_up_on() {
    let server = Server::start(&["--public"]);
    let begun = Instant::now();
    let mut dripping = server.connect();
    dripping.write_all(b"GET /incidents HTTP/1.1\r\nHost: 127.0.0.1\r\n").unwrap();
    let mut silent = server.connect();
    let mut back = Vec::new();
    for nth in 0..20 {
        if dripping.write_all(format!("X-{nth}: a\r\n").as_bytes()).is_err() {
            break;
        }
        assert_eq!(server.get("/incidents", "").status, 200, "others are served meanwhile");
        std::thread::sleep(Duration::from_secs(1));
    }
    let _ = dripping.read_to_end(&mut back);
    assert!(back.is_empty() || [400, 408].contains(&Answer::read(&back).status), "{back:?}");
    back.clear();
    let _ = silent.read_to_end(&mut back);
    assert!(begun.elapsed() < Duration::from_secs(45), "{:?}", begun.elapsed());
}

#[test]
fn one_who_holds_many_connections_keeps_nobody_out_for_long() {
    let server = Server::start(&["--public"]);
    let held: Vec<_> = (0..600).map(|_| server.connect()).collect();
    let begun = Instant::now();
    while server.get("/incidents", "").status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(40), "nobody comes in any more");
        std::thread::sleep(Duration::from_millis(500));
    }
    drop(held);
}

#[test]
fn a_body_that_never_ends_is_given_up() {
    let server = Server::start(&[]);
    let mut stream = server.connect();
    let head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=";
    stream.write_all(head.as_bytes()).unwrap();
    let mut back = Vec::new();
    let _ = stream.read_to_end(&mut back);
    let answer = Answer::read(&back);
    assert_eq!(answer.status, 408, "{}", answer.text());
    assert!(answer.text().contains("W408"));
}

#[test]
fn nothing_that_is_sent_becomes_a_header() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    for path in [
        "/incidents?lang=en%0d%0aSet-Cookie:%20bad=1",
        "/incidents?theme=dark%0aX-Bad:%201",
        "/sign-in?to=/%0d%0aX-Bad:%201",
        "/sign-in?to=//example.com",
        "/sign-in?to=/%5cexample.com",
        "/sign-in?to=https://example.com/",
    ] {
        let answer = browser.get(path);
        let is_bad = |(name, value): &(String, String)| name == "x-bad" || value.contains("bad=1");
        assert!(!answer.headers.iter().any(is_bad), "{path} {:?}", answer.headers);
        assert!(!answer.header("location").contains("example.com"), "{path} {:?}", answer.headers);
    }
    let mut new = Browser::new(&server);
    for to in ["//example.com", "https://example.com", "/\r\nX-Bad: 1", "/\\example.com"] {
        let fields = [("name", "森"), ("password", crate::browser::PASSWORD), ("to", to)];
        let signed = new.fill("/sign-in", "/sign-in", &fields);
        assert_eq!((signed.status, signed.header("location")), (303, "/"), "{to}");
        assert_eq!(signed.header("x-bad"), "");
        new = Browser::new(&server);
    }
}

#[test]
fn smuggled_requests_are_refused() {
    let server = Server::start(&["--public"]);
    let host = server.address;
    for head in [
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
        "GET /incidents HTTP/1.1\r\nHost : {host}\r\n\r\n",
        "GET /incidents HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "GET /inci dents HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
    ] {
        let answer = server.send(head.replace("{host}", &host.to_string()).as_bytes());
        assert!(answer.status == 0 || (400..500).contains(&answer.status), "{head} {}", answer.status);
    }
    assert_eq!(server.get("/incidents", "").status, 200);
}

#[test]
fn names_that_hold_markup_stay_words() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let name = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let added = browser.fill("/people", "/people/add", &[("name", name), ("role", "reader")]);
    assert_eq!(added.status, 200);
    for path in ["/people", "/audit"] {
        let text = browser.get(path).text();
        assert!(text.contains("&lt;script&gt;alert(1)"), "{path}");
        assert!(!text.contains("<script>alert") && !text.contains("<img"), "{path}");
    }
    let turned = browser.fill("/people", "/people/add", &[("name", "森\u{202E}木"), ("role", "reader")]);
    assert!(turned.text().contains("64文字まで"), "names hold no unseen characters");
}
