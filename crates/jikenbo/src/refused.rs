//! Why a command could not even begin.

use crate::task::failure::Failure;

/// The command line asks for what is not there.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refused {
    /// No such number.
    #[error("no incident {number}")]
    NoSuchNumber { number: String },
    /// The system names no data folder.
    #[error("no data folder")]
    NoDataFolder,
    /// No folder of samples.
    #[error("no samples at {path}")]
    NoSamples { path: String },
    /// A file stands where a new casebook is to be made.
    #[error("{path} exists")]
    Exists { path: String },
    /// A map of columns that cannot be read.
    #[error("{path}: {what}")]
    BadColumns { path: String, what: String },
    /// A table without a row that names its columns.
    #[error("{path} names no columns")]
    NoColumns { path: String },
    /// A label that cannot be read.
    #[error("line {line}: {what}")]
    BadLabel { path: String, line: usize, what: String },
    /// Several articles, and none was named.
    #[error("{path} holds {articles} articles")]
    WhichArticle { path: String, articles: usize },
    /// No article with that number.
    #[error("{path} holds {articles} articles, not that one")]
    NoSuchArticle { path: String, articles: usize },
    /// A format of the whole casebook, and conditions.
    #[error("this format holds the whole casebook")]
    NotInPart,
    /// Pages cannot be set without a font that knows Japanese.
    #[cfg(feature = "pdf")]
    #[error("no font that knows Japanese")]
    NoFonts,
    /// Words that are no value of the field.
    #[error("{given} is no value of {field}")]
    NotAValue { field: &'static str, given: String, known: String },
    /// An address and port that cannot be listened on.
    #[error("{address}: {what}")]
    NoListening { address: std::net::SocketAddr, what: String },
    /// A certificate or key that cannot be used.
    #[error("{path}: {what}")]
    BadCertificate { path: String, what: String },
    /// A piece of no time and of no incidents.
    #[error("no period")]
    NoPeriod,
    /// Formats that need a file to be written.
    #[error("no output")]
    NeedsOutput,
    /// A template that cannot be used.
    #[error("{path}: {what}")]
    BadTemplate { path: String, what: String },
    /// A file that no command of ours is in.
    #[error("{path} is no publication")]
    NotAPublication { path: String },
    /// A file that the command cannot do without.
    #[error("{}: {}", .0.path, .0.reason)]
    Input(Failure),
}
