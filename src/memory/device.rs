//! Memory on the device.

use std::ffi::c_void;
use std::fmt;
use std::marker::PhantomData;
use std::ops::RangeBounds;
use std::panic::Location;
use std::ptr;
use std::sync::Arc;

use ascend_sys::aclrtMemMallocPolicy;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::memory::repr::DeviceRepr;
use crate::memory::view::{View, ViewMut};
use crate::raw::{Retired, Used, check, need};

/// Which pages device memory is made of. The numbers are those of `aclrtMemMallocPolicy`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Policy {
    /// 2 MiB pages above 1 MiB if there are some, otherwise 4 KiB pages.
    #[default]
    HugeFirst,
    /// 2 MiB pages or none.
    HugeOnly,
    /// 4 KiB pages.
    NormalOnly,
    /// As `HugeFirst`, for copies between devices.
    HugeFirstPeer,
    /// As `HugeOnly`, for copies between devices.
    HugeOnlyPeer,
    /// As `NormalOnly`, for copies between devices.
    NormalOnlyPeer,
    /// 1 GiB pages or none; rounds up to whole ones.
    Huge1GiBOnly,
    /// Any other number.
    Other(u32),
}

impl Policy {
    fn number(self) -> aclrtMemMallocPolicy {
        aclrtMemMallocPolicy(match self {
            Policy::HugeFirst => 0,
            Policy::HugeOnly => 1,
            Policy::NormalOnly => 2,
            Policy::HugeFirstPeer => 3,
            Policy::HugeOnlyPeer => 4,
            Policy::NormalOnlyPeer => 5,
            Policy::Huge1GiBOnly => 6,
            Policy::Other(number) => number,
        })
    }
}

/// Device memory, and the streams that used it. Held by its buffer, and by every graph that names it.
#[derive(Debug)]
pub struct Allocation {
    context: Context,
    /// Null when it has no bytes.
    memory: *mut c_void,
    number: u32,
    used: Used,
}

// SAFETY: the address is only passed to C, which takes it from any thread; everything else is atomic or `Sync`.
unsafe impl Send for Allocation {}
// SAFETY: as above.
unsafe impl Sync for Allocation {}

impl Allocation {
    /// The context it was allocated in.
    pub(crate) fn context(&self) -> &Context {
        &self.context
    }

    /// The owner number of its device.
    #[inline]
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// The streams that used it.
    #[inline]
    pub(crate) fn used(&self) -> &Used {
        &self.used
    }

    /// What messages call it.
    pub(crate) fn describe(&self) -> String {
        format!("the device buffer at {:p} (owner {})", self.memory, self.number)
    }
}

impl Drop for Allocation {
    fn drop(&mut self) {
        if !self.memory.is_null() {
            self.context
                .raw()
                .release(Retired::Device(self.memory), self.used.mask());
        }
    }
}

/// `len` values of `T` on the device. Made by [`Context::buffer`].
///
/// Reading on the device is `&`, writing is `&mut`: that is how kernels and copies take it. The borrow ends when the call returns, before the
/// device has done anything; what comes after is ordered by streams and events.
///
/// Dropping it never waits: memory still in use is released once every stream that used it has passed its last use.
pub struct DeviceBuffer<T> {
    allocation: Arc<Allocation>,
    len: usize,
    values: PhantomData<T>,
}

impl<T: DeviceRepr> DeviceBuffer<T> {
    pub(crate) fn allocate(context: &Context, len: usize, policy: Policy) -> Result<Self> {
        let bytes = len.checked_mul(size_of::<T>()).ok_or_else(|| {
            Error::misuse(
                "context.buffer",
                format!(
                    "{len} values of {} bytes are more than the address space",
                    size_of::<T>()
                ),
            )
        })?;
        // C refuses to allocate nothing (acl/memory-kernels-graphs 1.1).
        let memory = if bytes == 0 {
            ptr::null_mut()
        } else {
            context.raw().allocate(bytes, policy.number())?
        };
        // SAFETY: just allocated with room for `len` values; or no value needs room.
        Ok(unsafe { Self::from_raw(context, memory, len) })
    }

    /// Takes device memory over that was allocated elsewhere.
    ///
    /// # Safety
    /// - `memory` was allocated with `aclrtMalloc` on the context's device, has room for `len` values, and nobody else frees it; or `len` is 0
    ///   and it is null.
    /// - Work that was already submitted and uses it is done before the buffer is dropped.
    #[must_use]
    pub unsafe fn from_raw(context: &Context, memory: *mut c_void, len: usize) -> Self {
        let allocation = Allocation {
            context: context.clone(),
            memory,
            number: context.raw().owner().number(),
            used: Used::new(),
        };
        DeviceBuffer {
            allocation: Arc::new(allocation),
            len,
            values: PhantomData,
        }
    }

