//! Documents that tell of many incidents: two manners of newsletter, a monthly table, and a round-up of the customers of
//! one contractor.

use crate::chance::Chance;
use crate::telling::{Telling, grouped};

/// A manner of telling of many.
pub(crate) type Issue = fn(&[Telling<'_>], &mut Chance) -> String;

/// The manners of what comes out every month.
pub(crate) const ISSUES: &[Issue] = &[newsletter, notes, table];

const LESSONS: &[&str] = &[
    "送る前にもう一人が見るだけで防げた事故です。",
    "持ち出す前に、持ち出さずに済む方法を考えましょう。",
    "古い機器をそのままにしていないか、この機会に確かめてください。",
    "委託先に渡した情報がいつ消されるのか、契約書を読み直しましょう。",
    "貸し出しの台帳がなければ、なくしたことにも気付けません。",
];

fn masthead(telling: &Telling<'_>, chance: &mut Chance) -> String {
    let name = chance.one(&["情報セキュリティ便り", "事故から学ぶ通信", "くらしとデータの瓦版"]);
    format!("{name}　第{}号\n{}発行\n", 10 + chance.below(90), telling.on.long())
}

/// Each with a heading, and a sentence that tells it all.
fn newsletter(tellings: &[Telling<'_>], chance: &mut Chance) -> String {
    let mut words = masthead(&tellings[0], chance);
    words.push_str("\n今月の事故から\n");
    for telling in tellings {
        let affair = telling.affair;
        let item = format!(
            "■{owner}、{headline}　{people}\n{owner}は{disclosed}、{short}と発表しました。{lesson}\n",
            owner = affair.owner.plain,
            headline = affair.deed.headline,
            people = telling.rounded(),
            disclosed = telling.announced.seen_from(telling.on),
            short = telling.short(),
            lesson = chance.one(LESSONS),
        );
        words.push_str(&item);
    }
    words.push_str("\n次号は来月にお届けします。\n");
    words
}

/// Numbered, each in a few words.
fn notes(tellings: &[Telling<'_>], chance: &mut Chance) -> String {
    let mut words = masthead(&tellings[0], chance);
    words.push_str("\n先月までの情報漏えい事故から\n");
    for (nth, telling) in (1..).zip(tellings) {
        let note = format!(
            "({nth}){owner}：{short}（{disclosed}公表）。{lesson}\n",
            owner = telling.affair.owner.plain,
            short = telling.short(),
            disclosed = telling.announced.seen_from(telling.on),
            lesson = chance.one(LESSONS),
        );
        words.push_str(&note);
    }
    words
}

fn table(tellings: &[Telling<'_>], _: &mut Chance) -> String {
    let mut words = format!("個人情報の事故一覧（{}現在）\n\n", tellings[0].on.long());
    words.push_str("番号\t公表日\t組織名\t概要\t人数\n");
    for (nth, telling) in (1..).zip(tellings) {
        let row = format!(
            "{nth}\t{}\t{}\t{}\t{}人\n",
            telling.announced.signed('/'),
            telling.affair.owner.plain,
            telling.short(),
            grouped(telling.people),
        );
        words.push_str(&row);
    }
    words
}

/// What a newspaper tells of a contractor (the first) and of those that have told of it.
pub(crate) fn roundup(breach: &Telling<'_>, customers: &[Telling<'_>]) -> String {
    let owner = &breach.affair.owner.plain;
    let told: Vec<String> = customers
        .iter()
        .map(|customer| format!("{}は{}人分", customer.affair.owner.plain, grouped(customer.people)))
        .collect();
    format!(
        "{owner}への攻撃、広がる波紋　委託元が相次ぎ公表\n\n{owner}の個人情報{people}人分の流出で、委託元の公表が続いている。{told}の個人情報が流出したおそれがあると発表した。専門家は「渡した情報が消されたかどうかを確かめる仕組みが要る」と指摘する。\n\n（{date}　朝刊）\n",
        people = grouped(breach.people),
        told = told.join("、"),
        date = breach.on.long(),
    )
}
