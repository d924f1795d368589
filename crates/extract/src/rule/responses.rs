//! What was done, or is under way.

#[cfg(test)]
mod cases;
mod desk;
mod elsewhere;
mod notified;
#[cfg(test)]
mod phrasings;
mod recalled;
#[cfg(test)]
mod tersely;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Cause, Response};
use jikenbo_text::FoldedSpan;

use super::denied::is_denied;
use super::named::named;
use super::remark;
use crate::article::Column;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first};

/// The topic of what stands beside the words of a response.
const CONTEXT: &str = "response_context";

/// Characters within which a word still belongs to the one before it.
const SOON: usize = 14;

/// Reads what was done. Only for what was lost is there a search.
pub(super) fn read(reading: &Reading, cause: Cause) -> Vec<Fact<Response>> {
    static LOST: Words =
        Words::of(&["紛失", "亡失", "捜", "遺失", "所在不明", "所在がわか", "所在が分か", "行方"]);
    let mut facts = told(reading);
    let is_lost = || matches!(cause, Cause::Loss | Cause::Theft) || reading.holds_any(&LOST);
    facts.retain(|fact| fact.value != Response::Search || is_lost());
    facts
}

/// What the article tells was done, whatever had happened.
fn told(reading: &Reading) -> Vec<Fact<Response>> {
    let mut facts = named(reading, "response", Response::named, |located, response| {
        (fits(part(reading, located.sentence), response) || is_told_anyway(reading, located, response))
            && !is_mere(reading, located, response)
            && !is_asked_of_readers(reading, located, response)
            && !is_body_to_stay(reading, located, response)
            && (response == Response::PublicNotice
                || elsewhere::is_known_expert(reading, located, response)
                || !is_denied(reading, located))
            && is_done(reading, located, response)
    });
    leave_to_experts(reading, &mut facts);
    if facts.iter().all(|fact| fact.value != Response::ContactDesk) {
        facts.extend(desk::find(reading).map(|line| reading.fact(Response::ContactDesk, [line], "line")));
    }
    facts
}

/// The part that a sentence belongs to. What an editor's remarks tell of the body is told like the rest.
fn part(reading: &Reading, sentence: usize) -> Section {
    match reading.sentences[sentence].section {
        Section::Contact if !remark::is_of_nobody(reading, sentence) => Section::Opening,
        section => section,
    }
}

/// May a response be told in this part? Under 再発防止 the same words are plans for the next time.
fn fits(section: Section, response: Response) -> bool {
    use Response::{
        ContactDesk, ContractEnded, DeletionConfirmed, Disciplinary, IndividualsNotified,
        InternalInvestigation, MinistryReported, PoliceReported, PpcReported, PublicNotice, Search,
        TaskForce,
    };
    match section {
        Section::Prevention => matches!(
            response,
            ContactDesk
                | ContractEnded
                | Disciplinary
                | IndividualsNotified
                | MinistryReported
                | PoliceReported
                | PpcReported
                | TaskForce
        ),
        Section::Contact => matches!(response, ContactDesk | PublicNotice | IndividualsNotified),
        Section::Request => !matches!(response, InternalInvestigation | Search | DeletionConfirmed),
        _ => true,
    }
}

/// 万一開いた場合は、LANケーブルを抜いたうえでご相談ください: is it what readers are asked to do, and not what was done?
fn is_asked_of_readers(reading: &Reading, located: &Located, response: Response) -> bool {
    static ASKS: Words = Words::of(&[
        "ください",
        "下さい",
        "お願いします",
        "お願いいたします",
        "お願い致します",
        "お願い申し上げます",
    ]);
    static IF: Words = Words::of(&["場合", "際は", "際には", "ときは", "時は", "たら", "万一", "万が一"]);
    is_containment(response)
        && ASKS.ends(reading.sentence(located.sentence).trim_end_matches('。'))
        && IF.stands_in(reading.before(located))
}

