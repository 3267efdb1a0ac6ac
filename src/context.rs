//! Contexts: where streams, events and memory are made, and what keeps them alive.
//!
//! The rule to remember: nothing in this crate depends on which context is current on the thread. Calls that need one bind it and put the
//! previous one back; [`Context::enter`] is for code of other libraries that looks at the current context itself.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use ascend_sys::{aclrtContext, aclrtStream};

use crate::device::Device;
use crate::error::{Error, Result};
use crate::event::{Event, Ipc, IpcHandle, Timing};
use crate::memory::{DeviceBuffer, DeviceRepr, PinnedBuffer, Policy};
use crate::pool::{EventPool, StreamPool};
use crate::raw::{Bound, Origin, RawContext, timeout_ms};
use crate::runtime::Runtime;
use crate::stream::{Stream, StreamBuilder};

/// A context of a device: the primary one that all libraries in the process share, or one of our own. Cheap to clone; every stream, event and
/// buffer made in it keeps it alive.
#[derive(Clone)]
pub struct Context(Arc<RawContext>);

impl Context {
    pub(crate) fn from_raw_parts(raw: Arc<RawContext>) -> Self {
        Context(raw)
    }

    #[inline]
    pub(crate) fn raw(&self) -> &Arc<RawContext> {
        &self.0
    }

    pub(crate) fn defer(&self, error: Error) {
        self.0.runtime.defer(error);
    }

    /// The runtime it belongs to.
    #[must_use]
    pub fn runtime(&self) -> Runtime {
        Runtime::from_raw_parts(self.0.runtime.clone())
    }

    /// The device it belongs to.
    #[must_use]
    pub fn device(&self) -> Device {
        Device::new(self.runtime(), self.0.index)
    }

    /// Tells whether it is the device's primary context.
    #[must_use]
    pub fn is_primary(&self) -> bool {
        self.0.is_primary()
    }

    /// Creates a stream with the usual flags. Takes the runtime some milliseconds of hardware set-up.
    ///
    /// # Errors
    /// [`ResourceExhausted`](crate::ErrorKind::ResourceExhausted) when the device has no more streams, all processes together.
    ///
    /// Wraps `aclrtCreateStreamWithConfig` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtCreateStream")]
    pub fn stream(&self) -> Result<Stream> {
        self.stream_builder().build()
    }

    /// Starts making a stream with a name, flags, a priority or a failure mode.
    pub fn stream_builder(&self) -> StreamBuilder {
        StreamBuilder::new(self)
    }

    /// The stream this context was born with. It is a stream like any other: it is not ordered against the others by itself.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5.
    ///
    /// Wraps `aclrtCtxGetCurrentDefaultStream` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtCtxGetCurrentDefaultStream")]
    pub fn default_stream(&self) -> Result<Stream> {
        Ok(Stream::from_parts(self.0.default_stream()?, self))
    }

    /// Wraps a stream that another library owns, such as one of torch's. It is never destroyed by us. Not for use inside a host function, where it may
    /// wait for itself.
    ///
    /// # Safety
    /// - `raw` is a live stream of this context, and not its default stream; nor was it made persistent, for the AI CPU or for device use only:
    ///   those say that they are idle whatever they do.
    /// - It stays so until the returned handle has been given up with [`Stream::destroy`], or this context has ended.
    /// - While its owner captures it into a graph, nothing is submitted to it here, unless all that the work names lives as long as that graph.
    #[must_use]
    #[expect(unsafe_code, reason = "adopting a handle of another library")]
    pub unsafe fn borrow_stream(&self, raw: aclrtStream) -> Stream {
        // SAFETY: passed on from the caller.
        let stream = unsafe { self.0.add_stream(raw, Origin::Borrowed) };
        Stream::from_parts(stream, self)
    }

    /// Creates an event for ordering.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.0.
    ///
    /// Wraps `aclrtCreateEventExWithFlag` · since CANN 8.0 · since ascend 0.1
    #[doc(alias = "aclrtCreateEventExWithFlag")]
    pub fn event(&self) -> Result<Event> {
        Event::create(self)
    }

