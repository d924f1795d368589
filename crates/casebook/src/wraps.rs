//! Where the lines of a kept text end inside a sentence, as it lies in the table.

use jikenbo_model::Span;

/// Start and end of each stretch, 32 bits each, little-endian.
pub(crate) fn packed(gaps: &[Span]) -> Vec<u8> {
    let ends = gaps.iter().flat_map(|gap| [gap.start(), gap.end()]);
    ends.flat_map(|end| u32::try_from(end).unwrap_or(u32::MAX).to_le_bytes()).collect()
}

/// What [`packed`] packed; `None` for bytes that it never writes of `text`: each stretch holds a line end and lies behind
/// the one before.
pub(crate) fn unpacked(packed: &[u8], text: &str) -> Option<Vec<Span>> {
    let (pairs, rest) = packed.as_chunks::<8>();
    let at = |bytes: &[u8]| bytes.try_into().map(u32::from_le_bytes).map(|at| at as usize).ok();
    let span = |pair: &[u8; 8]| {
        let (start, end) = pair.split_at(4);
        let span = Span::between(at(start)?, at(end)?);
        text.get(span.start()..span.end()).filter(|gap| gap.contains('\n')).map(|_| span)
    };
    let gaps: Vec<Span> = pairs.iter().map(span).collect::<Option<_>>()?;
    (rest.is_empty() && gaps.is_sorted_by(|a, b| a.end() <= b.start())).then_some(gaps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_packed_so_unpacked() {
        let text = "個人\n情報\nの\n紛失";
        let gaps = [Span::between(6, 7), Span::between(13, 14)];
        let bytes = packed(&gaps);
        assert_eq!(unpacked(&bytes, text).as_deref(), Some(&gaps[..]));
        assert_eq!(unpacked(&[], text), Some(vec![]));
        for wrong in [bytes[1..].to_vec(), packed(&[gaps[1], gaps[0]]), packed(&[Span::between(0, 3)])] {
            assert_eq!(unpacked(&wrong, text), None, "{wrong:?}");
        }
    }
}
