//! A measure with its words, and what it is by the thing that it is taken on.

use jikenbo_model::vocabulary::Prevention;
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::words::{Words, first, last, parted_at};

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
        Prevention::AccessControl | Prevention::Encryption if is_of_media(reading, sentence, measure) => {
            Prevention::MediaRestriction
        }
        Prevention::AccessControl if is_of_a_counter(reading, sentence, measure) => Prevention::Rules,
        Prevention::ContractorOversight if are_two_at_work(reading.words(measure.span)) => {
            Prevention::DoubleCheck
        }
        Prevention::ContractorOversight if is_told_own_offices(reading, sentence, measure) => {
            let asks = |words: &[&str]| words.iter().any(|word| reading.words(measure.span).contains(word));
            if asks(&["点検", "確認", "調査", "報告"]) {
                Prevention::Audit
            } else {
                Prevention::Training
            }
        }
        Prevention::DocumentManagement if is_of_ways(reading, sentence, measure) => Prevention::Rules,
        Prevention::DocumentManagement => {
            let start = first_told(reading, sentence, measure);
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

/// USBメモリは、パソコンで|読めないように設定した: is it a medium that machines no longer take?
fn is_of_media(reading: &Reading, sentence: usize, measure: Measure) -> bool {
    const REFUSED: &[&str] = &[
        "読めない",
        "使えない",
        "つなげない",
        "繋げない",
        "接続できない",
        "認識しない",
        "書き込めない",
        "読み込めない",
    ];
    const MEDIA: &[&str] = &["USB", "媒体", "SDカード", "外付け", "メモリーカード", "メモリカード"];
    const TOPIC: usize = 6;
    let start = reading.sentences[sentence].span.start();
    let before = reading.words(FoldedSpan::between(start, measure.span.start().max(start)));
    let is_topic = |medium: &str| {
        before
            .rsplit_once(medium)
            .is_some_and(|(_, rest)| first(rest, TOPIC).contains(['は', 'を', 'が', 'も']))
    };
    REFUSED.iter().any(|refused| reading.words(measure.span).contains(refused))
        && MEDIA.iter().any(|medium| is_topic(medium))
}

/// 作業には必ず2名以上が立ち会: are several of one's own people by, and nobody who works for one?
fn are_two_at_work(words: &str) -> bool {
    const SEVERAL: &[&str] = &["2名", "二名", "2人", "二人", "複数", "3名"];
    words.starts_with("作業") && words.contains('立') && SEVERAL.iter().any(|several| words.contains(several))
}

/// Is it a way of working with what is written, and no care for the papers: blacked out text that is printed and scanned, data
/// that nobody is to take home, what those who leave have to wipe?
fn is_of_ways(reading: &Reading, sentence: usize, measure: Measure) -> bool {
    static TAKEN: Words = Words::of(&["持ち出し", "持出し", "持ち帰り"]);
    static SCANNED: Words = Words::of(&["読み取", "読み込", "スキャン", "画像として", "画像に"]);
    static WIPED: Words = Words::of(&["消去", "削除"]);
    let (words, said) = (reading.words(measure.span), reading.sentence(sentence));
    let start = reading.sentences[sentence].span.start();
    let before = reading.words(FoldedSpan::between(start, measure.span.start().max(start)));
    let is_on_a_thing =
        || ["USB", "媒体", "メモリ"].iter().chain(DEVICES).any(|thing| before.contains(thing));
    let is_of_data = || {
        ["データの", "業務情報の"].iter().any(|data| last(before, NEAR).contains(data)) && !is_on_a_thing()
    };
    words.contains("印刷") && SCANNED.stands_in(said)
        || words.ends_with('紙') && said.contains("印刷") && SCANNED.stands_in(said)
        || TAKEN.begins(words) && is_of_data()
        || WIPED.stands_in(words) && said.contains("退職") && said.contains("データ")
}

/// Characters before a measure in which it stands whose it is.
const NEAR: usize = 12;

/// 記入台を分けて設け、前の方の書類が|見えないように: is it at a counter that papers are kept from the eyes of others?
fn is_of_a_counter(reading: &Reading, sentence: usize, measure: Measure) -> bool {
    const PLACES: &[&str] = &[
        "窓口",
        "記入台",
        "カウンター",
        "衝立",
        "ついたて",
        "パーテーション",
        "パーティション",
        "仕切り板",
        "待合",
    ];
    let start = reading.sentences[sentence].span.start();
    let told = reading.words(FoldedSpan::between(start, measure.span.end()));
    let is_hidden = ["見えな", "見られな", "見えない", "目に触れ"]
        .iter()
        .any(|hidden| reading.words(measure.span).contains(hidden));
    is_hidden && PLACES.iter().any(|place| told.contains(place))
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
        own.ends_with(OFFICES)
            && !own.contains(['社', '業', '者', '託', '工'])
            && !is_of_dealers(own)
            && !is_to_guide_contractors(reading, sentence)
    })
}

/// 全販売所, 各代理店: are they firms of their own?
fn is_of_dealers(offices: &str) -> bool {
    ["販売", "代理", "取扱", "加盟", "特約", "取次"].iter().any(|dealer| offices.contains(dealer))
}

/// 全事務所に対し、|受注者への指導を行うよう通知した: are one's own offices told to watch the contractors?
fn is_to_guide_contractors(reading: &Reading, sentence: usize) -> bool {
    const CONTRACTORS: &[&str] = &["受注者への", "委託先への", "業者への", "受託者への"];
    let words = reading.sentence(sentence);
    CONTRACTORS.iter().any(|contractor| {
        parted_at(words, contractor)
            .is_some_and(|(_, act)| ["指導", "監督"].iter().any(|guide| act.starts_with(guide)))
    })
}

/// Where the words begin in which the thing of a measure stands: of taking away (持ち出しを禁止し) that no thing is named for
/// in its own sentence, the sentence before names it.
fn first_told(reading: &Reading, sentence: usize, measure: Measure) -> usize {
    let (span, section) = (reading.sentences[sentence].span, reading.sentences[sentence].section);
    let told = reading.words(FoldedSpan::between(span.start(), measure.head.end()));
    let names = |words: &str| is_of_paper(words) || DEVICES.iter().any(|device| words.contains(device));
    let is_taking =
        ["持ち出し", "持出し", "持ち帰り"].iter().any(|taken| reading.words(measure.span).starts_with(taken));
    match sentence.checked_sub(1).and_then(|before| reading.sentences.get(before)) {
        Some(before) if is_taking && before.section == section && !names(told) => before.span.start(),
        _ => span.start(),
    }
}

/// Things with a screen that are carried about.
const DEVICES: &[&str] =
    &["パソコン", "PC", "端末", "タブレット", "スマートフォン", "スマホ", "カメラ", "携帯"];

/// Do the words name a tool only as the means by which something is done?
fn is_tool(words: &str) -> bool {
    const TOOLS: &[&str] =
        &["ソフトで", "ページで", "機械で", "機能で", "装置で", "機能を使", "機能を用", "機能を利用"];
    const SYSTEMS: &[&str] = &["作り替", "切り替", "移行", "方式", "入れ替", "一貫", "通して", "任せ"];
    TOOLS.iter().any(|tool| words.contains(tool)) && !SYSTEMS.iter().any(|system| words.contains(system))
}
