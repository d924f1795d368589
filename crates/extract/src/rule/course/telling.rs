//! Turns of phrase around a date that tell who was told then, by whom, and how the news came.

use crate::words::{Words, first, parted_at, to_pause, to_stop};

/// 市に「…」との報告を受ける: do the words end with what others told the house?
pub(super) fn is_told_at_end(words: &str) -> bool {
    static TOLD: Words = Words::of(&["旨の", "との", "という"]);
    static TIDINGS: Words = Words::of(&[
        "報告",
        "連絡",
        "通報",
        "一報",
        "第一報",
        "第1報",
        "速報",
        "初報",
        "通知",
        "申し出",
        "申出",
        "指摘",
        "電話",
        "説明",
        "情報提供",
    ]);
    static COMES: Words = Words::of(&["を受け", "があ", "が入", "が寄せ", "を頂", "をいただ"]);
    const TAIL: usize = 16;
    let said = words.trim_end_matches(['。', ' ']);
    let tail = crate::words::last(said, TAIL);
    let from = ["から", "より"].iter().any(|from| said.contains(from));
    let noun = TOLD.iter().filter_map(|told| tail.rsplit_once(told)).map(|(_, noun)| noun).next();
    from && noun
        .is_some_and(|noun| TIDINGS.begins(noun.trim_start_matches(['お', 'ご'])) && COMES.stands_in(noun))
}

/// 保険会社から案内が|3日に郵送され: did those who had the data by mistake send their letters then?
pub(super) fn is_letter_of_others(before: &str, words: &str) -> bool {
    static LETTERS: Words =
        Words::of(&["案内が", "ご案内が", "案内状が", "DMが", "ダイレクトメールが", "はがきが", "チラシが"]);
    static SENT: Words = Words::of(&["に郵送され", "に送付され", "に発送され", "に送られ", "に届"]);
    LETTERS.ends(before.trim_end_matches('、')) && SENT.begins(words)
}

/// 旨の情報提供を3日|に受けた: the object of the verb, which tells what happened, stands before the date.
pub(super) fn is_object_before(before: &str, after: &str) -> bool {
    const TAKES: &[&str] =
        &["に受け", "に受領", "にいただ", "に頂", "に得", "にくだ", "に確認", "に認め", "に寄せ"];
    before.ends_with('を') && TAKES.iter().any(|takes| after.starts_with(takes))
}

/// …との知らせを、3日|、運営会社より受けた, 紛失したとの報告が3日|にあった: the tidings stand before the day on which they came.
pub(super) fn is_tidings_before(before: &str, after: &str) -> bool {
    static TIDINGS: Words =
        Words::of(&["報告", "連絡", "通報", "一報", "知らせ", "指摘", "申告", "情報提供"]);
    const COMES: &[&str] = &["あり", "あった", "入り", "入った", "寄せられ", "届", "もたらされ"];
    const TAKEN: &[&str] = &["受け", "得", "いただ", "頂", "受領"];
    const REACH: usize = 24;
    let clause = after.trim_start_matches('、').split(['、', '。']).next().unwrap_or(after);
    let near = first(clause, REACH);
    let ends_in = |verbs: &[&str]| verbs.iter().any(|verb| near.contains(verb));
    let told = |noun: Option<&str>| noun.is_some_and(|noun| TIDINGS.ends(noun));
    let object = before.strip_suffix("を、").or_else(|| before.strip_suffix('を'));
    told(before.strip_suffix('が')) && after.starts_with('に') && ends_in(COMES)
        || told(object) && ends_in(TAKEN)
}

/// 3日、住民が町に「…」と相談し: the same, with the whole quotation among the words.
pub(super) fn is_guest_quoted(words: &str) -> bool {
    let quoted = words.split_once('「');
    quoted.is_some_and(|(before, quoted)| {
        !before.contains('。')
            && quoted.split_once('」').is_some_and(|(_, after)| is_said_by_guest(before, after))
    })
}

