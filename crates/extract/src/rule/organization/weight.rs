//! What the surroundings of a name say for or against it, in small whole numbers.

use jikenbo_model::vocabulary::Role;
use jikenbo_text::name::Body;

use super::Located;
use super::context::{Context, Part, role_words};
use super::place::{Layout, Place};
use crate::reading::Reading;
use crate::words::Words;

/// What speaks for a subsidiary of the one that announces; more where the title tells of one.
pub(super) fn of_subsidiary(reading: &Reading) -> i32 {
    const HIT: &[&str] =
        &["子会社で", "子会社が", "子会社の", "子会社に", "子会社へ", "子会社サ", "子会社、"];
    let title = reading.words(reading.article.heading);
    if HIT.iter().any(|hit| title.contains(hit)) { 17 } else { 9 }
}

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
    if introduces_itself(context.right) {
        return (9, "self_introduced");
    }
    match role_words(reading, located.sentence, name.span) {
        Some((Part::Other(Role::Subsidiary), _)) => return (of_subsidiary(reading), "subsidiary"),
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
    let signs = name.body == Body::Media && speaks_for_itself(reading);
    let at_fault = name.body == Body::Police && police_are_at_fault(reading);
    let body = if signs || at_fault { Body::Company } else { name.body };
    (weight + against(body, place, &context), reason)
}

/// 運営元の株式会社ミナモ|です。
pub(super) fn introduces_itself(right: &str) -> bool {
    ["です", "でございます", "と申します"]
        .iter()
        .any(|is| right.strip_prefix(is).is_some_and(|rest| rest.is_empty() || rest.starts_with('。')))
}

/// Does the article speak of 当社, and apologise or turn to its readers? Then a broadcaster in its head is no reporter.
fn speaks_for_itself(reading: &Reading) -> bool {
    let says = |what: &str| reading.topic("kind").any(|(_, name)| name == what);
    says("own") && (says("apology") || !says("announced"))
}

/// Does the heading tell of something that happened to officers, and nobody is arrested?
fn police_are_at_fault(reading: &Reading) -> bool {
    static OFFICERS: Words =
        Words::of(&["巡査", "警官", "警察官", "署員", "警部", "警視", "捜査資料", "捜査書類", "県警職員"]);
    static CAUGHT: Words = Words::of(&["逮捕", "書類送検", "容疑者"]);
    OFFICERS.stands_in(reading.words(reading.article.heading))
        && !CAUGHT.stands_in(reading.words(reading.article.span))
}

/// (以下「当社」という。): the writer itself.
fn is_self(bracket: &str) -> bool {
    static SELF: Words = Words::of(&[
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
    ]);
    bracket.contains("以下") && SELF.stands_in(bracket)
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
    let rest = left.rsplit(['】', ']', '>', '】', '〕', '●', '■', '◆', '▼']).next().unwrap_or(left);
    rest.chars().all(|c| !c.is_alphabetic() || matches!(c, '年' | '月' | '日' | '第' | '報'))
}

/// A line of its own: the head of a letter, a signature.
fn in_line(context: &Context) -> (i32, &'static str) {
    let alone = context.right.trim().chars().take_while(|c| !matches!(c, ' ')).all(|c| !is_particle(c));
    let labelled = ["会社名", "法人名", "商号", "団体名", "名称", "上場会社名", "発表者", "機関名"]
        .iter()
        .any(|label| context.left.contains(label));
    let opens =
        is_opening(context.left) || labelled || ends_a_line(context) || is_town_of_a_prefecture(context);
    if alone && opens { (7, "letterhead") } else { (1, "line") }
}

/// 入江県|東丘市役所| 市民課: nothing before it but the prefecture in which it lies, and no address behind it.
fn is_town_of_a_prefecture(context: &Context) -> bool {
    let closes = context.right.is_empty() || context.right.starts_with(' ');
    let is_address = context.right.contains(|c: char| c.is_ascii_digit());
    let prefecture = context.left.strip_suffix(['県', '都', '府', '道']).filter(|_| closes && !is_address);
    prefecture.is_some_and(|left| {
        let name = left.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        let before = left.get(..left.len() - name).unwrap_or_default();
        (1..=3 * 'あ'.len_utf8()).contains(&name) && is_opening(before)
    })
}

