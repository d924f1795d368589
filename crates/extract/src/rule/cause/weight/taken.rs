//! Was something taken away or entered in another way than the words for it say?

use crate::reading::{Located, Reading};
use crate::rule::leave::tells_of_leave;
use crate::words::{Words, find, first, to_stop};

/// 名簿業者から購入した: do the words only tell in whose hands the list came to be?
pub(super) fn is_of_list_sellers(reading: &Reading, located: &Located) -> bool {
    reading.words(located.mention.span).contains("名簿業者")
}

/// 流出の経路は判明しておりません: does the article say that nobody knows how it got out?
pub(super) fn is_way_unknown(reading: &Reading) -> bool {
    static UNKNOWN: Words = Words::of(&[
        "経路は判明して",
        "経路は分かって",
        "経路はわかって",
        "経路は不明",
        "経路は特定でき",
        "経路が判明して",
        "経路が分から",
        "経路がわから",
        "経路の特定には至って",
        "経路の特定に至って",
    ]);
    reading.holds_any(&UNKNOWN)
}

/// 生徒が教員のパスワードを盗み見て: was it a key that somebody looked at, to come in with it?
pub(super) fn is_peeped_key(reading: &Reading, located: &Located) -> bool {
    static KEYS: Words = Words::of(&[
        "パスワードを",
        "IDを",
        "認証情報を",
        "暗証番号を",
        "パスワードなどを",
        "パスワード等を",
    ]);
    static PEEPED: Words = Words::of(&["盗み見", "のぞき", "のぞい", "覗き見"]);
    let words = reading.words(located.mention.span);
    let Some(at) = PEEPED.iter().find_map(|peeped| find(words, peeped)) else { return false };
    KEYS.ends(words.get(..at).unwrap_or_default()) || at == 0 && KEYS.ends(reading.before(located))
}

/// 退職者のIDを使って何者かが侵入した: was it a stranger who came in with the key of somebody who had left?
pub(super) fn is_key_of_leaver(reading: &Reading, located: &Located) -> bool {
    static LEAVERS: Words = Words::of(&[
        "退職者のID",
        "退職者のアカウント",
        "退職者の認証",
        "退職者のパスワード",
        "元社員のID",
        "元社員のアカウント",
        "元職員のID",
        "元職員のアカウント",
        "退職した社員のID",
        "退職した社員のアカウント",
        "退職した職員のID",
        "退職した職員のアカウント",
    ]);
    static STRANGERS: Words = Words::of(&[
        "何者か",
        "第三者",
        "攻撃者",
        "侵入者",
        "外部から",
        "侵入され",
        "不正アクセスされ",
        "ログインされ",
        "侵入を許",
    ]);
    let sentence = reading.sentence(located.sentence);
    LEAVERS.stands_in(sentence) && STRANGERS.stands_in(sentence)
}

/// 教諭が名簿を持ち出していた: did it only leave the house before it was lost?
pub(super) fn is_carried_before_a_loss(reading: &Reading, located: &Located) -> bool {
    static CARRIED: Words = Words::of(&[
        "持ち出していた",
        "持ち出していま",
        "持ち出した。",
        "持ち出した",
        "持ち出しました",
        "持ち出し",
        "持ち出して",
        "コピーし",
        "複製し",
        "ダウンロードし",
    ]);
    static HOME: Words = Words::of(&["持ち帰", "持ち帰り", "持ち帰って", "持ち帰った"]);
    let words = reading.words(located.mention.span);
    static LOST: Words = Words::of(&["紛失", "盗", "置き忘", "なくし", "失くし"]);
    let is_loss = |name: &str| matches!(name, "loss" | "theft");
    let mut losses = reading.topic("cause").filter(|(_, name)| is_loss(name));
    if HOME.ends(words) {
        return losses.any(|(loss, _)| LOST.stands_in(reading.words(loss.mention.span)));
    }
    CARRIED.ends(words) && losses.next().is_some()
}

/// 名簿の持ち出しについては校長の許可を得ることとしている: is it leave to take things out that is spoken of?
pub(super) fn is_of_leave(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    (words.ends_with("持ち出し") || words.ends_with("持出し"))
        && tells_of_leave(first(to_stop(reading.tail(located)), ASKED))
}

/// Characters from what is taken out to the leave for it.
const ASKED: usize = 24;

/// サーバーのハードディスクが、データを消去する前に盗まれ: was the thing stolen on which the data were?
pub(super) fn is_of_a_stolen_thing(reading: &Reading, located: &Located) -> bool {
    static THINGS: Words = Words::of(&[
        "ハードディスクが",
        "HDDが",
        "HDD)が",
        "ディスクが",
        "ドライブが",
        "媒体が",
        "記憶装置が",
        "USBメモリが",
        "USBメモリーが",
        "パソコンが",
        "タブレットが",
        "端末が",
    ]);
    let words = reading.words(located.mention.span);
    words.contains('盗') && THINGS.stands_in(words)
}

/// 研究室に何者かが侵入し: was it a room or a house that somebody broke into?
pub(super) fn is_burglary(reading: &Reading, located: &Located) -> bool {
    static ROOMS: Words = Words::of(&[
        "研究室に",
        "診療所に",
        "医院に",
        "教室に",
        "薬局に",
        "庁舎に",
        "事務所に",
        "事務室に",
        "校舎に",
        "自宅に",
        "住宅に",
        "社員宅に",
        "職員宅に",
        "店舗に",
        "倉庫に",
        "敷地に",
        "建物に",
        "職員室に",
        "部屋に",
        "施設内に",
        "校内に",
        "園内に",
    ]);
    static MACHINES: Words =
        Words::of(&["サーバ", "システム", "ネットワーク", "サイト", "アカウント", "遠隔"]);
    let words = reading.words(located.mention.span);
    let sentence = reading.sentence(located.sentence);
    words.contains("侵入") && ROOMS.stands_in(sentence) && !MACHINES.stands_in(sentence)
}
