//! Documents and the articles that they hold.

use super::*;
use crate::case::document;
use crate::reading::Groundwork;

/// Shape, heading, and the last characters of each article; the cells of a row.
fn show(text: &str) -> String {
    let document = document(text);
    let words = |span: FoldedSpan| document.text.folded_at(span);
    let articles = split(&document, Groundwork::new(&document).found());
    let show = |article: &Article| {
        let tail: Vec<char> = words(article.span).trim_end().chars().rev().take(3).collect();
        let tail: String = tail.into_iter().rev().collect();
        let cells: Vec<String> =
            article.cells.iter().map(|cell| format!("{:?}={}", cell.column, words(cell.span))).collect();
        if cells.is_empty() {
            format!("{:?} {} … {tail}", article.shape, words(article.heading))
        } else {
            format!("{:?} {}", article.shape, cells.join(" / "))
        }
    };
    articles.iter().map(show).collect::<Vec<_>>().join("\n")
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(show(text), expected.join("\n"), "{text}");
}

#[test]
fn one_notice_stays_one() {
    check(
        "ホーム > お知らせ > 2024年\n2024年5月1日\n関係各位\n株式会社あかつき\n会員名簿の紛失について(お詫び)\n\
         このたび当社において、会員名簿を紛失する事案が発生しました。深くお詫び申し上げます。\n\
         1. 概要\n5月1日、名簿の所在が分からなくなりました。\n2. 対象の情報\n会員120名の氏名が載っていました。\n\
         3. 再発防止\n施錠を徹底します。",
        &["Whole 会員名簿の紛失について(お詫び) … ます。"],
    );
    check(
        "会員サイトへの不正アクセスについて\n■不正アクセスの経緯\n5月1日に侵入がありました。\n\
         ■流出した可能性のある情報\n氏名120人分です。\n■お客様への対応\n個別に連絡します。",
        &["Whole 会員サイトへの不正アクセスについて … ます。"],
    );
    check(
        "# 会員サイトへの不正アクセスについて\n当社の会員サイトが侵入を受けました。お詫びいたします。\n\
         # 経緯\n5月1日に侵入がありました。\n# 原因\n脆弱性がありました。",
        &["Whole # 会員サイトへの不正アクセスについて … した。"],
    );
}

#[test]
fn newsletters_fall_into_items() {
    check(
        "みなと通信 第12号\n●みさき市、町内会の名簿を紛失\nhttps://example.jp/1\nあらまし\n5月1日、みさき市が発表した。\n\
         ●夏の講座のご案内\nあらまし\n8月3日に開きます。\n次号は6月に出ます。",
        &["Item みさき市、町内会の名簿を紛失 … した。", "Item 夏の講座のご案内 … ます。"],
    );
    check(
        "週刊みなと No.3\n----------\n【1】みさき放送、応募者540人の名簿が流出\n----------\n5月1日に発表した。\n\
         ----------\n【2】今週の弱点情報\n----------\n修正版が出ています。",
        &["Item みさき放送、応募者540人の名簿が流出 … した。", "Item 今週の弱点情報 … ます。"],
    );
    check(
        "みなと便り\n◇ 15分の油断(学校の車上荒らし)\n----------\n1. 港町高校、教員の車から名簿を盗まれる\n----------\n5月1日に発表した。\n\
         ----------\n2. 会員企業の声\n----------\n朝礼で話しています。",
        &["Item 港町高校、教員の車から名簿を盗まれる … した。", "Item 会員企業の声 … ます。"],
    );
    check(
        "◆◆1.みさき商店の会員サイトに不正なログイン\n5月1日に発表しました。\n\
         ◆◆2.3つの市で続いた宛名の誤り\n3つの市で誤りがありました。",
        &["Item みさき商店の会員サイトに不正なログイン … した。", "Item 3つの市で続いた宛名の誤り … した。"],
    );
    check(
        "みなと便り\n\nみさき大学のサーバに侵入、1,800件が\n流出か\nあらまし\n5月1日に発表した。\n\n\
         港町病院、患者58人の名簿を置き忘れ\nあらまし\n5月2日に発表した。",
        &[
            "Item みさき大学のサーバに侵入、1,800件が … した。",
            "Item 港町病院、患者58人の名簿を置き忘れ … した。",
        ],
    );
}

