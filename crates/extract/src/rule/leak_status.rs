//! Did the data get out? What the text says of it; where it says nothing, what the cause itself means.

mod about;
#[cfg(test)]
mod cases;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, LeakStatus};
use jikenbo_text::FoldedSpan;

use super::answer;
use crate::polarity::{self, Polarity};
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, find, first, to_pause, to_stop};
use about::{
    cannot_be_done, is_answered_no, is_asked, is_being_looked_into, is_counted, is_forbidden, is_hard,
    is_observed, is_of_a_part, is_of_credentials, is_of_disposal, is_of_harm, is_of_mail, is_of_others,
    is_of_program, is_of_some_data, is_of_theft, is_of_visitors, is_sealed, is_untold,
};

/// So many more doubts than confirmations make a leak possible only.
const MANY: i32 = 1;

/// What the sentences say, each with its first words.
#[derive(Default)]
struct Said {
    confirmed: Option<FoldedSpan>,
    /// That it was reached, which as often stands beside 可能性 of a leak.
    reached: Option<FoldedSpan>,
    /// Said before a noun or in a title: 流出した情報, 情報流出について.
    named: Option<FoldedSpan>,
    possible: Option<FoldedSpan>,
    /// That somebody at the machine was in a place to reach it, which a denial outweighs.
    reachable: Option<FoldedSpan>,
    denied: Option<FoldedSpan>,
    /// That some of those concerned were not touched.
    denied_in_part: Option<FoldedSpan>,
    /// That outsiders did open what was left readable.
    viewed: Option<FoldedSpan>,
    /// That an earlier notice or report spoke of a possible leak, which a denial settles.
    announced: Option<FoldedSpan>,
    /// That somebody reported a possible leak at the time, or the title speaks of one.
    handed_on: Option<FoldedSpan>,
    /// That nothing of the kind was kept in what was hit.
    not_held: Option<FoldedSpan>,
    /// That it was shown to others, or sent to them.
    shown: Option<FoldedSpan>,
    /// Sentences that say 可能性, less those that confirm.
    doubts: i32,
}

impl Said {
    /// The status that the words alone give.
    fn status(&self) -> Option<(LeakStatus, FoldedSpan)> {
        let confirmed = self
            .confirmed
            .filter(|_| self.doubts <= MANY)
            .or(self.reached.filter(|_| self.possible.is_none()));
        confirmed
            .map(|span| (LeakStatus::Confirmed, span))
            .or(self.possible.map(|span| (LeakStatus::Possible, span)))
            .or(self.denied.map(|span| (LeakStatus::None, span)))
    }
}

/// Reads the status; `cause` decides where a mistake by itself put the data before others.
pub(super) fn read(reading: &Reading, cause: &Fact<Cause>) -> Option<Fact<LeakStatus>> {
    let said = said(reading, cause.value);
    let reachable =
        || said.reachable.filter(|_| said.denied.is_none()).map(|span| (LeakStatus::Possible, span));
    let by_words =
        said.status().or_else(reachable).map(|(status, span)| reading.fact(status, [span], "said"));
    let by_cause = |status| Some(cause.clone().map(|_| status));
    let in_part = || said.denied_in_part.map(|span| reading.fact(LeakStatus::None, [span], "said"));
    match cause.value {
        Cause::Misconfiguration | Cause::SystemDefect if is_shown_by_mail(reading) => {
            by_cause(LeakStatus::Confirmed)
        }
        Cause::SystemDefect if said.possible.is_some() && said.shown.is_none() => {
            by_cause(LeakStatus::Possible)
        }
        Cause::MisdeliveryOther if said.denied.is_some() && is_sealed(reading) => by_words,
        Cause::MisdeliveryEmail | Cause::MisdeliveryOther | Cause::SystemDefect => {
            by_cause(LeakStatus::Confirmed)
        }
        Cause::Misconfiguration if said.viewed.is_some() => {
            said.viewed.map(|span| reading.fact(LeakStatus::Confirmed, [span], "viewed"))
        }
        Cause::Misconfiguration if is_half_hidden(reading) => by_cause(LeakStatus::Possible),
        Cause::Misconfiguration if is_published(reading) && said.possible.is_none() => {
            by_cause(LeakStatus::Confirmed)
        }
        Cause::Misconfiguration if said.confirmed.is_some() && said.doubts < 0 => by_words,
        Cause::Misconfiguration => by_cause(LeakStatus::Possible),
        Cause::Insider if said.denied.is_some() && said.confirmed.is_none() && said.possible.is_none() => {
            said.denied.map(|span| reading.fact(LeakStatus::None, [span], "said"))
        }
        Cause::Insider => by_words.or_else(|| by_cause(LeakStatus::Confirmed)),
        Cause::Loss | Cause::Theft => by_words.or_else(in_part),
        _ => by_words
            .or_else(|| said.named.map(|span| reading.fact(LeakStatus::Confirmed, [span], "named")))
            .or_else(in_part)
            .or_else(|| said.not_held.map(|span| reading.fact(LeakStatus::None, [span], "said"))),
    }
}

