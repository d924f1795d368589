//! What a rebuild would change, laid out.

use std::fmt::Display;
use std::io::Write;

use jikenbo_casebook::Foreseen;
use jikenbo_model::IncidentNumber;

use super::rebuild::joined;
use super::screen::Screen;
use crate::message::label::{Label, held};
use crate::message::{Key, Language};

/// Prints what would change, and that nothing was changed.
pub(super) fn tell(screen: &mut Screen, foreseen: &Foreseen, language: Language) -> anyhow::Result<()> {
    for failed in &foreseen.rebuilt.failed {
        anstream::eprintln!("{}: {}", failed.name, failed.why);
    }
    for changed in &foreseen.changed {
        let field = changed.before.field().label(language);
        let (before, after) = (held(&changed.before, language), held(&changed.after, language));
        let values: [(&str, &dyn Display); 4] =
            [("number", &changed.number), ("field", &field), ("before", &before), ("after", &after)];
        writeln!(screen, "{}", language.fill(Key::WouldChange, &values))?;
    }
    pairs(screen, Key::WouldJoin, &foreseen.joined, language)?;
    pairs(screen, Key::WouldPart, &foreseen.parted, language)?;
    for (key, numbers) in
        [(Key::NumbersNew, &foreseen.rebuilt.new_numbers), (Key::NumbersLeft, &foreseen.left)]
    {
        if !numbers.is_empty() {
            writeln!(screen, "{}", language.fill(key, &[("numbers", &joined(numbers))]))?;
        }
    }
    if foreseen.is_older {
        let values: [(&str, &dyn Display); 2] =
            [("documents", &foreseen.rebuilt.documents), ("failed", &foreseen.rebuilt.failed.len())];
        writeln!(screen, "{}", language.fill(Key::ForeseenOlder, &values))?;
        return Ok(());
    }
    writeln!(screen, "{}", language.fill(Key::Foreseen, &[("changed", &foreseen.changed.len())]))?;
    Ok(())
}

fn pairs(
    screen: &mut Screen,
    key: Key,
    pairs: &[(IncidentNumber, IncidentNumber)],
    language: Language,
) -> anyhow::Result<()> {
    for (number, other) in pairs {
        writeln!(screen, "{}", language.fill(key, &[("number", number), ("other", other)]))?;
    }
    Ok(())
}
