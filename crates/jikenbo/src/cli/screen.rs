//! Where answers go: the standard output, with what it can show.

use std::io::{self, BufWriter, Stdout, Write};

use anstream::{AutoStream, ColorChoice};

/// The standard output.
#[derive(Debug)]
pub(crate) struct Screen {
    out: BufWriter<Stdout>,
    /// Escape codes for colour are understood.
    pub(crate) colour: bool,
    /// Columns, where it is a terminal.
    pub(crate) width: Option<usize>,
}

impl Screen {
    /// Asks the standard output what it is.
    pub(crate) fn new() -> Self {
        let stdout = io::stdout();
        let colour = AutoStream::choice(&stdout) != ColorChoice::Never;
        let width = terminal_size::terminal_size_of(&stdout).map(|(width, _)| usize::from(width.0));
        Self { out: BufWriter::new(stdout), colour, width }
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
