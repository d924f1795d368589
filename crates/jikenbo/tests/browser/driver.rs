//! WebDriver: what a program asks a browser to do, as JSON over HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// What to do where there is no driver.
const ADVICE: &str = "chromedriver does not start. Install it with Chromium (Debian: apt-get install chromium chromium-driver), or run ./test.sh, which does.";

/// The key under which WebDriver names elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A chromedriver with one Chromium, which both end with the test.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts a Chromium in which nothing asks the network for anything of its own accord.
    pub(crate) fn start() -> Self {
        let chromedriver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
        let mut child = chromedriver.unwrap_or_else(|error| panic!("{error}: {ADVICE}"));
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok());
        let mut driver =
            Self { child, port: port.unwrap_or_else(|| panic!("{ADVICE}")), session: String::new() };
        let begun = driver.ask("POST", "/session", &capabilities());
        driver.session = begun["sessionId"].as_str().unwrap().to_owned();
        driver
    }

    /// Sends a command of the session; its value, or why there is none.
    pub(crate) fn tried(&self, method: &str, command: &str, body: &Value) -> Result<Value, String> {
        self.exchange(method, &format!("/session/{}{command}", self.session), body)
    }

    /// Posts a command of the session, which must succeed.
    pub(crate) fn post(&self, command: &str, body: &Value) -> Value {
        self.ask("POST", &format!("/session/{}{command}", self.session), body)
    }

    /// Reads something of the session.
    pub(crate) fn get(&self, command: &str) -> Value {
        self.ask("GET", &format!("/session/{}{command}", self.session), &Value::Null)
    }

    /// Tells the browser itself something, by the protocol of its developer tools.
    pub(crate) fn tell(&self, command: &str, params: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        self.exchange(method, path, body).unwrap_or_else(|told| panic!("{path} {body}: {told}"))
    }

    fn exchange(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(90))).unwrap();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).unwrap();
        let told: Value = serde_json::from_slice(&read(stream)).unwrap();
        let value = told["value"].clone();
        if value["error"].is_string() { Err(value["message"].to_string()) } else { Ok(value) }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = self.tried("DELETE", "", &Value::Null);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The body of an answer.
fn read(stream: TcpStream) -> Vec<u8> {
    let mut answer = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        answer.read_line(&mut line).unwrap();
        if line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body).unwrap();
    body
}

fn capabilities() -> Value {
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
    ];
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "unhandledPromptBehavior": "ignore",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": { "args": args, "prefs": { "intl.accept_languages": "ja" } },
    } } })
}

/// An element as WebDriver names it.
pub(crate) fn id(element: &Value) -> String {
    element[ELEMENT].as_str().unwrap().to_owned()
}
