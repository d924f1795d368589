//! What the styles of a Word file make of a paragraph.

use std::collections::BTreeMap;

use jikenbo_model::document::BlockKind;
use quick_xml::events::{BytesStart, Event};

use crate::xml;

/// Style identifiers and the kind of block their paragraphs are.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, BlockKind>);

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn of(styles: &str) -> Self {
        let mut found = Self::default();
        let mut reader = xml::reader(styles);
        let mut current = String::new();
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Eof => break,
                Event::Start(start) | Event::Empty(start) => found.note(&start, &mut current),
                _ => {}
            }
        }
        found
    }

    fn note(&mut self, start: &BytesStart<'_>, current: &mut String) {
        let value = || xml::attribute(start, "val").unwrap_or_default();
        let kind = match xml::name(start) {
            "style" => {
                *current = xml::attribute(start, "styleId").unwrap_or_default();
                return;
            }
            "name" => kind_of_name(&value()),
            "outlineLvl" => outline(&value()),
            _ => return,
        };
        if let Some(kind) = kind.filter(|_| !current.is_empty()) {
            self.0.entry(current.clone()).or_insert(kind);
        }
    }

    /// The kind of a paragraph of this style; an identifier without a style says enough by itself.
    pub(super) fn kind(&self, style: &str) -> Option<BlockKind> {
        self.0.get(style).cloned().or_else(|| kind_of_name(style))
    }
}

/// 0 is the highest level; 9 is running text.
pub(super) fn outline(level: &str) -> Option<BlockKind> {
    let level: u8 = level.parse().ok()?;
    (level < 9).then(|| BlockKind::Heading { level: level.min(5) + 1 })
}

fn kind_of_name(name: &str) -> Option<BlockKind> {
    let name = name.to_lowercase().replace(' ', "");
    if name == "title" || name == "表題" {
        return Some(BlockKind::Heading { level: 1 });
    }
    if let Some(level) = name.strip_prefix("heading").or_else(|| name.strip_prefix("見出し")) {
        return level
            .parse()
            .ok()
            .filter(|level| (1..=9).contains(level))
            .map(|level: u8| BlockKind::Heading { level: level.min(6) });
    }
    if name.starts_with("list") || name.starts_with("箇条書き") || name.starts_with("段落番号") {
        return (name != "listparagraph").then_some(BlockKind::Item);
    }
    (name == "quote" || name == "intensequote").then_some(BlockKind::Quoted)
}
