//! Notices and the four dates read from them: of the notice, the first and the last day of the event, its discovery.

use jikenbo_model::vocabulary::Cause::{
    self, Loss, Misconfiguration, MisdeliveryEmail, MisdeliveryOther, Ransomware, Theft, UnauthorizedAccess,
};
use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{Fact, Record};
use jikenbo_text::When;

use crate::case;

fn shown(text: &str, cause: Cause) -> String {
    case::read(text, |reading| {
        let span = reading.original(reading.article.span);
        let kind = Fact::quoted(Kind::Incident, [span], jikenbo_model::Reading::Normalised, "case");
        let mut record = Record::new(1, span, span, kind);
        record.cause = Some(reading.fact(cause, [reading.article.span], "case"));
        crate::rule::dates(reading, &mut record);
        let day = |fact: &Option<Fact<When>>| {
            fact.as_ref()
                .map_or("-".to_owned(), |fact| fact.value.to_string())
        };
        let Record {
            disclosed_on,
            occurred_from,
            occurred_until,
            discovered_on,
            ..
        } = &record;
        [disclosed_on, occurred_from, occurred_until, discovered_on]
            .map(day)
            .join(" ")
    })
}

fn check(cases: &[(Cause, &str, &str)]) {
    for (cause, text, expected) in cases {
        assert_eq!(shown(text, *cause), *expected, "{text}");
    }
}

#[test]
fn the_date_of_the_notice() {
    check(&[
        (
            Loss,
            "名簿の紛失について\n令和5年9月12日\nひばり町\n名簿を紛失しました。",
            "2023-09-12 - - -",
        ),
        (
            Loss,
            "更新日:2023年9月12日\n名簿の紛失について\n名簿を紛失しました。",
            "2023-09-12 - - -",
        ),
        (
            Loss,
            "2023.9.12 公開\n2023.9.15 更新(人数を改めました)\n名簿の紛失について\n名簿を紛失しました。",
            "2023-09-15 - - -",
        ),
        (
            Loss,
            "名簿を紛失、ひばり町\nひばり町は12日、名簿1冊を紛失したと発表した。\n(2023年9月13日 そよかぜ新聞)",
            "2023-09-12 - - -",
        ),
        (
            Loss,
            "名簿の紛失について(続報)\n2023年9月12日\n9月1日付の第1報では10名とお知らせしましたが、正しくは12名でした。",
            "2023-09-12 - - -",
        ),
        (
            Loss,
            "名簿の紛失について 2023/9/12\n名簿を紛失しました。",
            "2023-09-12 - - -",
        ),
        (
            Loss,
            "名簿を紛失\nひばり町は12日、名簿を紛失したと発表した。",
            "- - - -",
        ),
    ]);
}

#[test]
fn a_clause_tells_what_its_date_is() {
    check(&[
        (
            MisdeliveryEmail,
            "メールの誤送信\n2023年9月12日\n9月8日、職員が案内メールを誤送信しました。10日、受信された方からご指摘がありました。",
            "2023-09-12 2023-09-08 2023-09-08 2023-09-10",
        ),
        (
            MisdeliveryEmail,
            "メールの誤送信\n2023年9月12日\n9月8日、案内メールを誤送信し、直後に受信者からの電話で気づきました。",
            "2023-09-12 2023-09-08 2023-09-08 2023-09-08",
        ),
        (
            MisdeliveryOther,
            "通知書の誤送付\n2023年9月12日\n9月1日に発送した通知書に他の方の氏名があることが、9月5日に判明しました。",
            "2023-09-12 2023-09-01 2023-09-01 2023-09-05",
        ),
        (
            MisdeliveryOther,
            "通知書の誤送付\n2023年9月12日\n9月5日、別の方へ通知書を郵送していたことが判明しました。9月6日に回収しました。",
            "2023-09-12 - - 2023-09-05",
        ),
        (
            UnauthorizedAccess,
            "不正アクセスについて\n2023年9月12日\n9月4日、取引先から連絡を受け調べたところ、8月20日から9月3日にかけてサーバーに侵入されていたことが分かりました。",
            "2023-09-12 2023-08-20 2023-09-03 2023-09-04",
        ),
        (
            Ransomware,
            "システム障害について\n2023年9月12日\n9月9日早朝、サーバーのファイルが暗号化されているのを確認しました。",
            "2023-09-12 - - 2023-09-09",
        ),
        (
            Ransomware,
            "システム障害について\n2023年9月12日\n9月9日未明からサーバーのファイルが暗号化されました。",
            "2023-09-12 2023-09-09 - -",
        ),
        (
            UnauthorizedAccess,
            "カード情報の流出について\n2023年9月12日\n2023年2月1日から5月31日までの間に、カードで決済されたお客様\n6月2日、カード会社から連絡を受けました。",
            "2023-09-12 2023-02-01 2023-05-31 2023-06-02",
        ),
        (
            UnauthorizedAccess,
            "情報の流出について\n2023年9月12日\n8月2日に侵入され、2018年4月1日から2023年3月31日までに資料を請求された方の情報が流出しました。",
            "2023-09-12 2023-08-02 2023-08-02 -",
        ),
    ]);
}

#[test]
fn labels_and_timelines() {
    check(&[
        (
            MisdeliveryEmail,
            "メールの誤送信\n2023年9月12日\n発生日時:2023年9月8日 10時\n発覚日時:2023年9月9日 9時\n内容:宛先を誤りました。",
            "2023-09-12 2023-09-08 2023-09-08 2023-09-09",
        ),
        (
            MisdeliveryEmail,
            "メールの誤送信\n2023年9月12日\n1 発生日時\n9月8日(金)午前10時\n2 内容\n宛先を誤りました。",
            "2023-09-12 2023-09-08 2023-09-08 -",
        ),
        (
            Theft,
            "書類の盗難\n2023年9月12日\n経緯\n9月8日(金)\n・車の窓を割られ、書類を盗まれました。\n9月9日(土)\n・警察に被害届を提出しました。",
            "2023-09-12 2023-09-08 2023-09-08 -",
        ),
    ]);
}

#[test]
fn losses_and_exposures_last() {
    check(&[
        (
            Loss,
            "USBメモリの紛失\n2023年9月12日\n9月1日、教員がUSBメモリを机の引き出しにしまって退勤しました。9月4日、引き出しにないことに気づきました。",
            "2023-09-12 2023-09-01 2023-09-04 2023-09-04",
        ),
        (
            Misconfiguration,
            "資料の誤掲載\n2023年9月12日\n9月1日、資料をホームページに掲載しました。9月6日、閲覧された方から指摘があり、同日削除しました。",
            "2023-09-12 2023-09-01 2023-09-06 2023-09-06",
        ),
    ]);
}
