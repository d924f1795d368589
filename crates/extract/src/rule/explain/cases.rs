//! Cases: a text, a field, and each place considered for it with its verdict.

use crate::case;

/// `words = meaning verdict`, one place after the other.
fn explained(text: &str, field: &str) -> String {
    case::read(text, |reading| {
        let explanation = super::explain(reading, 1, field).unwrap();
        let show = |one: &super::Considered| {
            let words = reading.document.text.at(one.span);
            format!("{words} = {} {}", one.meaning, one.verdict.as_str())
        };
        explanation.considered.iter().map(show).collect::<Vec<_>>().join("; ")
    })
}

#[test]
fn what_was_considered() {
    for (field, text, expected) in [
        (
            "data_kinds",
            "個人情報の漏えいについて\n会員の氏名、住所が漏えいしました。口座番号は含まれておりません。",
            "氏名 = name taken; 住所 = address taken; 口座番号 = bank_account negated",
        ),
        (
            "occurred_from",
            "個人情報の漏えいについて\n2024年5月10日\n東丘市は、5月2日に名簿を誤って送信し、5月7日に判明しました。",
            "2024年5月10日 = 2024-05-10 no_event; 5月2日 = 2024-05-02 taken; 5月7日 = 2024-05-07 other_role",
        ),
        (
            "affected",
            "個人情報の漏えいについて\n東丘市は、会員120名の氏名を誤って送信しました。問い合わせが3件寄せられています。",
            "120名 = 120 persons taken; 3件 = 3 bystander",
        ),
        (
            "affected",
            "個人情報の漏えいについて\n東丘市のメールアカウントが乗っ取られ、迷惑メール3000通が送信されました。会員120名の氏名が漏えいしました。",
            "3000通 = 3000 emails set_aside; 120名 = 120 persons taken",
        ),
        (
            "organization",
            "個人情報の漏えいについて\n東丘市は、委託先の株式会社西浜印刷が名簿を誤送信したと発表した。",
            "東丘市 = 東丘市 taken; 株式会社西浜印刷 = 株式会社西浜印刷 lighter",
        ),
    ] {
        assert_eq!(explained(text, field), expected, "{field}: {text}");
    }
}

#[test]
fn a_field_that_no_rule_has() {
    assert!(case::read("名簿を紛失しました。", |reading| super::explain(reading, 1, "colour")).is_none());
}
