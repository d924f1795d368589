//! A device that draws nothing and notes where each character stands.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::WritingMode;
use hayro_interpret::kurbo::{BezPath, Point, Rect, Shape};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

use super::characters::Characters;

/// Why a page was given up.
#[derive(Debug)]
pub(super) enum Stop {
    /// Too much text or too many drawing steps.
    OverLimit,
    /// The interpreter failed.
    Damaged,
}

/// A character on a page, in points from the top left corner.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) words: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) size: f64,
}

/// A straight line that is drawn along an axis: the rule of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// What one page holds.
#[derive(Debug, Default)]
pub(super) struct PageGlyphs {
    pub(super) glyphs: Vec<Placed>,
    pub(super) rules: Vec<Rule>,
    pub(super) pictures: usize,
    pub(super) height: f64,
}

impl PageGlyphs {
    /// Bytes of text.
    pub(super) fn size(&self) -> u64 {
        self.glyphs.iter().map(|glyph| glyph.words.len() as u64).sum()
    }
}

/// Drawing steps of a page beyond which it is an attack.
const MOST_STEPS: u64 = 5_000_000;
/// Rules of a page beyond which it is a drawing.
const MOST_RULES: usize = 20_000;

/// Listens to the drawing of a page.
pub(super) struct Listener<'c> {
    pub(super) page: PageGlyphs,
    characters: &'c mut Characters,
    room: u64,
    steps: u64,
}

impl<'c> Listener<'c> {
    pub(super) fn new(characters: &'c mut Characters, height: f64, room: u64) -> Self {
        Self { page: PageGlyphs { height, ..PageGlyphs::default() }, characters, room, steps: 0 }
    }

    /// Leaves the interpreter, which offers no other way out; the caller catches it.
    fn step(&mut self, words: usize) {
        self.steps += 1;
        self.room = self.room.saturating_sub(words as u64);
        if self.steps > MOST_STEPS || self.room == 0 {
            std::panic::resume_unwind(Box::new(Stop::OverLimit));
        }
    }

    fn place(
        &mut self,
        glyph: &hayro_interpret::font::PositionedGlyph<'_>,
        props: &DrawProps<'_>,
        vertical: bool,
    ) {
        let transform = props.transform * glyph.transform();
        let advance = match &**glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(type3) => type3.advance_width(),
        };
        let advance = f64::from(advance.unwrap_or(1000.0));
        let from = transform * Point::ZERO;
        let to = transform * Point::new(if vertical { 1000.0 } else { advance }, 0.0);
        let size = (transform * Point::new(0.0, 1000.0) - from).hypot();
        let words = self.characters.of_glyph(glyph);
        self.step(words.len());
        if words.is_empty()
            || !(from.x.is_finite() && from.y.is_finite() && to.x.is_finite() && size.is_finite())
        {
            return;
        }
        let (left, right) = (from.x.min(to.x), from.x.max(to.x));
        self.page.glyphs.push(Placed { words, left, right, baseline: from.y, size: size.max(0.1) });
    }

    fn rule(&mut self, bounds: Rect) {
        let thin = bounds.width().min(bounds.height()) <= 3.0;
        if thin && bounds.width().max(bounds.height()) >= 5.0 && self.page.rules.len() < MOST_RULES {
            self.page.rules.push(Rule {
                left: bounds.x0,
                top: bounds.y0,
                right: bounds.x1,
                bottom: bounds.y1,
            });
        }
    }

    /// The sides of a box that is drawn, or a line.
    fn path(&mut self, path: &BezPath, props: &DrawProps<'_>, mode: &DrawMode) {
        let path = props.transform * path.clone();
        let bounds = path.bounding_box();
        if bounds.width().min(bounds.height()) <= 3.0 {
            return self.rule(bounds);
        }
        if matches!(mode, DrawMode::Stroke(_) | DrawMode::FillAndStroke(..)) {
            for segment in path.segments().take(1000) {
                self.rule(segment.bounding_box());
            }
        }
    }
}

impl<'a> Device<'a> for Listener<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(0);
        self.path(path, &props, mode);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let vertical = run.writing_mode() == WritingMode::Vertical;
        for glyph in run.glyphs() {
            self.place(glyph, &props, vertical);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.step(0);
        self.page.pictures += 1;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step(0);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step(0);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
