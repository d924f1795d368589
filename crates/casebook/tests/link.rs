//! One event, one incident: what is linked, what a person decides about it, and that both outlive a rebuild.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{AT, Draft, Scratch, document, draft, reader};
use jikenbo_casebook::{Because, Error, Evidence, Facet, Filter, Intake, Relation};
use jikenbo_model::vocabulary::Cause;
use jikenbo_model::{Fact, IncidentNumber, Mentioned, Reading, Span, Tie, Voice};

const WHY: Because<'_> = Because { who: "tester", why: "as the notice says" };

fn number(words: &str) -> IncidentNumber {
    words.parse().unwrap()
}

fn told(organization: &str, day: &str, affected: u64, words: &str) -> Draft {
    Draft { affected: Some(affected), ..draft(organization, day, words) }
}

/// A document of one article in this voice.
fn voiced(name: &str, draft: Draft, voice: Voice) -> Intake {
    let mut intake = document(name, &[draft]);
    let heading = intake.records[0].heading;
    intake.records[0].voice = Some(Fact::quoted(voice, [heading], Reading::Computed, "draft"));
    intake
}

/// The same article, telling of an attack on a contractor as well.
fn through(mut intake: Intake, contractor: &str) -> Intake {
    let at = intake.text.find(contractor).expect("the article names the contractor");
    let mentioned = Mentioned {
        organization: contractor.to_owned(),
        tie: Tie::Origin,
        on: None,
        disclosed_on: None,
        count: None,
    };
    let span = Span::between(at, at + contractor.len());
    intake.records[0].mentioned = vec![Fact::quoted(mentioned, [span], Reading::Exact, "draft")];
    intake.records[0].cause =
        Some(Fact::quoted(Cause::Ransomware, [intake.records[0].heading], Reading::Computed, "draft"));
    intake
}

/// A notice of one's own, and what a newspaper and another incident of the same week make of it.
fn three() -> Vec<Intake> {
    vec![
        voiced("own.txt", told("青嶺商事", "2024-03-05", 1234, "倉庫の鍵と名簿をなくしました。"), Voice::Own),
        voiced(
            "paper.txt",
            told("㈱青嶺商事", "2024-03-05", 1234, "青嶺商事が倉庫の名簿を紛失した。"),
            Voice::ThirdParty,
        ),
        voiced(
            "other.txt",
            told("青嶺商事", "2024-03-09", 17, "会員の申込書を電車に置き忘れました。"),
            Voice::Own,
        ),
    ]
}

fn numbers(scratch: &Scratch) -> Vec<(String, String, Relation)> {
    let links = scratch.casebook.links().unwrap();
    links.into_iter().map(|link| (link.at.name, link.number.to_string(), link.relation)).collect()
}

/// A rebuild changes nothing, and everything is sound.
fn stays(scratch: &mut Scratch, documents: &[Intake]) {
    let digest = scratch.casebook.digest().unwrap();
    let rebuilt = scratch.casebook.rebuild("2027-01-01T00:00:00Z", reader(documents)).unwrap();
    assert_eq!((rebuilt.new_numbers, rebuilt.left_numbers), (vec![], vec![]));
    assert_eq!(scratch.casebook.digest().unwrap(), digest);
    scratch.is_sound();
}

#[test]
fn another_outlet_joins_and_another_incident_does_not() {
    let documents = three();
    let mut scratch = Scratch::with(&documents);
    let expected = [
        ("own.txt", "2024-0001", Relation::New),
        ("paper.txt", "2024-0001", Relation::ReportsOn),
        ("other.txt", "2024-0002", Relation::New),
    ];
    let expected = expected.map(|(name, number, relation)| (name.to_owned(), number.to_owned(), relation));
    assert_eq!(numbers(&scratch), expected);
    let why = scratch.casebook.why(number("2024-0001")).unwrap().unwrap();
    assert!(why.reports[1].points.iter().any(|point| point.evidence == Evidence::SameCount));
    let compared = scratch.casebook.why_not(number("2024-0001"), number("2024-0002")).unwrap().unwrap();
    assert!(compared.points.iter().map(|point| point.weight).sum::<i32>() < compared.enough);
    stays(&mut scratch, &documents);
}

