//! Two threads of the program are ordered by what one of them tells the other; taken for granted, or checked.

mod bed;

use ascend_mock::{Executor, Mock};
use ascend_sim::order::Kind;

use bed::{Bed, collecting, ok};

const UNORDERED: &[Kind] = &[Kind::UnorderedSubmission];

/// Calls `first` and then `second`, each in a thread of its own that has taken the device, and gives what was found.
fn kinds(executor: Executor, checked: bool, first: impl Fn(&Bed) + Sync, second: impl Fn(&Bed) + Sync) -> Vec<Kind> {
    let bed = Bed::new(collecting(executor).check_threads(checked));
    let run = |body: &(dyn Fn(&Bed) + Sync)| {
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| {
                // SAFETY: the device exists.
                ok(unsafe { (bed.acl.aclrtSetDevice)(bed.mock.first_device()) });
                body(&bed);
            });
            assert!(thread.join().is_ok());
        });
    };
    run(&first);
    run(&second);
    bed.kinds()
}

fn both(expected: &[Kind], checked: bool, first: impl Fn(&Bed) + Sync, second: impl Fn(&Bed) + Sync) {
    for executor in [Executor::Inline, Executor::Threads] {
        assert_eq!(kinds(executor, checked, &first, &second), expected, "{executor:?}");
    }
}

/// Calls may come from any thread; the order of submissions from two threads is the program's to establish (acl/streams-and-events 0.2).
#[test]
fn two_threads_that_submit_to_one_stream_are_reported_where_threads_are_checked() {
    both(&[], false, |bed| bed.fill(bed.a), |bed| bed.fill(bed.a));
    both(UNORDERED, true, |bed| bed.fill(bed.a), |bed| bed.fill(bed.a));
}

/// Two streams of two threads race like two of one.
#[test]
fn a_lock_orders_nothing_where_threads_are_checked() {
    both(&[], false, |bed| bed.write(), |bed| bed.write());
    both(&[Kind::WriteAfterWrite], true, |bed| bed.write(), |bed| bed.write());
}

/// What is handed over is taken over, once and for all.
#[test]
fn a_handover_orders_two_threads() {
    for taken in [false, true] {
        let handed = std::sync::Mutex::new(None);
        let first = |bed: &Bed| {
            bed.fill(bed.a);
            *handed.lock().expect("no thread panics") = Some(bed.mock.hand_over());
        };
        let second = |bed: &Bed| {
            let handed = handed.lock().expect("no thread panics");
            if let Some(handed) = handed.as_ref().filter(|_| taken) {
                bed.mock.take_over(handed);
            }
            bed.fill(bed.a);
        };
        both(if taken { &[] } else { UNORDERED }, true, first, second);
    }
}

/// A thread that hands over vouches for what it did before, not for what it does after.
#[test]
fn what_follows_a_handover_is_not_part_of_it() {
    let handed = std::sync::Mutex::new(None);
    let first = |bed: &Bed| {
        *handed.lock().expect("no thread panics") = Some(bed.mock.hand_over());
        bed.fill(bed.a);
    };
    let second = |bed: &Bed| {
        if let Some(handed) = handed.lock().expect("no thread panics").as_ref() {
            bed.mock.take_over(handed);
        }
        bed.fill(bed.a);
    };
    both(UNORDERED, true, first, second);
}

/// The runtime orders threads too: one that synchronized with an event comes after what is before its record.
#[test]
fn a_synchronize_with_anothers_event_orders_two_threads() {
    let first = |bed: &Bed| {
        bed.fill(bed.a);
        bed.record(bed.event, bed.a);
    };
    let unseen = |bed: &Bed| bed.write();
    let seen = |bed: &Bed| {
        // SAFETY: the event lives.
        ok(unsafe { (bed.acl.aclrtSynchronizeEvent)(bed.event) });
        bed.write();
    };
    both(&[Kind::WriteAfterWrite], true, first, unseen);
    both(&[], true, first, seen);
}

/// A handover of another mock orders nothing, and one that nobody checks is nothing.
#[test]
fn a_handover_belongs_to_its_mock() {
    let unchecked = Mock::builder().build();
    let empty = unchecked.hand_over();
    unchecked.take_over(&empty);
    both(
        UNORDERED,
        true,
        |bed| bed.fill(bed.a),
        |bed| {
            bed.mock.take_over(&empty);
            bed.fill(bed.a);
        },
    );
}
