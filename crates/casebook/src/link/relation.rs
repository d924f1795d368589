//! What an article is to its incident.

use jikenbo_model::Voice;
use jikenbo_text::Words;

use super::evidence::{Evidence, Points};
use super::traits::Traits;
use crate::incident::Relation;

/// What the article with these traits is, by its own words and by what its text shares with the one it is nearest to.
/// The victim's own text is new, or follows where it names an earlier report, kept or not; a third party's text reports
/// on the incident, whichever came first; whatever its voice, a text that is nearly another's is its reprint.
pub(crate) fn relation_of(traits: &Traits, points: &Points) -> Relation {
    if points.has(Evidence::NearIdentical) {
        return Relation::ReprintOf;
    }
    match traits.voice {
        Some(Voice::ThirdParty) => Relation::ReportsOn,
        _ if traits.follows => Relation::Follows,
        _ => Relation::New,
    }
}

/// Is the text that was known the copy of the new one that it nearly is? The victim's own text comes before that of
/// others; a copy has a frame about it.
pub(crate) fn is_copy_of(known: &Traits, new: &Traits) -> bool {
    let is_others = |traits: &Traits| traits.voice == Some(Voice::ThirdParty);
    match (is_others(known), is_others(new)) {
        (true, false) => true,
        (false, true) => false,
        _ => known.frame > new.frame,
    }
}

/// Words that frame a copy on the page of somebody else: whence it is, what readers do with it, where else to go.
static FRAMES: Words = Words::of(&[
    "転載",
    "まとめ",
    "元記事",
    "引用元",
    "配信元",
    "情報元",
    "ソース:",
    "出典",
    "提供:",
    "許諾",
    "切り抜き",
    "クリップ",
    "閲覧",
    "シェア",
    "共有する",
    "コメント",
    "反応",
    "タグ:",
    "カテゴリ",
    "投稿者",
    "いいね",
    "名無し",
    "管理人",
    "関連記事",
    "関連:",
    "前の記事",
    "次の記事",
    "一覧",
    "トップ",
    "ホーム >",
    "記事id",
    "記事no",
]);

/// What each line that holds such words counts for.
const FRAMED: u32 = 3;

/// How much frame a folded text has about it: its lines, those of a page the more.
pub(crate) fn frame(text: &str) -> u32 {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| if FRAMES.stands_in(line) { FRAMED } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_a_frame() {
        let own = "青嶺商店、会員880人分が流出\n2024年3月5日\n青嶺商店は5日、発表した。対象は880人。";
        let copy = "町の話題まとめ\n青嶺商店、会員880人分が流出\n青嶺商店は5日、発表した。\n対象は880人。\nコメントを書く";
        let traits = |text: &str| Traits { frame: frame(text), ..Traits::default() };
        assert!(is_copy_of(&traits(copy), &traits(own)) && !is_copy_of(&traits(own), &traits(copy)));
        let own_words = Traits { voice: Some(Voice::Own), ..traits(copy) };
        let others = Traits { voice: Some(Voice::ThirdParty), ..traits(own) };
        assert!(is_copy_of(&others, &own_words));
    }
}
