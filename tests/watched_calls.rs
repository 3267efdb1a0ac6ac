//! What C is asked, seen by a function table that looks on: no event and no stream after its context has ended (acl/streams-and-events E42, D12), nothing left
//! behind, and no host memory given back while a part of its copy is under way.
//!
//! All calls are made on the test's own thread, so that what was seen is the thread's.

mod common;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::c_void;
use std::ptr;
use std::sync::{Arc, OnceLock};

use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::mock::{Executor, Mock, MockBuilder};
use ascend_rt::multistream::{EventGrid, MsEventKey};
use ascend_rt::sys::{
    AclError, FnTable, aclmdlRI, aclmdlRICaptureStatus, aclrtContext, aclrtEvent, aclrtEventRecordedStatus,
    aclrtMemcpyKind, aclrtStream,
};
use ascend_rt::{Device, FailureMode, Result, Runtime};
use common::{builder, on_each, scale};

/// What was seen on this thread.
#[derive(Default)]
struct Seen {
    /// Events and streams that live, with the context that was current when they were made.
    events: BTreeMap<usize, usize>,
    streams: BTreeMap<usize, usize>,
    /// Contexts that have ended, and streams that went with a reset.
    ended: BTreeSet<usize>,
    gone: BTreeSet<usize>,
    /// Calls with what was no more.
    wrong: Vec<&'static str>,
}

thread_local! {
    static SEEN: RefCell<Seen> = RefCell::default();
    /// How many records, and waits of the host for a stream, fail from now on.
    static RECORDS_FAIL: Cell<u32> = const { Cell::new(0) };
    static WAITS_FAIL: Cell<u32> = const { Cell::new(0) };
    /// The next copy is submitted half and then fails.
    static COPY_FAILS: Cell<bool> = const { Cell::new(false) };
}

const FAILED: AclError = AclError(507_000);

static REAL: OnceLock<FnTable> = OnceLock::new();

fn real() -> &'static FnTable {
    REAL.get().expect("set before any call")
}

fn seen<R>(look: impl FnOnce(&mut Seen) -> R) -> R {
    SEEN.with_borrow_mut(look)
}

fn takes_one(left: &'static std::thread::LocalKey<Cell<u32>>) -> bool {
    let fails = left.get();
    left.set(fails.saturating_sub(1));
    fails > 0
}

fn current() -> usize {
    let mut context: aclrtContext = ptr::null_mut();
    // SAFETY: the output is a valid place.
    _ = unsafe { (real().aclrtGetCurrentContext)(&raw mut context) };
    context.addr()
}

fn use_event(call: &'static str, event: aclrtEvent) {
    seen(|seen| {
        if seen
            .events
            .get(&event.addr())
            .is_some_and(|made| seen.ended.contains(made))
        {
            seen.wrong.push(call);
        }
    });
}

unsafe extern "C" fn create_event(event: *mut aclrtEvent, flag: u32) -> AclError {
    // SAFETY: passed on from the caller.
    let code = unsafe { real().aclrtCreateEventExWithFlag.expect("the mock has it")(event, flag) };
    // SAFETY: a valid place, promised by the caller.
    let made = unsafe { *event };
    if code.is_success() {
        seen(|seen| seen.events.insert(made.addr(), current()));
    }
    code
}

unsafe extern "C" fn destroy_event(event: aclrtEvent) -> AclError {
    use_event("aclrtDestroyEvent", event);
    seen(|seen| seen.events.remove(&event.addr()));
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtDestroyEvent)(event) }
}

unsafe extern "C" fn query_event(event: aclrtEvent, status: *mut aclrtEventRecordedStatus) -> AclError {
    use_event("aclrtQueryEventStatus", event);
    // SAFETY: passed on from the caller.
    unsafe { real().aclrtQueryEventStatus.expect("the mock has it")(event, status) }
}

unsafe extern "C" fn record_event(event: aclrtEvent, stream: aclrtStream) -> AclError {
    use_event("aclrtRecordEvent", event);
    if takes_one(&RECORDS_FAIL) {
        return FAILED;
    }
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtRecordEvent)(event, stream) }
}

unsafe extern "C" fn synchronize_event(event: aclrtEvent) -> AclError {
    use_event("aclrtSynchronizeEvent", event);
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtSynchronizeEvent)(event) }
}

unsafe extern "C" fn destroy_context(context: aclrtContext) -> AclError {
    seen(|seen| seen.ended.insert(context.addr()));
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtDestroyContext)(context) }
}

unsafe extern "C" fn create_stream(stream: *mut aclrtStream, priority: u32, flags: u32) -> AclError {
    // SAFETY: passed on from the caller.
    let code = unsafe { real().aclrtCreateStreamWithConfig.expect("the mock has it")(stream, priority, flags) };
    // SAFETY: a valid place, promised by the caller.
    let made = unsafe { *stream };
    if code.is_success() {
        seen(|seen| {
            seen.gone.remove(&made.addr());
            seen.streams.insert(made.addr(), current())
        });
    }
    code
}

