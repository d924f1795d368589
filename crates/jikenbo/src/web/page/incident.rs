//! One incident: what happened at a glance, its course, what each report says, and beside it the frozen sources.

mod around;
mod download;
mod fields;
mod glance;
mod moved;
mod pane;
mod sheet;
mod source;
mod stance;
mod stretch;
mod timeline;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use jikenbo_casebook::Role;
use jikenbo_model::IncidentNumber;
use maud::{Markup, html};

use super::decide;
use super::desk::Desk;
use crate::message::Language;
use crate::message::page::incident as say;
use crate::task::dossier::{Dossier, dossier};
use crate::web::address::number_of;
use crate::web::layout::{self, Room};
use crate::web::memory::Page;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::words::named;
use crate::web::{Answer, Visitor};

pub(super) use around::points;
pub(super) use download::{attached, original};
pub(super) use fields::values_of;
pub(super) use moved::sentences;
pub(super) use stance::chip;

use sheet::Sheet;

/// The incident with this number; a number that was merged leads to the one that stays.
pub(super) async fn show(visitor: Visitor, State(site): State<Site>, Path(number): Path<String>) -> Answer {
    let number = number_of(&number)?;
    let readers = Arc::clone(&site.readers);
    let language = visitor.language;
    let desk = if visitor.may(Role::Editor) { Desk::Deciding(number) } else { Desk::Reading };
    let page = site.casebooks.page(format!("incident {language:?} {desk:?} {number}"), move |casebook| {
        let known = dossier(casebook, number, &readers)?.filter(|known| known.number == number);
        Ok::<_, jikenbo_casebook::Error>(known.map(|known| {
            let title = format!("{number} {}", name(&known).unwrap_or_default());
            Page::new(title, body(&known, desk, language))
        }))
    });
    match page.await? {
        Some(page) => {
            let done = decide::done_at(&site, visitor.here.query().unwrap_or_default()).await?;
            let body = html! { (decide::notice(&visitor, done.as_ref())) (page.content()) };
            Ok(layout::page(&visitor, Room::List, &page.title, &body))
        }
        None => elsewhere(&site, number).await,
    }
}

/// The way to the incident to which the number redirects.
async fn elsewhere(site: &Site, number: IncidentNumber) -> Answer {
    let root = site.casebooks.read(move |casebook| casebook.root(number)).await?;
    let root = root.filter(|root| *root != number).ok_or_else(Trouble::not_found)?;
    Ok(Redirect::temporary(&address(root)).into_response())
}

/// Where an incident is shown.
pub(super) fn address(number: IncidentNumber) -> String {
    format!("/incidents/{number}")
}

fn name(known: &Dossier) -> Option<&str> {
    known.stands.as_ref()?.organization.as_ref().map(|name| name.value.as_str())
}

fn body(known: &Dossier, desk: Desk, language: Language) -> Markup {
    let sheets: Vec<Sheet<'_>> = (1..).zip(&known.reports).map(|(n, report)| Sheet::of(n, report)).collect();
    html! {
        header.case {
            p.case-number { (known.number) }
            h1 { @match name(known) {
                Some(name) => (named(name)),
                None => (language.word(say::UNNAMED)),
            } }
            (around::numbers(known, language))
            (desk.bar(language))
        }
        @if sheets.is_empty() {
            p.empty { (language.word(say::NO_REPORT)) }
        } @else {
            div.case-body {
                div.case-known { (told(known, &sheets, desk, language)) }
                (pane::sources(&sheets, language))
            }
        }
        (around::near(known.number, language))
    }
}

