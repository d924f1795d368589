//! The words that make a number a bystander.

pub(super) mod addressed;
pub(super) mod beside;
pub(super) mod elsewhere;
pub(super) mod staff;