/// Under 再発防止: is it a body that is to stay (情報セキュリティ対策室を新設する), and not one for the event?
fn is_body_to_stay(reading: &Reading, located: &Located, response: Response) -> bool {
    static FOR_THE_EVENT: Words =
        Words::of(&["本部", "会議", "調査", "検証", "臨時", "対策委員会", "対策チーム"]);
    response == Response::TaskForce
        && reading.sentences[located.sentence].section == Section::Prevention
        && !FOR_THE_EVENT.stands_in(reading.words(located.mention.span))
}

/// May a part on prevention tell it all the same: under a heading that speaks of both, or asked of the readers?
fn is_told_anyway(reading: &Reading, located: &Located, response: Response) -> bool {
    let sentence = &reading.sentences[located.sentence];
    if sentence.section == Section::Request {
        return !reading.sentence_has(located.sentence, CONTEXT, "asked");
    }
    let is_planned = reading.polarity_of(located) == Polarity::Planned && response != Response::ServiceClosed;
    if sentence.section != Section::Prevention || is_planned {
        return response == Response::PublicNotice
            && reading.sentence_has(located.sentence, CONTEXT, "asked");
    }
    if response == Response::PublicNotice {
        return reading.sentence_has(located.sentence, CONTEXT, "asked");
    }
    if matches!(response, Response::ExternalInvestigation | Response::InternalInvestigation) {
        return elsewhere::is_under_way(reading, located);
    }
    if response == Response::ServiceClosed {
        return elsewhere::is_shop_closed(reading.words(located.mention.span));
    }
    let is_cut = matches!(response, Response::CommunicationBlocked | Response::NetworkIsolated);
    if is_containment(response) && is_over(reading, located.sentence) && (!is_cut || is_attack(reading)) {
        return true;
    }
    let before = reading.sentences[..located.sentence]
        .iter()
        .rposition(|other| other.section == Section::Prevention && reading.lines[other.line].is_heading);
    before.is_some_and(|heading| reading.sentence_has(heading, CONTEXT, "joint"))
}

/// Is it a step against the attack under way, which nobody plans for the next time?
fn is_containment(response: Response) -> bool {
    use Response::{
        AccountDisabled, CommunicationBlocked, MalwareRemoved, NetworkIsolated, PasswordChanged,
        RestoredFromBackup, SystemStopped,
    };
    matches!(
        response,
        AccountDisabled
            | CommunicationBlocked
            | MalwareRemoved
            | NetworkIsolated
            | PasswordChanged
            | RestoredFromBackup
            | SystemStopped
    )
}

/// Was it an attack, so that there was something to cut off?
fn is_attack(reading: &Reading) -> bool {
    reading.topic("prevention_context").any(|(_, name)| name == "attack")
}

/// Does the sentence end in the past?
fn is_over(reading: &Reading, sentence: usize) -> bool {
    static OVER: Words = Words::of(&["した", "済み", "ております", "ています", "ている", "済みです", "完了"]);
    let words = reading.sentence(sentence);
    OVER.ends(words.trim_end_matches('。'))
}

/// Do the words only look like a response (警察からの連絡, アンケート調査)?
fn is_mere(reading: &Reading, located: &Located, response: Response) -> bool {
    let (place, head) = (located.mention.span, located.mention.head);
    if response == Response::ContactDesk && desk::is_offered(reading.sentence(located.sentence)) {
        return false;
    }
    within(reading, located.sentence, "mere").any(|other| {
        let around = other.mention.span;
        let is_desk = DESKS.iter().any(|desk| reading.words(around).contains(desk));
        around.holds(place.start())
            || around.contains(head) && !(is_desk && is_report(response))
            || response == Response::ContactDesk && around.overlaps(head)
    })
}

/// Where somebody may call, in the words of a call that came in.
const DESKS: &[&str] = &["窓口", "センター", "相談室"];

/// Is it a report to an authority, which may have a desk of its own (県警の相談窓口に相談)?
fn is_report(response: Response) -> bool {
    use Response::{JpcertReported, MinistryReported, PoliceReported, PpcReported};
    matches!(response, JpcertReported | MinistryReported | PoliceReported | PpcReported)
}

