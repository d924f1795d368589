//! A casebook with several incidents, some like each other, whose records were written by hand.

use jikenbo_casebook::Casebook;
use jikenbo_model::vocabulary::{
    AffectedStatus, Asset, Cause, DataKind, Industry, Kind, LeakStatus, Prevention, Response, Unit, Vector,
};
use jikenbo_model::{Affected, Bound, Count, Record};

use crate::desk::Desk;
use crate::kept::{Of, intake};

const HOSPITAL: &str = "\
ランサムウェア被害について
2024年3月10日
あさぎり病院
当院の電子カルテのサーバが3月1日に暗号化されました。患者8,000名の氏名と診療記録が流出した可能性があります。
VPN機器の脆弱性が悪用されました。警察に相談し、多要素認証を導入します。
";

const CLINIC: &str = "\
サイバー攻撃によるシステム障害
2024年3月25日
医療法人しらなみ会
3月20日、当会のサーバがランサムウェアに感染していることが判明しました。患者12,000名の氏名と検査結果が含まれます。
脆弱性のある機器から侵入されたものです。警察に届け出ました。
";

const SCHOOL: &str = "\
USBメモリの紛失
2024年4月2日
ゆきのした高等学校
教員がUSBメモリを紛失しました。生徒35名の成績が入っていました。
";

const SHOP: &str = "\
メールの誤送信
2023年
くもい商店
会員の氏名を含むメールを誤って送信しました。件数は調査中です。
";

const UNDATED: &str = "\
申込書の紛失
はなぐもり市
申込書40枚を紛失しましたが、庁舎内で見つかり、漏えいはありませんでした。
";

/// A desk with five incidents in its casebook.
pub(crate) fn several() -> Desk {
    let desk = Desk::new();
    let mut casebook = Casebook::open_or_create(desk.casebook()).unwrap();
    let intakes = [
        intake("hospital.txt", HOSPITAL, hospital()),
        intake("clinic.txt", CLINIC, clinic()),
        intake("school.txt", SCHOOL, school()),
        intake("shop.txt", SHOP, shop()),
        intake("undated.txt", UNDATED, undated()),
    ];
    casebook.add(&intakes, "2024-08-04T15:30:00Z").unwrap();
    desk
}

fn affected(value: u64, unit: Unit, status: AffectedStatus) -> Affected {
    Affected { count: Count { value, unit, bound: Bound::Exact }, status }
}

fn hospital() -> Record {
    let text = Of(HOSPITAL);
    Record {
        organization: Some(text.fact("あさぎり病院".to_owned(), &["あさぎり病院"])),
        industry: Some(text.fact(Industry::Hospital, &["病院"])),
        disclosed_on: text.parsed("2024-03-10", "2024年3月10日"),
        occurred_from: text.parsed("2024-03-01", "3月1日"),
        discovered_on: text.parsed("2024-03-01", "3月1日"),
        cause: Some(text.fact(Cause::Ransomware, &["ランサムウェア"])),
        malware: vec![text.fact("Kuroyagi".to_owned(), &["ランサムウェア"])],
        vector: vec![text.fact(Vector::Vulnerability, &["VPN機器の脆弱性"])],
        assets: vec![text.fact(Asset::Server, &["サーバ"])],
        affected: Some(text.fact(affected(8_000, Unit::Persons, AffectedStatus::Possible), &["8,000名"])),
        data_kinds: vec![text.fact(DataKind::Name, &["氏名"]), text.fact(DataKind::Health, &["診療記録"])],
        leak_status: Some(text.fact(LeakStatus::Possible, &["流出した可能性"])),
        responses: vec![text.fact(Response::PoliceReported, &["警察に相談"])],
        prevention: vec![text.fact(Prevention::Authentication, &["多要素認証を導入"])],
        ..text.record(Kind::Incident)
    }
}

fn clinic() -> Record {
    let text = Of(CLINIC);
    Record {
        organization: Some(text.fact("医療法人しらなみ会".to_owned(), &["医療法人しらなみ会"])),
        industry: Some(text.fact(Industry::Hospital, &["医療法人"])),
        disclosed_on: text.parsed("2024-03-25", "2024年3月25日"),
        discovered_on: text.parsed("2024-03-20", "3月20日"),
        cause: Some(text.fact(Cause::Ransomware, &["ランサムウェア"])),
        malware: vec![text.fact("ＫＵＲＯＹＡＧＩ".to_owned(), &["ランサムウェア"])],
        vector: vec![text.fact(Vector::Vulnerability, &["脆弱性"])],
        assets: vec![text.fact(Asset::Server, &["サーバ"])],
        affected: Some(text.fact(affected(12_000, Unit::Persons, AffectedStatus::Possible), &["12,000名"])),
        data_kinds: vec![text.fact(DataKind::Name, &["氏名"]), text.fact(DataKind::Health, &["検査結果"])],
        responses: vec![text.fact(Response::PoliceReported, &["警察に届け出ました"])],
        ..text.record(Kind::Incident)
    }
}

fn school() -> Record {
    let text = Of(SCHOOL);
    Record {
        organization: Some(text.fact("ゆきのした高等学校".to_owned(), &["ゆきのした高等学校"])),
        industry: Some(text.fact(Industry::School, &["高等学校"])),
        disclosed_on: text.parsed("2024-04-02", "2024年4月2日"),
        cause: Some(text.fact(Cause::Loss, &["紛失しました"])),
        assets: vec![text.fact(Asset::UsbMemory, &["USBメモリ"])],
        affected: Some(text.fact(affected(35, Unit::Persons, AffectedStatus::Lost), &["35名"])),
        data_kinds: vec![text.fact(DataKind::Grades, &["成績"])],
        ..text.record(Kind::Incident)
    }
}

fn shop() -> Record {
    let text = Of(SHOP);
    Record {
        organization: Some(text.fact("くもい商店".to_owned(), &["くもい商店"])),
        industry: Some(text.fact(Industry::RetailEc, &["商店"])),
        disclosed_on: text.parsed("2023", "2023年"),
        cause: Some(text.fact(Cause::MisdeliveryEmail, &["メールを誤って送信"])),
        data_kinds: vec![text.fact(DataKind::Name, &["氏名"])],
        ..text.record(Kind::Incident)
    }
}

fn undated() -> Record {
    let text = Of(UNDATED);
    Record {
        organization: Some(text.fact("はなぐもり市".to_owned(), &["はなぐもり市"])),
        cause: Some(text.fact(Cause::Loss, &["紛失しました"])),
        affected: Some(text.fact(affected(40, Unit::Items, AffectedStatus::RuledOut), &["40枚"])),
        leak_status: Some(text.fact(LeakStatus::None, &["漏えいはありませんでした"])),
        ..text.record(Kind::Incident)
    }
}
