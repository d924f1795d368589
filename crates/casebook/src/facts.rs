//! What is filtered, counted and compared of an incident, packed so small that a whole casebook is looked through in a
//! moment.

use jikenbo_model::vocabulary::{
    AffectedStatus, Asset, Cause, Choice, DataKind, DetectedBy, Industry, LeakStatus, Prevention, Response,
    SecondaryDamage, Unit, Vector,
};
use jikenbo_model::{Affected, Bound, Count, Fact, Record, When};

use crate::choices::Choices;

/// What is filtered, counted and compared of an incident; everything that is missing was not told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Date of the disclosure.
    pub disclosed: Option<When>,
    /// First day of it.
    pub occurred: Option<When>,
    /// Day of notice.
    pub discovered: Option<When>,
    /// The primary cause.
    pub cause: Option<Cause>,
    /// The line of business.
    pub industry: Option<Industry>,
    /// Did the data get out?
    pub leak: Option<LeakStatus>,
    /// Was it misused?
    pub misuse: Option<SecondaryDamage>,
    /// Who noticed.
    pub detected_by: Option<DetectedBy>,
    /// The headline number.
    pub affected: Option<Affected>,
    /// Kinds of data.
    pub data_kinds: Choices<DataKind>,
    /// What held the data or was hit.
    pub assets: Choices<Asset>,
    /// The way in.
    pub vectors: Choices<Vector>,
    /// What was done.
    pub responses: Choices<Response>,
    /// Measures against recurrence.
    pub prevention: Choices<Prevention>,
}

impl Facts {
    /// What `record` says.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        Self {
            disclosed: value(&record.disclosed_on),
            occurred: value(&record.occurred_from),
            discovered: value(&record.discovered_on),
            cause: value(&record.cause),
            industry: value(&record.industry),
            leak: value(&record.leak_status),
            misuse: value(&record.secondary_damage),
            detected_by: value(&record.detected_by),
            affected: value(&record.affected),
            data_kinds: values(&record.data_kinds),
            assets: values(&record.assets),
            vectors: values(&record.vector),
            responses: values(&record.responses),
            prevention: values(&record.prevention),
        }
    }

    /// Those who were affected, in the unit counted; a number of those to whom nothing happened counts nobody.
    #[must_use]
    pub fn hit(&self) -> Option<Count> {
        self.affected
            .filter(|affected| affected.status != AffectedStatus::RuledOut)
            .map(|affected| affected.count)
    }

    /// The people affected, where people were counted.
    #[must_use]
    pub fn people(&self) -> Option<u64> {
        self.hit().filter(|count| count.unit == Unit::Persons).map(|count| count.value)
    }

    /// As it lies in the table: dates, words, the headline number, sets; numbers little-endian.
    pub(crate) fn packed(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(SIZE);
        for day in [self.disclosed, self.occurred, self.discovered] {
            out.extend(day.map_or(0, number_of).to_le_bytes());
        }
        out.extend([
            mark(self.cause),
            mark(self.industry),
            mark(self.leak),
            mark(self.misuse),
            mark(self.detected_by),
            mark(self.affected.map(|affected| affected.status)),
            mark(self.affected.map(|affected| affected.count.unit)),
            self.affected.map_or(0, |affected| affected.count.bound as u8),
        ]);
        let affected = self.affected.map_or(0, |affected| affected.count.value);
        let sets = [self.data_kinds.bits(), self.assets.bits(), self.vectors.bits()];
        let measures = [self.responses.bits(), self.prevention.bits()];
        for number in [affected].into_iter().chain(sets).chain(measures) {
            out.extend(number.to_le_bytes());
        }
        out
    }

    /// What [`Facts::packed`] packed; `None` for bytes that it never writes.
    pub(crate) fn unpacked(packed: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(packed);
        let [disclosed, occurred, discovered] = [bytes.day()?, bytes.day()?, bytes.day()?];
        let mut facts = Self { disclosed, occurred, discovered, ..Self::default() };
        facts.cause = bytes.word()?;
        facts.industry = bytes.word()?;
        facts.leak = bytes.word()?;
        facts.misuse = bytes.word()?;
        facts.detected_by = bytes.word()?;
        let (status, unit, bound) = (bytes.word()?, bytes.word()?, bound_of(bytes.byte()?)?);
        let value = bytes.number()?;
        facts.affected =
            status.zip(unit).map(|(status, unit)| Affected { count: Count { value, unit, bound }, status });
        facts.data_kinds = Choices::of_bits(bytes.number()?);
        facts.assets = Choices::of_bits(bytes.number()?);
        facts.vectors = Choices::of_bits(bytes.number()?);
        facts.responses = Choices::of_bits(bytes.number()?);
        facts.prevention = Choices::of_bits(bytes.number()?);
        bytes.0.is_empty().then_some(facts)
    }
}

/// Bytes of packed facts.
const SIZE: usize = 3 * 4 + 8 + 6 * 8;

fn value<T: Copy>(fact: &Option<Fact<T>>) -> Option<T> {
    fact.as_ref().map(|fact| fact.value)
}

fn values<T: Choice>(facts: &[Fact<T>]) -> Choices<T> {
    facts.iter().map(|fact| fact.value).collect()
}

