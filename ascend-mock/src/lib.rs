//! The ACL ABI in front of ascend-sim: a simulated NPU for programs that speak ACL.
//!
//! [`Mock::builder`] makes a *world*: simulated devices with streams, events, memory and kernels as host closures. [`Mock::table`] is the C
//! interface to it, as a table of functions; each world has device ordinals of its own ([`Mock::first_device`]), so tests in one process do
//! not see each other. What it simulates, and where it deviates from hardware, is written in `docs/MOCK.md`.
//!
//! ```
//! use ascend_mock::Mock;
//! use ascend_sim::signature::{Read, Write};
//!
//! let mock = Mock::builder()
//!     .devices(2)
//!     .kernel::<(Read<f32>, Write<f32>, f32)>("scale", |block, (input, output, factor)| {
//!         for i in block.range(input.len()) {
//!             output[i] = input[i] * factor;
//!         }
//!     })
//!     .build();
//! assert_eq!(mock.device_count(), 2);
//! let acl = mock.table();
//! // SAFETY: the mock's functions may be called from any thread.
//! let status = unsafe { (acl.aclrtSetDevice)(mock.first_device()) };
//! assert!(status.is_success());
//! ```
//!
//! | I want to… | here |
//! |---|---|
//! | use it from Rust | feature `mock` of ascend-rt: `Runtime::mock(mock)` |
//! | use it from other languages | the drop-in library; [`dropin`] lists its variables |
//! | stand in for a kernel | [`MockBuilder::kernel`], its cost by [`MockBuilder::kernel_cost`] |
//! | stand in for an operator (aclnn, aclop) | [`operator::register`]; common ones are built in |
//! | choose a chip and its limits | [`MockBuilder::profile`], [`Profile`] |
//! | run in wall-clock time with real threads | [`MockBuilder::executor`] |
//! | find races and deadlocks | [`MockBuilder::checked`], [`Mock::findings`] |
//! | make something fail | [`MockBuilder::fault`], [`fault`] |
//! | run a program under other timings and outcomes | [`explore::sample`] |
//! | prove that the checker would find a mistake in a program | [`mutation::mutate`] |
//! | see both orders of a race | [`Mock::hold_stream`], [`Mock::step_stream`] |
//! | see what ran when | [`Mock::take_trace`], [`Mock::stats`] |
#![deny(unsafe_code)]

pub mod abi;
mod calls;
mod check;
mod collective;
pub mod dropin;
mod exec;
pub mod explore;
mod fail;
pub mod fault;
mod handle;
mod hooks;
mod json;
mod kernel;
mod memory;
mod misuse;
mod mock;
pub mod mutation;
mod objects;
mod observe;
pub mod operator;
mod payload;
mod pool;
mod process;
mod profile;
mod slab;
mod stats;
mod submit;
mod sync;
mod thread;
mod witness;
mod world;

pub use check::Handover;
pub use kernel::{Block, HostArg, HostSignature, Launch, MemoryView, RawArg, RawArgs};
pub use misuse::Misuse;
pub use mock::{CollectiveShape, Executor, Mock, MockBuilder, Strictness};
pub use profile::{Family, PROFILES, Profile};
pub use stats::{Stats, StreamStats, busy_ns};
pub use witness::{Witnessed, witness};
