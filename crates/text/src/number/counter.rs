//! Counters: the words that say what a number counts.

use serde::{Deserialize, Serialize};

use crate::cursor::Cursor;

/// What a number counts, as its counter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counter {
    /// 人 名.
    Person,
    /// 件 事案.
    Case,
    /// 先: customers as a bank counts them.
    Client,
    /// 者: persons and firms together.
    Party,
    /// 世帯 戸 軒.
    Household,
    /// 社.
    Company,
    /// 団体 機関.
    Group,
    /// 自治体 市町村.
    Municipality,
    /// 法人.
    Corporation,
    /// 事業者 事業所.
    Business,
    /// 店舗.
    Shop,
    /// 校 大学.
    School,
    /// 園.
    Nursery,
    /// 台.
    Device,
    /// 端末.
    Terminal,
    /// サーバ.
    Server,
    /// システム サービス.
    System,
    /// 本: USB sticks and other long things.
    Stick,
    /// 枚 票.
    Sheet,
    /// 部.
    Copy,
    /// 通.
    Letter,
    /// 冊 綴り.
    Volume,
    /// 点.
    Item,
    /// 個.
    Piece,
    /// 箱.
    Carton,
    /// 袋.
    Bag,
    /// 束.
    Bundle,
    /// セット.
    Set,
    /// つ.
    Thing,
    /// アカウント ID.
    Account,
    /// ユーザー.
    User,
    /// 会員.
    Member,
    /// ファイル フォルダ.
    File,
    /// メール.
    Email,
    /// メールアドレス アドレス.
    EmailAddress,
    /// IPアドレス.
    IpAddress,
    /// ドメイン.
    Domain,
    /// URL.
    Url,
    /// サイト.
    Site,
    /// ページ.
    Page,
    /// レコード.
    Record,
    /// 行.
    Row,
    /// 種類 項目.
    Kind,
    /// 円.
    Yen,
    /// ドル.
    Dollar,
    /// 口座.
    BankAccount,
    /// 契約.
    Contract,
    /// 組.
    Pair,
    /// 回.
    Times,
    /// か所 拠点.
    Place,
    /// 部署.
    Department,
    /// か国.
    Country,
    /// クラス 学級.
    Class,
    /// 年生 学年.
    Grade,
    /// GB TB: of whatever size.
    Bytes,
    /// %, parts of it cut off.
    Percent,
    /// 歳 代.
    Age,
    /// 日間 か月 年.
    Duration,
}

impl Counter {
    /// The outward name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Case => "case",
            Self::Client => "client",
            Self::Party => "party",
            Self::Household => "household",
            Self::Company => "company",
            Self::Group => "group",
            Self::Municipality => "municipality",
            Self::Corporation => "corporation",
            Self::Business => "business",
            Self::Shop => "shop",
            Self::School => "school",
            Self::Nursery => "nursery",
            Self::Device => "device",
            Self::Terminal => "terminal",
            Self::Server => "server",
            Self::System => "system",
            Self::Stick => "stick",
            Self::Sheet => "sheet",
            Self::Copy => "copy",
            Self::Letter => "letter",
            Self::Volume => "volume",
            Self::Item => "item",
            Self::Piece => "piece",
            Self::Carton => "carton",
            Self::Bag => "bag",
            Self::Bundle => "bundle",
            Self::Set => "set",
            Self::Thing => "thing",
            Self::Account => "account",
            Self::User => "user",
            Self::Member => "member",
            Self::File => "file",
            Self::Email => "email",
            Self::EmailAddress => "email_address",
            Self::IpAddress => "ip_address",
            Self::Domain => "domain",
            Self::Url => "url",
            Self::Site => "site",
            Self::Page => "page",
            Self::Record => "record",
            Self::Row => "row",
            Self::Kind => "kind",
            Self::Yen => "yen",
            Self::Dollar => "dollar",
            Self::BankAccount => "bank_account",
            Self::Contract => "contract",
            Self::Pair => "pair",
            Self::Times => "times",
            Self::Place => "place",
            Self::Department => "department",
            Self::Country => "country",
            Self::Class => "class",
            Self::Grade => "grade",
            Self::Bytes => "bytes",
            Self::Percent => "percent",
            Self::Age => "age",
            Self::Duration => "duration",
        }
    }
}

/// A counter that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) counter: Counter,
    /// One past its last byte.
    pub(crate) end: usize,
}

/// Reads the longest counter at `cursor`, with the 分 that makes 3人分 of 3人.
pub(crate) fn counter(cursor: Cursor<'_>) -> Option<Read> {
    let row = beginning_with(cursor.peek()?).iter().find(|row| row.fits(cursor))?;
    let mut after = cursor.moved_to(cursor.at() + row.words.len());
    if takes_portion(row) && !after.sees("分の1") && !after.sees_one_of(&NO_PORTIONS) {
        let _ = after.eat("分") || after.eat("ぶん");
    }
    Some(Read { counter: row.counter, end: after.at() })
}