unsafe extern "C" fn reset(device: i32) -> AclError {
    // SAFETY: passed on from the caller.
    let code = unsafe { real().aclrtResetDeviceForce.expect("the mock has it")(device) };
    if code.is_success() {
        seen(|seen| seen.gone.extend(seen.streams.keys().copied()));
    }
    code
}

unsafe extern "C" fn capture_info(
    stream: aclrtStream,
    status: *mut aclmdlRICaptureStatus,
    graph: *mut aclmdlRI,
) -> AclError {
    seen(|seen| {
        if seen.gone.contains(&stream.addr()) {
            seen.wrong.push("aclmdlRICaptureGetInfo");
        }
    });
    // SAFETY: passed on from the caller.
    unsafe { real().aclmdlRICaptureGetInfo.expect("the mock has it")(stream, status, graph) }
}

unsafe extern "C" fn synchronize_stream(stream: aclrtStream) -> AclError {
    if takes_one(&WAITS_FAIL) {
        return FAILED;
    }
    // SAFETY: passed on from the caller.
    unsafe { (real().aclrtSynchronizeStream)(stream) }
}

unsafe extern "C" fn memcpy(
    to: *mut c_void,
    room: usize,
    from: *const c_void,
    count: usize,
    kind: aclrtMemcpyKind,
    stream: aclrtStream,
) -> AclError {
    let fails = COPY_FAILS.take();
    let count = if fails { count / 2 } else { count };
    // SAFETY: passed on from the caller, or half of it.
    let code = unsafe { (real().aclrtMemcpyAsync)(to, room, from, count, kind, stream) };
    if fails { FAILED } else { code }
}

/// A world that is looked at, and its first device.
fn watched(builder: MockBuilder) -> Result<(Arc<Mock>, Device)> {
    let mock = Arc::new(builder.build());
    REAL.get_or_init(|| mock.table());
    let mut table = mock.table();
    table.aclrtCreateEventExWithFlag = Some(create_event);
    table.aclrtDestroyEvent = destroy_event;
    table.aclrtQueryEventStatus = Some(query_event);
    table.aclrtRecordEvent = record_event;
    table.aclrtSynchronizeEvent = synchronize_event;
    table.aclrtDestroyContext = destroy_context;
    table.aclrtCreateStreamWithConfig = Some(create_stream);
    table.aclrtResetDeviceForce = Some(reset);
    table.aclmdlRICaptureGetInfo = Some(capture_info);
    table.aclrtSynchronizeStream = synchronize_stream;
    table.aclrtMemcpyAsync = memcpy;
    // SAFETY: the functions are the mock's, or pass calls on to them; it lives as long as the runtime.
    let runtime = unsafe { Runtime::from_table(table, Box::new(mock.clone())) }?;
    let index = runtime.devices().position(|d| d.ordinal() == mock.first_device());
    seen(|seen| *seen = Seen::default());
    Ok((mock, runtime.device(index.expect("the mock's device"))?))
}

fn on_watched(test: impl Fn(Arc<Mock>, Device) -> Result<()>) -> Result<()> {
    on_each(|executor: Executor| {
        let (mock, device) = watched(builder().executor(executor).devices(2))?;
        test(mock, device)?;
        assert_eq!(seen(|seen| std::mem::take(&mut seen.wrong)), [""; 0]);
        Ok(())
    })
}

// acl/streams-and-events E42: an event of a context that has ended may not be asked; a query of one crashed.
#[test]
fn a_buffer_used_by_a_stream_of_another_context_asks_nothing_of_that_context_when_it_has_ended() -> Result<()> {
    on_watched(|mock, device| {
        let mine = device.context()?;
        // Asked before the other context ends, and after.
        for early in [false, true] {
            let other = device.create_context()?;
            let stream = other.stream()?;
            let mut buffer = mine.buffer::<u8>(64)?;
            mock.hold_stream(stream.as_raw());
            stream.memset_async(&mut buffer, 1)?;
            drop(buffer);
            mock.release_stream(stream.as_raw());
            stream.synchronize()?;
            if early {
                assert_eq!(mine.reap(), 0);
            }
            drop(stream);
            drop(other);
            assert_eq!(mine.reap(), 0);
            // A marker that has served is used again.
            let stream = mine.stream()?;
            let mut buffer = mine.buffer::<u8>(64)?;
            stream.memset_async(&mut buffer, 1)?;
            buffer.destroy().map_err(|(error, _)| error)?;
        }
        let other = device.create_context()?;
        let stream = other.stream()?;
        let mut buffer = mine.buffer::<u8>(64)?;
        stream.memset_async(&mut buffer, 1)?;
        buffer.destroy().map_err(|(error, _)| error)?;
        drop(stream);
        drop(other);
        let stream = mine.stream()?;
        let mut buffer = mine.buffer::<u8>(64)?;
        stream.memset_async(&mut buffer, 1)?;
        buffer.destroy().map_err(|(error, _)| error)
    })
}

