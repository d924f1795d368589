//! Copies of a text: under another header, broken into other lines, or cut off near the end.

use crate::chance::Chance;

/// The text on an incident of `owner` as another place prints it again.
pub(crate) fn reprinted(text: &str, owner: &str, chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => format!("アーカイブ（保存版）\nこのページは当時の内容を転載したものです。\n\n{text}"),
        1 => text.replace('。', "。\n"),
        _ => format!("［転載］{owner}の件\n\n{}\n", without_end(text)),
    }
}

/// All but the last tenth of the lines.
fn without_end(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let kept = lines.len() - lines.len() / 10;
    lines.into_iter().take(kept).collect::<Vec<_>>().join("\n")
}