/// Can 分 follow: 3人分, 5年分, but not 3時間分?
fn takes_portion(row: &Row) -> bool {
    row.counter != Counter::Duration || row.words.ends_with(['年', '月', '日'])
}

/// Words that begin with 分 after a counter.
const NO_PORTIONS: [&str; 7] = ["分析", "分野", "分類", "分割", "分離", "分散", "分担"];

/// A counter, and what must not follow it: 社 counts firms, 社員 does not.
struct Row {
    words: &'static str,
    counter: Counter,
    not_before: &'static str,
}

impl Row {
    fn fits(&self, cursor: Cursor<'_>) -> bool {
        cursor.sees(self.words) && {
            let after = cursor.moved_to(cursor.at() + self.words.len());
            !(after.sees_any_of(self.not_before) || self.is_latin() && after.sees_latin())
        }
    }

    fn is_latin(&self) -> bool {
        self.words.is_ascii() && self.words != "%"
    }
}

const fn row(words: &'static str, counter: Counter, not_before: &'static str) -> Row {
    Row { words, counter, not_before }
}

/// The rows whose words begin with `c`.
fn beginning_with(c: char) -> &'static [Row] {
    let first = |row: &Row| row.words.chars().next();
    let from = COUNTERS.partition_point(|row| first(row) < Some(c));
    let until = COUNTERS.partition_point(|row| first(row) <= Some(c));
    COUNTERS.get(from..until).unwrap_or_default()
}

