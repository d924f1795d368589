//! What the words after a date say happened then.

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use super::heard::{counts, longest, of_data};
use super::topic::End;
use super::word::Word;
use super::{leading, other_verb, right_then, turn};
use crate::polarity;
use crate::reading::{Located, Reading};
use crate::words::{Words, first, last, parted_at, to_pause};

/// Bytes after a date within which a verb may stand that makes it the date of the noun after it: 3日に送った書類.
const NEAR: usize = 45;

/// What makes a noun of a clause: 送信したことが, 紛失したとの.
static NOMINAL: Words = Words::of(&[
    "こと",
    "旨",
    "疑い",
    "おそれ",
    "恐れ",
    "可能性",
    "との",
    "という",
    "のを",
    "のに",
    "のが",
    "と連絡",
    "と申",
    "事実",
    "形跡",
    "痕跡",
    "跡が",
    "跡を",
]);

/// Particles with which a clause ends that tells nothing yet: 職員が、
const PARTICLES: &[char] = &['が', 'は', 'を', 'も', 'の', 'に', 'へ', 'で', 'と', 'や'];

/// Endings of verbs before such a particle: 送信したが、
static VERBAL: Words = Words::of(&[
    "たが",
    "すが",
    "だが",
    "いが",
    "るが",
    "際に",
    "んで",
    "いで",
    "して",
    "時に",
    "ると",
    "すと",
    "たの",
    "ので",
    "たと",
    "もので",
]);

/// What a stretch of words says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// What happened.
    pub(super) word: Option<Word>,
    /// It was an event, and the same stretch goes on to say that it was noticed.
    pub(super) then_noticed: bool,
    /// What the sentence says at its end of the event that this stretch tells.
    pub(super) outer: Option<Word>,
    /// It was noticed, and the same stretch goes on to say that the exposure was closed.
    pub(super) then_closed: bool,
    /// The date is that of a verb of something else.
    pub(super) is_of_other: bool,
    /// The stretch names the event at all.
    pub(super) names_event: bool,
    /// It is what the sentence says was on that date.
    pub(super) is_topic: bool,
    /// It was the first or the last of many such events.
    pub(super) end: Option<End>,
}

impl Told {
    /// May a label before the date stand beside it? 公開は3月1日 is no date of the notice.
    pub(super) fn agrees_with(&self, label: Word) -> bool {
        let meant = match label {
            Word::LabelOccurred => Word::is_event,
            Word::LabelDiscovered => Word::is_noticing,
            _ => |word: Word| word == Word::Announced,
        };
        !self.is_topic || self.word.is_some_and(meant)
    }

    /// Do the words end with how it was noticed?
    pub(super) fn ends_in_noticing(&self) -> bool {
        self.word.or(self.outer).is_some_and(Word::is_noticing) || self.outer.is_some_and(Word::is_noticing)
    }

    pub(super) fn only(word: Word) -> Self {
        Self { word: Some(word), ..Self::default() }
    }
}

/// What is known before the words are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    /// The date before them is a stretch of time.
    pub(super) is_stretch: bool,
    /// What the article tells of.
    pub(super) cause: Option<Cause>,
    /// The date stands right before them, not above them on its own line.
    pub(super) is_beside: bool,
    /// The words before the date say that this is what came to light (調べたところ、3日…).
    pub(super) is_found_out: bool,
}

