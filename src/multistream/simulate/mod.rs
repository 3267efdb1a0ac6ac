//! How long a plan takes in simulated time: the plan's submissions, played on the state machines that the mock runs on.
//!
//! The host submits the unrolled plan in order, each submission at its cost; the devices' streams run what is submitted, slowed down by what
//! runs beside it. A pure function of plan, prices and settings; it says nothing about hardware beyond what the prices do.
//!
//! ```
//! use ascend_rt::multistream::{plan, simulate::Simulator};
//! use ascend_sim::cost::{Batch, LayerModel};
//!
//! let model = LayerModel::dsr1_910b_tp16();
//! let prompt = Batch::prefill(&[4_096]);
//! let half = Batch::prefill(&[2_048]).one_of(2);
//! let sequential = Simulator::new(58).run(&plan::sequential(), &model, &[prompt])?;
//! let overlapped = Simulator::new(58).run(&plan::dbo_full(), &model, &[half, half])?;
//! assert!(overlapped.makespan_ns < sequential.makespan_ns);
//! # Ok::<(), ascend_rt::Error>(())
//! ```

mod annotate;
mod simulator;
mod stage;
mod step_timer;

pub use simulator::{Prepared, Simulation, Simulator};
pub use step_timer::StepTimer;
