//! The organisation's line of business: by its name, by the row's own cell, by the facility and the people of the
//! text.

mod apposition;
mod campus;
#[cfg(test)]
mod cases;
mod kind;
mod office;
mod shop;

use std::collections::BTreeMap;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body};

use super::organization::{self, Organization};
use crate::article::{Column, Shape};
use crate::lexicon::LEXICON;
use crate::reading::{Located, Reading};
use crate::words::Words;
use apposition::Said;

/// The mentions of a topic whose concepts are lines of business, in order.
fn told<'r>(reading: &'r Reading, topic: &'static str) -> impl Iterator<Item = (&'r Located, Industry)> {
    let named = |(located, name): (&'r Located, &str)| Some((located, Industry::named(name)?));
    reading
        .topic(topic)
        .filter_map(named)
        .filter(|(located, _)| !is_inside_latin(reading, located.mention.span))
}

/// Is the word a part of a longer one in Latin letters: the ai of Thailand?
fn is_inside_latin(reading: &Reading, span: FoldedSpan) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let (folded, words) = (reading.folded(), reading.words(span));
    let before = folded.get(..span.start()).is_some_and(|before| before.ends_with(is_letter));
    let after = folded.get(span.end()..).is_some_and(|after| after.starts_with(is_letter));
    words.starts_with(is_letter) && before || words.ends_with(is_letter) && after
}

pub(super) fn read(reading: &Reading, organization: Option<&Organization>) -> Option<Fact<Industry>> {
    if let Some(labelled) = of_label(reading) {
        return Some(labelled);
    }
    let is_area = |known: &&Organization| {
        let is_of_the_state = |(of, _): (Industry, FoldedSpan)| of == Industry::NationalGovernment;
        known.body == Body::Area && !last_word(reading, known.span).is_some_and(is_of_the_state)
    };
    if let Some(known) = organization.filter(is_area) {
        return Some(of_area(reading, known));
    }
    let by_cell = || of_cell(reading);
    let by_apposition = |said| {
        let is_tutor =
            |known: &Organization, industry| known.body != Body::School || industry == Industry::OtherService;
        let told_so = |body| matches!(body, Body::Company | Body::Unmarked | Body::School);
        let known = organization.filter(|known| told_so(known.body))?;
        apposition::read(reading, known, said)
            .filter(|(industry, _)| is_tutor(known, *industry))
            .map(|(industry, words)| reading.fact(industry, [words], "apposition"))
    };
    let by_name = || organization.and_then(|known| of_name(reading, known));
    let by_parent = || organization.and_then(|known| of_parent(reading, known));
    let by_kind = || organization.is_none().then(|| kind::of_heading(reading)).flatten();
    let by_text = || of_text(reading);
    let by_opening = || organization.and_then(|known| kind::of_opening(reading, known));
    let by_shop = || organization.and_then(|known| shop::of_maker(reading, known));
    let by_page = || organization.is_none().then(|| office::of_town(reading)).flatten();
    by_cell()
        .or_else(by_page)
        .or_else(|| by_apposition(Said::Trade))
        .or_else(by_opening)
        .or_else(by_shop)
        .or_else(by_name)
        .or_else(|| by_apposition(Said::Goods))
        .or_else(by_parent)
        .or_else(by_kind)
        .or_else(by_text)
}

/// The row's own cell. A city's row may be about its school.
fn of_cell(reading: &Reading) -> Option<Fact<Industry>> {
    let cell = reading.cell(Column::Industry)?;
    let area = ends_as_an_area(reading.words(cell));
    let word = if area { Some((Industry::Municipality, cell)) } else { last_word(reading, cell) };
    let (industry, words) = word.or_else(|| text_word(reading, cell))?;
    let facility = || {
        let vote = votes(reading, FACILITIES).into_iter().next();
        vote.filter(|vote| area && vote.1 >= FACILITY_OF_A_ROW && !is_kind_of_data(reading.words(vote.2)))
    };
    match facility() {
        Some((industry, _, words)) => Some(reading.fact(industry, [words], "facility")),
        None => Some(reading.fact(industry, [words], "cell")),
    }
}

/// Do the words name what stood in the papers (氏名、病状), not the house that lost them?
fn is_kind_of_data(words: &str) -> bool {
    ["病状", "病名"].iter().any(|data| words.ends_with(data))
}