impl Asked {
    /// What makes of all that a sentence tells an object of the verb of seeing: of a loss, and of an attack that is not
    /// said to have been on the very day (3日、侵入を受け、感染していることを確認した).
    fn objects(self, is_bound: bool) -> &'static [&'static str] {
        if self.is_loss() {
            &["ているのを", "ていることに", "ているのに", "ていることを", "ていること"]
        } else if !is_bound && (self.is_attack() || self.is_misdelivery()) {
            &[
                "ているのを",
                "ていることを",
                "ていたことを",
                "いたことを",
                "たことを",
                "ていることが",
                "ていたことが",
                "たことが",
                "ていること",
                "ていたこと",
            ]
        } else {
            &[]
        }
    }

    /// Was something attacked?
    pub(super) fn is_attack(self) -> bool {
        use Cause::{Cyberattack, Malware, Phishing, Ransomware, UnauthorizedAccess};
        matches!(self.cause, Some(UnauthorizedAccess | Malware | Ransomware | Phishing | Cyberattack))
    }

    /// Was something sent or given to others than those whom it was meant for?
    pub(super) fn is_misdelivery(self) -> bool {
        matches!(self.cause, Some(Cause::MisdeliveryEmail | Cause::MisdeliveryOther))
    }

    /// Was a thing lost or stolen?
    pub(super) fn is_loss(self) -> bool {
        matches!(self.cause, Some(Cause::Loss | Cause::Theft))
    }

    /// Was data left where others could see it?
    fn is_exposure(self) -> bool {
        matches!(self.cause, Some(Cause::Misconfiguration | Cause::SystemDefect))
    }

    /// What a word says in such an article, if anything.
    fn meant(self, word: Word, words: &str) -> Option<Word> {
        match word {
            // 遠足で撮影し: what was done with a thing before it was lost was its use.
            Word::Occurred if self.is_loss() && is_use(words) => Some(Word::Carried),
            Word::Occurred if self.cause == Some(Cause::Theft) && words.contains("置いた") => {
                Some(Word::LastSeen)
            }
            // What was put somewhere before it was lost was not put before the public.
            Word::Exposed if self.is_loss() => Some(Word::Carried),
            // 3日に行われた健診で使用した後: what was held is not how a thing was lost.
            Word::Occurred if self.is_loss() && words.starts_with("行われ") => Some(Word::Carried),
            // 会員ページは3日から停止しております: what showed the data was shut.
            Word::Occurred if self.is_exposure() && is_shut(words) => Some(Word::Closed),
            // サイトは2月に改修した: what a house did with its page is no attack on it.
            Word::Exposed if self.is_attack() && is_housework(words) => Some(Word::Handled),
            // 車を止め: nothing was closed.
            Word::Closed if self.is_loss() => None,
            Word::LastSeen if !self.is_loss() => None,
            Word::Used => (self.cause == Some(Cause::Insider)).then_some(Word::Carried),
            word => Some(word),
        }
    }
}

/// 改修し, 公開し: do the words tell what a house does with its own page?
fn is_housework(words: &str) -> bool {
    static DEEDS: Words = Words::of(&["改修し", "リニューアル", "公開し", "公開した", "導入した", "掲載し"]);
    DEEDS.begins(words)
}

/// Do the words say that a service was stopped?
fn is_shut(words: &str) -> bool {
    ["停止して", "停止し", "を停止"].iter().any(|shut| words.ends_with(shut))
}

/// 撮影し, 配布し: do the words tell what a thing was used for, not how it was lost?
fn is_use(words: &str) -> bool {
    static USES: Words = Words::of(&[
        "撮影",
        "送信",
        "送付",
        "配布",
        "配り",
        "配った",
        "配信",
        "印刷",
        "転送",
        "回覧",
        "入力",
        "表示",
        "添付",
        "登録",
        "提供し",
        "送り出",
    ]);
    static LOST: Words = Words::of(&["しま", "誤", "業者", "混", "紛"]);
    USES.stands_in(words) && !LOST.stands_in(words)
}

/// Reads the words of `stretch`.
pub(super) fn told(reading: &Reading, sentence: usize, stretch: FoldedSpan, asked: Asked) -> Told {
    let asides = asides(reading, stretch);
    let words: Vec<(Word, &Located)> = reading
        .in_sentence(sentence)
        .iter()
        .filter(|located| stretch.contains(located.mention.span))
        .filter(|located| !asides.iter().any(|aside| aside.contains(located.mention.span)))
        .filter_map(|located| {
            Some((asked.meant(Word::of(located)?, reading.words(located.mention.span))?, located))
        })
        .map(|(word, located)| {
            let is_found_again = || asked.is_loss() && is_found_again(reading, word, located, stretch);
            let is_tried = asked.is_loss() && is_tried(reading, located);
            let is_other = asked.is_attack() && is_own_stop(reading, located)
                || is_tried
                || is_found_again()
                || !asked.is_loss() && is_disposal(reading, word, located);
            (if is_other { Word::Handled } else { word }, located)
        })
        .filter(|(word, located)| counts(reading, *word, located, stretch))
        .collect();
    if asked.is_beside
        && let Some(word) = of_data(reading, sentence, &words, stretch, asked.is_stretch)
    {
        return Told::only(word);
    }
    let said = longest(words);
    if asked.is_beside && is_told_by_viewer(reading.words(stretch)) {
        return Told::only(Word::Discovered);
    }
    if asked.is_beside && is_of_announced(reading, &said, stretch) {
        return Told::only(Word::Announced);
    }
    if other_verb::is_of_other_verb(reading, &said, stretch) {
        let main = main_clause(reading, sentence, &said, stretch, asked);
        return Told { is_of_other: true, outer: main.word, ..Told::default() };
    }
    let told = attributive(reading, &said, stretch)
        .filter(|_| asked.is_beside)
        .unwrap_or_else(|| main_clause(reading, sentence, &said, stretch, asked));
    Told { names_event: said.iter().any(|(word, _)| word.is_event()), ..told }
}

