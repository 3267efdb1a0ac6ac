//! What functions on the host do comes after the work before them and, where their stream waits for them, before the work behind them.
mod bed;

use std::ffi::c_void;
use std::sync::mpsc::channel;

use ascend_mock::Executor;
use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{Bed, collecting, expect, ok};

unsafe extern "C" {
    safe fn pthread_self() -> usize;
}

const RACE: &[Kind] = &[Kind::WriteAfterWrite];

/// Writes the device's bytes. The runtime's own thread has no context (acl/streams-and-events H3), so it takes the device first.
unsafe extern "C" fn writes(bed: *mut c_void) {
    // SAFETY: the tests pass their bed, which lives until everything has run.
    let bed = unsafe { &*bed.cast::<Bed>() };
    // SAFETY: the device exists.
    ok(unsafe { (bed.acl.aclrtSetDevice)(bed.mock.first_device()) });
    bed.write();
}

fn data(bed: &Bed) -> *mut c_void {
    std::ptr::from_ref(bed).cast_mut().cast()
}

/// A host function of stream `a` that writes.
fn host_function(bed: &Bed) {
    let launch = bed.acl.aclrtLaunchHostFunc.expect("the mock has it");
    // SAFETY: the bed lives until everything has run.
    ok(unsafe { launch(bed.a, Some(writes), data(bed)) });
}

/// It runs when it is reached (acl/streams-and-events H1): after what is before it in its stream, and that alone.
#[test]
fn a_host_function_follows_its_stream_and_no_other() {
    expect(RACE, |bed| {
        bed.fill(bed.b);
        host_function(bed);
        bed.synchronize(bed.a);
    });
    expect(&[], |bed| {
        bed.fill(bed.a);
        host_function(bed);
        bed.synchronize(bed.a);
    });
    expect(&[], |bed| {
        bed.fill(bed.b);
        bed.edge(bed.b, bed.a);
        host_function(bed);
        bed.synchronize(bed.a);
    });
}

/// Later tasks of the stream wait until it returns (acl/streams-and-events H1), and with them what waits for their records.
#[test]
fn work_behind_a_host_function_follows_it() {
    expect(RACE, |bed| {
        host_function(bed);
        bed.fill(bed.b);
        bed.synchronize(bed.a);
    });
    expect(&[], |bed| {
        host_function(bed);
        bed.fill(bed.a);
        bed.synchronize(bed.a);
    });
    expect(&[], |bed| {
        host_function(bed);
        bed.edge(bed.a, bed.b);
        bed.fill(bed.b);
        bed.synchronize(bed.b);
    });
}

/// The host knows that the function has run when it has waited for the stream, not because it happened to run.
#[test]
fn the_host_follows_a_host_function_that_it_waited_for() {
    expect(RACE, |bed| {
        host_function(bed);
        bed.mock.settle();
        bed.write();
    });
    expect(&[], |bed| {
        host_function(bed);
        bed.synchronize(bed.a);
        bed.write();
    });
}

/// One that an abort threw away never runs and orders nothing (acl/streams-and-events H6); what is submitted next is not kept waiting.
#[test]
fn an_aborted_host_function_holds_nothing_back() {
    let abort = |bed: &Bed| {
        assert!(bed.mock.hold_stream(bed.a));
        host_function(bed);
        let abort = bed.acl.aclrtStreamAbort.expect("the mock has it");
        // SAFETY: the stream lives.
        ok(unsafe { abort(bed.a) });
        assert!(bed.mock.release_stream(bed.a));
    };
    expect(RACE, |bed| {
        abort(bed);
        bed.fill(bed.a);
        bed.fill(bed.b);
    });
    expect(&[], |bed| {
        abort(bed);
        bed.fill(bed.a);
        bed.edge(bed.a, bed.b);
        bed.fill(bed.b);
    });
}

