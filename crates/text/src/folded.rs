//! The original text, a folded copy to match against, and the way back.
//!
//! Folding makes one writing of the many that mean the same: NFKC (full width, half-width kana, ㈱), CJK
//! radicals (⽇ → 日), look-alike letters inside Latin words (DDоS with a Cyrillic о), one hyphen, one tilde,
//! one space; the full-width point and comma with which some write sentences (．，) are 。 and 、; invisible characters and
//! the stars around **stressed words** fall away. Circled numbers stay (① is a label, never the digit 1).
//! Line feeds stay, carriage returns fall away. Case and kana stay.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::emphasis;
use crate::look_alike::{latin_of, unified_of};
use crate::span::{FoldedSpan, Span};

/// A text with its folded copy. Immutable: every span handed out stays true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    original: String,
    folded: String,
    /// For each byte of `folded`, and one past its end: the byte of `original` at which its source begins.
    back: Vec<u32>,
}

impl Text {
    /// Folds `original`. Text beyond 4 GiB is not addressable: callers keep their limits far below.
    #[must_use]
    pub fn new(original: impl Into<String>) -> Self {
        Self::without(original, &[])
    }

    /// Folds `original` without the stretches at `gaps` (in order, not overlapping): the line ends inside a
    /// wrapped sentence, the hyphens of broken words. They stay in the original.
    #[must_use]
    pub fn without(original: impl Into<String>, gaps: &[Span]) -> Self {
        let original = original.into();
        let mut fold = Fold::with_capacity(original.len());
        fold.has_points = ends_sentences_with_points(&original);
        let stars = emphasis::stars(&original);
        if stars.is_empty() {
            fold.run(&original, gaps);
        } else {
            fold.run(&original, &merged(gaps, &stars));
        }
        Self { folded: fold.folded, back: fold.back, original }
    }

    /// The text as it was written.
    #[must_use]
    pub fn original(&self) -> &str {
        &self.original
    }

    /// The copy to match against.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The stretches around line ends that are not in the copy, in order: those that [`Text::without`] left out there, so
    /// that it makes the same text of the original again.
    #[must_use]
    pub fn gaps(&self) -> Vec<Span> {
        self.gaps_within(Span::between(0, self.original.len()))
    }

    /// The same stretches, of the line ends within `within` alone; an article of a long text is not looked for in all of it.
    #[must_use]
    pub fn gaps_within(&self, within: Span) -> Vec<Span> {
        let ends = self.original.get(within.start()..within.end()).unwrap_or_default().match_indices('\n');
        let ends = ends.map(|(at, _)| within.start() + at);
        let falls_away = |at: usize, c: char| self.to_folded(Span::between(at, at + c.len_utf8())).is_empty();
        let mut gaps: Vec<Span> = Vec::new();
        for at in ends.filter(|&at| falls_away(at, '\n')) {
            let before = self.original.get(..at).unwrap_or_default().char_indices().rev();
            let after = self.original.get(at..).unwrap_or_default().char_indices();
            let start = before.take_while(|&(at, c)| falls_away(at, c)).last().map_or(at, |(start, _)| start);
            let end = after.take_while(|&(off, c)| falls_away(at + off, c)).last();
            let end = end.map_or(at, |(off, c)| at + off + c.len_utf8());
            match gaps.last_mut() {
                Some(last) if start <= last.end() => *last = Span::between(last.start(), end),
                _ => gaps.push(Span::between(start, end)),
            }
        }
        gaps
    }

    /// The words at `span`, as written. Empty where the span does not lie on character bounds.
    #[must_use]
    pub fn at(&self, span: Span) -> &str {
        self.original.get(span.start()..span.end()).unwrap_or_default()
    }

    /// The folded words at `span`. Empty where the span does not lie on character bounds.
    #[must_use]
    pub fn folded_at(&self, span: FoldedSpan) -> &str {
        self.folded.get(span.start()..span.end()).unwrap_or_default()
    }

