//! VERIS out: whatever a record says, the file is one that VERIS knows, and says what the record says.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod incident;
mod legal;
mod rules;
