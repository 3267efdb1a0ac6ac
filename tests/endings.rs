//! What fails while something ends: the error names the function, a drop keeps it for whoever asks, `destroy` gives the object back.

mod common;

use std::ffi::c_char;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::mock::{Executor, Mock};
use ascend_rt::sys::AclError;
use ascend_rt::{Context, Error, ErrorKind, Result, Runtime, Status};
use common::{Scale, builder, on_each, scale, with};

const CODE: AclError = AclError(507_000);

fn failing(executor: Executor, function: &str) -> Mock {
    let rule = Rule::new(Effect::Return(CODE.0)).function(function).times(1);
    builder().executor(executor).fault(rule).build()
}

fn is_told(error: &Error, function: &str) {
    assert_eq!((error.function(), error.code()), (function, Some(CODE)), "{error}");
}

type Make = fn(&Context) -> Result<()>;

/// What is made and dropped at once.
const DROPS: &[(&str, Make)] = &[
    ("aclrtDestroyEvent", |context| context.event().map(drop)),
    ("aclrtDestroyStream", |context| context.stream().map(drop)),
    ("aclrtFree", |context| context.buffer::<u8>(8).map(drop)),
    ("aclrtFreeHost", |context| context.pinned::<u8>(8).map(drop)),
    ("aclrtHostUnregister", |context| context.registered::<u8>(8).map(drop)),
    ("aclrtBinaryUnLoad", |context| scale(context).map(drop)),
    ("aclmdlRIDestroy", |context| {
        context.stream()?.capture(|_| Ok(())).map(drop)
    }),
    ("aclrtDestroyContext", |context| {
        context.device().create_context()?.stream()?.synchronize()
    }),
];

#[test]
fn a_drop_that_fails_keeps_its_error_and_stops_nobody() -> Result<()> {
    on_each(|executor| {
        for (function, make) in DROPS {
            let runtime = Runtime::mock(failing(executor, function))?;
            let context = runtime.device(0)?.context()?;
            // A rule for a call goes by the context that is current.
            let current = context.enter()?;
            make(&context)?;
            // What failed to be given up may be retried by whatever releases things.
            context.synchronize()?;
            let kept: Vec<_> = std::iter::from_fn(|| runtime.take_deferred_error()).collect();
            assert_eq!(kept.len(), 1, "{function}: {kept:?}");
            is_told(&kept[0], function);
            make(&context)?;
            drop(current);
            drop(context);
            assert!(runtime.take_deferred_error().is_none(), "{function}");
        }
        Ok(())
    })
}

// A primary context that cannot be given back, and one that can be again.
#[test]
fn a_device_that_cannot_be_given_up_is_told() -> Result<()> {
    on_each(|executor| {
        let runtime = Runtime::mock(failing(executor, "aclrtResetDevice"))?;
        let context = runtime.device(0)?.context()?;
        let own = context.device().create_context()?;
        let current = own.enter()?;
        drop(context);
        is_told(&runtime.take_deferred_error().expect("the error"), "aclrtResetDevice");
        let context = runtime.device(0)?.context()?;
        context.stream()?.record_new()?.synchronize()?;
        drop(current);
        drop((context, own));
        assert!(runtime.take_deferred_error().is_none());
        Ok(())
    })
}

#[test]
fn a_reset_that_fails_is_told() -> Result<()> {
    on_each(|executor| {
        let runtime = Runtime::mock(failing(executor, "aclrtResetDeviceForce"))?;
        let device = runtime.device(0)?;
        let own = device.create_context()?;
        let _current = own.enter()?;
        // SAFETY: nobody else is in this process.
        is_told(
            &unsafe { device.reset() }.expect_err("the fault"),
            "aclrtResetDeviceForce",
        );
        own.stream()?.synchronize()
    })
}