#[test]
fn items_without_words_of_an_accident_in_their_titles() {
    check(
        "☆みなと番メール☆ 2024/05/20\n今号は事故情報と、本の紹介です。\n\n\
         ■1■ 患者58人の情報が入ったパソコンの盗難(みなと総合病院)\n5月1日、みなと総合病院が公表しました。窓が壊されていました。\n\n\
         ■2■ 回答が検索できる状態に(あかつき不動産)\n株式会社あかつき不動産は5月3日、回答が見られる状態だったと発表しました。\n\n\
         ■3■ お届け先は大丈夫?(ひのき設備)\n有限会社ひのき設備が5月9日に公表しました。番号の似た家に送っていました。\n\n\
         ■4■ 本の紹介\n人が間違える仕組みを集めた本です。",
        &[
            "Item 患者58人の情報が入ったパソコンの盗難(みなと総合病院) … した。",
            "Item 回答が検索できる状態に(あかつき不動産) … した。",
            "Item お届け先は大丈夫?(ひのき設備) … した。",
            "Item 本の紹介 … です。",
        ],
    );
    check(
        "個人情報に関する事故の公表(令和3年度)\nみさき市では、事故の概要を公表しています。\n----------\n\
         別人の住民票の発行(令和4年3月9日公表)\n3月7日、別の方の写しが発行されました。\n----------\n\
         還付通知の誤送付(令和4年1月20日公表)\n1月14日、通知8人分を前の住所に郵送しました。\n----------\n\
         検査結果の渡し間違い(令和3年9月8日公表)\n9月6日、別の患者の結果を渡しました。\n----------\nお問い合わせ 文書課",
        &[
            "Item 別人の住民票の発行(令和4年3月9日公表) … した。",
            "Item 還付通知の誤送付(令和4年1月20日公表) … した。",
            "Item 検査結果の渡し間違い(令和3年9月8日公表) … した。",
        ],
    );
}

#[test]
fn items_of_a_newspaper_are_a_line_each() {
    check(
        "【県内短信】\n◆申請書が不明に 東浜市は27日、申請書7枚の所在が分からなくなったと発表した。24日に職員が気付いた。\n\
         ◆育成に寄付 東浜の有志が26日、県の協会に78万円を贈った。集めた古本はおよそ1万2千冊に上るという。\n\
         ◆会員に二重の誤送信 酒の通販を営む会社は25日、会員211人のアドレスが見える状態でメールを送ったと発表した。",
        &["Item 申請書が不明に … いた。", "Item 育成に寄付 … いう。", "Item 会員に二重の誤送信 … した。"],
    );
}

#[test]
fn digests_and_reports_with_days_of_publication() {
    check(
        "週刊みなと 第46週\n\n・あかつき商会、窓口のアカウントに侵入(11月14日発表)\n窓口のメールが読まれたと発表。\nhttps://example.jp/1\n\n\
         ・みなと高校、乗船名簿を紛失(11月15日発表)\n名簿1枚が海に落ちた。\nhttps://example.jp/2\n\n\
         ・宿泊客の情報、相次ぎ外へ(11月17日報道)\n各社が調べている。\nhttps://example.jp/3",
        &[
            "Item あかつき商会、窓口のアカウントに侵入(11月14日発表) … 発表。",
            "Item みなと高校、乗船名簿を紛失(11月15日発表) … ちた。",
            "Item 宿泊客の情報、相次ぎ外へ(11月17日報道) … いる。",
        ],
    );
    check(
        "事故月報 2024年9月分\n\n一 本月の概況\n届出は7件であった。\n\n二 端末の紛失(9月3日公表)\n8月29日、医師が端末を落とした。\n\n\
         三 名簿を誤配信(9月12日公表)\n9月9日、名簿を添付した。\n\n四 会員番号の重複(9月19日公表)\n9月15日、別の会員の氏名が表示された。",
        &[
            "Item 本月の概況 … った。",
            "Item 端末の紛失(9月3日公表) … した。",
            "Item 名簿を誤配信(9月12日公表) … した。",
            "Item 会員番号の重複(9月19日公表) … れた。",
        ],
    );
}

