//! The owner of a C stream: submitting to it, with the context repaired where it was another, and waiting for it.

use std::panic::Location;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use ascend_sys::mock::MockTable;
use ascend_sys::{
    ACL_STREAM_STATUS_COMPLETE, ACL_STREAM_STATUS_NOT_READY, AclError, FnTable, aclrtContext, aclrtStream,
};

use crate::error::{Error, Result};
use crate::event::Status;
use crate::raw::bind::{Bound, in_callback, inside_callback, outside_callback};
use crate::raw::call::{failed_on, need, recent_message};
use crate::raw::capture::{self, Joined};
use crate::raw::event::RawEvent;
use crate::raw::note::Note;
use crate::raw::owner::{NUMBER, Owner, UNRECORDED, capture_of, with_capture};

/// Where a stream comes from, and so whether it is ours to destroy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Created by us.
    Created,
    /// The default stream of its context: dies with it.
    Default,
    /// Somebody else's.
    Borrowed,
}

/// A stream that exists in the C library. It stays in the runtime's slots until it was seen idle and is destroyed.
#[derive(Debug)]
pub(crate) struct RawStream {
    /// Owner number; noted; part of a capture. See the module doc of [`crate::raw`].
    pub(super) word: AtomicU64,
    /// How often it became part of a capture.
    pub(super) captures: AtomicU32,
    owner: Owner,
    raw: aclrtStream,
    context: aclrtContext,
    bit: u64,
    origin: Origin,
    mock: Option<MockTable>,
    name: OnceLock<Box<str>>,
    given_up: AtomicBool,
    /// Set while a task group, or the update of one, is open on it.
    launches_only: AtomicBool,
}

// SAFETY: the C functions take a stream from any thread and lock inside (acl/streams-and-events section 1); everything of ours is atomic.
unsafe impl Send for RawStream {}
// SAFETY: as above.
unsafe impl Sync for RawStream {}

impl RawStream {
    /// Joins a C stream with what calls on it need.
    ///
    /// # Safety
    /// - `raw` is a live stream of `context`, which is a live context of the owner's device; both stay so until this stream has been
    ///   removed from the runtime's slots.
    pub(crate) unsafe fn new(
        owner: Owner,
        raw: aclrtStream,
        context: aclrtContext,
        bit: u64,
        origin: Origin,
        mock: Option<MockTable>,
    ) -> Self {
        let word = AtomicU64::new(owner.stream_word());
        RawStream {
            word,
            captures: AtomicU32::new(0),
            owner,
            raw,
            context,
            bit,
            origin,
            mock,
            name: OnceLock::new(),
            given_up: AtomicBool::new(false),
            launches_only: AtomicBool::new(false),
        }
    }

    /// The C handle.
    pub(crate) fn as_raw(&self) -> aclrtStream {
        self.raw
    }

    /// Who it belongs to.
    #[inline]
    pub(crate) fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The C context it was made in.
    pub(crate) fn context(&self) -> aclrtContext {
        self.context
    }

    /// The bit by which things remember that this stream used them.
    #[inline]
    pub(crate) fn bit(&self) -> u64 {
        self.bit
    }

    /// Where it comes from.
    pub(crate) fn origin(&self) -> Origin {
        self.origin
    }

