//! Parquet: a row an incident, lists as lists, for analysis. The columns are told in `docs/parquet.md`.

mod leaf;
mod row;
mod schema;

use std::io::{self, Write};
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

use crate::incident::Incident;
use row::Rows;

/// Rows of a group: what is held in memory at a time.
const GROUP: usize = 10_000;

/// Writes rows as they come.
pub struct Writer<W: Write + Send> {
    out: SerializedFileWriter<W>,
    rows: Rows,
}

impl<W: Write + Send> Writer<W> {
    /// Begins the file.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(out: W) -> io::Result<Self> {
        let schema = parse_message_type(&schema::message()).map_err(failed)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by("jikenbo".to_owned())
            .build();
        let out = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(failed)?;
        Ok(Self { out, rows: Rows::default() })
    }

    /// Adds the row of `incident`.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn write(&mut self, incident: &Incident<'_>) -> io::Result<()> {
        self.rows.add(incident);
        if self.rows.count() < GROUP { Ok(()) } else { self.write_group() }
    }

    /// Ends the file.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn finish(mut self) -> io::Result<()> {
        if self.rows.count() > 0 {
            self.write_group()?;
        }
        self.out.close().map_err(failed)?;
        Ok(())
    }

    fn write_group(&mut self) -> io::Result<()> {
        let rows = std::mem::take(&mut self.rows);
        let mut group = self.out.next_row_group().map_err(failed)?;
        for leaf in rows.leaves() {
            if let Some(mut column) = group.next_column().map_err(failed)? {
                leaf.write(&mut column).map_err(failed)?;
                column.close().map_err(failed)?;
            }
        }
        group.close().map_err(failed)?;
        Ok(())
    }
}

fn failed(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