#[test]
fn posts_stand_below_their_days() {
    check(
        "みなとの帖\n2017-02-27\n■ 宛名が一人ずつずれる\n2月26日付でお詫びが出ています。\n2017-02-20\n■ 勉強会のおしらせ\n3月11日にやります。\n\
         2017-02-13\n■ サーバーが採掘に使われる\n県が2月10日に発表しました。",
        &[
            "Item 宛名が一人ずつずれる … ます。",
            "Item 勉強会のおしらせ … ます。",
            "Item サーバーが採掘に使われる … した。",
        ],
    );
}

#[test]
fn archives_fall_into_posts() {
    check(
        "事故帖\n\n【事故帖#2024-012】みさき旅館 予約客の名簿を誤送信\n5/27 公開\n名簿を送ったそうです。\nコメント(4)\n\n\
         【事故帖#2024-011】港町大学 端末を置き忘れ\n5/20 公開\n端末を置き忘れました。\nコメント(0)\n\n\
         夏に向けて机を片づけた\n5/13 公開\n机を片づけました。\n« 4月の記事",
        &[
            "Item 【事故帖#2024-012】みさき旅館 予約客の名簿を誤送信 … (4)",
            "Item 【事故帖#2024-011】港町大学 端末を置き忘れ … (0)",
            "Item 夏に向けて机を片づけた … した。",
        ],
    );
    check(
        "みさき市 > 報道発表 > 9月分\n■ 令和5年9月12日発表 台帳の入ったかばんの置き引きについて\n8日、かばんが盗まれました。\n\
         ■ 令和5年9月27日発表 市政モニターを募集します\n30名を募ります。",
        &[
            "Item 令和5年9月12日発表 台帳の入ったかばんの置き引きについて … した。",
            "Item 令和5年9月27日発表 市政モニターを募集します … ます。",
        ],
    );
    check(
        "2024年5月1日\nみさき市立病院における診療記録の紛失について\n記録を紛失しました。\n\
         2024年4月3日\n港町立図書館における利用者名簿の誤送信について\n名簿を誤送信しました。",
        &[
            "Item みさき市立病院における診療記録の紛失について … した。",
            "Item 港町立図書館における利用者名簿の誤送信について … した。",
        ],
    );
}

/// A post on something else has no mark: the space below its title, as below the others, tells it, or that it has no
/// number as they have.
#[test]
fn posts_without_a_mark_are_set_apart_like_the_others() {
    let post = |title: &str, told: &str, end: &str| format!("{title}\n\n\n{told}\n\n{end}\n\n");
    let archive = [
        post(
            "【事故帖#2026-014】みさき市 会員名簿の紛失について",
            "5月1日、名簿の紛失が判明した。",
            "市は謝罪しています。",
        ),
        post(
            "【事故帖#2026-013】あかつき大学 メールの誤送信について",
            "宛先を誤った。",
            "学生には連絡済みです。",
        ),
        post("小さな折りたたみ傘を三本くらべてみました", "一本目は軽い傘です。", "次回は長靴の予定です。"),
        post(
            "【事故帖#2026-012】みなと病院 USBメモリの紛失について",
            "鞄ごと失くした。",
            "警察へ届け出ました。",
        ),
        post(
            "【事故帖#2026-011】ひのき商会 サイトの改ざんについて",
            "改ざんがあった。",
            "公開を止めています。",
        ),
    ];
    check(
        &archive.concat(),
        &[
            "Item 【事故帖#2026-014】みさき市 会員名簿の紛失について … ます。",
            "Item 【事故帖#2026-013】あかつき大学 メールの誤送信について … です。",
            "Item 小さな折りたたみ傘を三本くらべてみました … です。",
            "Item 【事故帖#2026-012】みなと病院 USBメモリの紛失について … した。",
            "Item 【事故帖#2026-011】ひのき商会 サイトの改ざんについて … ます。",
        ],
    );
    check(
        &archive.concat().replace("\n\n\n", "\n\n"),
        &[
            "Item 【事故帖#2026-014】みさき市 会員名簿の紛失について … ます。",
            "Item 【事故帖#2026-013】あかつき大学 メールの誤送信について … です。",
            "Item 小さな折りたたみ傘を三本くらべてみました … です。",
            "Item 【事故帖#2026-012】みなと病院 USBメモリの紛失について … した。",
            "Item 【事故帖#2026-011】ひのき商会 サイトの改ざんについて … ます。",
        ],
    );
}

