//! Which part of a notice a line belongs to.

mod label;

use jikenbo_text::FoldedSpan;

use crate::lexicon::{LEXICON, TermHit};

/// A part of a notice, as its headings announce it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    /// Before the first heading, or under one that says nothing.
    #[default]
    Opening,
    /// 概要.
    Summary,
    /// 経緯.
    Timeline,
    /// 原因.
    Cause,
    /// 流出した情報, 対象者.
    Data,
    /// 二次被害.
    Damage,
    /// 対応.
    Response,
    /// 再発防止.
    Prevention,
    /// お願い, ご注意: what readers are asked to do.
    Request,
    /// 問い合わせ.
    Contact,
}

/// Where a label speaks of two parts (原因と再発防止策), the later in this order names it.
const NAMES: &[(&str, Section)] = &[
    ("summary", Section::Summary),
    ("timeline", Section::Timeline),
    ("data", Section::Data),
    ("damage", Section::Damage),
    ("response", Section::Response),
    ("cause", Section::Cause),
    ("request", Section::Request),
    ("prevention", Section::Prevention),
    ("contact", Section::Contact),
];

/// A line that announces a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Announced {
    /// The part.
    pub(crate) section: Section,
    /// Is the line nothing but the label? Otherwise the label stands before words of that part.
    pub(crate) is_heading: bool,
}

/// What the line announces. `marked` lines are headings by their format; `is_item` lines belong to a list.
pub(crate) fn announced(
    folded: &str,
    line: FoldedSpan,
    marked: bool,
    is_item: bool,
    hits: &[TermHit],
) -> Option<Announced> {
    let words = folded.get(line.start()..line.end())?;
    let label = if marked {
        label::Label::whole(words)
    } else {
        label::of(words, is_item)?
    };
    let span = FoldedSpan::between(line.start() + label.start, line.start() + label.end);
    let section = spoken_of(folded, span, hits)?;
    Some(Announced {
        section,
        is_heading: label.is_all,
    })
}

/// The part that a label (the words before a colon, a heading) speaks of.
pub(crate) fn spoken_of(folded: &str, label: FoldedSpan, hits: &[TermHit]) -> Option<Section> {
    let mentions = LEXICON.mentions(folded, hits, label);
    let named = |mention: &crate::lexicon::Mention| {
        let concept = LEXICON.named(mention.concept);
        (concept.topic == "section")
            .then(|| NAMES.iter().position(|(name, _)| *name == concept.name))
            .flatten()
    };
    let strongest = mentions.iter().filter_map(named).max()?;
    NAMES.get(strongest).map(|&(_, section)| section)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> String {
        let whole = FoldedSpan::between(0, line.len());
        let hits = LEXICON.hits(line, whole);
        match announced(line, whole, false, false, &hits) {
            None => "-".to_owned(),
            Some(Announced { section, is_heading }) => {
                format!("{section:?}{}", if is_heading { "" } else { " …" })
            }
        }
    }

    #[test]
    fn parts_are_announced() {
        for (line, expected) in [
            ("1. 概要", "Summary"),
            ("■市の対応", "Response"),
            ("■このようなことを繰り返さないために", "Prevention"),
            ("【原因】設定の誤り", "Cause …"),
            ("◇対応 11時30分、全員におわびした。", "Response …"),
            ("原因:職員が宛先を誤ったため。", "Cause …"),
            ("2 流出した情報", "Data"),
            ("(3) 二次被害の有無", "Damage"),
            ("お問い合わせ先", "Contact"),
            ("原因及び再発防止策", "Prevention"),
            ("○お客さまへのお願い", "Request"),
            ("10月27日 経緯を説明した", "-"),
            ("対策本部を設置した", "-"),
            ("原因は現在調べています。", "-"),
            ("当該書類の内容を確認し、対応を始めました", "-"),
        ] {
            assert_eq!(shown(line), expected, "{line}");
        }
    }
}
