//! `jikenbo export --format stix`, `parquet` and `xlsx`: one file with what stands of the incidents.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use jikenbo_casebook::{Casebook, Filter};
use jikenbo_publish::format::{parquet, stix, workbook};

use super::super::interrupt;
use super::super::screen::Screen;
use crate::config::Settings;
use crate::exit::Exit;
use crate::message::Key;
use crate::task::end::End;
use crate::task::exchange::each_incident;
use crate::task::whole::write_file_unless_stopped;

/// Writes a bundle of what passes `filter`, without `out` to the standard output.
pub(super) fn stix(
    casebook: &Casebook,
    filter: &Filter,
    out: Option<&Path>,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let stop = interrupt::flag()?;
    let end = match out {
        Some(path) => write_file_unless_stopped(path, |file| bundle(casebook, filter, file, &stop))?,
        None => bundle(casebook, filter, &mut Screen::new(), &stop)?,
    };
    told(end, out, settings)
}

fn bundle(
    casebook: &Casebook,
    filter: &Filter,
    out: &mut impl Write,
    stop: &AtomicBool,
) -> anyhow::Result<End<u64>> {
    let mut writer = stix::Writer::new(out)?;
    let end = each_incident(casebook, filter, stop, |incident| Ok(writer.write(incident)?))?;
    writer.finish()?;
    Ok(end)
}

/// Writes a row for each incident that passes `filter` into the file `out`.
pub(super) fn parquet(
    casebook: &Casebook,
    filter: &Filter,
    out: &Path,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let stop = interrupt::flag()?;
    let end = write_file_unless_stopped(out, |file| {
        let mut writer = parquet::Writer::new(file)?;
        let end = each_incident(casebook, filter, &stop, |incident| Ok(writer.write(incident)?))?;
        writer.finish()?;
        Ok(end)
    })?;
    told(end, Some(out), settings)
}

/// Writes a workbook of what passes `filter` into the file `out`.
pub(super) fn workbook(
    casebook: &Casebook,
    filter: &Filter,
    out: &Path,
    settings: &Settings,
) -> anyhow::Result<Exit> {
    let stop = interrupt::flag()?;
    let end = write_file_unless_stopped(out, |file| {
        let mut writer = workbook::Writer::new()?;
        let end = each_incident(casebook, filter, &stop, |incident| Ok(writer.write(incident)?))?;
        writer.finish(file)?;
        Ok(end)
    })?;
    told(end, Some(out), settings)
}

/// Says how many were written, and where to.
fn told(end: End<u64>, out: Option<&Path>, settings: &Settings) -> anyhow::Result<Exit> {
    let End::Done(incidents) = end else {
        anstream::eprintln!("{}", settings.language.say(Key::Interrupted));
        return Ok(Exit::Interrupted);
    };
    let path = out.map_or_else(|| "-".to_owned(), |path| path.display().to_string());
    let values: [(&str, &dyn std::fmt::Display); 2] = [("path", &path), ("incidents", &incidents)];
    anstream::eprintln!("{}", settings.language.fill(Key::IncidentsWritten, &values));
    Ok(Exit::Well)
}
