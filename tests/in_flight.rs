//! Nothing that the device may still touch is freed, moved or changed by safe code: drops, leaks, panics, early returns, other threads.

mod common;

use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ascend_rt::mock::Executor;
use ascend_rt::{CopyTicket, ErrorKind, PinnedBuffer, Result, Runtime, Status};
use common::{builder, on_both, on_each, scale, with, world};

// acl/memory-kernels-graphs 1.1: `aclrtFree` frees at once, whatever is queued.
#[test]
fn a_buffer_dropped_in_flight_is_freed_when_the_stream_has_passed() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let before = context.device().memory_info()?.free_bytes;
        world(&runtime).hold_stream(stream.as_raw());
        {
            let mut buffer = context.buffer::<f32>(1 << 20)?;
            stream.memset_async(&mut buffer, 1)?;
        }
        assert_eq!(context.reap(), 1, "in use, so kept");
        assert!(context.device().memory_info()?.free_bytes < before);
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert_eq!(context.device().memory_info()?.free_bytes, before);
        assert!(runtime.take_deferred_error().is_none());
        Ok(())
    })
}

// A stream that never falls idle must not pin memory for ever, as deferred frees did in the field (multistream 3.6 item 23): what counts is
// the last use, not the end of the queue.
#[test]
fn a_stream_that_never_falls_idle_does_not_pin_memory() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let stream = context.stream()?;
        let mut endless = context.buffer::<u8>(64)?;
        world(&runtime).hold_stream(stream.as_raw());
        for _ in 0..3 {
            let mut buffer = context.buffer::<u8>(1 << 20)?;
            stream.memset_async(&mut buffer, 0)?;
            drop(buffer);
            stream.memset_async(&mut endless, 0)?;
        }
        assert_eq!(context.reap(), 3);
        // The first buffer's fill, its marker, one fill of the endless one: the stream is still busy.
        world(&runtime).step_stream(stream.as_raw(), 3);
        let deadline = 1_000_000_000;
        world(&runtime).advance_to(deadline);
        assert_eq!(stream.query()?, Status::Pending);
        // A worker thread may still be at them.
        while executor == Executor::Threads && context.reap() == 3 {
            std::thread::yield_now();
        }
        assert_eq!(context.reap(), 2, "the first buffer's last use has passed");
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

// An output of a side stream whose life ends on the main stream, without any record_stream (multistream 3.6 items 24 and 25).
#[test]
fn a_buffer_used_by_two_streams_waits_for_both() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let (main, side) = (context.stream()?, context.stream()?);
        world(&runtime).hold_stream(side.as_raw());
        let mut buffer = context.buffer::<u8>(4096)?;
        main.memset_async(&mut buffer, 0)?;
        main.synchronize()?;
        side.memset_async(&mut buffer, 1)?;
        drop(buffer);
        main.synchronize()?;
        assert_eq!(context.reap(), 1, "the side stream still uses it");
        world(&runtime).release_stream(side.as_raw());
        side.synchronize()?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

#[test]
fn a_panic_between_submit_and_wait_frees_nothing_in_use() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        world(&runtime).hold_stream(stream.as_raw());
        let unwound = catch_unwind(AssertUnwindSafe(|| {
            let mut device = context.buffer::<u8>(4096).expect("there is memory");
            let host = context.pinned::<u8>(4096).expect("there is memory");
            let _ticket = stream.copy_h2d_async(&mut device, host).expect("it is submitted");
            panic!("an early end");
        }));
        assert!(unwound.is_err());
        assert_eq!(context.reap(), 2, "both sides of the copy are kept");
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

#[test]
fn a_ticket_gives_the_memory_back_when_the_copy_is_done() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u32>(1024)?;
        let mut host = context.pinned::<u32>(1024)?;
        host.iter_mut().zip(0..).for_each(|(value, i)| *value = i);
        let ticket = stream.copy_h2d_async(&mut device, host).map_err(|(error, _)| error)?;
        let mut host = ticket.wait().map_err(|(error, _)| error)?;
        host.fill(0);
        let ticket = stream.copy_d2h_async(host, &device).map_err(|(error, _)| error)?;
        let host = ticket.wait().map_err(|(error, _)| error)?;
        assert!(host.iter().zip(0..).all(|(value, i)| *value == i));
        Ok(())
    })
}

static FORGOTTEN: Mutex<Vec<ManuallyDrop<CopyTicket<PinnedBuffer<u8>>>>> = Mutex::new(Vec::new());

