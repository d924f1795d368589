//! A value of a field as a person types it: dates as precise as written, numbers with what bounds and counts them, words
//! of the vocabulary by any of their names, lists whole or by what comes and goes.

use jikenbo_model::vocabulary::{AffectedStatus, Choice, Role, Unit};
use jikenbo_model::{Affected, Count, Counted, FieldValue, Party, ReportNo, Text, When};
use jikenbo_text::{Amount, Counter, amounts, dates, resolve};

use crate::message::label::Label;

/// Words for nothing.
const NOTHING: [&str; 4] = ["-", "－", "ー", "なし"];

/// What `given` says in the field in which `stands` stands; `None` where it says nothing that the field can hold.
pub(crate) fn value(given: &str, stands: &FieldValue) -> Option<FieldValue> {
    let given = given.trim();
    if NOTHING.contains(&given) {
        return Some(stands.emptied());
    }
    Some(match stands {
        FieldValue::SeriesNo(_) => FieldValue::SeriesNo(Some(name(given)?)),
        FieldValue::ReportNo(_) => FieldValue::ReportNo(Some(report_no(given)?)),
        FieldValue::Organization(_) => FieldValue::Organization(Some(name(given)?)),
        FieldValue::Industry(_) => FieldValue::Industry(Some(word(given)?)),
        FieldValue::Parties(had) => FieldValue::Parties(list(given, had, party)?),
        FieldValue::DisclosedOn(_) => FieldValue::DisclosedOn(Some(day(given)?)),
        FieldValue::OccurredFrom(_) => FieldValue::OccurredFrom(Some(day(given)?)),
        FieldValue::OccurredUntil(_) => FieldValue::OccurredUntil(Some(day(given)?)),
        FieldValue::DiscoveredOn(_) => FieldValue::DiscoveredOn(Some(day(given)?)),
        FieldValue::DetectedBy(_) => FieldValue::DetectedBy(Some(word(given)?)),
        FieldValue::Cause(_) => FieldValue::Cause(Some(word(given)?)),
        FieldValue::Malware(had) => FieldValue::Malware(list(given, had, name)?),
        FieldValue::Vector(had) => FieldValue::Vector(list(given, had, word)?),
        FieldValue::Assets(had) => FieldValue::Assets(list(given, had, word)?),
        FieldValue::Affected(had) => FieldValue::Affected(Some(affected(given, *had)?)),
        FieldValue::Counts(had) => FieldValue::Counts(list(&ungrouped(given), had, counted)?),
        FieldValue::DataKinds(had) => FieldValue::DataKinds(list(given, had, word)?),
        FieldValue::LeakStatus(_) => FieldValue::LeakStatus(Some(word(given)?)),
        FieldValue::SecondaryDamage(_) => FieldValue::SecondaryDamage(Some(word(given)?)),
        FieldValue::Responses(had) => FieldValue::Responses(list(given, had, word)?),
        FieldValue::Prevention(had) => FieldValue::Prevention(list(given, had, word)?),
    })
}

/// What the field of `value` can hold, for a person: its words, or examples.
pub(crate) fn known(value: &FieldValue) -> String {
    match value {
        FieldValue::SeriesNo(_) | FieldValue::Organization(_) | FieldValue::Malware(_) => "…".to_owned(),
        FieldValue::ReportNo(_) => "3, 第3報, final, 最終報".to_owned(),
        FieldValue::Parties(_) => format!("…:{}", words_of::<Role>(&[])),
        FieldValue::Counts(_) => "12枚, 申込書:12枚, +申込書:12枚, -申込書:12枚".to_owned(),
        FieldValue::DisclosedOn(_)
        | FieldValue::OccurredFrom(_)
        | FieldValue::OccurredUntil(_)
        | FieldValue::DiscoveredOn(_) => "2024-03-10, 2024-03, 2024, 2024年3月10日".to_owned(),
        FieldValue::Affected(_) => "1234人, 最大1234人, 約1,200件, 1234人 possible".to_owned(),
        FieldValue::Industry(held) => words_of(held.as_slice()),
        FieldValue::DetectedBy(held) => words_of(held.as_slice()),
        FieldValue::Cause(held) => words_of(held.as_slice()),
        FieldValue::LeakStatus(held) => words_of(held.as_slice()),
        FieldValue::SecondaryDamage(held) => words_of(held.as_slice()),
        FieldValue::Vector(held) => words_of(held),
        FieldValue::Assets(held) => words_of(held),
        FieldValue::DataKinds(held) => words_of(held),
        FieldValue::Responses(held) => words_of(held),
        FieldValue::Prevention(held) => words_of(held),
    }
}

