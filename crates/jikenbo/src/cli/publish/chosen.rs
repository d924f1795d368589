//! Which incidents a piece tells of, in which state, and by which templates.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context;
use jikenbo_casebook::Filter;
use jikenbo_model::vocabulary::Kind as ArticleKind;
use jikenbo_model::{IncidentNumber, When};
use jikenbo_publish::compose::Period;
use jikenbo_publish::template::Templates;

use super::super::conditions::{Conditions, flags, quoted};
use crate::config::clock;
use crate::refused::Refused;
use crate::task::publish::{Kind, Wanted};

/// Which incidents, in which state, by which templates.
#[derive(Debug, clap::Args)]
pub(super) struct Chosen {
    /// Disclosed in this month.
    #[arg(long, value_name = "YYYY-MM", conflicts_with_all = ["year", "from", "until"])]
    month: Option<When>,
    /// These incidents alone, parted by commas.
    #[arg(long, value_name = "NUMBER,…", value_delimiter = ',')]
    numbers: Vec<IncidentNumber>,
    /// Told item by item in a digest; the others are listed.
    #[arg(long, value_name = "N", default_value_t = 10)]
    items: usize,
    /// Leave out what has no date of its own, but stands in a list whose title tells its months.
    #[arg(long)]
    dated_alone: bool,
    /// Show the names of organisations, or leave them out.
    #[arg(long, value_enum, default_value_t)]
    names: Names,
    /// A changed template, or a folder of them; see `jikenbo publish templates`.
    #[arg(long, value_name = "PATH")]
    template: Option<PathBuf>,
    #[command(flatten)]
    conditions: Conditions,
}

/// What becomes of the names of organisations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Names {
    /// As they are.
    #[default]
    Show,
    /// Line of business and number in their place.
    Mask,
}

impl Chosen {
    /// The same by the templates at `template`.
    pub(super) fn with_template(self, template: Option<PathBuf>) -> Self {
        Self { template: template.or(self.template), ..self }
    }

    /// What is to be made.
    pub(super) fn wanted(self, kind: Kind) -> anyhow::Result<Wanted> {
        let Self { month, numbers, items, dated_alone, names, template, conditions } = self;
        let mut filter = conditions.filter(Some(ArticleKind::Incident));
        filter.disclosed_from = month.or(filter.disclosed_from);
        filter.disclosed_until = month.or(filter.disclosed_until);
        let as_of = filter.as_of.unwrap_or_else(clock::today);
        filter.as_of = Some(as_of);
        let period =
            filter.disclosed_from.zip(filter.disclosed_until).map(|(from, until)| Period { from, until });
        let conditions = conditions_beside(&filter);
        let is_chosen = !numbers.is_empty() || !conditions.is_empty();
        if period.is_none() && (!is_chosen || kind == Kind::Ranking) {
            return Err(Refused::NoPeriod.into());
        }
        let is_masked = names == Names::Mask;
        let mut command = format!("publish {} {}", kind.name(), flags(&filter));
        if !numbers.is_empty() {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            command.push_str(&format!(" --numbers {}", numbers.join(",")));
        }
        if kind == Kind::Digest {
            command.push_str(&format!(" --items {items}"));
        }
        if dated_alone {
            command.push_str(" --dated-alone");
        }
        if is_masked {
            command.push_str(" --names mask");
        }
        if let Some(path) = &template {
            command.push_str(&format!(" --template {}", quoted(&path.display().to_string())));
        }
        let templates = templates(template.as_deref())?;
        let stem = stem(kind, period);
        Ok(Wanted {
            kind,
            filter,
            as_of,
            numbers,
            items,
            is_dated_alone: dated_alone,
            is_masked,
            period,
            templates,
            command,
            stem,
            conditions,
        })
    }
}

/// The flags that say what `filter` says beside time and state.
fn conditions_beside(filter: &Filter) -> String {
    flags(&Filter { disclosed_from: None, disclosed_until: None, as_of: None, ..filter.clone() })
}

/// The name of the files, without ending: `table-2025-06`.
fn stem(kind: Kind, period: Option<Period>) -> String {
    match period {
        None => format!("{}-selected", kind.name()),
        Some(Period { from, until }) if from == until => format!("{}-{from}", kind.name()),
        Some(Period { from, until }) => format!("{}-{from}_{until}", kind.name()),
    }
}

/// The templates, those at `path` in place of those built in.
fn templates(path: Option<&Path>) -> anyhow::Result<Templates> {
    let mut changed = BTreeMap::new();
    if let Some(path) = path {
        for file in files(path).with_context(|| path.display().to_string())? {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            changed.insert(name, text);
        }
    }
    let bad = |error: jikenbo_publish::template::BadTemplate| Refused::BadTemplate {
        path: error.name,
        what: error.what,
    };
    Ok(Templates::with(&changed).map_err(bad)?)
}

/// The file, or the templates of the folder.
fn files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path)? {
        files.push(entry?.path());
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    Ok(files)
}
