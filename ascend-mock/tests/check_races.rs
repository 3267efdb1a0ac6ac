//! Races through the C interface, racy and ordered in pairs: what each call means to the checker.

mod bed;

use ascend_mock::Executor;
use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{BYTES, Bed, collecting, expect, ok};

/// Nothing orders two streams but events (acl/streams-and-events T12).
#[test]
fn accesses_of_two_streams_race_unless_an_event_orders_them() {
    expect(&[Kind::WriteAfterWrite], |bed| {
        bed.fill(bed.a);
        bed.fill(bed.b);
    });
    expect(&[Kind::ReadAfterWrite], |bed| {
        bed.fill(bed.a);
        bed.download(bed.b);
    });
    expect(&[Kind::WriteAfterRead], |bed| {
        bed.fill(bed.a);
        bed.edge(bed.a, bed.b);
        bed.download(bed.b);
        bed.fill(bed.a);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.edge(bed.a, bed.b);
        bed.download(bed.b);
        bed.edge(bed.b, bed.a);
        bed.fill(bed.a);
    });
}

/// The default stream is one like any other (acl/streams-and-events T12).
#[test]
fn the_default_stream_orders_nothing_by_itself() {
    let default = std::ptr::null_mut();
    expect(&[Kind::WriteAfterWrite], |bed| {
        bed.fill(default);
        bed.fill(bed.a);
    });
    expect(&[], |bed| {
        bed.fill(default);
        bed.edge(default, bed.a);
        bed.fill(bed.a);
    });
}

/// A wait is bound to the record before it, whatever is recorded later (acl/streams-and-events E9, E11).
#[test]
fn a_wait_covers_what_was_before_the_record_that_it_is_bound_to() {
    expect(&[Kind::ReadAfterWrite], |bed| {
        bed.record(bed.event, bed.a);
        bed.wait(bed.b, bed.event);
        bed.fill(bed.a);
        bed.record(bed.event, bed.a);
        bed.download(bed.b);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.record(bed.event, bed.a);
        bed.wait(bed.b, bed.event);
        bed.download(bed.b);
    });
}

/// The host orders streams by waiting for them in between.
#[test]
fn a_synchronize_between_orders_two_streams() {
    expect(&[Kind::ReadAfterWrite], |bed| {
        bed.fill(bed.a);
        bed.synchronize(bed.b);
        bed.download(bed.b);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.synchronize(bed.a);
        bed.download(bed.b);
    });
}

/// So does a device's synchronize, and one with an event.
#[test]
fn a_synchronize_with_the_device_or_an_event_orders_what_follows() {
    expect(&[], |bed| {
        bed.fill(bed.a);
        // SAFETY: no pointers are passed.
        ok(unsafe { (bed.acl.aclrtSynchronizeDevice)() });
        bed.download(bed.b);
    });
    let synchronize = |bed: &Bed| {
        // SAFETY: the event lives.
        ok(unsafe { (bed.acl.aclrtSynchronizeEvent)(bed.event) });
    };
    expect(&[Kind::ReadAfterWrite], |bed| {
        bed.record(bed.event, bed.a);
        bed.fill(bed.a);
        synchronize(bed);
        bed.download(bed.b);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.record(bed.event, bed.a);
        synchronize(bed);
        bed.download(bed.b);
    });
}

/// A query that says "complete" is as good as a synchronize (acl/streams-and-events T23); one that says "not ready" is nothing.
#[test]
fn a_successful_query_orders_what_follows() {
    let query = |bed: &Bed| {
        let query = bed.acl.aclrtStreamQuery.expect("the mock has it");
        let mut status = aclrtStreamStatus(7);
        // SAFETY: the stream lives, and the output is valid for the call.
        ok(unsafe { query(bed.a, &mut status) });
        status.0
    };
    expect(&[Kind::ReadAfterWrite], |bed| {
        assert!(bed.mock.hold_stream(bed.a));
        bed.fill(bed.a);
        assert_ne!(query(bed), 0);
        bed.download(bed.b);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.mock.settle();
        assert_eq!(query(bed), 0);
        bed.download(bed.b);
    });
}

/// Destroying a stream waits for its work (acl/streams-and-events T28).
#[test]
fn destroying_a_stream_orders_what_follows() {
    expect(&[], |bed| {
        bed.fill(bed.a);
        // SAFETY: the stream lives, and is not used again.
        ok(unsafe { (bed.acl.aclrtDestroyStream)(bed.a) });
        bed.download(bed.b);
    });
}

/// A synchronous copy waits for no stream (acl/memory-kernels-graphs 6, item 4).
#[test]
fn a_synchronous_copy_of_memory_in_flight_races() {
    let copy = |bed: &Bed| {
        // SAFETY: both have that many bytes.
        ok(unsafe { (bed.acl.aclrtMemcpy)(bed.device, BYTES, bed.host, BYTES, ACL_MEMCPY_HOST_TO_DEVICE) });
    };
    expect(&[Kind::WriteAfterWrite], |bed| {
        bed.fill(bed.a);
        copy(bed);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        bed.synchronize(bed.a);
        copy(bed);
    });
}

