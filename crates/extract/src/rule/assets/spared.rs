//! Was a thing that the article names hit? It may be named as apart from what was hit, as the page on which people
//! are told, or as what a key belongs to.

use jikenbo_text::FoldedSpan;

use jikenbo_model::vocabulary::{Asset, Cause};

use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first, past_bracket, to_pause, to_stop};

/// Is the thing said to be apart from what was hit (電子カルテは切り離されており), or to be where data lie that were not?
pub(super) fn is_spared(reading: &Reading, located: &Located) -> bool {
    is_where_data_are_safe(reading, located) || is_apart(reading, located)
}

/// 顧客のデータは別の共有サーバー|にあり、流出しておりません: is it where data lie that did not get out?
fn is_where_data_are_safe(reading: &Reading, located: &Located) -> bool {
    static OTHERS: Words = Words::of(&["別の", "ほかの", "他の", "異なる", "別途設けた"]);
    static LIE: Words =
        Words::of(&["にあり", "に保管", "に保存", "で管理", "で保管", "で保存", "に格納", "に置", "に分け"]);
    static SAFE: Words = Words::of(&[
        "流出してい",
        "流出しており",
        "流出はな",
        "流出はあり",
        "漏えいしてい",
        "漏えいしており",
        "漏えいはな",
        "漏えいはあり",
        "含まれてい",
        "含まれており",
        "閲覧されてい",
        "閲覧されており",
        "影響はな",
        "影響はあり",
        "影響を受けてい",
        "影響を受けており",
    ]);
    static NOT: Words = Words::of(&["ない", "ませ", "なかった", "ず"]);
    let said = to_stop(reading.tail(located).trim_start_matches('ー'));
    let denied = |(at, safe): (usize, &str)| {
        said.get(at + safe.len()..)
            .is_some_and(|end| safe.ends_with(['な', 'り']) || NOT.stands_in(first(end, 4)))
    };
    OTHERS.ends(reading.before(located)) && LIE.begins(said) && SAFE.places(said).any(denied)
}

/// Is the thing said to be cut off from what was hit?
fn is_apart(reading: &Reading, located: &Located) -> bool {
    const APART: &[&str] = &[
        "切り離されて",
        "切り離された環境",
        "分離され",
        "独立し",
        "別のネットワーク",
        "異なるネットワーク",
        "別系統",
        "別の系統",
        "別の環境",
        "別の領域",
        "別の設備",
        "別の場所",
        "別のサーバ",
        "別の部屋",
        "別の建物",
        "無事",
        "影響はな",
        "影響はあり",
        "影響はござ",
        "影響を受けて",
    ];
    let tail = reading.tail(located);
    let is_topic = tail.split_once('は').is_some_and(|(until, _)| is_same_phrase(until));
    let predicate = to_stop(tail);
    let was_hit = predicate.contains("影響を受けて")
        && !predicate.contains("受けていな")
        && !predicate.contains("受けておりま");
    is_topic && !was_hit && APART.iter().any(|apart| predicate.contains(apart))
}

/// Do these words go on with the noun before them (などの診療システム), with no verb's complement of their own?
fn is_same_phrase(words: &str) -> bool {
    const LONGEST: usize = 16;
    words.chars().count() <= LONGEST && !words.contains(['。', '、', 'が', 'を', 'へ'])
}

/// Is it only what a login or a number belongs to (サイトのログイン用ID), where data had come from, or what a note explains?
pub(super) fn is_only_named(reading: &Reading, located: &Located) -> bool {
    const KEYS: &[&str] = &[
        "のログイン",
        "へのログイン",
        "のID",
        "のアカウント",
        "のパスワード",
        "のユーザ",
        "の会員番号",
        "にログインするための",
        "に接続するため",
        "にアクセスするため",
        "の管理者をかた",
        "の管理者を装",
        "の管理者を名乗",
        "の管理者を騙",
        "の管理者になりすま",
        "への接続用",
        "接続用",
        "の開発・",
        "の開発や",
        "の企画・",
    ];
    let tail = reading.tail(located);
    let tail = tail.strip_prefix("サイト").or_else(|| tail.strip_prefix('ー')).unwrap_or(tail);
    let sentence = reading.sentence(located.sentence);
    explains(sentence)
        || is_source(reading, located)
        || KEYS.iter().any(|key| tail.starts_with(key))
        || is_of_keeper(tail)
}

