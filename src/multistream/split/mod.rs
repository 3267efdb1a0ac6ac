//! Splitting a batch into micro-batches: where to cut, or why not to.
//!
//! [`compute_split_seq_index`] gives the original's answer for two micro-batches. [`Splitter`] makes any number of them, by whole
//! sequences or through a sequence, by tokens or by a cost of yours; what it will not split it returns with the reason as data.
//!
//! ```
//! use ascend_rt::multistream::{AttentionState, BatchShape, MultiStreamConfig, SplitPolicy, Splitter};
//!
//! // Three equal prompts: whole sequences cannot balance them, tokens can.
//! let batch = BatchShape::new(&[4096, 4096, 4096], AttentionState::PrefillNoCache);
//! let config = MultiStreamConfig::default();
//! let refusal = Splitter::new(SplitPolicy::Sequence, config).split(&batch).unwrap_err();
//! assert!(refusal.to_string().contains("out of balance"));
//! let split = Splitter::new(SplitPolicy::Token, config).split(&batch).unwrap();
//! assert_eq!(split.parts()[0].tokens, 0..6144);
//! ```

mod balanced;
mod parts;
mod policy;
mod refusal;
mod sequence;
mod shape;
mod token;

pub use parts::{Part, Split};
pub use policy::{SplitPolicy, Splitter};
pub use refusal::Refusal;
pub use sequence::compute_split_seq_index;
pub use shape::{AttentionState, BatchShape};
