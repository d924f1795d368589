//! How two measures of a sentence stand to each other: what one is of the other.

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use super::measure::{Measure, is_of_paper};
use crate::reading::Reading;
use crate::words::{first, parted_at};

/// Names of written rules.
const WRITTEN: &[&str] = &[
    "書",
    "手順",
    "事務手続",
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
    "簿",
    "手引",
];

/// Characters between what a program does and its name: 検知するソフト(EDR).
const DOES: usize = 16;

/// Does the second name the program whose watching the first tells?
pub(super) fn names(reading: &Reading, watching: Measure, program: Measure) -> bool {
    let between = FoldedSpan::new(watching.head.end(), program.span.start());
    const WATCHES: &[&str] =
        &["検知", "監視", "見張", "検出", "見守", "とらえ", "捉え", "見つけ", "発見", "察知"];
    WATCHES.iter().any(|watch| reading.words(watching.span).contains(watch))
        && (program.span.contains(watching.span)
            || is_gloss(reading, program, watching)
            || between.is_some_and(|between| reading.words(between).chars().count() <= DOES))
}

/// Do brackets behind the program say what it does: EDR(端末を監視するソフト)?
fn is_gloss(reading: &Reading, program: Measure, watching: Measure) -> bool {
    let between = FoldedSpan::new(program.head.end(), watching.head.start());
    between.is_some_and(|between| {
        let words = reading.words(between);
        words.starts_with('(') && !words.contains(')')
    })
}

/// Is it a whole system that makes way for a new one (サーバーを新しいものに入れ替え), with no word on a program out of date?
pub(super) fn is_renewed_system(words: &str) -> bool {
    const SYSTEMS: &[&str] = &["サーバ", "システム", "サイト", "基盤"];
    const PROGRAMS: &[&str] = &["ソフト", "OS", "プログラム", "バージョン", "サポート", "古い", "期限", "版"];
    words.contains("新しい")
        && SYSTEMS.iter().any(|system| words.contains(system))
        && !PROGRAMS.iter().any(|program| words.contains(program))
}

/// Do the words name a written rule?
pub(super) fn is_written(words: &str) -> bool {
    WRITTEN.iter().any(|written| words.contains(written))
}

/// Does the second measure stand inside the first, or go on with it (複数の職員による|点検)?
pub(super) fn goes_on(reading: &Reading, before: Measure, after: Measure) -> bool {
    let between = FoldedSpan::new(before.span.end(), after.span.start());
    after.span.start() >= before.span.start()
        && between.is_none_or(|between| !reading.words(between).contains(['、', '・', '。']))
}

/// Is what the first speaks of audited: 操作記録を毎月監査する, 閲覧の記録を毎月、所属長が点検する?
pub(super) fn is_audited(reading: &Reading, records: Measure, audit: Measure) -> bool {
    let between = FoldedSpan::new(records.span.start(), audit.head.start().max(records.span.start()));
    let is_now_and_then = is_now_and_then(reading, audit) && records.span.overlaps(audit.span);
    is_now_and_then
        || reading.words(audit.head).contains("監査")
            && between.is_some_and(|between| !reading.words(between).contains(['、', '。']))
}

/// Is it a check at long intervals, not a daily one: 毎月、所属長が点検する?
pub(super) fn is_now_and_then(reading: &Reading, audit: Measure) -> bool {
    let words = reading.words(audit.span);
    words.contains("見て回")
        || words.ends_with("点検")
            && ["毎月", "月1回", "月に1回", "年", "定期", "の定期"].iter().any(|when| words.starts_with(when))
}

/// Is the first only what is taught or audited: 委託先の監督に関する研修, 使い回しの危険性について周知する?
pub(super) fn is_matter(reading: &Reading, matter: Measure, act: Measure) -> bool {
    const ABOUT: &[&str] =
        &["について", "に関する", "に関し", "に係る", "に関わる", "の重要性", "の危険性", "の大切さ"];
    const FORBIDS: &[&str] = &["禁", "廃止", "やめ", "制限"];
    let is_act = matches!(act.value, Prevention::Training | Prevention::Audit) && act.value != matter.value;
    let is_carried =
        matter.value == Prevention::DeviceRestriction && reading.words(matter.span).contains("最小");
    let is_kept =
        act.value == Prevention::Training && (matter.value == Prevention::DocumentManagement || is_carried);
    let between = FoldedSpan::new(matter.span.end(), act.head.start());
    // かばんに入れて身につけるなど、保管の徹底を指導する.
    let is_listed = between.is_some_and(|between| {
        is_kept
            && reading.words(between).split_once("など、").is_some_and(|(_, rest)| rest.contains("徹底を"))
    });
    // 持ち出しの禁止を改めて全校に徹底する.
    let is_ban_told = is_kept
        && between.is_some_and(|between| {
            let ban = reading.words(matter.span.cover(between));
            let told = reading.words(act.span);
            ban.contains("持ち出")
                && ban.contains("禁止を")
                && ["徹底", "通知", "周知", "指示", "指導"].iter().any(|tell| told.contains(tell))
        });
    is_listed
        || is_ban_told
        || is_act
            && !FORBIDS.iter().any(|forbids| reading.words(matter.span).contains(forbids))
            && between.is_some_and(|between| {
                let words = reading.words(between).replacen("よう、", "よう", 1);
                let words = words.replacen("について、", "について", 1);
                !words.contains(['。', '、'])
                    && (ABOUT.iter().any(|about| words.contains(about))
                        || is_kept
                            && (words.contains("よう") && !is_locked_up(reading.words(matter.span))
                                || words.contains("徹底を")))
            })
}

