//! Measures against recurrence, planned or done.

mod apart;
#[cfg(test)]
mod cases;
mod deed;
mod measure;
#[cfg(test)]
mod phrasings;
mod plan;
mod thing;
mod told;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use super::denied::is_denied;
use super::named::gathered;
use crate::lexicon::LEXICON;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::Words;
use measure::Measure;

/// The topic of the words that tell what a sentence makes of a measure.
const CONTEXT: &str = "prevention_context";

pub(super) fn read(reading: &Reading) -> Vec<Fact<Prevention>> {
    let attacked = is_attack(reading);
    let told = (0..reading.sentences.len()).flat_map(|at| measures(reading, at, attacked));
    gathered(reading, told.map(|measure| (measure.value, measure.span)))
}

/// Was it an attack? Only then does a mended program close a way in.
fn is_attack(reading: &Reading) -> bool {
    let attacks = reading.topic(CONTEXT).filter(|(_, name)| *name == "attack");
    attacks.into_iter().any(|(located, _)| reading.polarity_of(located) != Polarity::Negated)
}

/// The measures that a sentence tells. A step of no kind of its own (〜することとする) is a rule.
fn measures(reading: &Reading, sentence: usize, attacked: bool) -> Vec<Measure> {
    let section = reading.sentences[sentence].section;
    if section == Section::Contact || has(reading, sentence, "advice") {
        return Vec::new();
    }
    let told = reading.in_sentence(sentence).iter().filter_map(|located| {
        let value = Prevention::named(name_in(located, "prevention")?)?;
        let measure = Measure { value, span: located.mention.span, head: located.mention.head };
        counts(reading, located, value, attacked).then_some(measure)
    });
    let mut measures: Vec<Measure> = told.collect();
    measures
        .iter_mut()
        .for_each(|measure| measure.value = measure::by_its_thing(reading, sentence, *measure));
    measure::settle(reading, &mut measures);
    let step = step(reading, sentence, &measures);
    match thing_of_step(reading, sentence, step, attacked) {
        Some(about) if measures.is_empty() => measures.push(about),
        _ => measures.extend(step),
    }
    measures
}

/// In a part on prevention: the measure that a step is by its thing, or that a deed on a machine is.
fn thing_of_step(
    reading: &Reading,
    sentence: usize,
    step: Option<Measure>,
    attacked: bool,
) -> Option<Measure> {
    let in_part = reading.sentences[sentence].section == Section::Prevention && !reading.is_title(sentence);
    let is_deed = || {
        ["vague", "failing"].iter().all(|name| !has(reading, sentence, name))
            && !tells_response(reading, sentence)
            && plan::is_deed(reading, sentence)
    };
    let is_told = match in_part {
        true => step.is_some() || is_deed(),
        false => deed::is_apart_from_event(reading, sentence) && tells_a_way(reading, sentence),
    };
    let about = is_told.then(|| thing::measure(reading, sentence)).flatten()?;
    (attacked || about.value != Prevention::Patching).then_some(about)
}

/// Outside a part on prevention: does the sentence say how a thing is done from now on, by its end or its words?
fn tells_a_way(reading: &Reading, sentence: usize) -> bool {
    ["vague", "failing"].iter().all(|name| !has(reading, sentence, name))
        && !tells_response(reading, sentence)
        && !plan::is_state(reading, sentence)
        && (is_settled(reading, sentence)
            || plan::is_act(reading, sentence)
            || deed::ends_in_change(reading, sentence))
}

