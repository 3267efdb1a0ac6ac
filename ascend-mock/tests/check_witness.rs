//! A race is shown in both orders; one of them gives other bytes.

mod bed;

use ascend_mock::{Executor, witness};
use ascend_sim::order::{Kind, Report, Schedule};
use ascend_sys::*;

use bed::{BYTES, Bed, collecting, ok};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

fn fill(bed: &Bed, stream: aclrtStream, value: i32) {
    let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
    // SAFETY: the memory has that many bytes.
    ok(unsafe { fill(bed.device, BYTES, value, BYTES, stream) });
}

/// The first byte on the device, once everything has run.
fn read_back(bed: &Bed) -> u8 {
    // SAFETY: no pointers are passed.
    ok(unsafe { (bed.acl.aclrtSynchronizeDevice)() });
    let mut byte = [0_u8; 1];
    // SAFETY: the device memory has more bytes than that, and the array is as long.
    ok(unsafe { (bed.acl.aclrtMemcpy)(byte.as_mut_ptr().cast(), 1, bed.device, 1, ACL_MEMCPY_DEVICE_TO_HOST) });
    byte[0]
}

/// Shows what a program does wrong, with each executor.
fn show(program: impl Fn(&Bed) -> u8) -> Option<(Kind, Option<u8>, Option<u8>)> {
    let shown = EXECUTORS.map(|executor| {
        let shown = witness(|| collecting(executor), |mock| program(&Bed::on(mock)))?;
        assert!(!shown.text.is_empty());
        Some((shown.report.kind, shown.first_then_second, shown.second_then_first))
    });
    assert_eq!(shown[0], shown[1]);
    shown[0]
}

/// Two writes that nothing orders: whichever comes last is what is read.
#[test]
fn two_writes_are_shown_in_both_orders() {
    let shown = show(|bed| {
        fill(bed, bed.a, 1);
        fill(bed, bed.b, 2);
        read_back(bed)
    });
    assert_eq!(shown, Some((Kind::WriteAfterWrite, Some(2), Some(1))));
}

/// A read that does not wait for its write gets what was there before.
#[test]
fn a_read_before_its_write_gets_the_bytes_of_before() {
    let shown = show(|bed| {
        fill(bed, bed.b, 7);
        bed.download(bed.b);
        bed.edge(bed.b, bed.a);
        fill(bed, bed.a, 8);
        bed.download(bed.b);
        read_back(bed);
        // SAFETY: the pinned memory has that many bytes, and no work is left.
        unsafe { bed.host.cast::<u8>().read() }
    });
    assert_eq!(shown, Some((Kind::ReadAfterWrite, Some(8), Some(7))));
}

/// What the host does itself cannot be put off; the stream can.
#[test]
fn a_race_with_the_host_is_shown_in_the_order_that_a_stream_can_be_held_to() {
    let shown = show(|bed| {
        fill(bed, bed.a, 1);
        bed.write();
        read_back(bed)
    });
    assert_eq!(shown, Some((Kind::WriteAfterWrite, None, Some(1))));
}

/// Without a race there is nothing to show.
#[test]
fn an_ordered_program_has_no_witness() {
    let shown = show(|bed| {
        fill(bed, bed.a, 1);
        bed.edge(bed.a, bed.b);
        fill(bed, bed.b, 2);
        read_back(bed)
    });
    assert_eq!(shown, None);
}

/// A schedule that turns every race round at once.
#[test]
fn a_schedule_against_the_program_turns_all_its_races_round() {
    for executor in EXECUTORS {
        let run = |schedule: Option<Schedule>| {
            let builder = collecting(executor);
            let bed = Bed::new(match &schedule {
                Some(schedule) => builder.schedule(schedule),
                None => builder,
            });
            fill(&bed, bed.a, 1);
            fill(&bed, bed.b, 2);
            bed.edge(bed.a, bed.b);
            bed.edge(bed.b, bed.a);
            fill(&bed, bed.a, 3);
            bed.download(bed.b);
            read_back(&bed);
            // SAFETY: the pinned memory has that many bytes, and no work is left.
            (bed.mock.findings(), unsafe { bed.host.cast::<u8>().read() })
        };
        let (findings, _) = run(None);
        assert_eq!(findings.len(), 2);
        let (again, last) = run(Some(Schedule::against(&findings)));
        let places = |found: &[Report]| {
            let place = |report: &Report| (report.kind, report.first.position, report.second.position);
            found.iter().map(place).collect::<Vec<_>>()
        };
        assert_eq!(places(&again), places(&findings));
        assert_eq!(last, 1, "{executor:?}");
    }
}