    /// Creates an event for ordering and for measuring device time.
    ///
    /// # Errors
    /// As for [`event`](Context::event).
    ///
    /// Wraps `aclrtCreateEventExWithFlag` · since CANN 8.0 · since ascend 0.1
    #[doc(alias = "aclrtCreateEventExWithFlag")]
    pub fn timing_event(&self) -> Result<Event<Timing>> {
        Event::create(self)
    }

    /// Creates an event that other processes may open.
    ///
    /// # Errors
    /// [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) where the chip or the driver cannot share memory maps.
    ///
    /// Wraps `aclrtCreateEventExWithFlag` · since CANN 8.0 · since ascend 0.1
    #[doc(alias = "aclrtCreateEventExWithFlag")]
    pub fn ipc_event(&self) -> Result<Event<Ipc>> {
        Event::create(self)
    }

    /// Opens an event of another process.
    ///
    /// # Errors
    /// What the runtime says of bytes that name no event.
    ///
    /// Wraps `aclrtIpcOpenEventHandle` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtIpcOpenEventHandle")]
    pub fn open_ipc_event(&self, handle: IpcHandle) -> Result<Event<Ipc>> {
        Ok(Event::from_owned(self.0.open_ipc_event(handle.0)?, self))
    }

    /// Allocates device memory for `len` values. It holds no particular values; see [`buffer_zeroed`](Context::buffer_zeroed) and
    /// [`buffer_from`](Context::buffer_from). Does not wait for the device.
    ///
    /// # Errors
    /// [`ResourceExhausted`](crate::ErrorKind::ResourceExhausted) when device memory is full.
    ///
    /// Wraps `aclrtMalloc` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMalloc")]
    pub fn buffer<T: DeviceRepr>(&self, len: usize) -> Result<DeviceBuffer<T>> {
        self.buffer_with(len, Policy::HugeFirst)
    }

    /// As [`buffer`](Context::buffer), with a policy for the pages.
    ///
    /// # Errors
    /// As for [`buffer`](Context::buffer).
    ///
    /// Wraps `aclrtMalloc` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMalloc")]
    pub fn buffer_with<T: DeviceRepr>(&self, len: usize, policy: Policy) -> Result<DeviceBuffer<T>> {
        DeviceBuffer::allocate(self, len, policy)
    }

    /// Allocates device memory and fills it with zero bytes. Blocks until that is done.
    ///
    /// # Errors
    /// As for [`buffer`](Context::buffer).
    ///
    /// Wraps `aclrtMalloc`, `aclrtMemset` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemset")]
    #[track_caller]
    pub fn buffer_zeroed<T: DeviceRepr>(&self, len: usize) -> Result<DeviceBuffer<T>> {
        let mut buffer = self.buffer(len)?;
        buffer.fill_bytes(0)?;
        Ok(buffer)
    }

    /// Allocates device memory and copies `values` to it. Blocks until that is done.
    ///
    /// # Errors
    /// As for [`buffer`](Context::buffer).
    ///
    /// Wraps `aclrtMalloc`, `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy")]
    #[track_caller]
    pub fn buffer_from<T: DeviceRepr>(&self, values: &[T]) -> Result<DeviceBuffer<T>> {
        let mut buffer = self.buffer(values.len())?;
        buffer.write(values)?;
        Ok(buffer)
    }

    /// Allocates page-locked host memory for `len` values, all bytes zero: what asynchronous copies take.
    ///
    /// # Errors
    /// [`ResourceExhausted`](crate::ErrorKind::ResourceExhausted) when there is no more such memory.
    ///
    /// Wraps `aclrtMallocHost` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMallocHost")]
    pub fn pinned<T: DeviceRepr>(&self, len: usize) -> Result<PinnedBuffer<T>> {
        PinnedBuffer::allocate(self, len)
    }

