//! Words that are no names: of grammar, and common nouns that stand where a name might.

use super::run::{Class, class};

/// Hiragana that begins a sentence or joins two, and never a name.
const GRAMMAR: &[&str] = &[
    "この", "その", "あの", "どの", "これ", "それ", "また", "なお", "ただし", "さらに", "すでに", "すべて", "ほか", "ある", "いずれも", "もし", "かつ", "および", "または", "ならびに",
    "このうち", "そのうち", "うち", "このほか", "そのほか", "そこで", "すると", "しかし", "だが", "ところが", "とくに", "ほぼ", "まず", "つぎに", "のち", "あと", "たとえば", "ため",
    "いわゆる", "おもに", "ご", "お", "よその", "ほかの", "とある", "まだ", "もう", "よる", "いま", "きょう", "あす", "きのう", "ことし", "わが", "なぜ", "どう", "こう", "そう", "さて", "つきまして",
];

/// Is this hiragana a word of grammar, alone or at its end?
pub(super) fn is_grammar(words: &str) -> bool {
    GRAMMAR.contains(&words)
        || words.chars().count() < 2
        || words.ends_with(['を', 'は', 'が', 'に', 'て', 'で', 'も', 'の', 'へ', 'や'])
        || words.chars().count() > 8
}

/// How hiragana goes on after a name when it is no longer the name.
const AFTER: &[&str] = &[
    "は", "が", "を", "に", "で", "と", "も", "や", "の", "へ", "から", "より", "まで", "など", "および", "または", "ならび", "による", "さま", "さん", "だ", "ほか", "あて", "といった",
    "ら", "か", "し", "さ", "す", "た", "な", "ご", "お",
];

/// Bytes of `kana` that belong to a name: none where it is a particle after something, all of it at the beginning,
/// or between two parts of a name (学び舎).
pub(super) fn before_particle(kana: &str, after_something: bool, next: Option<char>) -> usize {
    if after_something {
        let ends = AFTER.iter().any(|word| kana.starts_with(word));
        let joins = next.is_some_and(|c| matches!(class(c), Class::Kanji | Class::Katakana)) || kana.chars().count() >= 2;
        return if ends || !joins { 0 } else { cut(kana) };
    }
    if GRAMMAR.contains(&kana) { 0 } else { cut(kana) }
}

/// Bytes before the particle that ends a name spelled in hiragana: さくら|は. の stays where a name goes on after it.
fn cut(kana: &str) -> usize {
    const PARTICLES: &[&str] = &["において", "における", "によると", "による", "では", "には", "からの", "から", "より", "など", "は", "が", "を", "に", "へ", "も"];
    let enough = |at: usize| kana[..at].chars().count() >= 2;
    let found = PARTICLES.iter().filter_map(|particle| kana.strip_suffix(particle)).map(str::len).filter(|&at| enough(at)).min();
    found.unwrap_or(kana.len())
}

/// Words that introduce a name without a particle: 委託先東丘印刷株式会社.
const INTRODUCTIONS: &[&str] = &[
    "再委託先", "委託先", "委託業者", "委託会社", "委託事業者", "受託者", "受託業者", "受託会社", "受託事業者", "指定管理者", "運営会社", "運営事業者", "運営元", "保守会社", "親会社", "子会社", "関連会社",
    "グループ会社", "連結子会社", "提供元", "供給元", "開発元", "販売元", "発行元", "発注者", "会社名", "法人名", "商号", "名称", "調査会社", "印刷会社", "請負業者", "旧", "元請", "取引先", "代理店", "販売代理店",
    "当社子会社", "弊社子会社", "同社子会社", "通販大手", "大手",
];

/// Bytes of the introduction at the beginning of a run.
pub(super) fn introduction(run: &str) -> usize {
    let longest = INTRODUCTIONS.iter().filter(|word| run.starts_with(**word)).map(|word| word.len()).max();
    longest.filter(|&at| at < run.len()).unwrap_or(0)
}

