//! Which incidents: the flags that `list`, `search`, `stats` and `export` share.

use jikenbo_casebook::{Aspect, Filter};
use jikenbo_model::When;
use jikenbo_model::vocabulary::{
    Asset, Cause, CauseGroup, DataKind, Industry, Kind, LeakStatus, Prevention, Response, Unit, Vector,
};

use super::vocabulary::{Words, aspects, words};

/// Which incidents; every condition given must hold.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct Conditions {
    /// Disclosed in this year, month or day.
    #[arg(long, value_name = "YYYY[-MM[-DD]]", conflicts_with_all = ["from", "until"])]
    year: Option<When>,
    /// Disclosed on this day, month or year, or later.
    #[arg(long, value_name = "YYYY[-MM[-DD]]")]
    from: Option<When>,
    /// Disclosed by the end of this day, month or year.
    #[arg(long, alias = "to", value_name = "YYYY[-MM[-DD]]")]
    until: Option<When>,
    /// The primary cause; given twice, either.
    #[arg(long, value_parser = words::<Cause>())]
    cause: Vec<Cause>,
    /// The group of causes, as monthly tables name it; given twice, either.
    #[arg(long, value_parser = words::<CauseGroup>())]
    cause_group: Vec<CauseGroup>,
    /// The line of business; given twice, either.
    #[arg(long, value_parser = words::<Industry>())]
    industry: Vec<Industry>,
    /// Part of the organisation's name.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Part of the name of a malware or gang.
    #[arg(long, value_name = "NAME")]
    malware: Option<String>,
    /// A kind of data affected; given twice, both.
    #[arg(long, value_parser = words::<DataKind>())]
    data_kind: Vec<DataKind>,
    /// At least so many affected.
    #[arg(long, value_name = "N")]
    min_affected: Option<u64>,
    /// At most so many affected.
    #[arg(long, value_name = "N")]
    max_affected: Option<u64>,
    /// What the number of those affected counts; given twice, either.
    #[arg(long, value_parser = words::<Unit>())]
    unit: Vec<Unit>,
    /// Did the data get out? Given twice, either.
    #[arg(long, value_parser = words::<LeakStatus>())]
    leak_status: Vec<LeakStatus>,
    /// The way in; given twice, both.
    #[arg(long, value_parser = words::<Vector>())]
    vector: Vec<Vector>,
    /// What held the data or was hit; given twice, both.
    #[arg(long, value_parser = words::<Asset>())]
    asset: Vec<Asset>,
    /// What was done; given twice, both.
    #[arg(long, value_parser = words::<Response>())]
    response: Vec<Response>,
    /// A measure against recurrence; given twice, both.
    #[arg(long, value_parser = words::<Prevention>())]
    prevention: Vec<Prevention>,
    /// What is told; given twice, both are.
    #[arg(long, value_parser = aspects())]
    told: Vec<Aspect>,
    /// What is not told; given twice, neither is.
    #[arg(long, value_parser = aspects())]
    untold: Vec<Aspect>,
    /// As known at the end of this day, month or year: only what had been disclosed by then.
    #[arg(long, value_name = "YYYY[-MM[-DD]]")]
    as_of: Option<When>,
    /// Incidents, or articles that are none.
    #[arg(long, value_parser = words::<Kind>())]
    kind: Option<Kind>,
}

impl Conditions {
    /// The filter; incidents alone where nothing else is asked for and `default` says so.
    pub(crate) fn filter(self, default: Option<Kind>) -> Filter {
        Filter {
            disclosed_from: self.from.or(self.year),
            disclosed_until: self.until.or(self.year),
            cause: self.cause,
            cause_group: self.cause_group,
            industry: self.industry,
            leak: self.leak_status,
            unit: self.unit,
            data_kinds: self.data_kind,
            vectors: self.vector,
            assets: self.asset,
            responses: self.response,
            prevention: self.prevention,
            organization: self.organization,
            malware: self.malware,
            affected_at_least: self.min_affected,
            affected_at_most: self.max_affected,
            told: self.told,
            untold: self.untold,
            as_of: self.as_of,
            kind: self.kind.or(default),
            ..Filter::default()
        }
    }
}

