//! What an article tells of an incident by who did it, where it does not name the firm: 住宅設備会社の子会社で、元契約社員が約310万件を
//! 持ち出した問題.

use jikenbo_text::Words;

use super::evidence::{Evidence, Points};
use super::organisation::is_area;
use super::retold::{Retold, says};
use super::score::{INSIDERS, TAKEN, family, weight_of_same};
use super::traits::Traits;

/// Days after an incident within which others go on about it.
const LATER: i32 = 200;

/// Who took it, where he worked, and what he did.
static FORMER: Words =
    Words::of(&["元契約社員", "元派遣社員", "元社員", "元従業員", "元アルバイト", "社員だった"]);
static FIRMS: Words = Words::of(&["会社", "子会社", "業者", "グループ"]);
static TOOK: Words = Words::of(&["持ち出", "流出させ", "不正に取得", "名簿業者"]);

/// Does a line of `teller` count as many as the incident of `of`, not long after it, and tell that somebody who had worked for a
/// firm took them, as that does?
pub(super) fn tells_by_staff(teller: &Traits, of: &Traits) -> Option<Points> {
    let headline = of.counts.first().filter(|told| told.value >= TAKEN)?;
    let days = teller.disclosed.zip(of.disclosed).map(|(teller, of)| teller.first - of.last);
    days.filter(|days| (0..=LATER).contains(days))?;
    let is_firms = !is_area(&of.owner.full) && of.cause.and_then(family) == Some(INSIDERS);
    let tells = |line: &Retold| {
        line.counts.iter().any(|told| says(told, headline))
            && TOOK.stands_in(&line.words)
            && FORMER.stands_in(&line.words)
            && FIRMS.stands_in(&line.words)
    };
    if !is_firms || !teller.retold.iter().any(tells) {
        return None;
    }
    let mut points = Points::default();
    points.add(Evidence::SameCount, weight_of_same(headline.value, true), headline.value.to_string());
    points.add(Evidence::SameCause, 2, "");
    Some(points)
}

#[cfg(test)]
mod tests {
    use jikenbo_model::When;
    use jikenbo_model::vocabulary::Cause;

    use super::super::day::Days;
    use super::super::organisation::Organisation;
    use super::super::retold::retold;
    use super::super::traits::Told;
    use super::*;

    #[test]
    fn by_who_took_it() {
        let of = |owner: &str, day: &str, count, cause| Traits {
            owner: Organisation::named(owner),
            disclosed: Some(Days::of(day.parse().unwrap())),
            counts: vec![Told { value: count, rounded: false }],
            cause: Some(cause),
            ..Traits::default()
        };
        let incident = of("ミナモ・サポート", "2020-11-10", 3_100_000, Cause::Insider);
        let teller = |line: &str| Traits {
            retold: retold(line, &Organisation::named("青嶺県"), Some(6_400), When::on(2021, 1, 22)),
            disclosed: Some(Days::of("2021-01-22".parse().unwrap())),
            ..Traits::default()
        };
        let line = "大阪の住宅設備会社の子会社で、元契約社員がおよそ310万件の顧客情報を持ち出した問題では、県営住宅の入居者についても、昨年12月に1万9872人分の流出が確認されています。";
        assert!(tells_by_staff(&teller(line), &incident).is_some());
        for other in [
            of("ミナモ・サポート", "2020-11-10", 3_100_000, Cause::Ransomware),
            of("ミナモ・サポート", "2020-11-10", 2_100_000, Cause::Insider),
            of("ミナモ・サポート", "2019-11-10", 3_100_000, Cause::Insider),
            of("青嶺市", "2020-11-10", 3_100_000, Cause::Insider),
        ] {
            assert!(tells_by_staff(&teller(line), &other).is_none());
        }
        assert!(
            tells_by_staff(
                &teller("住宅設備会社が昨年12月に約310万件の顧客情報を失った問題です。"),
                &incident
            )
            .is_none()
        );
    }
}
