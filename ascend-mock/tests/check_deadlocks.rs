//! Hangs are explained: who waits for whom. In virtual time, where it is known that nothing can go on.
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ffi::c_void;
use std::ptr::null_mut;
use std::time::Duration;

use ascend_mock::Mock;
use ascend_sim::order::{Action, Class, Kind, Policy};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

/// A mock with two streams and two notifies.
struct Bed {
    mock: Mock,
    acl: FnTable,
    streams: [aclrtStream; 2],
    notifies: [aclrtNotify; 2],
}

impl Bed {
    fn new() -> Bed {
        let mock = Mock::builder()
            .check(Policy::all(Action::Collect))
            .hang_limit(Some(Duration::from_millis(20)))
            .build();
        let acl = mock.table();
        let (mut streams, mut notifies) = ([null_mut(); 2], [null_mut(); 2]);
        let create_notify = acl.aclrtCreateNotify.expect("the mock has it");
        // SAFETY: the outputs are valid for the calls.
        unsafe {
            ok((acl.aclrtSetDevice)(mock.first_device()));
            for (stream, notify) in streams.iter_mut().zip(&mut notifies) {
                ok((acl.aclrtCreateStream)(stream));
                ok(create_notify(notify, 0));
            }
        }
        Bed {
            mock,
            acl,
            streams,
            notifies,
        }
    }

    fn wait(&self, stream: usize, notify: usize) {
        let wait = self.acl.aclrtWaitAndResetNotify.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { wait(self.notifies[notify], self.streams[stream], 0) });
    }

    fn record(&self, stream: usize, notify: usize) {
        let record = self.acl.aclrtRecordNotify.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { record(self.notifies[notify], self.streams[stream]) });
    }

    fn synchronize(&self, stream: usize) -> AclError {
        // SAFETY: the stream lives.
        unsafe { (self.acl.aclrtSynchronizeStream)(self.streams[stream]) }
    }

    fn deadlocks(&self) -> Vec<(Kind, usize)> {
        let reports = self.mock.findings();
        let deadlocks = reports.iter().filter(|report| report.class() == Class::Deadlock);
        deadlocks.map(|report| (report.kind, report.links.len())).collect()
    }
}

/// A wait for a notify blocks its stream until somebody records it (acl/streams-and-events 7).
#[test]
fn two_streams_that_wait_for_each_other_are_a_circle() {
    let bed = Bed::new();
    bed.wait(0, 0);
    bed.record(0, 1);
    bed.wait(1, 1);
    bed.record(1, 0);
    assert_eq!(bed.synchronize(0).0, 507_046);
    assert_eq!(bed.deadlocks(), [(Kind::WaitCycle, 2)]);

    let bed = Bed::new();
    bed.record(0, 1);
    bed.wait(0, 0);
    bed.wait(1, 1);
    bed.record(1, 0);
    ok(bed.synchronize(0));
    assert_eq!(bed.deadlocks(), []);
}

/// As above: a wait whose record was never submitted ends nowhere.
#[test]
fn a_wait_that_nobody_ends_is_told() {
    let bed = Bed::new();
    bed.wait(0, 0);
    assert_eq!(bed.synchronize(0).0, 507_046);
    assert_eq!(bed.deadlocks(), [(Kind::NeverSignalled, 1)]);
    let text = bed.mock.rendered_findings().join("\n");
    assert!(text.contains("notify wait") || text.contains("`wait`"), "{text}");

    let bed = Bed::new();
    bed.wait(0, 0);
    bed.record(1, 0);
    ok(bed.synchronize(0));
    assert_eq!(bed.deadlocks(), []);
}

/// What a host function is given: how to synchronize, with what, and whether to.
struct Inside {
    acl: Option<FnTable>,
    device: i32,
    stream: aclrtStream,
    answer: i32,
}

unsafe extern "C" fn inside(data: *mut c_void) {
    // SAFETY: the test passes an `Inside` that lives until the stream is synchronised, and looks at it only then.
    let data = unsafe { &mut *data.cast::<Inside>() };
    if let Some(acl) = data.acl {
        // A host function starts without a context.
        // SAFETY: device and stream live.
        data.answer = unsafe {
            ok((acl.aclrtSetDevice)(data.device));
            (acl.aclrtSynchronizeStream)(data.stream).0
        };
    }
}

/// A host function that waits for its own stream never returns on hardware (acl/streams-and-events H3).
#[test]
fn waiting_inside_a_host_function_is_told() {
    for waits in [true, false] {
        let bed = Bed::new();
        let launch = bed.acl.aclrtLaunchHostFunc.expect("the mock has it");
        let mut data = Inside {
            acl: waits.then_some(bed.acl),
            device: bed.mock.first_device(),
            stream: bed.streams[0],
            answer: 0,
        };
        // SAFETY: the data lives until the stream is synchronised below.
        ok(unsafe { launch(bed.streams[0], Some(inside), (&raw mut data).cast()) });
        ok(bed.synchronize(0));
        if waits {
            assert_eq!(data.answer, 507_000);
            assert_eq!(bed.deadlocks(), [(Kind::WaitInCallback, 2)]);
        } else {
            assert_eq!(bed.deadlocks(), []);
        }
    }
}

/// Two ranks that submit the collectives of two communicators in opposite orders, one stream each, wait for each other.
#[test]
fn collectives_of_two_communicators_in_opposite_orders_are_a_circle() {
    for crossed in [true, false] {
        let mock = Mock::builder()
            .devices(2)
            .check(Policy::all(Action::Collect))
            .hang_limit(Some(Duration::from_millis(20)))
            .build();
        let (acl, hccl) = (mock.table(), mock.hccl_table());
        let mut devices = [mock.first_device(), mock.first_device() + 1];
        let mut communicators = [[null_mut(); 2]; 2];
        let mut streams = [null_mut(); 2];
        let init = hccl.HcclCommInitAll.expect("the mock has it");
        let reduce = hccl.HcclAllReduce.expect("the mock has it");
        // SAFETY: outputs are valid for the calls, handles and memory live.
        unsafe {
            for ranks in &mut communicators {
                assert_eq!(init(2, devices.as_mut_ptr(), ranks.as_mut_ptr()).0, 0);
            }
            for rank in 0..2 {
                ok((acl.aclrtSetDevice)(devices[rank]));
                ok((acl.aclrtCreateStream)(&mut streams[rank]));
                for turn in 0..2 {
                    let mut buffer = null_mut();
                    ok((acl.aclrtMalloc)(&mut buffer, 8, ACL_MEM_MALLOC_HUGE_FIRST));
                    let number = if crossed && rank == 1 { 1 - turn } else { turn };
                    let communicator = communicators[number][rank];
                    let (float, sum) = (HcclDataType(4), HcclReduceOp(0));
                    assert_eq!(reduce(buffer, buffer, 2, float, sum, communicator, streams[rank]).0, 0);
                }
            }
            let status = (acl.aclrtSynchronizeStream)(streams[1]).0;
            assert_eq!(status, if crossed { 507_046 } else { 0 });
        }
        let reports = mock.findings();
        let deadlocks = reports.iter().filter(|report| report.class() == Class::Deadlock);
        let kinds: Vec<Kind> = deadlocks.map(|report| report.kind).collect();
        let expected: &[Kind] = if crossed { &[Kind::CollectiveOrder] } else { &[] };
        assert_eq!(kinds, expected);
    }
}