/// A notify orders like an event: what is before its record, and what is behind its wait (acl/streams-and-events 7).
#[test]
fn a_notify_orders_two_streams() {
    let notify = |bed: &Bed| {
        let mut notify = std::ptr::null_mut();
        let create = bed.acl.aclrtCreateNotify.expect("the mock has it");
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut notify, 0) });
        notify
    };
    let record = |bed: &Bed, notify| {
        let record = bed.acl.aclrtRecordNotify.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { record(notify, bed.a) });
    };
    let wait = |bed: &Bed, notify| {
        let wait = bed.acl.aclrtWaitAndResetNotify.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { wait(notify, bed.b, 0) });
    };
    expect(&[Kind::ReadAfterWrite], |bed| {
        let notify = notify(bed);
        record(bed, notify);
        bed.fill(bed.a);
        wait(bed, notify);
        bed.download(bed.b);
    });
    expect(&[], |bed| {
        let notify = notify(bed);
        bed.fill(bed.a);
        record(bed, notify);
        wait(bed, notify);
        bed.download(bed.b);
    });
}

/// A notify that is destroyed and made anew is another one: the old one's last record does not count as its own.
#[test]
fn a_new_notify_knows_nothing_of_a_destroyed_one() {
    expect(&[], |bed| {
        let create = bed.acl.aclrtCreateNotify.expect("the mock has it");
        let record = bed.acl.aclrtRecordNotify.expect("the mock has it");
        let destroy = bed.acl.aclrtDestroyNotify.expect("the mock has it");
        for stream in [bed.a, bed.b] {
            let mut notify = std::ptr::null_mut();
            // SAFETY: the output is valid for the call.
            ok(unsafe { create(&mut notify, 0) });
            // SAFETY: the handles live.
            ok(unsafe { record(notify, stream) });
            bed.mock.settle();
            // SAFETY: the notify is not used again.
            ok(unsafe { destroy(notify) });
        }
    });
}

/// A replay does what was captured, again and elsewhere: it is ordered as if it were submitted then.
#[test]
fn a_replayed_graph_races_like_what_it_was_captured_from() {
    let captured = |bed: &Bed| {
        let begin = bed.acl.aclmdlRICaptureBegin.expect("the mock has it");
        let end = bed.acl.aclmdlRICaptureEnd.expect("the mock has it");
        let mut graph = std::ptr::null_mut();
        // SAFETY: the stream lives.
        ok(unsafe { begin(bed.a, aclmdlRICaptureMode(0)) });
        bed.fill(bed.a);
        // SAFETY: the stream lives, and the output is valid for the call.
        ok(unsafe { end(bed.a, &mut graph) });
        graph
    };
    let replay = |bed: &Bed, graph| {
        let replay = bed.acl.aclmdlRIExecuteAsync.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { replay(graph, bed.b) });
    };
    expect(&[Kind::WriteAfterWrite], |bed| {
        let graph = captured(bed);
        bed.fill(bed.a);
        replay(bed, graph);
    });
    expect(&[], |bed| {
        let graph = captured(bed);
        bed.fill(bed.a);
        bed.edge(bed.a, bed.b);
        replay(bed, graph);
    });
}

/// Both orders of a race, made by holding one of its streams: one of them gives other bytes.
#[test]
fn holding_either_stream_of_a_race_shows_both_orders() {
    let bytes = |first_held: bool| {
        let bed = Bed::new(collecting(Executor::Inline));
        let held = if first_held { bed.a } else { bed.b };
        let free = if first_held { bed.b } else { bed.a };
        let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
        assert!(bed.mock.hold_stream(held));
        for (value, stream) in [(1, bed.a), (2, bed.b)] {
            // SAFETY: the memory has that many bytes.
            ok(unsafe { fill(bed.device, BYTES, value, BYTES, stream) });
        }
        assert_eq!(bed.kinds(), [Kind::WriteAfterWrite]);
        bed.synchronize(free);
        assert!(bed.mock.release_stream(held));
        bed.synchronize(held);
        bed.download(held);
        bed.synchronize(held);
        // SAFETY: the pinned memory has that many bytes, and no work is left.
        unsafe { bed.host.cast::<u8>().read() }
    };
    assert_eq!((bytes(true), bytes(false)), (1, 2));
}

/// With a synchronize now and then, a long run leaves nothing behind: the same findings at the end, none lost, none new.
#[test]
fn a_long_quiet_run_stays_quiet() {
    let bed = Bed::new(collecting(Executor::Inline));
    for step in 0..20_000 {
        bed.fill(bed.a);
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

/// Memory imported under a key is the same memory (acl/memory-kernels-graphs 1.9): accesses through either address are compared.
#[test]
fn accesses_through_an_imported_address_race_unless_an_event_orders_them() {
    const PAGE: usize = 2 << 20;
    for ordered in [true, false] {
        let race = if ordered { &[][..] } else { &[Kind::WriteAfterWrite] };
        expect(race, |bed| {
            let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
            let export = bed.acl.aclrtIpcMemGetExportKey.expect("the mock has it");
            let import = bed.acl.aclrtIpcMemImportByKey.expect("the mock has it");
            let (mut own, mut imported) = (std::ptr::null_mut(), std::ptr::null_mut());
            let mut key = [0; 65];
            // SAFETY: the output is valid for the call.
            ok(unsafe { (bed.acl.aclrtMalloc)(&mut own, PAGE, ACL_MEM_MALLOC_HUGE_FIRST) });
            // SAFETY: the memory lives, and the key has that many bytes.
            ok(unsafe { export(own, PAGE, key.as_mut_ptr(), key.len(), 1) });
            // SAFETY: the key is one, and the output is valid for the call.
            ok(unsafe { import(&mut imported, key.as_ptr(), 0) });
            // SAFETY: the memory has that many bytes.
            ok(unsafe { fill(own, PAGE, 1, 64, bed.a) });
            if ordered {
                bed.edge(bed.a, bed.b);
            }
            // SAFETY: as above.
            ok(unsafe { fill(imported.wrapping_byte_add(32), PAGE - 32, 2, 64, bed.b) });
        });
    }
}
