//! Completion as a future.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context as Task, Poll, Wake, Waker};
use std::thread::{self, Thread};

use ascend_rt::{ErrorKind, Status};

use super::{Stop, cases, holds, refused, same, same_values};

cases! {
    "futures";
    a_stream_is_awaited: "crate: Stream::completion", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(1 << 20)?;
        stream.memset_async(&mut buffer, 1)?;
        block_on(stream.completion()?)?;
        holds("the work is done", buffer.to_vec()?.iter().all(|byte| *byte == 1))
    };
    an_event_is_awaited: "crate: Event::completion", |s| {
        let stream = s.context.stream()?;
        let event = Arc::new(stream.record_new()?);
        block_on(event.completion()?)?;
        same("query", event.query()?, Status::Complete)
    };
    a_future_is_ready_no_sooner_than_the_work: "crate: Stream::completion", |s| {
        let stream = s.context.stream()?;
        let gate = s.hold(&stream)?;
        let mut done = pin!(stream.completion()?);
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let first = done.as_mut().poll(&mut Task::from_waker(&waker));
        holds("it is pending while the stream is held", first.is_pending())?;
        drop(gate);
        Ok(block_on(done)?)
    };
    what_comes_later_is_not_waited_for: "crate: Stream::completion", |s| {
        let stream = s.context.stream()?;
        let done = stream.completion()?;
        let event = stream.record_new()?;
        event.synchronize()?;
        let gate = s.hold(&stream)?;
        block_on(done)?;
        same("the stream", stream.query()?, Status::Pending)?;
        drop(gate);
        Ok(stream.synchronize()?)
    };
    a_future_may_be_dropped: "crate: Completion", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(8)?;
        stream.memset_async(&mut buffer, 1)?;
        drop(stream.completion()?);
        stream.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![1; 8])
    };
    many_futures_of_one_stream_are_ready: "crate: Stream::completion", |s| {
        let stream = s.context.stream()?;
        let all = (0..50).map(|_| stream.completion()).collect::<Result<Vec<_>, _>>()?;
        for done in all.into_iter().rev() {
            block_on(done)?;
        }
        Ok(())
    };
    a_captured_stream_is_not_awaited: "crate: Stream::completion", |s| {
        let stream = s.context.stream()?;
        let mut seen = None;
        stream.capture(|stream| {
            seen = Some(stream.completion().map(drop));
            Ok(())
        })?;
        let seen = seen.ok_or_else(|| Stop::Failed("the capture did not run".to_owned()))?;
        refused("a future", seen, ErrorKind::Misuse).map(drop)
    };
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for a future on this thread.
fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Task::from_waker(&waker)) {
            return value;
        }
        thread::park();
    }
}
