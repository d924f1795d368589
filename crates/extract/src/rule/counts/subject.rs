//! The words around a number: what it counts, and in what company it stands.

use jikenbo_text::number::Amount;
use jikenbo_text::{Bound, FoldedSpan};

use crate::article::Shape;
use crate::reading::Reading;
use crate::words::{Words, first, last};

/// Characters before and after a number that may speak of it.
const NEAR: usize = 26;
/// Bytes at the end of a line that may introduce a list.
const LEAD: usize = 3_000;

/// A number's place in its sentence.
pub(super) struct Place<'d> {
    /// The words of its clause before it, at most `NEAR` characters.
    pub(super) before: &'d str,
    /// The words of its sentence after it, at most `NEAR` characters.
    pub(super) after: &'d str,
    /// The whole sentence.
    pub(super) sentence: &'d str,
    /// Bytes of the sentence before the number.
    ahead: usize,
    /// The line that introduces it where it stands in a list, and the heading above it.
    pub(super) lead: &'d str,
    /// Index of the sentence.
    pub(super) at: usize,
    start: usize,
    /// The words of the number itself, hedges and counter included.
    own: &'d str,
    /// Index of the line.
    line: usize,
}

/// Mails that nobody asked for, in whoever's name.
static SPAM: Words =
    Words::of(&["迷惑メール", "スパム", "不審なメール", "不審メール", "フィッシングメール", "詐欺メール"]);

impl<'d> Place<'d> {
    pub(super) fn of(reading: &Reading<'d>, amount: &Amount, sentence: usize) -> Self {
        let within = reading.sentences[sentence];
        let line = &reading.lines[within.line];
        let cut = |from: usize, until: usize| reading.words(FoldedSpan::between(from, until));
        let lead = line.lead.map_or("", |lead| reading.words(reading.lines[lead].span));
        let lead = lead.get(lead.ceil_char_boundary(lead.len().saturating_sub(LEAD))..).unwrap_or(lead);
        Self {
            before: last(cut(within.span.start(), amount.span.start()), NEAR),
            after: first(cut(amount.span.end().min(within.span.end()), within.span.end()), NEAR),
            sentence: reading.words(within.span),
            ahead: amount.span.start() - within.span.start(),
            lead,
            at: sentence,
            start: amount.span.start(),
            own: reading.words(amount.span),
            line: within.line,
        }
    }

    /// The noun phrase right before the number, without the particles between them.
    pub(super) fn subject(&self) -> FoldedSpan {
        let words = self.before.trim_end_matches(BETWEEN);
        let from = words.rfind(BREAKS).map_or(0, |at| {
            at + words.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        let phrase = words.get(from..).unwrap_or_default();
        let begin = self.start - self.before.len() + from;
        FoldedSpan::between(begin, begin + phrase.len())
    }

    /// All of its sentence that stands before it.
    pub(super) fn sentence_before(&self) -> &'d str {
        self.sentence.get(..self.ahead).unwrap_or_default()
    }

    /// All of its sentence that stands after it begins.
    pub(super) fn sentence_after(&self) -> &'d str {
        self.sentence.get(self.ahead..).unwrap_or_default()
    }

    /// Does a word right before the number, or its first one, say that it is the sum?
    pub(super) fn is_total(&self) -> bool {
        let words = self.before.trim_end_matches([' ', '(', ':', '約', 'は', '、', 'で', 'の']);
        TOTALS.ends(words) || SUMS.begins(self.own)
    }

    /// 件数の重複を除く作業を行い、延べ2,600人: does its sentence say that nothing is counted twice?
    pub(super) fn is_without_doubles(&self) -> bool {
        static DOUBLES: Words = Words::of(&["重複", "同じ", "同一", "重なり", "重なって", "二重"]);
        static WITHOUT: Words =
            Words::of(&["を除いて", "を除き、", "を除く作業", "を除いた結果", "を除くと", "などを除き"]);
        let before = self.sentence_before();
        let left = WITHOUT.iter().filter_map(|without| before.rsplit_once(without)).map(|(_, left)| left);
        DOUBLES.stands_in(before) && left.into_iter().any(|left| !left.contains(|c: char| c.is_ascii_digit()))
    }

