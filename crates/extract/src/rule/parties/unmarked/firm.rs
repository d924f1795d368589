//! Does a word look like the name of a firm?

use jikenbo_text::FoldedSpan;

use super::common::is_thing;
use crate::lexicon::LEXICON;
use crate::reading::Reading;
use crate::words::Words;

/// How firms end that are hired.
pub(super) static FIRMS: Words = Words::of(&[
    "工房",
    "測研",
    "リサーチ",
    "流通",
    "処理",
    "印刷",
    "プリント",
    "サービス",
    "昇降機",
    "企画",
    "産業",
    "物流",
    "ラボ",
    "ビル",
    "メンテナンス",
    "テクノ",
    "ネット",
    "コム",
    "通信",
    "電設",
    "設備",
    "製本",
    "紙工",
    "写真館",
    "データ",
    "環境",
    "清掃",
    "警備",
    "リース",
    "総研",
    "プロダクション",
    "ワークス",
    "システム",
    "システムズ",
    "ソフト",
    "クリエイト",
    "エンジニアリング",
    "デザイン",
    "事務機",
    "梱包",
    "倉庫",
    "運送",
    "配送",
    "検針",
    "情報処理",
    "計算センター",
    "出版",
    "広告",
    "スタジオ",
    "クリーン",
    "センター",
    "共同事業体",
    "共同企業体",
    "事務所",
    "不動産",
    "商事",
    "商会",
    "電機",
    "電気",
    "住宅",
    "保険",
    "サポート",
    "パートナー",
    "パートナーズ",
    "コンサルティング",
    "コンサルタント",
    "ホームズ",
    "ハウス",
    "クリエーション",
    "メディア",
    "テック",
    "ソリューション",
    "マネジメント",
    "アセット",
    "ロジ",
    "便",
    "ビジネスフォーム",
    "印刷センター",
    "情報センター",
    "プランニング",
    "プラン",
    "ヘルス",
    "クリエイティブ",
    "カンパニー",
    "ファーム",
    "サプライ",
    "ロジスティクス",
    "テレコム",
    "コンタクト",
    "コーポレーション",
    "エンタープライズ",
    "インフォ",
    "ワーク",
    "電算",
    "ソリューションズ",
    "コミュニケーションズ",
    "コンサルタンツ",
    "測量",
    "急便",
    "通運",
    "紙業",
    "工芸",
    "エージェンシー",
    "マーケティング",
    "エレクトロニクス",
    "エンジニア",
    "プロモーション",
    "グラフィック",
    "グラフィックス",
    "テレマーケティング",
    "アウトソーシング",
    "電工",
    "通商",
    "ジャパン",
    "機構",
    "協会",
    "公社",
    "振興会",
    "財団",
    "事業団",
    "組合",
]);

/// みなも情報システム: kana before the kanji, as names have and common words do not.
pub(super) fn is_begun_in_kana(words: &str) -> bool {
    let kana = words.chars().take_while(|c| matches!(c, 'ぁ'..='ん' | 'ァ'..='ヺ' | 'ー')).count();
    (2..=5).contains(&kana) && words.chars().nth(kana).is_some_and(|c| matches!(c, '一'..='鿿'))
}

/// みなも|建材, 三日月|電設: a name that ends in the word for a trade, with something before it.
pub(super) fn ends_as_a_trade(reading: &Reading, span: FoldedSpan) -> bool {
    const LEAST: usize = 2 * 'あ'.len_utf8();
    let mentions = reading.sentence_at(span.start()).map_or(&[][..], |at| reading.in_sentence(at));
    mentions.iter().any(|located| {
        let words = located.mention.span;
        LEXICON.named(located.mention.concept).topic == "industry_name"
            && words.end() == span.end()
            && words.start() >= span.start() + LEAST
    })
}

/// ミナモフィールド|社: the mark of a firm behind a name in katakana or Latin letters.
pub(super) fn is_firm_by_mark(words: &str) -> bool {
    let head = words.strip_suffix('社').unwrap_or_default();
    head.ends_with(|c: char| matches!(c, 'ァ'..='ヺ' | 'ー') || c.is_ascii_alphanumeric()) && !is_thing(head)
}

/// ブルーリーフ, みなもLAB: letters enough that no common word has, and none of the kanji of one.
pub(super) fn is_brand(words: &str) -> bool {
    let foreign = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー' | '・') || c.is_ascii_alphanumeric();
    words.chars().count() >= 5 && words.chars().all(foreign) && !is_thing(words)
}

/// みなもスポーツクラブ|が: a long word with katakana that acts, and is none of the things that firms have.
pub(super) fn is_long_name(words: &str, rest: &str) -> bool {
    let katakana = words.chars().filter(|c| matches!(c, 'ァ'..='ヺ' | 'ー')).count();
    words.chars().count() >= 7
        && katakana >= 3
        && rest.starts_with(['が', 'は', '、', '('])
        && !is_thing(words)
}

/// 具製造・|ミナモ産業| of 釣り具製造・ミナモ産業の子会社: bytes of what a firm does, with the dot before its name.
pub(super) fn past_trade(run: &str) -> usize {
    static TRADES: Words =
        Words::of(&["製造", "販売", "製造販売", "メーカー", "大手", "通販", "卸", "開発", "運営", "小売"]);
    const DOT: char = '・';
    run.rsplit_once(DOT)
        .filter(|(trade, _)| TRADES.ends(trade))
        .map_or(0, |(trade, _)| trade.len() + DOT.len_utf8())
}
