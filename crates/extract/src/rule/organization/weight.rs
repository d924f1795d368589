//! What the surroundings of a name say for or against it, in small whole numbers.

mod against;
mod area;
mod head_by_name;
mod hired;
mod in_line;
mod in_text;
mod itself;
mod kind_of_body;
mod subsidiary;

use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{Body, Name};

use super::context::{Context, Part, role_words};
use super::fault::{self, police_are_at_fault};
use super::in_quotes::{KEEPER, is_told_by_its_keeper};
use super::place::{Layout, Place};
use super::{Located, head_of_house as heads, hit, workplace};
use crate::article::Shape;
use crate::reading::Reading;
use crate::words::{first, parted_at};
use against::against;
use head_by_name::{is_before_office, is_head_by_name};
use hired::{announces_what_it_does, loses_its_own, provides_its_own};
use in_line::in_line;
use in_text::in_text;
use itself::{is_of_rights, is_self, keeps_the_page, leads_to_an_address, operates, speaks_for_itself};
use subsidiary::{is_of_subsidiary, is_where, only_works_for_another};

pub(super) use in_text::SANCTIONS;
pub(super) use itself::introduces_itself;
pub(in crate::rule) use kind_of_body::is_kind_of_body;
pub(super) use subsidiary::{of_subsidiary, works_for};

/// What one place of a name says for it, and why. `person` is the legal person printed before it.
pub(super) fn weigh(
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
    if introduces_itself(context.right) && !context.left.ends_with('は') {
        return (9, "self_introduced");
    }
    if name.body == Body::Area
        && let Some(weight) = area::only_lies(reading, name.span, &context)
    {
        return (weight, "printed");
    }
    by_what_it_is(reading, located, &context).or_else(|| by_role(reading, located, &context)).unwrap_or_else(
        || by_place(reading, located, &context, layout.of_sentence(reading, located.sentence)),
    )
}

/// What is said right beside the name of who or what it is.
fn by_what_it_is(reading: &Reading, located: &Located, context: &Context) -> Option<(i32, &'static str)> {
    let name = located.name;
    let words = reading.words(name.span);
    if operates(context.left) {
        return Some((8, "operator"));
    }
    if is_told_by_its_keeper(context.right) {
        return Some((KEEPER, "quoted"));
    }
    let is_alone = !is_before_office(context.right);
    if name.body == Body::Area && is_alone && is_head_by_name(context.left, words, context.right) {
        return Some((-8, "person"));
    }
    if workplace::is_at(reading, located.sentence, name.span) {
        return Some((workplace::WEIGHT, "workplace"));
    }
    if name.body == Body::Area && heads::is_ward_of_a_city(reading, name.span, context) {
        return Some((-7, "printed"));
    }
    if heads::speaks(words, context) {
        return Some((7, "topic"));
    }
    if name.body != Body::Area && hit::is_told_of(context) {
        return Some(hit::weight(reading, context.left));
    }
    if is_of_rights(context.left) {
        return Some((3, "trail"));
    }
    is_kind_of_body(words).then_some((-8, "kind_of_body"))
}

/// What the words of a role say that stand beside the name: 子会社の, 委託先の, 運営会社:.
fn by_role(reading: &Reading, located: &Located, context: &Context) -> Option<(i32, &'static str)> {
    const RUN_BY: &[&str] = &["(運営:", "事務局(", "運営チーム(", "運営(", "(運営会社:"];
    let Some((part, _)) = role_words(reading, located.sentence, located.name.span) else {
        return RUN_BY.iter().any(|run| context.left.ends_with(run)).then_some((8, "operator"));
    };
    Some(match part {
        Part::Other(Role::Subsidiary) if only_works_for_another(reading, context) => (0, "other_part"),
        Part::Other(Role::Subsidiary) => (of_subsidiary(reading), "subsidiary"),
        Part::Other(Role::Authority) => (-3, "addressed"),
        Part::Other(Role::Vendor) if provides_its_own(reading, context) => (6, "provider"),
        Part::Other(_) if announces_what_it_does(context) => (7, "topic"),
        Part::Other(_) if loses_its_own(reading, context) => (2, "hit"),
        Part::Other(_) => (-8, "other_part"),
        Part::Holder => (12, "holder"),
    })
}

