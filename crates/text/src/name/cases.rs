//! Texts and the names that they hold.

use super::*;

fn show(text: &str) -> String {
    let show = |name: &Name| {
        let area = name.area.map_or(String::new(), |area| format!("<{}", &text[area.start()..area.end()]));
        format!("{}:{:?}{area}", &text[name.span.start()..name.span.end()], name.body)
    };
    names(text, FoldedSpan::between(0, text.len())).map(|name| show(&name)).collect::<Vec<_>>().join(" ")
}

/// Texts, and the names that are found in each.
const NAMES: &[(&str, &str)] = &[
    ("株式会社あおば商会は", "株式会社あおば商会:Company"),
    ("子会社Aoba Foods (Thailand) Co., Ltd.は", "Aoba Foods (Thailand) Co., Ltd.:Company"),
    ("調査会社Redpine Labs, LLCに", "Redpine Labs, LLC:Company"),
    ("当社のタイ現地法人Aoba Thailand Co., Ltd.の", "Aoba Thailand Co., Ltd.:Company"),
    ("学部・大学院", ""),
    ("Aoba Casting (Thailand)が", "Aoba Casting (Thailand):Company"),
    ("現地の調査会社Redpine Labs, LLCによる", "Redpine Labs, LLC:Company"),
    ("Aoba Sensors Japan K.K.(以下", "Aoba Sensors Japan K.K.:Company"),
    ("Aoba Inc.の Web Site と Microsoft 365", "Aoba Inc.:Company"),
    ("東丘市市民協働課では", "東丘市:Area"),
    ("東日市市は", "東日市市:Area"),
    ("みのりの丘生命保険株式会社は", "みのりの丘生命保険株式会社:Company"),
    ("お客さまの丘生命保険株式会社", "丘生命保険株式会社:Company"),
    ("このたび、みのりの丘生命保険株式会社(以下", "みのりの丘生命保険株式会社:Company"),
    ("委託先である(株)東丘印刷の社員", "(株)東丘印刷:Company"),
    ("株式会社ミナモアシスト提供の機能", "株式会社ミナモアシスト:Company"),
    ("株式会社みなも開発の社員", "株式会社みなも開発:Company"),
    ("クラウド(株式会社みなも計算センター提供)に", "株式会社みなも計算センター:Company"),
    ("株式会社ミナモムーブ関係者に", "株式会社ミナモムーブ:Company"),
    ("東丘大学大学院の事務室", "東丘大学:University"),
    ("東丘大学大学院工学研究科は", "東丘大学:University"),
    ("東丘大学院大学は", "東丘大学院大学:University"),
    ("東丘大大学院の教授", "東丘大:University"),
    ("株式会社中央データサービス)から", "株式会社中央データサービス:Company"),
    ("東丘福祉事務所は", "東丘福祉事務所:Area"),
    ("東丘市福祉事務所は", "東丘市:Area"),
    ("生活協同組合コープみなも様の組合員", "生活協同組合コープみなも:Association"),
    ("委託事業者(株式会社ミナモ)から本市に", "株式会社ミナモ:Company"),
    ("予約代行を行う一般財団法人健やか青嶺財団は", "一般財団法人健やか青嶺財団:Association"),
    ("株式会社ミナモ(東丘市)と青葉商会は", "株式会社ミナモ:Company 東丘市:Area 青葉商会:Company"),
    ("みなも薬局グループは3日", "みなも薬局グループ:Company"),
    ("みなも薬局グループ各社", "みなも薬局:Hospital"),
    ("受託するNPO法人まなびのわの職員が", "NPO法人まなびのわ:Association"),
    ("有限会社みなもの担当者から", "有限会社みなも:Company"),
    ("東丘共済会は3日、ミナモ化成が", "東丘共済会:Association ミナモ化成:Company"),
    ("東丘星座学会は、星座見学会の申込者を", "東丘星座学会:Association"),
    ("供給元であるミナモ・ジャパン株式会社(以下", "ミナモ・ジャパン株式会社:Company"),
    ("委託先ミナモ印刷株式会社より", "ミナモ印刷株式会社:Company"),
    ("Blue Hill Data 合同会社に調査を依頼", "Blue Hill Data 合同会社:Company"),
    ("そらいろ帖株式会社", "そらいろ帖株式会社:Company"),
    ("一般財団法人ひがしの文化財団が", "一般財団法人ひがしの文化財団:Association"),
    ("独立行政法人 海洋支援機構", "独立行政法人 海洋支援機構:Association"),
    ("一般社団法人東丘しごと支援協会", "一般社団法人東丘しごと支援協会:Association"),
    ("学校法人青葉の高校", "学校法人青葉:Association"),
    ("特定非営利活動法人まなび学び舎", "特定非営利活動法人まなび学び舎:Association"),
    ("「東丘クリニックセンター」において", "東丘クリニックセンター:Hospital"),
    ("「東丘療育センターはやせ」を装う", "東丘療育センターはやせ:Care"),
    ("株式会社ミナモ・モビリティ運営部", "株式会社ミナモ・モビリティ:Company"),
    ("有限会社梅乃や本舗", "有限会社梅乃や本舗:Company"),
    ("株式会社東丘や東丘商店", "株式会社東丘:Company 東丘商店:Company"),
    ("株式会社木の実商店は", "株式会社木の実商店:Company"),
    ("株式会社オリーブの丘は", "株式会社オリーブの丘:Company"),
    ("株式会社東丘の森林を", "株式会社東丘:Company"),
    ("株式会社ハーブ暮らしは", "株式会社ハーブ暮らし:Company"),
    ("株式会社東丘暮らしの窓口", "株式会社東丘暮らし:Company"),
    ("霧の橋トラベル株式会社", "霧の橋トラベル株式会社:Company"),
    ("事務を代行する一般財団法人全国健診支援協会は", "一般財団法人全国健診支援協会:Association"),
    ("一般財団法人協会は", ""),
    ("東丘市の山野太郎市長は", "東丘市:Area"),
    ("お問い合わせ:丘の上総合病院 相談窓口", "丘の上総合病院:Hospital"),
    ("医療法人潮会 虹の橋クリニック", "医療法人潮会:Association 虹の橋クリニック:Hospital"),
    ("ひかりの丘保育園は", "ひかりの丘保育園:Care"),
    ("谷の市立病院は", ""),
    ("山の診療所では", ""),
    ("県の東丘旅行株式会社", "東丘旅行株式会社:Company"),
    ("東丘なみ鉄道株式会社によると", "東丘なみ鉄道株式会社:Company"),
    ("東丘から東丘鉄道株式会社に", "東丘鉄道株式会社:Company"),
    ("霧が浦市は", "霧が浦市:Area"),
    ("みずほが浦市は", "みずほが浦市:Area"),
    ("2024.03.05 株式会社東丘", "株式会社東丘:Company"),
    ("事故メモ2024-12 株式会社東丘", "株式会社東丘:Company"),
    ("株式会社ミナモ音楽教室 総務部", "株式会社ミナモ音楽教室:Company"),
    ("電機メーカー 株式会社東丘電機", "株式会社東丘電機:Company"),
    ("株式会社東丘旅行様のシステム", "株式会社東丘旅行:Company"),
    ("JPCERT/CCに連絡", "JPCERT/CC:Commission"),
    ("セキュリティ専門機関JPCERT/CCから", "JPCERT/CC:Commission"),
    ("内閣官房内閣サイバーセキュリティセンター", "内閣サイバーセキュリティセンター:Government"),
    ("東丘署に遺失届、港町署によると", "東丘署:Police 港町署:Police<港町"),
    ("東丘大で学生の名簿を紛失", "東丘大:University"),
    ("被害の拡大、最大98人、同大と両大、東丘大型連休", ""),
    ("東丘地検と東丘地裁、人事院", "東丘地検:Government 東丘地裁:Government 人事院:Government"),
    ("東丘建設は3日、ミナモシステムズが", "東丘建設:Company ミナモシステムズ:Company"),
    ("所轄署と部署、消防署、分署、署名", ""),
    ("東丘市消防署の職員", "東丘市:Area"),
    ("東丘市ホームページ", "東丘市:Area"),
    ("監督省庁と官公庁、関係省庁", ""),
    ("総務省と防衛省、外務省", "総務省:Government 防衛省:Government 外務省:Government"),
    ("東丘小児・総合医療センター", "東丘小児・総合医療センター:Hospital"),
    ("東丘社・東丘病院", "東丘病院:Hospital"),
    ("個人情報・医療センター", ""),
    ("東丘市民生活協同組合みなもコープ", "東丘市民生活協同組合みなもコープ:Association<東丘市"),
    ("青葉県市町村職員共済組合", "青葉県市町村職員共済組合:Association<青葉県"),
    ("財団から市へ報告", ""),
    ("東丘新聞事業社", "東丘新聞事業社:Company"),
    ("青葉県観光支援共同事業体の職員", "青葉県観光支援共同事業体:Company<青葉県"),
    ("全東丘ふるさと民話協会の会員", "全東丘ふるさと民話協会:Association"),
    ("三十二銀行は", "三十二銀行:Company"),
    ("北丘区社会福祉協議会", "北丘区社会福祉協議会:Care<北丘区"),
    ("東丘市は27日", "東丘市:Area"),
    ("東丘市総務部情報政策課", "東丘市:Area"),
    ("青葉県東丘市の教育委員会", "東丘市:Area"),
    ("東丘市教育委員会は", "東丘市:Area"),
    ("東丘市立中央小学校の教諭", "東丘市立中央小学校:School<東丘市"),
    ("東丘市立の中学校", "東丘市:Area"),
    ("市立第三中学校で", ""),
    ("同市と同大学、本学の近隣病院", ""),
    ("さくら野市、南ひがし市、藤の里町", "さくら野市:Area 南ひがし市:Area 藤の里町:Area"),
    ("東丘市社会福祉協議会", "東丘市社会福祉協議会:Care<東丘市"),
    ("青葉県立東丘病院", "青葉県立東丘病院:Hospital<青葉県"),
    ("青葉県立大学", "青葉県立大学:University<青葉県"),
    ("東丘文化大学経済学部の学生", "東丘文化大学:University"),
    ("東丘大学医学部附属病院", "東丘大学医学部附属病院:Hospital"),
    ("医療法人社団光会 東丘クリニック", "医療法人社団光会:Association 東丘クリニック:Hospital"),
    ("ひかり信用組合本店営業部", "ひかり信用組合:Company"),
    ("青葉県警と東丘警察署、警視庁", "青葉県警:Police<青葉県 東丘警察署:Police 警視庁:Police"),
    ("個人情報保護委員会と総務省に", "個人情報保護委員会:Commission 総務省:Government"),
    ("経済産業省及び青葉労働局", "経済産業省:Government 青葉労働局:Government"),
    ("株式会社ミナモクラウド社製の機器", "株式会社ミナモクラウド:Company"),
    ("青葉退職公務員友の会より", "青葉退職公務員友の会:Association"),
    ("東丘市民の会議は、当日の会場", "東丘市:Area"),
    ("東丘市立八幡小、青葉県立港高の教諭", "東丘市立八幡小:School<東丘市 青葉県立港高:School<青葉県"),
    ("東丘行政書士会は", "東丘行政書士会:Association"),
    ("A社とB病院、甲市", ""),
    ("都市ガスと市民、地区、市場", ""),
    ("・さくら野市、名簿を紛失", "さくら野市:Area"),
    ("・あおい町で誤送付", "あおい町:Area"),
    ("サイトを運営するあおいネット株式会社は", "あおいネット株式会社:Company"),
    ("書店を営むあおい書房株式会社が", "あおい書房株式会社:Company"),
    ("委託先であるみどり印刷株式会社で", "みどり印刷株式会社:Company"),
    ("公開することで株式会社の", ""),
    ("たまや株式会社は", "たまや株式会社:Company"),
    ("いそべ(株)は", "いそべ(株):Company"),
    ("すずめ野第二こども園の職員", "すずめ野第二こども園:Care"),
    ("日本てしごと検定機構は", "日本てしごと検定機構:Association"),
    ("主催する日本てしごと検定機構は", "日本てしごと検定機構:Association"),
    ("漏えいした病院の職員", ""),
    ("2025.3.14\nコープとうざい\n3月11日に", "コープとうざい:Association"),
    ("ミナモコープの店", ""),
    ("生活協同組合コープみなも 理事長", "生活協同組合コープみなも:Association"),
    ("東丘中学校・高等学校の生徒", "東丘中学校・高等学校:School"),
    ("――株式会社モードはなだ", "株式会社モードはなだ:Company"),
    ("株式会社ミナモより", "株式会社ミナモ:Company"),
    ("カード会社そよかぜカード株式会社(本社", "そよかぜカード株式会社:Company"),
    ("運営するキャリアの森株式会社は", "キャリアの森株式会社:Company"),
    ("運営する旅こよみ株式会社は", "旅こよみ株式会社:Company"),
    ("青葉県立東丘がんセンターは", "青葉県立東丘がんセンター:Hospital<青葉県"),
    ("市民生活部市民課、生活環境部市営住宅係", ""),
    ("(東丘市・さくら歯科医院/11月5日公表)", "東丘市:Area さくら歯科医院:Hospital"),
    ("引越しのひばり運輸株式会社が", "ひばり運輸株式会社:Company"),
    ("人材派遣のみどり川スタッフ株式会社は", "みどり川スタッフ株式会社:Company"),
    ("市のさまざまな協会、県のある病院、会社のための組合", ""),
    ("つくし証券への攻撃、しらべ信用金庫", "つくし証券:Company しらべ信用金庫:Company"),
    ("こども病院と、これも病院", ""),
    ("たまや旅館は、はなや書店と", "たまや旅館:Company はなや書店:Company"),
    ("みなと株式会社は", "みなと株式会社:Company"),
    ("株式会社れんが亭は、株式会社れんが東丘で", "株式会社れんが亭:Company 株式会社れん:Company"),
    ("デイサービスセンターひばりでは、", "デイサービスセンターひばり:Care"),
    ("グループホームさくらの里の職員が", "グループホームさくらの里:Care"),
    ("訪問看護ステーションにおいて", ""),
    ("北部県税事務所の職員", "北部県税事務所:Area"),
    ("東丘タイムズ社は、東丘朝報社文化部の", "東丘タイムズ社:Media 東丘朝報社:Media"),
    (
        "一般社団法人JPCERTコーディネーションセンターから",
        "一般社団法人JPCERTコーディネーションセンター:Commission",
    ),
    ("なお株式会社は", ""),
    ("そして株式会社あおば商会は", "株式会社あおば商会:Company"),
];

