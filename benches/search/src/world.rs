//! Invented disclosures with the records a careful reader would make of them.

use jikenbo_casebook::Intake;
use jikenbo_model::vocabulary::{
    AffectedStatus, Asset, Cause, DataKind, Industry, Kind, LeakStatus, Prevention, Response, Unit, Vector,
};
use jikenbo_model::{Affected, Bound, Count, DocumentId, Fact, FileKind, Reading, Record, Span, When};
use sha2::{Digest, Sha256};

use crate::chance::Chance;

const SYLLABLES: &[&str] = &[
    "霧", "翠", "鈴", "白", "茜", "朝", "風", "藍", "若", "楓", "雲", "雀", "石", "月", "星", "海", "緑",
    "桜", "松", "梅", "川", "森", "岡", "浜", "原", "沢", "崎", "島", "野", "丘", "橋", "泉", "滝", "峰",
    "波", "砂", "葉", "里", "浦", "谷",
];
const BODIES: &[(&str, Industry)] = &[
    ("市", Industry::Municipality),
    ("町", Industry::Municipality),
    ("小学校", Industry::School),
    ("大学", Industry::University),
    ("総合病院", Industry::Hospital),
    ("保育園", Industry::ChildcareWelfare),
    ("信用金庫", Industry::Finance),
    ("商店株式会社", Industry::RetailEc),
    ("電機株式会社", Industry::Manufacturing),
    ("不動産株式会社", Industry::ConstructionHousing),
    ("システムズ株式会社", Industry::ItService),
    ("物流株式会社", Industry::Transport),
];
/// Cause, heading, account, asset, way in.
type Event = (Cause, &'static str, &'static str, Asset, Option<Vector>);
const EVENTS: &[Event] = &[
    (
        Cause::MisdeliveryEmail,
        "メール誤送信について",
        "一斉送信の際に宛先を取り違え、受信者のメールアドレスが互いに見える状態でした",
        Asset::Email,
        None,
    ),
    (
        Cause::UnauthorizedAccess,
        "不正アクセスによる情報流出の可能性について",
        "サーバーの脆弱性を悪用した不正アクセスを受け、データが閲覧された可能性があります",
        Asset::Server,
        Some(Vector::Vulnerability),
    ),
    (
        Cause::Loss,
        "書類の紛失について",
        "申込書を綴じたファイルを庁舎内で紛失し、捜索しましたが見つかっていません",
        Asset::Paper,
        None,
    ),
    (
        Cause::Loss,
        "USBメモリの紛失について",
        "名簿を保存したUSBメモリを帰宅途中に紛失しました",
        Asset::UsbMemory,
        None,
    ),
    (
        Cause::Ransomware,
        "ランサムウェア被害について",
        "VPN機器を経由して侵入され、ファイルサーバの暗号化とデータの持ち出しが確認されました",
        Asset::FileServer,
        Some(Vector::Vulnerability),
    ),
    (
        Cause::MisdeliveryOther,
        "書類の誤送付について",
        "別の方あての通知書を同封して郵送したものです",
        Asset::Paper,
        None,
    ),
    (
        Cause::Misconfiguration,
        "クラウドの設定誤りによる情報漏洩について",
        "共有フォルダの閲覧権限が公開のままとなっていました",
        Asset::CloudService,
        Some(Vector::MisconfiguredAccess),
    ),
    (
        Cause::Phishing,
        "メールアカウントの不正利用について",
        "職員が偽のサイトにパスワードを入力し、迷惑メールが送信されました",
        Asset::EmailAccount,
        Some(Vector::Phishing),
    ),
    (
        Cause::Insider,
        "元従業員による情報の持ち出しについて",
        "退職者が顧客データを複製し、転職先へ持ち出していました",
        Asset::Database,
        Some(Vector::InsiderAccess),
    ),
    (
        Cause::Theft,
        "パソコンの盗難について",
        "車上荒らしにより業務用のパソコンが盗まれました",
        Asset::Pc,
        None,
    ),
    (
        Cause::Malware,
        "マルウェア感染について",
        "添付ファイルを開いたことから端末がEmotetに感染しました",
        Asset::Pc,
        Some(Vector::EmailAttachment),
    ),
    (
        Cause::SystemDefect,
        "ウェブサイトの不具合について",
        "マイページに他の会員の情報が表示される不具合がありました",
        Asset::Website,
        None,
    ),
];
const DATA: &[(DataKind, &str)] = &[
    (DataKind::Name, "氏名"),
    (DataKind::Address, "住所"),
    (DataKind::Phone, "電話番号"),
    (DataKind::EmailAddress, "メールアドレス"),
    (DataKind::BirthDate, "生年月日"),
    (DataKind::Health, "診療内容"),
    (DataKind::Grades, "成績"),
    (DataKind::CustomerId, "会員番号"),
    (DataKind::BankAccount, "口座番号"),
    (DataKind::CreditCard, "クレジットカード番号"),
];
const DEEDS: &[(Response, &str)] = &[
    (Response::PpcReported, "個人情報保護委員会に報告しました"),
    (Response::PoliceReported, "所轄の警察署に相談しました"),
    (Response::IndividualsNotified, "対象の方々に個別に連絡しています"),
    (Response::NetworkIsolated, "当該機器をネットワークから切り離しました"),
    (Response::ExternalInvestigation, "外部の専門機関に調査を依頼しました"),
];
const MEASURES: &[(Prevention, &str)] = &[
    (Prevention::Training, "職員研修を実施します"),
    (Prevention::DoubleCheck, "複数人による確認を徹底します"),
    (Prevention::AccessControl, "アクセス権を見直します"),
    (Prevention::Encryption, "データの暗号化を進めます"),
    (Prevention::Monitoring, "監視体制を強化します"),
    (Prevention::Authentication, "多要素認証を導入します"),
];
const FILLERS: &[&str] = &[
    "関係する皆様に多大なるご迷惑とご心配をおかけしましたことを、深くお詫び申し上げます。",
    "現時点で、情報が不正に利用された事実は確認されておりません。",
    "窓口の受付時間は平日の午前九時から午後五時までです。",
    "経緯の詳細については、確認でき次第、続報としてお知らせいたします。",
    "委託先の事業者に対しても、管理の状況を点検するよう求めました。",
    "職員への聞き取りと記録の確認により、発生の日時を特定しました。",
    "保管庫の鍵の管理簿と、持ち出しの記録を照合しています。",
    "影響の範囲を確かめるため、通信の記録を保全しました。",
];