    /// The line above that introduces its line, list or not.
    pub(super) fn introduction<'r>(&self, reading: &Reading<'r>) -> &'r str {
        let above = reading.lines[self.line].lead.or_else(|| introduction(reading, self.line));
        above.map_or("", |above| reading.words(reading.lines[above].span))
    }

    /// Does its counter say that it counts what belongs to each: 30人分?
    pub(super) fn counts_portions(&self) -> bool {
        self.own.ends_with('分') || self.own.ends_with("ぶん")
    }

    /// Is it written in kanji alone: 三戸?
    pub(super) fn is_in_kanji(&self) -> bool {
        self.own.chars().all(|c| matches!(c, '一'..='鿿'))
    }

    /// Does its sentence say that what it counts was sent?
    pub(super) fn is_sent(&self) -> bool {
        static SENT: Words = Words::of(&["送信", "配信", "発信", "送られ", "送り付け", "送り出", "ばらまか"]);
        SENT.stands_in(self.sentence)
    }

    /// Does its sentence tell of spam that was sent out?
    pub(super) fn is_spam(&self) -> bool {
        self.is_sent() && SPAM.stands_in(self.sentence)
    }

    /// Does it say how much spam went out, of which the sentence before or the heading has told: 2万8400件が学外に送信されていた?
    pub(super) fn tells_how_much_spam(&self, reading: &Reading) -> bool {
        static RELAYED: Words = Words::of(&["メールの不正送信", "メールの不正中継"]);
        static WENT_OUT: Words = Words::of(&[
            "送信され",
            "発信され",
            "送られ",
            "送り出され",
            "送り付け",
            "ばらまか",
            "配信され",
            "中継され",
        ]);
        static DATA: Words = Words::of(&["氏名", "情報", "アドレスが", "流出", "漏", "誤"]);
        const REACH: usize = 24;
        let after = ["余り", "あまり", "以上", "超", "ほど", "近く"]
            .iter()
            .fold(self.after, |rest, hedge| rest.strip_prefix(hedge).unwrap_or(rest));
        let clause = first(after, REACH).split('、').next().unwrap_or_default();
        let is_sent = ["を送信", "を発信", "を配信"].iter().any(|sent| after.starts_with(sent));
        let goes_out = after.starts_with(['が', 'も']) && WENT_OUT.stands_in(clause)
            || is_sent && self.sentence.contains("アカウント");
        let told = || {
            let before = self.at.checked_sub(1).map(|at| reading.sentence(at));
            let heading = reading.words(reading.article.heading);
            let tells = |text: &str| SPAM.stands_in(text) || RELAYED.stands_in(text);
            tells(self.sentence) || before.is_some_and(tells) || tells(heading)
        };
        goes_out && !DATA.stands_in(self.sentence) && told()
    }

    /// How firm it is: its own hedge, or one before the noun (少なくとも市民41人) or another number (最大5社、41人).
    pub(super) fn bound(&self, amount: &Amount) -> Bound {
        const NOUN: usize = 6;
        let hedged = |hedge: &str| {
            let noun = self.before.rsplit_once(hedge).map(|(_, noun)| noun);
            noun.is_some_and(|noun| {
                first(noun, NOUN) == noun && noun.chars().all(|c| matches!(c, '一'..='鿿' | 'ァ'..='ー'))
            })
        };
        let shared = |hedge: &str| {
            let other = self.before.strip_suffix('、').and_then(|before| before.rsplit_once(hedge));
            other.is_some_and(|(_, other)| {
                let counter = other.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
                counter.len() < other.len() && (1..=2).contains(&counter.chars().count())
            })
        };
        match amount.bound {
            Bound::Exact if hedged("少なくとも") => Bound::MoreThan,
            Bound::Exact if hedged("最大で") || hedged("最大では") => Bound::UpTo,
            Bound::Exact if shared("最大") || shared("最大で") => Bound::UpTo,
            Bound::Exact if self.is_labelled_most() => Bound::UpTo,
            bound => bound,
        }
    }

    /// 最大件数 延べ23,418件: does the label right before it say that it is the most there may be?
    fn is_labelled_most(&self) -> bool {
        static MOST: Words = Words::of(&["最大件数", "最大人数", "最大数", "上限"]);
        MOST.ends(self.before.trim_end_matches([' ', ':', 'は', '】', '■', '延', 'べ', '、', 'が', '計']))
    }

    /// How firm it is, where the next sentence may say that it is the most (なお、これは想定される最大の値です).
    pub(super) fn bound_in(&self, reading: &Reading, amount: &Amount) -> Bound {
        let bound = self.bound(amount);
        let is_most = || self.is_said_to_be_most(reading) || self.is_under_most(reading);
        if bound == Bound::Exact && is_most() { Bound::UpTo } else { bound }
    }

    /// Does it begin its line under a label that says so (【最大件数】)?
    fn is_under_most(&self, reading: &Reading) -> bool {
        static MOST: Words = Words::of(&["最大件数", "最大人数", "最大数"]);
        let begins = !self.sentence_before().chars().any(char::is_alphanumeric);
        let above = self.line.checked_sub(1).map_or("", |above| reading.words(reading.lines[above].span));
        begins && MOST.ends(above.trim_end_matches([' ', ':', '】', ']', '>']))
    }

    /// Is it the last number of its sentence, and does the next one say that it is the most there may be?
    fn is_said_to_be_most(&self, reading: &Reading) -> bool {
        static THIS: Words = Words::of(&[
            "これは",
            "この数",
            "この人数",
            "この件数",
            "上記の数",
            "上記の人数",
            "上記の件数",
            "上記人数",
            "上記件数",
            "(最大",
            "※最大",
            "人数は",
            "件数は",
            "当該人数",
            "当該件数",
        ]);
        static MOST: Words = Words::of(&[
            "最大値",
            "最大の値",
            "最大の人数",
            "最大の件数",
            "最大の数",
            "最大限",
            "上限",
            "最大数",
            "最大人数",
            "最大件数",
        ]);
        let own = self.sentence_after().get(self.own.len()..).unwrap_or_default();
        let next = reading.sentences.get(self.at + 1).map_or("", |next| reading.words(next.span));
        let next = next.trim_start_matches(['※', ' ', '*']);
        let next =
            ["なお、", "ただし、", "なお"].iter().find_map(|link| next.strip_prefix(link)).unwrap_or(next);
        !own.contains(|c: char| c.is_ascii_digit())
            && THIS.begins(next)
            && MOST.stands_in(next)
            && !next.contains(|c: char| c.is_ascii_digit())
    }

    /// Is it a number of spam: 迷惑メール6万通?
    pub(super) fn counts_spam(&self) -> bool {
        static SPAM: Words = Words::of(&[
            "迷惑メール",
            "スパムメール",
            "不審なメール",
            "不審メール",
            "フィッシングメール",
            "なりすましメール",
            "詐欺メール",
        ]);
        SPAM.ends(self.before.trim_end_matches(['約', '計', 'を', 'が', ' ', '、']))
    }

    /// Does a word before the number say that it is a part of another?
    pub(super) fn is_part(&self) -> bool {
        let near = last(self.before, 12);
        PARTS.stands_in(near)
            || self.goes_on_from_whole()
            || self.is_held_in_whole()
            || self.is_in_clause_of_part()
    }

    /// 総数は4,300件、このうちカード情報を含むものは870件: does its clause begin as a part of what stands before the comma?
    fn is_in_clause_of_part(&self) -> bool {
        let clause = self.before.rsplit_once('、').map_or("", |(_, clause)| clause);
        let begins = ["うち", "このうち", "そのうち"].iter().any(|part| clause.starts_with(part));
        // 870件から910件に: what the part was before stands in it as well.
        begins && (!clause.contains(|c: char| c.is_ascii_digit()) || clause.ends_with("から"))
    }

    /// カード情報1,308件を含む個人情報9,175件: does the whole follow?
    fn is_held_in_whole(&self) -> bool {
        const WHOLE: usize = 16;
        let whole = ["を含む", "を含め、", "を含めた", "を含めて", "を含めると"]
            .iter()
            .find_map(|held| self.after.strip_prefix(held));
        whole.is_some_and(|whole| first(whole, WHOLE).contains(|c: char| c.is_ascii_digit()))
    }

    /// うち、引き落としに使われたもの: 80件: does its sentence begin as a part of what stands above, and is it the first number?
    fn goes_on_from_whole(&self) -> bool {
        let before = self.sentence_before().trim_start_matches(|c: char| !c.is_alphanumeric());
        ["うち", "このうち", "そのうち"].iter().any(|part| before.starts_with(part))
            && !before.contains(|c: char| c.is_ascii_digit())
    }
}

