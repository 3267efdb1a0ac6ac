//! Graphs: what may be captured, what is refused meanwhile, what a graph owns (acl/memory-kernels-graphs 3).

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use ascend_rt::{CaptureMode, ErrorKind, Result};
use common::{on_both, scale, with, world};

fn kind<T>(result: Result<T>) -> Option<ErrorKind> {
    result.err().map(|error| error.kind())
}

#[test]
fn a_graph_replays_what_was_captured_on_two_streams() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, side) = (context.stream()?, context.stream()?);
        let kernel = scale(&context)?;
        let mut input = context.buffer_from(&[1.0_f32; 8])?;
        let mut middle = context.buffer_zeroed::<f32>(8)?;
        let mut output = context.buffer_zeroed::<f32>(8)?;
        let (there, back) = (context.event()?, context.event()?);
        let (mut graph, ()) = stream.capture(|stream| {
            kernel.launch(stream, 1, (&input, &mut middle, 2.0))?;
            stream.record(&there)?;
            side.wait(&there)?;
            kernel.launch(&side, 1, (&middle, &mut output, 3.0))?;
            side.record(&back)?;
            stream.wait(&back)
        })?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [0.0; 8], "captured, not run");
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [6.0; 8]);
        input.write(&[2.0; 8])?;
        graph.launch(&side)?;
        side.synchronize()?;
        assert_eq!(output.to_vec()?, [12.0; 8]);
        // The streams and events are ordinary again.
        side.record(&there)?;
        stream.wait(&there)?;
        stream.wait(&back)?;
        stream.synchronize()?;
        graph.destroy().map_err(|(error, _)| error)
    })
}

// Table 3.5: what is illegal while a stream is captured is an error that says so, and the capture survives it.
#[test]
fn waiting_for_a_captured_stream_is_refused_and_the_capture_goes_on() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(8)?;
        let event = context.event()?;
        let (mut graph, ()) = stream.capture(|captured| {
            captured.record(&event)?;
            assert_eq!(kind(captured.synchronize()), Some(ErrorKind::Capture));
            assert_eq!(kind(captured.query()), Some(ErrorKind::Capture));
            assert_eq!(kind(context.synchronize()), Some(ErrorKind::Capture));
            assert_eq!(kind(event.query()), Some(ErrorKind::Capture));
            assert_eq!(kind(event.synchronize()), Some(ErrorKind::Capture));
            assert_eq!(kind(captured.copy_h2d(&mut buffer, &[0; 8])), Some(ErrorKind::Capture));
            assert_eq!(kind(captured.capture(|_| Ok(()))), Some(ErrorKind::Misuse));
            assert_eq!(kind(captured.host_fn(|| ())), Some(ErrorKind::Misuse));
            assert_eq!(kind(captured.completion()), Some(ErrorKind::Misuse));
            let pinned = context.pinned::<u8>(8)?;
            let refused = captured
                .copy_h2d_async(&mut buffer, pinned)
                .map(drop)
                .map_err(|(error, _)| error);
            assert_eq!(kind(refused), Some(ErrorKind::Misuse));
            captured.memset_async(&mut buffer, 4)
        })?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [4; 8]);
        Ok(())
    })
}

// 3.6, 107025: every stream that was pulled in has to be joined back.
#[test]
fn a_stream_that_is_not_joined_back_loses_the_capture() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, side) = (context.stream()?, context.stream()?);
        let mut buffer = context.buffer_zeroed::<u8>(8)?;
        let event = context.event()?;
        let result = stream.capture(|stream| {
            stream.record(&event)?;
            side.wait(&event)?;
            side.memset_async(&mut buffer, 4)
        });
        let error = result.map(drop).expect_err("the side stream was left out");
        assert_eq!(
            (error.kind(), error.code().map(|c| c.0)),
            (ErrorKind::Capture, Some(107_025))
        );
        assert!(error.hint().is_some_and(|hint| hint.contains("joined back")));
        // All is as before.
        side.memset_async(&mut buffer, 1)?;
        side.synchronize()?;
        assert_eq!(buffer.to_vec()?, [1; 8]);
        stream.capture(|stream| stream.memset_async(&mut buffer, 4))?;
        Ok(())
    })
}

// 3.6, 107024.
#[test]
fn an_event_recorded_outside_cannot_be_waited_for_inside() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, other) = (context.stream()?, context.stream()?);
        let event = other.record_new()?;
        let (_graph, ()) = stream.capture(|stream| {
            let error = stream.wait(&event).expect_err("recorded outside");
            assert_eq!(
                (error.kind(), error.code().map(|c| c.0)),
                (ErrorKind::Capture, Some(107_024))
            );
            Ok(())
        })?;
        Ok(())
    })
}

// 3.6, 107032 would lose both captures: refused before.
#[test]
fn two_open_captures_are_kept_apart() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (one, two) = (context.stream()?, context.stream()?);
        let event = context.event()?;
        one.capture_with(CaptureMode::Relaxed, |one| {
            one.record(&event)?;
            two.capture_with(CaptureMode::Relaxed, |two| {
                assert_eq!(kind(two.wait(&event)), Some(ErrorKind::Misuse));
                assert_eq!(kind(two.record(&event)), Some(ErrorKind::Misuse));
                Ok(())
            })?;
            Ok(())
        })?;
        Ok(())
    })
}

