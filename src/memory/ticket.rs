//! Host memory that a copy is using: given back when the copy is done.

use std::fmt;
use std::mem::ManuallyDrop;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::event::Status;
use crate::raw::RawEvent;

enum Progress {
    /// Done when the device reaches this record.
    Marked(RawEvent),
    /// Done.
    Done,
    /// Nobody can tell: the host memory is never touched again.
    Lost,
}

/// An asynchronous copy and the host memory it uses. [`wait`](CopyTicket::wait) gives the memory back.
///
/// A ticket that is dropped releases the memory once the copy is done, without blocking; one that is forgotten leaks it.
#[must_use = "the host memory comes back through the ticket"]
pub struct CopyTicket<H> {
    host: ManuallyDrop<H>,
    progress: Progress,
    context: Context,
}

impl<H> CopyTicket<H> {
    /// A copy that is done when the device reaches `marker`.
    pub(super) fn marked(context: &Context, host: H, marker: RawEvent) -> Self {
        CopyTicket {
            host: ManuallyDrop::new(host),
            progress: Progress::Marked(marker),
            context: context.clone(),
        }
    }

    /// A copy that is done.
    pub(super) fn done(context: &Context, host: H) -> Self {
        CopyTicket {
            host: ManuallyDrop::new(host),
            progress: Progress::Done,
            context: context.clone(),
        }
    }

    /// A copy of which nobody can tell whether it is done.
    pub(super) fn lost(context: &Context, host: H) -> Self {
        CopyTicket {
            host: ManuallyDrop::new(host),
            progress: Progress::Lost,
            context: context.clone(),
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
            Progress::Done => Ok(Status::Complete),
            Progress::Lost => Err(lost()),
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
        let result = match &self.progress {
            Progress::Marked(marker) => marker.synchronize(),
            Progress::Done => Ok(()),
            Progress::Lost => Err(lost()),
        };
        if let Err(error) = result {
            return Err((error, self));
        }
        // SAFETY: taken once: the ticket is lost from here on, so that its drop leaves the memory alone.
        let host = unsafe { ManuallyDrop::take(&mut self.host) };
        if let Progress::Marked(marker) = std::mem::replace(&mut self.progress, Progress::Lost) {
            self.context.raw().give_marker_back(marker);
        }
        Ok(host)
    }
}

impl<H> Drop for CopyTicket<H> {
    fn drop(&mut self) {
        match std::mem::replace(&mut self.progress, Progress::Lost) {
            Progress::Lost => {}
            Progress::Done => {
                // SAFETY: not taken: `wait` leaves the ticket lost. The memory knows the stream that used it and waits for it.
                unsafe { ManuallyDrop::drop(&mut self.host) };
            }
            Progress::Marked(marker) => {
                self.context.raw().give_marker_back(marker);
                // SAFETY: as above.
                unsafe { ManuallyDrop::drop(&mut self.host) };
            }
        }
    }
}

impl<H> fmt::Debug for CopyTicket<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let progress = match self.progress {
            Progress::Marked(_) => "submitted",
            Progress::Done => "done",
            Progress::Lost => "lost",
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
        "the copy was submitted, but the device failed before anything could tell whether it is done",
    )
}
