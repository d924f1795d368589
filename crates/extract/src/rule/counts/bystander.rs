//! Numbers that count nothing affected: inquiries, staff at work, recipients, populations, other incidents.

use jikenbo_text::number::{Amount, Counter};

use super::subject::{Place, first};

/// Does the number count something to which nothing happened?
pub(super) fn is_bystander(place: &Place, amount: &Amount) -> bool {
    amount.value == 0
        || stands_in(place.before, BEFORE)
        || follows(place.after)
        || staff_at_work(place, amount)
        || whole_population(place)
}

/// Words right before a number (particles aside) that make it a bystander.
const BEFORE: &[&str] = &[
    "問い合わせ",
    "問合せ",
    "お問い合わせ",
    "苦情",
    "相談",
    "アクセス",
    "閲覧",
    "ダウンロード",
    "送信先",
    "配信先",
    "流出先",
    "宛先",
    "受信者",
    "受信先",
    "定員",
    "募集",
    "資本金",
    "従業員数",
    "会員数",
    "全会員",
    "送料",
    "手数料",
    "平均",
    "中央値",
    "昨年",
    "前年",
    "残り",
    "国内外",
    "世界",
    "全国",
];

fn stands_in(before: &str, words: &[&str]) -> bool {
    let before = before.trim_end_matches([
        ' ', 'は', 'が', 'の', 'を', ':', '(', '、', 'に', 'も', 'で', '約', '計',
    ]);
    words.iter().any(|word| before.ends_with(word))
}

/// Words right after a number that make it a bystander.
const AFTER: &[&str] = &[
    "の問い合わせ",
    "のお問い合わせ",
    "の問合せ",
    "の苦情",
    "のアクセス",
    "の閲覧",
    "のダウンロード",
    "体制",
    "の職員で",
    "の職員が確認",
    "の担当者で",
    "以上で確認",
    "以上の職員",
    "で確認",
    "で点検",
    "でチェック",
    "で読み合わせ",
    "で照合",
    "の目で",
    "の工場",
    "の攻撃",
    "の事案",
    "の事故",
    "の被害が報告",
    "の訂正",
    "目の",
    "前の",
    "を募集",
    "が登録し",
    "が利用し",
    "が加入し",
    "を懲戒",
    "を処分",
    "を減給",
    "を戒告",
    "を訓告",
    "をけん責",
    "を厳重注意",
    "で捜索",
    "で校内",
    "で対応",
];

fn follows(after: &str) -> bool {
    AFTER.iter().any(|word| after.starts_with(word))
}

/// One or a few of the staff as the subject of what was done (職員1名が, 教諭1人は): they did it, nothing happened to them.
fn staff_at_work(place: &Place, amount: &Amount) -> bool {
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

/// Registered or surveyed in all, without a word of loss.
fn whole_population(place: &Place) -> bool {
    let says = |words: &str, list: &[&str]| list.iter().any(|word| words.contains(word));
    says(
        first(place.after, 12),
        &[
            "が登録して",
            "が利用して",
            "が在籍",
            "が加入",
            "が勤務",
            "の会員を持",
            "の会員を抱",
        ],
    )
}
