//! Safe programs that try to reach what is in flight: by dropped tickets, wakers and drops that panic, calls from host functions. Each is refused,
//! harmless, or leaks. Threads that meet at a capture: tests/capture_threads.rs.

mod common;

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, mpsc};
use std::task::{Context as Task, Poll, Wake, Waker};
use std::time::Duration;

use ascend_rt::future::Completion;
use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::{Attribute, ErrorKind, Result, Runtime, Status};
use common::{builder, on_each, scale, with, world};

// --- memory of a copy that nobody waits for -------------------------------------------------------------------------------------------

// A ticket that is dropped while the copy reads must not give the last owner of an `Arc` write access.
#[test]
fn an_arc_is_shared_until_its_copy_is_done() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u8>(64)?;
        let mut host = Arc::new(context.pinned::<u8>(64)?);
        world(&runtime).hold_stream(stream.as_raw());
        drop(stream.copy_h2d_async(&mut device, host.clone()).map_err(|(e, _)| e)?);
        assert!(Arc::get_mut(&mut host).is_none(), "the copy has not read it");
        assert_eq!(context.reap(), 1);
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert!(Arc::get_mut(&mut host).is_some());
        Ok(())
    })
}

// Nothing marks the end of the copy, but the stream does.
#[test]
fn a_ticket_whose_record_failed_neither_blocks_nor_loses_the_memory() -> Result<()> {
    on_each(|executor| {
        let rule = Rule::new(Effect::Return(507_000)).function("aclrtRecordEvent").times(2);
        let (runtime, context) = with(builder().executor(executor).fault(rule))?;
        let _current = context.enter()?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u8>(64)?;
        world(&runtime).hold_stream(stream.as_raw());
        let mut host = context.pinned::<u8>(64)?;
        host.fill(3);
        let ticket = stream.copy_h2d_async(&mut device, host).map_err(|(error, _)| error)?;
        assert_eq!(ticket.query()?, Status::Pending, "submitted, and it is held");
        let (error, ticket) = ticket.wait().expect_err("the second fault");
        assert_eq!(error.function(), "aclrtRecordEvent");
        world(&runtime).release_stream(stream.as_raw());
        assert_eq!(*ticket.wait().map_err(|(error, _)| error)?, [3; 64]);
        Ok(())
    })
}

#[test]
fn a_ticket_whose_stream_is_gone_gives_the_memory_back() -> Result<()> {
    on_each(|executor| {
        let rule = Rule::new(Effect::Return(507_000)).function("aclrtRecordEvent").times(1);
        let (_runtime, context) = with(builder().executor(executor).fault(rule))?;
        let _current = context.enter()?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u8>(64)?;
        let host = context.pinned::<u8>(64)?;
        let ticket = stream.copy_h2d_async(&mut device, host).map_err(|(error, _)| error)?;
        stream.destroy().map_err(|(error, _)| error)?;
        assert_eq!(ticket.query()?, Status::Complete);
        ticket.wait().map(drop).map_err(|(error, _)| error)
    })
}

// --- futures --------------------------------------------------------------------------------------------------------------------------

struct Panics(mpsc::Sender<()>);
impl Wake for Panics {
    fn wake(self: Arc<Self>) {
        _ = self.0.send(());
        panic!("a waker that panics");
    }
}

struct Tells(mpsc::Sender<()>);
impl Wake for Tells {
    fn wake(self: Arc<Self>) {
        _ = self.0.send(());
    }
}

/// A future whose waker does so leaves no other hanging.
fn no_other_future_hangs(waker: impl Fn(mpsc::Sender<()>) -> Waker) -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let streams = [context.stream()?, context.stream()?];
        for stream in &streams {
            world(&runtime).hold_stream(stream.as_raw());
        }
        let poll = |future: &mut Completion, waker: &Waker| Pin::new(future).poll(&mut Task::from_waker(waker));
        let mut first = streams[0].completion()?;
        let mut second = streams[1].completion()?;
        let (tell, told) = mpsc::channel();
        assert!(poll(&mut first, &waker(tell.clone())).is_pending());
        assert!(poll(&mut second, &Arc::new(Tells(tell)).into()).is_pending());
        world(&runtime).release_stream(streams[0].as_raw());
        told.recv_timeout(Duration::from_secs(60))
            .expect("the first waker panics");
        world(&runtime).release_stream(streams[1].as_raw());
        told.recv_timeout(Duration::from_secs(60)).expect("the second is woken");
        assert!(matches!(poll(&mut second, Waker::noop()), Poll::Ready(Ok(()))));
        // And so are those that come later.
        let mut third = streams[0].completion()?;
        while poll(&mut third, Waker::noop()).is_pending() {
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(())
    })
}

