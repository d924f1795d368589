//! How news tell the day on which something became known: the day of a numbered report, of what an authority did, of what
//! came out.

use jikenbo_text::FoldedSpan;
use jikenbo_text::date::Part;

use crate::reading::Reading;
use crate::rule::dated::Day;
use crate::words::{Words, first, last, past_bracket};

/// The words of its sentence before a date and after it.
struct Around<'d> {
    before: &'d str,
    after: &'d str,
}

impl<'d> Around<'d> {
    fn of(reading: &Reading<'d>, day: &Day) -> Self {
        let sentence = reading.sentences[day.sentence].span;
        let before = reading.words(FoldedSpan::between(sentence.start(), day.span().start()));
        let after = reading.words(FoldedSpan::between(day.span().end(), sentence.end()));
        Self { before, after: past_bracket(after) }
    }

    /// ミナモ物流は|9日、: does the date follow the topic, a comma behind it?
    fn is_of_topic(&self) -> bool {
        self.before.trim_end_matches("きょう").ends_with('は') && self.after.starts_with(['、', ','])
    }

    /// The sentence from the date on, without its full stop.
    fn said(&self) -> &'d str {
        self.after.trim_end_matches(['。', '\n', ' '])
    }
}

/// Is it the day on which the thing became known, as news tell it?
pub(super) fn is_told(reading: &Reading, day: &Day) -> bool {
    let around = Around::of(reading, day);
    report_told(around.after).is_some()
        || is_guided(&around)
        || is_conference(&around)
        || came_out(&around, matches!(day.mention.year, Part::Written(_)))
        || is_told_by_then(&around)
        || says_sorry_on_site(&around)
}

/// 18日の第2報で、…の可能性が示された, 18日に発表した第2報によると: the number of the report that a date goes with, where it tells what is new.
pub(super) fn report_told(after: &str) -> Option<u32> {
    static EARLIER: Words = Words::of(&[
        "では",
        "で知らせ",
        "でお知らせ",
        "で公表した",
        "で発表した",
        "で明らかにした",
        "で示した",
        "で説明した",
    ]);
    const OF: &[&str] = &["の第", "付の第", "付けの第", "に発表した第", "に公表した第", "に出した第"];
    let (number, rest) = OF.iter().find_map(|of| after.strip_prefix(of))?.split_once('報')?;
    let number = number.trim().parse().ok()?;
    let said = rest.split('。').next().unwrap_or(rest);
    let is_past = said.ends_with("ていた") || said.ends_with("ていました") || said.ends_with("ておりました");
    let tells = rest.starts_with('で') || rest.starts_with("によ");
    (number > 1 && tells && !EARLIER.begins(rest) && !is_past).then_some(number)
}

/// ミナモ物流は9日、…第2報を出した, 続報を公開し、: the topic gave out a report.
pub(super) fn gives_out_report(reading: &Reading, day: &Day) -> bool {
    static GIVEN: Words = Words::of(&[
        "報を出した",
        "報を出し、",
        "報を出しました",
        "報を公開した",
        "報を公開し、",
        "報を公開しました",
        "報を公表した",
        "報を公表し、",
        "報を公表しました",
    ]);
    let around = Around::of(reading, day);
    let before = GIVEN.iter().find_map(|given| around.after.split_once(given)).map(|(before, _)| before);
    // 24日に第1報を出した: the report has a day of its own.
    let has_own_day =
        |before: &str| before.trim_end_matches(|c: char| !matches!(c, '日' | 'に' | '、')).ends_with("日に");
    around.is_of_topic() && before.is_some_and(|before| !has_own_day(before))
}

/// 個人情報保護委員会は5日、…に対し、指導を行った: what the authority did is the news.
fn is_guided(around: &Around) -> bool {
    static BODIES: Words =
        Words::of(&["個人情報保護委員会は", "委員会は", "総務省は", "金融庁は", "厚生労働省は"]);
    static GUIDED: Words = Words::of(&[
        "指導を行った",
        "指導を行いました",
        "指導した",
        "指導しました",
        "勧告を行った",
        "勧告した",
        "命令を出した",
    ]);
    around.is_of_topic() && BODIES.ends(around.before) && GUIDED.ends(around.said())
}

/// ミナモ旅行は21日、…会見を開き、: the topic met the press.
fn is_conference(around: &Around) -> bool {
    static MET: Words =
        Words::of(&["会見を開き、", "会見を開いた", "会見を行い、", "会見を行った", "会見し、"]);
    around.is_of_topic() && MET.stands_in(around.after)
}

/// 名簿が盗まれていたことが16日、分かった: when it came out, behind what came out, as newspapers put it: behind a comma or with
/// the year.
fn came_out(around: &Around, has_year: bool) -> bool {
    static OUT: Words =
        Words::of(&["分かった", "わかった", "判明した", "明らかになった", "分かりました", "わかりました"]);
    const SOURCE: usize = 16;
    let end = OUT.iter().find_map(|out| around.said().strip_suffix(out));
    let source = end.map(|end| end.trim_start_matches(['、', 'に', 'ま', 'で']));
    let is_news = has_year || around.after.starts_with('、');
    is_news
        && around.before.ends_with("ことが")
        && source.is_some_and(|source| source.chars().count() <= SOURCE)
}

/// ミナモ交通は5日までに、…と明らかにした: told by that day.
fn is_told_by_then(around: &Around) -> bool {
    static TOLD: Words = Words::of(&[
        "発表した",
        "公表した",
        "明らかにした",
        "発表しました",
        "公表しました",
        "明らかにしました",
    ]);
    around.before.ends_with('は') && around.after.starts_with("までに、") && TOLD.ends(around.said())
}

