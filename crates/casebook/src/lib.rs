//! What do we know, all together? Keep, number, search, count, rebuild.
//!
//! One SQLite file. Documents and the event log are the state: appended to, hash-chained, never changed. Texts,
//! records, incidents and the index of words are derived from them, and [`Casebook::rebuild`] makes them again. The
//! accounts of those who use it through a browser lie beside them.

mod alike;
mod audit;
mod beside;
mod choices;
mod columns;
mod count;
mod decided;
mod decision;
mod document;
mod error;
mod event;
mod facet;
mod facets;
mod facts;
mod filing;
mod filter;
mod finding;
mod foresee;
mod former;
mod gate;
mod history;
mod incident;
mod index;
mod key;
mod known;
mod link;
mod linked;
mod list;
mod listing;
mod log;
mod near;
mod number;
mod once;
mod opened;
mod opening;
mod packed;
mod passage;
mod people;
mod printed;
mod rank;
mod ready;
mod rebuild;
mod report;
mod restore;
mod roll;
mod schema;
mod search;
mod settled;
mod sieve;
mod snippet;
mod standing;
mod stands;
mod statistics;
mod store;
mod take_in;
mod trial;
mod undo;
mod value;
mod verify;
mod why;
mod wraps;

pub use alike::{Alike, Likeness, Reason};
pub use audit::{Audit, Told};
pub use choices::Choices;
pub use count::Counts;
pub use decided::{Decided, Verdict};
pub use decision::Because;
pub use document::{Article, DocumentInfo, Documents, Export, Exported};
pub use error::{Error, Result};
pub use event::{
    AccountChanged, ColumnsMapped, DocumentAdded, DoubtSettled, Event, IncidentsMerged, MergeUndone,
    NumberGiven, ReportUnlinked, ValueDecided, ValueDecisionUndone,
};
pub use facet::{Band, Facet, Group};
pub use facets::Facets;
pub use facts::Facts;
pub use filter::{Aspect, Filter, Sort};
pub use finding::Finding;
pub use foresee::{Changed, Foreseen};
pub use history::{Change, Course, History, Said, Step, Value};
pub use incident::{ArticleAt, Incident, Mention, Relation, Report};
pub use known::Known;
pub use link::{Evidence, Point};
pub use linked::Linked;
pub use list::Listed;
pub use log::{Entries, Entry, Events, Head, Logged};
pub use near::Near;
pub use people::{
    Account, AccountChange, AccountId, Lasting, Meant, Password, Role, SavedSearch, Session, SessionDigest,
    Token, TokenDigest,
};
pub use ready::Ready;
pub use rebuild::{Derived, Kept, NotDerived, Rebuilt};
pub use restore::Restored;
pub use roll::AtHand;
pub use search::{Found, Searched};
pub use snippet::Snippet;
pub use stands::Stands;
pub use statistics::{Days, Figures, People, Spread, Statistics};
pub use store::{Casebook, View};
pub use take_in::{Intake, Outcome, TakenIn};
pub use trial::{Placed, Tried};
pub use undo::Undone;
pub use why::{Apart, Compared, Reasoned, Redirected, Why};
