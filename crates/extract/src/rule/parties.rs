//! Other named organisations with a part in the incident.

mod by_mark;
#[cfg(test)]
mod cases;
mod known_by_letters;
mod supplier;
mod survey;
mod told;
mod unmarked;

use jikenbo_model::Fact;
use jikenbo_model::record::Party;
use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{Body, without_legal_form};

use super::organization::{self, Context, Located, Organization, Part, printed, role_words};
use crate::reading::Reading;
use crate::words::{Words, first};
use survey::inquirer;
use told::{is_told, told_last, told_together, with_office};

pub(super) fn read(
    reading: &Reading,
    names: &[Located],
    organization: Option<&Organization>,
) -> Vec<Fact<Party>> {
    let mut parties = Parties { reading, organization, found: Vec::new(), cores: Vec::new() };
    let mut roles: Vec<_> = names.iter().take(MOST).map(|located| role_of(reading, located)).collect();
    told_together(reading, names, &mut roles);
    told_last(reading, names, &mut roles);
    for (at, (located, role)) in names.iter().zip(roles).enumerate() {
        if let Some((role, words)) = role {
            let whole = names.get(at + 1).and_then(|house| organization::clinic_of(reading, located, house));
            let name = whole.unwrap_or(*located).name;
            let span = with_office(reading, name.span, name.body);
            parties.add(span, role, words.cover(span));
        }
    }
    if let Some((announcer, role)) = announcer(reading, names, organization) {
        parties.add(announcer, role, announcer);
    }
    if let Some(parent) = holding(reading, names, organization) {
        parties.add(parent, Role::Parent, parent);
    }
    for (span, role, words) in unmarked::names(reading, names) {
        parties.add(span, role, words);
    }
    for (span, role, words) in known_by_letters::names(reading) {
        parties.add(span, role, words);
    }
    for (span, role, words) in supplier::names(reading, names) {
        parties.add(span, role, words);
    }
    for (span, role, words) in by_mark::names(reading, names) {
        parties.add(span, role, words);
    }
    parties.found
}

/// Names of one article that are looked at.
const MOST: usize = 2_000;
/// Parties of one article.
const MOST_PARTIES: usize = 60;

/// The parties found so far.
struct Parties<'r, 'd> {
    reading: &'r Reading<'d>,
    organization: Option<&'r Organization>,
    found: Vec<Fact<Party>>,
    /// Their names as they are folded, without legal form.
    cores: Vec<String>,
}

impl Parties<'_, '_> {
    /// 東丘税務署 of 青葉国税局: an office under the bureau that answers.
    fn is_of_bureau(&self, core: &str) -> bool {
        const UNDER: &[(&str, &[&str])] = &[
            ("国税局", &["署"]),
            ("労働局", &["署", "ハローワーク", "安定所"]),
            ("厚生労働省", &["監督署", "労基署", "ハローワーク", "安定所", "労働局"]),
            ("国税庁", &["税務署", "国税局"]),
            ("法務省", &["法務局", "刑務所"]),
            ("省", &["地方整備局", "運輸局", "運輸支局", "農政局", "森林管理局", "総合通信局"]),
            ("整備局", &["事務所"]),
            ("県警", &["署"]),
            ("府警", &["署"]),
            ("警察本部", &["署"]),
            ("警察", &["署"]),
            ("警視庁", &["署"]),
        ];
        let bureau = self.organization.map_or("", |known| known.core.as_str());
        let is_force =
            || ["県警", "府警", "道警", "警察", "警察本部", "警視庁"].iter().any(|end| bureau.ends_with(end));
        if core.len() > bureau.len() && core.starts_with(bureau) && !bureau.is_empty() && is_force() {
            return true;
        }
        UNDER.iter().any(|(above, below)| {
            bureau.ends_with(above) && below.iter().any(|office| core.ends_with(office))
        })
    }

