//! Four manners in which an organisation tells of its own incident: numbered, as a letter, in short, and with 記.

use crate::name::Body;
use crate::telling::{Telling, grouped};

/// A manner of writing.
pub(crate) type Manner = fn(&Telling<'_>) -> String;

/// The manners of a notice.
pub(crate) const NOTICES: &[Manner] = &[numbered, letter, brief, release];

fn heading(telling: &Telling<'_>) -> String {
    let title = format!("{}について", telling.affair.deed.title);
    match (telling.nth, telling.way) {
        (1, 0) => format!("{title}（お詫び）"),
        (1, _) => format!("{title}のお知らせ"),
        (nth, 0) => format!("{title}（第{nth}報）"),
        _ => format!("{}に関する調査結果について", telling.affair.deed.title),
    }
}

/// What the report before said, where this one follows it.
fn earlier(telling: &Telling<'_>) -> String {
    let Some((day, people)) = telling.earlier else { return String::new() };
    let day = day.seen_from(telling.on);
    let moved = if people == telling.people {
        "その後の調査で対象となる方の数に変更はありませんでした。".to_owned()
    } else {
        format!(
            "当初{}人とお知らせした対象は、その後の調査で{}であることが判明しました。",
            grouped(people),
            telling.counted()
        )
    };
    format!("{day}に公表しました{}について、その後の状況をご報告します。{moved}\n", telling.affair.deed.title)
}

fn office(telling: &Telling<'_>) -> String {
    let owner = &telling.affair.owner;
    let prefecture = owner.prefecture.as_deref().unwrap_or_default();
    match owner.body {
        Body::City => format!("{prefecture}{}役所　総務課", owner.plain),
        Body::Company => format!("{}　お客様相談室", owner.formal),
        Body::University | Body::Hospital => format!("{}　総務課", owner.formal),
    }
}

fn numbered(telling: &Telling<'_>) -> String {
    let affair = telling.affair;
    format!(
        "{date}\n{office}\n\n{heading}\n\n{earlier}このたび、{own}において個人情報に関する事故が発生しました。関係する皆様に深くお詫び申し上げます。\n\n１　経緯\n{course}\n\n２　対象となる情報\n{data}（{people}分）\n現時点で、情報が悪用された事実は確認されておりません。\n\n３　対応\n対象の方には個別にご連絡し、お詫びしています。個人情報保護委員会に報告しました。\n\n４　再発防止策\n{measure}\n",
        date = telling.on.long(),
        office = office(telling),
        heading = heading(telling),
        earlier = earlier(telling),
        own = affair.owner.own(),
        course = telling.own(),
        data = affair.data,
        people = telling.counted(),
        measure = affair.deed.measure,
    )
}

fn letter(telling: &Telling<'_>) -> String {
    let affair = telling.affair;
    format!(
        "{heading}\n\n平素より格別のご高配を賜り厚く御礼申し上げます。\n{earlier}{course}\n流出した可能性がある情報は、{people}の{data}です。\n対象の皆様には書面でお知らせし、ご不安な点についてはご相談を承ります。{own}では本件を重く受け止め、{measure}\n皆様に多大なご迷惑をおかけしましたことを心よりお詫び申し上げます。\n\n{date}\n{formal}\n",
        heading = heading(telling),
        earlier = earlier(telling),
        course = telling.own(),
        people = telling.counted(),
        data = affair.data,
        own = affair.owner.own(),
        measure = affair.deed.measure,
        date = telling.on.long(),
        formal = office(telling),
    )
}

fn brief(telling: &Telling<'_>) -> String {
    format!(
        "【お知らせ】{heading}\n更新日：{date}\n\n{earlier}{course}対象は{people}（{data}）です。該当する方々には順次ご連絡いたします。ご心配をおかけし申し訳ございません。\n\n{office}\n",
        heading = heading(telling),
        date = telling.on.signed('/'),
        earlier = earlier(telling),
        course = telling.own(),
        people = telling.counted(),
        data = telling.affair.data,
        office = office(telling),
    )
}

fn release(telling: &Telling<'_>) -> String {
    let affair = telling.affair;
    format!(
        "報道発表資料\n{date}\n{office}\n\n{heading}\n\n下記のとおり、個人情報の取扱いに関する事案が発生しましたので公表します。\n{earlier}\n記\n\n（１）概要　{course}\n（２）個人情報　{data}　{people}\n（３）今後の対応　{measure}\n\n以上\n",
        date = telling.on.era(),
        office = office(telling),
        heading = heading(telling),
        earlier = earlier(telling),
        course = telling.own(),
        data = affair.data,
        people = telling.counted(),
        measure = affair.deed.measure,
    )
}