/// What is counted as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Counting {
    /// Each incident, whoever's data it was.
    #[default]
    Incidents,
    /// A contractor's incident and those of its customers once.
    Events,
}

/// The command that lists what passes `filter`, all of it.
pub(crate) fn list_command(filter: &Filter) -> String {
    format!("jikenbo list {}", flags(filter)).trim_end().to_owned()
}

/// The flags that say what `filter` says, parted by spaces; without those of order and number.
pub(crate) fn flags(filter: &Filter) -> String {
    let mut flags: Vec<String> = Vec::new();
    let mut put = |flag: &str, value: Option<String>| {
        flags.extend(value.map(|value| format!("--{flag} {value}")));
    };
    let when = |when: Option<When>| when.map(|when| when.to_string());
    let (from, until) = (when(filter.disclosed_from), when(filter.disclosed_until));
    if from == until {
        put("year", from);
    } else {
        put("from", from);
        put("until", until);
    }
    each(&mut put, "cause", &filter.cause);
    each(&mut put, "cause-group", &filter.cause_group);
    each(&mut put, "industry", &filter.industry);
    put("organization", filter.organization.as_deref().map(quoted));
    put("malware", filter.malware.as_deref().map(quoted));
    each(&mut put, "data-kind", &filter.data_kinds);
    put("min-affected", filter.affected_at_least.map(|least| least.to_string()));
    put("max-affected", filter.affected_at_most.map(|most| most.to_string()));
    each(&mut put, "unit", &filter.unit);
    each(&mut put, "leak-status", &filter.leak);
    each(&mut put, "vector", &filter.vectors);
    each(&mut put, "asset", &filter.assets);
    each(&mut put, "response", &filter.responses);
    each(&mut put, "prevention", &filter.prevention);
    filter.told.iter().for_each(|aspect| put("told", Some(aspect.as_str().to_owned())));
    filter.untold.iter().for_each(|aspect| put("untold", Some(aspect.as_str().to_owned())));
    put("count", filter.once.then(|| "events".to_owned()));
    put("as-of", when(filter.as_of));
    put("kind", filter.kind.filter(|&kind| kind != Kind::Incident).map(|kind| kind.as_str().to_owned()));
    flags.join(" ")
}

fn each<T: Words>(put: &mut impl FnMut(&str, Option<String>), flag: &str, words: &[T]) {
    words.iter().for_each(|word| put(flag, Some(word.word().to_owned())));
}

/// A value as a shell takes it.
pub(crate) fn quoted(value: &str) -> String {
    if value.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c)) {
        value.to_owned()
    } else {
        format!("'{}'", value.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Command {
        #[command(flatten)]
        conditions: Conditions,
    }

    /// What `flags` writes is read as the same filter.
    #[test]
    fn flags_are_read_back() {
        for words in [
            "",
            "--year 2024-03 --cause loss --cause theft --untold people",
            "--from 2024 --until 2025-06 --cause-group loss --industry school --told month",
            "--organization 青嶺商事 --malware kuro --data-kind name --data-kind health --as-of 2025",
            "--min-affected 101 --max-affected 1000 --unit persons --leak-status possible --kind other",
            "--vector phishing --asset server --response search --prevention audit",
        ] {
            let filter = |words: Vec<String>| {
                let args = std::iter::once("list".to_owned()).chain(words);
                Command::try_parse_from(args).unwrap().conditions.filter(Some(Kind::Incident))
            };
            let given = filter(words.split_whitespace().map(str::to_owned).collect());
            let written = flags(&given);
            assert_eq!(filter(written.split_whitespace().map(str::to_owned).collect()), given, "{written}");
        }
    }
}
