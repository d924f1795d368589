//! Verbs that change how things are, by which a deed told in the past is one for good.

use crate::reading::Reading;
use crate::words::Words;

/// Does the sentence end in a verb of changing how things are?
pub(super) fn ends_in_change(reading: &Reading, sentence: usize) -> bool {
    !is_at_once(reading, sentence) && changes(reading.sentence(sentence))
}

/// Does it tell what was done on the spot?
pub(super) fn is_at_once(reading: &Reading, sentence: usize) -> bool {
    static AT_ONCE: Words = Words::of(&[
        "非公開",
        "所在",
        "閉鎖",
        "隔離",
        "遠隔",
        "直ちに",
        "即日",
        "その日のうち",
        "同日",
        "すぐに",
    ]);
    AT_ONCE.stands_in(reading.sentence(sentence))
}

/// Do the words end in a verb of changing how things are?
pub(super) fn changes(words: &str) -> bool {
    static VERBS: Words = Words::of(&[
        "改め",
        "変え",
        "替え",
        "換え",
        "限っ",
        "限り",
        "絞り",
        "絞っ",
        "狭め",
        "減らし",
        "抑え",
        "増やし",
        "広げ",
        "厳しくし",
        "強め",
        "設け",
        "入れ",
        "加え",
        "付け",
        "置い",
        "置き",
        "迎え",
        "作っ",
        "作り",
        "つくっ",
        "立ち上げ",
        "始め",
        "移し",
        "移っ",
        "移り",
        "切り替え",
        "乗り換え",
        "やめ",
        "廃し",
        "禁じ",
        "取りやめ",
        "なくし",
        "延ばし",
        "独立させ",
        "分け",
        "定め",
        "決め",
        "課し",
        "配り",
        "配っ",
        "割り振っ",
        "割り当て",
        "のみにし",
        "ようにし",
        "そろえ",
        "引き上げ",
        "切っ",
        "結び",
        "結ん",
        "稼働させ",
        "記し",
        "終え",
        "できなくし",
        "整え",
        "取り入れ",
        "採り入れ",
        "義務付け",
        "足し",
        "備え",
        "直し",
        "閉じ",
        "閉め",
        "塞い",
        "ふさい",
        "外し",
        "消し",
        "壊し",
        "なくなっ",
        "約束させ",
        "書かせ",
        "させ",
        "組み込ん",
        "申し渡し",
        "申し合わせ",
        "仕掛けをし",
    ]);
    static NOUNS: Words = Words::of(&[
        "設定",
        "暗号化",
        "統一",
        "徹底",
        "導入",
        "配備",
        "完了",
        "新設",
        "設置",
        "加入",
        "限定",
        "廃止",
        "改定",
        "変更",
        "制限",
        "追加",
        "整備",
        "一本化",
        "集約",
        "義務化",
        "移行",
        "刷新",
        "更新",
        "契約",
        "強化",
        "禁止",
    ]);
    static NO_CHANGE: Words = Words::of(&["明らかに", "手に", "気に", "口に", "目に", "後に"]);
    let words = words.trim_end_matches(['、', '。', '」', ' ']);
    let past = ["ました", "ている", "ています", "ております", "た", "だ"];
    let stem = past.iter().find_map(|end| words.strip_suffix(end)).unwrap_or(words);
    let noun = stem.strip_suffix("いたし").or_else(|| stem.strip_suffix('し'));
    VERBS.ends(stem)
        || noun.is_some_and(|noun| NOUNS.ends(noun) || noun.ends_with('に') && !NO_CHANGE.ends(noun))
}
