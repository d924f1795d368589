//! Of the measures told in one sentence, which are only parts of others.

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use super::measure::Measure;
use super::relation::{
    are_together, goes_on, is_asked_of_the_next, is_audited, is_before_comma, is_kept_elsewhere,
    is_kept_thing, is_laid_down, is_look_at_records, is_matter, is_means, is_note_of_sending,
    is_now_and_then, is_of_lines, is_of_other_system, is_of_records, is_purpose, is_renewed_system,
    is_result, is_ruled, is_ruling_told, is_state_of, is_written, names,
};
use crate::reading::Reading;
use crate::words::{first, last};

/// Removes what is only a part of another measure of the sentence. Of two that are each a part of the other the
/// second stays.
pub(super) fn settle(reading: &Reading, measures: &mut Vec<Measure>) {
    let mut at = 0;
    while let Some(&measure) = measures.get(at) {
        let is_whole = |(place, other): (usize, &Measure)| place != at && is_part(reading, measure, *other);
        match measures.iter().enumerate().any(is_whole) {
            true => drop(measures.remove(at)),
            false => at += 1,
        }
    }
}

/// Is the first only a part, or another word, of the second?
fn is_part(reading: &Reading, part: Measure, whole: Measure) -> bool {
    use Prevention::{
        AccessControl, Audit, Authentication, ContractorOversight, DeviceRestriction, DocumentManagement,
        DoubleCheck, Edr, Encryption, MediaRestriction, Monitoring, NetworkRestriction, Patching, Rules,
        SystemRebuild, Training,
    };
    let words = reading.words(part.span);
    if is_matter(reading, part, whole) || is_asked_of_the_next(reading, part, whole) {
        return true;
    }
    if part.value == Rules && words.starts_with("必ず") && part.span.overlaps(whole.span) {
        return true;
    }
    match (part.value, whole.value) {
        (AccessControl, DeviceRestriction | MediaRestriction) if words.starts_with("持ち出") => {
            part.span.overlaps(whole.span)
        }
        (DeviceRestriction, AccessControl) if reading.words(whole.span).starts_with("持ち出") => false,
        (DocumentManagement, Audit) if words == "台帳" => goes_on(reading, part, whole),
        (SystemRebuild, Monitoring) if words.contains("自動化") => false,
        (Audit, Patching) if words.contains("更新") => true,
        (
            SystemRebuild,
            Monitoring | Edr | NetworkRestriction | Encryption | Authentication | AccessControl,
        ) if is_means(words) || is_of_other_system(reading, part) => true,
        (SystemRebuild, MediaRestriction | DeviceRestriction) if words.contains("転送") => true,
        (SystemRebuild, DeviceRestriction) if is_kept_elsewhere(reading, part, whole) => true,
        (Authentication, Encryption) => part.span.overlaps(whole.span),
        (DocumentManagement | DeviceRestriction | AccessControl, Rules)
            if is_laid_down(reading, part, whole) =>
        {
            true
        }
        (DocumentManagement, MediaRestriction | DeviceRestriction) if is_kept_thing(reading, part, whole) => {
            true
        }
        (Rules, ContractorOversight | NetworkRestriction) if words.ends_with('制') => {
            are_together(reading, part, whole)
        }
        (Audit, AccessControl) if words.contains("棚卸") => {
            !["年", "毎", "月", "定期", "半年"].iter().any(|when| words.starts_with(when))
        }
        (Patching, Audit) if is_state_of(reading, part) => true,
        (DocumentManagement, ContractorOversight)
            if ["消去", "廃棄", "削除"].iter().any(|end| words.contains(end)) =>
        {
            true
        }
        (ContractorOversight, Authentication) if words.contains("認証") => part.span.overlaps(whole.span),
        (Audit, DoubleCheck) => {
            words.ends_with("点検") && goes_on(reading, whole, part)
                || (words.ends_with("検査") || words.contains("集め")) && part.span.overlaps(whole.span)
        }
        (Audit, ContractorOversight) => {
            let is_of_goods = ["抜き取", "抜取", "重量", "全数"].iter().any(|goods| words.contains(goods));
            let is_named =
                !is_of_goods && ["監査", "点検", "検査", "診断"].iter().any(|audit| words.contains(audit));
            let is_visit = words.starts_with("抜き打ち") || words.contains('訪');
            let is_theirs = whole.span.overlaps(part.span) || goes_on(reading, whole, part);
            let is_how_it_goes = words.contains("状況") && part.span.start() < whole.span.start()
                || is_of_their_work(reading, part);
            !is_named && (is_visit || is_theirs || is_how_it_goes)
        }
        (DoubleCheck, ContractorOversight) => words.starts_with("立ち会") || words.starts_with("立会"),
        (Rules, AccessControl | MediaRestriction | DeviceRestriction) if words.contains(['承', '許']) => {
            part.span.overlaps(whole.span)
        }
        (DeviceRestriction, AccessControl) => {
            part.span.overlaps(whole.span) || is_purpose(reading, part, whole)
        }
        (DoubleCheck, Training) => words.ends_with("読み合わせ") && part.span.overlaps(whole.span),
        (DoubleCheck, Authentication) => part.span.overlaps(whole.span),
        (Monitoring, DoubleCheck) if is_note_of_sending(reading, part, whole) => true,
        (DoubleCheck, Monitoring) if is_note_of_sending(reading, whole, part) => false,
        (DoubleCheck, Monitoring) => {
            part.span.overlaps(whole.span)
                && (is_of_records(words) || is_of_records(reading.words(whole.span)))
                || is_look_at_records(reading, part, whole)
                || words.starts_with("見てもら")
        }
        (DeviceRestriction, Encryption) => {
            MACHINES.iter().any(|machine| words.ends_with(machine)) && goes_on(reading, part, whole)
        }
        (DoubleCheck, Edr) => words.starts_with("見てもら"),
        (DoubleCheck, Audit) => part.span.overlaps(whole.span) && is_now_and_then(reading, whole),
        (DocumentManagement, ContractorOversight) => whole.span.contains(part.span),
        (DocumentManagement, DoubleCheck) => part.span.overlaps(whole.span),
        (AccessControl, DoubleCheck) => part.span.overlaps(whole.span) && words.contains('承'),
        (Monitoring, Audit) => is_audited(reading, part, whole),
        (Audit, Monitoring) if is_by_machine(reading, part) => true,
        (Audit, Monitoring) => {
            whole.span.contains(part.head)
                && !reading.words(part.head).contains("監査")
                && !is_now_and_then(reading, part)
        }
        (Rules, DoubleCheck) => {
            !is_written(words) && !is_made_a_way(reading, part) && are_together(reading, part, whole)
        }
        (Rules, MediaRestriction | DeviceRestriction | NetworkRestriction | AccessControl) => {
            words.starts_with("ことを") && (part.span.overlaps(whole.span) || !is_before_comma(reading, part))
                || words.starts_with("を原則")
                || words.starts_with("運用") && goes_on(reading, whole, part)
                || words.starts_with("仕組み") && goes_on(reading, whole, part)
        }
        (DocumentManagement, MediaRestriction | DeviceRestriction) if is_of_both(reading, part, whole) => {
            false
        }
        (DocumentManagement | NetworkRestriction, MediaRestriction | DeviceRestriction) => {
            part.span.overlaps(whole.span)
        }
        (DeviceRestriction, MediaRestriction) => {
            whole.span.contains(part.span)
                || part.span.overlaps(whole.span) && !MACHINES.iter().any(|machine| words.contains(machine))
        }
        (Training, ContractorOversight) => {
            ["指導", "徹底", "周知", "注意喚起"].iter().any(|told| words.contains(told)) && !is_taught(words)
        }
        (DocumentManagement, Rules) => {
            is_ruled(reading, part, whole)
                || words.starts_with("持ち出し") && part.span.overlaps(whole.span)
                || is_counted_in(reading, part, whole)
        }
        (DocumentManagement, Audit) if words.contains("保管") => goes_on(reading, part, whole),
        (DocumentManagement, AccessControl) => {
            part.span.overlaps(whole.span) && is_of_accounts(reading, whole)
        }
        (AccessControl, Rules) if is_purpose(reading, part, whole) && is_of_envelope(words) => true,
        (SystemRebuild, Rules) if words.starts_with("BCC") || words.starts_with("Bcc") => {
            is_written(reading.words(whole.span))
        }
        (Rules | DocumentManagement, Training) if is_ruling_told(reading, part, whole) => true,
        (Rules, Authentication) => {
            part.span.overlaps(whole.span) && (!is_written(words) || words.starts_with("ポリシー"))
        }
        (Rules, DocumentManagement) if words.starts_with("立") || words.contains("に入れて") => false,
        (Rules, DocumentManagement) => {
            part.head.start() >= whole.head.start()
                && !is_written(words)
                && !["決まりを", "工程を"].iter().any(|ruling| words.contains(ruling))
        }
        (ContractorOversight, Training) => {
            part.span.overlaps(whole.span) && words.ends_with("研修") || words.ends_with("教育")
        }
        (Rules, ContractorOversight) => {
            whole.span.contains(part.span)
                && !["仕様書", "契約", "手順を設け", "手順を定め", "手順書"]
                    .iter()
                    .any(|ruling| words.contains(ruling))
        }
        (Rules, SystemRebuild | Patching) => !is_written(words) && part.span.overlaps(whole.span),
        (DoubleCheck, DocumentManagement) => {
            part.span.overlaps(whole.span)
                && ["枚数", "部数", "冊数", "通数"]
                    .iter()
                    .any(|count| words.contains(count) || reading.words(whole.span).contains(count))
        }
        (DocumentManagement, Audit) => part.span.overlaps(whole.span) && words.contains("金庫"),
        (DeviceRestriction, Edr) => part.span.overlaps(whole.span),
        (Training, DoubleCheck) => words.ends_with("徹底") && part.span.overlaps(whole.span),
        (AccessControl, Rules) => {
            is_ruled(reading, part, whole) || part.span.overlaps(whole.span) && is_written(words)
        }
        (Patching, AccessControl | Authentication | NetworkRestriction | Monitoring) => {
            is_result(reading, part) && whole.span.start() < part.span.start()
        }
        (AccessControl, Audit) => words.contains("点検"),
        // …を検知した場合は担当者に通知する.
        (Training, Monitoring) if words.contains("通知") => part.span.start() >= whole.span.start(),
        (Monitoring, Edr) => names(reading, part, whole),
        (Monitoring, NetworkRestriction) => words.ends_with("遮断") && names(reading, part, whole),
        (Audit, AccessControl) => words.starts_with("棚卸") && goes_on(reading, whole, part),
        (SystemRebuild, Authentication) => words.starts_with("移行") || part.span.contains(whole.span),
        (SystemRebuild, Monitoring | Edr | NetworkRestriction | Encryption) => part.span.overlaps(whole.span),
        (SystemRebuild, Patching) if words.starts_with("機器") || words.starts_with("装置") => {
            part.span.overlaps(whole.span)
        }
        (Patching, SystemRebuild) => part.span.overlaps(whole.span) && is_renewed_system(words),
        (Encryption, AccessControl) => part.span.overlaps(whole.span) && words.contains("なければ"),
        (SystemRebuild, Patching) => {
            part.span.overlaps(whole.span)
                && !is_renewed_system(reading.words(whole.span))
                && (words.contains("新しい")
                    || words.contains("作り直")
                    || ["サポート", "古い", "期限"].iter().any(|old| reading.words(whole.span).contains(old)))
        }
        (DeviceRestriction, NetworkRestriction) | (DocumentManagement, Encryption | Authentication) => {
            part.span.overlaps(whole.span)
        }
        (SystemRebuild, AccessControl) => is_result(reading, part) && whole.span.start() < part.span.start(),
        (AccessControl, MediaRestriction) => part.span.overlaps(whole.span),
        (NetworkRestriction, AccessControl) => {
            part.span.overlaps(whole.span) && ["者を", "人を"].iter().any(|who| words.contains(who))
        }
        (AccessControl, NetworkRestriction) => {
            part.span.overlaps(whole.span)
                && (is_of_lines(reading, whole) || reading.words(whole.span).contains("サイト"))
        }
        (AccessControl, Authentication) => {
            let is_of_all = ["共用", "共有", "共通"].iter().any(|shared| words.starts_with(shared));
            let is_account = ["アカウント", "ID", "パスワード"].iter().any(|account| words.contains(account));
            is_of_all && (part.span.overlaps(whole.span) || is_account)
        }
        _ => false,
    }
}

