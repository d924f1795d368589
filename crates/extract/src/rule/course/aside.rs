//! Words after a date that tell nothing of the event: of other verbs, of other notices, of what is only named.

use jikenbo_text::FoldedSpan;

use super::event::Whose;
use super::group::Group;
use super::word::{self, Word};
use crate::lexicon::ConceptId;
use crate::polarity;
use crate::reading::{Located, Reading};
use crate::words::{Words, find, first, parted_at, to_pause, to_stop};

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

/// Whose doing a sentence tells: 委託先の社員が気づき、… · 委託先から報告を受け、….
pub(super) fn whose(reading: &Reading, sentence: usize, stretch: FoldedSpan) -> Whose {
    let says = |concept: ConceptId, within: FoldedSpan| {
        let mut mentions = reading.in_sentence(sentence).iter();
        mentions.find(|located| located.mention.concept == concept && within.contains(located.mention.span))
    };
    match (says(*word::TOLD_OWNER, stretch), says(*word::OF_CONTRACTOR, stretch)) {
        (Some(told), Some(contractor)) => {
            let is_of_both =
                told.mention.span.overlaps(contractor.mention.span) && is_told(reading, contractor);
            if is_of_both { Whose::Contractor } else { Whose::Told }
        }
        (Some(_), None) => Whose::Told,
        (None, Some(_)) => Whose::Contractor,
        (None, None) => {
            let whole = told_on_the_day(reading, sentence, stretch);
            let is_before = |located: &Located| located.mention.span.end() <= stretch.start();
            match (says(*word::TOLD_OWNER, whole), says(*word::OF_CONTRACTOR, whole)) {
                (Some(told), Some(contractor)) if is_before(contractor) && !is_before(told) => {
                    Whose::Contractor
                }
                (Some(_), _) => Whose::Told,
                (None, Some(_)) => Whose::Contractor,
                (None, None) => Whose::Untold,
            }
        }
    }
}

/// The sentence up to the next date but one: 3日に委託先で分かり、10日に報告があった tells of the third nobody who was told.
fn told_on_the_day(reading: &Reading, sentence: usize, stretch: FoldedSpan) -> FoldedSpan {
    let whole = reading.sentences[sentence].span;
    let rest = FoldedSpan::between(stretch.end().min(whole.end()), whole.end());
    match reading.has_date(rest) {
        true => FoldedSpan::between(whole.start(), rest.start()),
        false => whole,
    }
}

/// 同社に対し連絡があり: was the contractor told?
fn is_told(reading: &Reading, contractor: &Located) -> bool {
    let words = reading.words(contractor.mention.span);
    ["同社に", "委託先に", "受託者に", "業者に", "同社へ", "委託先へ"]
        .iter()
        .any(|told| words.starts_with(told))
}

/// 書庫を探したところ、: what was done only leads to what the next clause tells.
pub(super) fn leads_on(tail: &str) -> bool {
    let tail = tail.trim_end_matches(['、', ' ', ',']);
    [
        "ところ",
        "際",
        "際に",
        "中",
        "中に",
        "うち",
        "うちに",
        "結果",
        "後",
        "後に",
        "途中",
        "途中に",
        "途中で",
        "時",
        "時に",
        "過程で",
        "中で",
        "において",
    ]
    .iter()
    .any(|ending| tail.ends_with(ending))
}

/// 3日に48名の方へ、10日には53名の方へ送信した: the first date waits for the verb of the second.
pub(super) fn waits_for_next(words: &str) -> bool {
    let words = words.trim_end();
    ["へ、", "に、", "名、", "人、", "件、", "通、", "へ、また、", "に、また、"]
        .iter()
        .any(|ending| words.ends_with(ending))
        && !words.contains("した")
}

