//! Is the date that of a verb that tells nothing of the event, said of the noun after it?

use jikenbo_text::FoldedSpan;

use super::word::Word;
use crate::polarity;
use crate::reading::{Located, Reading};
use crate::words::{Words, find};

/// Bytes after a date within which a verb of something else may stand.
const NEAR: usize = 60;

/// 1日に発行した雑誌の応募で、…: the date is that of a verb we do not know, said of the noun after it.
pub(super) fn is_of_other_verb(reading: &Reading, said: &[(Word, &Located)], stretch: FoldedSpan) -> bool {
    let words = reading.words(stretch);
    if ["退職", "退社", "離職", "採用", "入社", "付で退職", "付けで退職"]
        .iter()
        .any(|change| words.starts_with(change))
    {
        return true;
    }
    if is_of_what_was_sent(reading, words) {
        return true;
    }
    if !words.starts_with('に') {
        return false;
    }
    let clause = words.split(['、', '。', '「']).next().unwrap_or(words);
    if is_of_review(clause) || is_of_occasion(clause) || clause.contains("うとした") {
        return false;
    }
    if is_of_making(clause) || is_of_life(words) {
        return true;
    }
    if COMES.stands_in(clause) || clause.starts_with("になって") || TELLERS.stands_in(clause) {
        return false;
    }
    let ends = ["した", "された", "していた", "されていた"]
        .iter()
        .filter_map(|ending| find(clause, ending).map(|at| (at, *ending)));
    let Some((at, ending)) = ends.min() else {
        return false;
    };
    if CONTENTS.ends(clause.get(..at + ending.len()).unwrap_or_default()) {
        return false;
    }
    let verb = FoldedSpan::between(stretch.start(), stretch.start() + at + ending.len());
    let tells = |word: Word| word != Word::Handled;
    let is_known =
        said.iter().any(|(word, located)| tells(*word) && located.mention.span.start() < verb.end());
    at <= NEAR && !is_known && words.get(at..).is_some_and(polarity::is_attributive)
}

/// 2022年9月|および2023年3月に発送した案内に係る氏名: in a text of an attack, does the date only tell which mailing it was whose data
/// were taken?
fn is_of_what_was_sent(reading: &Reading, words: &str) -> bool {
    static ATTACKS: Words = Words::of(&["ランサム", "サイバー攻撃", "不正アクセス", "暗号化"]);
    static ASTRAY: Words = Words::of(&["誤送", "誤って送", "誤発送", "誤配", "誤封入", "誤送付"]);
    const SENT: &[&str] =
        &["発送した", "発送しました", "お送りした", "お送りしました", "送付した", "郵送した", "配布した"];
    let joined =
        ["および", "及び", "ならびに", "と", "、", "・"].iter().find_map(|joint| words.strip_prefix(joint));
    let of_date = |c: char| c.is_ascii_digit() || "年月日()".contains(c);
    let behind = joined.map_or(words, |next| next.trim_start_matches(of_date));
    let sent =
        behind.strip_prefix('に').and_then(|verb| SENT.iter().find_map(|sent| verb.strip_prefix(sent)));
    let is_noun =
        sent.is_some_and(|noun| noun.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '「' | '『')));
    is_noun && reading.holds_any(&ATTACKS) && !reading.holds_any(&ASTRAY)
}

/// に名簿を記録したDVDを送った: what only tells what a thing held bears no date.
static CONTENTS: Words = Words::of(&[
    "を記録した",
    "を保存した",
    "を記載した",
    "を収録した",
    "を格納した",
    "を収めた",
    "を印字した",
    "を掲載した",
    "が記載された",
    "が記録された",
    "が保存された",
    "が印字された",
    "を記録していた",
    "を保存していた",
]);

/// What who noticed had done just before: 3日に出勤した職員が気付いた.
static COMES: Words = Words::of(&[
    "出勤した",
    "出社した",
    "登校した",
    "登庁した",
    "登園した",
    "来院した",
    "来庁した",
    "出勤する",
    "出社する",
    "帰宅した",
    "巡回した",
]);

