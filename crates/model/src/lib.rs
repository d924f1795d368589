//! What do we talk about? Documents, facts and their evidence, records, incidents, problems.
//!
//! Nouns only: no algorithm, no store. Offsets are bytes of the original text unless a type says otherwise.

pub mod column_map;
pub mod document;
pub mod fact;
pub mod field;
pub mod field_value;
pub mod incident;
pub mod problem;
pub mod record;
pub mod telling;
pub mod vocabulary;

pub use column_map::{ColumnField, ColumnMap, DateOrder};
pub use document::{Block, BlockKind, Document, DocumentId, FileKind, Meta, Place};
pub use fact::{Evidence, Fact, Quote, Reading, Stance};
pub use field::Field;
pub use field_value::FieldValue;
pub use incident::IncidentNumber;
pub use jikenbo_text::{Bound, FoldedSpan, Span, Text, When};
pub use problem::{Problem, ProblemKind};
pub use record::{Affected, Count, Counted, Party, Record, ReportNo};
pub use telling::{Earlier, Mentioned, Tie, Voice};
