//! One event, one incident: which incident does an article report, and which others does it tell of?
//!
//! An article is compared with the articles that name the same organisation near the same time, as many as a fixed
//! number allows, by what both say; every point for and against is kept with its words. Enough points make it a report
//! of the same incident; too few make a new one, since wrong merges hurt more than misses.

mod again;
mod announced;
mod around;
mod bare;
mod behind;
mod block;
mod brands;
mod called;
mod contradict;
mod day;
mod decide;
mod evidence;
mod goods;
mod group;
mod join;
mod lead;
mod look_back;
mod mention;
mod near;
mod nearby;
mod once_before;
mod organisation;
mod other;
mod prints;
mod relation;
mod renamed;
mod retold;
mod said;
mod score;
mod shelf;
mod staff;
mod stroke_day;
mod tell;
mod tie;
mod titled;
mod trade;
mod traits;
mod undated;
mod words;
mod works;

pub(crate) use again::told_otherwise;
pub(crate) use behind::carry_behind;
pub(crate) use block::{Candidate, Findable, Telling, reports, told_by};
pub(crate) use contradict::{Against, contradiction};
pub(crate) use decide::{Decision, Match, agrees, decide, nearly};
pub(crate) use evidence::Points;
pub use evidence::{Evidence, Point};
pub(crate) use join::{
    TREE, Why, are_held_apart, hold_apart, join, joined_to, let_meet, older, part, root_of,
};
pub(crate) use mention::{Met, Tied, file_mentions, gather};
pub(crate) use organisation::Organisation;
pub(crate) use relation::{is_copy_of, relation_of};
pub(crate) use score::{ENOUGH, compare};
pub(crate) use shelf::Shelf;
pub(crate) use tell::{tie_tellers, tie_to_told};
pub(crate) use tie::carry_ties;
pub(crate) use traits::Traits;