    /// The whole of the original.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::between(0, self.original.len())
    }

    /// The original words that `folded` was made from. A part of an expansion (the 株 of ㈱) gives the whole
    /// character; characters that fell away belong to the one before them, the stars behind stressed words
    /// to none.
    #[must_use]
    pub fn to_original(&self, folded: FoldedSpan) -> Span {
        let start = self.source_of(folded.start());
        if folded.is_empty() {
            return Span::between(start, start);
        }
        let last = self.source_of(folded.end() - 1);
        let end = (folded.end()..self.back.len()).map(|at| self.source_of(at)).find(|&source| source > last);
        let span = Span::between(start, end.unwrap_or(self.original.len()));
        let is_whole = folded.end() == self.folded.len();
        if is_whole || self.folded_at(folded).ends_with('*') {
            return span;
        }
        let stars = self.at(span).strip_suffix(emphasis::STARS).filter(|words| !words.is_empty());
        stars.map_or(span, |words| Span::between(start, start + words.len()))
    }

    /// The folded words that stand for `span`: from the first folded character whose source begins at or after
    /// its start to the first whose source begins at or after its end.
    #[must_use]
    pub fn to_folded(&self, span: Span) -> FoldedSpan {
        let at = |offset: usize| {
            self.back.partition_point(|&source| (source as usize) < offset).min(self.folded.len())
        };
        FoldedSpan::between(at(span.start()), at(span.end()))
    }

    fn source_of(&self, folded_byte: usize) -> usize {
        self.back.get(folded_byte).map_or(self.original.len(), |&source| source as usize)
    }
}

struct Fold {
    folded: String,
    back: Vec<u32>,
    /// Are sentences ended and parted by ． and ，?
    has_points: bool,
}

impl Fold {
    fn with_capacity(bytes: usize) -> Self {
        Self { folded: String::with_capacity(bytes), back: Vec::with_capacity(bytes + 1), has_points: false }
    }

    fn run(&mut self, original: &str, mut gaps: &[Span]) {
        let mut start = 0;
        while start < original.len() {
            while let Some((_, later)) = gaps.split_first().filter(|(gap, _)| gap.end() <= start) {
                gaps = later;
            }
            let gap = gaps.first().map_or(original.len(), |gap| original.ceil_char_boundary(gap.start()));
            start = if gap <= start {
                original.ceil_char_boundary(start + 1)
            } else {
                match plain(&original[start..gap], &original[gap..]) {
                    0 => self.push_cluster(original, start),
                    plain => self.push_plain(&original[start..start + plain], start),
                }
            };
        }
        self.back.push(u32::try_from(original.len()).unwrap_or(u32::MAX));
    }

    /// Keeps characters that need no folding; gives where they end.
    fn push_plain(&mut self, words: &str, start: usize) -> usize {
        self.folded.push_str(words);
        let (from, until) = (start, start + words.len());
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let first = self.back.len();
        self.back.extend(offset(from)..offset(until));
        let mut before = offset(from);
        for (source, byte) in self.back[first..].iter_mut().zip(words.bytes()) {
            if is_first(byte) {
                before = *source;
            } else {
                *source = before;
            }
        }
        until
    }

    /// Folds the character at `start` with the marks that belong to it; gives where they end.
    fn push_cluster(&mut self, original: &str, start: usize) -> usize {
        let mut chars = original[start..].char_indices().peekable();
        let Some((_, c)) = chars.next() else {
            return original.len();
        };
        let next = chars.peek().map(|&(_, next)| next);
        if next.is_none_or(|next| !joins_the_one_before(next)) {
            self.push_lone(c, next, start);
            return start + c.len_utf8();
        }
        let mut cluster = String::from(c);
        while let Some((_, mark)) = chars.next_if(|&(_, next)| joins_the_one_before(next)) {
            cluster.push(mark);
        }
        for folded in cluster.nfkc() {
            self.push(folded, start);
        }
        start + cluster.len()
    }

    fn push_lone(&mut self, c: char, next: Option<char>, start: usize) {
        if is_plain(c) {
            return self.push(c, start);
        }
        if falls_away(c) {
            return;
        }
        if self.has_points
            && let Some(mark) = self.of_sentence(c, next)
        {
            return self.push(mark, start);
        }
        if let Some(one) = replacement(c) {
            return self.push(one, start);
        }
        if let Some(narrow) = narrow(c) {
            return self.push(narrow, start);
        }
        if let Some(latin) = latin_of(c)
            && (self.folded.ends_with(|c: char| c.is_ascii_alphabetic()) || next.is_some_and(is_latin))
        {
            return self.push(latin, start);
        }
        for folded in std::iter::once(c).nfkc() {
            self.push(unified_of(folded).unwrap_or(folded), start);
        }
    }

