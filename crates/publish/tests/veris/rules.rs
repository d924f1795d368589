//! The rules across fields by which the community checks a file (`checkValidity.py` and `rules.py` of vz-risk/veris), for
//! every choice that a record can make.

use jikenbo_model::vocabulary::{
    AffectedStatus, Asset, Cause, DataKind, DetectedBy, Industry, LeakStatus, Unit, Vector,
};
use serde_json::Value;

use crate::incident::{Draft, file};
use crate::legal::{at, misfits};

fn has(file: &Value, path: &str, word: &str) -> bool {
    at(file, path).and_then(Value::as_array).is_some_and(|words| words.iter().any(|known| known == word))
}

fn has_asset(file: &Value, variety: &str) -> bool {
    let assets = at(file, "asset.assets").and_then(Value::as_array);
    assets.is_some_and(|assets| assets.iter().any(|asset| asset["variety"] == variety))
}

/// If the first holds, so must the second.
type Rule = (&'static str, fn(&Value) -> bool, fn(&Value) -> bool);

const RULES: &[Rule] = &[
    (
        "malware installs software",
        |file| at(file, "action.malware").is_some(),
        |file| has(file, "attribute.integrity.variety", "Software installation"),
    ),
    (
        "deceit alters behaviour",
        |file| at(file, "action.social").is_some(),
        |file| has(file, "attribute.integrity.variety", "Alter behavior") && has_asset(file, "P - Unknown"),
    ),
    (
        "an injected query repurposes",
        |file| has(file, "action.hacking.variety", "SQLi"),
        |file| {
            has(file, "attribute.integrity.variety", "Repurpose")
                && has(file, "action.hacking.variety", "Exploit vuln")
        },
    ),
    (
        "what is confirmed has an attribute",
        |file| file["security_incident"] == "Confirmed",
        |file| {
            at(file, "attribute")
                .is_some_and(|attribute| attribute.as_object().is_some_and(|own| !own.is_empty()))
        },
    ),
    (
        "what is lost or stolen is gone",
        |file| has(file, "action.physical.variety", "Theft") || has(file, "action.error.variety", "Loss"),
        |file| has(file, "attribute.availability.variety", "Loss"),
    ),
    (
        "ransomware obscures",
        |file| has(file, "action.malware.variety", "Ransomware"),
        |file| has(file, "attribute.availability.variety", "Obscuration"),
    ),
    (
        "the web is hit where it is the way",
        |file| has(file, "action.hacking.vector", "Web application"),
        |file| has_asset(file, "S - Web application"),
    ),
    (
        "abuse is of data",
        |file| at(file, "plus.attribute.confidentiality").is_some(),
        |file| at(file, "attribute.confidentiality").is_some(),
    ),
    (
        "confidentiality names data",
        |file| at(file, "attribute.confidentiality").is_some(),
        |file| {
            at(file, "attribute.confidentiality.data")
                .is_some_and(|data| !data.as_array().unwrap().is_empty())
        },
    ),
];

fn check(draft: &Draft) {
    let file = file(draft);
    assert_eq!(misfits(&file), Vec::<String>::new(), "{draft:?}");
    for (name, when, then) in RULES {
        assert!(!when(&file) || then(&file), "{name}: {draft:?}\n{file:#}");
    }
}

#[test]
fn every_choice_is_known_to_veris() {
    check(&Draft::default());
    for &cause in Cause::ALL {
        let draft = Draft { cause: Some(cause), ..Draft::default() };
        check(&draft);
        for &first in Vector::ALL {
            for &second in Vector::ALL {
                check(&Draft { vectors: vec![first, second], assets: vec![Asset::Website], ..draft.clone() });
            }
        }
        for words in [
            "設定を誤り公開した",
            "書類を廃棄した",
            "名簿を持ち出した",
            "接続しにくい",
            "停止した",
            "メールで",
        ] {
            check(&Draft { cause_words: words, ..draft.clone() });
        }
    }
    for &asset in Asset::ALL {
        check(&Draft { assets: vec![asset], ..Draft::default() });
    }
    for &kind in DataKind::ALL {
        check(&Draft { data_kinds: vec![kind], ..Draft::default() });
    }
    for &industry in Industry::ALL {
        check(&Draft { industry: Some(industry), ..Draft::default() });
    }
    for &leak in LeakStatus::ALL {
        check(&Draft { leak: Some(leak), secondary: true, ..Draft::default() });
    }
    for &unit in Unit::ALL {
        for &status in AffectedStatus::ALL {
            check(&Draft { affected: Some((unit, status)), ..Draft::default() });
        }
    }
    for &detected in DetectedBy::ALL {
        for words in ["ログを確認した", "警察から連絡", "会員から連絡", "職員が気づいた", "誰かが"]
        {
            check(&Draft { detected: Some((detected, words)), ..Draft::default() });
        }
    }
}
