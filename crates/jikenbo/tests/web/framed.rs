//! The frame of every page: language, colours, headers, style.

use crate::browser::between;
use crate::server::Server;

#[test]
fn pages_come_in_the_language_that_is_asked_for() {
    let server = Server::start(&["--public"]);
    for (path, headers, title) in [
        ("/incidents", "", "事件の一覧"),
        ("/incidents", "Accept-Language: en-GB,en;q=0.9\r\n", "Incidents"),
        ("/incidents", "Accept-Language: en\r\nCookie: lang=ja\r\n", "事件の一覧"),
        ("/incidents?lang=en", "Cookie: lang=ja\r\n", "Incidents"),
    ] {
        let answer = server.get(path, headers);
        assert!(answer.text().contains(&format!("<title>{title}")), "{path} {headers}");
    }
    let said = server.get("/incidents?lang=en&theme=dark", "");
    assert!(said.text().contains("<html lang=\"en\" data-theme=\"dark\">"));
    let kept: Vec<_> = said.headers.iter().filter(|(name, _)| name == "set-cookie").collect();
    assert_eq!(kept.len(), 2, "{kept:?}");
    let wrong = server.get("/nothing?lang=en", "").text();
    assert!(wrong.contains("There is no such page.") && wrong.contains("W404"), "{wrong}");
}

#[test]
fn every_answer_is_guarded() {
    let server = Server::start(&["--public"]);
    let page = server.get("/incidents", "");
    let script = between(&page.text(), "<script src=\"", "\"").unwrap();
    for path in ["/incidents", "/nothing", "/sign-out", &script] {
        let answer = server.get(path, "");
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"),
            "{path} {policy}"
        );
        assert!(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"), "{policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path} {name}");
        }
    }
    assert_eq!(page.header("cache-control"), "no-store");
    for banned in ["<style", " style=", " onclick=", "javascript:"] {
        assert!(!page.text().contains(banned), "{banned}");
    }
}

#[test]
fn style_and_script_are_ours_and_never_change_under_their_names() {
    let server = Server::start(&["--public"]);
    let page = server.get("/incidents", "").text();
    let links = page.split(['"', '\'']).filter(|part| part.starts_with("/asset/"));
    let links: Vec<&str> = links.collect();
    assert_eq!(links.len(), 3, "{links:?}");
    for link in links {
        let answer = server.get(link, "");
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (200, "public, max-age=31536000, immutable")
        );
        assert!(!answer.text().contains("http://") || link.ends_with("svg"), "{link} loads from elsewhere");
        assert_eq!(server.get(&link.replace('-', "-0"), "").status, 404);
        assert_eq!(server.get(link, "Accept-Encoding: gzip\r\n").header("content-encoding"), "gzip");
    }
}

#[test]
fn a_public_site_is_for_reading_alone() {
    let server = Server::start(&["--public"]);
    let listed = server.get("/incidents", "");
    assert!(listed.text().contains("ほしぞら市") && listed.header("set-cookie").is_empty());
    for path in ["/people", "/audit", "/account"] {
        assert_eq!(server.get(path, "").status, 403, "{path}");
    }
    for path in ["/people/add", "/people/change", "/sign-in", "/setup", "/account/tokens"] {
        let post = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
        );
        assert_eq!(server.send(post.as_bytes()).status, 403, "{path}");
    }
    assert_eq!(server.get("/sign-out", "").status, 405);
}
