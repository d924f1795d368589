//! What readers come for: finding, counting, following a number to its sentence, comparing.

use crate::browser::{Browser, between};
use crate::server::Server;

const HOSPITAL: &str = "患者様の個人情報を保存したUSBメモリの紛失について\n\n2023年11月7日\n医療法人ゆきのした\nゆきのした病院\n\n\
    当院の医師が、患者様96名の氏名と検査結果を保存したUSBメモリを紛失したことが11月2日に判明しました。\n\
    現時点で情報の悪用は確認されておりません。\n";
const CITY: &str = "個人情報の漏えいについて\n\n2024年5月20日\nほしぞら市\n\n\
    当市は、メールの誤送信により、市民の皆様214名のメールアドレスを漏えいさせました。\n";
const TABLE: &str =
    "組織名,公表日,原因,件数\nうみべ株式会社,2024-06-01,紛失,12人\nやまべ株式会社,2024-06-03,盗難,7人\n";

fn server(flags: &[&str]) -> Server {
    let documents: [(&str, &[u8]); 3] =
        [("病院.txt", HOSPITAL.as_bytes()), ("市.txt", CITY.as_bytes()), ("表.csv", TABLE.as_bytes())];
    Server::with(&documents, flags)
}

#[test]
fn how_many_hospitals_lost_usb_memories() {
    let server = server(&["--public"]);
    let page = server.get("/incidents?industry=hospital&asset=usb_memory&cause=loss", "").text();
    assert!(page.contains("<p class=\"count\" id=\"total\">1件</p>"), "{page}");
    for chip in [
        "業種: <bdi lang=\"ja\">医療</bdi>",
        "対象: <bdi lang=\"ja\">USBメモリ</bdi>",
        "原因: <bdi lang=\"ja\">紛失・誤廃棄</bdi>",
    ] {
        assert!(page.contains(chip), "{chip}");
    }
    assert!(
        page.contains("href=\"/incidents?industry=hospital&amp;asset=usb_memory\""),
        "a chip can be taken away"
    );
    let counted = server.get("/incidents/facets?industry=hospital", "").text();
    let of = |word: &str| between(&counted, &format!("value=\"{word}\""), "</label>").unwrap_or_default();
    assert!(of("hospital").contains(" checked") && of("hospital").contains("<span class=\"tally\">1</span>"));
    assert!(of("municipality").contains("<span class=\"tally\">1</span>"), "what could be added is counted");
    assert!(
        counted.contains("<template data-for=\"total\"><p class=\"count\" id=\"total\">1件</p></template>")
    );
}

#[test]
fn a_number_is_followed_to_its_sentence() {
    let server = server(&["--public"]);
    let page = server.get("/incidents/2023-0001", "").text();
    let card = between(&page, "card-affected", "</div>").unwrap();
    let anchor = between(&card, "href=\"#", "\"").unwrap();
    let value = between(&card, "data-value=\"", "\"").unwrap();
    assert!(card.contains("96人"), "{card}");
    let words = between(&page, &format!("id=\"{anchor}\""), "</a>").unwrap();
    assert!(words.contains("96名") && words.contains(&value), "{words}");
    let back = between(&words, "href=\"#", "\"").unwrap();
    assert!(page.contains(&format!("id=\"{back}\"")), "the words lead back to a value");
}

#[test]
fn a_row_of_a_table_stands_under_its_columns() {
    let server = server(&["--public"]);
    let list = server.get("/incidents?organization=%E3%82%84%E3%81%BE%E3%81%B9", "").text();
    let number = between(&list, "<th scope=\"row\"><a href=\"", "\"").unwrap();
    let page = server.get(&number, "").text();
    let source = between(&page, "class=\"source-text\"", "</article>").unwrap();
    assert!(
        source.contains("<table>") && source.contains("行 3") && source.contains("やまべ株式会社"),
        "{source}"
    );
    assert!(source.contains("組織名") && !source.contains("うみべ株式会社"), "{source}");
}

#[test]
fn counts_are_a_link_away_without_script() {
    let server = server(&["--public"]);
    let page = server.get("/incidents?cause=loss", "").text();
    let unscripted = between(&page, "<noscript>", "</noscript>").unwrap();
    let link = between(&unscripted, "href=\"", "\"").unwrap().replace("&amp;", "&");
    assert_eq!(link, "/incidents?cause=loss&counts=1");
    let counted = server.get(&link, "").text();
    let side = between(&counted, "data-facet=\"cause\"", "</details>").unwrap();
    assert!(
        side.contains("value=\"loss\" checked> <span>紛失・誤廃棄</span> <span class=\"tally\">"),
        "{side}"
    );
    assert!(counted.contains("<noscript><input type=\"hidden\" name=\"counts\" value=\"1\"></noscript>"));
    assert!(!counted.contains("data-part=\"/incidents/facets"));
}

