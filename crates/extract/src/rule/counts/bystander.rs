//! Numbers that count nothing affected: inquiries, staff at work, recipients, populations, other incidents.

use jikenbo_model::Record;
use jikenbo_model::vocabulary::{Cause, DataKind};
use jikenbo_text::number::{Amount, Counter};

use super::subject::{Place, first, last};
use crate::polarity::Polarity;
use crate::reading::Reading;
use crate::section::Section;

/// Does the number count something to which nothing happened?
pub(super) fn is_bystander(reading: &Reading, place: &Place, amount: &Amount, record: &Record) -> bool {
    let section = reading.sentences[place.at].section;
    amount.value == 0
        || is_of_an_outage(record)
        || is_elsewhere(reading, place, amount)
        || is_told_before(place)
        || is_spoken_of(place)
        || is_addressed(place, record)
        || at_work(place, amount, section)
        || staff_at_fault(place, amount)
        || one_and_all(place, amount)
}

/// A service that was unreachable has users who waited, and nobody whose data was touched.
fn is_of_an_outage(record: &Record) -> bool {
    record
        .cause
        .as_ref()
        .is_some_and(|cause| cause.value == Cause::Ddos)
}

/// Other incidents, and numbers of a country or a year.
fn is_elsewhere(reading: &Reading, place: &Place, amount: &Amount) -> bool {
    reading.polarity(place.at, amount.span) == Polarity::Elsewhere
        || contains_any(
            place.before,
            &["平均", "中央値", "上半期に", "年間", "まとめでは", "集計", "統計"],
        )
}

/// A number that an earlier report gave and this one takes back: 「約3万件」とお知らせしておりましたが.
fn is_told_before(place: &Place) -> bool {
    let after = place.after.strip_prefix(['」', '』']).unwrap_or(place.after);
    [
        "とお知らせ",
        "と公表し",
        "と発表し",
        "と報告し",
        "とご報告",
        "としておりました",
        "としていました",
        "としていたが",
    ]
    .iter()
    .any(|told| after.starts_with(told))
}

/// Words right before a number (particles aside) that make it a bystander.
const BEFORE: &[&str] = &[
    "問い合わせ",
    "問合せ",
    "問合わせ",
    "苦情",
    "相談",
    "申し出",
    "アクセス",
    "閲覧",
    "閲覧数",
    "閲覧回数",
    "ダウンロード",
    "送信先",
    "配信先",
    "送付先",
    "流出先",
    "宛先",
    "受信者",
    "受信先",
    "送信の先",
    "誤送信先",
    "誤送付先",
    "定員",
    "募集人数",
    "募集人員",
    "資本金",
    "従業員数",
    "会員数",
    "全会員",
    "登録者数",
    "利用者数",
    "送料",
    "手数料",
    "昨年",
    "前年",
    "世界",
    "全国",
    "国内",
    "報告",
    "連絡",
    "電話",
    "宛",
    "あて",
];

/// Words right after a number that make it a bystander.
const AFTER: &[&str] = &[
    "の問い合わせ",
    "のお問い合わせ",
    "の問合せ",
    "の苦情",
    "の相談",
    "のアクセス",
    "の接続",
    "の閲覧",
    "のダウンロード",
    "のお申し出",
    "体制",
    "の工場",
    "の攻撃",
    "の事案",
    "の事故",
    "の訂正",
    "目の",
    "を募集",
    "が登録し",
    "が利用し",
    "が加入し",
    "が在籍",
    "が勤務",
    "の会員を",
    "の職員で",
    "の職員が確認",
    "の担当者で",
    "以上で確認",
    "以上の職員",
    "を懲戒",
    "を処分",
    "を減給",
    "を戒告",
    "を訓告",
    "をけん責",
    "を厳重注意",
    "が応募して",
    "が参加して",
    "が来場",
    "である",
    "ずつ",
    "から見ら",
    "から閲覧",
    "のパソコン",
    "の端末",
    "のPC",
    "の大量アクセス",
    "の大量の",
    "の応募",
    "の来場",
    "の参加があり",
];

