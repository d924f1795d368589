//! Columns in running text: paragraphs without headings that each tell of another body's accident.

use std::collections::BTreeSet;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name;

use super::headline::Headline;
use super::page::{LineKind, Page, is};
use super::phrase;
use super::series::{Head, first_sentence, is_masthead};
use crate::lexicon::{LEXICON, Mention};
use crate::words::Words;

/// Stories that make a column.
const LEAST: usize = 3;
/// Characters of a story.
const STORY: usize = 40;
/// Characters of the words of whom a story tells.
const TOPIC: std::ops::RangeInclusive<usize> = 3..=30;
/// Characters of a sentence that only opens a story: 一本目。, もう一つは病院。, 保守を請け負う会社でも起きた。
const OPENER: usize = 24;

/// The beginnings of the stories of a column and of what closes it; empty where the page is none.
pub(super) fn heads(page: &Page, looks: &[Headline]) -> Vec<Head> {
    let texts: Vec<usize> = (0..page.lines.len()).filter(|&at| is_text(page, at)).collect();
    if texts.len() < LEAST || (0..page.lines.len()).any(|at| is_of_own(page, at)) {
        return Vec::new();
    }
    let stories: Vec<usize> = texts.iter().copied().filter(|&at| is_story(page, at)).collect();
    if !is_column(page, looks, &texts, &stories) {
        return Vec::new();
    }
    let last = stories.last().copied().unwrap_or_default();
    let closing = texts.iter().copied().find(|&at| at > last && closes(page, at));
    stories.into_iter().chain(closing).map(|at| head(page, at)).collect()
}

/// Do the stories tell of bodies of their own, most of the text between them being theirs, and nothing above them
/// say that the page is one text?
fn is_column(page: &Page, looks: &[Headline], texts: &[usize], stories: &[usize]) -> bool {
    let (Some(&first), Some(&last)) = (stories.first(), stories.last()) else {
        return false;
    };
    let topics: BTreeSet<&str> = stories.iter().filter_map(|&at| topic(page, at)).collect();
    let whole = stories.iter().filter(|&&at| said(page, at) >= 2).count();
    let others = texts.iter().filter(|at| (first..last).contains(at)).count() + 1 - stories.len();
    let is_one_text =
        |at: usize| looks[at] == Headline::Story && !is_masthead(page, at) || speaks_of(page, at, "many");
    let has_parts = || (first..last).any(|at| looks[at] == Headline::Part);
    stories.len() >= LEAST
        && topics.len() == stories.len()
        && whole >= 2
        && whole * 2 >= stories.len()
        && others * 2 <= stories.len()
        && !(0..first).any(is_one_text)
        && !has_parts()
}

/// Is the line a paragraph?
fn is_text(page: &Page, at: usize) -> bool {
    let line = &page.lines[at];
    matches!(line.kind, LineKind::Prose | LineKind::Item)
        && line.cells.is_empty()
        && page.words(line.span).contains('。')
        && page.words(line.span).chars().nth(STORY).is_some()
}

/// May the paragraph be a story: does it begin with somebody, and say anything of a story?
fn is_story(page: &Page, at: usize) -> bool {
    said(page, at) >= 1 && topic(page, at).is_some()
}

/// Which of the three that make a story does the paragraph say: what happened, that it was announced, and when?
fn said(page: &Page, at: usize) -> usize {
    let says = [speaks_of(page, at, "event"), speaks_of(page, at, "announced"), is_dated(page, at)];
    says.into_iter().filter(|says| *says).count()
}

fn speaks_of(page: &Page, at: usize, name: &str) -> bool {
    page.speaks_of(page.lines[at].span, "kind", name)
}

/// Does the line speak in the name of the one to whom it happened?
pub(super) fn is_of_own(page: &Page, at: usize) -> bool {
    let line = page.lines[at].span;
    let is_own =
        |mention: &Mention| is(mention, "kind", "own") && !page.words(mention.span).starts_with('同');
    speaks_of(page, at, "addressed") || speaks_of(page, at, "own") && page.mentions(line).iter().any(is_own)
}

