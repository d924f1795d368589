//! Does a sentence tell what is to be done, by the tense of its end?

use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::{Words, first};

/// What a reporter adds to what he was told: …を入れるとのこと.
static HEARSAY: Words = Words::of(&[
    "とのことです",
    "とのこと",
    "そうです",
    "そうだ",
    "ということです",
    "ということだ",
    "という",
    "といいます",
    "としている",
    "としています",
    "としてます",
    "と説明している",
    "と説明しています",
    "と説明した",
    "と話している",
    "と話しています",
    "と話した",
    "と話す",
    "とコメントした",
    "とコメントしている",
    "とコメントしています",
    "とコメント",
    "と述べた",
    "と述べている",
    "と答えた",
    "と公表した",
    "と発表した",
    "予定だ",
    "予定です",
    "予定",
    "方針だ",
    "方針です",
    "方針を示した",
    "方針",
    "考えだ",
    "考えです",
    "考えを示した",
    "見通しだ",
    "計画だ",
    "もの",
]);

/// Characters at the beginning of a sentence in which its topic stands.
const OPENING: usize = 20;

/// Verbs of those who comment, which are in the present tense for what was said.
static COMMENTS: Words = Words::of(&[
    "上る",
    "のぼる",
    "残る",
    "及ぶ",
    "指摘する",
    "話す",
    "語る",
    "呼びかける",
    "呼び掛ける",
    "訴える",
    "警告する",
    "勧める",
    "提言する",
    "みる",
    "よる",
    "ある",
    "なる",
    "いる",
    "おる",
    "できる",
    "思われる",
    "分かる",
    "わかる",
    "含まれる",
    "される",
    "られる",
    "おります",
    "います",
    "ございます",
    "あります",
    "なります",
    "できます",
    "られます",
    "されます",
    "です",
]);

/// Does the sentence end in a verb in the present tense (…を入れる。, …を減らすとしている。, 「…を求める」と話す), which
/// in a report is what is to be done?
pub(super) fn is_to_be_done(reading: &Reading, sentence: usize) -> bool {
    is_present(said(reading, sentence))
}

/// Is it told so by somebody else: of a notice in its own voice (…します。) much is in the present tense?
pub(super) fn is_told_to_be_done(reading: &Reading, sentence: usize) -> bool {
    let words = reading.sentence(sentence);
    let said = without_hearsay(words);
    let is_sentence = said.len() < words.len();
    is_sentence && !said.ends_with("ます") && is_present(said)
}

/// Is all of it one thing to be done (名簿は添付せず、電話で伝えます。)?
pub(super) fn is_act(reading: &Reading, sentence: usize) -> bool {
    let said = said(reading, sentence);
    !said.starts_with('※') && (is_present(said) || is_ban(reading, sentence))
}

/// Is it that, or a thing done (…を置きました), or an act named alone (個人端末の業務使用禁止)?
pub(super) fn is_deed(reading: &Reading, sentence: usize) -> bool {
    static NAMED: Words = Words::of(&[
        "強化",
        "限定",
        "禁止",
        "移行",
        "導入",
        "徹底",
        "見直し",
        "実施",
        "廃止",
        "制限",
        "設定",
        "追加",
        "統一",
        "義務化",
        "義務付け",
        "必須化",
        "変更",
        "停止",
        "削減",
        "分離",
        "暗号化",
        "厳格化",
        "適正化",
        "制御",
        "配備",
        "設置",
        "更新",
        "確保",
        "管理",
        "自動化",
        "一元化",
        "縮小",
        "閉鎖",
        "撤去",
        "活用",
        "採用",
    ]);
    let said = said(reading, sentence);
    is_act(reading, sentence) || NAMED.ends(said) || is_done(said)
}

/// Does somebody who answers for the event end it with a deed of its own (同社は、…を分けた。)?
pub(super) fn is_resolved(reading: &Reading, sentence: usize) -> bool {
    static WHO: Words = Words::of(&[
        "同社は",
        "同市は",
        "同町は",
        "同村は",
        "同区は",
        "同県は",
        "同校は",
        "同大は",
        "同院は",
        "同園は",
        "同店は",
        "同会は",
        "同局は",
        "同課は",
        "同庁は",
        "同行は",
        "同組合は",
        "同法人は",
        "同大学は",
        "同病院は",
        "同協会は",
        "同財団は",
        "市は",
        "町は",
        "村は",
        "区は",
        "県は",
        "府は",
        "都は",
        "道は",
        "市教委は",
        "県教委は",
        "教育委員会は",
        "病院は",
        "学校は",
        "大学は",
        "学園は",
        "園は",
        "店は",
        "会社は",
        "組合は",
        "協会は",
        "財団は",
        "団体は",
        "法人は",
        "当社は",
        "弊社は",
        "本市は",
        "本校は",
        "本学は",
        "当院は",
        "当館は",
        "当園は",
        "連盟は",
        "診療所は",
        "事務所は",
        "当局は",
        "同署は",
        "県警は",
        "同省は",
        "同機構は",
        "機構は",
        "公社は",
        "銀行は",
        "農協は",
        "塾は",
    ]);
    let said = said(reading, sentence);
    WHO.stands_in(first(said, OPENING)) && is_done(said)
}

/// Is the end a deed in the past, of somebody who acted?
fn is_done(said: &str) -> bool {
    static DONE: Words = Words::of(&["した", "ました", "た", "んだ"]);
    static HAPPENED: Words = Words::of(&[
        "れた",
        "れました",
        "だった",
        "でした",
        "かった",
        "っていた",
        "ていました",
        "ていた",
        "と発表した",
        "と公表した",
        "明らかにした",
        "分かった",
        "認めた",
        "謝罪した",
    ]);
    DONE.ends(said) && !HAPPENED.ends(said)
}

