//! Ending heads before their time, in any order.

use ascend_sim::machine::{MachineError, Outcome, WaitFor, Work};
use ascend_sim::task::{TaskInfo, TaskKind};

use crate::rig::{Result, Rig};

#[test]
fn what_runs_is_listed_and_what_waits_is_not() -> Result {
    let mut rig = Rig::new(3)?;
    let [a, b, _] = [rig.streams[0], rig.streams[1], rig.streams[2]];
    rig.plain(0, "a", 20)?;
    rig.plain(1, "b", 10)?;
    let record = rig.record(0)?;
    let wait = TaskInfo::of(TaskKind::Wait);
    rig.machine
        .submit_wait(rig.streams[2], wait, WaitFor::Record(record), None)?;
    rig.plain(2, "c", 1)?;
    assert_eq!(rig.machine.running(), [b, a]);
    assert_eq!(
        rig.machine.end_early(rig.streams[2]).map(|_| ()),
        Err(MachineError::NothingRuns)
    );
    Ok(())
}

#[test]
fn a_head_ends_before_its_time_and_the_clock_stands() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 20)?;
    rig.plain(1, "b", 10)?;
    let due = rig.machine.end_early(rig.streams[0])?.expect("no collective");
    assert_eq!((due.stream, due.start_ns, due.end_ns), (rig.streams[0], 0, 0));
    let Work::Task(_) = due.work else { panic!("a task") };
    // It is in hand: it ends once.
    assert!(rig.machine.end_early(rig.streams[0]).is_err());
    rig.machine.complete(due.token, Outcome::Done)?;
    assert_eq!(rig.run()?, [("b", 0, 10)]);
    assert_eq!(rig.machine.now_ns(), 10);
    Ok(())
}
