//! Streams ordered by a counting notify (acl/streams-and-events N7), racy and ordered in pairs.

mod bed;

use std::ptr::null_mut;

use ascend_mock::{Executor, Profile};
use ascend_sim::order::Kind;
use ascend_sys::*;

use bed::{Bed, collecting, ok};

const SET: u32 = 0;
const ADD: u32 = 1;
const EQUAL: u32 = 1;
const AT_LEAST: u32 = 3;

/// A bed on the chip that has counting notifies, and one of them.
struct Counted {
    bed: Bed,
    notify: aclrtCntNotify,
}

impl Counted {
    fn record(&self, stream: aclrtStream, mode: u32, value: u32) {
        let record = self.bed.acl.aclrtCntNotifyRecord.expect("the mock has it");
        let mode = aclrtCntNotifyRecordMode(mode);
        let mut info = aclrtCntNotifyRecordInfo { mode, value };
        // SAFETY: the handles live, and the structure is valid for the call.
        ok(unsafe { record(self.notify, stream, &mut info) });
    }

    fn wait(&self, stream: aclrtStream, mode: u32, value: u32, clears: bool) {
        let wait = self.bed.acl.aclrtCntNotifyWaitWithTimeout.expect("the mock has it");
        let mut info = aclrtCntNotifyWaitInfo {
            mode: aclrtCntNotifyWaitMode(mode),
            value,
            timeout: 0,
            isClear: clears.into(),
            rsv: [0; 3],
        };
        // SAFETY: as above.
        ok(unsafe { wait(self.notify, stream, &mut info) });
    }
}

/// Runs a program on a fresh bed of each executor, and expects findings of these kinds.
#[track_caller]
fn expect(kinds: &[Kind], program: impl Fn(&Counted)) {
    for executor in [Executor::Inline, Executor::Threads] {
        let chip = Profile::find("ascend950").expect("the chip is known");
        let bed = Bed::new(collecting(executor).profile(chip.clone()));
        let create = bed.acl.aclrtCntNotifyCreate.expect("the mock has it");
        let mut notify = null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut notify, 0) });
        let counted = Counted { bed, notify };
        program(&counted);
        let bed = &counted.bed;
        assert_eq!(bed.kinds(), kinds, "{executor:?}: {}", bed.text());
    }
}

#[test]
fn a_wait_comes_after_the_record_that_lets_it_pass() {
    for how in [EQUAL, AT_LEAST] {
        expect(&[], |on| {
            on.bed.fill(on.bed.a);
            on.record(on.bed.a, SET, 1);
            on.wait(on.bed.b, how, 1, false);
            on.bed.fill(on.bed.b);
        });
    }
}

#[test]
fn a_record_before_the_work_orders_nothing_of_it() {
    expect(&[Kind::WriteAfterWrite], |on| {
        on.record(on.bed.a, SET, 1);
        on.bed.fill(on.bed.a);
        on.wait(on.bed.b, EQUAL, 1, false);
        on.bed.fill(on.bed.b);
    });
}

#[test]
fn a_wait_may_be_submitted_before_its_record() {
    expect(&[], |on| {
        on.wait(on.bed.b, EQUAL, 2, false);
        on.bed.fill(on.bed.b);
        on.record(on.bed.a, SET, 2);
        let later = on.bed.stream();
        on.wait(later, EQUAL, 7, false);
        on.bed.fill(later);
        on.record(on.bed.b, SET, 7);
    });
}

/// The waiter's fill is not ordered after work that comes behind the record.
#[test]
fn work_behind_the_record_races_with_who_waited_before_it() {
    expect(&[Kind::WriteAfterWrite], |on| {
        on.wait(on.bed.b, EQUAL, 2, false);
        on.bed.fill(on.bed.b);
        on.record(on.bed.a, SET, 2);
        on.bed.fill(on.bed.a);
    });
}

#[test]
fn a_sum_orders_everybody_it_needs() {
    expect(&[], |on| {
        let other = on.bed.stream();
        on.bed.fill(on.bed.a);
        on.record(on.bed.a, ADD, 1);
        on.record(other, ADD, 1);
        on.wait(on.bed.b, AT_LEAST, 2, false);
        on.bed.fill(on.bed.b);
    });
}

/// Two of three are enough: the first may come last.
#[test]
fn a_sum_does_not_order_who_is_not_needed() {
    expect(&[Kind::WriteAfterWrite], |on| {
        let (other, third) = (on.bed.stream(), on.bed.stream());
        on.bed.fill(on.bed.a);
        on.record(on.bed.a, ADD, 1);
        on.record(other, ADD, 1);
        on.record(third, ADD, 1);
        on.wait(on.bed.b, AT_LEAST, 2, false);
        on.bed.fill(on.bed.b);
    });
}

#[test]
fn a_later_record_is_not_what_was_waited_for() {
    expect(&[Kind::WriteAfterWrite], |on| {
        let other = on.bed.stream();
        on.record(other, SET, 3);
        on.bed.fill(on.bed.a);
        on.record(on.bed.a, SET, 4);
        on.wait(on.bed.b, AT_LEAST, 3, false);
        on.bed.fill(on.bed.b);
    });
}

#[test]
fn a_wait_that_clears_begins_anew() {
    expect(&[], |on| {
        let later = on.bed.stream();
        on.bed.fill(on.bed.a);
        on.record(on.bed.a, ADD, 1);
        on.wait(on.bed.b, AT_LEAST, 1, true);
        on.wait(later, AT_LEAST, 1, false);
        on.bed.fill(on.bed.b);
        on.record(on.bed.b, ADD, 1);
        on.bed.fill(later);
    });
}

/// Without clearing, the second wait passes at the first record, too.
#[test]
fn a_wait_that_does_not_clear_lets_the_next_pass() {
    expect(&[Kind::WriteAfterWrite], |on| {
        let later = on.bed.stream();
        on.bed.fill(on.bed.a);
        on.record(on.bed.a, ADD, 1);
        on.wait(on.bed.b, AT_LEAST, 1, false);
        on.wait(later, AT_LEAST, 1, false);
        on.bed.fill(on.bed.b);
        on.record(on.bed.b, ADD, 1);
        on.bed.fill(later);
    });
}
