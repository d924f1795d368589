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
    "チェックリスト",
    "チェックシート",
    "チェック表",
    "ポリシー",
    "ガイドライン",
    "基準",
    "原則",
    "内規",
];

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

/// Characters between what a program does and its name: 検知するソフト(EDR).
const DOES: usize = 16;

/// Does the second name the program whose watching the first tells?
fn names(reading: &Reading, watching: Measure, program: Measure) -> bool {
    let between = FoldedSpan::new(watching.head.end(), program.span.start());
    const WATCHES: &[&str] =
        &["検知", "監視", "見張", "検出", "見守", "とらえ", "捉え", "見つけ", "発見", "察知"];
    WATCHES.iter().any(|watch| reading.words(watching.span).contains(watch))
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

/// Is what the first speaks of audited: 操作記録を毎月監査する, 閲覧の記録を毎月、所属長が点検する?
fn is_audited(reading: &Reading, records: Measure, audit: Measure) -> bool {
    let between = FoldedSpan::new(records.span.start(), audit.head.start().max(records.span.start()));
    let is_now_and_then = is_now_and_then(reading, audit) && records.span.overlaps(audit.span);
    is_now_and_then
        || reading.words(audit.head).contains("監査")
            && between.is_some_and(|between| !reading.words(between).contains(['、', '。']))
}

/// Is it a check at long intervals, not a daily one: 毎月、所属長が点検する?
fn is_now_and_then(reading: &Reading, audit: Measure) -> bool {
    let words = reading.words(audit.span);
    words.contains("見て回")
        || words.ends_with("点検")
            && ["毎月", "月1回", "月に1回", "年"].iter().any(|when| words.starts_with(when))
}

/// Is the first only what is taught or audited: 委託先の監督に関する研修, 使い回しの危険性について周知する?
fn is_matter(reading: &Reading, matter: Measure, act: Measure) -> bool {
    const ABOUT: &[&str] =
        &["について", "に関する", "に関し", "に係る", "に関わる", "の重要性", "の危険性", "の大切さ"];
    const FORBIDS: &[&str] = &["禁", "廃止", "やめ", "制限"];
    let is_act = matches!(act.value, Prevention::Training | Prevention::Audit) && act.value != matter.value;
    let is_kept = matter.value == Prevention::DocumentManagement && act.value == Prevention::Training;
    let between = FoldedSpan::new(matter.span.end(), act.head.start());
    // かばんに入れて身につけるなど、保管の徹底を指導する.
    let is_listed = between.is_some_and(|between| {
        is_kept
            && reading.words(between).split_once("など、").is_some_and(|(_, rest)| rest.contains("徹底を"))
    });
    is_listed
        || is_act
            && !FORBIDS.iter().any(|forbids| reading.words(matter.span).contains(forbids))
            && between.is_some_and(|between| {
                let words = reading.words(between);
                !words.contains(['。', '、'])
                    && (ABOUT.iter().any(|about| words.contains(about))
                        || is_kept && (words.contains("よう") || words.contains("徹底を")))
            })
}

/// Is the first only what is looked at when a contractor is chosen (業者を選ぶ際には監視の体制を確かめ)?
fn is_asked_of_the_next(reading: &Reading, asked: Measure, choice: Measure) -> bool {
    let words = reading.words(choice.span);
    let is_choice = choice.value == Prevention::ContractorOversight
        && (words.contains("選ぶ") || words.contains("選定"))
        && asked.value != choice.value;
    is_choice
        && FoldedSpan::new(choice.span.end(), asked.span.start())
            .is_some_and(|between| !ends_a_clause(reading.words(between)))
}

/// Is the first only what the rules of the second are on: 文書管理のルールを見直す?
fn is_ruled(reading: &Reading, matter: Measure, rules: Measure) -> bool {
    const ONTO: &[&str] = &["の", "に関する", "についての", "の管理の", "などの", "等の"];
    FoldedSpan::new(matter.span.end(), rules.span.start())
        .is_some_and(|between| ONTO.contains(&reading.words(between)))
}

/// Is a program mended only so that what stands before comes about: SMS認証を必須とするよう改修?
fn is_result(reading: &Reading, mended: Measure) -> bool {
    let before = reading.folded().get(..mended.span.start()).unwrap_or_default();
    ["よう", "ように"].iter().any(|so_that| before.ends_with(so_that))
}

/// Do the two stand in one clause?
fn are_together(reading: &Reading, one: Measure, other: Measure) -> bool {
    let between = FoldedSpan::between(
        one.span.end().min(other.span.end()),
        one.span.start().max(other.span.start()).max(one.span.end().min(other.span.end())),
    );
    one.span.overlaps(other.span) || !ends_a_clause(reading.words(between))
}

/// Does a verb end there before a comma, so that the next clause tells something of its own?
fn ends_a_clause(words: &str) -> bool {
    const ENDS: &[&str] = &[
        "し、",
        "り、",
        "ち、",
        "き、",
        "ず、",
        "て、",
        "え、",
        "め、",
        "け、",
        "れ、",
        "い、",
        "ほか、",
        "とともに",
    ];
    ENDS.iter().any(|end| words.contains(end))
}

/// Is the second the means by which the first is kept from happening: ソフトを入れられないよう、権限を改める?
fn is_purpose(reading: &Reading, purpose: Measure, means: Measure) -> bool {
    FoldedSpan::new(purpose.span.end(), means.span.start())
        .is_some_and(|between| reading.words(between).starts_with("よう"))
}

/// Are records looked through now and then (所属長が毎月、操作記録を確認)?
fn is_of_records(words: &str) -> bool {
    ["記録", "履歴", "ログ"].iter().any(|record| words.contains(record))
}

/// Is it the way in that is narrowed (通信の許可範囲を絞る, 管理画面を社内からのみ), not who may read?
fn is_of_lines(reading: &Reading, measure: Measure) -> bool {
    const LINES: &[&str] =
        &["通信", "ポート", "IP", "接続元", "社内", "庁内", "学内", "院内", "外部", "海外", "国外"];
    let words = reading.words(measure.span);
    LINES.iter().any(|line| words.contains(line))
}

/// Is it only by what a machine does that another measure is taken (設定を自動で調べ、外れたら通報する仕組み)?
fn is_means(words: &str) -> bool {
    const MEANS: &[&str] = &["自動", "機能", "仕組み", "設定", "技術的"];
    const SYSTEMS: &[&str] = &[
        "移行",
        "刷新",
        "再構築",
        "切り替",
        "新し",
        "誤送信",
        "システム化",
        "BCC",
        "更改",
        "入れ替",
        "乗り換",
    ];
    let has = |wanted: &[&str]| wanted.iter().any(|word| words.contains(word));
    has(MEANS) && !has(SYSTEMS)
}

/// Do records or their uses stand before the check, of which the watching speaks too
/// (操作履歴を保存し、月次で所属長が確認する)?
fn is_look_at_records(reading: &Reading, check: Measure, watching: Measure) -> bool {
    const BY_TWO: &[&str] =
        &["2人", "二人", "2名", "二名", "複数", "ダブル", "二重", "2重", "クロス", "相互"];
    const USES: &[&str] = &["記録", "履歴", "ログ", "印刷し", "操作", "検索", "閲覧"];
    let told = reading.words(FoldedSpan::between(
        watching.span.start().min(check.span.start()),
        check.span.end().max(watching.span.start()),
    ));
    watching.span.start() <= check.head.start()
        && USES.iter().any(|used| told.contains(used))
        && !["送信", "発送", "封入", "宛先", "送付"].iter().any(|sent| told.contains(sent))
        && !BY_TWO.iter().any(|two| reading.words(check.span).contains(two))
}

/// Is it the thing before it that is kept or counted (USBメモリは管理職が保管し、貸出簿で管理する), so that no paper is?
fn is_kept_thing(reading: &Reading, kept: Measure, thing: Measure) -> bool {
    thing.span.start() < kept.span.start() && !is_of_paper(reading.words(kept.span))
}

/// Is it paper, or what stands on it, that the words speak of?
pub(super) fn is_of_paper(words: &str) -> bool {
    const PAPERS: &[&str] = &[
        "書",
        "名簿",
        "紙",
        "資料",
        "原本",
        "票",
        "帳票",
        "答案",
        "カルテ",
        "情報",
        "データ",
        "ファイル",
        "記録紙",
    ];
    PAPERS.iter().any(|paper| words.contains(paper))
}

/// What a measure is by the thing that it is taken on: a tablet that is locked away is no paper, and what is done with a
/// tool that is at hand (黒塗りは専用のソフトで行う) is a rule for people.
pub(super) fn by_its_thing(reading: &Reading, sentence: usize, measure: Measure) -> Prevention {
    match measure.value {
        Prevention::SystemRebuild if is_tool(reading.words(measure.span)) => Prevention::Rules,
        Prevention::DocumentManagement => {
            let start = reading.sentences[sentence].span.start();
            let until = FoldedSpan::between(start, measure.head.end());
            let told = reading.words(until);
            let is_of = |things: &[&str]| things.iter().any(|thing| told.contains(thing));
            match () {
                () if is_of_paper(told) || is_of(&["台帳", "簿", "文書", "電子"]) => measure.value,
                () if is_of(&["USB", "媒体", "SDカード", "ハードディスク"]) => {
                    Prevention::MediaRestriction
                }
                () if is_of(DEVICES) => Prevention::DeviceRestriction,
                () => measure.value,
            }
        }
        value => value,
    }
}

/// Things with a screen that are carried about.
const DEVICES: &[&str] =
    &["パソコン", "PC", "端末", "タブレット", "スマートフォン", "スマホ", "カメラ", "携帯"];

/// Do the words name a tool only as the means by which something is done?
fn is_tool(words: &str) -> bool {
    const TOOLS: &[&str] = &["ソフトで", "ページで", "機械で", "機能で", "装置で"];
    const SYSTEMS: &[&str] = &["作り替", "切り替", "移行", "方式", "入れ替", "一貫", "通して", "任せ"];
    TOOLS.iter().any(|tool| words.contains(tool)) && !SYSTEMS.iter().any(|system| words.contains(system))
}

/// Is the first the matter of a ruling that the second lays down: 退職日にIDを消す|手順を定めた, 金庫に納める|決まりにする?
fn is_laid_down(reading: &Reading, matter: Measure, rules: Measure) -> bool {
    const RULINGS: &[&str] = &["手順", "決まり", "ルール", "規則", "手続"];
    let is_verb =
        |words: &str| words.ends_with(['る', 'す', 'う', 'く', 'む', 'つ', 'ぶ']) || words.ends_with("ない");
    let is_ruling = RULINGS.iter().any(|ruling| reading.words(rules.span).starts_with(ruling));
    let Some(between) = FoldedSpan::new(matter.head.end(), rules.span.start()) else {
        return false;
    };
    let words = reading.words(between);
    let is_near = words.chars().count() <= VERB && !words.contains(['、', '。']);
    let told = reading.words(matter.head.cover(between));
    is_ruling && is_near && is_verb(told) || words.contains("旨を") && !words.contains('。')
}

/// Characters from the thing that is kept to the end of its verb: 金庫|に納める|決まり.
const VERB: usize = 14;

/// Is it a system that serves another measure (認証|基盤の刷新)?
fn is_of_other_system(reading: &Reading, system: Measure) -> bool {
    let before = reading.folded().get(..system.span.start()).unwrap_or_default();
    ["認証", "監視", "検知", "ログ管理"].iter().any(|other| before.ends_with(other))
}

/// Is it only the state of something that is looked at (更新|状況を点検)?
fn is_state_of(reading: &Reading, matter: Measure) -> bool {
    let after = reading.folded().get(matter.span.end()..).unwrap_or_default();
    ["状況", "の状況", "の有無", "の適用状況"].iter().any(|state| after.starts_with(state))
}

/// Is it teaching, whoever is taught?
fn is_taught(words: &str) -> bool {
    ["研修", "教育", "講習", "訓練", "勉強会", "説明会"].iter().any(|taught| words.contains(taught))
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
        (
            SystemRebuild,
            Monitoring | Edr | NetworkRestriction | Encryption | Authentication | AccessControl,
        ) if is_means(words) || is_of_other_system(reading, part) => true,
        (SystemRebuild, MediaRestriction | DeviceRestriction) if words.contains("転送") => true,
        (DocumentManagement | DeviceRestriction | AccessControl, Rules)
            if is_laid_down(reading, part, whole) =>
        {
            true
        }
        (DocumentManagement, MediaRestriction | DeviceRestriction) if is_kept_thing(reading, part, whole) => {
            true
        }
        (Rules, ContractorOversight) if words.ends_with('制') => are_together(reading, part, whole),
        (Audit, AccessControl) if words.contains("棚卸") => true,
        (Patching, Audit) if is_state_of(reading, part) => true,
        (DocumentManagement, ContractorOversight)
            if ["消去", "廃棄", "削除"].iter().any(|end| words.contains(end)) =>
        {
            true
        }
        (ContractorOversight, Authentication) if words.contains("認証") => part.span.overlaps(whole.span),
        (Audit, DoubleCheck) => {
            words.ends_with("点検") && goes_on(reading, whole, part)
                || words.ends_with("検査") && part.span.overlaps(whole.span)
        }
        (Audit, ContractorOversight) => {
            let is_of_goods = ["抜き取", "抜取", "重量", "全数"].iter().any(|goods| words.contains(goods));
            let is_named =
                !is_of_goods && ["監査", "点検", "検査", "診断"].iter().any(|audit| words.contains(audit));
            let is_visit = words.starts_with("抜き打ち");
            let is_theirs = whole.span.overlaps(part.span) || goes_on(reading, whole, part);
            !is_named
                && (is_visit || is_theirs || words.contains("状況") && part.span.start() < whole.span.start())
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
        (DoubleCheck, Monitoring) => {
            part.span.overlaps(whole.span)
                && (is_of_records(words) || is_of_records(reading.words(whole.span)))
                || is_look_at_records(reading, part, whole)
        }
        (DeviceRestriction, Encryption) => {
            MACHINES.iter().any(|machine| words.ends_with(machine)) && goes_on(reading, part, whole)
        }
        (DoubleCheck, Audit) => part.span.overlaps(whole.span) && is_now_and_then(reading, whole),
        (DocumentManagement, ContractorOversight) => whole.span.contains(part.span),
        (DocumentManagement, DoubleCheck) => part.span.overlaps(whole.span),
        (AccessControl, DoubleCheck) => part.span.overlaps(whole.span) && words.contains('承'),
        (Monitoring, Audit) => is_audited(reading, part, whole),
        (Audit, Monitoring) => {
            whole.span.contains(part.head)
                && !reading.words(part.head).contains("監査")
                && !is_now_and_then(reading, part)
        }
        (Rules, DoubleCheck) => !is_written(words) && are_together(reading, part, whole),
        (Rules, MediaRestriction | DeviceRestriction | NetworkRestriction | AccessControl) => {
            words.starts_with("ことを")
                || words.starts_with("を原則")
                || words.starts_with("仕組み") && goes_on(reading, whole, part)
        }
        (DocumentManagement | NetworkRestriction, MediaRestriction | DeviceRestriction) => {
            part.span.overlaps(whole.span)
        }
        (DeviceRestriction, MediaRestriction) => {
            whole.span.contains(part.span)
                || part.span.overlaps(whole.span) && !MACHINES.iter().any(|machine| words.contains(machine))
        }
        (Training, ContractorOversight) => {
            ["指導", "徹底", "周知"].iter().any(|told| words.contains(told)) && !is_taught(words)
        }
        (DocumentManagement, Rules) => {
            is_ruled(reading, part, whole) || words.starts_with("持ち出し") && part.span.overlaps(whole.span)
        }
        (DocumentManagement, Audit) if words.contains("保管") => goes_on(reading, part, whole),
        (Rules, Authentication) => part.span.overlaps(whole.span),
        (Rules, DocumentManagement) => {
            part.head.start() >= whole.head.start() && !is_written(words) && !words.contains("決まりを")
        }
        (ContractorOversight, Training) => {
            part.span.overlaps(whole.span) && words.ends_with("研修") || words.ends_with("教育")
        }
        (Rules, ContractorOversight) => {
            whole.span.contains(part.span) && !words.contains("仕様書") && !words.contains("契約")
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
        (AccessControl, Audit) => words.ends_with("点検"),
        (Monitoring, Edr) => names(reading, part, whole),
        (Monitoring, NetworkRestriction) => words.ends_with("遮断") && names(reading, part, whole),
        (Audit, AccessControl) => words.starts_with("棚卸") && goes_on(reading, whole, part),
        (SystemRebuild, Authentication) => words.starts_with("移行") || part.span.contains(whole.span),
        (SystemRebuild, Monitoring | Edr | NetworkRestriction | Encryption) => part.span.overlaps(whole.span),
        (SystemRebuild, Patching) => {
            part.span.overlaps(whole.span)
                && (words.contains("新しい")
                    || ["サポート", "古い", "期限"].iter().any(|old| reading.words(whole.span).contains(old)))
        }
        (DeviceRestriction, NetworkRestriction) | (DocumentManagement, Encryption | Authentication) => {
            part.span.overlaps(whole.span)
        }
        (SystemRebuild, AccessControl) => is_result(reading, part) && whole.span.start() < part.span.start(),
        (AccessControl, MediaRestriction) => part.span.overlaps(whole.span),
        (AccessControl, NetworkRestriction) => part.span.overlaps(whole.span) && is_of_lines(reading, whole),
        (AccessControl, Authentication) => {
            let is_of_all = ["共用", "共有", "共通"].iter().any(|shared| words.starts_with(shared));
            let is_account = ["アカウント", "ID", "パスワード"].iter().any(|account| words.contains(account));
            is_of_all && (part.span.overlaps(whole.span) || is_account)
        }
        _ => false,
    }
}
