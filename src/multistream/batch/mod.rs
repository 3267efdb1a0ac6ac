//! Cutting what belongs to a batch into what belongs to its micro-batches, and putting it together again.
//!
//! Along the first dimension, by the token cuts of a [`Split`]: a slice of `n` values over `t` tokens has `n / t` values a token. Slices and
//! device views are cut without a copy.
//!
//! ```
//! use ascend_rt::multistream::{BatchShape, AttentionState, Mergeable, MultiStreamConfig, SplitPolicy, Splittable, Splitter};
//!
//! let batch = BatchShape::new(&[3, 1], AttentionState::PrefillNoCache);
//! let split = Splitter::new(SplitPolicy::Token, MultiStreamConfig::new(0, 0, 2, 0.1)).split(&batch).unwrap();
//! let hidden = [1, 2, 3, 4, 5, 6, 7, 8];
//! let positions = vec![0, 1, 2, 0];
//! let parts = (&hidden[..], positions, None::<Vec<f32>>).split_micro_batches(&split)?;
//! assert_eq!(parts[1], (&[5, 6, 7, 8][..], vec![2, 0], None));
//! let (hidden, positions, _) = Mergeable::merge_micro_batches(parts)?;
//! assert_eq!((hidden.len(), positions), (8, vec![0, 1, 2, 0]));
//! # Ok::<(), ascend_rt::Error>(())
//! ```

mod compound;
mod device;
mod host;

pub use compound::{Chosen, Many};
pub use device::{MergedViews, merge_views};

use super::split::Split;
use crate::error::{Error, Result};

/// Something with a share for each token of a batch.
#[doc(alias = "split_micro_batches_tensors")]
pub trait Splittable: Sized {
    /// What a micro-batch gets.
    type Part;

    /// One part for each micro-batch of `split`, in order. Leaves nothing half done when it fails.
    ///
    /// # Errors
    /// `Misuse` when the length is not a multiple of the split's tokens.
    fn split_micro_batches(self, split: &Split) -> Result<Vec<Self::Part>>;
}

/// A share of a micro-batch that can be joined with the others'.
pub trait Mergeable: Sized {
    /// What the shares make together.
    type Whole;

    /// Joins the shares of all micro-batches, in order.
    ///
    /// # Errors
    /// `Misuse` when there is no share, or shares do not fit each other.
    fn merge_micro_batches(parts: Vec<Self>) -> Result<Self::Whole>;
}

/// Values a token, when `len` values are cut by `split`.
fn width(what: &'static str, len: usize, split: &Split) -> Result<usize> {
    let tokens = split.num_tokens();
    if tokens == 0 || !len.is_multiple_of(tokens) {
        return Err(Error::misuse(
            what,
            format!("{len} values are not a whole number for each of the split's {tokens} tokens"),
        ));
    }
    Ok(len / tokens)
}

/// Refuses an empty list of shares.
fn first<T>(what: &'static str, parts: &[T]) -> Result<()> {
    if parts.is_empty() {
        return Err(Error::misuse(what, "there is no micro-batch to merge"));
    }
    Ok(())
}
