//! All streams and events that a 910B has, alive and at work at once (acl/streams-and-events 12); contexts that come and go.
#![allow(
    clippy::undocumented_unsafe_blocks,
    clippy::unwrap_used,
    reason = "a test of C functions: every pointer is of a live local"
)]

use std::ptr::null_mut;

use ascend_mock::{Executor, Mock};
use ascend_sys::{AclError, aclrtEvent, aclrtStream};

const STREAMS: usize = 1_984;
const EVENTS: usize = 65_536;
const SYNC: u32 = 1;

fn ok(status: AclError) {
    assert_eq!(status, AclError(0));
}

// Each stream hands over to the next, first held, then let go: all of them stand in the machine, on a few workers or none.
#[test]
fn every_stream_and_event_of_a_chip_is_alive_at_once() {
    for executor in [Executor::Inline, Executor::Threads] {
        let mock = Mock::builder().executor(executor).workers(2).build();
        let acl = mock.table();
        ok(unsafe { (acl.aclrtSetDevice)(mock.first_device()) });
        // The default stream and one of the runtime's own count too (T9, T36).
        let mut streams: Vec<aclrtStream> = vec![null_mut(); STREAMS - 2];
        for stream in &mut streams {
            ok(unsafe { (acl.aclrtCreateStream)(stream) });
        }
        let mut one_more = null_mut();
        assert_eq!(unsafe { (acl.aclrtCreateStream)(&mut one_more) }, AclError(207_005));
        let create = acl.aclrtCreateEventWithFlag.unwrap();
        let mut events: Vec<aclrtEvent> = vec![null_mut(); EVENTS];
        for event in &mut events {
            ok(unsafe { create(event, SYNC) });
        }
        assert_eq!(unsafe { create(&mut one_more, SYNC) }, AclError(207_007));
        assert!(mock.hold_stream(streams[0]));
        let each = EVENTS / streams.len();
        for (pair, own) in streams.windows(2).zip(events.chunks(each)) {
            for event in own {
                ok(unsafe { (acl.aclrtRecordEvent)(*event, pair[0]) });
                ok(unsafe { (acl.aclrtStreamWaitEvent)(pair[1], *event) });
            }
        }
        let last = streams[streams.len() - 1];
        assert_eq!(mock.pending(last), Some(each), "{executor:?}");
        assert!(mock.release_stream(streams[0]));
        for stream in &streams {
            ok(unsafe { (acl.aclrtSynchronizeStream)(*stream) });
        }
        ok(unsafe { (acl.aclrtDestroyEvent)(events[0]) });
        ok(unsafe { create(&mut one_more, SYNC) });
        ok(unsafe { (acl.aclrtDestroyStream)(last) });
        ok(unsafe { (acl.aclrtCreateStream)(&mut one_more) });
    }
}

// The thread of a context's host functions (acl/streams-and-events H2) ends with the context.
#[cfg(target_os = "linux")]
#[test]
fn contexts_that_are_over_leave_no_thread_behind() {
    unsafe extern "C" fn nothing(_: *mut std::ffi::c_void) {}
    fn host_threads() -> usize {
        let tasks = std::fs::read_dir("/proc/self/task").unwrap().flatten();
        let names = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("comm")).ok());
        names.filter(|name| name.starts_with("ascend-mock-hos")).count()
    }
    const TURNS: usize = 40;
    let mock = Mock::builder().executor(Executor::Threads).build();
    let acl = mock.table();
    for _ in 0..TURNS {
        let mut context = null_mut();
        ok(unsafe { (acl.aclrtCreateContext)(&mut context, mock.first_device()) });
        ok(unsafe { acl.aclrtLaunchHostFunc.unwrap()(null_mut(), Some(nothing), null_mut()) });
        ok(unsafe { (acl.aclrtSynchronizeStream)(null_mut()) });
        ok(unsafe { (acl.aclrtDestroyContext)(context) });
    }
    // They end by themselves, soon; only this test has any.
    let end = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while host_threads() > 0 {
        assert!(
            std::time::Instant::now() < end,
            "{} threads after {TURNS} contexts",
            host_threads()
        );
        std::thread::yield_now();
    }
}
