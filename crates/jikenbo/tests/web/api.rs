//! The API as programs use it, and the document that describes it.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::browser::{Browser, between};
use crate::server::{Answer, Server};

const NEW: &str = "個人情報の紛失について\n\n2025年1月9日\nあおば市\n\n当市は、住民31名分の氏名を記した書類を紛失しました。\n";

/// A program with a token.
struct Program<'s> {
    server: &'s Server,
    token: String,
}

impl<'s> Program<'s> {
    /// One that may do what `role` may, for the owner of the browser.
    fn of(server: &'s Server, browser: &mut Browser<'_>, role: &str) -> Self {
        let made = browser.fill("/account", "/account/tokens", &[("name", "test"), ("role", role)]);
        let token = between(&made.text(), "class=\"secret\">", "<").unwrap();
        Self { server, token }
    }

    fn ask(&self, method: &str, path: &str, headers: &str, kind: &str, body: &[u8]) -> Answer {
        let head = format!(
            "{method} /api/v1{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nAuthorization: Bearer {}\r\n\
             {headers}Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            self.server.address,
            self.token,
            body.len()
        );
        self.server.send(&[head.as_bytes(), body].concat())
    }

    fn get(&self, path: &str) -> Value {
        let answer = self.ask("GET", path, "", "", b"");
        assert_eq!(answer.status, 200, "{path} {}", answer.text());
        serde_json::from_str(&answer.text()).unwrap()
    }

    fn post(&self, path: &str, body: &Value, status: u16) -> Value {
        let answer = self.ask("POST", path, "", "application/json", body.to_string().as_bytes());
        assert_eq!(answer.status, status, "{path} {}", answer.text());
        serde_json::from_str(&answer.text()).unwrap()
    }
}

#[test]
fn whoever_has_no_token_is_told_so_in_their_language() {
    let server = Server::start(&[]);
    for (language, title) in [("ja", "サインインが必要です。"), ("en", "You need to sign in.")] {
        let answer = server.get("/api/v1/incidents", &format!("Accept-Language: {language}\r\n"));
        assert_eq!((answer.status, answer.header("content-type")), (401, "application/problem+json"));
        let problem: Value = serde_json::from_str(&answer.text()).unwrap();
        assert_eq!((&problem["title"], &problem["code"]), (&json!(title), &json!("W401")));
    }
    let wrong = format!("Authorization: Bearer {}\r\n", "0".repeat(64));
    assert_eq!(server.get("/api/v1/incidents", &wrong).status, 401);
}

#[test]
fn incidents_are_read_and_read_again_only_when_something_changed() {
    let server = Server::start(&[]);
    let program = Program::of(&server, &mut Browser::of_administrator(&server), "reader");
    let list = program.get("/incidents?year=2024");
    assert_eq!((&list["total"], &list["incidents"][0]["organization"]), (&json!(1), &json!("ほしぞら市")));
    let incident = program.get("/incidents/2024-0001");
    let values = incident["values"].as_array().unwrap();
    let affected = values.iter().find(|value| value["field"] == "affected").unwrap();
    let [start, end] = [0, 1].map(|at| usize::try_from(affected["spans"][0][at].as_u64().unwrap()).unwrap());
    let document = incident["reports"][0]["document"].as_str().unwrap();
    let text = program.get(&format!("/documents/{document}"));
    let words: String = text["text"].as_str().unwrap().chars().skip(start).take(end - start).collect();
    assert_eq!((&affected["value"], words.contains("12")), (&json!("12"), true), "{words}");
    for path in [
        "/incidents/2024-0001/history",
        "/incidents/2024-0001/why",
        "/incidents/2024-0001/similar",
        "/search?q=%E5%90%8D%E7%B0%BF",
        "/statistics?by=cause&count=events",
        "/facets?q=%E5%90%8D%E7%B0%BF&count=incidents",
        "/incidents/2024-0001/precedents/cause",
        "/searches",
        "/tokens",
    ] {
        program.get(path);
    }
    let first = program.ask("GET", "/incidents", "", "", b"");
    let tag = format!("If-None-Match: {}\r\n", first.header("etag"));
    let again = program.ask("GET", "/incidents", &tag, "", b"");
    assert_eq!((again.status, again.body.len()), (304, 0));
    let casebook = &mut server.casebook();
    casebook
        .settle(
            "2024-0001".parse().unwrap(),
            "a",
            jikenbo_casebook::Because { who: "a", why: "" },
            "2026-01-01T00:00:00Z",
        )
        .unwrap();
    assert_eq!(program.ask("GET", "/incidents", &tag, "", b"").status, 200);
}