/// Is it a note that explains a term: ※…する手口, (※)…を紛れ込ませて操作する攻撃?
fn explains(sentence: &str) -> bool {
    static TERMS: Words =
        Words::of(&["手口", "とは", "攻撃手法", "の一種", "仕組み", "する攻撃", "させる攻撃"]);
    let marks = ['(', ')', '*', '注', ' '];
    let is_note = sentence.trim_start_matches(marks).starts_with('※');
    is_note && TERMS.stands_in(sentence)
}

/// 共有サーバ|から取り出した氏名が保存されていた: is it only where the data of another machine had come from?
fn is_source(reading: &Reading, located: &Located) -> bool {
    static TAKEN: Words =
        Words::of(&["から取り出し", "から取り出さ", "からコピーし", "から複写し", "から移し", "から保存し"]);
    static KEPT: Words = Words::of(&["保存され", "保存して", "入って", "残って", "置かれ", "置いて"]);
    let tail = reading.tail(located).trim_start_matches('ー');
    TAKEN.begins(tail) && KEPT.stands_in(to_stop(tail))
}

/// サーバー|の監視を委託している会社: is it what a firm is there for that is spoken of?
fn is_of_keeper(tail: &str) -> bool {
    const KEEPS: &[&str] = &["管理", "監視", "運用", "保守", "運営", "提供", "保有", "貸し出"];
    static KEEPERS: Words =
        Words::of(&["会社", "業者", "事業者", "企業", "ベンダー", "社から", "社に", "担当者"]);
    let deed = tail.strip_prefix(['の', 'を']).unwrap_or(tail);
    KEEPS.iter().any(|keeps| deed.starts_with(keeps))
        && KEEPERS.stands_in(first(deed, KEEPER).split(['、', '。', 'が', 'は']).next().unwrap_or_default())
}

/// Characters from what is kept to who keeps it.
const KEEPER: usize = 16;

/// Is it one of the machines that the part on the damage counts (感染した機器 事務室の端末5台)?
pub(super) fn is_machine_hit(reading: &Reading, located: &Located, cause: Cause) -> bool {
    let near = first(reading.tail(located), 8);
    let number = near.trim_start_matches(['ー', ' ', ':', '約', '計', 'が', 'は']);
    let after = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    let is_spanned = reading.words(located.mention.span).ends_with(|c: char| c.is_ascii_digit());
    matches!(cause, Cause::Ransomware | Cause::Malware)
        && (after.len() < number.len() || is_spanned)
        && after.starts_with('台')
}

/// PCのうち3台に接続の痕跡を確認(暗号化はなし): is the only denial one in brackets, of something more?
pub(super) fn is_denied_in_brackets(reading: &Reading, located: &Located) -> bool {
    static DENIES: Words = Words::of(&["ない", "なし", "ません", "なかった", "ず"]);
    static TRACES: Words =
        Words::of(&["痕跡を確認", "侵入を確認", "感染を確認", "暗号化を確認", "形跡を確認", "被害を確認"]);
    let tail = reading.tail(located);
    tail.split_once('(').is_some_and(|(until, _)| TRACES.ends(until) && !DENIES.stands_in(until))
}

/// Is it where visitors of a tampered page were led (不審な通販サイトに誘導される)?
pub(super) fn is_led_to(reading: &Reading, located: &Located) -> bool {
    static LED: Words = Words::of(&["誘導", "転送", "飛ばさ", "移動さ", "遷移さ", "つなが", "誘い込"]);
    static FOREIGN: Words =
        Words::of(&["不審な", "偽の", "別の", "外部の", "海外の", "詐欺", "無関係な", "無関係の", "悪質な"]);
    let tail = reading.tail(located);
    let tail = tail.strip_prefix("サイト").unwrap_or(tail);
    let to = tail.strip_prefix(['に', 'へ']);
    to.is_some_and(|to| LED.begins(to)) && FOREIGN.ends(reading.before(located))
}

