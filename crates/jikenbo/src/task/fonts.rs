//! The fonts of this machine that know Japanese.

use std::path::{Path, PathBuf};

use jikenbo_publish::format::pdf::Fonts;
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

/// Where systems keep fonts; `~` is the user's own folder.
const FOLDERS: &[&str] = &[
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:\\Windows\\Fonts",
];

/// The files of a font, regular and bold; the first that is there is taken.
const FILES: &[[&str; 2]] = &[
    ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"],
    ["NotoSansJP-Regular.otf", "NotoSansJP-Bold.otf"],
    ["ipaexg.ttf", "ipaexg.ttf"],
    ["ヒラギノ角ゴシック W3.ttc", "ヒラギノ角ゴシック W6.ttc"],
    ["YuGothM.ttc", "YuGothB.ttc"],
    ["meiryo.ttc", "meiryob.ttc"],
    ["msgothic.ttc", "msgothic.ttc"],
];

/// A font that knows Japanese; `None` where the machine has none of those that are known here.
///
/// # Errors
/// Those of the disk.
pub(crate) fn found() -> std::io::Result<Option<Fonts>> {
    let home = std::env::home_dir().unwrap_or_default();
    let folders = FOLDERS.iter().map(|folder| match folder.strip_prefix("~/") {
        Some(below) => home.join(below),
        None => PathBuf::from(folder),
    });
    found_in(&folders.collect::<Vec<_>>())
}

fn found_in(folders: &[PathBuf]) -> std::io::Result<Option<Fonts>> {
    let entries = folders.iter().flat_map(|folder| WalkDir::new(folder).sort_by_file_name());
    let mut paths: Vec<(String, PathBuf)> =
        entries.flatten().map(|entry| (name(entry.path()), entry.into_path())).collect();
    paths.retain(|(name, _)| FILES.iter().flatten().any(|file| file == name));
    for files in FILES {
        let mut wanted: Vec<&str> = files.to_vec();
        wanted.dedup();
        let there = wanted.iter().filter_map(|file| paths.iter().find(|(name, _)| name == file));
        let bytes = there.map(|(_, path)| std::fs::read(path)).collect::<Result<Vec<_>, _>>()?;
        if let Ok(fonts) = Fonts::of(bytes) {
            return Ok(Some(fonts));
        }
    }
    Ok(None)
}

/// The file's name, its letters composed.
fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().nfc().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_fonts_has_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ipaexg.ttf"), "no font").unwrap();
        assert!(found_in(&[folder.path().to_owned(), folder.path().join("missing")]).unwrap().is_none());
    }
}
