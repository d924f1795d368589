//! The course of the incident: when it happened, was noticed and was told, one day below the other.

use jikenbo_model::When;
use jikenbo_publish::{Field, Word};
use maud::{Markup, html};

use super::glance::{read_from, stands_in};
use super::sheet::Sheet;
use crate::message::Language;
use crate::message::label::{self, Label};
use crate::message::page::{Pair, incident as say};
use crate::task::dossier::Dossier;
use crate::web::words::named;

/// Something that happened.
struct Moment {
    when: When,
    words: Markup,
    /// The value and its words, where it was read.
    read: Option<(String, String)>,
    is_report: bool,
}

/// What stands of the event, and the reports.
pub(super) fn show(known: &Dossier, sheets: &[Sheet<'_>], language: Language) -> Markup {
    let mut moments = events(known, sheets, language);
    moments.extend(sheets.iter().filter_map(|sheet| report(sheet, language)));
    moments.sort_by_key(|moment| (moment.when, moment.is_report));
    html! {
        @if !moments.is_empty() {
            section.sheet aria-labelledby="timeline" {
                h2 #timeline { (language.word(say::TIMELINE)) }
                ol.timeline { @for moment in &moments { (line(moment)) } }
            }
        }
    }
}

fn line(moment: &Moment) -> Markup {
    html! {
        li.report[moment.is_report] {
            time datetime=(moment.when) { @match &moment.read {
                Some((id, address)) => a.value href=(address) data-value=(id) { (moment.when) },
                None => (moment.when),
            } }
            span { (moment.words) }
        }
    }
}

const EVENTS: [(Field, Pair); 3] = [
    (Field::OccurredFrom, say::OCCURRED),
    (Field::OccurredUntil, say::OCCURRED_UNTIL),
    (Field::DiscoveredOn, say::NOTICED),
];

fn events(known: &Dossier, sheets: &[Sheet<'_>], language: Language) -> Vec<Moment> {
    let Some(stands) = &known.stands else { return Vec::new() };
    let is_one_day = stands.occurred_from.as_ref().map(|from| from.value)
        == stands.occurred_until.as_ref().map(|until| until.value);
    let event = |(field, name): (Field, Pair)| {
        let value = stands_in(stands, field).filter(|_| !(is_one_day && field == Field::OccurredUntil))?;
        let Word::When(when) = value.word else { return None };
        let words = html! { (language.word(name)) };
        Some(Moment { when, words, read: read_from(&value, sheets), is_report: false })
    };
    EVENTS.into_iter().filter_map(event).collect()
}

fn report(sheet: &Sheet<'_>, language: Language) -> Option<Moment> {
    let record = &sheet.report.article.record;
    let value = stands_in(record, Field::DisclosedOn)?;
    let Word::When(when) = value.word else { return None };
    let at = sheet.values.iter().position(|known| known.field == Field::DisclosedOn)?;
    let words = html! {
        (sheet.report.relation.label(language))
        @if let Some(no) = &record.report_no { " " (label::report_no(no.value, language)) }
        " " a.quiet href={ "#" (sheet.source_id()) } { (named(&sheet.report.info.name)) }
    };
    let read = sheet.words_of(at).map(|address| (sheet.value_id(at), address));
    Some(Moment { when, words, read, is_report: true })
}