    /// Whether a submission may go straight to C: nobody listens and nothing is captured.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        self.word.load(Ordering::Relaxed) == u64::from(self.owner.number())
    }

    /// Whether the stream is part of a capture.
    #[inline]
    pub(crate) fn is_capturing(&self) -> bool {
        capture_of(self.word.load(Ordering::Relaxed)) != 0
    }

    /// Lets the stream take nothing but launches until the guard is dropped.
    pub(crate) fn launches_only(&self) -> LaunchesOnly<'_> {
        let before = self.launches_only.swap(true, Ordering::Relaxed);
        LaunchesOnly { stream: self, before }
    }

    /// Refuses what is no launch inside a task group: the runtime refuses some of it with 507009 and crashed of a fill (acl/memory-kernels-graphs 3.8).
    #[inline]
    pub(crate) fn outside_group(&self, call: &'static str) -> Result<()> {
        if self.is_capturing() && self.launches_only.load(Ordering::Relaxed) {
            return Err(no_launch(call));
        }
        Ok(())
    }

    /// Gives the stream a name, once; the mock is told.
    pub(crate) fn set_name(&self, name: &str) -> bool {
        let set = self.name.set(name.into()).is_ok();
        if set && let Some(mock) = &self.mock {
            // SAFETY: the stream is live and the name a live text of the length beside it. A mock that does not take it loses a name.
            let _taken = unsafe { (mock.name_stream)(self.raw, name.as_ptr().cast(), name.len()) };
        }
        set
    }

    /// Its name, if it was given one.
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.get().map(|n| &**n)
    }

    /// What messages call it.
    pub(crate) fn describe(&self) -> String {
        let owner = self.owner.number();
        match (self.name(), self.origin) {
            (Some(name), _) => format!("stream {name} (owner {owner})"),
            (None, Origin::Default) => format!("the default stream (owner {owner})"),
            (None, _) => format!("stream {:p} (owner {owner})", self.raw),
        }
    }

    /// Records `event` after everything submitted so far.
    #[inline]
    #[track_caller]
    pub(crate) fn record(self: &Arc<Self>, event: &RawEvent) -> Result<()> {
        if self.word.load(Ordering::Relaxed) != event.word.load(Ordering::Relaxed) {
            return self.record_slow(event, Location::caller());
        }
        // SAFETY: both handles are live while borrowed, and of one device: their words are equal.
        let code = unsafe { (self.owner.table().aclrtRecordEvent)(event.as_raw(), self.raw) };
        if code.is_success() {
            Ok(())
        } else {
            self.record_again(event, code)
        }
    }

    /// As [`RawStream::record`] where nothing special has to be done; otherwise does what `otherwise` says, and makes no call.
    #[inline]
    pub(crate) fn record_or_else(&self, event: &RawEvent, otherwise: impl FnOnce() -> Result<()>) -> Result<()> {
        // Acquire: another thread may have filled the event just now.
        if self.word.load(Ordering::Relaxed) != event.word.load(Ordering::Acquire) {
            return otherwise();
        }
        // SAFETY: as in `record`; an event whose word equals a stream's was recorded before, so it is not hollow.
        let code = unsafe { (self.owner.table().aclrtRecordEvent)(event.as_raw(), self.raw) };
        if code.is_success() {
            Ok(())
        } else {
            self.record_again(event, code)
        }
    }

    #[cold]
    #[inline(never)]
    fn record_again(&self, event: &RawEvent, code: AclError) -> Result<()> {
        // SAFETY: as in `record`.
        self.again("aclrtRecordEvent", code, &|table, stream| unsafe {
            (table.aclrtRecordEvent)(event.as_raw(), stream)
        })
    }

    #[cold]
    #[inline(never)]
    fn record_slow(self: &Arc<Self>, event: &RawEvent, site: &'static Location<'static>) -> Result<()> {
        let mine = self.word.load(Ordering::Relaxed);
        let word = event.word.load(Ordering::Relaxed);
        if mine & NUMBER != word & NUMBER {
            return Err(mixed("stream.record", self, &event.describe()));
        }
        let (capture, captured) = (capture_of(mine), capture_of(word));
        self.outside_group("stream.record")?;
        let elsewhere = captured != 0 && captured != capture && capture::is_open(captured);
        if elsewhere && capture != 0 {
            return Err(two_captures("stream.record"));
        }
        // A capture's event is known as such before the C library makes it one: whoever waits for it has to know.
        let after = with_capture(word & NUMBER, capture);
        let marked = capture != 0 && !elsewhere && after != word;
        if marked {
            event.word.store(after, Ordering::Release);
        }
        let result = self.submit_noted("aclrtRecordEvent", &Note::site(site), |table, stream| {
            // SAFETY: both handles are live while borrowed, and of one device: the numbers were compared.
            unsafe { (table.aclrtRecordEvent)(event.as_raw(), stream) }
        });
        // Where another thread has changed it meanwhile, that stands.
        let (from, to) = if marked { (after, word) } else { (word, after) };
        // An ordinary record leaves an event captured that an open capture has (acl/streams-and-events E9a).
        if result.is_err() == marked && !elsewhere {
            _ = event
                .word
                .compare_exchange(from, to, Ordering::Release, Ordering::Relaxed);
        }
        result
    }

    /// Lets later work wait for the newest record of `event`.
    #[inline]
    #[track_caller]
    pub(crate) fn wait(self: &Arc<Self>, event: &RawEvent) -> Result<()> {
        if self.word.load(Ordering::Relaxed) != event.word.load(Ordering::Relaxed) {
            return self.wait_slow(event, Location::caller());
        }
        // SAFETY: both handles are live while borrowed, and of one device: their words are equal.
        let code = unsafe { (self.owner.table().aclrtStreamWaitEvent)(self.raw, event.as_raw()) };
        if code.is_success() {
            Ok(())
        } else {
            self.wait_again(event, code)
        }
    }

    #[cold]
    #[inline(never)]
    fn wait_again(&self, event: &RawEvent, code: AclError) -> Result<()> {
        self.again("aclrtStreamWaitEvent", code, &|table, stream| {
            // SAFETY: as in `wait`.
            unsafe { (table.aclrtStreamWaitEvent)(stream, event.as_raw()) }
        })
    }

    #[cold]
    #[inline(never)]
    fn wait_slow(self: &Arc<Self>, event: &RawEvent, site: &'static Location<'static>) -> Result<()> {
        let mine = self.word.load(Ordering::Relaxed);
        let word = event.word.load(Ordering::Relaxed);
        if mine & NUMBER != word & NUMBER {
            return Err(mixed("stream.wait", self, &event.describe()));
        }
        if word & UNRECORDED != 0 {
            return Err(unrecorded(&event.describe()));
        }
        self.outside_group("stream.wait")?;
        let (capture, mut captured) = (capture_of(mine), capture_of(word));
        if captured != 0 && !capture::is_open(captured) {
            event.word.store(word & NUMBER, Ordering::Relaxed);
            captured = 0;
        }
        if captured != 0 && capture != 0 && captured != capture {
            return Err(two_captures("stream.wait"));
        }
        // acl/memory-kernels-graphs 3.6: the wait pulls this stream into the capture.
        let pulled = captured != 0 && capture == 0 && {
            let joined = capture::join(captured, self);
            if joined == Joined::Elsewhere {
                return Err(two_captures("stream.wait"));
            }
            joined == Joined::Now
        };
        let result = self.submit_noted("aclrtStreamWaitEvent", &Note::site(site), |table, stream| {
            // SAFETY: both handles are live while borrowed, and of one device: the numbers were compared.
            unsafe { (table.aclrtStreamWaitEvent)(stream, event.as_raw()) }
        });
        if pulled && result.is_err() {
            capture::leave(captured, self);
        }
        result
    }

    /// Makes a call that submits to this stream. If the current context was not the stream's, which the C library finds before anything is
    /// queued (107002, 107003; acl/streams-and-events section 1), binds it and calls once more.
    #[inline]
    pub(crate) fn submit(
        &self,
        function: &'static str,
        call: impl Fn(&FnTable, aclrtStream) -> AclError,
    ) -> Result<()> {
        let code = call(self.owner.table(), self.raw);
        if code.is_success() {
            Ok(())
        } else {
            self.again(function, code, &call)
        }
    }

    /// As [`RawStream::submit`], outside host functions only; a mock that listens is told first.
    pub(crate) fn submit_noted(
        &self,
        function: &'static str,
        note: &Note<'_>,
        call: impl Fn(&FnTable, aclrtStream) -> AclError,
    ) -> Result<()> {
        outside_callback()?;
        self.submit(function, |table, stream| {
            if let Some(mock) = &self.mock {
                note.tell(mock);
            }
            call(table, stream)
        })
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn again(
        &self,
        function: &'static str,
        code: AclError,
        call: &dyn Fn(&FnTable, aclrtStream) -> AclError,
    ) -> Result<()> {
        let table = self.owner.table();
        let repairable = code == AclError::RT_CONTEXT_NULL || code == AclError::RT_STREAM_CONTEXT;
        if !repairable {
            return Err(failed_on(table, function, code, || self.describe().into()));
        }
        if in_callback() {
            return Err(inside_callback());
        }
        let bound = Bound::enter(self.owner, self.context)?;
        let second = call(table, self.raw);
        let result = if second.is_success() {
            forget_last_error(table, code);
            crate::telemetry::repaired(function);
            Ok(())
        } else {
            Err(failed_on(table, function, second, || self.describe().into()))
        };
        drop(bound);
        result
    }

    /// Whether everything submitted has run.
    #[inline]
    pub(crate) fn query(&self) -> Result<Status> {
        outside_callback()?;
        let query = need(self.owner.table().aclrtStreamQuery, "aclrtStreamQuery")?;
        let mut status = ACL_STREAM_STATUS_NOT_READY;
        let out = &raw mut status;
        // SAFETY: the stream is live and the output a valid place.
        self.submit("aclrtStreamQuery", |_, stream| unsafe { query(stream, out) })?;
        match status {
            ACL_STREAM_STATUS_COMPLETE => Ok(Status::Complete),
            ACL_STREAM_STATUS_NOT_READY => Ok(Status::Pending),
            other => Err(Error::unknown_value("the status of a stream", i64::from(other.0))),
        }
    }

    /// Blocks the host until everything submitted has run.
    #[track_caller]
    pub(crate) fn synchronize(&self) -> Result<()> {
        outside_callback()?;
        let _span = crate::telemetry::blocking("aclrtSynchronizeStream");
        let note = Note::site(Location::caller());
        // SAFETY: the stream is live.
        self.submit_noted("aclrtSynchronizeStream", &note, |table, stream| unsafe {
            (table.aclrtSynchronizeStream)(stream)
        })
    }

    /// As [`RawStream::synchronize`], at most `ms` milliseconds.
    #[track_caller]
    pub(crate) fn synchronize_ms(&self, ms: i32) -> Result<()> {
        outside_callback()?;
        let name = "aclrtSynchronizeStreamWithTimeout";
        let wait = need(self.owner.table().aclrtSynchronizeStreamWithTimeout, name)?;
        // SAFETY: the stream is live.
        self.submit_noted(name, &Note::site(Location::caller()), |_, stream| unsafe {
            wait(stream, ms)
        })
    }

    /// Stops the running task and discards the queue.
    pub(crate) fn abort(&self) -> Result<()> {
        outside_callback()?;
        let abort = need(self.owner.table().aclrtStreamAbort, "aclrtStreamAbort")?;
        // SAFETY: the stream is live.
        self.submit("aclrtStreamAbort", |_, stream| unsafe { abort(stream) })
    }

    /// What a device fault does to the rest of the queue.
    pub(crate) fn set_failure_mode(&self, mode: u64) -> Result<()> {
        outside_callback()?;
        let set = need(
            self.owner.table().aclrtSetStreamFailureMode,
            "aclrtSetStreamFailureMode",
        )?;
        // SAFETY: the stream is live.
        self.submit("aclrtSetStreamFailureMode", |_, stream| unsafe { set(stream, mode) })
    }

    /// The number by which logs of the runtime call it.
    pub(crate) fn id(&self) -> Result<i32> {
        outside_callback()?;
        let get = need(self.owner.table().aclrtStreamGetId, "aclrtStreamGetId")?;
        let mut id = 0;
        let out = &raw mut id;
        // SAFETY: the stream is live and the output a valid place.
        self.submit("aclrtStreamGetId", |_, stream| unsafe { get(stream, out) })?;
        Ok(id)
    }

    /// Priority and flags, as the runtime reports them.
    pub(crate) fn priority(&self) -> Result<u32> {
        outside_callback()?;
        let get = need(self.owner.table().aclrtStreamGetPriority, "aclrtStreamGetPriority")?;
        let mut priority = 0;
        let out = &raw mut priority;
        // SAFETY: the stream is live and the output a valid place.
        self.submit("aclrtStreamGetPriority", |_, stream| unsafe { get(stream, out) })?;
        Ok(priority)
    }

    /// The flags it was made with, as the runtime reports them.
    pub(crate) fn flags(&self) -> Result<u32> {
        outside_callback()?;
        let get = need(self.owner.table().aclrtStreamGetFlags, "aclrtStreamGetFlags")?;
        let mut flags = 0;
        let out = &raw mut flags;
        // SAFETY: the stream is live and the output a valid place.
        self.submit("aclrtStreamGetFlags", |_, stream| unsafe { get(stream, out) })?;
        Ok(flags)
    }

    /// Destroys the stream in the C library; `force` gives queued work up.
    ///
    /// # Safety
    /// - Nobody uses the stream any more, in this call or later.
    pub(super) unsafe fn destroy(&self, force: bool) -> Result<()> {
        if force {
            let destroy = need(self.owner.table().aclrtDestroyStreamForce, "aclrtDestroyStreamForce")?;
            // SAFETY: the stream is live and given up.
            self.submit("aclrtDestroyStreamForce", |_, stream| unsafe { destroy(stream) })
        } else {
            // SAFETY: the stream is live and given up.
            self.submit("aclrtDestroyStream", |table, stream| unsafe {
                (table.aclrtDestroyStream)(stream)
            })
        }
    }

    /// The handle's owner has destroyed the stream, or let go of it, itself.
    pub(crate) fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
    }

    /// Whether dropping the handle has nothing left to do.
    pub(crate) fn is_given_up(&self) -> bool {
        self.given_up.load(Ordering::Relaxed)
    }

    /// Makes the stream's context current on this thread until the guard is dropped.
    pub(crate) fn bind(&self) -> Result<Bound> {
        Bound::enter(self.owner, self.context)
    }
}

