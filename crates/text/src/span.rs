//! Where words stand: a range of the original text, and a range of its folded copy.
//!
//! The two are types of their own so that an offset into one can never cut the other.

use serde::{Deserialize, Serialize};

macro_rules! span_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name {
            start: u32,
            end: u32,
        }

        impl $name {
            /// A range from `start` up to, not including, `end`, both in bytes.
            /// `None` where the end lies before the start or beyond 4 GiB.
            #[must_use]
            pub fn new(start: usize, end: usize) -> Option<Self> {
                let (start, end) = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
                (start <= end).then_some(Self { start, end })
            }

            /// The range between two offsets in whichever order they come; beyond 4 GiB it is cut there.
            #[must_use]
            pub fn between(a: usize, b: usize) -> Self {
                let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                Self { start: clip(a.min(b)), end: clip(a.max(b)) }
            }

            /// First byte.
            #[must_use]
            pub fn start(self) -> usize {
                self.start as usize
            }

            /// One past the last byte.
            #[must_use]
            pub fn end(self) -> usize {
                self.end as usize
            }

            /// Length in bytes.
            #[must_use]
            pub fn len(self) -> usize {
                (self.end - self.start) as usize
            }

            /// Holds nothing.
            #[must_use]
            pub fn is_empty(self) -> bool {
                self.start == self.end
            }

            /// Does `other` lie wholly inside this range?
            #[must_use]
            pub fn contains(self, other: Self) -> bool {
                self.start <= other.start && other.end <= self.end
            }

            /// Does the byte at `offset` lie inside this range?
            #[must_use]
            pub fn holds(self, offset: usize) -> bool {
                self.start() <= offset && offset < self.end()
            }

            /// Have the two any byte in common?
            #[must_use]
            pub fn overlaps(self, other: Self) -> bool {
                self.start < other.end && other.start < self.end
            }

            /// The same range where what it lies in begins `by` bytes later.
            #[must_use]
            pub fn moved(self, by: usize) -> Self {
                Self::between(self.start() + by, self.end() + by)
            }

            /// The smallest range that holds both.
            #[must_use]
            pub fn cover(self, other: Self) -> Self {
                Self { start: self.start.min(other.start), end: self.end.max(other.end) }
            }
        }
    };
}

span_type! {
    /// A half-open range of the **original** text, in bytes of its UTF-8, on character bounds.
    Span
}

span_type! {
    /// A half-open range of the **folded** copy, in bytes of its UTF-8, on character bounds.
    FoldedSpan
}
