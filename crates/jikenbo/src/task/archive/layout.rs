//! Which file lies where, and under which name.

use std::path::Path;

use jikenbo_model::DocumentId;

/// The version of this layout. Raise it with every change that an older program would misread.
pub(super) const VERSION: u32 = 1;

/// What makes a directory a bag.
pub(super) const BAGIT: &str = "bagit.txt";
/// What the bag is, and the head of the log.
pub(super) const INFO: &str = "bag-info.txt";
/// The layout in words.
pub(super) const README: &str = "README.txt";
/// Checksums of everything below `data`.
pub(super) const MANIFEST: &str = "manifest-sha256.txt";
/// Checksums of the files beside `data`.
pub(super) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
/// The log.
pub(super) const EVENTS: &str = "data/events.jsonl";
/// The documents.
pub(super) const DOCUMENTS: &str = "data/documents.jsonl";
/// What was read from them.
pub(super) const RECORDS: &str = "data/records.jsonl";

/// The content of [`BAGIT`], word for word as RFC 8493 wants it.
pub(super) const BAGIT_TEXT: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// The content of [`README`].
pub(super) const README_TEXT: &str = include_str!("README.txt");

/// Bytes of a document's own name that go into the name of its file.
const NAME: usize = 80;

/// Where the bytes of a document lie: `data/files/`, two digits, and the identity before the document's own name.
pub(super) fn file_of(id: DocumentId, name: &str) -> String {
    let digits = id.to_string();
    let shelf = digits.get(..2).unwrap_or_default();
    format!("data/files/{shelf}/{digits}-{}", safe(name))
}

/// The document whose bytes lie in the file of this name.
pub(super) fn id_in(file: &str) -> Option<DocumentId> {
    let (_, name) = file.strip_prefix("data/files/")?.split_once('/')?;
    name.get(..64)?.parse().ok()
}

/// The name by which manifests know the file at `path` in `folder`: parted by `/` on every system.
pub(super) fn name_below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// `name` as any file system takes it: no folders, nothing that a shell, a manifest or a listing could misread, and
/// short. The ending stays.
fn safe(name: &str) -> String {
    let name: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let trimmed = name.trim_matches(|c| c == '.' || c == ' ');
    let (stem, ending) = match trimmed.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 8 => (stem, format!(".{ending}")),
        _ => (trimmed, String::new()),
    };
    let room = NAME - ending.len();
    let end = stem.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= room).last();
    let stem = stem.get(..end.unwrap_or_default()).unwrap_or_default();
    format!("{stem}{ending}")
}

fn is_plain(c: char) -> bool {
    let is_mark =
        matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    !c.is_control() && !is_mark && !"/\\:*?\"<>|%".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_safe_and_tell_what_they_are() {
        assert_eq!(safe("第1報.pdf"), "第1報.pdf");
        assert_eq!(safe("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(safe("C:\\窓\\a?.txt"), "C__窓_a_.txt");
        assert_eq!(safe("a\u{202E}fdp.exe\n"), "a_fdp.exe_");
        assert_eq!(safe("..."), "");
        assert_eq!(safe("-"), "-");
        let long = safe(&format!("{}.html", "長".repeat(60)));
        assert_eq!(long, format!("{}.html", "長".repeat(25)));
    }

    proptest::proptest! {
        #[test]
        fn no_name_leaves_its_shelf(name: String) {
            let file = file_of(DocumentId::new([0xAB; 32]), &name);
            let parts: Vec<&str> = file.split('/').collect();
            proptest::prop_assert_eq!(&parts[..3], &["data", "files", "ab"]);
            proptest::prop_assert_eq!(parts.len(), 4);
            proptest::prop_assert!(parts[3].len() <= 64 + 1 + NAME);
            proptest::prop_assert!(!file.contains(['\n', '\r', '%', '\\', '\0']));
        }
    }
}
