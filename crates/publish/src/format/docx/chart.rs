//! Charts of DrawingML, which the reader's program draws: vector, with the numbers in them.

use super::xml::Xml;
use crate::piece::{Chart, ChartKind, Series};

/// English metric units of a millimetre.
const MILLIMETRE: usize = 36_000;

const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// The place of the `nth` chart in a paragraph, with its words for those who cannot see it.
pub(super) fn place(xml: &mut Xml, chart: &Chart, nth: usize) {
    let (width, height) = ((159 * MILLIMETRE).to_string(), (height(chart) * MILLIMETRE).to_string());
    let (number, id) = (nth.to_string(), format!("chart{nth}"));
    xml.raw("<w:r><w:drawing>");
    xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
    xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
    xml.empty("wp:docPr", &[("id", &number), ("name", &id), ("descr", &chart.description)]);
    xml.raw("<wp:cNvGraphicFramePr/><a:graphic>");
    xml.open("a:graphicData", &[("uri", CHART)]);
    xml.empty("c:chart", &[("r:id", &id)]);
    xml.raw("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
}

/// Millimetres: bars need room for each category.
fn height(chart: &Chart) -> usize {
    match chart.kind {
        ChartKind::Bars => (16 + 8 * chart.categories.len() * chart.series.len().max(1)).clamp(40, 190),
        ChartKind::Lines => 75,
    }
}

/// The part of a chart.
pub(super) fn part(chart: &Chart) -> String {
    let mut xml = Xml::of("c:chartSpace", &[("xmlns:c", CHART), ("xmlns:a", DRAWING)]);
    xml.raw("<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>");
    let kind = match chart.kind {
        ChartKind::Bars => {
            xml.raw(
                "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>",
            );
            "c:barChart"
        }
        ChartKind::Lines => {
            xml.raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
            "c:lineChart"
        }
    };
    for (nth, one) in chart.series.iter().enumerate() {
        series(&mut xml, chart, nth, one);
    }
    let gap =
        if chart.kind == ChartKind::Bars { "<c:gapWidth val=\"60\"/>" } else { "<c:marker val=\"1\"/>" };
    xml.raw(gap);
    xml.raw("<c:axId val=\"1\"/><c:axId val=\"2\"/>");
    xml.close(kind);
    axes(&mut xml, chart);
    xml.raw("</c:plotArea>");
    if chart.series.len() > 1 {
        xml.raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
    }
    xml.raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>");
    xml.into_string()
}

/// Colours that are told apart also without seeing colours.
pub(super) const COLOURS: [&str; 6] = ["1F4E79", "C55A11", "548235", "7F6000", "7030A0", "595959"];

fn series(xml: &mut Xml, chart: &Chart, nth: usize, series: &Series) {
    let at = nth.to_string();
    let colour = COLOURS.get(nth % COLOURS.len()).copied().unwrap_or_default();
    xml.raw("<c:ser>");
    xml.empty("c:idx", &[("val", &at)]);
    xml.empty("c:order", &[("val", &at)]);
    if !series.name.is_empty() {
        xml.raw("<c:tx>");
        xml.words("c:v", &[], &series.name);
        xml.raw("</c:tx>");
    }
    match chart.kind {
        ChartKind::Bars => xml.raw(&format!("<c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>")),
        ChartKind::Lines => xml.raw(&format!("<c:spPr><a:ln w=\"22225\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln></c:spPr>")),
    }
    xml.raw("<c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
    let count = chart.categories.len().to_string();
    xml.raw("<c:cat><c:strLit>");
    xml.empty("c:ptCount", &[("val", &count)]);
    for (at, category) in chart.categories.iter().enumerate() {
        point(xml, at, category);
    }
    xml.raw("</c:strLit></c:cat><c:val><c:numLit><c:formatCode>#,##0</c:formatCode>");
    xml.empty("c:ptCount", &[("val", &count)]);
    for (at, number) in series.numbers.iter().enumerate() {
        if let Some(number) = number {
            point(xml, at, &number.to_string());
        }
    }
    xml.raw("</c:numLit></c:val>");
    if chart.kind == ChartKind::Lines {
        xml.raw("<c:smooth val=\"0\"/>");
    }
    xml.raw("</c:ser>");
}

fn point(xml: &mut Xml, at: usize, value: &str) {
    xml.open("c:pt", &[("idx", &at.to_string())]);
    xml.words("c:v", &[], value);
    xml.close("c:pt");
}

/// Categories from the top where bars lie.
fn axes(xml: &mut Xml, chart: &Chart) {
    let (order, place, cross) = match chart.kind {
        ChartKind::Bars => ("maxMin", "l", "b"),
        ChartKind::Lines => ("minMax", "b", "l"),
    };
    xml.raw("<c:catAx><c:axId val=\"1\"/><c:scaling>");
    xml.empty("c:orientation", &[("val", order)]);
    xml.raw("</c:scaling><c:delete val=\"0\"/>");
    xml.empty("c:axPos", &[("val", place)]);
    xml.raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>");
    xml.raw("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/>");
    xml.empty("c:axPos", &[("val", cross)]);
    xml.raw("<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
    xml.raw("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>");
    xml.words("a:t", &[], &chart.unit);
    xml.raw("</a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    xml.raw("<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/>");
    let crosses = if chart.kind == ChartKind::Bars { "max" } else { "autoZero" };
    xml.empty("c:crosses", &[("val", crosses)]);
    xml.raw("</c:valAx>");
}
