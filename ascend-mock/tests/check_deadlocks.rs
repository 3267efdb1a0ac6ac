//! Hangs are explained: who waits for whom, once nothing that was submitted can go on.
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

mod bed;

use std::ffi::c_void;
use std::ptr::null_mut;

use ascend_mock::{Executor, Profile};
use ascend_sim::order::{Class, Kind};
use ascend_sys::*;

use bed::{Bed, collecting, ok};

const EXECUTORS: &[Executor] = &[Executor::Inline, Executor::Threads];

/// A synchronize that ran out of time: what the mock answers where hardware hangs.
const HANGS: i32 = 507_046;

/// Runs a program on each executor and expects these deadlocks, each with so many links.
#[track_caller]
fn expect(deadlocks: &[(Kind, usize)], program: impl Fn(&Bed)) {
    expect_on(Profile::default(), deadlocks, program);
}

#[track_caller]
fn expect_on(profile: Profile, deadlocks: &[(Kind, usize)], program: impl Fn(&Bed)) {
    for executor in EXECUTORS {
        let bed = Bed::new(collecting(*executor).profile(profile.clone()));
        program(&bed);
        assert_eq!(found(&bed), deadlocks, "{executor:?}: {}", bed.text());
    }
}

fn found(bed: &Bed) -> Vec<(Kind, usize)> {
    let reports = bed.reports(|class| class == Class::Deadlock);
    reports.iter().map(|report| (report.kind, report.links.len())).collect()
}

impl Bed {
    fn notify(&self) -> aclrtNotify {
        let mut notify = null_mut();
        let create = self.acl.aclrtCreateNotify.expect("the mock has it");
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut notify, 0) });
        notify
    }

    fn take(&self, stream: aclrtStream, notify: aclrtNotify) {
        let wait = self.acl.aclrtWaitAndResetNotify.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { wait(notify, stream, 0) });
    }

    fn give(&self, stream: aclrtStream, notify: aclrtNotify) {
        let record = self.acl.aclrtRecordNotify.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { record(notify, stream) });
    }

    /// An event of these flags, and of the family that `aclrtCreateEventWithFlag` makes.
    fn flagged(&self, flags: u32) -> aclrtEvent {
        let mut event = null_mut();
        let create = self.acl.aclrtCreateEventWithFlag.expect("the mock has it");
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut event, flags) });
        event
    }

    fn value_write(&self, stream: aclrtStream, value: u64) {
        let write = self.acl.aclrtValueWrite.expect("the mock has it");
        // SAFETY: the memory lives.
        ok(unsafe { write(self.device, value, 0, stream) });
    }

    /// Waits until the value is there.
    fn value_wait(&self, stream: aclrtStream, value: u64) {
        const EQUAL: u32 = 1;
        let wait = self.acl.aclrtValueWait.expect("the mock has it");
        // SAFETY: the memory lives.
        ok(unsafe { wait(self.device, value, EQUAL, stream) });
    }

    fn hangs(&self, stream: aclrtStream) {
        assert_eq!(self.try_synchronize(stream).0, HANGS);
    }
}

/// A wait for a notify blocks its stream until somebody records it (acl/streams-and-events 7).
#[test]
fn two_streams_that_wait_for_each_other_are_a_circle() {
    expect(&[(Kind::WaitCycle, 2)], |bed| {
        let (one, other) = (bed.notify(), bed.notify());
        bed.take(bed.a, one);
        bed.give(bed.a, other);
        bed.take(bed.b, other);
        bed.give(bed.b, one);
        bed.hangs(bed.a);
    });
    expect(&[], |bed| {
        let (one, other) = (bed.notify(), bed.notify());
        bed.give(bed.a, other);
        bed.take(bed.a, one);
        bed.take(bed.b, other);
        bed.give(bed.b, one);
        bed.synchronize(bed.a);
    });
}

