//! The little language of the lexicon: words in order within one sentence.
//!
//! ```text
//! 個人情報保護委員会 … 報告|届出        one after the other, at most 30 characters apart
//! パスワード …8 変更|<reset>            at most 8 characters apart; <reset> is a group of the lexicon
//! 誤 送信                                directly after each other
//! 退職者|元職員 & 持ち出し               both in one sentence, in whichever order
//! ```

/// Characters that `…` may pass over.
const GAP: u8 = 30;

/// One alternative of a slot.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Choice {
    /// A literal term, as it stands in a folded text.
    Term(String),
    /// A named group of terms.
    Group(String),
}

/// One place of a sequence: what may stand there, and how far after the place before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Any of these.
    pub(super) choices: Vec<Choice>,
    /// At most so many characters after the end of the slot before.
    pub(super) gap: u8,
}

/// A cue as written: sequences, all of which have to stand in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// At least one, none of them empty.
    pub(super) sequences: Vec<Vec<Slot>>,
}

/// Reads a cue. The error says what is wrong with it.
pub(super) fn parse(cue: &str) -> Result<Pattern, String> {
    let sequences: Vec<_> = cue.split(" & ").map(sequence).collect::<Result<_, _>>()?;
    Ok(Pattern { sequences })
}

fn sequence(words: &str) -> Result<Vec<Slot>, String> {
    let mut slots = Vec::new();
    let mut gap = 0;
    for word in words.split_whitespace() {
        if let Some(width) = word.strip_prefix('…') {
            gap = if width.is_empty() {
                GAP
            } else {
                width.parse().map_err(|_| format!("no width: {word}"))?
            };
        } else {
            slots.push(Slot {
                choices: word.split('|').map(choice).collect::<Result<_, _>>()?,
                gap,
            });
            gap = 0;
        }
    }
    if slots.is_empty() || gap > 0 {
        return Err(format!("a sequence ends without a word: {words:?}"));
    }
    Ok(slots)
}

fn choice(word: &str) -> Result<Choice, String> {
    match word.strip_prefix('<').map(|group| group.strip_suffix('>')) {
        Some(Some(group)) if !group.is_empty() => Ok(Choice::Group(group.to_owned())),
        Some(_) => Err(format!("a group looks like <name>: {word}")),
        None if word.is_empty() => Err("an empty alternative".to_owned()),
        None => Ok(Choice::Term(word.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(cue: &str) -> String {
        match parse(cue) {
            Err(error) => error,
            Ok(pattern) => pattern
                .sequences
                .iter()
                .map(|slots| show(slots))
                .collect::<Vec<_>>()
                .join(" & "),
        }
    }

    fn show(slots: &[Slot]) -> String {
        let show = |slot: &Slot| format!("{}+{}", slot.gap, slot.choices.len());
        slots.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_language() {
        assert_eq!(render("委員会 … 報告|届出"), "0+1 30+2");
        assert_eq!(render("誤 送信"), "0+1 0+1");
        assert_eq!(render("退職者|元職員 & <take>"), "0+2 & 0+1");
        assert_eq!(render("委員会 …"), "a sequence ends without a word: \"委員会 …\"");
        assert_eq!(render("<take"), "a group looks like <name>: <take");
    }
}
