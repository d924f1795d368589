//! Whose it is that an item of many tells, as the label before its story: (3)ミナモ住宅:名簿を紛失(5月24日公表).

use jikenbo_text::{FoldedSpan, name};

use super::elsewhere::marks;
use super::no_name::is_no_name;
use super::trade;
use crate::article::Shape;
use crate::reading::Reading;
use crate::words::Words;

/// What a label adds to the name that it is.
pub(super) const WEIGHT: i32 = 6;

/// What quotation marks add.
const QUOTED: i32 = 3;

/// Characters of a label.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=20;

/// The label as a name, with its weight and the reason.
pub(super) fn labelled(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    span(reading).map(|span| (span, WEIGHT, "label"))
}

/// The words before the colon with which the heading of an item begins, unless they say what it is: 誤送信:…; else those
/// behind its number and its day.
pub(super) fn span(reading: &Reading) -> Option<FoldedSpan> {
    if !matches!(reading.article.shape, Shape::Listed | Shape::Item | Shape::Row) {
        return None;
    }
    before_colon(reading).or_else(|| in_bracket(reading)).or_else(|| behind_day(reading))
}

/// ■ ミナモ交通, 【ランサムウェア】ミナモ食品: the heading of an item that is one word and does not tell what happened.
pub(super) fn alone(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    let heading = reading.article.heading;
    let words = reading.words(heading).trim_end();
    let start = marks(words);
    let bare = name::bare_at(words, start, words.len()).filter(|bare| bare.end() == words.len())?;
    let span = FoldedSpan::between(heading.start() + bare.start(), heading.start() + bare.end());
    let word = reading.words(span);
    let is_name = LENGTHS.contains(&word.chars().count())
        && matches!(reading.article.shape, Shape::Item | Shape::Listed)
        && reading.article.span.end() > heading.end() + TOLD
        && !word.chars().any(|c| c.is_ascii_digit())
        && !is_no_name(word)
        && !IN_GENERAL.ends(word)
        && !FOUNDED.iter().any(|founded| word.starts_with(founded))
        && !says_what(reading, span);
    is_name.then_some((span, ALONE, "label"))
}

/// What it adds to be all of a heading.
const ALONE: i32 = 4;

/// 3 5月24日 |ミナモ交通| 誤設定 …, 5 |県立図書館: the word between blanks behind the number or the day of an item.
fn behind_day(reading: &Reading) -> Option<FoldedSpan> {
    let heading = reading.article.heading;
    let folded = reading.folded();
    let words = reading.words(heading);
    let numbered = past_day(words).or_else(|| past_mark(words));
    let start = heading.start() + numbered.unwrap_or_else(|| marks(words));
    let bare = numbered
        .and_then(|at| before_blank(words, at))
        .map(|end| FoldedSpan::between(start, heading.start() + end));
    let bare = bare.or_else(|| name::bare_at(folded, start, heading.end()))?;
    let rest = folded.get(bare.end()..heading.end())?;
    let word = reading.words(bare);
    let is_item = numbered.is_some()
        || rest.starts_with(' ') && is_spoken_of_again(reading) && !is_trade(reading, bare);
    let tells = is_item && rest.chars().count() >= TOLD && rest.starts_with([' ', '(']);
    let closes = rest.is_empty() && FOUNDED.iter().any(|founded| word.starts_with(founded));
    let is_name = LENGTHS.contains(&word.chars().count())
        && !is_no_name(word)
        && !word.ends_with(['局', '校', '園'])
        && !IN_GENERAL.ends(word);
    ((tells || closes) && is_name && !says_what(reading, bare)).then_some(bare)
}