/// As above: a wait whose record was never submitted ends nowhere.
#[test]
fn a_wait_that_nobody_ends_is_told() {
    expect(&[(Kind::NeverSignalled, 2)], |bed| {
        bed.take(bed.a, bed.notify());
        bed.hangs(bed.a);
        let text = bed.text();
        for part in [
            "`synchronize stream` on thread 0",
            "`wait` on stream 2",
            "notify 0, which is not set",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    });
    expect(&[], |bed| {
        let notify = bed.notify();
        bed.take(bed.a, notify);
        bed.give(bed.b, notify);
        bed.synchronize(bed.a);
    });
}

/// Level and external events are waited for before they are recorded (acl/streams-and-events E12, 6.10): flags that may come too late, or never.
#[test]
fn level_and_external_events_that_wait_for_each_other_are_a_circle() {
    for flags in [ACL_EVENT_SYNC, ACL_EVENT_EXTERNAL] {
        expect(&[(Kind::WaitCycle, 2)], |bed| {
            let (one, other) = (bed.flagged(flags), bed.flagged(flags));
            bed.wait(bed.a, one);
            bed.record(other, bed.a);
            bed.wait(bed.b, other);
            bed.record(one, bed.b);
            bed.hangs(bed.a);
        });
        expect(&[(Kind::NeverSignalled, 2)], |bed| {
            bed.wait(bed.a, bed.flagged(flags));
            bed.hangs(bed.a);
        });
        expect(&[], |bed| {
            let (one, other) = (bed.flagged(flags), bed.flagged(flags));
            bed.record(other, bed.a);
            bed.wait(bed.a, one);
            bed.wait(bed.b, other);
            bed.record(one, bed.b);
            bed.synchronize(bed.a);
        });
    }
}

/// A reset that came before a wait could pass leaves that wait alone (acl/streams-and-events E22).
#[test]
fn a_wait_whose_record_was_reset_is_told() {
    expect(&[(Kind::NeverSignalled, 2)], |bed| {
        let event = bed.flagged(ACL_EVENT_SYNC);
        bed.record(event, bed.a);
        bed.reset(event, bed.a);
        bed.wait(bed.a, event);
        bed.hangs(bed.a);
    });
    expect(&[], |bed| {
        let event = bed.flagged(ACL_EVENT_SYNC);
        bed.record(event, bed.a);
        bed.wait(bed.a, event);
        bed.reset(event, bed.a);
        bed.synchronize(bed.a);
    });
}

/// A wait for a value holds its stream until the value is there (acl/memory-kernels-graphs 1.6).
#[test]
fn streams_that_wait_for_each_others_values_are_a_circle() {
    expect(&[(Kind::WaitCycle, 2)], |bed| {
        let notify = bed.notify();
        bed.value_wait(bed.a, 1);
        bed.give(bed.a, notify);
        bed.take(bed.b, notify);
        bed.value_write(bed.b, 1);
        bed.hangs(bed.a);
    });
    expect(&[(Kind::NeverSignalled, 2)], |bed| {
        bed.value_write(bed.b, 2);
        bed.value_wait(bed.a, 1);
        bed.hangs(bed.a);
    });
    expect(&[], |bed| {
        bed.value_wait(bed.a, 1);
        bed.value_write(bed.b, 1);
        bed.synchronize(bed.a);
    });
}

/// What a host function is given: how to synchronize, with what, and what that answered.
struct Inside {
    acl: Option<FnTable>,
    device: i32,
    stream: aclrtStream,
    answer: i32,
}

unsafe extern "C" fn inside(data: *mut c_void) {
    // SAFETY: the test passes an `Inside` that lives until the stream is synchronised, and looks at it only then.
    let data = unsafe { &mut *data.cast::<Inside>() };
    if let Some(acl) = data.acl {
        // A host function starts without a context.
        // SAFETY: device and stream live.
        data.answer = unsafe {
            ok((acl.aclrtSetDevice)(data.device));
            (acl.aclrtSynchronizeStream)(data.stream).0
        };
    }
}

impl Inside {
    fn new(bed: &Bed, waits: bool) -> Inside {
        Inside {
            acl: waits.then_some(bed.acl),
            device: bed.mock.first_device(),
            stream: bed.a,
            answer: 0,
        }
    }
}

/// A host function that waits for its own stream never returns on hardware (acl/streams-and-events H3).
#[test]
fn waiting_inside_a_host_function_is_told() {
    for waits in [true, false] {
        let deadlocks: &[_] = if waits { &[(Kind::WaitInCallback, 2)] } else { &[] };
        expect(deadlocks, |bed| {
            let launch = bed.acl.aclrtLaunchHostFunc.expect("the mock has it");
            let mut data = Inside::new(bed, waits);
            // SAFETY: the data lives until the stream is synchronised below.
            ok(unsafe { launch(bed.a, Some(inside), (&raw mut data).cast()) });
            // With threads the program hangs too, until the function has given up.
            while bed.try_synchronize(bed.a).0 == HANGS {}
            assert_eq!(data.answer != 0, waits);
        });
    }
}

unsafe extern "C" {
    safe fn pthread_self() -> usize;
}

fn subscribe(bed: &Bed, thread: u64) {
    let subscribe = bed.acl.aclrtSubscribeReport.expect("the mock has it");
    // SAFETY: the stream lives.
    ok(unsafe { subscribe(thread, bed.a) });
}

/// A callback that its stream waits for.
fn callback(bed: &Bed, data: &mut Inside) {
    let launch = bed.acl.aclrtLaunchCallback.expect("the mock has it");
    // SAFETY: the data lives until the callback has run, or never will.
    ok(unsafe {
        launch(
            Some(inside),
            std::ptr::from_mut(data).cast(),
            aclrtCallbackBlockType(1),
            bed.a,
        )
    });
}

fn process(bed: &Bed) -> i32 {
    let process = bed.acl.aclrtProcessReport.expect("the mock has it");
    // SAFETY: no pointers are passed.
    unsafe { process(-1).0 }
}

/// So does a callback that waits for the stream which waits for it (acl/streams-and-events H11).
#[test]
fn waiting_inside_a_callback_is_told() {
    for waits in [true, false] {
        let deadlocks: &[_] = if waits { &[(Kind::WaitInCallback, 2)] } else { &[] };
        expect(deadlocks, |bed| {
            let mut data = Inside::new(bed, waits);
            subscribe(bed, pthread_self() as u64);
            callback(bed, &mut data);
            assert_eq!(process(bed), 0);
            assert_eq!(data.answer, if waits { HANGS } else { 0 });
            bed.synchronize(bed.a);
        });
    }
}

/// The thread that must process a stream's callbacks synchronizes with it instead (acl/streams-and-events T26).
#[test]
fn a_thread_that_waits_for_the_callback_it_should_run_is_a_circle() {
    expect(&[(Kind::WaitCycle, 2)], |bed| {
        let mut data = Inside::new(bed, false);
        subscribe(bed, pthread_self() as u64);
        callback(bed, &mut data);
        bed.hangs(bed.a);
    });
    expect(&[], |bed| {
        let mut data = Inside::new(bed, false);
        subscribe(bed, pthread_self() as u64);
        callback(bed, &mut data);
        assert_eq!(process(bed), 0);
        bed.synchronize(bed.a);
    });
}

/// Nobody processes: the stream is blocked for ever, and synchronizing it hangs (acl/streams-and-events H16). Any thread's name is accepted (H8).
#[test]
fn a_callback_that_nobody_processes_is_told() {
    expect(&[(Kind::NeverSignalled, 2)], |bed| {
        let mut data = Inside::new(bed, false);
        subscribe(bed, 0);
        callback(bed, &mut data);
        bed.hangs(bed.a);
        let text = bed.text();
        assert!(text.contains("a callback that its thread does not process"), "{text}");
    });
}

/// A thread in `aclrtProcessReport` without a time-out, and nothing that could ever call it back.
#[test]
fn a_process_report_that_nobody_feeds_is_told() {
    expect(&[(Kind::NeverSignalled, 2)], |bed| {
        let mut data = Inside::new(bed, false);
        subscribe(bed, pthread_self() as u64);
        bed.take(bed.a, bed.notify());
        callback(bed, &mut data);
        assert_eq!(process(bed), 507_012);
    });
}

/// A record takes a number, and blocks while there is none (acl/streams-and-events 6.1). Here all numbers are those of records that cannot go on.
#[test]
fn a_record_that_finds_no_free_number_is_told() {
    let profile = Profile {
        events: 2,
        ..Profile::default()
    };
    let record = |bed: &Bed, count: usize| {
        let record = |_| {
            // SAFETY: the handles live.
            unsafe { (bed.acl.aclrtRecordEvent)(bed.event(), bed.a).0 }
        };
        (0..count).map(record).collect::<Vec<i32>>()
    };
    expect_on(profile.clone(), &[(Kind::ExhaustedIds, 1)], |bed| {
        bed.take(bed.a, bed.notify());
        assert_eq!(record(bed, 3), [0, 0, 207_007]);
        let text = bed.text();
        assert!(text.contains("an event id"), "{text}");
    });
    expect_on(profile, &[], |bed| {
        assert_eq!(record(bed, 2), [0; 2]);
        bed.synchronize(bed.a);
        assert_eq!(record(bed, 1), [0]);
    });
}

/// A full queue blocks the host until there is room (acl/streams-and-events T50), which here never comes.
#[test]
fn a_submission_to_a_full_queue_that_does_not_go_on_is_told() {
    let profile = Profile {
        stream_depth: 3,
        ..Profile::default()
    };
    let fill = |bed: &Bed, count: usize| {
        let fill = bed.acl.aclrtMemsetAsync.expect("the mock has it");
        // SAFETY: the memory has that many bytes.
        let fill = |_| unsafe { fill(bed.device, bed::BYTES, 1, bed::BYTES, bed.a) };
        (0..count).map(fill).filter(|status| !status.is_success()).count()
    };
    expect_on(
        profile.clone(),
        &[(Kind::NeverSignalled, 2), (Kind::ExhaustedIds, 1)],
        |bed| {
            bed.take(bed.a, bed.notify());
            assert_eq!(fill(bed, 3), 1);
            let text = bed.text();
            assert!(text.contains("room in the queue of a stream"), "{text}");
        },
    );
    expect_on(profile, &[], |bed| {
        assert_eq!(fill(bed, 20), 0);
    });
}

/// Two ranks that submit the collectives of two communicators in opposite orders, one stream each, wait for each other.
#[test]
fn collectives_of_two_communicators_in_opposite_orders_are_a_circle() {
    for (executor, crossed) in EXECUTORS
        .iter()
        .flat_map(|executor| [(*executor, true), (*executor, false)])
    {
        let mock = collecting(executor).devices(2).build();
        let (acl, hccl) = (mock.table(), mock.hccl_table());
        let mut devices = [mock.first_device(), mock.first_device() + 1];
        let mut communicators = [[null_mut(); 2]; 2];
        let mut streams = [null_mut(); 2];
        let init = hccl.HcclCommInitAll.expect("the mock has it");
        let reduce = hccl.HcclAllReduce.expect("the mock has it");
        // SAFETY: outputs are valid for the calls, handles and memory live.
        unsafe {
            for ranks in &mut communicators {
                assert_eq!(init(2, devices.as_mut_ptr(), ranks.as_mut_ptr()).0, 0);
            }
            for rank in 0..2 {
                ok((acl.aclrtSetDevice)(devices[rank]));
                ok((acl.aclrtCreateStream)(&mut streams[rank]));
                for turn in 0..2 {
                    let mut buffer = null_mut();
                    ok((acl.aclrtMalloc)(&mut buffer, 8, ACL_MEM_MALLOC_HUGE_FIRST));
                    let number = if crossed && rank == 1 { 1 - turn } else { turn };
                    let communicator = communicators[number][rank];
                    let (float, sum) = (HcclDataType(4), HcclReduceOp(0));
                    assert_eq!(reduce(buffer, buffer, 2, float, sum, communicator, streams[rank]).0, 0);
                }
            }
            let status = (acl.aclrtSynchronizeStream)(streams[1]).0;
            assert_eq!(status, if crossed { 507_048 } else { 0 });
        }
        let reports = mock.findings();
        let deadlocks = reports.iter().filter(|report| report.class() == Class::Deadlock);
        let kinds: Vec<Kind> = deadlocks.map(|report| report.kind).collect();
        let expected: &[Kind] = if crossed { &[Kind::CollectiveOrder] } else { &[] };
        assert_eq!(kinds, expected);
    }
}
