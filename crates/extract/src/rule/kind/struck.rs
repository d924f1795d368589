//! One firm that was hit, whose customers are several: is it named in the heading?

use jikenbo_text::name::{self, Body};

use crate::reading::Reading;
use crate::words::Words;

/// What the heading says behind the name of a firm that was attacked.
static HIT: Words = Words::of(&[
    "に攻撃",
    "へ攻撃",
    "への攻撃",
    "が攻撃",
    "にサイバー",
    "へサイバー",
    "へのサイバー",
    "がサイバー",
    "にランサム",
    "へランサム",
    "へのランサム",
    "がランサム",
    "に不正アクセス",
    "へ不正アクセス",
    "への不正アクセス",
    "が不正アクセス",
    "に不正侵入",
    "への不正侵入",
    "に侵入",
    "への侵入",
    "のランサム",
    "のサイバー",
    "の不正アクセス",
    "のウイルス",
    "でランサム",
    "でサイバー",
    "で不正アクセス",
    "でウイルス",
    "が感染",
    "がウイルス",
    "のサーバーに",
    "のサーバーが",
    "のサーバに",
    "のサーバが",
]);

/// 「青嶺鑑定」に攻撃 損保など4社に影響: does the heading say of one firm, named in marks or by its form, that it was attacked, so
/// that those whom it counts are the customers of that one?
pub(super) fn is_of_one_firm(reading: &Reading) -> bool {
    let heading = reading.article.heading;
    let words = reading.words(heading);
    let quoted = words.match_indices('「').filter_map(|(at, open)| {
        let (inside, after) = words.get(at + open.len()..)?.split_once('」')?;
        (!inside.is_ascii()).then_some(after)
    });
    let is_firm = |body: Body| matches!(body, Body::Company | Body::Association);
    let named = name::names(reading.folded(), heading)
        .filter(|name| is_firm(name.body))
        .filter_map(|name| reading.folded().get(name.span.end()..heading.end()));
    quoted.chain(named).any(|after| HIT.begins(after))
}

#[cfg(test)]
mod tests {
    use jikenbo_model::vocabulary::Kind;

    use super::super::items::wrong;
    use crate::article::Shape;

    /// The bar stands for a line end.
    const INCIDENTS: &[&str] = &[
        "損保4社、「青嶺鑑定」へのランサムウェア攻撃で契約者情報漏えいのおそれ|2023年11月|青嶺火災、東丘損保など4社は、査定を任せている「青嶺鑑定」のサーバーが攻撃を受け、契約者の個人情報が漏れた可能性があると発表しました。青嶺火災は約5万8000件、ほかの3社は調べています。",
        "損保3社、調査会社「青嶺鑑定」のランサムウェア感染で契約者情報漏えいか|2023年9月|青嶺火災、東丘損保、みなも海上の3社は、調査を委託している「青嶺鑑定」のサーバーがランサムウェアに感染し、契約者の個人情報が漏れたおそれがあると発表しました。",
        "保険鑑定の「青嶺鑑定」でランサムウェア被害、東丘火災など4社の契約者情報に影響|2023年8月|火災の鑑定を行う「青嶺鑑定」のサーバーがランサムウェアに感染したことを受けて、東丘火災など4社は、契約者の情報が漏えいしたおそれがあると相次いで公表しました。東丘火災ではおよそ5万4000件です。",
        "調査を請け負う「青嶺鑑定」に攻撃 東丘共済など4団体に影響|2023年12月3日|「青嶺鑑定」という会社がランサムウエアの攻撃を受け、加入者の情報が漏れたおそれがあることがわかりました。東丘共済は4万件と発表しています。",
    ];

    const OTHERS: &[&str] = &[
        "「Emotet」が感染広げる 4社に影響|5月1日、調査会社が月例の報告を公表した。感染は増えている。複数の企業が被害を公表した。",
        "相次ぐ不正アクセス、4社が公表|複数の企業が5月1日、被害を公表した。各社が調べている。",
    ];

    #[test]
    fn the_customers_of_one_firm() {
        let mut found = wrong(Shape::Whole, INCIDENTS, Kind::Incident);
        found.extend(wrong(Shape::Whole, OTHERS, Kind::Other));
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
