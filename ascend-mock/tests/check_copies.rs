//! Copies beside the plain ones, racy and ordered in pairs: rows, patterns, batches, and those whose addresses stand in memory
//! (acl/memory-kernels-graphs 1.4.4 to 1.4.6).

#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

mod bed;

use std::ffi::c_void;
use std::ptr::{from_mut, null_mut};

use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{BYTES, Bed, expect, ok};

const WITHIN: aclrtMemcpyKind = ACL_MEMCPY_INNER_DEVICE_TO_DEVICE;

/// A program twice: without its order, where a finding is expected, and with it, where none is.
#[track_caller]
fn pair(kind: Kind, program: impl Fn(&Bed, bool)) {
    expect(&[kind], |bed| program(bed, false));
    expect(&[], |bed| program(bed, true));
}

/// A descriptor of a copy from the bed's bytes to others.
fn descriptor(bed: &Bed, at: *mut c_void, target: *mut c_void) {
    let set = bed.acl.aclrtSetMemcpyDesc.expect("the mock has it");
    // SAFETY: the memory is the mock's, has that many bytes and lives.
    ok(unsafe { set(at, WITHIN, bed.device, target, BYTES, null_mut()) });
}

fn copy(bed: &Bed, descriptor: *mut c_void, stream: aclrtStream) {
    let copy = bed.acl.aclrtMemcpyAsyncWithDesc.expect("the mock has it");
    // SAFETY: as above.
    ok(unsafe { copy(descriptor, WITHIN, stream) });
}

/// A word of device memory that holds an address.
fn holder(bed: &Bed, mut address: *mut c_void) -> *mut c_void {
    let word = bed.word();
    let from = from_mut(&mut address).cast();
    // SAFETY: both have eight bytes.
    ok(unsafe { (bed.acl.aclrtMemcpy)(word, 8, from, 8, ACL_MEMCPY_HOST_TO_DEVICE) });
    word
}

fn copy_behind(bed: &Bed, target: *mut c_void, source: *mut c_void, stream: aclrtStream) {
    let copy = bed.acl.aclrtMemcpyAsyncWithOffset.expect("the mock has it");
    // SAFETY: the words hold addresses of memory that has that many bytes and lives.
    ok(unsafe { copy(target.cast(), BYTES, 32, source.cast(), 32, 0, WITHIN, stream) });
}

/// Fills memory other than the bed's.
fn fill(bed: &Bed, memory: *mut c_void, stream: aclrtStream) {
    let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
    // SAFETY: the memory has that many bytes.
    ok(unsafe { fill(memory, BYTES, 4, BYTES, stream) });
}

#[test]
fn a_copy_by_descriptor_reads_its_source() {
    pair(Kind::ReadAfterWrite, |bed, is_ordered| {
        let (at, target) = (bed.memory(), bed.memory());
        descriptor(bed, at, target);
        bed.fill(bed.a);
        if is_ordered {
            bed.edge(bed.a, bed.b);
        }
        copy(bed, at, bed.b);
    });
}

#[test]
fn a_copy_by_descriptor_writes_its_target() {
    pair(Kind::WriteAfterWrite, |bed, is_ordered| {
        let (at, target) = (bed.memory(), bed.memory());
        bed.write();
        descriptor(bed, at, target);
        copy(bed, at, bed.a);
        if is_ordered {
            bed.edge(bed.a, bed.b);
        }
        fill(bed, target, bed.b);
    });
}

/// The descriptor is read when the copy runs.
#[test]
fn a_descriptor_is_not_set_anew_under_its_copy() {
    pair(Kind::WriteAfterRead, |bed, is_ordered| {
        let (at, target) = (bed.memory(), bed.memory());
        bed.write();
        descriptor(bed, at, target);
        copy(bed, at, bed.a);
        if is_ordered {
            bed.synchronize(bed.a);
        }
        descriptor(bed, at, target);
    });
}

/// A replay copies what the descriptor says then.
#[test]
fn a_replayed_copy_touches_what_its_descriptor_says_then() {
    pair(Kind::WriteAfterWrite, |bed, is_ordered| {
        let begin = bed.acl.aclmdlRICaptureBegin.expect("the mock has it");
        let end = bed.acl.aclmdlRICaptureEnd.expect("the mock has it");
        let (at, first, second) = (bed.memory(), bed.memory(), bed.memory());
        bed.write();
        descriptor(bed, at, first);
        let mut graph = null_mut();
        // SAFETY: the stream lives, and the output is valid for the call.
        unsafe {
            ok(begin(bed.a, ACL_MODEL_RI_CAPTURE_MODE_RELAXED));
            copy(bed, at, bed.a);
            ok(end(bed.a, &mut graph));
        }
        descriptor(bed, at, second);
        fill(bed, first, bed.b);
        bed.replay(graph, bed.a);
        if is_ordered {
            bed.edge(bed.a, bed.b);
        }
        fill(bed, second, bed.b);
    });
}