/// 3日に業者から、攻撃が|2日から…と通報があった; 3日の点検で、|2日に…が判明した: whence it was learnt that day.
pub(super) fn names_source(words: &str) -> bool {
    static REVIEWS: Words =
        Words::of(&["点検で", "検査で", "監査で", "調査で", "棚卸しで", "棚卸で", "確認で"]);
    static TIDINGS: Words = Words::of(&[
        "からの通知により、",
        "からの連絡により、",
        "からの通報により、",
        "からの指摘により、",
        "からの報告により、",
        "からの連絡で、",
        "からの通知で、",
        "からの指摘で、",
        "からの通報で、",
        "からの電話で、",
        "からの問い合わせで、",
        "からの問い合わせにより、",
        "から連絡を受け、",
        "から通知を受け、",
        "から指摘を受け、",
        "から通報を受け、",
        "から報告を受け、",
    ]);
    let clause = words.trim_start_matches(['、', ' ']).split('、').next().unwrap_or(words);
    let is_source =
        ["から", "より"].iter().any(|from| clause.ends_with(from)) && words.starts_with(['に', '、', ' ']);
    let is_tidings = || TIDINGS.stands_in(words) && words.ends_with('、');
    !words.contains('。')
        && words.contains('、')
        && (is_source || is_tidings() || words.starts_with('の') && REVIEWS.ends(clause))
}

/// 3日に接続|し、5日に…: does the clause end with a verb that goes on to the next?
pub(super) fn goes_on_to_next(words: &str) -> bool {
    const LINKS: &[&str] =
        &["し、", "て、", "れ、", "り、", "み、", "き、", "え、", "い、", "け、", "め、", "し", "って"];
    LINKS.iter().any(|link| words.ends_with(link)) && !words.contains('。')
}

/// 3日には棚にあったが、6日に…: the clause has said what it has to say.
pub(super) fn is_said(words: &str) -> bool {
    ["たが、", "ますが、", "ですが、", "ものの、"].iter().any(|ending| words.ends_with(ending))
        || ["はずでした", "はずだった", "はずの"].iter().any(|meant| words.contains(meant))
}

/// 第三者が侵入(後日の調査で判明): what stands in the brackets was learnt later.
pub(super) fn is_learnt_later(before: &str) -> bool {
    static LATER: Words = Words::of(&[
        "後日の",
        "後日、",
        "後の",
        "その後の",
        "のちの",
        "調査により",
        "調査で",
        "解析で",
        "記録による",
    ]);
    let inside = before.rsplit_once('(').map(|(_, inside)| inside).filter(|inside| !inside.contains(')'));
    inside.is_some_and(|inside| LATER.stands_in(inside))
}

/// このたび、3日に…していることを確認した: is the day on which it was noticed left untold?
pub(super) fn is_of_late(before: &str) -> bool {
    ["このたび", "この度", "今般", "このほど"].iter().any(|late| before.trim_start().starts_with(late))
}

/// 調査の結果、3日に…: it was noticed before that was found out.
pub(super) fn is_looked_into(before: &str) -> bool {
    static INQUIRIES: Words = Words::of(&[
        "調査の結果",
        "調べたところ",
        "調査したところ",
        "調査を行ったところ",
        "調査をしたところ",
        "調査を実施したところ",
        "確認を行ったところ",
        "調査を行った結果",
        "調査を実施した結果",
        "調査により",
        "解析の結果",
        "解析により",
        "調査で",
        "確認したところ",
        "調査を進め",
        "調べましたところ",
        "調べると",
        "確認しましたところ",
        "確認いたしましたところ",
        "調査しましたところ",
        "調査いたしましたところ",
        "聞き取ったところ",
        "聞き取りの結果",
        "聞き取りで",
        "聞き取りにより",
        "確認の結果",
        "調査の中で",
        "調査の過程で",
        "依頼した結果",
        "調査した結果",
        "調べた結果",
        "確認した結果",
        "解析した結果",
        "精査した結果",
        "照会した結果",
        "精査したところ",
        "解析したところ",
        "その後の調べで",
    ]);
    INQUIRIES.stands_in(before)
}

