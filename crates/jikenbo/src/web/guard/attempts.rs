//! Guessing of passwords: after some failures each next try has to wait longer.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Seconds of the first wait; each next failure doubles it.
const FIRST_WAIT: i64 = 5;
/// Seconds of the longest wait.
const LONGEST_WAIT: i64 = 900;
/// Seconds after which failures are forgotten.
const MEMORY: i64 = 3_600;
/// Names and addresses remembered at once.
const MOST: usize = 20_000;

/// Who tries.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    /// This name from this address.
    Both(String, IpAddr),
    /// Any name from this address.
    Address(IpAddr),
    /// This name from anywhere.
    Name(String),
}

impl Who {
    /// Failures before the first wait. A name is tried from everywhere, so that its owner is not kept out at once.
    fn free(&self) -> u32 {
        match self {
            Self::Both(..) => 5,
            Self::Address(_) => 25,
            Self::Name(_) => 50,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Failures {
    count: u32,
    last: i64,
}

impl Failures {
    /// Until when the next try has to wait.
    fn until(self, free: u32) -> i64 {
        match self.count.checked_sub(free) {
            None => i64::MIN,
            Some(over) => self.last + (FIRST_WAIT << over.min(10)).min(LONGEST_WAIT),
        }
    }
}

/// The failures of late. Times are seconds since 1970.
#[derive(Debug, Default)]
pub(in crate::web) struct Attempts(Mutex<BTreeMap<Who, Failures>>);

impl Attempts {
    /// Counts a try as failed until [`Attempts::succeeded`] says otherwise.
    ///
    /// # Errors
    /// The seconds that it has to wait; it is not counted then.
    pub(in crate::web) fn begin(&self, name: &str, address: IpAddr, now: i64) -> Result<(), i64> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all = all(name, address);
        let until = |who: &Who| known.get(who).map_or(i64::MIN, |failures| failures.until(who.free()));
        let until = all.iter().map(until).max().unwrap_or(i64::MIN);
        if until > now {
            return Err(until - now);
        }
        if known.len() >= MOST {
            known.retain(|_, failures| failures.last + LONGEST_WAIT > now);
        }
        for who in all {
            let failures = known.entry(who).or_insert(Failures { count: 0, last: now });
            if failures.last + MEMORY < now {
                failures.count = 0;
            }
            *failures = Failures { count: failures.count.saturating_add(1), last: now };
        }
        Ok(())
    }

    /// The try was none of guessing: the failures of the name are forgotten, and this try of the address.
    pub(in crate::web) fn succeeded(&self, name: &str, address: IpAddr) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let [both, from, named] = all(name, address);
        known.remove(&both);
        known.remove(&named);
        if let Some(failures) = known.get_mut(&from) {
            failures.count = failures.count.saturating_sub(1);
        }
    }
}

fn all(name: &str, address: IpAddr) -> [Who; 3] {
    let name = name.to_lowercase();
    [Who::Both(name.clone(), address), Who::Address(address), Who::Name(name)]
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn address(last: u8) -> IpAddr {
        Ipv4Addr::new(192, 0, 2, last).into()
    }

    #[test]
    fn waits_double() {
        let attempts = Attempts::default();
        let mut now = 0;
        let mut waits = Vec::new();
        for _ in 0..16 {
            while let Err(wait) = attempts.begin("森", address(1), now) {
                waits.push(wait);
                now += wait;
            }
        }
        assert_eq!(waits, [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
        assert_eq!(attempts.begin("林", address(1), now), Ok(()));
        attempts.succeeded("森", address(1));
        assert_eq!(attempts.begin("森", address(1), now), Ok(()));
    }

    #[test]
    fn many_names_from_one_address_and_one_name_from_many_wait_too() {
        let attempts = Attempts::default();
        let tries = (0..26).map(|nth| attempts.begin(&format!("name{nth}"), address(1), 0));
        assert_eq!(tries.last(), Some(Err(5)));
        let tries = (0..51).map(|nth| attempts.begin("森", address(100 + nth), 0));
        assert_eq!(tries.last(), Some(Err(5)));
        assert_eq!(attempts.begin("森", address(3), MEMORY + 1), Ok(()));
    }

    #[test]
    fn memory_is_bounded() {
        let attempts = Attempts::default();
        for nth in 0..30_000_i64 {
            let _ = attempts.begin(&format!("name{nth}"), IpAddr::from((nth as u128).to_be_bytes()), nth);
        }
        assert!(attempts.0.lock().unwrap().len() < MOST + 3);
    }
}
