//! What a clause makes of the thing it mentions.

/// How a mention is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Polarity {
    /// It is so, or was done.
    Asserted,
    /// It is not so: 含まれておりません, 形跡はなかった.
    Negated,
    /// It may be so: おそれ, 可能性.
    Possible,
    /// It is to be done: 予定, 検討している.
    Planned,
    /// If it were so: 場合は.
    Hypothetical,
}

impl Polarity {
    /// Every one, the strongest first: 可能性は確認されていない is a denial, 流出の可能性を調べる予定 a possibility.
    pub(crate) const BY_STRENGTH: [Self; 5] = [
        Self::Negated,
        Self::Possible,
        Self::Hypothetical,
        Self::Planned,
        Self::Asserted,
    ];

    /// Its table in `lexicon/polarity.toml`; asserted has none.
    pub(crate) fn table(self) -> Option<&'static str> {
        match self {
            Self::Asserted => None,
            Self::Negated => Some("negated"),
            Self::Possible => Some("possible"),
            Self::Planned => Some("planned"),
            Self::Hypothetical => Some("hypothetical"),
        }
    }
}
