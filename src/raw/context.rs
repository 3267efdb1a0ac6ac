//! The owner of a C context: creating in it, allocating in it, waiting for it, and ending it.

use std::ffi::c_void;
use std::panic::Location;
use std::ptr;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, Weak};

use ascend_sys::{ACL_HBM_MEM, aclrtContext, aclrtMemMallocPolicy, aclrtStream};

use crate::error::{Error, Result};
use crate::event::Status;
use crate::raw::bind::{Bound, outside_callback};
use crate::raw::call::{check, failed_on, need};
use crate::raw::event::RawEvent;
use crate::raw::note::Note;
use crate::raw::owner::Owner;
use crate::raw::retire::Retirement;
use crate::raw::runtime::{RawRuntime, lock};
use crate::raw::stream::{Origin, RawStream};

/// A context, primary or explicit. Every stream, event and buffer holds it.
#[derive(Debug)]
pub(crate) struct RawContext {
    pub(crate) runtime: Arc<RawRuntime>,
    pub(crate) index: usize,
    pub(super) owner: Owner,
    raw: aclrtContext,
    primary: bool,
    default_stream: Mutex<Option<Arc<RawStream>>>,
    /// It is no more; its drop has nothing left to do.
    ended: bool,
    pub(super) retired: Retirement,
}

// SAFETY: the C functions take a context from any thread (acl/streams-and-events C12); everything else is behind locks.
unsafe impl Send for RawContext {}
// SAFETY: as above.
unsafe impl Sync for RawContext {}

impl RawContext {
    /// The primary context of a device: the one this runtime already holds, or a new reference to it.
    pub(crate) fn primary(runtime: &Arc<RawRuntime>, index: usize) -> Result<Arc<RawContext>> {
        // A host function may run inside a call that holds the lock.
        outside_callback()?;
        let device = &runtime.devices[index];
        let mut held = lock(&device.primary);
        if let Some(context) = held.upgrade() {
            return Ok(context);
        }
        let owner = runtime.owner(index);
        let table = owner.table();
        let _before = Bound::remember(owner);
        // SAFETY: takes a number only. Makes the primary context current on this thread; what was current is put back at the end.
        let code = unsafe { (table.aclrtSetDevice)(device.ordinal) };
        check(table, "aclrtSetDevice", code)?;
        let mut raw = ptr::null_mut();
        // SAFETY: the output is a valid place.
        let code = unsafe { (table.aclrtGetCurrentContext)(&raw mut raw) };
        check(table, "aclrtGetCurrentContext", code)?;
        device.primary_handle.store(raw, Ordering::Relaxed);
        let context = Arc::new(RawContext::new(runtime, index, raw, true));
        *held = Arc::downgrade(&context);
        Ok(context)
    }

    /// A new context of a device, beside its primary one.
    pub(crate) fn explicit(runtime: &Arc<RawRuntime>, index: usize) -> Result<Arc<RawContext>> {
        outside_callback()?;
        let owner = runtime.owner(index);
        let table = owner.table();
        let _before = Bound::remember(owner);
        let mut raw = ptr::null_mut();
        // SAFETY: the output is a valid place. The new context becomes current (C2); what was current is put back at the end.
        let code = unsafe { (table.aclrtCreateContext)(&raw mut raw, runtime.devices[index].ordinal) };
        check(table, "aclrtCreateContext", code)?;
        Ok(Arc::new(RawContext::new(runtime, index, raw, false)))
    }

    fn new(runtime: &Arc<RawRuntime>, index: usize, raw: aclrtContext, primary: bool) -> RawContext {
        RawContext {
            runtime: runtime.clone(),
            index,
            owner: runtime.owner(index),
            raw,
            primary,
            default_stream: Mutex::new(None),
            ended: false,
            retired: Retirement::default(),
        }
    }

    /// Who handles of this context belong to.
    #[inline]
    pub(crate) fn owner(&self) -> Owner {
        self.owner
    }