/// Parts of which a run that is no name may wholly consist.
const COMMON: &[&str] = &[
    "公立", "私立", "国立", "県立", "市立", "都立", "町立", "区立", "府立", "道立", "村立", "総合", "地方", "地域", "近隣", "他", "同", "本", "当", "某", "各", "両", "全", "元", "前", "別", "当該", "提携",
    "取引", "民間", "県内", "市内", "府内", "都内", "町内", "国内", "海外", "外国", "大手", "専門", "第三者", "調査", "保守", "印刷", "運送", "運営", "管理", "所轄", "最寄", "担当", "通信", "警備", "清掃", "検診",
    "卒業", "進学", "在籍", "出身", "受入", "委託", "受託", "再委託", "関係", "関連", "主要", "複数", "一部", "特定", "個人", "情報", "個人情報", "外部", "内部", "社内", "学内", "院内", "所属", "対象", "該当", "同一", "隣", "自", "弊",
    "附属", "付属", "併設", "分", "中央", "新", "旧", "現", "地元", "周辺", "全国", "民生委員", "医師", "先", "元請", "下請", "親", "子", "会社", "企業", "法人", "団体", "機関", "組織", "事業", "事業者", "業者", "学校", "大学", "病院", "銀行", "高校", "短期", "高等",
    "県", "市", "府", "都", "町", "村", "区", "国", "省", "庁", "局", "課", "部", "係", "室", "第", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "名", "社", "人", "件", "年", "月", "日", "時", "分間", "号", "回", "台", "校", "店",
    "職員", "社員", "従業員", "教員", "教職員", "教諭", "教授", "学生", "生徒", "児童", "園児", "患者", "顧客", "会員", "利用者", "保護者", "住民", "市民", "県民", "町民", "取引先", "お客様", "応募者", "関係者",
    "流出", "漏えい", "漏洩", "紛失", "盗難", "誤送信", "誤送付", "誤交付", "誤廃棄", "不正", "不正アクセス", "アクセス", "感染", "被害", "障害", "攻撃", "サイバー", "サイバー攻撃", "メール", "電子メール", "ウイルス", "コンピュータ", "コンピューター", "マルウェア", "ランサムウェア", "ランサムウエア",
    "サイト", "ホームページ", "ウェブ", "ウェブサイト", "サーバ", "サーバー", "システム", "データ", "ファイル", "パソコン", "端末", "書類", "資料", "カード", "クレジットカード", "クレジット", "アカウント", "パスワード", "アドレス", "ネットワーク", "クラウド", "サービス", "アプリ", "ソフト", "オンライン", "インターネット", "ネット",
    "通販", "予約", "公式", "会社員", "施設", "保育施設", "保育", "介護", "福祉", "医療", "教育", "研究", "開発", "販売", "製造", "建設", "物流", "配送", "業務", "事務", "事務局", "本部", "支部", "支店", "営業", "営業所", "本社", "本店", "工場", "研究室", "窓口", "相談", "問合", "問", "合",
    "重要", "緊急", "お知らせ", "更新", "公開", "公表", "発表", "報道", "報告", "続報", "速報", "最終", "掲載", "記者", "発表資料", "報道資料", "報道発表", "資料提供", "提供", "プレスリリース", "リリース", "ニュース", "トップ", "ホーム", "メニュー", "検索", "記事", "カテゴリ", "カテゴリー", "ページ", "トピックス", "新着", "一覧", "組織", "案内",
    "平成", "令和", "昭和", "午前", "午後", "今回", "今後", "現在", "当初", "昨年", "今年", "先月", "今月", "同日", "翌日", "本件", "本事案", "事案", "事故", "事件", "概要", "経緯", "原因", "対応", "対策", "再発防止", "再発", "防止", "防止策", "内容", "項目", "種類", "期間", "日時", "場所", "件数", "人数", "状況", "影響", "範囲", "経過", "措置", "発生", "判明", "発覚", "確認", "方", "者", "物", "用", "中", "内", "外", "上", "下", "後", "等", "的", "性",
    "氏名", "住所", "電話", "番号", "電話番号", "生年月日", "性別", "年齢", "口座", "代表", "代表者", "代表取締役", "取締役", "社長", "理事長", "学長", "校長", "院長", "市長", "町長", "知事", "部長", "課長", "会長", "所長", "公印", "省略", "各位", "記", "以上", "様", "殿", "御中", "不審", "迷惑", "通知", "連絡", "謝罪", "詫", "送信", "誤", "添付", "宛先", "USBメモリ", "USB", "USBメモリー", "USBメモリー", "FAX", "ファクス", "BCC", "CC", "TO", "PC", "ID", "HP", "Web", "URL", "PDF", "TEL",
];

/// Is the run put together of common words, digits and single letters alone?
pub(super) fn is_common(run: &str) -> bool {
    let mut rest = run.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if rest.chars().count() <= 1 {
        return true;
    }
    while !rest.is_empty() {
        let longest = COMMON.iter().filter(|word| rest.starts_with(**word)).map(|word| word.len()).max();
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').len();
        match longest.unwrap_or(0).max(digits) {
            0 => return false,
            taken => rest = &rest[taken..],
        }
    }
    true
}