/// シュレッダーに|かけようとしたところ: was it only about to be done when the thing was missed?
fn is_tried(reading: &Reading, located: &Located) -> bool {
    const NEAR: usize = 8;
    static TRIED: Words = Words::of(&["うとした", "うとして", "うとする", "うとし、"]);
    let tail = to_pause(reading.tail(located));
    TRIED.stands_in(first(tail, NEAR))
}

/// 3日に|投稿を見た人からの通報で分かった: is it those who saw it then who told of it?
fn is_told_by_viewer(words: &str) -> bool {
    static SAW: Words = Words::of(&[
        "を見た",
        "を閲覧した",
        "を目にした",
        "に気付いた",
        "に気づいた",
        "を見つけた",
        "を拾った",
    ]);
    static FROM: Words = Words::of(&["からの", "から", "より"]);
    static TIDINGS: Words =
        Words::of(&["通報", "連絡", "指摘", "電話", "知らせ", "問い合わせ", "申し出", "情報提供"]);
    const WHO: usize = 24;
    let clause = to_pause(words);
    let who = SAW.iter().find_map(|saw| parted_at(clause, saw)).filter(|(what, _)| !what.contains('た'));
    who.is_some_and(|(_, who)| FROM.stands_in(first(who, WHO)) && TIDINGS.stands_in(first(who, WHO)))
}

/// 3日に公表いたしました|不正アクセスにつきまして: is what was told of that day only which thing is meant?
fn is_of_announced(reading: &Reading, said: &[(Word, &Located)], stretch: FoldedSpan) -> bool {
    const ENDINGS: &[&str] =
        &["しました", "いたしました", "致しました", "した", "しておりました", "していた"];
    let words = reading.words(stretch);
    let Some((Word::Announced, located)) = said.first() else {
        return false;
    };
    let is_near =
        located.mention.span.start() <= stretch.start() + 'に'.len_utf8() && words.starts_with('に');
    let tail = reading.words(FoldedSpan::between(located.mention.head.end(), stretch.end()));
    let noun = ENDINGS.iter().find_map(|ending| tail.strip_prefix(ending)).unwrap_or_default();
    is_near && noun.starts_with(|c: char| c.is_alphanumeric() && !matches!(c, 'ぁ'..='ん'))
}

/// 10時(受付の開始)から11時(停止)まで: the words in brackets, where something is said outside them.
fn asides(reading: &Reading, stretch: FoldedSpan) -> Vec<FoldedSpan> {
    let words = reading.words(stretch);
    let (mut found, mut open, mut is_said) = (Vec::new(), None, false);
    if !words.contains(')') {
        return found;
    }
    for (at, c) in words.char_indices() {
        match (c, open) {
            ('(', None) => open = Some(stretch.start() + at),
            (')', Some(start)) => {
                found.push(FoldedSpan::between(start, stretch.start() + at + c.len_utf8()));
                open = None;
            }
            (_, None) => is_said |= c.is_alphanumeric(),
            _ => {}
        }
    }
    if is_said { found } else { Vec::new() }
}

/// サイトを|停止しております: is it the house that stops what is its own, not the attack?
fn is_own_stop(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).starts_with("停止して")
        && reading.before(located).ends_with('を')
        && ["おり", "いる", "いま"].iter().any(|on| reading.tail(located).starts_with(on))
}

