//! Events and streams that meet another device or context than their own.

mod bed;

use std::ptr::null_mut;

use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{Bed, collecting, ok};

/// Runs a program on two devices with each executor. The first device is current.
fn expect(kinds: &[Kind], program: impl Fn(&Bed)) {
    for executor in [ascend_mock::Executor::Inline, ascend_mock::Executor::Threads] {
        let bed = Bed::new(collecting(executor).devices(2));
        program(&bed);
        let Bed { mock, .. } = &bed;
        let found: Vec<Kind> = mock.findings().iter().map(|report| report.kind).collect();
        assert_eq!(found, kinds, "{executor:?}: {}", bed.text());
    }
}

fn set_device(bed: &Bed, index: i32) {
    // SAFETY: the mock has two devices.
    ok(unsafe { (bed.acl.aclrtSetDevice)(bed.mock.first_device() + index) });
}

/// A record on a stream of another device returns 0, and later waits may hang (acl/streams-and-events E8).
#[test]
fn an_event_recorded_on_another_device_is_reported() {
    expect(&[Kind::ForeignEvent, Kind::RecordUnused], |bed| {
        set_device(bed, 1);
        bed.record(bed.event, bed.stream());
        // SAFETY: the event lives.
        ok(unsafe { (bed.acl.aclrtDestroyEvent)(bed.event) });
    });
    expect(&[Kind::RecordUnused], |bed| {
        set_device(bed, 1);
        let (event, stream) = (bed.event(), bed.stream());
        bed.record(event, stream);
        // SAFETY: the event lives.
        ok(unsafe { (bed.acl.aclrtDestroyEvent)(event) });
    });
}

/// A wait for another device's event may be no wait at all (acl/streams-and-events E18).
#[test]
fn a_wait_for_another_devices_event_is_reported() {
    expect(&[Kind::ForeignEvent], |bed| {
        bed.record(bed.event, bed.a);
        set_device(bed, 1);
        bed.wait(bed.stream(), bed.event);
    });
    expect(&[], |bed| {
        bed.record(bed.event, bed.a);
        bed.wait(bed.b, bed.event);
    });
}

/// Another context of the same device may use the event (acl/streams-and-events E19).
#[test]
fn an_event_of_another_context_is_none_of_another_device() {
    expect(&[], |bed| {
        bed.record(bed.event, bed.a);
        let mut context = null_mut();
        // SAFETY: the output is valid for the call, and the device exists.
        ok(unsafe { (bed.acl.aclrtCreateContext)(&mut context, bed.mock.first_device()) });
        bed.wait(bed.stream(), bed.event);
    });
}

fn try_fill(bed: &Bed) -> AclError {
    let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
    // SAFETY: the memory has that many bytes.
    unsafe { fill(bed.device, bed::BYTES, 1, bed::BYTES, bed.a) }
}

/// A submission to another context's stream is refused with 107003 (acl/streams-and-events 5); a program that does not look goes on without the task.
#[test]
fn a_stream_of_another_context_is_reported_unless_the_call_is_made_again_in_its_own() {
    let refused = |bed: &Bed| {
        set_device(bed, 1);
        assert_eq!(try_fill(bed).0, 107_003);
    };
    expect(&[Kind::ForeignStream], |bed| {
        refused(bed);
        bed.fill(bed.stream());
    });
    expect(&[], |bed| {
        refused(bed);
        set_device(bed, 0);
        bed.fill(bed.a);
    });
}

/// What submits nothing loses no task when it is refused.
#[test]
fn a_refused_abort_of_another_contexts_stream_is_not_reported() {
    expect(&[], |bed| {
        set_device(bed, 1);
        let abort = bed.acl.aclrtStreamAbort.expect("the mock has it");
        // SAFETY: the stream lives.
        assert_eq!(unsafe { abort(bed.a) }.0, 107_003);
        set_device(bed, 0);
        bed.fill(bed.b);
    });
}
