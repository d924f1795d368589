//! The executable at work on a world: adds its documents, and tells how it linked them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use crate::score::Label;
use crate::world::World;

/// A line of the exported links, and of the truth.
#[derive(Deserialize, Serialize)]
struct Link {
    source: String,
    incident: String,
    #[serde(default)]
    also: Vec<String>,
    relation: String,
}

/// The file of a document: files are added in the order of their names.
pub(crate) fn file_name(at: usize) -> String {
    format!("{at:06}.txt")
}

/// Writes the documents and the truth about them into `folder`, adds them to a casebook there, and gives a label for each.
pub(crate) fn links(jikenbo: &Path, world: &World, folder: &Path) -> Result<Vec<Label>> {
    let (texts, casebook) = (folder.join("texts"), folder.join("world.casebook"));
    std::fs::create_dir_all(&texts)?;
    for (at, document) in world.documents.iter().enumerate() {
        std::fs::write(texts.join(file_name(at)), &document.text)?;
    }
    std::fs::write(folder.join("links.jsonl"), truth(world)?)?;
    run(Command::new(jikenbo).arg("add").arg("--casebook").arg(&casebook).arg(&texts))?;
    let exported =
        run(Command::new(jikenbo).args(["export", "--format", "links", "--casebook"]).arg(&casebook))?;
    let mut labels = read(&exported)?;
    let alone = |at: usize| Label { incidents: [format!("not kept {at}")].into(), ..Label::default() };
    Ok((0..world.documents.len())
        .map(|at| labels.remove(&file_name(at)).unwrap_or_else(|| alone(at)))
        .collect())
}

/// The truth, a line a document, as links are exported.
fn truth(world: &World) -> Result<String> {
    let lines = world.documents.iter().enumerate().map(|(at, document)| {
        serde_json::to_string(&Link {
            source: file_name(at),
            incident: document.incident.to_string(),
            also: document.also.iter().map(usize::to_string).collect(),
            relation: document.relation.to_owned(),
        })
    });
    Ok(lines.collect::<serde_json::Result<Vec<_>>>()?.join("\n") + "\n")
}

fn run(command: &mut Command) -> Result<String> {
    let output = command.output().context("the executable")?;
    ensure!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

fn read(exported: &str) -> Result<BTreeMap<String, Label>> {
    let mut labels: BTreeMap<String, Label> = BTreeMap::new();
    for line in exported.lines() {
        let link: Link = serde_json::from_str(line)?;
        let label = labels.entry(link.source).or_default();
        label.incidents.insert(link.incident);
        label.incidents.extend(link.also);
        if label.relation.is_empty() {
            label.relation = link.relation;
        }
    }
    Ok(labels)
}
