//! Calls that can never return, on both executors: hardware hangs, the mock ends them after its limit; and calls that only look like it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ptr::null_mut;
use std::sync::Barrier;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use ascend_mock::{Executor, Mock, MockBuilder, Profile};
use ascend_sim::order::{Action, Class, Policy};
use ascend_sys::*;

unsafe extern "C" {
    safe fn pthread_self() -> usize;
}

const LIMIT: Duration = Duration::from_millis(20);

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

fn builder(executor: Executor) -> MockBuilder {
    Mock::builder().executor(executor).hang_limit(Some(LIMIT))
}

/// A stream of the mock's first device, which becomes the thread's.
fn stream(mock: &Mock, acl: &FnTable) -> aclrtStream {
    let mut stream = null_mut();
    // SAFETY: the output is valid.
    unsafe {
        ok((acl.aclrtSetDevice)(mock.first_device()));
        ok((acl.aclrtCreateStream)(&mut stream));
    }
    stream
}

/// An event that can be waited for before it is recorded (acl/streams-and-events E12).
fn level(acl: &FnTable) -> aclrtEvent {
    let mut event = null_mut();
    // SAFETY: the output is valid.
    ok(unsafe { acl.aclrtCreateEventWithFlag.unwrap()(&mut event, 1) });
    event
}

// acl/streams-and-events E12: a level wait before its record blocks for ever.
#[test]
fn a_call_that_can_never_return_is_ended_and_explained() {
    for executor in [Executor::Inline, Executor::Threads] {
        let mock = builder(executor).check(Policy::all(Action::Collect)).build();
        let acl = mock.table();
        let (stream, event) = (stream(&mock, &acl), level(&acl));
        let mut behind = null_mut();
        // SAFETY: the handles live.
        unsafe {
            ok(acl.aclrtCreateEventExWithFlag.unwrap()(&mut behind, 1));
            ok((acl.aclrtStreamWaitEvent)(stream, event));
            ok((acl.aclrtRecordEvent)(behind, stream));
            assert_eq!((acl.aclrtSynchronizeStream)(stream).0, 507_046, "{executor:?}");
            assert_eq!((acl.aclrtSynchronizeDevice)().0, 507_046, "{executor:?}");
            assert_eq!((acl.aclrtSynchronizeEvent)(behind).0, 507_047, "{executor:?}");
        }
        assert_eq!(mock.pending(stream), Some(2));
        let findings = mock.findings();
        assert!(
            findings.iter().any(|report| report.class() == Class::Deadlock),
            "{findings:?}"
        );
        // Nothing is lost: the record still lets the stream go.
        let mut other = null_mut();
        // SAFETY: the handles live.
        unsafe {
            ok((acl.aclrtCreateStream)(&mut other));
            ok((acl.aclrtRecordEvent)(event, other));
            ok((acl.aclrtSynchronizeStream)(stream));
        }
    }
}

#[test]
fn a_kernel_that_runs_longer_than_the_limit_is_no_hang() {
    let mock = builder(Executor::Threads)
        .kernel::<(u64,)>("long", |_, _| {
            let begun = Instant::now();
            while begun.elapsed() < 5 * LIMIT {
                std::thread::yield_now();
            }
        })
        .build();
    let acl = mock.table();
    let stream = stream(&mock, &acl);
    let (mut binary, mut function, mut word) = (null_mut(), null_mut(), [0_u64]);
    let text = b"ascend-mock-kernels";
    // SAFETY: all pointers are valid for their calls.
    unsafe {
        ok(acl.aclrtBinaryLoadFromData.unwrap()(
            text.as_ptr().cast(),
            text.len(),
            std::ptr::null(),
            &mut binary,
        ));
        ok(acl.aclrtBinaryGetFunction.unwrap()(
            binary,
            c"long".as_ptr(),
            &mut function,
        ));
        let launch = acl.aclrtLaunchKernelWithHostArgs.unwrap();
        ok(launch(
            function,
            1,
            stream,
            null_mut(),
            word.as_mut_ptr().cast(),
            8,
            null_mut(),
            0,
        ));
        ok((acl.aclrtSynchronizeStream)(stream));
    }
}

// acl/streams-and-events E15: the device gives up by itself; the worker that has to look at the clock was asleep before.
#[test]
fn a_wait_that_runs_out_of_time_is_no_hang() {
    let mock = builder(Executor::Threads).build();
    let acl = mock.table();
    let (stream, event) = (stream(&mock, &acl), level(&acl));
    let mut memory = null_mut();
    // SAFETY: the handles live, the memory has 64 bytes.
    unsafe {
        ok((acl.aclrtMalloc)(&mut memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
        ok(acl.aclrtMemsetAsync.unwrap()(memory, 64, 1, 64, stream));
        ok((acl.aclrtSynchronizeStream)(stream));
        ok(acl.aclrtStreamWaitEventWithTimeout.unwrap()(stream, event, 1));
        assert_eq!((acl.aclrtSynchronizeStream)(stream).0, 107_020);
    }
}

// acl/streams-and-events H10: the thread that processes callbacks waits for them, however long none comes.
#[test]
fn a_thread_that_waits_for_callbacks_is_no_hang() {
    unsafe extern "C" fn nothing(_: *mut std::ffi::c_void) {}
    let mock = builder(Executor::Threads).build();
    let acl = mock.table();
    let stream = stream(&mock, &acl);
    let (say, hear) = channel();
    let subscribed = Barrier::new(2);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // SAFETY: the ordinal is the mock's own.
            ok(unsafe { (acl.aclrtSetDevice)(mock.first_device()) });
            say.send(pthread_self() as u64).unwrap();
            subscribed.wait();
            // SAFETY: no pointer is passed.
            let ended = unsafe { acl.aclrtProcessReport.unwrap()(-1) };
            say.send(0).unwrap();
            ok(ended);
        });
        let thread = hear.recv().unwrap();
        // SAFETY: the stream lives.
        ok(unsafe { acl.aclrtSubscribeReport.unwrap()(thread, stream) });
        subscribed.wait();
        assert_eq!(hear.recv_timeout(5 * LIMIT), Err(RecvTimeoutError::Timeout));
        // SAFETY: the stream lives, and the callback takes any pointer.
        ok(unsafe { acl.aclrtLaunchCallback.unwrap()(Some(nothing), null_mut(), ACL_CALLBACK_BLOCK, stream) });
        assert_eq!(hear.recv(), Ok(0));
    });
}

