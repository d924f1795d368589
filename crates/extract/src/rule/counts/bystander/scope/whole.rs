//! Is a number that of a whole: of a house, a place, a group, of which a part was hit?

use jikenbo_text::number::{Amount, Counter};

use super::super::contains_any;
use super::untitled;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last, parted_at};

/// The whole before its part (はがき900枚のうち、違っていたのは30枚): it says how large the part is, unless the whole itself is
/// said to be hit, or the part has something more (うち30名は住所も).
pub(super) fn is_whole(place: &Place, amount: &Amount) -> bool {
    static HIT: Words = Words::of(&[
        "漏",
        "もれ",
        "流出",
        "紛失",
        "失",
        "盗",
        "誤",
        "対象",
        "該当",
        "影響",
        "被害",
        "見られ",
        "閲覧",
        "見え",
        "表示",
        "感染",
        "暗号",
        "合計",
        "合わせて",
        "あわせて",
        "延べ",
        "のべ",
    ]);
    static MORE: Words =
        Words::of(&["も流出", "も漏", "も含", "も記", "も登録", "も閲覧", "も対象", "も載", "も見", "も入"]);
    let after = untitled(place.after);
    let some = after.trim_start_matches(')');
    if ["の一部に", "の一部が", "の一部で", "のうち一部", "のうちの一部"]
        .iter()
        .any(|part| some.starts_with(part))
    {
        return !HIT.stands_in(last(place.before, 12));
    }
    let noun =
        parted_at(first(after, 12), "のうち").filter(|(noun, _)| noun.is_empty() || noun.starts_with('の'));
    let part = noun.and_then(|(noun, _)| after.get(noun.len()..)).or_else(|| after.strip_prefix("中、"));
    let Some(part) = part else {
        return false;
    };
    let rest = place.sentence_after();
    let machines = matches!(amount.counter, Some(Counter::Device | Counter::Server | Counter::Terminal));
    let is_hit = (HIT.stands_in(place.sentence_before()) || HIT.stands_in(place.lead))
        && !is_of_the_registered(place, part);
    part.contains(|c: char| c.is_ascii_digit()) && (machines || !is_hit) && !MORE.stands_in(rest)
}

/// 対象は登録された2,900名のうち最大20名、: are those hit the part, out of all who are registered?
fn is_of_the_registered(place: &Place, part: &str) -> bool {
    static ALL: Words =
        Words::of(&["登録された", "登録した", "登録している", "応募された", "申し込まれた", "加入する"]);
    static TOPICS: Words =
        Words::of(&["対象は", "対象者は", "該当者は", "対象となるのは", "影響を受けたのは"]);
    let number = part.trim_start_matches("のうち").trim_start_matches(['、', '最', '大', '約', '計']);
    let is_next = number.starts_with(|c: char| c.is_ascii_digit());
    let all = ALL.iter().find_map(|all| place.before.strip_suffix(all));
    is_next && all.is_some_and(|topic| TOPICS.ends(topic))
}

/// 全体で約9万件が漏えいした可能性があり、当組合の分も含まれています: all that another lost, of which ours are a part.
pub(super) fn holds_ours(place: &Place) -> bool {
    static OURS: Words = Words::of(&["当", "弊", "本市", "本町", "本村", "本県", "本学", "本校", "自社"]);
    const NEAR: usize = 8;
    let rest = place.sentence_after();
    ["の分も含", "分が含ま", "の分も入"]
        .iter()
        .filter_map(|held| rest.split_once(held))
        .any(|(before, _)| OURS.stands_in(last(before, NEAR)))
}

/// Those of whom something was to be published, when more than that was (会員420人の一覧を掲載した際、うっかり31人の住所も含まれて).
pub(super) fn is_to_be_published(place: &Place) -> bool {
    const WHEN: &[&str] = &[
        "を掲載した際",
        "を公開した際",
        "を公表した際",
        "をアップロードした際",
        "を投稿した際",
        "を配布した際",
    ];
    static HELD: Words = Words::of(&["含まれ", "残って", "残し", "記載", "載って", "写って", "見え", "読め"]);
    let rest = place.sentence_after();
    let beyond = WHEN.iter().find_map(|when| parted_at(rest, when)).map(|(_, beyond)| beyond);
    beyond.is_some_and(|beyond| beyond.contains(|c: char| c.is_ascii_digit()) && HELD.stands_in(beyond))
}

/// Those whose data were to be given, when those of more went out (希望された58名の氏名を提供する際、誤って全2,876名の表を送った).
pub(super) fn is_rightly_given(place: &Place) -> bool {
    static WHEN: Words = Words::of(&[
        "提供する際",
        "送付する際",
        "送信する際",
        "渡す際",
        "共有する際",
        "提供した際",
        "送るところ",
        "提供するところ",
        "送信するところ",
        "送付するところ",
    ]);
    static MORE: Words =
        Words::of(&["全員", "分の", "の情報", "のデータ", "の氏名", "の個人情報", "の名簿", "の一覧"]);
    let Some((errand, beyond)) = parted_at(place.sentence_after(), "誤って") else { return false };
    let beyond = beyond.trim_start_matches(['全', '、', '約', '別']);
    let rest = beyond.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    let counted = rest.len() < beyond.len();
    WHEN.stands_in(errand) && counted && MORE.begins(rest.trim_start_matches(['名', '人', '件', '社']))
}