#[test]
fn it_is_told_why_and_how_many() {
    let server = Server::start(&[]);
    let program = Program::of(&server, &mut Browser::of_administrator(&server), "reader");
    let why = program.get("/incidents/2024-0001/explain/affected");
    let report = &why["reports"][0];
    assert_eq!((&report["relation"], &report["values"][0]["value"]), (&json!("new"), &json!("12")), "{why}");
    let taken = report["considered"].as_array().unwrap().iter().find(|place| place["verdict"] == "taken");
    let [start, end] = [0, 1].map(|at| taken.unwrap()["span"][at].as_u64().unwrap());
    let document = program.get(&format!("/documents/{}", report["document"].as_str().unwrap()));
    let text = document["text"].as_str().unwrap().chars();
    let words: String = text.skip(usize::try_from(start).unwrap()).take((end - start) as usize).collect();
    assert_eq!(taken.unwrap()["words"], words);
    for path in ["/incidents/2024-0001/explain/magic", "/incidents/1999-0001/precedents/cause"] {
        assert_eq!(program.ask("GET", path, "", "", b"").status, 404, "{path}");
    }
    let facets = program.get("/facets?year=2024");
    let causes = facets["facets"].as_array().unwrap().iter().find(|side| side["facet"] == "cause").unwrap();
    let loss = json!([{ "value": "loss", "label": "紛失・誤廃棄", "incidents": 1 }]);
    assert_eq!((&facets["incidents"], &causes["counts"]), (&json!(1), &loss));
    assert_eq!(program.get("/facets?year=1999")["incidents"], 0);
}

#[test]
fn searches_are_kept_for_their_owner() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let mut reader = browser.of_another("小林", "reader");
    let program = Program::of(&server, &mut browser, "reader");
    let other = Program::of(&server, &mut reader, "reader");
    let search = json!({ "name": "紛失", "query": "cause=loss&page=3" });
    let kept = program.post("/searches", &search, 201);
    assert_eq!(kept["address"], "/api/v1/incidents?cause=loss");
    assert_eq!(program.get("/searches")["searches"], json!([kept]));
    assert_eq!(other.get("/searches")["searches"], json!([]));
    let path = format!("/searches/{}", kept["id"]);
    assert_eq!(other.ask("DELETE", &path, "", "", b"").status, 404, "nobody forgets for another");
    assert_eq!(program.ask("DELETE", &path, "", "", b"").status, 204);
    assert_eq!(program.get("/searches")["searches"], json!([]));
    for wrong in [json!({ "name": " ", "query": "" }), json!({ "name": "a", "query": "cause=magic" })] {
        assert_eq!(program.post("/searches", &wrong, 422)["code"], "W466", "{wrong}");
    }
}

#[test]
fn a_decision_is_entered_and_taken_back() {
    let server = Server::start(&[]);
    let program = Program::of(&server, &mut Browser::of_administrator(&server), "editor");
    let document = program.get("/incidents/2024-0001")["reports"][0]["document"].clone();
    let correction = json!({
        "kind": "correct", "field": "affected", "value": "21人", "because": "told by phone",
        "selected": { "document": document, "words": "市民12名" }
    });
    let entered = program.post("/incidents/2024-0001/decisions", &correction, 201);
    let stands = |program: &Program<'_>| program.get("/incidents/2024-0001")["decided"].clone();
    assert_eq!(stands(&program)[0]["who"], "森");
    program.post(&format!("/log/{}/undo", entered["entry"]), &json!({}), 201);
    assert_eq!(stands(&program), json!([]));
    program.post(&format!("/log/{}/undo", entered["entry"]), &json!({}), 409);
    for (wrong, code) in [
        (json!({ "kind": "correct", "field": "affected", "value": "many" }), "U010"),
        (json!({ "kind": "reject", "field": "magic" }), "W463"),
        (json!({ "kind": "magic" }), "W466"),
        (json!({ "kind": "unmerge", "more": 1 }), "W466"),
    ] {
        let problem = program.post("/incidents/2024-0001/decisions", &wrong, 422);
        assert_eq!(problem["code"], code, "{wrong}");
    }
    assert_eq!(program.get("/log?limit=1")["entries"][0]["kind"], "value_decision_undone");
    program.get("/review");
}

#[test]
fn a_document_is_sent_looked_at_and_kept() {
    let server = Server::start(&[]);
    let program = Program::of(&server, &mut Browser::of_administrator(&server), "editor");
    let sent = program.ask("POST", "/intake?name=new.txt", "", "application/octet-stream", NEW.as_bytes());
    assert_eq!(sent.status, 202, "{}", sent.text());
    let id = serde_json::from_str::<Value>(&sent.text()).unwrap()["id"].as_str().unwrap().to_owned();
    let batch = (0..200).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        Some(program.get(&format!("/intake/{id}"))).filter(|batch| batch["is_settled"] == true)
    });
    let document = batch.unwrap()["documents"][0].clone();
    assert_eq!((&document["state"], &document["reports"][0]["is_new"]), (&json!("read"), &json!(true)));
    let kept = program.post(&format!("/intake/{id}/keep"), &json!({}), 200);
    assert_eq!(kept["documents"][0]["numbers"], json!(["2025-0001"]));
    assert_eq!(program.get("/incidents/2025-0001")["values"][0]["field"], "organization");
}

