//! The rules that find where the articles of a page of several begin.

use super::headline::Headline;
use super::page::Page;
use super::series::Head;
use super::{
    alike, broadsheet, calendar, chronicle, classed, digest, forms, letters, named, office, paragraph, prose,
    series, spoken, stanza, telling, thread,
};
use crate::article::Shape;

/// Finds the headings of a page of several articles, by what its lines look like.
type Heads = fn(&Page, &[Headline]) -> Vec<Head>;

/// Where the articles of a page of several begin, and what they are.
pub(super) struct Rule {
    pub(super) shape: Shape,
    /// Are the headings those of accidents alone?
    pub(super) are_accidents: bool,
    /// May it find beginnings between those of a rule before it, inside of what that took for one story?
    pub(super) cuts_stories: bool,
    pub(super) heads: Heads,
}

impl Rule {
    const fn of(shape: Shape, heads: Heads) -> Self {
        Self { shape, are_accidents: false, cuts_stories: true, heads }
    }

    const fn of_accidents(heads: Heads) -> Self {
        Self { shape: Shape::Listed, are_accidents: true, cuts_stories: true, heads }
    }

    const fn of_texts(heads: Heads) -> Self {
        Self { shape: Shape::Listed, are_accidents: true, cuts_stories: false, heads }
    }
}

/// The rules for pages of several articles, in the order of trust.
pub(super) const RULES: [Rule; 17] = [
    Rule::of(Shape::Item, spoken::heads),
    Rule::of(Shape::Item, letters::heads),
    Rule::of(Shape::Listed, calendar::heads),
    Rule::of_accidents(thread::heads),
    Rule::of_accidents(stanza::heads),
    Rule::of(Shape::Listed, broadsheet::heads),
    Rule::of(Shape::Item, series::heads),
    Rule::of(Shape::Item, paragraph::heads),
    Rule::of(Shape::Listed, chronicle::heads),
    Rule::of(Shape::Listed, digest::heads),
    Rule::of(Shape::Listed, prose::heads),
    Rule::of(Shape::Listed, classed::heads),
    Rule::of(Shape::Listed, forms::heads),
    Rule::of_accidents(named::heads),
    Rule::of_accidents(office::heads),
    Rule::of_accidents(alike::heads),
    Rule::of_texts(telling::heads),
];