fn said(reading: &Reading, cause: Cause) -> Said {
    let (mut said, mut doubted) = (Said::default(), None);
    for (located, name) in reading.topic("leak") {
        let section = reading.sentences[located.sentence].section;
        if name != "published" && is_answered_no(reading, located) {
            said.denied.get_or_insert(located.mention.span);
            continue;
        }
        let polarity = said_of(reading, located, cause);
        let is_told = !section.is_apart() || polarity == Polarity::Negated;
        let is_key =
            (name == "taken" || is_of_theft(reading, located)) && is_of_credentials(reading, located);
        let is_shown = reading.words(located.mention.span) == "見せて";
        let is_thing = name == "taken"
            && matches!(cause, Cause::Loss | Cause::Theft)
            && (is_shown || polarity != Polarity::Negated);
        if name == "published"
            || !is_told
            || is_thing
            || name != "shown" && is_of_others(reading, located)
            || answer::is_question(reading, located.sentence)
            || is_observed(reading, located)
            || is_of_mail(reading, located)
            || is_of_visitors(reading, located)
            || is_of_program(reading, located)
            || is_rubric(reading, located)
            || is_of_things_hit(reading, located)
            || is_supposed(reading.tail(located)) && polarity == Polarity::Negated
            || name == "taken" && is_forbidden(reading, located)
        {
            continue;
        }
        let place = match polarity {
            Polarity::Asserted if name == "viewed" && is_untold(reading, located) => continue,
            Polarity::Asserted if name == "viewed" && cause == Cause::Misconfiguration => {
                said.viewed.get_or_insert(located.mention.span);
                continue;
            }
            Polarity::Asserted if cause == Cause::SystemDefect && is_release(reading, located) => continue,
            Polarity::Asserted if matches!(name, "shown" | "viewed") && cause == Cause::SystemDefect => {
                said.shown.get_or_insert(located.mention.span);
                continue;
            }
            _ if matches!(name, "viewed" | "shown") => continue,
            Polarity::Negated if name == "held" => {
                said.not_held.get_or_insert(located.mention.span);
                continue;
            }
            _ if name == "held" => continue,
            Polarity::Negated if name == "touched" && is_untold(reading, located) => continue,
            _ if name == "touched" && polarity != Polarity::Negated => continue,
            Polarity::Asserted if is_what_it_was_made_for(reading, located) => continue,
            Polarity::Asserted if is_a_trace(reading, located) => &mut said.reached,
            Polarity::Asserted if is_name_only(reading, located) => continue,
            Polarity::Asserted if is_claimed(reading, located) => continue,
            Polarity::Possible if is_asked(reading, located) => continue,
            Polarity::Negated if is_being_looked_into(reading, located) => continue,
            Polarity::Possible if name == "reached" && is_hard(reading, located) => continue,
            Polarity::Possible if cause == Cause::Insider && is_name_only(reading, located) => continue,
            _ if name == "readable"
                && matches!(cause, Cause::Misconfiguration | Cause::SystemDefect | Cause::Insider) =>
            {
                continue;
            }
            Polarity::Asserted | Polarity::Possible if name == "readable" && is_access(reading, located) => {
                &mut said.reachable
            }
            Polarity::Asserted | Polarity::Possible if name == "readable" => &mut said.possible,
            _ if name == "doubt" && is_of_disposal(reading, located) => continue,
            _ if name == "doubt" && is_ruled_out(reading.tail(located)) => &mut said.denied,
            _ if name == "doubt" && is_announced_before(reading, located) => &mut said.announced,
            _ if name == "doubt" && is_handed_on(reading, located) => &mut said.handed_on,
            _ if name == "doubt" => &mut said.possible,
            Polarity::Asserted if is_being_looked_into(reading, located) => continue,
            Polarity::Asserted if is_counted(reading, located) => &mut said.confirmed,
            Polarity::Asserted if is_key || is_named_only(reading, located) => &mut said.named,
            Polarity::Asserted if name == "reached" => &mut said.reached,
            Polarity::Asserted => &mut said.confirmed,
            Polarity::Possible if is_key => continue,
            Polarity::Possible if is_announced_before(reading, located) => &mut said.announced,
            Polarity::Possible if is_handed_on(reading, located) || reading.is_title(located.sentence) => {
                &mut said.handed_on
            }
            Polarity::Possible => &mut said.possible,
            Polarity::Negated if name == "taken" && cause == Cause::Insider => continue,
            Polarity::Negated if is_of_some_data(reading, located) || is_of_harm(reading, located) => {
                continue;
            }
            Polarity::Negated if is_of_a_part(reading, located) => &mut said.denied_in_part,
            Polarity::Negated if name == "reached" && cannot_be_done(reading, located) => continue,
            Polarity::Negated => &mut said.denied,
            Polarity::Planned | Polarity::Hypothetical | Polarity::Elsewhere => continue,
        };
        place.get_or_insert(located.mention.span);
        said.doubts += match polarity {
            Polarity::Possible if doubted.replace(located.sentence) == Some(located.sentence) => 0,
            Polarity::Possible => 1,
            Polarity::Asserted if !is_named_only(reading, located) => -1,
            _ => 0,
        };
    }
    let is_settled = said.denied.is_some() && said.announced.is_some();
    if !is_settled {
        said.possible = said.possible.or(said.announced).or(said.handed_on);
    }
    said
}

