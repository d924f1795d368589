//! Is a malicious program told of that infected nothing of the house, or only as a way?

use jikenbo_model::vocabulary::Cause;
use jikenbo_text::FoldedSpan;

use crate::reading::{Located, Reading};
use crate::words::{Words, first, parted_at};

/// 不審なメール|も見つかったが、攻撃との関係は分かっていない: is it told beside an attack to which nobody knows its tie?
pub(super) fn is_of_no_known_tie(reading: &Reading, located: &Located) -> bool {
    static TIES: Words = Words::of(&["との関係は", "との関連は", "とのつながりは", "との関連性は"]);
    static UNKNOWN: Words =
        Words::of(&["はっきりし", "不明", "分から", "分かっ", "わから", "わかっ", "確認され", "判明し"]);
    const SOON: usize = 12;
    let tail = reading.tail(located);
    let said = TIES.iter().filter_map(|tie| parted_at(tail, tie)).map(|(_, said)| first(said, SOON));
    said.into_iter().any(|said| UNKNOWN.stands_in(said))
}

/// Is the malicious program one in the pages of a shop, by which cards are skimmed?
pub(super) fn is_of_shop(reading: &Reading, located: &Located) -> bool {
    const SHOP: &[&str] = &["サイト", "ショップ", "ストア", "決済", "カード"];
    let sentence = reading.sentence(located.sentence);
    reading.words(located.mention.span).contains("プログラム")
        && SHOP.iter().any(|shop| sentence.contains(shop))
        && !["端末", "パソコン", "感染"].iter().any(|machine| sentence.contains(machine))
}

/// サーバーに侵入した者は不正なプログラムを置き: is it what an intruder left on a server, with no word of an infection?
pub(super) fn is_planted_by_intruder(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static PLANTS: Words = Words::of(&["を置", "が置", "を設置", "が設置", "を残", "を送り込", "を仕掛"]);
    static CAME_IN: Words = Words::of(&["侵入", "不正アクセス", "入り込", "サーバ", "サイト"]);
    let sentence = reading.sentence(located.sentence);
    cause == Cause::Malware
        && reading.words(located.mention.span).ends_with("プログラム")
        && PLANTS.begins(reading.tail(located))
        && CAME_IN.stands_in(sentence)
        && !sentence.contains("感染")
}

/// 認証情報は、私物の端末のマルウェア感染によって盗まれた: is it only how the keys were got with which somebody then came in?
pub(super) fn is_how_keys_were_got(reading: &Reading, located: &Located) -> bool {
    static KEYS: Words =
        Words::of(&["認証情報", "パスワード", "ログイン情報", "認証キー", "アクセスキー", "アカウント情報"]);
    static GOT: Words = Words::of(&["盗", "窃取", "抜き取", "詐取", "漏"]);
    let tail = first(reading.tail(located), 16)
        .trim_start_matches(['へ', 'の', '感', '染', 'し', 'た', 'こ', 'と', 'に']);
    let by = ["よって", "より", "で", "が原因で", "を通じて"].iter().find_map(|by| tail.strip_prefix(by));
    KEYS.stands_in(reading.before(located)) && by.is_some_and(|rest| GOT.stands_in(rest))
}

/// Is it those who looked at a tampered page that may have been infected (閲覧した場合にウイルスに感染する)?
pub(super) fn is_of_viewers(reading: &Reading, located: &Located) -> bool {
    const LOOKED: &[&str] = &[
        "閲覧した場合",
        "閲覧すると",
        "閲覧された場合",
        "閲覧した方",
        "閲覧された方",
        "閲覧者",
        "アクセスした場合",
        "アクセスすると",
        "アクセスされた方",
        "アクセスした方",
        "訪問者",
        "閲覧した人",
        "ページを見た方",
        "サイトを見た方",
        "ご覧になった方",
        "ご覧になられた方",
        "見た人",
    ];
    let sentence = reading.sentences[located.sentence].span;
    let until = FoldedSpan::between(sentence.start(), located.mention.head.end());
    LOOKED.iter().any(|looked| reading.words(until).contains(looked))
}

/// A warning of an infection, or one that a screen shows, is the bait of a support scam, not an infection.
pub(super) fn is_bait(reading: &Reading, located: &Located, cause: Cause) -> bool {
    static ASKS: Words = Words::of(&["を求め", "が求め", "を促", "化を求め", "化を促", "するよう"]);
    const SCREEN: &[&str] = &["画面", "表示", "メッセージ", "ポップアップ", "音声"];
    const SENTENCE: &[&str] = &["した", "ます", "です", "。", "検出", "検知", "感染", "発見", "脅威"];
    let sentence = reading.sentence(located.sentence);
    let quoted = reading.tail(located).split_once('」').map(|(said, _)| said);
    let speaks =
        quoted.is_some_and(|said| !said.contains('「') && SENTENCE.iter().any(|end| said.ends_with(end)));
    let is_guarded =
        ["対策ソフト", "対策の", "検知", "EDR", "監視"].iter().any(|guard| sentence.contains(guard));
    // 開くとマクロの実行を求められる: what a letter asks for, whoever did it.
    let is_asked =
        || reading.words(located.mention.span).contains("マクロ") && ASKS.begins(reading.tail(located));
    cause == Cause::Malware
        && (is_asked()
            || sentence.contains("警告") && !is_guarded
            || sentence.contains("偽の") && SCREEN.iter().any(|screen| sentence.contains(screen))
            || speaks && SCREEN.iter().any(|screen| sentence.contains(screen)))
}

/// 暗号化されたパスワード: is it how data were kept, not what an attacker did to them?
pub(super) fn is_how_it_was_kept(reading: &Reading, located: &Located) -> bool {
    static KEPT: Words = Words::of(&["パスワード", "カード", "番号", "情報", "個人", "認証", "データベース"]);
    let words = reading.words(located.mention.span);
    let tail = reading.tail(located).trim_start_matches(['さ', 'れ', 'し', 'た', 'て', 'い']);
    (words.ends_with("暗号化され") || words.ends_with("暗号化し")) && KEPT.begins(tail)
}

/// 偽の警告画面が現れ、電話の相手の指示で遠隔操作のソフトを入れ: was it a voice on the telephone that led somebody, not a
/// false page that asked for keys?
pub(in crate::rule) fn is_support_scam(reading: &Reading, located: &Located) -> bool {
    static LED: Words = Words::of(&["遠隔", "サポート詐欺", "ソフトを入れ", "警告画面", "警告が"]);
    static KEYS: Words = Words::of(&["フィッシング", "ID", "パスワード", "認証情報", "口座", "暗証"]);
    let sentence = reading.sentence(located.sentence);
    LED.stands_in(sentence) && !KEYS.stands_in(reading.words(located.mention.span))
}
