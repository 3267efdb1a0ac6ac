//! Collectives: operations in which every rank of a group takes part, over HCCL.
//!
//! The rule to remember: a collective is queued on a stream like a kernel, and done when every rank's part has run. All ranks have to submit the
//! same collectives in the same order; ordering against work on other streams needs events.
//!
//! ```
//! use ascend_rt::collective::{Communicator, ReduceOp};
//! # use ascend_rt::{Runtime, mock::Mock};
//! # fn main() -> ascend_rt::Result<()> {
//! let runtime = Runtime::mock(Mock::builder().devices(2).build())?;
//! let devices: Vec<_> = runtime.devices().collect();
//! let ranks = Communicator::all(&devices)?;
//! let mut state = Vec::new();
//! for (rank, device) in ranks.iter().zip(&devices) {
//!     let context = device.context()?;
//!     let stream = context.stream()?;
//!     let mut sum = context.buffer_from(&[1.0_f32, 2.0])?;
//!     rank.all_reduce_in_place(&stream, &mut sum, ReduceOp::Sum)?;
//!     state.push((stream, sum));
//! }
//! for (stream, sum) in &state {
//!     let mut host = [0.0; 2];
//!     stream.copy_d2h(&mut host, sum)?;
//!     assert_eq!(host, [2.0, 4.0]);
//! }
//! # Ok(())
//! # }
//! ```
#![allow(
    unsafe_code,
    reason = "calls HCCL with raw addresses; each block carries its argument"
)]

mod communicator;
mod element;
mod operation;
mod pair;
mod ragged;
mod root;
mod rooted;
mod submit;

pub use communicator::Communicator;
pub use element::{CollectiveElement, ReduceElement, ReduceOp};
pub use pair::Transfer;
pub use root::{CommunicatorConfig, ROOT_INFO_BYTES, RootInfo};