/// The mentions of one table of `response_context.toml` in a sentence.
fn within<'r>(
    reading: &'r Reading,
    sentence: usize,
    name: &'static str,
) -> impl Iterator<Item = &'r Located> {
    reading.named_in(sentence, CONTEXT, name)
}

/// What each response needs beside its words.
fn is_done(reading: &Reading, located: &Located, response: Response) -> bool {
    let has = |name| reading.sentence_has(located.sentence, CONTEXT, name);
    let is_by_another = || is_not_ours(reading, located) || elsewhere::is_of_a_product(reading, located);
    if is_containment(response) && is_by_another() {
        return false;
    }
    match response {
        Response::IndividualsNotified => notified::is_notice(reading, located),
        Response::AccountDisabled => !is_password(reading, located) && !is_way_in(reading, located),
        Response::PoliceReported => {
            reading.polarity_of(located) != Polarity::Planned
                && !follows(reading, located, "asked")
                && !is_across_speech(reading.words(located.mention.span))
        }
        Response::PasswordChanged => {
            !elsewhere::is_left_to_the_owner(reading, located)
                && !elsewhere::is_of_a_door(reading, located)
                && !elsewhere::is_of_fake_mail(reading, located)
        }
        Response::DeletionConfirmed => {
            reading.polarity_of(located) != Polarity::Planned
                && !is_lost(reading, located)
                && !elsewhere::is_way_of_working(reading, located)
                && !elsewhere::is_belied(reading, located.sentence)
        }
        Response::ExternalInvestigation => {
            !is_tip(reading, located)
                && !elsewhere::is_demanded_of_others(reading, located)
                && !elsewhere::is_of_processor(reading, located)
        }
        Response::InternalInvestigation if is_of_number(reading, located) => false,
        Response::InternalInvestigation => {
            let is_errand = |other: &Located| other.mention.span.overlaps(located.mention.head);
            !follows(reading, located, "asked")
                && !within(reading, located.sentence, "errand").any(is_errand)
                && !within(reading, located.sentence, "delegated").any(is_errand)
                && !is_routine(reading, located)
                && !elsewhere::is_way_of_working(reading, located)
                && !elsewhere::is_chance_find(reading, located)
                && !elsewhere::is_look_around(reading, located)
                && !elsewhere::is_undergone(reading, located)
                && !is_of_another(reading, located)
        }
        // 当該サーバは廃止し: a machine taken away is no service that ends.
        Response::ServiceClosed => {
            !reading.words(located.mention.span).starts_with("サーバ")
                && !is_of_contract(reading, located)
                && !is_considered(reading, located)
        }
        Response::ContractEnded => {
            !is_considered(reading, located) && !elsewhere::is_of_former_partner(reading, located)
        }
        Response::Disciplinary => {
            !is_considered(reading, located) && !elsewhere::is_of_the_rules(reading, located)
        }
        Response::TaskForce => {
            reading.sentences[located.sentence].section != Section::Prevention
                || !elsewhere::is_lasting_body(reading, located)
        }
        Response::RestoredFromBackup => !elsewhere::is_of_lost_copy(reading, located),
        Response::CommunicationBlocked => !elsewhere::is_telephone_line(reading, located),
        Response::NetworkIsolated => !is_cut_outside(reading, located),
        Response::PublicNotice => {
            !is_habit(reading, located)
                && !is_across_speech(reading.words(located.mention.span))
                && !elsewhere::is_of_fake_mail(reading, located)
                && !is_said_of_damage(reading, located)
                && !recalled::is_recalled(reading, located.sentence)
                && !elsewhere::is_said_to_staff(reading, located)
                && (has("asked") || !is_own_affair(reading, located))
        }
        Response::SystemStopped => {
            !is_cut_off(reading, located)
                && !elsewhere::is_of_lost_device(reading, located)
                && !is_demanded(reading, located)
                && !is_of_rights(reading, located)
                && !elsewhere::is_date_of_use(reading, located)
                && !is_closed_for_good(reading, located)
        }
        Response::MalwareRemoved => !is_password(reading, located) && !is_of_account(reading, located),
        Response::DeletionRequested if is_taken_back(reading, located) => false,
        Response::DeletionRequested if is_to_be_kept(reading, located) => false,
        // 過去のデータの消去を徹底するよう通知した: a rule for one's own people.
        Response::DeletionRequested if reading.words(located.mention.span).contains("徹底") => false,
        Response::DeletionRequested if is_of_mail_of_attacker(reading, located) => false,
        Response::DeletionRequested => {
            recalled::is_recalled(reading, located.sentence)
                || !reading.sentence_has(located.sentence, "response", "public_notice")
        }
        Response::Search => {
            !is_of_deletion(reading, located)
                && !elsewhere::is_how_it_was_missed(reading, located)
                && !reading.words(located.mention.span).contains("状況を")
        }
        _ => true,
    }
}

