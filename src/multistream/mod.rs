//! Overlap of communication with computation: micro-batches, two streams, and the grid of events that orders them.
//!
//! | I want to | use |
//! |---|---|
//! | split a batch, or know why not | [`Splitter`], [`compute_split_seq_index`] |
//! | split attention metadata, and merge it | [`MlaMetadata`], [`CommonMetadata`] |
//! | write, check and compare schedules | [`plan`] |

mod attention;
mod config;
mod key;
pub mod plan;
mod split;

pub use attention::{
    AttentionLayout, AttentionMask, CommonMetadata, ContextChunks, MlaDecode, MlaMetadata, MlaPrefill, Rope, Sequence,
    SequenceKind, Table,
};
pub use config::MultiStreamConfig;
pub use key::{EventKey, MsEventKey};
pub use split::{AttentionState, BatchShape, Part, Refusal, Split, SplitPolicy, Splitter, compute_split_seq_index};
