//! Events: marks in a stream's order that other streams and the host wait for.
//!
//! The rule to remember: a wait binds the record that is newest when the wait is *submitted*; a later record concerns later waits only. An
//! event that was never recorded orders nothing, so waiting for one is an error unless it is asked for
//! ([`Stream::wait_if_recorded`](crate::Stream::wait_if_recorded)).
//!
//! ```
//! # fn main() -> ascend_rt::Result<()> {
//! # let runtime = ascend_rt::Runtime::mock(ascend_rt::mock::Mock::builder().build())?;
//! let context = runtime.device(0)?.context()?;
//! let (compute, communicate) = (context.stream()?, context.stream()?);
//! let ready = context.event()?;
//! compute.record(&ready)?;
//! communicate.wait(&ready)?;
//! ready.synchronize()?;
//! # Ok(())
//! # }
//! ```

use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;
use std::time::Duration;

use ascend_sys::{ACL_EVENT_IPC, ACL_EVENT_SYNC, ACL_EVENT_TIME_LINE, aclrtEvent};

use crate::context::Context;
use crate::error::{Error, Result};
use crate::raw::{RawEvent, outside_callback, timeout_ms};

/// Whether something has been reached by the device. A failed query is an [`Error`], never a `Pending`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    // In C's order for events, so that a query converts by one comparison.
    /// Something before the mark is still to run.
    Pending,
    /// Everything up to the mark has run.
    Complete,
}

impl Status {
    /// Tells whether this is `Complete`.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        matches!(self, Status::Complete)
    }
}

mod kind {
    pub trait Sealed: Send + Sync + 'static {
        const FLAGS: u32;
    }
}

/// What an event may be used for.
pub trait Kind: kind::Sealed {}

/// For ordering: record, wait, query, synchronize.
#[derive(Debug)]
pub enum Ordering {}
/// For ordering and for measuring device time.
#[derive(Debug)]
pub enum Timing {}
/// For ordering across processes.
#[derive(Debug)]
pub enum Ipc {}

impl kind::Sealed for Ordering {
    const FLAGS: u32 = ACL_EVENT_SYNC;
}
impl Kind for Ordering {}
impl kind::Sealed for Timing {
    const FLAGS: u32 = ACL_EVENT_SYNC | ACL_EVENT_TIME_LINE;
}
impl Kind for Timing {}
impl kind::Sealed for Ipc {
    const FLAGS: u32 = ACL_EVENT_IPC;
}
impl Kind for Ipc {}

/// A mark in a stream's order. Made by [`Context::event`], [`Context::timing_event`] or [`Context::ipc_event`]; may be recorded any number of
/// times, on any stream of its device, from any thread.
///
/// Dropping it never waits: work that is queued on it still runs.
pub struct Event<K: Kind = Ordering> {
    raw: RawEvent,
    context: Context,
    kind: PhantomData<K>,
}

impl<K: Kind> Event<K> {
    pub(crate) fn create(context: &Context) -> Result<Self> {
        let raw = context.raw().create_event(K::FLAGS)?;
        Ok(Event {
            raw,
            context: context.clone(),
            kind: PhantomData,
        })
    }

    pub(crate) fn from_owned(raw: RawEvent, context: &Context) -> Self {
        Event {
            raw,
            context: context.clone(),
            kind: PhantomData,
        }
    }

    /// Takes the C event out, for whoever keeps it in another way.
    pub(crate) fn into_raw_event(mut self) -> RawEvent {
        let hollow = RawEvent::hollow(self.raw.owner());
        std::mem::replace(&mut self.raw, hollow)
    }

    #[inline]
    pub(crate) fn raw(&self) -> &RawEvent {
        &self.raw
    }

    /// Tells whether the device has reached the newest record. Never blocks. An event that was never recorded is `Complete`.
    ///
    /// Not for use inside a host function, where the runtime allows no call; it alone is not refused there, since that would cost every query.
    ///
    /// # Errors
    /// [`Capture`](crate::ErrorKind::Capture) while the event is part of a capture; in stop mode the fault of its context.
    ///
    /// Wraps `aclrtQueryEventStatus` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtQueryEventStatus")]
    #[inline]
    pub fn query(&self) -> Result<Status> {
        self.raw.query()
    }

    /// Blocks the host until the device has reached the newest record; returns at once for an event that was never recorded.
    ///
    /// Faults of kernels before the record are not reported here but when their stream is synchronized.
    ///
    /// # Errors
    /// As for [`query`](Event::query).
    ///
    /// Wraps `aclrtSynchronizeEvent` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtSynchronizeEvent")]
    #[track_caller]
    pub fn synchronize(&self) -> Result<()> {
        outside_callback()?;
        self.context.raw().tell_place(Location::caller());
        self.raw.synchronize()
    }

