//! Receiving files and text.

use axum::extract::State;
use axum::extract::multipart::{Field, Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};

use crate::web::site::Site;
use crate::web::trouble::Trouble;
use crate::web::{Answer, Visitor};

/// Takes what a form sends, begins to read it, and leads to the batch.
pub(in crate::web::page) async fn receive(
    State(site): State<Site>,
    visitor: Visitor,
    form: Result<Multipart, MultipartRejection>,
) -> Answer {
    let form = form.map_err(|_| Trouble::new(StatusCode::BAD_REQUEST, "W400"))?;
    let id = site.intakes.put(visitor.who(), documents(form).await?)?;
    tokio::spawn(site.intakes.clone().read(id.clone(), site.casebooks.clone()));
    Ok(Redirect::to(&format!("/intake/{id}")).into_response())
}

/// The files, each with its name, and the pasted text as one more.
async fn documents(mut form: Multipart) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    let mut documents = Vec::new();
    let (mut text, mut name) = (String::new(), String::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("file") => documents.extend(file(field).await?),
            Some("text") => text = field.text().await.map_err(unreadable)?,
            Some("name") => name = field.text().await.map_err(unreadable)?,
            _ => {}
        }
    }
    if !text.trim().is_empty() {
        documents.push((name, text.into_bytes()));
    }
    Ok(documents)
}

/// A file; nothing where none was chosen.
async fn file(field: Field<'_>) -> Result<Option<(String, Vec<u8>)>, Trouble> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let bytes = field.bytes().await.map_err(unreadable)?;
    Ok((!name.is_empty() || !bytes.is_empty()).then(|| (name, bytes.to_vec())))
}

fn unreadable(error: axum::extract::multipart::MultipartError) -> Trouble {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "W413"),
        _ => Trouble::new(StatusCode::BAD_REQUEST, "W400"),
    }
}