#[test]
fn every_view_has_its_address() {
    let server = server(&["--public"]);
    for (path, words) in [
        ("/incidents?q=%E7%B4%9B%E5%A4%B1", "<mark>紛失</mark>"),
        (
            "/incidents?q=%E7%B4%9B%E5%A4%B1+%E6%BC%8F%E3%81%88%E3%81%84%E5%A4%9A%E9%87%8F",
            "どの記事にもない言葉",
        ),
        ("/incidents?q=%E7%B4%9B%E5%A4%B1&from=2030", "ほかの条件に合いません"),
        ("/incidents?from=2030", "条件に合う事件はありません"),
        ("/incidents?cause=magic", "分からないので使っていません"),
        ("/incidents?sort=largest", "214人"),
        ("/compare?n=2023-0001&n=2024-0001", "違い"),
        ("/compare?n=2023-0001", "二つ以上の番号"),
        ("/statistics", "対象: 事件 4件"),
        ("/statistics?year=2024", "対象: 事件 3件"),
        ("/contradictions", "打ち消したものはありません"),
        ("/incidents/2023-0001/similar", "2023-0001 に似た事件"),
        ("/incidents/2023-0001/precedents?field=cause", "書き方"),
        ("/incidents/2023-0001/why?other=2024-0001", "なぜ別の事件か"),
    ] {
        let answer = server.get(path, "");
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.text().contains(words), "{path}: {words}");
    }
    for path in [
        "/incidents/1999-0001",
        "/incidents/nonsense",
        "/incidents/1999-0001/similar",
        "/incidents/2023-0001/why?other=1999-0001",
        "/documents/0000/original",
        "/documents/../../etc/passwd/original",
    ] {
        assert_eq!(server.get(path, "").status, 404, "{path}");
    }
}

#[test]
fn why_a_value_was_read_is_told() {
    let server = server(&["--public"]);
    let page = server.get("/incidents/2023-0001", "").text();
    assert!(page.contains("href=\"/incidents/2023-0001/explain/affected\""), "the way to it is on the page");
    let told = server.get("/incidents/2023-0001/explain/affected", "").text();
    let taken = between(&told, "<ol class=\"considered\">", "</li>").unwrap();
    for words in ["96人", ">採用</span>", "断定", "重み", "<mark>96名</mark>", "患者様"] {
        assert!(taken.contains(words), "{words} is not in {taken}");
    }
    let told = server.get("/incidents/2023-0001/explain/leak_status", "").text();
    assert!(told.contains("値はありません。"), "{told}");
    let list = server.get("/incidents?organization=%E3%82%84%E3%81%BE%E3%81%B9", "").text();
    let number = between(&list, "<th scope=\"row\"><a href=\"", "\"").unwrap();
    let told = server.get(&format!("{number}/explain/cause"), "").text();
    assert!(told.contains("盗難") && told.contains("<mark>盗難</mark>"), "a cell is a place too: {told}");
    for path in ["/incidents/2023-0001/explain/magic", "/incidents/1999-0001/explain/cause"] {
        assert_eq!(server.get(path, "").status, 404, "{path}");
    }
}

const CONTRACTOR: &str = "不正アクセスによる情報漏えいについて\n\n2024年6月3日\n株式会社こだま印刷\n\n\
    当社のサーバーが不正アクセスを受け、委託元からお預かりしていた個人情報5,000名分が漏えいしました。\n\
    委託元: みずうみ市\n";
const CUSTOMER: &str = "委託先における個人情報の漏えいについて\n\n2024年6月5日\nみずうみ市\n\n\
    当市が業務を委託している株式会社こだま印刷のサーバーが不正アクセスを受け、市民1,200名分の個人情報が漏えいしました。\n";

#[test]
fn events_are_counted_once_where_that_is_asked_for() {
    let documents = [("a.txt", CONTRACTOR.as_bytes()), ("b.txt", CUSTOMER.as_bytes())];
    let server = Server::with(&documents, &["--public"]);
    for (path, words) in [
        ("/incidents", "id=\"total\">2件"),
        ("/incidents?count=incidents", "id=\"total\">2件"),
        ("/incidents?count=events", "id=\"total\">1件"),
        ("/incidents?count=events", "数え方: <bdi lang=\"ja\">委託先と委託元をまとめて一つ</bdi>"),
        ("/incidents?count=magic", "分からないので使っていません"),
        ("/incidents/facets?count=events", "id=\"total\">1件"),
        ("/statistics?count=events", "対象: 事件 1件"),
        ("/statistics?count=events", "href=\"/incidents?count=events\""),
    ] {
        let page = server.get(path, "").text();
        assert!(page.contains(words), "{path}: {words}: {page}");
    }
}

