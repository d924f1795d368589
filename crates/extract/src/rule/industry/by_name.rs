//! What does the name of an organisation say of its business?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Industry;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use super::super::organization::{self, Organization};
use super::by_area::{FACILITIES, FACILITY, of_house};
use super::by_text::votes;
use super::{campus, told};
use crate::lexicon::LEXICON;
use crate::reading::Reading;
use crate::words::Words;

/// What the name says: its last telling word, else the kind of body.
pub(super) fn of_name(reading: &Reading, known: &Organization) -> Option<Fact<Industry>> {
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

pub(super) fn of_body(body: Body) -> Option<Industry> {
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
pub(super) fn ends_as_an_area(name: &str) -> bool {
    name.ends_with(['県', '府', '都', '市', '区', '町', '村'])
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
pub(super) fn last_word(reading: &Reading, span: FoldedSpan) -> Option<(Industry, FoldedSpan)> {
    let words = told(reading, "industry_name").map(|(located, industry)| (industry, located.mention.span));
    let inside = words.filter(|(_, words)| span.contains(*words));
    // 県 and 省 tell by ending a name: 青葉県交通安全センター is no prefecture.
    let letter = |words: FoldedSpan| reading.words(words).chars().count() == 1;
    let inside = inside.filter(|(_, words)| !letter(*words) || words.end() == span.end());
    // Any name may end in サービス; a cell of that word alone tells the line.
    let inside = inside.filter(|(_, words)| reading.words(*words) != "サービス" || *words == span);
    inside.max_by_key(|(_, words)| (words.end(), words.len()))
}
