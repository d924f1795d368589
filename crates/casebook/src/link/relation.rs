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
/// others, and a text alone before one in the frame of somebody's page.
pub(crate) fn is_copy_of(known: &Traits, new: &Traits) -> bool {
    let is_others = |traits: &Traits| traits.voice == Some(Voice::ThirdParty);
    match (is_others(known), is_others(new)) {
        (true, false) => true,
        (false, true) => false,
        _ => known.frame >= new.frame + MORE,
    }
}

/// Words that say of a page that it hands on what others wrote, or let its readers talk.
static HANDED_ON: Words = Words::of(&[
    "転載",
    "キャッシュ",
    "スレッド",
    "掲示板",
    "名前:",
    "匿名",
    "ソースで",
    "まとめ",
    "元記事",
    "引用元",
    "配信元",
    "情報元",
    "ソース:",
    "出典",
    "許諾",
    "切り抜き",
    "クリップ",
    "タグ:",
    "投稿者",
    "いいね",
    "名無し",
    "管理人",
    "への反応",
    "非公式",
    "自動で抜き出",
    "自動抽出",
    "そのまま載せ",
    "そのまま掲載",
    "をそのまま転",
    "原文のまま",
    "アーカイブ",
    "魚拓",
    "提供:",
    "再掲",
]);

/// Words that any page may have about its text.
static FRAMES: Words = Words::of(&[
    "閲覧",
    "シェア",
    "共有する",
    "コメント",
    "カテゴリ",
    "関連記事",
    "前の記事",
    "次の記事",
    "一覧",
    "トップ >",
    "ホーム >",
    "記事ID",
    "記事No",
    "配信日時",
    "受信",
    "文書番号",
    "本欄",
    "当欄",
    "お薦め",
    "おすすめ記事",
    "【関連】",
    "関連:",
    " > ",
]);

/// What a line counts for that says that others wrote the text.
const FRAMED: u32 = 3;

/// By how much the frame of a copy is larger: a line may be broken in one of them only.
const MORE: u32 = 2;

/// Does a line stand by itself: a masthead, the name of a wire, a menu? What both texts have tells nothing of either.
fn is_apart(line: &str) -> bool {
    const LONGEST: usize = 40;
    let line = line.trim();
    !line.is_empty() && !line.contains('。') && line.chars().count() <= LONGEST
}

/// How much of a folded text is the frame of a page: a number that grows with its lines.
pub(crate) fn frame(text: &str) -> u32 {
    let counted = |line: &str| match () {
        () if HANDED_ON.stands_in(line) => FRAMED,
        () => u32::from(FRAMES.stands_in(line) || is_apart(line)),
    };
    text.lines().map(counted).sum()
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
        let stamped = "町の話題 > 経済\n青嶺商店、会員880人分が流出\n3/5(火) 11:40 配信\n青嶺商店は5日、発表した。\n2024年3月5日 掲載";
        assert!(is_copy_of(&traits(stamped), &traits(own)) && !is_copy_of(&traits(own), &traits(stamped)));
        let own_words = Traits { voice: Some(Voice::Own), ..traits(copy) };
        let others = Traits { voice: Some(Voice::ThirdParty), ..traits(own) };
        assert!(is_copy_of(&others, &own_words));
    }
}