/// 裁断していただいた, 廃棄した: what was done with a letter that went astray.
fn is_disposal(reading: &Reading, word: Word, located: &Located) -> bool {
    static DISPOSALS: Words = Words::of(&["裁断", "溶解", "焼却", "シュレッダー", "廃棄し", "廃棄い"]);
    word.is_event() && DISPOSALS.begins(reading.words(located.mention.span))
}

/// 河川敷で発見, 鞄が見つかり, 捜したが見つからず: the lost thing came to light again, or was sought.
fn is_found_again(reading: &Reading, word: Word, located: &Located, stretch: FoldedSpan) -> bool {
    static FOUND: Words = Words::of(&["発見", "見つか", "見つけ"]);
    static SOUGHT: Words = Words::of(&["捜し", "探し", "捜索", "捜した", "探した", "さがし"]);
    static PLACES: Words = Words::of(&[
        "から",
        "で",
        "にて",
        "より",
        "内に",
        "端末が",
        "鞄が",
        "かばんが",
        "書類が",
        "全て",
        "すべて",
    ]);
    let words = reading.words(located.mention.span);
    let before = reading.words(FoldedSpan::between(stretch.start(), located.mention.head.start()));
    let clause = before.rsplit(['、', '。']).next().unwrap_or(before);
    let is_sought =
        || SOUGHT.stands_in(clause) && ["見つから", "見当たら"].iter().any(|missing| words.contains(missing));
    let is_there = || {
        FOUND.begins(words) && !words.contains("見つから") && (PLACES.ends(clause) || is_thing_at(clause))
            || is_brought_in(reading, located, stretch)
    };
    let is_missing = || {
        ["ない", "なく", "紛失", "不足", "盗", "割ら", "点検"].iter().any(|missing| clause.contains(missing))
    };
    word.is_noticing() && (is_sought() || is_there() && !is_missing())
}

/// 植え込みで書類を|見つけ: is it the thing itself that was found in a place, not its absence?
fn is_thing_at(clause: &str) -> bool {
    static THINGS: Words = Words::of(&[
        "書類",
        "ファイル",
        "封筒",
        "鞄",
        "かばん",
        "バッグ",
        "袋",
        "端末",
        "名簿",
        "手帳",
        "メモリ",
        "USB",
        "用紙",
        "帳票",
        "ノート",
        "リュック",
        "財布",
        "現物",
        "パソコン",
        "冊子",
    ]);
    let thing = clause.strip_suffix('を').and_then(|clause| clause.rsplit_once('で')).map(|(_, thing)| thing);
    thing.is_some_and(|thing| THINGS.ends(thing))
}

/// 駅から見つかったとの電話があった: somebody had the lost thing.
fn is_brought_in(reading: &Reading, located: &Located, stretch: FoldedSpan) -> bool {
    static AT_HAND: Words = Words::of(&[
        "見つかったと",
        "見つかった旨",
        "預かっていると",
        "届いていること",
        "届けられていること",
        "保管されていること",
        "預けられていること",
        "拾得されていること",
    ]);
    let until = located.mention.span.end();
    AT_HAND.stands_in(reading.words(FoldedSpan::between(stretch.start(), until)))
        || !comes_to_light(reading.words(stretch))
            && is_handed_in(reading.words(FoldedSpan::between(stretch.start(), until)))
}

/// 警察から連絡があり判明した: was it only then that the loss was known?
fn comes_to_light(words: &str) -> bool {
    static KNOWN: Words = Words::of(&[
        "あり判明した",
        "あり、判明した",
        "受けて判明した",
        "受け判明した",
        "あり発覚した",
        "あり、発覚した",
        "ありわかった",
        "あり分かった",
        "あり判明しました",
        "あり、判明しました",
        "より判明した",
        "で判明した",
        "で発覚した",
    ]);
    KNOWN.stands_in(words)
}

/// 拾った人が交番に届け: did a finder hand it in?
fn is_handed_in(words: &str) -> bool {
    static FINDERS: Words =
        Words::of(&["拾った", "拾い", "拾得", "通りかか", "通行人", "見つけた方", "見つけた人"]);
    static TO: Words = Words::of(&["交番に", "交番へ", "警察に", "警察へ", "署に", "署へ", "駅に", "駅へ"]);
    let near = words.rsplit('。').next().unwrap_or(words);
    FINDERS.stands_in(near) && TO.stands_in(near) && near.contains("届け")
}