/// 可能性があることをお知らせしておりましたが: is it what an earlier notice said?
fn is_announced_before(reading: &Reading, located: &Located) -> bool {
    static TOLD: Words = Words::of(&[
        "お知らせ",
        "公表",
        "発表",
        "お伝え",
        "ご報告",
        "ご案内",
        "説明",
        "としておりましたが",
        "としていましたが",
    ]);
    static BEFORE: Words = Words::of(&[
        "しておりましたが",
        "しておりました",
        "していましたが",
        "していたが",
        "していた件",
        "しましたが",
        "いたしましたが",
        "致しましたが",
        "したが、",
        "したところです",
        "いたしましたところ",
        "しましたところ",
        "した件",
        "いたしました件",
    ]);
    static NOW: Words = Words::of(&["判明したため", "判明しましたので", "判明いたしましたので"]);
    let tail = reading.tail(located);
    let told = TOLD.iter().filter_map(|told| find(tail, told)).min().and_then(|at| tail.get(at..));
    told.is_some_and(|told| BEFORE.stands_in(first(to_stop(told), TOLD_OF))) && !NOW.stands_in(to_stop(tail))
}

/// Characters of a verb of telling with its end: お知らせ|いたしましたところ.
const TOLD_OF: usize = 18;

/// 可能性があるとの報告があった: is it handed on as what somebody reported?
fn is_handed_on(reading: &Reading, located: &Located) -> bool {
    static SAID: Words = Words::of(&["との報告", "との連絡", "との一報", "旨の報告", "旨の連絡"]);
    SAID.stands_in(to_stop(reading.tail(located)))
}

/// 手に渡|った場合でも、住所は含まれておらず: is it only supposed?
fn is_supposed(tail: &str) -> bool {
    static SUPPOSED: Words =
        Words::of(&["った場合", "した場合", "された場合", "れた場合", "た場合", "したとして", "ったとして"]);
    SUPPOSED.begins(tail)
}

/// インシデント・情報|漏えい: is it the rubric under which a paper files its article?
fn is_rubric(reading: &Reading, located: &Located) -> bool {
    static RUBRICS: Words =
        Words::of(&["インシデント・情報", "インシデント・個人情報", "事件・情報", "事故・情報"]);
    RUBRICS.ends(reading.before(located)) && reading.tail(located).trim().is_empty()
}

/// 閲覧されたおそれ|はないことを確認した: is the doubt itself denied, by those who have looked?
fn is_ruled_out(tail: &str) -> bool {
    static NONE: Words = Words::of(&[
        "はないことを確認",
        "がないことを確認",
        "のないことを確認",
        "はないことが確認",
        "がないことが確認",
        "はなかったことを確認",
        "はないことが分か",
        "がないことが分か",
        "はないことが判明",
        "がないことが判明",
    ]);
    NONE.begins(tail)
}

/// 影響を受けた|ファイル, サーバー: are they the things that were hit?
fn is_of_things_hit(reading: &Reading, located: &Located) -> bool {
    static THINGS: Words = Words::of(&[
        "ファイル",
        "サーバ",
        "システム",
        "端末",
        "機器",
        "パソコン",
        "PC",
        "範囲",
        "サービス",
        "業務",
        "拠点",
    ]);
    reading.words(located.mention.span) == "影響を受けた" && THINGS.begins(reading.tail(located))
}

/// メールで、アドレスが互いに見える状態になっていた: did the addressees of a mail see one another's addresses?
fn is_shown_by_mail(reading: &Reading) -> bool {
    static SENT: Words = Words::of(&["メール"]);
    static EACH_OTHER: Words =
        Words::of(&["互いに", "お互いに", "受信者同士", "受信者間", "相互に", "どうしで"]);
    static SEEN: Words = Words::of(&["見える", "見えて", "表示され", "閲覧でき", "確認でき", "分かる"]);
    static WENT: Words = Words::of(&["送信", "送った", "送られ", "配信", "発信", "一斉"]);
    (0..reading.sentences.len()).any(|at| {
        let words = reading.sentence(at);
        !reading.sentences[at].section.is_apart()
            && words.contains("アドレス")
            && [&SENT, &EACH_OTHER, &SEEN, &WENT].iter().all(|part| part.stands_in(words))
    })
}