/// Is it only the work in which a defect came in (サーバー増設の際), or what it could not bear (サーバーの処理能力を超えた)?
pub(super) fn is_worked_on(reading: &Reading, located: &Located) -> bool {
    static WORKS: Words =
        Words::of(&["増設", "増強", "強化", "移行", "更改", "入れ替え", "入替", "切り替え", "切替", "移転"]);
    static RENEWED: Words =
        Words::of(&["更新した際", "更新する際", "更新時", "更新作業", "更新の際", "交換した際"]);
    static LOAD: Words =
        Words::of(&["処理能力", "性能", "負荷", "に負荷", "への負荷", "への過負荷", "容量を超"]);
    let tail = reading.tail(located).trim_start_matches(['ー', 'の', 'を']);
    if RENEWED.begins(tail) || LOAD.begins(tail) {
        return true;
    }
    let is_cache = reading.before(located).ends_with("キャッシュ");
    !is_cache && WORKS.begins(reading.tail(located).trim_start_matches(['ー', 'の', 'を']))
}

/// Did somebody at the PC reach it, so that it was hit with it (サーバーにアクセスできる状態だった)?
pub(super) fn is_reached(reading: &Reading, located: &Located) -> bool {
    static REACHED: Words = Words::of(&[
        "にアクセスできる",
        "へアクセスできる",
        "にアクセス可能",
        "に接続できる",
        "に接続された",
        "に接続していた",
        "につながる",
        "につながって",
        "にもアクセス",
    ]);
    REACHED.begins(reading.tail(located).trim_start_matches('ー'))
}

/// サイトに掲載した写真に、同意していない児童が写っていた: is what is denied said of those who were shown?
pub(super) fn is_put_there(reading: &Reading, located: &Located) -> bool {
    static PUT: Words = Words::of(&[
        "に掲載した",
        "へ掲載した",
        "に掲載する",
        "に公開した",
        "に載せた",
        "に上げた",
        "に掲載し",
        "に投稿した",
        "にアップ",
        "で公開した",
        "で公開し",
    ]);
    let tail = reading.tail(located);
    PUT.begins(tail.strip_prefix("サイト").unwrap_or(tail))
}

/// Is it somebody else's, which the article names for what was used or known there (私的な通販サイトでも使い)?
pub(super) fn is_of_others(reading: &Reading, located: &Located) -> bool {
    static OTHERS: Words =
        Words::of(&["私的な", "私用の", "他の", "ほかの", "別の", "よその", "他社の", "他社"]);
    let before = reading.before(located);
    let is_named_again = before.ends_with("当該") && OTHERS.stands_in(before);
    (is_named_again || OTHERS.ends(before)) && reading.words(located.mention.head).ends_with("サイト")
}

/// Is it only what the house runs, where the data lay elsewhere (貸出サイト|を運営する会社)?
pub(super) fn is_line_of_business(reading: &Reading, located: &Located) -> bool {
    static RUNS: Words = Words::of(&["を運営する", "運営の", "を展開する", "を手がける", "を手掛ける"]);
    let tail = reading.tail(located);
    RUNS.begins(tail.strip_prefix("サイト").unwrap_or(tail))
        && reading.topic("asset").any(|(_, name)| name == "cloud_service")
}

/// Did somebody enter the pages themselves (予約サイトの管理画面が不正に操作され, ホームページが改ざんされ)?
pub(super) fn is_entered(reading: &Reading, located: &Located) -> bool {
    static TAMPERED: Words = Words::of(&["改ざん", "改竄", "書き換え", "書換え"]);
    let sentence = reading.sentence(located.sentence);
    sentence.contains("管理画面") && ["不正", "侵入", "操作"].iter().any(|enters| sentence.contains(enters))
        || TAMPERED.stands_in(to_stop(reading.tail(located)))
            && reading.polarity_of(located) == Polarity::Asserted
}

/// Is it the head of the page, which names the site on a line of its own (公式サイト)?
pub(super) fn is_masthead(reading: &Reading, located: &Located) -> bool {
    let line = reading.line_of(located.sentence);
    if is_navigation(reading.words(line)) {
        return true;
    }
    let words = reading.words(line).trim_end_matches(['】', '」', '』', ')', ' ']);
    reading.sentences[located.sentence].section == Section::Opening
        && words.chars().count() <= MASTHEAD
        && ["サイト", "ホームページ", "ポータル", "HP"].iter().any(|site| words.ends_with(site))
}