/// 一覧には520人の氏名があり、うち公表を望まなかったのは140人: all whose names were to be seen, some of whom had not agreed to it.
pub(super) fn have_agreed(place: &Place) -> bool {
    static NOT_AGREED: Words = Words::of(&[
        "希望していな",
        "希望しな",
        "希望されな",
        "希望されていな",
        "望んでいな",
        "望まな",
        "同意していな",
        "同意しな",
        "同意を得ていな",
        "同意のな",
        "非公開を希望",
        "非公表を希望",
        "匿名を希望",
        "公開すべきでな",
        "公表すべきでな",
    ]);
    let part = parted_at(place.sentence_after(), "うち").map(|(_, part)| part);
    part.is_some_and(|part| NOT_AGREED.stands_in(part) && part.contains(|c: char| c.is_ascii_digit()))
}

/// 市内全体で400世帯.
pub(super) fn is_of_place(place: &Place) -> bool {
    static WHOLE: Words = Words::of(&[
        "市内全体",
        "町内全体",
        "村内全体",
        "区内全体",
        "県内全体",
        "校内全体",
        "全校で",
        "市内では",
        "町内では",
        "市全体",
        "町全体",
        "県全体",
    ]);
    WHOLE.stands_in(last(place.before, 10))
}

/// How large the house is: 園児は全部で96人。
pub(super) fn is_size(place: &Place) -> bool {
    static WHO: Words = Words::of(&[
        "園児",
        "児童",
        "生徒",
        "学生",
        "職員",
        "社員",
        "会員",
        "患者",
        "従業員",
        "入所者",
        "利用者",
    ]);
    let whole =
        ["全部で", "全体で", "全員で", "総勢"].iter().find_map(|whole| place.before.strip_suffix(whole));
    let ends = ["。", "だ", "です", "である", "いる", "が在"].iter().any(|end| place.after.starts_with(end))
        || place.after.is_empty();
    whole.and_then(|who| who.strip_suffix('は')).is_some_and(|who| WHO.ends(who) && who.chars().count() <= 6)
        && ends
}

/// How many belong to a group in which something was shown: グループには46人が入っている.
pub(super) fn is_group(place: &Place) -> bool {
    static GROUPS: Words =
        Words::of(&["グループ", "チャット", "LINE", "メーリングリスト", "チャンネル", "ルーム"]);
    let verb = untitled(place.after).strip_prefix('が').unwrap_or_default();
    ["入って", "参加し", "所属し", "加わ", "登録し", "いる", "います"]
        .iter()
        .any(|in_it| verb.starts_with(in_it))
        && GROUPS.stands_in(place.sentence_before())
}

/// How much is done in a day, where a section or a clause tells of the service.
pub(super) fn is_turnover(place: &Place) -> bool {
    static SERVICE: Words = Words::of(&[
        "診療の状況",
        "診療状況",
        "営業の状況",
        "営業状況",
        "運行状況",
        "開館状況",
        "生産の状況",
        "業績",
    ]);
    SERVICE.stands_in(place.lead)
        || contains_any(place.sentence_before(), &["通常は1日", "通常1日"])
        || place.sentence_before().contains("入院中の患者") && !is_of_records(place)
}

/// 入院中の患者1名|の記録を閲覧した: is it whose records were touched, not how the house goes on?
fn is_of_records(place: &Place) -> bool {
    const RECORDS: &[&str] = &[
        "の記録",
        "の診療記録",
        "のカルテ",
        "の電子カルテ",
        "の情報",
        "の個人情報",
        "の氏名",
        "の病",
        "分の",
    ];
    RECORDS.iter().any(|records| place.after.trim_start_matches("様").starts_with(records))
}

/// What a house is, in brackets or behind its name: (本社・中央市、従業員680人), (組合員64店).
pub(super) fn is_in_profile(place: &Place) -> bool {
    static SIZE: Words = Words::of(&[
        "従業員",
        "社員",
        "職員",
        "組合員",
        "加盟店",
        "会員数",
        "生徒数",
        "児童数",
        "病床",
        "定員",
        "店舗数",
    ]);
    let before = place.before.trim_end_matches([' ', '約', '数']);
    let of_size = SIZE.ends(before);
    let bracketed = place.sentence_before().rfind('(').is_some_and(|open| {
        let inside = place.sentence_before().get(open..).unwrap_or_default();
        !inside.contains(')')
            && (inside.contains("本社") || inside.contains("本店") || inside.contains("代表"))
    });
    of_size && bracketed
}
