//! Names that a newspaper prints with their place in brackets: 戸建て分譲のミナモ住建(本社・東丘市)は, 「森の会」(東丘市)は.

use jikenbo_text::{FoldedSpan, name};

use super::introduced::DOES;
use super::trade;
use crate::reading::Reading;
use crate::words::{Words, past_bracket};

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
    let is_hit = move |end: usize| words.get(end..).is_some_and(|rest| is_hit(past_bracket(rest)));
    brackets.filter(move |&(_, end)| is_hit(end) || !is_hired()).map(move |(start, end)| {
        let span = FoldedSpan::between(sentence.start() + start, sentence.start() + end);
        (span, WEIGHT, "located")
    })
}

/// The name before the bracket at `open` that holds a place, where it is the topic of what follows, or the sentence begins
/// with it and tells what of it was hit.
fn named(words: &str, open: usize) -> Option<(usize, usize)> {
    let (inside, after) = words.get(open + 1..)?.split_once(')')?;
    let after = after.strip_prefix("さん").unwrap_or(after);
    let is_topic = (after.starts_with(['は', 'が']) || after.starts_with("では")) && !is_of_a_list(after);
    let is_hit = is_hit(after);
    let is_quoted = words.get(..open)?.ends_with('」')
        && after.starts_with(['の', 'で', 'に', 'を', 'へ', 'か', '、'])
        && inside.ends_with(['市', '区', '町', '村', '県', '都', '府', '道']);
    if let Some(start) = given_by_many(words.get(..open)?, after) {
        return PLACES.stands_in(inside).then_some((start, open));
    }
    if let Some(start) = school_of_a_board(words.get(..open)?, inside, after) {
        return Some((start, open));
    }
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
    let opens = || start == 0 || head.get(..start).is_some_and(is_attribute);
    (whole && (is_topic || opens()) && NAME.contains(&name.chars().count())).then_some((start, open))
}

/// 県教委は22日、|青嶺高|(東部地区)で: where the name of a school begins of which a board tells that does not say whose it is.
fn school_of_a_board(head: &str, inside: &str, after: &str) -> Option<usize> {
    const BOARDS: &[&str] = &["教委は", "教育委員会は", "教委が", "教育委員会が"];
    const SCHOOLS: &[char] = &['高', '中', '小', '校'];
    let is_of_name = |c: char| matches!(c, '一'..='鿿' | '々' | 'ぁ'..='ん' | 'ァ'..='ヺ' | 'ー');
    let board = head.trim_start().strip_prefix(['県', '市', '町', '村', '区', '府', '都', '道'])?;
    let told = BOARDS.iter().find_map(|board_is| board.strip_prefix(board_is))?;
    let (_, name) = told.rsplit_once('、')?;
    let is_school =
        name.ends_with(SCHOOLS) && name.chars().all(is_of_name) && NAME.contains(&name.chars().count());
    let is_place = inside.ends_with(['市', '区', '町', '村', '郡']) && inside.chars().count() <= PLACE;
    (is_school && is_place && after.starts_with(['で', 'の', 'が'])).then_some(head.len() - name.len())
}

/// 量販店など41社が、修理の受付を|ミナモ計算|(東丘市)に任せていた: where the name of a firm begins to which several, that are counted,
/// gave their work.
fn given_by_many(head: &str, after: &str) -> Option<usize> {
    const GIVEN: &[&str] =
        &["に任せ", "に委託", "に依頼", "に発注", "に頼", "に委ね", "に預け", "に外注", "にデータを預け"];
    const CUSTOMERS: &[&str] = &["社", "団体", "自治体", "市町村", "大学", "法人", "学会", "機関"];
    if !GIVEN.iter().any(|given| after.starts_with(given)) {
        return None;
    }
    let (before, name) = head.rsplit_once('を')?;
    let is_counted = |of: &str| {
        let mut heads = before.match_indices(of).filter_map(|(at, _)| before.get(..at));
        heads.any(|head| head.ends_with(|c: char| c.is_ascii_digit()))
    };
    let start = head.len() - name.len();
    let is_name = NAME.contains(&name.chars().count())
        && name::bare_at(head, start, head.len()).is_some_and(|bare| bare.end() == head.len());
    (is_name && before.contains('が') && CUSTOMERS.iter().any(|of| is_counted(of))).then_some(start)
}

/// ミナモ計算(東丘市)|のサーバー: what of it was hit.
fn is_hit(after: &str) -> bool {
    ["のサーバ", "のシステム", "のパソコン", "の社内", "のネットワーク", "のクラウド"]
        .iter()
        .any(|hit| after.starts_with(hit))
}

/// ミナモ飲料(東丘市)|は約21万人分: one of several customers, of which the number of people is told.
fn is_of_a_list(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(['は', 'が']) else { return false };
    let number = rest.trim_start_matches(['約', '最']).trim_start_matches("およそ").trim_start_matches('大');
    let counted = number.trim_start_matches(|c: char| c.is_ascii_digit() || "万千百,".contains(c));
    counted.len() < number.len() && counted.starts_with(['人', '名', '件', '世', '社'])
}

/// 応募のサイトを請け負う|: nothing but what the bearer of the name does, in a sentence that begins with it.
fn is_attribute(before: &str) -> bool {
    DOES.iter().any(|does| before.ends_with(does)) && !before.contains(['は', 'が', '、', '。'])
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
                "応募サイトの会社に攻撃|企業の懸賞のサイトを請け負う青葉プランニング(東丘市)のサーバーが不正アクセスを受け、委託元の企業が相次いで応募者の情報流出を公表している。|ミナト日報社(港町市)は約5万8千件、ミナモ飲料(東丘市)は約21万人分に影響するとしている。",
                "青葉プランニング",
            ),
            (
                "修理受付の客120万件流出|■誰の情報か|メーカーや量販店など41社・団体が、修理の受付をミナモ・サポート(東丘市)に任せていた。その窓口に電話をかけた人の氏名、住所。|■誰が出したか|受付システムを見守るミナモ・ネット(同)に在籍した元契約社員。",
                "ミナモ・サポート",
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