/// Lines above one of several short lines that may introduce them.
const ABOVE: usize = 5;

/// The line that introduces a line that is no sentence: 次のアドレス above 家族 183件.
fn introduction(reading: &Reading, line: usize) -> Option<usize> {
    const NEXT: &[&str] = &["次の", "以下の", "下記の", "つぎの"];
    let is_sentence = |line: usize| reading.words(reading.lines[line].span).ends_with('。');
    if reading.article.shape == Shape::Row || reading.lines[line].is_heading || is_sentence(line) {
        return None;
    }
    let above = (line.saturating_sub(ABOVE)..line).rev();
    above.take_while(|&above| !is_sentence(above) && !reading.lines[above].is_heading).find(|&above| {
        let words = reading.words(reading.lines[above].span);
        words.ends_with(':') || NEXT.iter().any(|next| words.contains(next))
    })
}

static TOTALS: Words = Words::of(&[
    "計",
    "合計",
    "総数",
    "総件数",
    "総計",
    "合わせて",
    "あわせて",
    "併せて",
    "全体",
    "全部で",
    "延べ",
    "のべ",
    "全",
]);

/// Words of a number itself that make it the sum.
static SUMS: Words = Words::of(&["計", "合計", "総数", "総計", "総勢", "累計", "全部で"]);

static PARTS: Words = Words::of(&["うち", "内訳", "中の", "一部の", "内、", "内の"]);

/// What may stand between a noun and its number.
const BETWEEN: [char; 16] =
    [' ', '(', ':', 'は', 'が', 'の', '、', 'で', 'を', 'も', 'に', '.', '"', '|', '】', '_'];

/// What begins a noun phrase before it.
const BREAKS: [char; 17] =
    ['。', '、', '(', ')', '「', '」', '【', ' ', '\n', 'は', 'を', 'が', 'に', ':', '・', '|', ','];
