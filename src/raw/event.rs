//! The owner of a C event, and what may be asked of it from any thread and under any context.

use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU64, Ordering};

use ascend_sys::{
    ACL_EVENT_RECORDED_STATUS_COMPLETE, ACL_EVENT_RECORDED_STATUS_NOT_READY, aclrtEvent, aclrtEventRecordedStatus,
};

use crate::error::{Error, Result};
use crate::event::Status;
use crate::raw::bind::outside_callback;
use crate::raw::call::{check, failed_on, need};
use crate::raw::capture::is_open;
use crate::raw::owner::{NUMBER, Owner, UNRECORDED, capture_of};

/// An event made with `aclrtCreateEventExWithFlag`, or opened from another process.
#[derive(Debug)]
pub(crate) struct RawEvent {
    pub(super) owner: Owner,
    /// Owner number; never recorded; part of a capture. See the module doc of [`crate::raw`].
    pub(super) word: AtomicU64,
    /// Null when the event has no C event yet, or no more. Set once, from null.
    raw: AtomicPtr<c_void>,
}

// SAFETY: the C functions take an event from any thread (acl/streams-and-events section 1); the word is atomic.
unsafe impl Send for RawEvent {}
// SAFETY: as above.
unsafe impl Sync for RawEvent {}

impl RawEvent {
    /// Creates an event under the current context, which the caller has bound.
    pub(crate) fn create(owner: Owner, flags: u32) -> Result<RawEvent> {
        let table = owner.table();
        let create = need(table.aclrtCreateEventExWithFlag, "aclrtCreateEventExWithFlag")?;
        let mut raw = ptr::null_mut();
        // SAFETY: the output is a valid place.
        let code = unsafe { create(&raw mut raw, flags) };
        check(table, "aclrtCreateEventExWithFlag", code)?;
        let word = AtomicU64::new(u64::from(owner.number()) | UNRECORDED);
        Ok(RawEvent {
            owner,
            word,
            raw: AtomicPtr::new(raw),
        })
    }

    /// Takes an event over that was made elsewhere and may have been recorded there.
    ///
    /// # Safety
    /// - `raw` is a live event of the owner's device, made with `aclrtCreateEventExWithFlag` or opened from another process, and nobody
    ///   else destroys it.
    pub(crate) unsafe fn adopt(owner: Owner, raw: aclrtEvent) -> RawEvent {
        RawEvent {
            owner,
            word: AtomicU64::new(u64::from(owner.number())),
            raw: AtomicPtr::new(raw),
        }
    }

    /// The C handle.
    #[inline]
    pub(crate) fn as_raw(&self) -> aclrtEvent {
        // Whoever may use the handle has seen the word, or the step, that was stored after it.
        self.raw.load(Ordering::Relaxed)
    }

    /// An event without a C event: a place in a grid. No stream's word equals its word, so that the first record takes the cold path, which
    /// fills it.
    pub(crate) fn hollow(owner: Owner) -> RawEvent {
        RawEvent {
            owner,
            word: AtomicU64::new(u64::from(owner.number()) | UNRECORDED),
            raw: AtomicPtr::new(ptr::null_mut()),
        }
    }

    /// Gives a hollow event the C event of `from`; hands `from` back when another thread was first.
    pub(crate) fn fill(&self, from: RawEvent) -> Result<(), RawEvent> {
        let raw = from.as_raw();
        match self
            .raw
            .compare_exchange(ptr::null_mut(), raw, Ordering::Release, Ordering::Acquire)
        {
            Ok(_) => Ok(()),
            Err(_) => Err(from),
        }
    }

    /// Who it belongs to.
    pub(crate) fn owner(&self) -> Owner {
        self.owner
    }

    /// Whether a record was ever submitted.
    pub(crate) fn is_recorded(&self) -> bool {
        self.word.load(Ordering::Relaxed) & UNRECORDED == 0
    }

    /// Whether it is part of a capture that is open.
    pub(crate) fn is_captured(&self) -> bool {
        let capture = capture_of(self.word.load(Ordering::Relaxed));
        capture != 0 && is_open(capture)
    }

    /// Makes it as good as new: nothing waits for its old record by mistake.
    pub(crate) fn set_unrecorded(&self) {
        self.word
            .store(u64::from(self.owner.number()) | UNRECORDED, Ordering::Relaxed);
    }