/// Does the mention tell a measure?
fn counts(reading: &Reading, located: &Located, value: Prevention, attacked: bool) -> bool {
    let section = reading.sentences[located.sentence].section;
    let in_answer = section == Section::Prevention || has(reading, located.sentence, "future");
    let speaks = match value {
        Prevention::Organization => {
            in_answer
                || plan::is_told_to_be_done(reading, located.sentence)
                || !is_inquiry(reading, located) && is_reform(reading, located, value)
        }
        Prevention::NetworkRestriction if is_cut(reading, located) || is_under_way(reading, located) => {
            in_answer
        }
        Prevention::Monitoring if is_log_on(reading, located) => false,
        // What an attacker did to the data is told in the same words.
        Prevention::Encryption
            if attacked && section != Section::Prevention && plan::is_past(reading, located.sentence) =>
        {
            in_answer
        }
        Prevention::Patching if !attacked => false,
        Prevention::Patching if section == Section::Response || is_mended(reading, located) => true,
        _ => section == Section::Prevention || is_reform(reading, located, value),
    };
    let forbids = matches!(value, Prevention::MediaRestriction | Prevention::DeviceRestriction)
        || section == Section::Prevention && plan::is_ban(reading, located.sentence)
        || told::is_kept_from(reading.tail(located));
    speaks
        && !is_mere(reading, located)
        && !told::is_again(reading, located)
        && !told::is_of_guard(reading, located)
        && !told::is_occasion(value, reading.tail(located))
        && !follows(reading, located, "habit")
        && (forbids || !is_denied(reading, located))
}

/// Is the body one that looks into the event or deals with it (対策本部, 調査委員会), no lasting one?
fn is_inquiry(reading: &Reading, located: &Located) -> bool {
    static INQUIRES: Words = Words::of(&[
        "調査",
        "本部",
        "対策会議",
        "第三者委員会",
        "検証委員会",
        "相談窓口",
        "窓口",
        "究明",
        "問い合わせ",
        "対応チーム",
        "復旧",
    ]);
    INQUIRES.stands_in(reading.words(reading.sentences[located.sentence].span))
}

/// Is it a log-in that is checked (ログインの二段階の確認), not a log?
fn is_log_on(reading: &Reading, located: &Located) -> bool {
    const WATCHED: &[&str] = &["監視", "検知", "通知", "履歴", "記録"];
    let words = reading.words(located.mention.span);
    words.starts_with("ログイン") && !WATCHED.iter().any(|watched| words.contains(watched))
}

/// Is the weak point said to have been mended, outside the cause (脆弱性を修正したうえで再開した)?
fn is_mended(reading: &Reading, located: &Located) -> bool {
    const DONE: &[&str] = &[
        "し、",
        "した",
        "しました",
        "いたしました",
        "済み",
        "し終え",
        "を終え",
        "を完了",
        "、",
        "ました",
        "た。",
        "た上",
        "たうえ",
        "を済ませ",
        "も済ませ",
        "ぎ",
        "いで",
        "いだ",
        "ぐ改修",
        "ぐ修正",
    ];
    const MENDS: &[&str] =
        &["脆弱", "ぜい弱", "修正プログラム", "更新プログラム", "修正版", "パッチ", "弱点", "穴", "欠陥"];
    let tail = reading.tail(located);
    let is_weak_point = MENDS.iter().any(|weak| reading.words(located.mention.span).starts_with(weak));
    is_weak_point
        && reading.sentences[located.sentence].section != Section::Cause
        && DONE.iter().any(|done| tail.starts_with(done))
}

/// Is it a machine taken off the network? Without a word on the future that was done against the attack.
fn is_cut(reading: &Reading, located: &Located) -> bool {
    const CUT: &[&str] = &["切り離", "切離", "分離", "隔離"];
    const STOPPED: &[&str] = &["遮", "遮断", "切断", "停止"];
    let is_work = ["す工", "す作", "す方", "す計"].iter().any(|work| reading.tail(located).starts_with(work));
    let head = reading.words(located.mention.head);
    CUT.contains(&head) && !is_work
        || STOPPED.contains(&head)
            && reading.sentences[located.sentence].section != Section::Prevention
            && plan::is_past(reading, located.sentence)
}

/// Is it told with 速やかに or as the answer of the moment: what was cut off then is no measure for the next time?
fn is_under_way(reading: &Reading, located: &Located) -> bool {
    let before = reading.before(located);
    ["速やかに", "直ちに", "ただちに", "即座に", "緊急"].iter().any(|haste| before.contains(haste))
}

