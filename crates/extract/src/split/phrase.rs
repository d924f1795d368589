//! Lines that are no words of a story: dates, addressees, ways through a site, footers.

use crate::words::Words;

/// Do the words go on about a body that was named before: 同社は, 同市では, 同協会によると?
pub(super) fn is_of_the_same(words: &str) -> bool {
    const BODIES: &str = "社市町村県都府区校大院行局園店署協法組機財団研病学教委連会事セ";
    words.strip_prefix('同').is_some_and(|body| body.starts_with(|c| BODIES.contains(c)))
}

/// Does the line hold a date and little else: 2024年5月1日, 11/27 公開, 投稿日:2024/05/01?
pub(super) fn is_date_line(words: &str) -> bool {
    if !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let after_marks = words.trim_start_matches(['【', '[', '(', '(', '■', '●', ' ']);
    let Some((date, rest)) = dated(after_marks)
        .or_else(|| labelled(words))
        .or_else(|| in_english(after_marks))
        .or_else(|| behind_class(words))
        .or_else(|| behind_medium(words))
    else {
        return false;
    };
    let is_short = || rest.chars().filter(|c| c.is_alphabetic() && !CLOCK.contains(*c)).nth(REST).is_none();
    date > 0 && (is_short() || names_class(rest))
}

/// The date behind the class of a post: 行政 | 2022.05.10, お知らせ/2022年5月10日.
pub(super) fn behind_class(words: &str) -> Option<(usize, &str)> {
    const CLASS: usize = 8;
    let (class, date) = words.split_once(['|', '/', '】', ']'])?;
    let is_class = class.chars().count() <= CLASS && !class.contains(|c: char| c.is_ascii_digit());
    let date = date.trim_start();
    dated(date).filter(|_| is_class && opens_with_year(date))
}

/// The whole date behind where a cutting is from: 汐見新報 2012年11月14日(水)10時12分配信.
fn behind_medium(words: &str) -> Option<(usize, &str)> {
    const NAME: std::ops::RangeInclusive<usize> = 3..=14;
    static MEDIA: Words = Words::of(&[
        "新聞",
        "新報",
        "日報",
        "時報",
        "タイムス",
        "タイムズ",
        "通信",
        "テレビ",
        "放送",
        "ニュース",
        "NEWS",
        "News",
        "news",
        "Web",
        "web",
        "WEB",
        "オンライン",
        "電子版",
    ]);
    let (name, date) = words.split_once([' ', '(', ','])?;
    let is_medium = NAME.contains(&name.chars().count()) && MEDIA.ends(name);
    let date = date.trim_start();
    dated(date).filter(|_| is_medium && opens_with_year(date))
}

/// What stands beside the day of a post.
static CLASSES: Words = Words::of(&[
    "カテゴリ",
    "分類:",
    "タグ:",
    "タグ ",
    "ジャンル",
    "Category",
    "Tag",
    "by ",
    "文:",
    "文=",
    "記者",
    "投稿者",
    "執筆",
]);

/// Does the rest of a date line say of which class the post is, or whose?
fn names_class(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '/', '|', '-', ')', '(', '[', '・']);
    !rest.contains('。') && CLASSES.begins(rest)
}

/// Do the words name a report of a series: 第2報, 最終報?
pub(super) fn names_a_report(words: &str) -> bool {
    if !words.contains('報') {
        return false;
    }
    let numbered = words.split('第').skip(1).any(|rest| {
        let after =
            rest.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十 ".contains(c));
        after.len() < rest.len() && after.starts_with('報')
    });
    numbered || ["最終報", "続報", "初報"].iter().any(|report| words.contains(report))
}

/// Does the line begin with a month: 3月 …, 2024年3月 …, 2024年3月:…?
pub(super) fn opens_with_month(words: &str) -> bool {
    behind_whole_month(words).is_some()
}

/// Does the line begin with a year and a month, or a year alone, that something parts from a title: 2024年3月:…, 2024年:…?
pub(super) fn opens_with_period(words: &str) -> bool {
    let Some(rest) = after_year(words) else { return false };
    opens_with_month(words) || words.contains('年') && is_parted(rest)
}

/// What follows the month with which the line begins, and what parts it from the title.
fn behind_whole_month(words: &str) -> Option<&str> {
    let rest = after_year(words).unwrap_or(words).trim_start();
    let (month, rest) = digits(rest).filter(|(month, _)| (1..=12).contains(month))?;
    let rest = rest.strip_prefix('月').filter(|rest| is_parted(rest))?;
    (month > 0).then_some(rest.trim_start_matches(PARTS))
}