#[test]
fn tables_fall_into_rows() {
    check(
        "事故の一覧\nNo | 公表日 | 団体 | 業種 | 区分 | 件数 | 概要\n\
         1 | 5/2 | みさき町 | 自治体 | 誤送信 | 312人 | 案内のメールを別の人に送った。\n\
         2 | 5/8 | | 病院 | 紛失 | | 申し送りの用紙を落とした。\n前月は9件でした。",
        &[
            "Row Number=1 / Disclosed=5/2 / Organization=みさき町 / Industry=自治体 / Cause=誤送信 / Affected=312人 / Account=案内のメールを別の人に送った。",
            "Row Number=2 / Disclosed=5/8 / Organization= / Industry=病院 / Cause=紛失 / Affected= / Account=申し送りの用紙を落とした。",
        ],
    );
    check(
        "3\tR6.1.11\tみさき町\t誤交付\t2人\t窓口で住民票を別の世帯に渡した。\n\
         4\tR6.1.15\t港町大学\t紛失\t31人\t学生の名簿を電車に置き忘れた。\n\
         5\tR6.1.19\tあかつき県\t盗難\t54人\t職員の車から書類が盗まれた。",
        &[
            "Row Number=3 / Disclosed=R6.1.11 / Organization=みさき町 / Cause=誤交付 / Affected=2人 / Account=窓口で住民票を別の世帯に渡した。",
            "Row Number=4 / Disclosed=R6.1.15 / Organization=港町大学 / Cause=紛失 / Affected=31人 / Account=学生の名簿を電車に置き忘れた。",
            "Row Number=5 / Disclosed=R6.1.19 / Organization=あかつき県 / Cause=盗難 / Affected=54人 / Account=職員の車から書類が盗まれた。",
        ],
    );
}

#[test]
fn flattened_tables_fall_into_rows() {
    check(
        "今月の事故\nNo 業種 原因 内容\n1 銀行 サイバー攻撃 委託先が感染し、顧客4人の氏名が流出した。\n\
         2 紛失 名簿11枚の所在が分からない。\n誤って捨てたとみられる。\n3\n大学 誤送信\n案内を126人に送った。\n12 人が見た。\n※ 当室調べ",
        &[
            "Row Number=1 / Industry=銀行 / Cause=サイバー攻撃 / Account=委託先が感染し、顧客4人の氏名が流出した。",
            "Row Number=2 / Cause=紛失 / Account=名簿11枚の所在が分からない。\n誤って捨てたとみられる。",
            "Row Number=3 / Industry=大学 / Cause=誤送信 / Account=案内を126人に送った。",
        ],
    );
}

#[test]
fn cells_stand_under_their_columns() {
    check(
        "今月の事故\n番号  公表日  組織        業種  種別      件数  あらまし\n\
1     5月8日  ひばり信販  金融  持ち出し  26件  元社員が名簿を渡していた。\n\
2     5月9日              通販  紛失            名簿が見当たらない。\n\
3             東浜町            誤送信    8人   案内を別の人に送った。",
        &[
            "Row Number=1 / Disclosed=5月8日 / Organization=ひばり信販 / Industry=金融 / Cause=持ち出し / Affected=26件 / Account=元社員が名簿を渡していた。",
            "Row Number=2 / Disclosed=5月9日 / Industry=通販 / Cause=紛失 / Account=名簿が見当たらない。",
            "Row Number=3 / Organization=東浜町 / Cause=誤送信 / Affected=8人 / Account=案内を別の人に送った。",
        ],
    );
}

