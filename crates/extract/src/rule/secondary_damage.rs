//! Was the data misused?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, SecondaryDamage};

use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Reads whether misuse is reported or denied. The mails of a spoofer, and an attack itself, are not misuse.
pub(super) fn read(reading: &Reading, cause: Cause) -> Option<Fact<SecondaryDamage>> {
    if cause == Cause::Ddos {
        return None;
    }
    let said = |accept: &dyn Fn(&Located, &str, Polarity) -> bool| {
        reading
            .topic("damage")
            .map(|(located, name)| (located, name, reading.polarity_of(located)))
            .find(|(located, name, polarity)| is_told(reading, located) && accept(located, name, *polarity))
    };
    let reported = said(&|located, name, polarity| {
        name == "misuse"
            && matches!(polarity, Polarity::Asserted | Polarity::Possible)
            && !reading.is_title(located.sentence)
    });
    let denied = said(&|_, _, polarity| polarity == Polarity::Negated);
    let fact = |(located, _, _): (&Located, &str, Polarity), damage| {
        reading.fact(damage, [located.mention.span], "said")
    };
    reported
        .map(|found| fact(found, SecondaryDamage::Reported))
        .or_else(|| denied.map(|found| fact(found, SecondaryDamage::NoneReported)))
}

fn is_told(reading: &Reading, located: &Located) -> bool {
    !matches!(
        reading.sentences[located.sentence].section,
        Section::Prevention | Section::Contact | Section::Request
    )
}
