//! The casebook: building it through its own door, and asking it.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use jikenbo_casebook::{Casebook, Facet, Filter, Sort};
use jikenbo_model::IncidentNumber;
use jikenbo_model::vocabulary::{Cause, DataKind, Industry, Kind};

use crate::chance::Chance;
use crate::measure::{Times, on_processor};
use crate::{Engine, PAGE, world};

/// Documents added at once.
const BATCH: usize = 1_000;
const AT: &str = "2026-04-01T09:00:00+09:00";

pub(crate) struct Ours {
    casebook: Casebook,
}

/// A casebook of so many articles; one that is there already is used as it is.
pub(crate) fn build(path: &Path, articles: usize, seed: u64) -> Result<Ours> {
    if !path.exists() {
        fill(&mut Casebook::open_or_create(path)?, articles, seed)?;
    }
    Ok(Ours { casebook: Casebook::open_read_only(path)? })
}

/// Files the articles, and tells at each milestone what one more takes then.
fn fill(casebook: &mut Casebook, articles: usize, seed: u64) -> Result<()> {
    let mut adding = 0.0;
    for from in (0..articles).step_by(BATCH) {
        let until = articles.min(from + BATCH);
        let batch: Vec<_> = (from..until).map(|number| world::document(number, seed)).collect();
        let (before, begin) = (on_processor(), Instant::now());
        casebook.add(&batch, AT)?;
        let took = begin.elapsed().as_secs_f64();
        adding += took;
        if is_milestone(from) || until == articles {
            let each = |seconds: f64| seconds * 1_000.0 / batch.len() as f64;
            let processor = each((on_processor() - before) / 1e9);
            println!(
                "after {from:>7} articles: {:.3} ms to file one, {processor:.3} ms of processor",
                each(took)
            );
            println!("              linking it {}", linking(casebook, from + 1)?);
        }
    }
    println!(
        "filed in {adding:.1} s, {:.0} articles a second (without reading them)",
        articles as f64 / adding
    );
    Ok(())
}

/// Nothing, and from a batch on every tenfold.
fn is_milestone(articles: usize) -> bool {
    let batches = articles / BATCH;
    batches == 0 || 10_usize.pow(batches.ilog10()) == batches
}

/// Times the search for others that may be the same as an incident drawn by chance: what linking a new one takes.
fn linking(casebook: &Casebook, articles: usize) -> Result<Times> {
    let (mut chance, mut linking) = (Chance::new(7), Times::default());
    for round in 0..500 {
        let number = drawn(&mut chance, articles);
        linking.take(round >= 50, || Ok(casebook.near(number)?))?;
    }
    Ok(linking)
}

/// The number of an incident, most likely; the articles are of eleven years.
fn drawn(chance: &mut Chance, articles: usize) -> IncidentNumber {
    IncidentNumber {
        year: 2015 + chance.below(11) as u16,
        serial: 1 + chance.below((articles / 12).max(1)) as u32,
    }
}

impl Engine for Ours {
    fn name(&self) -> &'static str {
        "jikenbo"
    }

    fn find(&self, word: &str, limit: usize) -> Result<Vec<usize>> {
        let found = self.casebook.search(word, &Filter::default().first(limit))?;
        found.iter().map(|hit| hit.name.trim_end_matches(".txt").parse().context("a number")).collect()
    }
}

impl Ours {
    /// Times filters: their facets, their list, a search under them, statistics, likeness.
    pub(crate) fn filters(&self) -> Result<()> {
        let filters = filters();
        let words = ["紛失", "個人情報", "口座番号", "Emotet", "霧翠"];
        let mut asked = words.iter().cycle();
        let (mut facets, mut lists, mut searches) = (Times::default(), Times::default(), Times::default());
        for round in 0..3 {
            for filter in &filters {
                facets.take(round > 0, || Ok(self.casebook.facets("", filter)?))?;
                lists.take(round > 0, || Ok(self.casebook.list(&filter.clone().first(PAGE))?))?;
                let word = asked.next().copied().unwrap_or_default();
                searches
                    .take(round > 0, || Ok(self.casebook.search(word, &filter.clone().first(PAGE))?))?;
            }
        }
        println!("jikenbo                  facets of a filter  {facets}");
        println!("jikenbo                  list of a filter    {lists}");
        println!("jikenbo                  search under filter {searches}");
        self.whole_table()
    }

    /// Times what looks at all incidents.
    fn whole_table(&self) -> Result<()> {
        let incidents = Filter { kind: Some(Kind::Incident), ..Filter::default() };
        let (mut found, mut counted, mut alike) = (Times::default(), Times::default(), Times::default());
        let first = self.casebook.list(&incidents.clone().first(9))?;
        for row in &first {
            found.take(true, || Ok(self.casebook.facets("情報", &incidents)?))?;
            counted.take(true, || Ok(self.casebook.statistics(Some(Facet::Cause), &incidents)?))?;
            let number = row.number.context("a number")?;
            alike.take(true, || Ok(self.casebook.similar(number, &Filter::default().first(10))?))?;
        }
        println!("jikenbo                  facets of a search  {found}");
        println!("jikenbo                  statistics by cause {counted}");
        println!("jikenbo                  incidents like one  {alike}");
        Ok(())
    }

    /// Times the opening of incidents drawn by chance.
    pub(crate) fn opening(&self, articles: usize) -> Result<()> {
        let (mut chance, mut opening) = (Chance::new(7), Times::default());
        for round in 0..500 {
            let number = drawn(&mut chance, articles);
            opening.take(round >= 50, || Ok(self.casebook.incident(number)?))?;
        }
        println!("jikenbo                  opening an incident {opening}");
        println!("jikenbo                  linking an incident {}", linking(&self.casebook, articles)?);
        Ok(())
    }
}

fn filters() -> Vec<Filter> {
    let incidents = || Filter { kind: Some(Kind::Incident), ..Filter::default() };
    let mut filters = vec![
        incidents(),
        Filter { affected_at_least: Some(1_000), ..incidents() },
        Filter { data_kinds: vec![DataKind::Name, DataKind::Health], ..incidents() },
        Filter { organization: Some("霧翠鈴".to_owned()), ..incidents() },
        Filter { sort: Sort::Largest, ..incidents() },
        Filter { sort: Sort::Oldest, industry: vec![Industry::Hospital, Industry::School], ..incidents() },
    ];
    filters.extend(Cause::ALL.iter().map(|&cause| Filter { cause: vec![cause], ..incidents() }));
    let years = ["2015", "2019-04", "2025-12-24"].iter().filter_map(|day| day.parse().ok());
    filters.extend(years.map(|day| Filter { kind: Some(Kind::Incident), ..Filter::disclosed_in(day) }));
    filters
}