#[test]
fn what_cannot_be_destroyed_comes_back() -> Result<()> {
    on_each(|executor| {
        let runtime = Runtime::mock(failing(executor, "aclrtFree"))?;
        let context = runtime.device(0)?.context()?;
        let _current = context.enter()?;
        let (error, buffer) = context.buffer_from(&[1_u8, 2])?.destroy().expect_err("the fault");
        is_told(&error, "aclrtFree");
        assert_eq!(buffer.to_vec()?, [1, 2], "it still is what it was");
        buffer.destroy().map_err(|(error, _)| error)?;

        for function in ["aclrtFreeHost", "aclrtHostUnregister"] {
            let runtime = Runtime::mock(failing(executor, function))?;
            let context = runtime.device(0)?.context()?;
            let _current = context.enter()?;
            let host = match function {
                "aclrtFreeHost" => context.pinned::<u8>(2)?,
                _ => context.registered::<u8>(2)?,
            };
            let (error, mut host) = host.destroy().expect_err("the fault");
            is_told(&error, function);
            host.fill(1);
            assert_eq!(*host, [1, 1], "it still is what it was");
            host.destroy().map_err(|(error, _)| error)?;
            context.pinned::<u8>(0)?.destroy().map_err(|(error, _)| error)?;
        }

        let runtime = Runtime::mock(failing(executor, "aclmdlRIDestroy"))?;
        let context = runtime.device(0)?.context()?;
        let _current = context.enter()?;
        let stream = context.stream()?;
        let (error, mut graph) = stream.capture(|_| Ok(()))?.0.destroy().expect_err("the fault");
        is_told(&error, "aclmdlRIDestroy");
        graph.launch(&stream)?;
        graph.destroy().map_err(|(error, _)| error)?;

        // A buffer that a graph names too is freed with the graph, but waited for.
        let mut buffer = context.buffer::<u8>(8)?;
        let (graph, ()) = stream.capture(|stream| stream.memset_async(&mut buffer, 1))?;
        buffer.destroy().map_err(|(error, _)| error)?;
        graph.destroy().map_err(|(error, _)| error)
    })
}

// A table of functions is used as a library is: initialised first, and asked for its devices.
#[test]
fn a_library_that_cannot_start_is_told() -> Result<()> {
    on_each(|executor| {
        for function in ["aclInit", "aclrtGetDeviceCount"] {
            let mock = Arc::new(failing(executor, function));
            let runtime = Runtime::mock(mock.clone())?;
            let context = runtime.device(0)?.context()?;
            let _current = context.enter()?;
            // SAFETY: the functions are the mock's, which lives as long as the runtime.
            let error = unsafe { Runtime::from_table(mock.table(), Box::new(mock.clone())) }
                .map(drop)
                .expect_err("the fault");
            is_told(&error, function);
            // SAFETY: as above.
            unsafe { Runtime::from_table(mock.table(), Box::new(mock.clone())) }?;
        }
        Ok(())
    })
}

/// Not made to fail by a rule, each for a reason.
const NEVER: &[(&str, &str)] = &[
    ("aclFinalize", "ends the process's library: tests/process.rs"),
    (
        "aclFinalizeReference",
        "takes one off the count of the process's library: the test below",
    ),
    ("aclrtGetSocName", "returns a text and no code"),
    (
        "aclrtCreateStream",
        "only for a library without the newer function: the test below",
    ),
];

// Every function of the runtime that the safe crate wraps, as docs/COVERAGE.md lists them, is made to fail here or in tests/errors.rs.
#[test]
fn no_function_is_left_out() {
    let text = include_str!("../docs/COVERAGE.md");
    let wrapped: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("| `acl") && line.ends_with("| yes | yes |"))
        .filter_map(|line| line.split('`').nth(1))
        .collect();
    assert!(wrapped.len() > 70, "{wrapped:?}");
    let named = [include_str!("errors.rs"), include_str!("endings.rs")];
    for function in wrapped {
        let quoted = format!("\"{function}\"");
        assert!(
            named.iter().any(|text| text.contains(&quoted)),
            "{function} is not made to fail"
        );
    }
    for (function, why) in NEVER {
        assert!(text.contains(&format!("`{function}`")), "{function} is gone ({why})");
    }
}