/// 情報にアクセスできる状態だった: is it only the way to the data that was open?
fn is_access(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).contains("アクセス")
}

/// Is it what a page or a program was changed to do (外部へ送られるよう書き換えられ)?
fn is_what_it_was_made_for(reading: &Reading, located: &Located) -> bool {
    ["れるよう", "するよう", "されるよう"].iter().any(|made| reading.tail(located).starts_with(made))
}

/// Is it only a trace of a leak that was found (外部へ送信された痕跡)?
fn is_a_trace(reading: &Reading, located: &Located) -> bool {
    const TRACES: &[&str] = &["痕跡", "形跡", "跡が", "跡も"];
    let near = first(reading.tail(located), 8);
    TRACES.iter().any(|trace| near.contains(trace))
}

/// Is it only the name of the victim that the attackers put on their page (サイトに社名が掲載された), or a screen on which data
/// can be seen (情報を見られる端末)?
fn is_name_only(reading: &Reading, located: &Located) -> bool {
    const NAMES: &[&str] = &["社名が", "社名を", "社の名前が", "名称が"];
    let words = reading.words(located.mention.span);
    let is_screen = words.ends_with("見られ") && reading.tail(located).starts_with('る');
    is_screen || words.contains("サイト") && NAMES.iter().any(|name| words.contains(name))
}

/// Is it the program that was put out (更新版を公開した), not data?
fn is_release(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    words.starts_with("公開") || words.starts_with("配信")
}

/// What is said of a leak. Where the verbs of a sentence share their end, so do they (流出し、悪用された可能性がある,
/// 外に出たり、使われたりした事実はない); what an insider did is told as done, whatever came of it.
fn said_of(reading: &Reading, located: &Located, cause: Cause) -> Polarity {
    static DOUBTS: Words =
        Words::of(&["可能性", "おそれ", "恐れ", "とみられ", "と見られ", "と考えられ", "と思われ"]);
    static FOUND: Words = Words::of(&["判明", "確認し", "分か", "わか"]);
    let polarity = reading.polarity_of(located);
    let tail = reading.tail(located);
    let is_one_of_several = ["たり", "したり", "されたり", "れたり"].iter().any(|end| tail.starts_with(end));
    if is_one_of_several || reading.words(located.mention.head).ends_with("たり") {
        let is_denied = ["ません", "ない", "なく", "なかった"].iter().any(|denial| tail.contains(denial));
        return if is_denied { Polarity::Negated } else { polarity };
    }
    if is_headline_doubt(tail) || is_taken_for_one(tail) {
        return Polarity::Possible;
    }
    if is_unchanged(tail) {
        return if DOUBTS.stands_in(to_stop(tail)) { Polarity::Possible } else { Polarity::Asserted };
    }
    if polarity == Polarity::Possible && cause == Cause::Insider && is_charge(tail) {
        return Polarity::Asserted;
    }
    if is_listed_and_denied(tail) {
        return Polarity::Negated;
    }
    let goes_on = ["し、", "され、", "れ、", "て、"].iter().any(|link| tail.starts_with(link))
        || polarity::is_said_out(reading.words(located.mention.head), tail);
    // 流出し、悪用された可能性があることが判明した: what was found out is the doubt.
    let found = FOUND.iter().filter_map(|found| find(tail, found)).min();
    let is_doubted = DOUBTS.stands_in(found.and_then(|at| tail.get(..at)).unwrap_or(tail));
    if polarity == Polarity::Asserted && cause != Cause::Insider && goes_on && is_doubted {
        Polarity::Possible
    } else if polarity == Polarity::Possible && is_put_out(reading, located) && !is_doubted {
        Polarity::Asserted
    } else {
        polarity
    }
}

/// カード情報1,520件流出か 2019年9月9日: does the か of headlines follow, with nothing that makes it から or かどうか?
fn is_headline_doubt(tail: &str) -> bool {
    let rest = ["か", "したか", "されたか"].iter().find_map(|doubt| tail.strip_prefix(doubt));
    rest.is_some_and(|rest| !rest.starts_with(|c: char| matches!(c, 'ぁ'..='ん' | '、')))
}

