//! Graphs whose launches are replaced after the capture (acl/memory-kernels-graphs 3.8).

mod common;

use ascend_rt::{ErrorKind, Result};
use common::{on_both, scale, with, world};

#[test]
fn an_update_replaces_arguments_and_keeps_what_they_name() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, other) = (context.stream()?, context.stream()?);
        let kernel = scale(&context)?;
        let input = context.buffer_from(&[1.0_f32; 8])?;
        let (mut first, mut second) = (context.buffer_zeroed::<f32>(8)?, context.buffer_zeroed::<f32>(8)?);
        let (mut graph, group) = stream.capture(|stream| {
            let (group, ()) = stream.task_group(|stream| {
                kernel.launch(stream, 1, (&input, &mut first, 2.0))?;
                kernel.launch(stream, 1, (&input, &mut second, 3.0))
            })?;
            Ok(group)
        })?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!((first.to_vec()?, second.to_vec()?), (vec![2.0; 8], vec![3.0; 8]));

        let captured = graph.owned();
        for factor in [10.0_f32, 20.0] {
            let tens = context.buffer_from(&[factor; 8])?;
            graph.update(&other, group, |stream| {
                kernel.launch(stream, 2, (&tens, &mut first, 4.0))?;
                kernel.launch(stream, 2, (&tens, &mut second, 5.0))
            })?;
            // Owned by the graph now, until the next update.
            drop(tens);
            graph.launch(&stream)?;
            stream.synchronize()?;
            assert_eq!(first.to_vec()?, [factor * 4.0; 8]);
            assert_eq!(second.to_vec()?, [factor * 5.0; 8]);
        }
        assert_eq!(
            graph.owned(),
            captured * 2,
            "an update takes the place of the one before"
        );
        // Both streams are ordinary again.
        other.record_new()?.synchronize()?;
        graph.destroy().map_err(|(error, _)| error)?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

// Replays on another stream come after the update, whose end the host does not wait for.
#[test]
fn an_update_waits_for_replays_and_replays_wait_for_it() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let (stream, other) = (context.stream()?, context.stream()?);
        let kernel = scale(&context)?;
        let input = context.buffer_from(&[1.0_f32; 4])?;
        let mut output = context.buffer_zeroed::<f32>(4)?;
        let (mut graph, group) =
            stream.capture(|s| Ok(s.task_group(|s| kernel.launch(s, 1, (&input, &mut output, 2.0)))?.0))?;
        for _ in 0..10 {
            graph.launch(&stream)?;
        }
        graph.update(&other, group, |s| kernel.launch(s, 1, (&input, &mut output, 7.0)))?;
        assert_eq!(
            world(&runtime).pending(stream.as_raw()),
            Some(0),
            "all replays were waited for"
        );
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [7.0; 4]);
        Ok(())
    })
}

#[test]
fn groups_and_updates_in_the_wrong_place_are_refused() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let kernel = scale(&context)?;
        let input = context.buffer_from(&[1.0_f32; 4])?;
        let mut output = context.buffer_zeroed::<f32>(4)?;
        let misuse = |result: Result<()>| assert_eq!(result.map_err(|e| e.kind()), Err(ErrorKind::Misuse));
        misuse(stream.task_group(|_| Ok(())).map(drop));
        let mut capture =
            || stream.capture(|s| Ok(s.task_group(|s| kernel.launch(s, 1, (&input, &mut output, 2.0)))?.0));
        let ((mut graph, group), (_other, others)) = (capture()?, capture()?);
        misuse(graph.update(&stream, others, |_| Ok(())));
        let elsewhere = runtime.device(0)?.create_context()?.stream()?;
        misuse(graph.update(&elsewhere, group, |_| Ok(())));
        stream.capture(|captured| {
            misuse(graph.update(captured, group, |_| Ok(())));
            Ok(())
        })?;
        Ok(())
    })
}

// An update with fewer launches than the group has (507000) is told, and a good one after it puts things right.
#[test]
fn an_update_that_does_not_fit_is_told_and_can_be_made_good() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let kernel = scale(&context)?;
        let input = context.buffer_from(&[1.0_f32; 4])?;
        let mut output = context.buffer_zeroed::<f32>(4)?;
        let (mut graph, group) =
            stream.capture(|s| Ok(s.task_group(|s| kernel.launch(s, 1, (&input, &mut output, 2.0)))?.0))?;
        let error = graph
            .update(&stream, group, |_| Ok(()))
            .expect_err("a launch is missing");
        assert_eq!(
            (error.function(), error.code().map(|code| code.0)),
            ("aclmdlRICaptureTaskUpdateEnd", Some(507_000))
        );
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            graph.update(&stream, group, |_| std::panic::resume_unwind(Box::new(())))
        }));
        assert!(panic.is_err());
        graph.update(&stream, group, |s| kernel.launch(s, 1, (&input, &mut output, 5.0)))?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [5.0; 4]);
        Ok(())
    })
}

// 3.2: a group that is left open loses the capture; an error in the body closes it.
#[test]
fn an_error_in_a_group_leaves_the_capture_going() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(4)?;
        let (mut graph, ()) = stream.capture(|stream| {
            let failed = stream.task_group(|_| runtime.device(9).map(drop));
            assert_eq!(failed.map(drop).map_err(|e| e.kind()), Err(ErrorKind::Misuse));
            stream.memset_async(&mut buffer, 3)
        })?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [3; 4]);
        Ok(())
    })
}

// acl/memory-kernels-graphs 3.8: a group takes launches; a record in one was refused and lost the capture, and a fill crashed.
#[test]
fn what_is_no_launch_is_refused_in_a_group_and_the_capture_goes_on() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let kernel = scale(&context)?;
        let (input, mut output) = (context.buffer_from(&[1.0_f32; 4])?, context.buffer_zeroed::<f32>(4)?);
        let (event, mut other) = (context.event()?, context.buffer_zeroed::<f32>(4)?);
        let refused = |result: Result<()>| {
            let error = result.expect_err("no launch");
            assert_eq!((error.kind(), error.code()), (ErrorKind::Misuse, None), "{error}");
        };
        let rows = ascend_rt::Rows {
            count: 1,
            width: 1,
            to_pitch: 1,
            from_pitch: 1,
        };
        let mut try_all = |stream: &ascend_rt::Stream| {
            refused(stream.memset_async(&mut other, 0));
            refused(stream.copy_d2d_async(&mut other, &input));
            refused(stream.copy_rows_d2d_async(&mut other, &input, rows));
            refused(stream.record(&event));
            refused(stream.host_fn_repeated(|| ()));
        };
        let (mut graph, (group, ())) = stream.capture(|stream| {
            stream.task_group(|stream| {
                kernel.launch(stream, 1, (&input, &mut output, 2.0))?;
                try_all(stream);
                Ok(())
            })
        })?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [2.0; 4]);
        graph.update(&stream, group, |stream| {
            try_all(stream);
            kernel.launch(stream, 1, (&input, &mut output, 3.0))
        })?;
        graph.launch(&stream)?;
        // Groups over, the stream takes other work again, a panic in one included.
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            graph.update(&stream, group, |_| std::panic::resume_unwind(Box::new(())))
        }));
        assert!(panic.is_err());
        stream.capture(|stream| stream.memset_async(&mut output, 0))?;
        Ok(())
    })
}
