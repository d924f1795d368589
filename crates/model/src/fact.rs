//! A value together with the words it was read from.

use jikenbo_text::Span;
use serde::{Deserialize, Serialize};

/// How the words became the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// The words are the value.
    Exact,
    /// The words mean the value: another width, an era, a synonym.
    Normalised,
    /// Worked out from several words, none of which says it alone.
    Computed,
}

/// The place of the words in the frozen document that the record belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Quote {
    /// The words, in the original text; never empty.
    pub span: Span,
    /// How they became the value.
    pub reading: Reading,
}

/// What a value rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Evidence {
    /// Words of the document.
    Quote(Quote),
    /// A person's entry.
    Entry {
        /// Who entered it.
        who: String,
        /// When, RFC 3339.
        at: String,
        /// Why.
        note: String,
    },
}

impl Evidence {
    /// The words, where it is words.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Quote(quote) => Some(quote.span),
            Self::Entry { .. } => None,
        }
    }
}

/// How firmly the document says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Said to be so.
    #[default]
    Confirmed,
    /// おそれ, 可能性.
    Possible,
    /// 確認されていない.
    NotObserved,
    /// 公表していない.
    NotDisclosed,
    /// 不明, 調査中.
    Unknown,
    /// Does not arise.
    NotApplicable,
}

impl Stance {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Possible => "possible",
            Self::NotObserved => "not_observed",
            Self::NotDisclosed => "not_disclosed",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// A value with its evidence. A value whose evidence is empty is *unsupported*: kept, and shown as such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact<T> {
    /// What was understood.
    pub value: T,
    /// What it rests on, the decisive words first.
    pub evidence: Vec<Evidence>,
    /// How firmly it is said.
    #[serde(default)]
    pub stance: Stance,
    /// Why this value was chosen: the stable name of the reason, such as `heading` or `cell`.
    pub reason: String,
}

impl<T> Fact<T> {
    /// A value read from the words at `spans`, the decisive ones first. Empty spans are no evidence.
    pub fn quoted(value: T, spans: impl IntoIterator<Item = Span>, reading: Reading, reason: &str) -> Self {
        let evidence = spans
            .into_iter()
            .filter(|span| !span.is_empty())
            .map(|span| Evidence::Quote(Quote { span, reading }))
            .collect();
        Self { value, evidence, stance: Stance::Confirmed, reason: reason.to_owned() }
    }

    /// The same with another stance.
    #[must_use]
    pub fn with_stance(mut self, stance: Stance) -> Self {
        self.stance = stance;
        self
    }

    /// The same evidence for another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Fact<U> {
        Fact { value: change(self.value), evidence: self.evidence, stance: self.stance, reason: self.reason }
    }

    /// The words it was read from, in the order of their weight.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.evidence.iter().filter_map(Evidence::span)
    }

    /// Does anything hold it up?
    #[must_use]
    pub fn is_supported(&self) -> bool {
        !self.evidence.is_empty()
    }
}
