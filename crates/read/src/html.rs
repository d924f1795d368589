//! Web pages: the main content as headings, paragraphs, items, rows and quotations.

mod blocks;
mod content;
mod inline;
mod meta;
mod tree;

use jikenbo_model::document::FileKind;
use jikenbo_model::problem::ProblemKind;

use crate::charset;
use crate::draft::Draft;
use crate::error::Error;
use crate::limits::Limits;
use tree::Tree;

/// Does a text begin as a web page does?
pub(crate) fn is_html(start: &str) -> bool {
    let start = start.trim_start();
    if !start.starts_with('<') {
        return false;
    }
    let head: String = start.chars().take(2048).collect::<String>().to_ascii_lowercase();
    let begins = |tag: &str| head.starts_with(tag);
    begins("<!doctype html")
        || begins("<html")
        || begins("<?xml") && head.contains("<html")
        || begins("<!--") && head.contains("<html")
        || begins("<")
            && ["<head", "<body", "<div", "<p>", "<table", "<h1", "<ul"].iter().any(|tag| head.contains(tag))
}

/// Reads `bytes` as a web page.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Draft, Error> {
    let decoded = charset::decode(bytes, claimed_charset(bytes).as_deref());
    limits.check_text(decoded.text.len())?;
    let tree = Tree::of(&decoded.text, limits);
    let mut draft = Draft::new(FileKind::Html);
    draft.problems = decoded.problems;
    note_problems(&tree, &mut draft);
    draft.meta = meta::of(&tree);
    draft.meta.charset = Some(decoded.charset.to_owned());
    let kept = content::choose(&tree);
    blocks::write(&tree, &kept, limits, &mut draft)?;
    Ok(draft)
}

/// Reads a piece of HTML, the body of a mail or of a feed's entry, and keeps all of it.
pub(crate) fn fragment(html: &str, limits: &Limits) -> Result<Draft, Error> {
    let tree = Tree::of(html, limits);
    let mut draft = Draft::new(FileKind::Html);
    note_problems(&tree, &mut draft);
    blocks::write(&tree, &content::all(&tree), limits, &mut draft)?;
    Ok(draft)
}

fn note_problems(tree: &Tree, draft: &mut Draft) {
    if tree.flattened {
        draft.problem(ProblemKind::NestingFlattened, "");
    }
    if tree.cut {
        draft.problem(ProblemKind::PartDamaged, "html");
    }
}

/// The charset of a `<meta>` or an XML declaration among the first bytes.
fn claimed_charset(bytes: &[u8]) -> Option<String> {
    let head =
        String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    (!label.is_empty()).then_some(label)
}
