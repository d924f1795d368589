//! Five manners in which others tell of an incident: newspaper, short item, news site, trade site, broadcast.

use crate::name::Body;
use crate::notice::Manner;
use crate::telling::{Telling, grouped};

/// The manners of others.
pub(crate) const PAPERS: &[Manner] = &[newspaper, item, site, trade, broadcast];

/// The owner as it is introduced.
fn owner(telling: &Telling<'_>) -> String {
    let owner = &telling.affair.owner;
    format!("{}{}", owner.prefecture.as_deref().unwrap_or_default(), owner.plain)
}

fn headline(telling: &Telling<'_>) -> String {
    let affair = telling.affair;
    match telling.way {
        0 => format!("{}　{}　{}", affair.owner.plain, affair.deed.headline, telling.rounded()),
        _ => format!("{}分の個人情報、{}　{}", telling.rounded(), affair.deed.headline, affair.owner.plain),
    }
}

fn disclosed(telling: &Telling<'_>) -> String {
    telling.announced.in_paper_of(telling.on)
}

/// The report before, and the customers that have told of it.
fn beside(telling: &Telling<'_>) -> String {
    let mut words = String::new();
    if let Some((day, people)) = telling.earlier
        && people != telling.people
    {
        let day = day.in_paper_of(telling.on);
        words = format!("{}は{day}の発表で{}人としていた。", telling.affair.owner.again(), grouped(people));
    }
    let customers: Vec<String> = telling
        .others
        .iter()
        .map(|other| format!("{}が{}人分", other.owner.plain, grouped(other.people)))
        .collect();
    if !customers.is_empty() {
        words.push_str(&format!("委託元では{}の流出のおそれを公表している。", customers.join("、")));
    }
    words
}

fn newspaper(telling: &Telling<'_>) -> String {
    let again = telling.affair.owner.again();
    format!(
        "{headline}\n\n{owner}は{disclosed}、{short}と発表した。\n{again}によると、{course}含まれるのは{data}で、{again}は対象者に謝罪の連絡をしている。{beside}{again}は「再発防止に努める」としている。\n\n（{date}付　{paper}）\n",
        headline = headline(telling),
        owner = owner(telling),
        disclosed = disclosed(telling),
        short = telling.short(),
        course = telling.paper(),
        data = telling.affair.data,
        beside = beside(telling),
        date = telling.on.long(),
        paper = crate::name::newspaper(&mut crate::chance::Chance::new(telling.people)),
    )
}

fn item(telling: &Telling<'_>) -> String {
    format!(
        "◆{headline}（{date}）\n{owner}は{disclosed}、{short}と発表した。{beside}\n",
        headline = headline(telling),
        date = telling.on.signed('.'),
        owner = owner(telling),
        disclosed = disclosed(telling),
        short = telling.short(),
        beside = beside(telling),
    )
}

fn site(telling: &Telling<'_>) -> String {
    format!(
        "トップ ＞ 社会 ＞ 記事\n{headline}\n公開日：{date}\n\n{owner}は、{short}と{disclosed}に発表した。\n{course}{beside}現時点で悪用は確認されていないという。\n\n関連記事\n・秋の味覚を楽しむ催し、週末に開催\n・駅前の再開発、来春に着工\n",
        headline = headline(telling),
        date = telling.on.signed('-'),
        owner = owner(telling),
        short = telling.short(),
        disclosed = disclosed(telling),
        course = telling.paper(),
        beside = beside(telling),
    )
}

fn trade(telling: &Telling<'_>) -> String {
    let affair = telling.affair;
    let subject = match affair.owner.body {
        Body::Company => affair.owner.trade.clone(),
        _ => owner(telling),
    };
    format!(
        "{headline} - {date}\n\n{subject}は、{title}を明らかにした。\n\n同組織によれば、{course}対象となるのは{people}分の{data}。{beside}発表は{disclosed}。\n",
        headline = headline(telling),
        date = telling.on.signed('/'),
        title = affair.deed.title,
        course = telling.paper(),
        people = telling.counted(),
        data = affair.data,
        beside = beside(telling),
        disclosed = telling.announced.long(),
    )
}

fn broadcast(telling: &Telling<'_>) -> String {
    let affair = telling.affair;
    format!(
        "{headline}\n{date}　放送\n\n{short}ことがわかりました。{owner}が{disclosed}に発表しました。\n{again}によりますと、{course}{again}は{data}が含まれる{people}に謝罪することにしています。{beside}\n",
        headline = headline(telling),
        date = telling.on.long(),
        short = telling.short(),
        owner = owner(telling),
        disclosed = disclosed(telling),
        again = affair.owner.again(),
        course = telling.paper(),
        data = affair.data,
        people = telling.counted(),
        beside = beside(telling),
    )
}
