//! Words of those who work there, and of what they do about it.

use crate::words::Words;

/// What is done to staff at fault.
pub(in crate::rule::counts::bystander) static PUNISHED: Words = Words::of(&[
    "処分",
    "減給",
    "戒告",
    "訓告",
    "けん責",
    "譴責",
    "厳重注意",
    "停職",
    "免職",
    "解雇",
    "逮捕",
    "書類送検",
]);

/// What is done with the eyes, two by two.
pub(in crate::rule::counts::bystander) static CHECKING: Words = Words::of(&[
    "目を通",
    "中身を見",
    "見届け",
    "内容を見",
    "確認",
    "確かめ",
    "点検",
    "照合",
    "照らし",
    "読み合わ",
    "見比べ",
    "チェック",
    "捜",
    "さがし",
    "探し",
    "検査",
    "見直",
    "体制",
    "作業",
    "印刷",
    "封入",
    "突き合わ",
    "送信",
    "担当",
    "対応",
    "行って",
    "処理",
    "発送",
    "改め",
    "見届け",
    "立ち会",
]);

/// Does the sentence tell of what is to come, or of what comes before each of it: 送信前に, 渡す前に, but not 直前に?
pub(in crate::rule::counts::bystander) fn is_to_come(sentence: &str) -> bool {
    static TO_COME: Words = Words::of(&["今後", "これから", "することとし", "よう改め", "ように改め"]);
    static ERRANDS: Words = Words::of(&[
        "送信",
        "発送",
        "投函",
        "封入",
        "封緘",
        "封かん",
        "交付",
        "配付",
        "配布",
        "配信",
        "公開",
        "掲載",
        "提出",
        "印刷",
        "郵送",
        "送付",
        "退庁",
        "退社",
        "返却",
        "廃棄",
        "持出し",
        "持ち出し",
    ]);
    let is_each = |before: &str| {
        ERRANDS.ends(before) || before.ends_with(['る', 'す', 'く', 'う', 'む', 'つ', 'ぶ', 'ぐ'])
    };
    TO_COME.stands_in(sentence)
        || sentence
            .match_indices("前に")
            .any(|(at, _)| is_each(sentence.get(..at).unwrap_or_default().trim_end_matches('の')))
}

/// Of what has happened.
pub(in crate::rule::counts::bystander) static HAPPENED: Words =
    Words::of(&["漏え", "漏洩", "漏れ", "流出", "紛失"]);

/// Those who work there, as they stand right before their number.
pub(in crate::rule::counts::bystander) static STAFF: Words = Words::of(&[
    "職員",
    "社員",
    "従業員",
    "教員",
    "教諭",
    "担当者",
    "担当",
    "医師",
    "看護師",
    "元社員",
    "元職員",
    "作業員",
    "容疑者",
    "男",
    "女",
    "男性",
    "女性",
    "上司",
    "幹部",
    "役員",
    "部長",
    "支店長",
    "係長",
    "課長",
    "校長",
    "教頭",
    "別の職員",
    "出向者",
    "行員",
    "係員",
    "署員",
    "警察官",
    "警官",
    "捜査員",
    "消防士",
    "消防隊員",
    "救急隊員",
    "警備員",
    "隊員",
    "団員",
    "弁護士",
    "会計士",
    "公認会計士",
    "税理士",
    "技術者",
    "専門家",
    "研究員",
    "相談員",
    "支援員",
    "保育士",
    "介護職員",
    "営業員",
    "勧誘員",
    "委員",
    "総代",
    "理事",
    "当人",
    "教職員",
    "派遣社員",
    "派遣職員",
    "契約社員",
    "アルバイト",
    "取締役",
    "看護助手",
    "技師",
    "店員",
    "運転手",
    "配達員",
    "検針員",
    "調査員",
    "複数",
]);

/// Those who are called in.
pub(in crate::rule::counts::bystander) static PROFESSION: Words = Words::of(&[
    "弁護士",
    "会計士",
    "税理士",
    "専門家",
    "委員",
    "取締役",
    "技術者",
    "調査員",
    "職員",
    "教授",
    "医師",
]);

/// What one does who comes upon it.
pub(in crate::rule::counts::bystander) static NOTICING: Words =
    Words::of(&["気づ", "気付", "気が付", "発見", "見つけ"]);

/// What is done to find out how far it went.
pub(in crate::rule::counts::bystander) static LOOKED: Words = Words::of(&[
    "ウイルスチェック",
    "ウィルスチェック",
    "ウイルススキャン",
    "スキャンし",
    "スキャンを",
    "検証し",
    "調査",
    "点検",
    "検査",
    "対象に",
    "調べ",
    "捜",
    "探し",
    "さが",
    "確認し",
    "解析",
    "照合",
    "突き合わせ",
    "日没まで",
]);
