//! Every call that can fail in the runtime, with the failure provoked: the error names the function and keeps the code, and what was there before
//! still works.

mod common;

use std::sync::Arc;
use std::time::Duration;

use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::mock::{Executor, MockBuilder};
use ascend_rt::sim::order::{Action, Policy as Checks};
use ascend_rt::sys::AclError;
use ascend_rt::{
    Attribute, Context, Cores, Error, ErrorKind, FailureMode, Graph, LaunchConfig, Policy, Result, Rows, Runtime,
    Schedule, Stream, TaskGroup,
};
use common::{builder, on_both, on_each, scale, with};

/// What a case calls with.
struct Scene {
    runtime: Runtime,
    context: Context,
    stream: Stream,
}

impl Scene {
    /// A graph with a group of no launches.
    fn group(&self) -> Result<(Graph, TaskGroup)> {
        self.stream.capture(|stream| Ok(stream.task_group(|_| Ok(()))?.0))
    }

    fn update(&self) -> Result<()> {
        let (mut graph, group) = self.group()?;
        graph.update(&self.stream, group, |_| Ok(()))
    }
}

type Case = (&'static str, fn(&Scene) -> Result<()>);

fn first<T, U>(result: Result<T, (Error, U)>) -> Result<()> {
    result.map(drop).map_err(|(error, _)| error)
}

/// C function and the call of ours that makes it.
const CASES: &[Case] = &[
    ("aclrtCreateStreamWithConfig", |s| s.context.stream().map(drop)),
    ("aclrtCreateStreamWithConfig", |s| s.stream.fork().map(drop)),
    ("aclrtCreateStreamWithConfig", |s| s.context.stream_pool(2).map(drop)),
    ("aclrtCtxGetCurrentDefaultStream", |s| {
        s.context.default_stream().map(drop)
    }),
    ("aclrtCreateEventExWithFlag", |s| s.context.event().map(drop)),
    ("aclrtCreateEventExWithFlag", |s| s.context.timing_event().map(drop)),
    ("aclrtCreateEventExWithFlag", |s| s.context.ipc_event().map(drop)),
    ("aclrtCreateEventExWithFlag", |s| {
        s.context.event_pool().event().map(drop)
    }),
    ("aclrtCreateEventExWithFlag", |s| s.stream.record_new().map(drop)),
    ("aclrtIpcGetEventHandle", |s| s.context.ipc_event()?.export().map(drop)),
    ("aclrtIpcOpenEventHandle", |s| {
        s.context.open_ipc_event(s.context.ipc_event()?.export()?).map(drop)
    }),
    ("aclrtMalloc", |s| s.context.buffer::<u8>(8).map(drop)),
    ("aclrtMalloc", |s| {
        s.context.buffer_with::<u8>(8, Policy::NormalOnly).map(drop)
    }),
    ("aclrtMemset", |s| s.context.buffer_zeroed::<u8>(8).map(drop)),
    ("aclrtMemcpy", |s| s.context.buffer_from(&[1_u8]).map(drop)),
    ("aclrtMallocHost", |s| s.context.pinned::<u8>(8).map(drop)),
    ("aclrtHostRegister", |s| s.context.registered::<u8>(8).map(drop)),
    ("aclrtSynchronizeDevice", |s| s.context.synchronize()),
    ("aclrtSynchronizeDeviceWithTimeout", |s| {
        s.context.synchronize_timeout(Duration::from_secs(1))
    }),
    ("aclrtGetStreamAvailableNum", |s| s.context.available().map(drop)),
    ("aclrtGetEventAvailNum", |s| s.context.available().map(drop)),
    ("aclrtGetMemInfo", |s| s.context.device().memory_info().map(drop)),
    ("aclrtGetDeviceInfo", |s| {
        s.context.device().attribute(Attribute::CubeCores).map(drop)
    }),
    ("aclrtDeviceGetStreamPriorityRange", |s| {
        s.context.device().priority_range().map(drop)
    }),
    ("aclrtDeviceCanAccessPeer", |s| {
        s.runtime.device(0)?.can_access_peer(&s.runtime.device(1)?).map(drop)
    }),
    ("aclrtDeviceEnablePeerAccess", |s| {
        s.runtime.device(0)?.enable_peer_access(&s.runtime.device(1)?)
    }),
    ("aclrtDeviceDisablePeerAccess", |s| {
        s.runtime.device(0)?.disable_peer_access(&s.runtime.device(1)?)
    }),
    ("aclrtGetVersion", |s| s.runtime.version().map(drop)),
    ("aclrtRecordEvent", |s| s.stream.record(&s.context.event()?)),
    ("aclrtStreamWaitEvent", |s| s.stream.wait(&s.stream.record_new()?)),
    ("aclrtStreamWaitEvent", |s| {
        s.stream.wait_if_recorded(&s.stream.record_new()?).map(drop)
    }),
    ("aclrtStreamWaitEvent", |s| s.context.stream()?.wait_stream(&s.stream)),
    ("aclrtStreamQuery", |s| s.stream.query().map(drop)),
    ("aclrtSynchronizeStream", |s| s.stream.synchronize()),
    ("aclrtSynchronizeStreamWithTimeout", |s| {
        s.stream.synchronize_timeout(Duration::from_secs(1))
    }),
    ("aclrtStreamAbort", |s| s.stream.abort()),
    ("aclrtSetStreamFailureMode", |s| {
        s.stream.set_failure_mode(FailureMode::Stop)
    }),
    ("aclrtStreamGetId", |s| s.stream.id().map(drop)),
    ("aclrtStreamGetPriority", |s| s.stream.priority().map(drop)),
    ("aclrtStreamGetFlags", |s| s.stream.flags().map(drop)),
    ("aclrtDestroyStream", |s| first(s.context.stream()?.destroy())),
    ("aclrtQueryEventStatus", |s| s.stream.record_new()?.query().map(drop)),
    ("aclrtSynchronizeEvent", |s| s.stream.record_new()?.synchronize()),
    ("aclrtSynchronizeEventWithTimeout", |s| {
        s.stream.record_new()?.synchronize_timeout(Duration::from_secs(1))
    }),
    ("aclrtDestroyEvent", |s| first(s.context.event()?.destroy())),
    ("aclrtEventElapsedTime", |s| {
        let event = s.context.timing_event()?;
        s.stream.record(&event)?;
        event.elapsed(&event).map(drop)
    }),
    ("aclrtEventGetTimestamp", |s| {
        let event = s.context.timing_event()?;
        s.stream.record(&event)?;
        event.timestamp().map(drop)
    }),
    ("aclrtMemcpy", |s| {
        s.stream.copy_h2d(&mut s.context.buffer::<u8>(1)?, &[1])
    }),
    ("aclrtMemcpy", |s| {
        s.stream.copy_d2h(&mut [1], &s.context.buffer::<u8>(1)?)
    }),
    ("aclrtMemcpyAsync", |s| {
        s.stream
            .copy_d2d(&mut s.context.buffer::<u8>(1)?, &s.context.buffer(1)?)
    }),
    ("aclrtMemcpyAsync", |s| {
        s.stream
            .copy_d2d_async(&mut s.context.buffer::<u8>(1)?, &s.context.buffer(1)?)
    }),
    ("aclrtMemcpyAsync", |s| {
        first(
            s.stream
                .copy_h2d_async(&mut s.context.buffer::<u8>(1)?, s.context.pinned(1)?),
        )
    }),
    ("aclrtMemcpyAsync", |s| {
        first(
            s.stream
                .copy_d2h_async(s.context.pinned::<u8>(1)?, &s.context.buffer(1)?),
        )
    }),
    ("aclrtMemcpyAsync", |s| {
        s.runtime.device(0)?.enable_peer_access(&s.runtime.device(1)?)?;
        let mut there = s.runtime.device(1)?.context()?.buffer::<u8>(1)?;
        s.stream.copy_peer_async(&mut there, &s.context.buffer(1)?)
    }),
    ("aclrtMemcpy2dAsync", |s| {
        s.stream
            .copy_rows_d2d_async(&mut s.context.buffer::<u8>(4)?, &s.context.buffer(4)?, ROWS)
    }),
    ("aclrtMemcpy2dAsync", |s| {
        first(
            s.stream
                .copy_rows_h2d_async(&mut s.context.buffer::<u8>(4)?, s.context.pinned(4)?, ROWS),
        )
    }),
    ("aclrtMemcpy2dAsync", |s| {
        first(
            s.stream
                .copy_rows_d2h_async(s.context.pinned::<u8>(4)?, &s.context.buffer(4)?, ROWS),
        )
    }),
    ("aclrtMemsetAsync", |s| {
        s.stream.memset_async(&mut s.context.buffer::<u8>(1)?, 1)
    }),
    ("aclrtBinaryLoadFromData", |s| scale(&s.context).map(drop)),
    ("aclrtBinaryGetFunction", |s| scale(&s.context).map(drop)),
    ("aclrtLaunchKernelWithHostArgs", |s| {
        let (input, mut output) = (s.context.buffer::<f32>(1)?, s.context.buffer::<f32>(1)?);
        scale(&s.context)?.launch(&s.stream, 1, (&input, &mut output, 1.0))
    }),
    ("aclrtLaunchKernelWithHostArgs", |s| {
        let (input, mut output) = (s.context.buffer::<f32>(1)?, s.context.buffer::<f32>(1)?);
        let config = LaunchConfig::new(1).schedule(Schedule::Batch);
        scale(&s.context)?.launch_with(&s.stream, &config, (&input, &mut output, 1.0))
    }),
    ("aclrtBinaryLoadFromFile", |s| {
        let path = std::env::temp_dir().join(format!("ascend-errors-{}", std::process::id()));
        std::fs::write(&path, b"ascend-mock-kernels").expect("a temporary file");
        s.context.module(&path).map(drop)
    }),
    ("aclrtSetDevice", |s| s.runtime.device(1)?.context().map(drop)),
    ("aclrtCreateContext", |s| {
        s.runtime.device(0)?.create_context().map(drop)
    }),
    ("aclrtGetDeviceUtilizationRate", |s| {
        s.context.device().utilization().map(drop)
    }),
    ("aclrtQueryDeviceStatus", |s| s.context.device().health().map(drop)),
    ("aclrtDeviceTaskAbort", |s| s.context.device().abort(None)),
    ("aclrtDeviceGetUuid", |s| s.context.device().uuid().map(drop)),
    ("aclrtDevicePeerAccessStatus", |s| {
        s.runtime.device(0)?.peer_access(&s.runtime.device(1)?).map(drop)
    }),
    ("aclrtSetStreamResLimit", |s| s.stream.set_core_limit(Cores::Vector, 1)),
    ("aclrtGetStreamResLimit", |s| s.stream.core_limit(Cores::Cube).map(drop)),
    ("aclrtResetStreamResLimit", |s| s.stream.reset_core_limits()),
    ("aclrtLaunchHostFunc", |s| s.stream.host_fn_repeated(|| ())),
    ("aclmdlRICaptureTaskGrpBegin", |s| s.group().map(drop)),
    ("aclmdlRICaptureTaskGrpEnd", |s| s.group().map(drop)),
    ("aclmdlRICaptureTaskUpdateBegin", |s| s.update()),
    ("aclrtLaunchHostFunc", |s| s.stream.host_fn(|| ())),
    ("aclrtLaunchHostFunc", |s| s.stream.completion().map(drop)),
    ("aclmdlRICaptureBegin", |s| s.stream.capture(|_| Ok(())).map(drop)),
    ("aclmdlRIExecuteAsync", |s| {
        s.stream.capture(|_| Ok(()))?.0.launch(&s.stream)
    }),
];

const ROWS: Rows = Rows {
    count: 2,
    width: 1,
    to_pitch: 2,
    from_pitch: 2,
};

const CODE: AclError = AclError(507_000);

fn scene(builder: MockBuilder) -> Result<Scene> {
    let (runtime, context) = with(builder.devices(2))?;
    let stream = context.stream()?;
    Ok(Scene {
        runtime,
        context,
        stream,
    })
}

/// The cases copy memory that nobody wrote, as it does not matter here; the checker would say so.
fn unchecked() -> MockBuilder {
    builder().check(Checks::all(Action::Ignore))
}

#[test]
fn every_call_returns_the_error_of_its_function_and_works_again() -> Result<()> {
    for executor in [Executor::Inline, Executor::Threads] {
        for (function, call) in CASES {
            // Without the fault, to see how often the scene itself and the call before the last make the C call.
            let clean = scene(unchecked().executor(executor))?;
            call(&clean)
                .map_err(|error| panic!("{function} without a fault: {error}"))
                .ok();

            let failing = provoke(executor, function, *call)?;
            assert_eq!(failing.code(), Some(CODE), "{function}: {failing}");
            assert_eq!(failing.function(), *function, "{failing}");
            assert!(failing.to_string().contains("507000"), "{failing}");
        }
    }
    Ok(())
}

/// The error that the call gives when its C function fails; the scene's own calls of that function are let through.
fn provoke(executor: Executor, function: &str, call: fn(&Scene) -> Result<()>) -> Result<Error> {
    // The scene makes one stream; everything else is the call's.
    let own = u64::from(function == "aclrtCreateStreamWithConfig");
    let rule = Rule::new(Effect::Return(CODE.0)).function(function).skip(own).times(1);
    let scene = scene(unchecked().executor(executor).fault(rule))?;
    // A rule for a call goes by the context that is current.
    let _current = scene.context.enter()?;
    let result = call(&scene);
    // The fault is over: the same call goes through, and nothing is left behind.
    call(&scene).unwrap_or_else(|error| panic!("{function} again: {error}"));
    // Busy streams would be leaked with their context, which would stay current on this thread.
    let after = scene.context.synchronize();
    after.unwrap_or_else(|error| panic!("{function}, afterwards: {error}"));
    match result {
        Ok(()) => panic!("{function}: the fault did not come through"),
        Err(error) => Ok(error),
    }
}

// Whichever of the calls that make a context current fails, the call that made it says so.
#[test]
fn a_context_that_cannot_be_made_current_is_told() -> Result<()> {
    for executor in [Executor::Inline, Executor::Threads] {
        let mut told = 0;
        for skip in 0..12 {
            let rule = Rule::new(Effect::Return(CODE.0)).function("aclrtSetCurrentContext");
            let (_runtime, context) = with(builder().executor(executor).fault(rule.skip(skip).times(1)))?;
            let own = context.device().create_context()?;
            let _here = context.enter()?;
            if let Err(error) = own.enter().map(drop).and_then(|()| own.stream().map(drop)) {
                assert_eq!((error.function(), error.code()), ("aclrtSetCurrentContext", Some(CODE)));
                told += 1;
            }
        }
        assert!(told > 0, "{executor:?}");
    }
    Ok(())
}

#[test]
fn an_update_that_cannot_be_ended_is_told() -> Result<()> {
    for executor in [Executor::Inline, Executor::Threads] {
        let rule = Rule::new(Effect::Return(CODE.0))
            .function("aclmdlRICaptureTaskUpdateEnd")
            .times(1);
        let scene = scene(builder().executor(executor).fault(rule))?;
        let error = scene.update().expect_err("the fault");
        assert_eq!(
            (error.function(), error.code()),
            ("aclmdlRICaptureTaskUpdateEnd", Some(CODE))
        );
        // The stream is not left updating: what it is given runs.
        let mut buffer = scene.context.buffer::<u8>(4)?;
        scene.stream.memset_async(&mut buffer, 7)?;
        scene.stream.synchronize()?;
        assert_eq!(buffer.to_vec()?, [7; 4]);
        scene.update()?;
    }
    Ok(())
}

#[test]
fn a_capture_that_cannot_be_ended_leaves_the_stream_usable() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(
            builder.fault(
                Rule::new(Effect::Return(507_000))
                    .function("aclmdlRICaptureEnd")
                    .times(1),
            ),
        )?;
        let stream = context.stream()?;
        let error = stream.capture(|_| Ok(())).map(drop).expect_err("the fault");
        assert_eq!(error.function(), "aclmdlRICaptureEnd");
        Ok(())
    })
}

