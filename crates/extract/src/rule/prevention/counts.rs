//! Does a mention tell a measure, by the part it stands in and by what its sentence makes of it?

use jikenbo_model::vocabulary::Prevention;

use super::{CONTEXT, has, name_in, plan, reform, told};
use crate::reading::{Located, Reading};
use crate::rule::denied::is_denied;
use crate::section::Section;
use crate::words::Words;

/// Does the mention tell a measure?
pub(super) fn counts(reading: &Reading, located: &Located, value: Prevention, attacked: bool) -> bool {
    let section = reading.sentences[located.sentence].section;
    let in_answer = section == Section::Prevention || has(reading, located.sentence, "future");
    let speaks = match value {
        Prevention::Organization if is_more_training(reading.words(located.mention.span)) => false,
        Prevention::Organization if is_more_watch(reading, located) => false,
        Prevention::Audit if is_day_of_work(reading, located) => false,
        Prevention::Monitoring if is_not_kept(reading.tail(located)) => false,
        Prevention::Organization => {
            in_answer
                || plan::is_told_to_be_done(reading, located.sentence)
                || !is_inquiry(reading, located) && reform::is_reform(reading, located, value)
        }
        Prevention::NetworkRestriction if is_containment(reading, located) => false,
        Prevention::NetworkRestriction | Prevention::AccessControl if is_among_deeds(reading, located) => {
            false
        }
        Prevention::NetworkRestriction if is_cut(reading, located) || is_under_way(reading, located) => {
            in_answer
        }
        Prevention::Monitoring if is_log_on(reading, located) => false,
        Prevention::NetworkRestriction if is_remedy(reading, located) => false,
        Prevention::AccessControl | Prevention::DeviceRestriction if is_first_aid(reading, located) => false,
        Prevention::DoubleCheck if is_of_several_things(reading.words(located.mention.span)) => false,
        Prevention::DoubleCheck if is_list_in_order(reading, located) => false,
        Prevention::DoubleCheck if is_across_clauses(reading.words(located.mention.span)) => false,
        Prevention::DoubleCheck if is_found_out(reading, located) => false,
        // What an attacker did to the data is told in the same words.
        Prevention::Encryption
            if attacked && section != Section::Prevention && plan::is_past(reading, located.sentence) =>
        {
            in_answer
        }
        Prevention::Patching if !attacked => false,
        Prevention::Patching if section == Section::Response || is_mended(reading, located) => true,
        _ => section == Section::Prevention || reform::is_reform(reading, located, value),
    };
    let forbids = matches!(value, Prevention::MediaRestriction | Prevention::DeviceRestriction)
        || section == Section::Prevention && plan::is_ban(reading, located.sentence)
        || told::is_kept_from(reading.tail(located));
    speaks
        && !is_given_as_cause(reading, located.sentence)
        && !is_across_speech(reading.words(located.mention.span))
        && !reading.words(located.mention.span).contains("とともに、")
        && !is_of_attendants(reading, located)
        && (!is_mere(reading, located)
            || is_written_anew(reading, located, value)
            || is_by_a_list(reading, located, value))
        && !told::is_again(reading, located)
        && (value != Prevention::ContractorOversight
            || !told::is_contractors_own(reading, located) && has_contractor(reading, located.sentence))
        && !told::is_of_guard(reading, located)
        && !told::is_occasion(value, reading.tail(located))
        && !told::is_carrying(reading, located, value)
        && !told::is_how_it_is(reading, located, value)
        && !told::is_stopgap(reading, located)
        && !told::is_description(reading, located, value)
        && !told::is_all_along(reading.sentence(located.sentence))
        && !told::is_old_rule(reading, located)
        && !told::is_only_aim(reading, located, value)
        && !follows(reading, located, "habit")
        && (forbids || !is_denied(reading, located))
}

/// 監視センターの人員を増や|して監視を強める: is it the watch that grows?
fn is_more_watch(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).starts_with("人員")
        && reading.sentence(located.sentence).contains("監視")
}

/// 台帳の持ち出しは、点検|の当日…: is it the ordinary work, by whose day a rule is told?
fn is_day_of_work(reading: &Reading, located: &Located) -> bool {
    static DAYS: Words =
        Words::of(&["の当日", "の日に", "の日の", "の前日", "の日だけ", "当日", "に使う", "に出る"]);
    DAYS.begins(reading.tail(located))
}

/// 誰が開いたかが残|らないため: is it a record that is not kept?
fn is_not_kept(tail: &str) -> bool {
    static NOT: Words = Words::of(&[
        "らない",
        "らず",
        "期間の関係",
        "期間が短",
        "期間が過ぎ",
        "期間を過ぎ",
        "の期間が短",
        "りません",
        "っていない",
        "っておらず",
        "っていません",
        "っておりません",
    ]);
    NOT.begins(tail)
}

