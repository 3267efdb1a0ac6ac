//! Running a plan on real streams.
//!
//! A [`BoundPlan`] holds the plan written out for its layers and micro-batches, the streams, and events for exactly the cells that some
//! stream waits for. An engine implements [`PlanOps`]: it is asked for one operation at a time and submits it.
//!
//! ```
//! use ascend_rt::multistream::{BoundPlan, PlanStreams, plan};
//!
//! # let runtime = ascend_rt::Runtime::mock(ascend_rt::mock::Mock::builder().build())?;
//! let context = runtime.device(0)?.context()?;
//! let streams = PlanStreams::new(context.stream()?, context.stream()?);
//! let bound = BoundPlan::bind(plan::dbo_941(), streams, 3..61, 2)?;
//! let mut ops = 0;
//! bound.run(&mut |op: &plan::Op, at: Option<plan::Cell>, stream: &ascend_rt::Stream| {
//!     // .. launch the kernel of `op` for the layer and micro-batch `at` on `stream` ..
//!     ops += 1;
//!     Ok(())
//! })?;
//! assert_eq!(bound.events_in_use(), 696);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bind;
mod failure;
mod submit;

pub use bind::{BoundPlan, PlanStreams};
pub use failure::PlanFailure;
pub use submit::{PlanOps, StepRun};
