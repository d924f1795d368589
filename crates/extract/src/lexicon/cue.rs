//! The little language of the lexicon: words in order within one sentence.
//!
//! ```text
//! 個人情報保護委員会 … 報告|届出        one after the other, at most 30 characters apart
//! パスワード …8 変更|<reset>            at most 8 characters apart; <reset> is a group of the lexicon
//! 誤 送信                                directly after each other
//! 退職者|元職員 & 持ち出し               both in one sentence, in whichever order
//! !コロナ|新型 感染 !症|者               感染, but not directly after コロナ and not directly before 症
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

/// Slots in order, and what must not stand beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// At least one.
    pub(super) slots: Vec<Slot>,
    /// None of these ends where the first slot begins.
    pub(super) not_after: Vec<String>,
    /// None of these begins where the last slot ends.
    pub(super) not_before: Vec<String>,
}

/// A cue as written: sequences, all of which have to stand in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// At least one.
    pub(super) sequences: Vec<Words>,
}

/// Reads a cue. The error says what is wrong with it.
pub(super) fn parse(cue: &str) -> Result<Pattern, String> {
    let sequences: Vec<_> = cue.split(" & ").map(sequence).collect::<Result<_, _>>()?;
    Ok(Pattern { sequences })
}

fn sequence(text: &str) -> Result<Words, String> {
    let mut words = Words::default();
    let mut gap = 0;
    for word in text.split_whitespace() {
        if let Some(width) = word.strip_prefix('…') {
            gap = if width.is_empty() {
                GAP
            } else {
                width.parse().map_err(|_| format!("no width: {word}"))?
            };
        } else if let Some(others) = word.strip_prefix('!') {
            let beside = if words.slots.is_empty() { &mut words.not_after } else { &mut words.not_before };
            beside.extend(others.split('|').map(str::to_owned));
        } else if words.not_before.is_empty() {
            words.slots.push(Slot { choices: word.split('|').map(choice).collect::<Result<_, _>>()?, gap });
            gap = 0;
        } else {
            return Err(format!("a word after what must not follow: {text:?}"));
        }
    }
    if words.slots.is_empty() || gap > 0 {
        return Err(format!("a sequence ends without a word: {text:?}"));
    }
    Ok(words)
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
            Ok(pattern) => pattern.sequences.iter().map(show).collect::<Vec<_>>().join(" & "),
        }
    }

    fn show(words: &Words) -> String {
        let show = |slot: &Slot| format!("{}+{}", slot.gap, slot.choices.len());
        let slots = words.slots.iter().map(show).collect::<Vec<_>>().join(" ");
        match (words.not_after.len(), words.not_before.len()) {
            (0, 0) => slots,
            (after, before) => format!("{slots} not after {after}, not before {before}"),
        }
    }

    #[test]
    fn the_language() {
        assert_eq!(render("委員会 … 報告|届出"), "0+1 30+2");
        assert_eq!(render("誤 送信"), "0+1 0+1");
        assert_eq!(render("退職者|元職員 & <take>"), "0+2 & 0+1");
        assert_eq!(render("!コロナ 感染 !症|者"), "0+1 not after 1, not before 2");
        assert_eq!(render("感染 !症 者"), "a word after what must not follow: \"感染 !症 者\"");
        assert_eq!(render("委員会 …"), "a sequence ends without a word: \"委員会 …\"");
        assert_eq!(render("<take"), "a group looks like <name>: <take");
    }
}
