//! Which incidents a page is about, as its address says it: the names are those of the command line.
//!
//! An address says all of it, so that it can be kept, sent and opened again; what it leaves out is as usual.

mod named;

use jikenbo_casebook::{Aspect, Filter, Group, Sort};
use jikenbo_model::When;
use jikenbo_model::vocabulary::{Choice, Kind, Unit};

use super::words::is_steering;

pub(super) use named::{name_of, order, value_of};

/// Which incidents, in which order, and which page of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Query {
    /// Words that must all be there; may be empty.
    pub(crate) words: String,
    /// What must hold.
    pub(crate) filter: Filter,
    /// From 1.
    pub(crate) page: usize,
    /// What could not be understood, as `name=value`.
    pub(crate) unknown: Vec<String>,
}

impl Default for Query {
    fn default() -> Self {
        let filter = Filter { kind: Some(Kind::Incident), ..Filter::default() };
        Self { words: String::new(), filter, page: 1, unknown: Vec::new() }
    }
}

/// Pages that can be turned to.
pub(super) const LAST_PAGE: usize = 200;
/// Characters of words that are looked for.
const WORDS: usize = 200;

impl Query {
    /// What the part of an address behind `?` says.
    pub(crate) fn of(address: &str) -> Self {
        let mut query = Self::default();
        for (name, value) in form_urlencoded::parse(address.as_bytes()) {
            let value: String = value.chars().filter(|c| !is_steering(*c)).collect();
            let value = value.trim();
            if !value.is_empty() && query.take(&name, value).is_none() {
                query.unknown.push(format!("{name}={value}"));
            }
        }
        query
    }