/// « サイト改ざんに注意 | メイン | 夏休み前の備え »: does the line lead to other pages?
fn is_navigation(words: &str) -> bool {
    let leads = ['«', '»', '≪', '≫'].iter().any(|mark| words.contains(*mark));
    leads && !words.contains('。') && words.contains(['|', '/'])
}

/// Characters of a line that names the site a page belongs to.
const MASTHEAD: usize = 24;

/// Is the word part of a company's name (株式会社東部フォームサービス)?
pub(super) fn is_in_name(reading: &Reading, located: &Located) -> bool {
    let before = reading.before(located);
    let name = before.rsplit(['(', '、', '「', ' ', 'る', 'の', 'は', 'が', 'に']).next().unwrap_or(before);
    ["株式会社", "有限会社", "合同会社", "(株)", "㈱"].iter().any(|form| name.starts_with(form))
        || before.ends_with("株式会社")
}

/// Is it a system that is being brought back, so that it was hit (基幹システムは順次復元しております)?
pub(super) fn is_being_restored(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static RESTORED: Words = Words::of(&["復旧", "復元", "再構築", "再開"]);
    let is_system = reading.words(located.mention.span).ends_with("システム");
    let tail = reading.tail(located);
    let is_core = reading.words(located.mention.span).ends_with("基幹システム");
    let subject = tail.strip_prefix(['は', 'が']).or_else(|| tail.strip_prefix('を').filter(|_| is_core));
    matches!(cause, Cause::Ransomware | Cause::Cyberattack)
        && is_system
        && subject.is_some_and(|rest| RESTORED.stands_in(to_stop(rest)))
}

/// The devices of which it is said that nothing was kept in them (端末には顧客の名簿は入っていなかった).
pub(super) fn empty(reading: &Reading, cause: Cause) -> Vec<Asset> {
    static IN_IT: Words = Words::of(&["には", "にも", "内には", "の中には", "内に", "端末には", "本体には"]);
    const TOO: &[&str] = &[
        "もあったが",
        "も入っていたが",
        "も盗まれたが",
        "も含まれていたが",
        "もありましたが",
        "も入っていましたが",
    ];
    const DEVICES: &[Asset] = &[Asset::Pc, Asset::Smartphone, Asset::UsbMemory, Asset::ExternalDisk];
    if !matches!(cause, Cause::Loss | Cause::Theft) {
        return Vec::new();
    }
    let told = reading.topic("asset").filter_map(|(located, name)| {
        let asset = Asset::named(name).filter(|asset| DEVICES.contains(asset))?;
        let tail = reading.tail(located).trim_start_matches(['ー', '型']);
        let beside =
            TOO.iter().find_map(|too| tail.strip_prefix(too)).map(|rest| rest.trim_start_matches('、'));
        let told = IN_IT.iter().find_map(|within| tail.strip_prefix(within));
        let is_empty = told
            .is_some_and(|rest| holds_nothing(to_pause(rest.trim_start_matches(['は', 'も', '、']))))
            || beside.is_some_and(|rest| holds_nothing(to_stop(rest)));
        is_empty.then_some(asset)
    });
    told.collect()
}

/// Does the rest of the sentence say that no data were kept in it, but for none?
fn holds_nothing(rest: &str) -> bool {
    static DATA: Words = Words::of(&["情報", "データ", "名簿", "記録", "ファイル"]);
    static KEPT: Words = Words::of(&[
        "保存していな",
        "保存しておら",
        "保存しておりませ",
        "保存していませ",
        "保存されていな",
        "保存されておら",
        "保存されておりませ",
        "保存されていませ",
        "入っていな",
        "入っておら",
        "入っておりませ",
        "入っていませ",
        "入れていな",
        "含まれていな",
        "含まれておら",
        "含まれていませ",
        "含まれておりませ",
        "記録されていな",
        "記録されていませ",
        "登録されていな",
        "残っていな",
        "残していな",
    ]);
    DATA.stands_in(rest) && KEPT.stands_in(rest) && !rest.contains("以外") && !rest.contains("が、")
}

