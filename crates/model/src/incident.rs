//! An incident's permanent number.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The number of an incident, `2023-0055`: year of disclosure and position in it. Given once and for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncidentNumber {
    /// Year of the first disclosure known; where no date was found, the year in which the number was given.
    pub year: u16,
    /// From 1 within the year.
    pub serial: u32,
}

impl fmt::Display for IncidentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.year, self.serial)
    }
}

/// Not of the form `2023-0055`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIncidentNumber;

impl fmt::Display for NotAnIncidentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an incident number looks like 2023-0055")
    }
}

impl std::error::Error for NotAnIncidentNumber {}

impl FromStr for IncidentNumber {
    type Err = NotAnIncidentNumber;

    /// A leading `#` and missing zeros of the serial are forgiven.
    fn from_str(words: &str) -> Result<Self, NotAnIncidentNumber> {
        let (year, serial) =
            words.trim().trim_start_matches('#').split_once('-').ok_or(NotAnIncidentNumber)?;
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || !all_digits(year) || !all_digits(serial) {
            return Err(NotAnIncidentNumber);
        }
        let serial = serial.parse().map_err(|_| NotAnIncidentNumber)?;
        if serial == 0 {
            return Err(NotAnIncidentNumber);
        }
        Ok(Self { year: year.parse().map_err(|_| NotAnIncidentNumber)?, serial })
    }
}

impl Serialize for IncidentNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for IncidentNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_again() {
        let number = IncidentNumber { year: 2023, serial: 55 };
        assert_eq!(number.to_string(), "2023-0055");
        assert_eq!("#2023-055".parse(), Ok(number));
        for bad in ["", "2023", "2023-", "23-1", "2023-0", "2023-x", "2023-１"] {
            assert_eq!(bad.parse::<IncidentNumber>(), Err(NotAnIncidentNumber), "{bad}");
        }
    }
}
