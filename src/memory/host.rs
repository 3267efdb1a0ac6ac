//! Page-locked host memory: what asynchronous copies read and write.

use std::alloc::Layout;
use std::any::Any;
use std::ffi::c_void;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::ptr::NonNull;
use std::slice;
use std::sync::Arc;

use ascend_sys::ACL_HOST_REGISTER_MAPPED;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::memory::repr::DeviceRepr;
use crate::raw::{Retired, Used, check, need};

/// What registered memory is aligned to. From the reference (acl/memory-kernels-graphs 1.2).
const PAGE_BYTES: usize = 4096;

/// `len` values of `T` in page-locked host memory. Made by [`Context::pinned`]; a slice in every other respect.
///
/// Dropping it never waits: memory that a copy may still touch is released once the copy is done.
pub struct PinnedBuffer<T: DeviceRepr> {
    context: Context,
    memory: NonNull<T>,
    len: usize,
    used: Used,
    /// Set for memory of ours that was registered: its layout, and where kernels see it.
    registered: Option<(Layout, *mut c_void)>,
}

// SAFETY: owns plain values that are `Send`.
unsafe impl<T: DeviceRepr> Send for PinnedBuffer<T> {}
// SAFETY: shares plain values that are `Sync`.
unsafe impl<T: DeviceRepr> Sync for PinnedBuffer<T> {}

impl<T: DeviceRepr> PinnedBuffer<T> {
    pub(crate) fn allocate(context: &Context, len: usize) -> Result<Self> {
        let bytes = len
            .checked_mul(size_of::<T>())
            .filter(|&b| isize::try_from(b).is_ok())
            .ok_or_else(|| {
                Error::misuse(
                    "context.pinned",
                    format!(
                        "{len} values of {} bytes are more than the address space",
                        size_of::<T>()
                    ),
                )
            })?;
        let memory = if bytes == 0 {
            NonNull::dangling()
        } else {
            // 64-byte aligned (acl/memory-kernels-graphs 1.2), which is enough for every `DeviceRepr` of primitive parts.
            let memory = context.raw().allocate_host(bytes)?;
            let memory = NonNull::new(memory.cast::<T>())
                .ok_or_else(|| Error::unknown_value("the address of pinned memory", 0))?;
            if !memory.is_aligned() {
                context.raw().release(Retired::Host(memory.as_ptr().cast()), 0);
                return Err(Error::misuse(
                    "context.pinned",
                    format!("a type aligned to {} bytes", align_of::<T>()),
                ));
            }
            // SAFETY: just allocated with that many bytes; zero bytes are values of `T`, so it may be shown as a slice.
            unsafe { memory.as_ptr().cast::<u8>().write_bytes(0, bytes) };
            memory
        };
        Ok(PinnedBuffer {
            context: context.clone(),
            memory,
            len,
            used: Used::new(),
            registered: None,
        })
    }

    /// Allocates on the host and registers that with the device.
    pub(crate) fn register(context: &Context, len: usize) -> Result<Self> {
        const CALL: &str = "context.registered";
        let owner = context.raw().owner();
        let table = owner.table();
        let register = need(table.aclrtHostRegister, "aclrtHostRegister")?;
        need(table.aclrtHostUnregister, "aclrtHostUnregister")?;
        // Page-aligned, and whole pages (acl/memory-kernels-graphs 1.2).
        let bytes = len
            .checked_mul(size_of::<T>())
            .and_then(|bytes| bytes.checked_next_multiple_of(PAGE_BYTES));
        let layout = bytes.and_then(|bytes| Layout::from_size_align(bytes, PAGE_BYTES.max(align_of::<T>())).ok());
        let Some(layout) = layout.filter(|layout| layout.size() > 0) else {
            return Err(Error::misuse(
                CALL,
                format!("{len} values are none, or more than the address space"),
            ));
        };
        // SAFETY: the layout has a size.
        let memory = unsafe { std::alloc::alloc_zeroed(layout) };
        let Some(memory) = NonNull::new(memory.cast::<T>()) else {
            return Err(Error::misuse(CALL, format!("the host has no {} bytes", layout.size())));
        };
        let mut device = std::ptr::null_mut();
        let result = context.raw().bind().and_then(|_bound| {
            let size = layout.size() as u64;
            // SAFETY: live, page-aligned memory of that size; the output is a valid place.
            let code = unsafe { register(memory.as_ptr().cast(), size, ACL_HOST_REGISTER_MAPPED, &raw mut device) };
            check(table, "aclrtHostRegister", code)
        });
        if let Err(error) = result {
            // SAFETY: allocated above with this layout, and not registered.
            unsafe { std::alloc::dealloc(memory.as_ptr().cast(), layout) };
            return Err(error);
        }
        Ok(PinnedBuffer {
            context: context.clone(),
            memory,
            len,
            used: Used::new(),
            registered: Some((layout, device)),
        })
    }

