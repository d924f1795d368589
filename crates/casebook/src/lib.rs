//! What does this document report?
