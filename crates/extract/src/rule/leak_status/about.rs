//! What a mention of a leak is about: the data of the event, or something else that its words name.

use jikenbo_text::FoldedSpan;
use jikenbo_text::number::Amount;

use crate::reading::{Located, Reading};
use crate::rule::answer;
use crate::rule::leave::tells_of_leave;
use crate::words::{Words, first, last, parted_at, to_pause};

/// Characters from the mails to where they went (迷惑メールが学外の約3万件に送られ).
const NEAR: usize = 14;

/// Is it only said that this is being looked into (流出については調査中)?
pub(super) fn is_being_looked_into(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    let asks = ["について", "に関して", "の有無", "等について", "を調", "は調", "は現在"]
        .iter()
        .any(|topic| tail.starts_with(topic));
    static OPEN: Words = Words::of(&[
        "分かっていな",
        "分かっておりま",
        "わかっておりま",
        "わかっていな",
        "分かっていま",
        "判明しておりま",
        "判明していな",
        "不明",
    ]);
    let is_open = || tail.starts_with("の有無") && OPEN.stands_in(tail);
    let acts = ["調査中", "調べて", "確認中", "調査を進め", "調査して", "精査"];
    asks && (is_open() || acts.iter().any(|act| tail.contains(act)))
}

/// Is whether it happened all that is being looked into (流出したかどうかは調査中)?
pub(super) fn is_asked(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    let asks = ["かどうか", "の有無", "か否か"].iter().any(|whether| tail.contains(whether));
    const ACTS: &[&str] = &[
        "調査中",
        "確認中",
        "精査中",
        "調べて",
        "調査して",
        "調査を",
        "確認して",
        "確認を",
        "確認作業",
        "特定を",
    ];
    asks && ACTS.iter().any(|act| tail.contains(act)) && !tail.contains("可能性")
}

/// Is 見られる said of what was or was not found (同種の行為は見られなかった), or a leak denied of one's own keys
/// (弊社からパスワードが漏れたものではない)?
pub(super) fn is_observed(reading: &Reading, located: &Located) -> bool {
    static FOUND: Words =
        Words::of(&["形跡", "行為", "異常", "影響", "被害", "変化", "問題", "事例", "同種", "同様", "痕跡"]);
    static OWN: Words = Words::of(&["弊社から", "当社から", "当行から", "当サイトから", "本サービスから"]);
    let before = reading.before_in_clause(located);
    let is_found = reading.words(located.mention.head).starts_with("見られ") && FOUND.stands_in(before);
    // 欠品の貼り紙も見られた, 混乱が見られた: a sight in the streets.
    static SIGHTS: Words = Words::of(&[
        "貼り紙も",
        "貼り紙が",
        "張り紙も",
        "張り紙が",
        "行列が",
        "行列も",
        "混乱が",
        "混乱も",
        "様子が",
        "様子も",
        "姿が",
        "姿も",
        "動きが",
        "動きも",
        "傾向が",
        "傾向も",
        "場面が",
        "場面も",
        "品薄が",
        "欠品が",
    ]);
    let is_sight = reading.words(located.mention.head).starts_with("見られ") && SIGHTS.ends(before);
    // DDoS攻撃と見られます: how it is judged, not what was seen.
    let is_judged = reading.words(located.mention.head).starts_with("見られ") && before.ends_with('と');
    is_found || is_sight || is_judged || OWN.stands_in(before) && is_of_credentials(reading, located)
}

/// Is it what may have become of a lost thing that cannot be ruled out (誤って処分された可能性も否定できません)?
pub(super) fn is_of_disposal(reading: &Reading, located: &Located) -> bool {
    static DISPOSED: Words = Words::of(&["処分", "廃棄", "捨て", "溶解", "裁断", "焼却", "紛れ"]);
    static LEAKED: Words = Words::of(&["漏", "流出", "外部", "第三者", "人手", "手に渡", "見られ", "悪用"]);
    let clause = reading.before_in_clause(located);
    DISPOSED.stands_in(clause) && !LEAKED.stands_in(clause)
}

/// Is it said that nobody can tell whether they did look (開かれた回数は分かりませんでした)?
pub(super) fn is_untold(reading: &Reading, located: &Located) -> bool {
    static UNTOLD: Words = Words::of(&[
        "分かりま",
        "分から",
        "わかりま",
        "わから",
        "不明",
        "調べられ",
        "判別",
        "特定でき",
        "特定に至",
        "把握でき",
        "確認でき",
        "確かめられ",
        "確かめよう",
        "調査中",
        "分かって",
        "わかって",
    ]);
    UNTOLD.stands_in(reading.tail(located))
}

/// Did a thing that went to the wrong party come back unopened?
pub(super) fn is_sealed(reading: &Reading) -> bool {
    static SEALED: Words =
        Words::of(&["未開封", "開封されてい", "開封されず", "封をしたまま", "糊付けのまま"]);
    reading.holds_any(&SEALED)
}

