//! A sentence with blanks, and several of them to choose from.

use std::collections::BTreeSet;

use serde::Deserialize;

/// A sentence with blanks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Wording {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Blank(String),
    Optional(Vec<Part>),
}

/// What is wrong with a wording.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadWording {
    /// A bracket that nothing closes, or that closes nothing.
    #[error("a bracket without its other half: {0}")]
    Bracket(String),
    /// A blank whose name is not of small Latin letters.
    #[error("no name of a blank: {{{0}}}")]
    Blank(String),
}

impl TryFrom<String> for Wording {
    type Error = BadWording;

    fn try_from(wording: String) -> Result<Self, BadWording> {
        let mut chars = wording.chars();
        let parts = parts(&mut chars, None).ok_or_else(|| BadWording::Bracket(wording.clone()))?;
        let wording = Self { parts };
        let is_name =
            |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        if let Some(name) = wording.blanks().into_iter().find(|name| !is_name(name)) {
            return Err(BadWording::Blank(name.to_owned()));
        }
        Ok(wording)
    }
}

/// The parts up to `end`; `None` where it is missing, or another bracket closes.
fn parts(chars: &mut std::str::Chars<'_>, end: Option<char>) -> Option<Vec<Part>> {
    let (mut parts, mut words) = (Vec::new(), String::new());
    loop {
        let c = chars.next();
        if c == end {
            put_words(&mut parts, &mut words);
            return Some(parts);
        }
        match c? {
            '\\' => words.extend(chars.next()),
            '{' => {
                put_words(&mut parts, &mut words);
                parts.push(Part::Blank(name(chars)?));
            }
            '[' => {
                put_words(&mut parts, &mut words);
                parts.push(Part::Optional(self::parts(chars, Some(']'))?));
            }
            ']' | '}' => return None,
            c => words.push(c),
        }
    }
}

/// The name of a blank up to its end; `None` where that is missing.
fn name(chars: &mut std::str::Chars<'_>) -> Option<String> {
    let (name, rest) = chars.as_str().split_once('}')?;
    *chars = rest.chars();
    Some(name.to_owned())
}

fn put_words(parts: &mut Vec<Part>, words: &mut String) {
    if !words.is_empty() {
        parts.push(Part::Words(std::mem::take(words)));
    }
}

impl Wording {
    /// The names of all its blanks.
    #[must_use]
    pub fn blanks(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        collect(&self.parts, &mut |name| {
            names.insert(name);
        });
        names
    }

    /// The blanks that it cannot do without and of which `is_told` says no.
    pub fn missing(&self, is_told: impl Fn(&str) -> bool) -> Vec<&str> {
        let needed = self.parts.iter().filter_map(|part| match part {
            Part::Blank(name) => Some(name.as_str()),
            Part::Words(_) | Part::Optional(_) => None,
        });
        needed.filter(|name| !is_told(name)).collect()
    }

    /// Its words and what `blank` has in its blanks, one after the other; an optional part with an untold blank is left out.
    pub fn filled<T>(
        &self,
        is_told: impl Fn(&str) -> bool,
        words: impl Fn(&str) -> T,
        mut blank: impl FnMut(&str) -> Vec<T>,
    ) -> Vec<T> {
        let mut out = Vec::new();
        fill(&self.parts, &is_told, &words, &mut blank, &mut out);
        out
    }

    /// Its words with `values` in its blanks; what is not among them is left out.
    #[must_use]
    pub fn plain(&self, values: &[(&str, &str)]) -> String {
        let value = |name: &str| values.iter().find(|(known, value)| *known == name && !value.is_empty());
        let blank = |name: &str| value(name).map(|(_, value)| (*value).to_owned()).into_iter().collect();
        self.filled(|name| value(name).is_some(), str::to_owned, blank).concat()
    }
}

fn collect<'w>(parts: &'w [Part], each: &mut impl FnMut(&'w str)) {
    for part in parts {
        match part {
            Part::Words(_) => {}
            Part::Blank(name) => each(name),
            Part::Optional(parts) => collect(parts, each),
        }
    }
}

fn fill<T>(
    parts: &[Part],
    is_told: &impl Fn(&str) -> bool,
    words: &impl Fn(&str) -> T,
    blank: &mut impl FnMut(&str) -> Vec<T>,
    out: &mut Vec<T>,
) {
    for part in parts {
        match part {
            Part::Words(own) => out.push(words(own)),
            Part::Blank(name) => out.extend(blank(name)),
            Part::Optional(parts) => {
                let mut all_told = true;
                collect(parts, &mut |name| all_told &= is_told(name));
                if all_told {
                    fill(parts, is_told, words, blank, out);
                }
            }
        }
    }
}

/// Wordings for one thing, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Wordings(pub Vec<Wording>);

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(words: &str) -> Wording {
        Wording::try_from(words.to_owned()).unwrap()
    }

    #[test]
    fn blanks_are_filled_and_optional_parts_left_out() {
        let wording = wording("{who}は[{when}、][{what}と[{how}に]]公表した\\[仮\\]。");
        for (values, words) in [
            (vec![("who", "当市"), ("when", "6月"), ("what", "紛失")], "当市は6月、公表した[仮]。"),
            (vec![("who", "当市"), ("what", "紛失"), ("how", "電話")], "当市は紛失と電話に公表した[仮]。"),
            (vec![("who", "当市"), ("when", "")], "当市は公表した[仮]。"),
        ] {
            assert_eq!(wording.plain(&values), words);
        }
        assert_eq!(wording.missing(|name| name == "when"), ["who"]);
        assert_eq!(wording.blanks().len(), 4);
    }

    #[test]
    fn bad_wordings_are_refused() {
        for words in ["{who", "[あ", "あ]", "}"] {
            assert_eq!(Wording::try_from(words.to_owned()), Err(BadWording::Bracket(words.to_owned())));
        }
        for name in ["", "Who", "名"] {
            assert_eq!(Wording::try_from(format!("{{{name}}}")), Err(BadWording::Blank(name.to_owned())));
        }
    }
}