/// The line of business that a label of the page prints: 業種:小売, カテゴリー:教育.
fn of_label(reading: &Reading) -> Option<Fact<Industry>> {
    if reading.article.shape == Shape::Row {
        return None;
    }
    let words = told(reading, "industry_name").map(|(located, industry)| (industry, located.mention.span));
    let (industry, span) =
        words.filter(|(_, span)| is_labelled(reading, *span)).max_by_key(|(_, span)| span.len())?;
    Some(reading.fact(industry, [span], "label"))
}

/// Is the word all that stands after a label of lines of business?
fn is_labelled(reading: &Reading, span: FoldedSpan) -> bool {
    const LABELS: &[&str] =
        &["業種", "業界", "業態", "カテゴリー", "カテゴリ", "category", "Category", "分野", "事業内容"];
    const SUBJECTS: &[&str] = &[
        "セキュリティ",
        "データ",
        "インターネット",
        "ネットワーク",
        "サーバー",
        "デジタル",
        "メディア",
        "サービス業",
        "ソフト",
        "ソフトウェア",
        "クラウド",
    ];
    let folded = reading.folded();
    let left = folded.get(..span.start()).unwrap_or_default().trim_end_matches(' ');
    let label = left.strip_suffix(':').unwrap_or_default().trim_end_matches(' ');
    let ends =
        folded.get(span.end()..).is_some_and(|right| !right.starts_with(|c: char| c.is_alphanumeric()));
    ends && LABELS.iter().any(|name| label.ends_with(name)) && !SUBJECTS.contains(&reading.words(span))
}

/// The first word of a text's vocabulary in `span`.
fn text_word(reading: &Reading, span: FoldedSpan) -> Option<(Industry, FoldedSpan)> {
    let mut words = told(reading, "industry").map(|(located, industry)| (industry, located.mention.span));
    words.find(|(_, words)| span.contains(*words))
}

/// ミナモ食品 of its subsidiary ミナモデリカ, whose own name tells nothing: the line of the company that announces for it.
fn of_parent(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    const HEAD: usize = 12;
    if known.fact.reason != "subsidiary" {
        return None;
    }
    let names = reading.sentences.iter().take(HEAD).flat_map(|line| name::names(reading.folded(), line.span));
    let parent = names.filter(|name| name.body == Body::Company && !name.span.overlaps(known.span));
    let (industry, words) = parent.filter_map(|name| last_word(reading, name.span)).next()?;
    Some(reading.fact(industry, [words], "parent"))
}

/// What the name says: its last telling word, else the kind of body.
fn of_name(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    if let Some(industry) = of_house(reading, known) {
        return Some(reading.fact(industry, [known.span], "facility"));
    }
    let is_of_the_state = is_arm_of_the_state(reading.words(known.span)) || is_arm_in_quotes(reading, known);
    if is_of_the_state && known.body == Body::Association {
        return Some(reading.fact(Industry::NationalGovernment, [known.span], "legal_form"));
    }
    if known.body == Body::Association
        && let Some(words) = outer_body(reading)
    {
        return Some(reading.fact(Industry::Municipality, [words], "outer_body"));
    }
    if known.body == Body::Government {
        return Some(reading.fact(Industry::NationalGovernment, [known.span], "name"));
    }
    if let Some(words) = welfare_of_civic_body(reading, known) {
        return Some(reading.fact(Industry::ChildcareWelfare, [words], "facility"));
    }
    if is_civic(reading.words(known.span)) {
        return Some(reading.fact(Industry::Association, [known.span], "legal_form"));
    }
    let telling = last_word(reading, known.span);
    if is_union_in_name_only(reading.words(known.span), telling) {
        return None;
    }
    if is_of_public_use(reading.words(known.span), telling) {
        return Some(reading.fact(Industry::Association, [known.span], "legal_form"));
    }
    if is_bureau(reading, known.span, telling) {
        return Some(reading.fact(Industry::NationalGovernment, [known.span], "name"));
    }
    if campus::is_of_a_university(reading, known.span) {
        return Some(reading.fact(Industry::University, [known.span], "facility"));
    }
    if let Some((industry, words)) = telling {
        if industry == Industry::Association
            && let Some(run) = house_run_by(reading)
        {
            return Some(run);
        }
        return Some(reading.fact(industry, [words], "name"));
    }
    let industry = word_of_spelled(reading.words(known.span)).or_else(|| of_body(known.body))?;
    Some(reading.fact(industry, [known.span], "name"))
}