/// What the place of the name in the article says, once nothing beside it says more.
fn by_place(reading: &Reading, located: &Located, context: &Context, place: Place) -> (i32, &'static str) {
    let name = located.name;
    let calls_itself = context
        .left
        .rsplit_once('(')
        .is_some_and(|(before, _)| before.ends_with("当社") || before.ends_with("弊社"));
    if context.bracket.is_some_and(is_self) || calls_itself {
        return (9, "self_defined");
    }
    if name.body == Body::Company
        && place != Place::Title
        && is_where(context.right)
        && is_of_subsidiary(reading)
    {
        return (of_subsidiary(reading), "subsidiary");
    }
    if name.body == Body::Area && is_office_at_fault(reading, name.span) {
        return (4, "office");
    }
    if name.body == Body::Area && keeps_the_page(context, place) {
        return (4, "page");
    }
    if leads_to_an_address(context.right) {
        return (0, "printed");
    }
    let Some(body) = body_that_answers(reading, name, context) else { return (-12, "printed") };
    let (weight, reason) = match place {
        Place::Trail if heads_its_item(reading, name.span, context) => (7, "title"),
        Place::Trail => (3, "trail"),
        Place::Title => in_title(context),
        Place::Line => in_line(context),
        Place::Contact => (3, "contact"),
        Place::Early(_) | Place::Later => in_text(context, place),
    };
    (weight + against(body, place, context), reason)
}

/// What kind of body the name counts as: broadcasters and the police as a firm where it is they who answer; none where the police
/// tell of a culprit.
fn body_that_answers(reading: &Reading, name: Name, context: &Context) -> Option<Body> {
    let answers = match name.body {
        Body::Media => speaks_for_itself(reading) || fault::announces_its_loss(reading, name.span),
        Body::Police => police_are_at_fault(reading) || fault::tells_of_its_own(context.right),
        _ => false,
    };
    if answers {
        return Some(Body::Company);
    }
    let brings_news = name.body == Body::Police && fault::police_tell_of_a_culprit(reading);
    (!brings_news).then_some(name.body)
}

/// 株式会社ミナモ| | 名簿の誤送付について: whose item it is, before the bar in its heading.
fn heads_its_item(reading: &Reading, name: FoldedSpan, context: &Context) -> bool {
    let heading = reading.article.heading;
    matches!(reading.article.shape, Shape::Item | Shape::Listed)
        && heading.contains(name)
        && is_opening(context.left)
        && context.right.trim_start().starts_with('|')
        && reading.words(heading).matches('|').count() == 1
}

/// 東丘市|こども課の職員が: an office of the city whose people did it.
fn is_office_at_fault(reading: &Reading, name: FoldedSpan) -> bool {
    const LONGEST: usize = 16;
    let behind = first(reading.folded().get(name.end()..).unwrap_or_default(), LONGEST);
    let people = ["の職員が", "の職員は", "の担当職員が", "の担当者が"];
    people.iter().filter_map(|people| parted_at(behind, people)).any(|(office, _)| {
        office.ends_with(['課', '係', '室', '部', '局', '所'])
            && !office.contains(['、', '。', 'は', 'が', 'の', '\n'])
    })
}

fn in_title(context: &Context) -> (i32, &'static str) {
    let right = context.right;
    let closes = right.trim_start_matches([')', '】', ']']).trim().is_empty();
    if closes && context.left.ends_with(['は', 'が', 'を', 'に', 'へ', 'と']) {
        return (2, "title");
    }
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
    let rest = left.rsplit(['】', ']', '>', '】', '〕', '●', '■', '◆', '▼']).next().unwrap_or(left);
    rest.chars()
        .all(|c| !c.is_alphabetic() || "年月日第報令和平成昭元付曜火水木金土現在掲載公表示更新".contains(c))
}

fn is_particle(c: char) -> bool {
    matches!(c, 'は' | 'が' | 'を' | 'に' | 'で' | 'へ')
}