#[test]
fn the_list_says_how_many_reports_there_are() {
    let first = CITY.replace("について\n", "について（第1報）\n");
    let second = CITY.replace("について\n", "について（第2報）\n").replace("5月20日", "5月27日");
    let documents = [("1.txt", first.as_bytes()), ("2.txt", second.as_bytes())];
    let server = Server::with(&documents, &["--public"]);
    let list = server.get("/incidents", "").text();
    assert!(list.contains("id=\"total\">1件") && list.contains(">報告2件</span>"), "{list}");
    assert!(server.get("/incidents?lang=en", "").text().contains(">2 reports</span>"));
}

/// A row that names nobody is known by its first words, not by the name of its file.
#[test]
fn the_list_shows_the_words_of_one_who_is_not_named() {
    let table = "公表日,業種,原因,概要\n2024-05-20,旅行業,紛失,顧客214人分の申込書を紛失した\n\
                 2024-05-21,食品スーパー,誤送信,会員31人のアドレスが見える状態でメールを送った\n";
    let server = Server::with(&[("5月分.csv", table.as_bytes())], &["--public"]);
    let list = server.get("/incidents", "").text();
    assert!(list.contains("旅行業") && list.contains("食品スーパー"), "{list}");
    assert!(!list.contains("5月分.csv"), "{list}");
}

/// What only a later report says has its words there.
#[test]
fn a_later_report_holds_its_values_up() {
    let first = "不正アクセスについて（第1報）\n\n2024年5月20日\nほしぞら市\n\n\
                 当市のサーバーが不正アクセスを受けました。影響は調査中です。\n";
    let second = "不正アクセスについて（第2報）\n\n2024年5月27日\nほしぞら市\n\n\
                  5月20日に公表した当市のサーバーへの不正アクセスにより、市民214名の氏名が漏えいしました。\n";
    let server = Server::with(&[("1.txt", first.as_bytes()), ("2.txt", second.as_bytes())], &[]);
    let mut browser = Browser::of_administrator(&server);
    for path in
        ["/compare?n=2024-0001", "/incidents/2024-0001/explain/affected", "/incidents/2024-0001", "/review"]
    {
        let page = browser.get(path).text();
        assert!(!page.contains("根拠なし") && !page.contains("根拠の言葉がない値"), "{path}: {page}");
        assert!(page.contains("214人") || path == "/review", "{path}: {page}");
    }
}

#[test]
fn a_page_that_was_made_is_made_again_once_anything_is_written() {
    let server = server(&["--public"]);
    assert!(server.get("/incidents", "").text().contains(">4件</p>"));
    let more = server.path("more.txt");
    std::fs::write(&more, CITY.replace("ほしぞら市", "つきよ町").replace("5月20日", "5月21日")).unwrap();
    let folder = more.parent().unwrap();
    assert!(crate::server::command(folder, &["add", "more.txt"]).status().unwrap().success());
    assert!(server.get("/incidents", "").text().contains(">5件</p>"));
}

#[test]
fn searches_are_kept_and_forgotten() {
    let server = server(&[]);
    let mut browser = Browser::of_administrator(&server);
    let page = browser.get("/incidents?cause=loss&page=1").text();
    assert!(page.contains("name=\"query\" value=\"cause=loss&amp;page=1\""), "{page}");
    let query = "cause=loss&sort=oldest&page=3";
    let saved = browser.fill("/incidents", "/searches/save", &[("name", "紛失<b>"), ("query", query)]);
    assert_eq!((saved.status, saved.header("location")), (303, "/searches"));
    let kept = browser.get("/searches").text();
    assert!(
        kept.contains("href=\"/incidents?cause=loss&amp;sort=oldest\"") && kept.contains("紛失&lt;b&gt;"),
        "{kept}"
    );
    let id = between(&kept, "name=\"id\" value=\"", "\"").unwrap();
    let mut other = browser.of_another("林", "reader");
    other.fill("/searches", "/searches/forget", &[("id", &id)]);
    assert!(!other.get("/searches").text().contains("紛失"));
    assert!(browser.get("/searches").text().contains("紛失&lt;b&gt;"), "nobody forgets for another");
    browser.fill("/searches", "/searches/forget", &[("id", &id)]);
    assert!(!browser.get("/searches").text().contains("紛失&lt;b&gt;"));
}

#[test]
fn the_search_that_is_too_many_is_refused_in_words() {
    let server = server(&[]);
    let mut browser = Browser::of_administrator(&server);
    let mut keep = |name: &str| {
        let fields = [("name", name), ("query", "cause=loss")];
        browser.fill("/account", "/searches/save", &fields).status
    };
    assert!((0..200).all(|nth| keep(&format!("検索{nth}")) == 303));
    assert_eq!(keep("もう一つ"), 409);
    assert_eq!(keep("検索7"), 303, "one that is there is replaced");
}