#[test]
fn a_forgotten_ticket_leaks_and_nothing_else() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u8>(64)?;
        let ticket = stream
            .copy_h2d_async(&mut device, context.pinned::<u8>(64)?)
            .map_err(|(error, _)| error)?;
        // As `mem::forget`; but LeakSanitizer is to show what is lost otherwise.
        FORGOTTEN.lock().expect("no panic").push(ManuallyDrop::new(ticket));
        stream.synchronize()?;
        drop((stream, device));
        assert_eq!(context.reap(), 0);
        assert!(runtime.take_deferred_error().is_none());
        Ok(())
    })
}

#[test]
fn an_arc_of_pinned_memory_can_be_read_while_it_is_copied() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        world(&runtime).hold_stream(stream.as_raw());
        let mut host = context.pinned::<u8>(16)?;
        host.fill(9);
        let host = Arc::new(host);
        let mut device = context.buffer::<u8>(16)?;
        let ticket = stream
            .copy_h2d_async(&mut device, host.clone())
            .map_err(|(error, _)| error)?;
        assert_eq!(ticket.query()?, Status::Pending);
        assert_eq!(host[0], 9);
        drop(host);
        drop(ticket);
        assert_eq!(context.reap(), 1, "the last reference is gone, the copy is not");
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert_eq!(device.to_vec()?, [9; 16]);
        Ok(())
    })
}

// acl/streams-and-events T28: `aclrtDestroyStream` waits without a bound; a drop must not.
#[test]
fn a_busy_stream_is_dropped_without_waiting() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let raw = stream.as_raw();
        let mut buffer = context.buffer::<u8>(64)?;
        world(&runtime).hold_stream(raw);
        stream.memset_async(&mut buffer, 3)?;
        drop(stream);
        assert_eq!(context.reap(), 1);
        assert!(world(&runtime).pending(raw).is_some(), "it still exists in the runtime");
        world(&runtime).release_stream(raw);
        context.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert!(world(&runtime).pending(raw).is_none(), "it was destroyed");
        assert_eq!(buffer.to_vec()?, [3; 64]);
        Ok(())
    })
}

#[test]
fn what_is_busy_when_the_context_ends_is_leaked_and_reported() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(64)?;
        world(&runtime).hold_stream(stream.as_raw());
        stream.memset_async(&mut buffer, 0)?;
        drop((buffer, stream, context));
        let mut reported = Vec::new();
        while let Some(error) = runtime.take_deferred_error() {
            reported.push(error.to_string());
        }
        assert!(
            reported.iter().any(|text| text.contains("a device buffer")),
            "{reported:?}"
        );
        assert!(reported.iter().any(|text| text.contains("stream")), "{reported:?}");
        Ok(())
    })
}

#[test]
fn drops_on_a_thread_without_a_context_release_everything() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let before = context.device().memory_info()?.free_bytes;
        let stream = context.stream()?;
        let (event, pinned) = (context.event()?, context.pinned::<u8>(64)?);
        let mut buffer = context.buffer::<u8>(1 << 20)?;
        let kernel = scale(&context)?;
        stream.memset_async(&mut buffer, 0)?;
        stream.record(&event)?;
        event.synchronize()?;
        std::thread::spawn(move || drop((stream, event, pinned, buffer, kernel)))
            .join()
            .expect("drops do not panic");
        context.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert_eq!(context.device().memory_info()?.free_bytes, before);
        assert!(runtime.take_deferred_error().is_none());
        Ok(())
    })
}

// acl/streams-and-events H3: no ACL call inside a host function.
#[test]
fn a_host_function_may_drop_what_it_owns_but_not_call() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(64)?;
        stream.memset_async(&mut buffer, 0)?;
        let inside = context.clone();
        let (send, receive) = std::sync::mpsc::channel();
        stream.host_fn(move || {
            let refused = inside.buffer::<u8>(1).map(drop).map_err(|e| e.kind());
            drop(buffer);
            send.send(refused).expect("the test listens");
        })?;
        stream.synchronize()?;
        assert_eq!(receive.recv().expect("it ran"), Err(ErrorKind::Misuse));
        context.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert!(runtime.take_deferred_error().is_none());
        Ok(())
    })
}

#[test]
fn a_panic_in_a_host_function_is_kept_as_an_error() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        stream.host_fn(|| panic!("from the closure"))?;
        stream.synchronize()?;
        let error = runtime.take_deferred_error().expect("the panic is told");
        assert_eq!(error.kind(), ErrorKind::Panic);
        assert!(error.to_string().contains("from the closure"));
        Ok(())
    })
}

