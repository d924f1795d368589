//! A browser as far as these tests want one: it keeps cookies and fills in forms.

use std::collections::BTreeMap;

use crate::server::{Answer, Server};

/// What every password here is.
pub(crate) const PASSWORD: &str = "ひらけごま もういちど ひらけごま";

/// A browser with its own cookies.
#[derive(Clone)]
pub(crate) struct Browser<'s> {
    server: &'s Server,
    pub(crate) cookies: BTreeMap<String, String>,
}

impl<'s> Browser<'s> {
    pub(crate) fn new(server: &'s Server) -> Self {
        Self { server, cookies: BTreeMap::new() }
    }

    /// Makes the first administrator, 森, in a new browser.
    pub(crate) fn of_administrator(server: &'s Server) -> Self {
        let mut browser = Self::new(server);
        let setup = server.setup.clone().unwrap();
        let code = setup.split_once('=').unwrap().1.to_owned();
        let made = browser.fill(
            &setup,
            "/setup",
            &[("code", &code), ("name", "森"), ("password", PASSWORD), ("again", PASSWORD)],
        );
        assert_eq!(made.status, 303, "{}", made.text());
        browser
    }

    /// Lets the administrator add somebody, who signs in in a new browser and chooses a password.
    pub(crate) fn of_another(&mut self, name: &str, role: &str) -> Self {
        let added = self.fill("/people", "/people/add", &[("name", name), ("role", role)]);
        let first = between(&added.text(), "class=\"secret\">", "<").unwrap();
        let mut other = Self::new(self.server);
        assert_eq!(other.sign_in(name, &first).status, 303);
        let changed = other.fill(
            "/account",
            "/account/password",
            &[("now", &first), ("password", PASSWORD), ("again", PASSWORD)],
        );
        assert_eq!(changed.status, 303, "{}", changed.text());
        other
    }

    pub(crate) fn sign_in(&mut self, name: &str, password: &str) -> Answer {
        self.fill("/sign-in", "/sign-in", &[("name", name), ("password", password)])
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let line = self.cookie_line();
        let answer = self.server.get(path, &line);
        self.keep(&answer);
        answer
    }

    /// The token of the form on a page.
    pub(crate) fn token(&mut self, page: &str) -> String {
        between(&self.get(page).text(), "name=\"csrf\" value=\"", "\"").unwrap_or_default()
    }

    /// Opens a page and sends what its form sends.
    pub(crate) fn fill(&mut self, page: &str, to: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token(page);
        self.post(to, &[fields, &[("csrf", token.as_str())]].concat(), "")
    }

    /// Sends a form as it is, with these header lines besides.
    pub(crate) fn post(&mut self, to: &str, fields: &[(&str, &str)], headers: &str) -> Answer {
        let form: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.send(to, "application/x-www-form-urlencoded", headers, form.join("&").as_bytes())
    }

    fn send(&mut self, to: &str, kind: &str, headers: &str, body: &[u8]) -> Answer {
        let (host, cookies) = (self.server.address, self.cookie_line());
        let head = format!(
            "POST {to} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{cookies}{headers}\
             Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        let answer = self.server.send(&[head.as_bytes(), body].concat());
        self.keep(&answer);
        answer
    }

    /// Sends files to be taken in, each with its name.
    pub(crate) fn send_files(&mut self, files: &[(&str, &[u8])]) -> Answer {
        let token = self.token("/account");
        let mut body = Vec::new();
        for (name, bytes) in files {
            let head = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
            );
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(b"--edge--\r\n");
        self.send(&format!("/intake?csrf={token}"), "multipart/form-data; boundary=edge", "", &body)
    }

    /// Sends one text to be taken in; the address of its batch.
    pub(crate) fn send_text(&mut self, name: &str, text: &str) -> String {
        let sent = self.send_files(&[(name, text.as_bytes())]);
        assert_eq!(sent.status, 303, "{}", sent.text());
        sent.header("location").to_owned()
    }

    /// The page of a batch, once everything in it is read.
    pub(crate) fn read(&mut self, batch: &str) -> String {
        for _ in 0..400 {
            let page = self.get(batch).text();
            if page.contains("data-settled") {
                return page;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("not read in time: {batch}");
    }

    /// Keeps everything in a batch, once it is read.
    pub(crate) fn keep_all(&mut self, batch: &str) -> Answer {
        self.read(batch);
        self.fill(batch, batch, &[("what", "keep")])
    }

    fn cookie_line(&self) -> String {
        let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { String::new() } else { format!("Cookie: {}\r\n", pairs.join("; ")) }
    }

    fn keep(&mut self, answer: &Answer) {
        for (_, line) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, rest) = line.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// What stands between two marks.
pub(crate) fn between(text: &str, before: &str, after: &str) -> Option<String> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found.to_owned())
}

/// As browsers escape what stands in a form.
fn encoded(words: &str) -> String {
    let escaped = |byte: u8| match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'*' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    words.bytes().map(escaped).collect()
}