    /// How many values.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Tells whether it has no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.len * size_of::<T>()
    }

    /// The context it was allocated in.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.allocation.context
    }

    /// The device address; null when it has no bytes. It means nothing on the host.
    #[inline]
    #[must_use]
    pub fn as_raw(&self) -> *mut c_void {
        self.allocation.memory
    }

    #[inline]
    pub(crate) fn allocation(&self) -> &Arc<Allocation> {
        &self.allocation
    }

    /// All of it, to be read.
    #[inline]
    #[must_use]
    pub fn view(&self) -> View<'_, T> {
        // SAFETY: the address and the length are those of the allocation.
        unsafe { View::new(&self.allocation, self.allocation.memory.cast(), self.len) }
    }

    /// All of it, to be written.
    #[inline]
    #[must_use]
    pub fn view_mut(&mut self) -> ViewMut<'_, T> {
        // SAFETY: the address and the length are those of the allocation, which nobody else views while `self` is borrowed.
        unsafe { ViewMut::new(&self.allocation, self.allocation.memory.cast(), self.len) }
    }

    /// A part of it, to be read.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a range that is not within.
    pub fn slice(&self, range: impl RangeBounds<usize>) -> Result<View<'_, T>> {
        self.view().slice(range)
    }

    /// A part of it, to be written.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a range that is not within.
    pub fn slice_mut(&mut self, range: impl RangeBounds<usize>) -> Result<ViewMut<'_, T>> {
        self.view_mut().slice(range)
    }

    /// The values before `at`, and those from `at` on.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for an index beyond the end.
    pub fn split_at(&self, at: usize) -> Result<(View<'_, T>, View<'_, T>)> {
        self.view().split_at(at)
    }

    /// The values before `at`, and those from `at` on, to be written.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for an index beyond the end.
    pub fn split_at_mut(&mut self, at: usize) -> Result<(ViewMut<'_, T>, ViewMut<'_, T>)> {
        self.view_mut().split_at(at)
    }

    /// Copies `values` to the device now. Blocks until that is done; is ordered against no stream, so nothing that uses the buffer may be
    /// queued. [`Stream::copy_h2d`](crate::Stream::copy_h2d) waits for a stream first.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for another number of values; [`Capture`](crate::ErrorKind::Capture) while a graph is captured.
    ///
    /// Wraps `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy")]
    #[track_caller]
    pub fn write(&mut self, values: &[T]) -> Result<()> {
        self.view_mut().write(values)
    }

    /// Copies the values to the host now. Blocks until that is done; is ordered against no stream, so nothing that writes the buffer may be
    /// queued. [`Stream::copy_d2h`](crate::Stream::copy_d2h) waits for a stream first.
    ///
    /// # Errors
    /// As for [`write`](DeviceBuffer::write).
    ///
    /// Wraps `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy")]
    #[track_caller]
    pub fn read(&self, values: &mut [T]) -> Result<()> {
        self.view().read(values)
    }

    /// The values as a vector; otherwise as [`read`](DeviceBuffer::read).
    ///
    /// # Errors
    /// As for [`write`](DeviceBuffer::write).
    ///
    /// Wraps `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[track_caller]
    pub fn to_vec(&self) -> Result<Vec<T>> {
        self.view().to_vec()
    }

    /// Sets every byte now; otherwise as [`write`](DeviceBuffer::write). [`Stream::memset_async`](crate::Stream::memset_async) does it in a
    /// stream's order.
    ///
    /// # Errors
    /// As for [`write`](DeviceBuffer::write).
    ///
    /// Wraps `aclrtMemset` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemset")]
    #[track_caller]
    pub fn fill_bytes(&mut self, byte: u8) -> Result<()> {
        let bytes = self.size_bytes();
        if bytes == 0 {
            return Ok(());
        }
        let owner = self.context().raw().owner();
        let table = owner.table();
        let memset = need(table.aclrtMemset, "aclrtMemset")?;
        let _bound = self.context().raw().bind()?;
        self.context().raw().tell_place(Location::caller());
        // SAFETY: the range is the allocation's own, which nobody views on the host while `self` is borrowed.
        let code = unsafe { memset(self.as_raw(), bytes, i32::from(byte), bytes) };
        check(table, "aclrtMemset", code)
    }

    /// Waits until no stream uses the memory any more, and frees it. While a graph names it, it is freed with the graph.
    ///
    /// # Errors
    /// What the runtime says of a stream that cannot be waited for, or of the memory, and the buffer, which still exists.
    ///
    /// Wraps `aclrtSynchronizeEvent`, `aclrtFree` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtFree")]
    pub fn destroy(self) -> Result<(), (Error, Self)> {
        let (len, values) = (self.len, PhantomData);
        let mut allocation = match Arc::try_unwrap(self.allocation) {
            Ok(allocation) => allocation,
            // A graph has it too.
            Err(shared) => {
                let waited = shared.context.raw().wait_for(shared.used.mask());
                let allocation = shared;
                return waited.map_err(|error| {
                    (
                        error,
                        DeviceBuffer {
                            allocation,
                            len,
                            values,
                        },
                    )
                });
            }
        };
        if allocation.memory.is_null() {
            return Ok(());
        }
        let what = Retired::Device(allocation.memory);
        match allocation.context.raw().destroy(what, allocation.used.mask()) {
            Ok(()) => {
                // Its drop has nothing left to do.
                allocation.memory = ptr::null_mut();
                Ok(())
            }
            Err((error, _)) => {
                let allocation = Arc::new(allocation);
                Err((
                    error,
                    DeviceBuffer {
                        allocation,
                        len,
                        values,
                    },
                ))
            }
        }
    }
}

impl<T> fmt::Debug for DeviceBuffer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceBuffer")
            .field("memory", &self.allocation.memory)
            .field("len", &self.len)
            .field("type", &std::any::type_name::<T>())
            .finish_non_exhaustive()
    }
}
