//! Attention metadata of a batch, and its parts for micro-batches.
//!
//! The rule that decides right and wrong: each part equals what would have been built from its own sequences alone, and merging the parts
//! restores the whole. It holds for prefill, decode, mixed and chunked batches, also where a cut goes through a sequence: the part after
//! the cut then has the tokens before it as context, which the part before it writes to the cache in the same layer.
//!
//! Everything here lives on the host; tensors on the device are made from it.
//!
//! ```
//! use ascend_rt::multistream::{
//!     AttentionLayout, BatchShape, MlaMetadata, MultiStreamConfig, Sequence, SplitPolicy, Splitter,
//! };
//!
//! let layout = AttentionLayout::default();
//! let prompts = [Sequence::prefill(300, 0, vec![0, 1, 2]), Sequence::prefill(100, 0, vec![3])];
//! let whole = MlaMetadata::build(&prompts, &layout)?;
//! let splitter = Splitter::new(SplitPolicy::Token, MultiStreamConfig::default());
//! let split = splitter.split(&BatchShape::new(&[300, 100], whole.common.state)).unwrap();
//! let parts = whole.split(&split)?;
//! let tail = [Sequence::prefill(100, 200, vec![0, 1, 2]), Sequence::prefill(100, 0, vec![3])];
//! assert_eq!(parts[1], MlaMetadata::build(&tail, &layout)?);
//! assert_eq!(MlaMetadata::merge(&parts, &split)?, whole);
//! # Ok::<(), ascend_rt::Error>(())
//! ```

mod common;
mod context;
mod layout;
mod mask;
mod mla;
mod table;

pub use common::{AcrossRanks, CommonMetadata};
pub use context::ContextChunks;
pub use layout::{AttentionLayout, Rope, Sequence, SequenceKind};
pub use mask::AttentionMask;
pub use mla::{MlaDecode, MlaMetadata, MlaPrefill};
pub use table::Table;
