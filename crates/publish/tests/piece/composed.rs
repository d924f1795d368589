//! Digest, monthly table and ranking of invented incidents.

use jikenbo_model::When;
use jikenbo_publish::compose::{Boards, DigestOf, Made, Period, RankingOf, TableOf, digest, ranking, table};
use jikenbo_publish::format::feed::{atom, json, rss};
use jikenbo_publish::format::html::html;
use jikenbo_publish::format::markdown::markdown;
use jikenbo_publish::format::text::text;
use jikenbo_publish::kept;
use jikenbo_publish::piece::Piece;
use jikenbo_publish::verify::{verify, visible};

use crate::invented::{month, month_before, with_order};

fn a_digest(is_masked: bool, kept: &[(&str, &str)]) -> Made {
    let (items, others) = (month(), month_before());
    with_order(is_masked, kept, |order| {
        digest(order, DigestOf { items: &items, others: &others, followups: &[] })
    })
}

fn a_table(is_masked: bool) -> Made {
    let (matters, before) = (month(), month_before());
    let of = TableOf { matters: &matters, before: Some(&before), before_words: "2025年5月" };
    with_order(is_masked, &[], |order| table(order, of))
}

fn a_ranking() -> Made {
    let [first, second, third] = [6, 5, 4].map(|month| {
        let month = When::in_month(2025, month).expect("a month of a year");
        Period { from: month, until: month }
    });
    let stretches = [(first, month()), (second, month_before()), (third, Vec::new())];
    with_order(false, &[], |order| ranking(order, &Boards::of(order, RankingOf { stretches: &stretches })))
}

