//! A noun that is said to have been on a date: 侵入は3月1日, 最後の送信は20日.

use super::word::Word;
use crate::rule::report_no::numeral;
use crate::words::{Words, first};

/// What a sentence says was on the date after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Topic {
    /// What.
    pub(super) word: Word,
    /// Is it the first or the last of many?
    pub(super) end: Option<End>,
}

/// An end of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It began then.
    First,
    /// It ended then.
    Last,
}

/// The topic that ends `before`, where the words after the date add nothing to it.
pub(super) fn of(before: &str, after: &str) -> Option<Topic> {
    let noun = without_epithet(before.trim_end_matches([' ', '、', ',']));
    let noun =
        ["については", "は"].iter().find_map(|topic| noun.strip_suffix(topic)).or_else(|| entry(before))?;
    let noun = ["の日時", "の時期", "日時", "日"].iter().find_map(|of| noun.strip_suffix(of)).unwrap_or(noun);
    if !is_predicate(after) {
        return None;
    }
    let phrase = noun.rsplit(['、', '。', ' ', '「']).next().unwrap_or(noun);
    let known = NOUNS.iter().find(|(_, nouns)| nouns.iter().any(|known| noun.ends_with(known)));
    let word = known.map(|(word, _)| *word).or_else(|| is_trace(phrase).then_some(Word::Occurred))?;
    if REPORTS.ends(phrase) && !is_to_owner(phrase) {
        return None;
    }
    let end = match phrase {
        _ if LAST.stands_in(phrase) => Some(End::Last),
        _ if FIRST.stands_in(phrase) || BEGINNING.ends(phrase) => Some(End::First),
        _ => None,
    };
    Some(Topic { word, end: end.filter(|_| word.is_event()) })
}

/// 侵入は土曜の|20日: the words without what only says more of the day.
fn without_epithet(before: &str) -> &str {
    const EPITHET: usize = 8;
    let epithet = before.rfind('は').and_then(|at| before.split_at_checked(at + 'は'.len_utf8()));
    match epithet {
        Some((topic, epithet)) if epithet.ends_with('の') && first(epithet, EPITHET) == epithet => topic,
        _ => before,
    }
}

/// Characters of the name of an entry.
const ENTRY: usize = 6;

/// ・暗号化  |3月1日: the name of an entry of a list, set off with spaces.
fn entry(before: &str) -> Option<&str> {
    let name = before.strip_suffix("  ")?.trim_matches([' ', '・', '-', '*', '●', '○', '■', '◆']);
    let is_noun = |c: char| matches!(c, '一'..='鿿' | 'ァ'..='ー');
    (!name.is_empty() && name.chars().count() <= ENTRY && name.chars().all(is_noun)).then_some(name)
}

/// (1回目)|6月3日, 2通目 |6月5日: is it the name of one of several such events?
pub(super) fn is_round(before: &str) -> bool {
    static ROUNDS: Words = Words::of(&["回目", "通目", "度目", "件目"]);
    let name = before.trim_matches(|c: char| !c.is_alphanumeric());
    let number = ROUNDS.iter().find_map(|round| name.strip_suffix(round)).unwrap_or_default();
    numeral(number).is_some_and(|(_, rest)| rest.is_empty())
}

/// 最も古い不正な接続の記録, 最後に残っていた侵入の痕跡: of when is the first or the last sign of what was done?
fn is_trace(phrase: &str) -> bool {
    static TRACES: Words = Words::of(&["記録", "痕跡", "形跡", "ログ", "履歴", "跡", "もの"]);
    static DEEDS: Words =
        Words::of(&["不正", "侵入", "攻撃", "接続", "ログイン", "アクセス", "通信", "閲覧", "改ざん"]);
    TRACES.ends(phrase) && DEEDS.stands_in(phrase) && (FIRST.stands_in(phrase) || LAST.stands_in(phrase))
}

/// What comes to the owner from others, and what the owner tells others.
static REPORTS: Words = Words::of(&["報告", "第一報", "第1報", "一報", "申告", "通知"]);

/// 当行への第一報, 委託先からの報告; not 委員会への報告.
fn is_to_owner(phrase: &str) -> bool {
    static OWN: Words = Words::of(&["当", "弊", "本市", "本県", "本学", "本校", "市へ", "県へ", "からの"]);
    OWN.stands_in(phrase)
}

/// Is the topic that with which it began: 事の始まりは?
pub(super) fn is_beginning(before: &str) -> bool {
    let noun = before.trim_end_matches([' ', '、', ',']);
    noun.strip_suffix('は').is_some_and(|noun| BEGINNING.ends(noun))
}

/// 検査は|30日に行われた: is the topic something that was held as ever, no part of the event?
pub(super) fn is_of_routine(before: &str, after: &str) -> bool {
    static ROUTINE: Words = Words::of(&[
        "検査",
        "試験",
        "考査",
        "手術",
        "会議",
        "大会",
        "講座",
        "研修",
        "研究会",
        "学会",
        "健診",
        "検診",
        "測定",
        "撮影",
        "総会",
        "遠足",
        "運動会",
        "アンケート",
        "面接",
        "説明会",
        "見学会",
        "講演会",
        "サイト",
        "システム",
        "台帳",
        "映像",
        "写真",
    ]);
    static HELD: Words = Words::of(&[
        "に行われ",
        "に実施",
        "に開催",
        "に開かれ",
        "に行った",
        "に行いま",
        "に撮影",
        "に作成",
        "に開設",
        "に作られ",
        "に作った",
        "に撮",
        "に導入",
    ]);
    let noun = before.trim_end_matches([' ', '、']).strip_suffix('は');
    noun.is_some_and(|noun| ROUTINE.ends(noun)) && HELD.begins(after)
}

