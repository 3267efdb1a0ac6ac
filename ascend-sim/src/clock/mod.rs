//! Virtual time: integer nanoseconds, in an order that depends on nothing but the program.
//!
//! What finishes at the same nanosecond finishes in the order in which it started. [`Schedule`] knows what runs and when it ends;
//! [`Contention`] says how tasks of one device slow each other down; [`HostClock`] is the arithmetic of a host thread's time.

mod contention;
mod host;
mod schedule;

pub use contention::Contention;
pub use host::HostClock;
pub use schedule::{FOREVER_NS, Schedule};