/// 3日から5日まで調査し、…を確認した: what was done about it in that time.
pub(super) fn is_inquiry(words: &str) -> bool {
    let near = first(words, 24);
    ["調査", "解析", "捜索", "点検", "探し", "捜し", "検証"].iter().any(|inquiry| near.contains(inquiry))
}

/// 3日から5日に不審な通信を検知した: that was how it was noticed.
pub(super) fn is_alarm(words: &str) -> bool {
    ["検知", "検出", "感知", "発見"].iter().any(|alarm| words.contains(alarm))
}

/// 送信の直後に気づいた: on the same day.
pub(super) fn is_at_once(words: &str) -> bool {
    let after = |length: &str| {
        find(words, length).is_some_and(|at| {
            words.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
        })
    };
    ["直後", "すぐに気", "すぐ気", "その場で", "まもなく", "間もなく"]
        .iter()
        .any(|at_once| words.contains(at_once))
        || ["分後", "時間後", "分ほどで", "分ほど後", "分ほどして", "分余りで"].into_iter().any(after)
}

/// 送信直後に気付き, 配布した直後に気付き: right after the event, wherever the article says so.
pub(super) fn is_right_after(words: &str) -> bool {
    static DEEDS: Words = Words::of(&[
        "送信", "発送", "配信", "公開", "掲載", "配布", "交付", "手渡", "送っ", "渡し", "配っ", "投函",
    ]);
    const JOINTS: &[&str] = &["した", "の", "た"];
    words.contains("誤りに直後")
        || words.match_indices("直後").any(|(at, _)| {
            let before = words.get(..at).unwrap_or_default();
            DEEDS.ends(before)
                || JOINTS.iter().any(|end| before.strip_suffix(end).is_some_and(|deed| DEEDS.ends(deed)))
        })
}

/// 乗り換えた後に気づいて: a thing that was lost on the way was lost on the day on which it was missed.
pub(super) fn is_on_the_way(words: &str) -> bool {
    static WAYS: Words = Words::of(&[
        "乗り換え",
        "降り",
        "下車",
        "降車",
        "帰る途中",
        "戻る途中",
        "帰り道",
        "帰りの電車",
        "店を出",
        "改札を出",
    ]);
    static MOVING: Words = Words::of(&["移動中に", "移動の途中", "外出中に", "出勤中に", "通勤中に"]);
    static LEFT: Words = Words::of(&["置き忘れ", "落とし", "なくし", "失くし"]);
    let said = to_stop(words);
    WAYS.stands_in(said) || MOVING.stands_in(said) && LEFT.stands_in(said)
}

/// 受け取った方が帰宅後に気付いて電話した: what was handed over was seen to be another's on coming home with it.
pub(super) fn is_seen_at_home(words: &str) -> bool {
    static TAKEN: Words = Words::of(&[
        "受け取った",
        "受け取られた",
        "交付を受けた",
        "交付された",
        "渡された",
        "手渡した",
        "渡した",
        "お渡しした",
        "持ち帰った",
        "購入した",
    ]);
    static HOME: Words =
        Words::of(&["帰宅後", "帰宅して", "帰宅し、", "帰宅途中", "帰ってから", "自宅に戻", "家に帰"]);
    let said = to_stop(words);
    TAKEN.stands_in(said) && HOME.stands_in(said)
}

/// 落としたようで、帰社後に無いことが分かった: the words say how it seems to have been lost before it was missed.
pub(super) fn is_lost_it_seems(words: &str) -> bool {
    static LOST: Words =
        Words::of(&["落とし", "置き忘れ", "紛失し", "なくし", "失くし", "置いてき", "忘れ", "飛ばされ"]);
    const SEEMS: &[&str] =
        &["たようで、", "たらしく、", "たとみられ、", "たものとみられ、", "てしまったようで、"];
    let clause = to_stop(words);
    SEEMS.iter().filter_map(|seems| parted_at(clause, seems)).any(|(lost, _)| LOST.stands_in(lost))
}

