//! All cores at work on one batch while the one before is handed on; results come in the order of the inputs.

use std::sync::mpsc::sync_channel;

use rayon::prelude::*;

use super::failure::Failure;
use super::input::Input;
use crate::config::limits::Bounds;

/// What became of one input.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// Does `work` on every input on all cores and hands the results to `take`, a batch at a time and in input order.
/// Stops with the first error of `take`. At most two batches are in memory: one at work, one taken.
pub(crate) fn in_order<T: Send, E>(
    inputs: impl Iterator<Item = Outcome<Input>> + Send,
    bounds: &Bounds,
    work: impl Fn(Input) -> Outcome<T> + Sync,
    mut take: impl FnMut(Vec<Outcome<T>>) -> Result<(), E>,
) -> Result<(), E> {
    let (sender, receiver) = sync_channel(0);
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
    let mut room = bounds.batch_weight;
    while batch.len() < bounds.batch_files {
        let Some(weight) = inputs.peek().map(|next| next.as_ref().map_or(0, Input::weight)) else {
            break;
        };
        if weight > room && !batch.is_empty() {
            break;
        }
        room = room.saturating_sub(weight);
        batch.extend(inputs.next());
    }
    batch
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn file(name: &str, bytes: u64) -> Outcome<Input> {
        Ok(Input::File {
            path: PathBuf::from(name),
            bytes,
        })
    }

    #[test]
    fn results_come_in_the_order_of_the_inputs_and_batches_keep_their_bounds() {
        let bounds = Bounds {
            batch_files: 3,
            batch_weight: 10,
            ..Bounds::default()
        };
        let sizes = [1, 1, 1, 1, 50, 6, 6, 0];
        let inputs = sizes
            .iter()
            .enumerate()
            .map(|(n, &bytes)| file(&n.to_string(), bytes));
        let mut batches = Vec::new();
        let taken: Result<(), ()> = in_order(
            inputs,
            &bounds,
            |input| Ok(input.name()),
            |batch| {
                batches.push(
                    batch
                        .into_iter()
                        .map(Result::unwrap)
                        .collect::<Vec<_>>()
                        .join(" "),
                );
                Ok(())
            },
        );
        assert_eq!(taken, Ok(()));
        assert_eq!(batches, ["0 1 2", "3", "4", "5", "6 7"]);
    }

    #[test]
    fn the_first_error_of_the_taker_ends_the_work() {
        let endless = (0..).map(|n: u64| file(&n.to_string(), 0));
        let mut batches = 0;
        let stopped = in_order(endless, &Bounds::default(), Ok, |_| {
            batches += 1;
            if batches == 3 { Err("full") } else { Ok(()) }
        });
        assert_eq!((stopped, batches), (Err("full"), 3));
    }
}