/// Does the paragraph tell nothing that happened? Then it is what the writer makes of the stories above it.
fn closes(page: &Page, at: usize) -> bool {
    page.lines[at].after_blank && !speaks_of(page, at, "announced") && topic(page, at).is_none()
}

/// Of whom the paragraph tells: what stands before its first particle, where that is a name or is counted or dated like
/// one.
fn topic<'d>(page: &Page<'d>, at: usize) -> Option<&'d str> {
    let words = story(page.line(at));
    let (topic, rest) = parted(words)?;
    let is_short = TOPIC.contains(&topic.chars().count()) && !topic.contains(['。', '、']);
    let span = page.lines[at].span;
    let start = span.end() - words.len();
    let whole = FoldedSpan::between(start, start + topic.len());
    let is_dated = || rest.starts_with(|c: char| c.is_ascii_digit()) && may_be_name(page, whole);
    let is_named = || name::names(page.text.folded(), whole).next().is_some() || is_coined(page, whole);
    (is_short && (is_dated() || is_counted(topic) || is_named())).then_some(topic)
}

/// What stands before the particle that makes it the topic, and the rest: みなと市は…, みなと市で….
fn parted(words: &str) -> Option<(&str, &str)> {
    let at = words.find(['は', 'が', 'で'])?;
    let rest = words.get(at..)?;
    Some((words.get(..at)?, rest.trim_start_matches(['は', 'が', 'で'])))
}

/// Is a story counted by its topic: 三つ目の…?
fn is_counted(topic: &str) -> bool {
    ["つ目の", "件目の", "番目の", "本目の", "例目の"].iter().any(|count| topic.contains(count))
}

/// Is the topic a name of nobody's kind: one in brackets, or written in letters that no word of the trade has?
fn is_coined(page: &Page, topic: FoldedSpan) -> bool {
    let is_foreign = |c: &char| matches!(c, 'ァ'..='ヴ' | 'ー') || c.is_ascii_alphabetic();
    let words = page.words(topic);
    words.ends_with('」') || words.chars().filter(is_foreign).nth(2).is_some() && may_be_name(page, topic)
}

/// Does the lexicon know nothing in these words but bodies and trades?
fn may_be_name(page: &Page, topic: FoldedSpan) -> bool {
    let is_of_names = |mention: &Mention| {
        let concept = LEXICON.named(mention.concept);
        matches!(concept.topic, "industry" | "industry_name" | "organization") || is(mention, "kind", "body")
    };
    page.mentions(topic).iter().all(is_of_names)
}

/// Does a day stand where the story begins, or right behind its topic?
fn is_dated(page: &Page, at: usize) -> bool {
    let words = story(page.line(at));
    let behind = parted(words).map_or("", |(_, rest)| rest.trim_start_matches('、'));
    phrase::dated(after_openers(page.line(at))).is_some() || phrase::dated(behind).is_some()
}

/// The words of a paragraph behind what leads over to it, and its day.
fn story(words: &str) -> &str {
    let words = after_openers(words);
    let undated = phrase::dated(words).map_or(words, |(_, rest)| rest);
    let undated = undated.strip_prefix("には").or_else(|| undated.strip_prefix('に')).unwrap_or(undated);
    undated.trim_start_matches([' ', '、', ':'])
}

/// Words that lead over from the story above.
static LEADING_OVER: Words = Words::of(&[
    "まず",
    "はじめに",
    "最初に",
    "次に",
    "続いて",
    "つづいて",
    "また",
    "一方で",
    "一方",
    "さらに",
    "最後に",
    "ほかに",
    "このほか",
    "そして",
    "同じく",
    "その翌日",
    "他方",
]);

