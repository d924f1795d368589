//! STIX 2.1 with the incident extension (draft 2.0): one bundle. What becomes what, and what is lost, is told in
//! `docs/stix.md`.
//!
//! Identities are UUIDs of version 5, times are those at which reports came in and persons decided: the same incident
//! gives the same objects in every bundle.

mod impact;
mod incident;
mod note;
mod object;
mod party;
mod steps;

use std::collections::BTreeSet;
use std::io::{self, Write};

use crate::identity::uuid;
use crate::incident::Incident;
use crate::standing::Standing;
use object::{Object, Times};

/// Writes the objects of a bundle as they come.
pub struct Writer<W: Write> {
    out: W,
    known: BTreeSet<String>,
    content: String,
}

impl<W: Write> Writer<W> {
    /// Begins the bundle.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(mut out: W) -> io::Result<Self> {
        out.write_all(b"{\"type\":\"bundle\",\"objects\":[")?;
        Ok(Self { out, known: BTreeSet::new(), content: String::new() })
    }

    /// Writes the objects of `incident`; those that it shares with others once.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn write(&mut self, incident: &Incident<'_>) -> io::Result<()> {
        for object in objects(incident) {
            if self.known.insert(object.id().to_owned()) {
                let separator = if self.content.is_empty() { "\n" } else { ",\n" };
                self.out.write_all(separator.as_bytes())?;
                serde_json::to_writer(&mut self.out, &object)?;
                self.content.push_str(&object.version());
            }
        }
        Ok(())
    }

    /// Ends the bundle, whose identity is made of all that it holds.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn finish(mut self) -> io::Result<()> {
        writeln!(self.out, "\n],\"id\":\"bundle--{}\"}}", uuid(&["bundle", &self.content]))?;
        self.out.flush()
    }
}

/// The incident, what belongs to it alone, what it shares with others, and what holds them together.
fn objects(incident: &Incident<'_>) -> Vec<Object> {
    let standing = Standing::of(incident);
    let frame = Frame { key: incident.key(), times: Times::of(incident) };
    let events = steps::event(&standing, &frame);
    let tasks = steps::tasks(&standing, &frame);
    let impacts = impact::of(&standing, &frame);
    let core = incident::of(&standing, &frame, &events, &tasks, &impacts);
    let shared = party::of(&standing, &frame, core.id(), events.id());
    let notes = note::of(incident, &frame, core.id());
    let own = [core, events].into_iter().chain(tasks).chain(impacts);
    own.chain(shared).chain(notes).collect()
}

/// What all objects of one incident have in common.
struct Frame {
    key: String,
    times: Times,
}

impl Frame {
    /// An object that belongs to the incident alone; `part` tells it from others of its kind.
    fn own(&self, kind: &'static str, part: &str) -> Object {
        Object::new(kind, &[&self.key, part], &self.times)
    }
}
