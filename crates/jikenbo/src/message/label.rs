//! What the closed choices are called: both languages side by side, one line a word.

mod choices;
mod evidence;
mod fields;
mod held;
pub(crate) mod history;
mod number;

pub(crate) use evidence::rests_on;
pub(crate) use held::held;
pub(crate) use number::{count, grouped, tenths, unit};

use jikenbo_model::{Affected, ReportNo};
use jikenbo_publish::Word;

use super::Language;

/// Has a name in every language.
pub(crate) trait Label {
    /// Japanese, then English.
    fn names(self) -> (&'static str, &'static str);

    /// The name in `language`.
    fn label(self, language: Language) -> &'static str
    where
        Self: Sized,
    {
        let (ja, en) = self.names();
        match language {
            Language::Ja => ja,
            Language::En => en,
        }
    }
}

/// A value as a person reads it.
pub(crate) fn word(word: Word<'_>, language: Language) -> String {
    match word {
        Word::Name(name) => name.to_owned(),
        Word::ReportNo(report) => report_no(report, language),
        Word::Party(party) => match language {
            Language::Ja => format!("{}（{}）", party.name, party.role.label(language)),
            Language::En => format!("{} ({})", party.name, party.role.label(language)),
        },
        Word::When(when) => when.to_string(),
        Word::Industry(word) => word.label(language).to_owned(),
        Word::Cause(word) => word.label(language).to_owned(),
        Word::Vector(word) => word.label(language).to_owned(),
        Word::Asset(word) => word.label(language).to_owned(),
        Word::Affected(affected) => self::affected(affected, language),
        Word::Counted(counted) => counted_words(&counted.of, count(counted.count, language)),
        Word::DataKind(word) => word.label(language).to_owned(),
        Word::LeakStatus(word) => word.label(language).to_owned(),
        Word::SecondaryDamage(word) => word.label(language).to_owned(),
        Word::DetectedBy(word) => word.label(language).to_owned(),
        Word::Response(word) => word.label(language).to_owned(),
        Word::Prevention(word) => word.label(language).to_owned(),
    }
}

fn counted_words(of: &str, count: String) -> String {
    if of.is_empty() { count } else { format!("{of} {count}") }
}

/// 第1報, 最終報.
pub(crate) fn report_no(report: ReportNo, language: Language) -> String {
    match (report, language) {
        (ReportNo::Number(number), Language::Ja) => format!("第{number}報"),
        (ReportNo::Final, Language::Ja) => "最終報".to_owned(),
        (ReportNo::Number(number), Language::En) => format!("report {number}"),
        (ReportNo::Final, Language::En) => "final report".to_owned(),
    }
}

/// 最大11,860人（漏えいの可能性）.
pub(crate) fn affected(affected: Affected, language: Language) -> String {
    let (count, status) = (count(affected.count, language), affected.status.label(language));
    match language {
        Language::Ja => format!("{count}（{status}）"),
        Language::En => format!("{count} ({status})"),
    }
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::{AffectedStatus, Unit};
    use jikenbo_model::{Bound, Count};

    use super::*;

    #[test]
    fn bounds_are_said() {
        let most = Count { value: 11_860, unit: Unit::Persons, bound: Bound::UpTo };
        let affected = Affected { count: most, status: AffectedStatus::Possible };
        assert_eq!(super::affected(affected, Language::Ja), "最大11,860人（漏えいの可能性）");
        assert_eq!(super::affected(affected, Language::En), "up to 11,860 persons (possibly leaked)");
        let one = Count { value: 1, unit: Unit::Companies, bound: Bound::Exact };
        assert_eq!(count(one, Language::En), "1 company");
    }
}