#[test]
fn the_line_of_names_tells_what_stands_before_the_cause() {
    check(
        "番号 公表日 団体 区分 概要\n1 5/2 みさき町 誤送信 名簿を送った。\n2 5/3 港町大学 紛失 名簿を失くした。\n3 5/9 あかつき社 盗難 名簿を盗まれた。",
        &[
            "Row Number=1 / Disclosed=5/2 / Organization=みさき町 / Cause=誤送信 / Account=名簿を送った。",
            "Row Number=2 / Disclosed=5/3 / Organization=港町大学 / Cause=紛失 / Account=名簿を失くした。",
            "Row Number=3 / Disclosed=5/9 / Organization=あかつき社 / Cause=盗難 / Account=名簿を盗まれた。",
        ],
    );
}

#[test]
fn tables_without_numbers_fall_into_rows() {
    check(
        "今月の事故\n公表日 団体 区分 概要\n5/2 みさき町 誤送信 名簿を送った。\n5/3 港町大学 名簿を失くした。\n見つかっていない。\n5/9 あかつき社 盗難 名簿を盗まれた。",
        &[
            "Row Disclosed=5/2 / Organization=みさき町 / Cause=誤送信 / Account=名簿を送った。",
            "Row Disclosed=5/3 / Organization=港町大学 / Account=名簿を失くした。\n見つかっていない。",
            "Row Disclosed=5/9 / Organization=あかつき社 / Cause=盗難 / Account=名簿を盗まれた。",
        ],
    );
    check(
        "年月日\t団体名\t原因\t媒体\n5/2\tみさき町\t誤送信\tメール\n5/3\t港町大学\t管理ミス\t紙",
        &[
            "Row Disclosed=5/2 / Organization=みさき町 / Cause=誤送信 / Other=メール",
            "Row Disclosed=5/3 / Organization=港町大学 / Cause=管理ミス / Other=紙",
        ],
    );
}

#[test]
fn records_are_rows() {
    check(
        "事故の一覧\n\n事案1\n発生日:5月2日\n団体:みさき町\n概要:名簿を送った。\n\n事案2\n発生日:5月3日\n団体:港町大学\n概要:名簿を失くした。\n\n\
         事案3\n発生日:5月9日\n団体:あかつき社\n概要\n名簿を盗まれた。",
        &[
            "Row Number=1 / Occurred=5月2日 / Organization=みさき町 / Account=名簿を送った。",
            "Row Number=2 / Occurred=5月3日 / Organization=港町大学 / Account=名簿を失くした。",
            "Row Number=3 / Occurred=5月9日 / Organization=あかつき社 / Account=名簿を盗まれた。",
        ],
    );
}

#[test]
fn digests_fall_into_lines() {
    check(
        "今月の主な事故\n・みさき町は2日、名簿を誤送信したと発表した。\n・港町大学は3日、名簿を紛失したと発表した。\n・株式会社あかつきは9日、名簿が盗まれたと発表した。",
        &[
            "Listed みさき町は2日、名簿を誤送信したと発表した。 … した。",
            "Listed 港町大学は3日、名簿を紛失したと発表した。 … した。",
            "Listed 株式会社あかつきは9日、名簿が盗まれたと発表した。 … した。",
        ],
    );
    check(
        "名簿の紛失が相次ぐ\n港町日報\n\nみさき町は2日、名簿を紛失したと発表した。\n\n港町大学は3日、名簿を紛失したと発表した。\n\nあかつき社は9日、名簿を紛失したと発表した。",
        &["Whole 名簿の紛失が相次ぐ … した。"],
    );
}