/// A text in the making, and where its words stand.
struct Writing {
    text: String,
}

impl Writing {
    /// Writes words and gives their place.
    fn put(&mut self, words: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(words);
        Span::between(start, self.text.len())
    }

    /// Writes words that hold up a value.
    fn fact<T>(&mut self, value: T, words: &str) -> Fact<T> {
        let place = self.put(words);
        Fact::quoted(value, [place], Reading::Normalised, "invented")
    }
}

/// Document `number` of the world with this seed: one disclosure of about 1 KB.
pub(crate) fn document(number: usize, seed: u64) -> Intake {
    let mut chance = Chance::new(seed ^ ((number as u64 + 1) << 20));
    let mut writing = Writing { text: String::new() };
    let record = disclosure(&mut chance, &mut writing);
    let bytes = writing.text.clone().into_bytes();
    let id = DocumentId::new(Sha256::digest(&bytes).into());
    let name = format!("{number:07}.txt");
    let (text, gaps, records) = (writing.text, Vec::new(), vec![record]);
    Intake { id, name, kind: FileKind::Text, bytes, text, gaps, records, columns: None }
}

fn disclosure(chance: &mut Chance, writing: &mut Writing) -> Record {
    let (cause, heading, account, asset, vector) = EVENTS[chance.below(EVENTS.len())];
    let (body, industry) = BODIES[chance.below(BODIES.len())];
    let name: String = (0..3).map(|_| chance.one(SYLLABLES)).collect::<String>() + body;
    let heading_fact = writing.fact(Kind::Incident, heading);
    let heading_span = heading_fact.spans().next().unwrap_or_default();
    writing.put("\n");
    let (year, month, day) = (2015 + chance.below(11), 1 + chance.below(12), 1 + chance.below(28));
    let on = When::on(year as u16, month as u8, day as u8);
    let disclosed = on.map(|on| writing.fact(on, &format!("{year}年{month}月{day}日")));
    writing.put("\n");
    let organization = writing.fact(name.clone(), &name);
    writing.put("\n\nこのたび、");
    let cause = writing.fact(cause, account);
    writing.put("。");
    writing.put(FILLERS[0]);
    filling(chance, writing);
    let data = data(chance, writing);
    let affected = affected(chance, writing);
    writing.put("。");
    filling(chance, writing);
    let (deed, measure) = (DEEDS[chance.below(DEEDS.len())], MEASURES[chance.below(MEASURES.len())]);
    let responses = vec![writing.fact(deed.0, deed.1)];
    writing.put("。今後は、");
    let prevention = vec![writing.fact(measure.0, measure.1)];
    writing.put(&format!(
        "。\nお問い合わせ: {name}総務課 電話 00-{:04}-{:04}\n",
        chance.below(10_000),
        chance.below(10_000)
    ));
    let span = Span::between(0, writing.text.len());
    let place = cause.spans().next().unwrap_or_default();
    let mut record = Record::new(1, span, heading_span, heading_fact);
    record.industry = Some(Fact::quoted(industry, organization.spans(), Reading::Computed, "invented"));
    record.assets = vec![Fact::quoted(asset, [place], Reading::Computed, "invented")];
    record.vector =
        vector.map(|way| Fact::quoted(way, [place], Reading::Computed, "invented")).into_iter().collect();
    record.leak_status = (chance.below(3) > 0).then(|| {
        Fact::quoted(
            if chance.below(3) == 0 { LeakStatus::Confirmed } else { LeakStatus::Possible },
            [place],
            Reading::Computed,
            "invented",
        )
    });
    record.organization = Some(organization);
    record.disclosed_on = disclosed;
    record.cause = Some(cause);
    record.data_kinds = data;
    record.affected = affected;
    record.responses = responses;
    record.prevention = prevention;
    record
}