/// 受付に置いた名簿が片付けの際になくなっていた: it was lost while something else was done.
pub(super) fn is_gone_between(words: &str) -> bool {
    let clause = to_stop(words);
    ["際に", "間に", "うちに", "途中で"].iter().any(|between| {
        // 使おうとした際に: that was how it was missed.
        let gone =
            parted_at(clause, between).filter(|(when, _)| !when.contains("うとした")).map(|(_, gone)| gone);
        gone.is_some_and(|gone| {
            ["なくなって", "無くなって", "消えて"].iter().any(|word| gone.starts_with(word))
        })
    })
}

/// 網棚に載せ、そのまま降りた: it was left behind then.
pub(super) fn is_left_behind(words: &str) -> bool {
    is_on_the_way(words)
        && ["置い", "置き", "載せ", "忘れ", "落と", "取ら"].iter().any(|left| words.contains(left))
}

/// 11日に発送した2万世帯のうち、…を18日に送り直した: does the day only tell which lot is meant?
pub(super) fn is_lot(words: &str) -> bool {
    let clause = to_pause(words);
    words.starts_with('に')
        && (clause.ends_with("のうち") || clause.ends_with("の中から") || clause.ends_with("の中で"))
}

/// 現在は閲覧できない: it was closed on a day that is not told.
pub(super) fn is_by_now(words: &str) -> bool {
    ["現在", "すでに", "既に", "今は"].iter().any(|by_now| words.contains(by_now))
}

/// 13日にも…, 14日、再び…: what happened before happened again.
pub(super) fn is_again(words: &str) -> bool {
    let clause = to_stop(words);
    words.starts_with("にも")
        || ["再び", "再度", "2度目", "二度目", "2回目", "二回目"].iter().any(|again| clause.contains(again))
}

/// 15日に接続を断つまで続いた: it ended then.
pub(super) fn goes_on_until(words: &str) -> bool {
    let clause = words.split(['。', '、']).next().unwrap_or(words);
    let goes_on = |after: &str| {
        let near = first(after, 8);
        ["続", "継続", "残って", "残り、", "残された", "及", "断続"].iter().any(|on| near.contains(on))
    };
    parted_at(clause, "まで").is_some_and(|(_, after)| goes_on(after)) || words.starts_with("まで気")
}

/// …から5日に|客から連絡があるまでの間: what went on ended as it was noticed.
pub(super) fn is_noticed_at_end(words: &str) -> bool {
    static NOTICED: Words = Words::of(&[
        "連絡",
        "指摘",
        "通報",
        "問い合わせ",
        "問合せ",
        "申し出",
        "気づく",
        "気付く",
        "発見",
        "判明",
        "発覚",
        "検知",
    ]);
    let clause = to_pause(words);
    let end = parted_at(clause, "まで").map(|(end, _)| end);
    end.is_some_and(|end| NOTICED.stands_in(end))
}

/// 利用者の指摘を受けた|3日まで, 職員が気付いた|3日まで: do the words right before a day tell that it was noticed then?
pub(super) fn is_noticed_right_before(before: &str) -> bool {
    static NOTICED: Words = Words::of(&[
        "連絡を受けた",
        "指摘を受けた",
        "通報を受けた",
        "申告を受けた",
        "申し出を受けた",
        "問い合わせを受けた",
        "指摘のあった",
        "指摘があった",
        "連絡のあった",
        "連絡があった",
        "通報のあった",
        "通報があった",
        "に気付いた",
        "に気づいた",
        "が気付いた",
        "が気づいた",
        "が発覚した",
        "が判明した",
        "を発見した",
        "を検知した",
    ]);
    NOTICED.ends(before)
}