/// Is it the page on which people are told (ポータルサイトを通じて報告)?
pub(super) fn is_notice_board(reading: &Reading, located: &Located) -> bool {
    const TOLD: &[&str] = &[
        "を通じて",
        "でお知らせ",
        "で公表",
        "で発表",
        "で報告",
        "でご報告",
        "で謝罪",
        "で案内",
        "でご案内",
        "で周知",
        "にてお知らせ",
        "にて公表",
        "にてご報告",
        "において公表",
        "からご",
        "よりご",
        "まで",
        "からお申",
        "にて受け付け",
        "から申",
        "より申",
    ];
    let tail = reading.tail(located);
    let tail = tail.strip_prefix("サイト").unwrap_or(tail);
    let tail = past_bracket(tail);
    TOLD.iter().any(|told| tail.starts_with(told)) && !tail.starts_with("で公表してい")
}

/// Does an article about something else say that it was made known there (ホームページに掲載いたしました「…」)?
pub(super) fn is_where_told(reading: &Reading, located: &Located) -> bool {
    const TOLD: &[&str] = &[
        "に説明",
        "に経緯",
        "に掲載",
        "へ掲載",
        "に公表",
        "に載せ",
        "へ載せ",
        "で説明",
        "でお願い",
        "で注意",
        "で呼びかけ",
        "上で公表",
        "上でお知らせ",
        "にお知らせ",
    ];
    let tail = reading.tail(located);
    let tail = tail.strip_prefix("サイト").unwrap_or(tail);
    TOLD.iter().any(|told| tail.starts_with(told))
}

/// 本来の「関係者のみ」ではなく「公開」の設定としていた: does the denial only set off what was done from what ought to be?
pub(super) fn is_set_against(reading: &Reading, located: &Located) -> bool {
    static OTHERS: Words = Words::of(&["ません", "なかった", "ておらず", "ていない", "ていなか"]);
    let tail = to_stop(reading.tail(located));
    tail.split_once("ではなく").is_some_and(|(_, done)| !done.is_empty() && !OTHERS.stands_in(tail))
}

/// サーバーの異常に気付き: is it where something was noticed, whatever is done after it?
pub(super) fn is_where_noticed(reading: &Reading, located: &Located) -> bool {
    static AMISS: Words =
        Words::of(&["の異常", "に異常", "の不具合", "の障害", "に障害", "の不審", "に不審"]);
    AMISS.begins(reading.tail(located).trim_start_matches('ー'))
}

/// Is it out of use (サーバーへアクセスできない状態)?
pub(super) fn is_down(reading: &Reading, located: &Located) -> bool {
    const DOWN: &[&str] = &[
        "アクセスできな",
        "接続できな",
        "利用できな",
        "使用できな",
        "使えな",
        "開けな",
        "閲覧できな",
        "つながらな",
        "起動できな",
        "起動しな",
        "動かな",
        "見られな",
        "ログインできな",
        "入れな",
        "表示されな",
    ];
    let clause = reading.clause_of(located.sentence, located.mention.span);
    let tail = reading.words(FoldedSpan::between(located.mention.head.end(), clause.end()));
    DOWN.iter().any(|down| tail.contains(down))
}

/// Is it only said what had not been done to it (サーバーのソフトが更新されておらず、…), or that
/// nobody noticed?
pub(super) fn is_unkept(reading: &Reading, located: &Located) -> bool {
    static UNKEPT: Words = Words::of(&[
        "更新されて",
        "更新して",
        "更新を",
        "適用されて",
        "適用して",
        "当てられて",
        "暗号化されて",
        "暗号化して",
        "対策が",
        "施されて",
        "最新の",
        "気づか",
        "気付か",
        "気が付か",
    ]);
    let clause = reading.clause_of(located.sentence, located.mention.span);
    let tail = reading.words(FoldedSpan::between(located.mention.head.end(), clause.end()));
    UNKEPT.stands_in(tail)
}

/// Is it what the data were wiped from at somebody else's (「サーバーと社員のパソコンから消去した」との書面)?
pub(super) fn is_cleared(reading: &Reading, located: &Located) -> bool {
    static CLEARED: Words =
        Words::of(&["消去した", "削除した", "消した", "消去し、", "削除し、", "消去する", "削除する"]);
    static FROM: Words = Words::of(&["から", "内から", "からは", "よりすべて", "からすべて"]);
    let tail = reading.tail(located);
    let near = first(tail, WIPED);
    let from = near.find("から").and_then(|at| near.get(..at));
    let is_from =
        FROM.begins(tail) || from.is_some_and(|between| !between.contains(['。', 'が', 'を', 'は']));
    is_from && CLEARED.stands_in(near) && tail.contains('」')
}

