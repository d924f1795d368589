//! What became of those whom the headline number counts.

#[cfg(test)]
mod cases;

use jikenbo_model::vocabulary::{AffectedStatus, Cause, LeakStatus};
use jikenbo_model::{Evidence, Record};
use jikenbo_text::FoldedSpan;

use crate::polarity::Polarity;
use crate::reading::{Reading, Sentence};
use crate::rule::counts::Candidate;
use crate::words::{Words, first, last};

/// Lost with the thing that held them; else what is said beside the number, wherever the article gives it; else what
/// the article says of the leak.
pub(super) fn of(reading: &Reading, best: &Candidate, record: &Record) -> AffectedStatus {
    let cause = record.cause.as_ref().map(|cause| cause.value);
    let leak = record.leak_status.as_ref().map(|leak| leak.value);
    let said = |is_said: fn(&Reading, FoldedSpan) -> bool| {
        best.places.iter().any(|&number| is_said(reading, number))
    };
    let perhaps = || may_be(reading, best.span) || said(is_said_to_be_possible);
    match (cause, leak) {
        (Some(Cause::Loss | Cause::Theft), _) => AffectedStatus::Lost,
        (Some(Cause::Unknown), _) if said(is_of_loss) => AffectedStatus::Lost,
        (Some(cause), None | Some(LeakStatus::None)) if is_attack(cause) && said(is_unreadable) => {
            AffectedStatus::Lost
        }
        (Some(Cause::UnauthorizedAccess), Some(LeakStatus::None)) if said(is_entered) => {
            AffectedStatus::Confirmed
        }
        (Some(Cause::Insider), Some(LeakStatus::None))
            if said(is_entered) && is_only_unseen(reading, record) =>
        {
            AffectedStatus::Confirmed
        }
        (Some(Cause::Insider), None | Some(LeakStatus::Possible)) if said(is_charge) => {
            AffectedStatus::Confirmed
        }
        (Some(Cause::Ransomware), Some(LeakStatus::None)) => AffectedStatus::Possible,
        (Some(cause), Some(LeakStatus::None)) if is_attack(cause) && said(is_defaced) => {
            AffectedStatus::Confirmed
        }
        (Some(cause), Some(LeakStatus::None)) if is_attack(cause) && is_only_unseen(reading, record) => {
            AffectedStatus::Possible
        }
        (Some(Cause::UnauthorizedAccess), None | Some(LeakStatus::None)) if best.is_of_accounts() => {
            AffectedStatus::Confirmed
        }
        (_, Some(LeakStatus::None)) => AffectedStatus::RuledOut,
        (Some(Cause::MisdeliveryOther | Cause::MisdeliveryEmail), _) if is_taken_back(reading) => {
            AffectedStatus::RuledOut
        }
        (_, Some(LeakStatus::Confirmed)) if !perhaps() => AffectedStatus::Confirmed,
        (_, Some(LeakStatus::Possible)) if said(is_said_to_be_out) && !perhaps() => AffectedStatus::Confirmed,
        (cause, None) if (hands_out(cause) || said(is_of_harm)) && !perhaps() => AffectedStatus::Confirmed,
        _ => AffectedStatus::Possible,
    }
}

/// 利用者312人のサイトが改ざんされた: what befell those who are counted, whatever became of data.
fn is_defaced(reading: &Reading, number: FoldedSpan) -> bool {
    static SITES: Words =
        Words::of(&["のサイトが改ざん", "のホームページが改ざん", "のページが改ざん", "のサイトで改ざん"]);
    SITES.stands_in(around(reading, number).1)
}

/// 漏えいした顧客情報は388人分, 1名の住所が漏えいした: does the number's own sentence say that its data got out, where others only say
/// that they could be read?
fn is_said_to_be_out(reading: &Reading, number: FoldedSpan) -> bool {
    static OUT: Words = Words::of(&["漏えいした", "漏洩した", "流出した", "漏れた"]);
    static LEFT_OPEN: Words =
        Words::of(&["可能性", "おそれ", "恐れ", "懸念", "疑い", "かどうか", "場合", "とみられ"]);
    let sentence = sentence_of(reading, number);
    let is_so = reading
        .sentence_at(number.start())
        .is_some_and(|at| matches!(reading.polarity(at, number), Polarity::Asserted));
    is_so
        && !reading.article.heading.overlaps(number)
        && OUT.stands_in(sentence)
        && !LEFT_OPEN.stands_in(sentence)
}

