//! The vocabulary of the incident extension of STIX (draft 2.0), which the objects of MISP share: what stands of an
//! incident, in its words.

mod happened;
mod impact;
mod quoted;
mod steps;

pub(super) use happened::{detected, is_closed, is_confirmed, types};
pub(super) use impact::{Impact, impacts};
pub(super) use quoted::quoted;
pub(super) use steps::{Step, steps};
