//! Streams ordered by a value in memory (acl/memory-kernels-graphs 1.6), racy and ordered in pairs.

mod bed;

use std::ffi::c_void;

use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{Bed, expect, ok};

const GREATER: u32 = 0;
const EQUAL: u32 = 1;
const AND: u32 = 2;

fn write(bed: &Bed, word: *mut c_void, value: u64, stream: aclrtStream) {
    let write = bed.acl.aclrtValueWrite.expect("the mock has it");
    // SAFETY: the word is the mock's and lives.
    ok(unsafe { write(word, value, 0, stream) });
}

fn wait(bed: &Bed, word: *mut c_void, value: u64, how: u32, stream: aclrtStream) {
    let wait = bed.acl.aclrtValueWait.expect("the mock has it");
    // SAFETY: as above.
    ok(unsafe { wait(word, value, how, stream) });
}

#[test]
fn a_wait_for_a_value_comes_after_its_write() {
    for how in [GREATER, EQUAL, AND] {
        expect(&[], |bed| {
            let word = bed.word();
            bed.fill(bed.a);
            write(bed, word, 3, bed.a);
            wait(bed, word, 3, how, bed.b);
            bed.fill(bed.b);
        });
    }
}

#[test]
fn a_write_before_the_work_orders_nothing_of_it() {
    expect(&[Kind::WriteAfterWrite], |bed| {
        let word = bed.word();
        write(bed, word, 3, bed.a);
        bed.fill(bed.a);
        wait(bed, word, 3, EQUAL, bed.b);
        bed.fill(bed.b);
    });
}

/// The wait is submitted first, and passes at the first write that lets it.
#[test]
fn a_wait_may_be_submitted_before_the_write() {
    expect(&[], |bed| {
        let word = bed.word();
        write(bed, word, 0, bed.a);
        wait(bed, word, 2, EQUAL, bed.b);
        bed.fill(bed.b);
        write(bed, word, 1, bed.a);
        write(bed, word, 2, bed.a);
        bed.synchronize(bed.b);
        bed.free();
    });
    expect(&[Kind::WriteAfterWrite], |bed| {
        let word = bed.word();
        write(bed, word, 0, bed.a);
        wait(bed, word, 2, EQUAL, bed.b);
        bed.fill(bed.b);
        write(bed, word, 2, bed.a);
        bed.fill(bed.a);
    });
}

/// A counter that grows: a wait for at least 1 may pass at 1, before what came before 2.
#[test]
fn a_wait_for_at_least_passes_at_the_first_write_that_is_enough() {
    expect(&[Kind::WriteAfterWrite], |bed| {
        let word = bed.word();
        write(bed, word, 1, bed.a);
        bed.fill(bed.a);
        write(bed, word, 2, bed.a);
        wait(bed, word, 1, GREATER, bed.b);
        bed.fill(bed.b);
    });
    expect(&[], |bed| {
        let word = bed.word();
        write(bed, word, 1, bed.a);
        bed.fill(bed.a);
        write(bed, word, 2, bed.a);
        wait(bed, word, 2, GREATER, bed.b);
        bed.fill(bed.b);
    });
}

/// A word that is used again: what let pass before does not any more.
#[test]
fn a_word_is_used_again() {
    expect(&[], |bed| {
        let word = bed.word();
        for _ in 0..40 {
            bed.fill(bed.a);
            write(bed, word, 1, bed.a);
            wait(bed, word, 1, EQUAL, bed.b);
            bed.fill(bed.b);
            write(bed, word, 0, bed.b);
            wait(bed, word, 0, EQUAL, bed.a);
        }
        bed.synchronize(bed.a);
        bed.synchronize(bed.b);
    });
}

/// Other accesses of the word are ordinary ones.
#[test]
fn a_fill_of_the_word_races_with_a_wait_for_it() {
    expect(&[Kind::WriteAfterRead], |bed| {
        let word = bed.device;
        write(bed, word, 1, bed.a);
        wait(bed, word, 1, EQUAL, bed.a);
        bed.fill(bed.b);
    });
    expect(&[Kind::FreedInFlight], |bed| {
        write(bed, bed.device, 1, bed.a);
        bed.free();
    });
}
