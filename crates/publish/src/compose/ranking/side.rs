//! By what is ranked.

use jikenbo_model::vocabulary::Cause;

use crate::compose::Order;
use crate::matter::{Matter, folded};
use crate::template;

/// By what is ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Causes,
    Malware,
    DataKinds,
    Industries,
}

impl Side {
    pub(super) const ALL: [Self; 4] = [Self::Causes, Self::Malware, Self::DataKinds, Self::Industries];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Causes => "causes",
            Self::Malware => "malware",
            Self::DataKinds => "data-kinds",
            Self::Industries => "industries",
        }
    }

    pub(super) fn title(self, words: &template::Ranking) -> &str {
        match self {
            Self::Causes => &words.causes,
            Self::Malware => &words.malware,
            Self::DataKinds => &words.data_kinds,
            Self::Industries => &words.industries,
        }
    }

    /// May an incident have several?
    pub(super) fn overlaps(self) -> bool {
        matches!(self, Self::Malware | Self::DataKinds)
    }

    /// What an incident has, as keys in ASCII and labels; what is not known is left out.
    pub(super) fn of(self, order: &Order<'_>, matter: &Matter) -> Vec<(String, String)> {
        let (record, names) = (&matter.record, order.names);
        let mut found: Vec<(String, String)> = match self {
            Self::Causes => {
                let known =
                    record.cause.iter().map(|fact| fact.value).filter(|&cause| cause != Cause::Unknown);
                known.map(|cause| (cause.to_string(), (names.cause)(cause).to_owned())).collect()
            }
            Self::Industries => {
                let known = record.industry.iter().map(|fact| fact.value);
                known.map(|industry| (industry.to_string(), (names.industry)(industry).to_owned())).collect()
            }
            Self::DataKinds => {
                let kinds = record.data_kinds.iter().map(|fact| fact.value);
                kinds.map(|kind| (kind.to_string(), (names.data_kind)(kind).to_owned())).collect()
            }
            Self::Malware => {
                record.malware.iter().map(|fact| (folded(&fact.value), fact.value.clone())).collect()
            }
        };
        found.sort();
        found.dedup_by(|a, b| a.0 == b.0);
        found
    }
}
