//! Other named organisations with a part in the incident.

mod unmarked;

use jikenbo_model::Fact;
use jikenbo_model::record::Party;
use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{Body, without_legal_form};

use super::organization::{Context, Located, Organization, Part, printed, role_words};
use crate::reading::Reading;

pub(super) fn read(
    reading: &Reading,
    names: &[Located],
    organization: Option<&Organization>,
) -> Vec<Fact<Party>> {
    let mut parties = Parties {
        reading,
        organization,
        found: Vec::new(),
    };
    let mut roles: Vec<_> = names
        .iter()
        .take(MOST)
        .map(|located| role_of(reading, located))
        .collect();
    told_together(reading, names, &mut roles);
    for (located, role) in names.iter().zip(roles) {
        if let Some((role, words)) = role {
            let span = with_office(reading, located.name.span, located.name.body);
            parties.add(span, role, words.cover(span));
        }
    }
    if let Some((announcer, role)) = announcer(names, organization) {
        parties.add(announcer.name.span, role, announcer.name.span);
    }
    for (span, role, words) in unmarked::names(reading, names) {
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
}

impl Parties<'_, '_> {
    /// Adds a party unless it is the organisation itself or known; the first role counts.
    fn add(&mut self, span: FoldedSpan, role: Role, words: FoldedSpan) {
        let name = printed(self.reading, span);
        let core = without_legal_form(self.reading.words(span));
        let itself = |known: &&Organization| {
            known.core == core || known.span.overlaps(span) || known.core.starts_with(core)
        };
        let known = |party: &Fact<Party>| is_same(&party.value.name, core);
        if self.found.len() >= MOST_PARTIES {
            return;
        }
        if self.organization.as_ref().is_some_and(itself) || self.found.iter().any(known) {
            return;
        }
        self.found
            .push(self.reading.fact(Party { name, role }, [words], "role"));
    }
}

/// One name and the other written shorter. A prefecture is not its police.
fn is_same(known: &str, core: &str) -> bool {
    let known = without_legal_form(known);
    let area = |name: &str| name.ends_with(['県', '府', '都', '道', '市', '区', '町', '村']);
    let short = |short: &str, long: &str| !area(short) && long.contains(short);
    known == core || short(core, known) || short(known, core)
}

/// 東丘市、青葉県警、総務省に連絡: who is told stands in a list before the word that tells.
fn told_together(reading: &Reading, names: &[Located], roles: &mut [Option<(Role, FoldedSpan)>]) {
    for at in (1..roles.len()).rev() {
        let (Some(before), Some(after)) = (names.get(at - 1), names.get(at)) else {
            continue;
        };
        let told = roles
            .get(at)
            .is_some_and(|role| role.is_some_and(|(role, _)| role == Role::Authority));
        let hears = matches!(before.name.body, Body::Area | Body::Government);
        if told && hears && is_told(reading, after) && are_listed(reading, before, after) {
            let words = before.name.span;
            if let Some(role) = roles.get_mut(at - 1).filter(|role| role.is_none()) {
                *role = Some((Role::Authority, words));
            }
        }
    }
}

/// Does nothing but a word that lists stand between the two, offices aside?
fn are_listed(reading: &Reading, before: &Located, after: &Located) -> bool {
    const LISTS: &[&str] = &[
        "、",
        "・",
        "と",
        "や",
        "及び",
        "および",
        "並びに",
        "ならびに",
        "、及び",
        "、並びに",
        "のほか",
        "のほか、",
        ",",
    ];
    let start = with_office(reading, before.name.span, before.name.body).end();
    let between = reading.folded().get(start..after.name.span.start());
    before.sentence == after.sentence && between.is_some_and(|between| LISTS.contains(&between.trim()))
}

/// A city's or a police force's office, where it is printed: 東丘市|保健所, 青葉県警|サイバー犯罪対策課.
fn with_office(reading: &Reading, span: FoldedSpan, body: Body) -> FoldedSpan {
    let offices: &[&str] = match body {
        Body::Area => &[
            "教育委員会",
            "保健所",
            "消防本部",
            "消費生活センター",
            "教育事務所",
            "土木事務所",
        ],
        Body::Police => &[
            "サイバー犯罪対策課",
            "サイバー犯罪捜査課",
            "サイバー捜査課",
            "サイバー攻撃対策課",
            "サイバー対策課",
            "生活安全課",
            "生活安全部",
            "捜査二課",
            "捜査2課",
            "公安部",
        ],
        _ => return span,
    };
    let rest = reading.folded().get(span.end()..).unwrap_or_default();
    let office = offices.iter().find(|office| rest.starts_with(**office));
    FoldedSpan::between(span.start(), span.end() + office.map_or(0, |office| office.len()))
}

/// The role of a name at one place: by what it is, or by the words around it.
fn role_of(reading: &Reading, located: &Located) -> Option<(Role, FoldedSpan)> {
    let name = located.name;
    let hears = name.body == Body::Government && is_told(reading, located);
    if hears || matches!(name.body, Body::Police | Body::Commission) {
        return Some((Role::Authority, name.span));
    }
    match role_words(reading, located.sentence, name.span)? {
        (Part::Other(Role::Authority), _) if !matches!(name.body, Body::Area | Body::Association) => None,
        (Part::Other(role), _) if name.body == Body::Area && role != Role::Authority => None,
        (Part::Other(role), words) => Some((role, words)),
        (Part::Holder, _) => None,
    }
}

/// Does the sentence tell an office of something, or the office somebody?
fn is_told(reading: &Reading, located: &Located) -> bool {
    const TELLS: &[&str] = &[
        "報告",
        "届",
        "相談",
        "連絡",
        "通報",
        "指導",
        "要請",
        "指示",
        "命令",
        "知らせ",
        "申告",
        "協議",
        "調べ",
        "捜査",
        "事情を聴",
        "事情を聞",
        "聴取",
        "立ち入り",
        "立入",
        "行政処分",
        "勧告",
        "派遣",
    ];
    let context = Context::of(reading, located.sentence, located.name.span);
    let says = |words: &str| TELLS.iter().any(|word| words.contains(word));
    says(context.right) || says(context.left)
}

/// The company at the head of the letter, where it announces for another: the contractor of the holder of the
/// data, the parent of the subsidiary.
fn announcer<'n>(names: &'n [Located], organization: Option<&Organization>) -> Option<(&'n Located, Role)> {
    let organization = organization?;
    let role = match organization.fact.reason.as_str() {
        "holder" => Role::Processor,
        "subsidiary" => Role::Parent,
        _ => return None,
    };
    let other = |located: &&Located| {
        located.name.body == Body::Company && !organization.span.overlaps(located.name.span)
    };
    names.iter().find(other).map(|located| (located, role))
}

