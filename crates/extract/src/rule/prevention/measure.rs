//! Measures told in one sentence, and which of them are parts of others.

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;

/// A measure and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// Which.
    pub(super) value: Prevention,
    /// Its words.
    pub(super) span: FoldedSpan,
    /// The last of them.
    pub(super) head: FoldedSpan,
}

/// Names of written rules.
const WRITTEN: &[&str] = &[
    "書",
    "手順",
    "項目",
    "フロー",
    "マニュアル",
    "規程",
    "規定",
    "要領",
    "ルール",
    "チェック",
    "ポリシー",
    "ガイドライン",
    "基準",
    "原則",
    "内規",
];

/// Removes what is only a part of another measure of the sentence.
pub(super) fn settle(reading: &Reading, measures: &mut Vec<Measure>) {
    let all = measures.clone();
    measures.retain(|measure| !all.iter().any(|other| is_part(reading, *measure, *other)));
}

/// Characters between what a program does and its name: 検知するソフト(EDR).
const DOES: usize = 10;

/// Does the second name the program whose watching the first tells?
fn names(reading: &Reading, watching: Measure, program: Measure) -> bool {
    let between = FoldedSpan::new(watching.head.end(), program.span.start());
    let watches = ["検知", "監視", "見張"].iter().any(|watch| reading.words(watching.span).ends_with(watch));
    watches
        && (program.span.contains(watching.span)
            || between.is_some_and(|between| reading.words(between).chars().count() <= DOES))
}

/// Do the words name a written rule?
fn is_written(words: &str) -> bool {
    WRITTEN.iter().any(|written| words.contains(written))
}

/// Devices that are no media.
const MACHINES: &[&str] = &["パソコン", "PC", "端末", "スマ", "タブレット", "カメラ", "機器", "携帯"];

/// Does the second measure stand inside the first, or go on with it (複数の職員による|点検)?
fn goes_on(reading: &Reading, before: Measure, after: Measure) -> bool {
    let between = FoldedSpan::new(before.span.end(), after.span.start());
    after.span.start() >= before.span.start()
        && between.is_none_or(|between| !reading.words(between).contains(['、', '・', '。']))
}

/// Is what the first speaks of audited: 操作記録を毎月監査する?
fn is_audited(reading: &Reading, records: Measure, audit: Measure) -> bool {
    let between = FoldedSpan::new(records.span.start(), audit.head.start().max(records.span.start()));
    reading.words(audit.head).contains("監査")
        && between.is_some_and(|between| !reading.words(between).contains(['、', '。']))
}

/// Is it teaching, whoever is taught?
fn is_taught(words: &str) -> bool {
    ["研修", "教育", "講習", "訓練", "勉強会", "説明会"].iter().any(|taught| words.contains(taught))
}

/// Is the first only a part, or another word, of the second?
fn is_part(reading: &Reading, part: Measure, whole: Measure) -> bool {
    use Prevention::{
        AccessControl, Audit, Authentication, ContractorOversight, DeviceRestriction, DocumentManagement,
        DoubleCheck, Edr, MediaRestriction, Monitoring, NetworkRestriction, Rules, SystemRebuild, Training,
    };
    let words = reading.words(part.span);
    match (part.value, whole.value) {
        (Audit, DoubleCheck) => words.ends_with("点検") && goes_on(reading, whole, part),
        (Audit, ContractorOversight) => {
            let is_named = ["監査", "点検", "検査", "診断"].iter().any(|audit| words.contains(audit));
            !is_named && (whole.span.overlaps(part.span) || goes_on(reading, whole, part))
        }
        (DoubleCheck, ContractorOversight) => words.starts_with("立ち会") || words.starts_with("立会"),
        (DoubleCheck, AccessControl) => part.span.overlaps(whole.span) && words.contains(['承', '許']),
        (DeviceRestriction | MediaRestriction, ContractorOversight) => whole.span.contains(part.span),
        (DeviceRestriction, AccessControl) => part.span.overlaps(whole.span),
        (Monitoring, Audit) => is_audited(reading, part, whole),
        (Audit, Monitoring) => whole.span.contains(part.head) && !reading.words(part.head).contains("監査"),
        (Rules, DoubleCheck) => !is_written(words),
        (Rules, MediaRestriction | DeviceRestriction | NetworkRestriction | AccessControl) => {
            words.starts_with("ことを") || words.starts_with("を原則")
        }
        (DocumentManagement, MediaRestriction | DeviceRestriction) => part.span.overlaps(whole.span),
        (DeviceRestriction, MediaRestriction) => {
            part.span.overlaps(whole.span) && !MACHINES.iter().any(|machine| words.contains(machine))
        }
        (Training, ContractorOversight) => {
            ["指導", "徹底", "周知"].iter().any(|told| words.contains(told)) && !is_taught(words)
        }
        (DocumentManagement, Rules) => words.starts_with("持ち出し") && part.span.overlaps(whole.span),
        (DocumentManagement, Audit) => words.starts_with("保管") && goes_on(reading, part, whole),
        (Rules, Authentication) => part.span.overlaps(whole.span),
        (Rules, DocumentManagement) => part.head.start() >= whole.head.start() && !is_written(words),
        (ContractorOversight, Training) => {
            part.span.overlaps(whole.span) && words.ends_with("研修") || words.ends_with("教育")
        }
        (Rules, ContractorOversight) => {
            whole.span.contains(part.span) && !words.contains("仕様書") && !words.contains("契約")
        }
        (Rules, SystemRebuild) => words.starts_with("仕組み") && part.span.overlaps(whole.span),
        (Training, DoubleCheck) => words.ends_with("徹底") && part.span.overlaps(whole.span),
        (AccessControl, Audit) => words.ends_with("点検"),
        (Monitoring, Edr) => names(reading, part, whole),
        (Audit, AccessControl) => words.starts_with("棚卸") && goes_on(reading, whole, part),
        (SystemRebuild, Authentication) => words.starts_with("移行"),
        _ => false,
    }
}