#[test]
fn classes_of_codes_become_kinds() -> Result<()> {
    on_each(|executor| {
        for (code, kind) in [
            (107_000, ErrorKind::Parameter),
            (107_017, ErrorKind::Handle),
            (107_027, ErrorKind::Capture),
            (207_000, ErrorKind::FeatureNotSupported),
            (207_001, ErrorKind::ResourceExhausted),
            (507_015, ErrorKind::DeviceFault),
            (507_046, ErrorKind::Timeout),
            (507_899, ErrorKind::Driver),
            (100_039, ErrorKind::StubLibrary),
        ] {
            let rule = Rule::new(Effect::Return(code)).function("aclrtMalloc").times(1);
            let (_runtime, context) = with(builder().executor(executor).fault(rule))?;
            let error = context.buffer::<u8>(8).map(drop).expect_err("the fault");
            assert_eq!((error.code(), error.kind()), (Some(AclError(code)), kind), "{error}");
        }
        Ok(())
    })
}

#[test]
fn a_collective_that_fails_says_which() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(2).build())?;
        let devices: Vec<_> = runtime.devices().collect();
        let ranks = Communicator::all(&devices)?;
        assert_eq!((ranks[1].rank(), ranks[1].size()), (1, 2));
        ranks[0].async_error()?;
        let contexts = devices.iter().map(|d| d.context()).collect::<Result<Vec<_>>>()?;
        let streams = contexts.iter().map(Context::stream).collect::<Result<Vec<_>>>()?;
        let mut sums = Vec::new();
        for ((rank, context), stream) in ranks.iter().zip(&contexts).zip(&streams) {
            let send = context.buffer_from(&[1.0_f32, 2.0, 3.0, 4.0])?;
            let (mut sum, mut part) = (context.buffer::<f32>(4)?, context.buffer::<f32>(2)?);
            let (mut all, mut swapped) = (context.buffer::<f32>(8)?, context.buffer::<f32>(4)?);
            rank.all_reduce(stream, &send, &mut sum, ReduceOp::Sum)?;
            rank.reduce_scatter(stream, &send, &mut part, ReduceOp::Max)?;
            rank.all_gather(stream, &send, &mut all)?;
            rank.all_to_all(stream, &send, &mut swapped)?;
            rank.broadcast(stream, &mut all, 1)?;
            rank.barrier(stream)?;
            sums.push((sum, part, all, swapped));
        }
        for (stream, (rank, (sum, part, all, swapped))) in streams.iter().zip(sums.iter().enumerate()) {
            stream.synchronize()?;
            assert_eq!(sum.to_vec()?, [2.0, 4.0, 6.0, 8.0]);
            assert_eq!(part.to_vec()?, [1.0 + 2.0 * rank as f32, 2.0 + 2.0 * rank as f32]);
            assert_eq!(all.to_vec()?, [1.0, 2.0, 3.0, 4.0, 1.0, 2.0, 3.0, 4.0]);
            let mine = [1.0 + 2.0 * rank as f32, 2.0 + 2.0 * rank as f32];
            assert_eq!(swapped.to_vec()?, [mine, mine].concat());
        }
        for rank in ranks {
            rank.destroy().map_err(|(error, _)| error)?;
        }
        Ok(())
    })
}

