//! Was it the paper itself that held the data? 名簿 and 台帳 are as often what a device holds or an insider copies.

use jikenbo_model::vocabulary::{Asset, Cause};
use jikenbo_text::FoldedSpan;

use super::spared::is_spared;
use crate::reading::{Located, Reading, Sentence};
use crate::section::Section;
use crate::words::{Words, first, last, past_bracket};

/// What can only be paper.
const ONLY_PAPER: &[&str] = &["書類", "文書", "用紙", "伝票", "大学ノート"];

/// Characters between a paper and the verb that says what happened to it.
const NEAR: usize = 14;

/// Which devices the article names anywhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Devices {
    /// One whose content the papers may be.
    any: bool,
    /// One that is carried to and from a PC.
    carried: bool,
}

impl Devices {
    /// Looks for them, but for the `empty` ones.
    pub(super) fn of(reading: &Reading, empty: &[Asset]) -> Self {
        const CARRIED: &[Asset] = &[Asset::UsbMemory, Asset::ExternalDisk];
        const OTHERS: &[Asset] = &[Asset::Pc, Asset::Smartphone, Asset::Nas];
        let names = |devices: &[Asset]| {
            let hit = |(located, name): (&Located, &str)| {
                let asset =
                    Asset::named(name).filter(|asset| devices.contains(asset) && !empty.contains(asset));
                let is_apart = reading.sentences[located.sentence].section.is_apart();
                asset.is_some() && !is_apart && !is_spared(reading, located)
            };
            reading.topic("asset").any(hit)
        };
        let carried = names(CARRIED);
        let is_told = |located: &Located| !reading.sentences[located.sentence].section.is_apart();
        let has_thing = reading.topic("thing").any(|(located, _)| is_told(located));
        Self { any: carried || names(OTHERS) || has_thing, carried }
    }
}

/// Does this mention of a paper say what went astray?
pub(super) fn held_it(reading: &Reading, located: &Located, cause: Cause, devices: Devices) -> bool {
    if is_letter(reading, located) || is_of_the_finder(reading, located) || is_waste(reading, located) {
        return false;
    }
    match cause {
        Cause::Loss | Cause::Theft => {
            !devices.any
                || is_marked(reading, located)
                || is_counted(reading, located)
                || is_beside_device(reading, located)
                || is_in_bag(reading, located)
                || is_lost_itself(reading, located) && !is_stored_below(reading, located)
        }
        Cause::Insider => is_handled(reading, located),
        Cause::SystemDefect => is_printed(reading, located),
        _ => true,
    }
}

/// 差出人のない封書|で届いた: is it that in which a finder sent the lost thing back?
fn is_of_the_finder(reading: &Reading, located: &Located) -> bool {
    static BACK: Words =
        Words::of(&["で届", "で送られ", "で返", "が届", "に入れられ", "には「", "とともに届"]);
    ["封書", "封筒", "手紙"].iter().any(|letter| reading.words(located.mention.span).ends_with(letter))
        && BACK.begins(reading.tail(located))
}

/// 保存期間を過ぎた書類|と一緒に誤って廃棄した: is it what was to be thrown away, with which the lost thing went?
fn is_waste(reading: &Reading, located: &Located) -> bool {
    static DONE_WITH: Words = Words::of(&[
        "過ぎた",
        "経過した",
        "満了した",
        "切れの",
        "切れた",
        "不要な",
        "不用な",
        "廃棄する",
        "廃棄予定の",
    ]);
    static WITH: Words =
        Words::of(&["と一緒に", "とともに", "と共に", "に紛れ", "に混ざ", "に混じ", "に交じ"]);
    DONE_WITH.ends(reading.before(located)) && WITH.begins(reading.tail(located))
}

/// Is it marked as paper beside what else was lost (事件記録の写し(紙))?
fn is_marked(reading: &Reading, located: &Located) -> bool {
    let before = reading.before(located);
    reading.words(located.mention.span) == "紙"
        && before.ends_with('(')
        && reading.tail(located).starts_with(')')
}

/// Is it counted as a thing of its own (集金票の控え 12枚), not as what a device holds?
fn is_counted(reading: &Reading, located: &Located) -> bool {
    const PIECES: &[&str] = &["枚", "冊", "通", "部", "束", "綴"];
    let tail = reading.tail(located).trim_start_matches([' ', ':', 'の', '写', 'し', '控', 'え', '約', '計']);
    let after = tail.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    let before = reading.before(located);
    let is_held = ["保存", "データ", "電子"].iter().any(|held| last(before, NEAR).contains(held));
    after.len() < tail.len()
        && PIECES.iter().any(|piece| after.starts_with(piece) && !after.starts_with("通り"))
        && !is_held
        && !is_counted_content(after)
}

/// 名簿2枚分のデータ: so many pieces of what a device held, or that held nothing.
fn is_counted_content(after: &str) -> bool {
    let near = first(after, NEAR);
    near.contains("分")
        || ["データ", "保存", "入力", "画像", "未使用", "白紙", "未記入"]
            .iter()
            .any(|held| near.contains(held))
}

