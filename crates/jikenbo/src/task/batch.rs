//! All cores at work on one batch while the one before is handed on; results come in the order of the inputs.

use std::sync::mpsc::sync_channel;

use rayon::prelude::*;

use super::failure::Failure;
use super::input::Input;
use crate::config::limits::Bounds;

/// What became of one input.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// Does `work` on every input on all cores and hands the results to `take`, a batch at a time and in input order.
/// Stops with the first error of `take`. At most three batches are in memory: one at work, one waiting, one taken.
pub(crate) fn in_order<T: Send, E>(
    inputs: impl Iterator<Item = Outcome<Input>> + Send,
    bounds: &Bounds,
    work: impl Fn(Input) -> Outcome<T> + Sync,
    mut take: impl FnMut(Vec<Outcome<T>>) -> Result<(), E>,
) -> Result<(), E> {
    let (sender, receiver) = sync_channel(1);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let sender = sender;
            let mut inputs = inputs.peekable();
            while inputs.peek().is_some() {
                let batch = next_batch(&mut inputs, bounds);
                let done = batch
                    .into_par_iter()
                    .map(|input| input.and_then(&work))
                    .collect::<Vec<_>>();
                if sender.send(done).is_err() {
                    return;
                }
            }
        });
        receiver.into_iter().try_for_each(&mut take)
    })
}

/// As many inputs as the bounds allow, and at least one.
fn next_batch(
    inputs: &mut std::iter::Peekable<impl Iterator<Item = Outcome<Input>>>,
    bounds: &Bounds,
) -> Vec<Outcome<Input>> {
    let mut batch = Vec::new();
    let mut weight = 0;
    while let Some(input) =
        inputs.next_if(|next| batch.is_empty() || weight + weight_of(next) <= bounds.batch_bytes)
    {
        weight += weight_of(&input);
        batch.push(input);
        if batch.len() >= bounds.batch_files {
            break;
        }
    }
    batch
}

fn weight_of(input: &Outcome<Input>) -> u64 {
    input.as_ref().map_or(0, Input::weight)
}
