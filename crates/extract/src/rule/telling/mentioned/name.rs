//! The names of an article that may be those of other victims: marked ones, and unmarked ones where the words before
//! or after tell that a name stands there.

use jikenbo_text::FoldedSpan;
use jikenbo_text::name::Body;

use crate::reading::Reading;
use crate::rule::organization::{Context, Located, is_named};

/// A name, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// The name.
    pub(super) span: FoldedSpan,
    /// Index of its sentence.
    pub(super) sentence: usize,
    /// What it says it is.
    pub(super) body: Body,
    /// Where the words after it and its brackets begin.
    pub(super) after: usize,
    /// Does it stand in brackets after another word: ミナモ印刷(東丘市)は?
    pub(super) is_in_brackets: bool,
    /// Do the words before it say that it works for others: 印刷を委託している, 子会社?
    pub(super) is_introduced: bool,
}

/// Characters of the shortest unmarked name.
const SHORTEST: usize = 3;

/// Sentences that are looked at.
const SENTENCES: usize = 120;

/// Those names, in order.
pub(super) fn names(reading: &Reading, marked: &[Located]) -> Vec<Named> {
    let victim = |located: &&Located| {
        !matches!(located.name.body, Body::Police | Body::Commission | Body::Media)
            && located.sentence < SENTENCES
    };
    let mut found: Vec<Named> = marked
        .iter()
        .filter(victim)
        .map(|located| named(reading, located.sentence, located.name.span, located.name.body))
        .collect();
    for (sentence, at) in reading.sentences.iter().take(SENTENCES).zip(0..) {
        let spans = unmarked(reading, sentence.span).into_iter().filter(|span| !is_named(marked, *span));
        found.extend(spans.map(|span| named(reading, at, span, Body::Unmarked)));
    }
    found.sort_by_key(|name| name.span.start());
    found
}

fn named(reading: &Reading, sentence: usize, span: FoldedSpan, body: Body) -> Named {
    let context = Context::of(reading, sentence, span);
    let is_introduced = introduces(context.left.trim_end_matches('('));
    let closes = context.left.ends_with('(') && context.right.starts_with(')');
    let after = context.after + if closes { ')'.len_utf8() } else { 0 };
    let is_in_brackets = closes && !is_introduced;
    Named { span, sentence, body, after, is_in_brackets, is_introduced }
}

/// The unmarked names of a sentence.
fn unmarked(reading: &Reading, sentence: FoldedSpan) -> Vec<FoldedSpan> {
    let words = reading.words(sentence);
    let mut found = Vec::new();
    let mut before = ' ';
    let mut until = 0;
    for (at, c) in words.char_indices() {
        if at >= until && is_foreign(c) && !is_foreign(before) {
            let end = end_of_run(words, at);
            until = end;
            if stands_for_a_name(words, at, end) {
                found.push(FoldedSpan::between(sentence.start() + at, sentence.start() + end));
            }
        } else if at >= until && is_kanji(c) && is_pause(before) {
            let end = end_of_kanji(words, at);
            until = end;
            if announces(words, at, end) {
                found.push(FoldedSpan::between(sentence.start() + at, sentence.start() + end));
            }
        }
        before = c;
    }
    found
}

fn is_foreign(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー') || c.is_ascii_alphabetic()
}

fn is_kanji(c: char) -> bool {
    matches!(c, '一'..='鿿' | '々')
}

fn is_pause(c: char) -> bool {
    matches!(c, ' ' | '、' | '。' | '「' | '(')
}

/// The end of a run of katakana and Latin letters, with the marks that join them.
fn end_of_run(words: &str, at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    let joins = |c: char| matches!(c, '・' | '&' | '.' | '-') || c.is_ascii_digit();
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let over_space = c == ' ' && next.is_some_and(|next| next.is_ascii_uppercase());
        if is_foreign(c)
            || is_kanji(c) && is_inside(rest, at)
            || (joins(c) || over_space) && next.is_some_and(is_foreign)
        {
            end = at + c.len_utf8();
        } else if c.is_ascii_digit() {
            end = at + 1;
        } else {
            break;
        }
    }
    at + end
}