#[test]
fn a_stream_of_an_old_library_that_cannot_be_made_is_told() -> Result<()> {
    on_each(|executor| {
        let mock = Arc::new(failing(executor, "aclrtCreateStream"));
        let mut table = mock.table();
        table.aclrtCreateStreamWithConfig = None;
        // SAFETY: the functions are the mock's, which lives as long as the runtime.
        let runtime = unsafe { Runtime::from_table(table, Box::new(mock.clone())) }?;
        let index = runtime.devices().position(|d| d.ordinal() == mock.first_device());
        let context = runtime.device(index.expect("the mock's device"))?.context()?;
        let _current = context.enter()?;
        is_told(&context.stream().map(drop).expect_err("the fault"), "aclrtCreateStream");
        context.stream()?.synchronize()
    })
}

// What is in use when a runtime is finalized is named, and the runtime comes back.
#[test]
fn a_runtime_in_use_is_not_finalized() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let (error, runtime) = runtime.finalize().expect_err("it is in use");
        assert_eq!(error.kind(), ErrorKind::Misuse);
        drop(context);
        runtime.finalize().map_err(|(error, _)| error)
    })
}

static REFUSALS_LEFT: AtomicU32 = AtomicU32::new(0);

unsafe extern "C" fn init(_configuration: *const c_char) -> AclError {
    AclError(0)
}

unsafe extern "C" fn finalize() -> AclError {
    let left = REFUSALS_LEFT.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
    AclError(if left.is_ok() { 507_000 } else { 0 })
}

// A library that refuses to end is asked again: it is still this runtime's to end.
#[test]
fn a_library_that_refuses_to_end_is_asked_again() -> Result<()> {
    on_each(|executor| {
        let mock = Arc::new(builder().executor(executor).build());
        let mut table = mock.table();
        (table.aclInit, table.aclFinalize, table.aclFinalizeReference) = (init, finalize, None);
        REFUSALS_LEFT.store(2, Ordering::Relaxed);
        // SAFETY: the functions are the mock's, which lives as long as the runtime, or call nothing.
        let mut runtime = unsafe { Runtime::from_table(table, Box::new(mock.clone())) }?;
        for _ in 0..2 {
            let (error, back) = runtime.finalize().expect_err("it refuses");
            is_told(&error, "aclFinalize");
            runtime = back;
        }
        runtime.finalize().map_err(|(error, _)| error)
    })
}

static COUNT: AtomicU64 = AtomicU64::new(0);

// Its own, so that no other test's runtime has the same library.
unsafe extern "C" fn counting_init(_configuration: *const c_char) -> AclError {
    AclError(if COUNT.fetch_add(1, Ordering::Relaxed) > 0 {
        100_002
    } else {
        0
    })
}

unsafe extern "C" fn counting_finalize() -> AclError {
    COUNT.store(0, Ordering::Relaxed);
    AclError(0)
}

unsafe extern "C" fn counting_finalize_reference(left: *mut u64) -> AclError {
    let count = COUNT.fetch_sub(1, Ordering::Relaxed);
    // SAFETY: a valid place, promised by the caller.
    unsafe { *left = count - 1 };
    AclError(0)
}

// acl/streams-and-events 2.1: `aclFinalize` ends the library for everybody in the process, whatever the count.
#[test]
fn whoever_initialised_a_library_does_not_end_it_under_others() -> Result<()> {
    let mock = Arc::new(builder().build());
    let load = |counted: bool| {
        let mut table = mock.table();
        (table.aclInit, table.aclFinalize) = (counting_init, counting_finalize);
        table.aclFinalizeReference = counted.then_some(counting_finalize_reference);
        // SAFETY: the functions are the mock's, which lives as long as the runtime, or call nothing.
        unsafe { Runtime::from_table(table, Box::new(mock.clone())) }
    };
    let (owner, guest) = (load(true)?, load(true)?);
    owner.finalize().map_err(|(error, _)| error)?;
    assert_eq!(COUNT.load(Ordering::Relaxed), 1, "the guest's");
    drop(guest);

    // Where the library counts for itself only, it ends when nobody here has it.
    COUNT.store(0, Ordering::Relaxed);
    let (owner, guest) = (load(false)?, load(false)?);
    let (error, owner) = owner.finalize().expect_err("the guest has it");
    assert_eq!(error.kind(), ErrorKind::Misuse);
    assert!(COUNT.load(Ordering::Relaxed) > 0);
    guest.finalize().map_err(|(error, _)| error)?;
    owner.finalize().map_err(|(error, _)| error)?;
    assert_eq!(COUNT.load(Ordering::Relaxed), 0);
    Ok(())
}