/// Do the words say where a thing is locked up, so that more is told than to take care?
fn is_locked_up(words: &str) -> bool {
    ["鍵", "施錠", "金庫", "書庫", "キャビネット"].iter().any(|place| words.contains(place))
}

/// Is the first only what is looked at when a contractor is chosen (業者を選ぶ際には監視の体制を確かめ)?
pub(super) fn is_asked_of_the_next(reading: &Reading, asked: Measure, choice: Measure) -> bool {
    let words = reading.words(choice.span);
    let is_choice = choice.value == Prevention::ContractorOversight
        && (words.contains("選ぶ") || words.contains("選定"))
        && asked.value != choice.value;
    is_choice
        && FoldedSpan::new(choice.span.end(), asked.span.start())
            .is_some_and(|between| !ends_a_clause(reading.words(between)))
}

/// Is the first only what the rules of the second are on: 文書管理のルールを見直す?
pub(super) fn is_ruled(reading: &Reading, matter: Measure, rules: Measure) -> bool {
    const ONTO: &[&str] = &["の", "に関する", "についての", "の管理の", "などの", "等の"];
    FoldedSpan::new(matter.span.end(), rules.span.start())
        .is_some_and(|between| ONTO.contains(&reading.words(between)))
}

/// Is it only the standing rules, of which the staff are told once more (保管と廃棄の手順を全職員に徹底させる)?
pub(super) fn is_ruling_told(reading: &Reading, rules: Measure, told: Measure) -> bool {
    const TELLS: &[&str] = &["徹底", "周知", "再周知", "再徹底"];
    const STAFF: &[&str] = &[
        "職員に",
        "社員に",
        "従業員に",
        "教員に",
        "員全員に",
        "スタッフに",
        "全店に",
        "全校に",
        "各課に",
        "各校に",
    ];
    const RULES: &[&str] = &[
        "手順を",
        "ルールを",
        "方法を",
        "決まりを",
        "規則を",
        "規程を",
        "規定を",
        "要領を",
        "手続きを",
        "手続を",
    ];
    const KEPT: &[&str] = &["の厳守", "の順守", "の遵守"];
    let words = reading.words(rules.span.cover(told.span));
    let is_kept = KEPT.iter().filter_map(|kept| parted_at(words, kept)).any(|(_, after)| {
        !after.contains(['、', '。'])
            && STAFF.iter().any(|staff| after.contains(staff))
            && TELLS.iter().any(|tell| after.ends_with(tell))
    });
    if is_kept {
        return true;
    }
    let Some((_, after)) = RULES.iter().find_map(|rule| parted_at(words, rule)) else {
        return false;
    };
    // 手順を|定めて職員に周知する tells of new ones.
    let is_near = |staff: &&str| after.find(*staff).is_some_and(|at| first(after, TURNED_TO).len() >= at);
    rules.span.start() <= told.head.start()
        && !after.contains(['、', '。', 'て'])
        && STAFF.iter().any(is_near)
        && TELLS.iter().any(|tell| after.ends_with(tell))
}

/// Characters from the rules to the staff who are told of them: 手順を|全教|職員に.
const TURNED_TO: usize = 4;

/// Is it only noted that something was checked before it is sent (照合の記録を残し、責任者が確認してから発送)?
pub(super) fn is_note_of_sending(reading: &Reading, note: Measure, check: Measure) -> bool {
    const LOGS: &[&str] = &["操作", "閲覧", "検索", "通信", "ログ", "履歴", "アクセス", "監視", "検知"];
    const SENT: &[&str] =
        &["発送", "送付", "送信", "封入", "投函", "交付", "郵送", "お渡し", "渡す", "渡し", "送り", "送る"];
    let after = reading.folded().get(check.head.end()..).unwrap_or_default();
    let soon = first(after, SENDING);
    let words = reading.words(note.span);
    words.contains("記録")
        && !LOGS.iter().any(|log| words.contains(log))
        && SENT.iter().any(|sent| soon.contains(sent))
}

