//! Streams: queues on the device. Work on one runs in order; two streams are ordered only by events.
//!
//! The rule to remember: everything here that is not called `synchronize` or `copy_*` without `_async` returns before the device has done it.
//! A fault of queued work is reported by the next synchronize of its stream, with [`Error::origin`] naming the stream.
//!
//! Submitting from two threads is allowed; the order of the two is then theirs to establish.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use ascend_sys::aclrtStream;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::event::{Event, Kind, Status};
use crate::raw::{Origin, RawStream, timeout_ms};

bitflags::bitflags! {
    /// How a stream is made.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct StreamFlags: u32 {
        /// Resources are set aside when the stream is made, so that launches are cheaper.
        const FAST_LAUNCH = ascend_sys::ACL_STREAM_FAST_LAUNCH;
        /// A host thread that synchronizes polls instead of sleeping.
        const FAST_SYNC = ascend_sys::ACL_STREAM_FAST_SYNC;
        /// A larger hardware queue, on chips that have it.
        const HUGE = ascend_sys::ACL_STREAM_HUGE;
    }
}

/// What a device fault does to the work queued behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum FailureMode {
    /// The queue goes on; the fault is reported once, by the next synchronize of the stream. Results since the fault are garbage.
    #[default]
    Continue,
    /// The queues of the whole context stop, and every call on it reports the fault until the device is reset, or its work
    /// given up by [`Device::abort`](crate::Device::abort).
    Stop,
}

/// Makes a stream: name, flags, priority, failure mode.
#[derive(Clone, Debug)]
#[must_use = "nothing is made before `build`"]
pub struct StreamBuilder {
    context: Context,
    name: Option<String>,
    flags: StreamFlags,
    priority: u32,
    failure_mode: FailureMode,
}

impl StreamBuilder {
    pub(crate) fn new(context: &Context) -> Self {
        StreamBuilder {
            context: context.clone(),
            name: None,
            flags: StreamFlags::FAST_LAUNCH | StreamFlags::FAST_SYNC,
            priority: 0,
            failure_mode: FailureMode::Continue,
        }
    }

    /// What traces, findings and messages call it.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Replaces the flags, which are fast launch and fast synchronize at first, as torch makes its streams.
    pub fn flags(mut self, flags: StreamFlags) -> Self {
        self.flags = flags;
        self
    }

    /// The priority, 0 (first) to 7; larger numbers count as 7. Most chips ignore it.
    pub fn priority(mut self, priority: u32) -> Self {
        self.priority = priority.min(7);
        self
    }

    /// What a device fault does to the work queued behind it. [`FailureMode::Stop`] cannot be taken back.
    pub fn failure_mode(mut self, mode: FailureMode) -> Self {
        self.failure_mode = mode;
        self
    }

    /// Creates the stream.
    ///
    /// # Errors
    /// As for [`Context::stream`]; [`Misuse`](crate::ErrorKind::Misuse) for flags other than those of [`StreamFlags`].
    ///
    /// Wraps `aclrtCreateStreamWithConfig` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtCreateStreamWithConfig")]
    pub fn build(self) -> Result<Stream> {
        // Unknown bits are silently dropped by the runtime (acl/streams-and-events T3). And streams that are persistent, scheduled by the AI CPU
        // or for device use only say that they are idle whatever they do (T20): memory could not be kept until they are.
        if let Some(other) = std::num::NonZeroU32::new(self.flags.difference(StreamFlags::all()).bits()) {
            let why = format!(
                "flags {other:#x} make a stream of which nobody can tell whether it is idle: make it with ascend-sys"
            );
            return Err(Error::misuse("stream_builder.build", why));
        }
        let raw = self.context.raw().create_stream(self.priority, self.flags.bits())?;
        let stream = Stream::from_parts(raw, &self.context);
        if let Some(name) = &self.name {
            stream.raw.set_name(name);
        }
        if self.failure_mode == FailureMode::Stop {
            stream
                .raw
                .set_failure_mode(u64::from(ascend_sys::ACL_STOP_ON_FAILURE))?;
        }
        Ok(stream)
    }
}

/// A queue on the device. Made by [`Context::stream`].
///
/// Dropping it never waits: an idle stream is destroyed, a busy one as soon as it is seen idle.
pub struct Stream {
    raw: Arc<RawStream>,
    context: Context,
}

impl Stream {
    pub(crate) fn from_parts(raw: Arc<RawStream>, context: &Context) -> Self {
        Stream {
            raw,
            context: context.clone(),
        }
    }

    #[inline]
    pub(crate) fn raw(&self) -> &Arc<RawStream> {
        &self.raw
    }

