//! Names of firms without any mark: runs of name characters that the words of no trade fill.

use jikenbo_text::Words;
use jikenbo_text::name::begun;

/// Characters of the shortest and the longest of such names.
const LENGTH: std::ops::RangeInclusive<usize> = 4..=20;

/// What stands before a name in the same run: 印刷会社|アオミネ印刷.
static HEADS: Words = Words::of(&[
    "会社",
    "大手",
    "業者",
    "企業",
    "委託先",
    "提供元",
    "運営元",
    "親会社",
    "法人",
    "通販",
    "銘柄",
]);

/// What stands behind a name in the same run: アオミネ印刷|問題.
static TAILS: Words =
    Words::of(&["問題", "事件", "事案", "事故", "関連", "製品", "経由", "側", "社", "内", "製", "様", "殿"]);

/// What the name of a firm written in kanji ends in.
static ENDINGS: Words = Words::of(&[
    "印刷",
    "計算",
    "鑑定",
    "事務所",
    "研究所",
    "商事",
    "商会",
    "商店",
    "工業",
    "産業",
    "物流",
    "運輸",
    "運送",
    "倉庫",
    "通信",
    "電機",
    "電器",
    "電力",
    "製作所",
    "総研",
    "公社",
    "協会",
    "財団",
    "機構",
    "開発",
    "企画",
    "技研",
    "測量",
    "銀行",
    "信金",
    "紙業",
    "製本",
    "出版",
    "堂",
    "社中",
    "書店",
    "薬局",
    "処理",
    "代行",
    "集計",
    "統計",
    "検針",
    "警備",
    "清掃",
    "設備",
    "広告",
    "事務機",
]);

/// What the name of a firm ends in that works for others in a centre.
const CENTRES: &[&str] = &[
    "計算センター",
    "集計センター",
    "事務センター",
    "情報センター",
    "処理センター",
    "検査センター",
    "健診センター",
    "検診センター",
    "医学センター",
    "健康センター",
    "健康管理センター",
    "印刷センター",
    "配送センター",
];

/// Words of which a run may be made that is the name of nobody.
static THINGS: Words = Words::of(&[
    "サーバー",
    "サーバ",
    "システム",
    "サービス",
    "ランサムウェア",
    "ランサムウエア",
    "ランサム",
    "コンピューターウイルス",
    "コンピュータウイルス",
    "コンピューター",
    "コンピュータ",
    "ウイルス",
    "ウィルス",
    "メールアドレス",
    "メール",
    "アドレス",
    "ウェブサイト",
    "サイト",
    "アプリケーション",
    "アプリ",
    "データベース",
    "データ",
    "セキュリティー",
    "セキュリティ",
    "クラウド",
    "パソコン",
    "ネットワーク",
    "インターネット",
    "オンライン",
    "サイバー",
    "アカウント",
    "パスワード",
    "ダークウェブ",
    "リークサイト",
    "ホームページ",
    "クレジットカード",
    "カード",
    "ファイル",
    "フォルダー",
    "フォルダ",
    "ソフトウェア",
    "ソフト",
    "ツール",
    "センター",
    "コール",
    "グループ",
    "メーカー",
    "スタッフ",
    "アルバイト",
    "リスト",
    "ログイン",
    "ログ",
    "バックアップ",
    "アクセス",
    "マルウェア",
    "プログラム",
    "ポイント",
    "キャンペーン",
    "アンケート",
    "スマートフォン",
    "タブレット",
    "スマホ",
    "テレビ",
    "ニュース",
    "ページ",
    "マイナンバー",
    "フォレンジック",
    "メモリー",
    "メモリ",
    "コード",
    "リスク",
    "ミス",
    "トラブル",
    "プレス",
    "リリース",
    "ハッカー",
    "フォーム",
    "リンク",
    "コピー",
    "イベント",
    "セミナー",
    "キー",
    "チーム",
    "ユーザー",
    "ユーザ",
    "テスト",
    "ケース",
    "ルール",
    "パート",
    "ドライブ",
    "ハード",
    "ディスク",
    "プリンター",
    "リモート",
    "デスクトップ",
    "ショップ",
    "ストア",
    "個人",
    "情報",
    "流出",
    "漏えい",
    "攻撃",
    "会員",
    "顧客",
    "被害",
    "対策",
    "管理",
    "利用",
    "担当",
    "部門",
    "委託",
    "業務",
    "事案",
    "調査",
    "発表",
    "公表",
    "対応",
]);