#[test]
fn customers_of_one_contractor_meet_in_its_incident() {
    let notice = |name: &str, owner: &str, affected| {
        let words = "委託先の潮見印刷が攻撃を受けました。";
        through(voiced(name, told(owner, "2024-06-07", affected, words), Voice::Own), "潮見印刷")
    };
    let mut documents = vec![notice("a.txt", "月見野市", 881), notice("b.txt", "白樺学園", 1207)];
    let mut scratch = Scratch::with(&documents);
    let links = scratch.casebook.links().unwrap();
    assert_eq!(links[0].also, [number("2024-0003")]);
    assert_eq!(links[1].also, links[0].also);
    let met = scratch.casebook.incident(number("2024-0003")).unwrap().unwrap();
    assert_eq!((met.reports.len(), met.mentions.len()), (0, 2));
    stays(&mut scratch, &documents);
    let once = Filter { once: true, ..Filter::default() };
    let listed = |filter: &Filter| {
        scratch.casebook.list(filter).unwrap().iter().filter_map(|row| row.number).collect::<Vec<_>>()
    };
    assert_eq!(listed(&once), [links[1].number], "the larger one speaks for the event");
    for facet in Facet::ALL {
        let counted = scratch.casebook.statistics(Some(*facet), &once).unwrap();
        assert_eq!((counted.all.incidents, listed(&Filter::default()).len()), (1, 2));
        for (group, figures) in counted.groups {
            assert_eq!(listed(&group.narrowed(&once)).len() as u64, figures.incidents, "{group:?}");
        }
    }
    let mut own = voiced("c.txt", told("潮見印刷", "2024-06-20", 99_000, "攻撃を受けました。"), Voice::Own);
    own.records[0].cause = documents[0].records[0].cause.clone();
    documents.push(own);
    scratch.add(&documents);
    assert_eq!(numbers(&scratch)[2].1, "2024-0003");
    stays(&mut scratch, &documents);
}

#[test]
fn merged_and_parted_again() {
    let documents = three();
    let mut scratch = Scratch::with(&documents[..1]);
    scratch.add(&documents[2..]);
    let (a, b) = (number("2024-0001"), number("2024-0002"));
    assert_eq!(scratch.casebook.merge(a, b, WHY, AT).unwrap(), a);
    assert!(matches!(scratch.casebook.merge(b, a, WHY, AT), Err(Error::AlreadyOne { .. })));
    let shown = scratch.casebook.incident(b).unwrap().unwrap();
    assert_eq!((shown.number, shown.joined, shown.reports.len()), (a, vec![b], 2));
    scratch.add(&documents);
    let in_order = [documents[0].clone(), documents[2].clone(), documents[1].clone()];
    stays(&mut scratch, &in_order);
    assert_eq!(scratch.casebook.unmerge(b, WHY, AT).unwrap(), a);
    assert!(matches!(scratch.casebook.unmerge(b, WHY, AT), Err(Error::NotMerged { .. })));
    assert_eq!(scratch.casebook.incident(b).unwrap().unwrap().reports.len(), 1);
    assert!(scratch.casebook.why_not(a, b).unwrap().unwrap().is_held_apart());
    stays(&mut scratch, &in_order);
    let missing = number("2031-0001");
    assert!(matches!(scratch.casebook.merge(a, missing, WHY, AT), Err(Error::NoSuchNumber { .. })));
}

#[test]
fn a_report_taken_out_stays_out() {
    let documents = three();
    let mut scratch = Scratch::with(&documents);
    let incident = number("2024-0001");
    let paper = documents[1].id;
    let own = scratch.casebook.unlink(incident, &paper, None, WHY, AT).unwrap();
    assert_eq!(own, number("2024-0003"));
    assert_eq!(numbers(&scratch)[1].1, "2024-0003");
    let alone = scratch.casebook.unlink(incident, &documents[0].id, None, WHY, AT);
    assert!(matches!(alone, Err(Error::NoSuchReport { .. })));
    stays(&mut scratch, &documents);
}