/// 成績表を鞄に入れて持ち帰り: is it said to have been put in a bag?
fn is_in_bag(reading: &Reading, located: &Located) -> bool {
    static BAGS: Words = Words::of(&[
        "鞄に入れ",
        "かばんに入れ",
        "カバンに入れ",
        "バッグに入れ",
        "リュックに入れ",
        "手提げに入れ",
    ]);
    static HELD: Words = Words::of(&["保存", "データ", "記録した", "収めた"]);
    let near = first(reading.tail(located), 2 * NEAR);
    BAGS.stands_in(near) && !HELD.stands_in(near)
}

/// Does a device stand beside it as one more thing (日誌の写しとタブレット2台), none that held it?
fn is_beside_device(reading: &Reading, located: &Located) -> bool {
    const AND: &[&str] = &["と", "や", "及び", "および", "並びに", "のほか", "ほか"];
    const HELD: &[&str] = &["保存", "入った", "記録した", "収めた", "入れた", "データ"];
    let tail = reading.tail(located);
    let tail = past_bracket(tail);
    let joined = AND.iter().find_map(|and| tail.strip_prefix(and));
    let Some(rest) = joined else {
        return false;
    };
    let clause = rest.split(['。', '(']).next().unwrap_or(rest);
    let start = reading.sentences[located.sentence].span.end() - rest.len();
    reading.in_sentence(located.sentence).iter().any(|other| {
        let concept = crate::lexicon::LEXICON.named(other.mention.concept);
        let place = other.mention.span.start();
        let is_device = concept.topic == "thing"
            || concept.topic == "asset"
                && matches!(concept.name, "pc" | "smartphone" | "usb_memory" | "external_disk");
        is_device
            && (start..start + clause.len()).contains(&place)
            && clause
                .get(..place - start)
                .is_some_and(|between| !HELD.iter().any(|held| between.contains(held)))
    })
}

/// Is it the letter that tells people what happened (文書で謝罪し, お詫びの文書を送り)?
fn is_letter(reading: &Reading, located: &Located) -> bool {
    let (sentence, span) = (reading.sentences[located.sentence].span, located.mention.span);
    let before = reading.before(located);
    let after = reading.words(FoldedSpan::between(span.end(), sentence.end()));
    let told = after
        .strip_prefix("で")
        .or_else(|| after.strip_prefix("にて"))
        .or_else(|| after.strip_prefix("により"))
        .or_else(|| after.strip_prefix("をもって"));
    let is_means = told.is_some_and(|told| {
        let near = first(told, 12);
        ["謝", "詫", "わび", "説明", "連絡", "知らせ", "通知", "報告", "伝え"]
            .iter()
            .any(|tell| near.contains(tell))
    });
    let is_sheet = reading.words(span) == "紙";
    is_means
        || !is_sheet
            && [
                "お詫びの",
                "おわびの",
                "お詫び",
                "おわび",
                "謝罪の",
                "謝罪",
                "説明の",
                "消去の",
                "廃棄の",
                "削除の",
                "破棄の",
            ]
            .iter()
            .any(|sorry| before.ends_with(sorry))
}

/// Was the PC itself lost, where the article also names what is carried to and from one?
pub(super) fn pc_was_lost(reading: &Reading, located: &Located, cause: Cause, devices: Devices) -> bool {
    let is_lost = matches!(cause, Cause::Loss | Cause::Theft);
    !is_lost || !is_goal(reading, located) && (!devices.carried || is_lost_itself(reading, located))
}

/// パソコン|に写真を移したあと: is it where the data was taken over to, before the thing that held it was lost?
fn is_goal(reading: &Reading, located: &Located) -> bool {
    static MOVED: Words =
        Words::of(&["移した", "移し、", "取り込んだ", "取り込み、", "コピーした", "保存した後", "転送した"]);
    let tail = reading.tail(located);
    tail.starts_with(['に', 'へ']) && MOVED.stands_in(first(tail, 2 * NEAR))
}

/// Is it only the title that names a paper, of which the text says that a device held it (名簿を入れたUSBメモリ)?
fn is_stored_below(reading: &Reading, located: &Located) -> bool {
    const HELD: &[&str] = &["入れた", "入った", "保存", "記録した", "移し", "収めた", "写した", "データ"];
    let paper = reading.words(located.mention.span);
    let is_held = |other: &Located| {
        let after = reading.folded().get(other.mention.span.end()..).unwrap_or_default();
        let near = first(after.split('、').next().unwrap_or(after), 2 * NEAR);
        reading.words(other.mention.span) == paper && HELD.iter().any(|held| near.contains(held))
    };
    reading.article.heading.contains(located.mention.span)
        && reading.topic("asset").any(|(other, name)| name == "paper" && is_held(other))
}