#[test]
fn a_closure_that_cannot_be_submitted_is_dropped() -> Result<()> {
    on_both(|builder| {
        use ascend_rt::mock::fault::{Effect, Rule};
        let fault = Rule::new(Effect::Return(507_000)).function("aclrtLaunchHostFunc");
        let (_runtime, context) = with(builder.fault(fault))?;
        let stream = context.stream()?;
        let owned = Arc::new(());
        let inside = owned.clone();
        let result = stream.host_fn(move || drop(inside));
        assert!(result.is_err());
        assert_eq!(Arc::strong_count(&owned), 1);
        Ok(())
    })
}

#[test]
fn host_functions_run_in_stream_order() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let order = Arc::new(AtomicUsize::new(0));
        for turn in 0..8 {
            let order = order.clone();
            stream.host_fn(move || assert_eq!(order.fetch_add(1, Ordering::Relaxed), turn))?;
        }
        stream.synchronize()?;
        assert_eq!(order.load(Ordering::Relaxed), 8);
        Ok(())
    })
}

#[test]
fn destroy_waits_and_gives_the_object_back_on_failure() -> Result<()> {
    on_both(|builder| {
        use ascend_rt::mock::fault::{Effect, Rule};
        let fault = Rule::new(Effect::Return(507_000))
            .function("aclrtDestroyEvent")
            .times(1);
        let (_runtime, context) = with(builder.fault(fault))?;
        let stream = context.stream()?;
        let mut buffer = context.buffer::<u8>(64)?;
        stream.memset_async(&mut buffer, 0)?;
        buffer.destroy().map_err(|(error, _)| error)?;
        let event = stream.record_new()?;
        let (error, event) = event.destroy().expect_err("the fault");
        assert_eq!(error.code().map(|c| c.0), Some(507_000));
        event.destroy().map_err(|(error, _)| error)?;
        stream.destroy().map_err(|(error, _)| error)?;
        Ok(())
    })
}

#[test]
fn an_error_of_a_drop_is_kept_for_whoever_asks() -> Result<()> {
    on_both(|builder| {
        use ascend_rt::mock::fault::{Effect, Rule};
        let fault = Rule::new(Effect::Return(507_000))
            .function("aclrtDestroyEvent")
            .times(1);
        let (runtime, context) = with(builder.fault(fault))?;
        drop(context.event()?);
        let other = context.stream()?.record_new();
        assert!(other.is_ok(), "the error of a drop does not fail another call");
        let error = runtime.take_deferred_error().expect("the error of the drop");
        assert_eq!(
            (error.function(), error.code().map(|c| c.0)),
            ("aclrtDestroyEvent", Some(507_000))
        );
        assert!(runtime.take_deferred_error().is_none());
        Ok(())
    })
}

#[test]
fn a_timeout_leaves_the_work_going_on() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let stream = context.stream()?;
        world(&runtime).hold_stream(stream.as_raw());
        let event = stream.record_new()?;
        // acl/streams-and-events T17, E32.
        let error = stream
            .synchronize_timeout(Duration::from_millis(5))
            .expect_err("it is held");
        assert_eq!(
            (error.kind(), error.code().map(|c| c.0)),
            (ErrorKind::Timeout, Some(507_046))
        );
        let error = event
            .synchronize_timeout(Duration::from_micros(1))
            .expect_err("it is held");
        assert_eq!(
            (error.kind(), error.code().map(|c| c.0)),
            (ErrorKind::Timeout, Some(507_047))
        );
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(event.query()?, Status::Complete);
        Ok(())
    })
}

#[test]
fn the_runtime_is_finalized_only_without_handles() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let (error, runtime) = runtime.finalize().expect_err("a context is alive");
        assert_eq!(error.kind(), ErrorKind::Misuse);
        drop(context);
        runtime.finalize().map_err(|(error, _)| error)
    })
}

#[test]
fn more_streams_than_bits_are_still_waited_for() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let context = runtime.device(0)?.context()?;
        let streams = (0..80).map(|_| context.stream()).collect::<Result<Vec<_>>>()?;
        let last = &streams[79];
        world(&runtime).hold_stream(last.as_raw());
        let mut buffer = context.buffer::<u8>(64)?;
        last.memset_async(&mut buffer, 0)?;
        drop(buffer);
        assert_eq!(context.reap(), 1);
        world(&runtime).release_stream(last.as_raw());
        last.synchronize()?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}