/// What parts a date from the title behind it.
const PARTS: [char; 7] = [' ', ':', '|', '/', '―', '■', '…'];

fn is_parted(rest: &str) -> bool {
    rest.starts_with(PARTS) && !rest.trim_start_matches(PARTS).is_empty()
}

/// What follows the month or the day that opens a line; the line where none does.
pub(super) fn behind_month(words: &str) -> &str {
    if let Some((_, rest)) = dated(words) {
        return rest.trim_start();
    }
    behind_whole_month(words).unwrap_or(words)
}

/// Does the line hold a date and the name of a body: 2024/09/12 みさき商会?
pub(super) fn is_dated_name(words: &str) -> bool {
    const NAME: usize = 20;
    let Some((_, rest)) = dated(words) else {
        return false;
    };
    let name = rest.trim();
    let ends =
        name.ends_with(|c: char| "市町村県府都区省庁局院社校園大会".contains(c)) || name.contains("会社");
    ends && name.chars().count() <= NAME && !name.contains(['。', '、', ' '])
}

/// Letters that may stand beside the date of a date line: 公開, 広報課, お知らせ.
const REST: usize = 5;
/// Letters of dates and times of day, which do not count.
const CLOCK: &str = "年月日火水木金土曜時分秒午前後現在平成令和昭頃更新初回掲載公開表投稿発";

static DATE_LABELS: Words = Words::of(&[
    "投稿日",
    "公開日",
    "掲載日",
    "更新日",
    "リリース日",
    "発表日",
    "公表日",
    "配信日",
    "日付",
    "日時",
    "発表日時",
    "公表日時",
    "漏洩日時",
    "漏えい日時",
    "流出日時",
    "掲載日時",
    "配信日時",
    "最終更新",
    "最終更新日",
    "更新日時",
    "投稿日時",
    "公開",
    "掲載",
    "更新",
    "Posted",
    "Date",
    "Published",
    "発行日",
    "作成日",
    "登録日",
]);

/// The date after one of the labels.
fn labelled(words: &str) -> Option<(usize, &str)> {
    let words = words.trim_start_matches(['【', '[', '(']);
    if !DATE_LABELS.begins(words) {
        return None;
    }
    let after = DATE_LABELS.iter().filter_map(|label| words.strip_prefix(label));
    after.map(|after| after.trim_start_matches([':', ' ', ']', '】', ')'])).find_map(dated)
}

/// The date that opens `words`: its length in bytes and what follows.
pub(super) fn dated(words: &str) -> Option<(usize, &str)> {
    let begins = |c: char| c.is_ascii_digit() || matches!(c, '令' | '平' | '昭' | 'R' | 'H' | 'S');
    if !words.trim_start().starts_with(begins) {
        return None;
    }
    let (rest, has_year) = after_year(words).map_or((words, false), |rest| (rest, true));
    let rest = rest.trim_start();
    let (month, rest) = digits(rest)?;
    let rest = rest.trim_start().strip_prefix(['月', '/', '.', '-'])?.trim_start();
    let (day, rest) = digits(rest)?;
    let sign = rest.trim_start().strip_prefix('日');
    if !(1..=12).contains(&month)
        || !(1..=31).contains(&day)
        || (sign.is_none() && !has_year && !words.contains('/'))
    {
        return None;
    }
    let rest = sign.unwrap_or(rest);
    Some((words.len() - rest.len(), rest))
}

/// The date that opens `words` in English: Jun 3, 2024, 3 June 2024.
fn in_english(words: &str) -> Option<(usize, &str)> {
    const MONTHS: &[&str] =
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let is_part = |part: &&str| {
        let core = part.trim_end_matches([',', '.']);
        MONTHS.iter().any(|month| core.starts_with(month))
            || (1..=4).contains(&core.len()) && core.parse::<u16>().is_ok()
    };
    let parts: Vec<&str> = words.split(' ').take(3).take_while(is_part).collect();
    let has_month = parts.iter().any(|part| part.starts_with(|c: char| c.is_ascii_uppercase()));
    let length: usize = parts.iter().map(|part| part.len() + 1).sum();
    (parts.len() == 3 && has_month).then(|| (length - 1, words.get(length..).unwrap_or_default()))
}

/// Does a year stand in the date that opens `words`?
pub(super) fn opens_with_year(words: &str) -> bool {
    after_year(words).is_some()
}