    /// The C handle.
    pub(crate) fn as_raw(&self) -> aclrtContext {
        self.raw
    }

    /// Whether it is the device's primary context.
    pub(crate) fn is_primary(&self) -> bool {
        self.primary
    }

    /// Makes it current on this thread until the guard is dropped.
    pub(crate) fn bind(&self) -> Result<Bound> {
        Bound::enter(self.owner, self.raw)
    }

    /// Creates a stream.
    pub(crate) fn create_stream(&self, priority: u32, flags: u32) -> Result<Arc<RawStream>> {
        self.reap();
        let table = self.owner.table();
        let _bound = self.bind()?;
        let mut raw = ptr::null_mut();
        match table.aclrtCreateStreamWithConfig {
            Some(create) => {
                // SAFETY: the output is a valid place.
                let code = unsafe { create(&raw mut raw, priority, flags) };
                check(table, "aclrtCreateStreamWithConfig", code)?;
            }
            None => {
                // SAFETY: the output is a valid place.
                let code = unsafe { (table.aclrtCreateStream)(&raw mut raw) };
                check(table, "aclrtCreateStream", code)?;
            }
        }
        // SAFETY: just created in this context; destroyed only when it leaves the slots.
        Ok(unsafe { self.add_stream(raw, Origin::Created) })
    }

    /// The stream that the context was born with.
    pub(crate) fn default_stream(&self) -> Result<Arc<RawStream>> {
        outside_callback()?;
        let mut held = lock(&self.default_stream);
        if let Some(stream) = &*held {
            return Ok(stream.clone());
        }
        let table = self.owner.table();
        let get = need(table.aclrtCtxGetCurrentDefaultStream, "aclrtCtxGetCurrentDefaultStream")?;
        let _bound = self.bind()?;
        let mut raw = ptr::null_mut();
        // SAFETY: the output is a valid place.
        let code = unsafe { get(&raw mut raw) };
        check(table, "aclrtCtxGetCurrentDefaultStream", code)?;
        // SAFETY: the default stream lives as long as its context, which removes it from the slots before it ends.
        let stream = unsafe { self.add_stream(raw, Origin::Default) };
        *held = Some(stream.clone());
        Ok(stream)
    }

    /// Makes a C stream known to the runtime.
    ///
    /// # Safety
    /// - `raw` is a live stream of this context and stays so until it has been removed from the slots.
    pub(crate) unsafe fn add_stream(&self, raw: aclrtStream, origin: Origin) -> Arc<RawStream> {
        let mock = self.runtime.mock;
        // SAFETY: passed on from the caller; the context is alive while `self` is, and its streams leave the slots before it ends.
        self.runtime
            .slots
            .insert(|bit| unsafe { RawStream::new(self.owner, raw, self.raw, bit, origin, mock) })
    }

    /// Waits for a stream and destroys it.
    pub(crate) fn destroy_stream(&self, stream: &Arc<RawStream>) -> Result<()> {
        stream.synchronize()?;
        match stream.origin() {
            Origin::Default => Ok(()),
            Origin::Borrowed => {
                self.runtime.slots.remove(stream);
                Ok(())
            }
            // SAFETY: the caller gives the stream up; the slots are locked meanwhile.
            Origin::Created => self.runtime.slots.destroy(stream, || unsafe { stream.destroy(false) }),
        }
    }

    /// Creates an event.
    pub(crate) fn create_event(&self, flags: u32) -> Result<RawEvent> {
        let _bound = self.bind()?;
        RawEvent::create(self.owner, flags)
    }