/// 流出した可能性のある項目に変更はございません: is it only denied that what is told of the leak has changed?
fn is_unchanged(tail: &str) -> bool {
    static CHANGES: Words = Words::of(&["変更", "変わり", "変動", "追加", "差異", "違い"]);
    static NONE: Words = Words::of(&[
        "はございません",
        "はありません",
        "はない",
        "はなく",
        "ございません",
        "ありません",
        "がない",
    ]);
    let clause = to_stop(tail);
    let mut changes = CHANGES.places(clause);
    changes.any(|(at, change)| clause.get(at + change.len()..).is_some_and(|after| NONE.begins(after)))
}

/// 漏えいしたものとして対応している: is it only taken for a leak, none being known?
fn is_taken_for_one(tail: &str) -> bool {
    static TAKEN: Words = Words::of(&[
        "したものとして",
        "したものとみなし",
        "されたものとして",
        "されたものとみなし",
        "したと仮定し",
    ]);
    TAKEN.begins(tail)
}

/// 持ち出したとして…の疑いで逮捕された: is the doubt only that of a charge?
fn is_charge(tail: &str) -> bool {
    static CHARGES: Words = Words::of(&["疑いで", "容疑で", "疑いにより"]);
    CHARGES.stands_in(to_stop(tail))
}

/// サイトに掲載され、誰でも読める状態だった: is it a publication, of which the next clause only says what could be done with it?
fn is_put_out(reading: &Reading, located: &Located) -> bool {
    static PUT_OUT: Words =
        Words::of(&["公開され", "掲載され", "投稿され", "載せられ", "さらされ", "晒され"]);
    PUT_OUT.ends(reading.words(located.mention.head))
        && polarity::is_said_out(reading.words(located.mention.head), reading.tail(located))
}

/// Is it one of several facts of which none is known (外部に流れた事実、悪用された事実のいずれも把握していない)?
fn is_listed_and_denied(tail: &str) -> bool {
    const FACTS: &[&str] =
        &["事実、", "形跡、", "痕跡、", "事実や", "形跡や", "痕跡や", "事実も、", "形跡も、"];
    if is_joined_to_denied(tail) {
        return true;
    }
    let fact = FACTS.iter().find(|fact| tail.contains(*fact));
    let Some(rest) = fact.and_then(|fact| Some(tail.split_once(fact)?.1)) else {
        return false;
    };
    let sentence = to_stop(rest);
    let is_near = tail.len() - rest.len() <= 24;
    is_near && ["ない", "ません", "なかった"].iter().any(|denial| sentence.contains(denial))
}

/// 閲覧さ|れ、あるいは不正に使用された事実は確認されていない: is it joined by an or to what is denied?
fn is_joined_to_denied(tail: &str) -> bool {
    static OR: Words = Words::of(&[
        "れ、あるいは",
        "れ、または",
        "れ、又は",
        "れ、もしくは",
        "れ、若しくは",
        "し、あるいは",
        "し、または",
        "し、又は",
        "、あるいは",
        "、または",
    ]);
    static FACT: Words =
        Words::of(&["事実は", "事実も", "形跡は", "形跡も", "痕跡は", "痕跡も", "情報は", "報告は"]);
    let sentence = to_stop(tail);
    OR.begins(tail)
        && FACT.stands_in(sentence)
        && ["ない", "ません", "なかった"].iter().any(|denial| sentence.contains(denial))
}

/// Are the words a title, or an attribute of a noun, so that they only take up what is said elsewhere?
fn is_named_only(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    reading.is_title(located.sentence) || polarity::is_attributive(tail) || !is_predicate(tail)
}

/// Does a verb follow that says it happened: した, していた, が判明, を確認?
fn is_predicate(tail: &str) -> bool {
    static VERBS: Words = Words::of(&[
        "し",
        "いたしま",
        "致しま",
        "され",
        "が判明",
        "が確認",
        "を確認",
        "が発生",
        "が分か",
        "がわか",
        "に至",
        "た",
        "て",
        "れ",
        "があった",
        "がありま",
        "は事実",
        "の事実が確認",
        "が明らか",
        "が認められま",
        "のは",
        "る",
        "ことが",
        "ことを",
        "もの",
        "と",
    ]);
    VERBS.begins(tail)
}

/// Is it only what the attackers say (窃取したと主張している)?
fn is_claimed(reading: &Reading, located: &Located) -> bool {
    let tail = reading.tail(located);
    let clause = to_pause(tail);
    ["と主張", "とする主張", "と称", "との犯行声明", "とする犯行声明", "と公言"]
        .iter()
        .any(|claim| clause.contains(claim))
}