const NO_BLOCK: aclrtCallbackBlockType = aclrtCallbackBlockType(0);
const BLOCK: aclrtCallbackBlockType = aclrtCallbackBlockType(1);

/// Sends the reports of stream `a` to this thread.
fn subscribe(bed: &Bed) -> u64 {
    let own = pthread_self() as u64;
    let subscribe = bed.acl.aclrtSubscribeReport.expect("the mock has it");
    // SAFETY: the stream lives.
    ok(unsafe { subscribe(own, bed.a) });
    own
}

fn unsubscribe(bed: &Bed, thread: u64) {
    let unsubscribe = bed.acl.aclrtUnSubscribeReport.expect("the mock has it");
    // SAFETY: the stream lives.
    ok(unsafe { unsubscribe(thread, bed.a) });
}

fn callback(bed: &Bed, block: aclrtCallbackBlockType) {
    let launch = bed.acl.aclrtLaunchCallback.expect("the mock has it");
    // SAFETY: the bed lives until everything has run.
    ok(unsafe { launch(Some(writes), data(bed), block, bed.a) });
}

/// Runs one callback; the time-out is only for a test that fails.
fn process(bed: &Bed) {
    let process = bed.acl.aclrtProcessReport.expect("the mock has it");
    // SAFETY: no pointers are passed.
    ok(unsafe { process(10_000) });
}

/// `NO_BLOCK`: the stream goes on at once; `BLOCK`: it waits for the callback to return (acl/streams-and-events H11).
#[test]
fn work_behind_a_callback_follows_it_if_it_blocks() {
    expect(RACE, |bed| {
        subscribe(bed);
        callback(bed, NO_BLOCK);
        bed.fill(bed.a);
        process(bed);
    });
    expect(&[], |bed| {
        subscribe(bed);
        callback(bed, BLOCK);
        bed.fill(bed.a);
        process(bed);
    });
}

/// Blocking or not, the callback comes after what is before it in its stream.
#[test]
fn a_callback_follows_its_stream_and_no_other() {
    for block in [NO_BLOCK, BLOCK] {
        expect(RACE, |bed| {
            subscribe(bed);
            bed.fill(bed.b);
            callback(bed, block);
            process(bed);
        });
        expect(&[], |bed| {
            subscribe(bed);
            bed.fill(bed.a);
            callback(bed, block);
            process(bed);
        });
    }
}

/// The pattern of the samples (acl/streams-and-events H9): a thread of its own processes, the program synchronizes, unsubscribes and joins.
#[test]
fn the_host_follows_a_callback_of_another_thread_once_it_synchronized_or_unsubscribed() {
    for (block, synchronizes, unsubscribes, kinds) in [
        (BLOCK, false, false, RACE),
        (BLOCK, true, false, &[]),
        (NO_BLOCK, true, false, RACE),
        (NO_BLOCK, true, true, &[]),
    ] {
        expect(kinds, |bed| {
            std::thread::scope(|scope| {
                let (tell, told) = channel();
                let reporter = scope.spawn(move || {
                    // SAFETY: the device exists.
                    ok(unsafe { (bed.acl.aclrtSetDevice)(bed.mock.first_device()) });
                    let own = subscribe(bed);
                    assert!(tell.send(own).is_ok());
                    process(bed);
                });
                let thread = told.recv().expect("the thread subscribes");
                callback(bed, block);
                if synchronizes {
                    bed.synchronize(bed.a);
                }
                bed.mock.settle();
                assert!(reporter.join().is_ok());
                if unsubscribes {
                    unsubscribe(bed, thread);
                }
                bed.write();
            });
        });
    }
}

/// Its own past is that of its stream, not that of the thread which happens to run it.
#[test]
fn a_report_names_the_host_function() {
    let bed = Bed::new(collecting(Executor::Inline));
    bed.fill(bed.b);
    host_function(&bed);
    bed.synchronize(bed.a);
    let text = bed.text();
    assert!(text.contains("a host function"), "{text}");
}
