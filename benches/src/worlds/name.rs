//! Invented organisations: names made of syllables, so that no list of names can know them.

use crate::chance::Chance;

/// What an organisation is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Body {
    City,
    Company,
    University,
    Hospital,
}

/// An organisation, and the ways in which it is called.
#[derive(Clone)]
pub(crate) struct Name {
    pub(crate) body: Body,
    /// In the heading of its own notices.
    pub(crate) formal: String,
    /// In the newspaper.
    pub(crate) plain: String,
    /// By others who write to their customers.
    pub(crate) trade: String,
    /// The prefecture of a city.
    pub(crate) prefecture: Option<String>,
}

impl Name {
    /// How it calls itself.
    pub(crate) fn own(&self) -> &'static str {
        match self.body {
            Body::City => "本市",
            Body::Company => "当社",
            Body::University => "本学",
            Body::Hospital => "当院",
        }
    }

    /// How the newspaper calls it the second time.
    pub(crate) fn again(&self) -> &'static str {
        match self.body {
            Body::City => "市",
            Body::Company => "同社",
            Body::University => "同大",
            Body::Hospital => "同病院",
        }
    }
}

const FIRST: &[&str] = &[
    "霧", "翠", "鈴", "茜", "藍", "楓", "雀", "緋", "蒼", "橙", "琥", "碧", "瑠", "菫", "葵", "蓮", "榛",
    "樫", "椋", "朧",
];
const SECOND: &[&str] = &[
    "浜", "原", "沢", "崎", "丘", "峰", "里", "浦", "谷", "野", "瀬", "津", "森", "橋", "坂", "泉", "滝",
    "岬", "洲", "嶺",
];
const SYLLABLES: &[&str] = &[
    "ミネ", "ソラ", "トリ", "ハル", "ノゾ", "テラ", "ポル", "キセ", "マド", "ルナ", "カゲ", "ユズ", "シロ",
    "ナギ", "ヒバ", "モミ", "タマ", "サワ", "リノ", "オル",
];
const TRADES: &[&str] =
    &["フーズ", "電機", "商事", "物流", "住宅", "薬品", "旅行", "出版", "保険", "通販", "工業", "学習館"];
const CONTRACTORS: &[&str] = &["印刷", "情報システム", "データサービス", "ソリューションズ", "計算センター"];

/// Characters that stand within longer names of places.
const WITHIN: &[&str] = &[
    "美", "久", "呂", "志", "加", "奈", "多", "良", "波", "和", "比", "登", "穂", "佐", "那", "保", "由",
    "安", "江", "武",
];

/// Incidents of a world whose names are of the least length; each further syllable does for twenty times as many.
const OF_LEAST_LENGTH: usize = 2_000;

/// How long the names of organisations are: as long as it takes for two of one name to be rare in a world, as they are
/// in the real one.
#[derive(Clone, Copy)]
pub(crate) struct Names {
    /// Syllables more than the least.
    further: u32,
}

impl Names {
    /// Those of a world of about so many incidents.
    pub(crate) fn of(incidents: usize) -> Self {
        let mut further = 0;
        while OF_LEAST_LENGTH * 20_usize.pow(further) < incidents {
            further += 1;
        }
        Self { further }
    }

    /// An organisation of any body.
    pub(crate) fn anyone(self, chance: &mut Chance) -> Name {
        match chance.below(10) {
            0..=3 => self.city(chance),
            4..=7 => self.company(chance, TRADES),
            8 => {
                let plain = format!("{}大学", self.place(chance));
                let formal = format!("{}{plain}", chance.one(&["国立大学法人", "学校法人", ""]));
                named(Body::University, formal, plain)
            }
            _ => {
                let plain =
                    format!("{}{}", self.place(chance), chance.one(&["総合病院", "中央病院", "記念病院"]));
                let formal = format!("{}{plain}", chance.one(&["医療法人", ""]));
                named(Body::Hospital, formal, plain)
            }
        }
    }

    /// A company that works for others.
    pub(crate) fn contractor(self, chance: &mut Chance) -> Name {
        self.company(chance, CONTRACTORS)
    }

    /// A city, a prefecture before its name.
    fn city(self, chance: &mut Chance) -> Name {
        city_called(&format!("{}{}市", self.place(chance), chance.one(&["", "", "台", "川"])), chance)
    }

    fn company(self, chance: &mut Chance, trades: &[&str]) -> Name {
        let stem = if chance.below(3) == 0 {
            self.place(chance)
        } else {
            (0..2 + chance.below(2) + u64::from(self.further)).map(|_| chance.one(SYLLABLES)).collect()
        };
        let plain = format!("{stem}{}", chance.one(trades));
        let formal = if chance.below(2) == 0 {
            format!("株式会社{plain}")
        } else {
            format!("{plain}株式会社")
        };
        let trade = match chance.below(4) {
            0 => format!("㈱{plain}"),
            1 => format!("{plain}㈱"),
            2 => format!("（株）{plain}"),
            _ => formal.clone(),
        };
        Name { trade, ..named(Body::Company, formal, plain) }
    }

    /// The stem of a place that an organisation is called by.
    fn place(self, chance: &mut Chance) -> String {
        let within: String = (0..self.further).map(|_| chance.one(WITHIN)).collect();
        format!("{}{within}{}", chance.one(FIRST), chance.one(SECOND))
    }
}

/// The stem of a place.
fn place(chance: &mut Chance) -> String {
    Names { further: 0 }.place(chance)
}

/// A city of this name, in a prefecture drawn anew.
pub(crate) fn city_called(plain: &str, chance: &mut Chance) -> Name {
    let prefecture = format!("{}県", place(chance));
    Name {
        body: Body::City,
        formal: plain.to_owned(),
        plain: plain.to_owned(),
        trade: plain.to_owned(),
        prefecture: Some(prefecture),
    }
}

fn named(body: Body, formal: String, plain: String) -> Name {
    Name { body, trade: formal.clone(), formal, plain, prefecture: None }
}

/// A school, a branch or a department of an organisation.
pub(crate) fn part(owner: &Name, chance: &mut Chance) -> String {
    match owner.body {
        Body::City => format!("{}{}", place(chance), chance.one(&["小学校", "中学校"])),
        Body::Company => format!("{}{}", place(chance), chance.one(&["支店", "営業所"])),
        Body::University => chance.one(&["学生支援課", "入試課", "教務課", "医学部", "図書館"]).to_owned(),
        Body::Hospital => chance.one(&["医事課", "地域連携室", "検査部", "薬剤部", "看護部"]).to_owned(),
    }
}

/// A newspaper.
pub(crate) fn newspaper(chance: &mut Chance) -> String {
    format!("{}{}", place(chance), chance.one(&["新聞", "日報", "タイムス", "新報"]))
}

/// What a list or an event is about: one of many.
pub(crate) fn topic(chance: &mut Chance) -> String {
    let head =
        chance.one(&["春の", "親子", "市民", "夜間", "冬季", "初心者", "地域", "特別", "合同", "オンライン"]);
    let tail = chance.one(&[
        "料理教室",
        "写真展",
        "健康相談会",
        "見学会",
        "英会話講座",
        "音楽祭",
        "防災訓練",
        "陶芸教室",
        "採用説明会",
        "体力測定",
        "茶会",
        "観察会",
        "奨学制度",
        "給付事業",
        "会員企画",
        "試食会",
        "定期健診",
        "駅伝大会",
        "読書会",
        "登山教室",
    ]);
    format!("{head}{tail}")
}
