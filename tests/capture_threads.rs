//! Threads that meet at a capture: one captures a stream, another submits to it, or to one that its waits pull in. Whatever the two do, nothing that a
//! graph names is freed, and no host memory comes back that a graph may use.

mod common;

use std::cell::RefCell;
use std::ffi::c_void;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier, OnceLock};

use ascend_rt::mock::{Executor, Mock};
use ascend_rt::sys::{AclError, FnTable, aclrtEvent, aclrtHostFunc, aclrtMemcpyKind, aclrtStream};
use ascend_rt::{Context, CopyTicket, ErrorKind, Event, Graph, PinnedBuffer, Result, Runtime, Stream};
use common::{builder, on_each, scale};

type Hook = RefCell<Option<Box<dyn FnOnce()>>>;

thread_local! {
    /// What happens on this thread just before its next submission reaches C.
    static BEFORE: Hook = const { RefCell::new(None) };
    /// What happens on this thread when its next copy or fill has come back from C.
    static AFTER: Hook = const { RefCell::new(None) };
    /// What happens on this thread just before its next wait, of a stream or of the host, reaches C.
    static WAITING: Hook = const { RefCell::new(None) };
}

fn before() {
    if let Some(hook) = BEFORE.take() {
        hook();
    }
}

fn after(code: AclError) -> AclError {
    if let Some(hook) = AFTER.take() {
        hook();
    }
    code
}

fn waiting() {
    if let Some(hook) = WAITING.take() {
        hook();
    }
}

/// A hook that may borrow.
///
/// # Safety
/// - It is taken and run, or dropped, before what it borrows is gone.
unsafe fn hook<'a>(run: impl FnOnce() + 'a) -> Option<Box<dyn FnOnce()>> {
    let run: Box<dyn FnOnce() + 'a> = Box::new(run);
    // SAFETY: promised by the caller.
    Some(unsafe { std::mem::transmute::<Box<dyn FnOnce() + 'a>, Box<dyn FnOnce()>>(run) })
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
    after(unsafe { real().aclrtMemsetAsync.expect("the mock has it")(to, room, value, count, stream) })
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
    after(unsafe { (real().aclrtMemcpyAsync)(to, room, from, count, kind, stream) })
}

unsafe extern "C" fn wait_event(stream: aclrtStream, event: aclrtEvent) -> AclError {
    waiting();
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtStreamWaitEvent)(stream, event) }
}

unsafe extern "C" fn synchronize_event(event: aclrtEvent) -> AclError {
    waiting();
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtSynchronizeEvent)(event) }
}

