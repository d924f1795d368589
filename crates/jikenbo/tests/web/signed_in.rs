//! Signing in, what each role may do, and how it ends.

use crate::browser::{Browser, PASSWORD, between};
use crate::server::Server;

const SESSION: &str = "jikenbo-session";

#[test]
fn whoever_has_not_signed_in_sees_nothing() {
    let server = Server::start(&[]);
    let mut browser = Browser::new(&server);
    let asked = browser.get("/incidents?cause=loss");
    assert_eq!((asked.status, asked.header("location")), (303, "/sign-in?to=%2Fincidents%3Fcause%3Dloss"));
    for path in ["/", "/people", "/audit", "/account", "/incidents"] {
        let answer = browser.get(path);
        assert_eq!(answer.status, 303, "{path}");
        assert!(!answer.text().contains("ほしぞら市"), "{path}");
    }
    let api = browser.get("/api/v1/incidents");
    assert!([401, 404].contains(&api.status), "{api:?}");
    assert_eq!(api.header("content-type"), "application/problem+json");
}

#[test]
fn the_setup_address_works_once_and_for_nobody_without_it() {
    let server = Server::start(&[]);
    let mut stranger = Browser::new(&server);
    for path in ["/setup", "/setup?code=", "/setup?code=0000"] {
        assert_eq!(stranger.get(path).status, 404, "{path}");
    }
    let fields = [("code", "0000"), ("name", "x"), ("password", PASSWORD), ("again", PASSWORD)];
    assert_eq!(stranger.fill("/sign-in", "/setup", &fields).status, 404);
    let mut owner = Browser::of_administrator(&server);
    assert!(owner.get("/people").text().contains("森"));
    assert_eq!(stranger.get(server.setup.as_ref().unwrap()).status, 404);
}

#[test]
fn each_role_may_do_its_own() {
    let server = Server::start(&[]);
    let mut administrator = Browser::of_administrator(&server);
    let mut editor = administrator.of_another("林", "editor");
    let mut reader = administrator.of_another("川", "reader");
    for (path, expected) in [
        ("/incidents", [200, 200, 200]),
        ("/account", [200; 3]),
        ("/audit", [403, 200, 200]),
        ("/people", [403, 403, 200]),
    ] {
        let got = [&mut reader, &mut editor, &mut administrator].map(|browser| browser.get(path).status);
        assert_eq!(got, expected, "{path}");
    }
    let id = |name: &str| server.casebook().account_named(name).unwrap().unwrap().0.id.0.to_string();
    for (to, fields) in [
        ("/people/add", vec![("name", "悪い人"), ("role", "administrator")]),
        ("/people/change", vec![("id", &*id("川")), ("what", "role"), ("role", "administrator")]),
        ("/people/change", vec![("id", &*id("森")), ("what", "reset")]),
        ("/people/change", vec![("id", &*id("森")), ("what", "disable")]),
    ] {
        for browser in [&mut reader, &mut editor] {
            assert_eq!(browser.fill("/account", to, &fields).status, 403, "{to} {fields:?}");
        }
    }
    let all = server.casebook().accounts().unwrap();
    let told: Vec<_> = all.iter().map(|it| (it.name.as_str(), it.role.as_str(), it.is_disabled)).collect();
    assert_eq!(told.len(), 3);
    assert!(told.contains(&("川", "reader", false)) && told.contains(&("森", "administrator", false)));
}

#[test]
fn a_session_is_new_at_every_sign_in() {
    let server = Server::start(&[]);
    Browser::of_administrator(&server);
    let mut victim = Browser::new(&server);
    let planted = "a".repeat(64);
    victim.cookies.insert(SESSION.to_owned(), planted.clone());
    assert_eq!(victim.sign_in("森", PASSWORD).status, 303);
    let first = victim.cookies[SESSION].clone();
    assert_ne!(first, planted);
    let mut attacker = Browser::new(&server);
    attacker.cookies.insert(SESSION.to_owned(), planted);
    assert_eq!(attacker.get("/incidents").status, 303, "a planted session is worth nothing");
    victim.get("/sign-in");
    let token = victim.token("/account");
    let again = victim.post("/sign-in", &[("name", "森"), ("password", PASSWORD), ("csrf", &token)], "");
    assert_eq!(again.status, 303);
    assert_ne!(victim.cookies[SESSION], first);
    attacker.cookies.insert(SESSION.to_owned(), first);
    assert_eq!(attacker.get("/incidents").status, 303, "the former session ended");
}

#[test]
fn cookies_are_for_this_site_alone() {
    let server = Server::start(&["--behind-proxy"]);
    Browser::of_administrator(&server);
    let mut new = Browser::new(&server);
    let answer = new.sign_in("森", PASSWORD);
    let line = answer.header("set-cookie");
    for part in ["__Host-jikenbo-session=", "Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(line.contains(part), "{line}");
    }
    assert!(!answer.header("strict-transport-security").is_empty());
}

