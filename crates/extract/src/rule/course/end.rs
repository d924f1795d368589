//! How something is said to have ended: mended as it was noticed, or quiet since.

use crate::words::{Words, first, to_pause, to_stop};

/// 3日に職員が|気づいて移すまで、…: what had begun before ended as it was noticed and mended.
pub(super) fn is_mended_at_end(words: &str) -> bool {
    static NOTICED: Words = Words::of(&["気づいて", "気付いて", "気づき", "気付き", "見つけて", "発見して"]);
    static MENDED: Words =
        Words::of(&["すまで", "るまで", "めるまで", "じるまで", "したまで", "すまでの", "削除するまで"]);
    let clause = to_pause(words);
    NOTICED.stands_in(clause) && MENDED.ends(clause)
}

/// 通報があった3日|までの20日間、閲覧できる状態だった: had it been open until it was noticed?
pub(super) fn is_open_until_then(words: &str) -> bool {
    static OPEN: Words = Words::of(&["閲覧", "公開", "掲載", "表示", "見られ", "見える"]);
    words.starts_with("まで") && OPEN.stands_in(to_stop(words))
}

/// 以降、不正アクセスは|確認されていない: is nothing more seen of it?
pub(super) fn is_quiet(words: &str) -> bool {
    let said = to_stop(words);
    let seen = SEEN.iter().filter_map(|seen| said.rfind(seen)).max().and_then(|at| said.get(at..));
    seen.is_some_and(|seen| NOT.stands_in(first(seen, 14))) || OVER.stands_in(said)
}

static SEEN: Words =
    Words::of(&["確認", "観測", "検知", "発生", "見ら", "認め", "受け", "行わ", "届い", "起き", "ありませ"]);
static NOT: Words = Words::of(&["ない", "おらず", "ません", "なく", "ず、"]);
static OVER: Words = Words::of(&["収ま", "止ま", "途絶", "終息", "収束", "やん"]);

/// 3日以降|は確認されていない: it ended then.
pub(super) fn is_quiet_since(words: &str) -> bool {
    let clause = words.trim_start_matches('、').split('。').next().unwrap_or(words);
    let clause = ["は", "、", "に"].iter().find_map(|topic| clause.strip_prefix(topic)).unwrap_or(clause);
    let near = first(clause, 24);
    OVER.stands_in(near) || SEEN.stands_in(near) && NOT.stands_in(near)
}
