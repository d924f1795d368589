//! Measures against recurrence, planned or done.

mod measure;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Prevention;

use super::denied::is_denied;
use super::named::gathered;
use crate::lexicon::LEXICON;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use measure::Measure;

pub(super) fn read(reading: &Reading) -> Vec<Fact<Prevention>> {
    let attacked = is_attack(reading);
    let told = (0..reading.sentences.len()).flat_map(|at| measures(reading, at, attacked));
    gathered(reading, told.map(|measure| (measure.value, measure.span)))
}

/// Was it an attack? Only then does a mended program close a way in.
fn is_attack(reading: &Reading) -> bool {
    let attacks = reading
        .topic("prevention_context")
        .filter(|(_, name)| *name == "attack");
    attacks
        .into_iter()
        .any(|(located, _)| reading.polarity_of(located) != Polarity::Negated)
}

/// The measures that a sentence tells. A step of no kind of its own (〜することとする) is a rule.
fn measures(reading: &Reading, sentence: usize, attacked: bool) -> Vec<Measure> {
    let section = reading.sentences[sentence].section;
    if section == Section::Contact || has(reading, sentence, "advice") {
        return Vec::new();
    }
    let told = reading.in_sentence(sentence).iter().filter_map(|located| {
        let value = Prevention::named(name_in(located, "prevention")?)?;
        let measure = Measure {
            value,
            span: located.mention.span,
            head: located.mention.head,
        };
        counts(reading, located, value, attacked).then_some(measure)
    });
    let mut measures = told.collect();
    measure::settle(reading, &mut measures);
    if measures.is_empty() && (section == Section::Prevention || has(reading, sentence, "future")) {
        measures.extend(step(reading, sentence));
    }
    measures
}

/// Does the mention tell a measure?
fn counts(reading: &Reading, located: &Located, value: Prevention, attacked: bool) -> bool {
    let section = reading.sentences[located.sentence].section;
    let in_answer = section == Section::Prevention || has(reading, located.sentence, "future");
    let speaks = match value {
        Prevention::Organization => in_answer,
        Prevention::Patching if !attacked => false,
        Prevention::Patching if section == Section::Response => true,
        _ => section == Section::Prevention || is_reform(reading, located.sentence),
    };
    speaks && !is_mere(reading, located) && !is_denied(reading, located)
}

/// Does the sentence say what is to be different, and not what went wrong?
fn is_reform(reading: &Reading, sentence: usize) -> bool {
    has(reading, sentence, "reform") && !has(reading, sentence, "failing")
}

/// Where the sentence tells a step to be taken.
fn step(reading: &Reading, sentence: usize) -> Option<Measure> {
    let is_step = |located: &&Located| name_in(located, "prevention_context") == Some("step");
    let mention = reading.in_sentence(sentence).iter().find(is_step)?.mention;
    Some(Measure {
        value: Prevention::Rules,
        span: mention.span,
        head: mention.head,
    })
}

/// Do the words only look like a measure (教育委員会, 暗号化された)?
fn is_mere(reading: &Reading, located: &Located) -> bool {
    let (start, head) = (located.mention.span.start(), located.mention.head);
    reading.in_sentence(located.sentence).iter().any(|other| {
        let around = other.mention.span;
        name_in(other, "prevention_context") == Some("mere") && (around.holds(start) || around.contains(head))
    })
}

fn has(reading: &Reading, sentence: usize, name: &str) -> bool {
    reading.sentence_has(sentence, "prevention_context", name)
}

/// The name of the mention's concept, if it is one of this topic.
fn name_in(located: &Located, topic: &str) -> Option<&'static str> {
    let concept = LEXICON.named(located.mention.concept);
    (concept.topic == topic).then_some(concept.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    fn prevention(text: &str) -> String {
        case::read(text, |reading| {
            read(reading)
                .iter()
                .map(|fact| fact.value.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        })
    }

    #[test]
    fn measures_against_recurrence() {
        for (text, expected) in [
            ("今後、全職員に研修を行う。", "training"),
            ("再発防止に努めてまいります。", ""),
            ("研修会の参加者の名簿を失くした。", ""),
            ("今後は送信前に別の職員が宛先を確認する。", "double_check"),
            ("今後は送信前に二人で宛先を確認する手順に改める。", "double_check"),
            (
                "手順書を改め、送信前に複数の職員で確認する。",
                "rules double_check",
            ),
            ("宛先の確認を怠っていた。", ""),
            (
                "お知らせ\n# 再発防止\n・多要素認証を導入する\n・全端末へのEDRの導入",
                "authentication edr",
            ),
            (
                "お知らせ\n# 再発防止\nUSBメモリの使用を認めないこととする。",
                "media_restriction",
            ),
            (
                "お知らせ\n# 再発防止\n訪問の後はまっすぐ帰庁することとする。",
                "rules",
            ),
            (
                "お知らせ\n# 再発防止\n委託先に立ち入り、取り扱いを指導する。",
                "contractor_oversight",
            ),
            (
                "お知らせ\n# 再発防止\nアクセス権限を見直し、操作記録を監視します。",
                "access_control monitoring",
            ),
            (
                "お知らせ\n# 再発防止\n保管庫を施錠し、台帳で管理する。",
                "document_management",
            ),
            (
                "お知らせ\n# 再発防止\n外部の会社による監査を毎年受ける。",
                "audit",
            ),
            (
                "不正アクセスを受け、脆弱性を修正した。今後はWAFを導入する。",
                "network_restriction",
            ),
            (
                "不正アクセスについて\n不正アクセスを受けた。\n# 対応\n脆弱性を修正した。",
                "patching",
            ),
            ("データが暗号化された。", ""),
            ("今後は添付ファイルを暗号化する。", "encryption"),
            (
                "こうした設定の点検をお勧めします。今後、研修も考えてみましょう。",
                "",
            ),
        ] {
            assert_eq!(prevention(text), expected, "{text}");
        }
    }
}
