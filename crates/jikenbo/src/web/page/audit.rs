//! The audit page: the log from its end, who did what, when and why.

use axum::extract::Query;
use jikenbo_casebook::{Audit, Casebook, Event, Head, Told};
use maud::{Markup, html};
use serde::Deserialize;

use crate::config::clock;
use crate::message::Language;
use crate::message::label::Label;
use crate::message::page::{Pair, audit};
use crate::web::layout::Room;
use crate::web::{Answer, Casebooks, Visitor, address, layout};

/// Entries on a page.
const ROWS: usize = 100;

/// Which entries.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    before: Option<u64>,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    who: String,
}

/// What people did.
const PEOPLE: &str = "people";

/// The kinds of entries and what they are called; those of people first.
const KINDS: &[(&str, Pair)] = &[
    ("value_corrected", audit::VALUE_CORRECTED),
    ("value_accepted", audit::VALUE_ACCEPTED),
    ("value_rejected", audit::VALUE_REJECTED),
    ("value_decision_undone", audit::VALUE_DECISION_UNDONE),
    ("incidents_merged", audit::INCIDENTS_MERGED),
    ("merge_undone", audit::MERGE_UNDONE),
    ("report_unlinked", audit::REPORT_UNLINKED),
    ("doubt_settled", audit::DOUBT_SETTLED),
    ("doubt_reopened", audit::DOUBT_REOPENED),
    ("columns_mapped", audit::COLUMNS_MAPPED),
    ("account_changed", audit::ACCOUNT_CHANGED),
    ("document_added", audit::DOCUMENT_ADDED),
    ("number_given", audit::NUMBER_GIVEN),
];

/// A page of the log.
pub(super) async fn show(visitor: Visitor, casebooks: Casebooks, Query(asked): Query<Asked>) -> Answer {
    let wanted = asked.audit();
    let ask = move |casebook: &Casebook| {
        Ok::<_, jikenbo_casebook::Error>((casebook.head()?, casebook.audit(&wanted)?))
    };
    let (head, mut entries) = casebooks.read(ask).await?;
    let has_older = entries.len() > ROWS;
    entries.truncate(ROWS);
    let older = entries.last().filter(|_| has_older).map(|last| asked.address(Some(last.seq)));
    let language = visitor.language;
    let body = html! {
        h1 { (language.word(audit::TITLE)) }
        p { (language.word(audit::LEAD)) }
        p.quiet.small.fixed { (position(&head, language)) }
        (narrowing(&asked, language))
        @if entries.is_empty() { p.empty { (language.word(audit::NOTHING)) } }
        @else { div.scroll tabindex="0" { (table(&entries, language)) } }
        (pages(&asked, older.as_deref(), language))
    };
    Ok(layout::page(&visitor, Room::Audit, language.word(audit::TITLE), &body))
}

impl Asked {
    fn audit(&self) -> Audit {
        let kind = KINDS.iter().find(|(kind, _)| *kind == self.kind).map(|(kind, _)| (*kind).to_owned());
        Audit {
            before: self.before,
            is_by_people: self.kind == PEOPLE,
            kind,
            who: Some(self.who.trim().to_owned()).filter(|who| !who.is_empty()),
            limit: ROWS + 1,
        }
    }

    fn address(&self, before: Option<u64>) -> String {
        let before = before.map(|seq| format!("&before={seq}")).unwrap_or_default();
        format!("/audit?kind={}&who={}{before}", address::encoded(&self.kind), address::encoded(&self.who))
    }
}

fn position(head: &Head, language: Language) -> String {
    let hash: String = head.hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    language.words(audit::HEAD, &[("seq", &head.seq), ("hash", &hash)])
}

fn narrowing(asked: &Asked, language: Language) -> Markup {
    html! {
        form.row action="/audit" {
            label { (language.word(audit::KIND)) " " select name="kind" {
                option value="" { (language.word(audit::ANY)) }
                option value=(PEOPLE) selected[asked.kind == PEOPLE] { (language.word(audit::PEOPLE_ONLY)) }
                @for (kind, name) in KINDS {
                    option value=(kind) selected[asked.kind == *kind] { (language.word(*name)) }
                }
            } }
            label { (language.word(audit::WHO)) " " input name="who" value=(asked.who) maxlength="64"; }
            button { (language.word(audit::SHOW)) }
        }
    }
}