/// 毎日自動で|点検: does a machine do it?
fn is_by_machine(reading: &Reading, look: Measure) -> bool {
    const REACH: usize = 12;
    let told = reading.folded().get(..look.span.end()).unwrap_or_default();
    last(told, REACH).contains("自動")
}

/// Is it looked at now and then how they do what they were told (求めるとともに、実施状況を定期的に|確認)?
fn is_of_their_work(reading: &Reading, look: Measure) -> bool {
    const REACH: usize = 14;
    let told = reading.folded().get(..look.span.end()).unwrap_or_default();
    ["実施状況", "履行状況", "遵守状況", "取組状況"].iter().any(|state| last(told, REACH).contains(state))
}

/// Is it what could be seen through or on an envelope (封筒の窓から宛名以外が見えないよう)?
fn is_of_envelope(words: &str) -> bool {
    ["封筒", "窓", "宛名", "はがき"].iter().any(|envelope| words.contains(envelope))
}

/// Is the approval that is needed named a way of working (承認を必要とする|仕組みを導入)?
fn is_made_a_way(reading: &Reading, approval: Measure) -> bool {
    const WAYS: &[&str] = &["仕組み", "手順", "ルール", "フロー", "決まり", "制度"];
    let after = reading.folded().get(approval.head.end()..).unwrap_or_default();
    let soon = first(after, WAY);
    reading.words(approval.span).contains(['承', '許']) && WAYS.iter().any(|way| soon.contains(way))
}

