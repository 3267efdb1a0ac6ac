//! What is told to `tracing`, if it is built in.

#[cfg(not(feature = "tracing"))]
mod disabled;
#[cfg(feature = "tracing")]
mod enabled;

#[cfg(not(feature = "tracing"))]
pub(crate) use disabled::{blocking, deferred, repaired};
#[cfg(feature = "tracing")]
pub(crate) use enabled::{blocking, deferred, repaired};