/// All words of the list that those of `_held` are of.
fn words_of<T: Choice + Label>(_held: &[T]) -> String {
    let words: Vec<_> = T::LIST.iter().map(|word| format!("{} {}", word.word(), word.names().0)).collect();
    words.join(", ")
}

fn name(given: &str) -> Option<String> {
    (!given.is_empty()).then(|| given.to_owned())
}

/// 3, 第3報, final, 最終報.
fn report_no(given: &str) -> Option<ReportNo> {
    let number = given.trim_start_matches('第').trim_end_matches('報');
    match given {
        "final" | "最終報" | "最終" => Some(ReportNo::Final),
        _ => number.parse().ok().map(ReportNo::Number),
    }
}

/// A name and, behind a colon, its part.
fn party(given: &str) -> Option<Party> {
    let (name, role) = given.rsplit_once([':', '：'])?;
    Some(Party { name: self::name(name.trim())?, role: word(role.trim())? })
}

/// A number and, before a colon, what it counts.
fn counted(given: &str) -> Option<Counted> {
    let (of, amount) = given.rsplit_once([':', '：']).unwrap_or(("", given));
    Some(Counted { count: affected(amount, None)?.count, of: of.trim().to_owned() })
}

/// `given` without the commas within numbers, which part no items.
fn ungrouped(given: &str) -> String {
    let chars: Vec<char> = given.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let groups = |at: usize| chars.get(at) == Some(&',') && digit(at.checked_sub(1)) && digit(Some(at + 1));
    (0..chars.len()).filter(|&at| !groups(at)).filter_map(|at| chars.get(at)).collect()
}

/// The word with this name: the outward, the Japanese or the English one.
fn word<T: Choice + Label>(given: &str) -> Option<T> {
    let is_named = |word: &T| {
        let (ja, en) = word.names();
        word.word() == given || ja == given || en.eq_ignore_ascii_case(given)
    };
    T::LIST.iter().copied().find(is_named)
}

/// One date, in the form of the outward formats or as notices write it.
fn day(given: &str) -> Option<When> {
    if let Ok(day) = given.parse() {
        return Some(day);
    }
    let text = Text::new(given.to_owned());
    match resolve(&dates(text.folded()).mentions, None).as_slice() {
        [day] => *day,
        _ => None,
    }
}

/// Everything in a list, or what comes to and goes from what it holds.
fn list<T: Clone + PartialEq>(given: &str, had: &[T], read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let parts = given.split([',', '、', '，']).map(str::trim).filter(|part| !part.is_empty());
    let mut list = if given.starts_with(['+', '-', '＋', '－']) { had.to_vec() } else { Vec::new() };
    for part in parts {
        let gone = part.strip_prefix(['-', '－']).map(str::trim);
        let item = read(gone.unwrap_or_else(|| part.trim_start_matches(['+', '＋']).trim()))?;
        list.retain(|known| *known != item);
        if gone.is_none() {
            list.push(item);
        }
    }
    (!list.is_empty() || given.starts_with(['-', '－'])).then_some(list)
}

/// One number: what it counts and what became of it as it stood, unless said.
fn affected(given: &str, had: Option<Affected>) -> Option<Affected> {
    let text = Text::new(given.to_owned());
    let amounts = amounts(text.folded());
    let [amount] = amounts.as_slice() else { return None };
    let status = given.split_whitespace().find_map(word::<AffectedStatus>);
    let status = status.or(had.map(|had| had.status)).unwrap_or(AffectedStatus::Confirmed);
    let unit = unit(amount, had.map(|had| had.count.unit))?;
    Some(Affected { count: Count { value: amount.value, unit, bound: amount.bound }, status })
}

/// What a person typed into the field of `stands`: a form puts what became of those counted behind their number.
pub(crate) fn typed<'g>(given: &'g str, stands: &FieldValue) -> &'g str {
    let is_status = |words: &str| word::<AffectedStatus>(words).is_some();
    match (stands, given.rsplit_once(' ')) {
        (FieldValue::Affected(_), Some((number, status))) if is_status(status) => number,
        _ => given,
    }
}