/// Characters from an approval to the way of working that it is made.
const WAY: usize = 8;

/// Does it speak of the accounts of those who left (退職者のアカウントを削除する)?
fn is_of_accounts(reading: &Reading, measure: Measure) -> bool {
    ["アカウント", "ID", "権限"].iter().any(|account| reading.words(measure.span).contains(account))
}

/// 機器及び|書類の持ち出しを禁止: is it said of papers beside the devices?
fn is_of_both(reading: &Reading, papers: Measure, devices: Measure) -> bool {
    const BESIDE: &[&str] = &["及び", "および", "と", "や", "、", "・"];
    let joined = FoldedSpan::new(devices.span.start(), papers.span.start()).map(|words| reading.words(words));
    ["書類", "名簿", "資料", "紙"].iter().any(|paper| reading.words(papers.span).starts_with(paper))
        && joined.is_some_and(|joined| BESIDE.iter().any(|and| joined.ends_with(and)))
}

/// Is it only the number of papers that is written into a register (枚数を受付簿に記入)?
fn is_counted_in(reading: &Reading, part: Measure, register: Measure) -> bool {
    const NUMBERS: &[&str] = &["枚数", "部数", "冊数", "通数"];
    let words = reading.words(part.span);
    let is_number = NUMBERS.iter().any(|number| words.contains(number));
    reading.words(register.span).contains('簿') && (is_number || words == "受付簿")
}

/// Devices that are no media.
const MACHINES: &[&str] = &["パソコン", "PC", "端末", "スマ", "タブレット", "カメラ", "機器", "携帯"];

/// Is it teaching, whoever is taught?
fn is_taught(words: &str) -> bool {
    ["研修", "教育", "講習", "訓練", "勉強会", "説明会"].iter().any(|taught| words.contains(taught))
}
