//! Charts drawn as SVG, with their description beside them.

use maud::{Markup, html};

use crate::piece::{Chart, ChartKind, Series};

/// The chart with its title and description.
pub(super) fn figure(chart: &Chart) -> Markup {
    let drawn = match chart.kind {
        ChartKind::Bars => bars(chart),
        ChartKind::Lines => lines(chart),
    };
    html! {
        figure class={ "chart chart-" (chart.name) } {
            figcaption { (chart.title) }
            (drawn)
            p.described { (chart.description) }
        }
    }
}

const WIDTH: u64 = 640;
/// Where bars begin.
const LABELS: u64 = 190;
/// How long the longest bar is.
const LONGEST: u64 = 390;
const BAR: u64 = 26;

fn bars(chart: &Chart) -> Markup {
    let numbers: Vec<u64> =
        chart.series.iter().flat_map(|series| &series.numbers).map(|number| number.unwrap_or(0)).collect();
    let most = numbers.iter().copied().max().unwrap_or(0).max(1);
    let height = BAR * numbers.len() as u64 + 8;
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(chart.title) {
            @for (at, (name, number)) in chart.categories.iter().zip(&numbers).enumerate() {
                @let top = BAR * at as u64 + 4;
                text x=(LABELS - 8) y=(top + 15) text-anchor="end" { (name) }
                rect.bar x=(LABELS) y=(top) width=(number * LONGEST / most) height=(BAR - 6) {}
                text x=(LABELS + number * LONGEST / most + 6) y=(top + 15) { (number) (chart.unit) }
            }
            line.axis x1=(LABELS) y1="0" x2=(LABELS) y2=(height) {}
        }
    }
}

const LEFT: u64 = 44;
/// Where the last month stands; names of lines are beside it.
const RIGHT: u64 = 470;
const TOP: u64 = 14;
const BOTTOM: u64 = 214;

fn lines(chart: &Chart) -> Markup {
    let numbers = chart.series.iter().flat_map(|series| &series.numbers);
    let most = steps(numbers.copied().flatten().max().unwrap_or(0));
    let last = chart.categories.len().saturating_sub(1).max(1) as u64;
    let x = |at: usize| LEFT + (RIGHT - LEFT) * at as u64 / last;
    let y = |number: u64| BOTTOM - (BOTTOM - TOP) * number / most;
    let labels = labels(&chart.series, y);
    html! {
        svg viewBox={ "0 0 " (WIDTH) " 244" } role="img" aria-label=(chart.title) {
            @for step in 0..=4 {
                @let number = most * step / 4;
                line.grid x1=(LEFT) y1=(y(number)) x2=(RIGHT) y2=(y(number)) {}
                text x=(LEFT - 6) y=(y(number) + 4) text-anchor="end" { (number) }
            }
            @for (at, name) in chart.categories.iter().enumerate() {
                text x=(x(at)) y=(BOTTOM + 20) text-anchor="middle" { (short(name, at)) }
            }
            @for (nth, series) in chart.series.iter().enumerate() {
                polyline class={ "line line-" (nth % 5) } points=(points(series, x, y)) {}
                @for (at, number) in series.numbers.iter().enumerate() {
                    @if let Some(number) = number { circle class={ "dot line-" (nth % 5) } cx=(x(at)) cy=(y(*number)) r="3" {} }
                }
            }
            @for (nth, (series, at)) in chart.series.iter().zip(labels).enumerate() {
                text class={ "name line-" (nth % 5) } x=(RIGHT + 10) y=(at + 4) { (series.name) }
            }
        }
    }
}

/// The end of the scale: as small as four whole steps can be.
fn steps(most: u64) -> u64 {
    most.max(1).div_ceil(4) * 4
}

/// 2025年6月 is 6月, but for the first month and each January.
fn short(name: &str, at: usize) -> &str {
    match name.split_once('年') {
        Some((_, month)) if at > 0 && month != "1月" => month,
        _ => name,
    }
}

fn points(series: &Series, x: impl Fn(usize) -> u64, y: impl Fn(u64) -> u64) -> String {
    let told = series.numbers.iter().enumerate().filter_map(|(at, number)| Some((at, (*number)?)));
    told.map(|(at, number)| format!("{},{}", x(at), y(number))).collect::<Vec<_>>().join(" ")
}

/// Where the names of the lines stand, none upon another.
fn labels(series: &[Series], y: impl Fn(u64) -> u64) -> Vec<u64> {
    const APART: u64 = 17;
    let ends = series.iter().map(|series| y(series.numbers.last().copied().flatten().unwrap_or(0)));
    let mut order: Vec<(usize, u64)> = ends.enumerate().collect();
    order.sort_by_key(|&(nth, at)| (at, nth));
    let lowest = BOTTOM.saturating_sub(APART * series.len().saturating_sub(1) as u64);
    let mut next = 0;
    let mut labels = vec![0; series.len()];
    for (place, (nth, at)) in order.into_iter().enumerate() {
        let at = at.max(next).min(lowest + APART * place as u64);
        labels.iter_mut().skip(nth).take(1).for_each(|label| *label = at);
        next = at + APART;
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lines_keep_apart() {
        let series: Vec<Series> = [3, 3, 3, 0]
            .iter()
            .map(|&end| Series { name: String::new(), numbers: vec![Some(end)] })
            .collect();
        let labels = labels(&series, |number| BOTTOM - number * 10);
        let mut sorted = labels.clone();
        sorted.sort_unstable();
        assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= 17), "{labels:?}");
        assert!(sorted.iter().all(|&at| at <= BOTTOM), "{labels:?}");
    }

    #[test]
    fn months_are_short() {
        assert_eq!(
            [short("2025年1月", 3), short("2025年6月", 3), short("2025年6月", 0)],
            ["2025年1月", "6月", "2025年6月"]
        );
        assert_eq!([steps(0), steps(4), steps(5)], [4, 4, 8]);
    }
}