    /// As [`synchronize`](Event::synchronize), at most for `timeout`, which is rounded up to milliseconds and at least one.
    ///
    /// # Errors
    /// [`Timeout`](crate::ErrorKind::Timeout) when the time is over; what is waited for goes on.
    ///
    /// Wraps `aclrtSynchronizeEventWithTimeout` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtSynchronizeEventWithTimeout")]
    #[track_caller]
    pub fn synchronize_timeout(&self, timeout: Duration) -> Result<()> {
        outside_callback()?;
        self.context.raw().tell_place(Location::caller());
        self.raw.synchronize_ms(timeout_ms(timeout))
    }

    /// Tells whether a record of this event was ever submitted.
    #[must_use]
    pub fn is_recorded(&self) -> bool {
        self.raw.is_recorded()
    }

    /// The context it was made in.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The C handle, which stays ours.
    #[must_use]
    pub fn as_raw(&self) -> aclrtEvent {
        self.raw.as_raw()
    }

    /// Destroys the event. Does not block: queued waits and records still run.
    ///
    /// # Errors
    /// What the runtime says, and the event, which still exists.
    ///
    /// Wraps `aclrtDestroyEvent` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtDestroyEvent")]
    pub fn destroy(mut self) -> Result<(), (Error, Self)> {
        match self.raw.destroy() {
            Ok(()) => Ok(()),
            Err(error) => Err((error, self)),
        }
    }
}

impl Event<Timing> {
    /// Device time from the newest record of this event to the newest record of `end`. Blocks the host until both are complete, as in torch.
    ///
    /// C gives milliseconds as a 32-bit float: at ten seconds its step is about a microsecond.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for events of two devices or when `end` came first; otherwise the runtime's error for an event
    /// that was never recorded (507000).
    ///
    /// Wraps `aclrtEventElapsedTime` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtEventElapsedTime")]
    pub fn elapsed(&self, end: &Event<Timing>) -> Result<Duration> {
        if self.raw.owner().number() != end.raw.owner().number() {
            return Err(Error::misuse(
                "event.elapsed",
                format!(
                    "{} and {} are of different devices, whose clocks cannot be compared",
                    self.raw.describe(),
                    end.raw.describe()
                ),
            ));
        }
        // The runtime refuses a record that is complete while the host has not seen its time stamp arrive (E26, E36).
        self.raw.synchronize()?;
        end.raw.synchronize()?;
        let ms = self.raw.elapsed_ms(&end.raw)?;
        Duration::try_from_secs_f64(f64::from(ms) / 1e3).map_err(|_| {
            Error::misuse(
                "event.elapsed",
                format!("the end was recorded {ms} ms before the start: swap the events"),
            )
        })
    }

    /// The device's clock at the newest record, since the device was started. Not the time of day. Blocks the host until the record is complete.
    ///
    /// # Errors
    /// As for [`elapsed`](Event::elapsed).
    ///
    /// Wraps `aclrtEventGetTimestamp` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtEventGetTimestamp")]
    pub fn timestamp(&self) -> Result<Duration> {
        self.raw.synchronize()?;
        Ok(Duration::from_micros(self.raw.timestamp_us()?))
    }
}

/// What another process needs to open an event: plain bytes, to be sent there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct IpcHandle(pub [u8; 64]);

impl fmt::Debug for IpcHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IpcHandle")
    }
}

impl Event<Ipc> {
    /// The bytes by which another process opens this event with [`Context::open_ipc_event`]. Nothing here knows of those: keep this one until
    /// they are gone. What they answer after it is not specified.
    ///
    /// # Errors
    /// What the runtime says.
    ///
    /// Wraps `aclrtIpcGetEventHandle` · since CANN 8.5 · since ascend 0.1
    #[doc(alias = "aclrtIpcGetEventHandle")]
    pub fn export(&self) -> Result<IpcHandle> {
        let handle = self.raw.ipc_handle()?;
        // The same bits, as unsigned bytes.
        Ok(IpcHandle(handle.reserved.map(|b| u8::from_ne_bytes(b.to_ne_bytes()))))
    }
}

impl<K: Kind> Drop for Event<K> {
    fn drop(&mut self) {
        if self.raw.is_destroyed() {
            return;
        }
        if crate::raw::in_callback() {
            self.context.defer(Error::misuse(
                "drop of an event",
                "inside a host function, where it cannot be destroyed: it is leaked",
            ));
            return;
        }
        if let Err(error) = self.raw.destroy() {
            self.context.defer(error);
        }
    }
}

impl<K: Kind> fmt::Debug for Event<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("raw", &self.raw.as_raw())
            .field("recorded", &self.is_recorded())
            .finish_non_exhaustive()
    }
}
