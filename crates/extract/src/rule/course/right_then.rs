//! Was it noticed right after it had happened, or as it ended?

use crate::words::{Words, find, first, parted_at, to_pause, to_stop};

/// 送信の直後に気づいた: on the same day.
pub(super) fn is_at_once(words: &str) -> bool {
    let after = |length: &str| {
        find(words, length).is_some_and(|at| {
            words.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
        })
    };
    ["直後", "すぐに気", "すぐ気", "その場で", "まもなく", "間もなく"]
        .iter()
        .any(|at_once| words.contains(at_once))
        || ["分後", "時間後", "分ほどで", "分ほど後", "分ほどして", "分余りで"].into_iter().any(after)
}

/// 送信直後に気付き, 配布した直後に気付き: right after the event, wherever the article says so.
pub(super) fn is_right_after(words: &str) -> bool {
    static DEEDS: Words = Words::of(&[
        "送信", "発送", "配信", "公開", "掲載", "配布", "交付", "手渡", "送っ", "渡し", "配っ", "投函",
    ]);
    const JOINTS: &[&str] = &["した", "の", "た"];
    words.contains("誤りに直後")
        || words.match_indices("直後").any(|(at, _)| {
            let before = words.get(..at).unwrap_or_default();
            DEEDS.ends(before)
                || JOINTS.iter().any(|end| before.strip_suffix(end).is_some_and(|deed| DEEDS.ends(deed)))
        })
}

/// 乗り換えた後に気づいて: a thing that was lost on the way was lost on the day on which it was missed.
pub(super) fn is_on_the_way(words: &str) -> bool {
    static WAYS: Words = Words::of(&[
        "乗り換え",
        "降り",
        "下車",
        "降車",
        "帰る途中",
        "戻る途中",
        "帰り道",
        "帰りの電車",
        "店を出",
        "改札を出",
    ]);
    static MOVING: Words =
        Words::of(&["移動中", "移動の途中", "外出中", "出勤中", "通勤中", "走行中", "巡回中", "配達中"]);
    static LEFT: Words =
        Words::of(&["置き忘れ", "落とし", "なくし", "失くし", "なくなって", "無くなって", "開いて"]);
    let said = to_stop(words);
    WAYS.stands_in(said) || MOVING.stands_in(said) && LEFT.stands_in(said)
}

/// 受け取った方が帰宅後に気付いて電話した: what was handed over was seen to be another's on coming home with it.
pub(super) fn is_seen_at_home(words: &str) -> bool {
    static TAKEN: Words = Words::of(&[
        "受け取った",
        "受け取られた",
        "交付を受けた",
        "交付された",
        "渡された",
        "手渡した",
        "渡した",
        "お渡しした",
        "持ち帰った",
        "購入した",
    ]);
    static HOME: Words =
        Words::of(&["帰宅後", "帰宅して", "帰宅し、", "帰宅途中", "帰ってから", "自宅に戻", "家に帰"]);
    let said = to_stop(words);
    TAKEN.stands_in(said) && HOME.stands_in(said)
}

/// 落としたようで、帰社後に無いことが分かった: the words say how it seems to have been lost before it was missed.
pub(super) fn is_lost_it_seems(words: &str) -> bool {
    static LOST: Words =
        Words::of(&["落とし", "置き忘れ", "紛失し", "なくし", "失くし", "置いてき", "忘れ", "飛ばされ"]);
    const SEEMS: &[&str] =
        &["たようで、", "たらしく、", "たとみられ、", "たものとみられ、", "てしまったようで、"];
    let clause = to_stop(words);
    SEEMS.iter().filter_map(|seems| parted_at(clause, seems)).any(|(lost, _)| LOST.stands_in(lost))
}

/// 受付に置いた名簿が片付けの際になくなっていた: it was lost while something else was done.
pub(super) fn is_gone_between(words: &str) -> bool {
    let clause = to_stop(words);
    ["際に", "間に", "うちに", "途中で"].iter().any(|between| {
        // 使おうとした際に: that was how it was missed.
        let gone =
            parted_at(clause, between).filter(|(when, _)| !when.contains("うとした")).map(|(_, gone)| gone);
        gone.is_some_and(|gone| {
            ["なくなって", "無くなって", "消えて"].iter().any(|word| gone.starts_with(word))
        })
    })
}

/// 網棚に載せ、そのまま降りた: it was left behind then.
pub(super) fn is_left_behind(words: &str) -> bool {
    is_on_the_way(words)
        && ["置い", "置き", "載せ", "忘れ", "落と", "取ら"].iter().any(|left| words.contains(left))
}

/// 15日に接続を断つまで続いた: it ended then.
pub(super) fn goes_on_until(words: &str) -> bool {
    let clause = words.split(['。', '、']).next().unwrap_or(words);
    let goes_on = |after: &str| {
        let near = first(after, 8);
        ["続", "継続", "残って", "残り、", "残された", "及", "断続"].iter().any(|on| near.contains(on))
    };
    parted_at(clause, "まで").is_some_and(|(_, after)| goes_on(after)) || words.starts_with("まで気")
}

/// …から5日に|客から連絡があるまでの間: what went on ended as it was noticed.
pub(super) fn is_noticed_at_end(words: &str) -> bool {
    static NOTICED: Words = Words::of(&[
        "連絡",
        "指摘",
        "通報",
        "問い合わせ",
        "問合せ",
        "申し出",
        "気づく",
        "気付く",
        "発見",
        "判明",
        "発覚",
        "検知",
    ]);
    let clause = to_pause(words);
    let end = parted_at(clause, "まで").map(|(end, _)| end);
    end.is_some_and(|end| NOTICED.stands_in(end))
}

/// 利用者の指摘を受けた|3日まで, 職員が気付いた|3日まで: do the words right before a day tell that it was noticed then?
pub(super) fn is_noticed_right_before(before: &str) -> bool {
    static NOTICED: Words = Words::of(&[
        "連絡を受けた",
        "指摘を受けた",
        "通報を受けた",
        "申告を受けた",
        "申し出を受けた",
        "問い合わせを受けた",
        "指摘のあった",
        "指摘があった",
        "連絡のあった",
        "連絡があった",
        "通報のあった",
        "通報があった",
        "に気付いた",
        "に気づいた",
        "が気付いた",
        "が気づいた",
        "が発覚した",
        "が判明した",
        "を発見した",
        "を検知した",
    ]);
    NOTICED.ends(before)
}
