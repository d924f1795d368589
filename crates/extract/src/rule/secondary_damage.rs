//! Was the data misused?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, SecondaryDamage};

use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;

/// Reads whether misuse is reported or denied. The mails of a spoofer, and an attack itself, are not misuse.
pub(super) fn read(reading: &Reading, cause: Cause) -> Option<Fact<SecondaryDamage>> {
    if cause == Cause::Ddos {
        return None;
    }
    let said = |accept: &dyn Fn(&Located, &str, Polarity) -> bool| {
        reading
            .topic("damage")
            .map(|(located, name)| (located, name, reading.polarity_of(located)))
            .find(|(located, name, polarity)| is_told(reading, located) && accept(located, name, *polarity))
    };
    let reported = said(&|located, name, polarity| {
        name == "misuse"
            && cause != Cause::SpoofedMail
            && matches!(polarity, Polarity::Asserted | Polarity::Possible)
            && !reading.is_title(located.sentence)
    });
    let denied = said(&|_, _, polarity| polarity == Polarity::Negated);
    let fact = |(located, _, _): (&Located, &str, Polarity), damage| {
        reading.fact(damage, [located.mention.span], "said")
    };
    reported
        .map(|found| fact(found, SecondaryDamage::Reported))
        .or_else(|| denied.map(|found| fact(found, SecondaryDamage::NoneReported)))
}

fn is_told(reading: &Reading, located: &Located) -> bool {
    !matches!(
        reading.sentences[located.sentence].section,
        Section::Prevention | Section::Contact | Section::Request
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    #[test]
    fn misuse_is_read() {
        for (text, expected) in [
            ("カードが不正に利用された可能性があります。", "reported"),
            ("一部のカードで不正利用の被害が確認されています。", "reported"),
            ("会員がおよそ十万円をだまし取られた。", "reported"),
            ("名簿をもとに勧誘の電話があったとの連絡を受けた。", "reported"),
            ("覚えのない請求が確認されたとの申告があった。", "reported"),
            (
                "現在のところ、悪用された事実は確認されておりません。",
                "none_reported",
            ),
            ("二次被害は報告されていません。", "none_reported"),
            ("不審な電話等の申出はありません。", "none_reported"),
            ("これまでに被害の報告は受けておりません。", "none_reported"),
            ("情報が悪用されたとの連絡は寄せられていない。", "none_reported"),
            (
                "カードのご利用明細に身に覚えのない請求がないか、ご確認ください。",
                "-",
            ),
            ("脆弱性が悪用され、サーバーに侵入された。", "-"),
            ("悪用のおそれがあるため、パスワードを変更した。", "-"),
            ("会員の氏名が流出した。", "-"),
            ("アカウントのパスワードが何者かに使われた。", "-"),
            (
                "不正な取引は確認されていないが、ポイントが第三者に奪われた。",
                "reported",
            ),
        ] {
            let found = case::read(text, |reading| read(reading, Cause::UnauthorizedAccess));
            assert_eq!(
                found.map_or("-".to_owned(), |fact| fact.value.to_string()),
                expected,
                "{text}"
            );
        }
    }
}
