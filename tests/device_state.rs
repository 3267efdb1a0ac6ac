//! What a device tells of its state, and how it is reset (acl/streams-and-events 3.3, 3.4, D12).

mod common;

use std::time::Duration;

use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::{ErrorKind, FailureMode, Health, Links, Result, Runtime};
use common::{builder, on_both, on_each, scale};

#[test]
fn a_device_tells_how_it_is() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(2).build())?;
        let (here, there) = (runtime.device(0)?, runtime.device(1)?);
        assert_eq!(here.health()?, Health::Normal);
        assert_ne!(here.uuid()?, there.uuid()?);
        // 3.3: memory is never told.
        assert_eq!(here.utilization()?.memory_percent, None);
        // A simulated machine has no wires.
        assert_eq!(
            here.links(&there).map_err(|e| e.kind()),
            Err(ErrorKind::FeatureNotSupported)
        );
        Ok(())
    })
}

#[test]
fn peer_access_is_told_for_each_direction() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(2).build())?;
        let (here, there) = (runtime.device(0)?, runtime.device(1)?);
        here.enable_peer_access(&there)?;
        assert_eq!((here.peer_access(&there)?, there.peer_access(&here)?), (true, false));
        here.disable_peer_access(&there)?;
        assert!(!here.peer_access(&there)?);
        Ok(())
    })
}

#[test]
fn devices_of_two_runtimes_are_not_asked_together() -> Result<()> {
    on_each(|executor| {
        let builder = || builder().executor(executor);
        let (one, two) = (common::with(builder())?.0, common::with(builder())?.0);
        let (here, there) = (one.device(0)?, two.device(0)?);
        assert_eq!(here.links(&there).map_err(|e| e.kind()), Err(ErrorKind::Misuse));
        assert_eq!(here.peer_access(&there).map_err(|e| e.kind()), Err(ErrorKind::Misuse));
        assert!(
            Links::from_bits_retain(1 << 40).bits() == 1 << 40,
            "unknown bits are kept"
        );
        Ok(())
    })
}

// 10.4: in stop mode every call on the context reports the fault until the device is reset.
#[test]
fn a_reset_brings_a_stopped_device_back() -> Result<()> {
    on_both(|builder| {
        let rule = Rule::new(Effect::DeviceFault(507_015)).kernel("scale").times(1);
        let runtime = Runtime::mock(builder.fault(rule).build())?;
        let device = runtime.device(0)?;
        let context = device.context()?;
        {
            let stream = context.stream_builder().failure_mode(FailureMode::Stop).build()?;
            let (input, mut output) = (context.buffer_zeroed::<f32>(4)?, context.buffer_zeroed::<f32>(4)?);
            scale(&context)?.launch(&stream, 1, (&input, &mut output, 1.0))?;
            assert!(stream.synchronize().is_err());
            // SAFETY: nobody else is in this process.
            let refused = unsafe { device.reset() };
            assert_eq!(refused.map_err(|e| e.kind()), Err(ErrorKind::Misuse), "it is in use");
        }
        drop(context);
        // What the context could not give back was leaked, and said so; its reference to the device is held by nobody now.
        while runtime.take_deferred_error().is_some() {}
        // SAFETY: nobody else is in this process, and the handles above are gone.
        match unsafe { device.reset() } {
            Ok(()) => {}
            // The context was torn down when its last handle went.
            Err(error) => assert_eq!(error.code().map(|code| code.0), Some(507_007)),
        }
        let context = device.context()?;
        let stream = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(4)?;
        stream.memset_async(&mut buffer, 2)?;
        stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [2; 4]);
        Ok(())
    })
}

// acl/streams-and-events R1 and 10.4: the fault that stop mode keeps goes without a reset, and the handles stay.
#[test]
fn an_abort_ends_all_work_and_the_fault_of_stop_mode() -> Result<()> {
    on_both(|builder| {
        let rule = Rule::new(Effect::DeviceFault(507_015)).kernel("scale").times(1);
        let runtime = Runtime::mock(builder.fault(rule).build())?;
        let context = runtime.device(0)?.context()?;
        let stream = context.stream_builder().failure_mode(FailureMode::Stop).build()?;
        let (input, mut output) = (context.buffer_from(&[1.0_f32; 4])?, context.buffer::<f32>(4)?);
        let kernel = scale(&context)?;
        kernel.launch(&stream, 1, (&input, &mut output, 2.0))?;
        assert_eq!(stream.synchronize().map_err(|e| e.kind()), Err(ErrorKind::DeviceFault));
        assert!(stream.synchronize().is_err(), "the device keeps the fault");
        context.device().abort(Some(Duration::from_secs(1)))?;
        let again = context.stream()?;
        kernel.launch(&again, 1, (&input, &mut output, 3.0))?;
        again.synchronize()?;
        assert_eq!(output.to_vec()?, [3.0; 4]);

        // Work that never began is gone.
        let world = runtime.simulation().expect("a mock");
        world.hold_stream(again.as_raw());
        kernel.launch(&again, 1, (&input, &mut output, 4.0))?;
        context.device().abort(None)?;
        world.release_stream(again.as_raw());
        again.synchronize()?;
        assert_eq!(output.to_vec()?, [3.0; 4]);
        // 36 minutes are the most that C takes.
        let refused = context.device().abort(Some(Duration::from_secs(2_161)));
        assert_eq!(refused.map_err(|e| e.kind()), Err(ErrorKind::Parameter));
        Ok(())
    })
}
