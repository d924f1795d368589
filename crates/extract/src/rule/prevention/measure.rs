//! A measure with its words, and what it is by the thing that it is taken on.

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::last;

/// A measure and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// Which.
    pub(super) value: Prevention,
    /// Its words.
    pub(super) span: FoldedSpan,
    /// The last of them.
    pub(super) head: FoldedSpan,
}

/// Is it paper, or what stands on it, that the words speak of?
pub(super) fn is_of_paper(words: &str) -> bool {
    const PAPERS: &[&str] = &[
        "書",
        "名簿",
        "紙",
        "資料",
        "原本",
        "票",
        "帳票",
        "答案",
        "カルテ",
        "情報",
        "データ",
        "ファイル",
        "記録紙",
    ];
    PAPERS.iter().any(|paper| words.contains(paper))
}

/// What a measure is by the thing that it is taken on: a tablet that is locked away is no paper, and what is done with a
/// tool that is at hand (黒塗りは専用のソフトで行う) is a rule for people.
pub(super) fn by_its_thing(reading: &Reading, sentence: usize, measure: Measure) -> Prevention {
    match measure.value {
        Prevention::SystemRebuild if is_tool(reading.words(measure.span)) => Prevention::Rules,
        Prevention::ContractorOversight if is_told_own_offices(reading, sentence, measure) => {
            let asks = |words: &[&str]| words.iter().any(|word| reading.words(measure.span).contains(word));
            if asks(&["点検", "確認", "調査", "報告"]) {
                Prevention::Audit
            } else {
                Prevention::Training
            }
        }
        Prevention::DocumentManagement => {
            let start = reading.sentences[sentence].span.start();
            let until = FoldedSpan::between(start, measure.head.end());
            let told = reading.words(until);
            let is_of = |things: &[&str]| things.iter().any(|thing| told.contains(thing));
            match () {
                () if is_of_paper(told) || is_of(&["台帳", "簿", "文書", "電子"]) => measure.value,
                () if is_of(&["USB", "媒体", "SDカード", "ハードディスク"]) => {
                    Prevention::MediaRestriction
                }
                () if is_of(DEVICES) => Prevention::DeviceRestriction,
                () => measure.value,
            }
        }
        value => value,
    }
}

/// 全店|に対して管理の徹底を指示, 管下の全署所に対し: are those who are told the writer's own offices?
fn is_told_own_offices(reading: &Reading, sentence: usize, measure: Measure) -> bool {
    const OFFICES: [char; 10] = ['店', '署', '所', '校', '園', '課', '局', '部', '館', '室'];
    const REACH: usize = 8;
    let start = reading.sentences[sentence].span.start();
    let told = reading.words(FoldedSpan::between(start, measure.span.end()));
    told.rmatch_indices("に対").next().is_some_and(|(at, _)| {
        let receivers = last(told.get(..at).unwrap_or_default(), REACH);
        let all = ["全", "各", "管下", "管内"].iter().filter_map(|all| receivers.rfind(all)).max();
        let own = all.and_then(|at| receivers.get(at..)).unwrap_or_default();
        own.ends_with(OFFICES) && !own.contains(['社', '業', '者', '託', '工'])
    })
}

/// Things with a screen that are carried about.
const DEVICES: &[&str] =
    &["パソコン", "PC", "端末", "タブレット", "スマートフォン", "スマホ", "カメラ", "携帯"];

/// Do the words name a tool only as the means by which something is done?
fn is_tool(words: &str) -> bool {
    const TOOLS: &[&str] = &[
        "ソフトで",
        "ページで",
        "機械で",
        "機能で",
        "装置で",
        "機能を使",
        "機能を用",
        "機能を利用",
        "ソフトを使",
        "ソフトを用",
        "ソフトを利用",
        "サービスを使",
        "サービスを用",
        "サービスを利用",
        "ツールを使",
        "ツールを用",
        "ツールを利用",
    ];
    const SYSTEMS: &[&str] = &["作り替", "切り替", "移行", "方式", "入れ替", "一貫", "通して", "任せ"];
    TOOLS.iter().any(|tool| words.contains(tool)) && !SYSTEMS.iter().any(|system| words.contains(system))
}
