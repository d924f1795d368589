//! Style and script: our own, inside the executable, under names that change with their content.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::trouble::Trouble;

/// The parts of the one stylesheet, in the order in which they count.
const STYLES: &[&str] = &[
    include_str!("asset/tokens.css"),
    include_str!("asset/frame.css"),
    include_str!("asset/parts.css"),
    include_str!("asset/reading.css"),
    include_str!("asset/incident.css"),
    include_str!("asset/decide.css"),
    include_str!("asset/intake.css"),
    include_str!("asset/print.css"),
];
/// The parts of the one script.
const SCRIPTS: &[&str] = &[
    include_str!("asset/frame.js"),
    include_str!("asset/parts.js"),
    include_str!("asset/live.js"),
    include_str!("asset/incident.js"),
    include_str!("asset/decide.js"),
    include_str!("asset/intake.js"),
];
const ICON: &str = include_str!("asset/icon.svg");

/// What is served beside the pages.
pub(super) static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::new);

/// What is served beside the pages.
#[derive(Debug)]
pub(super) struct Assets {
    style: Asset,
    script: Asset,
    icon: Asset,
}

#[derive(Debug)]
struct Asset {
    address: String,
    kind: &'static str,
    content: String,
}

impl Asset {
    fn new(name: &str, ending: &str, kind: &'static str, content: String) -> Self {
        let digest = Sha256::digest(&content);
        let mark: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { address: format!("/asset/{name}-{mark}.{ending}"), kind, content }
    }
}

impl Assets {
    /// Joins the parts.
    fn new() -> Self {
        Self {
            style: Asset::new("style", "css", "text/css; charset=utf-8", STYLES.concat()),
            script: Asset::new("script", "js", "text/javascript; charset=utf-8", SCRIPTS.concat()),
            icon: Asset::new("icon", "svg", "image/svg+xml", ICON.to_owned()),
        }
    }

    /// Where the stylesheet is.
    pub(super) fn style(&self) -> &str {
        &self.style.address
    }

    /// Where the script is.
    pub(super) fn script(&self) -> &str {
        &self.script.address
    }

    /// Where the sign of the site is.
    pub(super) fn icon(&self) -> &str {
        &self.icon.address
    }
}

/// Serves one of them; whoever has it need never ask again.
pub(super) async fn show(Path(name): Path<String>) -> Result<Response, Trouble> {
    let Assets { style, script, icon } = &*ASSETS;
    let asked = format!("/asset/{name}");
    let asset = [style, script, icon].into_iter().find(|asset| asset.address == asked);
    let asset = asset.ok_or_else(Trouble::not_found)?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    Ok((headers, asset.content.clone()).into_response())
}