/// Does the sentence name a firm, or the article speak of anybody who works for the one that tells it?
fn has_contractor(reading: &Reading, sentence: usize) -> bool {
    static OTHERS: Words = Words::of(&[
        "委託",
        "業者",
        "受注",
        "発注",
        "受託",
        "請負",
        "請け負",
        "外注",
        "下請",
        "供給",
        "指定管理",
        "代理店",
        "販売店",
        "取扱店",
        "加盟店",
        "派遣",
        "協力会社",
        "グループ",
        "子会社",
        "社に",
        "社へ",
        "社の",
        "社で",
        "社が",
        "社から",
        "社を",
        "社側",
        "社は",
        "社と",
        "社、",
        "法人",
        "公社",
        "財団",
        "協会",
        "ベンダー",
        "センター",
        "団体",
        "組合",
        "お願いして",
        "頼",
        "任せ",
        "預け",
        "提供元",
        "運営元",
        "外部",
        "他社",
    ]);
    reading.sentence(sentence).contains('社') || reading.holds_any(&OTHERS)
}

/// 職員の訓練を増や|す: is it the lessons that grow, and not the staff?
fn is_more_training(words: &str) -> bool {
    words.contains("増や") && ["訓練", "研修", "講習", "教育"].iter().any(|lesson| words.contains(lesson))
}

/// Is it an entry of the part on the cause that names it as a noun (規程で禁じている媒体に保存していたこと。)?
fn is_given_as_cause(reading: &Reading, sentence: usize) -> bool {
    static NAMED: Words =
        Words::of(&["こと", "ため", "から", "もの", "点", "不足", "不備", "不十分", "不徹底", "欠如"]);
    static CAUSES: Words = Words::of(&[
        "原因は",
        "今回の原因",
        "本件の原因",
        "発生原因",
        "漏えいの原因",
        "誤りの原因",
        "主な原因",
    ]);
    let words = reading.sentence(sentence).trim_start_matches(|c: char| !c.is_alphabetic());
    CAUSES.begins(words)
        && ["こと", "ため", "から"]
            .iter()
            .any(|noun| words.contains(&format!("{noun}で")) || words.contains(&format!("{noun}に")))
        || reading.sentences[sentence].section == Section::Cause
            && NAMED.ends(reading.sentence(sentence).trim_end_matches(['。', ' ', ')']))
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
    INQUIRES.stands_in(reading.sentence(located.sentence))
}

/// Did it end the attack of the moment (接続を受け付けないようにしたところ、正常に戻った)?
fn is_remedy(reading: &Reading, located: &Located) -> bool {
    static ENDED: Words =
        Words::of(&["したところ", "復旧して", "復旧した", "正常に", "収ま", "沈静", "回復した"]);
    reading.sentences[located.sentence].section != Section::Prevention
        && ENDED.stands_in(reading.tail(located))
}

/// Is it what was done at once to an account or to a lost device (IDを停止し、調査を依頼した; 遠隔操作で初期化の命令を送って
/// おり), which is a response?
fn is_first_aid(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    let is_account = ["ID", "アカウント"].iter().any(|account| words.starts_with(account))
        && ["停止", "凍結", "ロック", "無効"].iter().any(|stop| words.contains(stop));
    let is_remote = words.starts_with("遠隔") || words.starts_with("リモート");
    let tail = reading.tail(located);
    let is_told =
        ["し、", "した", "しま", "の命令", "を実施し", "を行い", "を行った", "済み", "ており", "て"]
            .iter()
            .any(|told| tail.starts_with(told))
            || words.ends_with('し');
    reading.sentences[located.sentence].section != Section::Prevention
        && !has(reading, located.sentence, "future")
        && (is_account || is_remote)
        && is_told
}

/// Do the words join the approval of one clause, or those who are told, to the check of another (承認を必要とし、学期ごとに点検;
/// 校長に対し、運用状況を再点検)?
fn is_across_clauses(words: &str) -> bool {
    let is_approved = ["承認を", "許可を", "了承を"].iter().any(|approved| words.contains(approved));
    ["に対し", "を通じ"].iter().any(|to| words.contains(to)) || is_approved && words.contains('、')
}

/// 第三者によるログインが行われたこと|を確認|いたしました: is it what came to light, and nobody's check of the work?
fn is_found_out(reading: &Reading, located: &Located) -> bool {
    static FACTS: Words =
        Words::of(&["たことを確認", "ていることを確認", "されたことが確認", "たことが確認"]);
    static DONE: Words = Words::of(&["いたし", "しま", "した", "して", "され", "でき"]);
    FACTS.ends(reading.words(located.mention.span)) && DONE.begins(reading.tail(located))
}

/// 複数の|端末で表示を確かめる: are there several things on which something is looked at, not several people?
fn is_of_several_things(words: &str) -> bool {
    const THINGS: &[&str] = &[
        "端末",
        "環境",
        "ブラウザ",
        "機種",
        "画面",
        "パソコン",
        "アカウント",
        "利用者での",
        "方法",
        "資料",
        "書類",
    ];
    const PEOPLE: &[&str] = &["人", "名", "者", "員", "目", "二人", "部署", "課"];
    let thing = words.split_once("複数の").map(|(_, thing)| thing);
    let thing = thing.filter(|thing| THINGS.iter().any(|known| thing.starts_with(known)));
    thing.is_some_and(|thing| !PEOPLE.iter().any(|people| thing.contains(people)))
}