    /// Adds a party unless it is the organisation itself or known; the first role counts.
    fn add(&mut self, span: FoldedSpan, role: Role, words: FoldedSpan) {
        let name = printed(self.reading, span);
        let core = without_legal_form(self.reading.words(span));
        let itself = |known: &&Organization| {
            let rest = known.core.strip_prefix(core);
            known.core == core
                || known.span.overlaps(span)
                || rest.is_some_and(|rest| !rest.starts_with('立') && !is_a_person_of_its_own(rest))
        };
        if let Some(at) = self.found.iter().position(|party| is_shorter(&party.value.name, core)) {
            let role = self.found[at].value.role;
            self.found[at] = self.reading.fact(Party { name, role }, [words], "role");
            self.cores[at] = core.to_owned();
            return;
        }
        if organization::is_kind_of_body(core) {
            return;
        }
        let known = |known: &String| is_same(known, core);
        if self.found.len() >= MOST_PARTIES || self.is_of_bureau(core) {
            return;
        }
        if self.organization.as_ref().is_some_and(itself) || self.cores.iter().any(known) {
            return;
        }
        self.found.push(self.reading.fact(Party { name, role }, [words], "role"));
        self.cores.push(core.to_owned());
    }
}

/// 東丘町|社会福祉協議会: what bears the name of its town, and is no office of it.
fn is_a_person_of_its_own(rest: &str) -> bool {
    static PERSONS: Words = Words::of(&[
        "協議会",
        "社協",
        "協会",
        "公社",
        "財団",
        "組合",
        "機構",
        "商工会",
        "会議所",
        "事業団",
        "連盟",
        "医師会",
        "福祉会",
        "人材センター",
    ]);
    PERSONS.ends(rest)
}

/// ミナモ化成 of ミナモ化成工業: the beginning of a name that is printed in full elsewhere.
fn is_shorter(known: &str, core: &str) -> bool {
    const LEAST: usize = 4;
    if core.strip_suffix('社') == Some(known) {
        return true;
    }
    let known = without_legal_form(known);
    let is_beginning = core.strip_prefix(known).is_some_and(|rest| {
        [
            "工業",
            "電機",
            "製作所",
            "商事",
            "商会",
            "グループ",
            "ホールディングス",
            "保険",
            "火災",
            "重工業",
            "建設",
            "運輸",
            "物流",
            "銀行",
        ]
        .contains(&rest)
    });
    is_beginning && known.chars().count() >= LEAST
}

/// One name and the other written shorter. A prefecture is not its police.
fn is_same(known: &str, core: &str) -> bool {
    let known = without_legal_form(known);
    let area = |name: &str| name.ends_with(['県', '府', '都', '道', '市', '区', '町', '村']);
    let short = |short: &str, long: &str| !area(short) && long.contains(short);
    known == core || short(core, known) || short(known, core)
}

/// The role of a name at one place: by what it is, or by the words around it.
pub(super) fn role_of(reading: &Reading, located: &Located) -> Option<(Role, FoldedSpan)> {
    let name = located.name;
    let right = Context::of(reading, located.sentence, name.span).right;
    if unmarked::is_common(reading.words(name.core)) || jikenbo_text::is_told_apart(right) {
        return None;
    }
    let hears = name.body == Body::Government && (is_told(reading, located) || speaks_up(reading, located));
    let acts = matches!(name.body, Body::Police | Body::Commission) && !is_only_shown(reading, located);
    if hears || acts {
        return Some((Role::Authority, name.span));
    }
    if is_wrong_address(reading, located) {
        return Some((Role::Recipient, name.span));
    }
    match role_words(reading, located.sentence, name.span)? {
        (Part::Other(Role::Recipient), _) if matches!(name.body, Body::Government | Body::Police) => None,
        (Part::Other(Role::Authority), _) if !matches!(name.body, Body::Area | Body::Association) => None,
        (Part::Other(role), _) if name.body == Body::Area && role != Role::Authority => None,
        (Part::Other(Role::Investigator), words) => Some((inquirer(reading, words), words)),
        (Part::Other(role), words) => Some((role, words)),
        (Part::Holder, _) => None,
    }
}