/// 【ミナモの森証券】支店の荷物から…: what the bracket at the head of an item holds, where it ends as the name of a body does.
fn in_bracket(reading: &Reading) -> Option<FoldedSpan> {
    let heading = reading.article.heading;
    let (inside, after) = reading.words(heading).strip_prefix('【')?.split_once('】')?;
    let start = heading.start() + '【'.len_utf8();
    let span = FoldedSpan::between(start, start + inside.len());
    let ends_as_body = || {
        let mut kinds = reading.topic("kind");
        kinds.any(|(located, name)| name == "body" && located.mention.span.end() == span.end())
    };
    let is_name = LENGTHS.contains(&inside.chars().count())
        && !inside.contains(['、', '・', ' '])
        && !inside.contains(|c: char| c.is_ascii_digit())
        && !is_no_name(inside)
        && !IN_GENERAL.ends(inside)
        && !FOUNDED.iter().any(|founded| inside.starts_with(founded));
    (is_name && !after.trim().is_empty() && ends_as_body() && !says_what(reading, span)).then_some(span)
}

/// 家電量販, ソフトウェア開発: a trade and no name.
fn is_trade(reading: &Reading, span: FoldedSpan) -> bool {
    reading.topic("industry_name").any(|(located, _)| located.mention.span == span)
        || reading.words(span).ends_with(['店', '業']) && !reading.words(span).ends_with("商店")
}

/// Does the text below the heading point back to the one it names: 同社, 同館?
fn is_spoken_of_again(reading: &Reading) -> bool {
    static AGAIN: Words = Words::of(&[
        "同社",
        "同院",
        "同店",
        "同館",
        "同園",
        "同校",
        "同ホテル",
        "同旅館",
        "同法人",
        "同協会",
    ]);
    AGAIN.stands_in(reading.words(reading.article.span))
}

/// 2.■|東丘市 …, □|ミナモ交通 …: bytes of the mark, behind a number or not, with which the item of a list begins.
fn past_mark(words: &str) -> Option<usize> {
    const MARKS: &[char] = &['□', '■', '◆', '◇', '●', '○', '◎', '・', '▼', '▽', '☆', '★', '※', '▲', '△'];
    let number = words.strip_prefix('(').unwrap_or(words).trim_start_matches(|c: char| c.is_ascii_digit());
    let closed = number.trim_start_matches(['.', ')', ':']);
    let is_number = closed.len() < number.len() && number.len() < words.len();
    let behind = if is_number { closed.trim_start() } else { words };
    let rest = behind.trim_start_matches(MARKS);
    let is_numbered = behind.len() < words.len() && !behind.starts_with(|c: char| c.is_ascii_digit());
    (rest.len() < behind.len() || is_numbered).then(|| words.len() - rest.trim_start().len())
}

/// 手芸のみなも|(通販), さくら台住宅|: where the first word behind `at` ends that is a name with の or hiragana in it.
fn before_blank(words: &str, at: usize) -> Option<usize> {
    let rest = words.get(at..)?;
    let word = rest.split([' ', '(']).next().filter(|word| word.len() < rest.len())?;
    let is_spelled = word.contains(|c| matches!(c, 'ぁ'..='ん'));
    let joins = word.contains(['は', 'が', 'を', 'に', 'で', 'へ', '、', '。', '「']);
    let acts = word.ends_with(['た', 'る', 'い', 'て', 'う', 'く', 'の']);
    (is_spelled && !joins && !acts && word.chars().all(char::is_alphanumeric)).then_some(at + word.len())
}

/// Whom a table without names tells of in their place: 自治体, 製造業.
static IN_GENERAL: Words = Words::of(&[
    "委員会",
    "業",
    "自治体",
    "官公庁",
    "省庁",
    "機関",
    "団体",
    "企業",
    "会社",
    "法人",
    "業界",
    "分野",
    "関係",
    "業者",
    "事業者",
    "協会等",
    "メーカー",
    "医療",
    "教育",
    "金融",
    "行政",
    "公共",
    "サービス",
    "不動産",
    "小売",
    "建設",
    "運輸",
    "製造",
    "その他",
    "不明",
    "非公表",
    "匿名",
]);

