//! Which part of a page is its content? Navigation, frames and the furniture of the site are left out.

use super::tree::{Element, Tree, What};

/// What is kept of a page.
pub(super) struct Kept {
    /// The content lies inside these nodes.
    pub(super) root: std::ops::Range<usize>,
    /// For each node: leave it out with all that is inside.
    pub(super) dropped: Vec<bool>,
}

/// Everything that shows.
pub(super) fn all(tree: &Tree) -> Kept {
    let dropped =
        tree.nodes.iter().map(|node| matches!(&node.what, What::Element(element) if is_never_text(element)));
    Kept { root: 0..tree.nodes.len(), dropped: dropped.collect() }
}

/// The main content; everything that shows where the main content found is too small a part of it.
pub(super) fn choose(tree: &Tree) -> Kept {
    let whole = all(tree);
    let total = Sizes::of(tree, &whole.dropped).text(&whole.root);
    let mut kept = Kept { root: whole.root.clone(), dropped: without_furniture(tree, &whole.dropped) };
    let sizes = Sizes::of(tree, &kept.dropped);
    match main_node(tree, &sizes, &kept) {
        Some(main) => kept.root = main..tree.end(main),
        None => drop_link_lists(tree, &sizes, &mut kept.dropped),
    }
    drop_trails(tree, &mut kept);
    let found = Sizes::of(tree, &kept.dropped).text(&kept.root);
    if found * 5 < total { whole } else { kept }
}

