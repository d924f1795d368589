//! What a person sees of a piece, in each format for people.

mod composed;
mod formats;
mod invented;
mod sample;
