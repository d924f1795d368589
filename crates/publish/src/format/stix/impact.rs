//! Impacts as objects.

use serde_json::json;

use super::Frame;
use super::object::Object;
use crate::format::extension::{Impact, impacts};
use crate::standing::Standing;

const IMPACT: &str = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9";

pub(super) fn of(standing: &Standing<'_>, frame: &Frame) -> Vec<Object> {
    impacts(standing).into_iter().map(|impact| object(impact, frame)).collect()
}

fn object(impact: Impact, frame: &Frame) -> Object {
    let Impact { loss, information, records, description } = impact;
    let mut confidentiality = json!({ "loss_type": loss });
    if let Some(information) = information {
        confidentiality["information_type"] = information.into();
    }
    if let Some(records) = records {
        confidentiality["record_count"] = records.into();
    }
    let extensions =
        json!({ IMPACT: { "extension_type": "new-sdo" }, "confidentiality-ext": confidentiality });
    let object = frame.own("impact", information.unwrap_or("none"));
    let object = object.with("impact_category", "confidentiality").with("extensions", extensions);
    match description {
        Some(description) => object.with("description", description),
        None => object,
    }
}
