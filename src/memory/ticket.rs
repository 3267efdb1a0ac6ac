//! Host memory that a copy is using: given back when the copy is done.

use std::fmt;
use std::mem::ManuallyDrop;
use std::sync::Arc;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::event::Status;
use crate::raw::{Kept, RawEvent, RawStream, Retired};

/// How far a copy is.
pub(super) enum Progress {
    /// Done when the device reaches this record.
    Marked(RawEvent),
    /// Done when the stream has run all that is submitted: no record could be put behind the copy.
    Behind(Arc<RawStream>),
    /// Nobody can tell: the host memory is never touched again.
    Lost,
    /// The runtime failed in the middle of the copy, and nobody can tell when the part that it took is over: as `Lost`.
    Failed(Error),
    /// The host memory was given back.
    Over,
}

/// An asynchronous copy and the host memory it uses. [`wait`](CopyTicket::wait) gives the memory back.
///
/// A ticket that is dropped releases the memory once the copy is done, without blocking; one that is forgotten leaks it.
#[must_use = "the host memory comes back through the ticket"]
pub struct CopyTicket<H> {
    host: ManuallyDrop<H>,
    /// Held for as long as the copy may read, however `host` is dropped: an `Arc` whose last other owner could write again.
    shared: Option<Kept>,
    progress: Progress,
    context: Context,
    /// The stream, as things remember who used them.
    bit: u64,
    /// What becomes of host memory that is never touched again.
    lose: fn(H),
}

impl<H> CopyTicket<H> {
    pub(super) fn new(
        context: &Context,
        host: H,
        progress: Progress,
        shared: Option<Kept>,
        bit: u64,
        lose: fn(H),
    ) -> Self {
        CopyTicket {
            host: ManuallyDrop::new(host),
            shared,
            progress,
            context: context.clone(),
            bit,
            lose,
        }
    }

    /// Tells whether the copy is done. Never blocks.
    ///
    /// # Errors
    /// The state of a device that has failed.
    ///
    /// Wraps `aclrtQueryEventStatus` · since CANN 6.0 · since ascend 0.1
    pub fn query(&self) -> Result<Status> {
        match &self.progress {
            Progress::Marked(marker) => marker.query(),
            Progress::Behind(stream) => self.context.raw().query_if_live(stream),
            Progress::Failed(error) => Err(error.again()),
            Progress::Lost | Progress::Over => Err(lost()),
        }
    }

    /// Blocks the host until the copy is done, and gives the memory back. A fault of earlier work on the stream does not show here, only when the
    /// stream is synchronized; the values are garbage then.
    ///
    /// # Errors
    /// The state of a device that has failed, and the ticket: the memory may still be in use.
    ///
    /// Wraps `aclrtSynchronizeEvent` · since CANN 6.0 · since ascend 0.1
    pub fn wait(mut self) -> Result<H, (Error, Self)> {
        if let Err(error) = self.synchronize() {
            return Err((error, self));
        }
        self.shared = None;
        let progress = std::mem::replace(&mut self.progress, Progress::Over);
        // SAFETY: taken once: the ticket is over from here on, so that its drop leaves the memory alone.
        let host = unsafe { ManuallyDrop::take(&mut self.host) };
        if let Progress::Marked(marker) = progress {
            self.context.raw().give_marker_back(marker);
        }
        Ok(host)
    }

    fn synchronize(&mut self) -> Result<()> {
        if let Progress::Behind(stream) = &self.progress {
            match self.context.raw().mark_if_live(stream)? {
                Some(marker) => self.progress = Progress::Marked(marker),
                // Streams are destroyed only when they were seen idle.
                None => return Ok(()),
            }
        }
        match &self.progress {
            Progress::Marked(marker) => marker.synchronize(),
            Progress::Failed(error) => Err(error.again()),
            Progress::Behind(_) | Progress::Lost | Progress::Over => Err(lost()),
        }
    }
}

impl<H> Drop for CopyTicket<H> {
    fn drop(&mut self) {
        match std::mem::replace(&mut self.progress, Progress::Over) {
            Progress::Over => return,
            Progress::Lost | Progress::Failed(_) => {
                // SAFETY: not taken: `wait` leaves the ticket over.
                let host = unsafe { ManuallyDrop::take(&mut self.host) };
                (self.lose)(host);
                // What is shared is `host`, or a copy of it.
                self.shared = None;
                return;
            }
            Progress::Behind(_) => {}
            Progress::Marked(marker) => self.context.raw().give_marker_back(marker),
        }
        if let Some(shared) = self.shared.take() {
            self.context.raw().release(Retired::Shared(shared), self.bit);
        }
        // SAFETY: not taken: `wait` leaves the ticket over. The memory knows the stream that used it and waits for it.
        unsafe { ManuallyDrop::drop(&mut self.host) };
    }
}

impl<H> fmt::Debug for CopyTicket<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let progress = match self.progress {
            Progress::Marked(_) | Progress::Behind(_) => "submitted",
            Progress::Failed(_) => "failed",
            Progress::Lost | Progress::Over => "lost",
        };
        f.debug_struct("CopyTicket")
            .field("progress", &progress)
            .finish_non_exhaustive()
    }
}

#[cold]
fn lost() -> Error {
    Error::misuse(
        "ticket.wait",
        "another thread captured the stream while the copy was submitted, so a graph may use the memory at every replay: it stays out of reach",
    )
}
