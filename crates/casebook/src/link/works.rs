//! Kinds of work that are given to others: by these, and the day of an attack, a contractor is known of whom a text
//! tells without its name or the word for its trade.

use jikenbo_model::When;
use jikenbo_text::{Words, dates, first, resolve};

use super::day::Days;
use super::said::{tells_of_a_firm, tells_of_a_hit};

/// The words for each kind of work, folded.
static WORKS: [Words; 19] = [
    Words::of(&["印刷", "封入", "宛名", "印字", "帳票", "受診券", "製本", "アルバム", "写真館"]),
    Words::of(&["発送", "配送", "物流", "倉庫", "文書保管", "文書の保管", "出荷", "運送"]),
    Words::of(&["健診", "検診", "健康診断", "保健指導", "健康管理", "ストレスチェック"]),
    Words::of(&["カート", "ネットショップ", "注文機能", "受注"]),
    Words::of(&["給与", "年末調整", "社労士", "社会保険労務士", "勤怠"]),
    Words::of(&["予約"]),
    Words::of(&["コールセンター", "電話受付", "電話対応", "問い合わせ窓口の運営", "案内業務"]),
    Words::of(&["採用", "求人", "派遣"]),
    Words::of(&["アンケート", "懸賞", "キャンペーン", "応募"]),
    Words::of(&["保護者", "連絡帳", "連絡アプリ", "連絡サービス", "学習", "教材", "模試", "採点"]),
    Words::of(&["検針", "料金収納", "料金の収納", "徴収"]),
    Words::of(&["電子カルテ", "画像診断", "レセプト", "検体", "診療情報"]),
    Words::of(&["メール配信", "メールの配信", "一斉配信"]),
    Words::of(&["会計", "税務", "監査", "損害調査", "鑑定"]),
    Words::of(&["写真販売", "写真の販売", "写真を販売", "スナップ写真"]),
    Words::of(&[
        "入力支援",
        "入力補助",
        "入力の誤り",
        "入力フォーム",
        "フォームの入力",
        "画面変換",
        "スマートフォン向けに",
        "EFO",
    ]),
    Words::of(&[
        "データ入力",
        "データの入力",
        "入力業務",
        "入力作業",
        "の入力を委託",
        "の入力を任せ",
        "の入力を請け負",
        "集計",
        "名簿管理",
        "会員管理",
    ]),
    Words::of(&[
        "ホスティング",
        "レンタルサーバ",
        "貸しサーバ",
        "貸すサーバ",
        "借りているサーバ",
        "共用サーバ",
        "サーバー会社",
        "サーバ会社",
        "ホームページの置き場所",
    ]),
    Words::of(&[
        "廃棄を委託",
        "廃棄を受託",
        "廃棄を請け負",
        "廃棄を任せ",
        "廃棄を依頼",
        "廃棄業者",
        "廃棄物処理",
        "産業廃棄物",
        "溶解処理",
        "データ消去",
    ]),
];

/// How a firm tells that it works for others.
static FOR_OTHERS: Words = Words::of(&[
    "委託元",
    "委託者",
    "受託",
    "請け負",
    "お預かり",
    "預かっ",
    "預かる",
    "荷主",
    "お客様企業",
    "顧客企業",
    "導入企業",
    "契約団体",
    "利用団体",
    "加盟店",
    "店舗様",
    "自治体様",
    "団体様",
    "学校様",
    "事務所様",
    "を提供する",
    "を提供して",
    "に提供する",
    "導入サイト",
    "導入先",
    "利用校",
    "代行",
    "団体の加入者",
    "を貸し出",
    "を貸す",
    "共用ホスティング",
]);

/// What tells that such a sentence names the firm.
static LEGAL_FORMS: Words = Words::of(&["株式会社", "有限会社", "合同会社", "財団法人", "社団法人", "(株)"]);

/// The kinds of work that a folded text names of which the firm tells that was hit itself.
pub(crate) fn done(text: &str) -> Vec<u8> {
    if FOR_OTHERS.stands_in(text) { named_in(text) } else { Vec::new() }
}

/// The kinds of work that it says were given to a firm which it does not name.
pub(crate) fn given(text: &str) -> Vec<u8> {
    if !tells_of_a_firm(text) {
        return Vec::new();
    }
    let names_firm = |sentence: &str| {
        LEGAL_FORMS.stands_in(sentence) && (tells_of_a_hit(sentence) || tells_of_unnamed(sentence))
    };
    if LEGAL_FORMS.stands_in(text) && text.split(['。', '\n']).any(names_firm) {
        return Vec::new();
    }
    let mut given: Vec<u8> = sentences_of_firms(text).flat_map(named_in).collect();
    given.sort_unstable();
    given.dedup();
    given
}

