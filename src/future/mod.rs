//! Completion as a future, for any executor.
//!
//! The rule to remember: what a future waits for is fixed when it is made, not when it is first polled. Wakers run on a thread of ours, one a
//! runtime and started on first use, never on one of the runtime's. Nothing hangs: a stream that is aborted, fails in stop mode or is given up
//! wakes its futures, which then give an error.
//!
//! ```
//! # use ascend_rt::{Runtime, mock::Mock};
//! # async fn run() -> ascend_rt::Result<()> {
//! # let context = Runtime::mock(Mock::builder().build())?.device(0)?.context()?;
//! let stream = context.stream()?;
//! let mut buffer = context.buffer::<u8>(1024)?;
//! stream.memset_async(&mut buffer, 0)?;
//! stream.completion()?.await?;
//! # Ok(())
//! # }
//! ```

mod thread;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context as Task, Poll};

use crate::error::{Error, Result};
use crate::event::{Event, Kind};
use crate::stream::Stream;

pub(crate) use thread::Wakers;
use thread::{Flag, Pending, Promise, Watched};

/// Ready when the device has got there. Made by [`Stream::completion`] and [`Event::completion`].
///
/// Dropping it takes nothing back: the work goes on. Its context is kept alive until it is ready, not longer.
#[must_use = "a future does nothing unless it is awaited"]
pub struct Completion(Arc<Promise>);

impl Future for Completion {
    type Output = Result<()>;

    fn poll(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<Result<()>> {
        self.0.poll(task)
    }
}

impl fmt::Debug for Completion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Completion")
    }
}

impl Stream {
    /// A future that is ready when everything submitted to this stream so far has run.
    ///
    /// A fault in continue mode does not show here, only when the stream is synchronized; in stop mode it is the future's result.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) on a stream that is captured; [`Unsupported`](crate::ErrorKind::Unsupported) before CANN 8.5. The
    /// future's own: the state of a device that failed, or [`Misuse`](crate::ErrorKind::Misuse) when the stream was aborted before.
    ///
    /// Wraps `aclrtLaunchHostFunc` · since CANN 8.5 · since ascend 0.1
    #[track_caller]
    pub fn completion(&self) -> Result<Completion> {
        if self.raw().is_capturing() {
            return Err(Error::misuse(
                "stream.completion",
                "the stream is captured: what is submitted does not run",
            ));
        }
        let context = self.context();
        let wakers = Wakers::of(&context.raw().runtime);
        let marker = context.raw().take_marker(self.raw())?;
        let flag = Arc::new(Flag::default());
        let (fired, signal) = (flag.clone(), wakers.clone());
        let submitted = self.host_fn(move || {
            fired.set();
            signal.wake();
        });
        if let Err(error) = submitted.and_then(|()| self.raw().record(&marker)) {
            context.raw().give_marker_back(marker);
            return Err(error);
        }
        let pending = Pending::new(context.clone(), Watched::Marker(marker), Some(flag));
        let promise = pending.promise();
        wakers.watch(pending);
        Ok(Completion(promise))
    }
}

impl<K: Kind> Event<K> {
    /// A future that is ready when the device has reached the record that is newest then. Our own thread looks after it about every millisecond;
    /// [`Stream::completion`] is told by the runtime.
    ///
    /// # Errors
    /// None so far. The future's own are those of [`query`](Event::query).
    ///
    /// Wraps `aclrtQueryEventStatus` · since CANN 6.0 · since ascend 0.1
    pub fn completion(self: &Arc<Self>) -> Result<Completion> {
        let wakers = Wakers::of(&self.context().raw().runtime);
        let event = self.clone();
        let pending = Pending::new(
            self.context().clone(),
            Watched::Event(Box::new(move || event.query())),
            None,
        );
        let promise = pending.promise();
        wakers.watch(pending);
        Ok(Completion(promise))
    }
}
