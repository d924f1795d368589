//! The pages.

use jikenbo_publish::format::pdf::{Fonts, NoJapanese, to_bytes};

use crate::invented::piece;

/// What the Debian package fonts-noto-cjk holds; `test.sh` installs it.
const FILES: [&str; 2] = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
];

fn fonts() -> Fonts {
    let files = FILES.map(|file| std::fs::read(file).expect("the package fonts-noto-cjk is wanted"));
    Fonts::of(files).unwrap()
}

#[test]
fn the_same_piece_gives_the_same_bytes() {
    let fonts = fonts();
    let bytes = to_bytes(&piece(), &fonts).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(bytes, to_bytes(&piece(), &fonts).unwrap());
}

#[test]
fn another_piece_gives_other_bytes() {
    let fonts = fonts();
    let mut other = piece();
    other.sections.truncate(1);
    assert_ne!(to_bytes(&piece(), &fonts).unwrap(), to_bytes(&other, &fonts).unwrap());
}

#[test]
fn japanese_wants_a_font_that_knows_it() {
    assert_eq!(fonts().family(), "Noto Sans CJK JP");
    assert_eq!(Fonts::of([b"no font".to_vec()]).unwrap_err(), NoJapanese);
}
