//! A value with the words that it rests on, in one line.

use jikenbo_model::Stance;

use crate::article::Article;
use crate::value::Value;

/// `cause: loss 「紛失」 [39, 41)`, in code points; with its stance where it is not simply affirmed.
pub(in crate::format) fn quoted(report: &Article<'_>, value: &Value<'_>) -> String {
    let mut line = format!("{}: {}", value.field.as_str(), value.word);
    if value.stance != Stance::Confirmed {
        line.push_str(&format!(" ({})", value.stance.as_str()));
    }
    for span in value.spans() {
        let [start, end] = report.source.points(span);
        line.push_str(&format!(" 「{}」 [{start}, {end})", report.source.words(span)));
    }
    line
}
