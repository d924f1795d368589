//! Sentences, and the parties that they name.

use crate::case;
use crate::rule::{organization, parties};

fn parties_of(text: &str) -> String {
    case::read(&text.replace('|', "\n"), |reading| {
        let names = organization::names(reading);
        let known = organization::read(reading, &names);
        let found = parties::read(reading, &names, known.as_ref());
        let show = |fact: &jikenbo_model::Fact<jikenbo_model::record::Party>| {
            format!("{}:{}", fact.value.name, fact.value.role)
        };
        found.iter().map(show).collect::<Vec<_>>().join(" ")
    })
}

/// All of these are notices of 東丘市, unless they name another.
const CASES: &[(&str, &str)] = &[
    ("東丘市は、検針を請け負ったミナモ検針の社員が票を紛失したと発表した。", "ミナモ検針:processor"),
    ("東丘市は、発送を任せているミナモ物流の倉庫で名簿を紛失したと発表した。", "ミナモ物流:processor"),
    (
        "東丘市は、集配をお願いしている有限会社ミナモ便の社員が封筒を紛失したと発表した。",
        "有限会社ミナモ便:processor",
    ),
    ("東丘市は、集配を請け負う会社の社員が封筒を紛失したと発表した。", ""),
    ("東丘市は、委託先の担当者が封筒を紛失したと発表した。", ""),
    ("東丘市は、専門会社ミナモラボによる解析の結果を発表した。", "ミナモラボ:investigator"),
    ("東丘市は3日、「RedCrab」を称する集団から脅迫を受けたと発表した。", "RedCrab:attacker"),
    ("東丘市は3日、集団「RedCrab007(16)」が犯行声明を出したと発表した。", "RedCrab007(16):attacker"),
    ("東丘市は、警察庁のウェブサイトで手口を確認するよう求めた。", ""),
    ("東丘市は、封筒の発送を株式会社ミナモ印刷にお願いしていた。", "株式会社ミナモ印刷:processor"),
    (
        "東丘市は個人情報保護委員会に報告し、東丘警察署に相談した。",
        "個人情報保護委員会:authority 東丘警察署:authority",
    ),
    ("東丘市は所轄の警察署と関係機関に報告した。", ""),
    ("東丘市は青葉県と総務省に報告した。", "青葉県:authority 総務省:authority"),
    ("東丘市は総務省の手引きを参考にしている。", ""),
    (
        "東丘市は、名簿を合同会社ミナモ農園に誤ってメールで送信したと発表した。",
        "合同会社ミナモ農園:recipient",
    ),
    (
        "東丘市は、株式会社ミナモ電工の作業員が名簿を閲覧できる状態だったと発表した。",
        "株式会社ミナモ電工:recipient",
    ),
    ("東丘生協は、総務省東丘総合通信局に一報を入れた。", "総務省東丘総合通信局:authority"),
    (
        "東丘生協は、利用している配信サービス「メルメル」(運営:株式会社ミナモ)に侵入があったと発表した。",
        "株式会社ミナモ:vendor",
    ),
    (
        "東丘市は、委託先である株式会社ミナモ印刷の社員が書類を紛失したと発表した。",
        "株式会社ミナモ印刷:processor",
    ),
    ("東丘市は、発送を株式会社ミナモ印刷に委託していた。", "株式会社ミナモ印刷:processor"),
    (
        "東丘市は、指定管理者の一般財団法人ひがし財団がメールを誤送信したと発表した。",
        "一般財団法人ひがし財団:processor",
    ),
    ("東丘市のシステムは、供給元であるミナモ・ソフト株式会社が修正した。", "ミナモ・ソフト株式会社:vendor"),
    ("東丘市は調査を海風フォレンジック株式会社に依頼した。", "海風フォレンジック株式会社:investigator"),
    ("東丘市は、攻撃グループ「NightOwl」による攻撃を受けた。", "NightOwl:attacker"),
    ("東丘市は3日、「RedCrab」を名乗る集団から脅迫を受けたと発表した。", "RedCrab:attacker"),
    ("東丘市によると、職員を名乗る電話があった。", ""),
    (
        "通販サイト「みなも便」(ミナモ商事の子会社が運営)は3日、情報が流出したと発表した。",
        "ミナモ商事:parent",
    ),
    (
        "端末の紛失|株式会社ミナモ検針|弊社が東丘市様より請け負っております検針で端末を紛失しました。",
        "株式会社ミナモ検針:processor",
    ),
    ("東丘市は、名簿を株式会社ミナモ進路に渡していた。", "株式会社ミナモ進路:recipient"),
    ("東丘市の職員が、株式会社ミナモ商店の駐車場で書類を落とした。", ""),
    ("東丘市は、JPCERT/CCから連絡を受けた。", "JPCERT/CC:authority"),
    ("東丘病院は、セキュリティ専門機関JPCERT/CCからの指摘を受けた。", "JPCERT/CC:authority"),
    ("東丘病院は7月7日、港町署に紛失届を出した。所轄署とも相談している。", "港町署:authority"),
    (
        "東丘病院は、青葉県、青葉県警、港町市保健所、総務省に連絡した。",
        "青葉県:authority 青葉県警:authority 港町市保健所:authority 総務省:authority",
    ),
    (
        "東丘生協は青葉県警サイバー犯罪対策課に通報し、青葉県と個人情報保護委員会に報告した。",
        "青葉県警サイバー犯罪対策課:authority 青葉県:authority 個人情報保護委員会:authority",
    ),
    ("東丘重工業は3日、感染を発表した。防衛省は同日、事情を聴き始めた。", "防衛省:authority"),
    ("東丘市は、財団から市へ報告があったと発表した。", ""),
    ("東丘病院は監督省庁と官公庁に報告した。", ""),
    (
        "東丘百貨店のグループ企業で、カード事業を営む株式会社ミナモカードは3日、会員の情報が流出したと発表した。",
        "東丘百貨店:parent",
    ),
    (
        "東丘ホテルは3日、攻撃を受けた。システムの提供元であるミナモソリューションズは、影響は出ていないとしている。",
        "ミナモソリューションズ:vendor",
    ),
    (
        "東丘市は、元職員の転職先である有限会社ミナモ改装で名簿が使われたと発表した。",
        "有限会社ミナモ改装:recipient",
    ),
    (
        "青葉県は、委託先である「青葉県観光支援共同事業体(代表構成団体 株式会社ミナモ旅行)」の職員が誤送信したと発表した。",
        "青葉県観光支援共同事業体:processor 株式会社ミナモ旅行:processor",
    ),
    ("東丘市は、ランサムウェア「NightCrab」の被害に遭った。", ""),
    ("東丘市は、ランサムウェア「NightCrab」の攻撃を受けた。", "NightCrab:attacker"),
    ("東丘市は、保守を担当する株式会社ミナモ電子から報告を受けた。", "株式会社ミナモ電子:processor"),
    ("東丘市は、株式会社ミナモ印刷が受託する業務で誤りがあったと発表した。", "株式会社ミナモ印刷:processor"),
];

#[test]
fn who_else_has_a_part() {
    let wrong = CASES.iter().map(|&(text, expected)| (text, parties_of(text), expected));
    let wrong: Vec<_> = wrong.filter(|(_, found, expected)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