/// Do the words join what stands before a quote to what is said in it, or two sentences of a speaker
/// (会社で障害が続き、同行は「ご不便をおかけします。監視を強め)?
fn is_across_speech(words: &str) -> bool {
    let is_opened = words.rfind('「') > words.rfind('」');
    words.contains('。') || is_opened
}

/// 検針順に|並べたチェック|リスト: is it only the list that is in order, with nobody who checks in turn?
fn is_list_in_order(reading: &Reading, located: &Located) -> bool {
    const LISTS: &[&str] = &["リスト", "シート", "表", "票", "項目"];
    let (words, tail) = (reading.words(located.mention.span), reading.tail(located));
    words.starts_with('順') && words.ends_with("チェック") && LISTS.iter().any(|list| tail.starts_with(list))
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
    let is_work = ["す工", "す作", "す方", "す計"].iter().any(|work| reading.tail(located).starts_with(work));
    let head = reading.words(located.mention.head);
    CUT.contains(&head) && !is_work
        || STOPPED.contains(&head)
            && reading.sentences[located.sentence].section != Section::Prevention
            && plan::is_past(reading, located.sentence)
}

/// How traffic is stopped.
const STOPPED: &[&str] = &[
    "遮", "遮断", "切断", "停止", "断ち", "断っ", "断つ", "遮り", "遮っ", "止め", "切っ", "閉じ", "塞",
    "ふさ",
];

/// Is it named among what was done at once (外部からのアクセス制限|等の対策を行っており)?
fn is_among_deeds(reading: &Reading, located: &Located) -> bool {
    static AMONG: Words =
        Words::of(&["等の対策", "などの対策", "等の措置", "などの措置", "等の対応", "などの対応"]);
    static DONE: Words = Words::of(&["行っており", "行った", "行いました", "講じた", "講じました", "とった"]);
    reading.sentences[located.sentence].section != Section::Prevention
        && AMONG.begins(reading.tail(located))
        && DONE.stands_in(reading.tail(located))
}

/// Is traffic said to be stopped while the attack goes on (遮断するなどの対策を順次行っている), or on its day?
fn is_containment(reading: &Reading, located: &Located) -> bool {
    static GOES_ON: Words = Words::of(&[
        "行っている",
        "行っています",
        "行っております",
        "続けている",
        "続けています",
        "続けております",
    ]);
    let sentence = reading.sentences[located.sentence].span;
    let words = reading.words(sentence).trim_end_matches(['。', ' ', '」']);
    let is_of_day = plan::is_past(reading, located.sentence) && reading.has_date(sentence);
    STOPPED.contains(&reading.words(located.mention.head))
        && (is_of_day
            || reading.sentences[located.sentence].section != Section::Prevention && GOES_ON.ends(words))
}

/// セミナーなどの参加|者名簿: are those meant who came to it?
fn is_of_attendants(reading: &Reading, located: &Located) -> bool {
    let span = located.mention.span;
    let after = reading.folded().get(span.end()..).unwrap_or_default();
    ["参加", "受講", "応募"].iter().any(|came| reading.words(span).ends_with(came)) && after.starts_with('者')
}

/// Is it told with 速やかに or as the answer of the moment: what was cut off then is no measure for the next time?
fn is_under_way(reading: &Reading, located: &Located) -> bool {
    let before = reading.before(located);
    ["速やかに", "直ちに", "ただちに", "即座に", "緊急"].iter().any(|haste| before.contains(haste))
}

/// Does a mention of the table follow the measure in its clause?
fn follows(reading: &Reading, located: &Located, name: &'static str) -> bool {
    let after = located.mention.head.end();
    reading.in_clause_of(located, CONTEXT, name).any(|other| other.mention.span.start() >= after)
}

/// 手引きを作り直|し、全員で読み合わせ: is a written rule made anew, or read by all, which is no new system?
fn is_written_anew(reading: &Reading, located: &Located, value: Prevention) -> bool {
    let words = reading.words(located.mention.span);
    match value {
        Prevention::Rules => words.ends_with("作り直"),
        Prevention::Training => words.ends_with("読み合わせ"),
        _ => false,
    }
}

/// 作成者以外の者が点検|表により確認する: does another person go by a list?
fn is_by_a_list(reading: &Reading, located: &Located, value: Prevention) -> bool {
    const BY: &[&str] = &["表により", "表によって", "表で", "表を用い", "表を使", "リストで", "リストにより"];
    let words = reading.words(located.mention.span);
    value == Prevention::DoubleCheck
        && words.chars().count() > LIST_ALONE
        && BY.iter().any(|by| reading.tail(located).starts_with(by))
}

/// Characters of the name of a list.
const LIST_ALONE: usize = 4;

/// Do the words only look like a measure (教育委員会, 暗号化された)?
pub(super) fn is_mere(reading: &Reading, located: &Located) -> bool {
    let (start, head) = (located.mention.span.start(), located.mention.head);
    reading.in_sentence(located.sentence).iter().any(|other| {
        let around = other.mention.span;
        name_in(other, CONTEXT) == Some("mere") && (around.holds(start) || around.contains(head))
    })
}
