//! Findings through the C interface, racy and ordered in pairs: the checker that the mock feeds sees what the calls mean.
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ffi::c_void;
use std::ptr::null_mut;

use ascend_mock::Mock;
use ascend_sim::order::{Action, Class, Kind, Policy};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

/// A mock with two streams, an event, device memory and pinned memory of 64 bytes.
struct Bed {
    mock: Mock,
    acl: FnTable,
    a: aclrtStream,
    b: aclrtStream,
    event: aclrtEvent,
    device: *mut c_void,
    host: *mut c_void,
}

impl Bed {
    fn new() -> Bed {
        let mock = Mock::builder().check(Policy::all(Action::Collect)).build();
        let acl = mock.table();
        let (mut a, mut b, mut event) = (null_mut(), null_mut(), null_mut());
        let (mut device, mut host) = (null_mut(), null_mut());
        let create_event = acl.aclrtCreateEventExWithFlag.expect("the mock has it");
        // SAFETY: the outputs are valid for the calls.
        unsafe {
            ok((acl.aclrtSetDevice)(mock.first_device()));
            ok((acl.aclrtCreateStream)(&mut a));
            ok((acl.aclrtCreateStream)(&mut b));
            ok(create_event(&mut event, 1));
            ok((acl.aclrtMalloc)(&mut device, 64, ACL_MEM_MALLOC_HUGE_FIRST));
            ok((acl.aclrtMallocHost)(&mut host, 64));
        }
        Bed {
            mock,
            acl,
            a,
            b,
            event,
            device,
            host,
        }
    }

    fn fill(&self, stream: aclrtStream, value: i32) {
        let fill = self.acl.aclrtMemsetAsync.expect("the mock has it");
        // SAFETY: the memory has 64 bytes and lives until it is freed.
        ok(unsafe { fill(self.device, 64, value, 64, stream) });
    }

    fn edge(&self, from: aclrtStream, to: aclrtStream) {
        // SAFETY: the handles live.
        unsafe {
            ok((self.acl.aclrtRecordEvent)(self.event, from));
            ok((self.acl.aclrtStreamWaitEvent)(to, self.event));
        }
    }

    fn download(&self, stream: aclrtStream) {
        // SAFETY: both have 64 bytes and live until the stream is synchronised.
        ok(unsafe { (self.acl.aclrtMemcpyAsync)(self.host, 64, self.device, 64, ACL_MEMCPY_DEVICE_TO_HOST, stream) });
    }

    fn synchronize(&self, stream: aclrtStream) {
        // SAFETY: the stream lives.
        ok(unsafe { (self.acl.aclrtSynchronizeStream)(stream) });
    }

    fn kinds(&self) -> Vec<Kind> {
        let reports = self.mock.findings();
        let grave = reports.iter().filter(|report| report.class() != Class::Lint);
        grave.map(|report| report.kind).collect()
    }
}

/// Nothing orders two streams but events (acl/streams-and-events T12).
#[test]
fn accesses_of_two_streams_race_unless_an_event_orders_them() {
    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.fill(bed.b, 2);
    assert_eq!(bed.kinds(), [Kind::WriteAfterWrite]);

    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.download(bed.b);
    assert_eq!(bed.kinds(), [Kind::ReadAfterWrite]);

    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.edge(bed.a, bed.b);
    bed.download(bed.b);
    bed.edge(bed.b, bed.a);
    bed.fill(bed.a, 2);
    assert_eq!(bed.kinds(), []);
}

/// The host orders streams by waiting for them in between.
#[test]
fn a_synchronize_between_orders_two_streams() {
    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.download(bed.b);
    bed.fill(bed.a, 2);
    assert!(bed.kinds().contains(&Kind::WriteAfterRead), "{:?}", bed.kinds());

    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.synchronize(bed.a);
    bed.download(bed.b);
    bed.synchronize(bed.b);
    bed.fill(bed.a, 2);
    assert_eq!(bed.kinds(), []);
}

/// `aclrtFree` frees at once and waits for nobody (acl/memory-kernels-graphs 1.3).
#[test]
fn memory_freed_with_work_in_flight_is_reported() {
    let bed = Bed::new();
    bed.fill(bed.a, 1);
    // SAFETY: what the test is about; the memory is the mock's, so nothing of the program is touched.
    ok(unsafe { (bed.acl.aclrtFree)(bed.device) });
    assert_eq!(bed.kinds(), [Kind::FreedInFlight]);

    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.synchronize(bed.a);
    // SAFETY: no work is left.
    ok(unsafe { (bed.acl.aclrtFree)(bed.device) });
    assert_eq!(bed.kinds(), []);
}

/// A synchronous copy waits for no stream (acl/memory-kernels-graphs 6, item 4).
#[test]
fn a_synchronous_copy_of_memory_in_flight_is_reported() {
    let copy = |bed: &Bed| {
        // SAFETY: both have 64 bytes.
        ok(unsafe { (bed.acl.aclrtMemcpy)(bed.device, 64, bed.host, 64, ACL_MEMCPY_HOST_TO_DEVICE) });
    };
    let bed = Bed::new();
    bed.fill(bed.a, 1);
    copy(&bed);
    assert_eq!(bed.kinds().len(), 1, "{:?}", bed.kinds());

    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.synchronize(bed.a);
    copy(&bed);
    assert_eq!(bed.kinds(), []);
}

/// A read of device memory that nobody wrote: it is not zeroed.
#[test]
fn memory_that_was_never_written_is_reported() {
    let bed = Bed::new();
    bed.download(bed.a);
    assert_eq!(bed.kinds(), [Kind::UnwrittenRead]);

    let bed = Bed::new();
    bed.fill(bed.a, 1);
    bed.download(bed.a);
    assert_eq!(bed.kinds(), []);
}

/// Both orders of a race, made by holding one of its streams: one of them gives other bytes.
#[test]
fn holding_either_stream_of_a_race_shows_both_orders() {
    let bytes = |first_held: bool| {
        let bed = Bed::new();
        let held = if first_held { bed.a } else { bed.b };
        let free = if first_held { bed.b } else { bed.a };
        assert!(bed.mock.hold_stream(held));
        bed.fill(bed.a, 1);
        bed.fill(bed.b, 2);
        assert_eq!(bed.kinds(), [Kind::WriteAfterWrite]);
        let report = &bed.mock.findings()[0];
        assert!(
            report
                .witness()
                .is_some_and(|witness| witness.second_then_first.is_some())
        );
        bed.synchronize(free);
        assert!(bed.mock.release_stream(held));
        bed.synchronize(held);
        bed.download(held);
        bed.synchronize(held);
        // SAFETY: the pinned memory has 64 bytes, and no work is left.
        unsafe { bed.host.cast::<u8>().read() }
    };
    assert_eq!((bytes(true), bytes(false)), (1, 2));
}

/// With a synchronize now and then, a long run leaves nothing behind: the same findings at the end, none lost, none new.
#[test]
fn a_long_quiet_run_stays_quiet() {
    let bed = Bed::new();
    for step in 0..20_000 {
        bed.fill(bed.a, 1);
        bed.edge(bed.a, bed.b);
        bed.download(bed.b);
        bed.edge(bed.b, bed.a);
        if step % 100 == 0 {
            bed.synchronize(bed.a);
            bed.synchronize(bed.b);
        }
    }
    assert_eq!(bed.kinds(), []);
}
