//! Up to four incidents side by side, what differs plain to see.

use axum::extract::State;
use jikenbo_casebook::Casebook;
use jikenbo_model::{IncidentNumber, Record};
use jikenbo_publish::{Field, values};
use maud::{Markup, html};

use super::incident::{address, values_of};
use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::compare as say;
use crate::task::held_up;
use crate::web::layout::{self, Room};
use crate::web::site::Site;
use crate::web::words::{named, untold};
use crate::web::{Answer, Visitor};

/// Incidents side by side.
const MOST: usize = 4;
/// Fields that are not compared: they are of one report.
const LEFT_OUT: [Field; 2] = [Field::SeriesNo, Field::ReportNo];

/// What stands of an incident.
struct Side {
    number: IncidentNumber,
    record: Record,
    /// Its reports, where some of it has its words in them.
    others: Vec<Record>,
}

/// The incidents whose numbers the address names.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>) -> Answer {
    let asked = asked(visitor.here.query().unwrap_or_default());
    let numbers = asked.numbers.clone();
    let sides = site.casebooks.read(move |casebook| sides(casebook, &numbers)).await?;
    let language = visitor.language;
    let body = html! {
        h1 { (language.word(say::TITLE)) }
        (form(&asked, language))
        @if asked.is_cut { div.note.maybe { p { (language.words(say::CUT, &[("most", &MOST)])) } } }
        @if sides.len() < 2 { p.empty { (language.word(say::MORE)) } }
        @if !sides.is_empty() { (table(&sides, asked.only_differences, language)) }
    };
    Ok(layout::page(&visitor, Room::List, language.word(say::TITLE), &body))
}

struct Asked {
    numbers: Vec<IncidentNumber>,
    is_cut: bool,
    only_differences: bool,
}

fn asked(query: &str) -> Asked {
    let (mut numbers, mut only_differences) = (Vec::new(), false);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if name == "n" {
            numbers.extend(
                value.split([' ', ',', '、']).filter_map(|number| number.parse::<IncidentNumber>().ok()),
            );
        }
        only_differences |= name == "only" && value == "differences";
    }
    let mut once: Vec<IncidentNumber> = Vec::new();
    numbers.retain(|number| {
        let is_new = !once.contains(number);
        once.push(*number);
        is_new
    });
    let is_cut = numbers.len() > MOST;
    numbers.truncate(MOST);
    Asked { numbers, is_cut, only_differences }
}

/// Those that there are, each once.
fn sides(casebook: &Casebook, numbers: &[IncidentNumber]) -> jikenbo_casebook::Result<Vec<Side>> {
    let mut sides: Vec<Side> = Vec::new();
    for number in numbers {
        let Some(number) = casebook.root(*number)? else { continue };
        let is_known = sides.iter().any(|side| side.number == number);
        if let Some(record) = casebook.standing(number)?.filter(|_| !is_known) {
            let others = held_up::others(casebook, number, &record)?;
            sides.push(Side { number, record, others });
        }
    }
    Ok(sides)
}

fn form(asked: &Asked, language: Language) -> Markup {
    let numbers: Vec<String> = asked.numbers.iter().map(ToString::to_string).collect();
    html! {
        form.row.compare-form {
            label for="numbers" { (language.word(say::NUMBERS)) }
            input #numbers name="n" size="40" value=(numbers.join(" ")) placeholder="2024-0012 2024-0034";
            label { input type="checkbox" name="only" value="differences" checked[asked.only_differences]; " " (language.word(say::ONLY)) }
            button { (language.word(say::SHOW)) }
        }
    }
}

fn table(sides: &[Side], only_differences: bool, language: Language) -> Markup {
    let fields = Field::ALL.iter().filter(|field| !LEFT_OUT.contains(field));
    let rows: Vec<(Field, bool)> = fields
        .map(|field| (*field, differs(sides, *field)))
        .filter(|(field, differs)| is_told(sides, *field) && (*differs || !only_differences))
        .collect();
    html! {
        div.scroll tabindex="0" { table.compare {
            thead { tr {
                td {}
                @for side in sides { th scope="col" {
                    a href=(address(side.number)) { (side.number) }
                    br;
                    @match &side.record.organization { Some(name) => (named(&name.value)), None => (untold()) }
                } }
            } }
            tbody { @for (field, differs) in rows { tr.differs[differs] {
                th scope="row" {
                    (field.label(language))
                    @if differs { " " span.quiet.small { "≠ " (language.word(say::DIFFERS)) } }
                }
                @for side in sides { td { (values_of(&side.record, &side.others, field, language)) } }
            } } }
        } }
    }
}

fn is_told(sides: &[Side], field: Field) -> bool {
    sides.iter().any(|side| values(&side.record).iter().any(|value| value.field == field))
}

/// Do not all say the same, in whatever order?
fn differs(sides: &[Side], field: Field) -> bool {
    let said = |side: &Side| {
        let values = values(&side.record);
        let of_field = values.iter().filter(|value| value.field == field);
        let mut words: Vec<String> = of_field.map(|value| label::word(value.word, Language::Ja)).collect();
        words.sort_unstable();
        words
    };
    let mut all = sides.iter().map(said);
    let first = all.next();
    all.any(|other| Some(other) != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_once_and_up_to_four() {
        let check = |query: &str, numbers: &str, is_cut: bool| {
            let asked = asked(query);
            let found: Vec<String> = asked.numbers.iter().map(ToString::to_string).collect();
            assert_eq!((found.join(" ").as_str(), asked.is_cut), (numbers, is_cut), "{query}");
        };
        check("n=2024-0001&n=2024-2&n=2024-0001", "2024-0001 2024-0002", false);
        check(
            "n=2024-1+2024-2,2024-3%E3%80%812024-4+2024-5&n=x",
            "2024-0001 2024-0002 2024-0003 2024-0004",
            true,
        );
        check("", "", false);
    }
}