/// Never part of the text, whatever the page.
fn is_never_text(element: &Element) -> bool {
    let tag = element.tag.as_str();
    let style = element.get("style").to_ascii_lowercase().replace(' ', "");
    matches!(
        tag,
        "head"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "audio"
            | "video"
            | "select"
            | "button"
            | "textarea"
            | "input"
            | "rt"
            | "rp"
            | "title"
            | "xmp"
            | "noframes"
            | "canvas"
            | "datalist"
    ) || element.has("hidden")
        || element.get("aria-hidden") == "true"
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

const FURNITURE: &[&str] = &[
    "ad",
    "ads",
    "banner",
    "banners",
    "bnr",
    "bread",
    "breadcrumb",
    "breadcrumbs",
    "breadcrumblist",
    "cookie",
    "copyright",
    "crumb",
    "crumbs",
    "footer",
    "gnav",
    "gnavi",
    "global-nav",
    "globalnav",
    "globalnavi",
    "header",
    "l-footer",
    "l-header",
    "lnav",
    "local-nav",
    "localnav",
    "menu",
    "nav",
    "navi",
    "navigation",
    "page-top",
    "pagenation",
    "pager",
    "pagetop",
    "pagination",
    "pankuzu",
    "print",
    "related",
    "search",
    "share",
    "side",
    "sidebar",
    "site-footer",
    "site-header",
    "siteheader",
    "skip",
    "sns",
    "social",
    "sub-menu",
    "submenu",
    "tools",
    "topic-path",
    "topicpath",
    "topic_path",
    "category",
    "ranking",
];

fn without_furniture(tree: &Tree, never: &[bool]) -> Vec<bool> {
    let mut dropped = never.to_vec();
    let sizes = Sizes::of(tree, never);
    let total = sizes.text(&(0..tree.nodes.len()));
    let mut article_end = 0;
    for (at, is_dropped) in dropped.iter_mut().enumerate() {
        let Some(element) = tree.element(at) else { continue };
        let inside = at..tree.end(at);
        let in_article = at < article_end;
        if matches!(element.tag.as_str(), "article" | "main") && !in_article {
            article_end = inside.end;
        }
        // What holds half of the page is not its furniture, whatever it is called.
        *is_dropped |=
            is_furniture(element, in_article) && sizes.text(&inside) * 2 < total && !holds_title(tree, at);
    }
    dropped
}

fn is_furniture(element: &Element, in_article: bool) -> bool {
    match element.tag.as_str() {
        "nav" | "aside" => return true,
        "header" | "footer" => return !in_article,
        "html" | "body" | "main" | "article" | "td" | "tr" | "table" => return false,
        _ => {}
    }
    let named = |name: &str| FURNITURE.contains(&name.to_ascii_lowercase().as_str());
    matches!(element.get("role"), "navigation" | "banner" | "contentinfo" | "search" | "complementary")
        || named(element.get("id"))
        || element.get("class").split_ascii_whitespace().any(named)
}

/// A header that holds the page's own title is content.
fn holds_title(tree: &Tree, at: usize) -> bool {
    let is_header = tree.element(at).is_some_and(|element| element.tag == "header");
    is_header && tree.elements_in(at).any(|(_, inner)| inner.tag == "h1" || inner.tag == "h2")
}

/// The one element that the page itself marks as its main part, if it holds enough of the text.
fn main_node(tree: &Tree, sizes: &Sizes, kept: &Kept) -> Option<usize> {
    let total = sizes.text(&kept.root);
    let size = |at: usize| sizes.text(&(at..tree.end(at)));
    let largest = |wanted: fn(&Element) -> bool| {
        let found = (0..tree.nodes.len()).filter(|&at| tree.element(at).is_some_and(wanted));
        found.max_by_key(|&at| (size(at), std::cmp::Reverse(at))).filter(|&at| size(at) * 5 >= total * 2)
    };
    largest(|element| element.tag == "main" || element.get("role") == "main")
        .or_else(|| largest(is_named_main))
}

fn is_named_main(element: &Element) -> bool {
    const NAMES: &[&str] = &[
        "main",
        "contents",
        "content",
        "main-content",
        "maincontent",
        "main-contents",
        "maincontents",
        "main_contents",
        "main_content",
        "honbun",
        "article-body",
        "entry-content",
        "tmp_contents",
        "primary",
        "l-main",
    ];
    let named = |name: &str| NAMES.contains(&name.to_ascii_lowercase().as_str());
    named(element.get("id")) || element.get("class").split_ascii_whitespace().any(named)
}

/// Lists that are little but short links.
fn drop_link_lists(tree: &Tree, sizes: &Sizes, dropped: &mut [bool]) {
    for (at, is_dropped) in dropped.iter_mut().enumerate() {
        let Some(element) = tree.element(at) else { continue };
        if !matches!(element.tag.as_str(), "ul" | "ol" | "p" | "div" | "td" | "dl") {
            continue;
        }
        let inside = at..tree.end(at);
        let (text, linked, links) = (sizes.text(&inside), sizes.linked(&inside), sizes.links(&inside));
        *is_dropped |= links >= 3 && linked * 5 >= text * 3 && linked <= links * 15;
    }
}

/// ホーム ＞ お知らせ ＞ …: the trail of links to a page.
fn drop_trails(tree: &Tree, kept: &mut Kept) {
    for at in kept.root.clone() {
        let Some(element) = tree.element(at) else { continue };
        if !matches!(element.tag.as_str(), "p" | "div" | "ol" | "ul" | "td") || tree.end(at) - at > 40 {
            continue;
        }
        let text = tree.text_in(at);
        let text = text.trim();
        let begins = ["ホーム", "トップ", "HOME", "Home", "TOP", "Top", "現在位置", "現在地"]
            .iter()
            .any(|word| text.starts_with(word));
        let steps = text.matches(['>', '＞', '›', '»', '/']).count();
        if let Some(dropped) = kept.dropped.get_mut(at) {
            *dropped |= begins && steps >= 1 && text.chars().count() < 120 && !text.contains('。');
        }
    }
}

/// Running sums over the nodes: what any range holds is one subtraction.
struct Sizes {
    text: Vec<usize>,
    linked: Vec<usize>,
    links: Vec<usize>,
}

impl Sizes {
    fn of(tree: &Tree, dropped: &[bool]) -> Self {
        let room = tree.nodes.len() + 1;
        let mut sizes = Self { text: vec![0; room], linked: vec![0; room], links: vec![0; room] };
        let (mut gone, mut link) = (0, 0);
        let (mut text, mut linked, mut links) = (0, 0, 0);
        for (at, node) in tree.nodes.iter().enumerate() {
            if dropped.get(at) == Some(&true) {
                gone = gone.max(node.end);
            }
            match &node.what {
                What::Text(words) if at >= gone => {
                    let size = words.chars().filter(|c| !c.is_whitespace()).count();
                    text += size;
                    linked += if at < link { size } else { 0 };
                }
                What::Element(element) if at >= gone && element.tag == "a" && element.has("href") => {
                    link = link.max(node.end);
                    links += 1;
                }
                _ => {}
            }
            for (sums, sum) in
                [(&mut sizes.text, text), (&mut sizes.linked, linked), (&mut sizes.links, links)]
            {
                if let Some(slot) = sums.get_mut(at + 1) {
                    *slot = sum;
                }
            }
        }
        sizes
    }

    fn text(&self, range: &std::ops::Range<usize>) -> usize {
        within(&self.text, range)
    }

    fn linked(&self, range: &std::ops::Range<usize>) -> usize {
        within(&self.linked, range)
    }

    fn links(&self, range: &std::ops::Range<usize>) -> usize {
        within(&self.links, range)
    }
}

fn within(sums: &[usize], range: &std::ops::Range<usize>) -> usize {
    let sum = |at: usize| sums.get(at).copied().unwrap_or_default();
    sum(range.end).saturating_sub(sum(range.start))
}