/// Is the end a deed in the past?
pub(super) fn is_past(reading: &Reading, sentence: usize) -> bool {
    is_done(said(reading, sentence))
}

/// Is the end a deed that is under way (…の点検を進めています, 研修を行っている)?
pub(super) fn is_going_on(reading: &Reading, sentence: usize) -> bool {
    static GOES_ON: Words = Words::of(&[
        "進めています",
        "進めている",
        "進めております",
        "始めています",
        "始めている",
        "終えています",
        "終えている",
        "終えております",
        "済ませている",
        "済ませています",
        "済ませております",
        "せています",
        "せている",
        "せております",
        "直しています",
        "直している",
        "直しております",
        "点検しています",
        "点検している",
        "点検しております",
        "点検を実施している",
        "点検を実施しています",
        "点検を実施しております",
        "点検を行っている",
        "点検を行っています",
        "点検を行っております",
        "研修を行っている",
        "研修を行っています",
        "研修を行っております",
        "研修を実施している",
        "研修を実施しています",
        "研修を実施しております",
    ]);
    GOES_ON.ends(said(reading, sentence))
}

/// Does it end in how things were (定義ファイルも最新の状態でした, 2名で確認することになっていた), or are for others (導入が進んでいる)?
pub(super) fn is_state(reading: &Reading, sentence: usize) -> bool {
    static WAS: Words = Words::of(&[
        "だった",
        "でした",
        "であった",
        "ていた",
        "ていました",
        "ておりました",
        "に気付いた",
        "に気づいた",
        "に気付きました",
        "に気づきました",
        "に気が付いた",
        "が判明した",
        "が判明しました",
        "ことが分かった",
        "ことがわかった",
        "ことが分かりました",
        "ことがわかりました",
        "ことになっている",
        "ことになっています",
        "んでいた",
        "んでいました",
        "があった",
        "がありました",
        "かった",
        "が進んでいる",
        "が広がっている",
        "が求められている",
        "が求められます",
        "が必要だ",
        "が必要です",
        "が重要だ",
        "が重要です",
        "が課題だ",
        "が問われる",
    ]);
    let words = reading.sentence(sentence);
    WAS.ends(words.trim_end_matches(['。', ' ', ')', '」'])) || WAS.ends(said(reading, sentence))
}

/// Does it end in what is no longer to be done (原本は窓口から動かさない)? Then its denial is the measure.
pub(super) fn is_ban(reading: &Reading, sentence: usize) -> bool {
    static BANS: Words = Words::of(&["ない", "ません", "ないこと", "ならない", "なりません"]);
    static STATES: Words = Words::of(&[
        "ていない",
        "ていません",
        "ておりません",
        "できない",
        "できません",
        "られない",
        "られません",
        "はない",
        "しかない",
        "がない",
        "言えない",
        "いえない",
        "もない",
        "ありません",
        "ございません",
        "かもしれない",
        "しれません",
        "からない",
        "かりません",
        "くない",
        "ではない",
        "に過ぎない",
        "にすぎない",
        "えない",
        "えません",
        "なければならない",
        "なければなりません",
    ]);
    let said = said(reading, sentence);
    BANS.ends(said) && !STATES.ends(said)
}

/// What a promise names as its means: 〈ふた付きの箱に入れる〉など再発防止に努める.
pub(super) fn means(reading: &Reading, sentence: usize) -> Option<FoldedSpan> {
    static PROMISES: Words =
        Words::of(&["など再発", "など、再発", "など同様", "など、同様", "などして再発", "などして、再発"]);
    static VAGUE: Words = Words::of(&[
        "図る",
        "強化する",
        "徹底する",
        "見直す",
        "努める",
        "高める",
        "講じる",
        "検討する",
        "される",
    ]);
    let span = reading.sentences[sentence].span;
    let words = reading.words(span);
    let (end, _) = PROMISES.first_places(words).next()?;
    let told = words.get(..end)?;
    let is_step = told.contains(['を', 'に']) && is_present(told) && !VAGUE.ends(told);
    is_step.then(|| FoldedSpan::between(span.start(), span.start() + end))
}

/// What the sentence says, without what a reporter adds.
fn said<'d>(reading: &Reading<'d>, sentence: usize) -> &'d str {
    without_hearsay(reading.sentence(sentence))
}

fn without_hearsay(words: &str) -> &str {
    const MARKS: &[char] = &['。', '」', '』', ')', ' ', '…'];
    let mut said = without_note(words.trim_end_matches(['。', ' '])).trim_end_matches(MARKS);
    while HEARSAY.ends(said)
        && let Some(rest) = HEARSAY.iter().find_map(|hearsay| said.strip_suffix(hearsay))
    {
        said = rest.trim_end_matches(MARKS);
    }
    said
}

/// The words without a note in brackets at their end: 相談室 9時から18時(土休日を除く).
fn without_note(words: &str) -> &str {
    let note = words.strip_suffix(')').and_then(|words| words.rfind('('));
    note.and_then(|open| words.get(..open)).filter(|rest| !rest.is_empty()).unwrap_or(words)
}

/// Does it end so with a verb that is none of a comment's?
fn is_present(said: &str) -> bool {
    !COMMENTS.ends(said) && ends_in_present(said)
}

/// Is the last syllable one on which verbs end in the present tense?
fn ends_in_present(said: &str) -> bool {
    said.ends_with("たい") || said.ends_with(['る', 'す', 'く', 'う', 'つ', 'む', 'ぶ', 'ぐ', 'ぬ'])
}
