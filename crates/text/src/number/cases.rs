//! Cases of numbers: a sentence, and what is read in it.

use super::{Bound, Total};
use crate::scan::scan;

/// `[最大で約3万5千名分] up_to 35000 person`, vague words as `[数十件] vague case`.
fn rendered(folded: &str) -> String {
    let scan = scan(folded);
    let mut lines: Vec<(usize, String)> = Vec::new();
    for amount in &scan.amounts {
        let mut line = format!("[{}]", &folded[amount.span.start()..amount.span.end()]);
        if amount.bound != Bound::Exact {
            line += &format!(" {}", amount.bound.as_str());
        }
        line += &amount
            .lower
            .map(|lower| format!(" {lower}..{}", amount.value))
            .unwrap_or(format!(" {}", amount.value));
        line += &amount.counter.map(|counter| format!(" {}", counter.as_str())).unwrap_or_default();
        line += match amount.total {
            Total::Plain => "",
            Total::Gross => " gross",
            Total::Net => " net",
        };
        assert!(amount.span.contains(amount.digits) && amount.span.contains(amount.counter_words), "{line}");
        lines.push((amount.span.start(), line));
    }
    for vague in &scan.vague {
        let words = &folded[vague.span.start()..vague.span.end()];
        let counter = vague.counter.map(|counter| format!(" {}", counter.as_str())).unwrap_or_default();
        lines.push((vague.span.start(), format!("[{words}] vague{counter}")));
    }
    lines.sort();
    lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(" ")
}

fn check(cases: &[(&str, &str)]) {
    for (folded, expected) in cases {
        assert_eq!(&rendered(folded), expected, "{folded}");
    }
}

#[test]
fn numerals_with_counters() {
    check(&[
        ("会員2,345名の情報", "[2,345名] 2345 person"),
        ("35,671 件の氏名", "[35,671 件] 35671 case"),
        ("3, 456件", "[3, 456件] 3456 case"),
        ("申込者42万3456人分", "[42万3456人分] 423456 person"),
        ("1億2000万件", "[1億2000万件] 120000000 case"),
        ("1.2万アカウント", "[1.2万アカウント] 12000 account"),
        (
            "損害は120千円、5百万円、3万ドル",
            "[120千円] 120000 yen [5百万円] 5000000 yen [3万ドル] 30000 dollar",
        ),
        ("職員二十三人と十社", "[二十三人] 23 person [十社] 10 company"),
        ("会員一、二三四名", "[一、二三四名] 1234 person"),
        ("三千四百件", "[三千四百件] 3400 case"),
        ("4世帯17人", "[4世帯] 4 household [17人] 17 person"),
        ("81人・2枚", "[81人] 81 person [2枚] 2 sheet"),
        ("96件(87名)", "[96件] 96 case [87名] 87 person"),
        ("12者(個人11名、法人1社)", "[12者] 12 party [11名] 11 person [1社] 1 company"),
        ("A5.12アカウントです。\nA6.1.5万件です。", "[12アカウント] 12 account [1.5万件] 15000 case"),
        ("個人情報1068件、PC5台、USBメモリ3本", "[1068件] 1068 case [5台] 5 device [3本] 3 stick"),
        ("メールアドレス120件、15メールアドレス", "[120件] 120 case [15メールアドレス] 15 email_address"),
        (
            "2ドメイン、3口座、31歳、6GB、12.5%",
            "[2ドメイン] 2 domain [3口座] 3 bank_account [31歳] 31 age [6GB] 6 bytes [12.5%] 12 percent",
        ),
        ("電話番号123件、費用234 百万円", "[123件] 123 case [234 百万円] 234000000 yen"),
        ("原因は2つある", "[2つ] 2 thing"),
        ("3ヶ所、4か所、2回", "[3ヶ所] 3 place [4か所] 4 place [2回] 2 times"),
        (
            "5カ月、3日間、2週間、10年間、5年分、30分後",
            "[5カ月] 5 duration [3日間] 3 duration [2週間] 2 duration [10年間] 10 duration [5年分] 5 duration [30分] 30 duration",
        ),
        ("DVD-R4枚、CD-ROM2枚", "[4枚] 4 sheet [2枚] 2 sheet"),
        ("31名ぶん、31軒、台帳2綴り", "[31名ぶん] 31 person [31軒] 31 household [2綴り] 2 volume"),
        ("計 _31件_ です", "[31件] 31 case"),
        ("流出した 250のメールアドレス", "[250] 250"),
        ("延べ人数は3,456名", "[延べ人数は3,456名] 3456 person gross"),
        ("3,456名(重複を含む)と12名(名寄せ後)", "[3,456名] 3456 person gross [12名] 12 person net"),
        ("96件(延べ120名)", "[96件] 96 case [延べ120名] 120 person gross"),
        ("実人数87名", "[実人数87名] 87 person net"),
        ("大学2校、3大学、5園", "[2校] 2 school [3大学] 3 school [5園] 5 nursery"),
    ]);
}