/// 件数: |調査中: is it only the number that is being found out, in the cell for it?
fn is_of_number(reading: &Reading, located: &Located) -> bool {
    reading.cell(Column::Affected).is_some_and(|cell| cell.contains(located.mention.span))
}

/// 送金の取|消しを依頼: is it a payment or an order that is to be called off?
fn is_taken_back(reading: &Reading, located: &Located) -> bool {
    reading.before(located).ends_with('取') && reading.words(located.mention.span).starts_with('消')
}

/// 書類を破棄|しないよう依頼: is it asked to keep the thing until it is fetched?
fn is_to_be_kept(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    ["しない", "せず", "てない", "さない"].iter().any(|not| words.contains(not))
        && !["転送", "使用", "利用", "開", "見"].iter().any(|other| words.contains(other))
}

/// 迷惑メールを受信された方は、…メールを削除していただきますよう: are readers warned of the mails of somebody who sends them in bad
/// faith?
fn is_of_mail_of_attacker(reading: &Reading, located: &Located) -> bool {
    static MAILS: Words = Words::of(&[
        "迷惑メール",
        "不審なメール",
        "不審メール",
        "なりすましメール",
        "なりすましたメール",
        "偽のメール",
        "偽メール",
        "フィッシングメール",
        "攻撃メール",
        "詐欺メール",
    ]);
    static RECEIVED: Words = Words::of(&["受信", "受け取", "届い", "届き"]);
    let sentence = reading.sentence(located.sentence);
    let is_asked = reading.words(located.mention.span).contains("いただ") || sentence.contains("ください");
    is_asked && MAILS.stands_in(sentence) && RECEIVED.stands_in(sentence)
}

/// Did somebody go to a place to see a thing deleted (店舗を訪れて|削除を確認)?
fn is_of_deletion(reading: &Reading, located: &Located) -> bool {
    let mut deleted = reading.named_in(located.sentence, "response", "deletion_confirmed");
    deleted.any(|other| other.mention.span.contains(located.mention.head))
}

/// Is it a way of working, then or from now on (配付の時は名簿と突き合わせる), with nothing said to be done?
fn is_routine(reading: &Reading, located: &Located) -> bool {
    static WHENEVER: Words =
        Words::of(&["時は", "際は", "際には", "時には", "ときは", "たびに", "ごとに", "前に", "前には"]);
    static COMPARED: Words =
        Words::of(&["突き合わせ", "突合", "照合", "点検", "照らし合わせ", "確かめ", "確認"]);
    let is_planned = reading.polarity_of(located) == Polarity::Planned
        && COMPARED.stands_in(reading.words(located.mention.span))
        && !is_over(reading, located.sentence);
    is_planned
        || elsewhere::is_check_of_keeping(reading, located) && !is_over(reading, located.sentence)
        || elsewhere::is_to_be_carried_out(reading, located)
        || is_for_next_time(reading, located)
        || WHENEVER.stands_in(reading.before_in_clause(located)) && !is_over(reading, located.sentence)
}

