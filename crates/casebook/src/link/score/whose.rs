//! Whose two incidents are, where the names do not say so: in another language, misread, or not named at all.

use jikenbo_model::Voice;
use jikenbo_model::vocabulary::Cause;
use jikenbo_text::Words;

use super::cause::{are_none_but_insiders, may_be_insiders};
use super::count::{LARGE, former_of_either, told_before};
use super::time::{are_of_one_complaint, names_report_of};
use crate::history::precision as digits;
use crate::link::day::Days;
use crate::link::near;
use crate::link::prints::prints;
use crate::link::traits::{Traits, is_telling};

/// May the owner of one be that of the other in another language? They write from one domain, tell one telling number,
/// or one names the report of the other, or gives its number to an earlier report, and tells when it happened or is
/// called alike in part.
pub(super) fn may_be_translated(a: &Traits, b: &Traits) -> bool {
    a.domains.iter().any(|domain| b.domains.contains(domain))
        || a.shares_telling_count(b)
        || names_report_of(a, b).max(names_report_of(b, a)) > 3
        || former_of_either(a, b).is_some_and(|former| {
            is_telling(former)
                || former >= LARGE && (a.is_of_one_day(b) || a.owner.sounds_alike_in_part(&b.owner))
        })
}

/// Does `later` name the day of the report `earlier`, and give its number of people to that?
pub(super) fn corrects(later: &Traits, earlier: &Traits) -> bool {
    names_report_of(later, earlier) > 3 && told_before(earlier, later).is_some()
}

/// Does one name no owner, and both tell one number of people, one cause and one day on which it happened, or one complaint
/// about somebody of the house; or does the one name the other's report with its number?
pub(super) fn is_unnamed_twin(a: &Traits, b: &Traits) -> bool {
    let is_unnamed = !a.owner.is_named() || !b.owner.is_named();
    if is_unnamed && (corrects(a, b) || corrects(b, a)) {
        return true;
    }
    let counted = a.counted().is_some() && a.shared_headline(b).is_some();
    // 元市職員を書類送検: of the deed of one whom the police looked for by the same complaint.
    if is_unnamed && counted && may_be_insiders(a, b) && are_of_one_complaint(a, b) {
        return true;
    }
    is_unnamed && counted && a.cause.is_some() && a.cause == b.cause && a.is_of_one_day(b)
}

/// Do both tell one number of people, one cause, and the same days, in words of which they share some, one of them
/// somebody else's? Whose it is may have been misread.
pub(super) fn is_told_alike(a: &Traits, b: &Traits) -> bool {
    let is_of_others = [a, b].iter().any(|traits| traits.voice == Some(Voice::ThirdParty));
    let counted = a.shared_headline(b).is_some_and(|count| count >= LARGE && digits(count) > 2);
    let disclosed = a.disclosed.is_some_and(Days::is_exact) && a.disclosed == b.disclosed;
    let of_one_cause = a.cause == b.cause && a.cause.is_some_and(|cause| cause != Cause::Unknown);
    is_of_others
        && counted
        && disclosed
        && of_one_cause
        && a.is_of_one_day(b)
        && near::common(&a.words, &b.words) > 1
}

/// The owner of `of`, where somebody else's title or first sentence prints it and tells the same number of people, or gives
/// its number to an earlier report: whose it is was misread there.
pub(super) fn misread<'t>(others: &Traits, of: &'t Traits) -> Option<&'t str> {
    let is_of_others = others.voice == Some(Voice::ThirdParty) && of.owner.is_named();
    let counted = others.counted().is_some() && others.shared_headline(of).is_some()
        || told_before(of, others).is_some();
    let is_party = |name: &&str| {
        others.firms.iter().any(|firm| firm.name == *name)
            || others.contractors.iter().any(|party| party.full == *name)
    };
    let printed = || of.called().find(|name| prints(&others.head, name)).filter(|name| !is_party(name));
    if is_of_others && counted { printed() } else { None }
}

/// The owner of `of`, where `others` tells on the same day the same large number of one who works on others' behalf and names
/// that owner as the firm whose man took the data: two firms of one house announce together, and each report gives the
/// incident to another of them.
pub(super) fn partner<'t>(others: &Traits, of: &'t Traits) -> Option<&'t str> {
    const MANY: u64 = 10_000;
    let is_of_others = [others, of].iter().all(|traits| traits.voice == Some(Voice::ThirdParty));
    let of_one_day = others.disclosed.is_some_and(Days::is_exact) && others.disclosed == of.disclosed;
    let counted = others.shared_headline(of).is_some_and(|count| count >= MANY);
    let is_taken = are_none_but_insiders(others, of) && others.cause.or(of.cause).is_some();
    let blames = others.contractors.contains(&of.owner) || others.blamed().any(|firm| *firm == of.owner.full);
    let is_one =
        is_of_others && of_one_day && counted && is_taken && blames && WORKS_FOR.stands_in(&others.head);
    is_one.then_some(of.owner.full.as_str())
}

/// How a title and a first sentence say that a firm works on others' behalf, who gave it their data.
static WORKS_FOR: Words = Words::of(&[
    "請け負",
    "請負",
    "代行",
    "受託",
    "引き受け",
    "依頼主",
    "依頼元",
    "発注元",
    "委託元",
    "契約先から",
    "顧客企業",
    "取引先から預か",
    "企業から預か",
]);
