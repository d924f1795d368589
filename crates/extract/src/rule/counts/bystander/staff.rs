//! Numbers of people at work: those who did it, who came upon it, who were called in.

use jikenbo_text::number::{Amount, Counter};

use super::{contains_any, words};
use crate::rule::counts::subject::Place;
use crate::section::Section;
use crate::words::{Words, first, last};

/// Does the number count people of a house, or those who came to it?
pub(super) fn is_out(place: &Place, amount: &Amount, section: Section) -> bool {
    at_work(place, amount, section)
        || staff_at_fault(place, amount)
        || is_culprit(place, amount)
        || comes_upon_it(place, amount)
        || one_and_all(place, amount)
        || are_called_upon(place, amount)
        || are_on_duty(place, amount)
        || are_with_their_head(place, amount)
        || make_it_together(place, amount)
}

/// 当直は2名でした, 相談員を2名に増やした: how many are at work.
fn are_on_duty(place: &Place, amount: &Amount) -> bool {
    static DUTIES: Words = Words::of(&[
        "当番は",
        "当直は",
        "宿直は",
        "夜勤は",
        "日直は",
        "人員は",
        "要員は",
        "体制は",
        "担当は",
    ]);
    const ARE: &[&str] = &["でし", "です", "だった", "で、", "のみ", "だけ", "体制"];
    const CHANGED: &[&str] = &["に増や", "に増員", "増員", "に減ら", "に減員", "増やし", "を増員", "を新た"];
    let on_duty = DUTIES.ends(place.before) && ARE.iter().any(|are| place.after.starts_with(are));
    is_few(amount) && (on_duty || CHANGED.iter().any(|changed| place.after.starts_with(changed)))
}

/// 課長ほか8名が…を訪ね: those who went with the head of an office.
fn are_with_their_head(place: &Place, amount: &Amount) -> bool {
    let head = ["ほか", "以下", "他", "ら"].iter().find_map(|others| place.before.strip_suffix(others));
    is_few(amount)
        && head.is_some_and(|head| head.ends_with(['長', '任']))
        && place.after.starts_with(['が', 'で', 'は'])
        && !place.after.starts_with("です")
}

/// ボランティア2人で…作った: those who did the work between them.
fn make_it_together(place: &Place, amount: &Amount) -> bool {
    const NONE: &[&str] = &["です", "でし", "であ", "で、", "では", "でも"];
    let who = place.before.trim_end_matches([' ', 'の', '、']);
    is_few(amount)
        && (words::staff::STAFF.ends(who) || who.ends_with("ボランティア"))
        && place.after.starts_with('で')
        && !NONE.iter().any(|is| place.after.starts_with(is))
}

/// What one or a few do at work: 2人で照合する, 見本を10枚刷る, 職員23人で捜した.
fn at_work(place: &Place, amount: &Amount, section: Section) -> bool {
    let is_said = place.before.ends_with('は') && place.after.starts_with("で、");
    let is_found = ["であ", "です", "でし"].iter().any(|is| place.after.starts_with(is))
        || contains_any(first(place.after, 22), &["確認され", "確認でき"]);
    let together = !is_said
        && !is_found
        && ["で", "以上で", "以上の", "が確認"].iter().any(|how| place.after.starts_with(how));
    let led = matches!(amount.counter, Some(Counter::Person))
        && place.before.ends_with("以下")
        && !place.before.ends_with("歳以下")
        && place.after.starts_with(['で', 'が']);
    let persons = matches!(amount.counter, Some(Counter::Person)) && !place.counts_portions();
    let is_object = place.sentence.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("対象");
    let in_plan = section == Section::Prevention && !is_object
        || (amount.value <= 30 && words::staff::is_to_come(place.sentence));
    led || (persons && together && words::staff::CHECKING.stands_in(first(place.after, 22)))
        || (in_plan && !words::staff::HAPPENED.stands_in(place.sentence))
}

