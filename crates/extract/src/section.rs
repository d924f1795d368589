//! Which part of a notice a line belongs to.

mod introduction;
mod label;
mod passed_on;
mod remark;

use jikenbo_text::FoldedSpan;
pub(crate) use label::manner;
pub(crate) use remark::heads_remarks;

use crate::lexicon::{Found, LEXICON};

/// A part of a notice, as its headings announce it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
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

impl Section {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Summary => "summary",
            Self::Timeline => "timeline",
            Self::Cause => "cause",
            Self::Data => "data",
            Self::Damage => "damage",
            Self::Response => "response",
            Self::Prevention => "prevention",
            Self::Request => "request",
            Self::Contact => "contact",
        }
    }

    /// Does it tell of other things than the event: what is to prevent it, what readers are asked, whom to ask?
    pub(crate) fn is_apart(self) -> bool {
        matches!(self, Self::Prevention | Self::Request | Self::Contact)
    }
}

/// What the format makes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A heading, with its level.
    Heading(u8),
    /// One of several items in a row.
    Listed,
    /// An item alone: maybe a numbered heading.
    Item,
    /// Anything else.
    Text,
}

/// Where a label speaks of two parts (原因と再発防止策), the later in this order names it.
const NAMES: &[(&str, Section)] = &[
    ("response", Section::Response),
    ("summary", Section::Summary),
    ("timeline", Section::Timeline),
    ("data", Section::Data),
    ("damage", Section::Damage),
    ("cause", Section::Cause),
    ("request", Section::Request),
    ("prevention", Section::Prevention),
    ("contact", Section::Contact),
];

/// A line that looks like a heading, or begins with a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Announced {
    /// The part, if its words name one.
    section: Option<Section>,
    /// Its rank among the headings.
    rank: Rank,
    /// Is the line nothing but the label? Otherwise the label stands before words of that part.
    is_heading: bool,
}

/// Headings of one rank divide a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Rank {
    /// Told by the format.
    Level(u8),
    /// Told by the mark or number.
    Manner(char),
    /// Nothing tells it.
    #[default]
    Plain,
}

/// The part of a notice while its lines are read in order.
#[derive(Debug, Default)]
pub(crate) struct Current {
    section: Section,
    rank: Rank,
    /// The part that the sentence above a list announces for its entries.
    listed: Option<Section>,
    /// Where a heading stands above remarks on the event: was an entry of theirs read?
    remarked: Option<bool>,
}

impl Current {
    /// Enters a line: its part, and whether it is a heading.
    pub(crate) fn enter(
        &mut self,
        folded: &str,
        line: FoldedSpan,
        form: Form,
        found: &Found,
    ) -> (Section, bool) {
        let words = folded.get(line.start()..line.end()).unwrap_or_default();
        if passed_on::begins(words) || self.section == Section::Contact && passed_on::addresses(words) {
            *self = Self::default();
            return (self.section, false);
        }
        if self.remarked == Some(true) && remark::begins_a_story(folded, line, form) {
            *self = Self::default();
        }
        self.remarked = self.remarked.map(|is_read| is_read || remark::is_entry(words, form));
        let announced = announced(folded, line, form, found);
        if announced.is_none_or(|announced| announced.section.is_none())
            && let Some(listed) = self.list(folded, line, form, found)
        {
            return (listed, false);
        }
        let Some(Announced { section, rank, is_heading }) = announced else {
            return (self.section, false);
        };
        match section {
            Some(Section::Contact) if !is_heading => return (Section::Contact, false),
            Some(section) => {
                let remarked = (is_heading && remark::heads_remarks(words)).then_some(false);
                *self = Self { section, rank, listed: None, remarked }
            }
            None if is_heading && self.ends_with(rank) => {
                (self.section, self.remarked) = (Section::Opening, None);
            }
            None => {}
        }
        (self.section, is_heading && (section.is_some() || matches!(form, Form::Heading(_))))
    }

    /// The part of an entry of a list that a sentence announces (改善策は次のとおりです。). Any other line ends the
    /// list, and may announce the next.
    fn list(&mut self, folded: &str, line: FoldedSpan, form: Form, found: &Found) -> Option<Section> {
        let words = folded.get(line.start()..line.end())?;
        let is_entry = match form {
            Form::Item | Form::Listed => true,
            Form::Text => manner(words).is_some(),
            Form::Heading(_) => false,
        };
        if !is_entry {
            self.listed = introduction::of(words, line, found).filter(|_| form == Form::Text);
            return None;
        }
        self.listed
    }

    /// Does a heading of this rank that announces nothing we know end the part?
    fn ends_with(&self, rank: Rank) -> bool {
        match (self.rank, rank) {
            (Rank::Level(ours), Rank::Level(its)) => its <= ours,
            (_, Rank::Level(_)) => true,
            (ours, its) => ours == its && its != Rank::Plain,
        }
    }
}