#[test]
fn registered_and_pinned_memory_copy_alike() -> Result<()> {
    common::on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u32>(100)?;
        let mut host = context.registered::<u32>(100)?;
        assert!(host.device_address().is_some() && context.pinned::<u32>(1)?.device_address().is_none());
        host.fill(3);
        let host = Arc::new(host);
        first(stream.copy_h2d_async(&mut device, host.clone()))?;
        stream.synchronize()?;
        assert_eq!(device.to_vec()?, [3; 100]);
        drop(host);
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

#[test]
fn rows_are_copied_and_peers_reached() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder.devices(2))?;
        let stream = context.stream()?;
        let from = context.buffer_from(&[1_u8, 2, 3, 4, 5, 6])?;
        let mut to = context.buffer_zeroed::<u8>(8)?;
        let rows = Rows {
            count: 2,
            width: 2,
            to_pitch: 4,
            from_pitch: 3,
        };
        stream.copy_rows_d2d_async(&mut to, &from, rows)?;
        stream.synchronize()?;
        assert_eq!(to.to_vec()?, [1, 2, 0, 0, 4, 5, 0, 0]);

        let (here, there) = (runtime.device(0)?, runtime.device(1)?);
        assert!(here.can_access_peer(&there)?);
        here.enable_peer_access(&there)?;
        let mut far = there.context()?.buffer_zeroed::<u8>(6)?;
        stream.copy_peer_async(&mut far, &from)?;
        stream.synchronize()?;
        assert_eq!(far.to_vec()?, [1, 2, 3, 4, 5, 6]);
        here.disable_peer_access(&there)
    })
}
