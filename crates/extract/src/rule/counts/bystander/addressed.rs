//! Numbers of those who got a mail, or told of it.

use jikenbo_text::number::{Amount, Counter};

use super::{Circumstances, are_pieces, around, contains_any, spoken_of, words};
use crate::rule::counts::subject::Place;
use crate::words::{Words, first, last};

/// Does the number count those to whom something was sent, as it should have been or not, and to whom nothing happened?
pub(super) fn is_out(place: &Place, amount: &Amount, circumstances: &Circumstances) -> bool {
    is_addressed(place, amount, circumstances) && !are_written_to(place, amount)
        || is_sent_by_plan(place, amount)
        || is_audience(place, amount)
}

/// Who got a mail or told of it: 協力会社3社からの連絡, お客様233件に一斉送信; not those whose data it held.
pub(super) fn is_addressed(place: &Place, amount: &Amount, circumstances: &Circumstances) -> bool {
    let after = place.after.trim_start_matches(['様', 'さ', 'ま', '方', 'の', '(', ')', '皆', '全', '員']);
    if let Some(told) = told_by(after) {
        return !spoken_of::tells_of_harm(place, amount)
            && (words::addressed::TELLING.stands_in(first(told, 16)) || around::reports(place, amount));
    }
    if place.is_spam() || is_sent_a_file(place, amount) {
        return false;
    }
    let after = past_those(after);
    let asked = is_asked(after);
    let of_them = ["につい", "に関", "につき"].iter().any(|of| after.starts_with(of));
    let sent = !of_them && after.starts_with(['に', 'へ', '宛']) || after.starts_with("あて");
    let by_mistake = circumstances.by_post && first(after, 8).contains("誤って");
    // アカウント1件に第三者がログインし、迷惑メールを送り: an intruder sent them from there.
    static ENTERED: Words = Words::of(&["ログイン", "侵入", "不正", "サインイン", "入り込"]);
    let is_entered = ENTERED.stands_in(first(after, 22));
    let sent = sent && !by_mistake && !is_entered && words::addressed::SENDING.stands_in(first(after, 22));
    let reached = after == "に" && !is_result(place)
        || words::addressed::REACHED.begins(after) && !are_exposed(place, amount, after);
    let to_another = contains_any(last(place.before, 14), &["誤って", "無関係"]);
    let theirs = circumstances.addresses_shown || words::addressed::THEIRS.stands_in(place.sentence);
    asked || ((sent || reached) && (to_another || !theirs) && !are_those_hit(place))
}

/// 流出が確認されたお客様(1,240件)にはご連絡した: are those who were told named as those whom it befell?
fn are_those_hit(place: &Place) -> bool {
    static WHO: Words = Words::of(&[
        "お客様",
        "お客さま",
        "会員様",
        "会員",
        "利用者",
        "利用者様",
        "方",
        "方々",
        "皆様",
        "皆さま",
    ]);
    static HIT: Words = Words::of(&["した", "された", "ある"]);
    static LEAK: Words = Words::of(&["流出", "漏え", "漏れ", "漏洩", "閲覧"]);
    const NEAR: usize = 16;
    let who = place.before.trim_end_matches(['(', ' ', '約', '計']);
    let hit = WHO.iter().filter_map(|noun| who.strip_suffix(noun));
    hit.into_iter().any(|hit| HIT.ends(hit) && LEAK.stands_in(last(hit, NEAR)))
}

/// 対象は635人減り8,205人に: what the number has become, at the end of a heading.
fn is_result(place: &Place) -> bool {
    let before = place.before.trim_end_matches([' ', '約', '計', '、']);
    ["は", "減り", "減って", "増え", "増えて", "から", "判明し"].iter().any(|link| before.ends_with(link))
}

/// 約5万件に流出の可能性, 1,680人分に漏えいのおそれ: those whose data it is, not those to whom it leaked.
fn are_exposed(place: &Place, amount: &Amount, after: &str) -> bool {
    const FEW: u64 = 20;
    const REACH: usize = 12;
    static LEAKS: Words = Words::of(&["に漏", "に流出"]);
    static MAYBE: Words = Words::of(&["おそれ", "恐れ", "可能性", "懸念", "疑い"]);
    let is_case = matches!(amount.counter, Some(Counter::Case));
    let may_be = amount.value > FEW && MAYBE.stands_in(first(after, REACH));
    LEAKS.begins(after) && (is_case || place.counts_portions() || may_be)
}