    /// Opens an event of another process.
    pub(crate) fn open_ipc_event(&self, handle: [u8; 64]) -> Result<RawEvent> {
        let table = self.owner.table();
        let open = need(table.aclrtIpcOpenEventHandle, "aclrtIpcOpenEventHandle")?;
        let handle = ascend_sys::aclrtIpcEventHandle {
            reserved: handle.map(|b| std::ffi::c_char::from_ne_bytes(b.to_ne_bytes())),
        };
        let _bound = self.bind()?;
        let mut raw = ptr::null_mut();
        // SAFETY: the bytes are passed by value and checked by the runtime; the output is a valid place.
        let code = unsafe { open(handle, &raw mut raw) };
        check(table, "aclrtIpcOpenEventHandle", code)?;
        // SAFETY: just opened by us, on this context's device.
        Ok(unsafe { RawEvent::adopt(self.owner, raw) })
    }

    /// Allocates device memory, which holds no particular bytes.
    pub(crate) fn allocate(&self, bytes: usize, policy: aclrtMemMallocPolicy) -> Result<*mut c_void> {
        self.reap();
        let table = self.owner.table();
        let _bound = self.bind()?;
        let mut memory = ptr::null_mut();
        // SAFETY: the output is a valid place.
        let code = unsafe { (table.aclrtMalloc)(&raw mut memory, bytes, policy) };
        check(table, "aclrtMalloc", code)?;
        Ok(memory)
    }

    /// Allocates page-locked host memory, 64-byte aligned, which holds no particular bytes.
    pub(crate) fn allocate_host(&self, bytes: usize) -> Result<*mut c_void> {
        self.reap();
        let table = self.owner.table();
        let _bound = self.bind()?;
        let mut memory = ptr::null_mut();
        // SAFETY: the output is a valid place.
        let code = unsafe { (table.aclrtMallocHost)(&raw mut memory, bytes) };
        check(table, "aclrtMallocHost", code)?;
        Ok(memory)
    }

    /// Free and total bytes of device memory.
    pub(crate) fn memory_info(&self) -> Result<(usize, usize)> {
        let table = self.owner.table();
        let get = need(table.aclrtGetMemInfo, "aclrtGetMemInfo")?;
        let _bound = self.bind()?;
        let (mut free, mut total) = (0, 0);
        // SAFETY: both outputs are valid places.
        let code = unsafe { get(ACL_HBM_MEM, &raw mut free, &raw mut total) };
        check(table, "aclrtGetMemInfo", code)?;
        Ok((free, total))
    }

    /// Tells a mock that listens where the next call of this thread comes from.
    #[inline]
    pub(crate) fn tell_place(&self, site: &'static Location<'static>) {
        if let Some(mock) = &self.runtime.mock {
            Note::site(site).tell(mock);
        }
    }

    /// Blocks the host until every stream of this context is idle; `ms` of `None` without a limit.
    #[track_caller]
    pub(crate) fn synchronize(&self, ms: Option<i32>) -> Result<()> {
        let table = self.owner.table();
        let origin = || "a stream of the context".into();
        {
            let _bound = self.bind()?;
            self.tell_place(Location::caller());
            match ms {
                None => {
                    // SAFETY: takes nothing.
                    let code = unsafe { (table.aclrtSynchronizeDevice)() };
                    if !code.is_success() {
                        return Err(failed_on(table, "aclrtSynchronizeDevice", code, origin));
                    }
                }
                Some(ms) => {
                    let name = "aclrtSynchronizeDeviceWithTimeout";
                    let wait = need(table.aclrtSynchronizeDeviceWithTimeout, name)?;
                    // SAFETY: takes a number only.
                    let code = unsafe { wait(ms) };
                    if !code.is_success() {
                        return Err(failed_on(table, name, code, origin));
                    }
                }
            }
        }
        self.reap();
        Ok(())
    }

    /// How many more streams the device gives, to all processes together.
    pub(crate) fn available_streams(&self) -> Result<u32> {
        let table = self.owner.table();
        let get = need(table.aclrtGetStreamAvailableNum, "aclrtGetStreamAvailableNum")?;
        let _bound = self.bind()?;
        let mut count = 0;
        // SAFETY: the output is a valid place.
        let code = unsafe { get(&raw mut count) };
        check(table, "aclrtGetStreamAvailableNum", code)?;
        Ok(count)
    }