/// 3日 11:20 JST 調査中: the date heads the lines below it, with no more than a word on the state of things.
pub(super) fn is_heading(words: &str) -> bool {
    const STATES: &[&str] = &[
        "調査中",
        "対応中",
        "確認中",
        "監視中",
        "解決",
        "解決済み",
        "復旧",
        "復旧済み",
        "完了",
        "更新",
        "続報",
        "事後報告",
    ];
    let zone = words.trim_start_matches([' ', '(']).trim_start_matches("JST").trim_start_matches("現在");
    let state = zone.trim_matches(|c: char| !c.is_alphanumeric());
    state.is_empty() || STATES.contains(&state)
}

/// 午前10時5分 …, 10:05 …: does the line begin with a time of day, that of a day told before?
pub(in crate::rule) fn begins_with_time(words: &str) -> bool {
    let words = words.trim_start_matches([' ', '・', '(', '-']);
    let words = ["午前", "午後", "同"].iter().find_map(|half| words.strip_prefix(half)).unwrap_or(words);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < words.len() && words.len() - rest.len() <= 2 && rest.starts_with(['時', ':'])
}

/// 約20分後に戻ると…: does it go on a while later on the same day?
pub(super) fn begins_a_while_later(words: &str) -> bool {
    let words = words.trim_start_matches([' ', '・', '約', 'お', 'よ', 'そ', 'の', '、']);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '数' | '十'));
    rest.len() < words.len()
        && ["分後", "時間後", "分ほど後", "分ほどして"].iter().any(|later| rest.starts_with(later))
}

/// 後日、…: it happened on another day, which is not told.
pub(super) fn is_later(words: &str) -> bool {
    ["後日", "その後しばらく", "数日後", "翌週"].iter().any(|later| words.contains(later))
}

/// 3日、…ことがわかった。: the newspaper learnt it then.
pub(super) fn is_news(words: &str) -> bool {
    let words = words.trim_end_matches('。');
    let is_announced = ["判明したと", "分かったと", "わかったと"].iter().any(|learnt| {
        ["発表した", "公表した", "明らかにした", "発表しました", "公表しました"]
            .iter()
            .any(|told| words.strip_suffix(told).is_some_and(|said| said.ends_with(learnt)))
    });
    let is_learnt = ["わかった", "分かった", "明らかになった"].iter().any(|learnt| {
        words.strip_suffix(learnt).is_some_and(|said| said.ends_with("ことが") || said.ends_with("が"))
    });
    is_announced || is_learnt
}

/// …までの|記録: is it a thing of that time, not a length of it?
pub(super) fn is_thing(noun: &str) -> bool {
    !["間", "期間", "約", "計", "あいだ", "およそ"].iter().any(|time| noun.starts_with(time))
        && !noun.starts_with(|c: char| c.is_ascii_digit())
}

/// 気づいたのは3日だった: the words before the date tell what happened then.
pub(super) fn is_cleft(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(['、', ' ', ',']);
    let before = before.strip_suffix("現地時間").or(before.strip_suffix("日本時間")).unwrap_or(before);
    let before = without_epithet(without_ground(before));
    let after = after.strip_prefix("(現地時間)").or(after.strip_prefix("(日本時間)")).unwrap_or(after);
    let ends = [
        "。",
        "だ",
        "とみ",
        "と見",
        "と考え",
        "と推",
        "で",
        "、",
        "までの",
        "までで",
        "まで。",
        "にかけて",
        "ごろ",
        "頃",
        ")",
        "午",
        "のこと",
        "の午",
        "の夜",
        "の夕",
        "の朝",
        "の未明",
    ];
    let of_noun = after.strip_prefix("までの").is_some_and(is_thing);
    before.ends_with("のは")
        && !of_noun
        && (after.trim().is_empty() || ends.iter().any(|end| after.starts_with(end)) || is_occasion(after))
}

/// Characters of the noun that a date is said with: 10日|の集計のときです.
const OCCASION: usize = 16;