/// Does the number only say how many were told: 対象の118名の方に書面でお詫びした?
pub(in crate::rule::counts) fn are_told(place: &Place, amount: &Amount) -> bool {
    static TIDINGS: Words = Words::of(&[
        "お詫び",
        "おわび",
        "詫び",
        "謝罪",
        "連絡",
        "個別に",
        "説明",
        "お手紙",
        "書面で",
        "文書で",
        "書面を",
        "文書を",
        "お手紙を",
        "書状を",
        "本状を",
        "書簡を",
        "案内状を",
        "通知文を",
        "電話で",
        "訪問し",
    ]);
    static ERRANDS: Words = Words::of(&["BCC", "Bcc", "CC", "Cc", "宛先", "一斉"]);
    static WHOM: Words =
        Words::of(&["には", "へは", "に", "へ", "全員に", "全員へ", "宛", "を訪", "宅を", "を一軒"]);
    static BEFALLEN: Words =
        Words::of(&["誤", "情報が", "氏名", "表示", "漏", "流出", "含ま", "勧誘", "営業", "販売", "売"]);
    static HIT: Words =
        Words::of(&["流出した", "漏えいした", "漏洩した", "漏れた", "盗まれた", "閲覧された"]);
    let whose = [
        "様",
        "さま",
        "の皆さま",
        "の皆様",
        "のみなさま",
        "のお客様",
        "のお客さま",
        "の会員",
        "の方",
        "方",
        "の方々",
        "全員",
    ];
    let after = whose.iter().fold(place.after, |rest, who| rest.strip_prefix(who).unwrap_or(rest));
    let after = past_patients(after);
    let near = first(after, 24);
    let who = matches!(
        amount.counter,
        Some(Counter::Person | Counter::Party | Counter::Household | Counter::Company | Counter::Member)
    );
    let told = WHOM.begins(after) && TIDINGS.stands_in(near) && !BEFALLEN.stands_in(near);
    who && told && !HIT.ends(place.before) && !ERRANDS.stands_in(place.sentence)
}

/// の患者様には: what follows those who are named behind the number.
fn past_patients(after: &str) -> &str {
    const WHO: usize = 9;
    const TITLES: &[&str] = &["様", "さま", "の方々", "の方", "皆さん", "・団体"];
    let who = first(after, WHO);
    let named = after.starts_with(['の', '・']);
    let end = TITLES.iter().filter_map(|title| who.find(title).map(|at| at + title.len())).max();
    end.filter(|_| named).and_then(|end| after.get(end..)).unwrap_or(after)
}

/// 対象の端末6台に不正なファイルが送り込まれた: machines get no mail.
fn is_sent_a_file(place: &Place, amount: &Amount) -> bool {
    matches!(amount.counter, Some(Counter::Device | Counter::Server | Counter::Terminal))
        && place.after.starts_with('に')
}

/// 1名の学生の方に送信: what follows those who are named behind the number.
fn past_those(after: &str) -> &str {
    const WHO: usize = 10;
    static OTHERS: Words =
        Words::of(&["情報", "氏名", "アドレス", "名簿", "データ", "を", "が", "は", "、", "メール"]);
    let who = first(after, WHO);
    let goal =
        who.find(['に', 'へ']).filter(|&at| at > 0 && !OTHERS.stands_in(who.get(..at).unwrap_or_default()));
    let named = goal.filter(|&at| {
        static WHOM: Words = Words::of(&["方", "者", "生", "員", "様", "さん", "客", "社", "人", "先", "関"]);
        WHOM.ends(who.get(..at).unwrap_or_default())
    });
    named.and_then(|at| after.get(at..)).unwrap_or(after)
}

/// Does the number say to how many a mail went: 会員214人に一斉送信した?
pub(in crate::rule::counts) fn are_sent_to(place: &Place, amount: &Amount) -> bool {
    static SENT: Words = Words::of(&["送信", "配信", "送付", "送った", "送って", "送り"]);
    const REACH: usize = 16;
    let after = place.after.trim_start_matches(['様', 'さ', 'ま', 'の', '方', '皆', '全', '員']);
    let to = ["に", "へ", "宛", "あて"].iter().any(|to| after.starts_with(to));
    let who =
        matches!(amount.counter, Some(Counter::Person | Counter::Party | Counter::Member | Counter::User));
    who && to && SENT.stands_in(first(after, REACH))
}

/// Were those affected told by letter: 対象の40名には書面をお送りした?
fn are_written_to(place: &Place, amount: &Amount) -> bool {
    static LETTERS: Words = Words::of(&[
        "書面を",
        "文書を",
        "手紙を",
        "書状を",
        "本状を",
        "書簡を",
        "詫び状を",
        "わび状を",
        "通知文を",
        "案内状を",
    ]);
    are_told(place, amount) && LETTERS.stands_in(first(place.after, 24))
}

/// What came back of it: 用紙5枚を残らず引き取り, 27枚は拾い集めた.
pub(in crate::rule::counts) fn is_brought_back(place: &Place, amount: &Amount) -> bool {
    let letters = matches!(amount.counter, Some(Counter::Letter));
    let brought =
        place.after.starts_with('を') && words::addressed::RETURNED.stands_in(first(place.after, 10));
    let picked_up = place.after.starts_with(['は', 'も'])
        && words::addressed::PICKED_UP.stands_in(first(place.after, 10));
    let came = letters
        && place.after.starts_with(['が', 'は'])
        && contains_any(first(place.after, 16), &["戻", "引き取", "回収"]);
    let portions = place.counts_portions()
        && (brought || picked_up)
        && matches!(amount.counter, Some(Counter::Person | Counter::Household | Counter::Case));
    portions || are_pieces(amount) && (brought || picked_up || came)
}

