//! A sound, thin, fast layer over the Ascend runtime, testable without an NPU.
//!
//! | I want to… | here |
//! |---|---|
//! | load the vendor's library | [`Runtime::load`] |
//! | run on a simulated NPU | `Runtime::mock(Mock::builder().devices(2).build())`, feature `mock` |
//! | know which of the two runs | [`Runtime::backend`] |
//! | get at a device | [`runtime.device(0)`](Runtime::device), [`device.context()`](Device::context) |
//! | make a queue of work | [`context.stream()`](Context::stream), [`context.stream_builder()`](Context::stream_builder) with a name |
//! | reuse streams and events | [`context.stream_pool(n)`](Context::stream_pool), [`context.event_pool()`](Context::event_pool) |
//! | order two queues | [`stream.record(&event)`](Stream::record), [`other.wait(&event)`](Stream::wait), [`other.wait_stream(&stream)`](Stream::wait_stream) |
//! | measure device time | [`context.timing_event()`](Context::timing_event), [`start.elapsed(&end)`](Event::elapsed) |
//! | allocate device memory | [`context.buffer::<f32>(len)`](Context::buffer), [`buffer_from`](Context::buffer_from), [`buffer_zeroed`](Context::buffer_zeroed) |
//! | look at a part of it | [`buffer.slice(4..8)`](DeviceBuffer::slice), [`view.split_rows(row_len, row)`](View::split_rows), `slice_mut`, `split_at_mut` |
//! | copy and wait | [`stream.copy_h2d(&mut buffer, &values)`](Stream::copy_h2d), [`copy_d2h`](Stream::copy_d2h) |
//! | copy without waiting | [`context.pinned(len)`](Context::pinned), [`copy_h2d_async`](Stream::copy_h2d_async), [`copy_d2d_async`](Stream::copy_d2d_async) |
//! | launch a kernel | [`context.module(path)`](Context::module), [`module.kernel::<(Read<f32>, Write<f32>)>(name)`](Module::kernel), [`kernel.launch(&stream, blocks, args)`](Kernel::launch) |
//! | let another library submit to our stream | [`stream.enqueue_foreign(name, reads, writes, call)`](Stream::enqueue_foreign) |
//! | run a closure in stream order | [`stream.host_fn(closure)`](Stream::host_fn) |
//! | capture work once, replay it | [`stream.capture(body)`](Stream::capture), [`graph.launch(&stream)`](Graph::launch) |
//! | change a graph's arguments | [`stream.task_group(body)`](Stream::task_group) in the capture, [`graph.update(&stream, group, body)`](Graph::update) |
//! | say how a kernel is run | [`kernel.launch_with(&stream, &LaunchConfig::new(8), args)`](Kernel::launch_with) |
//! | copy rows with a pitch | [`copy_rows_d2d_async`](Stream::copy_rows_d2d_async), [`copy_rows_h2d_async`](Stream::copy_rows_h2d_async) |
//! | know how a device is | [`device.utilization()`](Device::utilization), [`health`](Device::health), [`links`](Device::links) |
//! | await a stream | [`stream.completion()?.await`](Stream::completion) |
//! | wait on the host | [`stream.synchronize()`](Stream::synchronize), [`event.synchronize()`](Event::synchronize), [`context.synchronize()`](Context::synchronize) |
//! | talk to other devices | `collective::Communicator`, feature `hccl` |
//! | overlap micro-batches | [`multistream`] |
//! | see on the simulated NPU what ran when | [`sim::trace`]: `runtime.simulation()`, `take_trace()`, `chrome::write` |
//! | find a missing wait | `Mock::checked()`, [`manual::debugging_a_race`] |
//! | make calls, tasks and devices fail | `Mock::builder().fault(rule)`, chapter 11 of the [`manual`] |
//! | branch on an error | [`Error::kind`], [`Error::code`], [`Error::hint`] |
//! | see what a drop could not return | [`Runtime::take_deferred_error`] |
//! | give up all work on a device after a fault | [`device.abort(timeout)`](Device::abort) |
//!
//! Start with [`Runtime`], or read the guide: [`manual`]. Devices, contexts, streams, events and buffers hold each other alive by reference counts
//! and have no lifetimes; any of them may be used from any thread, whatever context is current there.
//!
//! # Features
//!
//! None is on by default, and each only adds.
//!
//! | feature | adds |
//! |---|---|
//! | `mock` | the simulated NPU, `Runtime::mock` |
//! | `hccl` | collectives over `libhccl.so` |
//! | `serde` | overlap plans and split results from and to files |
//! | `half` | device memory of `half::f16` and `half::bf16`, and collectives over them |
//! | `bytemuck` | device memory of any `bytemuck::Pod` type |
//! | `tracing` | events of the `tracing` crate: errors of drops, repaired calls; spans of blocking calls |
//! | `linked` | the library linked at build time, beside loading it at run time |
#![deny(unsafe_code)]

mod callback;
#[cfg(feature = "hccl")]
pub mod collective;
mod context;
mod cores;
mod device;
mod device_state;
mod error;
pub mod event;
pub mod future;
pub mod graph;
pub mod kernel;
pub mod manual;
pub mod memory;
pub mod multistream;
pub mod pool;
#[allow(
    unsafe_code,
    reason = "owns the C handles and makes the calls; each block carries its argument"
)]
mod raw;
pub mod runtime;
#[cfg(feature = "mock")]
mod simulated;
pub mod stream;
mod telemetry;

#[cfg(feature = "mock")]
pub use ascend_mock as mock;
pub use ascend_sim as sim;
pub use ascend_sim::signature::{Read, ReadWrite, Write};
pub use ascend_sys as sys;
pub use context::{Budget, Context, Current};
pub use cores::Cores;
pub use device::{Attribute, Device, MemoryInfo};
pub use device_state::{Health, Links, Utilization};
pub use error::{Error, ErrorKind, Result};
pub use event::{Event, IpcHandle, Status};
pub use graph::{CaptureMode, Graph, TaskGroup};
pub use kernel::{Function, Kernel, LaunchConfig, Module, Region, RegionMut, Schedule};
pub use memory::{CopyTicket, DeviceBuffer, DeviceRepr, PinnedBuffer, Policy, Rows, View, ViewMut};
pub use pool::{EventPool, PooledEvent, StreamPool};
pub use runtime::{Backend, LabelGuard, Runtime, Version};
pub use stream::{FailureMode, Stream, StreamBuilder, StreamFlags};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