/// Kanji that end a name after katakana: ミナモ|電機, not ミナモ|社.
fn is_inside(run: &str, at: usize) -> bool {
    let rest = run.get(at..).unwrap_or_default();
    ![
        "社",
        "側",
        "製",
        "上",
        "内",
        "等",
        "用",
        "宛",
        "版",
        "経由",
        "担当",
        "会員",
        "利用",
        "株式会社",
        "型",
        "分",
        "名",
        "氏",
        "様",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
}

fn end_of_kanji(words: &str, at: usize) -> usize {
    let rest = words.get(at..).unwrap_or_default();
    at + rest.find(|c| !is_kanji(c)).unwrap_or(rest.len())
}

/// Is the run a name, by what stands before it or directly after?
fn stands_for_a_name(words: &str, at: usize, end: usize) -> bool {
    let (Some(run), Some(before), Some(after)) = (words.get(at..end), words.get(..at), words.get(end..))
    else {
        return false;
    };
    let quoted = before.ends_with('「') && after.starts_with('」');
    let inner = before.trim_end_matches(['「', '(']);
    let after = if before.ends_with('(') { after.strip_prefix(')').unwrap_or(after) } else { after };
    let long = run.chars().count() >= SHORTEST && !is_common(run);
    let firm = after.strip_prefix('社').is_some_and(starts_with_particle);
    let stands = starts_with_particle(after) || after.starts_with(['(', '。', '、']) || quoted;
    let stands_free = !before.ends_with(is_kanji) && !is_thing(run);
    let told = stands_free && (is_hit(after) || is_parent(after));
    long && (firm || stands && (introduces(inner) || is_kin(inner) || told || announces(words, at, end)))
}

/// Does the run end in the word for a thing: リークサイト, 入力フォーム?
fn is_thing(run: &str) -> bool {
    const THINGS: &[&str] = &[
        "サイト",
        "ページ",
        "フォーム",
        "システム",
        "サーバ",
        "サーバー",
        "チーム",
        "形式",
        "サービス",
        "アカウント",
        "メール",
        "アプリ",
        "カルテ",
        "ソフト",
        "ツール",
        "ファイル",
        "データ",
        "パソコン",
        "端末",
        "ショップ",
        "ストア",
    ];
    run.chars().count() <= SHORTEST || THINGS.iter().any(|thing| run.ends_with(thing))
}

fn starts_with_particle(after: &str) -> bool {
    ["の", "が", "は", "も", "で", "から", "に", "へ", "を", "と", "より", "側"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// Do the words before a name say what its bearer does for others?
fn introduces(before: &str) -> bool {
    const INTRODUCE: &[&str] = &[
        "会社",
        "企業",
        "業者",
        "事業者",
        "受託者",
        "委託先",
        "委託先の",
        "委託先である",
        "再委託先",
        "再委託先の",
        "再委託先である",
        "子会社",
        "子会社の",
        "子会社である",
        "法人",
        "グループの",
        "傘下の",
        "委託した",
        "委託している",
        "委託していた",
        "委託する",
        "委託しております",
        "委託しておりました",
        "委託してきた",
        "任せた",
        "任せている",
        "任せていた",
        "任せております",
        "依頼した",
        "依頼している",
        "依頼していた",
        "依頼しております",
        "頼んでいた",
        "頼んでいる",
        "請け負う",
        "請け負っている",
        "請け負った",
        "受託する",
        "受託している",
        "受託した",
        "手がける",
        "手掛ける",
        "担う",
        "担っている",
        "担っていた",
        "行う",
        "営む",
        "運営する",
        "利用していた",
        "利用している",
        "契約している",
        "契約していた",
        "発注していた",
        "発注した",
        "会社の",
        "企業の",
        "業者の",
        "事業者の",
        "会社である",
        "業者である",
        "事業者である",
        "委託先、",
        "会社、",
        "業者、",
        "事業者、",
    ];
    INTRODUCE.iter().any(|word| before.ends_with(word))
}

/// 親会社のミナモ: a name stands there, though not of one that works for others.
fn is_kin(before: &str) -> bool {
    const KIN: &[&str] = &[
        "親会社の",
        "親会社である",
        "親会社、",
        "運営元の",
        "同業の",
        "競合の",
        "他社の",
        "大手の",
        "メーカーの",
        "社名は",
    ];
    KIN.iter().any(|word| before.ends_with(word))
}

/// ミナモの子会社の社員が.
fn is_parent(after: &str) -> bool {
    ["の子会社", "のグループ会社", "傘下の", "の関連会社", "グループの"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// ミナモへの不正アクセス, ミナモのランサムウェア被害, ミナモから流出した: the words after it say that it was hit.
pub(super) fn is_hit(after: &str) -> bool {
    const LINKS: &[&str] = &["への", "に対する", "の", "が", "で発生した", "における", "から"];
    const HITS: &[&str] = &[
        "不正アクセス",
        "サイバー攻撃",
        "ランサム",
        "攻撃",
        "被害",
        "コンピュータウイルス",
        "コンピューターウイルス",
        "ウイルス感染",
        "ウイルスに",
        "マルウェア",
        "サーバ",
        "システムに",
        "流出",
        "漏えい",
        "漏洩",
        "情報漏",
        "情報流出",
        "個人情報漏",
        "個人情報が",
    ];
    LINKS
        .iter()
        .any(|link| after.strip_prefix(link).is_some_and(|rest| HITS.iter().any(|hit| rest.starts_with(hit))))
}

/// 同じ日、ミナモ文具も…公表した: a run at the beginning of a clause that announces.
fn announces(words: &str, at: usize, end: usize) -> bool {
    const COMMON: &[char] = &[
        '者', '額', '数', '先', '元', '側', '員', '点', '社', '方', '人', '日', '月', '年', '県', '市', '町',
        '村', '区', '省', '庁', '局', '署', '果', '因', '容', '報', '象', '害', '査', '態', '件', '界', '業',
    ];
    let (Some(run), Some(before), Some(after)) = (words.get(at..end), words.get(..at), words.get(end..))
    else {
        return false;
    };
    let opens = before.is_empty() || before.ends_with(['、', '。', '」']);
    let topic = after.starts_with(['も', 'は']) || after.starts_with("では");
    let says = ["公表", "発表", "明らか"].iter().any(|word| after.contains(word));
    opens && topic && says && run.chars().count() >= SHORTEST && !run.ends_with(COMMON) && !is_common(run)
}

/// Things that katakana and Latin letters write, which are nobody.
fn is_common(run: &str) -> bool {
    const THINGS: &[&str] = &[
        "システム",
        "サーバ",
        "コール",
        "パソコン",
        "メール",
        "サイト",
        "データ",
        "ホームページ",
        "ウェブ",
        "ランサム",
        "ウイルス",
        "クラウド",
        "ファイル",
        "ネットワーク",
        "アプリ",
        "サービス",
        "セキュリティ",
        "コンピュ",
        "USB",
        "PC",
        "VPN",
        "Web",
        "WEB",
        "FAX",
        "DM",
        "ダイレクト",
        "アンケート",
        "コンサル",
        "マンション",
        "アルバイト",
        "スタッフ",
        "ドライバ",
        "ソフト",
        "インターネット",
        "オンライン",
        "ネット",
        "カード",
        "クレジット",
        "ポイント",
        "アカウント",
        "パスワード",
        "マイナンバー",
        "マルウェア",
        "マルウエア",
        "サポート",
        "プログラム",
        "ベンダ",
        "グループ",
        "センター",
        "メーカー",
        "ハッカー",
        "サイバー",
        "ダーク",
        "ログ",
        "リスト",
        "ストア",
        "ショップ",
        "プライバシー",
        "コンビニ",
        "レンタル",
        "テスト",
        "メンバー",
        "ユーザ",
        "オペレータ",
        "ヘルプ",
        "スマホ",
        "スマート",
        "ID",
        "IT",
        "ICT",
        "AI",
        "IP",
        "URL",
        "SNS",
        "NAS",
        "EC",
        "ECサイト",
        "OS",
        "HP",
        "CSV",
        "PDF",
        "SQL",
        "DDoS",
        "EDR",
        "Excel",
        "エクセル",
        "Emotet",
        "LAN",
        "TEL",
        "http",
        "ワクチン",
        "フォレンジック",
        "ニュース",
        "プレス",
        "コロナ",
        "タブレット",
        "ノート",
        "テレビ",
        "ラベル",
        "シール",
        "バス",
        "ガス",
        "タクシー",
        "ホテル",
        "レストラン",
        "ボランティア",
        "ワーク",
        "プラン",
        "エラー",
        "アクセス",
        "フィッシング",
        "サンプル",
        "コピー",
        "キャンペーン",
        "イベント",
        "セミナー",
    ];
    THINGS.iter().any(|thing| run.starts_with(thing))
}
