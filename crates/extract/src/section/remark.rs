//! Where the remarks of an editor end, and the story of a paper that is cited below them begins.

use jikenbo_text::FoldedSpan;

use super::{Form, label};
use crate::words::Words;

/// Does a heading stand above remarks of those who print the item: 編集部のひとこと?
pub(crate) fn heads_remarks(heading: &str) -> bool {
    static REMARKS: Words = Words::of(&[
        "所感",
        "ひとこと",
        "一言",
        "コメント",
        "教訓",
        "学べること",
        "学ぶこと",
        "感想",
        "考察",
        "解説",
    ]);
    REMARKS.stands_in(heading)
}

/// Is the line an entry of a list, as each remark is?
pub(super) fn is_entry(words: &str, form: Form) -> bool {
    matches!(form, Form::Item | Form::Listed)
        || words.starts_with(['・', '-', '*', '•'])
        || label::manner(words).is_some()
}

/// Is the line the head of something else: no entry, no sentence, and an empty line above it?
pub(super) fn begins_a_story(folded: &str, line: FoldedSpan, form: Form) -> bool {
    let words = folded.get(line.start()..line.end()).unwrap_or_default();
    let above = folded.get(..line.start()).unwrap_or_default();
    let is_apart = above.trim_end_matches([' ', '\u{3000}']).ends_with("\n\n");
    is_apart
        && form == Form::Text
        && !is_entry(words, form)
        && !words.contains('。')
        && !words.trim().is_empty()
}