/// Is it said that what went to the wrong people was made away with before it got out (処分し、外に出ていないと確かめた)?
fn is_taken_back(reading: &Reading) -> bool {
    static NOTHING: Words = Words::of(&[
        "漏えいがなかったことを",
        "漏えいはなかったことを",
        "漏えいがないことを",
        "漏洩がなかったことを",
        "漏洩はなかったことを",
        "流出がなかったことを",
        "流出はなかったことを",
        "流出がないことを",
    ]);
    let told =
        |sentence: &Sentence| !sentence.section.is_apart() && NOTHING.stands_in(reading.words(sentence.span));
    reading.sentences.iter().any(told)
}

/// Does such an event by itself put the data before others?
fn hands_out(cause: Option<Cause>) -> bool {
    use Cause::{Insider, Misconfiguration, MisdeliveryEmail, MisdeliveryOther, Unknown};
    matches!(cause, Some(MisdeliveryEmail | MisdeliveryOther | Misconfiguration | Insider | Unknown))
}

/// May the data be gone after it, although nobody has them?
fn is_attack(cause: Cause) -> bool {
    use Cause::{Cyberattack, Malware, Ransomware, UnauthorizedAccess};
    matches!(cause, Cyberattack | Malware | Ransomware | UnauthorizedAccess)
}

/// Does what is said of the number, or beside it, make it one of those that may have got out?
fn may_be(reading: &Reading, number: FoldedSpan) -> bool {
    let said = reading.sentence_at(number.start()).map(|at| reading.polarity(at, number));
    said == Some(Polarity::Possible) && !is_charge(reading, number) && !is_of_a_guess(reading, number)
        || is_said_to_be_possible(reading, number)
        || is_headed_so(reading, number)
        || may_be_said_before(reading, number)
        || is_asked_in_heading(reading, number)
}

/// 126名分(31名分は氏名が推測できるもの): is it only what can be guessed from what got out?
fn is_of_a_guess(reading: &Reading, number: FoldedSpan) -> bool {
    static GUESSED: Words =
        Words::of(&["推測でき", "推測され", "推定でき", "類推でき", "類推され", "特定でき"]);
    static MAY_BE: Words = Words::of(&["可能性", "おそれ", "恐れ", "疑い", "懸念", "かもしれ"]);
    let sentence = sentence_of(reading, number);
    GUESSED.stands_in(sentence) && !MAY_BE.stands_in(sentence)
}

/// ■表示された可能性のある情報: does the heading above the number say that it counts what may have got out?
fn is_headed_so(reading: &Reading, number: FoldedSpan) -> bool {
    static MAY_BE: Words = Words::of(&[
        "可能性のある",
        "可能性がある",
        "可能性のあった",
        "おそれのある",
        "恐れのある",
        "おそれがある",
    ]);
    let Some(line) = reading.sentence_at(number.start()).map(|at| reading.sentences[at].line) else {
        return false;
    };
    let above = [reading.lines[line].heading, line.checked_sub(1)];
    let mut labels = above.iter().flatten().map(|&above| reading.words(reading.lines[above].span));
    labels.any(|label| MAY_BE.stands_in(label) && !label.contains(['。', '、']))
}

/// カード情報2,140件流出か: does a heading leave open what it counts?
fn is_asked_in_heading(reading: &Reading, number: FoldedSpan) -> bool {
    static ASKED: Words = Words::of(&[
        "流出か",
        "漏えいか",
        "漏洩か",
        "漏れか",
        "閲覧か",
        "窃取か",
        "公開か",
        "流失か",
        "漏出か",
        "盗難か",
        "持ち出しか",
    ]);
    if !reading.article.heading.overlaps(number) {
        return false;
    }
    let (_, after) = around(reading, number);
    after.char_indices().any(|(at, _)| {
        let rest = after.get(at..).unwrap_or_default();
        let asked = ASKED.begins(rest).then(|| rest.split_once('か').map(|(_, behind)| behind)).flatten();
        asked.is_some_and(|behind| !behind.starts_with(['ら', 'つ', 'も', 'ど', 'な']))
    })
}