/// Those runs in a sentence, each with the byte at which it begins.
pub(super) fn bare(words: &str) -> Vec<(usize, &str)> {
    let all = runs(words).map(without_head).map(without_tail).filter(|(_, run)| may_be_name(run));
    all.map(|(at, run)| with_nature(words, at, run)).collect()
}

/// 日の|出ミナモ通信: with the word of nature with which a name begins.
fn with_nature<'t>(words: &'t str, at: usize, run: &'t str) -> (usize, &'t str) {
    let from = begun(words, at);
    words.get(from..at + run.len()).map_or((at, run), |whole| (from, whole))
}

/// Runs of kanji, katakana and Latin letters.
fn runs(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = words.get(from..)?;
        let start = from + rest.find(is_of_name)?;
        let run = words.get(start..)?;
        let run = run.get(..run.find(|c| !is_of_name(c)).unwrap_or(run.len()))?;
        from = start + run.len();
        Some((start, run))
    })
}

fn is_of_name(c: char) -> bool {
    matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | '・' | '&') || c.is_ascii_alphabetic()
}

fn without_head((at, run): (usize, &str)) -> (usize, &str) {
    if !HEADS.stands_in(run) {
        return (at, run);
    }
    let ends = HEADS.iter().filter_map(|head| run.find(head).map(|at| at + head.len()));
    let end = ends.filter(|end| *end < run.len()).max().unwrap_or(0);
    (at + end, run.get(end..).unwrap_or(run))
}

fn without_tail((at, run): (usize, &str)) -> (usize, &str) {
    let tail = TAILS.iter().filter(|_| TAILS.ends(run)).find_map(|tail| run.strip_suffix(tail));
    (at, tail.unwrap_or(run))
}

fn may_be_name(run: &str) -> bool {
    let is_spelled = |c: char| matches!(c, 'ァ'..='ヺ') || c.is_ascii_alphabetic();
    if !LENGTH.contains(&run.chars().count()) || run.starts_with('・') || run.ends_with('・') {
        return false;
    }
    if !run.contains(is_spelled) {
        return ENDINGS.ends(run);
    }
    without_things(run).filter(|c| is_spelled(*c)).nth(1).is_some() || is_centre(run)
}

/// 青嶺計算センター: more than what such a centre is?
fn is_centre(run: &str) -> bool {
    CENTRES.iter().any(|centre| run.strip_suffix(centre).is_some_and(|head| head.chars().count() > 1))
}

/// The characters of a run that are of no thing.
fn without_things(mut rest: &str) -> impl Iterator<Item = char> {
    std::iter::from_fn(move || {
        while THINGS.begins(rest) {
            let longest = THINGS.iter().filter(|thing| rest.starts_with(thing)).map(str::len).max()?;
            rest = rest.get(longest..)?;
        }
        let next = rest.chars().next()?;
        rest = rest.get(next.len_utf8()..)?;
        Some(next)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_a_mark() {
        for (sentence, names) in [
            ("ミナモ計算センターの件", &["ミナモ計算センター"][..]),
            ("青嶺計算センターへのサイバー攻撃をめぐり", &["青嶺計算センター"]),
            ("市の計算センターとコールセンターで", &[]),
            ("ミナモ計算センター問題で", &["ミナモ計算センター"]),
            ("委託しております青嶺予防医学センター様より", &["青嶺予防医学センター"]),
            ("市が印刷会社ミナモ印刷に任せた通知書", &["ミナモ印刷"]),
            ("東丘市の青嶺損害鑑定で、サーバーが暗号化された", &["青嶺損害鑑定"]),
            ("コールセンター大手ミナモ・コンタクトは", &["ミナモ・コンタクト"]),
            ("検針を任せていた日の出ミナモの元社員", &["日の出ミナモ"]),
            ("ランサムウェアによるサイバー攻撃でメールアドレスが", &[]),
        ] {
            let found: Vec<&str> = bare(sentence).into_iter().map(|(_, name)| name).collect();
            assert_eq!(found, names, "{sentence}");
        }
    }
}