/// 警察庁やIPAのウェブサイトでは; 東丘署地域課の男性巡査が: a body that nobody told of anything.
fn is_only_shown(reading: &Reading, located: &Located) -> bool {
    static SITES: Words = Words::of(&[
        "ウェブサイト",
        "ホームページ",
        "サイトで",
        "サイトを",
        "の資料",
        "の手引",
        "が公開",
        "のガイドライン",
        "の指針",
        "の定め",
        "が定め",
        "の考え方",
        "の公表資料",
        "の統計",
        "の調べ",
        "の規則",
        "の告示",
    ]);
    static HANDED_IN: Words = Words::of(&["被害届", "盗難届", "遺失届", "に届", "に通報", "に相談"]);
    const SHELVES: &[&str] = &["関連リンク", "関連サイト", "参考リンク", "参考サイト", "リンク集"];
    static OFFICERS: Words = Words::of(&["巡査", "警部", "警視", "署員", "警察官", "警官"]);
    let context = Context::of(reading, located.sentence, located.name.span);
    let heads = context.left.trim_start_matches(['<', '【', '[', '■', '●', '・', '○', ' ']);
    SHELVES.iter().any(|shelf| heads.starts_with(shelf))
        || SITES.stands_in(first(context.right, 14)) && !is_told(reading, located)
        || context.right.starts_with('の')
            && OFFICERS.stands_in(first(context.right, 8))
            && !HANDED_IN.stands_in(first(context.right, 20))
}

/// 総務省|は3日、…と明らかにした: an office that speaks of the incident itself.
fn speaks_up(reading: &Reading, located: &Located) -> bool {
    static SPEAKS: Words = Words::of(&["明らかにし", "と発表し", "と公表し", "との見解", "とコメント"]);
    let context = Context::of(reading, located.sentence, located.name.span);
    context.right.starts_with(['は', 'が']) && SPEAKS.stands_in(context.right)
}

/// 誤って株式会社東丘商店に名簿を送った: who got what was meant for another.
fn is_wrong_address(reading: &Reading, located: &Located) -> bool {
    const SENT: &[&str] = &["送", "渡", "交付", "提供", "配", "届け"];
    let context = Context::of(reading, located.sentence, located.name.span);
    let left = context.left.trim_end_matches('、');
    let verb = first(context.right, 24);
    left.ends_with("誤って")
        && context.right.starts_with(['に', 'へ'])
        && SENT.iter().any(|sent| verb.contains(sent))
}

/// 株式会社ミナモ・ホールディングス of 株式会社ミナモ: the holding company that signs beside it.
fn holding(reading: &Reading, names: &[Located], organization: Option<&Organization>) -> Option<FoldedSpan> {
    const HOLDINGS: &[&str] = &["・ホールディングス", "ホールディングス", "HD", "グループ本社"];
    let own = organization.map(|known| known.core.as_str()).filter(|own| own.chars().count() >= 3)?;
    let is_holding = |located: &&Located| {
        let core = reading.words(located.name.core);
        located.name.body == Body::Company
            && core.strip_prefix(own).is_some_and(|rest| HOLDINGS.contains(&rest.trim_start()))
    };
    names.iter().find(is_holding).map(|located| located.name.span)
}

/// The company at the head of the letter, where it announces for another: the contractor of the holder of the
/// data, the parent of the subsidiary.
fn announcer(
    reading: &Reading,
    names: &[Located],
    organization: Option<&Organization>,
) -> Option<(FoldedSpan, Role)> {
    let organization = organization?;
    let role = match organization.fact.reason.as_str() {
        "holder" => Role::Processor,
        "subsidiary" => Role::Parent,
        _ => return None,
    };
    let other = |located: &&Located| {
        located.name.body == Body::Company && !organization.span.overlaps(located.name.span)
    };
    let Some(first) = names.iter().find(other) else {
        return topic(reading, names, organization).map(|span| (span, role));
    };
    let core = reading.words(first.name.core);
    let is_whole = |located: &&Located| {
        located.name.core != located.name.span && reading.words(located.name.core) == core
    };
    Some((names.iter().find(is_whole).unwrap_or(first).name.span, role))
}

/// 工作機械大手の|ミナモ機工|より、同社の子会社…: the announcer whose name bears no mark.
fn topic(reading: &Reading, names: &[Located], organization: &Organization) -> Option<FoldedSpan> {
    let all = organization::considered(reading, names);
    let speaks = |(span, weight, reason): &&(FoldedSpan, i32, &str)| {
        *reason == "topic" && *weight > 0 && !organization.span.overlaps(*span)
    };
    all.iter().filter(speaks).max_by_key(|(_, weight, _)| *weight).map(|(span, ..)| *span)
}
