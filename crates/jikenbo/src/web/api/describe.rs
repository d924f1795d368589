//! The document that describes the API: OpenAPI 3.1, made from the table of operations.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use jikenbo_model::Field;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::ROOT;
use super::operation::{Body, Kind, Operation, Parameter, Shape};
use super::table::OPERATIONS;

/// What went wrong (RFC 9457), with a code to look up, in the language of `Accept-Language`.
#[derive(Serialize, ToSchema)]
struct Problem {
    /// about:blank.
    r#type: String,
    /// What happened.
    title: String,
    status: u16,
    /// What to do next.
    detail: String,
    code: String,
}

/// Made once: it is the same as long as the program is.
static DOCUMENT: LazyLock<String> = LazyLock::new(|| document().to_string());

/// The document.
pub(super) async fn show() -> Response {
    ([(CONTENT_TYPE, "application/json")], DOCUMENT.as_str()).into_response()
}

fn document() -> Value {
    let mut schemas = BTreeMap::from([named(&Shape::of::<Problem>())]);
    let mut paths: BTreeMap<String, serde_json::Map<String, Value>> = BTreeMap::new();
    for operation in OPERATIONS {
        operation.shapes().iter().for_each(|shape| note(shape, &mut schemas));
        let path = paths.entry(format!("{ROOT}{}", operation.path)).or_default();
        path.insert(operation.method.as_str().to_owned(), described(operation));
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Jikenbo",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "A casebook of security incidents in which every value shows the words it was read from.",
            "license": { "name": "MIT OR Apache-2.0" },
        },
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
    })
}

impl Operation {
    fn shapes(&self) -> Vec<Shape> {
        let sent = match self.body {
            Some(Body::Json(shape)) => Some(shape),
            Some(Body::File) | None => None,
        };
        sent.into_iter().chain(self.answered.shape).collect()
    }
}

/// Notes a shape and those inside it.
fn note(shape: &Shape, schemas: &mut BTreeMap<String, Value>) {
    let mut parts = Vec::new();
    (shape.parts)(&mut parts);
    schemas.extend(parts.into_iter().map(|(name, schema)| (name, json!(schema))));
    schemas.extend([named(shape)]);
}

fn named(shape: &Shape) -> (String, Value) {
    ((shape.name)().into_owned(), json!((shape.schema)()))
}

fn reference(shape: &Shape) -> Value {
    json!({ "$ref": format!("#/components/schemas/{}", (shape.name)()) })
}

fn described(operation: &Operation) -> Value {
    let mut described = json!({
        "operationId": operation.id,
        "summary": operation.tells,
        "description": format!("For {}s.", operation.least),
        "parameters": parameters(operation),
        "responses": responses(operation),
    });
    let content = match operation.body {
        Some(Body::Json(shape)) => json!({ "application/json": { "schema": reference(&shape) } }),
        Some(Body::File) => json!({ "application/octet-stream": { "schema": {} } }),
        None => return described,
    };
    described["requestBody"] = json!({ "required": true, "content": content });
    described
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let in_path = operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let in_path =
        in_path.map(|name| json!({ "name": name, "in": "path", "required": true, "schema": part(name) }));
    let in_query = operation.query.iter().flat_map(|parameters| parameters.iter());
    in_path.chain(in_query.map(parameter)).collect()
}

fn parameter(parameter: &Parameter) -> Value {
    let Parameter { name, kind, tells } = parameter;
    json!({ "name": name, "in": "query", "description": tells, "schema": schema(*kind) })
}

/// What a part of an address can be.
fn part(name: &str) -> Value {
    match name {
        "number" => schema(Kind::Incident),
        "document" => schema(Kind::Document),
        "batch" => schema(Kind::Batch),
        "field" => schema(Kind::OneOf(fields)),
        _ => schema(Kind::Number(1, u64::MAX >> 1)),
    }
}

fn fields() -> Vec<&'static str> {
    Field::ALL.iter().map(|field| field.as_str()).collect()
}

fn schema(kind: Kind) -> Value {
    match kind {
        Kind::Words => json!({ "type": "string", "maxLength": 200 }),
        Kind::Number(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::Incident => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{4,9}$" }),
        Kind::Document => json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" }),
        Kind::Batch => json!({ "type": "string", "pattern": "^[0-9a-f]{32}$" }),
        Kind::Date => {
            json!({ "type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?$" })
        }
        Kind::OneOf(words) => json!({ "type": "string", "enum": words() }),
        Kind::AnyOf(words) => json!({ "type": "array", "items": { "type": "string", "enum": words() } }),
    }
}

fn responses(operation: &Operation) -> Value {
    let mut responses = serde_json::Map::new();
    let mut well = json!({ "description": "What was asked for." });
    if let Some(shape) = &operation.answered.shape {
        well["content"] = json!({ "application/json": { "schema": reference(shape) } });
    }
    responses.insert(operation.answered.status.to_string(), well);
    if operation.is_of_casebook {
        responses.insert("304".to_owned(), json!({ "description": "What you have is still so." }));
        responses
            .insert("307".to_owned(), json!({ "description": "The number was merged into another one." }));
    }
    let problem = reference(&Shape::of::<Problem>());
    for status in operation.troubles() {
        let content = json!({ "application/problem+json": { "schema": problem } });
        responses.insert(status.to_string(), json!({ "description": "Why not.", "content": content }));
    }
    responses.into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jikenbo_casebook::Role;

    use super::*;

    #[test]
    fn every_reference_leads_to_a_schema() {
        let document = document();
        let known: BTreeSet<_> = document["components"]["schemas"].as_object().unwrap().keys().collect();
        let text = document.to_string();
        let references =
            text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next());
        for reference in references {
            assert!(known.contains(&reference.to_owned()), "{reference}");
        }
        assert!(known.len() > 30, "{known:?}");
    }

    #[test]
    fn every_operation_has_a_name_of_its_own_and_every_role_has_some() {
        let ids: BTreeSet<_> = OPERATIONS.iter().map(|operation| operation.id).collect();
        assert_eq!(ids.len(), OPERATIONS.len());
        for role in Role::ALL {
            assert!(OPERATIONS.iter().any(|operation| operation.least == *role), "{role}");
        }
    }
}