/// While it lives its stream takes launches only.
#[derive(Debug)]
pub(crate) struct LaunchesOnly<'a> {
    stream: &'a RawStream,
    before: bool,
}

impl Drop for LaunchesOnly<'_> {
    fn drop(&mut self) {
        self.stream.launches_only.store(self.before, Ordering::Relaxed);
    }
}

#[cold]
#[inline(never)]
fn no_launch(call: &'static str) -> Error {
    Error::misuse(
        call,
        "a task group and its updates take kernel launches only: submit other work before or after the group",
    )
}

/// Takes the error that the first call left on this thread away: the program never saw it.
fn forget_last_error(table: &FnTable, code: AclError) {
    drop(recent_message(table));
    if let (Some(peek), Some(get)) = (table.aclrtPeekAtLastError, table.aclrtGetLastError) {
        // SAFETY: the one level there is.
        let last = unsafe { peek(ascend_sys::ACL_RT_THREAD_LEVEL) };
        if last == code {
            // SAFETY: as above.
            let _taken = unsafe { get(ascend_sys::ACL_RT_THREAD_LEVEL) };
        }
    }
}

/// Handles of two owners in one call.
#[cold]
#[inline(never)]
pub(crate) fn mixed(call: &'static str, stream: &RawStream, other: &str) -> Error {
    let stream = stream.describe();
    Error::misuse(
        call,
        format!(
            "{stream} and {other} belong to different devices or runtimes: one device's handles cannot be used on another"
        ),
    )
}

#[cold]
fn unrecorded(event: &str) -> Error {
    Error::misuse(
        "stream.wait",
        format!("{event} was never recorded, so the wait would do nothing: record it first, or use wait_if_recorded"),
    )
}

#[cold]
fn two_captures(call: &'static str) -> Error {
    Error::misuse(
        call,
        "the event belongs to another capture that is still open, and both would be lost",
    )
}
