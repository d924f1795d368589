//! Which part of a notice a line belongs to.

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
    /// 問い合わせ.
    Contact,
}

/// Where a line announces two parts (原因と再発防止策), the later in this order names it.
const NAMES: &[(&str, Section)] = &[
    ("summary", Section::Summary),
    ("timeline", Section::Timeline),
    ("data", Section::Data),
    ("damage", Section::Damage),
    ("response", Section::Response),
    ("cause", Section::Cause),
    ("prevention", Section::Prevention),
    ("contact", Section::Contact),
];

/// Characters of a line that may be a heading although the format does not mark it as one.
const LONGEST: usize = 28;

/// What the line announces if it is a heading: short, and no sentence. `marked` lines are headings by their format.
pub(crate) fn announced(folded: &str, line: FoldedSpan, marked: bool, hits: &[TermHit]) -> Option<Section> {
    let words = folded.get(line.start()..line.end())?;
    let short = words.chars().count() <= LONGEST;
    if !(short || marked) || words.ends_with(['。', '、', ',']) {
        return None;
    }
    spoken_of(folded, line, hits)
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
