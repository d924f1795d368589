//! Guessing passwords takes ever longer, and tells nothing.

use crate::browser::{Browser, PASSWORD};
use crate::server::Server;

#[test]
fn guessing_has_to_wait() {
    let server = Server::start(&[]);
    Browser::of_administrator(&server);
    let mut guesser = Browser::new(&server);
    for nth in 0..5 {
        let wrong = guesser.sign_in("森", &format!("推測した合言葉その{nth}"));
        assert_eq!(wrong.status, 422, "{nth}");
        assert!(wrong.text().contains("名前かパスワードが違います。"));
    }
    let refused = guesser.sign_in("森", PASSWORD);
    assert_eq!(refused.status, 429);
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=5).contains(&wait), "{wait}");
    assert!(refused.text().contains(&format!("{wait}秒")), "{}", refused.text());
    assert_eq!(guesser.sign_in("だれか", PASSWORD).status, 422, "another name is not kept waiting");
}

#[test]
fn nobody_comes_from_elsewhere_by_saying_so() {
    let server = Server::start(&[]);
    Browser::of_administrator(&server);
    let mut guesser = Browser::new(&server);
    let token = guesser.token("/sign-in");
    let fields = [("name", "森"), ("password", "推測した合言葉そのほか"), ("csrf", token.as_str())];
    let tries = (0..6).map(|nth| {
        let elsewhere = format!("X-Forwarded-For: 192.0.2.{nth}\r\nForwarded: for=192.0.2.{nth}\r\n");
        guesser.post("/sign-in", &fields, &elsewhere).status
    });
    assert_eq!(tries.collect::<Vec<_>>(), [422, 422, 422, 422, 422, 429]);
}

#[test]
fn an_unknown_name_looks_like_a_wrong_password() {
    let server = Server::start(&[]);
    Browser::of_administrator(&server);
    let mut guesser = Browser::new(&server);
    let [known, unknown] = ["森", "木"].map(|name| {
        let answer = guesser.sign_in(name, "合言葉合言葉合言葉");
        let text = answer.text().replace(&format!("value=\"{name}\""), "");
        (answer.status, text)
    });
    assert_eq!(known, unknown);
}