/// 対象の約9,400人分を11日に郵送した: all that was sent off, in a sentence that tells of nothing wrong.
pub(in crate::rule::counts) fn are_sent_off(place: &Place, amount: &Amount) -> bool {
    static SENT: Words =
        Words::of(&["郵送した", "発送した", "送付した", "配布した", "郵送して", "発送して", "一斉に送"]);
    static WRONG: Words = Words::of(&[
        "誤",
        "別人",
        "別の",
        "他人",
        "ほかの",
        "取り違",
        "入れ違",
        "入れ替",
        "ずれ",
        "紛失",
        "漏",
        "流出",
        "混入",
        "お詫び",
        "おわび",
        "詫び",
        "謝罪",
    ]);
    const REACH: usize = 18;
    let pieces = place.counts_portions()
        || are_pieces(amount)
        || matches!(amount.counter, Some(Counter::Person | Counter::Household | Counter::Case));
    let sent = place.after.starts_with(['を', 'に', 'へ']) && SENT.stands_in(first(place.after, REACH));
    pieces && sent && !WRONG.stands_in(place.sentence)
}

/// What those told who are counted: 3社から, 1社より, 1社の担当者から.
pub(super) fn told_by(after: &str) -> Option<&str> {
    const FROM: &[&str] = &["から", "より"];
    let near = first(after, 12);
    let whose = FROM
        .iter()
        .filter_map(|from| near.find(from))
        .min()
        .filter(|&at| at == 0 || near.get(..at).is_some_and(|who| words::addressed::TELLERS.ends(who)));
    whose.and_then(|at| after.get(at..))
}

/// 関係者3名に聞き取り, 3名の面談; not 3名の氏名や面談の記録.
fn is_asked(after: &str) -> bool {
    static ASKING: Words = Words::of(&["聞き取り", "ヒアリング", "面談"]);
    static NOTES: Words =
        Words::of(&["記録", "票", "シート", "資料", "表", "内容", "メモ", "カード", "予定", "結果"]);
    let to = after.starts_with(['に', 'へ', 'と'])
        && !after.starts_with("につ")
        && ASKING.stands_in(first(after, 20));
    to || ASKING.begins(after) && !NOTES.stands_in(first(after, 8))
}

/// So many pieces are sent off by plan, not by mistake.
const MANY_PIECES: u64 = 20;

/// How many pieces went out in all: 発送総数24,310通, 通知書を494通郵送した.
fn is_sent_by_plan(place: &Place, amount: &Amount) -> bool {
    let pieces =
        matches!(amount.counter, Some(Counter::Letter | Counter::Sheet | Counter::Copy | Counter::Case));
    let near = last(place.before, 10).replace("発送先", "");
    let near = near.as_str();
    let sent = place.after.starts_with('を') && words::addressed::GOING_OUT.stands_in(first(place.after, 9))
        || amount.value >= MANY_PIECES
            && words::addressed::SENT_OFF.begins(place.after.trim_start_matches('を'));
    let whole = place.after.starts_with("のうち")
        && (words::addressed::GOING_OUT.stands_in(near)
            || words::addressed::HANDLED.stands_in(near) && !near.contains('誤'));
    let wrong = || {
        contains_any(
            place.sentence,
            &["誤", "別人", "別の", "紛失", "入れ替わ", "入れ違", "取り違", "不正", "無断"],
        )
    };
    is_total_sent(place)
        || pieces && (whole || (sent || words::addressed::GOING_OUT.stands_in(near)) && !wrong())
}

/// 発送総数は5,640世帯: is it labelled as all that went out?
fn is_total_sent(place: &Place) -> bool {
    static TOTALS: Words = Words::of(&[
        "発送総数",
        "送付総数",
        "配布総数",
        "発送件数",
        "発送数",
        "総発送数",
        "全体の発送件数",
        "郵送総数",
    ]);
    let label = place.before.trim_end_matches([' ', ':', 'は', 'が', '約', '計', '、', '※']);
    const SENT: &[&str] = &["発送", "送付", "配布", "配付", "郵送"];
    let is_sum = || place.is_total() && SENT.iter().any(|sent| label.ends_with(sent));
    let own = label.rsplit(['(', '、', ' ']).next().unwrap_or(label);
    (TOTALS.ends(label) || is_sum()) && !own.contains('誤')
}

/// Firms to whom or by whom it was seen: 名簿業者3社に売った, 代理店20社から閲覧できた.
fn is_audience(place: &Place, amount: &Amount) -> bool {
    static SEEN: Words = Words::of(&["売", "渡", "提供", "配", "送", "閲覧", "見え", "見られ", "見る"]);
    let after = place.after.trim_start_matches([')', '※']);
    let deals_in_lists = ["名簿業者", "名簿屋"].iter().any(|dealer| place.before.ends_with(dealer));
    matches!(amount.counter, Some(Counter::Company))
        && (deals_in_lists || after.starts_with(['に', 'へ', 'か']) && SEEN.stands_in(first(after, 14)))
}
