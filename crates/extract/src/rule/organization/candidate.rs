//! The names of an article weighed against each other.

mod bureau;
mod operator;

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, without_legal_form};

use super::context::searched;
use super::is_hidden;
use super::place::Layout;
use super::weight::{is_kind_of_body, weigh};
use super::{Located, Organization, city_office, label, page, printed, unmarked};
use crate::article::Shape;
use crate::reading::Reading;
use crate::words::Words;
use bureau::{bureau_over, force, is_drawn_from, ministry, ministry_in_full, ministry_over};
use operator::{bare_operator, operator_of, runner_before, school_of, sender_of_site};

/// One organisation with what speaks for it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The name without legal form.
    core: String,
    /// The place at which it is printed most fully; the first of those.
    span: FoldedSpan,
    body: Body,
    area: Option<FoldedSpan>,
    /// Is it printed with a legal form somewhere?
    is_person: bool,
    /// The sum of the weights.
    weight: i32,
    /// The weightiest reason.
    reason: (i32, &'static str),
}

/// Different names among which the organisation is looked for; an article that prints more is a list.
const MOST: usize = 400;

/// A candidate below this is no more than a name that happens to be printed.
const ENOUGH: i32 = 3;

/// Every name of the article with all that speaks for and against it, in the order of first mention.
pub(super) fn all(reading: &Reading, names: &[Located]) -> Vec<Candidate> {
    let layout = Layout::of(reading);
    let label = label::span(reading);
    let mut candidates: Vec<Candidate> = Vec::new();
    for (at, located) in names.iter().enumerate() {
        let person = at
            .checked_sub(1)
            .and_then(|before| names.get(before))
            .filter(|before| is_person_of(reading, before, located));
        let facility = names.get(at + 1).filter(|after| {
            is_person_of(reading, located, after) && !is_kind_of_body(reading.words(after.name.span))
        });
        let (weight, reason) = match facility {
            Some(_) => (0, "legal_person"),
            None => weigh(reading, &layout, located, person),
        };
        let joined = person.and_then(|person| clinic_of(reading, person, located));
        add(reading, &mut candidates, joined.as_ref().unwrap_or(located), weight, reason);
        if label == Some(located.name.span) {
            add(reading, &mut candidates, located, label::WEIGHT, "label");
        }
    }
    for (located, weight, reason) in unmarked::names(reading, &layout, names) {
        add(reading, &mut candidates, &located, weight, reason);
    }
    gather_abbreviations(reading, &mut candidates);
    candidates
}

/// The candidate with the greatest weight; of equals the one printed first.
pub(super) fn strongest(reading: &Reading, names: &[Located]) -> Option<Candidate> {
    let candidates = all(reading, names);
    let enough = candidates.iter().filter(|candidate| candidate.weight >= ENOUGH);
    let printed = candidates.iter().filter(|candidate| candidate.weight >= 0 && candidate.is_a_holder());
    let best = enough
        .max_by_key(|candidate| candidate.rank())
        .or_else(|| printed.max_by_key(|candidate| candidate.rank()))
        .or_else(|| speaking_area(reading, &candidates))?;
    let fuller =
        candidates.iter().find(|candidate| is_fuller(&candidate.core, &best.core) && candidate.weight > 0);
    let best = fuller.unwrap_or(best);
    let best = with_its_area(best, &candidates).unwrap_or(best);
    let best = ministry_in_full(best, &candidates).unwrap_or(best);
    let best = bureau_over(best, &candidates).unwrap_or(best);
    let best = ministry_over(reading, best, &candidates).unwrap_or(best);
    let best = body_of_area(reading, best, &candidates).unwrap_or(best);
    let best = without_founder(best, &candidates).unwrap_or(best);
    let best = person_of_shop(best, &candidates).unwrap_or(best);
    let best = person_of_branch(best, &candidates).unwrap_or(best);
    let best = town_of_its_house(reading, best, &candidates).unwrap_or(best);
    let best = operator_of(reading, best, &candidates).unwrap_or(best);
    let best = runner_before(reading, best, &candidates).unwrap_or(best);
    let best = sender_of_site(reading, best, &candidates).unwrap_or(best);
    let best = school_of(reading, best, &candidates).unwrap_or(best);
    let private = without_private(reading, best);
    let best = private.as_ref().unwrap_or(best);
    let bare = bare_operator(reading, best);
    Some(bare.unwrap_or_else(|| quoted_whole(reading, owner_of(reading, best, &candidates))))
}

