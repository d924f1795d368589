//! What do the counters of things count: devices, papers, letters, files?

use jikenbo_model::Record;
use jikenbo_model::vocabulary::{Cause, Unit};

use super::super::subject::Place;
use super::bare_case::{BESIDE, noun_at_end};
use crate::words::{Words, first};

/// 車両14万台分: what is held of each vehicle.
pub(super) fn is_of_vehicles(place: &Place) -> bool {
    static VEHICLES: Words = Words::of(&["車両", "自動車", "車載", "車の", "乗用車", "クルマ"]);
    static MACHINES: Words =
        Words::of(&["パソコン", "端末", "サーバ", "PC", "ハードディスク", "車載器", "車載機"]);
    let near = [place.before, place.after];
    place.counts_portions()
        && near.iter().any(|words| VEHICLES.stands_in(words))
        && !near.iter().any(|words| MACHINES.stands_in(words))
}

/// カード情報1,250枚分.
pub(super) fn is_card_data(place: &Place) -> bool {
    let before = place.before.trim_end_matches(BESIDE);
    ["カード情報", "カード番号", "クレジットカード"].iter().any(|card| before.ends_with(card))
        || place.counts_portions() && before.ends_with("カード")
}

/// What is printed as a paper is data where an attack took it from a machine: 納税通知書1,200件.
pub(super) fn unit_in_attack(unit: Unit, record: &Record) -> Unit {
    let attacks = [Cause::Ransomware, Cause::UnauthorizedAccess, Cause::Malware, Cause::Cyberattack];
    let attacked = record.cause.as_ref().is_some_and(|cause| attacks.contains(&cause.value));
    if attacked && unit == Unit::Items { Unit::Records } else { unit }
}

/// 図面38件: each is a document of its own, be it taken from a machine.
pub(super) fn counts_drawings(place: &Place) -> bool {
    static DRAWINGS: Words = Words::of(&["図面", "設計図", "配置図", "回路図", "仕様書", "設計書"]);
    let before = place.before.trim_end_matches(BESIDE);
    let before = ["など", "等"].iter().find_map(|others| before.strip_suffix(others)).unwrap_or(before);
    DRAWINGS.ends(before) || place.after.strip_prefix('の').is_some_and(|noun| DRAWINGS.begins(noun))
}

/// A number of leaks is none of papers.
pub(super) fn but_for_papers(unit: Unit) -> Unit {
    if unit == Unit::Items { Unit::Records } else { unit }
}

/// 個, 本, 点 and つ count devices, files, documents, or nothing of ours.
pub(super) fn things(place: &Place) -> Option<Unit> {
    if is_device(place) {
        return Some(Unit::Devices);
    }
    let near = place.before;
    let ends = |words: &[&str]| {
        words.iter().any(|word| near.trim_end_matches([' ', 'を', 'が', 'は', '、', '(']).ends_with(word))
    };
    if ends(&["ファイル"]) || place.after.starts_with("のファイル") {
        return Some(Unit::Files);
    }
    if ends(&["動画", "映像", "録音データ", "音声データ", "画像データ", "画像ファイル"])
    {
        return Some(Unit::Files);
    }
    if ends(&["アカウント", "ID"]) || place.after.starts_with("のアカウント") {
        return Some(Unit::Accounts);
    }
    if ends(&["アドレス"]) || place.after.starts_with("のメールアドレス") {
        return Some(Unit::EmailAddresses);
    }
    let listed = near.trim_end_matches([' ', '約']);
    let listed = listed.strip_suffix("など").or_else(|| listed.strip_suffix("等")).unwrap_or(listed);
    let is_paper = || noun_at_end(listed).is_some_and(|(_, unit)| unit == Unit::Items);
    (ends(PAPERS) || PAPERS.iter().any(|paper| listed.ends_with(paper)) || is_paper()).then_some(Unit::Items)
}

pub(super) fn is_device(place: &Place) -> bool {
    let words = place.before.trim_end_matches([' ', 'を', 'が', 'は', '、', '(', ')']);
    DEVICES.iter().any(|device| {
        words.ends_with(device) || place.after.strip_prefix('の').is_some_and(|rest| rest.starts_with(device))
    })
}

/// Devices and media, as they stand right before or after their number.
const DEVICES: &[&str] = &[
    "USBメモリ",
    "USBメモリー",
    "USB",
    "メモリ",
    "メモリー",
    "メモリーカード",
    "メモリカード",
    "SDカード",
    "パソコン",
    "PC",
    "端末",
    "タブレット",
    "スマートフォン",
    "携帯電話",
    "スマホ",
    "ハードディスク",
    "HDD",
    "ディスク",
    "カメラ",
    "CD",
    "DVD",
    "CD-R",
    "DVD-R",
    "CD-ROM",
    "フロッピー",
    "サーバ",
    "サーバー",
    "NAS",
    "レコーダー",
    "機",
    "媒体",
    "MO",
    "FD",
    "MD",
    "SSD",
    "ドライブ",
    "テープ",
    "カセット",
    "メディア",
    "ルーター",
    "ルータ",
    "携帯",
    "装置",
    "機器",
];

/// Papers, as they stand right before 個, 本, 点.
const PAPERS: &[&str] = &[
    "書類",
    "資料",
    "封筒",
    "名簿",
    "台帳",
    "ファイル",
    "写真",
    "ノート",
    "手帳",
    "カルテ",
    "申込書",
    "通帳",
    "図面",
    "設計図",
    "作品",
    "答案",
    "用紙",
    "はがき",
    "ハガキ",
    "手紙",
    "申請書",
    "記録",
    "パンフレット",
    "画像",
    "荷",
    "荷物",
    "小包",
    "束",
    "綴り",
    "つづり",
    "問診票",
    "調査票",
    "判決",
    "調書",
];

/// 通 of mails, or of letters: where a mailbox or a machine was taken over, what it sent out were mails.
pub(super) fn letters(place: &Place, record: &Record) -> Unit {
    let is_mail = |words: &str| words.contains("メール") && !words.contains("ダイレクトメール");
    let taken_over = [Cause::Phishing, Cause::UnauthorizedAccess, Cause::Malware, Cause::SpoofedMail];
    let cause = record.cause.as_ref().map(|cause| cause.value);
    let sent_by_others = cause.is_some_and(|cause| taken_over.contains(&cause));
    if sent_by_others || is_mail(place.before) || is_mail(first(place.after, 8)) {
        Unit::Emails
    } else {
        Unit::Items
    }
}