    /// The mark of a sentence for a full-width point or comma behind a Japanese word; 3．5 and ア．are none.
    fn of_sentence(&self, c: char, next: Option<char>) -> Option<char> {
        let mark = match c {
            '．' => '。',
            '，' => '、',
            _ => return None,
        };
        let mut before = self.folded.chars().rev();
        let is_behind_word = before.next().is_some_and(|c| is_japanese(c) || ")」』】%".contains(c));
        let is_letter_of_list = before.next().is_none_or(|c| c.is_whitespace());
        let is_in_number = next.is_some_and(char::is_numeric) && c == '．';
        (is_behind_word && !is_letter_of_list && !is_in_number).then_some(mark)
    }

    fn push(&mut self, c: char, source: usize) {
        self.folded.push(c);
        let source = u32::try_from(source).unwrap_or(u32::MAX);
        self.back.extend(std::iter::repeat_n(source, c.len_utf8()));
    }
}

/// Both kinds of stretches, in order and not overlapping.
fn merged(gaps: &[Span], stars: &[Span]) -> Vec<Span> {
    let mut all: Vec<Span> = gaps.iter().chain(stars).copied().collect();
    all.sort_by_key(|gap| (gap.start(), gap.end()));
    let mut apart: Vec<Span> = Vec::with_capacity(all.len());
    for gap in all {
        match apart.last_mut().filter(|last| gap.start() <= last.end()) {
            Some(last) => *last = Span::between(last.start(), last.end().max(gap.end())),
            None => apart.push(gap),
        }
    }
    apart
}

/// Does the text end its sentences with ．, or part their clauses by ，, and so with no 。 or 、?
fn ends_sentences_with_points(text: &str) -> bool {
    let ends = |mark: &str, plain: &str| {
        text.contains(mark) && text.matches(mark).count() > text.matches(plain).count()
    };
    ends("．", "。") || ends("，", "、")
}

fn is_japanese(c: char) -> bool {
    matches!(c, 'ぁ'..='ん' | 'ァ'..='ー' | '一'..='鿿' | '々')
}

/// Bytes at the beginning of `words` that need no folding, whatever `after` begins with.
fn plain(words: &str, after: &str) -> usize {
    let end = words.find(|c| !is_plain(c)).unwrap_or(words.len());
    let next = words[end..].chars().next().or_else(|| after.chars().next());
    if next.is_none_or(is_plain) { end } else { words.floor_char_boundary(end.saturating_sub(1)) }
}

/// Begins a character in UTF-8?
fn is_first(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Needs no folding when it stands alone.
fn is_plain(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | '一'..='\u{9FEF}' | ' '..='~' | '\n' | 'ァ'..='ー' | '、'..='〃' | '「'..='】')
}