/// 東丘県住宅供給公社 of 県住宅供給公社: the body with the name of its area, as the text prints it elsewhere.
fn with_its_area<'c>(short: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let is_bare =
        short.core.starts_with(['県', '市', '町', '村', '府', '都']) && short.core.chars().count() >= 4;
    let is_it = |other: &&Candidate| {
        let area = other.core.strip_suffix(short.core.as_str());
        area.is_some_and(|area| (1..=6).contains(&area.chars().count()))
    };
    candidates.iter().filter(|_| is_bare).find(is_it)
}

/// 東丘市住宅供給公社 of 東丘市|の住宅公社: the body that bears the name of its town, where the text prints it in full.
fn body_of_area<'c>(
    reading: &Reading,
    area: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    if area.body != Body::Area {
        return None;
    }
    let (article, _) = searched(reading);
    let behind =
        article.match_indices(area.core.as_str()).filter_map(|(at, core)| article.get(at + core.len()..));
    let mut kinds = behind.filter_map(|rest| {
        let kind = rest.strip_prefix('の')?;
        let end = kind.find(|c: char| !matches!(c, '一'..='鿿' | 'ァ'..='ヺ' | 'ー')).unwrap_or(kind.len());
        kind.get(..end).filter(|kind| kind.chars().count() >= 2)
    });
    const ANY: &[&str] = &["外郭団体", "関連団体", "出資法人", "出資団体", "関係団体", "関連法人"];
    let is_it = |kind: &str, other: &Candidate| {
        let own = other.core.strip_prefix(area.core.as_str()).unwrap_or_default();
        let last: String = kind.chars().skip(kind.chars().count() - 2).collect();
        other.weight > 0
            && matches!(other.body, Body::Association | Body::Care)
            && (ANY.contains(&kind) && own.chars().count() >= 3
                || own.ends_with(&last) && is_drawn_from(kind, own))
    };
    kinds.find_map(|kind| candidates.iter().find(|other| is_it(kind, other)))
}

/// 東丘市|の市立図書館: the town that is told to be that of the house, which bears no name of its own.
fn town_of_its_house<'c>(
    reading: &Reading,
    house: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    if house.is_person || house.body != Body::Unmarked {
        return None;
    }
    let (article, _) = searched(reading);
    let is_told = |town: &&Candidate| {
        town.body == Body::Area
            && is_founder(&town.core, &house.core)
            && article.contains(&format!("{}の{}", town.core, house.core))
    };
    candidates.iter().find(is_told)
}

/// 東丘大学 of 国立東丘大学: the name without the word for who founded it, where it is printed so.
fn without_founder<'c>(house: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let bare = house.core.strip_prefix("国立")?;
    candidates.iter().find(|other| other.is_person && other.core == bare)
}

/// 東丘学院高校 of 私立東丘学院高校: the name without the word that tells that no town founded it.
fn without_private(reading: &Reading, house: &Candidate) -> Option<Candidate> {
    const PRIVATE: &str = "私立";
    house.core.strip_prefix(PRIVATE).filter(|bare| bare.chars().count() >= 4)?;
    let start = house.span.start() + reading.words(house.span).find(PRIVATE)? + PRIVATE.len();
    let span = FoldedSpan::between(start, house.span.end());
    Some(Candidate { core: reading.words(span).to_owned(), span, ..house.clone() })
}

