//! What the host knows to be over when a synchronization fails, racy and ordered in pairs.

mod bed;

use std::ptr::null_mut;
use std::time::Duration;

use ascend_mock::fault::{Effect, Rule};
use ascend_mock::{Executor, MockBuilder};
use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{Bed, collecting, expect, ok};

const SECOND: Duration = Duration::from_secs(1);

#[track_caller]
fn expect_on(builder: impl Fn(Executor) -> MockBuilder, kinds: &[Kind], program: impl Fn(&Bed)) {
    for executor in [Executor::Inline, Executor::Threads] {
        let bed = Bed::new(builder(executor));
        program(&bed);
        assert_eq!(bed.kinds(), kinds, "{executor:?}: {}", bed.text());
    }
}

/// Both streams stop at the first fault of either.
fn stop_on_failure(bed: &Bed) {
    let set = bed.acl.aclrtSetStreamFailureMode.expect("the mock has it");
    // SAFETY: the stream lives.
    ok(unsafe { set(bed.a, 1) });
}

/// A device-side wait that ran out of time lets its stream go on (acl/streams-and-events E17): the stream is over when its synchronization says so.
#[test]
fn a_stream_behind_a_wait_that_timed_out_is_over() {
    for synchronizes in [true, false] {
        let freed = if synchronizes { &[][..] } else { &[Kind::FreedInFlight] };
        expect(freed, |bed| {
            let wait = bed.acl.aclrtStreamWaitEventWithTimeout.expect("the mock has it");
            let level = bed.level();
            if synchronizes {
                // SAFETY: the handles live.
                ok(unsafe { wait(bed.a, level, 1) });
            }
            bed.fill(bed.a);
            if synchronizes {
                assert_eq!(bed.try_synchronize(bed.a).0, 107_020);
            }
            bed.free();
        });
    }
}

/// A collective that nobody comes to fails with 507048 and is over.
#[test]
fn a_collective_that_timed_out_is_over() {
    let builder = |executor| {
        let builder = collecting(executor).devices(2).connect_timeout(SECOND);
        match executor {
            Executor::Inline => builder,
            Executor::Threads => builder.exec_timeout(Some(Duration::from_millis(50))),
        }
    };
    for synchronizes in [true, false] {
        for executor in [Executor::Inline, Executor::Threads] {
            let bed = Bed::new(builder(executor));
            let hccl = bed.mock.hccl_table();
            let init = hccl.HcclCommInitAll.expect("the mock has it");
            let reduce = hccl.HcclAllReduce.expect("the mock has it");
            let first = bed.mock.first_device();
            let mut devices = [first, first + 1];
            let mut ranks: [HcclComm; 2] = [null_mut(); 2];
            // SAFETY: both arrays have two elements.
            let made = unsafe { init(2, devices.as_mut_ptr(), ranks.as_mut_ptr()) };
            assert_eq!(made.0, 0);
            // SAFETY: the ordinal is the mock's.
            ok(unsafe { (bed.acl.aclrtSetDevice)(first) });
            bed.fill(bed.a);
            // SAFETY: the buffer has as many elements, and the handles live.
            let reduced = unsafe {
                reduce(
                    bed.device,
                    bed.device,
                    4,
                    HCCL_DATA_TYPE_FP32,
                    HCCL_REDUCE_SUM,
                    ranks[0],
                    bed.a,
                )
            };
            assert_eq!(reduced.0, 0);
            if synchronizes {
                assert_eq!(bed.try_synchronize(bed.a).0, 507_048);
            }
            bed.free();
            let freed = bed.kinds().contains(&Kind::FreedInFlight) || bed.kinds().contains(&Kind::UseAfterFree);
            assert_eq!(freed, !synchronizes, "{executor:?}: {}", bed.text());
        }
    }
}

/// After a fault in stop mode, what other streams of the context had queued is thrown away (acl/streams-and-events 10.4).
#[test]
fn what_a_fault_in_stop_mode_threw_away_is_over() {
    let builder = |executor| collecting(executor).fault(Rule::new(Effect::DeviceFault(507_015)).times(1));
    for synchronizes in [true, false] {
        let freed = if synchronizes { &[][..] } else { &[Kind::FreedInFlight] };
        expect_on(builder, freed, |bed| {
            stop_on_failure(bed);
            bed.mock.hold_stream(bed.a);
            bed.fill(bed.a);
            bed.edge(bed.a, bed.b);
            bed.fill(bed.b);
            if synchronizes {
                bed.mock.release_stream(bed.a);
                assert_eq!(bed.try_synchronize(bed.a).0, 507_015);
            }
            bed.free();
        });
    }
}

/// A task that still runs on another stream is not: the host is told of the fault at once, and nothing stops what runs.
#[test]
fn what_still_runs_after_a_fault_in_stop_mode_is_in_flight() {
    let bed = Bed::new(
        collecting(Executor::Inline)
            .copy_ns_per_mib(1 << 40)
            .fault(Rule::new(Effect::DeviceFault(507_015)).kernel("value write")),
    );
    stop_on_failure(&bed);
    let word = bed.word();
    bed.fill(bed.b);
    let write = bed.acl.aclrtValueWrite.expect("the mock has it");
    // SAFETY: the word is the mock's and lives.
    ok(unsafe { write(word, 1, 0, bed.a) });
    assert_eq!(bed.try_synchronize(bed.a).0, 507_015);
    assert_eq!(bed.mock.pending(bed.b), Some(1));
    bed.free();
    assert_eq!(bed.kinds(), [Kind::FreedInFlight], "{}", bed.text());
}

/// An aborted stream is idle when the abort returns (acl/streams-and-events T42); one that nobody aborted is not.
#[test]
fn an_aborted_stream_is_over() {
    for aborts in [true, false] {
        let freed = if aborts { &[][..] } else { &[Kind::FreedInFlight] };
        expect(freed, |bed| {
            bed.mock.hold_stream(bed.a);
            bed.fill(bed.a);
            if aborts {
                let abort = bed.acl.aclrtStreamAbort.expect("the mock has it");
                // SAFETY: the stream lives.
                ok(unsafe { abort(bed.a) });
            }
            bed.free();
        });
    }
}

/// A synchronization that ran out of time says nothing about what is still queued.
#[test]
fn a_synchronization_that_timed_out_is_no_edge() {
    expect(&[Kind::FreedInFlight], |bed| {
        bed.mock.hold_stream(bed.a);
        bed.fill(bed.a);
        let synchronize = bed.acl.aclrtSynchronizeStreamWithTimeout.expect("the mock has it");
        // SAFETY: the stream lives.
        assert_eq!(unsafe { synchronize(bed.a, 1) }.0, 507_046);
        bed.free();
        bed.mock.release_stream(bed.a);
    });
}
