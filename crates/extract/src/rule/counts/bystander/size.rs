//! How large a house or a service is: its members, users and shops, of whom only some were hit.

use jikenbo_text::number::{Amount, Counter};

use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last};

/// Is the number such a size?
pub(super) fn is_out(place: &Place, amount: &Amount) -> bool {
    let who = matches!(
        amount.counter,
        Some(
            Counter::Person
                | Counter::Party
                | Counter::User
                | Counter::Member
                | Counter::Company
                | Counter::Household
        )
    );
    who && !place.counts_portions()
        && (are_users(place)
            || are_all_who_belong(place)
            || have_applied(place)
            || are_a_class(place)
            || are_of_a_house(place)
            || is_aim(place))
}

/// 約9万人の会員が利用している: who uses it.
fn are_users(place: &Place) -> bool {
    static WHO: Words = Words::of(&[
        "の会員が",
        "の利用者が",
        "のユーザーが",
        "の加入者が",
        "の組合員が",
        "の登録者が",
        "の読者が",
        "の顧客が",
        "の企業が",
        "の生徒が",
        "の児童が",
        "の学生が",
        "の職員が",
        "の社員が",
        "の従業員が",
    ]);
    static BELONG: Words = Words::of(&[
        "利用し",
        "利用する",
        "登録し",
        "登録する",
        "加入し",
        "加入する",
        "在籍",
        "所属",
        "通う",
        "通って",
        "働く",
        "働いて",
        "勤務",
    ]);
    const REACH: usize = 14;
    static APPLY: Words =
        Words::of(&["申し込んでおり", "申し込んでいる", "受験して", "受講して", "登録して", "加入して"]);
    static SO_FAR: Words = Words::of(&["これまで", "全国", "年間", "延べ", "現在"]);
    let near = first(place.after, REACH);
    let applied = place.after.strip_prefix('が').is_some_and(|deed| APPLY.begins(deed));
    if applied && SO_FAR.stands_in(place.before) {
        return true;
    }
    // 国内外の約4万人が利用。
    if place.after.trim_end().trim_end_matches('。') == "が利用" {
        return true;
    }
    WHO.begins(near) && near.split_once('が').is_some_and(|(_, belong)| BELONG.begins(belong))
}

/// 約300人から応募があった: who came, of whom another number tells how many it befell.
fn have_applied(place: &Place) -> bool {
    static APPLIED: Words = Words::of(&["応募", "申し込み", "申込み", "申込", "エントリー", "参加の希望"]);
    static BEFELL: Words = Words::of(&["全員", "すべて", "全て", "流出", "漏", "閲覧", "見え"]);
    const REACH: usize = 8;
    let applied = place.after.strip_prefix("から").map(|what| what.trim_start_matches(['の', '、', '計']));
    applied.is_some_and(|what| APPLIED.begins(first(what, REACH))) && !BEFELL.stands_in(place.sentence)
}

/// 1学級の児童(31名)に配付した際、18名分を…: how many there are in the class, of whom another number tells how many it befell.
fn are_a_class(place: &Place) -> bool {
    static CLASSES: Words = Words::of(&["学級の", "クラスの", "組の", "学年の", "全校の", "園の"]);
    static PUPILS: Words = Words::of(&["児童(", "生徒(", "園児(", "学生(", "児童", "生徒", "園児"]);
    let pupils = PUPILS.iter().filter_map(|pupils| place.before.strip_suffix(pupils));
    let of_class = pupils.into_iter().any(|class| CLASSES.ends(class));
    let handed = place.after.trim_start_matches(')');
    let is_handed = ["に配", "に渡", "へ配", "に返却", "に送"].iter().any(|to| handed.starts_with(to));
    of_class && is_handed && ["名分", "人分"].iter().any(|part| handed.contains(part))
}

/// 同社は従業員約180人。, 社員12人の工務店: how many work in a house.
fn are_of_a_house(place: &Place) -> bool {
    static WHO: Words = Words::of(&[
        "従業員",
        "社員",
        "職員",
        "従業員数",
        "社員数",
        "職員数",
        "従業員数は",
        "社員数は",
        "組合員数は",
    ]);
    static HOUSES: Words = Words::of(&[
        "の店",
        "の会社",
        "の企業",
        "のメーカー",
        "の工場",
        "の町工場",
        "の事務所",
        "の中小",
        "の中堅",
        "の小さ",
        "の工務店",
        "の旅館",
        "の診療所",
        "の団体",
        "の組織",
        "ほどの店",
        "ほどの会社",
        "規模の",
    ]);
    const SAME: &[&str] =
        &["同社は", "同院は", "同店は", "同法人は", "同校は", "同組合は", "同会は", "同園は"];
    let before = place.before.trim_end_matches([' ', '約', ':']);
    let ends = place.after.is_empty() || place.after.starts_with('。');
    let is_all = || ends && SAME.iter().any(|same| place.sentence.starts_with(same));
    WHO.ends(before) && (HOUSES.begins(place.after) || is_all())
}

/// 動員目標(合計600名), 定員24名: how many are hoped for or let in.
fn is_aim(place: &Place) -> bool {
    static AIMS: Words = Words::of(&[
        "目標",
        "定員",
        "募集人数",
        "募集人員",
        "募集定員",
        "参加予定",
        "来場予定",
        "動員数",
        "目標は",
        "定員は",
    ]);
    AIMS.ends(place.before.trim_end_matches([' ', '(', ':', '約']))
}

/// 登録者は12万人いる, 会員約5万人を抱える: all there are.
fn are_all_who_belong(place: &Place) -> bool {
    static WHO: Words = Words::of(&[
        "登録者は",
        "利用者は",
        "会員は",
        "加入者は",
        "組合員は",
        "ユーザーは",
        "読者は",
        "登録会員は",
        "顧客は",
        "生徒は",
        "児童は",
        "学生は",
        "職員は",
        "社員は",
        "従業員は",
        "教員は",
        "教職員は",
    ]);
    static ARE: Words = Words::of(&["いる", "おり", "います", "が在籍", "を数え"]);
    static HAS: Words = Words::of(&[
        "を展開",
        "を抱え",
        "を擁し",
        "を擁す",
        "を有し",
        "を有す",
        "が在籍",
        "が所属",
        "が通う",
        "が通って",
    ]);
    static ALL: Words = Words::of(&[
        "全校児童",
        "全校生徒",
        "全園児",
        "全学生",
        "全児童",
        "全生徒",
        "全職員",
        "全社員",
        "全従業員",
    ]);
    let before = last(place.before.trim_end_matches([' ', '約']), 6);
    ALL.ends(before) && place.after.starts_with("の保護者")
        || WHO.ends(before) && ARE.begins(place.after)
        || HAS.begins(place.after)
}