#[test]
fn signing_out_ends_the_session_and_everywhere_ends_all() {
    let server = Server::start(&[]);
    let mut here = Browser::of_administrator(&server);
    let mut there = Browser::new(&server);
    there.sign_in("森", PASSWORD);
    let stolen = here.clone();
    assert_eq!(here.fill("/incidents", "/sign-out", &[]).status, 303);
    assert_eq!(stolen.clone().get("/incidents").status, 303, "the old cookie is worth nothing");
    assert_eq!(there.get("/incidents").status, 200);
    here.sign_in("森", PASSWORD);
    assert_eq!(here.fill("/account", "/sign-out/everywhere", &[]).status, 303);
    assert_eq!(there.get("/incidents").status, 303);
    assert_eq!(server.casebook().sessions_of(jikenbo_casebook::AccountId(1)).unwrap(), []);
}

#[test]
fn a_password_is_changed_by_who_knows_it() {
    let server = Server::start(&[]);
    let mut here = Browser::of_administrator(&server);
    let mut there = Browser::new(&server);
    there.sign_in("森", PASSWORD);
    let new = "まったく別の長い合言葉";
    for (now, password, again) in [
        ("違う合言葉です違う合言葉です", new, new),
        (PASSWORD, new, "二度目は別の長い合言葉です"),
        (PASSWORD, "短い", "短い"),
    ] {
        let fields = [("now", now), ("password", password), ("again", again)];
        assert_eq!(here.fill("/account", "/account/password", &fields).status, 422, "{fields:?}");
    }
    let new = format!("{new}にします");
    let fields = [("now", PASSWORD), ("password", new.as_str()), ("again", new.as_str())];
    assert_eq!(here.fill("/account", "/account/password", &fields).status, 303);
    assert_eq!(here.get("/incidents").status, 200, "who changed it stays");
    assert_eq!(there.get("/incidents").status, 303, "others are out");
    assert_eq!(there.sign_in("森", PASSWORD).status, 422);
    assert_eq!(there.sign_in("森", &new).status, 303);
}

#[test]
fn a_first_password_opens_nothing_but_its_change() {
    let server = Server::start(&[]);
    let mut administrator = Browser::of_administrator(&server);
    let added = administrator.fill("/people", "/people/add", &[("name", "林"), ("role", "editor")]);
    let first = between(&added.text(), "class=\"secret\">", "<").unwrap();
    let mut newcomer = Browser::new(&server);
    newcomer.sign_in("林", &first);
    let asked = newcomer.get("/incidents");
    assert_eq!((asked.status, asked.header("location")), (303, "/account"));
    assert!(newcomer.get("/account").text().contains("自分だけのものに変えてください"));
    let token = newcomer.fill("/account", "/account/tokens", &[("name", "x"), ("role", "editor")]);
    assert_ne!(token.status, 200, "no token before");
}

#[test]
fn who_is_disabled_is_out_at_once() {
    let server = Server::start(&[]);
    let mut administrator = Browser::of_administrator(&server);
    let mut editor = administrator.of_another("林", "editor");
    let id = server.casebook().account_named("林").unwrap().unwrap().0.id.0.to_string();
    let change = |browser: &mut Browser<'_>, what: &str| {
        browser.fill("/people", "/people/change", &[("id", &id), ("what", what)]).status
    };
    assert_eq!(change(&mut administrator, "disable"), 303);
    assert_eq!(editor.get("/incidents").status, 303);
    assert_eq!(editor.sign_in("林", PASSWORD).status, 422);
    assert_eq!(change(&mut administrator, "enable"), 303);
    assert_eq!(editor.sign_in("林", PASSWORD).status, 303);
    assert!(administrator.get("/audit?kind=account_changed").text().contains("停止した"));
}

#[test]
fn tokens_are_shown_once_and_can_be_revoked_by_their_owner_alone() {
    let server = Server::start(&[]);
    let mut administrator = Browser::of_administrator(&server);
    let mut reader = administrator.of_another("川", "reader");
    let fields = [("name", "毎朝の取り込み"), ("role", "administrator")];
    let made = reader.fill("/account", "/account/tokens", &fields).text();
    let token = between(&made, "class=\"secret\">", "<").unwrap();
    assert!(!reader.get("/account").text().contains(&token));
    let bytes = std::fs::read(server.path("casebook.db")).unwrap();
    let is_there = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(!is_there(token.as_bytes()) && !is_there(PASSWORD.as_bytes()));
    let owner = server.casebook().account_named("川").unwrap().unwrap().0.id;
    let kept = server.casebook().tokens_of(owner).unwrap();
    assert_eq!(kept.first().unwrap().role.as_str(), "reader", "no more than its owner may");
    let bearer = |token: &str| format!("Authorization: Bearer {token}\r\n");
    assert_eq!(server.get("/incidents", &bearer(&token)).status, 303, "pages are for people");
    let asked = |token: &str| server.get("/api/v1/nothing", &bearer(token)).status;
    assert_eq!((asked(&token), asked(&"0".repeat(64))), (404, 401));
    let id = kept.first().unwrap().id.to_string();
    administrator.fill("/account", "/account/tokens/revoke", &[("id", &id)]);
    assert_eq!(asked(&token), 404, "another's token stays");
    reader.fill("/account", "/account/tokens/revoke", &[("id", &id)]);
    assert_eq!(asked(&token), 401);
}
