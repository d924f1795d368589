//! The labelled texts of the fixtures, as the pairs that stand in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jikenbo_text::{Text, pairs};
use serde_json::Value;

/// Two characters beside each other.
pub(crate) type Pair = [char; 2];

/// A text with its label.
pub(crate) struct Labelled {
    /// The folder of the fixtures that it stands in.
    pub(crate) folder: String,
    /// Is it all that its document holds?
    pub(crate) is_whole: bool,
    /// Does it report an incident?
    pub(crate) is_incident: bool,
    /// How much it counts: of the sets for linking nearly all texts do, so that one tells less.
    pub(crate) share: f64,
    /// The pairs that stand in it.
    pub(crate) pairs: BTreeSet<Pair>,
}

/// Which folders hold labels, and how much a text of theirs counts.
const FOLDERS: &[(&str, f64)] = &[("kinds", 1.0), ("disclosures", 1.0), ("pages", 1.0), ("links", 0.15)];

/// An article of a document: its first words, and whether it reports an incident.
type Label = (String, bool);

/// All of them, in the order of their folders.
pub(crate) fn labelled(fixtures: &Path) -> Result<Vec<Labelled>, String> {
    let mut texts = Vec::new();
    for folder in folders(fixtures)? {
        let name = folder.strip_prefix(fixtures).map_err(|error| error.to_string())?;
        let name = name.to_string_lossy().into_owned();
        let Some((_, share)) = FOLDERS.iter().find(|(start, _)| name.starts_with(start)) else { continue };
        for (source, labels) in labels_of(&folder)? {
            if source.ends_with(".txt") {
                let text = read(&folder.join(source))?;
                let of = |(words, is_incident): (&str, bool)| Labelled {
                    folder: name.clone(),
                    is_whole: labels.len() == 1,
                    is_incident,
                    share: *share,
                    pairs: pairs_of(words),
                };
                texts.extend(articles(&text, &labels).into_iter().map(of));
            }
        }
    }
    texts.extend(passages(fixtures)?);
    Ok(texts)
}

fn pairs_of(words: &str) -> BTreeSet<Pair> {
    pairs(Text::new(words).folded()).collect()
}

/// How much a passage counts, which was written for one field; nearly all of them are from an incident.
const SHARE_OF_PASSAGE: f64 = 0.3;

/// The passages of the banks: incidents, unless their label says otherwise.
fn passages(fixtures: &Path) -> Result<Vec<Labelled>, String> {
    let mut texts = Vec::new();
    for path in files(&fixtures.join("passages"))? {
        for passage in lines(&path)? {
            let kind = passage["want"]["kind"].as_str();
            texts.push(Labelled {
                folder: "passages".to_owned(),
                is_whole: true,
                is_incident: kind.is_none_or(|kind| kind == "incident"),
                share: SHARE_OF_PASSAGE,
                pairs: pairs_of(passage["text"].as_str().unwrap_or_default()),
            });
        }
    }
    Ok(texts)
}

/// The words of each article of a document; rows of tables are left out, of which nearly all are incidents.
fn articles<'t>(text: &'t str, labels: &[Label]) -> Vec<(&'t str, bool)> {
    if let [(_, is_incident)] = labels {
        return vec![(text, *is_incident)];
    }
    let mut starts = Vec::new();
    let mut from = 0;
    for (anchor, _) in labels {
        let found = text.get(from..).and_then(|rest| rest.find(anchor.as_str()));
        let start = found.map_or(from, |at| from + at);
        starts.push(start);
        from = start;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let words = starts.iter().zip(ends).map(|(start, end)| text.get(*start..end).unwrap_or_default());
    let is_row = |words: &str| words.lines().next().is_some_and(|line| line.contains(['\t', '|']));
    words.zip(labels).filter(|(words, _)| !is_row(words)).map(|(words, (_, is))| (words, *is)).collect()
}

/// The folders of the fixtures, and those of kinds.
fn folders(fixtures: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = files(fixtures)?;
    found.extend(files(&fixtures.join("kinds"))?);
    found.retain(|path| path.is_dir());
    Ok(found)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// The labels of each document of a folder.
fn labels_of(folder: &Path) -> Result<BTreeMap<String, Vec<Label>>, String> {
    let mut labels: BTreeMap<String, Vec<Label>> = BTreeMap::new();
    let is_labels =
        |path: &PathBuf| path.extension().is_some_and(|of| of == "jsonl") && !path.ends_with("history.jsonl");
    for path in files(folder)?.into_iter().filter(is_labels) {
        for label in lines(&path)? {
            let words = |key: &str| label[key].as_str().unwrap_or_default().to_owned();
            let by_kind = label["kind"].as_str().map(|kind| kind == "incident");
            let is_incident = by_kind.unwrap_or(!label["incident"].is_null());
            labels.entry(words("source")).or_default().push((words("anchor"), is_incident));
        }
    }
    Ok(labels)
}

/// The lines of a file of labels.
fn lines(path: &Path) -> Result<Vec<Value>, String> {
    let wrong = |error: serde_json::Error| format!("{}: {error}", path.display());
    let lines = read(path)?;
    let filled = lines.lines().filter(|line| !line.trim().is_empty());
    filled.map(|line| serde_json::from_str(line).map_err(wrong)).collect()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
