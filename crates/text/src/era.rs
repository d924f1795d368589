//! Japanese eras and their years.

use serde::{Deserialize, Serialize};

/// An era since the calendar became Gregorian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Era {
    /// 明治, from 1868.
    Meiji,
    /// 大正, from 1912.
    Taisho,
    /// 昭和, from 1926.
    Showa,
    /// 平成, from 1989.
    Heisei,
    /// 令和, from 2019.
    Reiwa,
}

impl Era {
    /// All eras, the newest first.
    pub const ALL: [Self; 5] = [Self::Reiwa, Self::Heisei, Self::Showa, Self::Taisho, Self::Meiji];

    /// Its name: 令和.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Meiji => "明治",
            Self::Taisho => "大正",
            Self::Showa => "昭和",
            Self::Heisei => "平成",
            Self::Reiwa => "令和",
        }
    }

    /// Its initial on forms: R.
    #[must_use]
    pub fn initial(self) -> char {
        match self {
            Self::Meiji => 'M',
            Self::Taisho => 'T',
            Self::Showa => 'S',
            Self::Heisei => 'H',
            Self::Reiwa => 'R',
        }
    }

    /// The Western year of its year `n` (元年 is 1). `None` for 0, and where the era had ended years before.
    /// The year of a change has two names: 平成31年 and 令和元年 are both 2019.
    #[must_use]
    pub fn year(self, n: u16) -> Option<u16> {
        let (first, last) = match self {
            Self::Meiji => (1868, 1912),
            Self::Taisho => (1912, 1926),
            Self::Showa => (1926, 1989),
            Self::Heisei => (1989, 2019),
            Self::Reiwa => (2019, 2117),
        };
        let year = n.checked_sub(1)?.checked_add(first)?;
        (year <= last).then_some(year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_eras() {
        for (era, n, year) in [
            (Era::Reiwa, 1, Some(2019)),
            (Era::Reiwa, 5, Some(2023)),
            (Era::Heisei, 31, Some(2019)),
            (Era::Heisei, 32, None),
            (Era::Showa, 64, Some(1989)),
            (Era::Reiwa, 0, None),
            (Era::Reiwa, u16::MAX, None),
        ] {
            assert_eq!(era.year(n), year, "{}{n}", era.name());
        }
    }
}
