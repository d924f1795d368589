//! Cookies: reading what came, writing what goes.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// The value of the cookie `name`, where it came just once; two of one name are nobody's.
pub(super) fn named<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut values = pairs.filter(|(known, _)| *known == name).map(|(_, value)| value);
    values.next().filter(|_| values.next().is_none())
}

/// A cookie for this site alone that script never sees. `None` where the value cannot stand in a header.
pub(super) fn set(name: &str, value: &str, seconds: u64, is_secure: bool) -> Option<HeaderValue> {
    let secure = if is_secure { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_once_or_not_at_all() {
        for (line, expected) in [
            ("lang=en", Some("en")),
            ("a=1; lang=en; b=2", Some("en")),
            ("xlang=en", None),
            ("lang=en; lang=ja", None),
            ("lang", None),
            ("lang=", Some("")),
        ] {
            let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_static(line))]);
            assert_eq!(named(&headers, "lang"), expected, "{line}");
        }
    }
}