/// Does the date end the sentence or its clause: 3月1日。, 3月1日で、, 3月1日とみられる?
fn is_predicate(after: &str) -> bool {
    static ENDS: Words = Words::of(&[
        "。",
        "、",
        "で",
        "だ",
        "とみ",
        "と見",
        "と推",
        "と考え",
        "と判",
        "とな",
        "にな",
        "から",
        "まで",
        "のこと",
        "のもの",
        "付。",
        "付、",
        "付でした",
        "付です",
        "の夜",
        "の朝",
        "の夕",
        "の未明",
        "の午",
        "の昼",
        "の深夜",
        "の早朝",
        "頃",
        "ごろ",
        "台",
        "にあり",
        "にござい",
        "に寄せ",
        "に届",
        "に行われたもの",
        "に行われまし",
        "に行われた。",
    ]);
    let after = after.trim_start();
    after.is_empty() || ENDS.begins(after) && !WHERE.begins(first(after, 4))
}

/// 3月1日では: no predicate.
static WHERE: Words = Words::of(&["では", "でも"]);

static FIRST: Words = Words::of(&[
    "初期侵入",
    "初期の侵入",
    "初期アクセス",
    "初回侵入",
    "侵入開始",
    "攻撃開始",
    "最初の",
    "初めの",
    "はじめの",
    "初回の",
    "最も古い",
    "最も早い",
    "いちばん古い",
    "一番古い",
    "最古の",
]);
static BEGINNING: Words = Words::of(&["発端", "事の起こり", "始まり"]);
static LAST: Words = Words::of(&["最後の", "最終の", "直近の", "最も新しい", "最も遅い"]);

/// Nouns by what they say of the date. A longer one stands before those it ends with.
const NOUNS: &[(Word, &[&str])] = &[
    (
        Word::Closed,
        &["非公開", "公開停止", "公開終了", "掲載終了", "削除", "修正", "遮断", "閉鎖", "差し替え"],
    ),
    (Word::Exposed, &["公開", "公開開始", "掲載", "掲載開始", "掲示", "アップロード", "設定変更", "設定"]),
    (Word::LastSeen, &["最終確認", "最後の確認", "最終使用", "最後の使用", "最後の利用", "最終利用"]),
    (
        Word::Discovered,
        &[
            "判明",
            "発覚",
            "発見",
            "検知",
            "覚知",
            "認知",
            "把握",
            "気づき",
            "指摘",
            "連絡",
            "通報",
            "気付き",
            "報告",
            "第一報",
            "第1報",
            "一報",
            "申告",
            "通知",
        ],
    ),
    (Word::Announced, &["公表", "発表"]),
    (
        Word::Occurred,
        &[
            "発端",
            "事の起こり",
            "始まり",
            "送信",
            "発送",
            "送付",
            "郵送",
            "配信",
            "配布",
            "交付",
            "投函",
            "発生",
            "紛失",
            "盗難",
            "侵入",
            "侵入開始",
            "攻撃開始",
            "感染",
            "攻撃",
            "不正アクセス",
            "不正ログイン",
            "アクセス",
            "ログイン",
            "通信",
            "接続",
            "操作",
            "暗号化",
            "改ざん",
            "流出",
            "漏えい",
            "廃棄",
            "持ち出し",
            "置き忘れ",
            "閲覧",
            "入力",
            "開封",
            "クリック",
            "投稿",
            "乗っ取り",
            "持ち込み",
            "入れ違い",
            "取り違え",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_of_dates() {
        for (before, after, expected) in [
            ("侵入は", "、", Some((Word::Occurred, None))),
            ("サーバーへの初めの侵入は", "、", Some((Word::Occurred, Some(End::First)))),
            ("最後の不正な通信は", "でした。", Some((Word::Occurred, Some(End::Last)))),
            ("誤った発送は", "のことです。", Some((Word::Occurred, None))),
            ("名簿の公開は", "からです。", Some((Word::Exposed, None))),
            ("名簿の公開は", "に終えました。", None),
            ("非公開は", "です。", Some((Word::Closed, None))),
            ("発覚は", "だった。", Some((Word::Discovered, None))),
            ("最後の確認は", "で、", Some((Word::LastSeen, None))),
            ("流出の公表は", "。", Some((Word::Announced, None))),
            ("発見日は", "です。", Some((Word::Discovered, None))),
            ("送信日時は", "でした。", Some((Word::Occurred, None))),
            ("連絡は", "では受け付けません。", None),
            ("締切は", "です。", None),
            ("当金庫への第一報は", "となりました。", Some((Word::Discovered, None))),
            ("委員会への報告は", "です。", None),
            ("最も古い不正な接続の記録は", "でした。", Some((Word::Occurred, Some(End::First)))),
            ("一番古い侵入の痕跡は", "のものだった。", Some((Word::Occurred, Some(End::First)))),
            ("利用の記録は", "でした。", None),
            ("発端は", "の昼、", Some((Word::Occurred, Some(End::First)))),
            ("持ち出しについては", "とみられます。", Some((Word::Occurred, None))),
        ] {
            let found = of(before, after).map(|topic| (topic.word, topic.end));
            assert_eq!(found, expected, "{before}3日{after}");
        }
    }
}