    /// Whether the newest record has been reached by the device.
    #[inline]
    pub(crate) fn query(&self) -> Result<Status> {
        let table = self.owner.table();
        let query = need(table.aclrtQueryEventStatus, "aclrtQueryEventStatus")?;
        let mut status = ACL_EVENT_RECORDED_STATUS_NOT_READY;
        // SAFETY: the event is live until `self` is dropped, the output is a valid place; any thread may ask (E27).
        let code = unsafe { query(self.as_raw(), &raw mut status) };
        if !code.is_success() {
            return Err(self.failed("aclrtQueryEventStatus", code));
        }
        // 0 means not ready here, and complete in two other enumerations (section 6.5).
        if status.0 > ACL_EVENT_RECORDED_STATUS_COMPLETE.0 {
            return Err(unknown_status(status));
        }
        Ok(if status == ACL_EVENT_RECORDED_STATUS_COMPLETE {
            Status::Complete
        } else {
            Status::Pending
        })
    }

    /// Blocks the host until the newest record is complete.
    pub(crate) fn synchronize(&self) -> Result<()> {
        outside_callback()?;
        let _span = crate::telemetry::blocking("aclrtSynchronizeEvent");
        // SAFETY: the event is live; any thread may wait, no context is needed (E31).
        let code = unsafe { (self.owner.table().aclrtSynchronizeEvent)(self.as_raw()) };
        if code.is_success() {
            Ok(())
        } else {
            Err(self.failed("aclrtSynchronizeEvent", code))
        }
    }

    /// As [`RawEvent::synchronize`], at most `ms` milliseconds.
    pub(crate) fn synchronize_ms(&self, ms: i32) -> Result<()> {
        outside_callback()?;
        let wait = need(
            self.owner.table().aclrtSynchronizeEventWithTimeout,
            "aclrtSynchronizeEventWithTimeout",
        )?;
        // SAFETY: as in `synchronize`.
        let code = unsafe { wait(self.as_raw(), ms) };
        if code.is_success() {
            Ok(())
        } else {
            Err(self.failed("aclrtSynchronizeEventWithTimeout", code))
        }
    }

    /// Milliseconds of device time from this event's newest record to that of `end`, as C gives them.
    pub(crate) fn elapsed_ms(&self, end: &RawEvent) -> Result<f32> {
        outside_callback()?;
        let table = self.owner.table();
        let elapsed = need(table.aclrtEventElapsedTime, "aclrtEventElapsedTime")?;
        let mut ms = 0.0_f32;
        // SAFETY: both events are live, of one device (the caller compared the owners), and the output is a valid place.
        let code = unsafe { elapsed(&raw mut ms, self.as_raw(), end.as_raw()) };
        check(table, "aclrtEventElapsedTime", code)?;
        Ok(ms)
    }

    /// Microseconds of the device's clock at the newest record.
    pub(crate) fn timestamp_us(&self) -> Result<u64> {
        outside_callback()?;
        let table = self.owner.table();
        let timestamp = need(table.aclrtEventGetTimestamp, "aclrtEventGetTimestamp")?;
        let mut us = 0;
        // SAFETY: the event is live and the output a valid place.
        let code = unsafe { timestamp(self.as_raw(), &raw mut us) };
        check(table, "aclrtEventGetTimestamp", code)?;
        Ok(us)
    }

    /// The 64 bytes by which another process opens this event.
    pub(crate) fn ipc_handle(&self) -> Result<ascend_sys::aclrtIpcEventHandle> {
        outside_callback()?;
        let table = self.owner.table();
        let export = need(table.aclrtIpcGetEventHandle, "aclrtIpcGetEventHandle")?;
        let mut handle = ascend_sys::aclrtIpcEventHandle { reserved: [0; 64] };
        // SAFETY: the event is live and the output a valid place of the size C writes.
        let code = unsafe { export(self.as_raw(), &raw mut handle) };
        check(table, "aclrtIpcGetEventHandle", code)?;
        Ok(handle)
    }

    /// Destroys the event. Waits and records that are queued still happen (E40); needs no context (E41).
    pub(crate) fn destroy(&mut self) -> Result<()> {
        let table = self.owner.table();
        // SAFETY: live until now: the handle is cleared as soon as it was destroyed, and nobody else has it (`&mut self`).
        let code = unsafe { (table.aclrtDestroyEvent)(self.as_raw()) };
        check(table, "aclrtDestroyEvent", code)?;
        *self.raw.get_mut() = ptr::null_mut();
        Ok(())
    }

    /// Whether there is no C event: it was destroyed, or never made.
    pub(crate) fn is_destroyed(&self) -> bool {
        self.as_raw().is_null()
    }

    /// What messages call it.
    pub(crate) fn describe(&self) -> String {
        format!(
            "event {:p} (owner {})",
            self.as_raw(),
            self.word.load(Ordering::Relaxed) & NUMBER
        )
    }

    #[cold]
    #[inline(never)]
    fn failed(&self, function: &'static str, code: ascend_sys::AclError) -> Error {
        failed_on(self.owner.table(), function, code, || "the event's context".into())
    }
}

#[cold]
#[inline(never)]
fn unknown_status(status: aclrtEventRecordedStatus) -> Error {
    Error::unknown_value("the status of an event", i64::from(status.0))
}