#[test]
fn the_digest() {
    insta::assert_snapshot!(markdown(&a_digest(false, &[]).piece), @r"
    # 情報漏えい便り 2025年6月

    - **基準**: 公表日。続報や転載は1件の事故にまとめ、「可能性」の公表も数えています。
    - **選び方**: 事件簿に収めた公表文・記事のうち、2025年6月に公表された事故に当たる4件。公表されたものすべてではありません。
    - **時点**: 2025年6月30日までに公表された内容

    ## この便りについて

    2025年6月に公表された事故は4件[^1]でした（loss3件[^2]、cyberattack1件[^3]）。影響の大きい順に3件[^4]を取り上げ、残る1件[^5]は末尾の表に載せます。件数の最も多いものは星野精機株式会社の3455人[^6]です。

    <!-- editor:opening あいさつや今号の読みどころ -->
    <!-- /editor:opening -->

    **今号の項目**

    - 青嶺市: loss
    - 白樺診療所: loss
    - 星野精機株式会社: ransomware

    ## 青嶺市（委託先 株式会社北斗印刷）でloss、最大1200人[^7]（possible）

    公表 2025年6月2日　業種 municipality　事件番号 2025-0001

    - <https://city.example.jp/news>

    ### かいつまんで言うと

    - 青嶺市は2025年6月2日、紛失・誤廃棄があったと公表した（委託先の株式会社北斗印刷が関わる）。
    - 影響は最大1200人[^7]で、nameを含み、漏えいした可能性がある。
    - 公表文によると、「青嶺市は、委託先の株式会社北斗印刷が申請書の束を紛失したと発表しました」[^8]。

    ### 所感

    - 持ち出しは台帳に記録して許可制とし、戻ったことをその日のうちに確かめる。[^9]
    - 持ち出す機器と媒体は暗号化し、鍵を一緒に持ち歩かない。適切な暗号化があれば、漏えいしても読まれない。[^10]
    - 保管する文書と媒体を年に一度数え、廃棄は立会いと記録を残して行う。[^9]

    <!-- editor:i2025-0001 この事故から読者に伝えたいこと -->
    <!-- /editor:i2025-0001 -->

    ### 公表文から

    > 青嶺市は、委託先の株式会社北斗印刷が申請書の束を紛失したと発表しました。
    >
    > 対象は最大1,200人の氏名です。
    >
    > 詳細は https://city.example.jp/news をご覧ください。
    >
    > 出典: （notice-1.html）<https://city.example.jp/news>

    ## 白樺診療所（委託先 株式会社北斗印刷）でloss、80人[^11]（possible）

    公表 2025年6月10日　業種 hospital　事件番号 2025-0002

    ### かいつまんで言うと

    - 白樺診療所は2025年6月10日、紛失・誤廃棄があったと公表した（委託先の株式会社北斗印刷が関わる）。
    - 影響は80人[^11]で、nameを含み、漏えいした可能性がある。
    - 公表文によると、「白樺診療所の健診票を株式会社北斗印刷が紛失しました」[^12]。

    ### 所感

    - 委託先に渡す個人データを必要なものに限り、事故を知ったときの知らせ方と期限を契約に書く。[^13]

    <!-- editor:i2025-0002 この事故から読者に伝えたいこと -->
    <!-- /editor:i2025-0002 -->

    ### 公表文から

    > 白樺診療所の健診票を株式会社北斗印刷が紛失しました。
    >
    > 対象は80人です。
    >
    > 出典: （notice-2.html）

    ## 星野精機株式会社でransomware、3455人[^6]（possible）

    公表 2025年6月20日　業種 manufacturing　事件番号 2025-0003

    ### かいつまんで言うと

    - 星野精機株式会社は2025年6月20日、ランサムウェアによる攻撃を受けたと公表した。
    - 影響は3455人[^6]で、nameを含み、漏えいした可能性がある。
    - 公表文によると、「星野精機株式会社は、VPN装置の脆弱性を突かれ、KUROランサムに感染しました」[^14]。

    ### 所感

    - 外に開いた機器とソフトウェアを一覧にし、更新の期限を決め、当てられない間は外からの入口を閉じる。[^15]
    - 控えを本番のネットワークから切り離して持ち、戻せることを定期に試す。[^16]
    - 不審な通信や挙動を見張り、見つけたら端末を切り離す手順と連絡先を、止まった状態でも読めるところに置く。[^16]

    <!-- editor:i2025-0003 この事故から読者に伝えたいこと -->
    <!-- /editor:i2025-0003 -->

    ### 公表文から

    > 星野精機株式会社は、VPN装置の脆弱性を突かれ、KUROランサムに感染しました。
    >
    > 影響は3,455人です。
    >
    > 出典: （notice-3.html）

    ## そのほかの公表

    | 事件番号 | 公表日 | 組織 | 原因 | 件数 |
    | :--- | :--- | :--- | :--- | ---: |
    | 2025-0009 | 2025-05-09 | 若葉学園 | loss | ― |

    ## 出典と根拠

    [^1]: 数えた事故: 2025-0001、2025-0002、2025-0003、2025-0009
    [^2]: 数えた事故: 2025-0001、2025-0002、2025-0009
    [^3]: 数えた事故: 2025-0003
    [^4]: 数えた事故: 2025-0001、2025-0002、2025-0003
    [^5]: 数えた事故: 2025-0009
    [^6]: 2025-0003 「影響は3,455人です。」（notice-3.html）
    [^7]: 2025-0001 「対象は最大1,200人の氏名です。」（notice-1.html）<https://city.example.jp/news>
    [^8]: 2025-0001 「青嶺市は、委託先の株式会社北斗印刷が申請書の束を紛失したと発表しました。」（notice-1.html）<https://city.example.jp/news>
    [^9]: 個人情報保護委員会 ガイドライン（通則編）10-5 物理的安全管理措置 <https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/>
    [^10]: 個人情報保護委員会 ガイドライン（通則編）3-5 個人データの漏えい等の報告等 <https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/>
    [^11]: 2025-0002 「対象は80人です。」（notice-2.html）
    [^12]: 2025-0002 「白樺診療所の健診票を株式会社北斗印刷が紛失しました。」（notice-2.html）
    [^13]: 個人情報保護委員会 ガイドライン（通則編）3-4-4 委託先の監督 <https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/>
    [^14]: 2025-0003 「星野精機株式会社は、VPN装置の脆弱性を突かれ、KUROランサムに感染しました。」（notice-3.html）
    [^15]: IPA 情報セキュリティ10大脅威 2026（システムの脆弱性を悪用した攻撃） <https://www.ipa.go.jp/security/10threats/10threats2026.html>
    [^16]: IPA 情報セキュリティ10大脅威 2026（ランサム攻撃による被害） <https://www.ipa.go.jp/security/10threats/10threats2026.html>

    この文書を作り直すには: `jikenbo publish table --year 2025-06 --as-of 2025-06-30`
    ");
}

#[test]
fn the_table() {
    insta::assert_snapshot!(text(&a_table(false).piece), @r"
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    2025年6月の情報漏えい事故
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    基準: 公表日。続報や転載は1件の事故にまとめ、「可能性」の公表も数えて
          います。
    選び方: 事件簿に収めた公表文・記事のうち、2025年6月に公表された事故に
            当たる3件。公表されたものすべてではありません。
    時点: 2025年6月30日までに公表された内容

    ───────────────────────────────────
    ■ 概況
    ───────────────────────────────────

    2025年6月に公表された事故は3件[1]で、2025年5月より2件多い。最も多い原
    因はlossの2件[2]（66.7%）。人数が示された3件[1]の合計は4,735人（「最
    大」「約」もそのまま足した値）。

    ───────────────────────────────────
    ■ 今月の情報漏えい事故
    ───────────────────────────────────

    No  公表日      組織           業種           原因          漏えい件数
          漏えいした情報・原因
    ----------------------------------------------------------------------
     1  2025-06-02  青嶺市         municipality   loss          最大1200人
                                                                       [3]
          name。「青嶺市は、委託先の株式会社北斗印刷が申請書の束を紛失した
          と発表しました」[4]

     2  2025-06-10  白樺診療所     hospital       loss             80人[5]
          name。「白樺診療所の健診票を株式会社北斗印刷が紛失しました」[6]

     3  2025-06-20  星野精機株式   manufacturing  ransomware     3455人[7]
                    会社
          name。「星野精機株式会社は、VPN装置の脆弱性を突かれ、KUROランサ
          ムに感染しました」[8]

    ───────────────────────────────────
    ■ 原因別の件数
    ───────────────────────────────────

    原因         件数    割合  前月比
    ---------------------------------
    loss         2[2]   66.7%      +1
    cyberattack  1[9]   33.3%      +1
    計           3[1]  100.0%      +2

    原因別の件数（2025年6月）: loss 2件、cyberattack 1件

    ───────────────────────────────────
    ■ 件数の多い事故
    ───────────────────────────────────

    件数の大きい順。単位（人、件など）が違うものもそのまま並べています。漏
    えいがなかったものは除きます。

    No     漏えい件数  組織              業種           原因
    --------------------------------------------------------------
     1      3455人[7]  星野精機株式会社  manufacturing  ransomware
     2  最大1200人[3]  青嶺市            municipality   loss
     3        80人[5]  白樺診療所        hospital       loss

    ───────────────────────────────────
    ■ 目立つ事故
    ───────────────────────────────────

    ◆ 影響の最も大きい事故: 星野精機株式会社

    人数の最も多いのは星野精機株式会社の3455人[7]で、漏えいした可能性があ
    る。原因はransomware。公表文によると、「星野精機株式会社は、VPN装置の
    脆弱性を突かれ、KUROランサムに感染しました」[8]。

    ◆ 委託先・提供元から広がった事故: 株式会社北斗印刷

    株式会社北斗印刷が関わる事故が2件[2]あった（青嶺市、白樺診療所）。一つ
    の委託先・提供元の事故が、複数の組織に及んでいる。公表文によると、「白
    樺診療所の健診票を株式会社北斗印刷が紛失しました」[6]。

    ───────────────────────────────────
    ■ 出典と根拠
    ───────────────────────────────────

    [1] 数えた事故: 2025-0001、2025-0002、2025-0003
    [2] 数えた事故: 2025-0001、2025-0002
    [3] 2025-0001 「対象は最大1,200人の氏名です。」（notice-1.html）
        https://city.example.jp/news
    [4] 2025-0001 「青嶺市は、委託先の株式会社北斗印刷が申請書の束を紛失し
        たと発表しました。」（notice-1.html） https://city.example.jp/news
    [5] 2025-0002 「対象は80人です。」（notice-2.html）
    [6] 2025-0002 「白樺診療所の健診票を株式会社北斗印刷が紛失しました。」
        （notice-2.html）
    [7] 2025-0003 「影響は3,455人です。」（notice-3.html）
    [8] 2025-0003 「星野精機株式会社は、VPN装置の脆弱性を突かれ、KUROラン
        サムに感染しました。」（notice-3.html）
    [9] 数えた事故: 2025-0003

    ───────────────────────────────────
    この文書を作り直すには:
    jikenbo publish table --year 2025-06 --as-of 2025-06-30
    ");
}

#[test]
fn the_ranking() {
    insta::assert_snapshot!(markdown(&a_ranking().piece), @r"
    # 情報漏えい事故の順位 2025年6月

    - **基準**: 公表日。続報や転載は1件の事故にまとめ、「可能性」の公表も数えています。
    - **選び方**: 事件簿に収めた公表文・記事のうち、2025年6月に公表された事故に当たる3件。公表されたものすべてではありません。
    - **時点**: 2025年6月30日までに公表された内容

    ## 概況

    - 2025年6月に公表された事故は3件[^1]。
    - 原因の1位は2ヶ月連続でloss、2件[^2]（66.7%）。
    - マルウェア・攻撃者の1位はKUROランサムで1件[^3]（33.3%）。
    - 漏えいした情報の1位はnameで3件[^1]（100.0%）。
    - 業種の1位はhospital、manufacturing、municipalityが並び、それぞれ1件[^4]（33.3%）。

    <!-- editor:opening 今月の読みどころ -->
    <!-- /editor:opening -->

    ## 原因

    | 順位 | 前月 | 名称 | 件数 | 割合 | 前月比 | 同じ順位 |
    | ---: | ---: | :--- | ---: | ---: | ---: | :--- |
    | 1 | 1 | loss | 2[^2] | 66.7% | +1 | 2ヶ月連続 |
    | 2 | 圏外 | ransomware | 1[^3] | 33.3% | +1 |  |

    割合は、この月に公表された3件[^1]に占めるものです。

    **原因の推移**: lossは2025年4月の0件から2025年6月の2件。ransomwareは2025年4月の0件から2025年6月の1件。

    ## マルウェア・攻撃者

    | 順位 | 前月 | 名称 | 件数 | 割合 | 前月比 | 同じ順位 |
    | ---: | ---: | :--- | ---: | ---: | ---: | :--- |
    | 1 | 圏外 | KUROランサム | 1[^3] | 33.3% | +1 |  |

    割合は、この月に公表された3件[^1]に占めるものです。一つの事故に複数が当てはまるため、割合の合計は100%を超えます。

    **マルウェア・攻撃者の推移**: KUROランサムは2025年4月の0件から2025年6月の1件。

    ## 漏えいした情報

    | 順位 | 前月 | 名称 | 件数 | 割合 | 前月比 | 同じ順位 |
    | ---: | ---: | :--- | ---: | ---: | ---: | :--- |
    | 1 | 圏外 | name | 3[^1] | 100.0% | +3 |  |

    割合は、この月に公表された3件[^1]に占めるものです。一つの事故に複数が当てはまるため、割合の合計は100%を超えます。

    **漏えいした情報の推移**: nameは2025年4月の0件から2025年6月の3件。

    ## 業種

    | 順位 | 前月 | 名称 | 件数 | 割合 | 前月比 | 同じ順位 |
    | ---: | ---: | :--- | ---: | ---: | ---: | :--- |
    | 1 | 圏外 | hospital | 1[^4] | 33.3% | +1 |  |
    | 1 | 圏外 | manufacturing | 1[^3] | 33.3% | +1 |  |
    | 1 | 圏外 | municipality | 1[^5] | 33.3% | +1 |  |

    割合は、この月に公表された3件[^1]に占めるものです。

    **業種の推移**: hospitalは2025年4月の0件から2025年6月の1件。manufacturingは2025年4月の0件から2025年6月の1件。municipalityは2025年4月の0件から2025年6月の1件。

    ## 出典と根拠

    [^1]: 数えた事故: 2025-0001、2025-0002、2025-0003
    [^2]: 数えた事故: 2025-0001、2025-0002
    [^3]: 数えた事故: 2025-0003
    [^4]: 数えた事故: 2025-0002
    [^5]: 数えた事故: 2025-0001

    この文書を作り直すには: `jikenbo publish table --year 2025-06 --as-of 2025-06-30`
    ");
}

#[test]
fn masked_pieces_hold_no_name() {
    for piece in [a_digest(true, &[]).piece, a_table(true).piece] {
        for words in
            [markdown(&piece), text(&piece), html(&piece), String::from_utf8(rss(&piece).unwrap()).unwrap()]
        {
            for name in ["青嶺市", "白樺診療所", "星野精機", "北斗印刷", "若葉学園", "example.jp", "notice-"]
            {
                assert!(!words.contains(name), "{name} in {words}");
            }
        }
    }
}

#[test]
fn what_an_editor_wrote_is_there_again() {
    let written = "箱の数は倍のはず、との声も。\n改行と<記号>も残る。";
    let piece = a_digest(false, &[("i2025-0001", written), ("opening", "ようこそ。")]).piece;
    for format in [markdown, html] {
        let kept = kept::read(&format(&piece));
        let given: Vec<(&str, &str)> =
            kept.iter().map(|(name, words)| (name.as_str(), words[0].as_str())).collect();
        assert_eq!(given, [("i2025-0001", written), ("opening", "ようこそ。")]);
        assert_eq!(format(&a_digest(false, &given).piece), format(&piece));
    }
}

/// Each number that is shown, put in wrong, is found; one that stands once, by its figure's name.
#[test]
fn a_number_put_in_wrong_is_found() {
    let seen = |piece: &Piece| [markdown(piece), text(piece), visible(&html(piece))];
    for piece in [a_digest(false, &[]).piece, a_table(true).piece, a_ranking().piece] {
        for words in seen(&piece) {
            let mut found = 0;
            for figure in &piece.figures {
                let wrong = figure.shown.replace(|c: char| c.is_ascii_digit(), "7");
                if wrong == figure.shown || figure.shown.chars().count() < 2 {
                    continue;
                }
                let verified = verify(&words.replacen(&figure.shown, &wrong, 1), &words, &piece);
                assert_eq!(verified.differences.len(), 1, "{} {verified:?}", figure.shown);
                if words.matches(&figure.shown).count() == 1 {
                    assert_eq!(verified.differences[0].figure.as_ref(), Some(&figure.name));
                }
                found += 1;
            }
            assert!(found > 0, "no number of {words} was tried");
            assert_eq!(verify(&words, &words, &piece).differences, []);
        }
    }
}

#[test]
fn feeds_have_an_entry_for_each_item() {
    let (digest, table) = (a_digest(false, &[]).piece, a_table(false).piece);
    for (piece, entries) in [(&digest, 3), (&table, 1)] {
        let atom = String::from_utf8(atom(piece).unwrap()).unwrap();
        let rss = String::from_utf8(rss(piece).unwrap()).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json(piece).unwrap()).unwrap();
        let counts = [
            atom.matches("<entry>").count(),
            rss.matches("<item>").count(),
            json["items"].as_array().unwrap().len(),
        ];
        assert_eq!(counts, [entries; 3]);
    }
}

#[test]
fn pages_load_nothing_and_escape_everything() {
    let piece = a_digest(false, &[("opening", "<script>alert(1)</script>")]).piece;
    let page = html(&piece);
    for word in ["<script", "<link", "<img", "<iframe", "@import", "url(", "javascript:"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("&lt;script&gt;"));
}