/// 3日、住民が町に「|…」と相談し: did somebody from outside come with what the quotation tells?
pub(super) fn is_said_by_guest(before: &str, after: &str) -> bool {
    static GUESTS: Words = Words::of(&[
        "人が",
        "方が",
        "者が",
        "客が",
        "様が",
        "さまが",
        "さんが",
        "民が",
        "家族が",
        "学生が",
        "生徒が",
        "会員が",
        "女性が",
        "男性が",
        "人から",
        "方から",
        "者から",
        "客から",
        "様から",
        "さんから",
        "民から",
        "家族から",
    ]);
    static SAID: Words = Words::of(&[
        "と相談",
        "などと相談",
        "と訴え",
        "などと訴え",
        "と申し出",
        "と連絡し",
        "と電話し",
        "と通報し",
        "と抗議",
        "と問い合わせ",
        "と指摘し",
        "と知らせ",
        "と伝え",
        "と話し",
        "と苦情",
    ]);
    GUESTS.stands_in(before.split('「').next().unwrap_or(before))
        && (SAID.begins(after) || is_brought_to(after))
}

/// 「…」|と市役所の当直に連絡した: do the words behind a quotation say to whom it was brought?
fn is_brought_to(after: &str) -> bool {
    static BROUGHT: Words = Words::of(&[
        "連絡",
        "電話",
        "通報",
        "申し出",
        "申告",
        "相談",
        "訴え",
        "届け",
        "問い合わせ",
        "知らせ",
        "伝え",
        "指摘",
        "苦情",
    ]);
    const TO_WHOM: usize = 16;
    let said = after.strip_prefix("などと").or_else(|| after.strip_prefix('と'));
    said.and_then(|said| said.split_once(['に', 'へ'])).is_some_and(|(whom, deed)| {
        !whom.is_empty()
            && first(whom, TO_WHOM) == whom
            && !whom.contains(['、', '。', '「'])
            && BROUGHT.begins(deed)
    })
}

/// 多くの問い合わせが寄せられました(3日から5日|までに88件): the tidings came in from the first day on.
pub(super) fn is_heard_over(before: &str) -> bool {
    const TIDINGS: &[&str] = &["声", "問い合わせ", "電話", "苦情", "連絡", "申し出", "申出", "相談", "指摘"];
    const COME: &[&str] = &["寄せられ", "相次", "届いて", "届きました", "いただいて", "あった", "ありました"];
    let Some(clause) = before.strip_suffix('(').and_then(|said| said.rsplit('。').next()) else {
        return false;
    };
    let comes = |rest: &str| {
        rest.starts_with(['が', 'も', 'を', 'は']) && COME.iter().any(|comes| rest.contains(comes))
    };
    TIDINGS.iter().any(|tidings| {
        clause.match_indices(tidings).any(|(at, noun)| clause.get(at + noun.len()..).is_some_and(comes))
    })
}

/// 3日から5日にかけて|、受け取った方々から問い合わせがあり: the tidings came in from the first day on.
pub(super) fn is_heard_from(words: &str) -> bool {
    static TIDINGS: Words = Words::of(&[
        "から問い合わせ",
        "から問合せ",
        "から連絡",
        "から電話",
        "から指摘",
        "から苦情",
        "から申し出",
        "から通報",
        "との問い合わせ",
        "との連絡",
        "との苦情",
        "との指摘",
        "との申し出",
        "との通報",
        "との電話",
    ]);
    let near = first(words, 40);
    static TO_US: Words =
        Words::of(&["へ報告があ", "に報告があ", "へ連絡があ", "に連絡があ", "へ通知があ", "に通知があ"]);
    (TIDINGS.stands_in(near) || TO_US.stands_in(to_pause(words))) && !near.contains("まで")
}

/// 3日までに、…を受けたと明らかにした: the news of a day, by which the house had made it known.
pub(super) fn is_made_known(words: &str) -> bool {
    static MADE_KNOWN: Words = Words::of(&[
        "と明らかにし",
        "と発表し",
        "と公表し",
        "ことを明らかにし",
        "ことを発表し",
        "ことを公表し",
        "ことが分かった",
        "ことがわかった",
        "ことが明らかにな",
    ]);
    MADE_KNOWN.stands_in(to_stop(words))
}