#[test]
fn reports_of_one_series_are_articles() {
    check(
        "サイトへの侵入について(第2報)\n2024年5月9日\n会員120名の氏名が見られていました。\n\nサイトへの侵入について(第1報)\n2024年5月2日\n侵入がありました。",
        &["Item サイトへの侵入について(第2報) … した。", "Item サイトへの侵入について(第1報) … した。"],
    );
}

#[test]
fn tables_of_one_incident_stay_in_it() {
    let notice =
        "会員サイトへの不正アクセスについて\n当社の会員サイトが侵入を受けました。お詫びいたします。\n";
    check(
        &format!("{notice}区分 | 件数 | 項目\n会員 | 120人 | 氏名、住所\n元会員 | 30人 | 氏名"),
        &["Whole 会員サイトへの不正アクセスについて …  氏名"],
    );
    check(
        &format!(
            "{notice}日時 | 経過 | 担当\n5月1日 | 侵入を検知しました | 情報室\n5月2日 | 遮断しました | 情報室"
        ),
        &["Whole 会員サイトへの不正アクセスについて … 情報室"],
    );
}

#[test]
fn a_column_before_a_table_is_an_article() {
    let column = "委託先で起きた事故が、委託元の知らないうちに広がることがあります。".repeat(14);
    let text = format!(
        "預けたデータの行方\n{column}\nNo 業種 原因 内容\n1 銀行 紛失 伝票を失くした。\n2 大学 誤送信 名簿を送った。\n3 町 盗難 車から盗まれた。"
    );
    let shown = show(&text);
    assert!(
        shown.starts_with("Around 預けたデータの行方 … \nRow")
            || shown.starts_with("Around 預けたデータの行方"),
        "{shown}"
    );
    assert_eq!(shown.lines().count(), 4, "{shown}");
}

#[test]
fn a_long_document_is_cut_at_the_limit() {
    let text: String = (1..=MOST + 5)
        .map(|at| format!("{at} | 5/2 | みさき町 | 紛失 | 住民120人の名簿を紛失した町がある。\n"))
        .collect();
    let document = document(&text);
    assert_eq!(split(&document, Groundwork::new(&document).found()).len(), MOST);
}

proptest::proptest! {
    /// Articles stand in order, apart from each other, inside the text, each with its heading and its cells.
    #[test]
    fn articles_are_in_order(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40),
    ) {
        let document = document(&pieces.concat());
        let articles = split(&document, Groundwork::new(&document).found());
        let length = document.text.folded().len();
        let mut end = 0;
        for article in &articles {
            proptest::prop_assert!(article.span.start() >= end && article.span.end() <= length);
            proptest::prop_assert!(article.span.contains(article.heading));
            proptest::prop_assert!(article.cells.iter().all(|cell| article.span.contains(cell.span)));
            proptest::prop_assert!(article.blocks.end <= document.blocks.len() && !article.blocks.is_empty());
            end = article.span.end();
        }
        proptest::prop_assert!(!articles.is_empty() || document.text.folded().trim().is_empty());
    }
}

/// What the documents of the property are made of.
const PIECES: &[&str] = &[
    "\n",
    "●",
    "■",
    "【事故帖#2024-012】",
    "【2】",
    "1 ",
    "2 ",
    "3 ",
    "3\n",
    "12",
    " | ",
    "\t",
    "｜",
    "紛失",
    "誤送信",
    "大学 ",
    "みさき市、名簿を紛失",
    "について",
    "。",
    "、",
    "\n----------\n",
    "2024年5月1日",
    "5/2",
    "No | 団体 | 区分 | 概要\n",
    "番号\t公表日\t名称\t内容\n",
    "経緯",
    "お詫び申し上げます。",
    "あらまし\n",
    "# ",
    "・",
    "次号は",
    "㈱",
    "\u{FEFF}",
    "　",
    "\r\n",
    "(",
    ")",
    "【",
    "】",
    "#",
    "第",
    "報",
    "①",
    "※",
    "\n\n",
];