/// Was it put before the public (誤掲載, 黒塗り), not merely left readable by a setting?
pub(super) fn is_published(reading: &Reading) -> bool {
    const SETTINGS: &[&str] =
        &["設定", "権限", "アクセス権", "共有", "制限", "範囲", "アルバム", "バケット", "フォルダ"];
    let is_by_setting = reading.topic("vector").any(|(located, name)| {
        name == "misconfigured_access"
            && !reading.sentences[located.sentence].section.is_apart()
            && SETTINGS.iter().any(|setting| reading.words(located.mention.span).contains(setting))
            && matches!(reading.polarity_of(located), Polarity::Asserted)
    });
    !is_by_setting
        && reading.topic("leak").any(|(located, name)| {
            let told = !matches!(
                reading.sentences[located.sentence].section,
                Section::Prevention | Section::Request
            );
            let is_so = match reading.polarity_of(located) {
                Polarity::Asserted => true,
                // 掲載した写真に、同意していない生徒が写っていた: what is denied is said of the pupil.
                Polarity::Negated => SHOWS.ends(reading.words(located.mention.span)),
                _ => false,
            };
            name == "published" && told && is_so
        })
}

/// Was it put before the public blacked out, in a way that can be undone (黒塗りが外れる状態)?
fn is_half_hidden(reading: &Reading) -> bool {
    static HIDDEN: Words =
        Words::of(&["黒塗り", "墨消し", "黒く塗", "墨塗り", "マスキング", "塗りつぶ", "白塗り", "秘匿処理"]);
    static UNDONE: Words = Words::of(&[
        "外れる状態",
        "外せる状態",
        "読み取れる状態",
        "読める状態",
        "読み取ることができ",
        "判読できる状態",
        "見える状態",
        "読み取りが可能",
        "読み取り可能",
        "参照できる状態",
        "剥がせる状態",
        "閲覧できる状態",
        "閲覧が可能",
        "閲覧可能",
        "確認できる状態",
    ]);
    reading.holds_any(&HIDDEN) && reading.holds_any(&UNDONE)
}