#[test]
fn hedges() {
    check(&[
        ("約7万5千人", "[約7万5千人] about 75000 person"),
        ("およそ 300 名程度", "[およそ 300 名程度] about 300 person"),
        ("最大で約3万5千名分", "[最大で約3万5千名分] up_to 35000 person"),
        ("最大2,345件が", "[最大2,345件] up_to 2345 case"),
        ("少なくとも15社", "[少なくとも15社] more_than 15 company"),
        (
            "100余名、100名余り、100名あまり",
            "[100余名] more_than 100 person [100名余り] more_than 100 person [100名あまり] more_than 100 person",
        ),
        (
            "3万超の、200件超、200件を超える情報",
            "[3万超] more_than 30000 [200件超] more_than 200 case [200件を超える] more_than 200 case",
        ),
        ("50件弱、50件強、50件の強化", "[50件弱] about 50 case [50件強] about 50 case [50件] 50 case"),
        (
            "20件以上、20件以下、20件未満、20件前後",
            "[20件以上] more_than 20 case [20件以下] up_to 20 case [20件未満] up_to 20 case [20件前後] about 20 case",
        ),
        ("契約3件、予約12件", "[3件] 3 case [12件] 12 case"),
        (
            "合計3名、職員計4名、全5校、統計6件",
            "[合計3名] 3 person [計4名] 4 person [全5校] 5 school [6件] 6 case",
        ),
        ("最大約100件以上", "[最大約100件以上] more_than 100 case"),
        (
            "300人規模、300人に近い、ざっと300人、上限300人",
            "[300人規模] about 300 person [300人に近い] about 300 person [ざっと300人] about 300 person [上限300人] up_to 300 person",
        ),
        ("重複を除くと87名", "[重複を除くと87名] 87 person net"),
        ("3名\n以上", "[3名] 3 person"),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("約12万件から最大で85万件程度", "[約12万件から最大で85万件程度] up_to 120000..850000 case"),
        (
            "3~5名、100件から200件、10-20台",
            "[3~5名] 3..5 person [100件から200件] 100..200 case [10-20台] 10..20 device",
        ),
        ("3~5万件", "[3~5万件] 30000..50000 case"),
        ("2、3名の職員", "[2、3名] about 2..3 person"),
        ("100件から200件に訂正", "[100件] 100 case [200件] 200 case"),
        ("500件から200件へ", "[500件] 500 case [200件] 200 case"),
        ("3社から200件", "[3社] 3 company [200件] 200 case"),
        ("3社、4社", "[3社] 3 company [4社] 4 company"),
    ]);
}

#[test]
fn vague_words_are_no_numbers() {
    check(&[
        ("数十件の問い合わせ", "[数十件] vague case"),
        ("数千人、数名、数日間", "[数千人] vague person [数名] vague person [数日間] vague duration"),
        ("十数名と30数件", "[十数名] vague person [30数件] vague case"),
        ("多数の迷惑メールを複数名に", "[多数] vague [複数名] vague person"),
        ("件数、人数、数値、多数決、複数の", ""),
    ]);
}

#[test]
fn no_amounts() {
    for folded in [
        "電話03-1234-5678、〒123-4567",
        "No.12、第3報、第5条、第三者、図1、表 2、第1事業所",
        "バージョン2.0、CVE-2021-44228、192.0.2.10、v1.2.3",
        "https://example.jp/news/230512/3件.html?id=5",
        "#2031-077、①、user01@example.jp、14:30、9時30分、午後3時",
        "一部、一般、一切、一覧、一人ひとり、二次被害、十分、千葉市、万が一、三重の門、四国、八王子、一方、一行",
        "同一人物、唯一人、三菱、六本木、二本松市、統一",
        "1 2 3 名",
        "3人目、1件当たり、2回目",
        "3倍、5階、10丁目、3分の1、2種混合",
        "1. 概要\n2 原因\n(3)対応",
        "5G、2FA、3DS",
        "1 事案の概要\n2 企業の対応\n3 名無し",
        "コード番号:3456、- 1 -",
        "Task 1 GO 2 の一人おひとり",
        "Windows 10 端末、Microsoft365アカウント",
        "千束町、八戸市、三戸町、九戸村、千台町、百件町、三戸郡、八戸駅",
    ] {
        assert_eq!(rendered(folded), "", "{folded}");
    }
}

#[test]
fn bare_numbers_stand_alone() {
    check(&[
        ("影響人数:120", "[120] 120"),
        ("1 青嶺市 紛失 1,200", "[1,200] 1200"),
        ("紛失 120 なし", "[120] 120"),
        ("120", "[120] 120"),
        ("約120と見られる", "[約120] about 120"),
        ("手順 5 を", ""),
    ]);
}