/// Is it the looking for a thing that was lost (くずまで|調べたが出てこない), or that others deleted what they got
/// (メールを|削除したことを確かめ, 検索に|出てこないことを確認)?
fn is_of_another(reading: &Reading, located: &Located) -> bool {
    static DELETED: Words = Words::of(&["削除", "消去", "消し", "破棄", "廃棄", "裁断"]);
    static GONE: Words = Words::of(&["表示されない", "出てこない", "現れない"]);
    if elsewhere::is_left_uncopied(reading, located) {
        return true;
    }
    let is_of_deletion = DELETED.stands_in(reading.words(located.mention.span));
    let mut gone = reading.named_in(located.sentence, "response", "deletion_confirmed");
    let is_gone = gone.any(|other| {
        other.mention.head == located.mention.head && GONE.stands_in(reading.words(other.mention.span))
    });
    let others: &[_] =
        if is_of_deletion || is_gone { &["search", "deletion_confirmed"] } else { &["search"] };
    others.iter().any(|response| {
        reading.named_in(located.sentence, "response", response).any(|other| {
            other.mention.span.contains(located.mention.head)
                && other.mention.span != located.mention.span
                && !reading.words(other.mention.span).contains("状況を")
        })
    })
}

/// Is it data or paper of one's own that was destroyed by mistake (他の書類とともに誤って廃棄した)?
fn is_lost(reading: &Reading, located: &Located) -> bool {
    static DESTROYED: Words = Words::of(&["溶解", "焼却", "裁断", "廃棄", "処分"]);
    static ALL_ALONG: Words = Words::of(&["誤廃棄", "誤って廃棄", "誤って処分", "誤って捨て", "誤って破棄"]);
    let head = reading.clause_of(located.sentence, located.mention.head);
    let clause = reading.words(FoldedSpan::between(head.start(), located.mention.head.end()));
    ["誤って廃棄", "誤って処分", "誤って削除", "誤って消", "誤って破棄"]
        .iter()
        .any(|lost| clause.contains(lost))
        || DESTROYED.stands_in(reading.words(located.mention.span)) && reading.holds_any(&ALL_ALONG)
}

/// Is it what the intruder did, what readers are asked to do, or what is to be done the next time?
fn is_not_ours(reading: &Reading, located: &Located) -> bool {
    let clause = reading.clause_of(located.sentence, located.mention.head);
    within(reading, located.sentence, "suffered").any(|other| other.mention.span.overlaps(clause))
        || follows(reading, located, "asked")
        || is_for_next_time(reading, located)
}

/// Is it what those who got the data are told to do (情報の使用の中止と消去を申し入れた)?
fn is_demanded(reading: &Reading, located: &Located) -> bool {
    static DEMANDED: Words = Words::of(&["申し入れ", "求め", "要請", "通告"]);
    let is_noun = ["使用の", "利用の"].iter().any(|of| reading.words(located.mention.span).starts_with(of));
    is_noun && DEMANDED.stands_in(first(reading.tail(located), SOON))
}

/// Do the words begin in somebody's speech and end outside it (「警察の物が」と署に)?
fn is_across_speech(words: &str) -> bool {
    words.contains('」') && !words.contains('「')
}

/// Is it somebody's right to use a system that was stopped (システムの利用権限を止めた), which is told as an account?
fn is_of_rights(reading: &Reading, located: &Located) -> bool {
    static RIGHTS: Words = Words::of(&[
        "アカウントの",
        "アカウントへの",
        "アカウントは",
        "アドレスの",
        "IDの",
        "IDは",
        "権限の",
    ]);
    static TOPICS: Words = Words::of(&[
        "アカウントについて",
        "アドレスについて",
        "IDについて",
        "アカウントは、",
        "アドレスは、",
        "IDは、",
    ]);
    let words = reading.words(located.mention.span);
    let before = reading.before(located);
    words.contains("権限")
        || words.contains("アカウント")
        || RIGHTS.ends(before)
        || words.starts_with(['利', '使']) && TOPICS.stands_in(before)
}

