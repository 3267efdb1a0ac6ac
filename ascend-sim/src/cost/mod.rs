//! How long operations take and what they occupy: rooflines, collectives, chips, and a transformer layer made of them.
//!
//! Every number that the model uses is a [`Constant`] with unit, source and basis, and every one can be replaced. Durations are simulated
//! nanoseconds of an operation alone on the device; what runs beside it is the clock's business.
//!
//! | item | what it is |
//! |---|---|
//! | [`Constants`], [`Quantity`], [`Basis`] | the numbers, and where each comes from |
//! | [`Chip`] | what the vendor's platform files say about a chip |
//! | [`roofline`], [`collective`] | the formulas |
//! | [`Batch`] | how many tokens, attending to how many others |
//! | [`LayerModel`], [`Op`] | one decoder layer: a [`Cost`](crate::task::Cost) for each operation, bytes for each buffer |
//!
//! ```
//! use ascend_sim::cost::{Batch, LayerModel, Op};
//!
//! let model = LayerModel::dsr1_910b_tp16();
//! let prompt = Batch::prefill(&[4_096]);
//! let attention = model.cost(Op::Attention, prompt);
//! let all_reduce = model.cost(Op::AttentionAllReduce, prompt);
//! assert!(attention.demand.is_compute() && all_reduce.demand.is_communication());
//! assert!(model.cost(Op::Attention, Batch::prefill(&[8_192])).duration_ns > 2 * attention.duration_ns);
//! ```

mod batch;
mod buffer;
mod calibrate;
mod chip;
pub mod collective;
mod constant;
mod layer;
mod op;
pub mod roofline;
mod shape;

pub use batch::Batch;
pub use calibrate::{CalibrationError, Target};
pub use chip::{CHIPS, Chip};
pub use constant::{BadConstant, Basis, Constant, Constants, Quantity};
pub use layer::LayerModel;
pub use op::{LayerKind, Op};
pub use shape::ModelShape;
