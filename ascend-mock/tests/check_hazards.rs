//! What breaks the runtime's own rules even where a run comes out right, and what is only superfluous: each kind, with a program that is free of it.

mod bed;

use std::ffi::c_void;

use ascend_mock::Executor;
use ascend_sim::order::Kind;

use bed::{BYTES, Bed, collecting, expect, expect_lints, ok};

/// `aclrtFree` frees at once and waits for nobody (acl/memory-kernels-graphs 1.3).
#[test]
fn memory_freed_with_work_in_flight_is_reported() {
    expect(&[Kind::FreedInFlight], |bed| {
        bed.fill(bed.a);
        bed.free();
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.synchronize(bed.a);
        bed.free();
    });
}

/// `aclrtFreeWithDevSync` waits first.
#[test]
fn memory_freed_after_a_synchronize_of_its_own_is_not() {
    expect(&[], |bed| {
        bed.fill(bed.a);
        let free = bed.acl.aclrtFreeWithDevSync.expect("the mock has it");
        // SAFETY: the memory lives, and is not used again.
        ok(unsafe { free(bed.device) });
    });
}

/// Pinned memory too, which hardware would unmap under the copy.
#[test]
fn pinned_memory_freed_with_a_copy_in_flight_is_reported() {
    let free = |bed: &Bed| {
        // SAFETY: what the test is about; the mock keeps the bytes until no work is left.
        ok(unsafe { (bed.acl.aclrtFreeHost)(bed.host) });
    };
    expect(&[Kind::FreedInFlight], |bed| {
        bed.fill(bed.a);
        bed.download(bed.a);
        free(bed);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.download(bed.a);
        bed.synchronize(bed.a);
        free(bed);
    });
}

/// An access of memory that was freed before it was submitted; on the device a fault, or another's bytes.
#[test]
fn an_access_of_freed_memory_is_reported() {
    expect(&[Kind::UseAfterFree], |bed| {
        bed.fill(bed.a);
        bed.synchronize(bed.a);
        let before = bed.device;
        bed.free();
        let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
        // SAFETY: a device address is a number; what is behind it is the mock's.
        let _status = unsafe { fill(before, BYTES, 1, BYTES, bed.a) };
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.synchronize(bed.a);
        bed.fill(bed.a);
        bed.synchronize(bed.a);
        bed.free();
    });
}

/// A second free of the same memory is refused (acl/memory-kernels-graphs 1.3), which a program may not look at.
#[test]
fn memory_freed_twice_is_reported() {
    expect(&[Kind::InvalidFree], |bed| {
        bed.free();
        // SAFETY: what the test is about; the address is a number.
        let status = unsafe { (bed.acl.aclrtFree)(bed.device) };
        assert!(!status.is_success());
    });
    expect(&[], Bed::free);
}

/// Simulations in one process have the same addresses: the thread's context says whose is meant, also when it is freed there already.
#[test]
fn memory_freed_twice_is_not_the_memory_of_other_simulations() {
    expect(&[Kind::InvalidFree], |bed| {
        bed.free();
        let mut context = std::ptr::null_mut();
        // SAFETY: the output is a valid place.
        ok(unsafe { (bed.acl.aclrtGetCurrentContext)(&raw mut context) });
        let others = [
            Bed::new(collecting(Executor::Inline)),
            Bed::new(collecting(Executor::Inline)),
        ];
        assert!(others.iter().all(|other| other.device == bed.device));
        // SAFETY: the context is live.
        ok(unsafe { (bed.acl.aclrtSetCurrentContext)(context) });
        // SAFETY: what the test is about; the address is a number.
        let status = unsafe { (bed.acl.aclrtFree)(bed.device) };
        assert!(!status.is_success());
    });
}

/// A read of device memory that nobody wrote: it is not zeroed.
#[test]
fn memory_that_was_never_written_is_reported() {
    expect(&[Kind::UnwrittenRead], |bed| bed.download(bed.a));
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.download(bed.a);
    });
}

/// The host's own access, through a synchronous call, of a pinned buffer that a copy in flight writes.
#[test]
fn a_host_buffer_touched_in_flight_is_reported() {
    let touch = |bed: &Bed| {
        let fill = bed.acl.aclrtMemset.expect("the mock has it");
        // SAFETY: the memory has that many bytes.
        ok(unsafe { fill(bed.host, BYTES, 3, BYTES) });
    };
    expect(&[Kind::HostBufferInFlight], |bed| {
        bed.fill(bed.a);
        bed.download(bed.a);
        touch(bed);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.download(bed.a);
        bed.synchronize(bed.a);
        touch(bed);
    });
}