// acl/memory-kernels-graphs 2.1: a binary is unloaded in its context, and not while a kernel of it runs.
#[test]
fn a_module_is_unloaded_when_its_kernels_have_run() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let stream = context.stream()?;
        let module = context.module_from_bytes(b"ascend-mock-kernels")?;
        // SAFETY: `scale` reads its first argument, writes its second, within their lengths, and touches nothing else.
        let kernel = unsafe { module.kernel::<Scale>("scale") }?;
        let (input, mut output) = (context.buffer_from(&[1.0_f32; 8])?, context.buffer::<f32>(8)?);
        kernel.launch(&stream, 1, (&input, &mut output, 2.0))?;

        let (error, module) = module.destroy().expect_err("the kernel holds it");
        assert_eq!(error.kind(), ErrorKind::Misuse);
        assert!(error.to_string().contains("1 others hold it"), "{error}");
        drop(kernel);
        module.destroy().map_err(|(error, _)| error)?;
        assert_eq!(stream.query()?, Status::Complete, "it was waited for");
        assert_eq!(output.to_vec()?, [2.0; 8]);
        assert!(runtime.take_deferred_error().is_none());

        let runtime = Runtime::mock(failing(executor, "aclrtBinaryUnLoad"))?;
        let context = runtime.device(0)?.context()?;
        let module = context.module_from_bytes(b"ascend-mock-kernels")?;
        let (error, module) = module.destroy().expect_err("the fault");
        is_told(&error, "aclrtBinaryUnLoad");
        assert_eq!(module.function("scale")?.name(), "scale", "it is still loaded");
        module.destroy().map_err(|(error, _)| error)
    })
}

#[test]
fn a_context_is_ended_when_all_in_it_is_done() -> Result<()> {
    on_each(|executor| {
        let (runtime, context) = with(builder().executor(executor))?;
        let own = context.device().create_context()?;
        for context in [own, context] {
            let stream = context.stream()?;
            context.default_stream()?.synchronize()?;
            let mut buffer = context.buffer::<u8>(64)?;
            stream.memset_async(&mut buffer, 1)?;
            let (error, context) = context.destroy().expect_err("it is in use");
            assert_eq!(error.kind(), ErrorKind::Misuse);
            assert!(error.to_string().contains("2 others hold it"), "{error}");
            // Dropped while they may be busy: waited for, and released.
            drop((buffer, stream));
            context.destroy().map_err(|(error, _)| error)?;
            assert!(runtime.take_deferred_error().is_none());
        }
        // And up again.
        let context = runtime.device(0)?.context()?;
        context.stream()?.record_new()?.synchronize()
    })
}

#[test]
fn a_context_that_cannot_be_ended_comes_back() -> Result<()> {
    on_each(|executor| {
        for function in [
            "aclrtDestroyContext",
            "aclrtResetDevice",
            "aclrtSynchronizeDevice",
            "aclrtDestroyEvent",
        ] {
            let runtime = Runtime::mock(failing(executor, function))?;
            let device = runtime.device(0)?;
            let mut context = match function {
                "aclrtDestroyContext" => device.create_context()?,
                _ => device.context()?,
            };
            // Leaves a marker that has served.
            let stream = context.stream()?;
            let mut buffer = context.buffer::<u8>(64)?;
            stream.memset_async(&mut buffer, 1)?;
            buffer.destroy().map_err(|(error, _)| error)?;
            drop(stream);
            let (error, back) = context.destroy().expect_err("the fault");
            is_told(&error, function);
            context = back;
            // It is what it was.
            context.default_stream()?.synchronize()?;
            context.buffer_from(&[1_u8; 8])?.destroy().map_err(|(error, _)| error)?;
            context.destroy().map_err(|(error, _)| error)?;
            assert!(runtime.take_deferred_error().is_none(), "{function}");
        }
        Ok(())
    })
}