/// 3日に送った書類に: the date is that of the verb, whatever the clause goes on to say.
fn attributive(reading: &Reading, said: &[(Word, &Located)], stretch: FoldedSpan) -> Option<Told> {
    let near = |located: &Located| located.mention.span.end() <= stretch.start() + NEAR;
    let (word, located) =
        said.iter().find(|(word, located)| (word.is_event() || word.is_noticing()) && near(located))?;
    // 同日中に|悪用された鍵を無効にした: the day is that of the last verb.
    if ["中に", "のうちに"].iter().any(|within| reading.words(stretch).starts_with(within)) {
        return None;
    }
    let head = located.mention.head;
    let between = FoldedSpan::between(stretch.start(), head.start());
    let tail = FoldedSpan::between(head.end(), stretch.end());
    let is_of_verb = !reading.words(between).contains(['、', '。']);
    let names_it = |word: Word| word.is_noticing() && !reading.words(stretch).starts_with('に');
    let is_suffered = reading.words(located.mention.span).starts_with("受けた");
    // A cue may hold the verb's ending: 把握した|不正アクセス.
    let past = head.end() - if reading.words(head).ends_with('た') { 'た'.len_utf8() } else { 0 };
    let tail = tail.cover(FoldedSpan::between(past, head.end()));
    let is_attribute = is_suffered
        || polarity::is_attributive(reading.words(tail))
        || is_polite_attribute(reading.words(tail));
    let is_of_teller = || tells_by_whom(reading, said, head.end());
    (is_of_verb && !names_it(*word) && is_attribute && !is_of_teller()).then_some(Told {
        word: Some(*word),
        outer: last_word(said, head.end()),
        ..Told::default()
    })
}

/// 3日に発生|いたしました障害につきまして: the verb of a noun, said politely.
fn is_polite_attribute(tail: &str) -> bool {
    let noun = ["いたしました", "致しました", "しました", "されました"]
        .iter()
        .find_map(|verb| tail.strip_prefix(verb));
    noun.is_some_and(|noun| noun.starts_with(|c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'A'..='Z')))
}

/// 3日に閲覧し|た市民の連絡で判明: do those of whom the verb is said tell of it at once?
fn tells_by_whom(reading: &Reading, said: &[(Word, &Located)], from: usize) -> bool {
    static FROM: Words = Words::of(&[
        "の連絡",
        "からの",
        "から連絡",
        "から電話",
        "からご連絡",
        "からお電話",
        "からご指摘",
        "の指摘",
        "の電話",
        "の通報",
        "の申し出",
    ]);
    const WHOM: usize = 30;
    let noticing =
        said.iter().find(|(word, located)| word.is_noticing() && located.mention.head.end() > from);
    noticing.is_some_and(|(_, located)| {
        let between = reading.words(FoldedSpan::between(from, located.mention.head.end()));
        between.len() <= WHOM + "連絡".len() && !between.contains('、') && FROM.stands_in(between)
    })
}

