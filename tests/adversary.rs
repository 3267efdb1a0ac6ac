//! Safe programs that try to reach what is in flight: by other threads, dropped tickets, wakers that panic, calls from host functions. Each is refused,
//! harmless, or leaks.

mod common;

use std::cell::RefCell;
use std::ffi::c_void;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier, OnceLock, mpsc};
use std::task::{Context as Task, Poll, Wake, Waker};
use std::time::Duration;

use ascend_rt::future::Completion;
use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::mock::{Executor, Mock};
use ascend_rt::sys::{AclError, FnTable, aclrtHostFunc, aclrtMemcpyKind, aclrtStream};
use ascend_rt::{Context, ErrorKind, Graph, Result, Runtime, Status, Stream};
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

#[test]
fn a_waker_that_panics_leaves_no_other_future_hanging() -> Result<()> {
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
        assert!(poll(&mut first, &Arc::new(Panics(tell.clone())).into()).is_pending());
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

// --- a stream that another thread captures --------------------------------------------------------------------------------------------

thread_local! {
    /// What happens on this thread just before its next submission reaches C.
    static BEFORE: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

fn before() {
    if let Some(hook) = BEFORE.take() {
        hook();
    }
}

static REAL: OnceLock<FnTable> = OnceLock::new();

fn real() -> &'static FnTable {
    REAL.get().expect("set before any call")
}

unsafe extern "C" fn launch_host_func(stream: aclrtStream, function: aclrtHostFunc, data: *mut c_void) -> AclError {
    before();
    // SAFETY: passed on from the caller.
    unsafe { real().aclrtLaunchHostFunc.expect("the mock has it")(stream, function, data) }
}

unsafe extern "C" fn memset(to: *mut c_void, room: usize, value: i32, count: usize, stream: aclrtStream) -> AclError {
    before();
    // SAFETY: passed on from the caller.
    unsafe { real().aclrtMemsetAsync.expect("the mock has it")(to, room, value, count, stream) }
}

unsafe extern "C" fn memcpy(
    to: *mut c_void,
    room: usize,
    from: *const c_void,
    count: usize,
    kind: aclrtMemcpyKind,
    stream: aclrtStream,
) -> AclError {
    before();
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtMemcpyAsync)(to, room, from, count, kind, stream) }
}

/// A world whose submissions can be held up just before they reach it.
fn hooked(executor: Executor) -> Result<(Arc<Mock>, Context)> {
    let mock = Arc::new(builder().executor(executor).build());
    let mut table = mock.table();
    REAL.get_or_init(|| mock.table());
    table.aclrtLaunchHostFunc = Some(launch_host_func);
    table.aclrtMemsetAsync = Some(memset);
    table.aclrtMemcpyAsync = memcpy;
    // SAFETY: the functions are the mock's, or pass calls on to them; it lives as long as the runtime.
    let runtime = unsafe { Runtime::from_table(table, Box::new(mock.clone())) }?;
    let index = runtime.devices().position(|d| d.ordinal() == mock.first_device());
    let context = runtime.device(index.expect("the mock's device"))?.context()?;
    Ok((mock, context))
}

/// Submits on this thread while another begins to capture the stream: after everything was checked, and before C is called.
fn submit_into_a_capture(context: &Context, stream: &Stream, submit: impl FnOnce()) -> Result<Graph> {
    let (start, begun, submitted) = (Barrier::new(2), Barrier::new(2), Barrier::new(2));
    std::thread::scope(|scope| {
        let capturing = scope.spawn(|| {
            let _current = context.enter()?;
            start.wait();
            let captured = stream.capture(|_| {
                begun.wait();
                submitted.wait();
                Ok(())
            });
            captured.map(|(graph, ())| graph)
        });
        let (start, begun) = (&start, &begun);
        let hook: Box<dyn FnOnce() + '_> = Box::new(move || {
            start.wait();
            begun.wait();
        });
        // SAFETY: it is taken and run by the submission below, or dropped before the barriers are gone.
        let hook: Box<dyn FnOnce()> = unsafe { std::mem::transmute(hook) };
        BEFORE.set(Some(hook));
        submit();
        assert!(BEFORE.take().is_none(), "the submission reached C");
        submitted.wait();
        capturing.join().expect("no panic")
    })
}

#[test]
fn a_closure_that_another_thread_captures_runs_at_most_once() -> Result<()> {
    on_each(|executor| {
        let (_mock, context) = hooked(executor)?;
        let _current = context.enter()?;
        let stream = context.stream()?;
        let runs = Arc::new(AtomicU32::new(0));
        let counter = runs.clone();
        let mut graph = submit_into_a_capture(&context, &stream, || {
            let owned = Box::new([1_u8; 64]);
            let run = move || _ = counter.fetch_add(owned.iter().map(|byte| u32::from(*byte)).sum(), Ordering::Relaxed);
            stream.host_fn(run).expect("nothing stands against it yet");
        })?;
        for _ in 0..3 {
            graph.launch(&stream)?;
        }
        stream.synchronize()?;
        assert_eq!(runs.load(Ordering::Relaxed), 64, "the first replay ran it");
        Ok(())
    })
}

#[test]
fn device_memory_that_another_thread_captures_is_never_freed() -> Result<()> {
    on_each(|executor| {
        let (mock, context) = hooked(executor)?;
        let _current = context.enter()?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(64)?;
        let mut graph = submit_into_a_capture(&context, &stream, || {
            stream
                .memset_async(&mut buffer, 1)
                .expect("nothing stands against it yet");
        })?;
        let used = context.device().memory_info()?;
        drop(buffer);
        assert_eq!(context.device().memory_info()?.free_bytes, used.free_bytes);
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert!(mock.findings().is_empty());
        Ok(())
    })
}

#[test]
fn host_memory_that_another_thread_captures_does_not_come_back() -> Result<()> {
    on_each(|executor| {
        let (_mock, context) = hooked(executor)?;
        let _current = context.enter()?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u8>(64)?;
        let mut host = Arc::new(context.pinned::<u8>(64)?);
        let mut ticket = None;
        let mut graph = submit_into_a_capture(&context, &stream, || {
            ticket = stream.copy_h2d_async(&mut device, host.clone()).ok();
        })?;
        let ticket = ticket.expect("nothing stands against it yet");
        assert_eq!(ticket.query().map_err(|error| error.kind()), Err(ErrorKind::Misuse));
        let (error, ticket) = ticket.wait().expect_err("the graph may read it");
        assert!(error.to_string().contains("captured"), "{error}");
        drop(ticket);
        assert!(Arc::get_mut(&mut host).is_none());
        drop(host);
        graph.launch(&stream)?;
        stream.synchronize()
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