    /// How many more hardware event ids the device gives, to all processes together.
    pub(crate) fn available_events(&self) -> Result<u32> {
        let table = self.owner.table();
        let get = need(table.aclrtGetEventAvailNum, "aclrtGetEventAvailNum")?;
        let _bound = self.bind()?;
        let mut count = 0;
        // SAFETY: the output is a valid place.
        let code = unsafe { get(&raw mut count) };
        check(table, "aclrtGetEventAvailNum", code)?;
        Ok(count)
    }

    /// Waits for everything in a context, and ends it; it comes back where that fails.
    pub(crate) fn destroy_whole(context: Arc<RawContext>) -> Result<(), (Error, Arc<RawContext>)> {
        const CALL: &str = "context.destroy";
        let mut context = match Arc::try_unwrap(context) {
            Ok(context) => context,
            Err(shared) => {
                let others = Arc::strong_count(&shared) - 1;
                let why = format!(
                    "{others} others hold it: drop its clones, streams, events, buffers, modules and graphs, and await its futures, first"
                );
                return Err((Error::misuse(CALL, why), shared));
            }
        };
        let ended = outside_callback()
            .and_then(|()| context.synchronize(None))
            .and_then(|()| context.drain(CALL))
            .and_then(|()| {
                // Idle as all the others. It is looked up again should the context not end.
                if let Some(stream) = lock(&context.default_stream).take() {
                    context.runtime.slots.remove(&stream);
                }
                context.end_locked()
            });
        match ended {
            Ok(()) => {
                context.ended = true;
                Ok(())
            }
            Err(error) => {
                let (runtime, index, primary) = (context.runtime.clone(), context.index, context.primary);
                let context = Arc::new(context);
                if primary {
                    let mut held = lock(&runtime.devices[index].primary);
                    if held.strong_count() == 0 {
                        *held = Arc::downgrade(&context);
                    }
                }
                Err((error, context))
            }
        }
    }

    /// Ends the context in the C library, while no other thread takes the primary context up.
    fn end_locked(&self) -> Result<()> {
        let mut held = lock(&self.runtime.devices[self.index].primary);
        let result = self.end();
        if self.primary && held.strong_count() == 0 {
            *held = Weak::new();
        }
        result
    }

    /// Ends the context in the C library.
    fn end(&self) -> Result<()> {
        let table = self.owner.table();
        if self.primary {
            // SAFETY: takes a number; gives one reference of the primary context back, which `primary` took.
            let code = unsafe { (table.aclrtResetDevice)(self.runtime.devices[self.index].ordinal) };
            check(table, "aclrtResetDevice", code)
        } else {
            // SAFETY: created by us; nothing of it is used any more, since everything that does holds this context.
            let code = unsafe { (table.aclrtDestroyContext)(self.raw) };
            check(table, "aclrtDestroyContext", code)
        }
    }
}

impl Drop for RawContext {
    fn drop(&mut self) {
        if self.ended {
            return;
        }
        let default_stream = lock(&self.default_stream).take();
        if crate::raw::in_callback() {
            self.runtime.defer(Error::misuse(
                "the end of a context",
                "the last handle of a context was dropped inside a host function, where it cannot be ended: it is leaked",
            ));
            self.abandon_unasked();
            return;
        }
        let idle = self.abandon();
        let idle = idle
            && default_stream
                .as_ref()
                .is_none_or(|s| matches!(s.query(), Ok(Status::Complete)));
        // While the context is not ended, its streams stay in the slots: other things may ask them whether they are idle.
        if !idle {
            return;
        }
        if let Some(stream) = &default_stream {
            self.runtime.slots.remove(stream);
        }
        if let Err(error) = self.end_locked() {
            self.runtime.defer(error);
        }
    }
}