/// A world whose submissions can be held up just before they reach it.
fn hooked(executor: Executor) -> Result<(Arc<Mock>, Context)> {
    let mock = Arc::new(builder().executor(executor).build());
    let mut table = mock.table();
    REAL.get_or_init(|| mock.table());
    table.aclrtLaunchHostFunc = Some(launch_host_func);
    table.aclrtMemsetAsync = Some(memset);
    table.aclrtMemcpyAsync = memcpy;
    table.aclrtStreamWaitEvent = wait_event;
    table.aclrtSynchronizeEvent = synchronize_event;
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
        let meet = move || {
            start.wait();
            begun.wait();
        };
        // SAFETY: it is taken and run by the submission below, or dropped before the barriers are gone.
        BEFORE.set(unsafe { hook(meet) });
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

// --- a stream that a wait pulls in while the event is being captured -------------------------------------------------------------------

/// On this thread `side` waits for an event, and something is submitted to it. Between the wait's checks and its call another thread captures a record
/// of that event; between the submission's call and its end that thread joins `side` back, and its capture is over.
fn submit_to_a_stream_pulled_in_unawares(context: &Context, side: &Stream, submit: impl FnOnce()) -> Result<Graph> {
    let origin = context.stream()?;
    let ready: Event = origin.record_new()?;
    // acl/streams-and-events E8: a wait for a record that is over needs nothing, so the stream is plain before and after.
    origin.synchronize()?;
    let done = context.event()?;
    side.record(&done)?;
    side.synchronize()?;
    let (start, recorded, submitted, over) = (Barrier::new(2), Barrier::new(2), Barrier::new(2), Barrier::new(2));
    std::thread::scope(|scope| {
        let (start, recorded, submitted, over) = (&start, &recorded, &submitted, &over);
        let (origin, ready, done) = (&origin, &ready, &done);
        let capturing = scope.spawn(move || {
            let _current = context.enter()?;
            start.wait();
            let captured = origin.capture(|origin| {
                let result = origin.record(ready);
                recorded.wait();
                submitted.wait();
                result?;
                side.record(done)?;
                origin.wait(done)
            });
            over.wait();
            captured.map(|(graph, ())| graph)
        });
        let pull = move || {
            start.wait();
            recorded.wait();
        };
        let join = move || {
            submitted.wait();
            over.wait();
        };
        // SAFETY: it is taken and run by the wait below, or dropped before the barriers are gone.
        WAITING.set(unsafe { hook(pull) });
        side.wait(ready).expect("nothing stands against it yet");
        // SAFETY: it is taken and run by the submission below, or dropped before the barriers are gone.
        AFTER.set(unsafe { hook(join) });
        submit();
        assert!(
            WAITING.take().is_none() && AFTER.take().is_none(),
            "both calls reached C"
        );
        capturing.join().expect("no panic")
    })
}

#[test]
fn device_memory_of_a_stream_pulled_in_unawares_is_never_freed() -> Result<()> {
    on_each(|executor| {
        let (mock, context) = hooked(executor)?;
        let _current = context.enter()?;
        let side = context.stream()?;
        let mut buffer = context.buffer::<u8>(64)?;
        let mut graph = submit_to_a_stream_pulled_in_unawares(&context, &side, || {
            side.memset_async(&mut buffer, 1)
                .expect("nothing stands against it yet");
        })?;
        let used = context.device().memory_info()?;
        drop(buffer);
        context.reap();
        assert_eq!(context.device().memory_info()?.free_bytes, used.free_bytes);
        graph.launch(&side)?;
        side.synchronize()?;
        assert!(mock.findings().is_empty(), "{:?}", mock.findings());
        Ok(())
    })
}

#[test]
fn host_memory_of_a_stream_pulled_in_unawares_does_not_come_back() -> Result<()> {
    on_each(|executor| {
        let (_mock, context) = hooked(executor)?;
        let _current = context.enter()?;
        let side = context.stream()?;
        let mut device = context.buffer::<u8>(64)?;
        let host = context.pinned::<u8>(64)?;
        let mut ticket: Option<CopyTicket<PinnedBuffer<u8>>> = None;
        let mut graph = submit_to_a_stream_pulled_in_unawares(&context, &side, || {
            ticket = side.copy_h2d_async(&mut device, host).ok();
        })?;
        let ticket = ticket.expect("nothing stands against it yet");
        let (error, _ticket) = ticket.wait().expect_err("the graph reads it");
        assert_eq!(error.kind(), ErrorKind::Misuse);
        graph.launch(&side)?;
        side.synchronize()
    })
}

// --- two threads that want one stream --------------------------------------------------------------------------------------------------

// What is submitted to a captured stream is its graph's, whoever else tried to have the stream meanwhile.
#[test]
fn an_update_on_a_stream_that_another_thread_has_captured_takes_nothing_from_its_graph() -> Result<()> {
    on_each(|executor| {
        let (_mock, context) = hooked(executor)?;
        let _current = context.enter()?;
        let (stream, other) = (context.stream()?, context.stream()?);
        let kernel = scale(&context)?;
        let (input, mut output) = (context.buffer_from(&[1.0_f32; 8])?, context.buffer_zeroed::<f32>(8)?);
        let (mut graph, (group, ())) =
            other.capture(|s| s.task_group(|s| kernel.launch(s, 1, (&input, &mut output, 2.0))))?;
        graph.launch(&other)?;
        let mut buffer = context.buffer::<u8>(64)?;
        let (start, begun, refused) = (Barrier::new(2), Barrier::new(2), Barrier::new(2));
        let captured = std::thread::scope(|scope| {
            let (start, begun, refused) = (&start, &begun, &refused);
            let (context, stream, buffer) = (&context, &stream, &mut buffer);
            let capturing = scope.spawn(move || {
                let _current = context.enter()?;
                start.wait();
                let captured = stream.capture(|stream| {
                    begun.wait();
                    refused.wait();
                    stream.memset_async(buffer, 1)
                });
                captured.map(|(graph, ())| graph)
            });
            let meet = move || {
                start.wait();
                begun.wait();
            };
            // SAFETY: it is taken and run by the update below, or dropped before the barriers are gone.
            WAITING.set(unsafe { hook(meet) });
            let update = graph.update(stream, group, |s| kernel.launch(s, 1, (&input, &mut output, 3.0)));
            let waited = WAITING.take().is_none();
            if !waited {
                start.wait();
                begun.wait();
            }
            refused.wait();
            let captured = capturing.join().expect("no panic");
            assert!(waited, "the update waits for the replay");
            assert_eq!(update.map_err(|error| error.kind()), Err(ErrorKind::Misuse));
            captured
        })?;
        assert_eq!(captured.owned(), 1, "the buffer is the graph's");
        Ok(())
    })
}