#[test]
fn a_table_may_have_a_rule_below_its_names_and_cells_of_signs() {
    check(
        "2013年4月の個人情報事故一覧\n\n日付   組織                    分類    概要\n-----------------------------------------\n\
         4/2    みさき町                誤送付  納税通知書3通を別人に郵送\n\
         4/5    つつじ大学              ---     サーバの点検で終日停止\n\
         4/9    さざれ商会              紛失    顧客80人の名簿を移動中に紛失\n",
        &[
            "Row Disclosed=4/2 / Organization=みさき町 / Cause=誤送付 / Account=納税通知書3通を別人に郵送",
            "Row Disclosed=4/5 / Organization=つつじ大学 / Account=サーバの点検で終日停止",
            "Row Disclosed=4/9 / Organization=さざれ商会 / Cause=紛失 / Account=顧客80人の名簿を移動中に紛失",
        ],
    );
}

#[test]
fn newsletters_have_rubrics() {
    check(
        "つつじ情報セキュリティ通信 第8号\n今月の目次\n 1. 予約サイトに不正ログイン\n 2. 名簿を車上荒らしで\n 3. 今月の豆知識:無線LAN\n----------\n\
         1. 予約サイトに不正ログイン、ポイント不正使用も\n あかつき株式会社は4月2日、発表しました。\n\
         2. 中学教諭、名簿を車上荒らしで盗まれる\n みさき市は4月3日、発表しました。\n\
         3. 今月の豆知識:無線LANの暗号化とは\n 古い方式は使わないでください。",
        &[
            "Item 予約サイトに不正ログイン、ポイント不正使用も … した。",
            "Item 中学教諭、名簿を車上荒らしで盗まれる … した。",
            "Item 今月の豆知識:無線LANの暗号化とは … さい。",
        ],
    );
    check(
        "みさき会計ニュースレター 2019年3月号\n\n━ 【事例1】退職者が名簿を転職先へ\n あかつき株式会社は2月6日、公表しました。\n\
         ━ 【事例2】入出金の画面が他社に\n みさき信用組合は3月2日、公表しました。\n\
         ━ 【豆知識】個人番号の廃棄、できていますか\n 速やかに廃棄する必要があります。",
        &[
            "Item 【事例1】退職者が名簿を転職先へ … した。",
            "Item 【事例2】入出金の画面が他社に … した。",
            "Item 【豆知識】個人番号の廃棄、できていますか … ます。",
        ],
    );
    check(
        "広報みさき 2012年8月号 おしらせ\n\n児童館のデジタルカメラの紛失について\n 7月20日、カメラを紛失しました。\n\
         みさき町 子育て課\n\n歴史講座のご案内\n 9月2日に開きます。",
        &["Item 児童館のデジタルカメラの紛失について … 育て課", "Item 歴史講座のご案内 … ます。"],
    );
    check(
        "みさき商工会だより 2019年7月号\n\n先月の事故から\n(1)東丘市:名簿が入ったUSBメモリを紛失(6月8日公表)。点検が要ります。\n\
         (2)東丘市:健康診断の結果を隣の学級に配布(6月22日公表)。\n(3)北浜町:ホームページの表に97人の名前が残る(6月26日公表)。\n\
         (4)勤務管理サービス「あかつき」:不具合で勤務表が他社の画面に。\n来月は休みます。",
        &[
            "Listed 東丘市:名簿が入ったUSBメモリを紛失(6月8日公表)。 … ます。",
            "Listed 東丘市:健康診断の結果を隣の学級に配布(6月22日公表)。 … 表)。",
            "Listed 北浜町:ホームページの表に97人の名前が残る(6月26日公表)。 … 表)。",
            "Listed 勤務管理サービス「あかつき」:不具合で勤務表が他社の画面に。 … 面に。",
        ],
    );
}

