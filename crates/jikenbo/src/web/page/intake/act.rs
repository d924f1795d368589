//! What a person does with a document that was sent: keep it, drop it, correct a value first.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use jikenbo_casebook::{Because, Casebook, Intake};
use jikenbo_model::{Field, FieldValue};

use super::batch;
use crate::config::clock;
use crate::task::decide::Undecided;
use crate::task::preview;
use crate::web::form::Form;
use crate::web::intakes::{Batch, Sent, State as Sending};
use crate::web::page::correct::Mistaken;
use crate::web::page::decide::given;
use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// What is kept, and what was corrected in it before.
type Wanted = (Vec<usize>, Vec<Arc<Intake>>, Vec<Vec<(u32, FieldValue)>>);

/// Does what a form asks of a batch, and leads back to it.
pub(in crate::web::page) async fn act(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<String>,
    form: Form,
) -> Answer {
    let meant = form.read::<usize>("document").ok();
    match form.one("what") {
        "keep" => keep(&site, &visitor, &id, meant).await?,
        "drop" => give_up(&site, &visitor, &id, meant)?,
        "correct" => {
            let corrected = site.intakes.with(&visitor, &id, |batch| correct(batch, &form, &given(&form)));
            match corrected {
                Err(trouble) if trouble.is_of_what_was_sent() => {
                    return batch::again(&visitor, &site, &id, Mistaken { form: &form, trouble: &trouble });
                }
                corrected => corrected?,
            }
        }
        "restore" => site.intakes.with(&visitor, &id, |batch| restore(batch, &form))?,
        _ => return Err(Trouble::new(StatusCode::UNPROCESSABLE_ENTITY, "W400")),
    }
    let place = meant.map(|nth| format!("?document={nth}#document-{nth}"));
    Ok(Redirect::to(&format!("/intake/{id}{}", place.unwrap_or_default())).into_response())
}

/// Keeps the document at a place, or all that were read; the links of the others may change by it.
pub(in crate::web) async fn keep(
    site: &Site,
    visitor: &Visitor,
    id: &str,
    meant: Option<usize>,
) -> Result<(), Trouble> {
    let (places, intakes, corrections) = site.intakes.with(visitor, id, |batch| Ok(wanted(batch, meant)))?;
    let who = visitor.who().to_owned();
    let act = move |casebook: &mut Casebook| {
        let because = Because { who: &who, why: "" };
        preview::keep(casebook, &intakes, &corrections, because, &clock::now())
    };
    let taken = site.casebooks.write(act).await?;
    site.intakes.with(visitor, id, |batch| {
        for (place, taken) in places.into_iter().zip(taken) {
            if let Some(sent) = batch.documents.get_mut(place) {
                sent.kept(taken);
            }
        }
        Ok(())
    })?;
    site.intakes.place(id, &site.casebooks).await;
    Ok(())
}

fn wanted(batch: &Batch, meant: Option<usize>) -> Wanted {
    let (mut places, mut intakes, mut corrections) = (Vec::new(), Vec::new(), Vec::new());
    let is_meant = |place: &usize| meant.is_none_or(|meant| meant == *place);
    for (place, sent) in batch.documents.iter().enumerate().filter(|(place, _)| is_meant(place)) {
        if let Sending::Read(preview) = &sent.state {
            places.push(place);
            intakes.push(Arc::clone(&preview.intake));
            corrections.push(preview.corrections.clone());
        }
    }
    (places, intakes, corrections)
}

/// Drops the document at a place, or all that are not kept.
pub(in crate::web) fn give_up(
    site: &Site,
    visitor: &Visitor,
    id: &str,
    meant: Option<usize>,
) -> Result<(), Trouble> {
    site.intakes.with(visitor, id, |batch| {
        for (place, sent) in batch.documents.iter_mut().enumerate() {
            let is_open = matches!(sent.state, Sending::Read(_) | Sending::Failed(_));
            if is_open && meant.is_none_or(|meant| meant == place) {
                sent.state = Sending::Dropped;
            }
        }
        Ok(())
    })
}

fn open<'b>(batch: &'b mut Batch, form: &Form) -> Result<&'b mut preview::Preview, Trouble> {
    let place: usize = form.read("document")?;
    match batch.documents.get_mut(place) {
        Some(Sent { state: Sending::Read(preview), .. }) => Ok(preview),
        _ => Err(Trouble::new(StatusCode::NOT_FOUND, "W460")),
    }
}

fn field(form: &Form) -> Result<Field, Trouble> {
    let name = form.one("field");
    Ok(Field::named(name).ok_or_else(|| Undecided::NoSuchField(name.to_owned()))?)
}

fn correct(batch: &mut Batch, form: &Form, given: &str) -> Result<(), Trouble> {
    let (ordinal, field) = (form.read("ordinal")?, field(form)?);
    Ok(open(batch, form)?.correct(ordinal, field, given)?)
}

fn restore(batch: &mut Batch, form: &Form) -> Result<(), Trouble> {
    let (ordinal, field): (u32, Field) = (form.read("ordinal")?, field(form)?);
    open(batch, form)?.corrections.retain(|(of, value)| *of != ordinal || value.field() != field);
    Ok(())
}
