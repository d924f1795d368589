//! Where the casebook lies.

use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The casebook in the user's data folder; `None` where the system names no such folder.
pub(crate) fn usual_casebook() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.data_dir().join("jikenbo").join("casebook.db"))
}