#[cfg(test)]
mod tests {
    use crate::case;
    use crate::rule::{organization, parties};

    fn parties_of(text: &str) -> String {
        case::read(&text.replace('|', "\n"), |reading| {
            let names = organization::names(reading);
            let known = organization::read(reading, &names);
            let found = parties::read(reading, &names, known.as_ref());
            let show = |fact: &jikenbo_model::Fact<jikenbo_model::record::Party>| {
                format!("{}:{}", fact.value.name, fact.value.role)
            };
            found.iter().map(show).collect::<Vec<_>>().join(" ")
        })
    }

    /// All of these are notices of 東丘市, unless they name another.
    const CASES: &[(&str, &str)] = &[
        (
            "東丘市は個人情報保護委員会に報告し、東丘警察署に相談した。",
            "個人情報保護委員会:authority 東丘警察署:authority",
        ),
        ("東丘市は所轄の警察署と関係機関に報告した。", ""),
        (
            "東丘市は青葉県と総務省に報告した。",
            "青葉県:authority 総務省:authority",
        ),
        ("東丘市は総務省の手引きを参考にしている。", ""),
        (
            "東丘市は、委託先である株式会社ミナモ印刷の社員が書類を紛失したと発表した。",
            "株式会社ミナモ印刷:processor",
        ),
        (
            "東丘市は、発送を株式会社ミナモ印刷に委託していた。",
            "株式会社ミナモ印刷:processor",
        ),
        (
            "東丘市は、指定管理者の一般財団法人ひがし財団がメールを誤送信したと発表した。",
            "一般財団法人ひがし財団:processor",
        ),
        (
            "東丘市のシステムは、供給元であるミナモ・ソフト株式会社が修正した。",
            "ミナモ・ソフト株式会社:vendor",
        ),
        (
            "東丘市は調査を海風フォレンジック株式会社に依頼した。",
            "海風フォレンジック株式会社:investigator",
        ),
        (
            "東丘市は、攻撃グループ「NightOwl」による攻撃を受けた。",
            "NightOwl:attacker",
        ),
        (
            "東丘市は3日、「RedCrab」を名乗る集団から脅迫を受けたと発表した。",
            "RedCrab:attacker",
        ),
        ("東丘市によると、職員を名乗る電話があった。", ""),
        (
            "通販サイト「みなも便」(ミナモ商事の子会社が運営)は3日、情報が流出したと発表した。",
            "ミナモ商事:parent",
        ),
        (
            "端末の紛失|株式会社ミナモ検針|弊社が東丘市様より請け負っております検針で端末を紛失しました。",
            "株式会社ミナモ検針:processor",
        ),
        (
            "東丘市は、名簿を株式会社ミナモ進路に渡していた。",
            "株式会社ミナモ進路:recipient",
        ),
        ("東丘市の職員が、株式会社ミナモ商店の駐車場で書類を落とした。", ""),
        ("東丘市は、JPCERT/CCから連絡を受けた。", "JPCERT/CC:authority"),
        (
            "東丘病院は、セキュリティ専門機関JPCERT/CCからの指摘を受けた。",
            "JPCERT/CC:authority",
        ),
        (
            "東丘病院は7月7日、港町署に紛失届を出した。所轄署とも相談している。",
            "港町署:authority",
        ),
        (
            "東丘病院は、青葉県、青葉県警、港町市保健所、総務省に連絡した。",
            "青葉県:authority 青葉県警:authority 港町市保健所:authority 総務省:authority",
        ),
        (
            "東丘生協は青葉県警サイバー犯罪対策課に通報し、青葉県と個人情報保護委員会に報告した。",
            "青葉県警サイバー犯罪対策課:authority 青葉県:authority 個人情報保護委員会:authority",
        ),
        (
            "東丘重工業は3日、感染を発表した。防衛省は同日、事情を聴き始めた。",
            "防衛省:authority",
        ),
        ("東丘市は、財団から市へ報告があったと発表した。", ""),
        ("東丘病院は監督省庁と官公庁に報告した。", ""),
        (
            "東丘百貨店のグループ企業で、カード事業を営む株式会社ミナモカードは3日、会員の情報が流出したと発表した。",
            "東丘百貨店:parent",
        ),
        (
            "東丘ホテルは3日、攻撃を受けた。システムの提供元であるミナモソリューションズは、影響は出ていないとしている。",
            "ミナモソリューションズ:vendor",
        ),
        (
            "東丘市は、元職員の転職先である有限会社ミナモ改装で名簿が使われたと発表した。",
            "有限会社ミナモ改装:recipient",
        ),
        (
            "青葉県は、委託先である「青葉県観光支援共同事業体(代表構成団体 株式会社ミナモ旅行)」の職員が誤送信したと発表した。",
            "青葉県観光支援共同事業体:processor 株式会社ミナモ旅行:processor",
        ),
        ("東丘市は、ランサムウェア「NightCrab」の被害に遭った。", ""),
        (
            "東丘市は、ランサムウェア「NightCrab」の攻撃を受けた。",
            "NightCrab:attacker",
        ),
        (
            "東丘市は、保守を担当する株式会社ミナモ電子から報告を受けた。",
            "株式会社ミナモ電子:processor",
        ),
        (
            "東丘市は、株式会社ミナモ印刷が受託する業務で誤りがあったと発表した。",
            "株式会社ミナモ印刷:processor",
        ),
    ];

    #[test]
    fn who_else_has_a_part() {
        let wrong = CASES
            .iter()
            .map(|&(text, expected)| (text, parties_of(text), expected));
        let wrong: Vec<_> = wrong.filter(|(_, found, expected)| found != expected).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