/// 焼き菓子工房ミナモ of 有限会社ミナモ: the legal person whose name the shop ends with.
fn person_of_shop<'c>(shop: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    const LEAST: usize = 3;
    let owns = |person: &&Candidate| {
        person.is_person
            && person.body == Body::Company
            && person.weight >= 0
            && person.core.chars().count() >= LEAST
            && shop.core.len() > person.core.len()
            && shop.core.ends_with(&person.core)
    };
    candidates.iter().filter(|_| !shop.is_person && shop.body == Body::Unmarked).find(owns)
}

/// ミナモ電信株式会社 of ミナモ電信東丘支店: the legal person of which the office is a part.
fn person_of_branch<'c>(office: &Candidate, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    const LEAST: usize = 3;
    static OFFICES: Words =
        Words::of(&["支店", "支社", "支部", "営業所", "事業所", "出張所", "事業部", "工場"]);
    let holds = |person: &&Candidate| {
        person.is_person
            && person.weight >= 0
            && person.core.chars().count() >= LEAST
            && office.core.len() > person.core.len()
            && office.core.starts_with(&person.core)
    };
    candidates.iter().filter(|_| !office.is_person && OFFICES.ends(&office.core)).find(holds)
}

/// 「みどりの木相談センター」 of 木相談センター: the whole of what stands in quotation marks and ends with the name.
fn quoted_whole(reading: &Reading, best: Candidate) -> Candidate {
    const LONGEST: usize = 10;
    static WRITERS: Words =
        Words::of(&["当社", "弊社", "本学", "当院", "株式会社", "法人", "、", "。", "「"]);
    let (article, from) = searched(reading);
    let found = article.match_indices(best.core.as_str()).find_map(|(at, core)| {
        let before = article.get(..at)?;
        let open = before.rfind('「')? + '「'.len_utf8();
        let head = before.get(open..)?;
        let closes = article.get(at + core.len()..)?.starts_with('」');
        let is_head = (1..=LONGEST).contains(&head.chars().count())
            && head.contains(|c| matches!(c, 'ぁ'..='ん'))
            && !WRITERS.stands_in(head);
        (closes && is_head).then(|| FoldedSpan::between(from + open, from + at + core.len()))
    });
    // メーカーのカゼノは…「こどもとカゼノ」: who acts under the shorter name itself has the longer one for a shop.
    let acts = || {
        ["は", "が", "では"].iter().any(|acts| {
            article.match_indices(best.core.as_str()).any(|(at, core)| {
                let before = article.get(..at).unwrap_or_default();
                let starts = before.is_empty() || before.ends_with(['\n', '、', '。', 'の']);
                starts && article.get(at + core.len()..).is_some_and(|after| after.starts_with(acts))
            })
        })
    };
    match found.filter(|_| !best.is_person && !acts()) {
        Some(span) => Candidate { core: reading.words(span).to_owned(), span, ..best },
        None => best,
    }
}

/// 市によると, 本市が: the only area of its kind that is printed, where the area speaks under its bare mark and nobody else
/// answers.
fn speaking_area<'c>(reading: &Reading, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    const SPEAKS: &[&str] = &["によると", "によれば", "によりますと", "の発表"];
    let article = reading.words(reading.article.span);
    let areas = |mark: char| {
        candidates.iter().filter(move |other| other.body == Body::Area && other.core.ends_with(mark))
    };
    let speaks = |mark: char| {
        SPEAKS.iter().any(|speaks| {
            article
                .match_indices(&format!("{mark}{speaks}"))
                .any(|(at, _)| article.get(..at).is_some_and(|before| !before.ends_with(char::is_alphabetic)))
        })
    };
    let writes =
        |mark: char| article.contains(&format!("本{mark}")) || article.contains(&format!("当{mark}"));
    let is_it = |mark: char| speaks(mark) || writes(mark);
    ['市', '町', '村', '県'].into_iter().filter(|mark| is_it(*mark)).find_map(|mark| {
        let mut all = areas(mark);
        all.next().filter(|_| all.next().is_none())
    })
}