// acl/streams-and-events T50: a full queue blocks the host until there is room; a graph of any size is replayed as one task.
#[test]
fn a_full_queue_blocks_until_there_is_room() {
    for executor in [Executor::Inline, Executor::Threads] {
        let profile = Profile {
            stream_depth: 4,
            ..Profile::default()
        };
        let mock = builder(executor).profile(profile).build();
        let acl = mock.table();
        let stream = stream(&mock, &acl);
        let (mut memory, mut graph) = (null_mut(), null_mut());
        // SAFETY: the handles live, the memory has 64 bytes.
        unsafe {
            ok((acl.aclrtMalloc)(&mut memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
            let fill = |value| acl.aclrtMemsetAsync.unwrap()(memory, 64, value, 64, stream);
            (0..100).for_each(|value| ok(fill(value)));
            ok(acl.aclmdlRICaptureBegin.unwrap()(stream, aclmdlRICaptureMode(0)));
            (0..10).for_each(|value| ok(fill(value)));
            ok(acl.aclmdlRICaptureEnd.unwrap()(stream, &mut graph));
            for _ in 0..3 {
                ok(acl.aclmdlRIExecuteAsync.unwrap()(graph, stream));
                ok(fill(1));
            }
            ok((acl.aclrtSynchronizeStream)(stream));
            // Nothing makes room on a stream that is held.
            assert!(mock.hold_stream(stream));
            (0..4).for_each(|value| ok(fill(value)));
            assert_eq!(fill(4).0, 507_046, "{executor:?}");
            assert_eq!(mock.pending(stream), Some(4));
        }
    }
}

/// What a program says on its standard error is looked at by running this test again in a process of its own.
#[test]
fn a_graph_that_goes_round_for_ever_is_named() {
    const CHILD: &str = "ASCEND_MOCK_TEST_GOES_ROUND";
    for executor in [Executor::Inline, Executor::Threads] {
        let name = format!("{executor:?}");
        match std::env::var(CHILD) {
            Err(_) => {
                let output = std::process::Command::new(std::env::current_exe().unwrap())
                    .args(["a_graph_that_goes_round_for_ever_is_named", "--exact", "--nocapture"])
                    .env(CHILD, &name)
                    .output()
                    .unwrap();
                let said = String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success(), "{executor:?}: {said}");
                for part in [
                    "graphs that go round",
                    "waits for the end of graph",
                    "\"endless\"",
                    "it has gone back",
                ] {
                    assert!(said.contains(part), "{executor:?}: no {part} in {said}");
                }
            }
            Ok(wanted) if wanted == name => goes_round(executor),
            Ok(_) => {}
        }
    }
}

fn goes_round(executor: Executor) {
    let mock = builder(executor).build();
    let acl = mock.table();
    let on = stream(&mock, &acl);
    let (mut graph, mut bound, mut index) = (null_mut(), null_mut(), null_mut());
    let (mut label, mut list) = (null_mut(), null_mut());
    // SAFETY: the outputs are valid for the calls, the handles live, and the memory has those bytes.
    unsafe {
        ok((acl.aclrtMalloc)(&mut index, 64, ACL_MEM_MALLOC_HUGE_FIRST));
        ok(acl.aclrtMemset.unwrap()(index, 64, 0, 64));
        ok(acl.aclrtCreateStreamWithConfig.unwrap()(&mut bound, 0, 4));
        ok(acl.aclrtCreateLabel.unwrap()(&mut label));
        ok(acl.aclrtCreateLabelList.unwrap()(&mut label, 1, &mut list));
        ok(acl.aclmdlRIBuildBegin.unwrap()(&mut graph, 0));
        ok(acl.aclmdlRISetName.unwrap()(graph, c"endless".as_ptr()));
        ok(acl.aclmdlRIBindStream.unwrap()(graph, bound, 0));
        ok(acl.aclrtSetLabel.unwrap()(label, bound));
        ok(acl.aclrtSwitchLabelByIndex.unwrap()(index, 1, list, bound));
        ok(acl.aclmdlRIEndTask.unwrap()(graph, bound));
        ok(acl.aclmdlRIBuildEnd.unwrap()(graph, null_mut()));
        ok(acl.aclmdlRIExecuteAsync.unwrap()(graph, on));
        assert_eq!((acl.aclrtSynchronizeStream)(on).0, 507_046, "{executor:?}");
    }
}