/// How words end that say what could be seen in what was published.
static SHOWS: Words =
    Words::of(&["写って", "写り", "写っ", "載って", "残って", "入って", "映っ", "含ま", "表示され"]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;
    use jikenbo_model::Reading as How;

    fn status(text: &str, cause: Cause) -> String {
        case::read(text, |reading| {
            let cause =
                Fact::quoted(cause, [reading.original(reading.article.span)], How::Normalised, "given");
            read(reading, &cause).map_or("-".to_owned(), |fact| fact.value.to_string())
        })
    }

    #[test]
    fn what_the_words_say() {
        for (text, expected) in [
            ("会員の氏名が流出しました。", "confirmed"),
            ("患者の情報が外に持ち出された公算が大きい。", "possible"),
            ("会員の情報を見られた可能性は否めない。", "possible"),
            ("犯行の集団は、盗んだ社員の情報をダークウェブに公開した。", "confirmed"),
            ("大量の通信による攻撃と見られます。情報の漏えいはありません。", "none"),
            ("手芸店に不正アクセス、番号1,200件流出か 9月9日", "possible"),
            ("攻撃を受けたサーバーに個人情報は含まれていません。", "none"),
            ("書き換えられたページでは個人情報を扱っておりません。", "none"),
            ("大量の通信を受けました。会員の情報への影響はございません。", "none"),
            ("会員の情報が流出した可能性はないとのことです。", "none"),
            ("会員の氏名が流出しました。カードの情報は含まれておりません。", "confirmed"),
            ("侵入者が会員の情報にアクセスできる状態だったことが分かった。", "possible"),
            ("会員の氏名が流出していたことが判明した。", "confirmed"),
            ("流出したのは氏名と住所である。", "confirmed"),
            ("データが攻撃者の手に渡ったことを確認しました。", "confirmed"),
            ("社内文書が外部へ送信された。", "confirmed"),
            ("会員の情報が流出した可能性があります。", "possible"),
            ("流出した可能性のある情報は次のとおりです。", "possible"),
            ("外部に漏えいしたおそれは否定できません。", "possible"),
            ("漏えいの可能性は低いと考えております。", "possible"),
            ("個人情報の流出は確認されていません。", "none"),
            ("個人情報が外部に流出した事実はない。", "none"),
            ("流出の形跡はないものの、おそれがないとまでは申せません。", "possible"),
            ("他社から流出したパスワードが使われた。", "-"),
            ("認証情報を詐取され、不正に入られた。住所が漏えいした可能性がある。", "possible"),
            ("閲覧すると別のサイトに転送される状態だった。会員の情報の流出はない。", "none"),
            ("顧客の番号が流出し、不正に利用された可能性がある。", "possible"),
            ("顧客の番号が流出し、不正に利用されたことが判明した。", "confirmed"),
            ("構成に関する情報が流れ出た跡が見つかった。", "confirmed"),
            ("名簿の流失は確認されていない。", "none"),
            ("会員の情報が盗み出されたかは不明。", "possible"),
            ("会員の情報が流出したかどうかは調査中としている。", "-"),
            ("業界では攻撃が続く。うち一社は会員情報が流出した可能性があるとしている。", "-"),
            ("情報の流出については調査中です。", "-"),
            ("情報の流出の有無は分かっておりません。", "-"),
            ("情報が外に出たり、使われたりしたとの連絡は入っていません。", "none"),
            ("ログインされると、氏名と住所が見える。", "possible"),
            ("迷惑メールが外部へ送信された。", "-"),
            ("偽の画面で認証情報が盗まれた。会員の情報の流出は確認されていない。", "none"),
            ("情報の漏えいによる被害は確認されていません。", "-"),
            ("データは専用の機器でなければ見られない。", "-"),
            ("口座番号は別に管理しており、流出しておりません。", "-"),
            ("メールが盗まれ、不審なメールに使われたとみられます。", "possible"),
            (
                "ご報告\n氏名が外部に漏えいしたことが判明しました。\n漏えいした人数 十人\n漏えいの可能性を否定できない人数 二十人",
                "confirmed",
            ),
            ("端末の学外への持ち出しを禁じた。流出の可能性がある。", "possible"),
            ("口座番号は流出しておりません。", "-"),
            ("氏名が閲覧された可能性があり、口座番号は流出していません。", "possible"),
            ("サーバーが停止しました。", "-"),
            ("お知らせ\n# 情報の外部流出\n現時点で確認されていない。", "none"),
            ("情報を盗み取る種類のウイルスに感染した。氏名を見られたおそれがある。", "possible"),
            ("お知らせ\n情報漏えいについて\nサーバーが攻撃を受けました。", "confirmed"),
            ("今後は情報の漏えいを防ぐため、研修を行います。", "-"),
            ("攻撃者の集団が当社から名簿を窃取したと主張している。", "-"),
            ("攻撃者が名簿を盗んだと主張しており、流出した恐れがある。", "possible"),
            ("漏えいの有無は確認できておりませんが、可能性を排除することはできません。", "possible"),
            ("会員情報の流出、重複を除き880人に確定", "confirmed"),
            ("何者かが情報を取得できた可能性があると判断しております。", "possible"),
            ("情報流出の有無は調べている段階である。", "-"),
            (
                "会員情報の流出について(最終報)\n流出した方の数:5,210人。第1報の340人分は、外に出ていないと判断しています。",
                "confirmed",
            ),
            ("会員5,210人の情報が流出した。うち退会した340人の情報は流出していない。", "confirmed"),
            ("サーバー2台が攻撃を受けた。残る1台からは流出していない。流出の可能性がある。", "possible"),
            ("会員情報の流出について\n漏えいした件数は210件です。", "confirmed"),
            ("不正アクセスを受けた。会員120人の情報は流出していないことを確認した。", "none"),
            ("会員120人の情報は流出していない。", "none"),
            ("名簿が盗み出した者のサイトに掲載され、誰でもダウンロードできる状態になっていた。", "confirmed"),
            ("委託先が攻撃された。影響が及ぶ可能性があるのは、会員の氏名と住所である。", "possible"),
            ("不正アクセスを受けた。影響を受けたファイルとその内容を調べている。", "-"),
            ("情報が第三者の手に渡った場合でも、住所は含まれておりません。", "-"),
            ("登録情報の閲覧や変更が行われた可能性がある。", "possible"),
        ] {
            assert_eq!(status(text, Cause::UnauthorizedAccess), expected, "{text}");
        }
    }

    #[test]
    fn what_the_cause_means() {
        for (cause, text, expected) in [
            (Cause::MisdeliveryEmail, "メールを誤って送信しました。", "confirmed"),
            (Cause::Misconfiguration, "外部から閲覧できる状態でした。", "possible"),
            (Cause::Misconfiguration, "名簿をホームページに誤って公開しました。", "confirmed"),
            (Cause::Misconfiguration, "外部から閲覧できる状態となり、氏名が流出した。", "confirmed"),
            (
                Cause::Misconfiguration,
                "誰でも開ける設定だった。記録を調べると、生徒4名が開いていた。",
                "confirmed",
            ),
            (Cause::Misconfiguration, "共有の設定を誤り、少なくとも5回、外部から開かれていた。", "confirmed"),
            (Cause::Misconfiguration, "閲覧できる設定だった。実際に9人の情報が閲覧されていた。", "confirmed"),
            (
                Cause::Misconfiguration,
                "名簿が第三者によりダウンロードされていたことを確認した。",
                "confirmed",
            ),
            (Cause::Misconfiguration, "共有の設定を誤った。閲覧された可能性は否定できない。", "possible"),
            (Cause::Misconfiguration, "誰でも見られる設定のアルバムに写真を誤って公開した。", "possible"),
            (
                Cause::Misconfiguration,
                "資料をホームページに掲載した。流出した可能性があるのは氏名である。",
                "possible",
            ),
            (Cause::Misconfiguration, "一覧を選んで生徒のクラスに掲示した。", "confirmed"),
            (
                Cause::Misconfiguration,
                "一斉に送信したメールで、受信者のアドレスが互いに見える状態になっていた。",
                "confirmed",
            ),
            (
                Cause::SystemDefect,
                "誤表示が確認されたのは4名で、ほかに表示された可能性のある方は最大90名です。",
                "confirmed",
            ),
            (Cause::SystemDefect, "他の会員の氏名が見えるおそれがあった。", "possible"),
            (
                Cause::SystemDefect,
                "表示された可能性のある方は最大9名で、うち4名は実際に表示された。",
                "confirmed",
            ),
            (Cause::SystemDefect, "他の会員の画面に氏名が表示されていた。", "confirmed"),
            (Cause::Theft, "名簿の入ったかばんが盗まれました。", "-"),
            (Cause::Loss, "名簿を紛失しました。", "-"),
            (Cause::Loss, "名簿を紛失しました。園外への持ち出しの許可を得ていませんでした。", "-"),
            (Cause::Theft, "端末を盗まれました。第三者が中を見ることは極めて難しいと考えております。", "-"),
            (
                Cause::Misconfiguration,
                "共有の設定を誤りました。外部から15回の閲覧があったことを確認しています。",
                "confirmed",
            ),
            (
                Cause::Misconfiguration,
                "公開設定を誤りました。実際に閲覧された人数は特定できませんでした。",
                "possible",
            ),
            (Cause::Insider, "元社員が氏名を見られる状態の管理画面の鍵を転職先に渡した。", "confirmed"),
            (Cause::Loss, "名簿を紛失しました。紙の持ち出しを取りやめ、端末を使います。", "-"),
            (Cause::Loss, "名簿を紛失しました。庁舎の外に紙を持ち出さないこととした。", "-"),
            (Cause::Loss, "名簿を駅に置き忘れました。封は閉じたままで、他人が開けた様子はなかった。", "none"),
            (
                Cause::UnauthorizedAccess,
                "アカウントが乗っ取られた。会員の情報の流出は確認されていない。",
                "none",
            ),
            (
                Cause::Loss,
                "名簿を紛失した。情報が外部に流出したり、持ち出されたりした形跡はなく、流出の可能性は低いとしている。",
                "possible",
            ),
            (Cause::Loss, "端末を置き忘れたが、見つかった。第三者に操作された形跡はなかった。", "none"),
            (Cause::Loss, "端末を盗まれた。言うだけでは持ち出しはなくなりません。", "-"),
            (
                Cause::Misconfiguration,
                "園のサイトに掲載した行事の写真に、掲載に同意していない園児が写っていた。",
                "confirmed",
            ),
            (Cause::Unknown, "会員の名簿が海外の掲示板に投稿されていた。", "confirmed"),
            (Cause::Loss, "名簿を紛失しました。第三者に拾得された可能性がございます。", "possible"),
            (
                Cause::Loss,
                "端末を置き忘れたが、見つかった。中が閲覧され、あるいは使用された事実は確認されていない。",
                "none",
            ),
            (
                Cause::UnauthorizedAccess,
                "番号が流出し、一部が不正に使われた可能性があることが判明しました。",
                "possible",
            ),
            (
                Cause::Misconfiguration,
                "生徒が見られる場所に名簿を置いた。9人がファイルを開き、うち1人が保存していた。",
                "confirmed",
            ),
            (
                Cause::SystemDefect,
                "表示された可能性のある方は最大9名で、1名の画面では他社様の情報が表示されていました。",
                "confirmed",
            ),
            (Cause::Loss, "名簿を落としました。拾われた方による書き写しや撮影はされていません。", "none"),
            (
                Cause::Insider,
                "元職員が名簿の写しを自宅に置いていました。ほかに見せた形跡はありません。",
                "none",
            ),
            (Cause::Loss, "名簿が見当たりません。校外に持ち出された形跡はなかった。", "none"),
            (
                Cause::Insider,
                "元役員が名簿を使いました。自宅の住所、電話番号は別に管理しており、渡っておりません。",
                "confirmed",
            ),
            (Cause::Insider, "行員が名簿を友人に漏らし、詐欺に使われた可能性が高い。", "confirmed"),
            (Cause::Loss, "名簿を紛失しましたが、情報の流出は確認されていません。", "none"),
            (Cause::Insider, "職員が名簿を持ち出し、業者に売りました。", "confirmed"),
            (Cause::Insider, "職員が書類を自宅へ持ち帰りましたが、第三者に渡った事実はありません。", "none"),
        ] {
            assert_eq!(status(text, cause), expected, "{text}");
        }
    }
}
