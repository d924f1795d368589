//! What an editor wrote in a piece made before: read back from its Markdown or HTML, by the comments around it.

use std::collections::BTreeMap;

/// The paragraphs in each slot of `written`, by the names of the slots; slots in which nothing was written are left out.
#[must_use]
pub fn read(written: &str) -> BTreeMap<String, Vec<String>> {
    let mut kept = BTreeMap::new();
    let mut rest = written;
    while let Some((_, after)) = rest.split_once("<!-- editor:") {
        let Some((head, body)) = after.split_once("-->") else { break };
        let name = head.split_whitespace().next().unwrap_or_default();
        let Some((text, behind)) = body.split_once(&format!("<!-- /editor:{name} -->")) else {
            rest = body;
            continue;
        };
        let paragraphs = paragraphs(text);
        if !paragraphs.is_empty() {
            kept.insert(name.to_owned(), paragraphs);
        }
        rest = behind;
    }
    kept
}

/// `text`, a piece as plain text, without what stands under the words above the editor's: each to the next empty line.
#[must_use]
pub fn without_slots(text: &str, editor: &str) -> String {
    let mark = format!("【{editor}】");
    let mut is_slot = false;
    let lines = text.lines().filter(|line| {
        is_slot = (is_slot || *line == mark) && !line.is_empty();
        !is_slot
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// `text` cut at empty lines, or at the ends of paragraphs of HTML.
fn paragraphs(text: &str) -> Vec<String> {
    let is_html = text.contains("</p>");
    let parts: Vec<String> = if is_html {
        text.split("</p>").map(|part| unescaped(&without_tags(part))).collect()
    } else {
        text.replace("\r\n", "\n").split("\n\n").map(str::to_owned).collect()
    };
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            c if !is_tag => out.push(c),
            _ => {}
        }
    }
    out
}

/// The five characters that a renderer escapes, back; the ampersand last.
pub(crate) fn unescaped(html: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(html.to_owned(), |words, (escaped, plain)| words.replace(escaped, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back_from_markdown_and_html() {
        for written in [
            "a\n<!-- editor:opening あいさつ -->\n一つ目 & <b>。\n\n二つ目。\n\n<!-- /editor:opening -->\n<!-- editor:x p -->\n<!-- /editor:x -->",
            "<!-- editor:opening あいさつ --><div><h3>編集部</h3></div><p>一つ目 &amp; &lt;b&gt;。</p><p>二つ目。</p><!-- /editor:opening -->",
        ] {
            let kept = read(written);
            assert_eq!(kept.len(), 1, "{kept:?}");
            let words = kept.get("opening").unwrap();
            assert!(words.first().unwrap().ends_with("一つ目 & <b>。"), "{words:?}");
            assert_eq!(words.get(1).map(String::as_str), Some("二つ目。"));
        }
    }

    #[test]
    fn slots_of_plain_text_are_left_out() {
        assert_eq!(without_slots("1件\n【編集部より】\n12人の\n15件\n\n3件", "編集部より"), "1件\n\n3件\n");
    }

    #[test]
    fn what_is_not_closed_is_not_read() {
        assert!(read("<!-- editor:a p -->words").is_empty());
        assert!(read("<!-- editor:a p").is_empty());
    }
}
