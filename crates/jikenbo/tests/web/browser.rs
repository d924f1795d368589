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
        let (form, host, cookies) = (form.join("&"), self.server.address, self.cookie_line());
        let answer = self.server.send(
            format!(
                "POST {to} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{cookies}{headers}\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
                form.len()
            )
            .as_bytes(),
        );
        self.keep(&answer);
        answer
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