    /// Records `event`: it is complete once everything submitted to this stream so far has run. May be done again; later waits then mean the
    /// newer record.
    ///
    /// Does not block, except for a moment when the device is out of hardware event ids.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for an event of another device or runtime;
    /// [`ResourceExhausted`](crate::ErrorKind::ResourceExhausted) when no event id falls free.
    ///
    /// Wraps `aclrtRecordEvent` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtRecordEvent")]
    #[inline]
    #[track_caller]
    pub fn record<K: Kind>(&self, event: &Event<K>) -> Result<()> {
        self.raw.record(event.raw())
    }

    /// Makes everything submitted to this stream from now on wait for the newest record of `event`. Does not block the host.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for an event of another device or runtime, and for one that was never recorded: the runtime would
    /// silently wait for nothing.
    ///
    /// Wraps `aclrtStreamWaitEvent` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtStreamWaitEvent")]
    #[inline]
    #[track_caller]
    pub fn wait<K: Kind>(&self, event: &Event<K>) -> Result<()> {
        self.raw.wait(event.raw())
    }

    /// As [`wait`](Stream::wait), but an event that was never recorded is passed over. Returns whether there was something to wait for.
    ///
    /// # Errors
    /// As for [`wait`](Stream::wait).
    ///
    /// Wraps `aclrtStreamWaitEvent` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtStreamWaitEvent")]
    #[track_caller]
    pub fn wait_if_recorded<K: Kind>(&self, event: &Event<K>) -> Result<bool> {
        if event.is_recorded() {
            self.raw.wait(event.raw())?;
            return Ok(true);
        }
        if event.raw().owner().number() != self.raw.owner().number() {
            return Err(crate::raw::mixed(
                "stream.wait_if_recorded",
                &self.raw,
                &event.raw().describe(),
            ));
        }
        Ok(false)
    }

    /// Creates an event and records it here: an event that orders nothing cannot come of it.
    ///
    /// # Errors
    /// As for [`Context::event`] and [`record`](Stream::record).
    ///
    /// Wraps `aclrtCreateEventExWithFlag`, `aclrtRecordEvent` · since CANN 8.0 · since ascend 0.1
    #[track_caller]
    pub fn record_new(&self) -> Result<Event> {
        let event = self.context.event()?;
        self.record(&event)?;
        Ok(event)
    }

    /// Makes everything submitted to this stream from now on wait for everything submitted to `other` so far. Does not block the host.
    ///
    /// Makes an event for it; in a loop keep an event, and use [`record`](Stream::record) and [`wait`](Stream::wait).
    ///
    /// # Errors
    /// As for [`record_new`](Stream::record_new).
    ///
    /// Wraps `aclrtRecordEvent`, `aclrtStreamWaitEvent` · since CANN 8.0 · since ascend 0.1
    #[track_caller]
    pub fn wait_stream(&self, other: &Stream) -> Result<()> {
        if self.raw.owner().number() != other.raw.owner().number() {
            return Err(crate::raw::mixed(
                "stream.wait_stream",
                &self.raw,
                &other.raw.describe(),
            ));
        }
        let event = other.record_new()?;
        self.wait(&event)
    }

    /// A new stream whose work comes after everything submitted to this one so far.
    ///
    /// # Errors
    /// As for [`Context::stream`] and [`wait_stream`](Stream::wait_stream).
    ///
    /// Wraps `aclrtCreateStreamWithConfig`, `aclrtStreamWaitEvent` · since CANN 8.0 · since ascend 0.1
    #[track_caller]
    pub fn fork(&self) -> Result<Stream> {
        let stream = self.context.stream()?;
        stream.wait_stream(self)?;
        Ok(stream)
    }