/// Is it only that nobody has found a trace of a leak (流出は確認されていない), which an attacker may have left without?
fn is_only_unseen(reading: &Reading, record: &Record) -> bool {
    static UNSEEN: Words = Words::of(&[
        "確認されて",
        "確認できて",
        "確認されず",
        "確認しておりま",
        "確認していま",
        "確認されま",
        "認められ",
        "見つか",
        "見当たら",
        "判明して",
        "把握して",
        "形跡",
        "痕跡",
    ]);
    let evidence = record.leak_status.iter().flat_map(|fact| &fact.evidence);
    let mut spans = evidence.filter_map(Evidence::span);
    spans.any(|span| {
        let holds = |sentence: &&Sentence| reading.original(sentence.span).contains(span);
        let told = reading.sentences.iter().find(holds);
        told.is_some_and(|sentence| UNSEEN.stands_in(reading.words(sentence.span)))
    })
}

/// 逮捕容疑は…312人分の情報を持ち出した疑い: what somebody is charged with has happened.
fn is_charge(reading: &Reading, number: FoldedSpan) -> bool {
    static CHARGES: Words = Words::of(&["逮捕容疑", "容疑は", "書類送検容疑", "起訴内容", "起訴状"]);
    let sentence = sentence_of(reading, number);
    CHARGES.stands_in(sentence) && sentence.trim_end_matches(['。', ' ']).ends_with("疑い")
        || sentence.contains("疑いが持たれ")
}

/// 閲覧された可能性がある。対象は最大40人: does the sentence only count what the one before says may have been?
fn may_be_said_before(reading: &Reading, number: FoldedSpan) -> bool {
    static MAY_BE: Words = Words::of(&[
        "可能性がある",
        "可能性があり",
        "可能性がござ",
        "おそれがある",
        "おそれがあり",
        "恐れがある",
        "ことがあった",
        "ことがありました",
        "場合があった",
        "場合がありました",
    ]);
    static SUBJECT: Words = Words::of(&[
        "対象は",
        "対象者は",
        "該当するのは",
        "対象となるのは",
        "対象となる方は",
        "影響を受けるのは",
    ]);
    let Some(at) = reading.sentence_at(number.start()).filter(|at| *at > 0) else {
        return false;
    };
    let (this, last) = (&reading.sentences[at], &reading.sentences[at - 1]);
    this.line == last.line
        && SUBJECT.begins(reading.words(this.span).trim_start())
        && MAY_BE.stands_in(reading.words(last.span))
}

/// Do words right before or after the number say that it counts what may have got out?
fn is_said_to_be_possible(reading: &Reading, number: FoldedSpan) -> bool {
    is_of_what_may_be(reading, number) || may_be_said_after(reading, number)
}

/// Is it said before the number that it counts what may have got out: 盗まれた可能性のあるメールアドレスは約1,900件,
/// 見られたおそれがあるのは、この春までに申し込まれた840名?
fn is_of_what_may_be(reading: &Reading, number: FoldedSpan) -> bool {
    static MAY_BE: Words = Words::of(&[
        "可能性のある",
        "可能性がある",
        "可能性のあった",
        "可能性を否定できない",
        "おそれのある",
        "恐れのある",
        "おそれがある",
        "疑いのある",
    ]);
    static CLEFT: Words = Words::of(&[
        "可能性があるのは",
        "可能性のあるのは",
        "可能性がありますのは",
        "可能性のありますのは",
        "可能性がございますのは",
        "おそれがあるのは",
        "おそれのあるのは",
        "おそれがありますのは",
        "おそれがございますのは",
        "おそれのございますのは",
        "恐れがあるのは",
        "恐れのあるのは",
        "恐れがございますのは",
        "かもしれないのは",
        "かもしれませんのは",
    ]);
    const NEAR: usize = 24;
    let (before, _) = around(reading, number);
    let clause = before.rsplit(['、', '\n']).next().unwrap_or_default();
    MAY_BE.stands_in(last(clause, NEAR)) || CLEFT.stands_in(before)
}

/// What its sentence says before and after the number.
fn around<'d>(reading: &Reading<'d>, number: FoldedSpan) -> (&'d str, &'d str) {
    let sentence = reading.sentence_at(number.start()).map_or(number, |at| reading.sentences[at].span);
    let words = |from: usize, until: usize| reading.folded().get(from..until).unwrap_or_default();
    (words(sentence.start(), number.start()), words(number.end(), sentence.end()))
}

