//! Which incidents: the flags that `list`, `search`, `stats` and `export` share.

use jikenbo_casebook::{Aspect, Filter};
use jikenbo_model::When;
use jikenbo_model::vocabulary::{
    Asset, Cause, CauseGroup, DataKind, Industry, Kind, LeakStatus, Prevention, Response, Unit, Vector,
};

use super::vocabulary::{aspects, words};

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
    #[arg(long, value_name = "YYYY[-MM[-DD]]")]
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
            untold: self.untold,
            as_of: self.as_of,
            kind: self.kind.or(default),
            ..Filter::default()
        }
    }
}