#[test]
fn an_error_or_panic_in_the_body_gives_the_capture_up() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(8)?;
        let failed: Result<((), _)> = stream
            .capture(|stream| {
                stream.memset_async(&mut buffer, 1)?;
                stream.wait(&context.event()?)
            })
            .map(|(_, ())| ((), ()));
        assert_eq!(kind(failed), Some(ErrorKind::Misuse));
        let unwound = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _never = stream.capture(|_| -> Result<()> { panic!("an early end") });
        }));
        assert!(unwound.is_err());
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [0; 8]);
        stream.capture(|stream| stream.memset_async(&mut buffer, 1))?;
        Ok(())
    })
}

#[test]
fn a_graph_owns_what_it_names() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let before = context.device().memory_info()?.free_bytes;
        let calls = Arc::new(AtomicU32::new(0));
        let mut graph = {
            let module_of_its_own = scale(&context)?;
            let input = context.buffer_from(&[1.0_f32; 1 << 20])?;
            let mut output = context.buffer::<f32>(1 << 20)?;
            let inside = calls.clone();
            let (graph, ()) = stream.capture(|stream| {
                module_of_its_own.launch(stream, 4, (&input, &mut output, 2.0))?;
                stream.host_fn_repeated(move || {
                    inside.fetch_add(1, Ordering::Relaxed);
                })
            })?;
            graph
        };
        assert!(graph.owned() >= 4, "two buffers, a module, a closure");
        for _ in 0..3 {
            graph.launch(&stream)?;
        }
        stream.synchronize()?;
        assert_eq!(calls.load(Ordering::Relaxed), 3);
        assert!(
            context.device().memory_info()?.free_bytes < before,
            "the buffers live with the graph"
        );
        drop(graph);
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert_eq!(context.device().memory_info()?.free_bytes, before);
        assert_eq!(Arc::strong_count(&calls), 1, "the closure is gone");
        Ok(())
    })
}

#[test]
fn a_graph_dropped_while_it_is_replayed_lives_until_that_is_done() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(8)?;
        let (mut graph, ()) = stream.capture(|stream| stream.memset_async(&mut buffer, 6))?;
        world(&runtime).hold_stream(stream.as_raw());
        graph.launch(&stream)?;
        drop(graph);
        assert_eq!(context.reap(), 1);
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        assert_eq!(buffer.to_vec()?, [6; 8]);
        Ok(())
    })
}

#[test]
fn nothing_is_released_while_a_capture_is_open() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, other) = (context.stream()?, context.stream()?);
        let buffer = context.buffer::<u8>(8)?;
        stream.capture(|_| {
            drop(buffer);
            drop(other);
            assert_eq!(context.reap(), 2);
            Ok(())
        })?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

// acl/streams-and-events E9a: an event that an open capture has stays captured whatever is recorded, and pulls in whoever waits for it.
#[test]
fn an_event_given_back_in_a_capture_is_nobody_elses() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, other, third) = (context.stream()?, context.stream()?, context.stream()?);
        let pool = context.event_pool();
        let mut buffer = context.buffer_zeroed::<u8>(4)?;
        let (mut graph, ()) = stream.capture_with(CaptureMode::Relaxed, |stream| {
            let first = pool.event()?;
            stream.record(&first)?;
            drop(first);
            let second = pool.event()?;
            other.record(&second)?;
            third.wait(&second)?;
            third.synchronize()?;
            stream.memset_async(&mut buffer, 5)
        })?;
        assert_eq!(pool.idle(), 1);
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [5; 4]);
        Ok(())
    })
}

// acl/streams-and-events E41: an event may be destroyed while it is captured and afterwards, and the graph stays valid.
#[test]
fn a_graph_of_two_streams_outlives_their_events_and_the_second_stream() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let kernel = scale(&context)?;
        let input = context.buffer_from(&[1.0_f32; 8])?;
        let (mut middle, mut output) = (context.buffer_zeroed::<f32>(8)?, context.buffer_zeroed::<f32>(8)?);
        let side = context.stream()?;
        let back = context.event()?;
        let (mut graph, ()) = stream.capture(|stream| {
            kernel.launch(stream, 1, (&input, &mut middle, 2.0))?;
            let there = stream.record_new()?;
            side.wait(&there)?;
            drop(there);
            kernel.launch(&side, 1, (&middle, &mut output, 3.0))?;
            side.record(&back)?;
            stream.wait(&back)
        })?;
        drop((side, back));
        assert_eq!(context.reap(), 0);
        // These may have the places of those that are gone.
        let others = [context.event()?, context.event()?];
        for event in &others {
            stream.record(event)?;
        }
        for _ in 0..2 {
            graph.launch(&stream)?;
        }
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [6.0; 8]);
        Ok(())
    })
}