#[test]
fn each_operation_is_refused_to_smaller_roles() {
    let server = Server::start(&[]);
    let mut administrator = Browser::of_administrator(&server);
    let mut editor = administrator.of_another("小林", "editor");
    let reader = Program::of(&server, &mut administrator, "reader");
    let editor = Program::of(&server, &mut editor, "editor");
    let described = server.get("/api/v1/openapi.json", "");
    let described: Value = serde_json::from_str(&described.text()).unwrap();
    let (mut to_reader, mut to_editor) = (0, 0);
    for (path, operations) in described["paths"].as_object().unwrap() {
        let path = path
            .trim_start_matches("/api/v1")
            .replace("{number}", "2024-0001")
            .replace("{document}", &"0".repeat(64));
        let path = path.replace("{field}", "cause");
        let path = ["{batch}", "{account}", "{token}", "{entry}", "{search}"]
            .iter()
            .fold(path, |path, part| path.replace(part, "1"));
        for (method, operation) in operations.as_object().unwrap() {
            let ask = |program: &Program<'_>| {
                program.ask(&method.to_uppercase(), &path, "", "application/json", b"{}").status
            };
            let least = operation["description"].as_str().unwrap();
            if least != "For readers." {
                assert_eq!(ask(&reader), 403, "{method} {path}");
                to_reader += 1;
            }
            if least == "For administrators." {
                assert_eq!(ask(&editor), 403, "{method} {path}");
                to_editor += 1;
            }
        }
    }
    assert!(to_reader >= 10 && to_editor >= 3, "{to_reader} {to_editor}");
}

#[test]
fn a_token_makes_none_that_may_more() {
    let server = Server::start(&[]);
    let program = Program::of(&server, &mut Browser::of_administrator(&server), "reader");
    program.post("/tokens", &json!({ "name": "more", "role": "administrator" }), 403);
    let made = program.post("/tokens", &json!({ "name": "same", "role": "reader" }), 201);
    let other = Program { server: &server, token: made["token"].as_str().unwrap().to_owned() };
    let id = other.get("/tokens")["tokens"].as_array().unwrap().last().unwrap()["id"].clone();
    assert_eq!(other.ask("DELETE", &format!("/tokens/{id}"), "", "", b"").status, 204);
    assert_eq!(other.ask("GET", "/tokens", "", "", b"").status, 401, "it has made itself worthless");
}

#[test]
fn the_last_use_of_a_token_is_told() {
    let server = Server::start(&[]);
    let mut browser = Browser::of_administrator(&server);
    let program = Program::of(&server, &mut browser, "reader");
    assert!(browser.get("/account").text().contains("まだ使われていない"));
    program.get("/incidents");
    // It is noted beside the answer.
    let is_noted = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        browser.get("/account").text().contains("最後の使用 20")
    });
    assert!(is_noted);
    assert!(program.get("/tokens")["tokens"][0]["used"].as_i64() > Some(1_700_000_000));
}

/// Asks everything in every way, where schemathesis is installed (`test.sh` does it); each answer must be declared.
#[test]
fn every_answer_is_declared() {
    let Some(schemathesis) = schemathesis() else { return };
    let server = Server::start(&[]);
    let mut administrator = Browser::of_administrator(&server);
    for role in ["reader", "administrator"] {
        let program = Program::of(&server, &mut administrator, role);
        let mut run = Command::new(&schemathesis);
        run.current_dir(server.path(""))
            .args(["run", &format!("http://{}/api/v1/openapi.json", server.address)]);
        run.args(["--header", &format!("Authorization: Bearer {}", program.token), "--no-color"]);
        run.args(["--max-examples", "15", "--seed", "1", "--exclude-operation-id", "revokeToken"]);
        run.args(["--checks", CHECKS]);
        let told = run.output().unwrap();
        assert!(told.status.success(), "{role}: {}", String::from_utf8_lossy(&told.stdout));
    }
}

/// No error of the server, and nothing that the document does not declare.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,\
                      response_headers_conformance";

fn schemathesis() -> Option<PathBuf> {
    let given = std::env::var_os("SCHEMATHESIS").map(PathBuf::from);
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/schemathesis/bin/schemathesis");
    given.or(Some(own)).filter(|path| path.is_file())
}
