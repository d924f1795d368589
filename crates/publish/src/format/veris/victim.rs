//! Whose incident it is: name, country, sector, level of government.

use jikenbo_model::vocabulary::Industry;

use super::loss::Losses;
use super::shape::Victim;
use crate::standing::{Said, Standing};
use jikenbo_model::Field;

/// NAICS for a sector that is not known.
const NO_SECTOR: &str = "000";

/// The victim as the reports name it. Nobody tells how many it employs.
pub(super) fn of<'d>(standing: &Standing<'d>, losses: &mut Losses) -> Victim<'d> {
    let name = standing.one(|record| record.organization.as_ref()).map(|name| name.fact.value.as_str());
    let said = standing.one(|record| record.industry.as_ref());
    let industry = said.map(|said| said.fact.value);
    let government = government(name.unwrap_or_default(), industry);
    let governs = ["Local", "Regional", "Federal"].contains(&government);
    let in_japan = governs || name.is_some_and(is_japanese_body) || industry.is_some_and(is_of_japan);
    Victim {
        victim_id: name,
        country: [if in_japan { "JP" } else { "Unknown" }],
        region: [if in_japan { "142030" } else { "000000" }],
        industry: said.map_or(NO_SECTOR, |said| sector(&said, losses)),
        government: [government],
        employee_count: "Unknown",
    }
}

/// The two-digit sector of NAICS 2022, where one holds all of the industry.
fn sector(industry: &Said<'_, Industry>, losses: &mut Losses) -> &'static str {
    let word = industry.fact.value;
    match word {
        Industry::Municipality | Industry::NationalGovernment => "92",
        Industry::School | Industry::University => "61",
        Industry::Hospital | Industry::ChildcareWelfare => "62",
        Industry::Finance => "52",
        Industry::RetailEc => "44-45",
        Industry::Manufacturing => "31-33",
        Industry::ItService | Industry::Media => "51",
        Industry::Transport => "48-49",
        Industry::Energy => "22",
        Industry::Professional => "54",
        Industry::Association => "81",
        Industry::ConstructionHousing | Industry::TravelLeisure | Industry::OtherService => {
            let told = TRADES.iter().find(|(_, words)| industry.speaks_of(words));
            if told.is_none() {
                losses.add(Field::Industry, word, "no single sector of NAICS holds it");
            }
            told.map_or(NO_SECTOR, |(sector, _)| sector)
        }
    }
}

/// Sectors of trades that ours hold together with others, and the words that name them.
const TRADES: &[(&str, &[&str])] = &[
    ("23", &["建設", "工務店", "土木", "ハウスメーカー"]),
    ("53", &["不動産", "賃貸", "レンタル", "リース"]),
    ("56", &["旅行", "人材", "警備", "清掃", "コールセンター"]),
    ("61", &["塾", "スクール", "教室", "予備校"]),
    ("71", &["遊園地", "テーマパーク", "劇場", "ゴルフ", "スポーツ"]),
    ("72", &["ホテル", "旅館", "宿泊", "飲食", "レストラン"]),
    ("81", &["美容", "理容", "クリーニング", "葬祭"]),
];

/// The level at which the body governs, or by which it is run.
fn government(name: &str, industry: Option<Industry>) -> &'static str {
    let is_public = matches!(
        industry,
        None | Some(
            Industry::Municipality
                | Industry::School
                | Industry::University
                | Industry::Hospital
                | Industry::ChildcareWelfare
        )
    );
    let level = LEVELS.iter().find(|level| level.holds(name)).filter(|_| is_public).map(|level| level.word);
    let unnamed = match industry {
        Some(Industry::NationalGovernment) => "Federal",
        Some(Industry::Municipality) | None => "Unknown",
        Some(_) => "NA",
    };
    level.unwrap_or(unnamed)
}

/// A level of government, and how the names of its bodies are made.
struct Level {
    word: &'static str,
    ends: &'static [char],
    holds: &'static [&'static str],
}

const LEVELS: &[Level] = &[
    Level {
        word: "Local", ends: &['市', '区', '町', '村'], holds: &["市立", "区立", "町立", "村立"]
    },
    Level {
        word: "Regional", ends: &['都', '道', '府', '県'], holds: &["都立", "道立", "府立", "県立"]
    },
];

impl Level {
    fn holds(&self, name: &str) -> bool {
        name.ends_with(self.ends) || self.holds.iter().any(|part| name.contains(part))
    }
}

/// Bodies of the Japanese state.
fn is_of_japan(industry: Industry) -> bool {
    matches!(industry, Industry::Municipality | Industry::NationalGovernment)
}

/// Legal forms that only Japanese law has.
#[rustfmt::skip]
const FORMS: &[&str] = &[
    "株式会社", "㈱", "(株)", "（株）", "有限会社", "合同会社", "学校法人", "国立大学法人", "公立大学法人", "医療法人",
    "社会福祉法人", "社団法人", "財団法人", "独立行政法人", "特定非営利活動法人", "農業協同組合", "信用金庫",
];

/// The prefectures, whose names the bodies within them bear.
#[rustfmt::skip]
const PREFECTURES: &[&str] = &[
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県",
    "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県",
    "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県",
    "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
];

fn is_japanese_body(name: &str) -> bool {
    FORMS.iter().chain(PREFECTURES).any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, industry: Option<Industry>, want: &str) {
        assert_eq!(government(name, industry), want, "{name} {industry:?}");
    }

    #[test]
    fn levels_of_government() {
        check("ほしぞら市", Some(Industry::Municipality), "Local");
        check("ほしぞら県", Some(Industry::Municipality), "Regional");
        check("ほしぞら市立東中学校", Some(Industry::School), "Local");
        check("県立みさき病院", Some(Industry::Hospital), "Regional");
        check("みさき広域組合", Some(Industry::Municipality), "Unknown");
        check("ほしぞら省", Some(Industry::NationalGovernment), "Federal");
        check("青空市", Some(Industry::RetailEc), "NA");
        check("青嶺商事", None, "Unknown");
    }
}