/// Characters from a check to the sending that it goes before.
const SENDING: usize = 12;

/// Is a program mended only so that what stands before comes about: SMS認証を必須とするよう改修?
pub(super) fn is_result(reading: &Reading, mended: Measure) -> bool {
    let before = reading.folded().get(..mended.span.start()).unwrap_or_default();
    ["よう", "ように"].iter().any(|so_that| before.ends_with(so_that))
}

/// Do the two stand in one clause?
pub(super) fn are_together(reading: &Reading, one: Measure, other: Measure) -> bool {
    let between = FoldedSpan::between(
        one.span.end().min(other.span.end()),
        one.span.start().max(other.span.start()).max(one.span.end().min(other.span.end())),
    );
    one.span.overlaps(other.span) || !ends_a_clause(reading.words(between))
}

/// Does the measure end its clause, so that the next clause tells another one (送ることを禁じ|、権限を設定した場所で渡す)?
pub(super) fn is_before_comma(reading: &Reading, measure: Measure) -> bool {
    reading.folded().get(measure.span.end()..).is_some_and(|after| after.starts_with('、'))
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
pub(super) fn is_purpose(reading: &Reading, purpose: Measure, means: Measure) -> bool {
    FoldedSpan::new(purpose.span.end(), means.span.start())
        .is_some_and(|between| reading.words(between).starts_with("よう"))
}

/// Are records looked through now and then (所属長が毎月、操作記録を確認)?
pub(super) fn is_of_records(words: &str) -> bool {
    ["記録", "履歴", "ログ"].iter().any(|record| words.contains(record))
}

/// Is it the way in that is narrowed (通信の許可範囲を絞る, 管理画面を社内からのみ), not who may read?
pub(super) fn is_of_lines(reading: &Reading, measure: Measure) -> bool {
    const LINES: &[&str] =
        &["通信", "ポート", "IP", "接続元", "社内", "庁内", "学内", "院内", "外部", "海外", "国外"];
    let words = reading.words(measure.span);
    LINES.iter().any(|line| words.contains(line))
}

/// Is it only by what a machine does that another measure is taken (設定を自動で調べ、外れたら通報する仕組み)?
pub(super) fn is_means(words: &str) -> bool {
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
pub(super) fn is_look_at_records(reading: &Reading, check: Measure, watching: Measure) -> bool {
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
pub(super) fn is_kept_thing(reading: &Reading, kept: Measure, thing: Measure) -> bool {
    thing.span.start() < kept.span.start() && !is_of_paper(reading.words(kept.span))
}

/// Is it only said where that is kept which the devices no longer hold (端末に保存せず|サーバーで管理する方式に改める)?
pub(super) fn is_kept_elsewhere(reading: &Reading, system: Measure, emptied: Measure) -> bool {
    let between = FoldedSpan::new(emptied.span.end(), system.span.start());
    let is_emptied =
        ["せず", "さず", "かず", "ない", "れず"].iter().any(|not| reading.words(emptied.span).ends_with(not));
    is_emptied
        && reading.words(system.span).starts_with("サーバ")
        && between.is_some_and(|between| between.len() <= COMMA)
}

/// Bytes of a comma.
const COMMA: usize = '、'.len_utf8();

/// Is the first the matter of a ruling that the second lays down: 退職日にIDを消す|手順を定めた, 金庫に納める|決まりにする?
pub(super) fn is_laid_down(reading: &Reading, matter: Measure, rules: Measure) -> bool {
    const RULINGS: &[&str] =
        &["手順", "決まり", "ルール", "規則", "規程", "規定", "内規", "要領", "手続", "工程"];
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
pub(super) fn is_of_other_system(reading: &Reading, system: Measure) -> bool {
    let before = reading.folded().get(..system.span.start()).unwrap_or_default();
    ["認証", "監視", "検知", "ログ管理"].iter().any(|other| before.ends_with(other))
}

/// Is it only the state of something that is looked at (更新|状況を点検)?
pub(super) fn is_state_of(reading: &Reading, matter: Measure) -> bool {
    let after = reading.folded().get(matter.span.end()..).unwrap_or_default();
    ["状況", "の状況", "の有無", "の適用状況"].iter().any(|state| after.starts_with(state))
}