fn add(
    reading: &Reading,
    candidates: &mut Vec<Candidate>,
    located: &Located,
    weight: i32,
    reason: &'static str,
) {
    let core: String = reading.words(located.name.core).split_whitespace().collect();
    let span = located.name.span;
    if without_legal_form(&core).is_empty()
        || is_hidden(reading, &located.name)
        || reading.counts_within(span)
    {
        return;
    }
    if let Some(known) = candidates.iter_mut().find(|known| known.core == core) {
        if span.len() > known.span.len() {
            (known.span, known.body) = (span, located.name.body);
        }
        known.is_person |= located.name.core != span;
        // A name repeated says less each time.
        known.weight += if weight > 0 && weight <= known.reason.0 { (weight + 1) / 2 } else { weight };
        known.reason = known.reason.max((weight, reason));
        return;
    }
    if candidates.len() == MOST {
        return;
    }
    let (body, area) = (located.name.body, located.name.area);
    let is_person = located.name.core != span;
    candidates.push(Candidate { core, span, body, area, is_person, weight, reason: (weight, reason) });
}

/// 学校法人東丘学園 東丘高等学校: a legal person and directly after it the house it runs.
fn is_person_of(reading: &Reading, before: &Located, after: &Located) -> bool {
    let touch = after.name.span.start() - before.name.span.end() <= 2;
    touch
        && after.sentence <= before.sentence + 1
        && before.name.body != Body::Company
        && before.name.core != before.name.span
        && matches!(after.name.body, Body::School | Body::University | Body::Hospital | Body::Care)
        && !is_service(reading.words(after.name.span))
}

/// 医療法人社団光会 みなも病院|は: a hospital with the corporation that is told with it in a sentence or a headline, which
/// are one name there. A letterhead prints both, and the hospital writes.
pub(in crate::rule) fn clinic_of(reading: &Reading, person: &Located, house: &Located) -> Option<Located> {
    static FORMS: Words = Words::of(&[
        "医療法人",
        "社会医療法人",
        "特定医療法人",
        "(医)",
        "(医社)",
        "社会福祉法人",
        "公益財団法人",
    ]);
    let is_one = person.sentence == house.sentence
        && house.name.body == Body::Hospital
        && person.name.body == Body::Association
        && FORMS.begins(reading.words(person.name.span))
        && house.name.span.start() - person.name.span.end() <= ' '.len_utf8()
        && is_told_of(reading, house.name.span);
    let cover = |from: FoldedSpan| from.cover(house.name.span);
    is_one.then(|| Located {
        name: name::Name { span: cover(person.name.span), core: cover(person.name.core), ..house.name },
        sentence: house.sentence,
    })
}

/// Does the sentence go on from the name, or the bracket close that holds it?
fn is_told_of(reading: &Reading, name: FoldedSpan) -> bool {
    const GOES_ON: &[&str] = &[
        "は", "が", "、", "に", "の", "で", ")", "」", "(", "から", "より", "を", "へ", "と", " 診", " 患",
        " 個人",
    ];
    let right = reading.folded().get(name.end()..).unwrap_or_default();
    GOES_ON.iter().any(|next| right.starts_with(next))
}

/// 訪問介護ステーションみなも: a service for which the legal person answers that offers it.
fn is_service(name: &str) -> bool {
    static SERVICES: Words = Words::of(&[
        "ステーション",
        "デイサービス",
        "グループホーム",
        "ケアプラン",
        "居宅介護",
        "訪問介護",
        "就労継続",
    ]);
    SERVICES.stands_in(name)
}

