//! Is a number that of what was searched, asked, told or put in order?

use jikenbo_text::number::{Amount, Counter};

use super::super::contains_any;
use super::untitled;
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last};

/// What is searched or put in order, whatever is found: 端末6台を検査した, 全社員160人のアカウントを確認した.
pub(super) fn is_searched(place: &Place, amount: &Amount) -> bool {
    static SEARCHED: Words = Words::of(&["検査", "点検", "を調べ", "を調査", "スキャン", "棚卸"]);
    static EVERYBODY: Words =
        Words::of(&["全社員", "全職員", "全従業員", "全教職員", "全役職員", "全教員", "全行員"]);
    static STAFF: Words = Words::of(&["職員", "社員", "従業員", "教員", "行員", "教諭", "隊員", "署員"]);
    static MACHINES: Words = Words::of(&[
        "の自宅",
        "のパソコン",
        "のPC",
        "の私物",
        "の私有",
        "の端末",
        "の個人所有",
        "のスマートフォン",
        "のアカウント",
    ]);
    static DONE: Words = Words::of(&[
        "確認",
        "検査",
        "点検",
        "調べ",
        "変更",
        "初期化",
        "研修",
        "周知",
        "指導",
        "受講",
        "受け終",
        "徹底",
    ]);
    let after = untitled(place.after);
    let object = after.starts_with(['を', 'は', 'に', 'す'])
        || ["の検査を", "の点検を", "の調査を"].iter().any(|of| after.starts_with(of));
    let near = first(after, 12);
    let machines = matches!(amount.counter, Some(Counter::Device | Counter::Server | Counter::Terminal));
    let is_scope = machines
        && contains_any(
            place.sentence_before(),
            &["調査の対象", "調査対象", "点検の対象", "点検対象", "検査の対象", "解析の対象"],
        )
        && !place.sentence_before().contains("のうち");
    let everybody = place.before.trim_end_matches([' ', 'の', '(', '約']);
    let whose_machines = STAFF.ends(everybody) && MACHINES.begins(after);
    is_scope
        || whose_machines && DONE.stands_in(place.sentence_after())
        || object && SEARCHED.stands_in(near) && !contains_any(near, &["検査結果", "診断結果", "調査結果"])
        || EVERYBODY.ends(everybody) && DONE.stands_in(place.sentence_after())
}

/// Those who asked or told, as the predicate: お問い合わせくださった方は31名.
pub(super) fn is_inquirer(place: &Place) -> bool {
    static ASKED: Words = Words::of(&[
        "問い合わせ",
        "問合せ",
        "問い合せ",
        "相談",
        "電話",
        "連絡",
        "申し出",
        "申告",
        "届け出",
        "通報",
    ]);
    static WHO: Words = Words::of(&["方は", "人は", "方が", "方も", "のは", "会員は", "者は", "件数は"]);
    let near = last(place.before, 22);
    let who = near.trim_end_matches([' ', '約', '計', '、', '(']);
    let asked = near.replace("電話番号", "").replace("連絡先", "");
    WHO.ends(who)
        && ASKED.stands_in(&asked)
        && contains_any(near, &["くださ", "いただ", "頂い", "寄せ", "あった", "された", "した方"])
}

/// Calls and letters that came in, the answers of those who were asked, mails that did not arrive: お電話を80件近くいただいた,
/// 41件で承諾を得た, 230件は送信エラーで戻った.
pub(super) fn is_told_of(place: &Place) -> bool {
    static CALLS: Words =
        Words::of(&["電話", "問い合わせ", "問合せ", "苦情", "相談", "連絡", "申し出", "照会", "声"]);
    static CAME: Words = Words::of(&["いただ", "頂", "寄せ", "受け", "承", "あった", "ありま", "届い"]);
    static ANSWERS: Words = Words::of(&["承諾", "同意", "了承", "了解", "返事", "返答"]);
    let after = ["近く", "ほど", "余り", "あまり", "以上", "超"]
        .iter()
        .fold(place.after, |rest, about| rest.strip_prefix(about).unwrap_or(rest));
    let clause = place.sentence_before().rsplit('。').next().unwrap_or_default();
    static FAILED: Words =
        Words::of(&["エラー", "不達", "未達", "届かな", "届いていな", "送信でき", "宛先不明", "あて先不明"]);
    let failed = ["については", "は", "が"].iter().any(|of| after.starts_with(of))
        && (FAILED.stands_in(first(after, 14)) || first(after, 24).contains("届いておりませ"));
    // 携帯電話のアドレスが41件ありました: what is held, no call.
    static HELD: Words = Words::of(&["アドレス", "番号", "連絡先", "氏名", "情報"]);
    let is_held = HELD.ends(clause.trim_end_matches([' ', 'が', 'は', 'も', '、', '計', '約']));
    failed
        || CAME.begins(after) && CALLS.stands_in(last(clause, 24)) && !is_held
        || after.starts_with('で') && ANSWERS.stands_in(first(after, 16))
}

/// Counted by what was done for them: 取扱保険会社2社へ報告し, 届かなかった8名, 予約14件を取り消した.
pub(super) fn is_dealt_with(place: &Place, amount: &Amount) -> bool {
    static UNREACHED: Words = Words::of(&[
        "届かなかった",
        "お留守だった",
        "不在だった",
        "留守の",
        "不在の",
        "連絡のつかない",
        "連絡がつかない",
        "連絡の取れない",
        "連絡が取れない",
        "宛先不明の",
    ]);
    static CONCERNS: Words = Words::of(&["報告", "相談", "委託", "依頼", "協力"]);
    let after = untitled(place.after);
    let firms = matches!(amount.counter, Some(Counter::Company | Counter::Corporation | Counter::Business));
    let consulted = firms && after.starts_with(['に', 'へ', 'と']) && CONCERNS.stands_in(first(after, 5));
    let apologised = place.is_part() && is_spoken_to(after);
    let of_all = contains_any(last(place.before, 8), &["対象", "該当", "影響", "全"]);
    let undone = [
        "を取り消",
        "を延期",
        "を中止",
        "を見合わせ",
        "が延期",
        "が中止",
        "を取消",
        "をキャンセル",
        "が取り消",
        "がキャンセル",
        "終了",
        "実施済",
        "訪問済",
        "連絡済",
        "の訪問を",
        "への訪問を",
        "への説明を",
        "への連絡を",
        "への謝罪を",
    ]
    .iter()
    .any(|done| after.starts_with(done) && !(of_all && after.starts_with('へ')));
    consulted || undone || apologised || UNREACHED.ends(place.before)
}

/// Those of them who are told or visited: うち1名は電話で謝罪した, お留守の4世帯にはお手紙を入れた.
fn is_spoken_to(after: &str) -> bool {
    static SPOKEN: Words = Words::of(&[
        "謝罪",
        "お詫び",
        "おわび",
        "連絡",
        "説明",
        "通知し",
        "通知す",
        "通知済",
        "通知を行",
        "通知を送",
        "訪問",
        "面会",
        "郵送",
        "手紙",
        "電話",
        "お伝え",
        "書面",
    ]);
    static BEFALLEN: Words =
        Words::of(&["の情報", "の氏名", "漏", "流出", "含ま", "記載", "番号", "勧誘", "営業", "販売", "売"]);
    let near = first(after, 24);
    let told = near.starts_with(['は', 'に', 'へ']);
    told && SPOKEN.stands_in(near) && !BEFALLEN.stands_in(near)
}
