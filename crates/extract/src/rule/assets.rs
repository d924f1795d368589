//! What held the data or was hit: the things that an event with this cause can hit, where the article says that it
//! did.

mod paper;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Asset, Cause};

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Reads the assets of an incident with this cause.
pub(super) fn read(reading: &Reading, said: &Fact<Cause>) -> Vec<Fact<Asset>> {
    let cause = said.value;
    let possible = assets_of(cause);
    let mut facts = named(reading, "asset", Asset::named, |located, asset| {
        possible.contains(&asset)
            && is_of_event(reading, located, cause)
            && !is_part_of_longer(reading, located)
            && (asset != Asset::Paper || paper::held_it(reading, located, cause))
    });
    if cause == Cause::MisdeliveryEmail && facts.is_empty() {
        facts.push(said.clone().map(|_| Asset::Email));
    }
    keep_the_telling(&mut facts, cause);
    facts
}

/// What an event with this cause can hit.
fn assets_of(cause: Cause) -> &'static [Asset] {
    use Asset::{
        BusinessSystem, CloudService, Database, EcPlatform, Email, EmailAccount, ExternalDisk, Fax,
        FileServer, MailServer, Nas, Paper, Pc, Server, Smartphone, UsbMemory, Website,
    };
    match cause {
        Cause::MisdeliveryEmail => &[Email],
        Cause::MisdeliveryOther => &[Paper, Fax, UsbMemory, ExternalDisk],
        Cause::Misconfiguration => &[
            Website,
            CloudService,
            Server,
            FileServer,
            Nas,
            Database,
            BusinessSystem,
        ],
        Cause::SystemDefect => &[Website, BusinessSystem, EcPlatform, Paper, Email],
        Cause::Loss | Cause::Theft => &[Paper, UsbMemory, ExternalDisk, Pc, Smartphone, Nas],
        Cause::Insider => &[
            Server,
            FileServer,
            Database,
            Paper,
            UsbMemory,
            ExternalDisk,
            CloudService,
        ],
        Cause::Phishing => &[EmailAccount, CloudService, BusinessSystem, MailServer],
        Cause::UnauthorizedAccess | Cause::Cyberattack => &[
            Server,
            FileServer,
            MailServer,
            Database,
            Nas,
            Website,
            EcPlatform,
            CloudService,
            Pc,
            EmailAccount,
            BusinessSystem,
        ],
        Cause::Ransomware | Cause::Malware => &[
            Server,
            FileServer,
            Database,
            Nas,
            Pc,
            BusinessSystem,
            CloudService,
        ],
        Cause::Ddos => &[Website, Server, BusinessSystem],
        Cause::SpoofedMail | Cause::Unknown => &[],
    }
}

/// Does the mention stand where the event is told, and as something that was so?
fn is_of_event(reading: &Reading, located: &Located, cause: Cause) -> bool {
    let sentence = &reading.sentences[located.sentence];
    let told = !matches!(
        sentence.section,
        Section::Prevention | Section::Contact | Section::Request | Section::Response | Section::Damage
    );
    told && matches!(
        reading.polarity_of(located),
        Polarity::Asserted | Polarity::Possible
    )
}

/// Is the word part of a longer one that is another asset (メールサーバ, 通販サイト)?
fn is_part_of_longer(reading: &Reading, located: &Located) -> bool {
    let span = located.mention.span;
    reading.in_sentence(located.sentence).iter().any(|other| {
        let longer = other.mention.span;
        other.mention.concept != located.mention.concept
            && longer.contains(span)
            && longer != span
            && (longer.end() == span.end() || longer.start() == span.start())
            && crate::lexicon::LEXICON.named(other.mention.concept).topic == "asset"
    })
}

/// A shop is the platform alone; a fax alone says how papers went astray; the PC from which a server was found
/// broken into was not hit.
fn keep_the_telling(facts: &mut Vec<Fact<Asset>>, cause: Cause) {
    let has = |facts: &[Fact<Asset>], asset| facts.iter().any(|fact| fact.value == asset);
    if has(facts, Asset::EcPlatform) {
        facts.retain(|fact| fact.value == Asset::EcPlatform);
    }
    if has(facts, Asset::Fax) {
        facts.retain(|fact| fact.value != Asset::Paper);
    }
    if cause == Cause::UnauthorizedAccess && facts.len() > 1 {
        facts.retain(|fact| fact.value != Asset::Pc);
    }
}
