//! What held the data or was hit → assets.

use jikenbo_model::vocabulary::Asset as Thing;

use super::loss::Losses;
use super::shape::{Action, Asset, Variety};
use super::words::Words;
use crate::standing::Standing;
use jikenbo_model::Field;

/// The assets, with those that the action implies by the rules of VERIS.
pub(super) fn of(standing: &Standing<'_>, action: &Action, losses: &mut Losses) -> Asset {
    let mut assets = Words::default();
    let things: Vec<Thing> =
        standing.all(|record| &record.assets).iter().map(|asset| asset.fact.value).collect();
    for &thing in &things {
        match variety(thing) {
            Some(variety) => assets.add(variety),
            None => losses.add(Field::Assets, thing, "no asset of VERIS"),
        }
    }
    if action.hacking.as_ref().is_some_and(|hacking| hacking.vector.has("Web application")) {
        assets.add("S - Web application");
    }
    if action.social.is_some() {
        // Whom it was aimed at is not told; VERIS wants the people among the assets.
        assets.add("P - Unknown");
    }
    let assets = assets.or_unknown().iter().map(|variety| Variety { variety }).collect();
    Asset { assets, cloud: cloud(&things) }
}

fn variety(thing: Thing) -> Option<&'static str> {
    Some(match thing {
        Thing::Server | Thing::BusinessSystem => "S - Unknown",
        Thing::CloudService => "S - Other",
        Thing::Nas => "N - NAS",
        Thing::FileServer => "S - File",
        Thing::MailServer | Thing::EmailAccount => "S - Mail",
        Thing::Database => "S - Database",
        Thing::Website | Thing::EcPlatform => "S - Web application",
        Thing::Pc => "U - Desktop or laptop",
        Thing::Smartphone => "U - Mobile phone",
        Thing::UsbMemory => "M - Flash drive",
        Thing::ExternalDisk => "M - Disk drive",
        Thing::Paper => "M - Documents",
        Thing::Fax => "M - Fax",
        Thing::Email => return None,
    })
}

/// Only things that can be held in the hand have nothing to do with a cloud.
fn cloud(things: &[Thing]) -> Words {
    let held =
        [Thing::Paper, Thing::UsbMemory, Thing::ExternalDisk, Thing::Pc, Thing::Smartphone, Thing::Fax];
    if things.contains(&Thing::CloudService) {
        Words::from_iter(["External Cloud Asset(s)"])
    } else if !things.is_empty() && things.iter().all(|thing| held.contains(thing)) {
        Words::from_iter(["NA"])
    } else {
        Words::unknown()
    }
}
