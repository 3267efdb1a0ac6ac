//! What a trace says about a run: busy and idle, communication hidden and exposed, why streams stood still, and what decided the time.
//!
//! A device at a time. Work is a slice of any kind but [`TaskKind::Wait`](crate::task::TaskKind::Wait); communication is
//! [`TaskKind::Collective`](crate::task::TaskKind::Collective), compute is everything else.

mod path;
mod span;
mod usage;

pub use path::{PathStep, Reason, critical_path};
pub use usage::{Bubble, Cause, StreamUse, Usage, usage};