fn pages(asked: &Asked, older: Option<&str>, language: Language) -> Markup {
    html! {
        nav.pages {
            @if asked.before.is_some() { a.button href=(asked.address(None)) { (language.word(audit::NEWEST)) } }
            @if let Some(older) = older { a.button href=(older) rel="next" { (language.word(audit::OLDER)) } }
        }
    }
}

fn table(entries: &[Told], language: Language) -> Markup {
    let heads = [audit::AT, audit::WHO, audit::WHAT, audit::WHY];
    html! {
        table.steady.stacked {
            thead { tr {
                th.number scope="col" { (language.word(audit::SEQ)) }
                @for head in heads { th scope="col" { (language.word(head)) } }
            } }
            tbody { @for entry in entries { (row(entry, language)) } }
        }
    }
}

fn row(entry: &Told, language: Language) -> Markup {
    let kind = entry.event.kind();
    let name = KINDS.iter().find(|(known, _)| *known == kind).map_or(kind, |(_, name)| language.word(*name));
    html! {
        tr {
            th.number scope="row" { (entry.seq) }
            td.day { time datetime=(entry.at) { (clock::in_japan(&entry.at)) } }
            td { bdi { (who(&entry.event)) } }
            td { (name) }
            td.object { (object(&entry.event, language)) }
        }
    }
}

fn who(event: &Event) -> &str {
    match event {
        Event::IncidentsMerged(it) => &it.who,
        Event::MergeUndone(it) => &it.who,
        Event::ReportUnlinked(it) => &it.who,
        Event::ValueCorrected(it) | Event::ValueAccepted(it) | Event::ValueRejected(it) => &it.who,
        Event::ValueDecisionUndone(it) => &it.who,
        Event::DoubtSettled(it) | Event::DoubtReopened(it) => &it.who,
        Event::AccountChanged(it) => &it.who,
        Event::DocumentAdded(it) => &it.who,
        Event::NumberGiven(_) | Event::ColumnsMapped(_) | Event::Unknown { .. } => "",
    }
}

/// On what it was done, and why.
fn object(event: &Event, language: Language) -> Markup {
    match event {
        Event::DocumentAdded(it) => html! { bdi { (it.name) } },
        Event::NumberGiven(it) => number(&it.number),
        Event::ColumnsMapped(it) => {
            html! { span.fixed { (it.document.to_string().chars().take(12).collect::<String>()) } }
        }
        Event::IncidentsMerged(it) => because(&[it.merged, it.kept], "→", &it.because),
        Event::MergeUndone(it) => because(&[it.from, it.number], "⇢", &it.because),
        Event::ReportUnlinked(it) => because(&[it.from, it.number], "⇢", &it.because),
        Event::ValueCorrected(it) | Event::ValueAccepted(it) | Event::ValueRejected(it) => html! {
            (number(&it.number)) " " (it.value.field().label(language)) " "
            @if !it.because.is_empty() { span.quiet { bdi { (it.because) } } }
        },
        Event::ValueDecisionUndone(it) => html! {
            (number(&it.number)) " " (it.field.label(language)) " " span.quiet { bdi { (it.because) } }
        },
        Event::DoubtSettled(it) | Event::DoubtReopened(it) => html! {
            (number(&it.number)) " " span.quiet { bdi { (it.because) } }
        },
        Event::AccountChanged(it) => html! {
            bdi { (it.account) } " " (language.word(change(&it.change)))
            @if let Some(role) = jikenbo_casebook::Role::named(&it.role) {
                " " span.quiet { (language.word(super::account::role(role))) }
            }
        },
        Event::Unknown { .. } => html! {},
    }
}

fn change(name: &str) -> Pair {
    match name {
        "added" => audit::ACCOUNT_ADDED,
        "disabled" => audit::ACCOUNT_DISABLED,
        "enabled" => audit::ACCOUNT_ENABLED,
        "password" => audit::ACCOUNT_PASSWORD,
        _ => audit::ACCOUNT_ROLE,
    }
}

fn number(number: &jikenbo_model::IncidentNumber) -> Markup {
    html! { a href={ "/incidents/" (number) } { (number) } }
}

fn because(numbers: &[jikenbo_model::IncidentNumber; 2], sign: &str, why: &str) -> Markup {
    let [one, other] = numbers;
    html! { (number(one)) " " (sign) " " (number(other)) " " span.quiet { bdi { (why) } } }
}