/// 10日|の集計のときです: does the clause end with what there was on that day?
fn is_occasion(after: &str) -> bool {
    let clause = to_pause(after);
    let is_short = first(clause, OCCASION) == clause;
    after.starts_with('の')
        && is_short
        && ["です", "でした", "だ", "だった", "である", "であった"].iter().any(|end| clause.ends_with(end))
}

/// 気付いたのは連休明けの|7日: the words without what only says more of the day.
fn without_epithet(before: &str) -> &str {
    const EPITHET: usize = 12;
    match before.rsplit_once("のは").map(|(said, epithet)| (said, epithet.trim_start_matches('、'))) {
        Some((said, epithet))
            if epithet.ends_with('の')
                && first(epithet, EPITHET) == epithet
                && !epithet.contains(['、', '。', 'が', 'を', 'は']) =>
        {
            before.get(..said.len() + "のは".len()).unwrap_or(before)
        }
        _ => before,
    }
}

/// Is it the way to the page, with marks between its steps: トップ > 市政 > 9月?
pub(super) fn is_way_to_page(words: &str) -> bool {
    words.matches('>').count() >= 2 && !words.contains('。')
}

/// 感染したのは、ファイルの日付から3日とみられる: the words without the ground on which the day is told.
fn without_ground(before: &str) -> &str {
    let is_ground =
        |ground: &str| ["から", "より", "によると", "によれば"].iter().any(|of| ground.ends_with(of));
    match before.rsplit_once("のは、") {
        Some((said, ground)) if is_ground(ground) && !ground.contains(['、', '。']) => {
            before.get(..said.len() + "のは".len()).unwrap_or(before)
        }
        _ => before,
    }
}

/// 最初に知らせたのは住民で、3日|のことでした: do the words after the date say only that this was the day?
pub(super) fn is_that_day(after: &str) -> bool {
    static TIMES: Words = Words::of(&[
        "の朝",
        "の昼",
        "の夕方",
        "の夜",
        "の午前",
        "の午後",
        "の未明",
        "の正午",
        "過ぎ",
        "すぎ",
        "頃",
        "ごろ",
    ]);
    let mut rest = after;
    while let Some(cut) = TIMES.iter().find_map(|time| rest.strip_prefix(time)) {
        rest = cut;
    }
    ["のことで", "のことだ", "のこと。"].iter().any(|day| rest.starts_with(day))
}

/// 急増に気づき、調べ始めました(3日): the date stands in brackets behind the verb that tells it, 気付いた3日から: or right
/// behind it.
pub(super) fn is_in_brackets(before: &str, after: &str) -> bool {
    let after_joint =
        ["から", "まで", "以降"].iter().find_map(|joint| after.strip_prefix(joint)).unwrap_or(after);
    let told = before.trim_end().strip_suffix('(').filter(|_| after_joint.trim_start().starts_with(')'));
    told.is_some_and(|told| {
        told.ends_with([
            'た', '動', '生', '始', '知', '明', '覚', '信', '付', '失', '難', '布', '染', '棄', '忘',
        ])
    }) || ["した", "いた", "った", "れた", "えた"].iter().any(|verb| before.ends_with(verb))
        && ["から", "まで", "以降"].iter().any(|joint| after.starts_with(joint))
}

/// 3日に公表したとおり、…; 先月の事故から; 2008年から2011年の写真展: no day of the event.
pub(super) fn is_only_named(reading: &Reading, group: &Group, words: &str) -> bool {
    let clause = to_pause(words);
    let is_time = ["の間", "の期間", "のうちに", "のうち、", "の夕方", "の夜", "の朝", "の昼", "の午"];
    let of_noun = words.starts_with('の') && !is_time.iter().any(|time| words.starts_with(time));
    let by_year = group.is_range && group.days.iter().all(|day| day.when.month().is_none());
    let by_word = group.days.iter().all(|day| !super::super::dated::tells_itself(reading.words(day.span())));
    clause.ends_with("とおり") || clause.ends_with("通り") || of_noun && (by_year || by_word)
}
