//! The points of linking with names as the articles print them, where linking compares them folded.

use std::rc::Rc;

use jikenbo_model::Record;

use crate::key::key;
use crate::link::{Evidence, Organisation, Point};

/// `points` between two articles, names in them as the articles print them.
pub(crate) fn printed(points: Vec<Point>, articles: &[Rc<Record>]) -> Vec<Point> {
    points.into_iter().map(|point| as_printed(point, articles)).collect()
}

fn as_printed(mut point: Point, articles: &[Rc<Record>]) -> Point {
    let is_named = |name: &&String| match point.evidence {
        Evidence::SameOrganisation
        | Evidence::SameGroup
        | Evidence::ShortForm
        | Evidence::PartOf
        | Evidence::NamedInLead
        | Evidence::SameTitle
        | Evidence::NamedContractor
        | Evidence::SameContractor => names(&point.words, &Organisation::named(name).full),
        Evidence::SameMalware => {
            names(&point.words, &key(name).chars().filter(|c| c.is_alphanumeric()).collect::<String>())
        }
        _ => false,
    };
    let mut named: Vec<&String> =
        articles.iter().flat_map(|article| all_names(article)).filter(is_named).collect();
    named.sort_unstable();
    named.dedup();
    if !named.is_empty() {
        point.words = named.into_iter().cloned().collect::<Vec<_>>().join(" / ");
    }
    point
}

/// Are the words this folded name, or one of two of which this is one?
fn names(words: &str, name: &str) -> bool {
    let rest = words.strip_prefix(name).map(|rest| rest.starts_with(' '));
    let before = words.strip_suffix(name).map(|before| before.ends_with(' '));
    !name.is_empty() && (words == name || rest == Some(true) || before == Some(true))
}

fn all_names(record: &Record) -> impl Iterator<Item = &String> {
    let own = record.organization.iter().map(|name| &name.value);
    let parties = record.parties.iter().map(|party| &party.value.name);
    let mentioned = record.mentioned.iter().map(|told| &told.value.organization);
    own.chain(parties).chain(mentioned).chain(record.malware.iter().map(|name| &name.value))
}
