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
            DetectedBy::External if is_partner(&noticed) => {
                Discovery { partner: variety(&noticed, &[]), ..Discovery::default() }
            }
            DetectedBy::External => {
                Discovery { external: variety(&noticed, EXTERNAL), ..Discovery::default() }
            }
        },
    }
}

/// Is it one who works for the victim?
fn is_partner(noticed: &Said<'_, DetectedBy>) -> bool {
    noticed.speaks_of(&["委託先", "委託業者", "受託", "保守業者", "保守会社"])
}

/// A variety and the words that say it.
type Sign = (&'static str, &'static [&'static str]);

const INTERNAL: &[Sign] = &[
    ("Antivirus", &["ウイルス対策ソフト", "ウイルス検知"]),
    ("Log review", &["ログを", "ログの", "ログから", "アクセスログ", "通信ログ"]),
    ("Infrastructure monitoring", &["監視"]),
    ("Reported by employee", &["職員", "社員", "従業員"]),
];

const EXTERNAL: &[Sign] = &[
    ("Law enforcement", &["警察"]),
    ("Fraud detection", &["カード会社", "決済代行"]),
    ("Emergency response team", &["JPCERT", "ＪＰＣＥＲＴ"]),
    ("Security researcher", &["研究者", "セキュリティ専門家"]),
    ("Found documents", &["拾得", "拾った", "拾われ"]),
    ("Customer", &["顧客", "お客", "会員", "利用者"]),
];

fn variety(noticed: &Said<'_, DetectedBy>, signs: &[Sign]) -> Option<Varieties> {
    let known = signs.iter().filter(|(_, words)| noticed.speaks_of(words)).map(|(variety, _)| *variety);
    Some(Varieties { variety: known.collect::<Words>().or_unknown() })
}
