//! Names without a mark, at places where a name has to stand: the beginning of a title, before によると and は…発表.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::{self, Body, Name};

use super::context::searched;
use super::head_of_house;
use super::hit;
use super::introduced;
use super::label;
use super::located;
use super::lodging;
use super::place::{Layout, Place};
use super::self_named;
use super::sender;
use super::subsidiary;
use super::trade;
use super::weight::{SANCTIONS, is_kind_of_body};
use super::whole;
use super::workplace;
use super::{Located, is_named};
use crate::article::Shape;
use crate::reading::Reading;
use crate::words::{Words, last};

/// Unmarked names with their weights and reasons.
pub(super) fn names(
    reading: &Reading,
    layout: &Layout,
    marked: &[Located],
) -> Vec<(Located, i32, &'static str)> {
    let mut found = Vec::new();
    let taken = |span: FoldedSpan| is_named(marked, span) || is_no_name(reading.words(span));
    let labels = label::labelled(reading).into_iter().chain(label::quoted(reading));
    let labels =
        labels.chain(label::alone(reading)).chain(label::behind_trade(reading)).chain(begins_item(reading));
    found.extend(labels.filter(|(span, ..)| !is_named(marked, *span)));
    for title in layout.titles(reading) {
        let sanctioned =
            sanctioned(reading.words(title)).map(|found| (shifted(title, found), 6, "addressee"));
        found.extend(sanctioned.filter(|(span, ..)| !taken(*span)));
        found.extend(opening(reading, title).filter(|(span, ..)| !taken(*span)));
        if matches!(reading.article.shape, Shape::Item | Shape::Listed) {
            found.extend(introduced::names(reading, title).filter(|(span, ..)| !taken(*span)));
        }
        found.extend(closing(reading, title).filter(|(span, ..)| !taken(*span)));
    }
    found.extend(self_named::names(reading).filter(|(span, ..)| !taken(*span)));
    found.extend(sender::names(reading, layout).into_iter().filter(|(span, ..)| !taken(*span)));
    for at in looked_at(reading.sentences.len()) {
        let Some(sentence) = reading.sentences.get(at) else {
            continue;
        };
        if layout.of_sentence(reading, at) >= Place::Early(0) {
            found.extend(workplace::names(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
        }
        match layout.of_sentence(reading, at) {
            Place::Early(0 | 1) => {
                found.extend(topic(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(in_quotes(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(introduced::names(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(located::names(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(subsidiary::names(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(hit::name(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                found.extend(runs_it(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
            }
            place @ (Place::Early(_) | Place::Later) => {
                if place != Place::Later {
                    let located = located::names(reading, sentence.span);
                    found.extend(located.filter(|(span, ..)| !taken(*span)));
                    found.extend(hit::name(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                }
                found.extend(runs_it(reading, sentence.span).filter(|(span, ..)| !taken(*span)));
                let operator =
                    in_quotes(reading, sentence.span).filter(|_| names_an_operator(reading, sentence.span));
                found.extend(operator.filter(|(span, ..)| !taken(*span)));
                let again = |span: &FoldedSpan| {
                    !taken(*span) && (repetitions(reading, *span) >= 1 || is_printed_again(reading, *span))
                };
                found.extend(topic(reading, sentence.span).filter(|(span, ..)| again(span)));
            }
            _ => {}
        }
    }
    found
        .into_iter()
        .map(|(span, weight, reason)| (whole::with_nature(reading, span), weight, reason))
        .filter_map(|(span, weight, reason)| locate(reading, span).map(|at| (at, weight, reason)))
        .collect()
}

/// 5/14 |ミナモ食品|が…: the name with which an item begins behind its day, as the one that acts.
fn begins_item(reading: &Reading) -> Option<(FoldedSpan, i32, &'static str)> {
    let heading = reading.article.heading;
    let start = heading.start() + label::past_day(reading.words(heading))?;
    let span = name::bare_at(reading.folded(), start, heading.end())?;
    let right = reading.folded().get(span.end()..heading.end())?;
    let is_item = matches!(reading.article.shape, Shape::Item | Shape::Listed);
    let word = reading.words(span);
    let acts = right.starts_with(['が', 'は', '、']) && !is_no_name(word);
    let is_name = (3..=16).contains(&word.chars().count()) && !word.contains(|c: char| c.is_ascii_digit());
    (is_item && acts && is_name).then_some((span, 4, "title_opening"))
}

/// What is said of a name, not a name: 後任の社長, 電鉄子会社.
pub(super) fn is_no_name(words: &str) -> bool {
    static ENDINGS: Words = Words::of(&[
        "知事",
        "市長",
        "町長",
        "村長",
        "区長",
        "社長",
        "会長",
        "センター長",
        "本部長",
        "事務局長",
        "理事長",
        "委員長",
        "病院長",
        "学部長",
        "研究科長",
        "支店長",
        "学長",
        "総長",
        "院長",
        "園長",
        "校長",
        "館長",
        "所長",
        "局長",
        "部長",
        "課長",
        "頭取",
        "専務",
        "常務",
        "取締役",
        "大臣",
        "長官",
        "教育長",
        "子会社",
        "関連会社",
        "関係者",
        "部",
        "課",
        "室",
        "係",
        "窓口",
        "結果",
        "大学院",
        "学部",
        "問合せ先",
        "問合わせ先",
        "問い合わせ先",
        "お問い合せ先",
        "連絡先",
        "照会先",
        "イベント",
        "音楽祭",
        "まつり",
        "フェア",
        "フェス",
        "フェスタ",
        "コンクール",
        "コンテスト",
        "アカウント",
        "ログイン",
        "アクセス",
        "ファクシミリ",
        "ファックス",
        "ファクス",
        "タブレット",
        "デスクトップ",
        "ルーター",
        "ルータ",
        "スマートフォン",
        "スマホ",
        "端末",
        "メモリ",
        "メモリー",
        "サーバ",
        "サーバー",
        "ページ",
        "者情報",
        "客情報",
        "員情報",
        "人情報",
        "申込書",
        "席次表",
        "一覧表",
        "成績表",
        "予定表",
        "申請書",
        "通知書",
        "書類",
        "名簿",
        "一覧",
        "画面",
        "メール",
        "フォーム",
        "現場事務所",
        "封筒",
        "はがき",
        "伝票",
        "答案",
        "カメラ",
        "パソコン",
        "容疑者",
        "被告",
        "研修医",
        "医師",
        "看護師",
        "職員",
        "社員",
        "従業員",
        "行員",
        "駅員",
        "局員",
        "隊員",
        "派遣先",
        "教諭",
        "教員",
        "教授",
        "講師",
        "担当者",
        "店員",
        "作業員",
        "検針員",
        "調査員",
        "相談員",
        "支援員",
        "店長",
        "巡査",
        "とみられるサイト",
        "社会面",
        "経済面",
        "総合面",
        "地域面",
        "県内版",
        "地方版",
        "朝刊",
        "夕刊",
        "票",
        "案内",
        "カルテ",
        "請求代行会社",
        "帳",
        "名簿",
        "訓練",
        "研修",
        "保険証",
        "証明書",
        "受給者証",
        "こんな事故",
        "編集後記",
        "事故",
        "事案",
        "事件",
        "トラブル",
        "ケース",
        "所在",
        "住所録",
        "台帳",
        "原簿",
        "調査票",
        "記録",
        "控え",
        "写し",
        "写真",
        "データ",
        "ファイル",
        "宛名",
        "配達員",
        "運転士",
        "行方",
        "有無",
        "有識者会議",
        "第三者委員会",
        "調査委員会",
        "検証委員会",
        "検討委員会",
        "対策本部",
        "中身",
        "担当",
        "の方",
        "サイト",
        "ツアー",
        "訂正前",
        "訂正後",
        "変更前",
        "変更後",
        "人数",
        "件数",
        "項目",
        "日時",
        "内容",
        "経緯",
        "概要",
        "原因",
        "期間",
        "状況",
        "範囲",
        "のホームページ",
        "のサイト",
        "のシステム",
        "駐車場",
        "集団",
        "限定",
    ]);
    static STARTS: Words = Words::of(&["を", "とみられ", "という", "といった", "として", "とする", "とされ"]);
    if words.ends_with("倶楽部") || words.ends_with("消防本部") {
        return is_no_more_than_a_body(words);
    }
    if is_any_company(words) {
        return true;
    }
    let is_owned = words.starts_with('の') && !words.chars().nth(1).is_some_and(|c| matches!(c, 'ぁ'..='ん'));
    is_owned
        || PAGES.contains(&words)
        || STARTS.begins(words)
        || ENDINGS.ends(words)
        || is_day(words)
        || is_counted(words)
        || is_no_more_than_a_body(words)
        || is_kind_of_body(words)
        || trade::is_kind(words, false)
}

/// Where the way through a site begins.
const PAGES: &[&str] = &["HOME", "Home", "TOP", "Top", "ホーム", "トップ", "トップページ", "メニュー"];

/// 請求代行会社, 印刷会社: any company of its trade.
fn is_any_company(words: &str) -> bool {
    let head = words.strip_suffix("会社").unwrap_or_default();
    !head.is_empty()
        && !["株式", "有限", "合同", "合資", "合名", "相互", "空港", "ガス"]
            .iter()
            .any(|form| head.ends_with(form))
}

/// 同大, 当館, 図書館: a body told of before, or any of its kind.
fn is_no_more_than_a_body(words: &str) -> bool {
    const KINDS: &[&str] = &[
        "センター",
        "ショップ",
        "オンラインショップ",
        "ネットショップ",
        "オンラインストア",
        "図書館",
        "博物館",
        "美術館",
        "学会",
        "協会",
        "組合",
        "共済組合",
        "倶楽部",
        "消防本部",
        "財団",
        "連盟",
        "機構",
        "公社",
        "法人",
        "保育園",
        "幼稚園",
        "クリニック",
        "介護老人保健施設",
        "特別養護老人ホーム",
        "リサイクル店",
        "飲食店",
        "居酒屋",
        "コンビニ",
        "都道府",
        "都道府県",
        "市区町村",
        "プライバシーマーク",
        "ホテル",
        "旅館",
        "店舗",
        "店長",
        "本社",
        "支社",
        "公民館",
        "体育館",
        "市役所",
        "役場",
        "県庁",
        "市民",
        "編集部",
        "事務局",
        "事務局一同",
        "従業員一同",
        "スタッフ一同",
        "実行委員会",
        "ケアプランセンター",
        "執行役員",
        "設備工業",
        "規模",
        "備考",
        "日付",
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
        "JST",
        "GMT",
    ];
    let points = words.starts_with(['同', '当', '弊', '某', '各']) && words.chars().count() <= 3;
    let product = words
        .strip_suffix("システム")
        .is_some_and(|rest| rest.chars().all(|c| matches!(c, '一'..='鿿' | '々')));
    points || product || KINDS.contains(&words)
}

/// 回答64人分: what is counted.
fn is_counted(words: &str) -> bool {
    let head = words.strip_suffix('分').unwrap_or(words);
    let is_round =
        |head: &str| head.trim_end_matches(['万', '千', '百', '億']).ends_with(|c: char| c.is_ascii_digit());
    let head =
        head.strip_suffix(['人', '名', '件', '枚', '通', '台', '冊', '世', '部', '本', '個', '社', '校']);
    head.is_some_and(is_round)
}

/// 6月15日付, 午前9時頃, 第1報: a day, an hour, or which of several reports.
fn is_day(words: &str) -> bool {
    if ["午前", "午後", "第1", "第2", "第3", "第一", "第二", "第三"]
        .iter()
        .any(|begin| words.starts_with(begin))
        && !words.contains(['校', '銀', '園'])
    {
        return true;
    }
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < words.len() && rest.starts_with(['年', '月', '日'])
        || words.ends_with("付") && words.contains(|c: char| c.is_ascii_digit())
}

/// The sentences that may hold the name: all, or the first and last of a very long article.
fn looked_at(sentences: usize) -> impl Iterator<Item = usize> {
    const FIRST: usize = 200;
    const LAST: usize = 30;
    (0..sentences.min(FIRST)).chain(sentences.saturating_sub(LAST).max(FIRST)..sentences)
}

fn locate(reading: &Reading, span: FoldedSpan) -> Option<Located> {
    let sentence = reading.sentence_at(span.start())?;
    let words = reading.words(span);
    let office = words
        .strip_suffix("運営事務局")
        .or_else(|| words.strip_suffix("事務局"))
        .filter(|body| body.chars().count() >= 3);
    let span = FoldedSpan::between(span.start(), span.start() + office.unwrap_or(words).len());
    Some(Located { name: Name { span, core: span, body: Body::Unmarked, area: None }, sentence })
}

/// The words without the number of a report behind them: ミナモ|第4報.
fn without_report(words: &str) -> &str {
    let Some(head) = words.strip_suffix('報') else { return words };
    let head = head.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let kind = ["第", "続", "最終", "初"].iter().find_map(|kind| head.strip_suffix(kind));
    kind.filter(|name| !name.is_empty()).unwrap_or(words)
}

/// 入力支援サービス: do the words say what a service is whose name the text tells right behind them?
fn is_kind_of_service(reading: &Reading, words: &str) -> bool {
    static KINDS: Words = Words::of(&["サービス", "システム", "アプリ", "ツール", "クラウド", "サイト"]);
    let text = reading.folded();
    let mut places = text.match_indices(words).map(|(at, _)| at + words.len());
    KINDS.ends(words) && places.any(|end| text.get(end..).is_some_and(|after| after.starts_with('「')))
}

/// 文書箱14箱: do the words end with how many there are?
fn counts_things(words: &str) -> bool {
    const COUNTERS: &[char] = &['箱', '冊', '枚', '件', '人', '名', '台', '個', '本', '通', '点', '校', '社'];
    words.strip_suffix(COUNTERS).is_some_and(|words| words.ends_with(|c: char| c.is_ascii_digit()))
}

/// The name that opens a title: ミナモ、… · ミナモのサーバに… · 【…】ミナモ …
fn opening(reading: &Reading, title: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(title);
    let at = title.start() + marks(words);
    let at = at + numbered(reading.folded().get(at..title.end())?);
    if let Some(found) = of_trade(reading, title, at) {
        return Some(found);
    }
    if let Some(house) = house_of_shop(reading.folded().get(at..title.end())?) {
        return Some((FoldedSpan::between(at, at + house.len()), 4, "title_opening"));
    }
    let span = name::bare_at(reading.folded(), at, title.end())?;
    let right = reading.folded().get(span.end()..title.end())?;
    if is_used(right)
        || is_of_product(reading.words(span), right)
        || is_kind_of_service(reading, reading.words(span))
        || counts_things(reading.words(span))
    {
        return None;
    }
    let past = trade::past(reading.words(span));
    let whole = FoldedSpan::between(span.start() + past, span.end());
    let name = without_report(reading.words(whole));
    let span = FoldedSpan::between(whole.start(), whole.start() + name.len());
    let repeated = repetitions(reading, span);
    let weight = match right.chars().next() {
        Some('、') => {
            if repeated > 0 {
                5
            } else {
                3
            }
        }
        Some('は' | 'が' | '『' | '「') => 4,
        Some('で' | 'に' | 'の' | ' ' | 'を' | 'も') | None if repeated > 0 => 3,
        Some('で' | 'に' | 'の' | ' ') if is_printed_below(reading, span) => 3,
        Some('か') if right.starts_with("から") => 3,
        Some('の' | 'へ') if is_hit(right) && acts_elsewhere(reading, span) => 4,
        Some(' ') if words.trim_start().starts_with(['【', '〔', '[']) => 3,
        _ => return None,
    };
    // Who founded it may be printed below.
    let is_house = label::FOUNDED.iter().any(|founded| name.starts_with(founded));
    Some((span, if is_house { 3 } else { weight + repeated.min(3) }, "title_opening"))
}

/// 菓子処みなも|ネットショップへの不正アクセス: the house whose shop on the net a title names, with what befell it.
fn house_of_shop(title: &str) -> Option<&str> {
    static SHOPS: Words = Words::of(&[
        "公式オンラインショップ",
        "公式オンラインストア",
        "公式通販サイト",
        "公式ネットショップ",
        "公式サイト",
        "オンラインショップ",
        "オンラインストア",
        "ネットショップ",
        "ネットストア",
        "通販サイト",
        "通信販売サイト",
        "ECサイト",
        "ウェブショップ",
        "WEBショップ",
        "Webショップ",
        "インターネットショップ",
        "ショッピングサイト",
    ]);
    static WRITERS: Words = Words::of(&["当社", "弊社", "当店", "弊店", "自社", "運営", "公式", "同社"]);
    let (at, shop) = SHOPS.iter().filter_map(|shop| Some((title.find(shop)?, shop))).min()?;
    let (house, right) = (title.get(..at)?, title.get(at + shop.len()..)?);
    let is_house = (3..=14).contains(&house.chars().count())
        && tells_of_shop(right)
        && house.chars().all(char::is_alphanumeric)
        && !house.contains(['は', 'が', 'を', 'に', 'で', 'へ'])
        && !house.ends_with('の')
        && !WRITERS.ends(house)
        && !is_no_name(house)
        && !trade::is_kind(house, true);
    is_house.then_some(house)
}

/// …|への不正アクセス, …|における個人情報の流出: does the title tell of what befell the shop?
fn tells_of_shop(right: &str) -> bool {
    ["への", "における", "に対する", "での", "で", "から", "を", "の", "が", "に"]
        .iter()
        .any(|link| right.starts_with(link))
}

/// ガス|をお使いの皆さまへ, サポーター|のみなさま: a thing that readers use, or those to whom the letter turns.
fn is_used(right: &str) -> bool {
    static READERS: Words = Words::of(&[
        "をお使い",
        "をご利用",
        "をご契約",
        "をご購入",
        "をお買い",
        "をお持ち",
        "をお申し込み",
        "をお申込",
        "をご予約",
        "をご覧",
        "をご愛",
        "を利用",
        "の皆様",
        "の皆さま",
        "の皆さん",
        "のみなさま",
        "のみなさん",
        "の方へ",
        "各位",
    ]);
    READERS.begins(right)
}

/// 勤怠管理クラウド|「ミナモ」: what the product is whose name follows in quotation marks.
fn is_of_product(words: &str, right: &str) -> bool {
    static PRODUCTS: Words = Words::of(&[
        "クラウド",
        "システム",
        "サービス",
        "サイト",
        "アプリ",
        "ソフト",
        "ゲーム",
        "ツール",
        "カード",
        "ストア",
        "ショップ",
        "ページ",
        "ポータル",
        "フォーム",
        "プラットフォーム",
    ]);
    right.starts_with(['「', '『']) && PRODUCTS.ends(words)
}

/// Bytes of the number of an item, with what closes it: 1.|ミナモ、….
fn numbered(words: &str) -> usize {
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let closes = words.get(digits..).is_some_and(|rest| {
        rest.starts_with(['.', ')'])
            && !rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    if (1..=2).contains(&digits) && closes {
        let rest = words.get(digits + 1..).unwrap_or_default();
        digits + 1 + rest.len() - rest.trim_start().len()
    } else {
        0
    }
}

/// What follows the name in a title that opens with a trade.
const LINKS: &[char] = &['、', 'は', 'が', 'に', 'で', 'の', 'へ', 'か', ' '];

/// 計画コンサル|「ミナモ」に…, 飲料の|ミナモに…: the name after the trade that opens a title, where it acts below.
fn of_trade(reading: &Reading, title: FoldedSpan, from: usize) -> Option<(FoldedSpan, i32, &'static str)> {
    /// Characters of a trade.
    const TRADE: std::ops::RangeInclusive<usize> = 1..=8;
    let words = reading.folded().get(from..title.end())?;
    let (at, mark) = words.char_indices().find(|(_, c)| matches!(c, 'の' | '「'))?;
    let trade = words.get(..at)?;
    let start = from + at + mark.len_utf8();
    if mark == '「' || words.get(at + mark.len_utf8()..)?.starts_with('「') {
        return quoted_after_trade(reading, trade, from + at, title);
    }
    let is_trade = TRADE.contains(&trade.chars().count()) && trade.chars().all(char::is_alphabetic);
    let span = name::bare_at(reading.folded(), start, title.end()).filter(|_| is_trade)?;
    let after = reading.folded().get(span.end()..title.end())?;
    let long = reading.words(span).chars().count() >= 3;
    let acts = repetitions(reading, span).max(i32::from(is_printed_below(reading, span)));
    (long && after.starts_with(LINKS) && acts > 0).then(|| (span, 4 + acts.min(3), "title_opening"))
}

/// 計画コンサル|「ミナモ」に…, 自動車部品|の「ミナモ」が…: the name in quotation marks that follows the trade, which ends
/// at `end`; after の it has to act below.
fn quoted_after_trade(
    reading: &Reading,
    trade: &str,
    end: usize,
    title: FoldedSpan,
) -> Option<(FoldedSpan, i32, &'static str)> {
    let rest = reading.folded().get(end..title.end())?;
    let joined = rest.strip_prefix('の');
    let (name, after) = joined.unwrap_or(rest).strip_prefix('「')?.split_once('」')?;
    let start = end + rest.len() - joined.unwrap_or(rest).len() + '「'.len_utf8();
    let span = FoldedSpan::between(start, start + name.len());
    static WRITERS: Words = Words::of(&[
        "当館",
        "当社",
        "当店",
        "弊社",
        "当ホテル",
        "当院",
        "当園",
        "当施設",
        "当宿",
        "当旅館",
        "当方",
    ]);
    let is_of_others = after.starts_with("から") && WRITERS.stands_in(after);
    let is_name = (2..=16).contains(&name.chars().count()) && after.starts_with(LINKS) && !is_of_others;
    let is_of_trade = match joined {
        Some(_) => is_printed_below(reading, span) || repetitions(reading, span) > 0,
        None => trade::is_kind(trade, true),
    };
    (is_name && is_of_trade).then_some((span, 6, "title_opening"))
}

/// …のランサムウェア被害, …への不正アクセス: the words after a name say that it was hit.
fn is_hit(right: &str) -> bool {
    static HITS: Words = Words::of(&[
        "ランサム",
        "サイバー攻撃",
        "不正アクセス",
        "情報流出",
        "情報漏",
        "個人情報",
        "ウイルス",
        "マルウェア",
        "顧客情報",
    ]);
    let rest = right.strip_prefix("への").or_else(|| right.strip_prefix('の')).unwrap_or_default();
    HITS.begins(rest)
}

/// Is the name the subject of something at another place?
fn acts_elsewhere(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    article.match_indices(words).any(|(at, _)| {
        let right = article.get(at + words.len()..).unwrap_or_default();
        start + at != span.start() && right.starts_with(['は', 'が'])
    })
}

/// The name that closes a title: …のお詫び|ミナモ · …のご報告(ミナモ). In brackets it has to stand elsewhere by itself.
fn closing(reading: &Reading, title: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(title).trim_end();
    let inner = words.strip_suffix(')').unwrap_or(words);
    let bracket = inner.len() < words.len();
    let marks: &[char] =
        if bracket { &['('] } else { &['|', '/', '-', ' ', '=', '―', '─', '—', '–', '…'] };
    let mark = inner.rfind(marks)?;
    let is_blank = !bracket && inner.get(mark..)?.starts_with(' ');
    let from = mark + inner.get(mark..)?.chars().next()?.len_utf8();
    let from = from + inner.get(from..)?.find(|c: char| c != ' ')?;
    let span = name::bare_at(reading.folded(), title.start() + from, title.start() + inner.len())?;
    let whole = span.end() == title.start() + inner.len();
    let known = stands_alone(reading, span);
    let long = (3..=20).contains(&reading.words(span).chars().count());
    (whole && long && (known || !bracket && !is_blank)).then_some((
        span,
        if known { 6 } else { 3 },
        "title_closing",
    ))
}

/// Does the name stand elsewhere by itself: on a line, or as one that acts?
fn stands_alone(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    article.match_indices(words).any(|(at, _)| {
        let left = article.get(..at).unwrap_or_default();
        let right = article.get(at + words.len()..).unwrap_or_default();
        let begins = left.is_empty()
            || left.ends_with(['\n', ' ', '「', '、', '。', 'の', ')', 'る'])
            || is_after_trade(left);
        let ends = right.is_empty() || right.starts_with(['\n', ' ', '」', 'は', 'が']);
        start + at != span.start() && begins && ends
    })
}

/// Do the words end with what a firm is: 飲料メーカー|ミナモは?
fn is_after_trade(left: &str) -> bool {
    trade::is_kind(last(left, 8), true)
}

/// Bytes of marks, brackets with their words, numbers and dates at the beginning of a title.
pub(super) fn marks(title: &str) -> usize {
    let mut at = 0;
    while let Some(rest) = title.get(at..) {
        let Some(first) = rest.chars().next() else { break };
        let closing = match first {
            '【' => '】',
            '[' => ']',
            '〔' => '〕',
            '<' => '>',
            '〈' => '〉',
            '(' => ')',
            _ if !first.is_alphanumeric() && !matches!(first, '「' | '『') => {
                at += first.len_utf8();
                continue;
            }
            _ => break,
        };
        let Some(end) = rest.find(closing) else { break };
        at += end + closing.len_utf8();
    }
    at
}

/// How often the name stands elsewhere in the article as one that acts.
fn repetitions(reading: &Reading, span: FoldedSpan) -> i32 {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    let acts = |at: usize| {
        let right = article.get(at + words.len()..).unwrap_or_default();
        let right = right.strip_prefix('」').unwrap_or(right);
        ["は", "が", "では", "によ", "株式会社", "(", "側は"].iter().any(|next| right.starts_with(next))
    };
    let count =
        article.match_indices(words).filter(|&(at, _)| start + at != span.start() && acts(at)).count();
    i32::try_from(count).unwrap_or(0)
}

/// Is a name of several letters with kana in it the place or the owner of something below too: みなもで, みなもの?
fn is_printed_below(reading: &Reading, span: FoldedSpan) -> bool {
    let (article, start) = searched(reading);
    let words = reading.words(span);
    static PRODUCTS: Words = Words::of(&[
        "システム",
        "サイト",
        "サービス",
        "アプリ",
        "サーバー",
        "サーバ",
        "メール",
        "データ",
        "ファイル",
        "パソコン",
        "フォーム",
        "カード",
        "ページ",
        "メモリ",
        "メモリー",
        "アカウント",
        "クラウド",
        "アドレス",
        "ソフト",
        "ツール",
        "リスト",
        "タブレット",
        "カメラ",
        "ネットワーク",
    ]);
    let has_kana = !PRODUCTS.ends(words) && words.contains(|c| matches!(c, 'ぁ'..='ん' | 'ァ'..='ヺ' | 'ー'));
    has_kana
        && words.chars().count() >= 4
        && article.match_indices(words).any(|(at, _)| {
            let right = article.get(at + words.len()..).unwrap_or_default();
            start + at != span.start() && right.starts_with(['で', 'に', 'の', 'も', 'を', '('])
        })
}

/// Is a name in katakana, too long for a common word, printed elsewhere in the article?
fn is_printed_again(reading: &Reading, span: FoldedSpan) -> bool {
    let words = reading.words(span);
    let katakana = words.chars().all(|c| matches!(c, 'ァ'..='ヺ' | 'ー' | '・'));
    katakana && words.chars().count() >= 7 && searched(reading).0.matches(words).count() >= 2
}

/// The name before によると, or before は in a sentence that announces.
fn topic(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    static SOURCES: Words = Words::of(&["によると", "によれば", "によりますと"]);
    static TELLS: Words = Words::of(&[
        "発表",
        "公表",
        "明らか",
        "お知らせ",
        "コメント",
        "告知し",
        "陳謝",
        "謝罪し",
        "認めた",
        "報告を出",
        "を出した",
        "報告書をまとめ",
        "報告書を公",
        "届け出た",
        "説明した",
        "会見し",
        "まとめた",
        "示した",
        "に改めた",
        "訂正した",
        "修正した",
        "おわびし",
        "お詫びし",
    ]);
    let words = reading.words(sentence);
    let to = words
        .contains('対')
        .then(|| words.find("に対し"))
        .flatten()
        .filter(|at| SANCTIONS.iter().any(|word| words.get(*at..).unwrap_or_default().contains(word)));
    if let Some(found) = to.and_then(|end| named_before(words, end)) {
        return Some((shifted(sentence, found), 8, "addressee"));
    }
    if let Some(found) = sanctioned(words) {
        return Some((shifted(sentence, found), 8, "addressee"));
    }
    if let Some(found) = head_of_house::before_head(words).and_then(|end| named_before(words, end)) {
        return Some((shifted(sentence, found), 7, "topic"));
    }
    if let Some(found) = heard_from(words) {
        return Some((shifted(sentence, found), 7, "topic"));
    }
    let names_a_source = reading.may_hold_any(&SOURCES) && SOURCES.stands_in(words);
    let according = names_a_source.then(|| SOURCES.iter().find_map(|word| words.find(word))).flatten();
    let tells = according.and_then(|end| of_branch_before(words, end).or_else(|| named_before(words, end)));
    if let Some(found) = tells.filter(|(start, _)| !is_hired_before(words.get(..*start).unwrap_or_default()))
    {
        return Some((shifted(sentence, found), 4, "topic"));
    }
    if !reading.may_hold_any(&TELLS) || !TELLS.stands_in(words) {
        return None;
    }
    let particles =
        || words.match_indices(['は', 'が']).map(|(at, _)| at).filter(|&at| !is_what_happened(words, at));
    let named = |end| Some((end, named_before(words, end)?));
    let announcer = || {
        let mut announced = particles().filter(|&at| is_day_after(words, at)).filter_map(named);
        announced.find(|(_, (start, end))| !is_no_name(words.get(*start..*end).unwrap_or_default()))
    };
    // 漏えいのおそれ|がある人数を明らかにした: what may be is nobody.
    let is_what_may_be =
        |(start, end): (usize, usize)| MAY_BE.ends(words.get(start..end).unwrap_or_default());
    let some = || particles().filter_map(named).find(|(_, found)| !is_what_may_be(*found));
    let (end, found) = announcer().or_else(some)?;
    Some((shifted(sentence, found), if is_day_after(words, end) { 7 } else { 4 }, "topic"))
}

/// 給付金の業務を請け負う|ミナモ|によると: do the words before one who tells say that it works for another?
fn is_hired_before(before: &str) -> bool {
    static HIRED: Words = Words::of(&[
        "請け負う",
        "請け負った",
        "請け負っている",
        "受託する",
        "受託した",
        "受託している",
        "委託された",
        "委託先の",
        "受託者の",
        "任された",
    ]);
    HIRED.ends(before)
}

/// What may be.
static MAY_BE: Words = Words::of(&["おそれ", "恐れ", "可能性", "疑い"]);

/// ミナモ郵便|の青葉支社によると: the firm whose branch tells.
fn of_branch_before(words: &str, end: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 8;
    let head = words.get(..end)?;
    let (firm, branch) = head.rsplit_once('の')?;
    let is_branch = ["支社", "支店", "支局", "本社", "営業所"].iter().any(|office| branch.ends_with(office))
        && branch.chars().count() <= LONGEST;
    named_before(words, firm.len()).filter(|(start, end)| {
        is_branch && !is_no_name(words.get(*start..*end).unwrap_or_default()) && end - start >= 9
    })
}

/// 計画コンサルタントの|ミナモ社|より、…が発表されました: who is said to have announced.
fn heard_from(words: &str) -> Option<(usize, usize)> {
    static HEARD: Words = Words::of(&["発表され", "公表され", "発表があ", "公表があ", "明らかにされ"]);
    if !HEARD.stands_in(words) {
        return None;
    }
    let at = ["より、", "から、", "より"].iter().find_map(|from| words.find(from))?;
    let (start, end) = named_before(words, at)?;
    let name = words.get(start..end)?;
    let bare = name.strip_suffix('社').filter(|bare| bare.chars().count() >= 3).unwrap_or(name);
    (!is_no_name(bare) && bare.chars().count() >= 3).then(|| (start, start + bare.len()))
}

/// 個人情報保護委、ミナモ集計センター(東丘市)に指導, ミナモ集計センター|への行政指導を公表した: whom an authority took to task.
fn sanctioned(words: &str) -> Option<(usize, usize)> {
    static AUTHORITIES: Words = Words::of(&["個人情報保護委", "個情委"]);
    const SANCTIONED: &[&str] = &[
        "に指導",
        "を指導",
        "へ指導",
        "への指導",
        "に行政指導",
        "への行政指導",
        "に勧告",
        "への勧告",
        "に是正",
        "に改善",
        "に業務改善",
        "への命令",
        "に命令",
    ];
    if !AUTHORITIES.stands_in(words) {
        return None;
    }
    let found = SANCTIONED.iter().filter_map(|sanction| words.find(sanction)).min()?;
    named_before(words, found).filter(|(start, end)| !is_no_name(words.get(*start..*end).unwrap_or_default()))
}

/// 住所録|が入った, 書類|が見つからない: what happened to a thing, which is nobody that announces.
fn is_what_happened(words: &str, at: usize) -> bool {
    static HAPPENS: Words = Words::of(&[
        "入っ",
        "入る",
        "記載",
        "記さ",
        "書かれ",
        "保存",
        "流出",
        "漏",
        "閲覧",
        "見え",
        "見ら",
        "見つ",
        "含ま",
        "載っ",
        "残っ",
        "混入",
        "届い",
        "盗ま",
        "紛失",
        "なくな",
        "所在",
        "分から",
        "わから",
        "判明",
        "発覚",
        "可能",
        "表示",
        "公開",
        "感染",
        "暗号化",
        "不正",
        "誤っ",
        "消え",
        "入れ替わ",
        "印字",
        "同封",
    ]);
    let rest = words.get(at..).and_then(|rest| rest.strip_prefix('が')).unwrap_or_default();
    HAPPENS.begins(rest)
}

/// …は27日、: the one who announces.
fn is_day_after(words: &str, topic: usize) -> bool {
    let rest = words.get(topic..).and_then(|rest| rest.strip_prefix('は'));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("同日"))
}

/// 運営する|ミナモ社|は, 同サイトを運営する|ミナモ|によると: who runs what was told of before, where a sentence begins with it.
fn runs_it(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    static RUNS: Words =
        Words::of(&["運営する", "運営している", "運営元の", "運営会社の", "運営元、", "運営会社、"]);
    const ACTS: &[&str] = &["は", "が", "によ", "では", "も", "の説明", "(", "に"];
    static IT: Words = Words::of(&["サイトを", "サービスを", "アプリを", "ショップを", "店を", "ストアを"]);
    let words = reading.words(sentence);
    let (at, verb) = RUNS.first_places(words).next()?;
    let before = words.get(..at)?;
    let opens =
        before.is_empty() || before.starts_with('同') && IT.ends(before) && before.chars().count() <= 12;
    let start = sentence.start() + at + verb.len();
    let span = name::bare_at(reading.folded(), start, sentence.end()).filter(|_| opens)?;
    let right = reading.folded().get(span.end()..sentence.end())?;
    let name = reading.words(span);
    let is_site =
        reading.words(reading.article.span).contains(&format!("「{}」", name.trim_end_matches('社')));
    let bare = name.strip_suffix('社').filter(|bare| !is_site && bare.chars().count() >= 3).unwrap_or(name);
    let span = FoldedSpan::between(span.start(), span.start() + bare.len());
    let is_name =
        name.chars().count() >= 3 && !is_no_name(name) && ACTS.iter().any(|acts| right.starts_with(acts));
    is_name.then_some((span, 8, "operator"))
}

/// Houses that print their name in quotation marks.
const HOUSES: &[&str] = &[
    "会社",
    "通販",
    "コンサル",
    "メーカー",
    "ホテル",
    "旅館",
    "民宿",
    "ペンション",
    "レストラン",
    "料理店",
    "書店",
    "薬局",
    "商店",
    "専門店",
    "百貨店",
    "スーパー",
    "学習塾",
    "サロン",
    "美容室",
    "居酒屋",
    "クリニック",
    "歯科",
    "教室",
    "劇団",
    "美術館",
    "水族館",
    "遊園地",
    "温泉",
    "ジム",
    "企業",
    "施設",
    "団体",
    "チェーン",
    "FM局",
    "放送局",
    "テレビ局",
    "予備校",
    "進学塾",
    "を手がける",
    "を手掛ける",
    "を展開する",
];

/// Those of them that are told of in other cases too: 宿泊施設「…」で, 製網企業「…」社が.
const TOLD_OF: &[&str] = &[
    "企業",
    "施設",
    "団体",
    "チェーン",
    "を手がける",
    "を手掛ける",
    "を展開する",
    "FM局",
    "放送局",
    "テレビ局",
];

/// 携帯電話販売店の運営会社「ミナモ」の店舗で: does the sentence say who runs the house of which it tells?
fn names_an_operator(reading: &Reading, sentence: FoldedSpan) -> bool {
    let words = reading.words(sentence);
    words.contains("運営会社「") || words.contains("を運営する「") || words.contains("を経営する会社「")
}

/// コンサルタント会社「ミナモ」(東京)の: the firm or the house that opens a report, in quotation marks.
fn in_quotes(reading: &Reading, sentence: FoldedSpan) -> Option<(FoldedSpan, i32, &'static str)> {
    let words = reading.words(sentence);
    let (before, inner) = words.split_once('「')?;
    let (inner, after) = inner.split_once('」')?;
    if let Some(found) = lodging::in_quotes(before, inner, after) {
        return Some((shifted(sentence, found), 5, "quoted"));
    }
    let (house, head) = HOUSES.iter().find_map(|house| Some((*house, before.strip_suffix(house)?)))?;
    let hired = before.contains("委託")
        || ["任せ", "依頼", "請け負", "子"].iter().any(|word| head.ends_with(word))
        || ["請け負う", "請け負った", "受託", "任せて", "担当し", "依頼し"]
            .iter()
            .any(|word| head.contains(word));
    let is_bare = || name::bare_at(inner, 0, inner.len()).is_some_and(|bare| bare.len() == inner.len());
    let is_name = if matches!(house, "会社" | "企業" | "団体" | "を手がける" | "を手掛ける" | "を展開する")
    {
        is_bare()
    } else {
        (2..=16).contains(&inner.chars().count()) && !inner.contains(['、', '。'])
    };
    const FIRST: &[&str] = &["(", "の", "が", "は", "では"];
    const FURTHER: &[&str] =
        &["社が", "社は", "社の", "社で", "で", "から", "に対し", "において", "にて", "への"];
    let further = if TOLD_OF.contains(&house) { FURTHER } else { &[] };
    let is_place = || {
        let day = after.strip_prefix('で').unwrap_or_default();
        day.starts_with(|c: char| c.is_ascii_digit() || c == '、')
    };
    let topic = FIRST.iter().chain(further).any(|acts| after.starts_with(acts)) || is_place();
    let start = before.len() + '「'.len_utf8();
    (is_name && topic && !hired).then(|| (shifted(sentence, (start, start + inner.len())), 5, "quoted"))
}

fn shifted(sentence: FoldedSpan, (start, end): (usize, usize)) -> FoldedSpan {
    FoldedSpan::between(sentence.start() + start, sentence.start() + end)
}

/// The name that ends before `end`, in quotation marks or bare; brackets between are passed over.
fn named_before(words: &str, end: usize) -> Option<(usize, usize)> {
    let head = words.get(..end)?;
    let end = match head.strip_suffix(')') {
        Some(inner) => inner.rfind('(')?,
        None => end,
    };
    quoted_before(words, end).or_else(|| {
        let whole = |start: usize| name::bare_at(words, start, end).filter(|bare| bare.end() == end);
        let pause = pause_before(head, end);
        if let Some(first) = first_of_two(words, pause, end) {
            return Some(first);
        }
        let start = whole(pause)
            .or_else(|| spelled_after_no(words, pause, end).and_then(whole))
            .or_else(|| after_verb(words, pause, end).and_then(whole))
            .map_or_else(|| run_before(words, end), |bare| Some(bare.start()))?;
        whole(start)?;
        Some((start + trade::past(words.get(start..end)?), end))
    })
}

/// |ミナモ運輸|(東丘市)とミナモ技研は: the first of two that act together, where its place stands behind it.
fn first_of_two(words: &str, pause: usize, end: usize) -> Option<(usize, usize)> {
    let before = words.get(..pause).filter(|before| before.ends_with(')'))?;
    let second = words.get(pause..end)?.strip_prefix('と')?;
    let is_name = second.starts_with(|c: char| c.is_alphabetic() && !matches!(c, 'ぁ'..='ん'));
    if is_name { named_before(words, before.len()) } else { None }
}

/// 不動産仲介の|おおぞら不動産|は, 放送局の|FMみなも|は: where a name that begins or ends in hiragana begins behind the の of what
/// its bearer deals in.
fn spelled_after_no(words: &str, pause: usize, end: usize) -> Option<usize> {
    let phrase = words.get(pause..end)?;
    let ends_spelled = phrase.ends_with(|c| matches!(c, 'ぁ'..='ん'));
    let mut starts = phrase.match_indices('の').map(|(at, no)| pause + at + no.len());
    let begins = |at: &usize| {
        let rest = words.get(*at..end).unwrap_or_default();
        let is_lettered = rest.starts_with(|c: char| c.is_alphabetic() && !matches!(c, 'ぁ'..='ん'));
        name::begins_behind_noun(words, *at, rest) || ends_spelled && is_lettered && rest.chars().count() >= 4
    };
    starts.rfind(begins)
}

/// 学習塾を経営する|まなびや学舎|は: where the name begins behind what its bearer does.
fn after_verb(words: &str, pause: usize, end: usize) -> Option<usize> {
    let phrase = words.get(pause..end)?;
    let ends =
        introduced::DOES.iter().filter_map(|verb| phrase.rfind(verb).map(|at| pause + at + verb.len()));
    ends.max().filter(|&at| at < end)
}

/// Where the words after the last pause before `end` begin: とよさか商会 of 22日、とよさか商会は.
fn pause_before(head: &str, end: usize) -> usize {
    let head = head.get(..end).unwrap_or(head);
    let pause = head.rfind(['、', '。', '「', '」', ' ', ')', ':']);
    pause.map_or(0, |at| at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8))
}

/// The name in quotation marks that ends before `end`: ホテル「…」は.
fn quoted_before(words: &str, end: usize) -> Option<(usize, usize)> {
    let inner = words.get(..end)?.strip_suffix('」')?;
    let start = inner.rfind('「')? + '「'.len_utf8();
    let name = inner.get(start..)?;
    let is_name = (2..=16).contains(&name.chars().count())
        && !name.contains(['、', '。'])
        && name::bare_at(name, 0, name.len()).is_some_and(|bare| bare.len() == name.len());
    is_name.then_some((start, inner.len()))
}

/// Where the run of kanji, katakana and Latin before `end` begins.
fn run_before(words: &str, end: usize) -> Option<usize> {
    let head = words.get(..end)?;
    let head_of = |c: char| matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | '・' | 'A'..='Z' | 'a'..='z' | '0'..='9');
    let start = head.char_indices().rev().take_while(|&(_, c)| head_of(c)).last()?.0;
    (head.get(start..)?.chars().count() >= 2).then_some(start)
}