/// 北浜労務保全局: a bureau, as those of the state are called. Those of towns, the post and of broadcasters tell what they are.
fn is_bureau(reading: &Reading, name: FoldedSpan, telling: Option<(Industry, FoldedSpan)>) -> bool {
    static OTHERS: Words = Words::of(&[
        "薬局",
        "郵便局",
        "放送局",
        "テレビ局",
        "ラジオ局",
        "電話局",
        "電報局",
        "水道局",
        "交通局",
        "消防局",
        "教育局",
        "病院局",
        "企業局",
        "事務局",
        "支局",
        "都市局",
        "建設局",
        "福祉局",
        "保健局",
        "経済局",
        "環境局",
        "市民局",
        "総務局",
        "財政局",
        "ファーマシー局",
    ]);
    let words = reading.words(name);
    let says_more = telling.is_some_and(|(_, word)| word.end() == name.end());
    words.ends_with('局') && words.chars().count() >= 4 && !OTHERS.ends(words) && !says_more
}

/// 東 丘 精 機 工 業 株 式 会 社: the line of the word that ends last in a name spelled out letter by letter.
fn word_of_spelled(name: &str) -> Option<Industry> {
    let joined = organization::joined(name)?;
    let found = LEXICON.found(&joined);
    let mentions = found.mentions(FoldedSpan::between(0, joined.len()));
    let words = mentions.iter().filter(|mention| LEXICON.named(mention.concept).topic == "industry_name");
    let last = words.max_by_key(|mention| (mention.span.end(), mention.span.len()))?;
    Industry::named(LEXICON.named(last.concept).name)
}

fn of_body(body: Body) -> Option<Industry> {
    Some(match body {
        Body::University => Industry::University,
        Body::School => Industry::School,
        Body::Care => Industry::ChildcareWelfare,
        Body::Hospital => Industry::Hospital,
        Body::Media => Industry::Media,
        Body::Police => Industry::Municipality,
        _ => return None,
    })
}

/// Does a name end as those of prefectures and cities do?
fn ends_as_an_area(name: &str) -> bool {
    name.ends_with(['県', '府', '都', '市', '区', '町', '村'])
}

/// Of a city or prefecture that answers for its own house: that of the house.
fn of_house(reading: &Reading, known: &Organization) -> Option<Industry> {
    let is_area = ends_as_an_area(reading.words(known.span));
    let is_house = matches!(known.body, Body::School | Body::Care | Body::Hospital);
    of_body(known.body).filter(|_| is_area && is_house)
}

/// The hospital or school that a corporation runs (公社の運営する病院), where the text is about it.
fn house_run_by(reading: &Reading) -> Option<Fact<Industry>> {
    reading.topic("organization").find(|(_, name)| *name == "runs_a_house")?;
    let votes = votes(reading, FACILITIES);
    let &(industry, weight, words) = votes.first()?;
    (weight >= FACILITY).then(|| reading.fact(industry, [words], "facility"))
}

/// 市の外郭団体: the words that make a foundation a body of its city.
fn outer_body(reading: &Reading) -> Option<FoldedSpan> {
    let found = reading.topic("organization").find(|(_, name)| *name == "outer_body");
    found.map(|(located, _)| located.mention.span)
}

fn is_arm_of_the_state(name: &str) -> bool {
    ["独立行政法人", "国立研究開発法人", "(独)"].iter().any(|form| name.starts_with(form))
}

/// 独立行政法人「ミナモ基盤機構」: does the legal form stand before the quotation mark?
fn is_arm_in_quotes(reading: &Reading, known: &Organization) -> bool {
    let before = reading.folded().get(..known.span.start()).unwrap_or_default();
    before.ends_with("独立行政法人「") || before.ends_with("国立研究開発法人「")
}

/// 株式会社みなも互助会: a company that calls itself a union or a society.
fn is_union_in_name_only(name: &str, telling: Option<(Industry, FoldedSpan)>) -> bool {
    const COMPANIES: &[&str] = &["株式会社", "有限会社", "合同会社", "(株)", "(有)"];
    let is_company = COMPANIES.iter().any(|form| name.starts_with(form) || name.ends_with(form));
    is_company && telling.is_some_and(|(industry, _)| industry == Industry::Association)
}