/// Does the sentence go on to say that it may have been seen or taken: 880人の氏名があり、閲覧された可能性がある?
fn may_be_said_after(reading: &Reading, number: FoldedSpan) -> bool {
    static MAY_BE: Words = Words::of(&[
        "可能性がある",
        "可能性があり",
        "可能性がござ",
        "可能性を否定でき",
        "おそれがある",
        "おそれがあり",
        "恐れがある",
        "恐れがあり",
        "かもしれ",
    ]);
    static DONE: Words = Words::of(&[
        "漏えいし",
        "漏えいが",
        "流出し",
        "漏れ",
        "誤って",
        "誤送",
        "たが、",
        "すが、",
        "るが、",
        "いが、",
        "閲覧されました",
        "表示され",
    ]);
    static PART: Words = Words::of(&["うち実際に", "うち、実際に"]);
    const REACH: usize = 60;
    let (_, after) = around(reading, number);
    let near = first(after, REACH);
    if PART.stands_in(near) {
        return true;
    }
    let before = near.char_indices().find(|&(at, _)| MAY_BE.begins(near.get(at..).unwrap_or_default()));
    before.is_some_and(|(at, _)| !DONE.stands_in(without_its_verb(near.get(..at).unwrap_or_default())))
}

/// The words before 可能性がある without the verb of what may have been: 別の会員に表示された.
fn without_its_verb(before: &str) -> &str {
    const VERBS: &[&str] =
        &["表示された", "誤送信された", "誤って表示された", "漏れた", "漏えいした", "流出した"];
    VERBS.iter().find_map(|verb| before.strip_suffix(verb)).unwrap_or(before)
}

/// Does the number's sentence tell of harm done: ポイントを使われた33人, 被害は41人?
fn is_of_harm(reading: &Reading, number: FoldedSpan) -> bool {
    static HARM: Words = Words::of(&[
        "不正送金され",
        "交換された",
        "交換され、",
        "引き落とされ",
        "購入に使われ",
        "使われた",
        "だまし取られ",
        "引き出され",
        "不正に利用され",
        "不正利用され",
        "盗まれた",
        "被害は",
        "被害に遭",
        "被害にあ",
        "被害を受けた",
        "被害者",
    ]);
    HARM.stands_in(sentence_of(reading, number))
}

/// Does the number's sentence tell of a loss?
fn is_of_loss(reading: &Reading, number: FoldedSpan) -> bool {
    static LOSS: Words = Words::of(&[
        "紛失",
        "盗難",
        "失くし",
        "なくし",
        "見当たら",
        "見つから",
        "置き忘れ",
        "所在不明",
        "盗まれ",
        "ひったく",
        "奪われ",
        "持ち去",
        "車上",
        "落とし",
        "引ったく",
        "飛ばさ",
    ]);
    LOSS.stands_in(sentence_of(reading, number))
}

/// Are they gone for the organisation itself: 患者310人の記録が開けなくなった, 会員の履歴は復元できていない?
fn is_unreadable(reading: &Reading, number: FoldedSpan) -> bool {
    static GONE: Words = Words::of(&[
        "見られなく",
        "見ることができなく",
        "閲覧できなく",
        "参照でき",
        "読めなく",
        "読み出せなく",
        "開けなく",
        "使えなく",
        "復元でき",
        "復旧でき",
        "取り戻せ",
        "戻せな",
        "戻せてい",
        "戻せており",
        "失われ",
        "失った",
        "消失",
        "消えた",
        "消去され",
        "削除され",
    ]);
    static UNDONE: Words = Words::of(&["復元できた", "復元できました", "復旧できた", "復旧できました"]);
    let sentence = sentence_of(reading, number);
    GONE.stands_in(sentence) && !UNDONE.stands_in(sentence)
}

/// Was it looked at or entered all the same: 不正にログインされたのは310件, 開かれたのは会員41名のページ?
fn is_entered(reading: &Reading, number: FoldedSpan) -> bool {
    static ENTERED: Words = Words::of(&[
        "閲覧された",
        "閲覧されて",
        "閲覧してい",
        "閲覧した",
        "を閲覧し",
        "システムで閲覧",
        "のぞかれ",
        "のぞいて",
        "見られた",
        "見られて",
        "開かれた",
        "ログインされ",
        "ログインを受け",
        "ログインが成立",
        "ログインに成功",
        "ログインがあ",
    ]);
    let Some(at) = reading.sentence_at(number.start()) else {
        return false;
    };
    let is_so = matches!(reading.polarity(at, number), Polarity::Asserted);
    is_so && ENTERED.stands_in(reading.sentence(at))
}

fn sentence_of<'d>(reading: &Reading<'d>, place: FoldedSpan) -> &'d str {
    reading.sentence_at(place.start()).map_or("", |at| reading.sentence(at))
}
