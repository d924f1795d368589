//! The columns, in the order of [`super::row::Rows::leaves`].

/// One value a row, or none.
const ONE: &[(&str, &str)] = &[
    ("number", TEXT),
    ("organization", TEXT),
    ("industry", TEXT),
    ("disclosed_on", TEXT),
    ("occurred_from", TEXT),
    ("occurred_until", TEXT),
    ("discovered_on", TEXT),
    ("disclosed_day", DAY),
    ("occurred_first_day", DAY),
    ("occurred_last_day", DAY),
    ("discovered_day", DAY),
    ("detected_by", TEXT),
    ("cause", TEXT),
    ("affected_value", NUMBER),
    ("affected_unit", TEXT),
    ("affected_bound", TEXT),
    ("affected_status", TEXT),
    ("leak_status", TEXT),
    ("secondary_damage", TEXT),
    ("since", MOMENT),
    ("changed", MOMENT),
];

/// A list of words a row.
const LISTS: &[&str] = &["malware", "vector", "assets", "data_kinds", "responses", "prevention"];

/// A list of groups a row.
const GROUPS: &[(&str, &[(&str, &str)])] = &[
    ("parties", &[("name", TEXT), ("role", TEXT)]),
    ("counts", &[("value", NUMBER), ("unit", TEXT), ("bound", TEXT), ("of", TEXT)]),
    ("reports", &[("document", TEXT), ("name", TEXT), ("article", NUMBER)]),
    (
        "evidence",
        &[
            ("field", TEXT),
            ("value", TEXT),
            ("stance", TEXT),
            ("document", TEXT),
            ("start", NUMBER),
            ("end", NUMBER),
            ("exact", TEXT),
        ],
    ),
];

const TEXT: &str = "binary {} (STRING)";
const NUMBER: &str = "int64 {}";
const DAY: &str = "int32 {} (DATE)";
const MOMENT: &str = "int64 {} (TIMESTAMP(MILLIS,true))";

/// The schema in the language of Parquet.
pub(super) fn message() -> String {
    let one = ONE.iter().map(|(name, kind)| format!("optional {};\n", kind.replace("{}", name)));
    let lists = LISTS.iter().map(|name| list(name, &format!("required {};", TEXT.replace("{}", "element"))));
    let groups = GROUPS.iter().map(|(name, fields)| {
        let fields = fields.iter().map(|(name, kind)| format!("required {};\n", kind.replace("{}", name)));
        list(name, &format!("required group element {{\n{}}}", fields.collect::<String>()))
    });
    let columns: String = one.chain(lists).chain(groups).collect();
    format!("message incident {{\n{columns}}}")
}

fn list(name: &str, element: &str) -> String {
    format!("required group {name} (LIST) {{ repeated group list {{ {element} }} }}\n")
}