    /// Takes in a pair; `None` where the value is no value of that name. Names of other things are none of its business.
    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        let filter = &mut self.filter;
        match name {
            "q" => self.words = value.chars().take(WORDS).collect(),
            "page" => self.page = value.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page))?,
            "sort" => filter.sort = sort(value)?,
            "year" => {
                (filter.disclosed_from, filter.disclosed_until) = (Some(when(value)?), Some(when(value)?))
            }
            "from" => filter.disclosed_from = Some(when(value)?),
            "until" => filter.disclosed_until = Some(when(value)?),
            "as-of" => filter.as_of = Some(when(value)?),
            "cause" => put(&mut filter.cause, value)?,
            "cause-group" => put(&mut filter.cause_group, value)?,
            "industry" => put(&mut filter.industry, value)?,
            "leak-status" => put(&mut filter.leak, value)?,
            "unit" => put(&mut filter.unit, value)?,
            "data-kind" => put(&mut filter.data_kinds, value)?,
            "vector" => put(&mut filter.vectors, value)?,
            "asset" => put(&mut filter.assets, value)?,
            "response" => put(&mut filter.responses, value)?,
            "prevention" => put(&mut filter.prevention, value)?,
            "organization" => filter.organization = Some(value.to_owned()),
            "malware" => filter.malware = Some(value.to_owned()),
            "document" => filter.document = Some(value.to_owned()),
            "min-affected" => filter.affected_at_least = Some(number(value)?),
            "max-affected" => filter.affected_at_most = Some(number(value)?),
            "told" => once(&mut filter.told, aspect(value)?),
            "untold" => once(&mut filter.untold, aspect(value)?),
            "kind" => filter.kind = kind(value)?,
            "count" => filter.once = counting(value)?,
            _ => {}
        }
        Some(())
    }

    /// What it says, pair by pair; what is as usual is left out.
    pub(crate) fn pairs(&self) -> Vec<(&'static str, String)> {
        let filter = &self.filter;
        let mut pairs = Pairs::default();
        pairs.put("q", Some(self.words.clone()).filter(|words| !words.is_empty()));
        let (from, until) = (filter.disclosed_from, filter.disclosed_until);
        if from == until {
            pairs.put("year", from);
        } else {
            pairs.put("from", from);
            pairs.put("until", until);
        }
        pairs.each("cause", &filter.cause);
        pairs.each("cause-group", &filter.cause_group);
        pairs.each("industry", &filter.industry);
        pairs.each("leak-status", &filter.leak);
        pairs.each("data-kind", &filter.data_kinds);
        pairs.each("vector", &filter.vectors);
        pairs.each("asset", &filter.assets);
        pairs.each("response", &filter.responses);
        pairs.each("prevention", &filter.prevention);
        pairs.put("organization", filter.organization.clone());
        pairs.put("malware", filter.malware.clone());
        pairs.put("document", filter.document.clone());
        pairs.put("min-affected", filter.affected_at_least);
        pairs.put("max-affected", filter.affected_at_most);
        pairs.each::<Unit>("unit", &filter.unit);
        filter.told.iter().for_each(|aspect| pairs.put("told", Some(aspect.as_str())));
        filter.untold.iter().for_each(|aspect| pairs.put("untold", Some(aspect.as_str())));
        pairs.put("as-of", filter.as_of);
        pairs.put("count", Some(EVENTS).filter(|_| filter.once));
        pairs.put(
            "kind",
            match filter.kind {
                Some(Kind::Incident) => None,
                Some(kind) => Some(kind.as_str()),
                None => Some(ALL),
            },
        );
        pairs.put("sort", Some(sort_word(filter.sort)).filter(|_| filter.sort != Sort::default()));
        pairs.put("page", Some(self.page).filter(|page| *page > 1));
        pairs.0
    }

    /// The address at which `path` shows it.
    pub(crate) fn address(&self, path: &str) -> String {
        let pairs = self.pairs();
        if pairs.is_empty() {
            return path.to_owned();
        }
        let mut written = form_urlencoded::Serializer::new(String::new());
        written.extend_pairs(pairs);
        format!("{path}?{}", written.finish())
    }

    /// The same, another page.
    pub(crate) fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// The same without one of its pairs, from the first page on.
    pub(crate) fn without(&self, name: &str, value: &str) -> Self {
        let others = self.pairs().into_iter().filter(|(known, it)| (*known, it.as_str()) != (name, value));
        Self::of_pairs(others)
    }

    /// What the pairs say, from the first page on.
    fn of_pairs(pairs: impl Iterator<Item = (&'static str, String)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs.filter(|(name, _)| *name != "page") {
            query.take(name, &value);
        }
        query
    }

    /// The same in another order, from the first page on.
    pub(crate) fn sorted(&self, sort: Sort) -> Self {
        Self { filter: Filter { sort, ..self.filter.clone() }, page: 1, ..self.clone() }
    }

    /// The same narrowed to a group, from the first page on.
    pub(crate) fn narrowed(&self, group: Group) -> Self {
        let narrowed = Self { filter: group.narrowed(&self.filter), ..self.clone() };
        Self::of_pairs(narrowed.pairs().into_iter())
    }
}