#[test]
fn names_are_found() {
    let wrong = NAMES.iter().filter(|(text, expected)| show(text) != *expected);
    let wrong: Vec<_> =
        wrong.map(|(text, expected)| format!("{text}: {} not {expected}", show(text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn bare_runs() {
    let bare = |text: &str| bare_at(text, 0, text.len()).map_or("", |span| &text[..span.end()]).to_owned();
    assert_eq!(bare("ミナモ、会員サイトに不正アクセス"), "ミナモ");
    assert_eq!(bare("東丘酒造のサーバに"), "東丘酒造");
    assert_eq!(bare("MINAMO TVで応募者"), "MINAMO TV");
    assert_eq!(bare("ホテルかもめ浜リゾートの"), "ホテルかもめ浜リゾート");
    assert_eq!(bare("ミナモかどうか確認"), "ミナモ");
    assert_eq!(bare("ミナモしない対策"), "ミナモ");
    assert_eq!(bare("個人情報の流出"), "");
    assert_eq!(bare("このたび"), "");
}

proptest::proptest! {
    /// Names lie on character bounds, in order, inside what was given.
    #[test]
    fn names_cut_the_text(text in "[A-Za-z .&・ー株式会社市町村県立大学病院教育委員会のはがアイ一二()、。\n]{0,40}") {
        let mut at = 0;
        for name in names(&text, FoldedSpan::between(0, text.len())) {
            proptest::prop_assert!(name.span.start() >= at && name.span.contains(name.core));
            proptest::prop_assert!(text.get(name.span.start()..name.span.end()).is_some_and(|words| !words.is_empty()));
            at = name.span.end();
        }
    }
}
