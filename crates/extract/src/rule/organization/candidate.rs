//! The names of an article weighed against each other.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{Body, without_legal_form};

use super::context::{Context, Part, role_words};
use super::place::{Layout, Place};
use super::{Located, Organization, printed, unmarked};
use crate::reading::Reading;

/// One organisation with what speaks for it.
#[derive(Clone, Debug)]
pub(in crate::rule) struct Candidate {
    /// The name without legal form.
    core: String,
    /// The place at which it is printed most fully; the first of those.
    span: FoldedSpan,
    body: Body,
    area: Option<FoldedSpan>,
    /// The sum of the weights.
    weight: i32,
    /// The weightiest reason.
    reason: (i32, &'static str),
}

/// A candidate below this is no more than a name that happens to be printed.
const ENOUGH: i32 = 3;

/// The candidate with the greatest weight; of equals the one printed first.
pub(super) fn strongest(reading: &Reading, names: &[Located]) -> Option<Candidate> {
    let layout = Layout::of(reading);
    let mut candidates: Vec<Candidate> = Vec::new();
    for (at, located) in names.iter().enumerate() {
        let person = at
            .checked_sub(1)
            .and_then(|before| names.get(before))
            .filter(|before| is_person_of(before, located));
        let facility = names.get(at + 1).filter(|after| is_person_of(located, after));
        let (weight, reason) = match facility {
            Some(_) => (0, "legal_person"),
            None => weigh(reading, &layout, located, person),
        };
        add(reading, &mut candidates, located, weight, reason);
    }
    for (located, weight, reason) in unmarked::names(reading, &layout, names) {
        add(reading, &mut candidates, &located, weight, reason);
    }
    gather_abbreviations(&mut candidates);
    let enough = candidates.iter().filter(|candidate| candidate.weight >= ENOUGH);
    let printed = candidates
        .iter()
        .filter(|candidate| candidate.weight >= 0 && candidate.is_a_holder());
    let best = enough
        .max_by_key(|candidate| candidate.rank())
        .or_else(|| printed.max_by_key(|candidate| candidate.rank()))?;
    let fuller = candidates
        .iter()
        .find(|candidate| is_fuller(&candidate.core, &best.core) && candidate.weight > 0);
    Some(owner_of(reading, fuller.unwrap_or(best), &candidates))
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
    if let Some(known) = candidates.iter_mut().find(|known| known.core == core) {
        if span.len() > known.span.len() {
            (known.span, known.body) = (span, located.name.body);
        }
        // A name repeated says less each time.
        known.weight += if weight > 0 && weight <= known.reason.0 {
            (weight + 1) / 2
        } else {
            weight
        };
        known.reason = known.reason.max((weight, reason));
        return;
    }
    let (body, area) = (located.name.body, located.name.area);
    candidates.push(Candidate {
        core,
        span,
        body,
        area,
        weight,
        reason: (weight, reason),
    });
}

/// 学校法人東丘学園 東丘高等学校: a legal person and directly after it the house it runs.
fn is_person_of(before: &Located, after: &Located) -> bool {
    let touch = after.name.span.start() - before.name.span.end() <= 2;
    touch
        && after.sentence <= before.sentence + 1
        && before.name.body != Body::Company
        && before.name.core != before.name.span
        && matches!(
            after.name.body,
            Body::School | Body::University | Body::Hospital | Body::Care
        )
}

/// What one place of a name says for it, and why. `person` is the legal person printed before it.
fn weigh(
    reading: &Reading,
    layout: &Layout,
    located: &Located,
    person: Option<&Located>,
) -> (i32, &'static str) {
    let name = located.name;
    let mut context = Context::of(reading, located.sentence, name.span);
    if let Some(person) = person {
        context.left = Context::of(reading, person.sentence, person.name.span).left;
    }
    match role_words(reading, located.sentence, name.span) {
        Some((Part::Other(Role::Subsidiary), _)) => return (9, "subsidiary"),
        Some((Part::Other(Role::Authority), _)) => return (-3, "addressed"),
        Some((Part::Other(_), _)) => return (-8, "other_part"),
        Some((Part::Holder, _)) => return (12, "holder"),
        None => {}
    }
    let place = layout.of_sentence(reading, located.sentence);
    let calls_itself = context
        .left
        .rsplit_once('(')
        .is_some_and(|(before, _)| before.ends_with("当社") || before.ends_with("弊社"));
    if context.bracket.is_some_and(is_self) || calls_itself {
        return (9, "self_defined");
    }
    let (weight, reason) = match place {
        Place::Trail => (3, "trail"),
        Place::Title => in_title(&context),
        Place::Line => in_line(&context),
        Place::Contact => (3, "contact"),
        Place::Early(_) | Place::Later => in_text(&context, place),
    };
    (weight + against(name.body, place, &context), reason)
}

/// (以下「当社」という。): the writer itself.
fn is_self(bracket: &str) -> bool {
    const SELF: &[&str] = &[
        "当社",
        "弊社",
        "本学",
        "当院",
        "当会",
        "当行",
        "当法人",
        "本会",
        "当機構",
        "当組合",
        "当協会",
        "当財団",
        "当研究所",
        "本校",
        "当校",
        "当園",
        "当金庫",
        "当庫",
        "当センター",
        "当事業団",
        "当学園",
        "当店",
        "当館",
    ];
    bracket.contains("以下") && SELF.iter().any(|word| bracket.contains(word))
}

fn in_title(context: &Context) -> (i32, &'static str) {
    let right = context.right;
    let closes = right.trim_start_matches([')', '】', ']']).trim().is_empty();
    if is_opening(context.left) && (right.starts_with(['、', 'は', 'が', ' ', '「', '『']) || closes) {
        (7, "title")
    } else if is_opening(context.left) || closes {
        (6, "title")
    } else if right.starts_with(['、', 'が', 'は'])
        || right.starts_with("における")
        || right.starts_with("の")
    {
        (5, "title")
    } else {
        (3, "title")
    }
}

/// Nothing before the name but marks, brackets, numbers and a date.
fn is_opening(left: &str) -> bool {
    let rest = left
        .rsplit(['】', ']', '>', '】', '〕', '●', '■', '◆', '▼'])
        .next()
        .unwrap_or(left);
    rest.chars()
        .all(|c| !c.is_alphabetic() || matches!(c, '年' | '月' | '日' | '第' | '報'))
}

/// A line of its own: the head of a letter, a signature.
fn in_line(context: &Context) -> (i32, &'static str) {
    let alone = context
        .right
        .trim()
        .chars()
        .take_while(|c| !matches!(c, ' '))
        .all(|c| !is_particle(c));
    let labelled = [
        "会社名",
        "法人名",
        "商号",
        "団体名",
        "名称",
        "上場会社名",
        "発表者",
        "機関名",
    ]
    .iter()
    .any(|label| context.left.contains(label));
    let opens = is_opening(context.left) || labelled || ends_a_line(context);
    if alone && opens {
        (7, "letterhead")
    } else {
        (1, "line")
    }
}

fn is_particle(c: char) -> bool {
    matches!(c, 'は' | 'が' | 'を' | 'に' | 'で' | 'へ')
}

/// Nothing after the name, and only names or dates before it.
fn ends_a_line(context: &Context) -> bool {
    context.right.is_empty()
        && context
            .left
            .chars()
            .all(|c| !matches!(c, 'は' | 'が' | 'を' | 'に' | 'で'))
}

fn in_text(context: &Context, place: Place) -> (i32, &'static str) {
    let right = context.right;
    let early = |much: i32, little: i32| match place {
        Place::Early(0) => much,
        Place::Early(_) => much - 1,
        _ => little,
    };
    let announces = [
        "発表",
        "公表",
        "明らか",
        "お知らせ",
        "公開",
        "報告した",
        "発覚",
        "謝罪",
    ]
    .iter()
    .any(|word| right.contains(word));
    if right.starts_with("によると") || right.starts_with("によれば") || right.starts_with("によりますと")
    {
        (early(4, 3), "according_to")
    } else if right.starts_with(['は', 'が']) || right.starts_with("では") || right.starts_with("も") {
        (early(if announces { 6 } else { 4 }, 1), "topic")
    } else if announces && (right.starts_with("より") || right.starts_with("から")) {
        (early(5, 2), "announces")
    } else if right.starts_with('の')
        || right.starts_with("における")
        || right.starts_with("において")
        || right.starts_with('立')
        || right.starts_with('で')
        || right.starts_with('、')
    {
        (early(3, 0), "of")
    } else if right.chars().next().is_none_or(|c| !is_particle(c)) {
        (early(2, 0), "printed")
    } else {
        (early(1, 0), "printed")
    }
}

/// What speaks against a name at its place, as a weight not above zero.
fn against(body: Body, place: Place, context: &Context) -> i32 {
    let heads = matches!(place, Place::Title | Place::Line) && is_opening(context.left);
    let by_body = match body {
        Body::Commission => -12,
        Body::Police if !heads => -12,
        Body::Government if !heads && matches!(place, Place::Later) => -3,
        Body::Media if place == Place::Line || place == Place::Trail => -8,
        Body::Media if !heads => -1,
        _ => 0,
    };
    by_body + by_words(body, context)
}

fn by_words(body: Body, context: &Context) -> i32 {
    const ADDRESSED: &[&str] = &[
        "に報告",
        "へ報告",
        "に相談",
        "に通報",
        "へ通報",
        "に届",
        "へ届",
        "に被害",
        "から連絡",
        "から通報",
        "から指摘",
        "より連絡",
        "より指摘",
        "に依頼",
    ];
    const PLACES: &[&str] = &[
        "内",
        "在住",
        "出身",
        "の会社",
        "の企業",
        "の業者",
        "の男",
        "の女",
        "駅",
        "民",
        "方面",
        "沖",
        "産",
    ];
    let begins = |words: &[&str]| words.iter().any(|word| context.right.starts_with(word));
    if begins(ADDRESSED) {
        return -4;
    }
    let inside = context.left.ends_with('(')
        && context.right.starts_with(')')
        && !context.right.trim_start_matches(')').is_empty();
    let located =
        context.left.ends_with("本店") || context.left.ends_with("所在地") || context.left.ends_with("住所");
    if body == Body::Area
        && (begins(PLACES) || inside || located || context.right.starts_with(|c: char| c.is_ascii_digit()))
    {
        return -7;
    }
    0
}

/// 東丘信金 is 東丘信用金庫: what speaks for the short name speaks for the long one.
fn gather_abbreviations(candidates: &mut [Candidate]) {
    let weights: Vec<(String, i32)> = candidates
        .iter()
        .map(|known| (known.core.clone(), known.weight))
        .collect();
    for candidate in candidates.iter_mut() {
        let shorter = weights
            .iter()
            .filter(|(core, weight)| *weight > 0 && abbreviates(core, &candidate.core));
        candidate.weight += shorter.map(|(_, weight)| weight).max().unwrap_or(&0);
    }
}

/// Is `short` a shorter writing of `long`: its end (年金機構), or its beginning and some of the rest (東丘信金)?
fn abbreviates(short: &str, long: &str) -> bool {
    let count = short.chars().count();
    if count < 2 || count >= long.chars().count() {
        return false;
    }
    let head: String = short.chars().take(2).collect();
    let mut rest = long.chars();
    (long.ends_with(short) && count >= 3)
        || (long.starts_with(&head) && short.chars().all(|c| rest.any(|d| d == c)))
}

/// A city that announces an accident at its own school or hospital is the organisation.
fn owner_of(reading: &Reading, best: &Candidate, candidates: &[Candidate]) -> Candidate {
    let Some(area) = best
        .area
        .filter(|_| matches!(best.body, Body::School | Body::Hospital | Body::Care))
    else {
        return best.clone();
    };
    let words = reading.words(area);
    let own = reading
        .folded()
        .get(area.end()..best.span.end())
        .is_some_and(|rest| rest.starts_with('立'));
    let spoken = candidates
        .iter()
        .find(|candidate| candidate.core == words && candidate.weight > 0);
    let announces = announces_itself(reading, words);
    if own && (announces || spoken.is_some()) {
        return Candidate {
            core: words.to_owned(),
            span: area,
            ..best.clone()
        };
    }
    best.clone()
}

/// 市教委, 県は: the area speaks under its bare mark.
fn announces_itself(reading: &Reading, area: &str) -> bool {
    let Some(mark) = area.chars().next_back() else {
        return false;
    };
    let article = reading.words(reading.article.span);
    ["教育委員会", "教委", "教育庁", "教育局", "は", "が", "によると"]
        .iter()
        .any(|after| article.contains(&format!("{mark}{after}")))
}

/// Does `long` spell out in hiragana what follows `short`?
fn is_fuller(long: &str, short: &str) -> bool {
    let rest = long.strip_prefix(short).unwrap_or_default();
    !rest.is_empty() && rest.chars().all(|c| matches!(c, 'ぁ'..='ん'))
}

impl Candidate {
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
        let core = without_legal_form(&self.core).to_owned();
        let fact = reading.fact(printed(reading, self.span), [self.span], self.reason.1);
        Organization {
            fact,
            span: self.span,
            core,
            body: self.body,
        }
    }
}
