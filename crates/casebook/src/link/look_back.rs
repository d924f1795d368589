//! When did happen what an article looks back on, which tells what came of it long after: a guidance, a judgement, the
//! end of an inquiry?

use jikenbo_model::When;
use jikenbo_text::{Words, dates, resolve};

use super::day::Days;

/// What comes of an incident.
static OUTCOMES: Words = Words::of(&[
    "指導",
    "勧告",
    "命令",
    "処分",
    "判決",
    "提訴",
    "訴訟",
    "和解",
    "賠償",
    "起訴",
    "逮捕",
    "送検",
    "調査報告",
    "最終報告",
    "検証報告",
    "報告書",
    "第三者委",
    "有識者会議",
    "検証委",
    "調査結果",
    "再発防止",
    "完了",
    "打ち切",
    "停止措置",
    "指名停止",
    "参加停止",
    "追加",
    "その後",
    "再開",
]);

/// What happened.
static HAPPENED: Words = Words::of(&[
    "攻撃",
    "被害",
    "不正アクセス",
    "ランサム",
    "感染",
    "侵入",
    "流出",
    "漏",
    "紛失",
    "なくな",
    "盗",
    "持ち出",
    "転売",
    "暗号化",
    "誤送",
    "誤って",
    "発覚",
]);

/// Days that are kept.
const MOST: usize = 6;

/// Those days and months of a folded text, as it says them of what happened; `writing` is when it was written.
pub(super) fn looks_back(text: &str, writing: Option<When>) -> Vec<Days> {
    if !OUTCOMES.stands_in(text) {
        return Vec::new();
    }
    let told = text.split(['。', '\n']).filter(|sentence| HAPPENED.stands_in(sentence));
    let found = told.clone().flat_map(|sentence| resolve(&dates(sentence).mentions, writing));
    let days = found.flatten().map(Days::of).filter(|days| days.is_within_month());
    let mut days: Vec<Days> = days.chain(told.flat_map(|sentence| seasons(sentence, writing))).collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST);
    days
}

/// 昨秋, 昨年の夏, 今春: the seasons that words name by the year in which they are written.
pub(super) fn seasons(words: &str, writing: Option<When>) -> impl Iterator<Item = Days> {
    const YEARS: &[(&str, u16)] = &[("昨年の", 1), ("去年の", 1), ("今年の", 0), ("昨", 1), ("今", 0)];
    const SEASONS: &[(&str, u8, u8)] = &[("春", 3, 5), ("夏", 6, 8), ("秋", 9, 11)];
    let is_named = |year: &str, season: &str| {
        words
            .match_indices(season)
            .any(|(at, _)| words.get(..at).is_some_and(|before| before.ends_with(year)))
    };
    let writing = writing.filter(|_| words.contains(['春', '夏', '秋']));
    let named = writing.into_iter().flat_map(move |writing| {
        YEARS.iter().flat_map(move |(year, back)| {
            let of_year = SEASONS.iter().filter(move |(season, ..)| is_named(year, season));
            of_year.map(move |(_, from, until)| (writing.year().saturating_sub(*back), *from, *until))
        })
    });
    named.filter_map(|(year, from, until)| Days::of_months(year, from, until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_it_happened() {
        let check = |text: &str| looks_back(text, When::on(2024, 6, 13)).len();
        assert_eq!(check("委員会は12日、昨年9月に攻撃を受けたミナモ印刷を指導した"), 2);
        assert_eq!(check("昨年9月に攻撃を受けた"), 0);
        assert_eq!(check("町立病院で昨秋起きた感染をめぐり、有識者会議は報告書をまとめた"), 1);
        assert_eq!(check("6月に名簿がなくなった問題で、第三者委が報告書を出した"), 1);
        assert_eq!(check("名簿がなくなった問題で、第三者委が昨秋に報告書を出す方針を決めた。"), 1);
        assert_eq!(check("委員会は指導した。説明会は昨年9月に開かれた"), 0);
    }
}
