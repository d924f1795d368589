//! Tables that are drawn with rules: which cell does a character stand in?

use super::glyphs::{PageGlyphs, Placed, Rule};

/// Points by which rules may miss each other.
const NEAR: f64 = 2.5;
/// Rules of a page beyond which no table is looked for.
const MOST_RULES: usize = 2_000;
/// Cells of a table beyond which it is a drawing.
const MOST_CELLS: usize = 20_000;

/// A table on a page: its place, and the characters of each cell.
#[derive(Debug)]
pub(super) struct Table<'p> {
    pub(super) top: f64,
    /// Row by row, each with its cells from left to right; a cell's right edge beside its characters.
    pub(super) rows: Vec<Vec<(f64, Vec<&'p Placed>)>>,
}

/// Takes the tables of a page apart from the characters outside them.
pub(super) fn tables(page: &PageGlyphs) -> (Vec<Table<'_>>, Vec<&Placed>) {
    let mut outside: Vec<&Placed> = page.glyphs.iter().collect();
    let mut tables = Vec::new();
    for grid in grids(&page.rules) {
        let (inside, others): (Vec<&Placed>, Vec<&Placed>) =
            outside.into_iter().partition(|glyph| grid.place_of(glyph).is_some());
        outside = others;
        tables.push(grid.table(&inside));
    }
    tables.retain(|table| !table.rows.is_empty());
    (tables, outside)
}

/// The edges of the columns and rows, and which rules part them.
struct Grid {
    columns: Vec<f64>,
    rows: Vec<f64>,
    upright: Vec<Rule>,
    level: Vec<Rule>,
}

/// Rules that touch each other belong to one grid.
fn grids(rules: &[Rule]) -> Vec<Grid> {
    if rules.len() > MOST_RULES {
        return Vec::new();
    }
    let mut left: Vec<Rule> = rules.to_vec();
    let mut grids = Vec::new();
    while let Some(first) = left.pop() {
        let mut group = vec![first];
        let mut at = 0;
        while let Some(&rule) = group.get(at) {
            at += 1;
            let (near, far): (Vec<Rule>, Vec<Rule>) =
                left.into_iter().partition(|other| touches(&rule, other));
            group.extend(near);
            left = far;
        }
        grids.extend(Grid::of(group));
    }
    grids
}

fn touches(a: &Rule, b: &Rule) -> bool {
    a.left <= b.right + NEAR
        && b.left <= a.right + NEAR
        && a.top <= b.bottom + NEAR
        && b.top <= a.bottom + NEAR
}

impl Grid {
    fn of(group: Vec<Rule>) -> Option<Self> {
        let (upright, level): (Vec<Rule>, Vec<Rule>) =
            group.into_iter().partition(|rule| rule.bottom - rule.top > rule.right - rule.left);
        let columns = edges(upright.iter().map(|rule| (rule.left + rule.right) / 2.0));
        let rows = edges(level.iter().map(|rule| (rule.top + rule.bottom) / 2.0));
        let cells = columns.len() * rows.len();
        (columns.len() >= 3 && rows.len() >= 3 && cells <= MOST_CELLS).then_some(Self {
            columns,
            rows,
            upright,
            level,
        })
    }

    /// Row and column of a character.
    fn place_of(&self, glyph: &Placed) -> Option<(usize, usize)> {
        let between = |edges: &[f64], at: f64| {
            let after = edges.partition_point(|&edge| edge <= at);
            (after > 0 && after < edges.len()).then(|| after - 1)
        };
        let row = between(&self.rows, glyph.baseline - glyph.size * 0.3)?;
        let column = between(&self.columns, (glyph.left + glyph.right) / 2.0)?;
        Some((row, column))
    }

    /// Where no rule stands between two cells, they are one: the first of them holds all.
    fn table<'p>(&self, inside: &[&'p Placed]) -> Table<'p> {
        let (height, width) = (self.rows.len() - 1, self.columns.len() - 1);
        let owners = self.owners(height, width);
        let mut cells: Vec<Vec<(f64, Vec<&Placed>)>> = (0..height)
            .map(|_| {
                (0..width)
                    .map(|column| (self.columns.get(column + 1).copied().unwrap_or_default(), Vec::new()))
                    .collect()
            })
            .collect();
        for glyph in inside {
            let owner = self.place_of(glyph).and_then(|(row, column)| owners.get(row * width + column));
            let cell = owner.and_then(|owner| cells.get_mut(owner / width)?.get_mut(owner % width));
            if let Some((_, held)) = cell {
                held.push(glyph);
            }
        }
        Table { top: self.rows.first().copied().unwrap_or_default(), rows: cells }
    }

    /// For each cell the cell that it is a part of.
    fn owners(&self, height: usize, width: usize) -> Vec<usize> {
        let mut owners: Vec<usize> = (0..height * width).collect();
        for row in 0..height {
            for column in 0..width {
                let at = row * width + column;
                let from = if column > 0 && !self.is_parted_left(row, column) {
                    at.checked_sub(1)
                } else if row > 0 && !self.is_parted_above(row, column) {
                    at.checked_sub(width)
                } else {
                    None
                };
                if let Some(owner) = from.and_then(|from| owners.get(from).copied())
                    && let Some(own) = owners.get_mut(at)
                {
                    *own = owner;
                }
            }
        }
        owners
    }

    fn is_parted_left(&self, row: usize, column: usize) -> bool {
        let (Some(&edge), Some(middle)) = (self.columns.get(column), middle(&self.rows, row)) else {
            return true;
        };
        self.upright.iter().any(|rule| {
            (rule.left + rule.right - 2.0 * edge).abs() <= 2.0 * NEAR
                && rule.top <= middle
                && middle <= rule.bottom
        })
    }

    fn is_parted_above(&self, row: usize, column: usize) -> bool {
        let (Some(&edge), Some(middle)) = (self.rows.get(row), middle(&self.columns, column)) else {
            return true;
        };
        self.level.iter().any(|rule| {
            (rule.top + rule.bottom - 2.0 * edge).abs() <= 2.0 * NEAR
                && rule.left <= middle
                && middle <= rule.right
        })
    }
}

fn middle(edges: &[f64], at: usize) -> Option<f64> {
    Some((edges.get(at)? + edges.get(at + 1)?) / 2.0)
}

/// Sorted, and those that nearly fall together once.
fn edges(found: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut edges: Vec<f64> = found.filter(|edge| edge.is_finite()).collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup_by(|later, earlier| *later - *earlier <= NEAR);
    edges
}