/// Does a time of day follow a date: 8:45, 10時?
pub(super) fn opens_with_clock(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '午', '前', '後']);
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() < rest.len() && after.starts_with([':', '時'])
}

/// Does a numeral stand right before one of the characters of `units`: 312人?
pub(super) fn counts(words: &str, is_numeral: impl Fn(char) -> bool, units: &str) -> bool {
    words.chars().zip(words.chars().skip(1)).any(|(c, next)| is_numeral(c) && units.contains(next))
}

/// Does the line hold nothing but a year or a month, under which the days stand: ■2014年(平成26年), 【令和5年4月】?
pub(super) fn is_period(words: &str) -> bool {
    const PERIOD: &str = "年月度平成令和昭元";
    // Wikis add a way to change what stands below.
    let words = words.trim_end().strip_suffix("[編集]").unwrap_or(words);
    let inner = words.trim_matches(|c: char| !c.is_alphanumeric());
    let is_of_period = |c: char| c.is_ascii_digit() || PERIOD.contains(c) || !c.is_alphanumeric();
    after_year(inner).is_some() && inner.chars().all(is_of_period)
}

/// Does the line date a step in the course of one event, or how long it went on: 11月7日(月)5時40分, 2024年5月1日~5月9日?
pub(super) fn is_of_course(words: &str) -> bool {
    const SPANS: &[&str] = &["~", "頃", "ごろ", "から", "まで"];
    let is_span = |rest: &str| SPANS.iter().any(|word| rest.contains(word));
    dated(words).is_some_and(|(_, rest)| is_span(rest) || !opens_with_year(words) && words.contains('時'))
}

/// Does the line hold a whole day and the class of what stands below it: 2024.05.01 不正アクセス?
pub(super) fn is_classed_day(words: &str) -> bool {
    const CLASS: std::ops::RangeInclusive<usize> = 2..=12;
    let Some((_, rest)) = dated(words).filter(|_| opens_with_year(words)) else { return false };
    let class = rest.trim_matches(|c: char| !c.is_alphanumeric());
    rest.starts_with(PARTS)
        && CLASS.contains(&class.chars().count())
        && !class.contains(|c: char| c.is_ascii_digit() || "をがにはでへと。、:".contains(c))
}

/// The year with which the line begins: 2024年, 平成24年.
pub(super) fn year_of(words: &str) -> Option<&str> {
    words.get(..words.len() - after_year(words)?.len())
}

/// The year, the month and the day with which the line begins.
pub(super) fn day_of(words: &str) -> Option<(u32, u32, u32)> {
    const BEFORE: &[(&[char], u32)] = &[(&['令', 'R'], 2018), (&['平', 'H'], 1988), (&['昭', 'S'], 1925)];
    let year = year_of(words)?;
    let first = BEFORE.iter().find(|(eras, _)| year.starts_with(*eras)).map_or(0, |(_, before)| *before);
    let counted = year.trim_start_matches(|c: char| !c.is_ascii_digit());
    let (year, _) = digits(counted).unwrap_or((1, ""));
    let (month, rest) = digits(after_year(words)?.trim_start())?;
    let (day, _) = digits(rest.trim_start_matches(['月', '/', '.', '-', ' ']))?;
    Some((first + year, month, day))
}

/// What follows 2024年, 2024/, R6., 令和6年.
fn after_year(words: &str) -> Option<&str> {
    let eras = ["令和", "平成", "昭和", "R", "H", "S"];
    let era = eras.iter().find_map(|era| words.strip_prefix(era));
    let rest = era.unwrap_or(words).trim_start();
    let (_, after) = digits(rest).or_else(|| rest.strip_prefix('元').map(|rest| (1, rest)))?;
    let length = rest.len() - after.len();
    if era.is_none() && length != 4 {
        return None;
    }
    after.trim_start().strip_prefix(['年', '/', '.', '-'])
}

fn digits(words: &str) -> Option<(u32, &str)> {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = words.strip_suffix(rest)?;
    if number.len() > 4 {
        return None;
    }
    number.parse().ok().map(|number| (number, rest))
}

/// Is it a title that ends with the date of its publication: 名簿の誤送信(令和5年8月10日公表)?
pub(super) fn is_published(words: &str) -> bool {
    is_labelled_as_published(words) || closes_with_its_day(words) || closes_with_its_month(words)
}