    /// Allocates ordinary host memory for `len` values, all bytes zero, and registers it with the device: asynchronous copies take it, and kernels
    /// see it at [`PinnedBuffer::device_address`].
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for no values; [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5.
    ///
    /// Wraps `aclrtHostRegister` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtHostRegister")]
    #[doc(alias = "aclrtHostUnregister")]
    pub fn registered<T: DeviceRepr>(&self, len: usize) -> Result<PinnedBuffer<T>> {
        PinnedBuffer::register(self, len)
    }

    /// Makes `count` streams that work is dealt to in turn.
    ///
    /// # Errors
    /// As for [`stream`](Context::stream).
    ///
    /// Wraps `aclrtCreateStreamWithConfig` · since CANN 6.0 · since ascend 0.1
    pub fn stream_pool(&self, count: usize) -> Result<StreamPool> {
        StreamPool::new(self, count)
    }

    /// An empty pool of events, which makes them as they are asked for and takes them back.
    #[must_use]
    pub fn event_pool(&self) -> EventPool {
        EventPool::new(self)
    }

    /// Blocks the host until every stream of this context is idle. Other contexts of the device are not waited for.
    ///
    /// # Errors
    /// The first fault of work on its streams, told apart by [`Error::origin`]; [`Capture`](crate::ErrorKind::Capture) while a graph is captured.
    ///
    /// Wraps `aclrtSynchronizeDevice` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtSynchronizeDevice")]
    #[track_caller]
    pub fn synchronize(&self) -> Result<()> {
        self.0.synchronize(None)
    }

    /// As [`synchronize`](Context::synchronize), at most for `timeout`, which is rounded up to milliseconds and at least one.
    ///
    /// # Errors
    /// As for [`synchronize`](Context::synchronize), and [`Timeout`](crate::ErrorKind::Timeout).
    ///
    /// Wraps `aclrtSynchronizeDeviceWithTimeout` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtSynchronizeDeviceWithTimeout")]
    #[track_caller]
    pub fn synchronize_timeout(&self, timeout: Duration) -> Result<()> {
        self.0.synchronize(Some(timeout_ms(timeout)))
    }

    /// Releases what was dropped while it was in use and has fallen idle since. Returns how many things are still in use. Creating, allocating
    /// and synchronizing do this by the way.
    pub fn reap(&self) -> usize {
        self.0.reap()
    }

    /// How many more streams and hardware event ids the device gives, to all processes together.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5.
    ///
    /// Wraps `aclrtGetStreamAvailableNum`, `aclrtGetEventAvailNum` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtGetStreamAvailableNum")]
    #[doc(alias = "aclrtGetEventAvailNum")]
    pub fn available(&self) -> Result<Budget> {
        Ok(Budget {
            streams: self.0.available_streams()?,
            events: self.0.available_events()?,
        })
    }

    /// Waits until everything in it is idle, releases what was dropped, and ends it: an explicit one is destroyed, of a primary one our reference is
    /// given back. Dropping the last handle does so without blocking, and keeps an error for [`Runtime::take_deferred_error`].
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) while clones of it, or streams, events, buffers, modules and graphs made in it are alive, while a graph is
    /// captured, and inside a host function; the fault of work on its streams, told once; what the runtime says otherwise. The context comes back.
    ///
    /// Wraps `aclrtSynchronizeDevice`, `aclrtDestroyContext`, `aclrtResetDevice` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtDestroyContext")]
    #[doc(alias = "aclrtResetDevice")]
    pub fn destroy(self) -> Result<(), (Error, Self)> {
        RawContext::destroy_whole(self.0).map_err(|(error, raw)| (error, Context(raw)))
    }

    /// Makes this context current on this thread until the guard is dropped, then the previous one again, panics included. If there was none,
    /// this one stays: a thread's context cannot be unset.
    ///
    /// # Errors
    /// What the runtime says.
    ///
    /// Wraps `aclrtSetCurrentContext` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtSetCurrentContext")]
    pub fn enter(&self) -> Result<Current<'_>> {
        Ok(Current {
            _bound: self.0.bind()?,
            context: self,
        })
    }

    /// The C handle, which stays ours.
    #[must_use]
    pub fn as_raw(&self) -> aclrtContext {
        self.0.as_raw()
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("device", &self.0.index)
            .field("primary", &self.is_primary())
            .finish_non_exhaustive()
    }
}

/// What a device still gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Budget {
    /// Streams.
    pub streams: u32,
    /// Hardware event ids, one of which every pending record holds.
    pub events: u32,
}

/// A context that is current on this thread. Belongs to the thread.
#[derive(Debug)]
#[must_use = "the previous context is current again as soon as this is dropped"]
pub struct Current<'a> {
    context: &'a Context,
    _bound: Bound,
}

impl Current<'_> {
    /// The context.
    #[must_use]
    pub fn context(&self) -> &Context {
        self.context
    }
}
