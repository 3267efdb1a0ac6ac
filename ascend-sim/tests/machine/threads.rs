//! The machine advanced by an executor's time: workers take what may begin.

use ascend_sim::clock::Contention;
use ascend_sim::machine::{Config, Due, HeadState, Outcome, Timing, WaitFor, Work};
use ascend_sim::task::{Demand, Rendezvous};

use crate::rig::{Result, Rig, task};

fn rig(devices: usize, streams: usize) -> Result<Rig> {
    let config = Config {
        timing: Timing::Executor,
        ..Config::default()
    };
    Rig::with(config, &vec![Contention::NONE; devices], streams)
}

fn name(due: &Due<&'static str>) -> &'static str {
    match &due.work {
        Work::Task(task) | Work::HostFunction(task) | Work::Condition(task) => task.payload,
        Work::Collective(gathered) => gathered.members[0].task.payload,
    }
}

/// Takes all that may begin.
fn take(rig: &mut Rig) -> Vec<Due<&'static str>> {
    std::iter::from_fn(|| rig.machine.take_runnable()).collect()
}

fn names(dues: &[Due<&'static str>]) -> Vec<&'static str> {
    dues.iter().map(name).collect()
}

#[test]
fn one_task_of_each_stream_is_in_hand_at_a_time() -> Result {
    let mut rig = rig(1, 2)?;
    for (stream, name) in [(0, "a"), (0, "b"), (1, "c")] {
        rig.plain(stream, name, 1_000)?;
    }
    let in_hand = take(&mut rig);
    assert_eq!(names(&in_hand), ["a", "c"]);
    rig.machine.set_now(5);
    rig.machine.complete(in_hand[0].token, Outcome::Done)?;
    let next = take(&mut rig);
    assert_eq!(names(&next), ["b"]);
    assert_eq!((next[0].start_ns, next[0].end_ns), (5, 5));
    rig.machine.complete(in_hand[1].token, Outcome::Done)?;
    rig.machine.complete(next[0].token, Outcome::Done)?;
    assert_eq!(rig.machine.device_pending(rig.devices[0])?, 0);
    Ok(())
}

#[test]
fn waits_park_without_a_worker() -> Result {
    let mut rig = rig(1, 2)?;
    rig.plain(0, "a", 0)?;
    rig.hand_over(0, 1)?;
    rig.plain(1, "b", 0)?;
    let first = take(&mut rig);
    assert_eq!(names(&first), ["a"]);
    rig.machine.complete(first[0].token, Outcome::Done)?;
    assert_eq!(names(&take(&mut rig)), ["b"]);
    Ok(())
}

#[test]
fn host_functions_of_a_context_are_in_hand_one_at_a_time() -> Result {
    let mut rig = rig(1, 2)?;
    rig.host(0, "x", 0)?;
    rig.host(1, "y", 0)?;
    let first = take(&mut rig);
    assert_eq!(names(&first), ["x"]);
    rig.machine.complete(first[0].token, Outcome::Done)?;
    assert_eq!(names(&take(&mut rig)), ["y"]);
    Ok(())
}

#[test]
fn a_collective_is_in_hand_once_for_all_ranks() -> Result {
    let mut rig = rig(3, 1)?;
    for rank in 0..3 {
        rig.collective(rank as usize, "reduce", 0, (rank, 3), 0)?;
        rig.plain(rank as usize, "after", 0)?;
    }
    let in_hand = take(&mut rig);
    assert_eq!(names(&in_hand), ["reduce"]);
    rig.machine.complete(in_hand[0].token, Outcome::Done)?;
    assert_eq!(names(&take(&mut rig)), ["after", "after", "after"]);
    Ok(())
}

#[test]
fn a_rank_aborted_before_it_was_taken_leaves_the_others_waiting() -> Result {
    let mut rig = rig(2, 1)?;
    rig.collective(0, "rank 0", 0, (0, 2), 0)?;
    rig.collective(1, "rank 1", 0, (1, 2), 0)?;
    assert_eq!(rig.machine.abort(rig.streams[1])?.len(), 1);
    assert!(take(&mut rig).is_empty());
    rig.collective(1, "rank 1 again", 0, (1, 2), 0)?;
    assert_eq!(names(&take(&mut rig)), ["rank 0"]);
    Ok(())
}

#[test]
fn deadlines_are_the_executors_to_watch() -> Result {
    let mut rig = rig(1, 2)?;
    rig.plain(0, "a", 0)?;
    let record = rig.record(0)?;
    rig.machine.set_now(100);
    rig.wait_for(1, WaitFor::Record(record), Some(50))?;
    rig.plain(1, "b", 0)?;
    let in_hand = take(&mut rig);
    assert_eq!(rig.machine.next_deadline_ns(), Some(150));
    rig.machine.set_now(149);
    assert!(take(&mut rig).is_empty());
    rig.machine.set_now(150);
    assert_eq!(names(&take(&mut rig)), ["b"]);
    assert_eq!(rig.machine.take_error(rig.streams[1])?, Some(107_020));
    rig.machine.complete(in_hand[0].token, Outcome::Done)?;
    assert_eq!(rig.machine.next_deadline_ns(), None);
    Ok(())
}

#[test]
fn an_aborted_stream_hands_nothing_out() -> Result {
    let mut rig = rig(1, 1)?;
    rig.plain(0, "a", 0)?;
    rig.plain(0, "b", 0)?;
    assert_eq!(rig.machine.abort(rig.streams[0])?.len(), 2);
    assert!(take(&mut rig).is_empty());
    rig.plain(0, "c", 0)?;
    assert_eq!(names(&take(&mut rig)), ["c"]);
    Ok(())
}

// A slow task takes its cost before it is handed out; nothing in hand meanwhile, and other streams go on.
#[test]
fn a_timed_task_takes_its_cost_first() -> Result {
    let mut rig = rig(1, 2)?;
    let mut slow = task("slow", 100, Demand::NONE);
    slow.is_timed = true;
    rig.machine.submit(rig.streams[0], slow)?;
    rig.plain(0, "behind", 100)?;
    rig.plain(1, "beside", 100)?;
    assert_eq!(names(&take(&mut rig)), ["beside"]);
    assert!(rig.machine.is_on_clock() && rig.machine.is_settled());
    assert_eq!(rig.machine.head(rig.streams[0])?.state, HeadState::Running);
    assert_eq!(rig.machine.next_deadline_ns(), Some(100));
    rig.machine.set_now(99);
    assert!(take(&mut rig).is_empty());
    rig.machine.set_now(101);
    let due = take(&mut rig);
    assert_eq!((names(&due), due[0].start_ns, due[0].end_ns), (vec!["slow"], 0, 101));
    assert!(!rig.machine.is_on_clock());
    rig.machine.complete(due[0].token, Outcome::Done)?;
    assert_eq!(names(&take(&mut rig)), ["behind"]);
    Ok(())
}

#[test]
fn a_timed_task_can_be_aborted_held_and_outlive_a_failure() -> Result {
    let mut rig = rig(1, 2)?;
    let timed = |name| {
        let mut slow = task(name, 100, Demand::NONE);
        slow.is_timed = true;
        slow
    };
    rig.machine.submit(rig.streams[0], timed("aborted"))?;
    assert!(take(&mut rig).is_empty());
    assert_eq!(rig.machine.abort(rig.streams[0])?.len(), 1);
    assert!(!rig.machine.is_on_clock());
    assert_eq!(rig.machine.next_deadline_ns(), None);
    // What has begun goes on when its stream is held.
    rig.machine.submit(rig.streams[0], timed("held"))?;
    assert!(take(&mut rig).is_empty());
    rig.machine.hold(rig.streams[0])?;
    rig.machine.set_now(100);
    let due = take(&mut rig);
    assert_eq!(names(&due), ["held"]);
    rig.machine.complete(due[0].token, Outcome::Done)?;
    rig.machine.release(rig.streams[0])?;
    // In stop mode what runs ends, and what is behind it is dropped.
    rig.machine.set_stop_on_failure(rig.contexts[0], true)?;
    rig.machine.submit(rig.streams[0], timed("runs"))?;
    rig.plain(0, "dropped", 0)?;
    rig.plain(1, "fails", 0)?;
    let due = take(&mut rig);
    assert_eq!(names(&due), ["fails"]);
    rig.machine.complete(due[0].token, Outcome::Fault(507_015))?;
    assert_eq!(rig.machine.take_dropped().len(), 1);
    assert_eq!(rig.machine.pending(rig.streams[0])?, 2);
    rig.machine.set_now(300);
    let due = take(&mut rig);
    assert_eq!(names(&due), ["runs"]);
    rig.machine.complete(due[0].token, Outcome::Done)?;
    assert_eq!(rig.machine.pending(rig.streams[0])?, 0);
    Ok(())
}

#[test]
fn a_timed_rank_arrives_late() -> Result {
    let mut rig = rig(1, 2)?;
    rig.collective(0, "rank 0", 0, (0, 2), 0)?;
    let mut late = task("rank 1", 100, Demand::LINK);
    let rendezvous = Rendezvous {
        group: 0,
        ranks: 2,
        rank: 1,
        sequence: 0,
        shape: 0,
    };
    (late.rendezvous, late.is_timed) = (Some(Box::new(rendezvous)), true);
    rig.machine.submit_collective(rig.streams[1], late)?;
    assert!(take(&mut rig).is_empty());
    rig.machine.set_now(100);
    let due = take(&mut rig);
    assert_eq!((names(&due), due[0].start_ns), (vec!["rank 0"], 100));
    rig.machine.complete(due[0].token, Outcome::Done)?;
    assert_eq!(rig.machine.device_pending(rig.devices[0])?, 0);
    Ok(())
}