#[test]
fn a_waker_that_panics_leaves_no_other_future_hanging() -> Result<()> {
    no_other_future_hangs(|tell| Arc::new(Panics(tell)).into())
}

/// What panics when it is dropped, with something that does so too.
struct Bomb(u32);
impl Drop for Bomb {
    fn drop(&mut self) {
        if self.0 > 0 {
            std::panic::panic_any(Bomb(self.0 - 1));
        }
    }
}

struct Explodes(mpsc::Sender<()>);
impl Wake for Explodes {
    fn wake(self: Arc<Self>) {
        _ = self.0.send(());
        std::panic::panic_any(Bomb(1));
    }
}

#[test]
fn what_a_waker_panics_with_leaves_no_other_future_hanging() -> Result<()> {
    no_other_future_hangs(|tell| Arc::new(Explodes(tell)).into())
}

// --- host functions -------------------------------------------------------------------------------------------------------------------

// A host function may run inside any call of the same thread: none of ours may wait there for itself.
#[test]
fn calls_inside_a_host_function_are_refused_and_hang_nowhere() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor).devices(2))?;
        let stream = context.stream()?;
        let (tell, told) = mpsc::channel();
        for _ in 0..8 {
            let (runtime, context, tell) = (runtime.clone(), context.clone(), tell.clone());
            let ended = context.device().create_context()?;
            stream.host_fn(move || {
                let device = runtime.device(1).expect("there are two");
                let refused = [
                    device.context().map(drop),
                    device.create_context().map(drop),
                    context.default_stream().map(drop),
                    context.stream().map(drop),
                    context.event().map(drop),
                    context.buffer::<u8>(1).map(drop),
                    context.pinned::<u8>(1).map(drop),
                    context.synchronize(),
                    context.enter().map(drop),
                    ended.destroy().map_err(|(error, _)| error),
                ];
                tell.send(refused.map(|result| result.map_err(|error| error.kind())))
                    .expect("the test listens");
            })?;
        }
        // Each of these may run some of them.
        let other = runtime.device(1)?.context()?;
        context.default_stream()?;
        drop(context.buffer::<u8>(1)?);
        drop(context.stream()?);
        context.reap();
        stream.synchronize()?;
        drop((tell, other));
        for refused in told.iter().take(8) {
            assert!(
                refused.iter().all(|result| *result == Err(ErrorKind::Misuse)),
                "{refused:?}"
            );
        }
        Ok(())
    })
}

// acl/streams-and-events H3: what waits for the device would wait for its own stream, and what asks is no better off.
#[test]
fn what_waits_or_asks_is_refused_inside_a_host_function() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor).devices(2))?;
        let stream = Arc::new(context.stream()?);
        let mut device = context.buffer::<u8>(64)?;
        let ticket = stream
            .copy_h2d_async(&mut device, context.pinned::<u8>(64)?)
            .map_err(|(error, _)| error)?;
        let (start, end) = (context.timing_event()?, context.timing_event()?);
        let (behind, ipc) = (context.event()?, context.ipc_event()?);
        stream.record(&start)?;
        stream.record(&end)?;
        stream.synchronize()?;
        let (unused, pinned) = (context.buffer::<u8>(8)?, context.pinned::<u8>(8)?);
        let (tell, told) = mpsc::channel();
        let (here, there, inner) = (runtime.device(0)?, runtime.device(1)?, stream.clone());
        let behind = Arc::new(behind);
        let later = behind.clone();
        stream.host_fn(move || {
            let soon = Duration::from_millis(1);
            let refused = [
                later.synchronize(),
                later.synchronize_timeout(soon),
                start.elapsed(&end).map(drop),
                start.timestamp().map(drop),
                ipc.export().map(drop),
                inner.record(&*later),
                inner.wait(&start),
                inner.query().map(drop),
                inner.synchronize(),
                inner.synchronize_timeout(soon),
                inner.abort(),
                inner.id().map(drop),
                inner.priority().map(drop),
                inner.flags().map(drop),
                ticket.wait().map(drop).map_err(|(error, _)| error),
                unused.destroy().map_err(|(error, _)| error),
                pinned.destroy().map_err(|(error, _)| error),
                here.attribute(Attribute::CubeCores).map(drop),
                here.priority_range().map(drop),
                here.can_access_peer(&there).map(drop),
                here.peer_access(&there).map(drop),
                here.utilization().map(drop),
                here.health().map(drop),
                here.uuid().map(drop),
                here.links(&there).map(drop),
                runtime.version().map(drop),
            ];
            tell.send(refused.map(|result| result.map_err(|error| error.kind())))
                .expect("the test listens");
        })?;
        stream.record(&behind)?;
        stream.synchronize()?;
        for (call, refused) in told.recv().expect("it ran").into_iter().enumerate() {
            assert_eq!(refused, Err(ErrorKind::Misuse), "call {call}");
        }
        Ok(())
    })
}

