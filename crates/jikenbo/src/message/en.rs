//! English.

use super::Key;

/// The sentence of `key`.
pub(super) fn sentence(key: Key) -> &'static str {
    match key {
        Key::ColumnNumber => "Number",
        Key::ColumnDisclosed => "Disclosed",
        Key::ColumnOrganization => "Organisation",
        Key::ColumnCause => "Cause",
        Key::ColumnAffected => "Affected",
        Key::ColumnStatus => "Status",
        Key::ColumnReports => "Reports",
        Key::ColumnFile => "File",
        Key::ColumnOrdinal => "Article",
        Key::ColumnKind => "Kind",
        Key::And => ", ",
        Key::Listed => "{n} listed",
        Key::LimitReached => "The first {limit} are shown. Give a larger --limit to see more.",
        Key::NothingListed => "No article passes these filters.",
        Key::EmptyCasebook => "The casebook is still empty. Add disclosures with `jikenbo add`.",
        Key::Found => "{n} found.",
        Key::NothingFound => "No article holds \"{words}\".",
        Key::OnlyOutside => "Articles hold \"{words}\", but none of them passes the conditions. Give fewer.",
        Key::NowhereAtAll => "Words that no article holds: {words}",
        Key::NeverTogether => "Each of the words is somewhere, but no article holds all of them. Give fewer.",
        Key::TryOtherWords => {
            "Try a part of the word or another spelling (width, case and kana do not matter)."
        }
        Key::MatchedFields => "matched in values: {fields}",
        Key::BetweenArticles => "outside articles",
        Key::Added => "added: {path} → {numbers}",
        Key::AddedNoIncident => "added: {path} (no article about an incident)",
        Key::AlreadyThere => "already there: {path}",
        Key::AddSummary => {
            "{added} added, {known} already there, {failed} not readable. {articles} articles, {incidents} of them incidents."
        }
        Key::AddInterrupted => {
            "Stopped. What was added so far is kept. Give the same command again: it adds only what is missing."
        }
        Key::ArchiveWritten => {
            "{path}: {documents} documents, {events} log entries, {articles} articles written."
        }
        Key::ArchiveTaken => "{path}: {events} log entries taken over, head {head}",
        Key::IncidentsWritten => "{path}: {incidents} incidents written.",
        Key::SourcesWritten => "{path}: {documents} documents written.",
        Key::ColumnsNoted => {
            "already there: {path} (the map of its columns is noted; `jikenbo rebuild` reads by it)"
        }
        Key::ColumnsHead => {
            "The field, and the name of its column. Change it, then: jikenbo add TABLE --columns THIS"
        }
        Key::ColumnsOther => "a column for which no field is known",
        Key::ColumnsCauses => {
            "The table's own words for causes, where they are not understood by themselves:"
        }
        Key::ColumnsMore => {
            "Further: year = 2022 (of dates without one), date_order = \"dmy\", unit = \"persons\", [industries]"
        }
        Key::Interrupted => "Stopped. Give the same command again to go on from here.",
        Key::Exported => "{articles} articles exported.",
        Key::VerifySound => {
            "Sound: {documents} documents, {articles} articles, {events} log entries, head {head}"
        }
        Key::VerifyFound => "{n} things are not as they must be.",
        Key::Rebuilt => {
            "{articles} articles made again from {documents} documents, {failed} of them not readable."
        }
        Key::RebuiltSame => "The content is the same as before ({digest}).",
        Key::RebuiltOther => "The content has changed ({before} → {after}).",
        Key::NumbersNew => "New numbers: {numbers}",
        Key::NumbersLeft => "Numbers that no article bears any more: {numbers}",
        Key::ShowReport => {
            "Source {n}: {name} ({kind}, article {ordinal}, added {added}, SHA-256 {document})"
        }
        Key::ShowNoReport => "No article bears this number now. `jikenbo rebuild` reads everything again.",
        Key::ReadFrom => "{name} ({kind}, article {ordinal})",
        Key::ShowArticle => "Heading",
        Key::Unsupported => "unsupported (no words of the document hold this up)",
        Key::EnteredBy => "entered by {who} at {at}: {note}",
        Key::PlacePage => "page {page}",
        Key::PlaceSheet => "sheet \"{sheet}\" row {row}",
        Key::PlaceRow => "row {row}",
        Key::PlacePart => "part {part} of the mail",
        Key::Working => "{done} done, {failed} failed",
        Key::NumberNotTold => "no number told",
        Key::DemoTitle => "A first look: the documents of {samples} go into a new casebook, {casebook}.",
        Key::DemoRead => "1. What was read",
        Key::DemoKinds => "   Kinds of documents: {kinds}",
        Key::DemoList => "2. The list (the latest {n})",
        Key::DemoShow => "3. One incident in full, each value with the sentence it was read from",
        Key::DemoSearch => "4. A search for \"{words}\"",
        Key::DemoHistory => "5. From the first report to the last: {organization}",
        Key::DemoNext => "To try next:",
        Key::EvaluatedFound => "articles found {found}/{articles}; values without evidence {naked}/{values}",
        Key::EvaluatedMicro => "micro F1 {f1} (precision {precision}, recall {recall}); macro F1 {macro}",
        Key::Merged => "{merged} is merged into {kept}. To undo it: `jikenbo unmerge {merged}`.",
        Key::Unmerged => "{number} stands apart from {from}. The rules will not join them again.",
        Key::Unlinked => "{document} is taken out of {from}. Its number is {number}.",
        Key::Corrected => {
            "{field} of {number} is entered: {before} → {after}. To undo it: `jikenbo correct {number} {name} --undo --because …`."
        }
        Key::DecisionUndone => "The decision about {field} of {number} is taken back: {value} [{verdict}]",
        Key::Accepted => "Accepted of {number}: {fields}",
        Key::NothingToAccept => "Nothing of {number} waits to be accepted.",
        Key::Rejected => {
            "{field} of {number} is rejected: {value}. To undo it: `jikenbo correct {number} {name} --undo --because …`."
        }
        Key::Nothing => "nothing",
        Key::ShowDecided => "Decided by people",
        Key::DecidedBy => "  {field}: {value} [{verdict}] {who}, {at}",
        Key::DecidedBecause => "  {field}: {value} [{verdict}] {who}, {at}: {note}",
        Key::DecidedRead => "      Read from the documents: {value}",
        Key::DecidedOfFormer => {
            "      Read now: {value} (something else than was decided about; please look again)"
        }
        Key::WouldChange => "{number} {field}: {before} → {after}",
        Key::WouldJoin => "{number} would be merged into {other}.",
        Key::WouldPart => "{number} would part from {other}.",
        Key::AsFormer => "as an earlier report had it",
        Key::ForeseenOlder => {
            "The casebook is of an older version: what would change cannot be told field by field. Documents that a rebuild would read again: {documents}, unreadable among them: {failed}. Nothing has been changed."
        }
        Key::Foreseen => "Fields that a rebuild would change: {changed}. Nothing has been changed.",
        Key::WhyLinked => "{article} {relation} (by what it shares with {of})",
        Key::WhyAlone => "{article} {relation}",
        Key::WhyRedirects => "{number} → {into} (by {by})",
        Key::WhyDecision => "a person's decision, entry {seq} of the log",
        Key::WhyOne => "{number} and {other} are one incident, or have no articles to compare.",
        Key::WhyNot => "The nearest articles: {a} and {b}. {total} points in all, {enough} would be enough.",
        Key::WhyApart => {
            "A person holds them apart. The nearest articles: {a} and {b} ({total} points in all)"
        }
        Key::WhyPart => {
            "The nearest articles: {a} and {b}. {total} points in all, but by the name of a part alone: a day or a number has to agree."
        }
        Key::WhyContradicted => {
            "The nearest articles: {a} and {b}. {total} points in all, {enough} are enough, but other articles of the two contradict each other."
        }
        Key::WhyUnmet => {
            "The nearest articles: {a} and {b}. {total} points in all, {enough} are enough, but by what was known when the later article came they were two. `merge` makes them one."
        }
        Key::WhyAgainst => "Articles that contradict each other: {a} and {b}",
        Key::WhyStrangers => "The names of the organisations have nothing in common: {a} and {b}",
        Key::ShowMoved => "Moved: {course}",
        Key::NotKnownYet => "not known",
        Key::Included => "included",
        Key::NotIncluded => "not included",
        Key::MoreReports => "and {n} more",
        Key::OnlyMentions => "mentions it",
        Key::NothingTakenBack => "No later report took anything back.",
        Key::ShowRelation => "   What it is to the incident: {relation}",
        Key::ShowAlso => "   Other incidents it tells of: {numbers}",
        Key::ShowJoined => "Numbers merged into it: {numbers}",
        Key::ShowMentions => "Articles that mention it: {articles}",
        Key::PieceWritten => "{path} written.",
        Key::GapFilled => "{number}{place}: no fact for {missing}; wording {instead} stands in.",
        Key::GapLeft => "{number}{place}: no fact for {missing}, and no wording can be used.",
        Key::Gaps => "Blanks that were not told: {n}",
        Key::NumberDiffers => "{expected} in the casebook, {found} in this file{figure}: {line}",
        Key::NumberMissing => "{expected} of the casebook is not in this file{figure}: {line}",
        Key::NumberAdded => "{found} of this file does not come out of the casebook: {line}",
        Key::NumbersVerified => "{n} numbers counted again; {differ} differ.",
        Key::ExplainTitle => "{name}#{ordinal}: {field}",
        Key::ExplainValue => "{value} (reason: {reason})",
        Key::ExplainConsidered => "What was considered, in the order of the text",
        Key::ExplainNothing => "No words bear on this field.",
        Key::ExplainNoValue => "No value.",
        Key::ExplainNoIncident => "No value (the article was read as no incident).",
        Key::Serving => "The casebook is open in the browser at {address} (Ctrl-C ends it)",
        Key::ServingSetup => "First make an administrator at this address (it works once): {address}",
        Key::ExplainWeight => "weight {n}",
        Key::EvaluatedIntervals => "95% confidence (Wilson): precision {precision}, recall {recall}",
        Key::Untold => "not told",
        Key::Basis => "By date of disclosure. An incident counts once, however many reports there are of it.",
        Key::BasisOnce => {
            "A contractor's incident and those of its customers count once, by the one with the largest number."
        }
        Key::BasisAsOf => {
            "Only what had been disclosed by {day} is seen (an undated report: by the day it came in)."
        }
        Key::Selection => "Selection: {n} incidents ({command})",
        Key::FacetsOf => "{n} incidents found",
        Key::GroupsOverlap => "An incident is in several rows: do not sum them.",
        Key::StatsPeople => {
            "People: told of {told}, another unit {other}, nothing leaked {none}, not told {untold}"
        }
        Key::StatsSpread => {
            "  median {median} (quartiles {lower} to {upper}), mean {mean}, largest {largest}"
        }
        Key::StatsBands => "  incidents by people: {bands}",
        Key::StatsDays => "{span}: told of {told} (not to the day {untold}, backwards {backwards})",
        Key::StatsDaysSpread => {
            "  median {median} days (quartiles {lower} to {upper}), mean {mean}, longest {largest}"
        }
        Key::SpanNoticed => "From occurrence to discovery",
        Key::SpanDisclosed => "From discovery to disclosure",
        Key::SpanInAll => "From occurrence to disclosure",
        Key::ColumnIncidents => "Incidents",
        Key::ColumnPeopleTold => "People told of",
        Key::ColumnMedian => "Median",
        Key::ColumnMean => "Mean",
        Key::ColumnLargest => "Largest",
        Key::ColumnDaysDisclosed => "Discovery to disclosure (days, median)",
        Key::ColumnCommand => "To list them",
        Key::AlikeCause => "same cause",
        Key::AlikeCauseGroup => "same group of causes",
        Key::AlikeIndustry => "same industry",
        Key::AlikeData => "kinds of data",
        Key::AlikeSize => "size",
        Key::AlikeVectors => "way in",
        Key::AlikeMalware => "malware or gang",
        Key::AlikeAssets => "what was hit",
        Key::AlikeTo => "Incidents like {number} (points of 100, and their reasons)",
        Key::AlikePoints => "{points} points",
        Key::NothingAlike => "No incident is like it.",
        Key::PrecedentsOf => "How incidents like {number} worded \"{field}\"",
        Key::NoPrecedent => "No incident like it tells this field.",
        Key::DaysAfterNotice => "{days} days from discovery",
        Key::DaysAfterFirst => "{days} days from the first",
        Key::PrecedentsFirst => {
            "From discovery to the first notice: {n}, median {median} days (quartiles {lower} to {upper})"
        }
        Key::PrecedentsNext => {
            "From the first notice to the next report: {n}, median {median} days (quartiles {lower} to {upper})"
        }
    }
}
