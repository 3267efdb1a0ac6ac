//! What other layers get wrong: the corresponding program is refused, safe or correct here. tests/peer_defects_shown.rs lists every defect with the
//! test that shows it, here or elsewhere.

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::sys::{AclError, FnTable};
use ascend_rt::{Backend, ErrorKind, FailureMode, Result, Runtime, Status};
use common::{on_both, scale, with, world};

// --- cann -----------------------------------------------------------------------------------------------------------------------------

// cann 1: a host vector passed where the device needs a buffer. A launch takes device buffers and numbers and nothing else: compile_fail.md,
// `a_host_vector_is_no_device_argument`. And device memory is not freed while the kernel runs:
#[test]
fn cann_1_an_argument_is_freed_only_after_its_kernel() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        world(&runtime).hold_stream(stream.as_raw());
        let input = context.buffer_from(&[1.0_f32; 64])?;
        let mut output = context.buffer::<f32>(64)?;
        scale(&context)?.launch(&stream, 1, (&input, &mut output, 2.0))?;
        drop((input, output));
        assert!(context.reap() >= 2, "both buffers are kept");
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

// cann 2: a one-shot executor behind `&self`. A kernel can be launched any number of times.
#[test]
fn cann_2_a_kernel_is_launched_twice() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (stream, kernel) = (context.stream()?, scale(&context)?);
        let input = context.buffer_from(&[1.0_f32; 4])?;
        let mut output = context.buffer::<f32>(4)?;
        kernel.launch(&stream, 1, (&input, &mut output, 2.0))?;
        kernel.launch(&stream, 1, (&input, &mut output, 3.0))?;
        stream.synchronize()?;
        assert_eq!(output.to_vec()?, [3.0; 4]);
        Ok(())
    })
}

// cann 3: a context token that anybody makes, that finalizes for others, and that things outlive. Handles hold their context and runtime.
#[test]
fn cann_3_handles_outlive_the_variables_they_came_from() -> Result<()> {
    on_both(|builder| {
        let stream = {
            let runtime = Runtime::mock(builder.build())?;
            let context = runtime.device(0)?.context()?;
            context.stream()?
        };
        let event = stream.record_new()?;
        event.synchronize()?;
        assert_eq!(stream.context().runtime().backend(), Backend::Mock);
        Ok(())
    })
}

// cann 5: a safe function that takes any address, and a safe device reset. Addresses are taken by `unsafe fn` only (compile_fail.md,
// `an_address_is_not_taken_safely`); a device is given up when its last handle is.
#[test]
fn cann_5_a_device_is_given_up_with_its_last_handle() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        drop(context);
        stream.record_new()?.synchronize()?;
        drop(stream);
        assert!(runtime.take_deferred_error().is_none());
        runtime.finalize().map_err(|(error, _)| error)
    })
}

// cann 6: a program that links the library, by arguments that do not reach it, does not start where the library is not found. This test's program runs
// where there is none: it is looked for when asked, and its absence is an error.
#[test]
fn cann_6_a_program_starts_without_the_library() {
    let error = Runtime::load_from("/nowhere/libascendcl.so").expect_err("it is not there");
    assert_eq!(error.kind(), ErrorKind::Load);
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    assert!(!maps.contains("libascendcl"), "nothing of it is linked");
}

// cann 8: `query` folds failure into "not yet".
#[test]
fn cann_8_a_failed_query_is_an_error() -> Result<()> {
    on_both(|builder| {
        let fault = |function| Rule::new(Effect::Return(507_899)).function(function);
        let (_runtime, context) = with(
            builder
                .fault(fault("aclrtStreamQuery"))
                .fault(fault("aclrtQueryEventStatus")),
        )?;
        let stream = context.stream()?;
        let event = stream.record_new()?;
        for result in [stream.query(), event.query()] {
            assert_eq!(result.expect_err("the fault").code(), Some(AclError(507_899)));
        }
        Ok(())
    })
}

// --- ascendcl -------------------------------------------------------------------------------------------------------------------------

