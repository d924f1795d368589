//! Does the article report a concrete incident at one identifiable victim?

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::Kind;

use crate::article::Shape;
use crate::reading::Reading;

pub(super) fn read(reading: &Reading) -> Fact<Kind> {
    if reading.article.shape == Shape::Row {
        return reading.fact(Kind::Incident, [reading.article.heading], "row");
    }
    match reading.topic("kind").next() {
        Some((located, "incident")) => reading.fact(Kind::Incident, [located.mention.span], "mention"),
        _ => reading.fact(Kind::Other, [reading.article.heading], "nothing_happened"),
    }
}