/// `yyyymmdd`, 00 for what was not written.
fn number_of(when: When) -> u32 {
    let part = |part: Option<u8>| u32::from(part.unwrap_or(0));
    u32::from(when.year()) * 10_000 + part(when.month()) * 100 + part(when.day())
}

fn when_of(number: u32) -> Option<When> {
    let small = |part: u32| u8::try_from(part % 100).ok();
    let (year, month, day) = (u16::try_from(number / 10_000).ok()?, small(number / 100)?, small(number)?);
    match (month, day) {
        (0, 0) => When::in_year(year),
        (_, 0) => When::in_month(year, month),
        _ => When::on(year, month, day),
    }
}

/// The place of the word in its list, from 1; 0 for none.
fn mark<T: Choice>(word: Option<T>) -> u8 {
    word.and_then(|word| u8::try_from(word.place() + 1).ok()).unwrap_or(0)
}

fn bound_of(byte: u8) -> Option<Bound> {
    [Bound::Exact, Bound::About, Bound::UpTo, Bound::MoreThan].into_iter().find(|&bound| bound as u8 == byte)
}

/// Packed facts, read from the front.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take().map(|[byte]| byte)
    }

    fn number(&mut self) -> Option<u64> {
        self.take().map(u64::from_le_bytes)
    }

    fn day(&mut self) -> Option<Option<When>> {
        match u32::from_le_bytes(self.take()?) {
            0 => Some(None),
            number => when_of(number).map(Some),
        }
    }

    fn word<T: Choice>(&mut self) -> Option<Option<T>> {
        match usize::from(self.byte()?) {
            0 => Some(None),
            mark => T::LIST.get(mark - 1).copied().map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list<T: Choice>() -> String {
        assert!(T::LIST.len() <= 64);
        T::LIST.iter().map(|word| word.word()).collect::<Vec<_>>().join(" ")
    }

    /// Packed facts name a word by its place: whoever changes a list raises `schema::VERSION`, then this.
    #[test]
    fn the_lists_are_those_of_this_version_of_the_tables() {
        let lists = [
            list::<Cause>(),
            list::<Industry>(),
            list::<LeakStatus>(),
            list::<SecondaryDamage>(),
            list::<DetectedBy>(),
            list::<AffectedStatus>(),
            list::<Unit>(),
            list::<DataKind>(),
            list::<Asset>(),
            list::<Vector>(),
            list::<Response>(),
            list::<Prevention>(),
        ];
        let words = lists.iter().map(|list| list.split(' ').count()).collect::<Vec<_>>();
        assert_eq!(words, [15, 18, 3, 2, 2, 4, 11, 28, 17, 12, 23, 17]);
        let digest = lists
            .join("\n")
            .bytes()
            .fold(0u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
        assert_eq!((crate::schema::VERSION, digest), (22, 12_334_494_160_229_829_286));
    }

    #[test]
    fn nothing_told_stays_nothing() {
        let nothing = Facts::default().packed();
        assert_eq!((nothing.len(), Facts::unpacked(&nothing)), (SIZE, Some(Facts::default())));
        assert_eq!(Facts::unpacked(nothing.get(1..).unwrap_or_default()), None);
        assert_eq!(Facts::unpacked(&[nothing, vec![0]].concat()), None);
    }

    proptest::proptest! {
        #[test]
        fn unpacked_as_packed(
            days in proptest::array::uniform3(proptest::option::of((1u16..9999, 0u8..13, 0u8..29))),
            marks in proptest::array::uniform5(0usize..40),
            affected in proptest::option::of((0usize..11, 0usize..4, proptest::prelude::any::<u64>())),
            bits in proptest::array::uniform5(proptest::prelude::any::<u64>()),
        ) {
            let [disclosed, occurred, discovered] = days.map(|day| day.and_then(|(year, month, day)| {
                When::on(year, month, day).or(When::in_month(year, month)).or(When::in_year(year))
            }));
            let facts = Facts {
                disclosed, occurred, discovered,
                cause: Cause::LIST.get(marks[0]).copied(),
                industry: Industry::LIST.get(marks[1]).copied(),
                leak: LeakStatus::LIST.get(marks[2]).copied(),
                misuse: SecondaryDamage::LIST.get(marks[3]).copied(),
                detected_by: DetectedBy::LIST.get(marks[4]).copied(),
                affected: affected.map(|(unit, bound, value)| Affected {
                    count: Count { value, unit: Unit::LIST[unit], bound: bound_of(bound as u8).unwrap() },
                    status: AffectedStatus::LIST[bound],
                }),
                data_kinds: Choices::of_bits(bits[0]),
                assets: Choices::of_bits(bits[1]),
                vectors: Choices::of_bits(bits[2]),
                responses: Choices::of_bits(bits[3]),
                prevention: Choices::of_bits(bits[4]),
            };
            proptest::prop_assert_eq!(Facts::unpacked(&facts.packed()), Some(facts));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), SIZE)) {
            if let Some(facts) = Facts::unpacked(&bytes) {
                proptest::prop_assert_eq!(Facts::unpacked(&facts.packed()), Some(facts));
            }
        }
    }
}