/// Is it the mails of a hijacked account that went out?
pub(super) fn is_of_mail(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    let (before, sends) =
        (reading.before_in_clause(located), words.contains("送信") || words.contains("送ら"));
    let near = last(before, NEAR);
    static MAILS: Words = Words::of(&["メールが", "メールを", "メールは", "件が", "通が"]);
    sends && (MAILS.stands_in(near) || MAILS.stands_in(words))
}

/// Are they the keys with which the attacker came in, not what he was after?
pub(super) fn is_of_credentials(reading: &Reading, located: &Located) -> bool {
    static KEYS: Words = Words::of(&[
        "認証情報",
        "パスワード",
        "アカウント",
        "アカウント情報",
        "ID",
        "権限",
        "資格情報",
        "ログイン情報",
        "クッキー",
        "認証キー",
        "アクセスキー",
    ]);
    static DATA: Words = Words::of(&["氏名", "アドレス", "個人情報"]);
    let before = reading.before_in_clause(located);
    let noun = before
        .strip_suffix(['が', 'を'])
        .map(|noun| ["など", "等"].iter().find_map(|others| noun.strip_suffix(others)).unwrap_or(noun));
    noun.is_some_and(|noun| KEYS.ends(noun)) && !DATA.stands_in(before)
}

/// Is it visitors of a tampered page who were led away (別のサイトに転送される)?
pub(super) fn is_of_visitors(reading: &Reading, located: &Located) -> bool {
    let before = reading.before_in_clause(located);
    reading.words(located.mention.span).contains("転送")
        && ["サイトに", "サイトへ", "ページに", "ページへ", "画面に", "画面へ"]
            .iter()
            .any(|to| before.ends_with(to))
}

/// Is it what a kind of program does (情報を盗み取る種類のウイルス)?
pub(super) fn is_of_program(reading: &Reading, located: &Located) -> bool {
    static PROGRAMS: Words =
        Words::of(&["種類の", "型の", "タイプの", "ウイルス", "マルウェア", "プログラム", "手口", "ソフト"]);
    let tail = reading.tail(located);
    let noun = tail.strip_prefix('る').or_else(|| tail.strip_prefix("す"));
    noun.is_some_and(|noun| PROGRAMS.begins(noun))
}

/// Is it a heading or a question that the next sentence denies (情報の外部流出 / 現時点で確認されていない)?
pub(super) fn is_answered_no(reading: &Reading, located: &Located) -> bool {
    static OTHER: Words = Words::of(&["可能性", "おそれ", "恐れ", "番号", "カード", "が", "悪用", "被害"]);
    answer::is_no(reading, located.sentence, &OTHER)
}

/// Is it said with a word for what thieves do, rather than for what leaks?
pub(super) fn is_of_theft(reading: &Reading, located: &Located) -> bool {
    ["詐取", "窃取", "盗"].iter().any(|word| reading.words(located.mention.span).contains(word))
}

/// Is it harm done by a leak that is denied (漏えいによる被害は確認されていない)?
pub(super) fn is_of_harm(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    let clause = to_pause(tail);
    ["による", "に伴う", "に起因", "等による", "などによる"].iter().any(|by| clause.starts_with(by))
        && ["被害", "悪用", "問い合わせ"].iter().any(|harm| clause.contains(harm))
}

/// Is it said that it cannot be done (専用の機器でなければ見られない)?
pub(super) fn cannot_be_done(reading: &Reading, located: &Located) -> bool {
    ["ない", "ません", "なく", "ず"].iter().any(|no| reading.tail(located).starts_with(no))
}

/// Is it said that it is hard to do (第三者が中を見ることは極めて難しい)?
pub(super) fn is_hard(reading: &Reading, located: &Located) -> bool {
    static HARD: Words = Words::of(&["難し", "むずかし", "困難", "容易では", "容易にはでき"]);
    let near = first(reading.tail(located), HARDLY);
    near.contains("ことは") && HARD.stands_in(near)
}

/// Characters from a verb to the word that it is hard to do.
const HARDLY: usize = 16;

/// Did it leak from another body (他社から流出したID)?
pub(super) fn is_of_others(reading: &Reading, located: &Located) -> bool {
    static OTHERS: Words =
        Words::of(&["他社", "よそから", "よその", "他のサ", "ほかのサ", "他サービス", "他サイト"]);
    let clause = reading.clause_of(located.sentence, located.mention.span);
    let before = reading.words(FoldedSpan::between(clause.start(), located.mention.head.end()));
    OTHERS.stands_in(before)
}

