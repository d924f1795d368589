//! Names of organisations, shown or left out.

use super::Order;
use crate::matter::{Matter, is_of_an_address};

/// Whose incident it is, as the piece shows it; `None` where it is not known.
pub(super) fn organization(order: &Order<'_>, matter: &Matter) -> Option<String> {
    if !order.is_masked {
        return matter.organization().map(str::to_owned);
    }
    let words = &order.templates.words;
    let industry = matter.record.industry.as_ref().map(|industry| (order.names.industry)(industry.value));
    let number = matter.number.to_string();
    let industry = industry.unwrap_or(&words.masked_industry);
    Some(words.masked.plain(&[("industry", industry), ("number", &number)]))
}

/// The name of another organisation, as the piece shows it.
pub(super) fn party<'o>(order: &Order<'o>, name: &'o str) -> &'o str {
    if order.is_masked { &order.templates.words.masked_name } else { name }
}

/// Words of a source, without names and addresses where those are left out.
pub(super) fn quoted(order: &Order<'_>, matter: &Matter, words: &str) -> String {
    if !order.is_masked {
        return words.to_owned();
    }
    let mask = &order.templates.words.masked_name;
    let record = &matter.record;
    let parties = record.parties.iter().map(|party| party.value.name.as_str());
    let mut names: Vec<&str> =
        matter.organization().into_iter().chain(parties).filter(|name| !name.is_empty()).collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    let nameless = names.iter().fold(words.to_owned(), |words, name| words.replace(name, mask));
    without_addresses(&nameless, mask)
}

/// `words` with `mask` in place of every address of the web or of mail.
fn without_addresses(words: &str, mask: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let is_of_one = is_of_an_address(first);
        let end = rest.find(|c| is_of_an_address(c) != is_of_one).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        let is_one = ["://", "@", "www."].iter().any(|sign| run.contains(sign));
        out.push_str(if is_one { mask } else { run });
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_left_out() {
        let words = "詳細はhttps://a.example.jp/x?y=1、宛先 info@example.jp へ。TEL 03-0000-0000";
        assert_eq!(without_addresses(words, "〔〕"), "詳細は〔〕、宛先 〔〕 へ。TEL 03-0000-0000");
    }
}