/// 一般財団法人みなも住宅センター: a foundation, a corporation of members or a civic body, whatever trade its name holds,
/// save that of a house which it runs.
fn is_of_public_use(name: &str, telling: Option<(Industry, FoldedSpan)>) -> bool {
    const FORMS: &[&str] = &[
        "一般財団法人",
        "公益財団法人",
        "一般社団法人",
        "公益社団法人",
        "財団法人",
        "社団法人",
        "特定非営利活動法人",
        "NPO法人",
        "認定NPO法人",
    ];
    const TRADES: &[Industry] = &[
        Industry::Manufacturing,
        Industry::ConstructionHousing,
        Industry::ItService,
        Industry::RetailEc,
        Industry::TravelLeisure,
        Industry::Transport,
        Industry::Energy,
        Industry::OtherService,
    ];
    let is_form = FORMS.iter().any(|form| name.starts_with(form));
    is_form && telling.is_some_and(|(industry, _)| TRADES.contains(&industry))
}

/// 訪問介護を行うNPO法人ミナモ: the words of a text that tell that a civic body cares for people.
fn welfare_of_civic_body(reading: &Reading, known: &Organization) -> Option<FoldedSpan> {
    const FORMS: &[&str] = &["特定非営利活動法人", "認定特定非営利活動法人", "NPO法人", "認定NPO法人"];
    const LEAST: u32 = 4;
    let name = reading.words(known.span);
    FORMS.iter().find(|form| name.starts_with(**form))?;
    let votes = votes(reading, &[Industry::ChildcareWelfare]);
    votes.first().filter(|(_, weight, _)| *weight >= LEAST).map(|(.., words)| *words)
}

/// Is it a civic body that only calls itself a school or a workshop (特定非営利活動法人みずうみの学校)?
fn is_civic(name: &str) -> bool {
    const FORMS: &[&str] = &["特定非営利活動法人", "NPO法人"];
    const ONLY_NAMED: &[&str] = &["学校", "学園", "工房", "大学", "館"];
    FORMS.iter().any(|form| name.starts_with(form)) && ONLY_NAMED.iter().any(|end| name.ends_with(end))
}

/// The word of a name in `span` that ends last, the longest of those that end there.
fn last_word(reading: &Reading, span: FoldedSpan) -> Option<(Industry, FoldedSpan)> {
    let words = told(reading, "industry_name").map(|(located, industry)| (industry, located.mention.span));
    let inside = words.filter(|(_, words)| span.contains(*words));
    // 県 and 省 tell by ending a name: 青葉県交通安全センター is no prefecture.
    let letter = |words: FoldedSpan| reading.words(words).chars().count() == 1;
    let inside = inside.filter(|(_, words)| !letter(*words) || words.end() == span.end());
    // Any name may end in サービス; a cell of that word alone tells the line.
    let inside = inside.filter(|(_, words)| reading.words(*words) != "サービス" || *words == span);
    inside.max_by_key(|(_, words)| (words.end(), words.len()))
}

/// A city's school is a school, its nursery a nursery, its hospital a hospital; else it is the city.
fn of_area(reading: &Reading, known: &Organization) -> Fact<Industry> {
    if let Some((industry, words)) =
        apposition::read(reading, known, Said::Trade).filter(|(of, _)| FACILITIES.contains(of))
    {
        return reading.fact(industry, [words], "apposition");
    }
    let votes = votes(reading, FACILITIES);
    let is_short = matches!(reading.article.shape, Shape::Row | Shape::Listed);
    let enough = if is_short { FACILITY_OF_A_ROW } else { FACILITY };
    if let Some(fact) = of_bureau(reading, known) {
        return fact;
    }
    if runs_its_hospitals(reading, known) {
        return reading.fact(Industry::Hospital, [known.span], "facility");
    }
    if cares_for_children(reading) {
        return reading.fact(Industry::ChildcareWelfare, [known.span], "facility");
    }
    let is_facility = |industry, weight| match industry {
        Industry::School if is_of_mayor(reading, known) || is_of_the_board(reading) => false,
        Industry::School if is_school_board(reading) || tells_of_its_schools(reading) => {
            weight >= FACILITY_OF_A_ROW
        }
        Industry::Hospital => weight >= enough && !is_health_centre(reading) && is_of_a_hospital(reading),
        _ => weight >= enough,
    };
    if tells_of_its_nurseries(reading) {
        return reading.fact(Industry::ChildcareWelfare, [known.span], "facility");
    }
    match votes.first() {
        Some(&(Industry::School, weight, _)) if is_nursery(reading) && weight >= FACILITY_OF_A_ROW => {
            reading.fact(Industry::ChildcareWelfare, [known.span], "facility")
        }
        Some(&(industry, weight, words)) if is_facility(industry, weight) => {
            reading.fact(industry, [words], "facility")
        }
        _ => reading.fact(Industry::Municipality, [known.span], "name"),
    }
}

