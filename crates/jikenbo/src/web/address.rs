//! Addresses inside the site.

use std::fmt::Write;

use jikenbo_model::{Field, IncidentNumber};

use super::trouble::Trouble;

/// The number of an incident as an address has it. There is no page where it is none.
pub(super) fn number_of(words: &str) -> Result<IncidentNumber, Trouble> {
    words.parse().map_err(|_| Trouble::not_found())
}

/// The field that an address names. There is no page where it names none.
pub(super) fn field_of(words: &str) -> Result<Field, Trouble> {
    Field::named(words).ok_or_else(Trouble::not_found)
}

/// `words` as they stand in the value of a query.
pub(super) fn encoded(words: &str) -> String {
    words.bytes().fold(String::with_capacity(words.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// `to` if it is a page of this site, else the first page: a form may not send people elsewhere.
pub(super) fn own(to: &str) -> &str {
    let is_path = to.starts_with('/') && !to.starts_with("//");
    let is_plain = to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_path && is_plain { to } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_this_site_are_gone_to() {
        for to in ["/", "/incidents?q=%E7%B4%9B&cause=loss", "/incidents/2024-0001#s-1"] {
            assert_eq!(own(to), to);
        }
        for to in [
            "",
            "incidents",
            "//example.com",
            "/\\example.com",
            "https://example.com",
            "/\t/example.com",
            "/a\r\nb",
            "/紛失",
        ] {
            assert_eq!(own(to), "/", "{to}");
        }
        assert_eq!(encoded("/a?b=紛 &"), "%2Fa%3Fb%3D%E7%B4%9B%20%26");
    }
}
