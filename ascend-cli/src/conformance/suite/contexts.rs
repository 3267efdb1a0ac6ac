//! Contexts: shared and own, and calls that come from under another one.

use std::ptr;
use std::thread;
use std::time::Duration;

use ascend_rt::sys::aclrtContext;
use ascend_rt::{Context, ErrorKind, Runtime, Status};

use super::{Outcome, Stop, cases, holds, refused, refused_with, same, same_values};

cases! {
    "contexts";
    the_primary_context_is_shared: "streams-and-events D1", |s| {
        let again = s.device.context()?;
        holds("it is primary", again.is_primary())?;
        same("handle", again.as_raw(), s.context.as_raw())
    };
    a_context_of_ones_own_is_another: "streams-and-events C3", |s| {
        let own = s.device.create_context()?;
        holds("it is not primary", !own.is_primary())?;
        holds("it has a handle of its own", own.as_raw() != s.context.as_raw())
    };
    making_contexts_leaves_the_current_one_alone: "streams-and-events C2", |s| {
        let _here = s.context.enter()?;
        let _own = s.device.create_context()?;
        let _shared = s.device.context()?;
        same("current", current(&s.runtime), s.context.as_raw())
    };
    entering_is_undone_in_order: "streams-and-events C11", |s| {
        let own = s.device.create_context()?;
        let outer = s.context.enter()?;
        let inner = own.enter()?;
        same("inner", current(&s.runtime), own.as_raw())?;
        drop(inner);
        same("outer", current(&s.runtime), s.context.as_raw())?;
        drop(outer);
        Ok(())
    };
    entering_is_undone_by_a_panic: "streams-and-events C11", |s| {
        let own = s.device.create_context()?;
        let _here = s.context.enter()?;
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _inner = own.enter();
            std::panic::resume_unwind(Box::new(()));
        }));
        holds("it unwound", result.is_err())?;
        same("current", current(&s.runtime), s.context.as_raw())
    };
    a_thread_without_a_context_may_call: "streams-and-events 1, exact-context rule", |s| {
        let context = s.context.clone();
        let called = thread::spawn(move || calls(&context)).join();
        called.unwrap_or_else(|_| Err(Stop::Failed("the thread panicked".to_owned())))
    };
    calls_under_another_context_are_right_and_it_comes_back: "streams-and-events C16", |s| {
        let own = s.device.create_context()?;
        let _here = own.enter()?;
        calls(&s.context)?;
        same("current", current(&s.runtime), own.as_raw())
    };
    events_work_across_contexts_of_a_device: "streams-and-events E19", |s| {
        let own = s.device.create_context()?;
        let (here, there) = (s.context.stream()?, own.stream()?);
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        here.memset_async(&mut buffer, 3)?;
        let event = s.context.event()?;
        here.record(&event)?;
        there.wait(&event)?;
        let mut copy = own.buffer::<u8>(64)?;
        there.copy_d2d(&mut copy, &buffer)?;
        same_values("copied", copy.to_vec()?, vec![3; 64])
    };
    synchronizing_waits_for_every_stream_of_the_context: "streams-and-events D8", |s| {
        let streams = [s.context.stream()?, s.context.stream()?];
        let mut buffers = [s.context.buffer_zeroed::<u8>(1 << 20)?, s.context.buffer_zeroed(1 << 20)?];
        for (stream, buffer) in streams.iter().zip(&mut buffers) {
            stream.memset_async(buffer, 7)?;
        }
        s.context.synchronize()?;
        for (stream, buffer) in streams.iter().zip(&buffers) {
            same("stream", stream.query()?, Status::Complete)?;
            holds("the bytes are there", buffer.to_vec()?.iter().all(|byte| *byte == 7))?;
        }
        Ok(())
    };
    synchronizing_does_not_wait_for_other_contexts: "streams-and-events 0.3", |s| {
        let own = s.device.create_context()?;
        let stream = own.stream()?;
        let gate = s.hold(&stream)?;
        s.context.synchronize()?;
        same("the other context's stream", stream.query()?, Status::Pending)?;
        drop(gate);
        Ok(stream.synchronize()?)
    };
    synchronizing_with_a_time_out_ends: "streams-and-events 11, 507046", |s| {
        let stream = s.context.stream()?;
        let gate = s.hold(&stream)?;
        let result = s.context.synchronize_timeout(Duration::from_millis(20));
        drop(gate);
        refused_with("waiting", result, ErrorKind::Timeout, 507_046)
    };
    the_default_stream_orders_nothing: "streams-and-events T12", |s| {
        let default = s.context.default_stream()?;
        holds("it says that it is the default stream", default.is_default())?;
        let stream = s.context.stream()?;
        let gate = s.hold(&stream)?;
        default.synchronize()?;
        same("the held stream", stream.query()?, Status::Pending)?;
        drop(gate);
        Ok(stream.synchronize()?)
    };
    the_default_stream_is_not_captured: "streams-and-events T13", |s| {
        let default = s.context.default_stream()?;
        refused("capture", default.capture(|_| Ok(())), ErrorKind::FeatureNotSupported).map(drop)
    };
    what_a_context_made_keeps_it_alive: "streams-and-events C8", |s| {
        let own = s.device.create_context()?;
        let (stream, mut buffer) = (own.stream()?, own.buffer_zeroed::<u8>(8)?);
        drop(own);
        stream.memset_async(&mut buffer, 1)?;
        stream.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![1; 8])
    };
}

/// One call of each kind that depends on the current context.
fn calls(context: &Context) -> Outcome {
    let (stream, event) = (context.stream()?, context.event()?);
    let mut buffer = context.buffer_zeroed::<u8>(64)?;
    stream.memset_async(&mut buffer, 5)?;
    stream.record(&event)?;
    stream.wait(&event)?;
    let ticket = super::plain(stream.copy_d2h_async(context.pinned::<u8>(64)?, &buffer))?;
    let host = super::plain(ticket.wait())?;
    same_values("copied", host.to_vec(), vec![5; 64])?;
    stream.synchronize()?;
    same("query", stream.query()?, Status::Complete)?;
    super::plain(stream.destroy())?;
    Ok(super::plain(event.destroy())?)
}

/// What is current on this thread; null for nothing.
fn current(runtime: &Runtime) -> aclrtContext {
    let mut context = ptr::null_mut();
    // SAFETY: the output is a valid place.
    let code = unsafe { (runtime.table().aclrtGetCurrentContext)(&raw mut context) };
    if code.is_success() { context } else { ptr::null_mut() }
}