    /// Makes everything submitted to this stream from now on wait for everything submitted to `branches` so far.
    ///
    /// # Errors
    /// As for [`wait_stream`](Stream::wait_stream); the branches before the one that failed are joined.
    ///
    /// Wraps `aclrtRecordEvent`, `aclrtStreamWaitEvent` · since CANN 8.0 · since ascend 0.1
    #[track_caller]
    pub fn join<'a>(&self, branches: impl IntoIterator<Item = &'a Stream>) -> Result<()> {
        for branch in branches {
            self.wait_stream(branch)?;
        }
        Ok(())
    }

    /// Tells whether everything submitted has run. Never blocks. A fault in continue mode does not show here, only at a synchronize.
    ///
    /// # Errors
    /// [`Capture`](crate::ErrorKind::Capture) while the stream is captured; in stop mode the fault of its context.
    ///
    /// Wraps `aclrtStreamQuery` · since CANN 7.0 · since ascend 0.1
    #[doc(alias = "aclrtStreamQuery")]
    #[inline]
    pub fn query(&self) -> Result<Status> {
        self.raw.query()
    }

    /// Blocks the host until everything submitted so far has run.
    ///
    /// # Errors
    /// [`DeviceFault`](crate::ErrorKind::DeviceFault) when work on this stream failed, told once; [`Error::origin`] then names the stream.
    /// [`Capture`](crate::ErrorKind::Capture) while the stream is captured.
    ///
    /// Wraps `aclrtSynchronizeStream` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtSynchronizeStream")]
    #[track_caller]
    pub fn synchronize(&self) -> Result<()> {
        let result = self.raw.synchronize();
        self.context.reap();
        result
    }

    /// As [`synchronize`](Stream::synchronize), at most for `timeout`, which is rounded up to milliseconds and at least one.
    ///
    /// # Errors
    /// As for [`synchronize`](Stream::synchronize), and [`Timeout`](crate::ErrorKind::Timeout): the work goes on.
    ///
    /// Wraps `aclrtSynchronizeStreamWithTimeout` · since CANN 6.3 · since ascend 0.1
    #[doc(alias = "aclrtSynchronizeStreamWithTimeout")]
    #[track_caller]
    pub fn synchronize_timeout(&self, timeout: Duration) -> Result<()> {
        let result = self.raw.synchronize_ms(timeout_ms(timeout));
        self.context.reap();
        result
    }

    /// Stops the running task and discards what is queued; the stream can be used again. Streams that wait for an event whose record was
    /// discarded hang: abort them too.
    ///
    /// # Errors
    /// [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) on chips without it.
    ///
    /// Wraps `aclrtStreamAbort` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtStreamAbort")]
    pub fn abort(&self) -> Result<()> {
        self.raw.abort()
    }

    /// Sets what a device fault does to the work queued behind it.
    ///
    /// # Errors
    /// [`FeatureNotSupported`](crate::ErrorKind::FeatureNotSupported) when going back from stop to continue.
    ///
    /// Wraps `aclrtSetStreamFailureMode` · since CANN 6.3 · since ascend 0.1
    #[doc(alias = "aclrtSetStreamFailureMode")]
    pub fn set_failure_mode(&self, mode: FailureMode) -> Result<()> {
        self.raw.set_failure_mode(match mode {
            FailureMode::Continue => u64::from(ascend_sys::ACL_CONTINUE_ON_FAILURE),
            FailureMode::Stop => u64::from(ascend_sys::ACL_STOP_ON_FAILURE),
        })
    }

    /// The number by which the runtime's logs call it; given again once the stream is gone.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5.
    ///
    /// Wraps `aclrtStreamGetId` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtStreamGetId")]
    pub fn id(&self) -> Result<i32> {
        self.raw.id()
    }

    /// The priority it was made with.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a runtime without the call.
    ///
    /// Wraps `aclrtStreamGetPriority` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtStreamGetPriority")]
    pub fn priority(&self) -> Result<u32> {
        self.raw.priority()
    }

    /// The flags it was made with, as far as the runtime knows them.
    ///
    /// # Errors
    /// [`Unsupported`](crate::ErrorKind::Unsupported) in a runtime without the call.
    ///
    /// Wraps `aclrtStreamGetFlags` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtStreamGetFlags")]
    pub fn flags(&self) -> Result<StreamFlags> {
        Ok(StreamFlags::from_bits_retain(self.raw.flags()?))
    }

    /// Its name, if it was given one when it was made.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.raw.name()
    }

    /// Tells whether it is the default stream of its context.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.raw.origin() == Origin::Default
    }

    /// The context it was made in.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The C handle, which stays ours.
    #[must_use]
    pub fn as_raw(&self) -> aclrtStream {
        self.raw.as_raw()
    }

    /// Waits for the stream and destroys it. A borrowed stream and a default stream are only waited for.
    ///
    /// # Errors
    /// The fault of work on the stream, or what the runtime says, and the stream, which still exists.
    ///
    /// Wraps `aclrtSynchronizeStream`, `aclrtDestroyStream` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtDestroyStream")]
    pub fn destroy(self) -> Result<(), (Error, Self)> {
        match self.context.raw().destroy_stream(&self.raw) {
            Ok(()) => {
                self.raw.give_up();
                Ok(())
            }
            Err(error) => Err((error, self)),
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        if !self.raw.is_given_up() {
            self.context.raw().release_stream(&self.raw);
        }
    }
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stream")
            .field("name", &self.name())
            .field("raw", &self.as_raw())
            .finish_non_exhaustive()
    }
}