/// 東丘信金 is 東丘信用金庫: what speaks for the short name speaks for the long one. A name with a legal form is no short one:
/// 学校法人東丘学園 is not 東丘学園高等学校.
fn gather_abbreviations(reading: &Reading, candidates: &mut [Candidate]) {
    let short = candidates.iter().filter(|known| !known.is_person && known.weight > 0);
    let known: Vec<(String, i32, Body)> = short
        .filter(|name| !(follows_country(reading, name.span) && has_branch_here(name, candidates)))
        .map(|name| (name.core.clone(), name.weight, name.body))
        .collect();
    for candidate in candidates.iter_mut() {
        let shorter = known.iter().filter(|(core, _, body)| {
            // 青葉県 is no short name of 青葉県医師会.
            let is_other = *body == Body::Area && candidate.body == Body::Association;
            !is_other && abbreviates(core, &candidate.core) && !is_headquarters(core, &candidate.core)
        });
        candidate.weight += shorter.map(|(_, weight, _)| *weight).max().unwrap_or(0);
    }
}

/// 米|ミナモ: does a country stand straight before the name?
fn follows_country(reading: &Reading, name: FoldedSpan) -> bool {
    let before = reading.folded().get(..name.start()).unwrap_or_default();
    let country = before.chars().next_back().map_or(0, char::len_utf8);
    let with_it = reading.folded().get(name.start() - country..name.end()).unwrap_or_default();
    country > 0 && name::past_country(with_it) == country
}

/// ミナモ・ジャパン beside 米ミナモ: is the branch of a foreign firm printed as well? It is no longer name of that.
fn has_branch_here(foreign: &Candidate, candidates: &[Candidate]) -> bool {
    let rest = candidates.iter().filter_map(|other| other.core.strip_prefix(foreign.core.as_str()));
    let mut rest = rest.map(|rest| rest.trim_start_matches('・'));
    rest.any(|rest| matches!(rest, "ジャパン" | "日本"))
}

/// 青葉県警察本部 of 青葉県警: the house of a force, which goes by its name.
fn is_headquarters(short: &str, long: &str) -> bool {
    long.strip_prefix(short).is_some_and(|rest| matches!(rest, "察本部" | "本部"))
}

/// Is `short` a shorter writing of `long`: its end (年金機構), or its beginning and some of the rest (東丘信金)?
fn abbreviates(short: &str, long: &str) -> bool {
    let count = short.chars().count();
    if count < 2 || count >= long.chars().count() {
        return false;
    }
    let head: String = short.chars().take(2).collect();
    // 東丘労連 of 全東丘労働組合連合会.
    let long = ["全国", "全日本", "日本", "全"]
        .iter()
        .filter_map(|whole| long.strip_prefix(whole))
        .find(|rest| rest.starts_with(&head))
        .unwrap_or(long);
    let mut rest = long.chars();
    (long.ends_with(short) && count >= 3)
        || (long.starts_with(&head) && short.chars().all(|c| rest.any(|d| d == c)))
}

/// A city that announces an accident at its own school or hospital is the organisation, and so is the legal person that
/// speaks for the house it runs.
fn owner_of(reading: &Reading, best: &Candidate, candidates: &[Candidate]) -> Candidate {
    let is_house = matches!(best.body, Body::School | Body::Hospital | Body::Care | Body::Association);
    let Some(area) = best.area.filter(|_| is_house) else {
        let is_owner = |owner: &&Candidate| {
            is_founder(&owner.core, &best.core)
                || is_board(reading, owner, best)
                || runs_houses(reading, owner, best)
        };
        let is_silent = |owner: &&Candidate| !house_speaks_alone(reading, best, &owner.core);
        let is_told = |owner: &&Candidate| owner.weight > 0 || is_board_in_bracket(reading, owner, best);
        let mut owners = candidates.iter().filter(|owner| is_house && is_told(owner));
        let owner = owners.find(is_owner).filter(is_silent);
        return owner.map_or(best.clone(), |owner| Candidate { body: best.body, ..owner.clone() });
    };
    let words = reading.words(area);
    let own = reading
        .folded()
        .get(area.end()..best.span.end())
        .is_some_and(|rest| rest.starts_with('立') || rest.starts_with("民病院") || is_hall_of_a_town(rest));
    let hall = reading.folded().get(area.end()..best.span.end()).is_some_and(is_hall_of_a_town);
    let is_spoken = |candidate: &&Candidate| {
        candidate.core == words && candidate.weight > 0 && !is_only_where(reading, best)
    };
    let spoken = candidates.iter().find(is_spoken);
    let announces = announces_itself(reading, words)
        || is_part(reading) && (page::is_of(reading, words) || page::is_of_the_board(reading))
        || own && city_office::announces(reading);
    let is_alone = house_speaks_alone(reading, best, words);
    if own && hall {
        return Candidate { core: words.to_owned(), span: area, body: Body::Area, ..best.clone() };
    }
    if own && (announces || spoken.is_some()) && !is_alone {
        return Candidate { core: words.to_owned(), span: area, ..best.clone() };
    }
    best.clone()
}

