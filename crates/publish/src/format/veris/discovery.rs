//! Who noticed → discovery method.

use jikenbo_model::vocabulary::DetectedBy;

use super::shape::{Discovery, Varieties};
use super::words::Words;
use crate::standing::{Said, Standing};

/// The method, with its variety where the words tell it.
pub(super) fn of(standing: &Standing<'_>) -> Discovery {
    match standing.one(|record| record.detected_by.as_ref()) {
        None => Discovery { unknown: Some(true), ..Discovery::default() },
        Some(noticed) => match noticed.fact.value {
            DetectedBy::Internal => {
                Discovery { internal: variety(&noticed, INTERNAL), ..Discovery::default() }
            }
            DetectedBy::External => {
                Discovery { external: variety(&noticed, EXTERNAL), ..Discovery::default() }
            }
        },
    }
}

/// A variety and the words that say it.
type Sign = (&'static str, &'static [&'static str]);

const INTERNAL: &[Sign] = &[
    ("Antivirus", &["ウイルス対策ソフト", "ウイルス検知"]),
    ("Log review", &["ログ"]),
    ("Infrastructure monitoring", &["監視"]),
    ("Reported by employee", &["職員", "社員", "従業員"]),
];

const EXTERNAL: &[Sign] = &[
    ("Law enforcement", &["警察"]),
    ("Fraud detection", &["カード会社", "決済代行"]),
    ("Emergency response team", &["JPCERT", "ＪＰＣＥＲＴ"]),
    ("Customer", &["顧客", "お客", "会員", "利用者"]),
];

fn variety(noticed: &Said<'_, DetectedBy>, signs: &[Sign]) -> Option<Varieties> {
    let known = signs.iter().filter(|(_, words)| noticed.speaks_of(words)).map(|(variety, _)| *variety);
    Some(Varieties { variety: known.collect::<Words>().or_unknown() })
}
