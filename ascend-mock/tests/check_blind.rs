//! What the checker does not see through the mock's calls: each test shows how it is, so that docs/MOCK.md can point at it.

#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

mod bed;

use std::ffi::c_void;
use std::ptr::null_mut;

use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{BYTES, Bed, expect, ok};

/// Writes the device's bytes.
unsafe extern "C" fn writes(bed: *mut c_void) {
    // SAFETY: the test passes its bed, which lives until everything has run.
    let bed = unsafe { &*bed.cast::<Bed>() };
    // SAFETY: the device exists.
    ok(unsafe { (bed.acl.aclrtSetDevice)(bed.mock.first_device()) });
    bed.write();
}

/// The host writes the word that a stream waits for: no edge is told, so the two accesses of the word count as unordered.
#[test]
fn false_alarm_on_a_value_that_the_host_writes() {
    expect(&[Kind::ReadAfterWrite], |bed| {
        let word = bed.device;
        bed.write();
        let wait = bed.acl.aclrtValueWait.expect("the mock has it");
        // SAFETY: the word is the mock's and lives.
        ok(unsafe { wait(word, 0x0303_0303_0303_0303, 1, bed.a) });
        let fill = bed.acl.aclrtMemset.expect("the mock has it");
        // SAFETY: the memory has that many bytes.
        ok(unsafe { fill(word, BYTES, 3, BYTES) });
        bed.synchronize(bed.a);
    });
}

/// Either of two unordered writes may let a wait pass; the checker takes it to be the one that was submitted first.
#[test]
fn missed_race_behind_the_second_of_two_writers() {
    expect(&[], |bed| {
        let write = bed.acl.aclrtValueWrite.expect("the mock has it");
        let wait = bed.acl.aclrtValueWait.expect("the mock has it");
        let word = bed.word();
        let c = bed.stream();
        bed.fill(bed.a);
        // SAFETY: the word is the mock's and lives.
        ok(unsafe { write(word, 1, 0, bed.a) });
        // SAFETY: as above.
        ok(unsafe { write(word, 1, 0, c) });
        // SAFETY: as above.
        ok(unsafe { wait(word, 1, 1, bed.b) });
        bed.fill(bed.b);
    });
}

/// A host function of a graph runs at every replay (acl/streams-and-events H5); what it does is not ordered by the stream that replays. Here
/// nothing orders it with `b`, and it happens to have run before.
#[test]
fn missed_race_of_a_host_function_in_a_graph() {
    expect(&[], |bed| {
        let begin = bed.acl.aclmdlRICaptureBegin.expect("the mock has it");
        let end = bed.acl.aclmdlRICaptureEnd.expect("the mock has it");
        let replay = bed.acl.aclmdlRIExecuteAsync.expect("the mock has it");
        let launch = bed.acl.aclrtLaunchHostFunc.expect("the mock has it");
        let mut graph = null_mut();
        // SAFETY: the stream lives.
        ok(unsafe { begin(bed.a, aclmdlRICaptureMode(0)) });
        // SAFETY: the bed lives until everything has run.
        ok(unsafe { launch(bed.a, Some(writes), std::ptr::from_ref(bed).cast_mut().cast()) });
        // SAFETY: the stream lives, and the output is valid for the call.
        ok(unsafe { end(bed.a, &mut graph) });
        // SAFETY: the handles live.
        ok(unsafe { replay(graph, bed.a) });
        bed.mock.settle();
        bed.fill(bed.b);
    });
}

/// What runs is decided on the device, when the checker has been told all: it takes each branch to run.
#[test]
fn false_alarm_in_a_branch_that_is_not_taken() {
    expect(&[Kind::WriteAfterWrite], |bed| {
        let graph = bed.branch(false, |side| bed.fill(side), |_| {});
        bed.replay(graph, bed.a);
        bed.fill(bed.b);
    });
}

#[test]
fn missed_unwritten_read_behind_a_branch_that_is_not_taken() {
    expect(&[], |bed| {
        let graph = bed.branch(false, |side| bed.fill(side), |stream| bed.download(stream));
        bed.replay(graph, bed.a);
        bed.synchronize(bed.a);
    });
}

/// The addresses of a copy by offset are taken to be those that stand in memory when it is submitted (acl/memory-kernels-graphs 1.4.6): what
/// the device puts there before the copy runs is not seen.
#[test]
fn missed_race_with_a_copy_whose_addresses_the_device_changes() {
    expect(&[], |bed| {
        let copy = bed.acl.aclrtMemcpyAsyncWithOffset.expect("the mock has it");
        let kind = ACL_MEMCPY_INNER_DEVICE_TO_DEVICE;
        let (target, first, second) = (bed.memory(), bed.memory(), bed.device);
        let (to, from, later) = (bed.word(), bed.word(), bed.word());
        let put = |word, mut address: *mut c_void| {
            let address = std::ptr::from_mut(&mut address).cast();
            // SAFETY: both have eight bytes.
            ok(unsafe { (bed.acl.aclrtMemcpy)(word, 8, address, 8, ACL_MEMCPY_HOST_TO_DEVICE) });
        };
        put(to, target);
        put(from, first);
        put(later, second);
        let write = bed.acl.aclrtValueWrite.expect("the mock has it");
        let wait = bed.acl.aclrtValueWait.expect("the mock has it");
        let fill = bed.acl.aclrtMemset.expect("the mock has it");
        let gate = bed.word();
        // SAFETY: the memory is the mock's, has that many bytes and lives.
        unsafe {
            ok(fill(first, BYTES, 1, BYTES));
            // The other stream stands still until all is submitted to it.
            ok(write(gate, 0, 0, bed.a));
            ok(wait(gate, 1, 1, bed.b));
            ok((bed.acl.aclrtMemcpyAsync)(
                from,
                8,
                later,
                8,
                ACL_MEMCPY_DEVICE_TO_DEVICE,
                bed.b,
            ));
            ok(copy(to.cast(), BYTES, 0, from.cast(), BYTES, 0, kind, bed.b));
            ok(write(gate, 1, 0, bed.a));
            bed.fill(bed.a);
        }
    });
}