// ascendcl 1: every error a panic, drops included. A drop during unwinding, with a failing runtime, keeps the error.
#[test]
fn ascendcl_1_a_failing_drop_while_unwinding_does_not_abort() -> Result<()> {
    on_both(|builder| {
        let faults = ["aclrtDestroyEvent", "aclrtDestroyStream", "aclrtFree"];
        let faults = faults.into_iter().fold(builder, |b, f| {
            b.fault(Rule::new(Effect::Return(507_000)).function(f).times(1))
        });
        let (runtime, context) = with(faults)?;
        let unwound = catch_unwind(AssertUnwindSafe(|| {
            let _stream = context.stream().expect("a stream");
            let _event = context.event().expect("an event");
            let _buffer = context.buffer::<u8>(8).expect("a buffer");
            panic!("an early end");
        }));
        assert!(unwound.is_err());
        let kept: Vec<_> = std::iter::from_fn(|| runtime.take_deferred_error())
            .map(|e| e.function().to_owned())
            .collect();
        assert!(faults_are_in(&kept), "{kept:?}");
        Ok(())
    })
}

fn faults_are_in(kept: &[String]) -> bool {
    ["aclrtDestroyEvent", "aclrtDestroyStream", "aclrtFree"]
        .iter()
        .all(|f| kept.iter().any(|k| k == f))
}

// ascendcl 2: an asynchronous copy of memory that is dropped at once. Host memory of such a copy goes in by value (compile_fail.md,
// `a_slice_is_not_copied_asynchronously`), and stays until the copy is done.
#[test]
fn ascendcl_2_pinned_memory_lives_until_its_copy_is_done() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        world(&runtime).hold_stream(stream.as_raw());
        let mut device = context.buffer::<u8>(8)?;
        let mut host = context.pinned::<u8>(8)?;
        host.fill(5);
        drop(stream.copy_h2d_async(&mut device, host).map_err(|(error, _)| error)?);
        assert_eq!(context.reap(), 1);
        world(&runtime).release_stream(stream.as_raw());
        stream.synchronize()?;
        assert_eq!(device.to_vec()?, [5; 8]);
        Ok(())
    })
}

// ascendcl 3: a handle gives a reference to its context that points into the handle. A context is shared, and what borrows from a handle ends with it
// (compile_fail.md, `a_view_does_not_outlive_its_buffer`).
#[test]
fn ascendcl_3_a_context_outlives_the_handle_it_was_asked_of() -> Result<()> {
    on_both(|builder| {
        let stream = Box::new(with(builder)?.1.stream()?);
        let context = stream.context().clone();
        drop(stream);
        context.stream()?.record_new()?.synchronize()
    })
}

unsafe extern "C" fn no_name() -> *const std::ffi::c_char {
    std::ptr::null()
}

// ascendcl 5: the name of the chip is read without a look whether there is one.
#[test]
fn ascendcl_5_a_library_that_tells_no_chip_is_survived() -> Result<()> {
    on_both(|builder| {
        let mock = Arc::new(builder.build());
        let mut table = mock.table();
        table.aclrtGetSocName = Some(no_name);
        // SAFETY: the functions are the mock's, which lives as long as the runtime, or call nothing.
        let runtime = unsafe { Runtime::from_table(table, Box::new(mock.clone())) }?;
        assert_eq!(runtime.soc_name(), None);
        Ok(())
    })
}

// ascendcl 2b, 5: references to device memory, pinned memory shown uninitialised, `bool` filled with any byte. Pinned memory is zeroed; types that
// have invalid bytes are refused (compile_fail.md, `bool_is_not_device_memory`).
#[test]
fn ascendcl_5_pinned_memory_is_initialised() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        assert!(context.pinned::<u64>(512)?.iter().all(|value| *value == 0));
        Ok(())
    })
}

// ascendcl 4: a stream used under another context, which is not restored on unwinding: tests/context_repair.rs.

// ascendcl 5: start-up asserts that nobody initialised before: tests/process.rs.

// --- cudarc ---------------------------------------------------------------------------------------------------------------------------

// cudarc 1: a missing library or function is a panic.
#[test]
fn cudarc_1_a_missing_library_is_an_error_that_names_it() {
    let error = Runtime::load_from("/nowhere/libascendcl.so")
        .map(drop)
        .expect_err("there is none");
    assert_eq!(error.kind(), ErrorKind::Load);
    assert!(error.to_string().contains("/nowhere/libascendcl.so"), "{error}");
}