/// Does it say that no damage was reported (身に覚えのない請求等の申し出は頂いておりません)?
fn is_said_of_damage(reading: &Reading, located: &Located) -> bool {
    static DENIES: Words =
        Words::of(&["おりません", "ございません", "ありません", "ていない", "はない", "もない"]);
    static REPORTS: Words = Words::of(&["連絡", "申し出", "申出", "知らせ", "通報", "相談", "届け"]);
    let tail = first(reading.tail(located), SOON);
    REPORTS.ends(reading.words(located.mention.head))
        && tail.starts_with(['は', 'が', 'も'])
        && DENIES.stands_in(tail)
}

/// Did the experts only point it out (専門機関からの指摘を受け調査)?
fn is_tip(reading: &Reading, located: &Located) -> bool {
    static TIPS: Words = Words::of(&["から", "からの", "より"]);
    let words = reading.words(located.mention.span);
    ["指摘", "連絡", "通報", "情報提供"].iter().any(|tip| {
        words.find(tip).and_then(|at| words.get(..at)).is_some_and(|before| TIPS.stands_in(before))
    })
}

/// Is it dealings with a firm that ended (委託先との取引は3月末をもって終了した)?
fn is_of_contract(reading: &Reading, located: &Located) -> bool {
    static DEALINGS: Words = Words::of(&["取引は", "取引を", "契約は", "契約を", "委託は", "委託を"]);
    static USE: Words = Words::of(&["の利用を", "の利用は", "の使用を", "の使用は", "の導入を"]);
    DEALINGS.stands_in(reading.before_in_clause(located))
        || USE.stands_in(reading.words(located.mention.span))
}

/// Is it only being thought of (処分を検討する)?
fn is_considered(reading: &Reading, located: &Located) -> bool {
    static LEFT_OPEN: Words = Words::of(&["検討", "協議", "未定"]);
    static MEANT: Words = Words::of(&["する」", "する方針", "する考え", "していく", "する予定"]);
    let words = reading.words(located.mention.span);
    let is_of_dealings = ["契約", "委託", "取引"].iter().any(|dealings| words.contains(dealings));
    let tail = match is_of_dealings {
        true => reading.tail(located).split('、').next().unwrap_or_default(),
        false => reading.tail(located),
    };
    LEFT_OPEN.stands_in(words)
        || LEFT_OPEN.stands_in(first(tail, 2 * SOON))
        || words.contains("厳正") && MEANT.begins(tail)
}

/// Is it the way to the outside that was cut (サーバーの外部とのネットワーク接続を遮断)?
fn is_cut_outside(reading: &Reading, located: &Located) -> bool {
    static OUTWARD: Words =
        Words::of(&["を外部から", "を外部と", "を社外から", "をインターネットから", "をインターネットと"]);
    let is_of_outside = |words: &str| words.starts_with("外部") || words.starts_with("インターネット");
    let head = located.mention.head;
    let mut cuts = reading.named_in(located.sentence, "response", "communication_blocked");
    cuts.any(|cut| {
        let words = reading.words(cut.mention.span);
        let is_same = match words.starts_with("インターネット") {
            true => cut.mention.head.overlaps(head),
            false => cut.mention.head == head,
        };
        is_same
            && (is_of_outside(words) || OUTWARD.stands_in(reading.words(located.mention.span)))
            && !is_joined(reading, located, cut)
    })
}

/// Is the network named beside the way to the outside (社内ネットワークおよびインターネットへの接続を遮断)?
fn is_joined(reading: &Reading, located: &Located, cut: &Located) -> bool {
    let before = FoldedSpan::new(located.mention.span.start(), cut.mention.span.start());
    before.is_some_and(|before| {
        let words = reading.words(before);
        ["および", "及び", "と", "並びに", "・", "、"].iter().any(|and| words.ends_with(and))
    })
}

/// Is it what the staff are to do the next time (今後は回線を抜くことを教育し)?
fn is_for_next_time(reading: &Reading, located: &Located) -> bool {
    let before = reading.before(located);
    ["今後は", "今後、", "今後も", "これからは", "今後につ"].iter().any(|next| before.contains(next))
}

