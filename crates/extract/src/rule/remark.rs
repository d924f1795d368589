//! What an editor's remarks below an article still tell of the body that it is about (同社は、…を取り入れるとのこと).

use crate::reading::Reading;
use crate::section::Section;
use crate::words::{Words, first};

/// Characters at the beginning of a sentence in which its topic stands.
const OPENING: usize = 20;

/// Characters of the longest short name of a body: 同|県教育委員会.
const LONGEST: usize = 8;

/// How a sentence goes on with what the one before it told.
static CONTINUED: Words =
    Words::of(&["また", "さらに", "あわせて", "併せて", "加えて", "このほか", "そのほか", "今後"]);

/// Does the sentence of a remark hand on what the body is going to do (同社は…を取り入れるとのこと)?
pub(super) fn hands_on_a_plan(reading: &Reading, sentence: usize) -> bool {
    reading.sentences[sentence].section != Section::Contact
        || !is_of_nobody(reading, sentence) && is_hearsay(reading.sentence(sentence))
}

/// Does the sentence stand apart, below what the article tells, and say nothing of the body either?
pub(super) fn is_of_nobody(reading: &Reading, sentence: usize) -> bool {
    let words = reading.sentence(sentence);
    reading.sentences[sentence].section == Section::Contact
        && !opens_with_the_body(words)
        && !(CONTINUED.begins(words) && is_hearsay(words))
}

/// Does the writer only hand on what he was told?
fn is_hearsay(words: &str) -> bool {
    static HEARSAY: Words = Words::of(&[
        "とのこと",
        "とのことです",
        "そうです",
        "としています",
        "方針を示しています",
        "と説明しています",
    ]);
    HEARSAY.ends(words.trim_end_matches(['。', ' ']))
}

/// Does the sentence open with the body as its topic: 同社は, 同県教委では?
fn opens_with_the_body(words: &str) -> bool {
    let opening = first(words, OPENING);
    opening.split('同').skip(1).any(is_body_as_topic)
}

/// Is it the rest of a body's short name with the particle of a topic: 社は, 県教委では? 同日は and 同様に name none.
fn is_body_as_topic(rest: &str) -> bool {
    static TOPIC: Words = Words::of(&["は", "では", "が", "も", "によると", "によれば"]);
    const TIMES: &[char] = &['日', '月', '年', '時', '様', '期', '士', '一', '意'];
    let is_noun = |c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヶ' | 'ー');
    let end = rest.find(|c| !is_noun(c)).unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    (1..=LONGEST).contains(&name.chars().count()) && !name.starts_with(TIMES) && TOPIC.begins(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_as_topics() {
        for words in ["同社は認証を入れるとのこと。", "なお、同県教委では点検を進めている。", "同大によると"]
        {
            assert!(opens_with_the_body(words), "{words}");
        }
        for words in ["同日は休みでした。", "同様に社員教育が要る。", "研修を進めましょう。"]
        {
            assert!(!opens_with_the_body(words), "{words}");
        }
    }
}