/// Does the sentence say what is to be different, and its clause not what went wrong?
fn is_reform(reading: &Reading, located: &Located, value: Prevention) -> bool {
    let is_cause = reading.sentences[located.sentence].section == Section::Cause;
    let failed = match is_cause {
        true => has(reading, located.sentence, "failing"),
        false => reading
            .in_clause_of(located, CONTEXT, "failing")
            .any(|other| !is_past_stop(reading, other, located)),
    };
    !failed
        && !told::is_finding(reading, located)
        && !told::is_blamed(reading.words(reading.sentences[located.sentence].span))
        && !plan::is_state(reading, located.sentence)
        && reading.polarity_of(located) != Polarity::Elsewhere
        && (is_to_differ(reading, located)
            || plan::is_to_be_done(reading, located.sentence)
            || is_lasting(value) && plan::is_resolved(reading, located.sentence)
            || deed::is_done_by_them(reading, located, value))
}

/// Does the sentence say of the measure, or of the time it opens with, that things are to be different?
fn is_to_differ(reading: &Reading, located: &Located) -> bool {
    let start = located.mention.span.start();
    has(reading, located.sentence, "future")
        || is_settled(reading, located.sentence)
        || reading
            .named_in(located.sentence, CONTEXT, "reform")
            .any(|reform| reform.mention.span.end() > start || is_opening(reading, reform))
}

/// Characters at the beginning of a sentence in which its topic stands.
const OPENING: usize = 24;

/// Does the mention stand where a sentence tells its occasion (本件を踏まえ改めて、; 対策として、)?
fn is_opening(reading: &Reading, located: &Located) -> bool {
    reading.before(located).chars().count() <= OPENING
}

/// Is it nothing that is done against the event of the moment too, as lines are cut and records looked through?
fn is_lasting(value: Prevention) -> bool {
    use Prevention::{Audit, DoubleCheck, Monitoring, NetworkRestriction};
    !matches!(value, Audit | DoubleCheck | Monitoring | NetworkRestriction)
}

/// Does a sentence within quotes end between the two (「守っていなかった。全署に指導する」)?
fn is_past_stop(reading: &Reading, failing: &Located, measure: &Located) -> bool {
    let between = FoldedSpan::new(failing.mention.span.end(), measure.mention.span.start());
    between.is_some_and(|between| reading.words(between).contains('。'))
}

/// Does a mention of the table follow the measure in its clause?
fn follows(reading: &Reading, located: &Located, name: &'static str) -> bool {
    let after = located.mention.head.end();
    reading.in_clause_of(located, CONTEXT, name).any(|other| other.mention.span.start() >= after)
}

/// Where the sentence tells a step to be taken. In a part on prevention, or where the sentence speaks of the next
/// time, or another tells what is to be done, it is enough that it says when or how.
///
/// Beside other measures only a step of its own clause counts: 短縮番号を使わず、二人で読み合わせてから送る.
fn step(reading: &Reading, sentence: usize, measures: &[Measure]) -> Option<Measure> {
    let tells_manner = || ["vague", "failing", "technical"].iter().all(|name| !has(reading, sentence, name));
    let in_part = reading.sentences[sentence].section == Section::Prevention && !reading.is_title(sentence);
    let is_step = |located: &&Located| match name_in(located, CONTEXT) {
        Some("step") if !in_part && has(reading, sentence, "failing") => false,
        Some("step") if is_response(reading, located) => false,
        Some("step") => measures.is_empty() || is_apart(reading, located, measures),
        Some("manner") => (measures.is_empty() || is_apart(reading, located, measures)) && tells_manner(),
        _ => false,
    };
    let Some(step) = reading.in_sentence(sentence).iter().find(is_step) else {
        let is_meant = in_part || has(reading, sentence, "future") && !tells_response(reading, sentence);
        let is_checked = measures.iter().all(|measure| measure.value == Prevention::DoubleCheck);
        if !measures.is_empty() {
            let is_told = is_checked && (is_meant || plan::is_to_be_done(reading, sentence));
            let own = apart::clause(reading, sentence, measures).filter(|_| is_told)?;
            return Some(Measure { value: Prevention::Rules, span: own, head: own });
        }
        let is_act = is_meant && tells_manner() && plan::is_act(reading, sentence);
        let span = reading.sentences[sentence].span;
        return is_act.then_some(Measure { value: Prevention::Rules, span, head: span });
    };
    let mention = step.mention;
    let is_told = in_part
        || has(reading, sentence, "future")
        || plan::is_told_to_be_done(reading, sentence)
        || is_settled(reading, sentence);
    is_told.then_some(Measure { value: Prevention::Rules, span: mention.span, head: mention.head })
}

