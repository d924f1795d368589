//! Does a word say a class, an occasion or a thing, so that it is nobody's name?

use jikenbo_model::vocabulary::Role;
use jikenbo_text::{FoldedSpan, name};

use crate::reading::Reading;
use crate::rule::tool::is_kind_of_tool;
use crate::words::Words;

/// 受託者は|消去|しないまま: a noun that a verb follows is what they do, and no name.
pub(super) fn is_deed(reading: &Reading, span: FoldedSpan) -> bool {
    static DOES: Words =
        Words::of(&["する", "した", "して", "しな", "せず", "し、", "しま", "され", "でき", "らし"]);
    let after = reading.folded().get(span.end()..).unwrap_or_default();
    DOES.begins(after) && reading.words(span).chars().all(|c| matches!(c, '一'..='鿿'))
}

/// 設計会社, コールセンター, 不動産会社社長: a class of firms, or people, and no name.
pub(super) fn is_class_of_body(words: &str) -> bool {
    static CLASSES: Words = Words::of(&[
        "会社",
        "業者",
        "企業",
        "事業者",
        "メーカー",
        "社長",
        "役員",
        "店長",
        "部長",
        "社員",
        "職員",
        "従業員",
        "エンジニア",
        "クリエイター",
        "デザイナー",
        "プログラマー",
        "オペレーター",
        "ドライバー",
    ]);
    const CENTRES: &[&str] = &["コールセンター", "データセンター", "配送センター", "物流センター"];
    CLASSES.ends(words) || CENTRES.contains(&words)
}

/// A country before its company (タイの連結子会社), a way of attacking (SQLインジェクションによる攻撃), an office of a house.
pub(super) fn is_no_body(words: &str, role: Role) -> bool {
    const ATTACKS: &[&str] =
        &["インジェクション", "DDoS", "DoS", "ブルートフォース", "リスト", "スキミング", "フィッシング"];
    const KINDS: &[&str] = &["メーカー", "大手", "商社", "企業", "会社", "チェーン", "業者", "老舗", "州"];
    const OFFICES: [char; 5] = ['部', '課', '室', '係', '班'];
    static THINGS: Words = Words::of(&[
        "資料", "道路", "制度", "工程", "現場", "書類", "名簿", "地区", "区域", "児童", "生徒", "役割",
        "責任", "世帯", "住戸", "電話",
    ]);
    let is_system = words.ends_with("システム") && words.chars().any(|c| matches!(c, '一'..='鿿'));
    name::is_country(words)
        || role == Role::Processor && (is_system || THINGS.ends(words))
        || is_common(words)
        || is_kind_of_tool(words)
        || matches!(role, Role::Processor | Role::Vendor) && words.ends_with(OFFICES)
        || role == Role::Parent && (KINDS.iter().any(|kind| words.ends_with(kind)) || is_any_group(words))
        || role == Role::Attacker && ATTACKS.iter().any(|attack| words.contains(attack))
}

/// 企業グループ, 大手グループ: any group, where ミナモグループ has a name.
fn is_any_group(words: &str) -> bool {
    static KINDS: Words = Words::of(&[
        "企業",
        "大手",
        "医療",
        "流通",
        "小売",
        "外食",
        "金融",
        "持ち株",
        "同",
        "当社",
        "自社",
        "系列",
        "関連",
        "の",
        "業",
        "メーカー",
        "会社",
    ]);
    words.strip_suffix("グループ").is_some_and(|head| head.is_empty() || KINDS.ends(head))
}

/// An occasion, a public work, a kind of firm, or the rest of a group: 木材セミナー, 県営住宅, 代理店, みなも以外.
pub(in crate::rule::parties) fn is_common(words: &str) -> bool {
    static OCCASIONS: Words = Words::of(&[
        "セミナー",
        "検診",
        "健診",
        "見学会",
        "説明会",
        "講習会",
        "講座",
        "教室",
        "大会",
        "イベント",
        "キャンペーン",
        "アンケート",
        "総会",
        "懇談会",
        "以外",
        "監査",
        "点検",
        "検査",
        "監督",
        "指導",
        "訪問",
        "変更",
        "変更後",
        "変更前",
        "交代",
        "移行",
        "員",
        "従事者",
        "担当者",
        "利用者",
        "関係者",
        "責任者",
        "事業",
        "業務",
        "義務",
        "学級",
        "学年",
        "クラス",
        "国道",
        "県道",
        "市道",
        "営住宅",
        "営団地",
        "工事",
    ]);
    const CENTRES: &[&str] = &[
        "子育て支援センター",
        "地域子育て支援センター",
        "地域包括支援センター",
        "就労支援センター",
        "障害者支援センター",
        "生活支援センター",
        "相談支援センター",
        "シルバー人材センター",
        "訪問看護ステーション",
    ];
    const FIRMS: &[&str] = &[
        "同業他社",
        "競合他社",
        "他社",
        "歯科医院",
        "医療機関",
        "検査会社",
        "印刷業者",
        "マンション",
        "アパート",
        "代理店",
        "販売店",
        "指定管理者",
        "委託先",
        "委託業者",
        "受託者",
        "取引先",
        "加盟店",
        "保険代理店",
        "印刷会社",
        "専門会社",
        "専門業者",
        "主務省",
        "主務官庁",
        "所管省庁",
        "関係省庁",
        "監督官庁",
        "監督省庁",
    ];
    OCCASIONS.ends(words) || FIRMS.contains(&words) || CENTRES.contains(&words)
}

/// 保護者様, お客様: people who are spoken of with respect.
pub(super) fn is_person_of(words: &str) -> bool {
    static PEOPLE: Words = Words::of(&["者", "客", "患", "会員", "家族", "親", "皆", "員", "生"]);
    PEOPLE.ends(words)
}

/// What a firm has and who works there: ファイルサーバー, オペレーター.
pub(super) fn is_thing(words: &str) -> bool {
    static THINGS: Words = Words::of(&[
        "サーバー",
        "サーバ",
        "パソコン",
        "システム",
        "メール",
        "ネットワーク",
        "ミス",
        "データ",
        "ソフト",
        "アカウント",
        "スタッフ",
        "オペレーター",
        "アルバイト",
        "ドライバー",
        "メモリー",
        "メモリ",
        "タブレット",
        "クラウド",
        "ストレージ",
        "プログラム",
        "エンジニア",
        "ファイル",
        "セキュリティ",
        "ホームページ",
        "ウェブサイト",
        "サイト",
        "サービス",
        "カメラ",
        "スマートフォン",
        "トラック",
        "データベース",
    ]);
    THINGS.ends(words)
}
