//! Do the words beside a name hire its bearer, or introduce him?

use jikenbo_model::vocabulary::Role;

use crate::words::Words;

/// Do the words before a name introduce who bears it: 印刷を請け負った, 委託先、, 子会社の, 専門会社, 転職先は同業の?
pub(super) fn introduces(before: &str) -> bool {
    static WORDS: Words = Words::of(&[
        "委託先、",
        "委託先である",
        "委託先だった",
        "子会社の",
        "子会社である",
        "専門会社",
        "専門業者",
        "調査会社",
        "同業の",
        "競合の",
        "同業他社の",
        "指定管理者の",
        "指定管理者である",
        "指定管理者、",
        "受託者の",
        "下請けの",
        "下請けである",
        "下請けの「",
        "孫請けの",
        "協力会社の",
        "受託者である",
        "受注者の",
        "受注者である",
        "転職先の",
        "転職先である",
        "転職先、",
        "再就職先の",
        "再就職先である",
        "移籍先の",
        "移籍先である",
        "提供先の",
        "提供先である",
        "売却先の",
        "売却先である",
        "指定管理者は",
        "受託者は",
        "委託先は",
        "委託業者は",
        "業者は",
        "会社は",
        "委託先は、",
        "指定管理者は、",
        "指定管理者:",
        "委託先:",
        "受託者:",
        "委託業者:",
        "受注者:",
    ]);
    let (before, quotes) = (before.trim_end_matches(['「', '『']), before.ends_with(['「', '『']));
    WORDS.ends(before) || is_class_of_firm(before, quotes) || hires(before) || assists(before)
}

/// 調査を支援している, 解析を手伝った: who looks into the matter for another.
fn assists(before: &str) -> bool {
    static INQUIRIES: Words = Words::of(&["調査", "解析", "フォレンジック", "鑑識"]);
    static STEMS: Words = Words::of(&["支援", "手伝", "手がけ", "主導", "担当"]);
    INQUIRIES.begins(before) && STEMS.stands_in(before)
}

/// セキュリティ会社の, 印刷業者の, 代理店「: what kind of firm follows, which may be in quotation marks.
pub(super) fn is_class_of_firm(before: &str, quotes: bool) -> bool {
    static FIRMS: Words = Words::of(&[
        "会社",
        "業者",
        "企業",
        "代理店",
        "ベンダー",
        "ベンダ",
        "機関",
        "委託先",
        "管理者",
        "受託者",
        "受注者",
        "事業者",
        "団体",
        "法人",
        "外注先",
        "依頼先",
        "発注先",
        "請負先",
    ]);
    let links: &[&str] = if quotes { &["の", "である", "、", ""] } else { &["の", "である", "、"] };
    links.iter().filter_map(|link| before.strip_suffix(link)).any(|firm| FIRMS.ends(firm))
}

/// Does a verb of hiring end the words, in any tense: 印刷を請け負った, 集計を頼んでいる, 発送を任せていた?
pub(super) fn hires(before: &str) -> bool {
    static STEMS: Words = Words::of(&[
        "請け負",
        "請負",
        "担",
        "受け持",
        "引き受け",
        "任せ",
        "お任せ",
        "お願い",
        "頼",
        "頼ん",
        "委ね",
        "受託",
        "委託",
        "依頼",
        "受注",
        "発注",
        "外注",
        "任され",
        "託され",
        "託",
        "代行",
        "担当",
        "手がけ",
        "行",
        "行な",
        "制作",
        "製作",
    ]);
    static ENDS: Words = Words::of(&[
        "する",
        "した",
        "している",
        "していた",
        "しております",
        "していました",
        "う",
        "つ",
        "む",
        "る",
        "た",
        "だ",
        "った",
        "っている",
        "っていた",
        "ている",
        "ていた",
        "でいる",
        "でいた",
    ]);
    ENDS.iter().filter_map(|end| before.strip_suffix(end)).any(|stem| STEMS.ends(stem))
}

/// |に委託した, |へ調査を依頼した: do the words give a task to the one named before?
pub(super) fn gives(words: &str, role: Role) -> bool {
    matches!(role, Role::Processor | Role::Investigator) && words.starts_with(['に', 'へ'])
}