/// Characters that tell what happened to the one who is named before.
const TOLD: usize = 10;

/// How a house begins that shows who founded it, and has no other name.
pub(super) const FOUNDED: &[&str] = &["県立", "都立", "府立", "道立", "市立", "町立", "村立", "区立", "国立"];

/// Bytes of the number and the day, with the blanks behind them, at the beginning of a heading.
pub(super) fn past_day(words: &str) -> Option<usize> {
    let of_day = |c: char| c.is_ascii_digit() || "年月日令和平成元./-()[]付公表曜火水木金土".contains(c);
    let begin = marks(words);
    let mut at = begin;
    while let Some((part, _)) = words.get(at..)?.split_once(' ') {
        if !part.chars().all(of_day) || !part.contains(|c: char| c.is_ascii_digit()) {
            break;
        }
        at += part.len() + 1;
    }
    (at > begin).then_some(at)
}

/// 2011年5月:プロバイダーの|ミナモネット|で会員77万人分: the name behind a day, a colon and a trade, before what is counted.
pub(super) fn behind_trade(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    const TRADE: std::ops::RangeInclusive<usize> = 2..=10;
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let start = words.find(':').map_or(0, |at| at + 1);
    let is_dated = words.get(..start).is_some_and(|day| {
        !day.is_empty() && day.chars().all(|c| c.is_ascii_digit() || "年月日./-:".contains(c))
    });
    let (trade, _) = words.get(start..).filter(|_| is_dated)?.split_once('の')?;
    let at = heading.start() + start + trade.len() + 'の'.len_utf8();
    let span = name::bare_at(reading.folded(), at, heading.end())?;
    let right = reading.folded().get(span.end()..heading.end())?;
    let word = reading.words(span);
    let is_item = matches!(reading.article.shape, Shape::Listed | Shape::Item);
    let tells = right.starts_with(['で', 'が', 'か', 'に', '、'])
        && ["人", "名", "件", "流出", "漏", "紛失", "不正"].iter().any(|told| right.contains(told));
    let is_name = LENGTHS.contains(&word.chars().count()) && !is_no_name(word) && !says_what(reading, span);
    (is_item
        && TRADE.contains(&trade.chars().count())
        && trade.chars().all(char::is_alphabetic)
        && tells
        && is_name)
        .then_some((span, ALONE, "label"))
}

/// The words before the colon.
fn before_colon(reading: &Reading) -> Option<FoldedSpan> {
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let start = marks(words);
    let label = words.get(start..)?.split_once(':')?.0.trim_end();
    let is_name = LENGTHS.contains(&label.chars().count())
        && !label.contains(|c: char| c.is_whitespace() || "はがをにも、。「」()/#".contains(c))
        && !label.ends_with(|c: char| c.is_ascii_digit())
        && !is_no_name(label);
    let span = FoldedSpan::between(heading.start() + start, heading.start() + start + label.len());
    (is_name && !says_what(reading, span)).then_some(span)
}

/// 通販の「ミナモ茶房」でカード情報3,406人分: the name that the heading of an item puts in quotation marks before what is
/// counted.
pub(super) fn quoted(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let (before, rest) = words.split_once('「')?;
    let (inner, after) = rest.split_once('」')?;
    let is_name = name::bare_at(inner, 0, inner.len()).is_some_and(|bare| bare.len() == inner.len());
    let is_of_item = matches!(reading.article.shape, Shape::Listed | Shape::Item)
        && (before.is_empty() || before.ends_with('の') || trade::is_kind(before, true))
        && ["で", "が", "から", "に", "、"].iter().any(|link| after.starts_with(link))
        && ["人", "名", "件"].iter().any(|counted| after.contains(counted));
    let start = heading.start() + before.len() + '「'.len_utf8();
    if let Some(operator) = operator(after).filter(|_| is_name) {
        let from = start + inner.len() + '」'.len_utf8();
        let span = FoldedSpan::between(from + operator.start(), from + operator.end());
        return Some((span, WEIGHT, "operator"));
    }
    (is_name && is_of_item).then(|| (FoldedSpan::between(start, start + inner.len()), QUOTED, "quoted"))
}

