//! Faults in continue and in stop mode (acl/streams-and-events 10.3, 10.4).

use ascend_sim::clock::Contention;
use ascend_sim::machine::{Config, MachineError, Outcome, RecordState, Work};

use crate::rig::{Ran, Result, Rig};

const AICORE_EXCEPTION: i32 = 507_015;

/// Runs on; tasks whose name begins with "bad" fail.
fn run(rig: &mut Rig) -> Result<Vec<Ran>> {
    let mut ran = Vec::new();
    while let Some(due) = rig.machine.advance(u64::MAX) {
        let mut outcome = Outcome::Done;
        if let Work::Task(task) = &due.work {
            ran.push((task.payload, due.start_ns, due.end_ns));
            if task.payload.starts_with("bad") {
                outcome = Outcome::Fault(AICORE_EXCEPTION + task.payload.len() as i32 - 3);
            }
        }
        rig.machine.complete(due.token, outcome)?;
    }
    Ok(ran)
}

#[test]
fn in_continue_mode_later_tasks_run_and_the_error_is_told_once() -> Result {
    // 19.19: sync(s2) is fine, the event after the fault is complete, sync(s1) gives the code, then 0.
    let mut rig = Rig::new(2)?;
    rig.plain(0, "bad", 10)?;
    let record = rig.record(0)?;
    rig.plain(0, "later", 10)?;
    rig.plain(1, "other", 5)?;
    let expected = [("other", 0, 5), ("bad", 0, 10), ("later", 10, 20)];
    assert_eq!(run(&mut rig)?, expected);
    assert_eq!(rig.machine.record_state(record)?, RecordState::Done { at_ns: 10 });
    assert_eq!(rig.machine.take_error(rig.streams[1])?, None);
    assert_eq!(rig.machine.take_error(rig.streams[0])?, Some(AICORE_EXCEPTION));
    assert_eq!(rig.machine.take_error(rig.streams[0])?, None);
    Ok(())
}

#[test]
fn of_two_faults_only_the_later_is_told() -> Result {
    // 19.20.
    let mut rig = Rig::new(1)?;
    rig.plain(0, "bad", 10)?;
    rig.plain(0, "bad again", 10)?;
    run(&mut rig)?;
    let code = AICORE_EXCEPTION + 6;
    assert_eq!(rig.machine.take_error(rig.streams[0])?, Some(code));
    assert_eq!(rig.machine.take_error(rig.streams[0])?, None);
    Ok(())
}

#[test]
fn in_stop_mode_all_streams_of_the_context_lose_their_queues() -> Result {
    // 19.21: every call on the context returns the code until it is cleared.
    let mut rig = Rig::with(Config::default(), &[Contention::NONE, Contention::NONE], 2)?;
    rig.machine.set_stop_on_failure(rig.contexts[0], true)?;
    rig.plain(0, "bad", 10)?;
    rig.plain(0, "lost", 10)?;
    rig.plain(1, "running", 15)?;
    rig.plain(1, "lost too", 10)?;
    rig.plain(2, "other context", 30)?;
    let lost = rig.record(1)?;
    let expected = [("bad", 0, 10), ("running", 0, 15), ("other context", 0, 30)];
    assert_eq!(run(&mut rig)?, expected);
    let dropped = rig.machine.take_dropped();
    let names: Vec<_> = dropped.iter().map(|dropped| dropped.task.payload).collect();
    assert_eq!(names, ["lost", "lost too"]);
    assert_eq!(rig.machine.record_state(lost)?, RecordState::Discarded);
    assert_eq!(rig.machine.context_pending(rig.contexts[0])?, 0);
    assert_eq!(rig.machine.failure(rig.contexts[0])?, Some(AICORE_EXCEPTION));
    let refused = MachineError::ContextFailed { code: AICORE_EXCEPTION };
    assert_eq!(rig.plain(1, "refused", 1), Err(refused));
    rig.plain(2, "still fine", 1)?;
    rig.machine.clear_failure(rig.contexts[0])?;
    rig.plain(1, "again", 1)?;
    assert_eq!(run(&mut rig)?.len(), 2);
    Ok(())
}

#[test]
fn positions_are_done_only_when_the_running_task_is() -> Result {
    let mut rig = Rig::new(2)?;
    rig.machine.set_stop_on_failure(rig.contexts[0], true)?;
    rig.plain(0, "bad", 10)?;
    rig.plain(1, "running", 50)?;
    rig.plain(1, "lost", 50)?;
    let target = rig.machine.submitted(rig.streams[1])?;
    let Some(due) = rig.machine.advance(u64::MAX) else {
        panic!("nothing is due");
    };
    rig.machine.complete(due.token, Outcome::Fault(1))?;
    assert!(!rig.machine.is_done(rig.streams[1], 1)?);
    run(&mut rig)?;
    assert!(rig.machine.is_done(rig.streams[1], target)?);
    assert_eq!(rig.machine.now_ns(), 50);
    Ok(())
}

#[test]
fn the_first_failure_of_a_context_is_the_one_that_stays() -> Result {
    let mut rig = Rig::new(2)?;
    rig.machine.set_stop_on_failure(rig.contexts[0], true)?;
    rig.plain(0, "bad", 10)?;
    rig.plain(1, "bad again", 20)?;
    run(&mut rig)?;
    assert_eq!(rig.machine.failure(rig.contexts[0])?, Some(AICORE_EXCEPTION));
    Ok(())
}
