//! All cores at work on one batch while the one before is handed on; results come in the order of the inputs.

use std::iter::Peekable;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};

use rayon::prelude::*;

use super::failure::Failure;
use super::input::Input;
use crate::config::limits::Bounds;

/// What became of one input.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// Does `work` on every input on all cores and hands the results to `take`, a batch at a time and in input order.
/// Stops with the first error of `take`. At most two batches are in memory, one at work and one taken; a heavy one
/// is there alone.
pub(crate) fn in_order<T: Send, E>(
    inputs: impl Iterator<Item = Outcome<Input>> + Send,
    bounds: &Bounds,
    work: impl Fn(Input) -> Outcome<T> + Sync,
    mut take: impl FnMut(Vec<Outcome<T>>) -> Result<(), E>,
) -> Result<(), E> {
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel(0);
        let (taken, acknowledged) = channel();
        let work = &work;
        scope.spawn(move || produce(inputs, bounds, work, sender, acknowledged));
        receiver.into_iter().try_for_each(|batch| {
            take(batch)?;
            // Where the other side has gone there is nothing left to acknowledge.
            let _ = taken.send(());
            Ok(())
        })
    })
}

/// Ends early where the taker has gone.
fn produce<T: Send>(
    inputs: impl Iterator<Item = Outcome<Input>>,
    bounds: &Bounds,
    work: impl Fn(Input) -> Outcome<T> + Sync,
    sender: SyncSender<Vec<Outcome<T>>>,
    acknowledged: Receiver<()>,
) {
    let mut inputs = inputs.peekable();
    let (mut handed, mut was_heavy) = (0_usize, false);
    for nth in 0.. {
        let most = if nth < FIRST { bounds.batch_files } else { bounds.later_batch_files };
        if inputs.peek().is_none() {
            return;
        }
        let Batch { inputs: batch, is_heavy } = next_batch(&mut inputs, most, bounds.batch_weight);
        if is_heavy || was_heavy {
            handed -= acknowledged.iter().take(handed).count();
            if handed > 0 {
                return;
            }
        }
        was_heavy = is_heavy;
        let done = batch.into_par_iter().map(|input| input.and_then(&work)).collect();
        if sender.send(done).is_err() {
            return;
        }
        handed = handed + 1 - acknowledged.try_iter().count();
    }
}

/// Batches after which the work has gone on for long.
const FIRST: usize = 8;

/// Inputs that are worked on together.
struct Batch {
    inputs: Vec<Outcome<Input>>,
    /// One input that is over the bounds by itself.
    is_heavy: bool,
}

/// The next inputs: no more than `most`, of no more weight than `bound` together but for one that is heavier by itself.
fn next_batch(inputs: &mut Peekable<impl Iterator<Item = Outcome<Input>>>, most: usize, bound: u64) -> Batch {
    let mut batch = Batch { inputs: Vec::new(), is_heavy: false };
    let mut room = bound;
    while batch.inputs.len() < most {
        let Some(weight) = inputs.peek().map(|next| next.as_ref().map_or(0, Input::weight)) else {
            break;
        };
        if weight > room && !batch.inputs.is_empty() {
            break;
        }
        batch.is_heavy = weight > bound;
        room = room.saturating_sub(weight);
        batch.inputs.extend(inputs.next());
    }
    batch
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn file(name: &str, bytes: u64) -> Outcome<Input> {
        Ok(Input::File { path: PathBuf::from(name), bytes })
    }

    #[test]
    fn results_come_in_the_order_of_the_inputs_and_batches_keep_their_bounds() {
        let bounds = Bounds { batch_files: 3, later_batch_files: 3, batch_weight: 10, ..Bounds::default() };
        let sizes = [1, 1, 1, 1, 50, 6, 6, 0];
        let inputs = sizes.iter().enumerate().map(|(n, &bytes)| file(&n.to_string(), bytes));
        let mut batches = Vec::new();
        let taken: Result<(), ()> = in_order(
            inputs,
            &bounds,
            |input| Ok(input.name()),
            |batch| {
                batches.push(batch.into_iter().map(Result::unwrap).collect::<Vec<_>>().join(" "));
                Ok(())
            },
        );
        assert_eq!(taken, Ok(()));
        assert_eq!(batches, ["0 1 2", "3", "4", "5", "6 7"]);
    }

    #[test]
    fn heavy_batches_are_in_memory_alone() {
        let bounds = Bounds { batch_files: 1, batch_weight: 10, ..Bounds::default() };
        let inputs = [5, 50, 50, 5, 5].iter().enumerate().map(|(n, &bytes)| file(&n.to_string(), bytes));
        let held = AtomicUsize::new(0);
        let work = |input: Input| {
            let held = held.fetch_add(1, Ordering::SeqCst);
            assert!(held == 0 || !matches!(input, Input::File { bytes: 50, .. }), "{input:?} is not alone");
            Ok(())
        };
        let taken: Result<(), ()> = in_order(inputs, &bounds, work, |_| {
            std::thread::sleep(std::time::Duration::from_millis(5));
            held.fetch_sub(1, Ordering::SeqCst);
            Ok(())
        });
        assert_eq!((taken, held.into_inner()), (Ok(()), 0));
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