/// Does the verb of the loss follow the paper at once, with nothing that says it was stored?
fn is_lost_itself(reading: &Reading, located: &Located) -> bool {
    let paper = located.mention.span;
    reading.in_sentence(located.sentence).iter().any(|other| {
        let concept = crate::lexicon::LEXICON.named(other.mention.concept);
        let verb = other.mention.head;
        let is_verb = concept.topic == "cause" && matches!(concept.name, "loss" | "theft");
        is_verb
            && verb.start() >= paper.end()
            && is_object(reading.words(FoldedSpan::between(paper.end(), verb.start())))
    })
}

fn is_object(between: &str) -> bool {
    const STORED: &[&str] = &[
        "入った",
        "入り",
        "保存",
        "記録",
        "含む",
        "データ",
        "が入",
        "ファイル",
        "を収め",
        "の入っ",
        "入れ",
        "USB",
        "メモリ",
        "端末",
        "パソコン",
        "PC",
        "カメラ",
        "タブレット",
        "スマ",
        "HDD",
        "ディスク",
        "記憶",
        "媒体",
    ];
    const AND: &[&str] = &["と", "や", "及び", "および", "、", "・"];
    const HELD: &[&str] = &["入", "保存", "記録", "データ", "ファイル", "収め"];
    let between =
        between.strip_prefix('(').and_then(|note| note.split_once(')')).map_or(between, |(note, after)| {
            if HELD.iter().any(|held| note.contains(held)) { between } else { after }
        });
    let between = between.trim_start_matches(|c: char| c.is_ascii_digit() || "台本枚冊個通約計".contains(c));
    let is_beside =
        AND.iter().any(|and| between.starts_with(and)) && !HELD.iter().any(|held| between.contains(held));
    let reach = if is_beside { 2 * NEAR } else { NEAR };
    between.chars().count() <= reach && (is_beside || !STORED.iter().any(|stored| between.contains(stored)))
}

/// Was it sent by post or handed over, with no word of cards, disks, data or a call: what went to the wrong people
/// then was paper?
pub(super) fn went_by_hand(reading: &Reading) -> bool {
    static BY_HAND: Words = Words::of(&[
        "郵送",
        "封筒",
        "封入",
        "同封",
        "郵便",
        "投函",
        "手渡",
        "配達",
        "発送",
        "はがき",
        "交付",
        "送付",
        "届い",
        "届け",
        "返却",
        "ポスト",
        "手交",
    ]);
    static SORRY: Words =
        Words::of(&["お詫び", "おわび", "謝罪", "お知らせを", "通知文", "文書を送", "書面を送"]);
    static OTHERWISE: Words = Words::of(&[
        "カード",
        "CD",
        "DVD",
        "USB",
        "ディスク",
        "データを提供",
        "データ提供",
        "データも含め",
        "データの削除",
        "データを削除",
        "電話で伝え",
        "口頭で",
        "納品",
        "フォルダ",
        "メール",
    ]);
    let told = |sentence: &Sentence| {
        let is_account = !sentence.section.is_apart() && sentence.section != Section::Response;
        let words = reading.words(sentence.span);
        is_account && BY_HAND.stands_in(words) && !SORRY.stands_in(words)
    };
    reading.sentences.iter().any(told) && !OTHERWISE.stands_in(reading.words(reading.article.span))
}

fn is_handled(reading: &Reading, located: &Located) -> bool {
    let words = reading.words(located.mention.span);
    let after = reading.folded().get(located.mention.span.end()..).unwrap_or_default();
    ONLY_PAPER.contains(&words)
        || words.starts_with("印刷")
        || words.starts_with("紙に")
        || words.starts_with("一覧を")
        || words.starts_with("紙の束")
        || ["書き写", "書き留", "写し取", "転記"].iter().any(|copied| words.ends_with(copied))
        || words.starts_with("紙の")
        || reading.before(located).ends_with("紙の")
        || is_copied(reading, located)
        || words == "紙" && (after.starts_with("のまま") || after.starts_with("で"))
        || after.starts_with("を書いたノート")
}

/// 机に置かれたはがきから住所を書き写し: was what stood on it copied by hand or with a camera?
fn is_copied(reading: &Reading, located: &Located) -> bool {
    static FROM: Words = Words::of(&[
        "から",
        "に書かれた",
        "に記載された",
        "を見て",
        "の記載を",
        "に記された",
        "を撮影",
        "を写真に",
    ]);
    static COPIED: Words =
        Words::of(&["書き写", "書き留", "メモし", "撮影", "写真に撮", "控え", "転記", "写し取"]);
    let tail = reading.tail(located);
    FROM.begins(tail) && COPIED.stands_in(first(tail, 3 * NEAR))
}

fn is_printed(reading: &Reading, located: &Located) -> bool {
    const PRINTED: &[&str] = &["印刷", "郵送", "発送", "封入", "印字", "はがき", "封筒"];
    let sentence = reading.sentence(located.sentence);
    PRINTED.iter().any(|word| sentence.contains(word))
}
