//! Names that a newspaper prints with their place in brackets: 戸建て分譲のミナモ住建(本社・東丘市)は, 「森の会」(東丘市)は.

use jikenbo_text::{FoldedSpan, name};

use super::introduced::DOES;
use super::trade;
use crate::reading::Reading;
use crate::words::Words;

/// Characters in the brackets.
const PLACE: usize = 18;
/// Characters of a name.
const NAME: std::ops::RangeInclusive<usize> = 3..=18;
/// What speaks for such a name.
const WEIGHT: i32 = 5;

/// Where a house stands, or what it is by law.
static PLACES: Words = Words::of(&[
    "市",
    "区",
    "町",
    "村",
    "県",
    "都",
    "府",
    "北海道",
    "本社",
    "本店",
    "法人",
    "株式会社",
    "米国",
    "中国",
]);

/// The names of one sentence, with their weight and the reason.
pub(super) fn names(
    reading: &Reading,
    sentence: FoldedSpan,
) -> impl Iterator<Item = (FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let is_hired =
        || ["委託先", "依頼", "調査会社", "子会社", "請け負"].iter().any(|word| words.contains(word));
    let brackets = words.match_indices('(').filter_map(move |(at, _)| named(words, at));
    brackets.filter(move |_| !is_hired()).map(move |(start, end)| {
        let span = FoldedSpan::between(sentence.start() + start, sentence.start() + end);
        (span, WEIGHT, "located")
    })
}

/// The name before the bracket at `open` that holds a place, where it is the topic of what follows, or the sentence begins
/// with it and tells what of it was hit.
fn named(words: &str, open: usize) -> Option<(usize, usize)> {
    let (inside, after) = words.get(open + 1..)?.split_once(')')?;
    let after = after.strip_prefix("さん").unwrap_or(after);
    let is_topic = after.starts_with(['は', 'が']) || after.starts_with("では");
    let is_hit = ["のサーバ", "のシステム", "のパソコン", "の社内"].iter().any(|hit| after.starts_with(hit));
    let is_quoted = words.get(..open)?.ends_with('」')
        && after.starts_with(['の', 'で', 'に', 'を', 'へ', 'か', '、'])
        && inside.ends_with(['市', '区', '町', '村', '県', '都', '府', '道']);
    if !(is_topic || is_hit || is_quoted) || inside.chars().count() > PLACE || !PLACES.stands_in(inside) {
        return None;
    }
    let head = words.get(..open)?;
    if let Some(quoted) = head.strip_suffix('」') {
        let start = quoted.rfind('「')? + '「'.len_utf8();
        let name = quoted.get(start..)?;
        return (NAME.contains(&name.chars().count()) && !name.contains(['、', '。']))
            .then_some((start, quoted.len()));
    }
    let from = head
        .rfind(['、', '。', '「', '」', ' ', ')'])
        .map_or(0, |at| at + head.get(at..).map_or(0, first_len));
    let start = after_trade(head, from);
    let start = start + trade::past(head.get(start..)?);
    let name = head.get(start..)?;
    let bare = name::bare_at(words, start, open).is_some() || start > from && is_spelled(name);
    let whole = bare && !name.contains(['を', 'は', 'が', 'に', 'で', '、']);
    (whole && (is_topic || start == 0) && NAME.contains(&name.chars().count())).then_some((start, open))
}

/// 花かご: a name that a particle would end, were there no place behind it.
fn is_spelled(name: &str) -> bool {
    let verb = name.ends_with(['た', 'る', 'い', 'の', 'て', 'う', 'く']);
    !verb && name.chars().all(char::is_alphabetic)
}

/// Trades of two letters before the の of a name.
const SHORT: &[&str] = &[
    "民放",
    "地元",
    "私鉄",
    "信販",
    "損保",
    "生保",
    "通信",
    "電機",
    "商社",
    "証券",
    "銀行",
    "地銀",
    "書店",
    "外食",
    "小売",
    "物流",
    "食品",
    "菓子",
    "飲料",
    "酒造",
    "家電",
    "家具",
    "建設",
    "住宅",
    "旅行",
    "通販",
    "出版",
    "印刷",
    "運送",
    "医療",
    "製薬",
    "衣料",
    "化学",
    "機械",
    "電力",
    "都市ガス",
    "人材",
    "派遣",
    "警備",
    "清掃",
    "倉庫",
    "航空",
    "海運",
    "鉄道",
];

/// Where the name begins after what its bearer deals in, or does: 子ども服の|, 住宅建築を手がける|.
fn after_trade(head: &str, from: usize) -> usize {
    let phrase = head.get(from..).unwrap_or_default();
    let verbs = DOES.iter().chain(&["行う", "担う"]);
    let verb = verbs.filter_map(|does| phrase.rfind(does).map(|at| at + does.len())).max();
    let noun = phrase.find('の').map(|at| at + 'の'.len_utf8());
    // A の within the first three letters may belong to the name: 森の会.
    let noun = noun.filter(|&at| {
        phrase
            .get(..at)
            .is_some_and(|trade| trade.chars().count() > 3 || SHORT.contains(&trade.trim_end_matches('の')))
    });
    from + verb.or(noun).unwrap_or(0)
}

fn first_len(words: &str) -> usize {
    words.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn names_with_their_place() {
        for (text, expected) in [
            (
                "客の名簿を持ち出し|戸建て分譲のミナモ住建(本社・東丘市)は6月3日、元社員が名簿を持ち出していたと発表した。",
                "ミナモ住建",
            ),
            (
                "現場荒らしで端末盗難|住宅建築を手がける住まい工房ミナモ(東丘市)が6月3日に端末を盗まれたと発表した。",
                "住まい工房ミナモ",
            ),
            (
                "会員名簿をごみに|NPO法人「みなもの森を守る会」(東丘市)は6月3日、会員名簿を誤って捨てたと発表した。",
                "みなもの森を守る会",
            ),
            (
                "元技術者が持ち出し|コールセンター大手ミナモ・コンタクト(東丘市)は12日、元技術者が顧客の名簿を持ち出していたと発表した。",
                "ミナモ・コンタクト",
            ),
            (
                "【手帳】通知に悩む学会|ミナモ学術事務(東丘市)のサーバーに何者かが侵入した問題で、ある学会の会員に不安が広がっている。会員の名簿が流出した。同社は6月末に結果を示すとしていた。",
                "ミナモ学術事務",
            ),
            (
                "源泉徴収票を別人に|電子部品のミナモ工作(東丘町)は6月3日、源泉徴収票を別の退職者に送ったと発表した。",
                "ミナモ工作",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
