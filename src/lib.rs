//! A sound, thin, fast layer over the Ascend runtime, testable without an NPU.
#![deny(unsafe_code)]

#[allow(dead_code, reason = "its callers come with the modules that call the runtime")]
mod error;
pub mod multistream;

pub use ascend_sim::signature::{Read, ReadWrite, Write};
pub use ascend_sys as sys;
pub use error::{Error, ErrorKind, Result};