/// One or a few of the staff as the subject of what was done (職員1名が, 教諭1人は): they did it, nothing happened to them.
fn staff_at_fault(place: &Place, amount: &Amount) -> bool {
    let staff = place.before.trim_end_matches([' ', 'の', '(', '、', 'ら']);
    static THEIR_DATA: Words =
        Words::of(&["の情報が", "の情報を", "の情報。", "個人情報が", "データが", "氏名が"]);
    static THEIR_TOOLS: Words = Words::of(&[
        "の業務用",
        "のメール",
        "のID",
        "の認証",
        "のパスワード",
        "の端末",
        "のパソコン",
        "のPC",
        "の私物",
        "をもって",
        "の立ち",
    ]);
    let is_punished =
        || place.after.starts_with('も') && words::staff::PUNISHED.stands_in(first(place.after, 14));
    let acts = place.after.starts_with(['が', 'は', 'に', 'で', 'を', '、', ')']) || is_punished();
    let theirs =
        place.after.starts_with(['は', 'に', '、', ')']) && THEIR_DATA.stands_in(first(place.after, 20));
    let is_mailbox = place.after.starts_with("のメールアカウント");
    let called_in = words::staff::PROFESSION.ends(staff)
        && ["及び", "および", "並びに", "と"].iter().any(|and| place.after.starts_with(and));
    is_few(amount)
        && words::staff::STAFF.ends(staff)
        && (acts && !theirs || THEIR_TOOLS.begins(place.after) && !is_mailbox || called_in)
}

/// 学生1名が教員のパスワードを知り、ログインした: one or a few who did it, whoever they are.
fn is_culprit(place: &Place, amount: &Amount) -> bool {
    static DEEDS: Words = Words::of(&[
        "ログインした",
        "ログインし、",
        "侵入した",
        "書き換えた",
        "持ち出した",
        "持ち出し、",
        "盗み見",
        "投稿した",
        "不正に閲覧",
        "不正に取得",
        "不正にアクセス",
        "不正アクセスし",
        "撮影し",
        "コピーし",
    ]);
    let who = ["学生", "生徒", "児童", "部員", "受講生", "元社員", "男", "少年", "院生"];
    let subject = place.before.trim_end_matches([' ', 'の']);
    is_few(amount)
        && !place.counts_portions()
        && who.iter().any(|who| subject.ends_with(who))
        && place.after.starts_with(['が', 'は'])
        && DEEDS.stands_in(place.sentence_after())
}

/// 団員の一人が気づき, 保護者の一人が電話をくれて, 担当は一人に任せきり.
fn comes_upon_it(place: &Place, amount: &Amount) -> bool {
    let trial = || {
        contains_any(first(place.after, 14), &["でしか", "だけで試", "だけで確"])
            || place.after.starts_with("だけ")
                && contains_any(first(place.after, 14), &["開け", "見", "扱", "触", "入れ", "管理", "使"])
            || place.after.starts_with('が')
                && contains_any(
                    first(place.after, 26),
                    &["すると", "した場合", "したとき", "すれば", "した際に"],
                )
    };
    let alone = || {
        amount.value == 1
            && !place.counts_portions()
            && place.before.ends_with(['の', 'う', 'は'])
            && place.after.starts_with(['が', 'に', 'で'])
            && !["です", "でし", "であ", "で、"].iter().any(|is| place.after.starts_with(is))
            && !contains_any(first(place.after, 20), &["情報", "漏", "流出", "送付", "氏名"])
    };
    let notices = place.after.starts_with('が')
        && (words::staff::NOTICING.stands_in(first(place.after, 12))
            || contains_any(place.after, &["申し出る", "申し出た", "名乗り出"]));
    is_few(amount) && (notices || alone() || trial() || calls_in(place))
}

/// 届いた家の3人が「…」と電話してきた: those who told of it, in their own words.
fn calls_in(place: &Place) -> bool {
    let said = place.after.strip_prefix('が').filter(|said| said.starts_with('「'));
    let told = place.sentence_after().split_once('」').map(|(_, told)| told);
    said.is_some() && told.is_some_and(|told| words::addressed::TELLING.stands_in(first(told, 16)))
}

/// お二人のご自宅に伺い: those who were called upon, in words of respect.
fn are_called_upon(place: &Place, amount: &Amount) -> bool {
    place.before.ends_with('お')
        && is_few(amount)
        && ["のご自宅", "の自宅", "のお宅", "にお", "にご", "に謝"]
            .iter()
            .any(|home| place.after.starts_with(home))
}

/// お一人お一人, 一人ひとり, 同じ方を一人と数える.
fn one_and_all(place: &Place, amount: &Amount) -> bool {
    let who = place.before.strip_suffix('お').unwrap_or_default();
    let whose = who.ends_with(|c: char| matches!(c, '一'..='鿿'))
        || ["さま", "さん"].iter().any(|title| who.ends_with(title));
    let is_of_one = whose && place.after.starts_with('の');
    let each = last(place.before, 1) == "お" && !place.after.starts_with('分') && !is_of_one
        || place.after.starts_with("で行")
        || place.after.starts_with(['ひ', 'お', '一', '1', 'と']);
    amount.value == 1 && is_few(amount) && each
}

fn is_few(amount: &Amount) -> bool {
    amount.value <= 9 && matches!(amount.counter, Some(Counter::Person))
}
