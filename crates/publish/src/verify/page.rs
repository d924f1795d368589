//! What a reader sees of a page of the web.

/// The words of `html` without its tags, styles and comments; each tag of a block ends a line.
#[must_use]
pub fn visible(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some((words, after)) = rest.split_once('<') {
        out.push_str(words);
        rest = match after {
            comment if comment.starts_with("!--") => behind(comment, "-->"),
            style if style.starts_with("style") => behind(style, "</style>"),
            tag => {
                if BLOCKS.iter().any(|name| tag.trim_start_matches('/').starts_with(name)) {
                    out.push('\n');
                }
                behind(tag, ">")
            }
        };
    }
    out.push_str(rest);
    crate::kept::unescaped(&out)
}

/// Beginnings of the names of tags that end a line.
const BLOCKS: [&str; 12] = ["p", "h1", "h2", "h3", "h4", "li", "tr", "td", "th", "dd", "dt", "div"];

fn behind<'h>(html: &'h str, end: &str) -> &'h str {
    html.split_once(end).map_or("", |(_, behind)| behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_styles_and_comments_are_not_seen() {
        let html = "<style>p{margin:3px}</style><p title=\"5\">約<data value=\"12\">12人</data>&lt;<!-- 9 --></p><p>3</p>";
        assert_eq!(visible(html), "\n約12人<\n\n3\n");
    }
}
