//! How the server starts, and how it stops.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, ClientConnection, RootCertStore, Stream};

use crate::browser::Browser;
use crate::server::{Answer, Server, command};

/// Why the server did not start.
fn refused(folder: &std::path::Path, flags: &[&str]) -> (Option<i32>, String) {
    let output = command(folder, &[&["serve"], flags].concat()).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn what_hinders_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let (code, words) = refused(folder.path(), &["--listen", "127.0.0.1:0"]);
    assert!(code == Some(3) && words.starts_with("C001 "), "{words}");
    jikenbo_casebook::Casebook::open_or_create(folder.path().join("casebook.db")).unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (code, words) = refused(folder.path(), &["--listen", &address]);
    assert!(code == Some(2) && words.starts_with(&format!("W001 {address}: ")), "{words}");
    std::fs::write(folder.path().join("no.pem"), "nonsense").unwrap();
    for chain in ["missing.pem", "no.pem"] {
        let (code, words) = refused(folder.path(), &["--tls-cert", chain, "--tls-key", "no.pem"]);
        assert!(code == Some(2) && words.starts_with("W002 "), "{words}");
    }
    assert_eq!(refused(folder.path(), &["--tls-cert", "no.pem"]).0, Some(2), "a certificate without its key");
}

#[cfg(unix)]
#[test]
fn it_stops_when_it_is_asked_to() {
    let server = Server::start(&["--public"]);
    assert_eq!(server.get("/incidents", "").status, 200);
    let _idle = server.connect();
    assert_eq!(server.stop().code(), Some(0));
}

/// The command line works beside the server, which shows what it changed.
#[test]
fn others_may_write_meanwhile() {
    let server = Server::start(&["--public"]);
    let folder = server.path("");
    std::fs::write(
        server.path("second.txt"),
        "お詫び\n2024年6月1日\n株式会社みなも商店\n当社は、顧客3名分の名簿を紛失しました。\n",
    )
    .unwrap();
    let added = command(&folder, &["add", "second.txt"]).output().unwrap();
    assert!(added.status.success(), "{added:?}");
    assert!(server.get("/incidents", "").text().contains("みなも商店"));
}

/// A person whose decision has to wait is told so, and nothing is lost.
#[test]
fn who_comes_while_another_writes_is_told_to_wait() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let other = rusqlite::Connection::open(server.path("casebook.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let fields = [("name", "林"), ("role", "editor")];
    let busy = browser.fill("/people", "/people/add", &fields);
    assert_eq!((busy.status, busy.header("retry-after")), (503, "5"));
    assert!(busy.text().contains("C004") && !busy.text().contains("casebook.db"), "{}", busy.text());
    assert_eq!(browser.get("/incidents").status, 200, "reading goes on");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(browser.fill("/people", "/people/add", &fields).status, 200);
}

/// What a client that trusts our test root is answered by TLS.
fn over_tls(server: &Server, request: &str) -> Answer {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(include_bytes!("tls/ca.pem")).unwrap()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap();
    let config = Arc::new(builder.with_root_certificates(roots).with_no_client_auth());
    let mut client = ClientConnection::new(config, "localhost".try_into().unwrap()).unwrap();
    let mut tcp = server.connect();
    let mut stream = Stream::new(&mut client, &mut tcp);
    stream.write_all(request.as_bytes()).unwrap();
    let mut back = Vec::new();
    // The end of the stream may come without its notice.
    let _ = stream.read_to_end(&mut back);
    Answer::read(&back)
}

#[test]
fn it_speaks_tls() {
    let file = |name: &str| format!("{}/tests/web/tls/{name}", env!("CARGO_MANIFEST_DIR"));
    let server = Server::start(&["--tls-cert", &file("leaf.pem"), "--tls-key", &file("leaf.key")]);
    let asked = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let answer = over_tls(&server, asked);
    assert_eq!(answer.status, 200);
    assert!(answer.header("set-cookie").starts_with("__Host-jikenbo-visit="), "{answer:?}");
    assert!(
        answer.header("set-cookie").contains("Secure")
            && !answer.header("strict-transport-security").is_empty()
    );
    assert_ne!(server.send(asked.as_bytes()).status, 200, "nothing is told in clear");
}
