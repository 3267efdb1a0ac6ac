//! Device and host memory, and copies between them.
//!
//! The rule to remember: safe code cannot free, move or change on the host what the device may still touch; it can still compute wrong numbers
//! by leaving out a wait. Device buffers are passed by reference and remember which streams used them: dropped while in use, they are
//! released once the device is done, and the drop does not block. Host memory of an asynchronous copy is passed by value (or as `Arc`) and
//! comes back through a [`CopyTicket`]; a ticket that is forgotten leaks it.
//!
//! ```
//! # fn main() -> ascend_rt::Result<()> {
//! # let runtime = ascend_rt::Runtime::mock(ascend_rt::mock::Mock::builder().build())?;
//! let context = runtime.device(0)?.context()?;
//! let stream = context.stream()?;
//! let mut buffer = context.buffer::<f32>(4)?;
//! stream.copy_h2d(&mut buffer, &[1.0, 2.0, 3.0, 4.0])?;
//! let mut back = [0.0; 4];
//! stream.copy_d2h(&mut back, &buffer)?;
//! assert_eq!(back, [1.0, 2.0, 3.0, 4.0]);
//! # Ok(())
//! # }
//! ```
#![allow(
    unsafe_code,
    reason = "owns memory behind raw addresses; each block carries its argument"
)]

mod copy;
mod copy_2d;
mod device;
mod host;
mod repr;
mod ticket;
mod view;

pub use copy_2d::Rows;
pub(crate) use device::Allocation;
pub use device::{DeviceBuffer, Policy};
pub use host::{HostSource, PinnedBuffer};
pub use repr::DeviceRepr;
#[cfg(feature = "bytemuck")]
pub use repr::Pod;
pub use ticket::CopyTicket;
pub use view::{View, ViewMut};
