//! Copies and fills in a stream's order.

use std::ffi::c_void;
use std::panic::Location;
use std::sync::Arc;

use ascend_sys::mock::{MOCK_ACCESS_READ, MOCK_ACCESS_WRITE, MockAccess};
use ascend_sys::{ACL_MEMCPY_DEVICE_TO_DEVICE, ACL_MEMCPY_DEVICE_TO_HOST, ACL_MEMCPY_HOST_TO_DEVICE, aclrtMemcpyKind};

use crate::error::{Error, ErrorKind, Result};
use crate::memory::device::Allocation;
use crate::memory::host::{HostSource, PinnedBuffer};
use crate::memory::repr::DeviceRepr;
use crate::memory::ticket::{CopyTicket, Progress};
use crate::memory::view::{View, ViewMut, copy_now, same_len};
use crate::raw::{Note, RawStream, Watch, keep_for, keep_for_good, mixed, need};
use crate::stream::Stream;

/// Copies and fills. Those without `_async` wait for the stream, copy, and return when the bytes are there.
impl Stream {
    /// Copies values from the host to the device after everything submitted to this stream so far. Blocks the host until it is done.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for another number of values or a buffer of another device;
    /// [`Capture`](crate::ErrorKind::Capture) while the stream is captured; otherwise as for [`synchronize`](Stream::synchronize).
    ///
    /// Wraps `aclrtSynchronizeStream`, `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy")]
    #[track_caller]
    pub fn copy_h2d<'a, T: DeviceRepr>(&self, to: impl Into<ViewMut<'a, T>>, from: &[T]) -> Result<()> {
        let to = to.into();
        same_len("stream.copy_h2d", from.len(), to.len())?;
        same_owner("stream.copy_h2d", self.raw(), to.allocation())?;
        self.synchronize()?;
        let host = from.as_ptr().cast_mut().cast();
        let site = Location::caller();
        // SAFETY: both sides have that many bytes; the host side is only read in this direction.
        unsafe {
            copy_now(
                to.allocation(),
                to.as_raw(),
                host,
                to.size_bytes(),
                ACL_MEMCPY_HOST_TO_DEVICE,
                site,
            )
        }
    }

    /// Copies values from the device to the host after everything submitted to this stream so far. Blocks the host until it is done.
    ///
    /// # Errors
    /// As for [`copy_h2d`](Stream::copy_h2d).
    ///
    /// Wraps `aclrtSynchronizeStream`, `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy")]
    #[track_caller]
    pub fn copy_d2h<'a, T: DeviceRepr>(&self, to: &mut [T], from: impl Into<View<'a, T>>) -> Result<()> {
        let from = from.into();
        same_len("stream.copy_d2h", to.len(), from.len())?;
        same_owner("stream.copy_d2h", self.raw(), from.allocation())?;
        self.synchronize()?;
        let host = to.as_mut_ptr().cast();
        let site = Location::caller();
        // SAFETY: both sides have that many bytes, and any bytes are values of `T`.
        unsafe {
            copy_now(
                from.allocation(),
                host,
                from.as_raw(),
                from.size_bytes(),
                ACL_MEMCPY_DEVICE_TO_HOST,
                site,
            )
        }
    }

    /// Copies values on the device after everything submitted to this stream so far. Blocks the host until it is done.
    ///
    /// # Errors
    /// As for [`copy_h2d`](Stream::copy_h2d).
    ///
    /// Wraps `aclrtMemcpyAsync`, `aclrtSynchronizeStream` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy")]
    #[track_caller]
    pub fn copy_d2d<'a, 'b, T: DeviceRepr>(
        &self,
        to: impl Into<ViewMut<'a, T>>,
        from: impl Into<View<'b, T>>,
    ) -> Result<()> {
        self.copy_d2d_async(to, from)?;
        self.synchronize()
    }

    /// Submits a copy on the device. Does not block the host.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for another number of values or a buffer of another device.
    ///
    /// Wraps `aclrtMemcpyAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpyAsync")]
    #[track_caller]
    pub fn copy_d2d_async<'a, 'b, T: DeviceRepr>(
        &self,
        to: impl Into<ViewMut<'a, T>>,
        from: impl Into<View<'b, T>>,
    ) -> Result<()> {
        let (to, from) = (to.into(), from.into());
        same_len("stream.copy_d2d_async", from.len(), to.len())?;
        same_owner("stream.copy_d2d_async", self.raw(), to.allocation())?;
        same_owner("stream.copy_d2d_async", self.raw(), from.allocation())?;
        self.copy_on_device(&to, &from, Location::caller())
    }

    /// Submits a copy from the memory of one device to that of another, of which this stream's is one. Does not block the host, and orders
    /// nothing on the other device: synchronize before it uses the values.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for buffers of another runtime or of neither device; what the runtime says where peer access was
    /// not enabled ([`Device::enable_peer_access`](crate::Device::enable_peer_access)).
    ///
    /// Wraps `aclrtMemcpyAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpyAsync")]
    #[track_caller]
    pub fn copy_peer_async<'a, 'b, T: DeviceRepr>(
        &self,
        to: impl Into<ViewMut<'a, T>>,
        from: impl Into<View<'b, T>>,
    ) -> Result<()> {
        let (to, from) = (to.into(), from.into());
        same_len("stream.copy_peer_async", from.len(), to.len())?;
        let runtime = &self.context().raw().runtime;
        for side in [to.allocation(), from.allocation()] {
            if !Arc::ptr_eq(runtime, &side.context().raw().runtime) {
                return Err(mixed("stream.copy_peer_async", self.raw(), &side.describe()));
            }
        }
        let mine = self.raw().owner().number();
        if to.allocation().number() != mine && from.allocation().number() != mine {
            return Err(mixed("stream.copy_peer_async", self.raw(), &to.allocation().describe()));
        }
        self.copy_on_device(&to, &from, Location::caller())
    }

    fn copy_on_device<T: DeviceRepr>(
        &self,
        to: &ViewMut<'_, T>,
        from: &View<'_, T>,
        site: &'static Location<'static>,
    ) -> Result<()> {
        self.raw().outside_group("a copy on the device")?;
        let bytes = to.size_bytes();
        let _used = self.will_use_both(to.allocation(), from.allocation());
        // SAFETY: both sides have that many bytes of device memory, which lives until the stream has passed the copy: it was marked.
        unsafe {
            copy_async(
                self.raw(),
                to.as_raw(),
                from.as_raw(),
                bytes,
                ACL_MEMCPY_DEVICE_TO_DEVICE,
                site,
            )
        }
    }

    /// Submits a copy from pinned host memory to the device. Does not block the host; the memory comes back through the ticket. An `Arc` of
    /// a buffer can be read meanwhile.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for another number of values, a buffer of another device or runtime, and on a stream that is
    /// captured. The memory comes back with the error. Where the runtime fails in the middle of a large copy, the host blocks until the stream has
    /// run what it took of it; if even that cannot be waited for, it is the ticket that tells the error, and the memory stays out of reach.
    ///
    /// Wraps `aclrtMemcpyAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpyAsync")]
    #[track_caller]
    pub fn copy_h2d_async<'a, T: DeviceRepr, H: HostSource<T>>(
        &self,
        to: impl Into<ViewMut<'a, T>>,
        from: H,
    ) -> Result<CopyTicket<H>, (Error, H)> {
        let to = to.into();
        let site = Location::caller();
        let checked = same_len("stream.copy_h2d_async", from.pinned().len(), to.len())
            .and_then(|()| self.host_copy("stream.copy_h2d_async", from.pinned(), to.allocation()));
        if let Err(error) = checked {
            return Err((error, from));
        }
        let host = from.pinned();
        host.used().mark(self.raw().bit());
        let _used = self.will_use_one(to.allocation());
        let (device, address, bytes) = (to.as_raw(), host.address().cast(), to.size_bytes());
        // SAFETY: both sides have that many bytes; both live until the stream has passed the copy: the buffers were marked. The host side is
        // not written meanwhile: it is by value in the ticket, or behind an `Arc`.
        let submit = || unsafe { copy_async(self.raw(), device, address, bytes, ACL_MEMCPY_HOST_TO_DEVICE, site) };
        self.ticket(from, submit)
    }

    /// Submits a copy from the device to pinned host memory. Does not block the host; the memory comes back through the ticket.
    ///
    /// # Errors
    /// As for [`copy_h2d_async`](Stream::copy_h2d_async).
    ///
    /// Wraps `aclrtMemcpyAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpyAsync")]
    #[track_caller]
    pub fn copy_d2h_async<'a, T: DeviceRepr>(
        &self,
        to: PinnedBuffer<T>,
        from: impl Into<View<'a, T>>,
    ) -> Result<CopyTicket<PinnedBuffer<T>>, (Error, PinnedBuffer<T>)> {
        let from = from.into();
        let site = Location::caller();
        let checked = same_len("stream.copy_d2h_async", to.len(), from.len())
            .and_then(|()| self.host_copy("stream.copy_d2h_async", &to, from.allocation()));
        if let Err(error) = checked {
            return Err((error, to));
        }
        to.used().mark(self.raw().bit());
        let _used = self.will_use_one(from.allocation());
        let (device, address, bytes) = (from.as_raw(), to.address().cast(), from.size_bytes());
        // SAFETY: both sides have that many bytes; both live until the stream has passed the copy: the buffers were marked. Nobody looks at
        // the host side meanwhile: it is by value in the ticket.
        let submit = || unsafe { copy_async(self.raw(), address, device, bytes, ACL_MEMCPY_DEVICE_TO_HOST, site) };
        self.ticket(to, submit)
    }

    /// Submits filling the bytes of device memory. Does not block the host.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a buffer of another device.
    ///
    /// Wraps `aclrtMemsetAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemsetAsync")]
    #[track_caller]
    pub fn memset_async<'a, T: DeviceRepr>(&self, to: impl Into<ViewMut<'a, T>>, byte: u8) -> Result<()> {
        let to = to.into();
        same_owner("stream.memset_async", self.raw(), to.allocation())?;
        self.raw().outside_group("stream.memset_async")?;
        let bytes = to.size_bytes();
        if bytes == 0 {
            return Ok(());
        }
        let memset = need(self.raw().owner().table().aclrtMemsetAsync, "aclrtMemsetAsync")?;
        let _used = self.will_use_one(to.allocation());
        let address = to.as_raw();
        self.raw()
            .submit_noted("aclrtMemsetAsync", &Note::site(Location::caller()), |_, stream| {
                // SAFETY: that many bytes of device memory, which lives until the stream has passed the fill: it was marked.
                unsafe { memset(address, bytes, i32::from(byte), bytes, stream) }
            })
    }

    /// Keeps an eye on captures while something is submitted; see [`Watch`].
    #[inline]
    pub(crate) fn watch<F: Fn()>(&self, leak: F) -> Watch<'_, F> {
        Watch::new(self.raw(), &self.context().raw().runtime, leak)
    }

    /// Notes that work about to be submitted uses device memory. What comes back lives until it is submitted.
    #[inline]
    pub(super) fn will_use_one<'a>(&'a self, allocation: &'a Arc<Allocation>) -> Watch<'a, impl Fn()> {
        let watch = self.watch(|| keep_for_good(allocation.clone()));
        self.will_use(allocation);
        watch
    }

    /// As [`will_use_one`](Stream::will_use_one), for two.
    #[inline]
    pub(super) fn will_use_both<'a>(
        &'a self,
        to: &'a Arc<Allocation>,
        from: &'a Arc<Allocation>,
    ) -> Watch<'a, impl Fn()> {
        let watch = self.watch(|| {
            keep_for_good(to.clone());
            keep_for_good(from.clone());
        });
        self.will_use(to);
        self.will_use(from);
        watch
    }

    /// Notes that work about to be submitted uses device memory; whoever calls it [watches](Stream::watch).
    #[inline]
    pub(crate) fn will_use(&self, allocation: &Arc<Allocation>) {
        allocation.used().mark(self.raw().bit());
        if self.raw().is_capturing() {
            keep_for(self.raw(), || allocation.clone());
        }
    }

    /// Whether host memory, a buffer and this stream go together in an asynchronous copy.
    pub(super) fn host_copy<T: DeviceRepr>(
        &self,
        call: &'static str,
        host: &PinnedBuffer<T>,
        device: &Allocation,
    ) -> Result<()> {
        same_owner(call, self.raw(), device)?;
        if !Arc::ptr_eq(&host.context().raw().runtime, &self.context().raw().runtime) {
            return Err(mixed(
                call,
                self.raw(),
                &format!("pinned memory of owner {}", host.number()),
            ));
        }
        if self.raw().is_capturing() {
            return Err(Error::misuse(
                call,
                "a graph would use the host memory at every replay, and a ticket gives it back",
            ));
        }
        Ok(())
    }

    /// Submits a copy that uses `host`, and makes the ticket that gives it back. Never blocks, unless the runtime fails in the middle of it.
    pub(super) fn ticket<T: DeviceRepr, H: HostSource<T>>(
        &self,
        host: H,
        submit: impl FnOnce() -> Result<()>,
    ) -> Result<CopyTicket<H>, (Error, H)> {
        let context = self.context();
        // First, so that its failure leaves nothing submitted.
        let marker = match context.raw().take_marker(self.raw()) {
            Ok(marker) => marker,
            Err(error) => return Err((error, host)),
        };
        let watch = self.watch(|| ());
        let progress = match submit() {
            Err(error) => {
                context.raw().give_marker_back(marker);
                // A part of it may be on its way: nobody has the memory until that is over.
                if was_refused(error.kind()) || self.raw().synchronize().is_ok() {
                    return Err((error, host));
                }
                Progress::Failed(error)
            }
            Ok(()) => match self.raw().record(&marker) {
                // A graph may use the memory at every replay, and nobody knows of it.
                _ if watch.is_captured_unawares() => {
                    context.raw().discard_marker(marker);
                    Progress::Lost
                }
                Ok(()) => Progress::Marked(marker),
                Err(_) => {
                    // The copy is on its way and nothing marks its end: the stream itself has to get there.
                    context.raw().give_marker_back(marker);
                    Progress::Behind(self.raw().clone())
                }
            },
        };
        let shared = host.shared();
        Ok(CopyTicket::new(
            context,
            host,
            progress,
            shared,
            self.raw().bit(),
            keep_for_good,
        ))
    }
}