/// Is it settled how a thing is done from now on, and is it no answer to this event (…を確かめることとした)?
fn is_settled(reading: &Reading, sentence: usize) -> bool {
    has(reading, sentence, "settled")
        && reading.sentences[sentence].section != Section::Cause
        && ["vague", "failing"].iter().all(|name| !has(reading, sentence, name))
        && !tells_response(reading, sentence)
        && !plan::is_state(reading, sentence)
}

/// Does the sentence tell what was or is to be done about this event (今後、該当する方に個別に連絡する)?
fn tells_response(reading: &Reading, sentence: usize) -> bool {
    reading.in_sentence(sentence).iter().any(|located| name_in(located, "response").is_some())
}

/// Are the words those of what was done for somebody about this event (対象の方に個別に文書をお送りした)?
fn is_response(reading: &Reading, step: &Located) -> bool {
    let mut told = reading.named_in(step.sentence, "response", "individuals_notified");
    told.any(|told| told.mention.span.overlaps(step.mention.span))
}

/// Does a step stand in a clause of its own, in which no measure is told?
fn is_apart(reading: &Reading, located: &Located, measures: &[Measure]) -> bool {
    let span = located.mention.span;
    let clause = reading.clause_of(located.sentence, located.mention.head);
    let is_own = clause.contains(span) && !is_time(reading.words(clause));
    is_own && measures.iter().all(|measure| !measure.span.overlaps(clause))
}

/// Is the clause one that only says when the next is done (発送する際は、)?
fn is_time(clause: &str) -> bool {
    const TIMES: &[&str] =
        &["際", "際に", "際は", "際には", "場合", "とき", "後", "ため", "前に", "うえ", "上", "から"];
    let clause = clause.trim_end_matches(['、', ',']);
    TIMES.iter().any(|time| clause.ends_with(time))
}

/// Do the words only look like a measure (教育委員会, 暗号化された)?
fn is_mere(reading: &Reading, located: &Located) -> bool {
    let (start, head) = (located.mention.span.start(), located.mention.head);
    reading.in_sentence(located.sentence).iter().any(|other| {
        let around = other.mention.span;
        name_in(other, CONTEXT) == Some("mere") && (around.holds(start) || around.contains(head))
    })
}

fn has(reading: &Reading, sentence: usize, name: &str) -> bool {
    reading.sentence_has(sentence, CONTEXT, name)
}

