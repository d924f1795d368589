//! The columns of each sheet: outward name, and width in characters.

/// Of the incidents.
pub(super) const INCIDENTS: &[(&str, f64)] = &[
    ("number", 11.0),
    ("reports", 8.0),
    ("organization", 30.0),
    ("industry", 16.0),
    ("parties", 24.0),
    ("disclosed_on", 12.0),
    ("occurred_from", 13.0),
    ("occurred_until", 14.0),
    ("discovered_on", 13.0),
    ("detected_by", 12.0),
    ("cause", 20.0),
    ("malware", 16.0),
    ("vector", 22.0),
    ("assets", 22.0),
    ("affected", 12.0),
    ("affected_unit", 13.0),
    ("affected_bound", 14.0),
    ("affected_status", 15.0),
    ("counts", 36.0),
    ("data_kinds", 36.0),
    ("leak_status", 12.0),
    ("secondary_damage", 17.0),
    ("responses", 36.0),
    ("prevention", 36.0),
];

/// Of the words that values rest on.
pub(super) const EVIDENCE: &[(&str, f64)] = &[
    ("number", 11.0),
    ("field", 16.0),
    ("value", 28.0),
    ("stance", 12.0),
    ("words", 48.0),
    ("source", 30.0),
    ("start", 8.0),
    ("end", 8.0),
    ("document", 66.0),
];

/// Of the documents.
pub(super) const SOURCES: &[(&str, f64)] = &[
    ("number", 11.0),
    ("source", 30.0),
    ("article", 8.0),
    ("anchor", 48.0),
    ("disclosed_on", 12.0),
    ("document", 66.0),
];
