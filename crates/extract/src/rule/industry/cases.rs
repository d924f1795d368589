//! Short notices, and the line of business of whose they are.

use crate::case;
use crate::rule::{industry, organization};

fn industry_of(text: &str) -> &'static str {
    case::read(&text.replace('|', "\n"), |reading| {
        let names = organization::names(reading);
        let known = organization::read(reading, &names);
        industry::read(reading, known.as_ref()).map_or("-", |fact| fact.value.as_str())
    })
}

const CASES: &[(&str, &str)] = &[
    ("東丘市は3日、通知書を誤って送ったと発表した。", "municipality"),
    (
        "東丘市立中央小学校の教諭が児童の名簿を紛失したと東丘市教育委員会が発表した。校長が保護者に説明した。",
        "school",
    ),
    (
        "東丘市は3日、市立保育園の保育士が園児の名簿を紛失したと発表した。園長が保護者に説明した。",
        "childcare_welfare",
    ),
    (
        "東丘文化大学は3日、学生の情報が流出したと発表した。",
        "university",
    ),
    ("東丘大学病院は3日、患者の情報を紛失したと発表した。", "hospital"),
    (
        "社会福祉法人みなも会は3日、名簿を紛失したと発表した。",
        "childcare_welfare",
    ),
    ("東丘信用金庫は3日、伝票を紛失したと発表した。", "finance"),
    (
        "独立行政法人海洋支援機構は3日、書類を紛失したと発表した。",
        "national_government",
    ),
    (
        "公益財団法人ひがし文化財団は3日、メールを誤送信したと発表した。",
        "association",
    ),
    (
        "株式会社東丘製作所は3日、工場が停止したと発表した。",
        "manufacturing",
    ),
    ("東丘電鉄株式会社は3日、端末を紛失したと発表した。", "transport"),
    (
        "株式会社東丘新聞社は3日、読者の名簿を紛失したと発表した。",
        "media",
    ),
    (
        "弁護士法人東丘法律事務所は3日、記録を盗まれたと発表した。",
        "professional",
    ),
    (
        "酒造大手のミナモは3日、酒造大手として初めて工場の製品の情報が流出したと発表した。",
        "manufacturing",
    ),
    (
        "株式会社ミナモは3日、通販サイトで商品をご購入のお客様の情報が流出したと発表した。",
        "retail_ec",
    ),
    ("当院の患者様の診療の記録を紛失しました。", "hospital"),
    (
        "公益財団法人青葉県生活安心推進センターは3日、相談者の情報が漏えいしたと発表した。",
        "association",
    ),
    (
        "東丘北部医療センターの医師のメールに不正アクセス|青葉保健医療公社は3日、運営する東丘北部医療センターの医師のメールから患者の情報が流出したと発表した。患者の病名を含む。",
        "hospital",
    ),
    (
        "内閣府は3日、メールが漏えいしたと発表した。",
        "national_government",
    ),
    (
        "公益財団法人ひがし育英会は3日、各高等学校の生徒の推薦書を別の高等学校へ送ったと発表した。生徒は5名、校長を通じてお詫びした。",
        "association",
    ),
    (
        "青葉県の外郭団体である公益財団法人青葉産業公社は3日、名簿を誤送信したと発表した。",
        "municipality",
    ),
    (
        "株式会社ミナモは3日、運営する就活支援サービスで学生の氏名が表示されたと発表した。",
        "other_service",
    ),
    (
        "株式会社ミナモ|弊社が運営する「カードショップMINAMO」の会員の情報が漏洩しました。",
        "retail_ec",
    ),
    (
        "当社の連結子会社で、計測機器の製造を担うミナモサービス株式会社のサーバーが感染した。",
        "manufacturing",
    ),
    (
        "株式会社ミナモ薬粧|当社のドラッグストアの会員サイトに不正ログインがありました。",
        "retail_ec",
    ),
    (
        "株式会社ミナモ住販|元社員が顧客情報を持ち出しました。",
        "construction_housing",
    ),
    (
        "ミナモのサイトで不正ログイン|ミナモは3日、不正なログインがあったと発表した。|[ カテゴリー:小売 ]",
        "retail_ec",
    ),
    (
        "ミナモのサイトで不正ログイン|ミナモは3日、不正なログインがあったと発表した。|カテゴリー:セキュリティ",
        "-",
    ),
    (
        "株式会社ミナモは3日、宅配業者を装うメールで情報が漏えいしたと発表した。",
        "-",
    ),
    ("株式会社ミナモは3日、メールを誤送信したと発表した。", "-"),
];

#[test]
fn lines_of_business() {
    let wrong = CASES
        .iter()
        .map(|&(text, expected)| (text, industry_of(text), expected));
    let wrong: Vec<_> = wrong.filter(|(_, found, expected)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