/// The name of the mention's concept, if it is one of this topic.
fn name_in(located: &Located, topic: &str) -> Option<&'static str> {
    let concept = LEXICON.named(located.mention.concept);
    (concept.topic == topic).then_some(concept.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    fn prevention(text: &str) -> String {
        case::read(text, |reading| {
            read(reading).iter().map(|fact| fact.value.as_str()).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn measures_against_recurrence() {
        for (text, expected) in [
            ("今後、全職員に研修を行う。", "training"),
            ("再発防止に努めてまいります。", ""),
            ("研修会の参加者の名簿を失くした。", ""),
            ("今後は送信前に別の職員が宛先を確認する。", "double_check"),
            ("今後は送信前に二人で宛先を確認する手順に改める。", "double_check rules"),
            ("手順書を改め、送信前に複数の職員で確認する。", "rules double_check"),
            ("宛先の確認を怠っていた。", ""),
            ("お知らせ\n# 再発防止\n・多要素認証を導入する\n・全端末へのEDRの導入", "authentication edr"),
            ("お知らせ\n# 再発防止\nUSBメモリの使用を認めないこととする。", "media_restriction"),
            ("お知らせ\n# 再発防止\n訪問の後はまっすぐ帰庁することとする。", "rules"),
            ("お知らせ\n# 再発防止\n委託先に立ち入り、取り扱いを指導する。", "contractor_oversight"),
            (
                "お知らせ\n# 再発防止\nアクセス権限を見直し、操作記録を監視します。",
                "access_control monitoring",
            ),
            ("お知らせ\n# 再発防止\n保管庫を施錠し、台帳で管理する。", "document_management"),
            ("お知らせ\n# 再発防止\n外部の会社による監査を毎年受ける。", "audit"),
            ("不正アクセスを受け、脆弱性を修正した。今後はWAFを導入する。", "patching network_restriction"),
            ("不正アクセスについて\n不正アクセスを受けた。\n# 対応\n脆弱性を修正した。", "patching"),
            ("お知らせ\n# 再発防止\n業務の機器は暗号化されたものに限る。", "encryption"),
            (
                "お知らせ\n■今後\n・名簿を閲覧できる者を5名に減らす\n・私物のタブレットの持ち込みを禁じる",
                "access_control device_restriction",
            ),
            ("お知らせ\n再発防止策\nいかなる媒体でも持ち出さない。", "media_restriction"),
            ("お知らせ\n再発防止策\n発送する際は、控えと並べてから封をする。", "rules"),
            ("お知らせ\n再発防止策\n事態を重く受け止め、万全を期す。", ""),
            ("お知らせ\n再発防止策\n個人情報の管理を徹底いたします。", ""),
            ("お知らせ\n決めたこと\n持出しが罪になり得ることを年に2回教える。", "training"),
            ("お知らせ\n再発防止策\n要領に貸出しの手順を書き加える。", "rules"),
            ("お知らせ\n再発防止策\n送る前に、もう一名が番号を見る。", "double_check"),
            ("お知らせ\n再発防止策\n辞めた者の権限をその日に消す。", "access_control"),
            ("お知らせ\n再発防止策\n遠隔保守の入口は閉じた。", "network_restriction"),
            ("お知らせ\n再発防止策\n書き出しの記録を毎週見る。", "monitoring"),
            ("お知らせ\n再発防止策\nUSB端子を塞ぐ。", "media_restriction"),
            ("お知らせ\n再発防止策\n移動の途中で店に立ち寄らない。", "rules"),
            ("お知らせ\n再発防止策\n原本は窓口から動かさない。", "document_management"),
            ("お知らせ\n再発防止策\n保守の会社が入る時間を決め、それ以外は閉じる。", "network_restriction"),
            ("お知らせ\n再発防止策\n宛先が十件を超えると送れない仕掛けにする。", "system_rebuild"),
            ("お知らせ\n再発防止策\n送付物は三人の目を通す。", "double_check"),
            ("お知らせ\n再発防止策\n頼んでいる会社の作業場を年に二度見に行く。", "contractor_oversight"),
            ("お知らせ\n再発防止策\n執務室に私物の電話を持ち込ませない。", "device_restriction"),
            ("お知らせ\n再発防止策\n名簿は鍵のかかる棚にしまう。", "document_management"),
            ("お知らせ\n再発防止策\n情報を受け持つ係を新たに置く。", "organization"),
            ("お知らせ\n再発防止策\n業者を選ぶ際には監視の体制を確かめる。", "contractor_oversight"),
            ("お知らせ\n再発防止策\n送信ドメイン認証を設定する。", "authentication"),
            ("お知らせ\n再発防止策\n市内全校の書類の状況を点検する。", "audit"),
            ("不正アクセスを受けた。装置に修正プログラムを当て、再開した。", "patching"),
            ("局は「決まりを守っていなかった。全署に指導する」としている。", "training"),
            ("お知らせ\n再発防止策\n公開前の点検を作成者以外の者も行う。", "double_check"),
            ("お知らせ\n再発防止策\n受託者の作業に職員が立ち会う。", "contractor_oversight"),
            ("お知らせ\n再発防止策\nパスキーによる認証へ移行する。", "authentication"),
            ("お知らせ\n再発防止策\nログを毎日確かめ、動きを検知するソフト(EDR)を入れる。", "monitoring edr"),
            ("サーバーをネットワークから切り離し、今は復旧を進める。", ""),
            ("市は私物の媒体の使用を禁じており、進める方針だった。", ""),
            ("お知らせ\n所感\n研修と二重チェックが大切です。今後も徹底したい。", ""),
            ("データが暗号化された。", ""),
            ("お知らせ\n再発防止策\n怪しい操作を見つけて知らせる仕組みを入れた。", "monitoring"),
            ("お知らせ\n再発防止策\n要らない名簿は洗い出して処分する。", "document_management"),
            ("お知らせ\n再発防止策\n着任した職員に情報の扱いを教える。", "training"),
            ("お知らせ\n再発防止策\n委託先に出向き、作業の様子を見る。", "contractor_oversight"),
            ("お知らせ\n再発防止策\n携帯電話に届く番号で認証する。", "authentication"),
            ("お知らせ\n再発防止策\n弱点を年に一度調べてもらう。", "audit"),
            ("お知らせ\n再発防止策\n共有の設定を一斉に点検する。", "audit"),
            ("これまでも研修を行ってまいりましたが、今後は点検を行います。", "audit"),
            ("宛先の確認を怠り、今後は研修を行う。", "training"),
            ("お知らせ\n再発防止策\n委託業者に対し、確認の徹底を指導しました。", "contractor_oversight"),
            (
                "お知らせ\n再発防止策\n公社に対し、名簿の受け渡しの方法を改めるよう求めました。",
                "contractor_oversight",
            ),
            (
                "お知らせ\n再発防止策\n廃棄は複数の職員で照合し、全支店の一斉点検を実施する。",
                "double_check audit",
            ),
            (
                "お知らせ\n再発防止策\n二人で宛先を確認し、名簿を庁外に持ち出さないことを徹底する。",
                "double_check rules",
            ),
            ("お知らせ\n再発防止策\nデータの出力を管理者のみに限定する。", "access_control"),
            ("お使いのソフトを最新の状態にしていただくようお願いいたします。", ""),
            ("今後は添付ファイルを暗号化する。", "encryption"),
            ("お知らせ\n再発防止策\n図面を開くには部長の承認を要する。", "access_control"),
            (
                "お知らせ\n再発防止策\n一覧は店長の承認がなければ画面に出せないよう改修しました。",
                "access_control",
            ),
            (
                "お知らせ\n再発防止策\n職種ごとに閲覧できる範囲を狭め、操作記録を毎月監査する。",
                "access_control audit",
            ),
            ("お知らせ\n再発防止策\n印刷の記録は毎週、本社が監視します。", "monitoring"),
            ("お知らせ\n再発防止策\n端末は紐で鞄に結び付ける。", "rules"),
            ("お知らせ\n再発防止策\nネットワークを校務用と学習用に分けます。", "network_restriction"),
            (
                "お知らせ\n再発防止策\n国外からの通信は、必要な国を除き、年明け以降も制限いたします。",
                "network_restriction",
            ),
            ("お知らせ\n再発防止策\n一から作り直した新しいサイトへ移ります。", "system_rebuild"),
            ("お知らせ\n再発防止策\n担当課と情報室が別々に確かめることとします。", "double_check"),
            ("これからは配信の前に別の担当者も中身を確かめるとのこと。", "double_check"),
            ("多要素認証は11月に導入を予定していましたが、前倒しして実施しました。", "authentication"),
            ("遠隔で入るときは二要素の認証にするそうです。", "authentication"),
            (
                "お知らせ\n再発防止策\n株式会社ひばり便には、私物の電話の所持を禁じるよう求めました。",
                "contractor_oversight device_restriction",
            ),
            ("お知らせ\n再発防止策\n委託先14社を年2回訪ね、扱いを確かめます。", "contractor_oversight"),
            ("送り先は住所録から選ぶ方式に改めました。", "rules"),
            ("対策本部を設け、暗号化された機器を切り離しました。", ""),
            ("今後は、短縮番号を使わず、2名で番号を読み合わせてから送ります。", "double_check rules"),
            ("お知らせ\n再発防止策\n社外あてのメールは上長の承認を経る手順とする。", "rules"),
            ("お知らせ\n再発防止策\n共有の際は管理職の許可を受けることとした。", "rules"),
            (
                "お知らせ\n再発防止策\n変更は開発者以外の2名の承認がなければ出せないようにした。",
                "double_check",
            ),
            ("お知らせ\n再発防止策\n操作履歴を毎月抽出して点検する。", "audit"),
            ("お知らせ\n再発防止策\n書類の管理に関する研修を行う。", "training"),
            ("お知らせ\n再発防止策\nパスワードの使い回しの危険性について職員に周知した。", "training"),
            ("お知らせ\n再発防止策\n書類の保管状況に関する内部監査を強化する。", "audit"),
            (
                "お知らせ\n再発防止策\nソフトを入れられないよう、全パソコンの権限を改めました。",
                "access_control",
            ),
            ("お知らせ\n再発防止策\n公開範囲に関するルールを見直す。", "rules"),
            ("お知らせ\n再発防止策\nログインの二段階の確認を始める。", "authentication"),
            ("お知らせ\n再発防止策\n不審な動作を検知する製品(EDR)を入れる。", "edr"),
            ("お知らせ\n再発防止策\n重要な図面を置くサーバーを分離する。", "network_restriction"),
            ("お知らせ\n再発防止策\n社長直轄の「情報統括室」を4月に新設する。", "organization"),
            ("お知らせ\n再発防止策\n外出のつど持ち物の確認表で点検する。", "rules"),
            ("お知らせ\n再発防止策\n受注者に対して適切な管理を改めて通知した。", "contractor_oversight"),
            ("事務所は「必要な頁だけを写して持って行く」と決めたとのこと。", "rules"),
            ("市はデータを暗号化するよう全施設に指示した。", "encryption"),
            ("病院は私物のUSBメモリが使えない設定を全端末に入れたそうです。", "media_restriction"),
            ("お知らせ\n再発防止策\n再開の日が決まりましたら改めてお知らせします。", ""),
            ("データを暗号化する前に盗み出し、公開すると脅す手口を行う。", ""),
            ("貸し出し用の端末は足りているか、点検してはいかがでしょうか。", ""),
            ("同校は私物の端末の使用を禁じていました。今後どうするか。", ""),
            ("市は送信先を自動で照合する仕組みを年度内に入れる。", "system_rebuild"),
            ("同社は情報の安全を担う専門チームをつくる。", "organization"),
            ("同社は顧客情報に触れられる社員を減らすとしている。", "access_control"),
            ("同課は、宛先の確認を1人から2人に増やした。", "double_check"),
            ("職員の端末の挙動を見張る製品(EDR)を入れる。", "edr"),
            ("同社は全利用者のログインに二段階認証を求める。", "authentication"),
            ("今後は、名簿をメールで送ること自体をやめるそうです。", "rules"),
            ("市は各課の名簿の管理状況を調べ直すとしている。", "audit"),
            ("市の内規では、送信前に2人で確認すると定めているが、守られていなかった。", ""),
            ("客に電話で注意を促し、警察に相談した。", ""),
            ("業者に対し名簿の削除を要請し、消えたことを確認しています。", ""),
            ("お知らせ\n対 策 発送の前に別の職員が抜き取って確認する。", "double_check"),
            ("不正アクセスを受けたが、脆弱性を修正したうえで再開した。", "patching"),
            ("不正アクセスを受けた。脆弱性を修正する版は公開されていた。", ""),
            ("同行の監視で9時に検知し、対策を講じた。", ""),
            ("こうした設定の点検をお勧めします。今後、研修も考えてみましょう。", ""),
        ] {
            assert_eq!(prevention(text), expected, "{text}");
        }
    }
}
