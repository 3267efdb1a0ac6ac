//! Graphs: what is captured, what is refused meanwhile, what a graph owns.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use ascend_rt::{CaptureMode, Error, ErrorKind, Stream};

use super::{Outcome, Stop, cases, holds, plain, refused, refused_with, same, same_values};

cases! {
    "graphs";
    captured_work_runs_when_it_is_replayed: "memory-kernels-graphs 3.1, 3.7", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let (mut graph, ()) = stream.capture(|stream| stream.memset_async(&mut buffer, 7))?;
        stream.synchronize()?;
        same_values("captured", buffer.to_vec()?, vec![0; 64])?;
        for _ in 0..2 {
            buffer.fill_bytes(1)?;
            graph.launch(&stream)?;
            stream.synchronize()?;
            same_values("replayed", buffer.to_vec()?, vec![7; 64])?;
        }
        Ok(plain(graph.destroy())?)
    };
    a_function_runs_at_every_replay: "streams-and-events H5", |s| {
        let stream = s.context.stream()?;
        let count = Arc::new(AtomicU32::new(0));
        let inside = count.clone();
        let (mut graph, ()) = stream.capture(|stream| {
            stream.host_fn_repeated(move || {
                inside.fetch_add(1, Ordering::Relaxed);
            })
        })?;
        for _ in 0..3 {
            graph.launch(&stream)?;
        }
        stream.synchronize()?;
        same("runs", count.load(Ordering::Relaxed), 3)
    };
    streams_are_pulled_in_and_joined_back: "memory-kernels-graphs 3.6", |s| {
        let (stream, side) = (s.context.stream()?, s.context.stream()?);
        let (there, back) = (s.context.event()?, s.context.event()?);
        let mut source = s.context.buffer_zeroed::<u8>(1 << 16)?;
        let mut target = s.context.buffer_zeroed::<u8>(1 << 16)?;
        let (mut graph, ()) = stream.capture(|stream| {
            stream.memset_async(&mut source, 5)?;
            stream.record(&there)?;
            side.wait(&there)?;
            side.copy_d2d_async(&mut target, &source)?;
            side.record(&back)?;
            stream.wait(&back)
        })?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        same_values("copied", target.to_vec()?, vec![5; 1 << 16])?;
        side.record(&there)?;
        stream.wait(&there)?;
        Ok(stream.synchronize()?)
    };
    a_stream_left_out_loses_the_capture: "memory-kernels-graphs 3.2, 107025", |s| {
        let (stream, side) = (s.context.stream()?, s.context.stream()?);
        let event = s.context.event()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(8)?;
        let result = stream.capture(|stream| {
            stream.record(&event)?;
            side.wait(&event)?;
            side.memset_async(&mut buffer, 4)
        });
        refused_with("the capture", result, ErrorKind::Capture, 107_025)?;
        side.memset_async(&mut buffer, 1)?;
        side.synchronize()?;
        same_values("the side stream is free again", buffer.to_vec()?, vec![1; 8])
    };
    nobody_waits_for_a_captured_stream: "memory-kernels-graphs 3.5, 107027", |s| {
        let stream = s.context.stream()?;
        during(&stream, |stream| stream.synchronize(), 107_027)?;
        during(&stream, |stream| stream.query().map(drop), 107_027)?;
        during(&stream, |_| s.context.synchronize(), 107_027)
    };
    nobody_waits_for_a_captured_event: "memory-kernels-graphs 3.5, 107028", |s| {
        let (stream, event) = (s.context.stream()?, s.context.event()?);
        let record = |stream: &Stream| stream.record(&event);
        during(&stream, |stream| record(stream).and_then(|()| event.query().map(drop)), 107_028)?;
        during(&stream, |stream| record(stream).and_then(|()| event.synchronize()), 107_028)
    };
    an_event_recorded_outside_is_not_waited_for_inside: "memory-kernels-graphs 3.6, 107024", |s| {
        let (stream, other) = (s.context.stream()?, s.context.stream()?);
        let event = other.record_new()?;
        during(&stream, |stream| stream.wait(&event), 107_024)
    };
    synchronous_copies_are_refused_meanwhile: "memory-kernels-graphs 3.4, 107030", |s| {
        let (stream, buffer) = (s.context.stream()?, s.context.buffer_zeroed::<u8>(8)?);
        during(&stream, |_| buffer.to_vec().map(drop), 107_030)
    };
    a_relaxed_capture_refuses_no_copies: "memory-kernels-graphs 3.4", |s| {
        let (stream, buffer) = (s.context.stream()?, s.context.buffer_zeroed::<u8>(8)?);
        let (_graph, bytes) = stream.capture_with(CaptureMode::Relaxed, |_| buffer.to_vec())?;
        same_values("copied", bytes, vec![0; 8])
    };
    an_error_gives_the_capture_up: "memory-kernels-graphs 3.2", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(8)?;
        let result = stream.capture(|stream| {
            stream.memset_async(&mut buffer, 4)?;
            s.runtime.device(usize::MAX).map(drop)
        });
        refused("the body's error", result, ErrorKind::Misuse)?;
        stream.memset_async(buffer.slice_mut(..4)?, 1)?;
        stream.synchronize()?;
        same_values("the stream is free again", buffer.to_vec()?, vec![1, 1, 1, 1, 0, 0, 0, 0])
    };
    a_graph_keeps_what_it_names: "memory-kernels-graphs 3.5, resources", |s| {
        let stream = s.context.stream()?;
        let mut target = s.context.buffer_zeroed::<u8>(64)?;
        let source = s.context.buffer_from(&[3_u8; 64])?;
        let (mut graph, ()) = stream.capture(|stream| stream.copy_d2d_async(&mut target, &source))?;
        drop(source);
        let others = (0..8).map(|_| s.context.buffer_zeroed::<u8>(64)).collect::<Result<Vec<_>, _>>()?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        drop(others);
        same_values("copied", target.to_vec()?, vec![3; 64])
    };
    replays_on_two_streams_come_one_after_the_other: "memory-kernels-graphs 3.7, concurrent execution", |s| {
        let (first, second) = (s.context.stream()?, s.context.stream()?);
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let (mut graph, ()) = first.capture(|stream| stream.memset_async(&mut buffer, 2))?;
        let gate = s.hold(&first)?;
        graph.launch(&first)?;
        graph.launch(&second)?;
        let result = second.synchronize_timeout(std::time::Duration::from_millis(20));
        drop(gate);
        refused("the second replay", result, ErrorKind::Timeout)?;
        second.synchronize()?;
        same_values("replayed", buffer.to_vec()?, vec![2; 64])
    };
    dropping_a_graph_that_is_replayed_does_not_wait: "memory-kernels-graphs 3.7, aclmdlRIDestroy", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let (mut graph, ()) = stream.capture(|stream| stream.memset_async(&mut buffer, 2))?;
        let gate = s.hold(&stream)?;
        graph.launch(&stream)?;
        drop(graph);
        holds("it is in use", s.context.reap() > 0)?;
        drop(gate);
        stream.synchronize()?;
        same_values("replayed", buffer.to_vec()?, vec![2; 64])
    };
    an_empty_capture_is_a_graph: "memory-kernels-graphs 3.2, empty capture", |s| {
        let stream = s.context.stream()?;
        let (mut graph, ()) = stream.capture(|_| Ok(()))?;
        graph.launch(&stream)?;
        Ok(stream.synchronize()?)
    };
}

/// Makes a call while `stream` is captured: it is refused with `code`, and the capture goes on.
fn during(stream: &Stream, call: impl FnOnce(&Stream) -> Result<(), Error>, code: i32) -> Outcome {
    let mut seen = None;
    stream.capture(|stream| {
        seen = Some(call(stream));
        Ok(())
    })?;
    let seen = seen.ok_or_else(|| Stop::Failed("the capture did not run".to_owned()))?;
    refused_with("a call during a capture", seen, ErrorKind::Capture, code)
}
