//! Houses of guests that print what they are before their name or in it: ホテル渓音 湖畔, 民宿 やまねこ, 湯の宿 みなも亭.

use jikenbo_text::FoldedSpan;

use super::sender::HEADS;
use crate::reading::Reading;
use crate::words::Words;

/// What such a house is, before its name.
static KINDS: Words = Words::of(&[
    "ホテル",
    "旅館",
    "民宿",
    "ペンション",
    "ゲストハウス",
    "料理旅館",
    "温泉旅館",
    "割烹旅館",
    "温泉ホテル",
    "リゾートホテル",
    "リゾート",
    "ビジネスホテル",
    "観光ホテル",
    "コテージ",
    "ロッジ",
    "ヴィラ",
    "オーベルジュ",
    "グランピング",
    "湯宿",
    "温泉宿",
    "古民家宿",
    "HOTEL",
    "Hotel",
    "hotel",
    "INN",
    "Inn",
]);

/// What it calls itself, at the end of its first word.
static CALLED: Words =
    Words::of(&["の宿", "の湯", "の湯宿", "の郷", "の里", "の湯荘", "の隠れ宿", "の温泉宿"]);

/// Characters of the whole name.
const NAME: std::ops::RangeInclusive<usize> = 4..=24;

/// The name of such a house that is all of a line behind a day.
pub(super) fn of_line(reading: &Reading, line: FoldedSpan) -> Option<FoldedSpan> {
    let words = reading.words(line).trim_end();
    let of_day = |c: char| c.is_ascii_digit() || "年月日令和平成元付./() -".contains(c);
    let start = words.find(|c| !of_day(c))?;
    let name = before_head(words.get(start..)?);
    let behind = name.split_once(' ').filter(|(place, _)| is_place(place)).map(|(_, house)| house);
    let name = Some(name).filter(|name| is_name(name)).or(behind.filter(|house| is_name(house)))?;
    let start = words.find(name)?;
    Some(FoldedSpan::between(line.start() + start, line.start() + start + name.len()))
}

/// 仙石 |ホテル渓音: where the house lies, in a word of kanji before its name.
fn is_place(words: &str) -> bool {
    (2..=4).contains(&words.chars().count()) && words.chars().all(|c| matches!(c, '一'..='鿿' | '々'))
}

/// The words before the head who signs for the house: ホテル渓音| 支配人 山野太郎.
fn before_head(words: &str) -> &str {
    let heads = words.match_indices(' ').map(|(at, _)| at);
    let cut = heads.into_iter().find(|at| HEADS.begins(words.get(at + 1..).unwrap_or_default()));
    cut.and_then(|at| words.get(..at)).unwrap_or(words)
}

/// 青葉県東丘町の「|ホテル渓音 湖畔|」は: the house in quotation marks behind where it lies.
pub(super) fn in_quotes(before: &str, inner: &str, after: &str) -> Option<(usize, usize)> {
    const ACTS: &[&str] = &["は", "が", "(", "では", "で", "の予約", "の宿泊", "に宿泊", "の客", "の管理"];
    let lies = before.ends_with("にある")
        || before.strip_suffix('の').is_some_and(|place| {
            place.ends_with(['市', '町', '村', '区', '県', '府', '都']) || place.ends_with("温泉")
        });
    let start = before.len() + '「'.len_utf8();
    let acts = ACTS.iter().any(|acts| after.starts_with(acts));
    (lies && acts && is_name(inner)).then_some((start, start + inner.len()))
}

/// Is it what a house is or calls itself, with a name of its own, and no sentence?
fn is_name(words: &str) -> bool {
    static SENTENCES: Words = Words::of(&[
        "お知らせ",
        "について",
        "お詫び",
        "ください",
        "ました",
        "ます",
        "です",
        "公式",
        "予約",
        "宿泊",
        "情報",
        "業",
        "様",
        "各位",
        "チェーン",
        "グループ",
        "サイト",
    ]);
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '・' | 'ー' | '&' | '-' | '\'' | '~');
    let first = words.split(' ').next().unwrap_or_default();
    let kind = KINDS.iter().filter_map(|kind| words.strip_prefix(kind)).min_by_key(|rest| rest.len());
    let named = kind.is_some_and(|rest| {
        let named = rest.trim_start_matches([' ', '・']);
        named.chars().count() >= 2
            && (is_spelled(rest)
                || !rest.starts_with(['は', 'が', 'を', 'に', 'で', 'の', 'へ', 'と', 'や', 'も']))
    });
    let called = CALLED.ends(first) && first.len() < words.len();
    (named || called)
        && NAME.contains(&words.chars().count())
        && words.chars().all(is_part)
        && words.matches(' ').count() <= 3
        && !words.contains('を')
        && !SENTENCES.stands_in(words)
}

/// 旅館|やまぶき: a name in hiragana alone, whatever it begins with.
fn is_spelled(rest: &str) -> bool {
    rest.chars().count() >= 3
        && rest.chars().all(|c| matches!(c, 'ぁ'..='ん' | 'ー'))
        && !["から", "まで", "など", "では", "には", "とは", "へは", "より"]
            .iter()
            .any(|joins| rest.contains(joins))
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn houses_of_guests() {
        for (text, expected) in [
            (
                "不審なメッセージについて|2023年10月12日|ホテル渓音 湖畔仙石|当館が利用している宿泊予約サイトの管理画面に第三者が不正にアクセスしました。お客様にお詫び申し上げます。",
                "ホテル渓音 湖畔仙石",
            ),
            (
                "お詫びとお知らせ|民宿 やまねこ|当宿のパソコンがウイルスに感染し、不審なメールが届いています。お詫び申し上げます。|2024年3月4日",
                "民宿 やまねこ",
            ),
            (
                "不正アクセスに関するお詫び|2024年3月4日|湯の宿 みなも亭|当館のメールアカウントに不正なアクセスがありました。お詫び申し上げます。",
                "湯の宿 みなも亭",
            ),
            (
                "宿泊予約623件が閲覧された可能性|青葉県東丘町の「ホテル渓音 湖畔仙石」は11月2日、宿泊予約サイトの管理画面への不正アクセスについて調査結果を公表した。",
                "ホテル渓音 湖畔仙石",
            ),
            (
                "温泉旅館で予約客の情報流出か|湯元温泉の「旅館やまぶき」は8日、予約システムの管理画面に不正アクセスがあったと発表した。",
                "旅館やまぶき",
            ),
            (
                "不正アクセスのお詫び|2024.05.02|ゲストハウス・いろは|当館の予約アカウントに不正アクセスがありました。申し訳ございません。",
                "ゲストハウス・いろは",
            ),
            (
                "宿の予約サイトに不正アクセス|青葉県東丘村の民宿「炉ばた」で8日、予約サイトのアカウントが乗っ取られていたことが分かった。",
                "炉ばた",
            ),
            (
                "温泉宿で情報流出|青葉県東丘市の温泉旅館「白波荘」では6日、客の情報が流出していたことが分かった。",
                "白波荘",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
