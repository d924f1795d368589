//! Where the casebook lies.

use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::Settings;
use crate::refused::Refused;

/// The casebook to read.
///
/// # Errors
/// Where none is given and the system names no data folder.
pub(crate) fn for_reading(settings: &Settings) -> anyhow::Result<PathBuf> {
    match &settings.casebook {
        Some(path) => Ok(path.clone()),
        None => Ok(data_folder()?.join("casebook.db")),
    }
}

/// The casebook to write; the data folder is made where it is missing.
///
/// # Errors
/// As [`for_reading`], and where the folder cannot be made.
pub(crate) fn for_writing(settings: &Settings) -> anyhow::Result<PathBuf> {
    if settings.casebook.is_none() {
        std::fs::create_dir_all(data_folder()?)?;
    }
    for_reading(settings)
}

/// The folder of this program among the user's data.
///
/// # Errors
/// Where the system names no such folder.
pub(crate) fn data_folder() -> Result<PathBuf, Refused> {
    let folders = etcetera::choose_base_strategy().map_err(|_| Refused::NoDataFolder)?;
    Ok(folders.data_dir().join("jikenbo"))
}
