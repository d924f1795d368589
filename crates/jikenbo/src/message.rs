//! The words the program answers in: one catalogue, two languages, each complete by construction.
//!
//! A message is a [`Key`]; `ja.rs` and `en.rs` give its sentence. Places for values are written `{name}`.

mod en;
mod ja;

pub(crate) mod ground;
pub(crate) mod group;
pub(crate) mod help;
pub(crate) mod label;
pub(crate) mod page;
pub(crate) mod trouble;
pub(crate) mod usage;

use std::fmt::Display;

/// The language a person is answered in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Language {
    /// 日本語
    #[default]
    Ja,
    /// English
    En,
}

/// A message to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(clap::ValueEnum))]
pub(crate) enum Key {
    ColumnNumber,
    ColumnDisclosed,
    ColumnOrganization,
    ColumnCause,
    ColumnAffected,
    ColumnStatus,
    ColumnReports,
    ColumnFile,
    ColumnOrdinal,
    ColumnKind,
    And,
    Listed,
    LimitReached,
    NothingListed,
    EmptyCasebook,
    Found,
    NothingFound,
    OnlyOutside,
    NowhereAtAll,
    NeverTogether,
    TryOtherWords,
    MatchedFields,
    BetweenArticles,
    Added,
    AddedNoIncident,
    AlreadyThere,
    AddSummary,
    AddInterrupted,
    Exported,
    ArchiveWritten,
    ArchiveTaken,
    IncidentsWritten,
    SourcesWritten,
    ColumnsNoted,
    ColumnsHead,
    ColumnsOther,
    ColumnsCauses,
    ColumnsMore,
    Interrupted,
    VerifySound,
    VerifyFound,
    Rebuilt,
    RebuiltSame,
    RebuiltOther,
    NumbersNew,
    NumbersLeft,
    ShowReport,
    ShowNoReport,
    ReadFrom,
    ShowArticle,
    Unsupported,
    EnteredBy,
    PlacePage,
    PlaceSheet,
    PlaceRow,
    PlacePart,
    Working,
    NumberNotTold,
    DemoTitle,
    DemoRead,
    DemoKinds,
    DemoList,
    DemoShow,
    DemoSearch,
    DemoHistory,
    DemoNext,
    EvaluatedFound,
    EvaluatedMicro,
    EvaluatedIntervals,
    Untold,
    Basis,
    BasisAsOf,
    BasisOnce,
    Selection,
    FacetsOf,
    GroupsOverlap,
    StatsPeople,
    StatsSpread,
    StatsBands,
    StatsDays,
    StatsDaysSpread,
    SpanNoticed,
    SpanDisclosed,
    SpanInAll,
    ColumnIncidents,
    ColumnPeopleTold,
    ColumnMedian,
    ColumnMean,
    ColumnLargest,
    ColumnDaysDisclosed,
    ColumnCommand,
    AlikeCause,
    AlikeCauseGroup,
    AlikeIndustry,
    AlikeData,
    AlikeSize,
    AlikeVectors,
    AlikeMalware,
    AlikeAssets,
    AlikeTo,
    AlikePoints,
    NothingAlike,
    PrecedentsOf,
    NoPrecedent,
    DaysAfterNotice,
    DaysAfterFirst,
    PrecedentsFirst,
    PrecedentsNext,
    Merged,
    Unmerged,
    Unlinked,
    Corrected,
    DecisionUndone,
    Accepted,
    NothingToAccept,
    Rejected,
    Nothing,
    ShowDecided,
    DecidedBy,
    DecidedBecause,
    DecidedRead,
    DecidedOfFormer,
    WouldChange,
    WouldJoin,
    WouldPart,
    AsFormer,
    Foreseen,
    ForeseenOlder,
    WhyLinked,
    WhyAlone,
    WhyRedirects,
    WhyDecision,
    WhyOne,
    WhyNot,
    WhyApart,
    WhyStrangers,
    WhyPart,
    WhyContradicted,
    WhyUnmet,
    WhyAgainst,
    ShowMoved,
    NotKnownYet,
    Included,
    NotIncluded,
    MoreReports,
    OnlyMentions,
    NothingTakenBack,
    ShowRelation,
    ShowAlso,
    ShowJoined,
    ShowMentions,
    PieceWritten,
    GapFilled,
    GapLeft,
    Gaps,
    NumberDiffers,
    NumberMissing,
    NumberAdded,
    NumbersVerified,
    ExplainTitle,
    ExplainValue,
    ExplainConsidered,
    ExplainNothing,
    ExplainNoValue,
    ExplainNoIncident,
    ExplainWeight,
    Serving,
    ServingSetup,
}

impl Language {
    /// The sentence of `key`, its places still open.
    pub(crate) fn say(self, key: Key) -> &'static str {
        match self {
            Self::Ja => ja::sentence(key),
            Self::En => en::sentence(key),
        }
    }

    /// The sentence of `key` with its places filled.
    pub(crate) fn fill(self, key: Key, values: &[(&str, &dyn Display)]) -> String {
        filled(self.say(key), values)
    }
}

/// `template` with each `{name}` replaced by its value; values are not looked at again.
pub(crate) fn filled(template: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        out.push_str(before);
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(&value.to_string()),
            None => out.extend(["{", name, "}"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use clap::ValueEnum;

    /// The names of the places of a template, in order.
    pub(crate) fn places(template: &str) -> Vec<&str> {
        let mut names: Vec<_> = template
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name)
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for &key in Key::value_variants() {
            let (ja, en) = (Language::Ja.say(key), Language::En.say(key));
            assert!(!ja.is_empty() && !en.is_empty(), "{key:?}");
            assert_eq!(places(ja), places(en), "{key:?}");
        }
    }

    #[test]
    fn values_are_not_templates() {
        assert_eq!(filled("{a} {b} {c", &[("a", &"{b}"), ("b", &2)]), "{b} 2 {c");
        assert_eq!(filled("{unknown}", &[]), "{unknown}");
    }
}