/// Is it a title behind which, after a space, stands when it was made public: 名簿の紛失 令和3年7月公表?
fn closes_with_its_month(words: &str) -> bool {
    let last = words.trim_end().rsplit_once(' ').map_or("", |(_, last)| last);
    let when = ["公表", "発表", "公表分"].iter().find_map(|made| last.strip_suffix(made));
    !words.contains('。')
        && when.is_some_and(|when| {
            let rest =
                after_year(when).map_or("", |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
            rest.starts_with('月')
        })
}

/// Does the line begin with the day of a matter of its own behind a label: 公表日:令和5年8月10日 所管:市民課?
pub(super) fn gives_its_day(words: &str) -> bool {
    static DAYS: Words = Words::of(&[
        "公表日",
        "発表日",
        "公表年月日",
        "発表年月日",
        "報道発表日",
        "公表時期",
        "公表:",
        "公表 ",
        "発生日",
        "発生年月日",
        "発生日時",
        "発覚日",
        "判明日",
    ]);
    let words = words.trim_start_matches(['【', '[', '(', '・', '○', '●', '-', ' ']);
    let after = DAYS.iter().find_map(|label| words.strip_prefix(label));
    let day = after.map(|after| after.trim_start_matches([':', ' ', ']', '】', ')']));
    day.is_some_and(opens_with_year)
}

/// No1 【公表】令和5年8月10日 【所管】市民課: a title that gives the day of its publication behind a label.
fn is_labelled_as_published(words: &str) -> bool {
    const LABELS: &[&str] = &["【公表】", "【公表日】", "【発表】", "【発表日】", "公表日:", "発表日:"];
    if !words.contains('表') || !words.contains(['】', ':']) {
        return false;
    }
    let day = LABELS.iter().find_map(|label| words.split_once(label)).map(|(_, day)| day.trim_start());
    !words.contains('。')
        && words.chars().count() <= 80
        && day.is_some_and(|day| opens_with_year(day) && dated(day).is_some_and(|(_, rest)| !rest.is_empty()))
}

fn closes_with_its_day(words: &str) -> bool {
    let inside = words
        .trim_end()
        .strip_suffix([')', ']', '】', '〕'])
        .and_then(|words| words.rsplit_once(['(', '[', '【', '〔']));
    let Some((title, inside)) = inside.filter(|(title, _)| !title.is_empty() && !title.contains('。'))
    else {
        return false;
    };
    let inside = inside.trim_start_matches(['発', '公', '表', '報', '道', '日', ':', ' ']);
    let date = dated(inside);
    title.chars().count() <= 80
        && date
            .is_some_and(|(_, rest)| opens_with_year(inside) || rest.contains(['表', '開', '載', '報', '付']))
}

/// Is the line a title that ends with its day, or with the day of its publication: 名簿の紛失について 2024/9/13?
pub(super) fn names_its_day(words: &str) -> bool {
    const LEAST: usize = 16;
    let last = words.trim_end().rsplit(' ').next().unwrap_or_default();
    let ends = opens_with_year(last) && dated(last).is_some_and(|(_, rest)| rest.is_empty());
    !words.contains('。') && (is_published(words) || ends && words.chars().count() >= LEAST)
}

/// Does the line only say that an earlier text of the same page follows: (以下、9月15日掲載分)?
pub(super) fn leads_to_earlier(words: &str) -> bool {
    const LONGEST: usize = 30;
    static TEXTS: Words = Words::of(&[
        "掲載分",
        "公表分",
        "発表分",
        "掲載内容",
        "公表内容",
        "発表内容",
        "掲載した",
        "公表した",
        "掲載の",
        "公表の",
        "発表の",
        "お知らせ",
        "ご案内",
        "ご報告",
        "既報",
        "過去の",
        "以前の",
        "前回",
        "第1報",
        "第2報",
        "第一報",
    ]);
    let inner = words.trim_matches(|c: char| !c.is_alphanumeric());
    inner.chars().count() <= LONGEST
        && (inner.starts_with("以下")
            || inner.starts_with("これより前")
            || inner.ends_with("掲載分")
            || inner.ends_with("公表分"))
        && TEXTS.stands_in(inner)
        && inner.contains(|c: char| c.is_ascii_digit())
}

/// Is the line a way through a site (パンくず, links) or the letterhead of a page?
pub(super) fn is_navigation(words: &str) -> bool {
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
pub(super) fn is_page_number(words: &str) -> bool {
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

/// Is the line to whom it is written, or who writes?
pub(super) fn is_address(words: &str) -> bool {
    static ENDS: Words = Words::of(&[
        "各位",
        "各 位",
        "様",
        "さま",
        "御中",
        "皆様へ",
        "みなさまへ",
        "皆さまへ",
        "方へ",
        "殿",
        "関係者各位",
        "記者クラブ",
    ]);
    ENDS.ends(words) && words.chars().count() <= 28
}

/// Is the line the source of a story in brackets, with its day: (みさき新報 2022/11/02)?
pub(super) fn is_source(words: &str) -> bool {
    const LONGEST: usize = 40;
    let inside = words.strip_prefix('(').and_then(|words| words.strip_suffix(')')).unwrap_or_default();
    let is_day = |word: &str| dated(word).is_some_and(|(_, rest)| rest.chars().count() <= REST);
    inside.chars().count() <= LONGEST && inside.split([' ', '、', ',', ':']).any(is_day)
}

/// Does the line only say when a post was put up, of which class it is, and where it stands: 投稿時刻 10:40 事故 | 個別ページ?
pub(super) fn closes_a_post(words: &str) -> bool {
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
pub(super) fn signs(words: &str) -> bool {
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

/// Does the line belong to the foot of a page, after its last article?
pub(super) fn is_footer(words: &str) -> bool {
    static OPENS: Words = Words::of(&[
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
    const POINTER: usize = 12;
    let points = (words.starts_with("<<") || words.starts_with(">>")) && words.chars().count() <= POINTER;
    let leads_on = || words.starts_with(['←', '→', '«', '»']) && !words.contains('。');
    points || leads_on() || OPENS.begins(words)
}

/// Does the line head a table of contents: 今号の内容, 目次?
pub(super) fn heads_contents(words: &str) -> bool {
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
pub(super) fn is_of_contents(words: &str) -> bool {
    const PAGE: usize = 4;
    let title = words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'p' | 'P' | ' '));
    let page = words.len() - title.len();
    (1..=PAGE).contains(&page) && ["..", "……", "・・", "‥‥", "--"].iter().any(|dots| title.ends_with(dots))
}

/// Is the line a note under a table?
pub(super) fn is_note(words: &str) -> bool {
    static OPENS: Words = Words::of(&[
        "※", "注 ", "注)", "注:", "(注", "*", "出典", "備考", "<注", "[注", "【注", "注1", "資料:", "(出典",
        "(備考",
    ]);
    OPENS.begins(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_words() {
        let dates = [
            "2024年5月1日",
            "令和6年5月1日(水)",
            "11/27 公開",
            "投稿日:2024/05/01",
            "リリース日:2024年5月27日",
            "2022-03-04 09:00",
            "R6.5.1",
            "【2024.5.1】",
            "平成 30 年 12 月 21 日",
            "2020年8月15日 20時32分",
            "掲載日:2023年8月9日 ページID:0012345",
        ];
        for words in dates {
            assert!(is_date_line(words), "{words}");
        }
        let words = [
            "5月1日、市は会員の名簿を紛失したと発表しました。",
            "1 概要",
            "第1報",
            "3.5倍",
            "7月29日 カード決済を停止",
            "2026年2月4日 目次の並びを新しい順にしました",
            "個人情報の紛失について",
            "12",
        ];
        for words in words {
            assert!(!is_date_line(words), "{words}");
        }
    }

    #[test]
    fn days_of_titles_are_told_from_those_of_a_course() {
        for words in ["11月7日(月)5時40分", "2024年5月1日~5月9日", "2024年5月1日22時頃", "5月1日から9日まで"]
        {
            assert!(is_of_course(words), "{words}");
        }
        for words in ["2024年5月1日", "2024年5月1日 10時00分 公開", "5月1日"] {
            assert!(!is_of_course(words), "{words}");
        }
        for words in ["2024.05.01 不正アクセス", "2024/5/1 | 設定ミス"] {
            assert!(is_classed_day(words), "{words}");
        }
        for words in ["2024.05.01", "2024.05.01 名簿を紛失", "5/1 設定ミス", "2024年5月1日の会議"]
        {
            assert!(!is_classed_day(words), "{words}");
        }
        for words in ["2024年3月:名簿の紛失", "2024年3月 名簿の紛失", "2024年:名簿の紛失"]
        {
            assert!(opens_with_period(words), "{words}");
        }
        for words in ["2024年3月", "2024年3月の紛失", "3月:名簿の紛失", "2024年度の事故"] {
            assert!(!opens_with_period(words), "{words}");
        }
    }

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
