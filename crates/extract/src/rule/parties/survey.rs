//! Inquiries that are the task itself, not into what happened: 市民意識調査, 交通量調査.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::Words;

/// The role of one who makes the inquiry that the words speak of.
pub(super) fn inquirer(reading: &Reading, words: FoldedSpan) -> Role {
    if is_survey(reading, words) { Role::Processor } else { Role::Investigator }
}

/// Is the inquiry that the words speak of one of the public, of houses or of land, or named with its papers and people?
fn is_survey(reading: &Reading, words: FoldedSpan) -> bool {
    const INQUIRY: &str = "調査";
    static SURVEYS: Words = Words::of(&[
        "実態",
        "意識",
        "意向",
        "アンケート",
        "市場",
        "世論",
        "満足度",
        "需要",
        "ニーズ",
        "保有状況",
        "利用状況",
        "就労状況",
        "実施状況",
        "生活",
        "統計",
        "国勢",
        "経済",
        "動向",
        "交通量",
        "通行量",
        "測量",
        "地籍",
        "土地",
        "家屋",
        "空き家",
        "空家",
        "道路",
        "環境",
        "文化財",
        "健康",
        "栄養",
        "学力",
        "農業",
        "住民",
        "市民",
        "県民",
        "町民",
        "訪問",
        "聞き取り",
        "電話",
        "郵送",
        "購買",
        "視聴率",
        "読者",
        "保険事故の",
        "損害",
    ]);
    static PAPERS: Words = Words::of(&["業務", "票", "事業", "員", "対象", "委託業務"]);
    let sentence = reading.sentence_at(words.start()).and_then(|at| reading.sentences.get(at));
    let from = sentence.map_or(words.start(), |sentence| sentence.span.start());
    let said = reading.words(FoldedSpan::between(from.min(words.start()), words.end()));
    let own = said.len() - words.len();
    said.match_indices(INQUIRY).any(|(at, _)| {
        let before = said.get(..at).unwrap_or_default();
        let after = said.get(at + INQUIRY.len()..).unwrap_or_default();
        at + INQUIRY.len() >= own
            && (SURVEYS.ends(before) || SURVEYS.ends(before.trim_end_matches("状況")) || PAPERS.begins(after))
    })
}