/// 東丘市|長(福祉課): a row of the mayor's own offices, which are no school.
fn is_of_mayor(reading: &Reading, known: &Organization) -> bool {
    let after = reading.folded().get(known.span.end()..).unwrap_or_default();
    reading.article.shape == Shape::Row && ["長(", "長 ("].iter().any(|head| after.starts_with(head))
}

/// 教育委員会事務局|が保管していた: did it happen at the board itself, and is no school named?
fn is_of_the_board(reading: &Reading) -> bool {
    static BOARD: Words = Words::of(&["教育委員会事務局", "教育総務課", "教育センター", "教育委員会の職員"]);
    static SCHOOLS: Words = Words::of(&[
        "小学校",
        "中学校",
        "高校",
        "高等学校",
        "支援学校",
        "幼稚園",
        "教諭",
        "教員",
        "校長",
        "担任",
        "同校",
        "教頭",
        "各校",
        "学校に",
        "学校が",
        "学校で",
        "学校の",
    ]);
    reading.holds_any(&BOARD) && !reading.holds_any(&SCHOOLS)
}

/// 児童相談所|の職員が: did it happen at the house that a prefecture has for children in need?
fn cares_for_children(reading: &Reading) -> bool {
    static HOUSES: Words = Words::of(&[
        "児童相談所の職員",
        "児童相談所の男性職員",
        "児童相談所の女性職員",
        "児童相談所が",
        "児童相談所は",
        "児童相談所で",
        "児童相談所において",
        "児童相談所における",
        "児童養護施設の職員",
    ]);
    reading.holds_any(&HOUSES)
}

/// The bureau of a city that runs its buses and trains (市交通局).
fn of_bureau(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
    static BUREAUS: Words = Words::of(&[
        "市交通局の",
        "市交通局は",
        "市交通局が",
        "都交通局の",
        "都交通局は",
        "市営バスの営業所",
    ]);
    let after = reading.folded().get(known.span.end()..)?;
    let is_bureau = after.starts_with("交通局") || reading.holds_any(&BUREAUS);
    is_bureau.then(|| reading.fact(Industry::Transport, [known.span], "bureau"))
}

/// 県立高等学校における…: does the heading or one of the first sentences tell of schools that a town or a prefecture founded?
fn tells_of_its_schools(reading: &Reading) -> bool {
    const FIRST: usize = 3;
    const KINDS: &[&str] = &["高等学校", "高校", "小学校", "中学校", "特別支援学校", "学校"];
    static FOUNDED: Words = Words::of(&["市立", "県立", "府立", "都立", "道立", "町立", "村立", "区立"]);
    let first = reading.sentences.iter().take(FIRST).map(|sentence| reading.words(sentence.span));
    first.into_iter().any(|words| {
        FOUNDED.stands_in(words)
            && FOUNDED.iter().any(|founded| {
                words.split(founded).skip(1).any(|rest| KINDS.iter().any(|kind| rest.starts_with(kind)))
            })
    })
}

/// 市立保育園において, 学童クラブの職員が: does the heading or the first sentence tell of a house for children, and not of who
/// asks to be taken in?
fn tells_of_its_nurseries(reading: &Reading) -> bool {
    const FIRST: usize = 2;
    const HOUSES: &[&str] = &["保育園", "保育所", "こども園", "学童クラブ", "学童保育", "児童クラブ"];
    const HAPPENS: &[&str] =
        &["において", "で", "の職員", "の保育士", "の支援員", "の指導員", "が", "における"];
    static ASKS: Words =
        Words::of(&["入所", "入園", "申込", "申し込", "申請", "利用調整", "現況届", "保育料", "誤送信先"]);
    let first = reading.sentences.iter().take(FIRST).map(|sentence| reading.words(sentence.span));
    first.into_iter().any(|words| {
        let is_where = |house: &&str| {
            words.split(*house).skip(1).any(|rest| HAPPENS.iter().any(|happens| rest.starts_with(happens)))
        };
        !ASKS.stands_in(words) && HOUSES.iter().any(is_where)
    })
}

/// Does the board of education speak, which answers for schools?
fn is_school_board(reading: &Reading) -> bool {
    static BOARDS: Words = Words::of(&["教育委員会", "市教委", "県教委", "町教委", "都教委", "府教委"]);
    reading.holds_any(&BOARDS)
}