/// Whether an error of this kind says that nothing was submitted: it was found in the arguments, or the stream takes nothing. Any other may come in the
/// middle of a large copy, which the runtime makes several tasks (acl/memory-kernels-graphs 1.4.3).
fn was_refused(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::Misuse
            | ErrorKind::Unsupported
            | ErrorKind::FeatureNotSupported
            | ErrorKind::Parameter
            | ErrorKind::Context
            | ErrorKind::Capture
            | ErrorKind::Handle
    )
}

/// Submits a copy.
///
/// # Safety
/// - `to` and `from` each have `bytes` bytes for the direction that `kind` says, until the stream has passed the copy; host memory is pinned.
unsafe fn copy_async(
    stream: &RawStream,
    to: *mut c_void,
    from: *mut c_void,
    bytes: usize,
    kind: aclrtMemcpyKind,
    site: &'static Location<'static>,
) -> Result<()> {
    // C before 9.1 refuses an empty copy (acl/memory-kernels-graphs 1.4.1).
    if bytes == 0 {
        return Ok(());
    }
    let accesses = [
        MockAccess {
            address: from,
            bytes,
            mode: MOCK_ACCESS_READ,
        },
        MockAccess {
            address: to,
            bytes,
            mode: MOCK_ACCESS_WRITE,
        },
    ];
    let note = Note {
        accesses: Some(&accesses),
        ..Note::site(site)
    };
    stream.submit_noted("aclrtMemcpyAsync", &note, |table, stream| {
        // SAFETY: promised by the caller.
        unsafe { (table.aclrtMemcpyAsync)(to, bytes, from, bytes, kind, stream) }
    })
}

pub(super) fn same_owner(call: &'static str, stream: &RawStream, allocation: &Allocation) -> Result<()> {
    if stream.owner().number() == allocation.number() {
        Ok(())
    } else {
        Err(mixed(call, stream, &allocation.describe()))
    }
}