/// The days and thirds of months that it names in what it says of that firm; `writing` is when it was written.
pub(crate) fn days(text: &str, writing: Option<When>) -> Vec<Days> {
    let mentions = dates(text).mentions;
    let told = mentions.iter().zip(resolve(&mentions, writing));
    let of_firms = told.filter(|(mention, _)| {
        let (before, after) = (text.get(..mention.span.start()), text.get(mention.span.end()..));
        let before = before.and_then(|before| before.rsplit(['。', '\n']).next()).unwrap_or_default();
        let after = after.and_then(|after| after.split(['。', '\n']).next()).unwrap_or_default();
        tells_of_a_firm(before) || tells_of_a_firm(after)
    });
    let days = of_firms.filter_map(|(mention, when)| {
        // 今月|上旬: the third stands behind some.
        let behind = text.get(mention.span.end()..).map_or("", |after| first(after, THIRD));
        let words = text.get(mention.span.start()..mention.span.end() + behind.len()).unwrap_or_default();
        when.map(Days::of).and_then(|day| if day.is_exact() { Some(day) } else { third_of(words, day) })
    });
    let mut days: Vec<Days> = days.collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST_DAYS);
    days
}

/// Characters of the word for a third of a month.
const THIRD: usize = 2;

/// 9月|上旬: the third of a month that its words tell.
fn third_of(words: &str, month: Days) -> Option<Days> {
    const THIRDS: &[(&str, std::ops::RangeInclusive<i32>)] = &[
        ("上旬", 0..=9),
        ("初め", 0..=9),
        ("中旬", 10..=19),
        ("半ば", 10..=19),
        ("下旬", 20..=30),
        ("末", 24..=30),
    ];
    let (_, third) = THIRDS.iter().find(|(word, _)| words.contains(word))?;
    let last = (month.first + third.end()).min(month.last);
    month.is_within_month().then_some(Days { first: month.first + third.start(), last })
}

/// Days that are kept.
const MOST_DAYS: usize = 6;

/// The sentences that tell of such a firm.
fn sentences_of_firms(text: &str) -> impl Iterator<Item = &str> {
    text.split(['。', '\n']).filter(|sentence| tells_of_unnamed(sentence))
}

/// Does it call a firm otherwise than by a legal form, which is a part of a name: 有限|会社|ミナモ?
fn tells_of_unnamed(sentence: &str) -> bool {
    if !LEGAL_FORMS.stands_in(sentence) {
        return tells_of_a_firm(sentence);
    }
    let without_forms = LEGAL_FORMS.iter().fold(sentence.to_owned(), |words, form| words.replace(form, " "));
    tells_of_a_firm(&without_forms)
}

fn named_in(text: &str) -> Vec<u8> {
    (0..).zip(&WORKS).filter(|(_, words)| words.stands_in(text)).map(|(work, _)| work).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn works_that_are_given() {
        for (text, works) in [
            ("受診券の印刷と発送を県外の事業者に委託しています。", &[0, 1][..]),
            ("サイトの注文機能を提供する外部の会社が攻撃を受けた。予約はできない。", &[3]),
            ("プリンターから英文が印刷された。病院は会見した。", &[]),
            ("受診券の印刷を任せた会社(株式会社ミナモ)が攻撃を受けた。", &[]),
            ("予約の仕組み(株式会社ミナモ)に不正なアクセスがありました。同社が調べています。", &[]),
            ("カートの運営会社が攻撃を受けました。\n店主(有限会社ミナモ)", &[3]),
        ] {
            assert_eq!(given(text), works, "{text}");
        }
    }

    #[test]
    fn works_that_are_done() {
        assert_eq!(done("帳票の印刷のため、自治体からお預かりしたデータが暗号化されました。"), [0]);
        assert!(done("病棟のプリンターから英文が印刷されました。").is_empty());
    }

    #[test]
    fn days_of_the_firm() {
        let text = "市は4月15日に発表した。印刷会社は1月19日に気付き、写真館に知らせた。";
        let day = |day: &str| Days::of(day.parse().unwrap());
        assert_eq!(days(text, When::on(2025, 4, 16)), [day("2025-01-19")]);
        let third = Days { first: day("2025-01-11").first, last: day("2025-01-20").last };
        assert_eq!(days("印刷会社が1月中旬に攻撃を受けた。", When::on(2025, 4, 16)), [third]);
        let first = Days { first: day("2025-04-01").first, last: day("2025-04-10").last };
        assert_eq!(days("海外の企業が今月上旬に攻撃を受けた。", When::on(2025, 4, 16)), [first]);
    }
}
