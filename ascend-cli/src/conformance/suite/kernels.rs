//! Kernels: binaries, names, launches. Those that need a kernel use the one of the binary that was named.

use ascend_rt::{ErrorKind, LaunchConfig, Schedule};

use super::scene::VALUES;
use super::{cases, refused, refused_with, same_values};

cases! {
    "kernels";
    bytes_that_are_no_binary_are_refused: "memory-kernels-graphs 2.2", |s| {
        refused_with("text", s.context.module_from_bytes(b"this is no kernel"), ErrorKind::Parameter, 107_000)
    };
    a_file_that_is_not_there_is_refused: "memory-kernels-graphs 2.2", |s| {
        refused_with("a missing file", s.context.module("/nonexistent/kernel.o"), ErrorKind::Parameter, 107_000)
    };
    a_name_that_the_binary_does_not_have_is_refused: "memory-kernels-graphs 2.2", |s| {
        let kernel = s.module()?;
        refused_with("the name", kernel.function("conformance_no_such_kernel"), ErrorKind::Parameter, 107_000)
    };
    a_launch_computes: "memory-kernels-graphs 2.3", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let values: Vec<f32> = (0..VALUES).map(|i| i as f32).collect();
        let input = s.context.buffer_from(&values)?;
        for blocks in [1, 2, 8] {
            let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
            kernel.launch(&stream, blocks, (&input, &mut output, 2.0))?;
            stream.synchronize()?;
            same_values("values", output.to_vec()?, values.iter().map(|value| value * 2.0).collect::<Vec<_>>())?;
        }
        Ok(())
    };
    launches_are_ordered_by_events: "streams-and-events E11", |s| {
        let (kernel, first, second) = (s.kernel()?, s.context.stream()?, s.context.stream()?);
        let input = s.context.buffer_from(&[1.0_f32; VALUES])?;
        let mut middle = s.context.buffer_zeroed::<f32>(VALUES)?;
        let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
        kernel.launch(&first, 1, (&input, &mut middle, 3.0))?;
        second.wait(&first.record_new()?)?;
        kernel.launch(&second, 1, (&middle, &mut output, 5.0))?;
        second.synchronize()?;
        same_values("values", output.to_vec()?, vec![15.0; VALUES])
    };
    arguments_are_copied_by_the_launch: "memory-kernels-graphs 2.3, lifetime of args", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let input = s.context.buffer_from(&[1.0_f32; VALUES])?;
        let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
        for round in 0..200_u16 {
            kernel.launch(&stream, 1, (&input, &mut output, f32::from(round)))?;
        }
        stream.synchronize()?;
        same_values("the last launch's", output.to_vec()?, vec![199.0; VALUES])
    };
    no_blocks_are_refused: "memory-kernels-graphs 2.3, numBlocks", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let (input, mut output) = (s.context.buffer_zeroed::<f32>(VALUES)?, s.context.buffer_zeroed::<f32>(VALUES)?);
        let result = kernel.launch(&stream, 0, (&input, &mut output, 1.0));
        refused("no blocks", result, ErrorKind::Parameter).map(drop)
    };
    buffers_and_kernel_may_go_while_it_runs: "memory-kernels-graphs 2.1", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let input = s.context.buffer_from(&[2.0_f32; VALUES])?;
        let mut middle = s.context.buffer_zeroed::<f32>(VALUES)?;
        let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
        kernel.launch(&stream, 1, (&input, &mut middle, 2.0))?;
        kernel.launch(&stream, 1, (&middle, &mut output, 2.0))?;
        drop((input, middle, kernel));
        let mut host = vec![0.0; VALUES];
        stream.copy_d2h(&mut host, &output)?;
        same_values("values", host, vec![8.0; VALUES])
    };
    a_launch_is_captured_and_replayed: "memory-kernels-graphs 3", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let mut input = s.context.buffer_from(&[1.0_f32; VALUES])?;
        let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
        let (mut graph, ()) = stream.capture(|stream| kernel.launch(stream, 1, (&input, &mut output, 4.0)))?;
        for value in [1.0, 2.0_f32] {
            input.write(&[value; VALUES])?;
            graph.launch(&stream)?;
            stream.synchronize()?;
            same_values("values", output.to_vec()?, vec![value * 4.0; VALUES])?;
        }
        Ok(())
    };
    a_configured_launch_computes_the_same: "memory-kernels-graphs 2.3.1", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let input = s.context.buffer_from(&[1.0_f32; VALUES])?;
        let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
        let config = LaunchConfig::new(1).schedule(Schedule::Batch).timeout(std::time::Duration::from_secs(10));
        kernel.launch_with(&stream, &config, (&input, &mut output, 6.0))?;
        stream.synchronize()?;
        same_values("values", output.to_vec()?, vec![6.0; VALUES])
    };
    a_captured_launch_is_updated: "memory-kernels-graphs 3.8", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let input = s.context.buffer_from(&[1.0_f32; VALUES])?;
        let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
        let (mut graph, group) = stream.capture(|stream| {
            Ok(stream.task_group(|stream| kernel.launch(stream, 1, (&input, &mut output, 2.0)))?.0)
        })?;
        graph.update(&stream, group, |stream| kernel.launch(stream, 1, (&input, &mut output, 9.0)))?;
        graph.launch(&stream)?;
        stream.synchronize()?;
        same_values("values", output.to_vec()?, vec![9.0; VALUES])
    };
    a_launch_with_a_buffer_of_another_device_is_refused: "crate: Misuse", |s| {
        let (kernel, stream) = (s.kernel()?, s.context.stream()?);
        let input = s.other_device()?.context()?.buffer_zeroed::<f32>(VALUES)?;
        let mut output = s.context.buffer_zeroed::<f32>(VALUES)?;
        let result = kernel.launch(&stream, 1, (&input, &mut output, 1.0));
        refused("the launch", result, ErrorKind::Misuse).map(drop)
    };
}
