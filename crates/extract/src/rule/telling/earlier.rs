//! The earlier reports of the same incident: those that the organisation's own text names (7月5日に公表しました…, 第1報では,
//! 既報のとおり), and those that another's text names with their day.

mod english;
mod numbered;
mod told;

pub(in crate::rule) use english::are_of_reports;

use jikenbo_model::{Earlier, Fact, Record, ReportNo};
use jikenbo_text::FoldedSpan;

use crate::reading::Reading;
use crate::rule::{dated, disclosed_on};

/// Earlier reports of one article.
const MOST: usize = 20;

/// One earlier report, where it is named, and by what.
#[derive(Clone, Copy, Debug)]
struct Named {
    earlier: Earlier,
    words: FoldedSpan,
    reason: &'static str,
}

/// Those that are named, the ones with a date or a number alone where there are such; else that which the number of
/// this report, or its title, lets one know of.
pub(in crate::rule) fn read(reading: &Reading, record: &Record) -> Vec<Fact<Earlier>> {
    let disclosed = record.disclosed_on.as_ref();
    let days = dated::days(reading, disclosed_on::anchor(reading, disclosed));
    let own = record.report_no.as_ref().map(|no| no.value);
    let mut named = numbered::named(reading, &days, own);
    named.extend(told::named(reading, &days, record));
    named.extend(english::named(reading, &days, disclosed.map(|day| day.value)));
    let mut known: Vec<Named> = Vec::new();
    for found in named {
        add(&mut known, found);
    }
    if known.iter().any(|named| named.earlier.on.is_some() || named.earlier.no.is_some()) {
        known.retain(|named| named.earlier.on.is_some() || named.earlier.no.is_some());
    }
    let mut facts: Vec<_> = known
        .iter()
        .take(MOST)
        .map(|named| reading.fact(named.earlier, [named.words], named.reason))
        .collect();
    if facts.is_empty() {
        facts.extend(in_series(record).or_else(|| in_title(reading)));
    }
    facts
}

/// The earlier reports of the organisation that somebody else's text names with their day: 昨年11月16日の第2報では,
/// 1月12日の発表から.
pub(in crate::rule) fn by_others(reading: &Reading, record: &Record) -> Vec<Fact<Earlier>> {
    let disclosed = record.disclosed_on.as_ref();
    let days = dated::days(reading, disclosed_on::anchor(reading, disclosed));
    let own = record.report_no.as_ref().map(|no| no.value);
    let mut named = numbered::named(reading, &days, own);
    named.extend(told::announcements(reading, &days, disclosed.map(|day| day.value)));
    named.extend(english::named(reading, &days, disclosed.map(|day| day.value)));
    let mut known: Vec<Named> = Vec::new();
    for found in named.into_iter().filter(|named| named.earlier.on.is_some()) {
        add(&mut known, found);
    }
    known.iter().take(MOST).map(|named| reading.fact(named.earlier, [named.words], named.reason)).collect()
}

/// Adds a report unless it is known; a date and a number of the same report come together.
fn add(known: &mut Vec<Named>, found: Named) {
    let is_same = |named: &&mut Named| {
        let (a, b) = (named.earlier, found.earlier);
        let day = a.on == b.on && (a.on.is_some() || a.no == b.no || named.words.overlaps(found.words));
        let no = a.no == b.no && a.no.is_some();
        day || no
    };
    match known.iter_mut().find(is_same) {
        None => known.push(found),
        Some(named) => {
            named.earlier.on = named.earlier.on.or(found.earlier.on);
            named.earlier.no = named.earlier.no.or(found.earlier.no);
        }
    }
}

/// A second report tells that there was a first.
fn in_series(record: &Record) -> Option<Fact<Earlier>> {
    let own = record.report_no.as_ref()?;
    let no = match own.value {
        ReportNo::Number(number) => {
            Some(ReportNo::Number(number.checked_sub(1).filter(|before| *before > 0)?))
        }
        ReportNo::Final => None,
    };
    Some(Fact { reason: "series".to_owned(), ..own.clone().map(|_| Earlier { on: None, no }) })
}