#[test]
fn cudarc_1_a_missing_function_is_an_error_that_names_it_and_its_release() -> Result<()> {
    on_both(|builder| {
        let mock = Arc::new(builder.build());
        // An old library: no function that is not required. Its first device is ours.
        let table = old(mock.table());
        // SAFETY: the functions are the mock's, which lives as long as the runtime.
        let runtime = unsafe { Runtime::from_table(table, Box::new(mock.clone())) }?;
        assert_eq!(runtime.has("aclrtCreateEventExWithFlag"), Some(false));
        assert_eq!(runtime.has("aclrtRecordEvent"), Some(true));
        assert_eq!(runtime.has("noSuchFunction"), None);
        let index = runtime
            .devices()
            .position(|d| d.ordinal() == mock.first_device())
            .expect("the mock's device");
        let context = runtime.device(index)?.context()?;
        let stream = context.stream()?;
        for error in [
            context.event().map(drop).expect_err("event"),
            context.default_stream().map(drop).expect_err("default stream"),
            stream.query().map(drop).expect_err("query"),
            stream.host_fn(|| ()).expect_err("host function"),
            stream.capture(|_| Ok(())).map(drop).expect_err("capture"),
            context.module_from_bytes(b"k").map(drop).expect_err("module"),
        ] {
            assert_eq!(error.kind(), ErrorKind::Unsupported, "{error}");
            assert!(error.to_string().contains("CANN"), "{error}");
        }
        stream.synchronize()?;
        stream.destroy().map_err(|(error, _)| error)
    })
}

/// The table of a library that has only what every library has.
fn old(table: FnTable) -> FnTable {
    macro_rules! without {
        ($($name:ident)*) => {
            FnTable { $($name: None,)* ..table }
        };
    }
    without!(aclrtCreateEventExWithFlag aclrtCtxGetCurrentDefaultStream aclrtStreamQuery aclrtLaunchHostFunc aclmdlRICaptureBegin
        aclrtBinaryLoadFromData aclrtCreateStreamWithConfig)
}

// cudarc 2: an unknown status code is undefined behaviour. Here it stays a number.
#[test]
fn cudarc_2_an_unknown_code_stays_a_number() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder.fault(Rule::new(Effect::Return(987_654)).function("aclrtMalloc")))?;
        let error = context.buffer::<u8>(8).map(drop).expect_err("the fault");
        assert_eq!(
            (error.kind(), error.code()),
            (ErrorKind::Other, Some(AclError(987_654)))
        );
        Ok(())
    })
}

// cudarc 3: a slice of pinned memory passed where an ordinary slice is taken for synchronous. A copy of a slice is finished when the call
// returns, whatever memory it lies in.
#[test]
fn cudarc_3_a_copy_of_a_slice_is_done_when_it_returns() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut device = context.buffer::<u8>(1024)?;
        let mut pinned = context.pinned::<u8>(1024)?;
        pinned.fill(7);
        stream.copy_h2d(&mut device, &pinned)?;
        pinned.fill(0);
        drop(pinned);
        assert_eq!(device.to_vec()?, [7; 1024]);
        Ok(())
    })
}

// cudarc 4: whether a buffer waits for a stream depends on what streams exist when it is dropped.
#[test]
fn cudarc_4_a_buffer_waits_for_a_stream_whose_handle_is_gone() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let side = context.stream()?;
        let raw = side.as_raw();
        world(&runtime).hold_stream(raw);
        let mut buffer = context.buffer::<u8>(64)?;
        side.memset_async(&mut buffer, 1)?;
        drop(side);
        drop(buffer);
        assert_eq!(context.reap(), 2, "the stream and the buffer");
        world(&runtime).release_stream(raw);
        context.synchronize()?;
        assert_eq!(context.reap(), 0);
        Ok(())
    })
}

// cudarc 4b: a stream is counted before it is created.
#[test]
fn cudarc_4_a_stream_that_could_not_be_made_leaves_nothing_behind() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder.fault(Rule::streams_exhausted().times(1)))?;
        let before = context.available()?;
        let error = context.stream().map(drop).expect_err("the fault");
        assert_eq!(error.kind(), ErrorKind::ResourceExhausted);
        assert!(error.hint().is_some());
        assert_eq!(context.available()?, before);
        context.stream()?.synchronize()
    })
}

