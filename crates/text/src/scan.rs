//! One pass of the grammars for numbers and dates over a text, so that neither takes the other's words.

use crate::cursor::Cursor;
use crate::date::{DateScan, read_dates};
use crate::number::{Amount, Vague, read_numbers};
use crate::span::FoldedSpan;

/// All numbers and dates of a stretch of text, each in order; no number lies in a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// Numbers.
    pub amounts: Vec<Amount>,
    /// Words that stand where a number would, and give none.
    pub vague: Vec<Vague>,
    /// Dates.
    pub dates: DateScan,
}

/// Reads a whole folded text.
#[must_use]
pub fn scan(folded: &str) -> Scan {
    scan_within(folded, FoldedSpan::between(0, folded.len()))
}

/// Reads the stretch `within` of a folded text as if nothing stood around it; offsets are of the whole text.
/// Nothing where the stretch does not lie on character bounds.
#[must_use]
pub fn scan_within(folded: &str, within: FoldedSpan) -> Scan {
    if folded.get(within.start()..within.end()).is_none() {
        return Scan::default();
    }
    let start = Cursor::within(folded, within);
    let dates = read_dates(start);
    let numbers = read_numbers(start, dates.mentions.iter().map(|mention| mention.span));
    Scan { amounts: numbers.amounts, vague: numbers.vague, dates }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::date::{Part, resolve};
    use crate::number::Counter;
    use crate::when::When;

    /// 1234 as 1,234.
    fn with_commas(n: u64) -> String {
        let digits = n.to_string();
        let groups = digits.as_bytes().rchunks(3).rev();
        groups.map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join(",")
    }

    /// 1234567 as 123万4567.
    fn with_units(n: u64) -> String {
        let parts = [(100_000_000, "億"), (10_000, "万"), (1, "")];
        let part = |(unit, name): (u64, &str)| {
            Some(n / unit % 10_000).filter(|&n| n > 0).map(|n| format!("{n}{name}"))
        };
        parts.into_iter().filter_map(part).collect()
    }

    /// 1234 as 千二百三十四.
    fn in_kanji(n: u64) -> String {
        let section = |n: u64| -> String {
            let place = |(unit, name): (u64, &str)| match n / unit % 10 {
                0 => String::new(),
                1 if unit > 1 => name.to_owned(),
                digit => format!(
                    "{}{name}",
                    ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"][digit as usize]
                ),
            };
            [(1000, "千"), (100, "百"), (10, "十"), (1, "")].into_iter().map(place).collect()
        };
        let large =
            |(unit, name): (u64, &str)| Some(n / unit % 10_000).filter(|&n| n > 0).map(|n| section(n) + name);
        [(100_000_000, "億"), (10_000, "万"), (1, "")].into_iter().filter_map(large).collect()
    }

    /// Grammar words and noise, so that most of the grammars are met.
    fn sentence() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            proptest::sample::select(vec![
                "約",
                "最大",
                "1",
                "23",
                "4,567",
                "8万",
                "数",
                "件",
                "名",
                "人分",
                "年",
                "月",
                "日",
                "から",
                "~",
                "、",
                "(",
                ")",
                "令和",
                "同",
                "翌",
                "昨年",
                "R5.",
                "/",
                "-",
                ".",
                ":",
                "時",
                "分",
                "頃",
                "以上",
                "延べ",
                "二十",
                "百",
                "千",
                "万",
                "億",
                "の",
                " ",
                "\n",
                "2023",
                "まで",
                "末",
                "(火)",
                "3/8",
                "程度",
                "。",
                "「",
                "」",
                "99999999999999999999",
                "複数",
                "第",
            ])
            .prop_map(str::to_owned),
            "[ -~ぁ-んァ-ヶ一-龠①-⑳😀]{1,3}",
        ];
        proptest::collection::vec(word, 0..24).prop_map(|words| words.concat())
    }

    fn in_order(text: &str, spans: &[FoldedSpan]) -> bool {
        let whole = |span: &FoldedSpan| !span.is_empty() && text.get(span.start()..span.end()).is_some();
        spans.iter().all(whole) && spans.windows(2).all(|pair| pair[0].end() <= pair[1].start())
    }

    #[test]
    fn a_stretch_is_read_alone() {
        let folded = "約12件のうち3月4日の5件";
        let from = folded.find("12").unwrap();
        let until = folded.find("日の").unwrap();
        let scan = scan_within(folded, FoldedSpan::between(from, until));
        let words = |span: FoldedSpan| &folded[span.start()..span.end()];
        assert_eq!(scan.amounts.iter().map(|amount| words(amount.span)).collect::<Vec<_>>(), ["12件"]);
        assert_eq!(scan.dates.mentions.iter().map(|date| words(date.span)).collect::<Vec<_>>(), ["3月"]);
        assert_eq!(scan_within(folded, FoldedSpan::between(1, 4)), Scan::default());
    }

    proptest! {
        #[test]
        fn spans_lie_in_order_on_character_bounds(text in sentence()) {
            let scan = scan(&text);
            let amounts: Vec<_> = scan.amounts.iter().map(|amount| amount.span).collect();
            let vague: Vec<_> = scan.vague.iter().map(|vague| vague.span).collect();
            let dates: Vec<_> = scan.dates.mentions.iter().map(|date| date.span).collect();
            prop_assert!(in_order(&text, &amounts), "{text}");
            prop_assert!(in_order(&text, &vague), "{text}");
            prop_assert!(in_order(&text, &dates), "{text}");
            for amount in &scan.amounts {
                prop_assert!(amount.span.contains(amount.digits) && amount.span.contains(amount.counter_words), "{text}");
                prop_assert!(amount.lower.is_none_or(|lower| lower < amount.value), "{text}");
                prop_assert!(dates.iter().all(|date| !date.overlaps(amount.digits)), "{text}");
            }
            for range in &scan.dates.ranges {
                prop_assert!(range.from < range.until && range.until < dates.len(), "{text}");
            }
        }

        #[test]
        fn each_mention_resolves_or_not(text in sentence(), year in 1_u16..=9999, month in 1_u8..=12) {
            let mentions = scan(&text).dates.mentions;
            prop_assert_eq!(resolve(&mentions, When::in_month(year, month)).len(), mentions.len());
            prop_assert_eq!(resolve(&mentions, When::on(year, month, 1)).len(), mentions.len());
        }

        #[test]
        fn numbers_come_back_from_all_writings(n in prop_oneof![1_u64..2_000, 1_u64..1_000_000_000_000]) {
            for words in [n.to_string(), with_commas(n), with_units(n), in_kanji(n)] {
                let text = format!("対象は約{words}件です。");
                let found: Vec<_> = scan(&text).amounts.iter().map(|amount| (amount.value, amount.counter)).collect();
                prop_assert_eq!(found, [(n, Some(Counter::Case))], "{}", text);
            }
        }

        #[test]
        fn dates_come_back_from_all_writings(year in 2019_u16..2100, month in 1_u8..=12, day in 1_u8..=28) {
            let era = year - 2018;
            for words in [
                format!("{year}年{month}月{day}日"),
                format!("{year} 年 {month} 月 {day} 日"),
                format!("{year}/{month}/{day}"),
                format!("{year}-{month:02}-{day:02}"),
                format!("{year}.{month:02}.{day:02}"),
                format!("令和{era}年{month}月{day}日"),
                format!("R{era}.{month}.{day}"),
            ] {
                let scan = scan(&format!("公表日 {words}(月)です"));
                prop_assert_eq!(resolve(&scan.dates.mentions, None), [When::on(year, month, day)], "{}", words);
                prop_assert!(scan.dates.mentions.iter().all(|date| date.year == Part::Written(year)));
                prop_assert_eq!(&scan.amounts, &[], "{}", words);
            }
        }
    }
}