    /// Where kernels see memory made by [`Context::registered`]; `None` for other pinned memory. Of no use for copies and fills.
    #[must_use]
    pub fn device_address(&self) -> Option<*mut c_void> {
        self.registered.map(|(_, address)| address)
    }

    /// The context it was allocated in.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Waits until no copy uses the memory any more, and frees it.
    ///
    /// # Errors
    /// What the runtime says of a stream that cannot be waited for, or of the memory, and the buffer, which still exists.
    ///
    /// Wraps `aclrtSynchronizeEvent`, `aclrtFreeHost`, `aclrtHostUnregister` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtFreeHost")]
    #[doc(alias = "aclrtHostUnregister")]
    pub fn destroy(mut self) -> Result<(), (Error, Self)> {
        let Some(what) = self.what() else {
            return Ok(());
        };
        match self.context.raw().destroy(what, self.used.mask()) {
            Ok(()) => {
                // Its drop has nothing left to do, and nobody looks at what is gone.
                (self.len, self.registered) = (0, None);
                Ok(())
            }
            Err((error, _)) => Err((error, self)),
        }
    }

    /// What there is to release.
    fn what(&self) -> Option<Retired> {
        let memory = self.memory.as_ptr().cast();
        match self.registered {
            Some((layout, _)) => Some(Retired::Registered(memory, layout)),
            None if self.len * size_of::<T>() == 0 => None,
            None => Some(Retired::Host(memory)),
        }
    }
}

impl<T: DeviceRepr> Deref for PinnedBuffer<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        // SAFETY: `len` initialised values, written by nobody else: a copy that writes them has the buffer by value in its ticket.
        unsafe { slice::from_raw_parts(self.memory.as_ptr(), self.len) }
    }
}

impl<T: DeviceRepr> DerefMut for PinnedBuffer<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`; a copy that reads them has the buffer by value, or by an `Arc` that is kept until it is done and gives no `&mut`.
        unsafe { slice::from_raw_parts_mut(self.memory.as_ptr(), self.len) }
    }
}

impl<T: DeviceRepr> Drop for PinnedBuffer<T> {
    fn drop(&mut self) {
        if let Some(what) = self.what() {
            self.context.raw().release(what, self.used.mask());
        }
    }
}

impl<T: DeviceRepr> fmt::Debug for PinnedBuffer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PinnedBuffer")
            .field("len", &self.len)
            .field("type", &std::any::type_name::<T>())
            .finish_non_exhaustive()
    }
}

mod sealed {
    pub trait Sealed {}
}

/// Host memory that an asynchronous copy may read: a [`PinnedBuffer`] by value, or an `Arc` of one, which can be read meanwhile.
pub trait HostSource<T: DeviceRepr>: sealed::Sealed + Send + 'static {
    #[doc(hidden)]
    fn pinned(&self) -> &PinnedBuffer<T>;

    /// What keeps others from changing the memory, where it is not `self` alone.
    #[doc(hidden)]
    fn shared(&self) -> Option<Arc<dyn Any + Send + Sync>> {
        None
    }
}

impl<T: DeviceRepr> sealed::Sealed for PinnedBuffer<T> {}
impl<T: DeviceRepr> HostSource<T> for PinnedBuffer<T> {
    fn pinned(&self) -> &PinnedBuffer<T> {
        self
    }
}
impl<T: DeviceRepr> sealed::Sealed for Arc<PinnedBuffer<T>> {}
impl<T: DeviceRepr> HostSource<T> for Arc<PinnedBuffer<T>> {
    fn pinned(&self) -> &PinnedBuffer<T> {
        self
    }

    fn shared(&self) -> Option<Arc<dyn Any + Send + Sync>> {
        Some(self.clone())
    }
}

impl<T: DeviceRepr> PinnedBuffer<T> {
    pub(super) fn used(&self) -> &Used {
        &self.used
    }

    pub(super) fn address(&self) -> *mut T {
        self.memory.as_ptr()
    }

    pub(super) fn number(&self) -> u32 {
        self.context.raw().owner().number()
    }
}
