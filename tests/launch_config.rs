//! Launches with attributes (acl/memory-kernels-graphs 2.3.1).

mod common;

use std::time::Duration;

use ascend_rt::{ErrorKind, LaunchConfig, Result, Schedule};
use common::{on_both, scale, with};

#[test]
fn a_configured_launch_computes_the_same() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, kernel) = (context.stream()?, scale(&context)?);
        let input = context.buffer_from(&[1.0_f32; 8])?;
        let mut output = context.buffer_zeroed::<f32>(8)?;
        for config in [
            LaunchConfig::new(2),
            LaunchConfig::new(2).schedule(Schedule::Batch),
            LaunchConfig::new(4).prefetch(true).timeout(Duration::from_millis(1500)),
            LaunchConfig::new(1)
                .schedule(Schedule::Normal)
                .prefetch(false)
                .ub_bytes(0),
        ] {
            output.fill_bytes(0)?;
            kernel.launch_with(&stream, &config, (&input, &mut output, 3.0))?;
            stream.synchronize()?;
            assert_eq!(output.to_vec()?, [3.0; 8], "{config:?}");
        }
        Ok(())
    })
}

#[test]
fn a_configured_launch_is_captured_and_checked_like_any_other() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (_other, elsewhere) = common::one()?;
        let (stream, kernel) = (context.stream()?, scale(&context)?);
        let (input, mut output) = (context.buffer_from(&[1.0_f32; 8])?, context.buffer_zeroed::<f32>(8)?);
        let config = LaunchConfig::new(2).schedule(Schedule::Batch);
        let (mut graph, ()) = stream.capture(|s| kernel.launch_with(s, &config, (&input, &mut output, 2.0)))?;
        drop(input);
        graph.launch(&stream)?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [2.0; 8]);

        let there = elsewhere.buffer_zeroed::<f32>(8)?;
        let refused = kernel.launch_with(&stream, &config, (&there, &mut output, 1.0));
        assert_eq!(refused.map_err(|e| e.kind()), Err(ErrorKind::Misuse));
        let refused = kernel.launch_with(&stream, &LaunchConfig::new(0), (&output, &mut context.buffer(8)?, 1.0));
        assert_eq!(refused.map_err(|e| e.kind()), Err(ErrorKind::Parameter));
        Ok(())
    })
}

#[test]
fn an_undeclared_kernel_takes_attributes_too() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let function = context.module_from_bytes(b"ascend-mock-kernels")?.function("scale")?;
        let (input, output) = (context.buffer_from(&[1.0_f32; 8])?, context.buffer_zeroed::<f32>(8)?);
        let mut args = [
            input.as_raw() as u64,
            output.as_raw() as u64,
            u64::from(4.0_f32.to_bits()),
        ];
        // SAFETY: the list is that of `scale`; both buffers outlive the synchronize below.
        unsafe { function.launch_with(&stream, &LaunchConfig::new(2).prefetch(true), &mut args) }?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [4.0; 8]);
        Ok(())
    })
}
