//! NAICS → line of business.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;

use super::computed;
use super::path::Incident;

/// Beginnings of codes, the longer before the shorter, and what all below them is.
const SECTORS: &[(&str, Industry)] = &[
    ("6111", Industry::School),
    ("6112", Industry::University),
    ("6113", Industry::University),
    ("621", Industry::Hospital),
    ("622", Industry::Hospital),
    ("623", Industry::ChildcareWelfare),
    ("624", Industry::ChildcareWelfare),
    ("52", Industry::Finance),
    ("44", Industry::RetailEc),
    ("45", Industry::RetailEc),
    ("31", Industry::Manufacturing),
    ("32", Industry::Manufacturing),
    ("33", Industry::Manufacturing),
    ("23", Industry::ConstructionHousing),
    ("531", Industry::ConstructionHousing),
    ("5415", Industry::ItService),
    ("5112", Industry::ItService),
    ("5132", Industry::ItService),
    ("517", Industry::ItService),
    ("518", Industry::ItService),
    ("5111", Industry::Media),
    ("5131", Industry::Media),
    ("512", Industry::Media),
    ("515", Industry::Media),
    ("516", Industry::Media),
    ("54", Industry::Professional),
    ("48", Industry::Transport),
    ("49", Industry::Transport),
    ("5615", Industry::TravelLeisure),
    ("71", Industry::TravelLeisure),
    ("72", Industry::TravelLeisure),
    ("22", Industry::Energy),
    ("813", Industry::Association),
    ("811", Industry::OtherService),
    ("812", Industry::OtherService),
    ("56", Industry::OtherService),
];

/// The line of business; none where the code holds several of ours.
pub(super) fn of(incident: &Incident<'_>) -> Option<Fact<Industry>> {
    let code = incident.one("victim.industry")?;
    if code.words.starts_with("92") {
        let level = incident.one("victim.government")?;
        let industry = match level.words {
            "Federal" => Industry::NationalGovernment,
            "Regional" | "Local" => Industry::Municipality,
            _ => return None,
        };
        return Some(computed(industry, [code.value, level.value]));
    }
    let sector = SECTORS.iter().find(|(begins, _)| code.words.starts_with(begins))?;
    Some(code.means(sector.1))
}