/// What the line announces.
fn announced(folded: &str, line: FoldedSpan, form: Form, found: &Found) -> Option<Announced> {
    let words = folded.get(line.start()..line.end())?;
    let label = match form {
        Form::Heading(_) => label::Label::whole(words),
        _ => label::of(words, form)?,
    };
    let span = FoldedSpan::between(line.start() + label.start, line.start() + label.end);
    if !matches!(form, Form::Heading(_)) && label::is_notice(words.get(label.start..label.end)?) {
        return None;
    }
    if !label.is_all && label::is_stamp(words, label) {
        return None;
    }
    let manner = manner(words).map_or(Rank::Plain, Rank::Manner);
    Some(Announced {
        section: spoken_of(span, found).filter(|section| {
            *section != Section::Contact
                || !label::is_of_accident(folded.get(span.start()..span.end()).unwrap_or_default())
        }),
        rank: match form {
            Form::Heading(level) => Rank::Level(level),
            _ => manner,
        },
        is_heading: label.is_all,
    })
}

/// The part that a label (the words before a colon, a heading) speaks of.
pub(crate) fn spoken_of(label: FoldedSpan, found: &Found) -> Option<Section> {
    let mentions = found.mentions(label);
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
        let found = LEXICON.found(line);
        match announced(line, whole, Form::Text, &found) {
            None | Some(Announced { section: None, .. }) => "-".to_owned(),
            Some(Announced { section: Some(section), is_heading: true, .. }) => format!("{section:?}"),
            Some(Announced { section: Some(section), .. }) => format!("{section:?} …"),
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
            ("■今後", "Prevention"),
            ("Q 今後はどのように防ぎますか。", "Prevention"),
            ("III 再発を防ぐために", "Prevention"),
            ("iv) 決めたこと", "Prevention"),
            ("タイムライン", "Timeline"),
            ("管理人の所感", "Contact"),
            ("概 要 : 申込者の回答が一覧で見えた。", "Summary …"),
            ("お客さまへ", "-"),
            ("公表 令和7年4月22日", "-"),
            ("公表 令和7年6月30日(第2報)", "-"),
            ("公表 6月30日にサイトで行った。", "Response …"),
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

    #[test]
    fn a_numbered_item_alone_is_a_heading() {
        let shown = |line: &str, form: Form| {
            let whole = FoldedSpan::between(0, line.len());
            announced(line, whole, form, &LEXICON.found(line)).and_then(|announced| announced.section)
        };
        assert_eq!(shown("5. 再発防止策", Form::Item), Some(Section::Prevention));
        assert_eq!(shown("(2) 対応の手順書", Form::Listed), None);
        assert_eq!(shown("7. 再発防止 二人で確かめる。", Form::Listed), Some(Section::Prevention));
        assert_eq!(shown("・対応", Form::Item), None);
        assert_eq!(shown("対応", Form::Item), None);
    }

    #[test]
    fn a_sentence_announces_the_list_below_it() {
        let text = "お詫び\n紛失しました。\n改善策は次のとおりです。\n・施錠する\n・研修を開く\n以上です。\n・別の話";
        let sections = crate::case::read(text, |reading| {
            reading.lines.iter().map(|line| line.section).collect::<Vec<_>>()
        });
        use Section::{Opening, Prevention};
        assert_eq!(sections, [Opening, Opening, Opening, Prevention, Prevention, Opening, Opening]);
    }

    #[test]
    fn the_story_below_remarks_is_no_remark() {
        let text = "●会員の名簿が流出\n\n- 3日、みなも社が公表した。\n\n編集部の所感\n\n- 備えが要ります。\n\nみなも新聞\n\n名簿が流出\n\n2023年6月3日 10:00\n\n全員に知らせた。";
        let sections = crate::case::read(text, |reading| {
            let lines = reading.lines.iter().filter(|line| !line.span.is_empty());
            lines.map(|line| line.section).collect::<Vec<_>>()
        });
        use Section::{Contact, Opening};
        assert_eq!(sections, [Opening, Opening, Contact, Contact, Opening, Opening, Opening, Opening]);
    }

    #[test]
    fn an_unknown_heading_of_the_same_rank_ends_a_part() {
        let text = "お詫び\n1. 対応\n停止しました。\n(1) 内訳\n2. 費用\n約百万円です。\nお問い合わせ先:総務課\n以上です。";
        let sections = crate::case::read(text, |reading| {
            reading.lines.iter().map(|line| line.section).collect::<Vec<_>>()
        });
        use Section::{Contact, Opening, Response};
        assert_eq!(sections, [Opening, Response, Response, Response, Opening, Opening, Contact, Opening]);
    }
}
