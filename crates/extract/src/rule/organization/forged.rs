//! The name under which mails went out that the writer did not send: 「みなも亭」の名前で…当館がお送りしたものではございません.

use jikenbo_text::FoldedSpan;

use super::context::searched;
use super::unmarked::shifted;
use crate::reading::Reading;
use crate::words::Words;

/// Characters of the name.
const NAME: std::ops::RangeInclusive<usize> = 3..=18;

/// What it says for the name: less than anything else that names the writer.
const WEIGHT: i32 = 3;

/// The name in quotation marks in whose place a mail was sent, where the writer says that it is none of its own mails.
pub(super) fn name(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    static USED: Words = Words::of(&[
        "」の名前で",
        "」の名で",
        "」の名前を",
        "」の名を",
        "」を名乗",
        "」をかた",
        "」を騙",
        "」を装",
        "」になりすま",
    ]);
    let words = reading.words(sentence);
    let (end, _) = USED.places(words).next()?;
    let start = words.get(..end)?.rfind('「')? + '「'.len_utf8();
    let name = words.get(start..end)?;
    let is_name = NAME.contains(&name.chars().count()) && !name.contains(['、', '。', '」', '@']);
    (is_name && is_disowned(reading)).then(|| (shifted(sentence, (start, end)), WEIGHT, "quoted"))
}

/// Does the writer say that the mails are not from it?
fn is_disowned(reading: &Reading) -> bool {
    static WRITERS: Words = Words::of(&[
        "当館",
        "当店",
        "当社",
        "当院",
        "当園",
        "当校",
        "当会",
        "当宿",
        "当ホテル",
        "当組合",
        "当協会",
        "弊社",
        "弊店",
        "私ども",
        "私共",
    ]);
    static NOT_SENT: Words = Words::of(&[
        "お送りしたものでは",
        "送信したものでは",
        "送ったものでは",
        "送付したものでは",
        "配信したものでは",
        "発信したものでは",
        "からのものでは",
        "とは関係",
        "とは一切関係",
        "とは無関係",
    ]);
    let (article, _) = searched(reading);
    WRITERS.stands_in(article) && NOT_SENT.stands_in(article)
}

#[cfg(test)]
mod tests {
    use super::super::cases::organization_of;

    #[test]
    fn mails_in_the_name_of_the_writer() {
        for (text, expected) in [
            (
                "ご予約に関する不審なメールについて|2023年10月20日|昨日より「渓谷の宿 みなもや」の名前で偽のメールが送られていることが分かりました。|このメールは当館がお送りしたものではございません。|女将 青葉花子",
                "渓谷の宿 みなもや",
            ),
            (
                "不審なメールについて|2023年10月20日|みなも商事株式会社|「大手宅配便」を名乗るメールにご注意ください。当社が送信したものではございません。",
                "みなも商事株式会社",
            ),
        ] {
            assert_eq!(organization_of(text), expected, "{text}");
        }
    }
}
