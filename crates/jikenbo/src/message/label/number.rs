//! Numbers as a person reads them, with what they count.

use jikenbo_model::vocabulary::Unit;
use jikenbo_model::{Bound, Count};
pub(crate) use jikenbo_publish::compose::grouped;

use super::Label;
use crate::message::Language;

impl Label for Unit {
    fn names(self) -> (&'static str, &'static str) {
        (unit_ja(self), unit_en(self).1)
    }
}

/// 約1,200件.
pub(crate) fn count(count: Count, language: Language) -> String {
    let value = grouped(count.value);
    match language {
        Language::Ja => {
            let unit = unit_ja(count.unit);
            match count.bound {
                Bound::Exact => format!("{value}{unit}"),
                Bound::About => format!("約{value}{unit}"),
                Bound::UpTo => format!("最大{value}{unit}"),
                Bound::MoreThan => format!("{value}{unit}以上"),
            }
        }
        Language::En => {
            let (one, many) = unit_en(count.unit);
            let unit = if count.value == 1 { one } else { many };
            match count.bound {
                Bound::Exact => format!("{value} {unit}"),
                Bound::About => format!("about {value} {unit}"),
                Bound::UpTo => format!("up to {value} {unit}"),
                Bound::MoreThan => format!("more than {value} {unit}"),
            }
        }
    }
}

/// What is counted.
pub(crate) fn unit(unit: Unit, language: Language) -> &'static str {
    match language {
        Language::Ja => unit_ja(unit),
        Language::En => unit_en(unit).1,
    }
}

fn unit_ja(unit: Unit) -> &'static str {
    match unit {
        Unit::Persons => "人",
        Unit::Records => "件",
        Unit::EmailAddresses => "件のメールアドレス",
        Unit::Emails => "通",
        Unit::Households => "世帯",
        Unit::Companies => "社",
        Unit::Items => "点",
        Unit::Devices => "台",
        Unit::Files => "ファイル",
        Unit::Accounts => "アカウント",
        Unit::Yen => "円",
    }
}

/// One of them, and several.
fn unit_en(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Persons => ("person", "persons"),
        Unit::Records => ("record", "records"),
        Unit::EmailAddresses => ("mail address", "mail addresses"),
        Unit::Emails => ("mail", "mails"),
        Unit::Households => ("household", "households"),
        Unit::Companies => ("company", "companies"),
        Unit::Items => ("item", "items"),
        Unit::Devices => ("device", "devices"),
        Unit::Files => ("file", "files"),
        Unit::Accounts => ("account", "accounts"),
        Unit::Yen => ("yen", "yen"),
    }
}

/// 1,234.5; a whole number without its tenth.
pub(crate) fn tenths(number: f64) -> String {
    let tenths = (number * 10.0).round() as u64;
    match tenths % 10 {
        0 => grouped(tenths / 10),
        tenth => format!("{}.{tenth}", grouped(tenths / 10)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        let cases = [(0, "0"), (999, "999"), (1_000, "1,000"), (3_455_754, "3,455,754")];
        for (number, words) in cases {
            assert_eq!(grouped(number), words);
        }
    }
}
