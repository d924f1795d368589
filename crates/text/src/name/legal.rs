//! Legal forms, before and after a name.

use std::sync::LazyLock;

use super::Body;
use super::list::List;

/// A legal form at some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    words: &'static str,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Only before a name.
    Before,
    /// Before or after it.
    Either,
    /// Only after it.
    After,
}

impl Form {
    pub(super) fn len(self) -> usize {
        self.words.len()
    }

    pub(super) fn may_follow(self) -> bool {
        self.place != Place::Before
    }

    pub(super) fn body(self) -> Body {
        if self.place == Place::Before { Body::Association } else { Body::Company }
    }
}

/// All forms; where two begin alike, the longer one counts.
const FORMS: &[(&str, Place)] = &[
    ("株式会社", Place::Either),
    ("有限会社", Place::Either),
    ("合同会社", Place::Either),
    ("合資会社", Place::Either),
    ("合名会社", Place::Either),
    ("相互会社", Place::After),
    ("股份有限公司", Place::After),
    ("有限責任公司", Place::After),
    ("有限公司", Place::After),
    ("投資法人", Place::After),
    ("(株)", Place::Either),
    ("(有)", Place::Either),
    ("(合)", Place::Either),
    ("(同)", Place::Either),
    ("(一社)", Place::Before),
    ("(一財)", Place::Before),
    ("(公社)", Place::Before),
    ("(公財)", Place::Before),
    ("(財)", Place::Before),
    ("(社)", Place::Before),
    ("(独)", Place::Before),
    ("(学)", Place::Before),
    ("(福)", Place::Before),
    ("(社福)", Place::Before),
    ("(医)", Place::Before),
    ("一般社団法人", Place::Before),
    ("一般財団法人", Place::Before),
    ("公益社団法人", Place::Before),
    ("公益財団法人", Place::Before),
    ("財団法人", Place::Before),
    ("社団法人", Place::Before),
    ("社会医療法人財団", Place::Before),
    ("社会医療法人社団", Place::Before),
    ("社会医療法人", Place::Before),
    ("特定医療法人社団", Place::Before),
    ("特定医療法人", Place::Before),
    ("医療法人財団", Place::Before),
    ("医療法人社団", Place::Before),
    ("医療法人", Place::Before),
    ("社会福祉法人", Place::Before),
    ("学校法人", Place::Before),
    ("準学校法人", Place::Before),
    ("宗教法人", Place::Before),
    ("国立大学法人", Place::Before),
    ("公立大学法人", Place::Before),
    ("地方独立行政法人", Place::Before),
    ("独立行政法人", Place::Before),
    ("国立研究開発法人", Place::Before),
    ("大学共同利用機関法人", Place::Before),
    ("認定特定非営利活動法人", Place::Before),
    ("特定非営利活動法人", Place::Before),
    ("認定NPO法人", Place::Before),
    ("NPO法人", Place::Before),
    ("農事組合法人", Place::Before),
    ("更生保護法人", Place::Before),
    ("職業訓練法人", Place::Before),
    ("弁護士法人", Place::Before),
    ("弁理士法人", Place::Before),
    ("税理士法人", Place::Before),
    ("司法書士法人", Place::Before),
    ("行政書士法人", Place::Before),
    ("社会保険労務士法人", Place::Before),
    ("土地家屋調査士法人", Place::Before),
    ("有限責任監査法人", Place::Either),
    ("監査法人", Place::Either),
];

/// May a legal form begin with `c`?
pub(super) fn may_begin(c: char) -> bool {
    LIST.may_hold(c)
}

/// The legal form that begins at byte `at`.
pub(super) fn at(text: &str, at: usize) -> Option<Form> {
    let rest = text.get(at..)?;
    let (words, place) = LIST.longest(rest)?;
    Some(Form { words, place })
}

static LIST: LazyLock<List<Place>> = LazyLock::new(|| List::of(FORMS.iter().copied()));

/// Those that may follow a name.
static AFTER: LazyLock<List<Place>> =
    LazyLock::new(|| List::of_endings(FORMS.iter().copied().filter(|(_, place)| *place != Place::Before)));

/// The name without the legal form that stands before or after it, and without spaces at the cut.
#[must_use]
pub fn without_legal_form(name: &str) -> &str {
    let name = name.trim();
    let before = at(name, 0).map_or(0, Form::len);
    let name = name[before..].trim_start();
    let after = name.chars().next_back().and_then(|last| AFTER.longest_ending(name, last));
    let cut = after.map_or(0, |(words, _)| words.len());
    name[..name.len() - cut].trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_fall_away() {
        for (name, core) in [
            ("株式会社 東丘", "東丘"),
            ("東丘(株)", "東丘"),
            ("医療法人社団光会", "光会"),
            ("東丘相互会社", "東丘"),
            ("東丘市", "東丘市"),
        ] {
            assert_eq!(without_legal_form(name), core);
        }
    }
}