// cudarc 5: the error of a drop fails whatever another thread calls next.
#[test]
fn cudarc_5_an_error_of_a_drop_fails_nobody_elses_call() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(
            builder.fault(
                Rule::new(Effect::Return(507_000))
                    .function("aclrtDestroyEvent")
                    .times(1),
            ),
        )?;
        drop(context.event()?);
        std::thread::scope(|scope| {
            scope
                .spawn(|| context.stream()?.record_new()?.synchronize())
                .join()
                .expect("no panic")
        })?;
        assert!(runtime.take_deferred_error().is_some());
        Ok(())
    })
}

// cudarc 5b: a length that does not fit is a panic.
#[test]
fn cudarc_5_a_wrong_length_is_an_error() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let mut buffer = context.buffer_zeroed::<u8>(8)?;
        assert_eq!(
            stream.copy_h2d(&mut buffer, &[1; 9]).map_err(|e| e.kind()),
            Err(ErrorKind::Misuse)
        );
        assert_eq!(
            stream.copy_d2h(&mut [0; 7], &buffer).map_err(|e| e.kind()),
            Err(ErrorKind::Misuse)
        );
        assert_eq!(
            buffer.slice(3..9).map(drop).map_err(|e| e.kind()),
            Err(ErrorKind::Misuse)
        );
        assert_eq!(
            context.buffer::<u64>(usize::MAX).map(drop).map_err(|e| e.kind()),
            Err(ErrorKind::Misuse)
        );
        assert_eq!(
            context.pinned::<u64>(usize::MAX).map(drop).map_err(|e| e.kind()),
            Err(ErrorKind::Misuse)
        );
        Ok(())
    })
}

// --- cust -----------------------------------------------------------------------------------------------------------------------------

// cust 1: a callback that borrows from a frame that is gone. compile_fail.md, `a_host_function_borrows_nothing`.

// cust 2: calls under whatever context is current: tests/context_repair.rs.

// cust 3: a wait takes the event and destroys it. Here it stays the caller's, and destroying it early leaves the wait in force.
#[test]
fn cust_3_destroying_an_event_leaves_queued_waits_in_force() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let (producer, consumer) = (context.stream()?, context.stream()?);
        world(&runtime).hold_stream(producer.as_raw());
        let event = producer.record_new()?;
        consumer.wait(&event)?;
        event.destroy().map_err(|(error, _)| error)?;
        let after = consumer.record_new()?;
        assert_eq!(after.query()?, Status::Pending);
        world(&runtime).release_stream(producer.as_raw());
        consumer.synchronize()?;
        assert_eq!(after.query()?, Status::Complete);
        Ok(())
    })
}

// cust 4: flags that are silently taken away. What is asked for is passed on, and the failure mode is set or fails.
#[test]
fn cust_4_a_failure_mode_that_cannot_be_set_is_an_error() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) =
            with(builder.fault(Rule::new(Effect::Return(207_000)).function("aclrtSetStreamFailureMode")))?;
        let error = context
            .stream_builder()
            .failure_mode(FailureMode::Stop)
            .build()
            .map(drop)
            .expect_err("the fault");
        assert_eq!(error.kind(), ErrorKind::FeatureNotSupported);
        Ok(())
    })
}

// --- async errors, which all of them report at the wrong place -------------------------------------------------------------------------

// acl/streams-and-events 10.3: in continue mode a fault is told once, by a synchronize of its stream.
#[test]
fn a_device_fault_is_told_apart_from_the_call_that_reports_it() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) =
            with(builder.fault(Rule::new(Effect::DeviceFault(507_015)).kernel("scale").times(1)))?;
        let stream = context.stream_builder().name("compute").build()?;
        let (input, mut output) = (context.buffer_from(&[1.0_f32; 4])?, context.buffer::<f32>(4)?);
        scale(&context)?.launch(&stream, 1, (&input, &mut output, 1.0))?;
        let error = stream.synchronize().expect_err("the fault");
        assert_eq!(
            (error.kind(), error.code()),
            (ErrorKind::DeviceFault, Some(AclError(507_015)))
        );
        assert!(
            error.origin().is_some_and(|origin| origin.contains("compute")),
            "{error}"
        );
        assert!(error.to_string().contains("earlier work"), "{error}");
        stream.synchronize()
    })
}
