//! Overlap of communication with computation: micro-batches, two streams, and the grid of events that orders them.
//!
//! | I want to | use |
//! |---|---|
//! | split a batch, or know why not | [`Splitter`], [`compute_split_seq_index`] |
//! | split attention metadata, and merge it | [`MlaMetadata`], [`CommonMetadata`] |
//! | cut tensors, and join them | [`Splittable`], [`Mergeable`] |
//! | leave overlap off where it loses, or where a rank cannot | [`Profit`], [`vote()`] |
//! | record and wait by layer, micro-batch and key | [`EventGrid`], [`Row`] |
//! | overlap a model by hand, as with the Python module | [`MultiStreamMetadata`], [`pre_layer`], [`post_layer`] |
//! | run a plan on streams | [`BoundPlan`], [`PlanOps`] |
//! | write, check and compare schedules | [`plan`] |
//! | know what a schedule gains, in simulated time | [`simulate`] |

mod attention;
mod batch;
mod config;
mod grid;
mod key;
mod layer;
mod metadata;
pub mod plan;
mod profit;
mod run;
mod scope;
pub mod simulate;
mod split;
mod vote;

pub use attention::{
    AcrossRanks, AttentionLayout, AttentionMask, CommonMetadata, ContextChunks, MlaDecode, MlaMetadata, MlaPrefill,
    Rope, Sequence, SequenceKind, Table,
};
pub use batch::{Chosen, Many, Mergeable, MergedViews, Splittable, merge_views};
pub use config::MultiStreamConfig;
pub use grid::{CellState, EventGrid, GridBuilder, OnMissing, Row};
pub use key::{EventKey, MsEventKey};
pub use layer::{MicroBatches, PreLayer, post_layer, pre_layer};
pub use metadata::{MultiStreamMetadata, make_multistream_metadata_ds};
pub use profit::Profit;
pub use run::{BoundPlan, PlanFailure, PlanOps, PlanStreams, StepRun};
pub use scope::{LayerScope, MicroBatchScope, MultiStreamStepMetadata, StepGuard};
pub use split::{AttentionState, BatchShape, Part, Refusal, Split, SplitPolicy, Splitter, compute_split_seq_index};
pub use vote::{Ballot, Decision, vote};
