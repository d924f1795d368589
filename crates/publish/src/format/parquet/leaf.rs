//! The values of one column, with what Parquet asks of lists and of values that may be missing.

use parquet::data_type::{ByteArray, ByteArrayType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::writer::SerializedColumnWriter;

/// A column whose rows have one value or none, or a list. A list and a value are marked alike: 1 where there is one.
#[derive(Debug, Default)]
pub(super) struct Leaf<T> {
    values: Vec<T>,
    is_there: Vec<i16>,
    /// 0 where a row begins, 1 where its list goes on.
    goes_on: Vec<i16>,
}

impl<T> Leaf<T> {
    /// A row with one value or none.
    pub(super) fn one(&mut self, value: Option<T>) {
        self.list(value);
    }

    /// A row with a list.
    pub(super) fn list(&mut self, values: impl IntoIterator<Item = T>) {
        let before = self.values.len();
        self.values.extend(values);
        let added = self.values.len() - before;
        self.is_there.extend(std::iter::repeat_n(i16::from(added > 0), added.max(1)));
        self.goes_on.push(0);
        self.goes_on.extend(std::iter::repeat_n(1, added.saturating_sub(1)));
    }
}

/// A column of any type.
pub(super) enum Column<'l> {
    Texts(&'l Leaf<ByteArray>),
    Numbers(&'l Leaf<i64>),
    Days(&'l Leaf<i32>),
}

impl Column<'_> {
    pub(super) fn write(&self, out: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        match self {
            Self::Texts(leaf) => {
                out.typed::<ByteArrayType>().write_batch(
                    &leaf.values,
                    Some(&leaf.is_there),
                    Some(&leaf.goes_on),
                )?;
            }
            Self::Numbers(leaf) => {
                out.typed::<Int64Type>().write_batch(
                    &leaf.values,
                    Some(&leaf.is_there),
                    Some(&leaf.goes_on),
                )?;
            }
            Self::Days(leaf) => {
                out.typed::<Int32Type>().write_batch(
                    &leaf.values,
                    Some(&leaf.is_there),
                    Some(&leaf.goes_on),
                )?;
            }
        }
        Ok(())
    }
}