/// The words of a paragraph behind a word that leads over, and a short sentence that only counts or classes the story.
fn after_openers(words: &str) -> &str {
    let words = words.trim_start_matches(['・', '*', '-', ' ']);
    let led = LEADING_OVER.iter().find_map(|word| words.strip_prefix(word)).unwrap_or(words);
    let led = led.trim_start_matches(['、', ' ']);
    match led.split_once('。') {
        Some((opener, rest)) if opener.chars().count() <= OPENER && !rest.is_empty() => rest,
        _ => led,
    }
}

/// The story's line as a heading: its first sentence.
fn head(page: &Page, at: usize) -> Head {
    Head { first: at, title: first_sentence(page, at) }
}

#[cfg(test)]
mod tests {
    use crate::case::document;
    use crate::reading::Groundwork;
    use crate::split::headline;

    use super::*;

    /// The first characters of each story.
    fn begins(text: &str) -> Vec<String> {
        let document = document(text);
        let ground = Groundwork::new(&document);
        let page = Page::new(&document, ground.found());
        let begin = |head: &Head| page.words(head.title).chars().take(8).collect();
        heads(&page, &headline::looks(&page)).iter().map(begin).collect()
    }

    #[test]
    fn paragraphs_of_a_column_tell_of_one_body_each() {
        let cases: &[(&str, &[&str])] = &[
            (
                "雑記帳から\n\n梅雨が明けました。\n\n\
                 一本目。港町の図書館で、利用者カードの申込書18枚の所在が分からなくなったそうです。6月30日に職員が気付きました。\n\n\
                 二本目は企業の話。ねじの専門商社・大浜ボルトが7月1日に出したお詫びによると、社員のパソコンがEmotetに感染したとのことです。\n\n\
                 三本目は大学です。白波女子大の申込サイトで、別の人の名前が出る不具合がありました。7月6日に発表しています。\n\n\
                 こうして並べてみると、入り口は紙、メール、プログラムとばらばらです。職場でも話し合ってみてください。",
                &["一本目。", "二本目は企業の話", "三本目は大学です", "こうして並べてみ"],
            ),
            (
                "委託の落とし穴\n\n業務を外に出せば済むわけではない。\n\n\
                 七瀬市が4月末に明らかにしたのは、振替の計算を任せていた会社での取り違えだ。保護者1,105人の口座番号が別の銀行に渡った。\n\n\
                 化粧品のルミナーレの場合は、電話の応対を請け負う会社の社員が顧客の番号を書き留めて持ち出していた。5月10日の発表では61人。\n\n\
                 三つ目の北浜建機は、倉庫に預けた契約書の箱を紛失した。契約240件分で、5月16日に同社が公表した。",
                &["七瀬市が4月末に", "化粧品のルミナー", "三つ目の北浜建機"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(begins(text), *expected, "{text}");
        }
    }

    #[test]
    fn paragraphs_of_one_story_are_no_column() {
        let cases = [
            "港町で名簿を紛失\n\n港町は5月2日、名簿を紛失したと発表した。4月30日に職員が気付いた。名簿には住民120人の氏名が載っていた。\n\n\
             町によると、原因は封筒の取り違えだった。職員が帰宅の途中に電車内へ置き忘れたことが5月1日に分かり、鉄道会社に届けた。\n\n\
             副町長は会見で「信頼を損ねた」と述べた。町は持ち出しを許可制に改め、全職員に研修を行うと発表している。",
            "会員情報の流出について\n\n当社は5月2日、会員情報の流出を確認しました。サイトが不正アクセスを受け、会員120人の氏名が流出しました。\n\n\
             みなと警察署には5月3日に相談し、個人情報保護委員会にも同じ日に報告しました。流出した方には個別にご連絡しています。\n\n\
             サイバー調査会社は5月4日に調査を始めました。原因は脆弱性の悪用で、サーバーに不正なプログラムが置かれていました。",
        ];
        for text in cases {
            assert!(begins(text).is_empty(), "{text}");
        }
    }
}