#[derive(Default)]
struct Pairs(Vec<(&'static str, String)>);

impl Pairs {
    fn put(&mut self, name: &'static str, value: Option<impl ToString>) {
        self.0.extend(value.map(|value| (name, value.to_string())));
    }

    fn each<T: Choice>(&mut self, name: &'static str, words: &[T]) {
        self.0.extend(words.iter().map(|word| (name, word.word().to_owned())));
    }
}

/// What stands for articles of every kind.
pub(super) const ALL: &str = "all";

/// What stands for a contractor's incident and those of its customers counted as one.
pub(super) const EVENTS: &str = "events";
/// What stands for each incident counted by itself.
pub(super) const INCIDENTS: &str = "incidents";

fn counting(value: &str) -> Option<bool> {
    [INCIDENTS, EVENTS].contains(&value).then_some(value == EVENTS)
}

fn kind(value: &str) -> Option<Option<Kind>> {
    if value == ALL { Some(None) } else { Kind::named(value).map(Some) }
}

/// Puts a word to those that are there, once.
fn put<T: Choice>(words: &mut Vec<T>, value: &str) -> Option<()> {
    once(words, T::LIST.iter().copied().find(|word| word.word() == value)?);
    Some(())
}

fn once<T: PartialEq>(words: &mut Vec<T>, word: T) {
    if !words.contains(&word) {
        words.push(word);
    }
}

/// A date as formats and people write it: 2024-05, 2024/05, 2024/5/3.
fn when(value: &str) -> Option<When> {
    let parts: Vec<u16> =
        value.split(['-', '/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let small = |part: u16| u8::try_from(part).ok();
    match *parts.as_slice() {
        [year] => When::in_year(year),
        [year, month] => When::in_month(year, small(month)?),
        [year, month, day] => When::on(year, small(month)?, small(day)?),
        _ => None,
    }
}

/// 1,000 as well as 1000.
fn number(value: &str) -> Option<u64> {
    value.replace([',', '，'], "").parse().ok()
}

fn aspect(value: &str) -> Option<Aspect> {
    Aspect::ALL.iter().copied().find(|aspect| aspect.as_str() == value)
}

/// The orders, as addresses name them.
pub(super) const SORTS: [(Sort, &str); 4] = [
    (Sort::Newest, "newest"),
    (Sort::Oldest, "oldest"),
    (Sort::Largest, "largest"),
    (Sort::Relevance, "relevance"),
];

fn sort(value: &str) -> Option<Sort> {
    SORTS.iter().find(|(_, word)| *word == value).map(|(sort, _)| *sort)
}

/// How addresses name an order.
pub(super) fn sort_word(sort: Sort) -> &'static str {
    SORTS.iter().find(|(known, _)| *known == sort).map_or("newest", |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_back() {
        for address in [
            "",
            "q=USB+%E3%83%A1%E3%83%A2%E3%83%AA&cause=loss&cause=theft&industry=hospital",
            "year=2024-03&told=month&sort=largest",
            "from=2024&until=2025-06-30&leak-status=possible&data-kind=name&data-kind=health",
            "vector=phishing&asset=server&response=search&prevention=audit&untold=people&as-of=2025",
            "organization=%E9%9D%92%E5%B6%BA%E5%95%86%E4%BA%8B&malware=kuro&document=a.txt",
            "min-affected=101&max-affected=1000&unit=persons&kind=other&sort=oldest&page=3",
            "cause-group=loss&count=events&kind=all",
        ] {
            let query = Query::of(address);
            assert_eq!(query.unknown, Vec::<String>::new(), "{address}");
            assert_eq!(query.address("").trim_start_matches('?'), address);
        }
    }

    #[test]
    fn what_is_not_understood_is_told() {
        let query =
            Query::of("cause=magic&from=2024-13&page=0&page=99999&min-affected=many&lang=en&q=&year=2024/5");
        assert_eq!(
            query.unknown,
            ["cause=magic", "from=2024-13", "page=0", "page=99999", "min-affected=many"]
        );
        assert_eq!(query.address("/incidents"), "/incidents?year=2024-05");
        assert!(Query::of(&format!("q={}", "a".repeat(1_000_000))).words.len() == WORDS);
    }

    #[test]
    fn a_condition_can_be_taken_away() {
        let query = Query::of("q=a&cause=loss&cause=theft&page=4");
        assert_eq!(query.without("cause", "loss").address("/"), "/?q=a&cause=theft");
        let march = query.narrowed(Group::Month(2024, 3)).narrowed(Group::Month(2024, 3));
        assert_eq!(march.address("/"), "/?q=a&year=2024-03&cause=loss&cause=theft&told=month");
        assert_eq!(query.sorted(Sort::Largest).address("/"), "/?q=a&cause=loss&cause=theft&sort=largest");
    }
}