/// What the first clause says that tells something. An event that is the object of a later verb gives way to that
/// verb, unless the date belongs to the event: 3日に送信していたことが判明した.
fn main_clause(
    reading: &Reading,
    sentence: usize,
    said: &[(Word, &Located)],
    stretch: FoldedSpan,
    asked: Asked,
) -> Told {
    let is_bound = asked.is_beside && (asked.is_stretch || asked.is_found_out || is_bound(reading, stretch));
    let mut object = None;
    let mut rest = said;
    while let Some((_, first)) = rest.first() {
        let clause = clause(reading, sentence, first);
        let inside = |(_, located): &&(Word, &Located)| located.mention.head.start() < clause.end();
        let (inside, after) = rest.split_at(rest.iter().take_while(inside).count().max(1));
        let Some((word, last)) = inside.last() else {
            break;
        };
        let tail = reading.words(FoldedSpan::between(last.mention.head.end(), clause.end()));
        if word.is_event()
            && after.iter().any(|(word, seen)| word.is_noticing() && is_seen_so(reading, last, seen))
        {
            return Told::only(Word::Discovered);
        }
        let is_object = word.is_event() && NOMINAL.stands_in(tail);
        let is_noticed = inside.iter().any(|(word, _)| word.is_noticing());
        let leads_on = *word == Word::Handled && !is_noticed && leading::leads_on(tail);
        let is_told = word.is_noticing() && is_said_of_subject(tail);
        // 機関から、公表した資料について照会があり: only which thing is meant.
        let is_named = *word == Word::Announced
            && polarity::is_attributive(tail)
            && after.iter().any(|(word, _)| word.is_noticing());
        if !after.is_empty() && !is_told && (is_object || leads_on || is_named || tells_nothing(tail)) {
            object = object.or(word.is_event().then_some(*word));
            rest = after;
            continue;
        }
        let found = found_so(reading, inside, after, asked.objects(is_bound));
        if let Some(word) = reported(reading, inside, after, stretch, is_bound).or(found) {
            return Told::only(word);
        }
        let bound = object.filter(|_| !word.is_event() && is_bound);
        let inner = bound.or_else(|| {
            embedded(reading, inside, stretch, asked.is_stretch).filter(|_| is_bound).filter(|_| {
                clause.start() <= stretch.start() + NEAR || turn::is_repeated(reading.words(stretch))
            })
        });
        let word = strongest(inside, object);
        let is_ended = asked.is_attack() && word == Word::Closed;
        let word = suffered(reading, inside).filter(|_| is_ended).unwrap_or(word);
        if asked.is_attack() && is_bound && is_done_on_it(reading, inside, stretch) {
            return Told::only(Word::Occurred);
        }
        return Told {
            word: inner.or(Some(word)),
            then_noticed: inner.is_none() && word.leads_to_noticing() && noticed_after(after, clause.end()),
            then_closed: word.is_noticing()
                && inside.iter().chain(after).any(|(word, _)| *word == Word::Closed),
            outer: inner.map(|_| word).or_else(|| last_word(after, clause.end())),
            ..Told::default()
        };
    }
    Told { word: object, ..Told::default() }
}

/// 被害が発生し、漏えいの可能性があることを公表: what the clauses before tell is what was made known that day.
fn reported(
    reading: &Reading,
    inside: &[(Word, &Located)],
    after: &[(Word, &Located)],
    stretch: FoldedSpan,
    is_bound: bool,
) -> Option<Word> {
    let (word, event) = inside.last().filter(|(word, _)| word.is_event())?;
    let (told, known) = after.iter().rfind(|(word, _)| matches!(word, Word::Announced | Word::Discovered))?;
    let start = event.mention.head.end();
    let between = |end: usize| reading.words(FoldedSpan::between(start, end.max(start)));
    // 5月下旬に、業者から感染したとの連絡があった: who told of it stands before what was told, and behind the day of telling
    // (28日、業者から、|26日に感染したとの連絡があった).
    let said = FoldedSpan::between(stretch.start(), event.mention.span.start().max(stretch.start()));
    let is_only_day = is_first_date(reading, event);
    let before = last(if is_only_day { reading.before(event) } else { reading.words(said) }, SOURCE);
    let before = before.rsplit(['。', '、']).next().unwrap_or(before);
    let is_said_by_others =
        ["会社から", "業者から", "先から", "社から", "者から", "会社より", "業者より", "先より"]
            .iter()
            .any(|from| before.contains(from));
    let is_quoted = match told {
        Word::Announced => {
            let between = between(known.mention.span.start());
            ["ことを", "旨を", "旨の", "ことについて"].iter().any(|quote| between.contains(quote))
                || !is_bound && between.ends_with('と') && is_first_date(reading, event)
        }
        // 16日に送られていた旨の連絡: the date is that of what was told.
        _ => (!is_bound || is_said_by_others) && is_tidings(between(known.mention.span.end())),
    };
    (is_quoted && *word == Word::Occurred).then_some(*told)
}

/// Characters before what was told in which it stands who told it.
const SOURCE: usize = 24;

/// Does the sentence tell no more than one day before the mention?
fn is_first_date(reading: &Reading, mention: &Located) -> bool {
    let sentence = reading.sentences[mention.sentence].span;
    let before = FoldedSpan::between(sentence.start(), mention.mention.span.start());
    let from = reading.dates.partition_point(|date| date.span.start() < before.start());
    !reading.dates.get(from + 1).is_some_and(|second| before.contains(second.span))
}

