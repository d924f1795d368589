//! The work behind the commands. Every face of the program calls these; none of them prints.

pub(crate) mod ingest;
pub(crate) mod preview;

pub(crate) mod batch;
pub(crate) mod end;
pub(crate) mod failure;
pub(crate) mod input;
pub(crate) mod isolate;
pub(crate) mod read;
pub(crate) mod sourced;
pub(crate) mod whole;
pub(crate) mod words;

pub(crate) mod address;
pub(crate) mod archive;
pub(crate) mod columns;
pub(crate) mod considered;
pub(crate) mod decide;
pub(crate) mod dossier;
pub(crate) mod doubt;
pub(crate) mod evaluate;
pub(crate) mod exchange;
pub(crate) mod explain;
pub(crate) mod find;
#[cfg(feature = "pdf")]
pub(crate) mod fonts;
pub(crate) mod given;
pub(crate) mod held_up;
pub(crate) mod precedent;
pub(crate) mod publish;
pub(crate) mod rebuild;
pub(crate) mod sheet;
