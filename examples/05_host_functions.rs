//! Closures in stream order, and a stream awaited as a future.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context as Task, Poll, Wake, Waker};
use std::thread::{self, Thread};

use ascend_rt::mock::{Executor, Mock};
use ascend_rt::{Result, Runtime};

/// Wakes the thread that waits: all that an executor has to do.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Task::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

pub(crate) fn main() -> Result<()> {
    let runtime = Runtime::mock(Mock::builder().executor(Executor::Threads).checked().build())?;
    let context = runtime.device(0)?.context()?;
    let stream = context.stream()?;
    let mut buffer = context.buffer::<u8>(1 << 20)?;

    stream.memset_async(&mut buffer, 7)?;
    // Runs after the fill, on a thread of the runtime. It may not call the runtime, so it hands the news on.
    let (send, receive) = std::sync::mpsc::channel();
    stream.host_fn(move || {
        // The receiver waits below.
        let _sent = send.send("the fill is done");
    })?;
    println!("{}", receive.recv().unwrap_or("nobody ran it"));

    // What a future waits for is fixed when it is made.
    stream.memset_async(&mut buffer, 8)?;
    block_on(stream.completion()?)?;
    assert_eq!(buffer.slice(..1)?.to_vec()?, [8]);

    // A panic in a host function reaches nobody's stack; it is kept as an error.
    std::panic::set_hook(Box::new(|_| ()));
    stream.host_fn(|| panic!("on purpose"))?;
    stream.synchronize()?;
    let kept = runtime.take_deferred_error().map(|error| error.to_string());
    println!("kept: {}", kept.as_deref().unwrap_or("nothing"));
    Ok(())
}