fn filling(chance: &mut Chance, writing: &mut Writing) {
    for _ in 0..3 {
        writing.put(chance.one(FILLERS));
        let (a, b) = (chance.one(SYLLABLES), chance.one(SYLLABLES));
        writing.put(&format!(
            "{a}{b}第{}号の記録には{}件の控えがありました。",
            1 + chance.below(900),
            chance.below(9_000)
        ));
    }
}

fn data(chance: &mut Chance, writing: &mut Writing) -> Vec<Fact<DataKind>> {
    writing.put("対象となる情報は");
    let mut kinds: Vec<Fact<DataKind>> = Vec::new();
    for _ in 0..1 + chance.below(4) {
        let (kind, words) = DATA[chance.below(DATA.len()).min(chance.below(DATA.len()))];
        if kinds.iter().all(|known| known.value != kind) {
            kinds.push(writing.fact(kind, words));
            writing.put("、");
        }
    }
    kinds
}

fn affected(chance: &mut Chance, writing: &mut Writing) -> Option<Fact<Affected>> {
    if chance.below(6) == 0 {
        writing.put("件数は調査中です");
        return None;
    }
    let magnitude = 10u64.pow(1 + chance.below(5) as u32);
    let value = 1 + chance.below(usize::try_from(magnitude).unwrap_or(10)) as u64;
    let unit = if chance.below(4) == 0 { Unit::Records } else { Unit::Persons };
    let count = Count { value, unit, bound: Bound::Exact };
    let words = format!("{value}{}", if unit == Unit::Persons { "名分" } else { "件" });
    Some(writing.fact(Affected { count, status: AffectedStatus::Possible }, &words))
}