/// A level event stays set until it is reset: recorded again without a reset, a wait is satisfied by the old record (acl/streams-and-events 6.1).
#[test]
fn a_wait_satisfied_by_a_stale_record_is_reported() {
    let round = |bed: &Bed, event, resets: bool| {
        bed.fill(bed.a);
        bed.record(event, bed.a);
        bed.wait(bed.b, event);
        if resets {
            bed.reset(event, bed.b);
        }
        bed.edge(bed.b, bed.a);
    };
    expect(&[Kind::StaleFlag], |bed| {
        let event = bed.level();
        round(bed, event, false);
        round(bed, event, false);
    });
    expect(&[], |bed| {
        let event = bed.level();
        round(bed, event, true);
        round(bed, event, true);
    });
}

/// A reset takes the flag from a wait that has not passed yet (acl/streams-and-events E22): that stream hangs.
#[test]
fn a_reset_before_the_last_waiter_is_reported() {
    expect(&[Kind::ResetBeforeWait], |bed| {
        let (event, third) = (bed.level(), bed.stream());
        bed.record(event, bed.a);
        bed.wait(bed.b, event);
        bed.wait(third, event);
        bed.reset(event, bed.b);
    });
    expect(&[], |bed| {
        let (event, third) = (bed.level(), bed.stream());
        bed.record(event, bed.a);
        bed.wait(bed.b, event);
        bed.wait(third, event);
        bed.edge(third, bed.b);
        bed.reset(event, bed.b);
    });
}

/// A reset and a record on two streams: which one counts is chance.
#[test]
fn a_reset_that_races_with_a_record_is_reported() {
    expect(&[Kind::ResetRace], |bed| {
        let event = bed.level();
        bed.record(event, bed.a);
        bed.reset(event, bed.b);
    });
    expect(&[], |bed| {
        let event = bed.level();
        bed.record(event, bed.a);
        bed.edge(bed.a, bed.b);
        bed.reset(event, bed.b);
    });
}

/// A notify is one bit: two records before a wait count once (acl/streams-and-events 7).
#[test]
fn two_records_of_a_notify_that_may_collapse_are_reported() {
    let program = |bed: &Bed, waits_between: bool| {
        let create = bed.acl.aclrtCreateNotify.expect("the mock has it");
        let record = bed.acl.aclrtRecordNotify.expect("the mock has it");
        let wait = bed.acl.aclrtWaitAndResetNotify.expect("the mock has it");
        let mut notify: *mut c_void = std::ptr::null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut notify, 0) });
        // SAFETY: the handles live.
        ok(unsafe { record(notify, bed.a) });
        if waits_between {
            // SAFETY: the handles live.
            ok(unsafe { wait(notify, bed.b, 0) });
            bed.edge(bed.b, bed.a);
        }
        // SAFETY: the handles live.
        ok(unsafe { record(notify, bed.a) });
        // SAFETY: the handles live.
        ok(unsafe { wait(notify, bed.b, 0) });
    };
    expect(&[Kind::NotifyRace], |bed| program(bed, false));
    expect(&[], |bed| program(bed, true));
}

/// On the recording stream a wait adds nothing (acl/streams-and-events E13).
#[test]
fn a_wait_that_orders_nothing_is_remarked_on() {
    expect_lints(&[Kind::RedundantWait], |bed| bed.edge(bed.a, bed.a));
    expect_lints(&[], |bed| bed.edge(bed.a, bed.b));
}

/// A wait for an event that was never recorded succeeds and does nothing (acl/streams-and-events E12).
#[test]
fn a_wait_for_what_was_never_recorded_is_remarked_on() {
    expect_lints(&[Kind::WaitNeverRecorded], |bed| bed.wait(bed.a, bed.event));
}

/// The first record stands for nothing that anybody asked for.
#[test]
fn an_event_recorded_again_before_anybody_waited_is_remarked_on() {
    expect_lints(&[Kind::RerecordUnused], |bed| {
        bed.record(bed.event, bed.a);
        bed.edge(bed.a, bed.b);
    });
    expect_lints(&[], |bed| {
        bed.edge(bed.a, bed.b);
        bed.edge(bed.a, bed.b);
    });
}

/// An event that ends without anybody having used its record.
#[test]
fn a_record_that_nobody_used_is_remarked_on() {
    let destroy = |bed: &Bed| {
        // SAFETY: the event lives, and is not used again.
        ok(unsafe { (bed.acl.aclrtDestroyEvent)(bed.event) });
    };
    expect_lints(&[Kind::RecordUnused], |bed| {
        bed.record(bed.event, bed.a);
        destroy(bed);
    });
    expect_lints(&[], |bed| {
        bed.edge(bed.a, bed.b);
        destroy(bed);
    });
}
