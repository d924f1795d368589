//! Is it something other than data that is told to have got out?

use crate::reading::{Located, Reading};
use crate::words::{Words, first};

/// 影響を受けた|ファイル, サーバー: are they the things that were hit?
pub(super) fn is_of_things_hit(reading: &Reading, located: &Located) -> bool {
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
pub(super) fn is_shown_by_mail(reading: &Reading) -> bool {
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
pub(super) fn is_access(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).contains("アクセス")
}

/// Is it what a page or a program was changed to do (外部へ送られるよう書き換えられ)?
pub(super) fn is_what_it_was_made_for(reading: &Reading, located: &Located) -> bool {
    ["れるよう", "するよう", "されるよう"].iter().any(|made| reading.tail(located).starts_with(made))
}

/// Is it only a trace of a leak that was found (外部へ送信された痕跡)?
pub(super) fn is_a_trace(reading: &Reading, located: &Located) -> bool {
    const TRACES: &[&str] = &["痕跡", "形跡", "跡が", "跡も"];
    let near = first(reading.tail(located), 8);
    TRACES.iter().any(|trace| near.contains(trace))
}

/// Is it only the name of the victim that the attackers put on their page (サイトに社名が掲載された), or a screen on which data
/// can be seen (情報を見られる端末)?
pub(super) fn is_name_only(reading: &Reading, located: &Located) -> bool {
    const NAMES: &[&str] = &["社名が", "社名を", "社の名前が", "名称が"];
    let words = reading.words(located.mention.span);
    let is_screen = words.ends_with("見られ") && reading.tail(located).starts_with('る');
    is_screen || words.contains("サイト") && NAMES.iter().any(|name| words.contains(name))
}

/// Is it the program that was put out (更新版を公開した), not data?
pub(super) fn is_release(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    words.starts_with("公開") || words.starts_with("配信")
}

/// 流出した|数ではない: is it a number that is denied, and not the leak?
pub(super) fn is_number_denied(reading: &Reading, located: &Located) -> bool {
    static NUMBERS: Words = Words::of(&["数では", "人数では", "件数では", "数字では", "総数では"]);
    let tail = reading.tail(located);
    let noun = ["していた", "された", "れた", "した", "た", "がある", ""]
        .iter()
        .find_map(|verb| tail.strip_prefix(verb).filter(|noun| NUMBERS.begins(noun)));
    noun.is_some()
}