/// 病院によると…。市は検証を続ける: does a hospital speak for itself, and its town announce nothing that happened?
fn house_speaks_alone(reading: &Reading, house: &Candidate, town: &str) -> bool {
    static SPEAKS: Words = Words::of(&["病院によ", "病院は", "同院は", "同院によ", "病院側は", "院長は"]);
    static TELLS: Words = Words::of(&[
        "発表",
        "公表した",
        "公表しました",
        "明らかにし",
        "説明した",
        "陳謝し",
        "謝罪し",
        "処分",
    ]);
    let Some(mark) = town.chars().next_back().filter(|_| house.body == Body::Hospital) else {
        return false;
    };
    let speaks = |words: &str| {
        let topics = ["は", "が", "病院局", "病院企業団"];
        let is_topic = topics.iter().any(|topic| words.contains(&format!("{mark}{topic}")));
        words.contains(&format!("{mark}によ")) || is_topic && TELLS.stands_in(words)
    };
    let mut told = reading.sentences.iter().map(|sentence| reading.words(sentence.span));
    SPEAKS.stands_in(reading.words(reading.article.span)) && !told.any(speaks)
}

/// 東丘市|の東丘市立病院: is the town of a house of its own named nowhere but where that stands?
fn is_only_where(reading: &Reading, house: &Candidate) -> bool {
    let (text, name) = (reading.folded(), reading.words(house.span));
    let Some(town) = house.area.map(|area| reading.words(area)).filter(|town| name.starts_with(town)) else {
        return false;
    };
    let is_where = |after: &str| {
        after.starts_with('立') || after.strip_prefix('の').is_some_and(|after| after.starts_with(name))
    };
    text.match_indices(town).all(|(at, _)| text.get(at + town.len()..).is_some_and(is_where))
}

/// 東丘市|図書館: a hall that bears no name but its town's, which runs it.
fn is_hall_of_a_town(rest: &str) -> bool {
    ["図書館", "博物館", "美術館", "公民館", "体育館", "文化会館"].contains(&rest)
}

/// Is the article one of several on its page?
fn is_part(reading: &Reading) -> bool {
    matches!(reading.article.shape, Shape::Item | Shape::Listed)
}

/// 青葉県 of 県立東丘高等学校.
fn is_founder(area: &str, house: &str) -> bool {
    const MARKS: &[(char, &str)] = &[
        ('都', "都立"),
        ('道', "道立"),
        ('府', "府立"),
        ('県', "県立"),
        ('市', "市立"),
        ('区', "区立"),
        ('町', "町立"),
        ('村', "村立"),
    ];
    MARKS.iter().any(|(mark, founded)| area.ends_with(*mark) && house.starts_with(founded))
}

/// 青葉県|教育委員会 of a school that shows no founder.
fn is_board(reading: &Reading, area: &Candidate, house: &Candidate) -> bool {
    const BOARDS: &[&str] = &["教育委員会", "教委", "教育庁", "教育局"];
    let follows = |at: usize| reading.folded().get(at..).unwrap_or_default();
    area.body == Body::Area
        && house.body == Body::School
        && !house.is_person
        && BOARDS.iter().any(|board| follows(area.span.end()).trim_start_matches('の').starts_with(board))
}

