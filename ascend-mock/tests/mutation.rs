//! A program with one mistake after the other: what is found, what is refused, what makes no difference, what is missed.

mod bed;

use ascend_mock::mutation::{Mutation, Tally, Unfit, Verdict, mutate};
use ascend_mock::{Executor, Mock};
use ascend_sys::*;

use bed::{Bed, ok};

fn bed() -> Bed {
    Bed::on(Mock::checked())
}

fn tally(made: usize, caught: usize, redundant: usize) -> Tally {
    Tally {
        made,
        caught,
        redundant,
        ..Tally::default()
    }
}

#[test]
fn each_mistake_in_a_program_that_is_right_is_found_or_makes_no_difference() {
    for executor in [Executor::Inline, Executor::Threads] {
        let report = mutate(|| {
            let bed = Bed::on(Mock::builder().executor(executor).checked().build());
            bed.fill(bed.a);
            bed.edge(bed.a, bed.b);
            // It orders nothing that the first does not.
            bed.wait(bed.b, bed.event);
            bed.download(bed.b);
            bed.synchronize(bed.b);
            bed.free();
            Ok::<_, String>(())
        });
        let report = report.expect("the program is right");
        // Either wait does.
        assert_eq!(report.waits(), tally(2, 0, 2), "{report}");
        // Before the fill; behind the next work of its stream, which there is none of.
        assert_eq!(report.records(), tally(2, 2, 0), "{report}");
        assert_eq!(report.frees(), tally(2, 2, 0), "{report}");
        assert_eq!(report.missed(), 0);
        let first = &report.mutants[0];
        assert!(first.place.starts_with("record on stream "), "{}", first.place);
    }
}

#[test]
fn the_only_wait_is_found_missing() {
    let report = mutate(|| {
        let bed = bed();
        bed.fill(bed.a);
        bed.edge(bed.a, bed.b);
        bed.download(bed.b);
        bed.synchronize(bed.b);
        Ok::<_, String>(())
    });
    let report = report.expect("the program is right");
    assert_eq!(report.waits(), tally(1, 1, 0), "{report}");
    let dropped = report
        .mutants
        .iter()
        .find(|mutant| mutant.mutation == Mutation::DropWait);
    let said = dropped.and_then(|mutant| mutant.said.as_deref()).unwrap_or_default();
    assert!(said.contains("read not ordered after the write"), "{said}");
}

#[test]
fn a_notify_is_waited_for_too() {
    let report = mutate(|| {
        let bed = bed();
        let mut notify = std::ptr::null_mut();
        let create = bed.acl.aclrtCreateNotify.expect("the mock has it");
        let record = bed.acl.aclrtRecordNotify.expect("the mock has it");
        let wait = bed.acl.aclrtWaitAndResetNotify.expect("the mock has it");
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut notify, 0) });
        bed.fill(bed.a);
        // SAFETY: the handles live.
        ok(unsafe { record(notify, bed.a) });
        // SAFETY: as above.
        ok(unsafe { wait(notify, bed.b, 0) });
        bed.download(bed.b);
        bed.synchronize(bed.b);
        Ok::<_, String>(())
    });
    assert_eq!(report.expect("the program is right").waits(), tally(1, 1, 0));
}

/// The program's result tells on a difference that is no race.
#[test]
fn what_changes_the_result_without_a_finding_is_missed() {
    let report = mutate(|| {
        let bed = bed();
        bed.fill(bed.a);
        bed.edge(bed.a, bed.b);
        Ok::<_, String>(bed.mock.stats().waits)
    });
    let report = report.expect("the program is right");
    // The wait left out, and the wait for a record that comes too late, which is none.
    assert_eq!((report.waits().missed, report.missed()), (1, 2), "{report}");
    assert!(
        report.to_string().contains("MISSED DropWait: wait on stream"),
        "{report}"
    );
}

/// A wait for an event of this family that nobody recorded is an error (acl/streams-and-events E12).
#[test]
fn what_a_call_refuses_needs_no_finding() {
    let report = mutate(|| {
        let bed = bed();
        let mut event = std::ptr::null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { (bed.acl.aclrtCreateEvent)(&mut event) });
        bed.record(event, bed.a);
        // SAFETY: the handles live.
        match unsafe { (bed.acl.aclrtStreamWaitEvent)(bed.b, event) } {
            AclError(0) => Ok(()),
            AclError(code) => Err(code),
        }
    });
    let report = report.expect("the program is right");
    assert_eq!(report.records().refused, 1, "{report}");
    let late = report.mutants.iter().find(|mutant| mutant.verdict == Verdict::Refused);
    assert_eq!(late.and_then(|mutant| mutant.said.as_deref()), Some("107000"));
}

#[test]
fn what_cannot_be_mutated_is_said() {
    let racy = mutate(|| {
        let bed = bed();
        bed.fill(bed.a);
        bed.fill(bed.b);
        Ok::<_, String>(())
    });
    assert!(
        matches!(&racy, Err(Unfit::HasFindings(first)) if first.contains("write not ordered")),
        "{racy:?}"
    );
    let fails = mutate(|| {
        drop(bed());
        Err::<(), _>("on purpose")
    });
    assert_eq!(fails, Err(Unfit::Fails("\"on purpose\"".into())));
    let panics = mutate(|| -> Result<(), String> {
        let _bed = bed();
        panic!("on purpose")
    });
    assert_eq!(panics, Err(Unfit::Fails("panicked: on purpose".into())));
    assert_eq!(mutate(|| Ok::<_, String>(())), Err(Unfit::NoMock));
    let elsewhere = mutate(|| {
        std::thread::spawn(|| drop(Mock::checked()))
            .join()
            .map_err(|_| "panicked")
    });
    assert_eq!(elsewhere, Err(Unfit::NoMock));
    let count = std::cell::Cell::new(0);
    let changes = mutate(|| {
        drop(bed());
        count.set(count.get() + 1);
        Ok::<_, String>(count.get())
    });
    assert_eq!(changes, Err(Unfit::NotRepeatable));
}

/// Two mocks in one program: a mistake is made on one at a time.
#[test]
fn every_mock_of_a_program_has_its_mistakes() {
    let report = mutate(|| {
        for _ in 0..2 {
            let bed = bed();
            bed.fill(bed.a);
            bed.edge(bed.a, bed.b);
            bed.download(bed.b);
            bed.synchronize(bed.b);
        }
        Ok::<_, String>(())
    });
    assert_eq!(report.expect("the program is right").waits(), tally(2, 2, 0));
}