fn is_particle(c: char) -> bool {
    matches!(c, 'は' | 'が' | 'を' | 'に' | 'で' | 'へ')
}

/// Nothing after the name but the title of its head (東丘市|長 山田太郎), and only names or dates before it.
fn ends_a_line(context: &Context) -> bool {
    let head = context.right.strip_prefix('長').filter(|rest| rest.is_empty() || rest.starts_with(' '));
    (context.right.is_empty() || head.is_some())
        && context.left.chars().all(|c| !matches!(c, 'は' | 'が' | 'を' | 'に' | 'で'))
}

/// What an authority does to the one who answers for an incident.
pub(super) const SANCTIONS: &[&str] = &["指導", "勧告", "命令", "命じ", "処分"];

fn in_text(context: &Context, place: Place) -> (i32, &'static str) {
    let right = context.right;
    let early = |much: i32, little: i32| match place {
        Place::Early(0) => much,
        Place::Early(_) => much - 1,
        _ => little,
    };
    let announces = ["発表", "公表", "明らか", "お知らせ", "公開", "報告した", "発覚", "謝罪"]
        .iter()
        .any(|word| right.contains(word));
    if right.starts_with("に対し") && SANCTIONS.iter().any(|word| right.contains(word)) {
        (early(8, 3), "addressee")
    } else if right.starts_with("によると")
        || right.starts_with("によれば")
        || right.starts_with("によりますと")
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
        "からの指摘",
        "からの連絡",
        "より連絡",
        "より指摘",
        "に依頼",
    ];
    const PLACES: &[&str] =
        &["内", "在住", "出身", "の会社", "の企業", "の業者", "の男", "の女", "駅", "民", "方面", "沖", "産"];
    let begins = |words: &[&str]| words.iter().any(|word| context.right.starts_with(word));
    if begins(ADDRESSED) {
        return -4;
    }
    let addressee =
        ["様", "殿", "御中", "各位", "宛"].iter().any(|honour| context.right.trim_end().ends_with(honour));
    if context.left.ends_with('#') || addressee && context.right.chars().count() <= 16 {
        return -8;
    }
    if is_run_by_another(body, context) {
        return -8;
    }
    let inside = context.left.ends_with('(')
        && context.right.starts_with(')')
        && !context.right.trim_start_matches(')').is_empty();
    let located =
        context.left.ends_with("本店") || context.left.ends_with("所在地") || context.left.ends_with("住所");
    if body == Body::Area
        && ((begins(PLACES) && !is_own_house(context.right) && !addresses_people(context.right))
            || inside
            || located
            || context.right.starts_with(|c: char| c.is_ascii_digit()))
    {
        return -7;
    }
    0
}

/// 東丘市|民の皆様: turned to by the one who answers.
fn addresses_people(right: &str) -> bool {
    ["民の皆", "民の方", "民のみな"].iter().any(|people| right.starts_with(people))
}

/// 公社は、運営する東丘病院で…, 東丘病院を運営する東丘市は…: the house of the body that speaks.
fn is_run_by_another(body: Body, context: &Context) -> bool {
    static RUNS: Words =
        Words::of(&["運営する", "経営する", "開設する", "設置する", "運営している", "管轄する"]);
    let facility = matches!(body, Body::Hospital | Body::School | Body::Care | Body::University);
    let is_run = ["を", "などを", "等を"]
        .iter()
        .any(|object| context.right.strip_prefix(object).is_some_and(|rest| RUNS.begins(rest)));
    facility && (is_run || RUNS.ends(context.left))
}

/// 東丘町|内の小学校: what a town runs itself.
fn is_own_house(right: &str) -> bool {
    static HOUSES: Words =
        Words::of(&["小", "中", "学校", "高", "幼", "保", "公", "市立", "町立", "村立", "区立", "県立"]);
    right.strip_prefix("内の").or_else(|| right.strip_prefix('内')).is_some_and(|rest| HOUSES.begins(rest))
}
