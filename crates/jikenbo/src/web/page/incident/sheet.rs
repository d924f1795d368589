//! One report as the page shows it: its values, numbered, and its source, cut by them.

use jikenbo_casebook::{ArticleAt, Said};
use jikenbo_publish::{Field, Value, values};
use jikenbo_text::CodePoints;

use super::source::Source;
use crate::task::find::Opened;

/// A report with its values and its source.
pub(super) struct Sheet<'d> {
    /// From 1, in order of arrival.
    pub(super) n: usize,
    /// The report.
    pub(super) report: &'d Opened,
    /// What it says.
    pub(super) values: Vec<Value<'d>>,
    /// Where it says it.
    pub(super) source: Source,
    points: CodePoints<'d>,
}

impl<'d> Sheet<'d> {
    /// The `n`th report.
    pub(super) fn of(n: usize, report: &'d Opened) -> Self {
        let values = values(&report.article.record);
        let source = Source::of(&report.article, &values);
        Self { n, report, values, source, points: report.article.points() }
    }

    /// The mark of a value on the page.
    pub(super) fn value_id(&self, value: usize) -> String {
        format!("v{}-{value}", self.n)
    }

    /// The mark of a stretch of the source on the page.
    pub(super) fn stretch_id(&self, number: usize) -> String {
        format!("s{}-{number}", self.n)
    }

    /// The mark of the source on the page.
    pub(super) fn source_id(&self) -> String {
        format!("source-{}", self.n)
    }

    /// Where the words of a value stand on the page; `None` where nothing holds it up.
    pub(super) fn words_of(&self, value: usize) -> Option<String> {
        let anchor = self.source.anchors.get(value).copied().flatten();
        anchor.map(|number| format!("#{}", self.stretch_id(number)))
    }

    /// Is it this article?
    pub(super) fn is(&self, at: &ArticleAt) -> bool {
        self.report.info.id == at.document && self.report.article.record.ordinal == at.ordinal
    }

    /// The value of `field` that stands in the sentence of `said`.
    pub(super) fn value_in(&self, field: Field, said: &Said) -> Option<usize> {
        let is_inside = |value: &Value<'_>| {
            value.spans().any(|span| {
                let (start, end) = self.points.of(span);
                said.start <= start && end <= said.end
            })
        };
        self.values.iter().position(|value| value.field == field && is_inside(value))
    }
}