/// By first character, then the longest first.
static COUNTERS: &[Row] = {
    use Counter::*;
    &[
        row("%", Percent, ""),
        row("GB", Bytes, ""),
        row("IPアドレス", IpAddress, ""),
        row("ID", Account, ""),
        row("KB", Bytes, ""),
        row("MB", Bytes, ""),
        row("TB", Bytes, ""),
        row("URL", Url, ""),
        row("accounts", Account, ""),
        row("customers", Person, ""),
        row("companies", Company, ""),
        row("email addresses", EmailAddress, ""),
        row("employees", Person, ""),
        row("individuals", Person, ""),
        row("members", Person, ""),
        row("patients", Person, ""),
        row("persons", Person, ""),
        row("people", Person, ""),
        row("records", Record, ""),
        row("students", Person, ""),
        row("か月間", Duration, ""),
        row("か国", Country, ""),
        row("か所", Place, ""),
        row("か月", Duration, ""),
        row("つづり", Volume, "方"),
        row("つ", Thing, ""),
        row("アカウント", Account, ""),
        row("アドレス", EmailAddress, ""),
        row("カ月間", Duration, ""),
        row("カ国", Country, ""),
        row("カ所", Place, ""),
        row("カ月", Duration, ""),
        row("キロバイト", Bytes, ""),
        row("ギガバイト", Bytes, ""),
        row("クラス", Class, ""),
        row("ケ月間", Duration, ""),
        row("ケ所", Place, ""),
        row("ケ月", Duration, ""),
        row("サーバー", Server, ""),
        row("サービス", System, ""),
        row("サイト", Site, ""),
        row("サーバ", Server, ""),
        row("システム", System, ""),
        row("セット", Set, "アト"),
        row("テラバイト", Bytes, ""),
        row("ドメイン", Domain, ""),
        row("ドル", Dollar, ""),
        row("バイト", Bytes, ""),
        row("パーセント", Percent, ""),
        row("フォルダー", File, ""),
        row("ファイル", File, "サ"),
        row("フォルダ", File, ""),
        row("ページ", Page, ""),
        row("メールアドレス", EmailAddress, ""),
        row("メガバイト", Bytes, ""),
        row("メール", Email, ""),
        row("ユーザーID", Account, ""),
        row("ユーザー", User, ""),
        row("ユーザ", User, ""),
        row("レコード", Record, ""),
        row("ヵ月間", Duration, ""),
        row("ヵ国", Country, ""),
        row("ヵ所", Place, ""),
        row("ヵ月", Duration, ""),
        row("ヶ月間", Duration, ""),
        row("ヶ国", Country, ""),
        row("ヶ所", Place, ""),
        row("ヶ月", Duration, ""),
        row("世帯", Household, "主"),
        row("事業所", Business, ""),
        row("事業者", Business, ""),
        row("事件", Case, ""),
        row("事例", Case, ""),
        row("事案", Case, ""),
        row("人様", Person, ""),
        row("人", Person, "乗気工事権員物材格間口数生手的為体"),
        row("代", Age, "表理わ行金替々官"),
        row("件", Case, "名数"),
        row("企業", Company, ""),
        row("会員", Member, ""),
        row("個所", Place, ""),
        row("個", Piece, "人別体々室社所性"),
        row("先様", Client, ""),
        row("先", Client, "生月週日般着行進程頃ほ"),
        row("円", Yen, "滑形盤熟卓"),
        row("冊", Volume, "子"),
        row("分間", Duration, ""),
        row("分", Duration, "の析野類割離散担か科子岐布局署け"),
        row("利用者", User, ""),
        row("口座", BankAccount, ""),
        row("台", Device, "帳数風湾所詞頭紙東座"),
        row("名さま", Person, ""),
        row("名様", Person, ""),
        row("名", Person, "簿称義前刺乗誉古字札産物無"),
        row("営業日", Duration, ""),
        row("回", Times, "答線収復避路りる数転覧"),
        row("団体", Group, ""),
        row("園", Nursery, "児長内芸庭"),
        row("大学", School, ""),
        row("契約", Contract, "者"),
        row("学年", Grade, ""),
        row("学校", School, ""),
        row("学級", Class, ""),
        row("家庭", Household, ""),
        row("巻", Volume, "号"),
        row("市区町村", Municipality, ""),
        row("市町村", Municipality, ""),
        row("年半", Duration, ""),
        row("年生", Grade, ""),
        row("年間", Duration, ""),
        row("年", Duration, "度代号次金齢"),
        row("店舗", Shop, ""),
        row("店", Shop, "長員頭内"),
        row("戸", Household, "籍建棟外"),
        row("才", Age, "能"),
        row("拠点", Place, ""),
        row("日間", Duration, ""),
        row("日", Duration, "本時曜付程"),
        row("時間", Duration, "割帯外"),
        row("本", Stick, "人件部社庁日年月市学書文校店来県町会体報当名籍質物館格州郷松木"),
        row("束", Bundle, "縛"),
        row("枚", Sheet, "挙"),
        row("校", School, "長舎内庭正外閲則"),
        row("案件", Case, ""),
        row("機関", Group, ""),
        row("歳代", Age, ""),
        row("歳", Age, "入出末暮"),
        row("泊", Duration, ""),
        row("法人", Corporation, ""),
        row("点", Item, "検数滴灯在字線"),
        row("社", Company, "員会内長保団外宅屋債是用"),
        row("票", Sheet, ""),
        row("秒間", Duration, ""),
        row("秒", Duration, ""),
        row("種類", Kind, ""),
        row("種", Kind, "混別目"),
        row("端末", Terminal, ""),
        row("箇月間", Duration, ""),
        row("箇所", Place, ""),
        row("箇月", Duration, ""),
        row("箱", Carton, "根"),
        row("米ドル", Dollar, ""),
        row("組織", Group, ""),
        row("組", Pair, "織合み"),
        row("綴り", Volume, "方"),
        row("綴", Volume, "じる込"),
        row("者", Party, ""),
        row("自治体", Municipality, ""),
        row("行", Row, "政動為事員使程方うわいっきけくこ列先数"),
        row("袋", Bag, ""),
        row("軒", Household, "並先下数"),
        row("通のメール", Email, ""),
        row("通分", Letter, ""),
        row("通", Letter, "知信報常行話勤学帳過販用称院路達貨り"),
        row("週間", Duration, ""),
        row("部署", Department, ""),
        row("部", Copy, "門署会長屋隊品材員局分族下活外内"),
        row("電子メールアドレス", EmailAddress, ""),
        row("電子メール", Email, ""),
        row("頁", Page, ""),
        row("項目", Kind, ""),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        for pair in COUNTERS.windows(2) {
            let key = |row: &Row| (row.words.chars().next(), std::cmp::Reverse(row.words.chars().count()));
            assert!(key(&pair[0]) <= key(&pair[1]), "{} {}", pair[0].words, pair[1].words);
        }
    }

    #[test]
    fn longest_and_whole() {
        for (words, read) in [
            ("名様分の", Some(("名様分", Counter::Person))),
            ("メールアドレスと", Some(("メールアドレス", Counter::EmailAddress))),
            ("メールを", Some(("メール", Counter::Email))),
            ("件名", None),
            ("社員", None),
            ("分の1", None),
            ("分間", Some(("分間", Counter::Duration))),
            ("個人", None),
            ("GBの", Some(("GB", Counter::Bytes))),
            ("IDEA", None),
            ("people was", Some(("people", Counter::Person))),
            ("peoples", None),
        ] {
            let found = counter(Cursor::new(words, 0)).map(|read| (&words[..read.end], read.counter));
            assert_eq!(found, read, "{words}");
        }
    }
}
