//! Invented disclosures by the thousand, the same for the same seed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use tempfile::TempDir;

use crate::chance::Chance;

/// Disclosures on disk: a file each, and all of them joined into one.
pub(crate) struct World {
    folder: TempDir,
    joined: PathBuf,
    bytes: u64,
    _joined_in: TempDir,
}

impl World {
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn joined(&self) -> &Path {
        &self.joined
    }

    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// Writes `documents` disclosures of about 1.5 KB.
pub(crate) fn write(documents: u32, seed: u64) -> Result<World> {
    write_from(0, documents, seed)
}

/// Writes `documents` disclosures of the world with this seed, leaving out the first ones.
pub(crate) fn write_from(first: u32, documents: u32, seed: u64) -> Result<World> {
    let (folder, joined_in) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let path = joined_in.path().join("all.txt");
    let mut joined = std::io::BufWriter::new(fs::File::create(&path)?);
    let mut bytes = 0;
    for number in first..first + documents {
        let text = disclosure(&mut Chance::new(seed ^ (u64::from(number) << 20)));
        bytes += text.len() as u64;
        fs::write(folder.path().join(format!("{number:06}.txt")), &text)?;
        joined.write_all(text.as_bytes())?;
    }
    joined.flush()?;
    Ok(World { folder, joined: path, bytes, _joined_in: joined_in })
}

/// One article of at least `bytes`: a disclosure whose account goes on and on.
pub(crate) fn article_of(bytes: usize) -> String {
    let mut chance = Chance::new(7);
    let mut text = disclosure(&mut chance);
    while text.len() < bytes {
        let paragraph = account(&mut chance);
        text.push_str(&paragraph);
    }
    text
}

/// A newsletter of so many items, whose days bear no year.
pub(crate) fn newsletter_of(items: usize) -> String {
    let mut text = "事故だより\n\n".to_owned();
    for at in 0..items {
        let (month, day, people) = (at % 12 + 1, at % 28 + 1, at % 90 + 12);
        text += &format!(
            "■霧ヶ浜{at}市、名簿を誤送信\n霧ヶ浜{at}市は{month}月{day}日、市民{people}人の名簿を誤って別の事業者に送信したと発表した。氏名と住所が載っていた。\n\n"
        );
    }
    text
}

const PLACES: &[&str] =
    &["霧ヶ浜", "翠ヶ原", "石蕗", "鈴音", "白砂", "茜台", "朝凪", "風見", "藍沢", "若鮎", "楓坂", "雲雀丘"];
const BODIES: &[&str] = &[
    "市",
    "町",
    "大学",
    "市民病院",
    "信用金庫",
    "電機株式会社",
    "商事株式会社",
    "物流株式会社",
    "高等学校",
    "商工会議所",
];
const TITLES: &[&str] = &[
    "個人情報の漏えいについて（お詫び）",
    "メール誤送信による個人情報の流出について",
    "不正アクセスによる情報流出の可能性に関するお知らせ",
    "USBメモリの紛失について",
    "ランサムウェア被害に関するお知らせ（第1報）",
    "書類の誤送付について",
];
const EVENTS: &[&str] = &[
    "職員が関係者に一斉送信したメールにおいて、受信者のメールアドレスが他の受信者に見える状態となっていた",
    "社内のサーバーが第三者による不正アクセスを受け、保存していたファイルが暗号化されていた",
    "利用者の情報を保存したUSBメモリ1個が所定の保管場所から見当たらないことに気付いた",
    "別の方あての通知書を誤って同封し、郵送していた",
    "運営する通販サイトの決済画面が改ざんされ、入力されたカード情報が外部に送信されていた",
    "従業員のパソコンが添付ファイルを開いたことによりマルウェアに感染し、なりすましメールが送信されていた",
];
const DATA: &[&str] = &[
    "氏名、住所、電話番号",
    "氏名、メールアドレス、会社名",
    "氏名、生年月日、診療内容",
    "クレジットカード番号、有効期限、セキュリティコード",
    "氏名、学籍番号、成績",
];
const MEASURES: &[&str] = &[
    "複数の職員による宛先の確認を徹底し、全職員を対象とする研修を実施します",
    "アクセス権の設定を見直すとともに、監視体制を強化します",
    "外部媒体の使用を原則として禁止し、データを暗号化して保管します",
    "多要素認証を導入し、脆弱性に対する修正プログラムを速やかに適用します",
];

fn disclosure(chance: &mut Chance) -> String {
    let body = format!("{}{}", chance.one(PLACES), chance.one(BODIES));
    let (year, month, day) = (2015 + chance.below(11), 1 + chance.below(12), 1 + chance.below(28));
    let mut text = format!("{year}年{month}月{day}日\n{body}\n\n{}\n\n", chance.one(TITLES));
    text.push_str(&format!(
        "このたび、{body}において、{}ことが判明いたしました。関係する皆様に多大なるご迷惑とご心配をおかけしましたことを、深くお詫び申し上げます。\n\n１　経緯\n",
        chance.one(EVENTS)
    ));
    text.push_str(&account(chance));
    text.push_str(&format!(
        "\n２　対象となる情報\n{}（{}名分）\n",
        chance.one(DATA),
        grouped(1 + chance.below(60_000))
    ));
    text.push_str("なお、現時点で情報が不正に利用された事実は確認されておりません。\n\n３　対応\n個人情報保護委員会に報告し、所轄の警察署に相談しました。対象となる方には、個別にご連絡しお詫びしています。\n\n");
    text.push_str(&format!(
        "４　再発防止策\n{}。\n\n【お問い合わせ】\n{body}　総務課　電話 00-0000-0000\n",
        chance.one(MEASURES)
    ));
    text
}

fn account(chance: &mut Chance) -> String {
    let (month, day) = (1 + chance.below(12), 1 + chance.below(27));
    format!(
        "{month}月{day}日、担当者からの連絡により、{}ことを確認しました。翌{}日には該当する{}件の情報について調査を行い、{}が含まれていたことが分かりました。\n",
        chance.one(EVENTS),
        day + 1,
        grouped(1 + chance.below(9_000)),
        chance.one(DATA)
    )
}

/// With commas, as notices write it.
fn grouped(number: u64) -> String {
    if number < 1_000 {
        number.to_string()
    } else {
        format!("{},{:03}", grouped(number / 1_000), number % 1_000)
    }
}
