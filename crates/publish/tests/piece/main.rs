//! What a person sees of a piece, in each format for people.

mod formats;
mod sample;
