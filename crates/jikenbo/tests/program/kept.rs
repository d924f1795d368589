//! A casebook whose records were written by hand, so that what is shown of them does not move with the rules that read.

use std::fmt::Display;

use jikenbo_casebook::{Casebook, Intake};
use jikenbo_model::vocabulary::{
    AffectedStatus, Asset, Cause, DataKind, Industry, Kind, LeakStatus, Prevention, Response, Role,
    SecondaryDamage, Unit,
};
use jikenbo_model::{
    Affected, Bound, Count, Counted, Fact, FileKind, Party, Reading, Record, ReportNo, Span, Stance,
};

use crate::desk::Desk;

pub(crate) const LOST: &str = "\
個人情報を含む書類の紛失について

2024年5月20日
みずほのはら市

　当市は、5月17日、市民センターの申込書12枚を紛失しました。申込書には、市民12名の氏名、住所及び電話番号が記載されていました。
　現時点で、第三者による悪用は確認されていません。
　今後は、書類の持ち出しの手順を見直し、職員の研修を行います。
";

pub(crate) const ATTACKED: &str = "\
不正アクセスによる個人情報流出の可能性に関するお知らせ（第1報）

2024年8月2日
株式会社ほしぞら商店

　当社が運営するオンラインショップのサーバーが、7月30日、外部からの不正アクセスを受けたことが判明しました。
　会員最大3,400名の氏名及びメールアドレスが流出した可能性があります。
　当社は個人情報保護委員会に報告し、警察に相談しました。
";

pub(crate) const NEWS: &str = "\
情報セキュリティ研修会のご案内

　当会は、会員の皆さま向けに研修会を開催します。どなたでも参加できます。
";

/// A desk with the three documents in its casebook: two incidents, and an article that is none.
pub(crate) fn kept() -> Desk {
    let desk = Desk::new();
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    let intakes = [
        intake("a-lost.txt", LOST, lost()),
        intake("b-attacked.txt", ATTACKED, attacked()),
        intake("c-news.txt", NEWS, Of(NEWS).record(Kind::Other)),
    ];
    let taken = casebook.add(&intakes, "2024-08-04T15:30:00Z").unwrap();
    assert_eq!(taken.iter().flat_map(|taken| &taken.numbers).count(), 2);
    desk
}

pub(crate) fn intake(name: &str, text: &str, record: Record) -> Intake {
    Intake {
        id: jikenbo_read::id_of(text.as_bytes()),
        name: name.to_owned(),
        kind: FileKind::Text,
        bytes: text.as_bytes().to_vec(),
        text: text.to_owned(),
        gaps: Vec::new(),
        records: vec![record],
        columns: None,
    }
}

/// A text whose words hold values up.
#[derive(Clone, Copy)]
pub(crate) struct Of(pub(crate) &'static str);

impl Of {
    pub(crate) fn record(self, kind: Kind) -> Record {
        let heading = Span::between(0, self.0.lines().next().unwrap().len());
        let kind = Fact::quoted(kind, [heading], Reading::Exact, "heading");
        Record::new(1, Span::between(0, self.0.len()), heading, kind)
    }

    /// `value` as read from each of `words`, where they stand first.
    pub(crate) fn fact<T>(self, value: T, words: &[&str]) -> Fact<T> {
        let place = |word: &&str| {
            let at = self.0.find(*word).unwrap();
            Span::between(at, at + word.len())
        };
        Fact::quoted(value, words.iter().map(place), Reading::Exact, "test")
    }

    /// A value of a type that is read from `value` as it is printed.
    pub(crate) fn parsed<T: std::str::FromStr>(self, value: &str, words: &str) -> Option<Fact<T>>
    where
        T::Err: std::fmt::Debug,
    {
        Some(self.fact(value.parse().unwrap(), &[words]))
    }

    fn counted(self, value: u64, unit: Unit, bound: Bound, of: impl Display, words: &str) -> Fact<Counted> {
        let count = Count { value, unit, bound };
        let of = of.to_string();
        self.fact(Counted { count, of }, &[words])
    }
}

fn lost() -> Record {
    let text = Of(LOST);
    let affected = Affected {
        count: Count { value: 12, unit: Unit::Persons, bound: Bound::Exact },
        status: AffectedStatus::Lost,
    };
    Record {
        organization: Some(text.fact("みずほのはら市".to_owned(), &["みずほのはら市\n"])),
        industry: Some(text.fact(Industry::Municipality, &["みずほのはら市"])),
        disclosed_on: text.parsed("2024-05-20", "2024年5月20日"),
        occurred_from: text.parsed("2024-05-17", "5月17日"),
        occurred_until: text.parsed("2024-05-17", "5月17日"),
        cause: Some(text.fact(Cause::Loss, &["紛失しました", "紛失"])),
        assets: vec![text.fact(Asset::Paper, &["申込書", "書類"])],
        affected: Some(text.fact(affected, &["12名"])),
        counts: vec![
            text.counted(12, Unit::Items, Bound::Exact, "市民センターの申込書", "12枚"),
            text.counted(12, Unit::Persons, Bound::Exact, "市民", "12名"),
        ],
        data_kinds: vec![
            text.fact(DataKind::Name, &["氏名"]),
            text.fact(DataKind::Address, &["住所"]),
            text.fact(DataKind::Phone, &["電話番号"]),
        ],
        secondary_damage: Some(text.fact(SecondaryDamage::NoneReported, &["悪用は確認されていません"])),
        prevention: vec![
            text.fact(Prevention::Rules, &["手順を見直し"]),
            text.fact(Prevention::Training, &["研修"]),
        ],
        ..text.record(Kind::Incident)
    }
}

fn attacked() -> Record {
    let text = Of(ATTACKED);
    let affected = Affected {
        count: Count { value: 3400, unit: Unit::Persons, bound: Bound::UpTo },
        status: AffectedStatus::Possible,
    };
    let authority = Party { name: "個人情報保護委員会".to_owned(), role: Role::Authority };
    Record {
        report_no: Some(text.fact(ReportNo::Number(1), &["第1報"])),
        organization: Some(text.fact("株式会社ほしぞら商店".to_owned(), &["株式会社ほしぞら商店"])),
        industry: Some(text.fact(Industry::RetailEc, &["オンラインショップ"])),
        parties: vec![text.fact(authority, &["個人情報保護委員会"])],
        disclosed_on: text.parsed("2024-08-02", "2024年8月2日"),
        discovered_on: text.parsed("2024-07-30", "7月30日"),
        cause: Some(text.fact(Cause::UnauthorizedAccess, &["不正アクセス"])),
        assets: vec![Fact::quoted(Asset::EcPlatform, [], Reading::Computed, "test")],
        affected: Some(text.fact(affected, &["最大3,400名"])),
        counts: vec![text.counted(3400, Unit::Persons, Bound::UpTo, "会員", "最大3,400名")],
        leak_status: Some(
            text.fact(LeakStatus::Possible, &["可能性があります"]).with_stance(Stance::Possible),
        ),
        responses: vec![
            text.fact(Response::PpcReported, &["個人情報保護委員会に報告"]),
            text.fact(Response::PoliceReported, &["警察に相談"]),
        ],
        ..text.record(Kind::Incident)
    }
}