#[test]
fn a_report_that_names_the_contractor_tells_of_its_incident() {
    let words = "委託先の潮見印刷が攻撃を受け、申込者の名簿が漏れました。";
    let own = |name: &str, owner: &str, affected| {
        through(voiced(name, told(owner, "2024-06-07", affected, words), Voice::Own), "潮見印刷")
    };
    let paper = |name: &str, words: &str| {
        let draft = told("月見野市", "2024-06-07", 4_881, words);
        let mut intake = voiced(name, draft, Voice::ThirdParty);
        let heading = intake.records[0].heading;
        intake.records[0].cause =
            Some(Fact::quoted(Cause::Ransomware, [heading], Reading::Computed, "draft"));
        intake
    };
    let naming = paper("paper.txt", "月見野市は潮見印刷から申込者の名簿が漏れたと発表した。");
    let silent = paper("radio.txt", "月見野市は申込者の名簿が漏れたと発表した。");
    let documents = [naming, silent, own("a.txt", "月見野市", 4_881), own("b.txt", "白樺学園", 1_207)];
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
        let documents = order.map(|at| documents[at].clone());
        let mut scratch = Scratch::with(&documents);
        let links = scratch.casebook.links().unwrap();
        let also: Vec<_> = links.iter().map(|link| (link.at.name.as_str(), link.also.len())).collect();
        for (name, others) in [("paper.txt", 1), ("radio.txt", 0), ("a.txt", 1), ("b.txt", 1)] {
            assert!(also.contains(&(name, others)), "{order:?} {also:?}");
        }
        stays(&mut scratch, &documents);
    }
}

#[test]
fn reports_of_what_came_from_a_contractor_without_a_name_tell_of_its_incident() {
    let hit = |name: &str, owner: &str, day: &str, affected, words: &str, voice| {
        let told = Draft { cause: Some(Cause::Ransomware), ..told(owner, day, affected, words) };
        voiced(name, told, voice)
    };
    let documents = [
        hit("a.txt", "潮見印刷", "2024-06-06", 90_412, "サーバーが攻撃を受けました。", Voice::Own),
        hit(
            "b.txt",
            "月見野市",
            "2024-06-20",
            881,
            "通知書の印刷を任せている業者のサーバーが攻撃を受けました。同社は6月6日に公表しています。",
            Voice::Own,
        ),
        hit(
            "c.txt",
            "月見野市",
            "2024-06-20",
            881,
            "委託先のサーバーが攻撃を受け、通知書の名簿が漏れた。",
            Voice::ThirdParty,
        ),
    ];
    let mut scratch = Scratch::with(&documents);
    let links = scratch.casebook.links().unwrap();
    let of: Vec<_> = links.iter().map(|link| (link.number, link.also.clone())).collect();
    let (own, also) = (number("2024-0001"), vec![number("2024-0001")]);
    assert_eq!(of, [(own, vec![]), (number("2024-0002"), also.clone()), (number("2024-0002"), also)]);
    stays(&mut scratch, &documents);
}

#[test]
fn who_retells_an_incident_and_names_the_contractor_tells_of_both() {
    let words = "委託先の潮見印刷が攻撃を受け、申込者の名簿が漏れました。";
    let own = |name: &str, owner: &str, affected| {
        through(voiced(name, told(owner, "2024-06-07", affected, words), Voice::Own), "潮見印刷")
    };
    let paper =
        |name: &str, words: &str| voiced(name, told("月見野市", "2024-07-18", 214, words), Voice::ThirdParty);
    let naming =
        "通知書をなくした。受託したのは潮見印刷。同社は6月、攻撃を受け、市民約4900人の名簿を流出させた。";
    let silent = "通知書をなくした。市は6月にも、市民約4900人の名簿を流出させた。";
    let documents = [
        paper("naming.txt", naming),
        paper("silent.txt", silent),
        own("a.txt", "月見野市", 4_881),
        own("b.txt", "白樺学園", 1_207),
    ];
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
        let documents = order.map(|at| documents[at].clone());
        let mut scratch = Scratch::with(&documents);
        let links = scratch.casebook.links().unwrap();
        let also: Vec<_> = links.iter().map(|link| (link.at.name.as_str(), link.also.len())).collect();
        for (name, others) in [("naming.txt", 2), ("silent.txt", 1), ("a.txt", 1), ("b.txt", 1)] {
            assert!(also.contains(&(name, others)), "{order:?} {also:?}");
        }
        stays(&mut scratch, &documents);
    }
}