/// 持ち出された可能性がある旨の報告が: do the words end with what somebody was told?
fn is_tidings(words: &str) -> bool {
    const QUOTES: &[&str] = &["旨の", "との", "という"];
    static TOLD: Words =
        Words::of(&["報告", "連絡", "通報", "知らせ", "一報", "通知", "情報提供", "指摘", "申し出", "申出"]);
    let quote = QUOTES.iter().filter_map(|quote| words.rfind(quote).map(|at| at + quote.len())).max();
    let told = quote.and_then(|at| words.get(at..)).map(|told| told.trim_start_matches(['お', 'ご']));
    told.is_some_and(|told| TOLD.begins(told))
}

/// 窓が割られ、端末がなくなっているのを発見した: what was seen that day, whenever it had happened. `objects` make of all that was
/// told an object of the verb of seeing.
fn found_so(
    reading: &Reading,
    inside: &[(Word, &Located)],
    after: &[(Word, &Located)],
    objects: &[&str],
) -> Option<Word> {
    let (_, event) = inside.last().filter(|(word, _)| word.is_event())?;
    let start = event.mention.head.end();
    let is_object = |seen: &Located| {
        let between = reading.words(FoldedSpan::between(start, seen.mention.head.start().max(start)));
        objects.iter().any(|object| between.ends_with(object)) && !right_then::is_at_once(between)
    };
    after.iter().find(|(word, seen)| word.is_noticing() && is_object(seen)).map(|(word, _)| *word)
}

/// 送信|されていることを、社員が点検で|発見: was what was going on seen then, as is told by whom?
fn is_seen_so(reading: &Reading, event: &Located, seen: &Located) -> bool {
    const OBJECTS: &[&str] = &["ていることを、", "ているのを、", "ていることに、", "ているのに、"];
    const LONGEST: usize = 20;
    let start = event.mention.head.end();
    let between = reading.words(FoldedSpan::between(start, seen.mention.head.start().max(start)));
    let who = OBJECTS.iter().find_map(|object| parted_at(between, object)).map(|(_, who)| who);
    who.is_some_and(|who| first(who, LONGEST) == who && !who.contains(['、', '。']) && who.contains('が'))
}

/// The clause of a mention, up to its comma.
fn clause(reading: &Reading, sentence: usize, located: &Located) -> FoldedSpan {
    let head = located.mention.head;
    let whole = reading.clause_of(sentence, head);
    let rest = reading.words(FoldedSpan::between(head.end(), whole.end()));
    let end = rest.find('、').map_or(whole.end(), |comma| head.end() + comma);
    FoldedSpan::between(whole.start(), end)
}

/// The last verb of a clause; but noticing over what was done at once, and what was announced over announcing.
fn strongest(inside: &[(Word, &Located)], object: Option<Word>) -> Word {
    let last = inside.last().map_or(Word::Untold, |(word, _)| *word);
    let before =
        |wanted: fn(Word) -> bool| inside.iter().rev().map(|(word, _)| *word).find(|word| wanted(*word));
    match last {
        Word::Handled if is_closing(inside) => before(Word::is_noticing).unwrap_or(Word::Closed),
        Word::Handled | Word::Closed => before(Word::is_noticing).unwrap_or(last),
        Word::Confirmed => before(|word| word == Word::Discovered).unwrap_or(last),
        Word::Announced => before_announcing(inside).or(object).unwrap_or(last),
        _ => last,
    }
}

/// What is told before the verb of announcing: not 第一報をサイトに掲載, which is that verb.
fn before_announcing(inside: &[(Word, &Located)]) -> Option<Word> {
    let (last, before) = inside.split_last()?;
    let is_apart = |located: &Located| located.mention.span.end() <= last.1.mention.span.start();
    let tells = |word: Word| word.is_event() || word.is_noticing();
    before.iter().rev().find(|(word, located)| tells(*word) && is_apart(located)).map(|(word, _)| *word)
}

/// Does the last verb close an exposure: 公開を停止した?
fn is_closing(inside: &[(Word, &Located)]) -> bool {
    let at = inside.last().map(|(_, located)| located.mention.span.end());
    inside.iter().any(|(word, located)| *word == Word::Closed && Some(located.mention.span.end()) == at)
}