/// 県教育委員会は…、県立東丘高校(青葉県|)の: is it printed only behind its school, while its board announces under its bare
/// mark?
fn is_board_in_bracket(reading: &Reading, area: &Candidate, house: &Candidate) -> bool {
    let (folded, article) = (reading.folded(), reading.words(reading.article.span));
    let between = folded.get(house.span.end()..area.span.start());
    let closes = folded.get(area.span.end()..).is_some_and(|rest| rest.starts_with(')'));
    let speaks = |mark: char| {
        ["教育委員会は", "教委は", "教育委員会が", "教委が", "教育委員会によ", "教委によ"].iter().any(
            |board| {
                let board = format!("{mark}{board}");
                article.match_indices(&board).any(|(at, _)| {
                    article.get(..at).is_some_and(|before| !before.ends_with(char::is_alphabetic))
                })
            },
        )
    };
    area.body == Body::Area
        && between == Some("(")
        && closes
        && area.core.chars().next_back().is_some_and(speaks)
}

/// 社会福祉法人東丘会|は, of whose houses one is named.
fn runs_houses(reading: &Reading, person: &Candidate, house: &Candidate) -> bool {
    const PERSONS: &[&str] = &["学校法人", "社会福祉法人", "医療法人"];
    let words = reading.words(person.span);
    let right = reading.folded().get(person.span.end()..).unwrap_or_default();
    let speaks = ["は", "が", "では"].iter().any(|topic| right.starts_with(topic));
    let is_other = !house.core.contains(&person.core) || house.body == Body::School;
    speaks && is_other && !house.is_person && PERSONS.iter().any(|form| words.starts_with(form))
}

/// 市教委, 県は: the area speaks under its bare mark.
pub(super) fn announces_itself(reading: &Reading, area: &str) -> bool {
    let Some(mark) = area.chars().next_back() else {
        return false;
    };
    const TOP: usize = 900;
    let article = reading.words(reading.article.span);
    let top = reading.words(reading.head_of_page(TOP));
    let heads = ["教育委員会", "教委", "教育庁", "病院局", "病院企業団"];
    let speaks = ["教育委員会", "教委", "教育庁", "教育局", "は", "が", "によると"];
    heads.iter().any(|board| top.contains(&format!("{area}{board}")))
        || speaks.iter().any(|after| article.contains(&format!("{mark}{after}")))
}

/// Does `long` spell out in hiragana what follows `short`?
fn is_fuller(long: &str, short: &str) -> bool {
    let rest = long.strip_prefix(short).unwrap_or_default();
    !rest.is_empty() && rest.chars().all(|c| matches!(c, 'ぁ'..='ん'))
}

impl Candidate {
    /// Where it is printed, what speaks for it all together, and the weightiest reason.
    pub(super) fn standing(&self) -> (FoldedSpan, i32, &'static str) {
        (self.span, self.weight, self.reason.1)
    }

    /// The heavier first; of equals the one printed first.
    fn rank(&self) -> (i32, std::cmp::Reverse<usize>) {
        (self.weight, std::cmp::Reverse(self.span.start()))
    }

    /// A body that holds data of its own, by a sure mark: enough where no other is printed.
    fn is_a_holder(&self) -> bool {
        let legal = self.body == Body::Company || self.body == Body::Association;
        let place = self.body == Body::Area && self.weight >= 2;
        legal || place || matches!(self.body, Body::University | Body::School | Body::Hospital)
    }

    pub(super) fn into_organization(self, reading: &Reading) -> Organization {
        let span = match self.body {
            Body::Government => ministry(reading, self.span),
            Body::Police => force(reading, self.span),
            _ => self.span,
        };
        let core = if span == self.span { &self.core } else { reading.words(span) };
        let core = without_legal_form(core).to_owned();
        let fact = reading.fact(printed(reading, span), [span], self.reason.1);
        Organization { fact, span, core, body: self.body }
    }
}
