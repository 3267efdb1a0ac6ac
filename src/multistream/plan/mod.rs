//! Overlap plans as data: which operation runs on which stream, ordered by which events, over which buffers.
//!
//! A [`Plan`] describes one layer for one micro-batch, cut into stages; the micro-batches take turns, stage by stage. [`Plan::unroll`] writes
//! out what the host submits for a number of layers, micro-batches and steps: the one list that the validator, the simulation and the
//! runner share. The rule to remember: what a plan orders, it orders by events alone.
//!
//! ```
//! use ascend_rt::multistream::plan;
//!
//! let plan = plan::dbo_941();
//! let items = plan.unroll(58, 2, 1);
//! let waits = items.iter().filter(|item| item.is_wait()).count();
//! assert_eq!(waits, 57 * 2 * 6 + 2 * 5 + 2);
//! ```

mod build;
mod builtin;
mod check;
#[cfg(feature = "serde")]
mod document;
mod layout;
mod model;
mod unroll;

pub use build::{PlanBuilder, StageBuilder};
pub use builtin::{
    BUILT_IN, BuiltIn, builtin, dbo_941, dbo_941_half, dbo_a2a_1589, dbo_a2av_1547, dbo_full, sequential,
    sglang_decode, sglang_prefill, vllm_ping_pong,
};
pub use check::{CheckReport, Finding, FindingKind, Mutant, Mutation, MutationReport, Tally, Verdict};
pub use layout::Layout;
pub use model::{
    Access, Buffer, BufferId, Extent, KeyId, Mode, Op, OpId, OpKind, Plan, Scope, Stage, Step, StreamRole, WaitLayer,
    WaitMicroBatch,
};
pub use unroll::{Action, Cell, Item, Place};
