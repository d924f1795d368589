//! Makes a table of a file of weights: a line a pair, with its weight behind a tab; the line without a pair is the bias.

/// What stands in a file.
pub(super) struct Compiled {
    bias: i32,
    slots: Vec<(u64, i16)>,
}

impl Compiled {
    /// The table of a file.
    ///
    /// # Errors
    /// Names the line that cannot be read.
    pub(super) fn of(file: &str) -> Result<Self, String> {
        let mut bias = 0;
        let mut weights = Vec::new();
        for (at, line) in file.lines().enumerate() {
            let wrong = || format!("line {}: {line:?} is no pair with its weight", at + 1);
            let (pair, weight) = line.split_once('\t').ok_or_else(wrong)?;
            let characters: Vec<char> = pair.chars().collect();
            match *characters.as_slice() {
                [] => bias = weight.parse().map_err(|_| wrong())?,
                [first, second] => weights.push(([first, second], weight.parse().map_err(|_| wrong())?)),
                _ => return Err(wrong()),
            }
        }
        Ok(Self { bias, slots: slots(&weights) })
    }

    /// The table as a value in Rust.
    pub(super) fn source(&self) -> String {
        format!("Table {{ bias: {}, slots: &{:?} }}", self.bias, self.slots)
    }
}

fn slots(weights: &[([char; 2], i16)]) -> Vec<(u64, i16)> {
    let mut slots = vec![(super::table::EMPTY, 0); (weights.len() * 2).next_power_of_two()];
    let mask = slots.len() - 1;
    for &(pair, weight) in weights {
        let key = super::table::key(pair);
        let mut at = super::table::first(key) & mask;
        while slots[at].0 != super::table::EMPTY {
            at = (at + 1) & mask;
        }
        slots[at] = (key, weight);
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_pair_with_its_weight() {
        let compiled = Compiled::of("\t-12\n漏え\t34\nの0\t-5\n").unwrap();
        assert_eq!(compiled.bias, -12);
        assert_eq!(compiled.slots.iter().filter(|(key, _)| *key != super::super::table::EMPTY).count(), 2);
        let source = compiled.source();
        assert!(source.starts_with("Table { bias: -12, slots: &[(") && source.contains(", 34)"), "{source}");
        for wrong in ["漏え 34", "漏えい\t34", "漏え\tx"] {
            assert!(Compiled::of(wrong).is_err_and(|error| error.contains("line 1")), "{wrong}");
        }
    }
}
