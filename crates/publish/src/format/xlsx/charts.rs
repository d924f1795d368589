//! A sheet for a chart: its numbers in rows, the chart beside them, its words below.

use rust_xlsxwriter::{
    Chart as Drawn, ChartDataLabel, ChartFormat, ChartLine, ChartSolidFill, Color, Format, Worksheet,
    XlsxError,
};

use super::begun;
use crate::piece::{Chart, ChartKind};

/// Colours that are told apart also without seeing colours.
const COLOURS: [u32; 6] = [0x001F_4E79, 0x00C5_5A11, 0x0054_8235, 0x007F_6000, 0x0070_30A0, 0x0059_5959];

pub(super) fn sheet(chart: &Chart, name: &str) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(name)?;
    let head = Format::new().set_bold();
    sheet.set_column_width(0, 24)?;
    sheet.write_string_with_format(0, 0, &chart.unit, &head)?;
    for (row, category) in (1..).zip(&chart.categories) {
        sheet.write_string(row, 0, category)?;
    }
    for (column, series) in (1..).zip(&chart.series) {
        let title = if series.name.is_empty() { &chart.title } else { &series.name };
        sheet.write_string_with_format(0, column, title, &head)?;
        for (row, number) in (1..).zip(&series.numbers) {
            if let Some(number) = number {
                sheet.write_number(row, column, *number as f64)?;
            }
        }
    }
    let last = u32::try_from(chart.categories.len()).unwrap_or(u32::MAX);
    sheet.write_string(last.saturating_add(2), 0, &chart.description)?;
    let beside = u16::try_from(chart.series.len() + 2).unwrap_or(u16::MAX);
    sheet.insert_chart(0, beside, &drawn(chart, name, last))?;
    Ok(sheet)
}

fn drawn(chart: &Chart, sheet: &str, last: u32) -> Drawn {
    let mut drawn = match chart.kind {
        ChartKind::Bars => Drawn::new_bar(),
        ChartKind::Lines => Drawn::new_line(),
    };
    drawn.title().set_name(&chart.title);
    drawn.set_alt_text(&chart.description).set_width(760).set_height(height(chart));
    for (nth, column) in (0..chart.series.len()).zip(1_u16..) {
        let colour = Color::RGB(COLOURS.get(nth % COLOURS.len()).copied().unwrap_or_default());
        let mut look = ChartFormat::new();
        match chart.kind {
            ChartKind::Bars => look.set_solid_fill(ChartSolidFill::new().set_color(colour)),
            ChartKind::Lines => look.set_line(ChartLine::new().set_color(colour).set_width(1.75)),
        };
        drawn
            .add_series()
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, 0, last, 0))
            .set_values((sheet, 1, column, last, column))
            .set_data_label(ChartDataLabel::new().show_value())
            .set_format(&mut look);
    }
    match chart.kind {
        ChartKind::Bars => {
            drawn.y_axis().set_reverse();
            drawn.x_axis().set_name(&chart.unit).set_min(0);
        }
        ChartKind::Lines => {
            drawn.y_axis().set_name(&chart.unit).set_min(0);
        }
    }
    if chart.series.len() < 2 {
        drawn.legend().set_hidden();
    }
    drawn
}

/// Pixels: bars need room for each category.
fn height(chart: &Chart) -> u32 {
    let bars = chart.categories.len() * chart.series.len().max(1);
    match chart.kind {
        ChartKind::Bars => u32::try_from(100 + 30 * bars).unwrap_or(u32::MAX).clamp(240, 1200),
        ChartKind::Lines => 360,
    }
}
