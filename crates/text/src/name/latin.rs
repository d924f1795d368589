//! Names of companies in Latin letters: Aoba Foods (Thailand) Co., Ltd.

use super::{Body, Name};
use crate::span::FoldedSpan;

/// Legal forms that end such a name, the longer first.
const FORMS: &[&str] = &[
    "Co., Ltd.",
    "Co.,Ltd.",
    "Co. Ltd.",
    "CO., LTD.",
    "CO.,LTD.",
    "CO. LTD.",
    "PTE. LTD.",
    "SDN. BHD.",
    "CORPORATION",
    "LIMITED",
    "CORP.",
    "INC.",
    "INC",
    "LTD.",
    "LTD",
    "Pte. Ltd.",
    "Pte Ltd",
    "Pty Ltd",
    "Sdn. Bhd.",
    "Corporation",
    "Limited",
    "Corp.",
    "Corp",
    "Inc.",
    "Inc",
    "Ltd.",
    "Ltd",
    "LLC",
    "LLP",
    "GmbH",
    "S.A.",
    "B.V.",
    "N.V.",
    "K.K.",
    "G.K.",
    "S.p.A.",
    "PLC",
    "plc",
    "AG",
];

/// Words of a name.
const MOST: usize = 6;

/// The name that begins at byte `at` of `text`: capitalised words and a legal form, or a country in brackets.
pub(super) fn at(text: &str, at: usize) -> Option<Name> {
    let rest = text.get(at..)?;
    if text[..at].ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let mut end = 0;
    for words in 0..MOST {
        let next = rest.get(end..)?;
        if words > 0
            && let Some(whole) = closed(next)
        {
            let (core, whole) = (end, end + whole);
            return Some(Name {
                span: FoldedSpan::between(at, at + whole),
                core: FoldedSpan::between(at, at + core),
                body: Body::Company,
                area: None,
            });
        }
        let gap = usize::from(words > 0 && next.starts_with(' '));
        let word = next.get(gap..).map_or(0, word);
        if word == 0 || words > 0 && gap == 0 {
            return None;
        }
        end += gap + word;
    }
    None
}

/// Bytes of a capitalised word.
fn word(rest: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '&' | '\'' | '-');
    let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    if rest.starts_with(|c: char| c.is_ascii_uppercase() || c == '&') { length } else { 0 }
}

/// Bytes of what closes the name here: a country, a legal form, or both.
fn closed(rest: &str) -> Option<usize> {
    let country = country(rest);
    let form = form(rest.get(country..)?);
    (country + form > 0).then_some(country + form)
}

/// ` (Thailand)`.
fn country(rest: &str) -> usize {
    let inside = rest.trim_start_matches(' ').strip_prefix('(').and_then(|inside| inside.split_once(')'));
    let Some((inside, after)) = inside else { return 0 };
    let is_place = inside.len() >= 3
        && inside.starts_with(|c: char| c.is_ascii_uppercase())
        && inside.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
    if is_place { rest.len() - after.len() } else { 0 }
}

/// `, Inc.`.
fn form(rest: &str) -> usize {
    let words = rest.trim_start_matches([',', ' ']);
    let gap = rest.len() - words.len();
    let ends = |form: &&&str| {
        let after = words.get(form.len()..).unwrap_or_default();
        words.starts_with(**form) && !after.starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    FORMS.iter().find(ends).filter(|_| gap > 0).map_or(0, |form| gap + form.len())
}
