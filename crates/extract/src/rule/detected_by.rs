//! Who noticed? The first that the text says to have noticed; what came afterwards is an answer to it.

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DetectedBy;
use jikenbo_text::FoldedSpan;

use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Reads who noticed, where the text says it.
pub(super) fn read(reading: &Reading) -> Option<Fact<DetectedBy>> {
    let told = || {
        reading
            .topic("detection")
            .filter(|(located, name)| is_told(reading, located, name))
    };
    let noticed = told()
        .find(|(_, name)| *name != "finder")
        .or_else(|| told().next());
    let (located, name) = noticed?;
    let by = match name {
        "internal" | "missed" => DetectedBy::Internal,
        _ => DetectedBy::External,
    };
    Some(reading.fact(by, [located.mention.span], "first"))
}

/// Does the mention stand where the event is told, and as something that happened?
fn is_told(reading: &Reading, located: &Located, name: &str) -> bool {
    let section = reading.sentences[located.sentence].section;
    let elsewhere = matches!(
        section,
        Section::Prevention | Section::Contact | Section::Request | Section::Response | Section::Damage
    );
    let happened = match reading.polarity_of(located) {
        Polarity::Asserted | Polarity::Possible => true,
        Polarity::Negated => name == "missed",
        Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => false,
    };
    let is_ours = !matches!(name, "internal" | "missed") || !is_of_contractor(reading, located);
    is_ours && !elsewhere && !reading.is_title(located.sentence) && happened
}

/// Is it the staff of a contractor who noticed, so that the organisation was told?
fn is_of_contractor(reading: &Reading, located: &Located) -> bool {
    const OTHERS: &[&str] = &[
        "委託先の",
        "受託者の",
        "受託業者の",
        "同社の",
        "提供元の",
        "保守会社の",
        "運営会社の",
        "委託業者の",
        "業者の",
    ];
    let (sentence, words) = (reading.sentences[located.sentence].span, located.mention.span);
    let before = reading.words(FoldedSpan::between(sentence.start(), words.start()));
    OTHERS.iter().any(|other| before.ends_with(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn who_noticed() {
        for (text, expected) in [
            ("受け取った方から電話があり、判明しました。", "external"),
            (
                "カード会社から不正利用の懸念があるとの連絡を受けました。",
                "external",
            ),
            (
                "利用者の方から「知らない人の名前が出る」とお電話をいただきました。",
                "external",
            ),
            ("外部からの指摘により発覚した。", "external"),
            ("警察の捜査の過程で判明した。", "external"),
            ("公益通報窓口への通報による。", "external"),
            ("委託先から報告があり、判明した。", "external"),
            ("交付を受けた方が気づき、電話で連絡があった。", "external"),
            ("職員が宛先の誤りに気付きました。", "internal"),
            ("監視の警報により不審な通信を検知した。", "internal"),
            ("棚卸しの際に帳票の不足が判明した。", "internal"),
            ("USBメモリを使おうとしたところ、見当たらなかった。", "internal"),
            ("送信直後に誤りに気付いた。", "internal"),
            ("教諭が鞄の中に書類がないことに気づいた。", "internal"),
            ("委託先の社員が発見し、委託先から当社に連絡があった。", "external"),
            ("サーバーへの不正アクセスを確認した。", "-"),
            ("お客様からの問い合わせは寄せられていない。", "-"),
            (
                "職員が添付の誤りに気付いたが、同じころ受け取った方からも電話があった。",
                "internal",
            ),
        ] {
            let found = case::read(text, read);
            assert_eq!(
                found.map_or("-".to_owned(), |fact| fact.value.to_string()),
                expected,
                "{text}"
            );
        }
    }
}