// E18: an event of one device is not recorded on another's stream; the stream itself is asked.
#[test]
fn a_buffer_read_by_a_stream_of_another_device_waits_for_it() -> Result<()> {
    on_watched(|mock, here| {
        let there = here.runtime().device(here.index() + 1)?;
        there.enable_peer_access(&here)?;
        let (mine, other) = (here.context()?, there.context()?);
        let stream = other.stream()?;
        let mut to = other.buffer::<u8>(1 << 20)?;
        let (first, second) = (mine.buffer_zeroed::<u8>(1 << 20)?, mine.buffer_zeroed::<u8>(1 << 20)?);
        stream.copy_peer_async(&mut to, &first)?;
        first.destroy().map_err(|(error, _)| error)?;
        assert_eq!(mock.pending(stream.as_raw()), Some(0));
        mock.hold_stream(stream.as_raw());
        stream.copy_peer_async(&mut to, &second)?;
        drop(second);
        assert_eq!(mine.reap(), 1);
        mock.release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(mine.reap(), 0);
        Ok(())
    })
}

#[test]
fn events_of_a_pool_end_before_its_context_whatever_context_the_grid_has() -> Result<()> {
    on_watched(|_mock, device| {
        let (mine, other) = (device.context()?, device.create_context()?);
        let pool = other.event_pool();
        let grid = EventGrid::<MsEventKey>::builder(0, 1, 1).pool(&pool).build(&mine)?;
        let stream = mine.stream()?;
        grid.record(&stream, 0, 0, MsEventKey::AttnComFinish)?;
        stream.synchronize()?;
        drop(grid);
        assert_eq!(pool.idle(), 1);
        drop(other);
        drop(pool);
        assert_eq!(
            seen(|seen| seen.ended.len()),
            1,
            "the pool was the last to hold the context"
        );
        assert!(seen(|seen| seen.events.is_empty()));
        Ok(())
    })
}

// D12: what a reset tears down is gone, whoever leaked it.
#[test]
fn streams_that_went_with_a_reset_are_asked_nothing() -> Result<()> {
    on_each(|executor| {
        let rule = Rule::new(Effect::DeviceFault(507_015)).kernel("scale").times(1);
        let (_mock, device) = watched(builder().executor(executor).fault(rule))?;
        let context = device.context()?;
        {
            let stream = context.stream_builder().failure_mode(FailureMode::Stop).build()?;
            let (input, mut output) = (context.buffer_zeroed::<f32>(4)?, context.buffer_zeroed::<f32>(4)?);
            scale(&context)?.launch(&stream, 1, (&input, &mut output, 1.0))?;
            assert!(stream.synchronize().is_err());
        }
        drop(context);
        // SAFETY: nobody else uses this world, and the handles above are gone.
        unsafe { device.reset() }?;
        let context = device.context()?;
        let (stream, mut buffer) = (context.stream()?, context.buffer_zeroed::<u8>(4)?);
        let (mut graph, ()) = stream.capture(|stream| stream.memset_async(&mut buffer, 2))?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [2; 4]);
        assert_eq!(seen(|seen| std::mem::take(&mut seen.wrong)), [""; 0]);
        Ok(())
    })
}

#[test]
fn a_marker_that_cannot_be_recorded_is_not_left_behind() -> Result<()> {
    on_watched(|mock, device| {
        let context = device.context()?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(64)?;
        mock.hold_stream(stream.as_raw());
        stream.memset_async(&mut buffer, 1)?;
        RECORDS_FAIL.set(u32::MAX);
        drop(buffer);
        for _ in 0..4 {
            assert_eq!(context.reap(), 1);
        }
        RECORDS_FAIL.set(0);
        assert_eq!(seen(|seen| seen.events.len()), 0);
        mock.release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

// acl/memory-kernels-graphs 1.4.3: a large copy is several tasks, so that it may fail with a part of it under way.
#[test]
fn host_memory_of_a_copy_that_fails_half_way_comes_back_when_the_stream_has_passed() -> Result<()> {
    on_watched(|mock, device| {
        let context = device.context()?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(1 << 24)?;
        let host = context.pinned::<u8>(1 << 24)?;
        COPY_FAILS.set(true);
        let (error, host) = stream.copy_h2d_async(&mut buffer, host).expect_err("it fails");
        assert_eq!(error.code(), Some(FAILED));
        assert_eq!(mock.pending(stream.as_raw()), Some(0), "what was taken has run");

        // Where nobody can tell when it is over, the memory stays out of reach.
        COPY_FAILS.set(true);
        WAITS_FAIL.set(1);
        let ticket = stream.copy_h2d_async(&mut buffer, host).map_err(|(error, _)| error)?;
        assert_eq!(ticket.query().map_err(|error| error.code()), Err(Some(FAILED)));
        let (error, ticket) = ticket.wait().expect_err("the copy failed");
        assert_eq!((error.function(), error.code()), ("aclrtMemcpyAsync", Some(FAILED)));
        drop(ticket);
        stream.synchronize()
    })
}
