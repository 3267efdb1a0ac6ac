//! Host functions: when they run, one at a time, and what they may not do.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use ascend_rt::{ErrorKind, Status};

use super::{Stop, cases, holds, same, same_values};

cases! {
    "callbacks";
    functions_run_in_the_order_of_the_stream: "streams-and-events H1", |s| {
        let stream = s.context.stream()?;
        let (send, receive) = channel();
        for number in 0..100 {
            let send = send.clone();
            stream.host_fn(move || send.send(number).unwrap_or(()))?;
        }
        stream.synchronize()?;
        same("order", receive.try_iter().collect::<Vec<_>>(), (0..100).collect())
    };
    later_work_waits_for_the_function: "streams-and-events H1", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(8)?;
        let gate = s.hold(&stream)?;
        stream.memset_async(&mut buffer, 1)?;
        same("the stream", stream.query()?, Status::Pending)?;
        let seen = s.context.stream()?;
        let mut copy = s.context.buffer_zeroed::<u8>(8)?;
        seen.copy_d2d(&mut copy, &buffer)?;
        same_values("not filled yet", copy.to_vec()?, vec![0; 8])?;
        drop(gate);
        stream.synchronize()?;
        same_values("filled", buffer.to_vec()?, vec![1; 8])
    };
    earlier_work_is_done_when_the_function_runs: "streams-and-events H1", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(1 << 20)?;
        stream.memset_async(&mut buffer, 7)?;
        let host = s.context.pinned::<u8>(1 << 20)?;
        let ticket = super::plain(stream.copy_d2h_async(host, &buffer))?;
        let (send, receive) = channel();
        stream.host_fn(move || send.send(()).unwrap_or(()))?;
        stream.synchronize()?;
        same("it ran", receive.try_recv().is_ok(), true)?;
        same("the copy", ticket.query()?, Status::Complete)?;
        let host = super::plain(ticket.wait())?;
        holds("all bytes are there", host.iter().all(|byte| *byte == 7))
    };
    functions_of_a_context_never_overlap: "streams-and-events H2", |s| {
        let streams = [s.context.stream()?, s.context.stream()?];
        let (inside, overlapped) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        for _ in 0..50 {
            for stream in &streams {
                let (inside, overlapped) = (inside.clone(), overlapped.clone());
                stream.host_fn(move || {
                    if inside.swap(true, Ordering::AcqRel) {
                        overlapped.store(true, Ordering::Release);
                    }
                    inside.store(false, Ordering::Release);
                })?;
            }
        }
        s.context.synchronize()?;
        same("overlapped", overlapped.load(Ordering::Acquire), false)
    };
    a_panic_is_kept_and_told: "streams-and-events H3", |s| {
        let stream = s.context.stream()?;
        // Not `panic!`, which would also write to standard error.
        stream.host_fn(|| std::panic::resume_unwind(Box::new("on purpose")))?;
        stream.synchronize()?;
        match s.runtime.take_deferred_error() {
            Some(error) => same("kind", error.kind(), ErrorKind::Panic),
            None => Err(Stop::Failed("nothing was told".to_owned())),
        }
    };
    calls_inside_a_function_are_refused: "streams-and-events H3", |s| {
        let stream = s.context.stream()?;
        let seen = Arc::new(Mutex::new(None));
        let (inner, context) = (seen.clone(), s.context.clone());
        stream.host_fn(move || {
            if let Ok(mut seen) = inner.lock() {
                *seen = Some(context.event().map(drop).map_err(|error| error.kind()));
            }
        })?;
        stream.synchronize()?;
        let seen = seen.lock().map_err(|_| Stop::Failed("the function panicked".to_owned()))?.take();
        same("creating an event", seen, Some(Err(ErrorKind::Misuse)))
    };
    what_a_function_owns_is_dropped_with_it: "crate: host_fn", |s| {
        let stream = s.context.stream()?;
        let owned = Arc::new(());
        let inside = owned.clone();
        stream.host_fn(move || drop(inside))?;
        stream.synchronize()?;
        same("owners", Arc::strong_count(&owned), 1)
    };
    a_repeated_function_runs_once_outside_a_graph: "crate: host_fn_repeated", |s| {
        let stream = s.context.stream()?;
        let count = Arc::new(AtomicU32::new(0));
        let inside = count.clone();
        stream.host_fn_repeated(move || {
            inside.fetch_add(1, Ordering::Relaxed);
        })?;
        stream.synchronize()?;
        same("runs", count.load(Ordering::Relaxed), 1)
    };
}
