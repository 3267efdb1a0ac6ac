//! The thread executor's hand-over under every interleaving of its threads, two preemptions each: work is never lost, nobody sleeps for ever.
//!
//! Run with `RUSTFLAGS="--cfg loom" cargo test -p ascend-mock --release --test loom_exec`; nothing is compiled otherwise. loom ends with a panic
//! when all threads wait. Up to two workers and the calling thread; host functions, which have a thread of their own, are left to the other tests.
#![cfg(loom)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ptr::null_mut;

use ascend_mock::{Executor, Mock};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

fn model(workers: u32, program: impl Fn(&Mock, &FnTable, [aclrtStream; 2]) + Send + Sync + 'static) {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(2);
    builder.check(move || {
        let mock = Mock::builder()
            .executor(Executor::Threads)
            .workers(workers)
            .record_trace(false)
            .hang_limit(None)
            .build();
        let acl = mock.table();
        let mut streams = [null_mut(); 2];
        // SAFETY: the outputs are valid.
        unsafe {
            ok((acl.aclrtSetDevice)(mock.first_device()));
            for stream in &mut streams {
                ok((acl.aclrtCreateStream)(stream));
            }
        }
        program(&mock, &acl, streams);
        // Workers end when the mock does.
        drop(mock);
    });
}

fn write(acl: &FnTable, cell: *mut std::ffi::c_void, value: u64, stream: aclrtStream) {
    // SAFETY: the cell has 64 bytes.
    ok(unsafe { acl.aclrtValueWrite.unwrap()(cell, value, 0, stream) });
}

fn cell(acl: &FnTable) -> *mut std::ffi::c_void {
    let mut cell = null_mut();
    // SAFETY: the output is valid.
    ok(unsafe { (acl.aclrtMalloc)(&mut cell, 64, ACL_MEM_MALLOC_HUGE_FIRST) });
    cell
}

fn read(acl: &FnTable, cell: *mut std::ffi::c_void) -> u64 {
    let mut bytes = [0_u8; 8];
    // SAFETY: eight bytes on both sides.
    ok(unsafe { (acl.aclrtMemcpy)(bytes.as_mut_ptr().cast(), 8, cell, 8, ACL_MEMCPY_DEVICE_TO_HOST) });
    u64::from_ne_bytes(bytes)
}

#[test]
fn a_synchronize_sees_the_work_before_it() {
    model(1, |_, acl, [stream, _]| {
        let cell = cell(acl);
        write(acl, cell, 1, stream);
        // SAFETY: the stream lives.
        ok(unsafe { (acl.aclrtSynchronizeStream)(stream) });
        assert_eq!(read(acl, cell), 1);
    });
}

#[test]
fn a_wait_hands_over_between_two_workers() {
    model(2, |_, acl, [first, second]| {
        let cell = cell(acl);
        let mut event = null_mut();
        // SAFETY: output, event and streams are valid.
        unsafe {
            ok(acl.aclrtCreateEventExWithFlag.unwrap()(&mut event, 1));
            write(acl, cell, 1, first);
            ok((acl.aclrtRecordEvent)(event, first));
            ok((acl.aclrtStreamWaitEvent)(second, event));
            write(acl, cell, 2, second);
            ok((acl.aclrtSynchronizeStream)(second));
        }
        assert_eq!(read(acl, cell), 2);
    });
}

#[test]
fn a_drop_with_work_in_flight_ends_the_workers() {
    model(1, |_, acl, [stream, _]| {
        let cell = cell(acl);
        write(acl, cell, 1, stream);
    });
}
