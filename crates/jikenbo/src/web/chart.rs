//! Charts as SVG, made here: every bar leads to what it counts, and nothing needs script or a style of its own.
//!
//! Widths are parts of the whole, heights are pixels: a chart fits a phone, and its letters stay as large as all others.

use maud::{Markup, html};

/// Something counted.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    /// What it is called.
    pub(super) name: String,
    /// How many, as a length.
    pub(super) count: u64,
    /// How many, in words.
    pub(super) words: String,
    /// Where what it counts is listed.
    pub(super) address: String,
    /// Is it those of which it is not told?
    pub(super) is_untold: bool,
}

/// A stretch from one number to another with a middle.
#[derive(Clone, Debug)]
pub(super) struct Range {
    /// What it is called.
    pub(super) name: String,
    /// Lower end, middle and upper end.
    pub(super) numbers: [f64; 3],
    /// The numbers in words.
    pub(super) words: String,
    /// Where what it counts is listed.
    pub(super) address: String,
}

/// What a chart is called, and what it shows in a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caption<'w> {
    /// Unlike that of any other chart on the page.
    pub(super) id: &'w str,
    /// Its name.
    pub(super) title: &'w str,
    /// What it shows.
    pub(super) words: &'w str,
}

/// Height of a row of bars.
const ROW: usize = 36;
/// Height of the columns.
const HIGH: f64 = 160.0;

/// Bars one below the other, each under its name.
pub(super) fn bars(caption: Caption<'_>, bars: &[Bar]) -> Markup {
    let most = most(bars);
    let rows = html! {
        @for (nth, bar) in bars.iter().enumerate() {
            @let y = nth * ROW;
            a href=(bar.address) {
                rect.ground x="0" y=(y) width="100%" height=(ROW) {}
                text x="0" y=(y + 16) { (bar.name) " " }
                text.count-of x="100%" y=(y + 16) text-anchor="end" { (bar.words) }
                rect.rail x="0" y=(y + 23) width="100%" height="6" rx="3" {}
                rect.bar.untold[bar.is_untold] x="0" y=(y + 23) width=(percent(bar.count as f64 / most)) height="6" rx="3" {}
            }
        }
    };
    frame(caption, bars.len() * ROW, &rows)
}

/// Columns side by side; `marks` names some of them below.
pub(super) fn columns(caption: Caption<'_>, bars: &[Bar], marks: &[(usize, String)]) -> Markup {
    let (most, part) = (most(bars), 1.0 / bars.len().max(1) as f64);
    let rows = html! {
        line.axis x1="0" x2="100%" y1=(HIGH) y2=(HIGH) {}
        @for (nth, bar) in bars.iter().enumerate() {
            @let height = bar.count as f64 / most * (HIGH - 12.0);
            @let x = part * nth as f64;
            a href=(bar.address) aria-label={ (bar.name) ": " (bar.words) } {
                title { (bar.name) ": " (bar.words) }
                rect.ground x=(percent(x)) y="0" width=(percent(part)) height=(HIGH) {}
                rect.bar x=(percent(x + part * 0.12)) y=(tenth(HIGH - height)) width=(percent(part * 0.76)) height=(tenth(height)) {}
            }
        }
        @for (nth, mark) in marks {
            line.axis x1=(percent(part * *nth as f64)) x2=(percent(part * *nth as f64)) y1=(HIGH) y2=(HIGH + 6.0) {}
            text.mark-of x=(percent(part * *nth as f64)) dx="4" y=(HIGH + 18.0) { (mark) }
        }
    };
    frame(caption, 184, &rows)
}

/// Stretches one below the other, each under its name.
pub(super) fn ranges(caption: Caption<'_>, ranges: &[Range]) -> Markup {
    let most = ranges.iter().map(|range| range.numbers[2]).fold(1.0, f64::max);
    let rows = html! {
        @for (nth, range) in ranges.iter().enumerate() {
            @let y = nth * ROW;
            @let [lower, middle, upper] = range.numbers.map(|number| number / most);
            a href=(range.address) {
                rect.ground x="0" y=(y) width="100%" height=(ROW) {}
                text x="0" y=(y + 16) { (range.name) " " }
                text.count-of x="100%" y=(y + 16) text-anchor="end" { (range.words) }
                rect.rail x="0" y=(y + 23) width="100%" height="6" rx="3" {}
                rect.bar x=(percent(lower)) y=(y + 23) width=(percent((upper - lower).max(0.004))) height="6" rx="3" {}
                line.middle x1=(percent(middle)) x2=(percent(middle)) y1=(y + 20) y2=(y + 32) {}
            }
        }
    };
    frame(caption, ranges.len() * ROW, &rows)
}

fn frame(caption: Caption<'_>, height: usize, content: &Markup) -> Markup {
    let Caption { id, title, words } = caption;
    html! {
        svg.chart width="100%" height=(height) role="group" aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-words" } {
            title id={ (id) "-title" } { (title) }
            desc id={ (id) "-words" } { (words) }
            (content)
        }
    }
}

fn most(bars: &[Bar]) -> f64 {
    bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1) as f64
}

fn percent(part: f64) -> String {
    format!("{:.2}%", part * 100.0)
}

fn tenth(pixels: f64) -> String {
    format!("{pixels:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAPTION: Caption<'_> = Caption { id: "c", title: "原因", words: "紛失が2件。" };

    fn bar(name: &str, count: u64) -> Bar {
        Bar {
            name: name.to_owned(),
            count,
            words: format!("{count}件"),
            address: "/incidents?cause=loss".to_owned(),
            is_untold: false,
        }
    }

    #[test]
    fn bars_lead_to_what_they_count() {
        let shown = bars(CAPTION, &[bar("紛失", 2), bar("盗難", 1)]).into_string();
        insta::assert_snapshot!(shown, @r#"<svg class="chart" width="100%" height="72" role="group" aria-labelledby="c-title" aria-describedby="c-words"><title id="c-title">原因</title><desc id="c-words">紛失が2件。</desc><a href="/incidents?cause=loss"><rect class="ground" x="0" y="0" width="100%" height="36"></rect><text x="0" y="16">紛失 </text><text class="count-of" x="100%" y="16" text-anchor="end">2件</text><rect class="rail" x="0" y="23" width="100%" height="6" rx="3"></rect><rect class="bar" x="0" y="23" width="100.00%" height="6" rx="3"></rect></a><a href="/incidents?cause=loss"><rect class="ground" x="0" y="36" width="100%" height="36"></rect><text x="0" y="52">盗難 </text><text class="count-of" x="100%" y="52" text-anchor="end">1件</text><rect class="rail" x="0" y="59" width="100%" height="6" rx="3"></rect><rect class="bar" x="0" y="59" width="50.00%" height="6" rx="3"></rect></a></svg>"#);
    }

    #[test]
    fn nothing_counted_is_drawn_all_the_same() {
        assert!(bars(CAPTION, &[]).into_string().contains("height=\"0\""));
        assert!(columns(CAPTION, &[bar("2024-01", 0)], &[]).into_string().contains("height=\"0.0\""));
    }

    #[test]
    fn no_style_is_needed_in_place() {
        let range = Range {
            name: "2024".to_owned(),
            numbers: [1.0, 2.0, 4.0],
            words: "2日".to_owned(),
            address: "/".to_owned(),
        };
        for chart in
            [ranges(CAPTION, &[range]), columns(CAPTION, &[bar("2024-01", 3)], &[(0, "2024".to_owned())])]
        {
            let chart = chart.into_string();
            assert!(!chart.contains("style=") && chart.contains("<desc"), "{chart}");
        }
    }
}