/// Is it an account whose password was set anew (アカウントのパスワードを|初期化)?
fn is_of_account(reading: &Reading, located: &Located) -> bool {
    let before = reading.before_in_clause(located);
    ["パスワード", "暗証番号", "認証情報"].iter().any(|key| before.contains(key))
}

/// Is it the password of the account that was changed or made void?
fn is_password(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).contains("パスワード")
}

/// Is the warning one to the staff for the next time, or what others did (開封せずに削除した)?
fn is_own_affair(reading: &Reading, located: &Located) -> bool {
    let has = |topic, name| reading.sentence_has(located.sentence, topic, name);
    has("prevention_context", "future")
        || has("response", "deletion_confirmed")
        || is_told_to_staff(reading.sentence(located.sentence))
}

/// Are one's own people told (全職員に指導した)?
fn is_told_to_staff(sentence: &str) -> bool {
    static STAFF: Words = Words::of(&[
        "職員に",
        "社員に",
        "教職員に",
        "従業員に",
        "教員に",
        "教諭に",
        "スタッフに",
        "各課に",
        "各校に",
    ]);
    STAFF.stands_in(sentence) && sentence.contains("指導")
}

/// Was it done all along, before the incident (注意喚起を行ってきたところですが)?
fn is_habit(reading: &Reading, located: &Located) -> bool {
    let after = located.mention.head.end();
    let mut habits = reading.in_clause_of(located, "prevention_context", "habit");
    habits.any(|habit| habit.mention.span.start() >= after)
}

/// Is it a line or a way in that was stopped (VPN装置を停止), which is told as cut traffic?
fn is_cut_off(reading: &Reading, located: &Located) -> bool {
    let head = located.mention.head;
    let mut cuts = reading.named_in(located.sentence, "response", "communication_blocked");
    cuts.any(|cut| cut.mention.head == head)
}

/// Is it a way of logging in, which is a service (かんたん|ログインを止め)?
fn is_way_in(reading: &Reading, located: &Located) -> bool {
    static WAYS: Words = Words::of(&["かんたん", "簡単", "自動", "外部ID", "SNS"]);
    reading.words(located.mention.span).starts_with("ログイン") && WAYS.ends(reading.before(located))
}

/// Is it a service that was closed for good (閉鎖し、再開はしない), or a way of working given up (受付を本年限りで取りやめ)?
fn is_closed_for_good(reading: &Reading, located: &Located) -> bool {
    if reading.words(located.mention.span).contains("限りで") {
        return true;
    }
    let mut closed = reading.named_in(located.sentence, "response", "service_closed");
    closed.any(|closed| {
        closed.mention.span.overlaps(located.mention.head)
            && ["再開", "二度と"].iter().any(|never| reading.words(closed.mention.span).contains(never))
    })
}

/// Does a mention of the table follow the words in their clause?
fn follows(reading: &Reading, located: &Located, name: &'static str) -> bool {
    let clause = reading.clause_of(located.sentence, located.mention.head);
    within(reading, located.sentence, name)
        .any(|other| clause.contains(other.mention.span) && is_soon(reading, located, other))
}

/// Does the other mention begin within a few characters of the end of the words?
fn is_soon(reading: &Reading, located: &Located, other: &Located) -> bool {
    let (head, start) = (located.mention.head, other.mention.span.start());
    start >= head.start()
        && reading.words(FoldedSpan::between(head.end(), start.max(head.end()))).chars().count() <= SOON
}

/// An inquiry for which an outside expert is named is the expert's alone, unless the text tells the two apart.
fn leave_to_experts(reading: &Reading, facts: &mut Vec<Fact<Response>>) {
    let has_expert = facts.iter().any(|fact| fact.value == Response::ExternalInvestigation);
    let told_apart = reading.topic("response_context").any(|(_, name)| name == "own_inquiry");
    if has_expert && !told_apart {
        facts.retain(|fact| fact.value != Response::InternalInvestigation);
    }
}