/// A mark that belongs to the character before it.
fn joins_the_one_before(c: char) -> bool {
    matches!(c, '\u{FF9E}' | '\u{FF9F}') || (c > '\u{2FF}' && !is_plain(c) && is_combining_mark(c))
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// Carriage returns, soft hyphens, zero-width and direction marks, byte-order marks, variation selectors.
fn falls_away(c: char) -> bool {
    matches!(c, '\r' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The ASCII character that a wide one stands for.
fn narrow(c: char) -> Option<char> {
    const APART: u32 = '！' as u32 - '!' as u32;
    matches!(c, '！'..='～').then(|| char::from_u32(c as u32 - APART)).flatten()
}

/// One writing for families of signs, and characters that NFKC must not touch.
fn replacement(c: char) -> Option<char> {
    match c {
        '\t' | '\u{B}' | '\u{C}' | '\u{3000}' | '\u{A0}' | '\u{2002}'..='\u{200A}' => Some(' '),
        '〜' | '～' | '∼' => Some('~'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '－' => Some('-'),
        '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
        '…' | '‥' => Some('…'),
        '゛' | '゜' | '①'..='⑳' | '⓪'..='⓿' | '❶'..='➓' | '㉑'..='㉟' | '㊱'..='㊿' => {
            Some(c)
        }
        _ => unified_of(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(original: &str, folded: &str) {
        assert_eq!(Text::new(original).folded(), folded);
    }

    #[test]
    fn many_writings_become_one() {
        check("３，４５５，７５４名", "3,455,754名");
        check("㈱青嶺 ①氏名", "(株)青嶺 ①氏名");
        check("ﾃﾞｰﾀﾍﾞｰｽ", "データベース");
        check("か\u{3099}っこう", "がっこう");
        check("⽇本⻄部⼾籍", "日本西部戸籍");
        check("DDоS攻撃", "DDoS攻撃");
        check("６月〜７月－８月", "6月~7月-8月");
        check("流出…13件", "流出…13件");
        check("一\r\n二", "一\n二");
        check("a\u{200B}b\u{FEFF}", "ab");
        check("- **㈱青嶺**が**３件**を紛失", "- (株)青嶺が3件を紛失");
    }

    #[test]
    fn sentences_that_end_with_points() {
        check("１．概要\n５日，名簿（３．５枚）を紛失した．", "1.概要\n5日、名簿(3.5枚)を紛失した。");
        check("ア．氏名，住所．", "ア.氏名、住所。");
        check("名簿，封筒を，紛失した。捜した。", "名簿、封筒を、紛失した。捜した。");
        check("ア．氏名、住所。電話、など。", "ア.氏名、住所。電話、など。");
        check("１，２００名，３．５％を，失った．", "1,200名、3.5%を、失った。");
    }

    #[test]
    fn the_way_back_lands_on_the_words() {
        let text = Text::new("㈱青嶺の３，４５５名");
        let at = text.folded().find("3,455").unwrap();
        assert_eq!(text.at(text.to_original(FoldedSpan::between(at, at + 5))), "３，４５５");
        let at = text.folded().find("株").unwrap();
        assert_eq!(text.at(text.to_original(FoldedSpan::between(at, at + 3))), "㈱");
        assert_eq!(text.at(text.to_original(FoldedSpan::between(0, text.folded().len()))), text.original());
    }

    #[test]
    fn stressed_words_are_shown_without_their_stars() {
        let text = Text::new("- **青嶺市**は、");
        let at = text.folded().find("青嶺市").unwrap();
        assert_eq!(text.at(text.to_original(FoldedSpan::between(at, at + 9))), "青嶺市");
        assert_eq!(text.at(text.to_original(FoldedSpan::between(at, at + 12))), "青嶺市**は");
    }

    #[test]
    fn gaps_fall_away() {
        let wrapped = "個人情\n  報３件";
        let text = Text::without(wrapped, &[Span::between(9, 12)]);
        assert_eq!(text.folded(), "個人情報3件");
        assert_eq!(text.at(text.to_original(FoldedSpan::between(6, 12))), "情\n  報");
        assert_eq!(text.at(text.to_original(FoldedSpan::between(6, 9))), "情\n  ");
        assert_eq!(text.gaps(), [Span::between(9, 12)]);
        assert_eq!(text.gaps_within(Span::between(0, 12)), [Span::between(9, 12)]);
        assert_eq!(text.gaps_within(Span::between(12, text.original().len())), []);
        assert_eq!(Text::new(wrapped).gaps(), []);
    }

    proptest::proptest! {
        /// The gaps of a text make the same text again.
        #[test]
        fn gaps_are_found_again(original in "[a名ｶﾞ、\n \u{200B}]{0,40}", every in 1usize..4) {
            let ends = original.match_indices('\n').step_by(every);
            let gaps: Vec<Span> = ends.map(|(at, _)| Span::between(at, at + 1)).collect();
            let text = Text::without(original.as_str(), &gaps);
            proptest::prop_assert_eq!(Text::without(original.as_str(), &text.gaps()), text);
        }

        /// Fold, find, map back: the words found fold to what was looked for.
        #[test]
        fn words_found_in_the_copy_fold_alike(original in "[ -~０-９Ａ-ｚぁ-んァ-ヶｦ-ﾟ一-龠①-⑳㈱㈲\u{3099}\u{309A}\u{FEFF}😀👩‍👩‍👧\r\n、。々]{0,60}") {
            let text = Text::new(original);
            let bounds: Vec<usize> = text.folded().char_indices().map(|(at, _)| at).chain([text.folded().len()]).collect();
            for pair in bounds.windows(2) {
                let folded = FoldedSpan::between(pair[0], pair[1]);
                let span = text.to_original(folded);
                let words = text.at(span);
                proptest::prop_assert!(!words.is_empty());
                proptest::prop_assert!(Text::new(words).folded().contains(text.folded_at(folded)), "{words:?}");
                proptest::prop_assert!(text.to_folded(span).start() <= folded.start());
            }
        }
    }
}
