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
    "決算",
    "特別損失",
    "業績予想",
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

/// What somebody did about it on a day, which is no day of what happened.
static ACTS: Words = Words::of(&[
    "命令を出",
    "命令を行",
    "命令した",
    "を命じ",
    "行政指導",
    "行政処分",
    "勧告し",
    "勧告を",
    "を提訴",
    "訴えを起こ",
    "起訴し",
    "判決を",
    "書類送検",
]);

/// The exact days on which a folded text says that somebody was taken to task; `writing` is when it was written.
pub(super) fn acted_on(text: &str, writing: Option<When>) -> Vec<Days> {
    if !ACTS.stands_in(text) {
        return Vec::new();
    }
    let acts = text.split(['。', '\n']);
    let acts = acts.filter(|sentence| ACTS.stands_in(sentence) && !HAPPENED.stands_in(sentence));
    let days = acts.flat_map(|sentence| resolve(&dates(sentence).mentions, writing)).flatten().map(Days::of);
    days.filter(|day| day.is_exact()).take(MOST).collect()
}

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

/// How one asks the police to look into a crime.
static COMPLAINTS: Words = Words::of(&[
    "被害届",
    "被害を届け",
    "被害の届け",
    "刑事告訴",
    "刑事告発",
    "告訴状",
    "告発状",
    "を告訴",
    "を告発",
    "に告発し",
    "で告発し",
    "警察に届け",
    "警察へ届け",
    "警察署に届け",
    "警察に相談",
    "警察へ相談",
    "警察に通報",
]);

/// The days and months of a folded text on which it says that the police were asked; `writing` is when it was written.
pub(super) fn complained(text: &str, writing: Option<When>) -> Vec<Days> {
    let mut days: Vec<Days> = Vec::new();
    if !COMPLAINTS.stands_in(text) {
        return days;
    }
    for sentence in text.split(['。', '\n']) {
        let Some(at) = COMPLAINTS.first_places(sentence).map(|(at, _)| at).min() else { continue };
        // 8月に…が判明し、9月に被害届: the last one before the words.
        let before = dates(sentence.get(..at).unwrap_or_default()).mentions;
        let mut told = resolve(&before, writing).into_iter().flatten().map(Days::of);
        days.extend(told.rfind(|days| days.is_within_month()));
    }
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST);
    days
}

/// How a text calls a matter that is known already.
static KNOWN_MATTERS: Words = Words::of(&[
    "問題で、",
    "問題で対象",
    "問題をめぐ",
    "問題を巡",
    "問題を受け",
    "問題に関し",
    "事件で、",
    "事件をめぐ",
    "事件を巡",
    "件をめぐ",
    "件を巡",
]);

/// Sentences in which a text says what it is about.
const OPENING: usize = 3;

/// Is a folded text about an attack or a leak that it takes for known: ミナモ製版が攻撃を受けた問題で、対象は…に広がった?
pub(super) fn tells_of_a_known_matter(text: &str) -> bool {
    let opening = text.split(['。', '\n']).filter(|sentence| !sentence.trim().is_empty()).take(OPENING);
    opening.into_iter().any(|sentence| {
        let at = KNOWN_MATTERS.first_places(sentence).map(|(at, _)| at).min();
        at.and_then(|at| sentence.get(..at)).is_some_and(|before| HAPPENED.stands_in(before))
    })
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

    #[test]
    fn when_somebody_was_taken_to_task() {
        for (text, days) in [
            ("財務局は9日、青嶺銀行に銀行法に基づく業務改善命令を出した。", 1),
            ("9日に流出した名簿について、業務改善命令を出した。", 0),
            ("青嶺銀行は9日、名簿を紛失したと発表した。", 0),
        ] {
            assert_eq!(acted_on(text, When::on(2024, 8, 12)).len(), days, "{text}");
        }
    }

    #[test]
    fn when_the_police_were_asked() {
        let check = |text: &str| {
            let days = complained(text, When::on(2024, 6, 13));
            days.iter().map(|days| days.month_and_day()).collect::<Vec<_>>()
        };
        assert_eq!(check("青嶺商店が昨年8月に被害届を出していた。"), [(8, 1)]);
        assert_eq!(check("3月に気付き、4月2日に警察へ被害を届け出ました。"), [(4, 2)]);
        assert_eq!(check("市は昨年10月に公表し、12月に懲戒免職としたうえで告発していた。"), [(12, 1)]);
        assert_eq!(check("被害届を出す。会見は6月3日に開かれた。"), []);
    }

    #[test]
    fn matters_that_are_known() {
        for (text, is_known) in [
            (
                "恐れ、47校に\n製版会社が攻撃を受け、名簿が漏れた恐れがある問題で、対象は47校に広がった。",
                true,
            ),
            ("製版会社が攻撃を受け、名簿が漏れた恐れがあると発表した。", false),
            ("学力の問題で、市は会議を開いた。", false),
        ] {
            assert_eq!(tells_of_a_known_matter(text), is_known, "{text}");
        }
    }
}