/// The event within the clause of another verb to which the date belongs: 7日に侵入されていたことが確認された.
/// What began on a day goes on when it is noticed: 7日から出回っていることを確認した.
fn embedded(
    reading: &Reading,
    inside: &[(Word, &Located)],
    stretch: FoldedSpan,
    is_stretch: bool,
) -> Option<Word> {
    let (last, before) = inside.split_last()?;
    if last.0.is_event() {
        return None;
    }
    before.iter().find_map(|(word, located)| {
        let head = located.mention.head;
        let past = if reading.words(head).ends_with('た') { 'た'.len_utf8() } else { 0 };
        let between = FoldedSpan::between(head.end() - past, last.1.mention.span.start());
        let is_object = [
            "ていたこと",
            "たことが",
            "たものと",
            "たとみられること",
            "たと見られること",
            "たと考えられること",
            "た可能性",
            "た形跡",
            "た痕跡",
            "があったこと",
            "ていたと",
        ]
        .iter()
        .any(|words| reading.words(between).contains(words));
        let is_object = is_object || is_stretch && reading.words(between).contains("ていること");
        let is_object = is_object || {
            let told = FoldedSpan::between(between.start(), last.1.mention.head.end().max(between.start()));
            is_tidings_of_it(reading, stretch, told)
        };
        ((word.is_event() || *word == Word::LastSeen) && is_object).then_some(*word)
    })
}

/// 10日に不正アクセスを受け|たとの報告: is the event what was reported, with no word of who reported it before?
fn is_tidings_of_it(reading: &Reading, stretch: FoldedSpan, between: FoldedSpan) -> bool {
    let before = reading.words(FoldedSpan::between(stretch.start(), between.start()));
    let told = reading.words(between);
    ["たとの", "た旨", "たという"].iter().any(|told_so| told.starts_with(told_so))
        && !["から", "より"].iter().any(|from| before.contains(from))
}

/// 攻撃を受け、|サーバーが停止した: the event of a clause that a comma ends within its words.
fn suffered(reading: &Reading, inside: &[(Word, &Located)]) -> Option<Word> {
    let is_ended = |located: &Located| reading.words(located.mention.head).ends_with('、');
    inside.iter().find(|(word, located)| word.is_event() && is_ended(located)).map(|(word, _)| *word)
}

/// 3日夜に…を動かしたことが確認された: is all that the clause tells that it was found out that something was done on the date?
fn is_done_on_it(reading: &Reading, inside: &[(Word, &Located)], stretch: FoldedSpan) -> bool {
    static DONE: Words = Words::of(&["たことが", "たことを", "たこと", "たことも"]);
    let Some((_, known)) = inside.first().filter(|(word, _)| *word == Word::Confirmed) else {
        return false;
    };
    let before = reading.words(FoldedSpan::between(stretch.start(), known.mention.head.start()));
    before.starts_with(['に', 'の'])
        && DONE.ends(before)
        && !["から", "より", "、"].iter().any(|from| before.contains(from))
}

/// Does the date belong to the words right after it, with no comma between?
fn is_bound(reading: &Reading, stretch: FoldedSpan) -> bool {
    let words = reading.words(stretch);
    let zone = ["(日本時間)", "(現地時間)", "(当地時間)"];
    let words = zone.iter().find_map(|zone| words.strip_prefix(zone)).unwrap_or(words);
    !words.starts_with(['、', ' ', ',', ':'])
}

/// Does the clause end with a particle, so that its verb is still to come?
fn tells_nothing(tail: &str) -> bool {
    let tail = tail.trim_end_matches(['、', ' ', ',']);
    tail.ends_with(PARTICLES) && !VERBAL.ends(tail)
}

/// 電話を受け|た同社は: the verb is said of those who go on to do something.
fn is_said_of_subject(tail: &str) -> bool {
    let tail = tail.trim_end_matches(['、', ' ', ',']).trim_start_matches('け');
    polarity::is_attributive(tail) && tail.ends_with('は') && !NOMINAL.stands_in(tail)
}

fn last_word(said: &[(Word, &Located)], offset: usize) -> Option<Word> {
    said.iter().rfind(|(_, located)| located.mention.head.start() >= offset).map(|(word, _)| *word)
}

fn noticed_after(said: &[(Word, &Located)], offset: usize) -> bool {
    said.iter().any(|(word, located)| word.is_noticing() && located.mention.head.start() >= offset)
}
