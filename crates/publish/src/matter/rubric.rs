//! The title of a list that says of which months it is: このごろの漏えい一覧（2019年10月、11月）.

use jikenbo_model::{Text, When};
use jikenbo_text::{DateMention, Part, dates};

/// Which months a list is of, as its title says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// The first month.
    pub from: When,
    /// The last month.
    pub until: When,
}

/// The titles of a document in reading order, each with the place at which it ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rubrics(Vec<(usize, Rubric)>);

/// Characters of the longest title.
const LONGEST: usize = 60;

/// What a list of incidents is called by.
const LISTED: [&str; 8] = ["事故", "漏えい", "漏洩", "事案", "事件", "インシデント", "被害", "一覧"];

impl Rubrics {
    /// The titles in the text of a document.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (mut titles, mut at) = (Vec::new(), 0);
        for line in text.split_inclusive('\n') {
            at += line.len();
            titles.extend(rubric(line.trim()).map(|rubric| (at, rubric)));
        }
        Self(titles)
    }

    /// The last title above the place `at`.
    #[must_use]
    pub fn above(&self, at: usize) -> Option<Rubric> {
        self.0.iter().rev().find(|(end, _)| *end <= at).map(|(_, rubric)| *rubric)
    }
}

/// The months that a line is a title of; `None` for other lines, as for a sentence, and where a day is told.
fn rubric(line: &str) -> Option<Rubric> {
    let is_short = line.chars().nth(LONGEST).is_none();
    let is_title = is_short && line.contains('月') && !line.contains('。');
    if !is_title || !LISTED.iter().any(|word| line.contains(word)) {
        return None;
    }
    let mut months = Vec::new();
    for mention in dates(Text::new(line).folded()).mentions {
        months.push(month(&mention, months.last().copied())?);
    }
    Some(Rubric { from: *months.iter().min()?, until: *months.iter().max()? })
}

/// The month that is told, in the year of the one `before` it where none is; `None` for anything but a month.
fn month(mention: &DateMention, before: Option<When>) -> Option<When> {
    let year = match mention.year {
        Part::Written(year) => year,
        Part::Unwritten | Part::Same | Part::Coming => before?.year(),
        _ => return None,
    };
    match (mention.month, mention.day) {
        (Part::Written(month), Part::Unwritten) => When::in_month(year, u8::try_from(month).ok()?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_their_months() {
        for (line, months) in [
            ("このごろの漏えい一覧(2019年10月、11月)", Some("2019-10 2019-11")),
            ("２０２４年５月の事故一覧", Some("2024-05 2024-05")),
            ("■ 令和5年3月〜4月のインシデント", Some("2023-03 2023-04")),
            ("2019年10月の事故は、次の一覧のとおりです。", None),
            ("事故のお詫び（2019年10月5日）", None),
            ("2019年10月の行事", None),
            ("事故一覧（1月）", None),
        ] {
            let told = rubric(line).map(|Rubric { from, until }| format!("{from} {until}"));
            assert_eq!(told.as_deref(), months, "{line}");
        }
    }

    #[test]
    fn the_last_title_above_counts() {
        let text = "2024年5月の事故\n1 紛失\n2024年6月の事故\n1 誤送信\n";
        let titles = Rubrics::of(text);
        let above =
            |words: &str| titles.above(text.rfind(words).unwrap()).map(|rubric| rubric.from.to_string());
        assert_eq!(above("紛失").as_deref(), Some("2024-05"));
        assert_eq!(above("誤送信").as_deref(), Some("2024-06"));
        assert_eq!(titles.above(0), None);
    }
}