// A stream that is dropped is asked whether it is idle while the streams are locked, and asking may run host functions on this thread.
#[test]
fn a_buffer_destroyed_in_a_host_function_does_not_wait_for_the_thread_it_is_on() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let stream = context.stream()?;
        let (mut used, mut dropped) = (context.buffer::<u8>(8)?, context.buffer::<u8>(8)?);
        let world = common::world(&runtime);
        world.hold_stream(stream.as_raw());
        stream.memset_async(&mut dropped, 1)?;
        stream.memset_async(&mut used, 1)?;
        let (tell, told) = mpsc::channel();
        stream.host_fn(move || {
            let refused = used.destroy().map_err(|(error, _)| error.kind());
            tell.send(refused).expect("the test listens");
        })?;
        world.release_stream(stream.as_raw());
        drop(dropped);
        stream.synchronize()?;
        assert_eq!(told.recv().expect("it ran"), Err(ErrorKind::Misuse));
        Ok(())
    })
}

// What a graph owns is dropped among other things that wait to be released: none of them may be lost with it.
#[test]
fn a_closure_that_panics_when_it_is_dropped_releases_nothing_too_early() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let (copying, replaying) = (context.stream()?, context.stream()?);
        let bomb = Bomb(2);
        let (mut graph, ()) = replaying.capture(|stream| stream.host_fn_repeated(move || _ = &bomb))?;
        for stream in [&copying, &replaying] {
            world(&runtime).hold_stream(stream.as_raw());
        }
        let mut device = context.buffer::<u8>(64)?;
        let mut host = Arc::new(context.pinned::<u8>(64)?);
        graph.launch(&replaying)?;
        drop(graph);
        drop(copying.copy_h2d_async(&mut device, host.clone()).map_err(|(e, _)| e)?);
        assert_eq!(context.reap(), 2);
        world(&runtime).release_stream(replaying.as_raw());
        replaying.synchronize()?;
        assert_eq!(context.reap(), 1, "the copy is not done");
        assert!(Arc::get_mut(&mut host).is_none(), "the copy has not read it");
        let error = runtime.take_deferred_error().expect("the panic is told");
        assert!(error.to_string().contains("the drop of a host function"), "{error}");
        world(&runtime).release_stream(copying.as_raw());
        copying.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert!(Arc::get_mut(&mut host).is_some());
        Ok(())
    })
}

// --- a world that is gone -------------------------------------------------------------------------------------------------------------

// The functions of a table stay; the world behind them goes with the last who holds it, which here is nobody.
#[test]
fn handles_of_a_world_that_is_gone_give_errors() -> Result<()> {
    on_each(|executor| {
        let mock = builder().executor(executor).build();
        // SAFETY: the functions are the mock's, which are part of this program.
        let runtime = unsafe { Runtime::from_table(mock.table(), Box::new(())) }?;
        let index = runtime.devices().position(|d| d.ordinal() == mock.first_device());
        let context = runtime.device(index.expect("the mock's device"))?.context()?;
        let stream = context.stream()?;
        let kernel = scale(&context)?;
        let (mut buffer, event) = (context.buffer::<f32>(16)?, context.event()?);
        let (input, mut host) = (context.buffer::<f32>(16)?, context.pinned::<f32>(16)?);
        stream.record(&event)?;
        stream.synchronize()?;
        drop(mock);
        let results = [
            stream.record(&event),
            stream.wait(&event),
            stream.memset_async(&mut buffer, 1),
            stream.synchronize(),
            stream.query().map(drop),
            event.query().map(drop),
            kernel.launch(&stream, 1, (&input, &mut buffer, 1.0)),
            context.buffer::<u8>(4).map(drop),
            context.stream().map(drop),
            context.synchronize(),
            buffer.to_vec().map(drop),
        ];
        assert!(results.iter().all(Result::is_err), "{results:?}");
        host.fill(1.0);
        let (_, host) = stream.copy_h2d_async(&mut buffer, host).expect_err("no world");
        assert_eq!(host[0], 1.0);
        Ok(())
    })
}
