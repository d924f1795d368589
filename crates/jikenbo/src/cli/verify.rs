//! `jikenbo verify`: is anything damaged or missing?

use std::io::Write;

use jikenbo_casebook::Casebook;

use super::screen::Screen;
use crate::config::{Settings, place};
use crate::exit::Exit;
use crate::message::{Key, trouble};

/// Digits of a digest that a person compares.
const DIGITS: usize = 16;

/// Prints one line for everything that is not as it must be.
pub(crate) fn run(settings: &Settings) -> anyhow::Result<Exit> {
    let casebook = Casebook::open_read_only(place::for_reading(settings)?)?;
    let language = settings.language;
    let mut screen = Screen::new();
    let findings = casebook.verify()?;
    for finding in &findings {
        let what = finding.to_string();
        writeln!(screen, "{}", trouble::line(language, finding.code(), "", &[("what", &what)], &what))?;
    }
    if findings.is_empty() {
        let counts = casebook.counts()?;
        let head = hexadecimal(&casebook.head()?.hash);
        let values: [(&str, &dyn std::fmt::Display); 4] = [
            ("documents", &counts.documents),
            ("articles", &counts.articles),
            ("events", &counts.events),
            ("head", &head),
        ];
        writeln!(screen, "{}", language.fill(Key::VerifySound, &values))?;
    } else {
        writeln!(screen, "{}", language.fill(Key::VerifyFound, &[("n", &findings.len())]))?;
    }
    screen.flush()?;
    Ok(if findings.is_empty() { Exit::Well } else { Exit::Damaged })
}

/// The beginning of a digest.
pub(crate) fn hexadecimal(digest: &[u8]) -> String {
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.chars().take(DIGITS).collect()
}
