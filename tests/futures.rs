//! Completion as a future: ready when it is done, and never hanging.

mod common;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc;
use std::task::{Context as Task, Poll, Wake, Waker};
use std::time::Duration;

use ascend_rt::mock::Executor;
use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::{ErrorKind, FailureMode, Result};
use common::{builder, on_both, on_each, scale, with, world};

struct Unpark(mpsc::Sender<std::thread::ThreadId>);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        // The receiver may be gone: a future may be dropped before it is ready.
        let _sent = self.0.send(std::thread::current().id());
    }
}

/// A future's value, and the thread that woke it if one had to.
fn block_on<F: Future>(future: F) -> (F::Output, Option<std::thread::ThreadId>) {
    let (send, receive) = mpsc::channel();
    let waker = Waker::from(Arc::new(Unpark(send)));
    let mut future = pin!(future);
    let mut woken = None;
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Task::from_waker(&waker)) {
            return (value, woken);
        }
        woken = Some(
            receive
                .recv_timeout(Duration::from_secs(20))
                .expect("a future does not hang"),
        );
    }
}

#[test]
fn a_stream_is_awaited() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(1 << 16)?;
        stream.memset_async(&mut buffer, 1)?;
        let done = stream.completion()?;
        block_on(done).0?;
        assert_eq!(buffer.to_vec()?, vec![1; 1 << 16]);
        let event = Arc::new(stream.record_new()?);
        block_on(event.completion()?).0
    })
}

// Whoever has the result has the runtime to himself: the thread that woke him holds nothing any more.
#[test]
fn after_a_future_nothing_of_the_runtime_is_left_in_use() -> Result<()> {
    on_each(|executor| {
        for _ in 0..100 {
            let (runtime, context) = with(builder().executor(executor))?;
            let stream = context.stream()?;
            block_on(stream.completion()?).0?;
            let event = Arc::new(stream.record_new()?);
            block_on(event.completion()?).0?;
            assert_eq!(Arc::strong_count(&event), 1);
            drop((stream, event, context));
            runtime.finalize().map_err(|(error, _)| error)?;
        }
        Ok(())
    })
}

#[test]
fn a_future_is_woken_by_a_thread_of_ours() -> Result<()> {
    let (runtime, context) = with(builder().executor(Executor::Threads))?;
    let stream = context.stream()?;
    world(&runtime).hold_stream(stream.as_raw());
    let done = stream.completion()?;
    let (ran, runs_on) = mpsc::channel();
    stream.host_fn(move || ran.send(std::thread::current().id()).expect("the test listens"))?;
    let world = world(&runtime);
    let waiting = std::thread::scope(|scope| {
        let waiting = scope.spawn(|| block_on(done));
        std::thread::sleep(Duration::from_millis(10));
        world.release_stream(stream.as_raw());
        waiting.join().expect("no panic")
    });
    waiting.0?;
    stream.synchronize()?;
    let runtimes = runs_on.recv().expect("it ran");
    assert!(
        waiting.1.is_none_or(|woken| woken != runtimes),
        "wakers do not run on the runtime's thread"
    );
    Ok(())
}

#[test]
fn an_aborted_stream_wakes_its_futures_with_an_error() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        world(&runtime).hold_stream(stream.as_raw());
        let done = stream.completion()?;
        stream.abort()?;
        world(&runtime).release_stream(stream.as_raw());
        let error = block_on(done).0.expect_err("it never got there");
        assert_eq!(error.kind(), ErrorKind::Misuse);
        Ok(())
    })
}

// acl/streams-and-events 10.4.
#[test]
fn a_device_fault_in_stop_mode_is_the_futures_result() -> Result<()> {
    on_each(|executor| {
        let fault = Rule::new(Effect::DeviceFault(507_015)).kernel("scale").times(1);
        let (_runtime, context) = with(builder().executor(executor).fault(fault))?;
        let stream = context.stream_builder().failure_mode(FailureMode::Stop).build()?;
        let (input, mut output) = (context.buffer_from(&[1.0_f32; 4])?, context.buffer::<f32>(4)?);
        scale(&context)?.launch(&stream, 1, (&input, &mut output, 1.0))?;
        match stream.completion() {
            Ok(done) => {
                let error = block_on(done).0.expect_err("the fault");
                assert_eq!(error.kind(), ErrorKind::DeviceFault);
            }
            // The fault was there before the future.
            Err(error) => assert_eq!(error.kind(), ErrorKind::DeviceFault),
        }
        Ok(())
    })
}

#[test]
fn a_dropped_future_takes_nothing_back() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(64)?;
        stream.memset_async(&mut buffer, 2)?;
        drop(stream.completion()?);
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [2; 64]);
        Ok(())
    })
}