/// 通販「…」|の運営会社ミナモフーズ: who runs what stands in the quotation marks, where the heading names it.
fn operator(after: &str) -> Option<FoldedSpan> {
    const RUNS: &[&str] = &["の運営会社", "の運営元", "を運営する", "を展開する", "を手がける", "を営む"];
    let run = RUNS.iter().find(|run| after.starts_with(**run))?;
    let joint = after.get(run.len()..)?;
    let from = after.len() - joint.trim_start_matches(['の', '、']).len();
    let span = name::bare_at(after, from, after.len())?;
    let words = after.get(span.start()..span.end())?;
    (LENGTHS.contains(&words.chars().count()) && !is_no_name(words)).then_some(span)
}

/// Do the words tell what happened, or are they more than half the name of a part or of a notice?
fn says_what(reading: &Reading, label: FoldedSpan) -> bool {
    let mut mentions = ["kind", "cause", "section"].into_iter().flat_map(|topic| reading.topic(topic));
    mentions.any(|(located, name)| {
        let span = located.mention.span;
        let is_most = name != "body" && span.len() * 2 > label.len();
        label.contains(span) && (is_most || name == "event")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;
    use crate::rule::organization;

    #[test]
    fn labels() {
        for (text, expected) in [
            ("ミナモ住宅:みなと支店の職員が名簿15人分を紛失した(5月24日公表)。", "ミナモ住宅"),
            ("ミナモデータサービス:サーバーが不正アクセスを受けた(5月24日公表)。", "ミナモデータサービス"),
            ("東丘市:中学校で34人分を隣の学級に配布(6月22日公表)。", "東丘市"),
            ("メール誤送信:東丘市が34人のアドレスを表示(6月22日公表)。", "東丘市"),
            ("USBメモリ紛失:東丘病院が34人分の名簿を紛失(6月22日公表)。", "東丘病院"),
            ("通販の「ミナモ茶房」でカード情報3,406人分を盗まれる(6月22日公表)。", "ミナモ茶房"),
            ("2.□ミナモ住宅販売 営業社員の家に空き巣、申込書3件が盗まれる 2019年6月22日", "ミナモ住宅販売"),
            ("□手芸のみなも(通販) 不正アクセスでカード情報1,520件が流出か 2019年6月22日", "手芸のみなも"),
            ("3 5月24日 ミナモ交通バス 誤設定 問い合わせの回答が34人分、誰にでも見えた。", "ミナモ交通バス"),
            ("5月24日 東丘町 納税通知書31通を前の住所のまま発送し、今の住人が開封。", "東丘町"),
            ("6.5.24 株式会社ミナモ(菓子製造) サイバー攻撃 サーバーが暗号化された。", "株式会社ミナモ"),
            (
                "1.□通販「みなも日記」の運営会社ミナモフーズ 不正アクセスでカード情報1,520件が流出か 2019年6月22日",
                "ミナモフーズ",
            ),
            ("2011年5月:プロバイダーのミナモネットで会員77万人分", "ミナモネット"),
            ("5 県立美術館", "県立美術館"),
            ("5/14 ミナモ食品がランサムウェア被害、取引先34件の情報流出のおそれ。", "ミナモ食品"),
            ("5/15 大手菓子メーカー「こみな製菓」で通販の会員34人分の情報流出。", "こみな製菓"),
            ("公表日:6月22日 東丘大学が34人分の名簿を紛失。", "東丘大学"),
        ] {
            let item = format!("{text}\n持ち出す前に、持ち出さずに済む方法を考えましょう。");
            let found = case::read_as(Shape::Listed, &item, |reading| {
                let names = organization::names(reading);
                organization::read(reading, &names).map(|known| known.fact.value)
            });
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
    }
}
