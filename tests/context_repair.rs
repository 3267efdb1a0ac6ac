//! Calls made under another current context, or none: repaired, with the thread left as it was (acl/streams-and-events 1, C9, C10).

mod common;

use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use ascend_rt::sys::aclrtContext;
use ascend_rt::{Context, Result, Runtime, Status};
use common::{on_both, scale};

/// What is current on this thread; null for nothing.
fn current(runtime: &Runtime) -> aclrtContext {
    let mut context = ptr::null_mut();
    // SAFETY: the output is a valid place.
    let code = unsafe { (runtime.table().aclrtGetCurrentContext)(&raw mut context) };
    if code.is_success() { context } else { ptr::null_mut() }
}

/// Does every call that submits or destroys, and checks what it did.
fn every_call(context: &Context) -> Result<()> {
    let stream = context.stream()?;
    let (event, mut buffer) = (context.event()?, context.buffer_zeroed::<f32>(4)?);
    let mut output = context.buffer::<f32>(4)?;
    let kernel = scale(context)?;
    let ran = Arc::new(AtomicU32::new(0));

    // From here on nothing binds a context but the calls that are tested.
    stream.record(&event)?;
    stream.wait(&event)?;
    stream.memset_async(&mut buffer, 0)?;
    kernel.launch(&stream, 1, (&buffer, &mut output, 2.0))?;
    let inside = ran.clone();
    stream.host_fn(move || {
        inside.fetch_add(1, Ordering::Relaxed);
    })?;
    let ticket = stream.copy_d2h_async(context.pinned(4)?, &output).map_err(|(e, _)| e)?;
    assert_eq!(*ticket.wait().map_err(|(e, _)| e)?, [0.0; 4]);
    stream.synchronize()?;
    assert_eq!(stream.query()?, Status::Complete);
    assert_eq!(ran.load(Ordering::Relaxed), 1, "submitted once, not twice");
    let (mut graph, ()) = stream.capture(|stream| stream.memset_async(&mut output, 1))?;
    graph.launch(&stream)?;
    stream.synchronize()?;
    stream.abort()?;
    stream.destroy().map_err(|(e, _)| e)
}

#[test]
fn calls_without_a_current_context_are_repaired() -> Result<()> {
    common::on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let context = runtime.device(0)?.context()?;
        std::thread::scope(|scope| {
            scope
                .spawn(|| {
                    assert!(current(&runtime).is_null());
                    every_call(&context)
                })
                .join()
                .expect("no panic")
        })
    })
}

#[test]
fn calls_under_another_context_are_repaired_and_it_comes_back() -> Result<()> {
    common::on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(2).build())?;
        let device = runtime.device(0)?;
        let context = device.context()?;
        for other in [device.create_context()?, runtime.device(1)?.context()?] {
            let _current = other.enter()?;
            every_call(&context)?;
            assert_eq!(current(&runtime), other.as_raw());
        }
        Ok(())
    })
}

#[test]
fn calls_under_a_context_that_another_thread_ended_are_repaired() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let device = runtime.device(0)?;
        let context = device.context()?;
        let ended = device.create_context()?;
        let guard = ended.enter()?;
        // SAFETY: nothing of that context is used any more but the guard, which copes with a context that is gone.
        let code = std::thread::scope(|scope| {
            let (table, raw) = (runtime.table(), ended.as_raw() as usize);
            // SAFETY: as above.
            scope
                .spawn(move || unsafe { (table.aclrtDestroyContext)(raw as aclrtContext) })
                .join()
                .expect("no panic")
        });
        assert!(code.is_success());
        every_call(&context)?;
        drop(guard);
        drop(ended);
        // Ending it again was refused, and is told.
        assert!(runtime.take_deferred_error().is_some());
        Ok(())
    })
}

#[test]
fn a_capture_survives_calls_under_another_context() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let device = runtime.device(0)?;
        let (context, other) = (device.context()?, device.create_context()?);
        let (stream, side) = (context.stream()?, context.stream()?);
        let mut buffer = context.buffer_zeroed::<u8>(8)?;
        let event = context.event()?;
        let current_guard = other.enter()?;
        let (mut graph, ()) = stream.capture(|stream| {
            stream.memset_async(&mut buffer, 5)?;
            stream.record(&event)?;
            side.wait(&event)?;
            side.record(&event)?;
            stream.wait(&event)
        })?;
        assert_eq!(current(&runtime), other.as_raw());
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [5; 8]);
        drop(current_guard);
        Ok(())
    })
}

// acl/streams-and-events X1: the last error is the thread's; a repaired call leaves none behind.
#[test]
fn a_repaired_call_leaves_no_error_behind() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let device = runtime.device(0)?;
        let (context, other) = (device.context()?, device.create_context()?);
        let (stream, event) = (context.stream()?, context.event()?);
        let _current = other.enter()?;
        stream.record(&event)?;
        let peek = runtime.table().aclrtPeekAtLastError.expect("the mock has it");
        // SAFETY: the one level there is.
        let last = unsafe { peek(ascend_rt::sys::ACL_RT_THREAD_LEVEL) };
        assert!(last.is_success(), "{last}");
        Ok(())
    })
}

#[test]
fn a_guard_puts_the_context_back_when_unwinding() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let device = runtime.device(0)?;
        let (outer, inner) = (device.create_context()?, device.create_context()?);
        let _outer = outer.enter()?;
        let unwound = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _inner = inner.enter().expect("it can be entered");
            panic!("an early end");
        }));
        assert!(unwound.is_err());
        assert_eq!(current(&runtime), outer.as_raw());
        Ok(())
    })
}

#[test]
fn making_contexts_leaves_the_thread_as_it_was() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(2).build())?;
        let outer = runtime.device(0)?.create_context()?;
        let _outer = outer.enter()?;
        let (primary, explicit) = (runtime.device(1)?.context()?, runtime.device(1)?.create_context()?);
        assert_eq!(current(&runtime), outer.as_raw());
        drop((primary, explicit));
        assert_eq!(current(&runtime), outer.as_raw());
        Ok(())
    })
}

#[test]
fn two_requests_for_the_primary_context_give_the_same() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.build())?;
        let device = runtime.device(0)?;
        let (one, two) = (device.context()?, device.context()?);
        assert_eq!(one.as_raw(), two.as_raw());
        assert!(one.is_primary() && !device.create_context()?.is_primary());
        drop((one, two));
        // Given back and taken again.
        let again = device.context()?;
        again.stream()?.synchronize()
    })
}