/// Is it what is no longer to be done (書類の持ち出しを取りやめる, 紙を持ち出さない)?
pub(super) fn is_forbidden(reading: &Reading, located: &Located) -> bool {
    static NO_MORE: Words = Words::of(&[
        "はなくな",
        "がなくな",
        "をなく",
        "を防",
        "を取りや",
        "を取り止",
        "をやめ",
        "を禁",
        "を認め",
        "を廃止",
        "を原則",
        "を制限",
        "を一切",
        "を控え",
        "の禁止",
        "の制限",
        "禁止",
        "の許可",
        "の承認",
        "の申請",
        "の手続",
        "の記録簿",
        "の必要",
        "許可",
        "申請",
    ]);
    let tail = reading.tail(located);
    let is_rule = reading.words(located.mention.head).ends_with("持ち出さ")
        && ["ない。", "ないこと", "ないよう", "ず、"].iter().any(|never| tail.starts_with(never));
    NO_MORE.begins(tail) || is_rule || is_of_leave(tail)
}

/// 校外への持ち出しは校長の許可を得ていなかった: is it leave to take things out that is spoken of?
fn is_of_leave(tail: &str) -> bool {
    let topic =
        tail.strip_prefix("について").unwrap_or(tail).trim_start_matches(['は', 'も', 'に', 'を', 'が']);
    topic.len() < tail.len() && tells_of_leave(first(to_pause(topic), ASKED))
}

/// Characters from what was taken out to the leave for it: 持ち出しは|学校長の事前の|許可.
const ASKED: usize = 12;

/// Is it denied of some kinds of data only (口座番号は流出しておりません)?
pub(super) fn is_of_some_data(reading: &Reading, located: &Located) -> bool {
    const KINDS: &[&str] =
        &["書類", "番号", "住所", "氏名", "パスワード", "カード", "口座", "アドレス", "暗証"];
    let before = reading.before_in_clause(located);
    let before = before.rsplit('、').next().unwrap_or(before);
    const HOLDERS: &[&str] = &["個人情報", "アドレス帳"];
    let is_kind = KINDS.iter().any(|kind| before.contains(kind))
        && !HOLDERS.iter().any(|holder| before.contains(holder));
    is_kind || is_topic_apart(reading, located, KINDS)
}

/// Is it denied of some of those concerned only, who are fewer than others or set against them
/// (第1報の1,240人分は外に出ていなかった, 残る3件については流出していない)?
pub(super) fn is_of_a_part(reading: &Reading, located: &Located) -> bool {
    static OTHERS: Words = Words::of(&[
        "残る",
        "残りの",
        "そのほかの",
        "その他の",
        "それ以外の",
        "以外の",
        "このほかの",
        "うち",
    ]);
    let sentence = reading.sentences[located.sentence].span;
    let before = reading.before(located);
    let Some((topic, _)) = ["については", "に関しては", "は"].iter().find_map(|of| before.rsplit_once(of))
    else {
        return false;
    };
    let noun = topic.rsplit(['、', '。', '…', ':']).next().unwrap_or(topic);
    let start = sentence.start() + topic.len() - noun.len();
    OTHERS.stands_in(noun) || is_smaller_number(reading, FoldedSpan::between(start, start + noun.len()))
}

/// Does the noun hold a number of something of which the article has more?
fn is_smaller_number(reading: &Reading, noun: FoldedSpan) -> bool {
    let counted = |amount: &&Amount| amount.counter.is_some() && noun.contains(amount.span);
    reading.amounts.iter().rfind(counted).is_some_and(|part| {
        reading.amounts.iter().any(|other| other.counter == part.counter && other.value > part.value)
    })
}

/// Is it said of a number of persons or records that follows (流出した方の数:34,907人, 漏えいした件数 120件)?
pub(super) fn is_counted(reading: &Reading, located: &Located) -> bool {
    const NUMBERS: &[&str] = &["人数", "件数", "方の数", "世帯数", "会員数", "対象者数", "顧客数", "者の数"];
    let tail = reading.tail(located);
    let Some((attribute, number)) = NUMBERS.iter().find_map(|number| parted_at(tail, number)) else {
        return false;
    };
    let is_attribute = ["した", "していた", "た", "ていた"]
        .iter()
        .any(|verb| attribute.strip_prefix(verb).is_some_and(|noun| noun.chars().count() <= NOUN));
    let number = number.trim_start_matches(|c: char| !c.is_alphanumeric() || matches!(c, 'は'));
    is_attribute && number.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '約' | '計'))
}

/// Characters of the noun of which a number is told: 流出した|個人情報の|件数.
const NOUN: usize = 8;

/// Is a kind of data the topic of the sentence (電話番号は別に管理しており、渡っておりません)?
fn is_topic_apart(reading: &Reading, located: &Located, kinds: &[&str]) -> bool {
    let before = reading.before(located);
    let is_verb =
        ["し", "て", "され", "お", "い", "ま"].iter().any(|verb| reading.tail(located).starts_with(verb));
    is_verb
        && before.split_once('は').is_some_and(|(topic, rest)| {
            kinds.iter().any(|kind| topic.ends_with(kind)) && rest.ends_with('、') && !rest.contains('は')
        })
}
