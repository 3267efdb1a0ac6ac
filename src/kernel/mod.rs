//! Kernels: loading them, declaring once what they touch, launching them safely.
//!
//! The rule to remember: a kernel's author declares its arguments once, where it is named, in `unsafe`; after that every launch is safe and
//! type-checked, and the declaration tells a simulation's checker what the launch reads and writes.
//!
//! ```
//! use ascend_rt::{Read, Runtime, Write, mock::Mock};
//!
//! # fn main() -> ascend_rt::Result<()> {
//! let mock = Mock::builder()
//!     .kernel::<(Read<f32>, Write<f32>, f32)>("scale", |block, (input, output, factor)| {
//!         for i in block.range(input.len()) {
//!             output[i] = input[i] * factor;
//!         }
//!     })
//!     .build();
//! let context = Runtime::mock(mock)?.device(0)?.context()?;
//! let module = context.module_from_bytes(b"ascend-mock-kernels")?;
//! // SAFETY: `scale` reads its first argument, writes the second, both within their lengths, and touches nothing else.
//! let scale = unsafe { module.kernel::<(Read<f32>, Write<f32>, f32)>("scale")? };
//! let stream = context.stream()?;
//! let input = context.buffer_from(&[1.0_f32, 2.0])?;
//! let mut output = context.buffer::<f32>(2)?;
//! scale.launch(&stream, 1, (&input, &mut output, 3.0))?;
//! let mut result = [0.0; 2];
//! stream.copy_d2h(&mut result, &output)?;
//! assert_eq!(result, [3.0, 6.0]);
//! # Ok(())
//! # }
//! ```
#![allow(
    unsafe_code,
    reason = "loads code and submits it with raw arguments; each block carries its argument"
)]

mod args;
mod config;
mod foreign;
mod launch;
mod module;

pub use args::{LaunchArgs, PassAs};
pub use config::{LaunchConfig, Schedule};
pub use foreign::{Region, RegionMut};
pub use launch::{Function, Kernel};
pub use module::Module;