/// 続報, 調査結果 in the title.
fn in_title(reading: &Reading) -> Option<Fact<Earlier>> {
    let heading = reading.article.heading;
    let (located, _) = reading
        .topic("earlier")
        .find(|(located, name)| *name == "goes_on" && heading.contains(located.mention.span))?;
    Some(reading.fact(Earlier { on: None, no: None }, [located.mention.span], "title"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;
    use crate::rule;

    fn earlier_of(text: &str) -> String {
        case::read(&text.replace('|', "\n"), |reading| {
            let record = rule::read(reading, 1);
            let show = |fact: &Fact<Earlier>| {
                let on = fact.value.on.map_or("-".to_owned(), |on| on.to_string());
                let no = fact.value.no.map_or("-".to_owned(), |no| no.to_string());
                format!("{on}/{no} {}", fact.reason)
            };
            record.earlier.iter().map(show).collect::<Vec<_>>().join(", ")
        })
    }

    /// All of these are notices of 東丘市 of 2026年7月20日 about a breach.
    const CASES: &[(&str, &str, &str)] = &[
        (
            "",
            "7月5日に公表しました不正アクセスについて、調査が終わりましたのでお知らせします。",
            "2026-07-05/- told",
        ),
        ("", "令和8年7月5日付でお知らせした件の続報です。", "2026-07-05/- told"),
        ("", "7月5日の第1報では、人数は調査中としていました。", "2026-07-05/1 number"),
        ("(第3報)", "第2報(7月12日)でお知らせした件数を改めます。", "2026-07-12/2 number"),
        ("(第2報)", "漏えいした件数が分かりました。", "-/1 series"),
        ("(最終報)", "調査が終わりました。", "-/- series"),
        (
            "(最終報)",
            "7月5日(第1報)と7月12日(第2報)にお伝えした件です。",
            "2026-07-05/1 number, 2026-07-12/2 number",
        ),
        ("(訂正)", "配布した資料の人数に誤りがありました。", "-/- title"),
        ("(第1報)", "詳しくは改めてお知らせします。", ""),
        ("", "先にお知らせした不正アクセスの調査が終わりました。", "-/- told"),
        ("", "先日公表いたしました件について、対象の方が分かりました。", "-/- told"),
        ("", "既報のとおり、7月1日に不正アクセスを受けました。", "-/- named"),
        ("", "前回のお知らせの後に、新たに20件が見つかりました。", "-/- named"),
        ("", "※7月5日の発表では約3千人としていましたが、この人数に改めます。", "2026-07-05/- told"),
        ("", "その後、7月7日に市民課と税務課から発表しました。", "2026-07-07/- told"),
        ("(第3報)", "7月1日、7月5日に続き、3回目のご報告です。", "2026-07-01/- told, 2026-07-05/- told"),
        ("", "7月1日、7月5日に続き、2回目の誤送信が起きました。", ""),
        ("", "税務課の事案(7月5日発表、310人)を受けて点検したところ、新たに1件が見つかりました。", ""),
        ("", "通知書の誤送付(7月5日公表、31通)に続く誤りであり、深くお詫びします。", ""),
        ("に関する調査結果", "7月1日に不正アクセスを受けました。", "-/- title"),
        (
            "",
            "7月5日に公表した名簿の紛失(市民課)から間もない時期に再びこのような事態となり、お詫びします。",
            "",
        ),
        ("", "7月5日に公表しました名簿の件(310人)に続き、再びこのような事態を招き、お詫びします。", ""),
        ("", "昨年4月に公表しました名簿の件(310人)に続き、再びこのような事態を招き、お詫びします。", ""),
        ("", "7月5日に公表した図書館の事故に続き、このような事態となり、お詫びします。", ""),
        ("", "7月5日に公表した住民票の誤交付に続くものであり、お詫びします。", ""),
        ("", "7月5日に公表した件について、再び調べました。", "2026-07-05/- told"),
        ("", "7月5日に姉妹店の潮見店での被害(310人)を公表しましたが、今回は別の端末です。", ""),
        ("", "7月5日に公表いたしましたサーバーへの攻撃とは、時期も入り口も異なります。", ""),
        ("", "対象の方には7月5日に文書でお知らせしました。", ""),
        ("", "7月5日に文書でお詫びいたしました名簿の流出につき、経過を申し述べます。", "2026-07-05/- told"),
        ("", "対象の方には7月5日に電話でお詫びいたしました。", ""),
        ("", "株式会社ミナモ計算が7月5日に公表した不正アクセスについて、本市も影響を受けました。", ""),
        (
            "",
            "7月5日に株式会社ミナモ計算が公表しました情報の持ち出しにつきまして、本市の分が含まれます。",
            "",
        ),
        ("", "7月5日に同会が公表した紛失について、本市の分も対象になります。", ""),
        ("", "各店舗様には7月5日の停止と同時にお知らせしております。", ""),
        ("", "なお、先に公表した職員の事案とは別のものです。", ""),
        ("", "これまでにお知らせした312人分(7月5日公表)とは別のものです。", "-/- told"),
        ("", "委託先から報告がありました。7月5日の第1報では、流出は確認されていないとの説明でした。", ""),
        ("", "7月5日に個人情報保護委員会へご報告いたしました。", ""),
        ("", "同社は7月5日に被害を公表しました。", ""),
        ("", "予約サービスの運営会社は7月5日に被害を公表しています。", ""),
        ("", "委託先は、7月5日に第1報を公表しています。", ""),
        ("", "新しいことが分かれば、第2報でお知らせします。", ""),
        ("", "前回(7月5日付)から変わったことをお伝えします。", "2026-07-05/- told"),
        ("(7月5日掲載分の続報)", "調査を終えました。", "2026-07-05/- told"),
        ("", "7月5日に掲示しました件について、調査を終えました。", "2026-07-05/- told"),
        (
            "",
            "7月5日に掲載いたしました「名簿の店」に関するお知らせの件数に誤りがございました。",
            "2026-07-05/- told",
        ),
        (
            "",
            "7月5日に、市立の小学校と中学校の児童生徒と保護者612名の情報が漏えいした可能性があると公表しましたが、これを取り下げます。",
            "2026-07-05/- told",
        ),
        (
            "",
            "7月5日に、市立の小学校と中学校の児童生徒と保護者612名の情報が漏えいし、のちに公表しました。",
            "",
        ),
        ("", "7月5日に名簿を掲載しました。", ""),
        ("(7月5日付のお知らせの続き)", "調べが終わりました。", "2026-07-05/- told"),
        ("(7月5日公表「第1報」)", "人数に誤りがありました。", "2026-07-05/- told"),
        ("(7月5日発表)", "人数に誤りがありました。", ""),
        (
            "",
            "2026年7月5日付「社内の設備への不正アクセスに関するお知らせ」でお知らせしました件につき、報告します。",
            "2026-07-05/- told",
        ),
        (
            "",
            "(1)対象 7月5日の第3報で2,140名としておりましたが、合計3,015名となりました。",
            "2026-07-05/3 number",
        ),
        (
            "",
            "6月13日付および7月5日付(第2報)でお知らせいたしました件の状況は下記のとおりです。",
            "2026-07-05/2 number, 2026-06-13/- told",
        ),
        ("", "1 情報の漏えい 第4報でお知らせした3,812名に、293名が加わります。", "-/4 number"),
        (
            "",
            "Further to our notices of July 5 and July 12, we report that the data leaked on July 1.",
            "2026-07-05/- told, 2026-07-12/- told",
        ),
        ("", "We announced on July 20 that our server was accessed.", ""),
        ("", "7月20日に公表しました。", ""),
        ("", "7月25日に結果を公表します。", ""),
    ];

    /// All of these are a newspaper's of 2026年7月20日 on 東丘市.
    const BY_OTHERS: &[(&str, &str)] = &[
        ("7月5日の発表では3千人としていた。", "2026-07-05/- told"),
        ("7月5日の発表時点では流出を確認していないとしていた。", "2026-07-05/- told"),
        ("対象は7月5日の公表分から20人減った。", "2026-07-05/- told"),
        ("7月5日の第1報では、約3千人としていた。", "2026-07-05/1 number"),
        (
            "市は7月5日に公表した名簿3千人分の流出について、千人が重なっていたと説明した。",
            "2026-07-05/- told",
        ),
        ("市は6月に公表した約3千人の流出をめぐり、調べを終えた。", "2026-06/- told"),
        ("市は、先月公表した約3千人の流出について、対象は千人だったと説明した。", "2026-06/- told"),
        ("持ち出されたのは千人で、6月の発表の約3千人から減った。", "2026-06/- told"),
        ("市は7月5日に公表した名簿の流出に続き、20人分を失った。", ""),
        ("市は7月5日の発表の後、調べを進めていた。", "2026-07-05/- told"),
        ("市では7月5日に、偽の知らせが届いたとして注意を呼びかけていた。", "2026-07-05/- told"),
        ("市は7月5日、流出は確かめられていないと説明していた。", "2026-07-05/- told"),
        ("市は7月5日にも、名簿の紛失を公表していた。", ""),
        ("市は7月5日にも、名簿の紛失を公表している。", ""),
        ("市は7月5日に個人情報保護委員会へ報告した。", ""),
        ("20日の発表では、3千人が対象となる。", ""),
        ("先にお知らせした件とは別だという。", ""),
    ];

    #[test]
    fn earlier_reports_in_the_words_of_others() {
        for (sentence, expected) in BY_OTHERS {
            let text = format!(
                "東丘市に不正アクセス、個人情報が漏えいか|2026年7月20日|東丘市は20日、サーバーに不正アクセスがあったと発表した。{sentence}"
            );
            assert_eq!(earlier_of(&text), *expected, "{sentence}");
        }
    }

    #[test]
    fn earlier_reports() {
        for (title, sentence, expected) in CASES {
            let text =
                format!("不正アクセスによる個人情報の漏えい{title}について|2026年7月20日 東丘市|{sentence}");
            assert_eq!(earlier_of(&text), *expected, "{sentence}");
        }
    }
}