/// に実施した店内検査において、…: what came to light in a review came to light on its day.
fn is_of_review(clause: &str) -> bool {
    static HELD: Words = Words::of(&["に実施した", "に行った", "に行われた", "に実施された"]);
    static REVIEWS: Words =
        Words::of(&["点検", "検査", "監査", "棚卸", "確認作業", "総点検", "調査", "棚卸し"]);
    const IN_IT: &[&str] = &["において", "にて", "で", "の際", "の際に", "の中で"];
    let noun = IN_IT.iter().find_map(|within| clause.strip_suffix(within)).unwrap_or_default();
    HELD.begins(clause) && REVIEWS.ends(noun)
}

/// に実施した書庫の移転の際、…: what happened on an occasion happened on its day.
fn is_of_occasion(clause: &str) -> bool {
    static HELD: Words = Words::of(&[
        "に実施した",
        "に行った",
        "に行われた",
        "に実施された",
        "に開催した",
        "に開いた",
        "に開かれた",
        "に開催された",
    ]);
    static USED: Words = Words::of(&[
        "で配布した",
        "で配った",
        "でお配りした",
        "で投影した",
        "で上映した",
        "で映した",
        "で回覧した",
        "で使用した",
        "で使った",
        "で渡した",
    ]);
    HELD.begins(clause) && USED.stands_in(clause)
        || HELD.begins(clause)
            && ["の際", "の際に", "の折", "の折に", "の時に", "のときに"]
                .iter()
                .any(|then| clause.ends_with(then))
}

/// Those of whom a verb is said who tell of it at once: 3日に受け取った方から電話があった.
static TELLERS: Words = Words::of(&[
    "した方から",
    "った方から",
    "いた方から",
    "れた方から",
    "した方より",
    "った方より",
    "いた方より",
    "れた方より",
]);

/// 月末に退職を控えた社員が, 5月に採用された職員が: the date is that of a change in somebody's life, said of who did it.
fn is_of_life(words: &str) -> bool {
    static CHANGES: Words = Words::of(&[
        "に退職",
        "に退社",
        "に離職",
        "に採用",
        "に入社",
        "に入職",
        "に入庁",
        "に着任",
        "に異動",
        "に就職",
        "に卒業",
        "に入学",
        "に転居",
        "に転入",
        "に転出",
        "に死亡",
        "に亡くな",
        "に定年",
        "に設立",
        "に創業",
        "に開業",
        "に開設",
        "に開校",
        "に開館",
        "に契約",
    ]);
    const SAYS: &[&str] = &["した", "された", "する", "を控えた", "を控える", "を予定して", "予定の", "して"];
    let verb = CHANGES.iter().find_map(|change| words.strip_prefix(change)).unwrap_or_default();
    let rest = SAYS.iter().find_map(|says| verb.strip_prefix(says)).unwrap_or_default();
    rest.starts_with(|c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヺ'))
        || rest.starts_with("いた")
        || rest.starts_with("いる")
}

/// に作成されたもので: the data was made then; に受け取られた方から連絡をいただいて判明したもの tells who spoke up.
fn is_of_making(clause: &str) -> bool {
    static MADE: Words = Words::of(&[
        "に作成",
        "に取得",
        "に収集",
        "に登録",
        "に受け付け",
        "に記入",
        "に撮影",
        "に発行",
        "に実施",
        "に行われ",
        "に撮られ",
        "に撮っ",
        "に作られ",
        "に書かれ",
        "に集め",
        "に受け取",
        "に預か",
        "にお預かり",
        "に作り直",
    ]);
    let is_told = || TELLERS.stands_in(clause) || clause.contains("れた方の");
    let is_made = MADE.begins(clause) && (clause.contains("もの") || clause.contains("ばかり")) && !is_told();
    let is_review = clause.starts_with("に行") || clause.starts_with("に実施");
    is_made
        || is_review
            && ["点検では", "調査では", "検査では", "訓練では"].iter().any(|review| clause.ends_with(review))
}
