//! Invented disclosures, and the records a careful reader would make of them.
#![allow(dead_code, unreachable_pub, reason = "every test file uses its own part of this one")]

use std::collections::BTreeMap;

use jikenbo_casebook::{Casebook, Derived, Intake, Kept, TakenIn};
use jikenbo_model::vocabulary::{AffectedStatus, Cause, Kind, Unit};
use jikenbo_model::{Affected, Bound, Count, DocumentId, Fact, FileKind, Reading, Record, Span, When};
use sha2::{Digest, Sha256};

pub const AT: &str = "2026-04-01T09:00:00+09:00";

/// An article to be written.
#[derive(Clone, Debug)]
pub struct Draft {
    pub organization: String,
    pub day: Option<When>,
    pub cause: Option<Cause>,
    pub malware: Option<String>,
    pub affected: Option<u64>,
    pub words: String,
}

/// `organization` lost things on `day`.
pub fn draft(organization: &str, day: &str, words: &str) -> Draft {
    Draft {
        organization: organization.to_owned(),
        day: day.parse().ok(),
        cause: Some(Cause::Loss),
        malware: None,
        affected: None,
        words: words.to_owned(),
    }
}

impl Draft {
    fn text(&self) -> String {
        let day = self.day.map(|day| format!("{day} 公表\n")).unwrap_or_default();
        let affected = self.affected.map(|affected| format!("対象は{affected}名。\n")).unwrap_or_default();
        let malware = self.malware.as_deref().map(|name| format!("{name}に感染。\n")).unwrap_or_default();
        format!("{}のお知らせ\n{day}{affected}{malware}{}\n", self.organization, self.words)
    }

    fn record(&self, ordinal: u32, start: usize, text: &str) -> Record {
        let place = |words: &str| {
            let at = text.find(words).expect("the article holds the words");
            Span::between(start + at, start + at + words.len())
        };
        let span = Span::between(start, start + text.len());
        let kind = if self.cause.is_some() { Kind::Incident } else { Kind::Other };
        let name = place(&self.organization);
        let mut record =
            Record::new(ordinal, span, name, Fact::quoted(kind, [span], Reading::Computed, "draft"));
        record.organization = Some(Fact::quoted(self.organization.clone(), [name], Reading::Exact, "draft"));
        record.disclosed_on =
            self.day.map(|day| Fact::quoted(day, [place(&day.to_string())], Reading::Exact, "draft"));
        record.cause = self.cause.map(|cause| Fact::quoted(cause, [name], Reading::Computed, "draft"));
        let named = |name: &String| Fact::quoted(name.clone(), [place(name)], Reading::Exact, "draft");
        record.malware = self.malware.iter().map(named).collect();
        record.affected = self.affected.map(|value| {
            let count = Count { value, unit: Unit::Persons, bound: Bound::Exact };
            let affected = Affected { count, status: AffectedStatus::Lost };
            Fact::quoted(affected, [place(&value.to_string())], Reading::Exact, "draft")
        });
        record
    }
}

/// A document of these articles, with words before and after.
pub fn document(name: &str, drafts: &[Draft]) -> Intake {
    let mut text = format!("［{name}］見出し\n");
    let mut records = Vec::new();
    for (ordinal, draft) in (1..).zip(drafts) {
        let article = draft.text();
        records.push(draft.record(ordinal, text.len(), &article));
        text.push_str(&article);
        text.push('\n');
    }
    text.push_str("以上。お問い合わせは窓口まで。\n");
    intake(name, &text, records)
}

/// A document of this text.
pub fn intake(name: &str, text: &str, records: Vec<Record>) -> Intake {
    let bytes = text.as_bytes().to_vec();
    let id = DocumentId::new(Sha256::digest(&bytes).into());
    Intake {
        id,
        name: name.to_owned(),
        kind: FileKind::Text,
        bytes,
        text: text.to_owned(),
        gaps: Vec::new(),
        records,
        columns: None,
    }
}

/// Document number `number` of a long series.
pub fn nth(number: u32) -> Intake {
    let organizations = ["青嶺商事", "白樺学園", "潮見電機", "月見野市"];
    let organization = organizations[number as usize % organizations.len()];
    let day = format!("{}-{:02}-{:02}", 2020 + number % 5, 1 + number % 12, 1 + number % 28);
    let words = format!("名簿{number}号を紛失しました。");
    document(&format!("{number}.txt"), &[draft(organization, &day, &words)])
}

/// A casebook in a folder that goes away.
pub struct Scratch {
    pub folder: tempfile::TempDir,
    pub casebook: Casebook,
}

impl Scratch {
    /// A fresh casebook with these documents.
    pub fn with(documents: &[Intake]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut casebook = Casebook::open_or_create(folder.path().join("casebook.db")).expect("a casebook");
        casebook.add(documents, AT).expect("room");
        Self { folder, casebook }
    }

    /// The numbers of what was taken in, as words.
    pub fn add(&mut self, documents: &[Intake]) -> Vec<TakenIn> {
        self.casebook.add(documents, AT).expect("room")
    }

    /// No finding at all.
    pub fn is_sound(&self) {
        assert_eq!(self.casebook.verify().expect("readable"), []);
    }
}

/// Reads again what `documents` say, by their identity.
pub fn reader(documents: &[Intake]) -> impl FnMut(&[Kept]) -> Vec<Result<Derived, String>> {
    let known: BTreeMap<DocumentId, Derived> = documents
        .iter()
        .map(|document| {
            (document.id, Derived::of(document.text.clone(), Vec::new(), document.records.clone()))
        })
        .collect();
    move |kept| {
        kept.iter()
            .map(|kept| known.get(&kept.document.id).cloned().ok_or_else(|| "unreadable".to_owned()))
            .collect()
    }
}
