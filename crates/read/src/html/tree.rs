//! A page as a flat list of nodes in reading order: each knows where its content ends, so nothing recurses.

use std::cell::{Cell, RefCell};

use html5ever::tendril::{SliceExt, StrTendril};
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::limits::Limits;

/// An element or a piece of text.
#[derive(Debug)]
pub(super) enum What {
    Element(Element),
    Text(String),
}

/// An element with those attributes that matter to a reader.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) tag: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(own, _)| own == name)
    }
}

/// One node; the nodes up to `end` are inside it.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) what: What,
    pub(super) end: usize,
}

/// All nodes of a page in reading order.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// Elements beyond the allowed depth were kept as marks without content of their own.
    pub(super) flattened: bool,
    /// The rest was given up.
    pub(super) cut: bool,
}

const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-hidden",
    "class",
    "colspan",
    "content",
    "datetime",
    "hidden",
    "href",
    "id",
    "name",
    "property",
    "rel",
    "role",
    "rowspan",
    "scope",
    "style",
    "type",
];
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];
/// Bytes handed to the tokenizer at once.
const PIECE: usize = 1 << 14;
/// White space and the like in one tag or comment beyond which it is an attack: the tokenizer compares every
/// attribute of a tag with every other.
const MOST_IN_ONE_TAG: usize = 20_000;

impl Tree {
    /// Reads any text as HTML, in time in proportion to its length.
    pub(super) fn of(html: &str, limits: &Limits) -> Self {
        let sink = Sink { build: RefCell::new(Build::new(limits.depth as usize)), tokens: Cell::new(0) };
        let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
        let input = BufferQueue::default();
        let (mut rest, mut seen, mut unanswered) = (html, 0, 0);
        while !rest.is_empty() && unanswered <= MOST_IN_ONE_TAG {
            let (piece, later) = rest.split_at(rest.floor_char_boundary(PIECE));
            input.push_back(piece.to_tendril());
            let _ = tokenizer.feed(&input);
            let parts = piece
                .bytes()
                .filter(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'"' | b'\'' | b'\x0C'));
            let tokens = tokenizer.sink.tokens.get();
            unanswered = if tokens == seen { unanswered + parts.count() } else { 0 };
            seen = tokens;
            rest = later;
        }
        let cut = !rest.is_empty();
        if !cut {
            tokenizer.end();
        }
        let mut tree = tokenizer.sink.build.take().finish();
        tree.cut = cut;
        tree
    }

    pub(super) fn element(&self, at: usize) -> Option<&Element> {
        match &self.nodes.get(at)?.what {
            What::Element(element) => Some(element),
            What::Text(_) => None,
        }
    }

    pub(super) fn end(&self, at: usize) -> usize {
        self.nodes.get(at).map_or(at + 1, |node| node.end.max(at + 1))
    }

    /// The elements inside the node at `at` with their places.
    pub(super) fn elements_in(&self, at: usize) -> impl Iterator<Item = (usize, &Element)> {
        (at + 1..self.end(at)).filter_map(|inner| Some((inner, self.element(inner)?)))
    }

    /// All text inside the node at `at`, as it stands.
    pub(super) fn text_in(&self, at: usize) -> String {
        let texts = self.nodes.get(at..self.end(at)).unwrap_or_default().iter();
        texts
            .filter_map(|node| if let What::Text(text) = &node.what { Some(text.as_str()) } else { None })
            .collect()
    }
}

struct Sink {
    build: RefCell<Build>,
    /// Tokens other than complaints.
    tokens: Cell<usize>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get() + 1);
        }
        match token {
            Token::TagToken(tag) => return self.build.borrow_mut().tag(tag),
            Token::CharacterTokens(text) => self.build.borrow_mut().text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Build {
    tree: Tree,
    open: Vec<usize>,
    depth: usize,
    /// The last node is a text that may still grow.
    in_text: bool,
}

impl Build {
    fn new(depth: usize) -> Self {
        Self { depth: depth.max(16), ..Self::default() }
    }

    fn tag(&mut self, tag: Tag) -> TokenSinkResult<()> {
        if tag.kind == TagKind::EndTag {
            self.close(&tag.name);
            return TokenSinkResult::Continue;
        }
        let name = tag.name.to_string();
        self.close_implied(&name);
        let answer = raw_text(&name);
        self.open(name, tag);
        answer
    }

    fn open(&mut self, name: String, tag: Tag) {
        self.in_text = false;
        let at = self.tree.nodes.len();
        let empty = VOID.contains(&name.as_str()) || (tag.self_closing && is_foreign(&name));
        let attributes = tag
            .attrs
            .into_iter()
            .filter(|attribute| ATTRIBUTES.contains(&&*attribute.name.local))
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
            .collect();
        self.tree.nodes.push(Node { what: What::Element(Element { tag: name, attributes }), end: at + 1 });
        if empty {
            return;
        }
        if self.open.len() < self.depth {
            self.open.push(at);
        } else {
            self.tree.flattened = true;
        }
    }

    fn text(&mut self, text: &StrTendril) {
        if self.in_text
            && let Some(Node { what: What::Text(last), .. }) = self.tree.nodes.last_mut()
        {
            last.push_str(text);
            return;
        }
        let end = self.tree.nodes.len() + 1;
        self.tree.nodes.push(Node { what: What::Text(text.to_string()), end });
        self.in_text = true;
    }

    /// Closes the nearest open element of that name, and what is open inside it. A table's cell holds its content in.
    fn close(&mut self, name: &str) {
        let fence = |tag: &str| matches!(tag, "td" | "th" | "table") && !is_of_table(name);
        if let Some(depth) = self.find_open(|tag| tag == name, fence) {
            self.close_down_to(depth);
        }
    }

    fn close_down_to(&mut self, depth: usize) {
        self.in_text = false;
        let end = self.tree.nodes.len();
        for at in self.open.drain(depth..) {
            if let Some(node) = self.tree.nodes.get_mut(at) {
                node.end = end;
            }
        }
    }

    /// Depth of the innermost open element that `is_wanted`, unless a fence lies between.
    fn find_open(&self, is_wanted: impl Fn(&str) -> bool, is_fence: impl Fn(&str) -> bool) -> Option<usize> {
        for (depth, &at) in self.open.iter().enumerate().rev() {
            let tag = self.tree.element(at).map_or("", |element| element.tag.as_str());
            if is_wanted(tag) {
                return Some(depth);
            }
            if is_fence(tag) {
                return None;
            }
        }
        None
    }

    /// Closes what a new element ends without a tag: `<li>` ends the item before it.
    fn close_implied(&mut self, name: &str) {
        let (ends, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "td", "th"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "td", "th"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
            "option" => (&["option"], &["select"]),
            _ if is_block(name) => {
                (&["p"], &["td", "th", "li", "dd", "div", "table", "blockquote", "section", "article"])
            }
            _ => return,
        };
        if let Some(depth) = self.find_open(|tag| ends.contains(&tag), |tag| within.contains(&tag)) {
            self.close_down_to(depth);
        }
    }

    fn finish(mut self) -> Tree {
        self.close_down_to(0);
        self.tree
    }
}

fn is_of_table(name: &str) -> bool {
    matches!(name, "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th")
}

fn is_foreign(name: &str) -> bool {
    matches!(name, "svg" | "math" | "path" | "use" | "circle" | "rect" | "g" | "line" | "polygon")
}

/// An element that stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

fn raw_text(name: &str) -> TokenSinkResult<()> {
    match name {
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        _ => TokenSinkResult::Continue,
    }
}