/// Inquiries, accesses, populations.
fn is_spoken_of(place: &Place) -> bool {
    let before = place.before.trim_end_matches([
        ' ', 'は', 'が', 'の', 'を', ':', '(', '、', 'に', 'も', 'で', '約', '計', '「',
    ]);
    BEFORE.iter().any(|word| before.ends_with(word))
        || AFTER.iter().any(|word| place.after.starts_with(word))
        || contains_any(
            place.lead,
            &["アクセス数", "閲覧数", "閲覧回数", "送信先", "配信先"],
        )
        || (place.after.starts_with('を') && contains_any(first(place.after, 14), PUNISHED))
}

/// What is done to staff at fault.
const PUNISHED: &[&str] = &[
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
];

/// Who got a mail or told of it: 協力会社3社からの連絡, お客様233件に一斉送信; not those whose data it held.
fn is_addressed(place: &Place, record: &Record) -> bool {
    let after = place
        .after
        .trim_start_matches(['様', 'さ', 'ま', '方', 'の', '(', ')']);
    if after.starts_with("から") {
        return contains_any(
            first(after, 16),
            &[
                "連絡",
                "電話",
                "指摘",
                "申し出",
                "問い合わせ",
                "問合せ",
                "報告",
                "通報",
                "返信",
                "回答",
            ],
        );
    }
    let sent = contains_any(
        first(after, 22),
        &[
            "送信",
            "配信",
            "送った",
            "送る",
            "送り",
            "メール",
            "送付",
            "発送",
            "郵送",
        ],
    );
    let shown = record
        .data_kinds
        .iter()
        .any(|kind| kind.value == DataKind::EmailAddress);
    let theirs = shown
        || contains_any(
            place.sentence,
            &[
                "別人",
                "別の",
                "本人以外",
                "他の",
                "アドレス",
                "お詫び",
                "おわび",
                "謝罪",
            ],
        );
    let reached = after == "に"
        || ["に漏", "に流出", "に誤", "に送", "に開示", "に渡"]
            .iter()
            .any(|to| after.starts_with(to));
    if reached && !theirs {
        return true;
    }
    (after.starts_with("あて")
        || after.starts_with('宛')
        || after.starts_with('に')
        || after.starts_with('へ'))
        && sent
        && !theirs
}

/// What one or a few do at work: 2人で照合する, 見本を10枚刷る, 職員23人で捜した.
fn at_work(place: &Place, amount: &Amount, section: Section) -> bool {
    let check = [
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
    ];
    let together = place.after.starts_with('で')
        || place.after.starts_with("以上で")
        || place.after.starts_with("以上の")
        || place.after.starts_with("が確認");
    let to_come = section == Section::Prevention
        || contains_any(
            place.sentence,
            &[
                "今後",
                "これから",
                "前に",
                "することとし",
                "よう改め",
                "ように改め",
            ],
        );
    let persons = matches!(amount.counter, Some(Counter::Person));
    (persons && together && contains_any(first(place.after, 22), &check))
        || (to_come && amount.value <= 30 && !contains_any(place.sentence, &["漏え", "漏洩", "流出", "紛失"]))
}

/// One or a few of the staff as the subject of what was done (職員1名が, 教諭1人は): they did it, nothing happened to them.
fn staff_at_fault(place: &Place, amount: &Amount) -> bool {
    let few = amount.value <= 9 && matches!(amount.counter, Some(Counter::Person));
    let staff = place.before.trim_end_matches([' ', 'の', '(', '、']);
    few && STAFF.iter().any(|who| staff.ends_with(who))
        && place.after.starts_with(['が', 'は', 'に', 'で', 'を', '、'])
        && !first(place.after, 20).contains("情報")
}

const STAFF: &[&str] = &[
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
    "複数",
];

/// お一人お一人, 一人ひとり, 同じ方を一人と数える.
fn one_and_all(place: &Place, amount: &Amount) -> bool {
    amount.value == 1
        && matches!(amount.counter, Some(Counter::Person))
        && (last(place.before, 1) == "お"
            || place.after.starts_with("で行")
            || place.after.starts_with(['ひ', 'お', '一', '1', 'と']))
}

fn contains_any(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| words.contains(word))
}
