//! Which characters do these bytes stand for?

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use jikenbo_model::problem::{Problem, ProblemKind};

/// A decoded file. The text is all of it: a byte-order mark and the line ends stay.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) charset: &'static str,
    pub(crate) problems: Vec<Problem>,
}

/// Decodes by content. `claimed` is what the file says of itself; it counts only where it fits.
pub(crate) fn decode(bytes: &[u8], claimed: Option<&str>) -> Decoded {
    if let Some(text) = as_utf_8(bytes) {
        return Decoded { text: text.to_owned(), charset: UTF_8.name(), problems: Vec::new() };
    }
    if let Some(encoding) = marked(bytes).or_else(|| unmarked_utf_16(bytes)) {
        return decode_with(encoding, bytes);
    }
    if is_iso_2022_jp(bytes) {
        return decode_with(ISO_2022_JP, bytes);
    }
    let claimed = claimed.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = claimed.filter(|&encoding| bad_characters(encoding, bytes) == 0) {
        return decode_with(encoding, bytes);
    }
    if is_damaged_utf_8(bytes) {
        return decode_with(UTF_8, bytes);
    }
    guess(bytes, claimed)
}

/// The text of good UTF-8 that is not another encoding written in such bytes.
pub(crate) fn as_utf_8(bytes: &[u8]) -> Option<&str> {
    let is_other = marked(bytes).is_some() || unmarked_utf_16(bytes).is_some() || is_iso_2022_jp(bytes);
    std::str::from_utf8(bytes).ok().filter(|_| !is_other)
}

/// The encoding that a byte-order mark names.
fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    let (encoding, _) = Encoding::for_bom(bytes)?;
    (encoding != UTF_8).then_some(encoding)
}

/// Every second byte of ASCII in UTF-16 is zero, and always on the same side.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    if !sample.contains(&0) {
        return None;
    }
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let encoding = match (even, odd) {
        (0, 1..) => UTF_16LE,
        (1.., 0) => UTF_16BE,
        _ => return None,
    };
    let enough = (even + odd) * 50 >= sample.len() && bytes.len().is_multiple_of(2);
    (enough && bad_characters(encoding, bytes) == 0).then_some(encoding)
}

fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    let escapes = |bytes: &[u8]| {
        let shift = |w: &[u8]| matches!(w, [0x1B, b'$', b'@' | b'B'] | [0x1B, b'(', b'J' | b'I']);
        bytes.windows(3).any(shift)
    };
    bytes.contains(&0x1B) && bytes.is_ascii() && escapes(bytes)
}

/// A few bad bytes in much good UTF-8.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 4
}

fn guess(bytes: &[u8], claimed: Option<&'static Encoding>) -> Decoded {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(Some(b"jp"), Utf8Detection::Deny);
    if bad_characters(guessed, bytes) == 0 && [SHIFT_JIS, EUC_JP].contains(&guessed) {
        return decode_with(guessed, bytes);
    }
    let fewest = [SHIFT_JIS, EUC_JP].into_iter().chain(claimed).min_by_key(|e| bad_characters(e, bytes));
    let mut decoded = decode_with(fewest.unwrap_or(guessed), bytes);
    decoded.problems.push(Problem::new(ProblemKind::CharsetGuessed, decoded.charset));
    decoded
}

fn bad_characters(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let (text, bad) = encoding.decode_without_bom_handling(bytes);
    if bad { text.matches('\u{FFFD}').count().max(1) } else { 0 }
}

fn decode_with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, bad) = encoding.decode_without_bom_handling(bytes);
    let mut problems = Vec::new();
    if bad {
        let count = text.matches('\u{FFFD}').count();
        problems.push(Problem::new(ProblemKind::BadCharacters, count.to_string()));
    }
    Decoded { text: text.into_owned(), charset: encoding.name(), problems }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], charset: &str, text: &str) {
        let decoded = decode(bytes, None);
        assert_eq!((decoded.charset, decoded.text.as_str()), (charset, text));
        assert_eq!(decoded.problems, []);
    }

    const NOTICE: &str = "会員証の紛失について\r\nこのたび、会員証の控えを紛失する事案がありました。\r\n";

    #[test]
    fn each_character_set_is_known_by_its_bytes() {
        check(NOTICE.as_bytes(), "UTF-8", NOTICE);
        check("\u{FEFF}報告".as_bytes(), "UTF-8", "\u{FEFF}報告");
        for encoding in [SHIFT_JIS, EUC_JP, ISO_2022_JP] {
            check(&encoding.encode(NOTICE).0, encoding.name(), NOTICE);
        }
        let little: Vec<u8> = NOTICE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&little, "UTF-16LE", NOTICE);
        let big: Vec<u8> = "\u{FEFF}報告\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&big, "UTF-16BE", "\u{FEFF}報告\n");
    }

    #[test]
    fn bad_bytes_are_replaced_and_counted() {
        let mut bytes = NOTICE.as_bytes().to_vec();
        bytes.insert(3, 0xFF);
        let decoded = decode(&bytes, None);
        assert_eq!(decoded.charset, "UTF-8");
        assert!(decoded.text.starts_with("会\u{FFFD}員証"));
        assert_eq!(decoded.problems, [Problem::new(ProblemKind::BadCharacters, "1")]);
    }
}
