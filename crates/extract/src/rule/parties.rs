//! Other named organisations with a part in the incident.

mod unmarked;

use jikenbo_model::Fact;
use jikenbo_model::record::Party;
use jikenbo_model::vocabulary::Role;
use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{Body, without_legal_form};

use super::organization::{Located, Organization, Part, printed, role_words};
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
    for located in names {
        if let Some((role, words)) = role_of(reading, located) {
            parties.add(located.name.span, role, words);
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
        let known = |party: &Fact<Party>| {
            party.value.name.contains(core) || without_legal_form(&name).contains(party.value.name.as_str())
        };
        if self.organization.as_ref().is_some_and(itself) || self.found.iter().any(known) {
            return;
        }
        self.found
            .push(self.reading.fact(Party { name, role }, [words], "role"));
    }
}

/// The role of a name at one place: by what it is, or by the words around it.
fn role_of(reading: &Reading, located: &Located) -> Option<(Role, FoldedSpan)> {
    let name = located.name;
    let hears = name.body == Body::Government && is_told(reading, located.sentence);
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
fn is_told(reading: &Reading, sentence: usize) -> bool {
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
    ];
    let words = reading
        .sentences
        .get(sentence)
        .map_or("", |sentence| reading.words(sentence.span));
    TELLS.iter().any(|word| words.contains(word))
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