/// Everything that is known, beside the sources.
fn told(known: &Dossier, sheets: &[Sheet<'_>], desk: Desk, language: Language) -> Markup {
    html! {
        (moved::taken_back(known, sheets, language))
        (glance::show(known, sheets, desk, language))
        (timeline::show(known, sheets, language))
        (moved::show(known, sheets, language))
        (around::decided(known, language))
        @for sheet in sheets { (fields::show(sheet, known, language)) }
        (around::mentions(known, language))
        (around::why(known, sheets, language))
    }
}

#[cfg(test)]
mod tests {
    use jikenbo_casebook::{Because, Casebook, Intake};
    use jikenbo_model::{Field, FieldValue};

    use super::*;
    use crate::config::limits::Bounds;
    use crate::task::isolate::Readers;
    use crate::task::read::read;

    const AT: &str = "2026-04-01T09:00:00Z";

    const NOTICE: &str = "個人情報を保存したUSBメモリの紛失について\n\n2024年5月20日\nほしぞら市\n\n\
        当市は、市民12名の氏名を保存したUSBメモリを紛失しました。\n";

    /// A casebook of one notice.
    fn casebook(folder: &std::path::Path) -> Casebook {
        let mut casebook = Casebook::open_or_create(folder.join("casebook.db")).unwrap();
        let reading = read(NOTICE.as_bytes(), &Bounds::default().document, &Readers::default()).unwrap();
        let document = reading.document;
        let intake = Intake {
            id: document.id,
            name: "notice.txt".to_owned(),
            kind: document.kind,
            bytes: NOTICE.as_bytes().to_vec(),
            text: document.text.original().to_owned(),
            records: reading.records,
            gaps: document.text.gaps().to_vec(),
            columns: None,
        };
        casebook.add(&[intake], AT).unwrap();
        casebook
    }

    fn shown(casebook: &Casebook, number: IncidentNumber) -> String {
        let known = dossier(casebook, number, &Readers::default()).unwrap().unwrap();
        body(&known, Desk::Reading, Language::En).into_string()
    }

    /// What stands between two marks of a page, tag by tag.
    fn piece(page: &str, before: &str, after: &str) -> String {
        let (_, rest) = page.split_once(before).unwrap();
        let (piece, _) = rest.split_once(after).unwrap();
        piece.replace('<', "\n<").trim().to_owned()
    }

    #[test]
    fn values_and_words_lead_to_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let casebook = casebook(folder.path());
        let page = shown(&casebook, "2024-0001".parse().unwrap());
        insta::assert_snapshot!(piece(&page, "card-affected\">", "</div>"), @r##"
        <h3>Affected
        </h3>
        <p class="card-value">
        <a class="value" href="#s1-6" data-value="v1-5">
        <bdi>12 persons (lost or stolen)
        </bdi>
        </a>
        </p>
        <p class="card-stance">
        <span class="chip chip-confirmed">confirmed
        </span>
        </p>
        "##);
        insta::assert_snapshot!(piece(&page, "source-text\" lang=\"ja\">", "</article>"), @r##"
        <p>個人情報を保存した
        <a class="mark" id="s1-1" href="#v1-4" data-values="v1-4" title="What was hit: USB memory">
        <mark>USB
        </mark>
        </a>
        <a class="mark" id="s1-2" href="#v1-4" data-values="v1-4" title="What was hit: USB memory">
        <mark>メモリ
        </mark>
        </a>の
        <a class="mark" id="s1-3" href="#v1-3" data-values="v1-3" title="Cause: loss">
        <mark>紛失
        </mark>
        </a>について
        </p>
        <p>
        <a class="mark" id="s1-4" href="#v1-2" data-values="v1-2" title="Disclosed: 2024-05-20">
        <mark>2024年5月20日
        </mark>
        </a>
        </p>
        <p>
        <a class="mark" id="s1-5" href="#v1-0" data-values="v1-0 v1-1" title="Organisation: ほしぞら市
        Industry: municipality">
        <mark>ほしぞら市
        </mark>
        </a>
        </p>
        <p>当市は、市民
        <a class="mark" id="s1-6" href="#v1-5" data-values="v1-5 v1-6" title="Affected: 12 persons (lost or stolen)
        Counts: 市民 12 persons">
        <mark>12名
        </mark>
        </a>の
        <a class="mark" id="s1-7" href="#v1-7" data-values="v1-7" title="Kinds of data: name">
        <mark>氏名
        </mark>
        </a>を保存したUSBメモリを
        <a class="mark" id="s1-8" href="#v1-3" data-values="v1-3" title="Cause: loss">
        <mark>紛失
        </mark>
        </a>しました。
        </p>
        </div>
        "##);
    }

    #[test]
    fn what_a_person_entered_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let mut casebook = casebook(folder.path());
        let number = "2024-0001".parse().unwrap();
        let because = Because { who: "森", why: "電話で<確認>" };
        let name = FieldValue::Organization(Some("つきよ町".to_owned()));
        casebook.correct(number, name, because, AT).unwrap();
        let read = casebook.standing(number).unwrap().unwrap();
        casebook.reject(number, Field::Cause, because, AT).unwrap();
        assert!(read.organization.is_some());
        let page = shown(&casebook, number);
        insta::assert_snapshot!(piece(&page, "<header class=\"case\">", "</header>"), @r##"
        <p class="case-number">2024-0001
        </p>
        <h1>
        <bdi lang="ja">つきよ町
        </bdi>
        </h1>
        "##);
        insta::assert_snapshot!(piece(&page, "id=\"decided\">", "</section>"), @r##"
        Decided by people
        </h2>
        <ul class="plain">
        <li>
        <strong>Organisation
        </strong>: 
        <bdi lang="ja">つきよ町
        </bdi> 
        <span class="chip chip-entered">entered
        </span>
        <p class="quiet small">
        <bdi lang="ja">森
        </bdi>, 2026-04-01 18:00 JST: 
        <bdi lang="ja">電話で&lt;確認&gt;
        </bdi>
        </p>
        <p class="quiet small">
        <bdi>read from the documents: ほしぞら市
        </bdi>
        </p>
        </li>
        <li>
        <strong>Cause
        </strong>: 
        <bdi>loss
        </bdi> 
        <span class="chip chip-entered">rejected
        </span>
        <p class="quiet small">
        <bdi lang="ja">森
        </bdi>, 2026-04-01 18:00 JST: 
        <bdi lang="ja">電話で&lt;確認&gt;
        </bdi>
        </p>
        </li>
        </ul>
        "##);
        insta::assert_snapshot!(piece(&page, "card-cause\">", "</div>"), @r##"
        <h3>Cause
        </h3>
        <p class="card-value quiet">not told
        </p>
        "##);
    }
}