/// 同社は12日に番組内とウェブサイトで謝罪した: told to all on its site.
fn says_sorry_on_site(around: &Around) -> bool {
    static SORRY: Words =
        Words::of(&["サイトで謝罪", "サイト上で謝罪", "ホームページで謝罪", "サイトでお詫び"]);
    const REACH: usize = 24;
    around.after.starts_with('に') && SORRY.stands_in(first(around.after, REACH))
}

/// 委託元では、みどり生協が13日、…と公表し: a customer tells of its share, in an article on whom it was entrusted to.
pub(super) fn is_of_customer(reading: &Reading, day: &Day) -> bool {
    static CUSTOMERS: Words = Words::of(&[
        "委託元では",
        "荷主では",
        "取引先では",
        "加盟店では",
        "利用施設では",
        "導入企業では",
        "利用企業では",
    ]);
    let before = Around::of(reading, day).before;
    let part = ["このうち、", "うち、"].iter().any(|part| before.starts_with(part)) && before.ends_with('は');
    CUSTOMERS.begins(before) || part
}

/// 5日に第1報を公表し、7日に件数を明らかにした: a first report, after which the same sentence tells of a later day.
pub(super) fn is_of_first_report(reading: &Reading, day: &Day) -> bool {
    static FIRST: Words = Words::of(&["に第1報を", "に第一報を", "に初報を"]);
    static TOLD: Words = Words::of(&[
        "明らかにした",
        "発表した",
        "公表した",
        "明らかにしました",
        "発表しました",
        "公表しました",
    ]);
    let around = Around::of(reading, day);
    let later = around.after.split_once('、').is_some_and(|(_, later)| later.contains("日に"));
    FIRST.begins(around.after) && later && TOLD.ends(around.said())
}

/// お電話には10月26日(本日)、: the day of writing, in so many words.
pub(super) fn is_today(reading: &Reading, day: &Day) -> bool {
    let after = reading.folded().get(day.span().end()..).unwrap_or_default();
    let before = reading.folded().get(..day.span().start()).unwrap_or_default();
    let after = ["(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)"]
        .iter()
        .find_map(|weekday| after.strip_prefix(weekday))
        .unwrap_or(after);
    day.when.day().is_some()
        && (after.starts_with("(本日)") || last(before, 3) == "本日(" && after.starts_with(')'))
}

#[cfg(test)]
mod tests {
    use crate::case;
    use crate::rule;

    /// The day that a newspaper's text of 2024年7月5日 tells.
    fn told_in(sentences: &str) -> String {
        let text = format!("名簿の流出\n2024年7月5日\n\n{sentences}");
        let told = case::read(&text, |reading| rule::read(reading, 1).disclosed_on);
        told.map_or("-".to_owned(), |day| day.value.to_string())
    }

    #[test]
    fn days_that_news_tell() {
        for (sentences, expected) in [
            (
                "ミナモ物流は7月4日、名簿が流出したとする第2報を出した。6月24日の第1報では調査中としていた。",
                "2024-07-04",
            ),
            ("ミナモ物流は7月4日、6月5日に起きた攻撃の第2報を公表し、名簿が流出したとした。", "2024-07-04"),
            (
                "ミナモ物流は6月21日に攻撃を受け、22日に被害を公表した。しかし7月2日の第3報で、名簿が流出したと認めた。",
                "2024-07-02",
            ),
            (
                "ミナモ物流が7月2日に発表した第2報によると、名簿が流出した。攻撃を受けたのは6月21日。",
                "2024-07-02",
            ),
            ("7月4日の適時開示によれば、ミナモ商事は6月21日に偽の口座に送金した。", "2024-07-04"),
            ("ミナモ健保が7月4日に出したおわびによると、6月21日に送った封筒から病名が読めた。", "2024-07-04"),
            ("個人情報保護委員会は7月3日、名簿が流出したミナモ物流に対し、指導を行った。", "2024-07-03"),
            (
                "ミナモ物流は7月4日、県庁で6月28日に続く2度目の会見を開き、名簿の流出の経緯を語った。",
                "2024-07-04",
            ),
            ("ミナモ物流から名簿が流出していたことが4日、分かった。", "2024-07-04"),
            ("ミナモ物流の名簿が流出したことが4日、同社への取材で分かった。", "2024-07-04"),
            ("ミナモ物流は7月4日までに、名簿が流出したと明らかにした。", "2024-07-04"),
            ("ミナモ物流の名簿が流出した。同社は4日にウェブサイトで謝罪した。", "2024-07-04"),
            ("東丘市は7月3日に第1報を公表し、4日に名簿の流出を明らかにした。", "2024-07-04"),
            (
                "ミナモ物流は、名簿の流出について調査の状況を明らかにした。委託元では、みどり生協が6月13日、流出のおそれを公表した。",
                "2024-07-05",
            ),
        ] {
            assert_eq!(told_in(sentences), expected, "{sentences}");
        }
    }

    #[test]
    fn the_day_of_writing() {
        let text = "平素はミナモ園芸をご利用いただきありがとうございます。\n令和4年7月22日から26日までにご注文の方の名簿が流出しました。\n対象の方には10月26日(本日)、お電話を差し上げました。\nミナモ園芸株式会社";
        let told = case::read(text, |reading| rule::read(reading, 1).disclosed_on);
        assert_eq!(told.map(|day| day.value.to_string()).as_deref(), Some("2022-10-26"));
    }
}