/// 青葉県|病院局, 東丘市|病院事業: does the office speak that runs the hospitals?
fn runs_its_hospitals(reading: &Reading, known: &Organization) -> bool {
    let article = reading.words(reading.article.span);
    let area = reading.words(known.span);
    ["病院局", "病院事業", "病院企業団"].iter().any(|office| article.contains(&format!("{area}{office}")))
}

/// Is it a health centre, whose patients are no hospital's?
fn is_health_centre(reading: &Reading) -> bool {
    static CENTRES: Words = Words::of(&["保健所", "保健センター", "保健福祉センター"]);
    reading.holds_any(&CENTRES)
}

/// Are its children those of a nursery?
fn is_nursery(reading: &Reading) -> bool {
    static NURSERIES: Words = Words::of(&["保育園", "保育所", "こども園", "保育士", "園児"]);
    static SCHOOLS: Words = Words::of(&[
        "学校",
        "小学",
        "中学",
        "高校",
        "教諭",
        "学級",
        "幼稚園",
        "教育委員会",
        "市教委",
        "町教委",
    ]);
    reading.holds_any(&NURSERIES) && !reading.holds_any(&SCHOOLS)
}

/// Is there a hospital in it, and not only the check-ups that a town offers?
fn is_of_a_hospital(reading: &Reading) -> bool {
    static HOSPITALS: Words = Words::of(&[
        "病院",
        "診療所",
        "クリニック",
        "医療センター",
        "看護師",
        "医師",
        "病棟",
        "入院",
        "外来",
        "カルテ",
        "患者",
        "医大",
        "救命",
    ]);
    reading.holds_any(&HOSPITALS)
}

/// What a city may run under its own name.
const FACILITIES: &[Industry] = &[Industry::School, Industry::ChildcareWelfare, Industry::Hospital];
/// Weight from which a city's article is about its school.
const FACILITY: u32 = 7;
/// The same for a row, which says little, and where the board of education speaks.
const FACILITY_OF_A_ROW: u32 = 2;
/// Weight from which the words of a text tell the business.
const ENOUGH: u32 = 3;

fn of_text(reading: &Reading) -> Option<Fact<Industry>> {
    let votes = votes(reading, Industry::ALL);
    let enough = if reading.article.shape == Shape::Row { 1 } else { ENOUGH };
    let &(industry, weight, words) = votes.first()?;
    let second = votes.get(1).map_or(0, |vote| vote.1);
    (weight >= enough && weight > second).then(|| reading.fact(industry, [words], "words"))
}

/// Words that say what somebody does: 運営する通販サイト, 製造を担う.
const RUNS: &[&str] = &[
    "運営する",
    "提供する",
    "展開する",
    "経営する",
    "営む",
    "手がける",
    "手掛ける",
    "扱う",
    "担う",
    "当社の",
    "弊社の",
];

/// 酒造大手, 当院, 本学: the trade itself, or what its members call their house.
fn is_telling(words: &str) -> bool {
    words.ends_with("大手")
        || words.ends_with('「')
        || words.starts_with("当社")
        || words.starts_with("弊社")
        || words.contains("開設")
        || words.starts_with("同社の")
        || words.starts_with("自社の")
        || words.starts_with("クラウド型")
        || words.ends_with("メーカー")
        || RUNS.iter().any(|runs| words.starts_with(runs) || words.ends_with(runs))
        || (words.starts_with(['当', '本']) && words.chars().count() <= 3)
}

/// The weight of each industry's words, the heaviest first: those of the heading and the first sentences count
/// more, and one word counts at most twice.
fn votes(reading: &Reading, among_these: &[Industry]) -> Vec<(Industry, u32, FoldedSpan)> {
    let mut votes: Vec<(Industry, u32, FoldedSpan)> = Vec::new();
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let told = told(reading, "industry").filter(|(_, industry)| among_these.contains(industry));
    for (located, industry) in told {
        let words = reading.words(located.mention.span);
        let times = seen.entry(words).or_default();
        *times += 1;
        if *times > 2 {
            continue;
        }
        let trade = if is_telling(words) { 2 } else { 0 };
        let weight = trade + if located.sentence < 6 { 2 } else { 1 };
        match votes.iter_mut().find(|vote| vote.0 == industry) {
            Some(vote) => vote.1 += weight,
            None => votes.push((industry, weight, located.mention.span)),
        }
    }
    votes.sort_by_key(|&(industry, weight, _)| (std::cmp::Reverse(weight), industry));
    votes
}