#[test]
fn a_list_of_days_names_its_bodies_before_a_space() {
    check(
        "共有メモ\n事務局 K\n\n・10/29 浜手印刷 注文データ961件が別の注文者に見える状態。ページは即日閉鎖。\n\
         ・10/30 西浦村 寄付者の一覧517人分を、返礼品の業者に誤送信。\n\
         ・11/1 ミナミ信販 申込書33枚を入れたかばんを車上荒らしで盗まれる。\n・11/2 研究会 年末に向けた注意喚起を公開",
        &[
            "Listed 10/29 浜手印刷 注文データ961件が別の注文者に見える状態。 … 閉鎖。",
            "Listed 10/30 西浦村 寄付者の一覧517人分を、返礼品の業者に誤送信。 … 送信。",
            "Listed 11/1 ミナミ信販 申込書33枚を入れたかばんを車上荒らしで盗まれる。 … れる。",
            "Listed 11/2 研究会 年末に向けた注意喚起を公開 … を公開",
        ],
    );
    check(
        "会員情報の流出について\n経過は次のとおりです。\n・10/29 不審な通信を検知し、サーバーへの不正アクセスを確認\n\
         ・10/30 16時 サーバーを停止し、流出を確認\n・11/1 警察署に相談し、流出の範囲を調査",
        &["Whole 会員情報の流出について … を調査"],
    );
}

#[test]
fn days_stand_below_the_stories() {
    check(
        "短い便り / 国内\n\n浜辺電工、取引先2,200件の情報が流出か\n浜辺電工は3日、共有リンクが外部から見られたと発表した。\n(12月3日)\n\n\
         かもめ園で園児の写真を誤配信\nかもめ会は4日、園児12人の写真を誤って配信したと発表した。\n(12月4日)\n\n\
         水産高で実習日誌を紛失\n港町は5日、日誌9人分を紛失したと発表した。\n(12月5日)",
        &[
            "Item 浜辺電工、取引先2,200件の情報が流出か … 3日)",
            "Item かもめ園で園児の写真を誤配信 … 4日)",
            "Item 水産高で実習日誌を紛失 … 5日)",
        ],
    );
}

#[test]
fn a_bulletin_counts_its_cases() {
    check(
        "暮らしと情報 第9号 町内会\n\n特集 最近の事故\n\nその一 回覧板に名簿\n桜丘自治会で、名簿(52世帯)が回覧板に挟まったまま回りました。5月18日に指摘がありました。\n\n\
         その二 手帳をなくす\n港町では、高齢者31人の連絡先を書いた手帳を紛失しました。5月27日に発表しています。\n\n\
         その三 案内状の宛名\n同じ港町で、案内状の宛名がずれ、118人に誤って届きました。",
        &["Item 回覧板に名簿 … した。", "Item 手帳をなくす … ます。", "Item 案内状の宛名 … した。"],
    );
}

#[test]
fn reports_number_their_cases() {
    check(
        "みなとリスクレポート Vol.27\n2022年4月28日\n\n特集 備えはあるか\n\n1. はじめに\n三つの事例を取り上げます。\n\n\
         2. 事例① 部品の工場が5日止まった\n株式会社浜発条は2月7日、サーバーがランサムウェアに感染したと発表しました。\n\n\
         3. 事例② 返信の形で届いたもの\n有限会社すこやか堂では3月2日、パソコンがEmotetに感染しました。\n\n\
         4. おわりに\n紙を机の横に貼ってください。",
        &[
            "Item はじめに … ます。",
            "Item 事例① 部品の工場が5日止まった … した。",
            "Item 事例② 返信の形で届いたもの … した。",
            "Item おわりに … さい。",
        ],
    );
    check(
        "協議会メールマガジン\n第48号 2019年10月15日\n\n*検針員が端末を置き忘れ(白浜市)\n\n白浜市は10月3日、端末を紛失したと発表しました。\n\n\
         持ち出す件数を絞るとよいでしょう。\n\n*会員アプリに大量のログイン(浜辺雑貨)\n\n株式会社浜辺雑貨は9月27日、不正なログインがあったと公表しました。",
        &[
            "Item 検針員が端末を置き忘れ(白浜市) … ょう。",
            "Item 会員アプリに大量のログイン(浜辺雑貨) … した。",
        ],
    );
}
