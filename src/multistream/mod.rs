//! Overlap of communication with computation: micro-batches, two streams, and the grid of events that orders them.
//!
//! | I want to | use |
//! |---|---|
//! | split a batch, or know why not | [`Splitter`], [`compute_split_seq_index`] |
//! | write, check and compare schedules | [`plan`] |

mod config;
mod key;
pub mod plan;
mod split;

pub use config::MultiStreamConfig;
pub use key::{EventKey, MsEventKey};
pub use split::{AttentionState, BatchShape, Part, Refusal, Split, SplitPolicy, Splitter, compute_split_seq_index};
