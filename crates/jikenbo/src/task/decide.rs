//! What a person decides of an incident: one way for pages, the API and whatever comes after them.

use jikenbo_casebook::{Because, Casebook, Error as StoreError};
use jikenbo_model::{DocumentId, Field, FieldValue, IncidentNumber};

use super::given;
use super::words;

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// What was read is right: in one field, or in all in which something was read.
    Accept(Option<Field>),
    /// Something else stands in a field.
    Correct(Correction),
    /// What was read is wrong, and nothing stands in its place.
    Reject(Field),
    /// The last decision about a field does not count.
    Undo(Field),
    /// Another number means the same incident; it redirects from now on.
    Merge(IncidentNumber),
    /// The number, which redirects, stands for itself again.
    Unmerge,
    /// A report reports another incident.
    Unlink(DocumentId, Option<u32>),
    /// A doubt rests.
    Settle(String),
}

/// Another value, as a person types it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Correction {
    /// Where it stands.
    pub(crate) field: Field,
    /// What stands there.
    pub(crate) given: String,
    /// The words of a document that say it.
    pub(crate) selected: Option<Selected>,
}

/// Words that a person selected in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Selected {
    /// The document.
    pub(crate) document: DocumentId,
    /// Where to look for them: a byte of its text.
    pub(crate) from: usize,
    /// The words.
    pub(crate) words: String,
}

/// What was entered into the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entered {
    /// The last entry; by it the decision can be taken back.
    pub(crate) seq: u64,
    /// How many entries.
    pub(crate) entries: u64,
    /// The incident that it is about now: another one for a report that was taken out.
    pub(crate) number: IncidentNumber,
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Undecided {
    /// The casebook refuses.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Words that are no value of the field.
    #[error("{given} is no value of {}", field.as_str())]
    NotAValue { field: Field, given: String, known: String },
    /// There is no such field.
    #[error("{0} is no field")]
    NoSuchField(String),
    /// The document holds no such article that reports an incident.
    #[error("there is no such article")]
    NoSuchArticle,
    /// The words do not stand in the document.
    #[error("the words do not stand there")]
    NotInTheSource,
}

/// Enters a decision of `who` about `number` into the log.
///
/// # Errors
/// Those of the casebook, and what a person typed wrongly.
pub(crate) fn decide(
    casebook: &mut Casebook,
    number: IncidentNumber,
    decision: &Decision,
    because: Because<'_>,
    at: &str,
) -> Result<Entered, Undecided> {
    let before = casebook.head()?.seq;
    let number = match decision {
        Decision::Accept(field) => {
            casebook.accept(number, *field, because, at)?;
            number
        }
        Decision::Correct(correction) => correct(casebook, number, correction, because, at)?,
        Decision::Reject(field) => {
            casebook.reject(number, *field, because, at)?;
            number
        }
        Decision::Undo(field) => {
            casebook.undo_value(number, *field, because, at)?;
            number
        }
        Decision::Merge(other) => casebook.merge(number, *other, because, at)?,
        Decision::Unmerge => {
            casebook.unmerge(number, because, at)?;
            number
        }
        Decision::Unlink(document, ordinal) => casebook.unlink(number, document, *ordinal, because, at)?,
        Decision::Settle(about) => {
            casebook.settle(number, about, because, at)?;
            number
        }
    };
    let seq = casebook.head()?.seq;
    Ok(Entered { seq, entries: seq.saturating_sub(before), number })
}

fn correct(
    casebook: &mut Casebook,
    number: IncidentNumber,
    correction: &Correction,
    because: Because<'_>,
    at: &str,
) -> Result<IncidentNumber, Undecided> {
    let Correction { field, given, selected } = correction;
    let stands = casebook.standing(number)?;
    let no_report = || StoreError::NoSuchReport { path: casebook.path().to_owned(), number };
    let stands = FieldValue::of(&stands.ok_or_else(no_report)?, *field);
    let value = read(given, &stands)?;
    let quoted = selected.as_ref().map(|selected| quoted(casebook, selected)).transpose()?;
    let why = [quoted.as_deref().unwrap_or_default(), because.why].map(str::trim).join(" ");
    Ok(casebook.correct(number, value, Because { who: because.who, why: why.trim() }, at)?)
}

/// The value that `given` says in the field in which `stands` stands.
///
/// # Errors
/// [`Undecided::NotAValue`].
pub(crate) fn read(given: &str, stands: &FieldValue) -> Result<FieldValue, Undecided> {
    given::value(given, stands).ok_or_else(|| Undecided::NotAValue {
        field: stands.field(),
        given: given::typed(given, stands).chars().take(80).collect(),
        known: given::known(stands),
    })
}

/// The words as they stand in the frozen source, with their place in code points: what the decision rests on.
fn quoted(casebook: &Casebook, selected: &Selected) -> Result<String, Undecided> {
    let text = casebook.text_of(&selected.document)?.ok_or(Undecided::NotInTheSource)?;
    let span = words::find(&text, selected.from, &selected.words).ok_or(Undecided::NotInTheSource)?;
    let name = casebook.document(&selected.document)?.map(|document| document.name).unwrap_or_default();
    let words = text.get(span.start()..span.end()).unwrap_or_default();
    let points = |end: usize| text.get(..end).unwrap_or_default().chars().count();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(format!("「{words}」({name} {}-{})", points(span.start()), points(span.end())))
}
