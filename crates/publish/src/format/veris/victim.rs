//! Whose incident it is: name, country, sector, level of government.

use jikenbo_model::vocabulary::Industry;

use super::loss::Losses;
use super::shape::Victim;
use super::standing::Standing;
use crate::value::Field;

/// NAICS for a sector that is not known.
const NO_SECTOR: &str = "000";

/// The victim as the reports name it. Nobody tells how many it employs.
pub(super) fn of<'d>(standing: &Standing<'d>, losses: &mut Losses) -> Victim<'d> {
    let name = standing.one(|record| record.organization.as_ref()).map(|name| name.fact.value.as_str());
    let industry = standing.one(|record| record.industry.as_ref()).map(|industry| industry.fact.value);
    let in_japan = name.is_some_and(is_japanese_body) || industry.is_some_and(is_of_japan);
    Victim {
        victim_id: name,
        country: [if in_japan { "JP" } else { "Unknown" }],
        region: [if in_japan { "142030" } else { "000000" }],
        industry: industry.map_or(NO_SECTOR, |industry| sector(industry, losses)),
        government: [government(name.unwrap_or_default(), industry)],
        employee_count: "Unknown",
    }
}

/// The two-digit sector of NAICS 2022, where one holds all of the industry.
fn sector(industry: Industry, losses: &mut Losses) -> &'static str {
    match industry {
        Industry::Municipality | Industry::NationalGovernment => "92",
        Industry::School | Industry::University => "61",
        Industry::Hospital | Industry::ChildcareWelfare => "62",
        Industry::Finance => "52",
        Industry::RetailEc => "44-45",
        Industry::Manufacturing => "31-33",
        Industry::ItService | Industry::Media => "51",
        Industry::Transport => "48-49",
        Industry::Energy => "22",
        Industry::Professional => "54",
        Industry::Association => "81",
        Industry::ConstructionHousing | Industry::TravelLeisure | Industry::OtherService => {
            losses.add(Field::Industry, industry, "no single sector of NAICS holds it");
            NO_SECTOR
        }
    }
}

fn government(name: &str, industry: Option<Industry>) -> &'static str {
    match industry {
        Some(Industry::NationalGovernment) => "Federal",
        Some(Industry::Municipality) if name.ends_with(['都', '道', '府', '県']) => "Regional",
        Some(Industry::Municipality) if name.ends_with(['市', '区', '町', '村']) => "Local",
        Some(Industry::Municipality) | None => "Unknown",
        Some(_) => "NA",
    }
}

/// Bodies of the Japanese state.
fn is_of_japan(industry: Industry) -> bool {
    matches!(industry, Industry::Municipality | Industry::NationalGovernment)
}

/// Legal forms that only Japanese law has.
const FORMS: &[&str] = &[
    "株式会社",
    "㈱",
    "(株)",
    "（株）",
    "有限会社",
    "合同会社",
    "学校法人",
    "国立大学法人",
    "医療法人",
    "社会福祉法人",
    "社団法人",
    "財団法人",
    "独立行政法人",
    "特定非営利活動法人",
];

fn is_japanese_body(name: &str) -> bool {
    FORMS.iter().any(|form| name.contains(form))
}
