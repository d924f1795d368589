//! Is a text nearly the same as another? Sketches of both are compared: the smallest hashes of their shingles.
//!
//! A reprint has another header, another width, a line break after each sentence, or breaks off; so spaces and signs
//! do not count, and it is asked how much of the shorter text is in the longer one.

/// Characters of a shingle.
const SHINGLE: usize = 6;

/// Hashes kept of a text.
const KEPT: usize = 96;

/// Shared per cent from which a text is nearly the same.
pub(crate) const NEARLY: u32 = 70;

/// Fewest hashes that are worth comparing.
const FEWEST: usize = 24;

/// Digits of a shingle that few texts have: those of its numbers and days.
const DIGITS: usize = 2;

/// Marks of a text: a copy lacks the one where it has a date of its own before it, and hardly the other.
const MARKS: usize = 2;

/// By what a folded text is known again.
#[derive(Clone, Debug)]
pub(crate) struct Near {
    /// Its sketch: its smallest shingle hashes, ascending.
    pub(crate) sketch: Vec<u32>,
    /// By what its copies are looked up: the smallest hashes of its shingles with digits, ascending. Those without are of
    /// phrases that all notices share; they do where there are no others.
    pub(crate) marks: Vec<u32>,
}

impl Near {
    /// Of a folded text.
    pub(crate) fn of(folded: &str) -> Self {
        let letters = letters(folded);
        let shingles: Vec<(u32, &[char])> =
            letters.windows(SHINGLE).map(|shingle| (hash(shingle), shingle)).collect();
        let is_telling = |shingle: &[char]| shingle.iter().filter(|c| c.is_ascii_digit()).count() >= DIGITS;
        let telling = shingles.iter().filter(|(_, shingle)| is_telling(shingle)).map(|(hash, _)| *hash);
        let telling = smallest(telling, MARKS);
        let sketch = smallest(shingles.iter().map(|(hash, _)| *hash), KEPT);
        let marks = if telling.is_empty() { sketch.iter().copied().take(1).collect() } else { telling };
        Self { sketch, marks }
    }
}

fn letters(folded: &str) -> Vec<char> {
    let is_letter = |c: &char| match c {
        '一'..='\u{9FEF}' | 'ぁ'..='ゖ' => true,
        '、' | '。' | '「' | '」' => false,
        other => other.is_alphanumeric(),
    };
    folded.chars().filter(is_letter).collect()
}

fn smallest(hashes: impl Iterator<Item = u32>, most: usize) -> Vec<u32> {
    let mut hashes: Vec<u32> = hashes.collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes.truncate(most);
    hashes
}

/// Per cent of the shorter text's shingles that the other has too; `None` where the texts are too short to tell.
pub(crate) fn shared(a: &[u32], b: &[u32]) -> Option<u32> {
    let (last_a, last_b) = (bound(a), bound(b));
    let bound = last_a.min(last_b);
    let within = |sketch: &[u32]| sketch.partition_point(|&hash| hash <= bound);
    let (of_a, of_b) = (a.get(..within(a))?, b.get(..within(b))?);
    let fewer = of_a.len().min(of_b.len());
    if fewer < FEWEST {
        return None;
    }
    u32::try_from(common(of_a, of_b) * 100 / fewer).ok()
}

/// How many hashes two ascending lists have in common.
pub(crate) fn common(mut a: &[u32], mut b: &[u32]) -> usize {
    let mut common = 0;
    while let (Some((one, of_a)), Some((other, of_b))) = (a.split_first(), b.split_first()) {
        common += usize::from(one == other);
        (a, b) = (if one <= other { of_a } else { a }, if other <= one { of_b } else { b });
    }
    common
}

/// Up to which hash a sketch is complete.
fn bound(sketch: &[u32]) -> u32 {
    if sketch.len() < KEPT { u32::MAX } else { sketch.last().copied().unwrap_or(0) }
}

/// FNV-1a, mixed once more so that the order of hashes is no order of characters.
fn hash(shingle: &[char]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in shingle {
        hash = (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0100_0000_01b3);
    }
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_shares_a_mark_and_a_notice_of_the_same_form_none() {
        let form = "このたびは多大なるご迷惑とご心配をおかけし、深くお詫び申し上げます。";
        let notice =
            |day: &str, people: &str| format!("{day}に名簿を紛失しました。対象は{people}分です。{form}");
        let own = notice("6月21日", "1,234人");
        let copy = format!("青嶺新聞 2024年7月2日掲載\n{own}\n関連記事");
        let other = notice("8月13日", "870人");
        let share = |a: &str, b: &str| common(&Near::of(a).marks, &Near::of(b).marks) > 0;
        assert_eq!((share(&own, &copy), share(&own, &other), share(form, form)), (true, false, true));
    }
}
