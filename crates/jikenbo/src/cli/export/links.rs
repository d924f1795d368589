//! `jikenbo export --format links`: a line for each document that reports an incident.

use std::io::Write;

use jikenbo_casebook::{Casebook, Linked, Relation};
use jikenbo_publish::format::links::{self, Line};

/// Writes the links in order of arrival; how many documents.
pub(super) fn write(casebook: &Casebook, out: &mut impl Write) -> anyhow::Result<u64> {
    let mut count = 0;
    for articles in casebook.links()?.chunk_by(|a, b| a.at.document == b.at.document) {
        let Some(line) = line(articles) else { continue };
        writeln!(out, "{}", links::to_string(&line)?)?;
        count += 1;
    }
    Ok(count)
}

fn line(articles: &[Linked]) -> Option<Line<'_>> {
    let first = articles.first()?;
    let further = articles.iter().map(|article| article.number);
    let mut also: Vec<_> = further.chain(articles.iter().flat_map(|article| article.also.clone())).collect();
    also.sort_unstable();
    also.dedup();
    also.retain(|&number| number != first.number);
    let is_copy = articles.iter().all(|article| article.relation == Relation::ReprintOf);
    // A newsletter may tell an item as another one does, and is no copy of it.
    let relation = match first.relation {
        Relation::ReprintOf if !is_copy => Relation::ReportsOn,
        relation => relation,
    };
    let names = matches!(relation, Relation::Follows | Relation::ReprintOf);
    Some(Line {
        source: &first.at.name,
        incident: first.number,
        also,
        relation: relation.as_str(),
        of: first.of.as_ref().filter(|_| names).map(|of| of.name.as_str()),
    })
}