#[test]
fn a_copy_by_offset_touches_what_stands_behind_its_words() {
    for is_source in [false, true] {
        let kind = if is_source {
            Kind::WriteAfterRead
        } else {
            Kind::WriteAfterWrite
        };
        pair(kind, |bed, is_ordered| {
            let target = bed.memory();
            bed.write();
            let (to, from) = (holder(bed, target), holder(bed, bed.device));
            copy_behind(bed, to, from, bed.a);
            if is_ordered {
                bed.edge(bed.a, bed.b);
            }
            fill(bed, if is_source { bed.device } else { target }, bed.b);
        });
    }
}

/// The bytes in front of the offset are not touched.
#[test]
fn a_copy_by_offset_leaves_the_rest_alone() {
    for (offset, kinds) in [(0, &[][..]), (1, &[Kind::WriteAfterWrite][..])] {
        expect(kinds, |bed| {
            let target = bed.memory();
            bed.write();
            let (to, from) = (holder(bed, target), holder(bed, bed.device));
            copy_behind(bed, to, from, bed.a);
            let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
            // SAFETY: the memory has that many bytes.
            ok(unsafe { fill(target.byte_add(offset), BYTES - 1, 4, 32, bed.b) });
        });
    }
}

#[test]
fn rows_that_are_copied_at_once_are_the_hosts_access() {
    pair(Kind::ReadAfterWrite, |bed, is_ordered| {
        let rows = bed.acl.aclrtMemcpy2d.expect("the mock has it");
        bed.fill(bed.a);
        if is_ordered {
            bed.synchronize(bed.a);
        }
        // SAFETY: both have four rows of sixteen bytes.
        ok(unsafe { rows(bed.host, 16, bed.device, 16, 8, 4, ACL_MEMCPY_DEVICE_TO_HOST) });
    });
}

#[test]
fn a_pattern_that_is_filled_in_at_once_is_the_hosts_access() {
    pair(Kind::WriteAfterWrite, |bed, is_ordered| {
        let fill = bed.acl.aclrtMemsetD32.expect("the mock has it");
        bed.fill(bed.a);
        if is_ordered {
            bed.synchronize(bed.a);
        }
        // SAFETY: the memory has that many bytes.
        ok(unsafe { fill(bed.device, BYTES, 7, BYTES / 4) });
    });
}

/// Each copy of a batch is a task of the stream, or the host's access.
#[test]
fn a_batch_of_copies_is_as_many_accesses() {
    for is_async in [false, true] {
        pair(Kind::ReadAfterWrite, |bed, is_ordered| {
            bed.fill(bed.a);
            match (is_ordered, is_async) {
                (false, _) => {}
                (true, false) => bed.synchronize(bed.a),
                (true, true) => bed.edge(bed.a, bed.b),
            }
            let location = |id: i32, on_device: bool| aclrtMemLocation {
                id: id as u32,
                type_: aclrtMemLocationType(u32::from(on_device)),
            };
            let device = bed.mock.first_device();
            let mut attribute = aclrtMemcpyBatchAttr {
                dstLoc: location(0, false),
                srcLoc: location(device, true),
                rsv: [0; 16],
            };
            let (mut to, mut from, mut sizes, mut first) = ([bed.host], [bed.device], [BYTES], 0);
            let (to, from, sizes) = (to.as_mut_ptr(), from.as_mut_ptr(), sizes.as_mut_ptr());
            let mut failed = 0;
            let (now, later) = (bed.acl.aclrtMemcpyBatch, bed.acl.aclrtMemcpyBatchAsync);
            // SAFETY: the arrays have one element each, and the memory lives and has that many bytes.
            ok(unsafe {
                match is_async {
                    false => now.expect("the mock has it")(
                        to,
                        sizes,
                        from,
                        sizes,
                        1,
                        &mut attribute,
                        &mut first,
                        1,
                        &mut failed,
                    ),
                    true => later.expect("the mock has it")(
                        to,
                        sizes,
                        from,
                        sizes,
                        1,
                        &mut attribute,
                        &mut first,
                        1,
                        &mut failed,
                        bed.b,
                    ),
                }
            });
        });
    }
}
