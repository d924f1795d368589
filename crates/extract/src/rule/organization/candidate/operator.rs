//! Who runs the shop or the house that seems to answer.

use jikenbo_text::name::{self, Body};

use super::super::context::searched;
use super::super::no_name::is_no_name;
use super::Candidate;
use crate::reading::Reading;
use crate::words::Words;

/// 「みなも市場」を運営する株式会社磯部, 「みなも市場」(株式会社磯部): who runs the shop that seems to answer.
pub(super) fn operator_of<'c>(
    reading: &Reading,
    shop: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    const RUNS: &[&str] = &[
        "を運営する",
        "を運営している",
        "を展開する",
        "を手がける",
        "を手掛ける",
        "を経営する",
        "を営む",
        "の運営会社、",
        "の運営会社の",
        "の運営会社である",
        "の運営元、",
        "の運営元の",
        "の運営元である",
        "の運営会社",
        "の運営元",
        "の運営者、",
        "の運営主体、",
        "を運営し、",
    ];
    if shop.is_person || !matches!(shop.body, Body::Company | Body::Unmarked) {
        return None;
    }
    let (article, _) = searched(reading);
    let behind =
        article.match_indices(shop.core.as_str()).filter_map(|(at, core)| article.get(at + core.len()..));
    let behind = behind.map(|rest| past_office(rest.trim_start_matches(['」', '』'])));
    behind.into_iter().find_map(|rest| {
        let run = RUNS.iter().find_map(|runs| rest.strip_prefix(runs));
        let inside =
            || rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside);
        let named = |other: &&Candidate| {
            let words = reading.words(other.span);
            other.core != shop.core
                && (run.is_some_and(|run| run.starts_with(words))
                    || other.is_person
                        && inside().is_some_and(|inside| inside.trim_start_matches("運営:") == words))
        };
        candidates.iter().find(named)
    })
}

/// 公益財団法人青葉会が運営する「みなも市場」, 同社が運営する予約サイト「みなも市場」, 同社が運営するミナモホテル: the legal person
/// that is said before the house to run it.
pub(super) fn runner_before<'c>(
    reading: &Reading,
    house: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    const RUNS: &[&str] = &["が運営する", "が経営する", "が運営している", "が運営しております"];
    const SELF: &[&str] =
        &["同社", "同法人", "同財団", "同組合", "当社", "弊社", "当法人", "当財団", "当会", "当組合"];
    if house.is_person || !matches!(house.body, Body::Company | Body::Unmarked | Body::Care) {
        return None;
    }
    let (article, _) = searched(reading);
    let runs = article.match_indices(house.core.as_str()).find_map(|(at, _)| {
        let before = article.get(..at)?;
        let named = before.strip_suffix(['「', '『']);
        let kind = || RUNS.iter().filter_map(|runs| before_kind(named?, runs)).max_by_key(|runs| runs.len());
        RUNS.iter().find_map(|runs| named.unwrap_or(before).strip_suffix(runs)).or_else(kind)
    })?;
    let persons = || candidates.iter().filter(|other| other.is_person && other.core != house.core);
    let named = persons().find(|person| runs.ends_with(reading.words(person.span)));
    let mut spoken = persons().filter(|person| person.weight > 0);
    let only = || spoken.next().filter(|_| spoken.next().is_none());
    named.or_else(|| SELF.iter().any(|own| runs.ends_with(own)).then(only).flatten())
}

/// 同社|が運営する|宿泊予約サイト|「…」: what stands before the verb, where no more than the kind of the house follows it.
fn before_kind<'d>(before: &'d str, runs: &str) -> Option<&'d str> {
    const KIND: usize = 20;
    let (runner, kind) = before.rsplit_once(runs)?;
    let is_kind = kind.chars().all(char::is_alphanumeric) && kind.chars().count() <= KIND;
    is_kind.then_some(runner)
}

/// 学校法人東丘学園|が運営する|東丘大学|は: the school that acts, of the legal person that is said to run it.
pub(super) fn school_of<'c>(
    reading: &Reading,
    person: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    const RUNS: &[&str] = &["が運営する", "が設置する", "が設置・運営する", "の運営する", "の設置する"];
    if !person.is_person {
        return None;
    }
    let (article, _) = searched(reading);
    let printed = reading.words(person.span);
    let acting = article.match_indices(printed).find_map(|(at, _)| {
        let rest = article.get(at + printed.len()..)?;
        RUNS.iter().find_map(|runs| rest.strip_prefix(runs))
    })?;
    let acts = |school: &&Candidate| {
        let behind = acting.strip_prefix(school.core.as_str());
        matches!(school.body, Body::School | Body::University)
            && behind.is_some_and(|behind| behind.starts_with(['は', 'が', 'で', '、']))
    };
    candidates.iter().find(acts)
}

/// 通販サイト「ミナモ商店」 in a letter of 青葉電鉄株式会社: the one legal person that sends the letter, of a name that it gives to
/// its own site.
pub(super) fn sender_of_site<'c>(
    reading: &Reading,
    site: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    const SITES: &[&str] = &["サイト「", "ショップ「", "ストア「", "アプリ「", "モール「"];
    if site.is_person || !matches!(site.body, Body::Company | Body::Unmarked) {
        return None;
    }
    let (article, _) = searched(reading);
    let named = article.match_indices(site.core.as_str()).any(|(at, core)| {
        let closes = article.get(at + core.len()..).is_some_and(|behind| behind.starts_with('」'));
        closes && article.get(..at).is_some_and(|before| SITES.iter().any(|kind| before.ends_with(kind)))
    });
    let mut persons = candidates.iter().filter(|other| other.is_person && other.weight > 0);
    let only = persons.next().filter(|_| named && persons.next().is_none());
    only.filter(|person| person.reason.1 == "letterhead")
}

/// ミナモ倶楽部|事務局 and on the next line (運営:株式会社ミナモ): what follows the office that runs the thing.
fn past_office(rest: &str) -> &str {
    const OFFICES: &[&str] = &["運営事務局", "事務局", "運営チーム", "運営局"];
    let office = OFFICES.iter().find_map(|office| rest.strip_prefix(office));
    office.map_or(rest, str::trim_start)
}

/// 「MINAMO」を運営する|アオバワークス|は: who runs it, by a name without a mark.
pub(super) fn bare_operator(reading: &Reading, shop: &Candidate) -> Option<Candidate> {
    const RUNS: &[&str] = &["を運営する", "を運営している", "を提供する", "を提供している", "を手がける"];
    const LEAST: usize = 4;
    static COMMON: Words =
        Words::of(&["会社", "企業", "事業者", "業者", "団体", "法人", "側", "メーカー", "大手", "子会社"]);
    if shop.is_person || shop.body != Body::Unmarked {
        return None;
    }
    let (article, from) = searched(reading);
    article.match_indices(shop.core.as_str()).find_map(|(at, core)| {
        let rest = article.get(at + core.len()..)?;
        let name = RUNS.iter().find_map(|runs| rest.trim_start_matches(['」', '』']).strip_prefix(runs))?;
        let start = from + article.len() - name.len();
        let span = name::bare_at(reading.folded(), start, from + article.len())?;
        let words = reading.words(span);
        let acts = reading.folded().get(span.end()..)?.starts_with(['は', 'が', '、', '(', 'に', 'で']);
        let is_name = words.chars().count() >= LEAST && !COMMON.ends(words) && !is_no_name(words);
        (acts && is_name).then(|| Candidate {
            core: words.to_owned(),
            span,
            body: Body::Unmarked,
            area: None,
            ..shop.clone()
        })
    })
}
