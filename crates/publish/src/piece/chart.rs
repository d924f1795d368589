//! Bars and lines, with their data and the same in words.

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// Stable within the piece, in ASCII.
    pub name: String,
    /// Above the chart.
    pub title: String,
    /// Bars or lines.
    pub kind: ChartKind,
    /// What the numbers count: 件.
    pub unit: String,
    /// Under each bar or point.
    pub categories: Vec<String>,
    /// The numbers, as many to a series as there are categories.
    pub series: Vec<Series>,
    /// What the chart shows, in a sentence: for those who cannot see it, and in place of it where a format draws none.
    pub description: String,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// A bar for each category.
    Bars,
    /// A line for each series.
    Lines,
}

/// One row of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it is; empty where there is one alone.
    pub name: String,
    /// A number for each category; `None` where there is none.
    pub numbers: Vec<Option<u64>>,
}
