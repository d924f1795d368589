//! Incidents as they truly were, and such as are easily confused.

use crate::chance::Chance;
use crate::day::Day;
use crate::deed::{ATTACKS, BREACHES, BY_CONTRACTOR, Deed, SLIPS};
use crate::name::{self, Body, Name, Names};

/// One incident.
#[derive(Clone)]
pub(crate) struct Affair {
    pub(crate) owner: Name,
    pub(crate) deed: &'static Deed,
    /// School, branch or department.
    pub(crate) part: String,
    /// What the list or the site was about.
    pub(crate) topic: String,
    /// What was lost.
    pub(crate) data: &'static str,
    pub(crate) on: Day,
    pub(crate) noticed: Day,
    pub(crate) disclosed: Day,
    pub(crate) people: u64,
    /// The contractor's incident of which this one comes.
    pub(crate) through: Option<usize>,
}

/// How two incidents are easily confused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Likeness {
    /// One organisation, two incidents in a month.
    SameMonth,
    /// One city, the same at two schools.
    OtherPart,
    /// Two cities of one name.
    Namesakes,
    /// Two customers of one contractor.
    Customers,
}

const DATA: &[&str] = &[
    "氏名、住所、電話番号",
    "氏名、メールアドレス",
    "氏名、生年月日、性別",
    "氏名、住所、生年月日、口座番号",
    "会員番号、氏名、購入履歴",
    "氏名、学年、成績",
    "氏名、診療内容",
];

/// An incident of `owner` disclosed near a day.
pub(crate) fn slip(owner: Name, near: Day, chance: &mut Chance) -> Affair {
    let deeds = if chance.below(2) == 0 { SLIPS } else { ATTACKS };
    of_deed(owner, one(deeds, chance), near, chance)
}

fn one(deeds: &'static [Deed], chance: &mut Chance) -> &'static Deed {
    let at = usize::try_from(chance.below(deeds.len() as u64)).unwrap_or_default();
    deeds.get(at).unwrap_or(&deeds[0])
}

fn of_deed(owner: Name, deed: &'static Deed, near: Day, chance: &mut Chance) -> Affair {
    let disclosed = near.plus(chance.below(20));
    let noticed = disclosed.minus(1 + chance.below(12));
    Affair {
        part: name::part(&owner, chance),
        topic: name::topic(chance),
        data: chance.one(DATA),
        on: noticed.minus(1 + chance.below(25)),
        people: people(chance),
        through: None,
        owner,
        deed,
        noticed,
        disclosed,
    }
}

/// Few, more often than many.
fn people(chance: &mut Chance) -> u64 {
    let magnitude = 10_u64.pow(1 + u32::try_from(chance.below(4)).unwrap_or_default());
    3 + chance.below(9) * magnitude + chance.below(magnitude)
}

/// A second incident that is easily taken for this one.
pub(crate) fn like(affair: &Affair, likeness: Likeness, chance: &mut Chance) -> Affair {
    let near = affair.disclosed.minus(chance.below(12));
    match likeness {
        Likeness::Namesakes => {
            of_deed(name::city_called(&affair.owner.plain, chance), affair.deed, near, chance)
        }
        Likeness::OtherPart => elsewhere(affair, near, chance),
        Likeness::SameMonth | Likeness::Customers => loop {
            let other = slip(affair.owner.clone(), near, chance);
            if other.deed.title != affair.deed.title {
                return other;
            }
        },
    }
}

/// The same thing in another school, branch or department.
fn elsewhere(affair: &Affair, near: Day, chance: &mut Chance) -> Affair {
    loop {
        let other = of_deed(affair.owner.clone(), affair.deed, near, chance);
        let differs = other.topic != affair.topic && other.on != affair.on && other.people != affair.people;
        if other.part != affair.part && differs {
            return other;
        }
    }
}

/// Which likeness an incident may have a twin of.
pub(crate) fn likeness(affair: &Affair, chance: &mut Chance) -> Likeness {
    match (affair.owner.body, chance.below(3)) {
        (_, 0) => Likeness::SameMonth,
        (Body::City, 1) => Likeness::Namesakes,
        _ => Likeness::OtherPart,
    }
}

/// A contractor's breach.
pub(crate) fn breach(near: Day, names: Names, chance: &mut Chance) -> Affair {
    let deed = one(BREACHES, chance);
    let affair = of_deed(names.contractor(chance), deed, near, chance);
    Affair { people: affair.people * 20, ..affair }
}

/// What the breach means for one customer; `at` is where the breach stands among the incidents.
pub(crate) fn customer(breach: &Affair, at: usize, names: Names, chance: &mut Chance) -> Affair {
    let affair = of_deed(names.anyone(chance), one(BY_CONTRACTOR, chance), breach.disclosed, chance);
    let noticed = breach.noticed.plus(1 + chance.below(4));
    let disclosed = noticed.plus(1 + chance.below(25));
    Affair { on: breach.on, noticed, disclosed, through: Some(at), ..affair }
}

/// What the contractor suffered, as its customers say it.
pub(crate) fn harm(breach: &Affair) -> &'static str {
    if breach.deed.title.contains("ランサム") {
        "ランサムウェアへの感染"
    } else {
        "不正アクセス"
    }
}