#[test]
fn two_attacks_on_one_contractor_stay_two() {
    let words = "委託先の潮見印刷が攻撃を受けました。";
    let customer = |name: &str, owner: &str, day: &str, affected| {
        through(voiced(name, told(owner, day, affected, words), Voice::Own), "潮見印刷")
    };
    let own = |name: &str, day: &str, affected| {
        let mut own = voiced(name, told("潮見印刷", day, affected, "攻撃を受けました。"), Voice::Own);
        let heading = own.records[0].heading;
        own.records[0].cause = Some(Fact::quoted(Cause::Ransomware, [heading], Reading::Computed, "draft"));
        own
    };
    let documents = vec![
        own("first.txt", "2024-06-05", 99_000),
        customer("a.txt", "月見野市", "2024-06-07", 881),
        own("second.txt", "2024-07-20", 310),
        customer("b.txt", "白樺学園", "2024-07-25", 207),
    ];
    let mut scratch = Scratch::with(&documents);
    let links = scratch.casebook.links().unwrap();
    assert_ne!(links[0].number, links[2].number);
    assert_eq!(links[1].also, [links[0].number]);
    assert_eq!(links[3].also, [links[2].number]);
    stays(&mut scratch, &documents);
}

#[test]
fn the_original_stands_before_its_copy() {
    let words = "青嶺商事は五日、倉庫の名簿と申込書の控えを紛失したと発表した。棚卸しの際に職員が気づき、\
                 構内を捜したが見つかっていない。同社は対象者に文書で知らせ、保管の決まりを改めるという。";
    let paper = |name: &str, words: String| {
        voiced(name, told("青嶺商事", "2024-03-05", 1234, &words), Voice::ThirdParty)
    };
    let copy = paper("copy.txt", format!("{words}\n元記事より転載\nコメントを書く"));
    let documents = [copy, paper("paper.txt", words.to_owned())];
    for order in [[0, 1], [1, 0]] {
        let documents = order.map(|at| documents[at].clone());
        let mut scratch = Scratch::with(&documents);
        let told: Vec<_> =
            numbers(&scratch).into_iter().map(|(name, _, relation)| (name, relation)).collect();
        for (name, relation) in [("copy.txt", Relation::ReprintOf), ("paper.txt", Relation::ReportsOn)] {
            assert!(told.contains(&(name.to_owned(), relation)), "{order:?} {told:?}");
        }
        stays(&mut scratch, &documents);
    }
}

#[test]
fn a_shop_is_known_by_its_goods_where_one_alone_fits() {
    let shop = |name: &str, owner: &str, affected| {
        let words = "時計を通信販売するサイトが不正アクセスを受けました。";
        let attack =
            Draft { cause: Some(Cause::UnauthorizedAccess), ..told(owner, "2010-08-03", affected, words) };
        voiced(name, attack, Voice::Own)
    };
    let words = "菓子の通販サイトが不正アクセスを受けた。先月にも時計の通販サイトで、同じ手口により約3万件の流出が起きている。";
    let attack =
        Draft { cause: Some(Cause::UnauthorizedAccess), ..told("白樺製菓", "2010-09-15", 8_400, words) };
    let paper = voiced("paper.txt", attack, Voice::ThirdParty);
    let (one, other) = (shop("one.txt", "青嶺堂", 31_200), shop("other.txt", "東丘堂", 29_000));
    let third = shop("third.txt", "潮見堂", 30_400);
    let tied = |documents: &[Intake]| {
        let mut scratch = Scratch::with(documents);
        let links = scratch.casebook.links().unwrap();
        stays(&mut scratch, documents);
        links.iter().find(|link| link.at.name == "paper.txt").map(|link| link.also.len())
    };
    for documents in [[paper.clone(), one.clone()], [one.clone(), paper.clone()]] {
        assert_eq!(tied(&documents), Some(1));
    }
    for documents in [
        vec![paper.clone(), one.clone(), other.clone()],
        vec![one.clone(), paper.clone(), other.clone()],
        vec![one.clone(), other.clone(), paper.clone()],
        vec![paper, one, other, third],
    ] {
        assert_eq!(tied(&documents), Some(0));
    }
}