/// Characters from a machine to the word that it was wiped.
const WIPED: usize = 26;

/// Is it what the attackers worked from (攻撃者は大手のクラウドを利用し)?
pub(super) fn is_of_attackers(reading: &Reading, located: &Located) -> bool {
    static ATTACKERS: Words = Words::of(&["攻撃者は", "攻撃者が", "犯人は", "犯人が", "攻撃側は"]);
    const USED: &[&str] =
        &["を利用", "を使", "を用い", "を悪用", "サービスを利用", "サービスを使", "サービスを用い"];
    let tail = reading.tail(located);
    let is_used =
        ATTACKERS.stands_in(reading.before(located)) && USED.iter().any(|used| tail.starts_with(used));
    is_used || is_talked_to(reading, located)
}

/// 外部の不審なサーバー|と通信している: is it the one to which an infected machine talks?
fn is_talked_to(reading: &Reading, located: &Located) -> bool {
    static FOREIGN: Words =
        Words::of(&["不審な", "不正な", "攻撃者の", "悪意のある", "海外の", "外部の不審な", "見知らぬ"]);
    static TALKS: Words = Words::of(&[
        "と通信",
        "との通信",
        "へ通信",
        "に通信",
        "への通信",
        "に接続",
        "へ接続",
        "への接続",
        "に送信",
        "へ送信",
    ]);
    let tail = reading.tail(located).trim_start_matches('ー');
    FOREIGN.ends(reading.before(located)) && TALKS.begins(tail) || is_sent_to(reading, located, tail)
}

/// 外部のクラウド|へ通常と異なる大量の通信: is it where the data went that were taken?
fn is_sent_to(reading: &Reading, located: &Located, tail: &str) -> bool {
    static SENT: Words = Words::of(&["通信", "送信", "転送", "持ち出", "アップロード"]);
    const REACH: usize = 16;
    let tail = tail.strip_prefix("ストレージ").or_else(|| tail.strip_prefix("サービス")).unwrap_or(tail);
    reading.before(located).ends_with("外部の")
        && tail.starts_with(['へ', 'に'])
        && SENT.stands_in(to_pause(first(tail, REACH)))
}

/// Is it only how the data had got there (USBメモリを使って院内の端末から移していた), where a thing was lost?
pub(super) fn is_tool(reading: &Reading, located: &Located) -> bool {
    const TOOLS: &[&str] = &["を使って", "を使い、", "を用いて", "を介して", "経由で", "で移し", "で運んで"];
    static MOVED: Words = Words::of(&["移し", "移動", "取り込", "コピー", "複写", "写し", "保存し"]);
    let tail = reading.tail(located);
    let tail = tail.strip_prefix("メモリ").map_or(tail, |rest| rest.trim_start_matches('ー'));
    TOOLS.iter().any(|tool| tail.starts_with(tool)) && MOVED.stands_in(first(tail, 30))
}

/// Is it said that nobody entered it (サーバーへの侵入やページの改ざんはなく)?
pub(super) fn is_untouched(reading: &Reading, located: &Located) -> bool {
    static TOUCHED: Words =
        Words::of(&["への侵入", "への不正", "の改ざん", "への不正アクセス", "の書き換え"]);
    let tail = reading.tail(located);
    TOUCHED.begins(tail) || tail.split_once("や").is_some_and(|(first, _)| TOUCHED.begins(first))
}

/// Was the account itself entered, not only written to or from?
pub(super) fn is_broken_into(reading: &Reading, located: &Located) -> bool {
    let sentence = reading.sentences[located.sentence].span;
    let tail = reading.words(FoldedSpan::between(located.mention.span.end(), sentence.end()));
    ["不正アクセス", "不正にアクセス", "不正ログイン", "不正にログイン", "乗っ取"]
        .iter()
        .any(|entered| tail.contains(entered) || reading.words(located.mention.span).contains(entered))
}
