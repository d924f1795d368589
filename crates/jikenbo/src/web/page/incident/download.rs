//! The original file, just as it came in: to be saved, never to be opened in the page.

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use jikenbo_model::DocumentId;

use crate::web::Answer;
use crate::web::site::Site;
use crate::web::trouble::Trouble;

/// The bytes of a document as an attachment.
pub(in crate::web::page) async fn original(State(site): State<Site>, Path(id): Path<String>) -> Answer {
    let id: DocumentId = id.parse().map_err(|_| Trouble::not_found())?;
    let kept = site.casebooks.read(move |casebook| -> jikenbo_casebook::Result<_> {
        let Some(info) = casebook.document(&id)? else { return Ok(None) };
        Ok(casebook.bytes_of(&id)?.map(|bytes| (info.name, bytes)))
    });
    let (name, bytes) = kept.await?.ok_or_else(Trouble::not_found)?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (CONTENT_DISPOSITION, attached(&name)),
    ];
    Ok((headers, bytes).into_response())
}

/// To be saved under `name`, of which nothing remains that a file system or a header could take amiss.
pub(in crate::web::page) fn attached(name: &str) -> HeaderValue {
    let name = safe(name);
    let plain: String = name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect();
    let encoded: String = name.bytes().map(encoded).collect();
    let line = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static("attachment"))
}

/// Characters of a name that are kept.
const LONGEST: usize = 100;

fn safe(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_harmless = |c: char| c.is_alphanumeric() || "-_.()（）「」".contains(c);
    let kept: String = last.chars().map(|c| if is_harmless(c) { c } else { '_' }).collect();
    let kept = kept.trim_start_matches('.');
    let over = kept.chars().count().saturating_sub(LONGEST);
    let kept: String = kept.chars().skip(over).collect();
    if kept.is_empty() { "document".to_owned() } else { kept }
}

/// A byte as the parameter of a header wants it.
fn encoded(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_harmless() {
        for (name, expected) in [
            (
                "お知らせ.pdf",
                "attachment; filename=\"____.pdf\"; filename*=UTF-8''%E3%81%8A%E7%9F%A5%E3%82%89%E3%81%9B.pdf",
            ),
            ("../../etc/passwd", "attachment; filename=\"passwd\"; filename*=UTF-8''passwd"),
            (
                "a\"; x=\r\nSet-Cookie: b",
                "attachment; filename=\"a___x___Set-Cookie__b\"; filename*=UTF-8''a___x___Set-Cookie__b",
            ),
            ("..", "attachment; filename=\"document\"; filename*=UTF-8''document"),
            ("C:\\x\\.hidden", "attachment; filename=\"hidden\"; filename*=UTF-8''hidden"),
        ] {
            assert_eq!(attached(name), expected, "{name}");
        }
        assert!(attached(&"長".repeat(10_000)).len() < 1_200);
    }
}
