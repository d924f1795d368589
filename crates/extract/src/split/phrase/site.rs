//! Lines of a page that belong to no story: ways through the site, page numbers, contents, what closes a post, the foot.

use crate::words::Words;

/// Is the line a way through a site (パンくず, links) or the letterhead of a page?
pub(in crate::split) fn is_navigation(words: &str) -> bool {
    // Bytes with which the signs begin.
    let may_hold = |byte: u8| matches!(byte, b'>' | b'|' | 0xC2 | 0xE2 | 0xEF);
    let has_signs = words.bytes().fold(false, |has, byte| has | may_hold(byte));
    let several = |signs: &[char]| has_signs && words.matches(signs).nth(1).is_some();
    static OPENS: Words = Words::of(&[
        "ホーム",
        "トップ",
        "HOME",
        "Home",
        "TOP",
        "Top",
        "本文へ",
        "現在の位置",
        "現在位置",
        "印刷",
        "ここから",
        "並べ替え",
        "メニュー",
    ]);
    let is_enclosed = words.starts_with("<<") || words.starts_with(">>");
    !words.contains('。') && !is_enclosed && several(&['>', '»', '›', '＞'])
        || leads_to_other_pages(words)
        || several(&['|', '｜'])
        || OPENS.begins(words)
            && !words.starts_with("ホームページ")
            && !words.contains('。')
            && words.contains([' ', '>', '/', '»', '|'])
        || words.starts_with("http")
        || words.starts_with("本文へ")
}

/// Is the line the number of a page, between strokes or named: - 52 -, 1 / 2 ページ?
pub(in crate::split) fn is_page_number(words: &str) -> bool {
    let named = words.trim().strip_suffix("ページ").or_else(|| words.trim().strip_suffix('頁'));
    let is_number = |number: &str| {
        number.starts_with(|c: char| c.is_ascii_digit())
            && number.chars().all(|c| c.is_ascii_digit() || " /".contains(c))
    };
    named.is_some_and(is_number) || is_between_strokes(words)
}

fn is_between_strokes(words: &str) -> bool {
    let inner = words.trim_matches(['-', '―', '─', '－', ' ']);
    inner.len() < words.len()
        && words.starts_with(['-', '―', '─', '－'])
        && (1..=4).contains(&inner.len())
        && inner.bytes().all(|byte| byte.is_ascii_digit())
}

/// Does the line count the pages of a list: 1 2 3 … 12 次へ?
fn leads_to_other_pages(words: &str) -> bool {
    const FEWEST: usize = 3;
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let leads = words.contains("次へ") || words.contains("前へ") || words.contains("次のページ");
    leads && words.split_whitespace().filter(is_number).nth(FEWEST - 1).is_some()
}

/// Does the line only say when a post was put up, of which class it is, and where it stands: 投稿時刻 10:40 事故 | 個別ページ?
pub(in crate::split) fn closes_a_post(words: &str) -> bool {
    static OPENS: Words = Words::of(&[
        "投稿時刻",
        "投稿日時",
        "投稿者",
        "Posted",
        "posted",
        "カテゴリ",
        "トラックバック",
        "個別ページ",
        "固定リンク",
        "パーマリンク",
        "Permalink",
        "この記事のURL",
    ]);
    const LONGEST: usize = 60;
    !words.contains('。') && OPENS.begins(words) && words.chars().count() <= LONGEST
}

/// Does the line stand below a post: who wrote it, of which class it is, how many answered?
pub(in crate::split) fn signs(words: &str) -> bool {
    static OPENS: Words = Words::of(&[
        "Comment",
        "コメント(",
        "コメント:",
        "コメント ",
        "トラックバック",
        "投稿者",
        "Posted",
        "posted",
        "カテゴリ",
        "タグ:",
        "タグ ",
        "Tags",
        "Category",
        "続きを読む",
        "いいね",
        "シェア",
        "ツイート",
        "この記事の",
    ]);
    OPENS.begins(words) && !words.contains('。')
}

/// How the lines of a page's foot begin.
static FEET: Words = Words::of(&[
    "次号",
    "発行:",
    "発行 ",
    "発行元",
    "編集:",
    "編集後記",
    "バックナンバー",
    "配信の停止",
    "配信停止",
    "購読",
    "Copyright",
    "©",
    "(C)",
    "前の記事",
    "次の記事",
    "このサイトについて",
    "前へ",
    "次へ",
    "本メール",
    "※ 本メール",
    "(このお便り",
    "このメール",
    "無断転載",
    "プライバシーポリシー",
    "ページの先頭",
    "ページトップ",
    "お問い合わせはこちら",
    "メルマガ登録",
    "解除",
    "登録の解除",
    "登録解除",
    "配信解除",
    "配信先",
    "このメルマガ",
    "本メールマガジン",
    "本メルマガ",
    "ご意見・ご感想",
    "本件に関するお",
    "本件に関する問",
    "本ページに関する",
    "このページに関する",
    "ご意見ご感想",
    "記事の無断",
    "転載",
    "関連記事",
    "関連リンク",
    "あわせて読みたい",
    "こちらもおすすめ",
    "おすすめの記事",
    "アクセスランキング",
    "人気の記事",
    "人気記事",
    "最新の記事",
    "最近の記事",
    "最近の投稿",
    "過去の記事",
    "Powered by",
    "All Rights",
]);

/// Does the line belong to the foot of a page, after its last article?
pub(in crate::split) fn is_footer(words: &str) -> bool {
    const POINTER: usize = 12;
    let points = (words.starts_with("<<") || words.starts_with(">>")) && words.chars().count() <= POINTER;
    let leads_on = || words.starts_with(['←', '→', '«', '»']) && !words.contains('。');
    points || leads_on() || FEET.begins(words)
}

/// Does the line head a table of contents: 今号の内容, 目次?
pub(in crate::split) fn heads_contents(words: &str) -> bool {
    const LONGEST: usize = 16;
    static WORDS: Words = Words::of(&[
        "目次",
        "もくじ",
        "号の内容",
        "月の内容",
        "週の内容",
        "回の内容",
        "内容一覧",
        "見出し一覧",
        "号のラインアップ",
        "号のトピックス",
        "CONTENTS",
        "Contents",
        "INDEX",
        "Index",
    ]);
    let words: String = words.chars().filter(|c| c.is_alphanumeric()).take(LONGEST + 1).collect();
    words.chars().count() <= LONGEST && WORDS.ends(&words)
}

/// Is the line one of a table of contents, with dots up to its page: 名簿の紛失 …… 2?
pub(in crate::split) fn is_of_contents(words: &str) -> bool {
    const PAGE: usize = 4;
    let title = words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'p' | 'P' | ' '));
    let page = words.len() - title.len();
    (1..=PAGE).contains(&page) && ["..", "……", "・・", "‥‥", "--"].iter().any(|dots| title.ends_with(dots))
}

#[cfg(test)]
mod tests {
    use super::super::is_address;
    use super::*;

    #[test]
    fn ways_through_a_site() {
        for words in ["ホーム > お知らせ > 2024年", "トップ | お知らせ | 採用", "HOME » お知らせ » 重要"]
        {
            assert!(is_navigation(words), "{words}");
        }
        assert!(!is_navigation("ホームページの改ざんについて"));
        assert!(is_footer("→次の記事へ"));
        assert!(!is_footer("→市の職員が名簿を紛失した。"));
        assert!(is_address("関係者各位"));
        assert!(!is_address("お客様のメールアドレスの流出について"));
    }
}