/// 職員は直ちに警察へ届け出た, 同日中に署へ被害届を出した: is it told that what was gone was reported at once?
pub(super) fn is_reported_at_once(words: &str) -> bool {
    static AT_ONCE: Words = Words::of(&[
        "直ちに",
        "ただちに",
        "すぐに",
        "すぐ",
        "その場で",
        "即座に",
        "同日中に",
        "当日中に",
        "その日のうちに",
        "当日のうちに",
    ]);
    words.split('。').next().is_some_and(|said| AT_ONCE.stands_in(said) && is_reported(said))
}

/// 署へ被害届を出した, 交番に届け出た: was it reported to the police?
pub(super) fn is_reported(words: &str) -> bool {
    static POLICE: Words = Words::of(&["警察", "署に", "署へ", "交番", "110番"]);
    static TOLD: Words = Words::of(&["被害届", "届け出", "届出", "盗難届", "通報", "遺失届", "遺失物届"]);
    POLICE.stands_in(words) && TOLD.stands_in(words)
}

/// 3日|から…送信されていることが判明: does it come to light of what began then?
pub(super) fn is_learnt_of_it(words: &str) -> bool {
    static OBJECTS: Words = Words::of(&["ていることが", "ていることを", "たことが", "たことを"]);
    static LEARNT: Words =
        Words::of(&["判明", "確認", "分かり", "分かった", "わかり", "わかった", "発覚", "明らかにな"]);
    let said = to_stop(words);
    OBJECTS.iter().filter_map(|object| parted_at(said, object)).any(|(_, after)| LEARNT.stands_in(after))
}

/// 3日から|…が送られているとの知らせを受けた: do the tidings tell of what began then?
pub(super) fn is_heard_of_it(words: &str) -> bool {
    static OBJECTS: Words =
        Words::of(&["ているとの", "ている旨", "ているという", "ていたとの", "ていた旨", "ていると"]);
    static HEARD: Words = Words::of(&[
        "知らせ",
        "連絡",
        "報告",
        "通報",
        "情報",
        "指摘",
        "申し出",
        "申出",
        "問い合わせ",
        "問合せ",
    ]);
    let said = to_stop(words);
    OBJECTS
        .iter()
        .filter_map(|object| parted_at(said, object))
        .any(|(_, after)| HEARD.stands_in(first(after, 16)))
}

/// 3日に発送した…について、…が判明: is what was done then only the theme of what came to light?
pub(super) fn is_theme(words: &str) -> bool {
    let said = to_stop(words);
    ["につきまして", "について、"]
        .iter()
        .filter_map(|theme| parted_at(said, theme))
        .any(|(_, after)| ["判明", "分か", "わか", "発覚"].iter().any(|learnt| after.contains(learnt)))
}

/// 業者から、|3日、同社のサーバーが|1日に感染したとの報告を受けた: does the day stand behind those who told of the next one?
pub(super) fn is_told_from(before: &str, words: &str) -> bool {
    const REACH: usize = 24;
    let source = before.trim_end_matches('、');
    (source.ends_with("から") || source.ends_with("より"))
        && words.starts_with(['、', 'に'])
        && words.ends_with(['が', 'は', 'で', 'に', 'も', '、', 'の'])
        && first(words, REACH) == words
        && !words.contains('。')
}

/// 3日、業者から、1日|に感染したとの報告を受けた: do the words tell what had happened, and not how it was found out?
pub(super) fn is_event_told(words: &str) -> bool {
    static QUOTES: Words = Words::of(&["たとの", "た旨", "たと連絡", "たと報告", "たという", "たことの"]);
    static FOUND: Words = Words::of(&[
        "判明",
        "分かった",
        "わかった",
        "気付",
        "気づ",
        "発覚",
        "確認し",
        "確認され",
        "見つか",
        "調査",
    ]);
    let told = to_stop(words);
    QUOTES.stands_in(told) && !FOUND.stands_in(told)
}