/// What a number counts; 件 counts what was counted before, else records.
fn unit(amount: &Amount, had: Option<Unit>) -> Option<Unit> {
    Some(match amount.counter {
        None => had.unwrap_or(Unit::Persons),
        Some(Counter::Case) => had.filter(|unit| *unit != Unit::Persons).unwrap_or(Unit::Records),
        Some(Counter::Record | Counter::Row) => Unit::Records,
        Some(Counter::Person | Counter::Party | Counter::User | Counter::Member) => Unit::Persons,
        Some(Counter::Household) => Unit::Households,
        Some(Counter::Company | Counter::Corporation | Counter::Business) => Unit::Companies,
        Some(Counter::Device | Counter::Terminal | Counter::Server | Counter::Stick) => Unit::Devices,
        Some(Counter::Sheet | Counter::Copy | Counter::Volume | Counter::Letter) => Unit::Items,
        Some(Counter::Account) => Unit::Accounts,
        Some(Counter::File) => Unit::Files,
        Some(Counter::Email) => Unit::Emails,
        Some(Counter::EmailAddress) => Unit::EmailAddresses,
        Some(Counter::Yen) => Unit::Yen,
        Some(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use jikenbo_model::Bound;
    use jikenbo_model::vocabulary::{Cause, DataKind};

    use super::*;

    #[test]
    fn dates_are_as_precise_as_given() {
        for (given, expected) in [
            ("2024-03", "2024-03"),
            ("2024年3月10日", "2024-03-10"),
            ("令和6年3月", "2024-03"),
            (" 2024 ", "2024"),
        ] {
            let value = value(given, &FieldValue::DisclosedOn(None));
            assert_eq!(value, Some(FieldValue::DisclosedOn(expected.parse().ok())), "{given}");
        }
        for given in ["", "昨日", "2024-13", "2024年3月1日、2024年3月2日"] {
            assert_eq!(value(given, &FieldValue::DisclosedOn(None)), None, "{given}");
        }
    }

    #[test]
    fn numbers_have_bounds_units_and_a_status() {
        let stood = Affected {
            count: Count { value: 3, unit: Unit::Accounts, bound: Bound::Exact },
            status: AffectedStatus::Lost,
        };
        for (given, value, unit, bound, status) in [
            ("1234", 1_234, Unit::Accounts, Bound::Exact, AffectedStatus::Lost),
            ("最大1,234人", 1_234, Unit::Persons, Bound::UpTo, AffectedStatus::Lost),
            ("約５万名 possible", 50_000, Unit::Persons, Bound::About, AffectedStatus::Possible),
            ("12件", 12, Unit::Accounts, Bound::Exact, AffectedStatus::Lost),
        ] {
            let expected = Affected { count: Count { value, unit, bound }, status };
            assert_eq!(affected(given, Some(stood)), Some(expected), "{given}");
        }
        for given in ["", "多数", "3人と4人", "3回"] {
            assert_eq!(affected(given, Some(stood)), None, "{given}");
        }
    }

    #[test]
    fn parties_and_numbers_say_what_they_are() {
        let maker = Party { name: "株式会社ゆうなぎ".to_owned(), role: Role::Processor };
        for given in ["株式会社ゆうなぎ:processor", "株式会社ゆうなぎ： 委託先"] {
            assert_eq!(
                value(given, &FieldValue::Parties(vec![])),
                Some(FieldValue::Parties(vec![maker.clone()]))
            );
        }
        let slips = |value| Counted { count: count(value, Unit::Items), of: "申込書".to_owned() };
        let people = Counted { count: count(1_234, Unit::Persons), of: String::new() };
        let had = FieldValue::Counts(vec![slips(3)]);
        for (given, expected) in [
            ("申込書:12枚、1,234人", Some(vec![slips(12), people.clone()])),
            ("+1,234人,-申込書:3枚", Some(vec![people])),
            ("申込書", None),
        ] {
            assert_eq!(value(given, &had), expected.map(FieldValue::Counts), "{given}");
        }
        for (given, expected) in
            [("第3報", Some(ReportNo::Number(3))), ("最終報", Some(ReportNo::Final)), ("中間", None)]
        {
            let expected = expected.map(|no| FieldValue::ReportNo(Some(no)));
            assert_eq!(value(given, &FieldValue::ReportNo(None)), expected, "{given}");
        }
    }

    fn count(value: u64, unit: Unit) -> Count {
        Count { value, unit, bound: Bound::Exact }
    }

    #[test]
    fn words_have_three_names() {
        for given in ["loss", "紛失・誤廃棄", "Loss"] {
            assert_eq!(word(given), Some(Cause::Loss), "{given}");
        }
        assert_eq!(word::<Cause>("紛"), None);
    }

    #[test]
    fn lists_are_whole_or_change() {
        use DataKind::{Address, Name, Phone};
        let had = FieldValue::DataKinds(vec![Name, Address]);
        for (given, expected) in [
            ("phone, 氏名", Some(vec![Phone, Name])),
            ("+phone", Some(vec![Name, Address, Phone])),
            ("-name", Some(vec![Address])),
            ("-name,+phone", Some(vec![Address, Phone])),
            ("-name,-address", Some(vec![])),
            ("なし", Some(vec![])),
            ("-", Some(vec![])),
            ("nonsense", None),
            (",", None),
        ] {
            assert_eq!(value(given, &had), expected.map(FieldValue::DataKinds), "{given}");
        }
    }
}
