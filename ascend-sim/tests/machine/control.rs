//! Holding, stepping, aborting and inspecting streams.

use ascend_sim::machine::{Blocked, Head, HeadState, MachineError, Outcome, RecordState, StreamOptions, WaitFor, Work};
use ascend_sim::task::{Task, TaskInfo, TaskKind};

use crate::rig::{Result, Rig, record_info, task};

#[test]
fn a_held_stream_keeps_everything_pending() -> Result {
    let mut rig = Rig::new(2)?;
    rig.machine.hold(rig.streams[0])?;
    rig.plain(0, "a", 10)?;
    rig.plain(1, "b", 10)?;
    assert_eq!(rig.run_until(100)?, [("b", 0, 10)]);
    assert_eq!(rig.machine.head(rig.streams[0])?.state, HeadState::Held);
    assert_eq!(rig.machine.pending(rig.streams[0])?, 1);
    rig.machine.release(rig.streams[0])?;
    assert_eq!(rig.run()?, [("a", 100, 110)]);
    Ok(())
}

#[test]
fn a_hold_lets_the_running_task_finish() -> Result {
    let mut rig = Rig::new(1)?;
    rig.plain(0, "a", 10)?;
    rig.plain(0, "b", 10)?;
    rig.run_until(5)?;
    rig.machine.hold(rig.streams[0])?;
    assert_eq!(rig.run_until(100)?, [("a", 0, 10)]);
    Ok(())
}

#[test]
fn steps_let_so_many_tasks_begin() -> Result {
    let mut rig = Rig::new(1)?;
    rig.machine.hold(rig.streams[0])?;
    rig.plain(0, "a", 10)?;
    let record = rig.record(0)?;
    rig.plain(0, "b", 10)?;
    rig.plain(0, "c", 10)?;
    rig.machine.step(rig.streams[0], 1)?;
    assert_eq!(rig.run_until(100)?, [("a", 0, 10)]);
    assert_eq!(rig.machine.record_state(record)?, RecordState::Pending);
    rig.machine.step(rig.streams[0], 1)?;
    rig.run_until(200)?;
    assert_eq!(rig.machine.record_state(record)?, RecordState::Done { at_ns: 100 });
    rig.machine.step(rig.streams[0], 2)?;
    assert_eq!(rig.run()?, [("b", 200, 210), ("c", 210, 220)]);
    Ok(())
}

#[test]
fn a_held_device_holds_all_its_streams() -> Result {
    let mut rig = Rig::new(2)?;
    rig.machine.hold_device(rig.devices[0])?;
    rig.plain(0, "a", 10)?;
    rig.plain(1, "b", 20)?;
    rig.machine.hold(rig.streams[1])?;
    assert_eq!(rig.run_until(50)?, []);
    rig.machine.release_device(rig.devices[0])?;
    assert_eq!(rig.run_until(100)?, [("a", 50, 60)]);
    rig.machine.release(rig.streams[1])?;
    assert_eq!(rig.run()?, [("b", 100, 120)]);
    Ok(())
}

#[test]
fn an_abort_gives_back_what_will_not_run() -> Result {
    // T42, T45: the running task ends, the queue is discarded, the stream can be used again.
    let mut rig = Rig::new(1)?;
    for name in ["a", "b", "c"] {
        rig.plain(0, name, 100)?;
    }
    rig.run_until(150)?;
    let dropped = rig.machine.abort(rig.streams[0])?;
    let names: Vec<_> = dropped.iter().map(|dropped| dropped.task.payload).collect();
    assert_eq!(names, ["b", "c"]);
    assert_eq!(rig.machine.pending(rig.streams[0])?, 0);
    assert_eq!(rig.machine.context_pending(rig.contexts[0])?, 0);
    rig.plain(0, "d", 10)?;
    assert_eq!(rig.run()?, [("d", 150, 160)]);
    Ok(())
}

#[test]
fn who_waits_for_a_discarded_record_hangs() -> Result {
    // T44: the event reads as complete, the waiting stream hangs until it is aborted too.
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 100)?;
    let record = rig.record(0)?;
    rig.wait(1, record)?;
    rig.plain(1, "b", 10)?;
    rig.run_until(50)?;
    rig.machine.abort(rig.streams[0])?;
    assert_eq!(rig.run_until(1_000)?, []);
    assert_eq!(rig.machine.record_state(record)?, RecordState::Discarded);
    let stuck = HeadState::Blocked(Blocked::Record { record, queued: None });
    assert_eq!(rig.machine.head(rig.streams[1])?.state, stuck);
    rig.machine.abort(rig.streams[1])?;
    rig.plain(1, "c", 10)?;
    assert_eq!(rig.run()?, [("c", 1_000, 1_010)]);
    Ok(())
}

#[test]
fn an_abort_makes_the_token_in_hand_stale() -> Result {
    let mut rig = Rig::new(1)?;
    rig.plain(0, "a", 10)?;
    let Some(due) = rig.machine.advance(u64::MAX) else {
        panic!("nothing is due");
    };
    assert!(rig.machine.abort(rig.streams[0])?.is_empty());
    rig.plain(0, "b", 10)?;
    let late = rig.machine.complete(due.token, Outcome::Done);
    assert_eq!(late, Err(MachineError::StaleToken));
    assert_eq!(rig.run()?, [("b", 10, 20)]);
    let again = rig.machine.complete(due.token, Outcome::Done);
    assert_eq!(again, Err(MachineError::StaleToken));
    Ok(())
}

#[test]
fn a_stop_ends_only_the_head() -> Result {
    // T46.
    let mut rig = Rig::new(1)?;
    rig.plain(0, "a", 100)?;
    rig.plain(0, "b", 10)?;
    rig.run_until(30)?;
    let stopped = rig.machine.stop(rig.streams[0])?;
    assert_eq!(stopped.map(|dropped| dropped.task.payload), Some("a"));
    assert_eq!(rig.run()?, [("b", 30, 40)]);
    assert!(rig.machine.stop(rig.streams[0])?.is_none());
    Ok(())
}

#[test]
fn aborting_a_host_function_lets_the_next_one_run() -> Result {
    let mut rig = Rig::new(3)?;
    rig.host(0, "x", 100)?;
    rig.host(1, "y", 10)?;
    rig.host(2, "z", 10)?;
    rig.run_until(50)?;
    rig.machine.abort(rig.streams[1])?;
    rig.machine.abort(rig.streams[0])?;
    assert_eq!(rig.run()?, [("z", 50, 60)]);
    Ok(())
}

#[test]
fn a_full_queue_gives_the_task_back() -> Result {
    // T50 and section 12: about 2 013 tasks a stream.
    let mut rig = Rig::new(0)?;
    let options = StreamOptions {
        max_queued: 2,
        ..StreamOptions::default()
    };
    let stream = rig.machine.create_stream(rig.contexts[0], options)?;
    rig.machine.submit(stream, task("a", 10, Default::default()))?;
    rig.machine.submit(stream, task("b", 10, Default::default()))?;
    let full = MachineError::QueueFull { limit: 2 };
    assert_eq!(rig.machine.check_room(stream), Err(full));
    match rig.machine.submit(stream, task("c", 10, Default::default())) {
        Err(rejected) => assert_eq!((rejected.error, rejected.task.payload), (full, "c")),
        Ok(position) => panic!("queued at {position}"),
    }
    rig.run_until(10)?;
    assert_eq!(rig.machine.submit(stream, task("c", 10, Default::default()))?, 3);
    Ok(())
}

#[test]
fn heads_tell_what_a_deadlock_consists_of() -> Result {
    let mut rig = Rig::new(2)?;
    rig.machine.hold(rig.streams[0])?;
    rig.machine.hold(rig.streams[1])?;
    let record = rig.record(1)?;
    rig.wait(0, record)?;
    rig.machine.release(rig.streams[0])?;
    assert_eq!(rig.run_until(10)?, []);
    let heads: Vec<_> = rig.machine.heads().collect();
    let blocked = Blocked::Record {
        record,
        queued: Some((rig.streams[1], 1)),
    };
    let expected = [
        (
            rig.streams[0],
            Head {
                task: Some(TaskInfo::of(TaskKind::Wait)),
                position: 1,
                since_ns: Some(0),
                state: HeadState::Blocked(blocked),
            },
        ),
        (
            rig.streams[1],
            Head {
                task: Some(record_info()),
                position: 1,
                since_ns: None,
                state: HeadState::Held,
            },
        ),
    ];
    assert_eq!(heads, expected);
    assert_eq!(rig.machine.next_event_ns(), None);
    Ok(())
}

#[test]
fn pending_tasks_can_be_listed() -> Result {
    let mut rig = Rig::new(1)?;
    rig.machine.hold(rig.streams[0])?;
    rig.plain(0, "a", 10)?;
    rig.record(0)?;
    let kinds: Vec<_> = rig.machine.queued(rig.streams[0])?.map(|info| info.kind).collect();
    assert_eq!(kinds, [TaskKind::Kernel, TaskKind::Record]);
    assert_eq!(rig.machine.device_pending(rig.devices[0])?, 2);
    Ok(())
}

#[test]
fn a_condition_waits_until_memory_makes_it_true() -> Result {
    // acl/memory-kernels-graphs 1.6: a value wait.
    let mut rig = Rig::new(2)?;
    let condition = Task::new(TaskInfo::of(TaskKind::Wait), Default::default(), "word is 1");
    rig.machine.submit_condition(rig.streams[0], condition, None)?;
    rig.plain(0, "after", 5)?;
    rig.plain(1, "writer", 40)?;
    let (mut word, mut looked) = (0, 0);
    let mut ran = Vec::new();
    while let Some(due) = rig.machine.advance(u64::MAX) {
        match due.work {
            Work::Condition(task) => {
                looked += 1;
                if word == 0 {
                    rig.machine.park(due.token, task)?;
                    continue;
                }
            }
            Work::Task(task) if task.payload == "writer" => {
                word = 1;
                rig.machine.recheck();
            }
            Work::Task(task) => ran.push((task.payload, due.start_ns, due.end_ns)),
            _ => {}
        }
        rig.machine.complete(due.token, Outcome::Done)?;
    }
    assert_eq!((looked, ran), (2, vec![("after", 40, 45)]));
    Ok(())
}

#[test]
fn a_condition_looked_at_before_a_change_is_looked_at_again() -> Result {
    let mut rig = Rig::new(1)?;
    let condition = Task::new(TaskInfo::of(TaskKind::Wait), Default::default(), "c");
    rig.machine.submit_condition(rig.streams[0], condition, Some(100))?;
    let Some(due) = rig.machine.advance(u64::MAX) else {
        panic!("nothing is due");
    };
    // Another worker writes while this one looks.
    rig.machine.recheck();
    let Work::Condition(task) = due.work else {
        panic!("not a condition");
    };
    rig.machine.park(due.token, task)?;
    let Some(due) = rig.machine.advance(u64::MAX) else {
        panic!("the change was lost");
    };
    let Work::Condition(task) = due.work else {
        panic!("not a condition");
    };
    rig.machine.park(due.token, task)?;
    assert_eq!(
        rig.machine.head(rig.streams[0])?.state,
        HeadState::Blocked(Blocked::Condition)
    );
    // It runs out of time.
    assert!(rig.machine.advance(u64::MAX).is_none());
    assert_eq!(rig.machine.now_ns(), 100);
    assert_eq!(rig.machine.take_error(rig.streams[0])?, Some(107_020));
    assert_eq!(rig.machine.take_dropped().len(), 1);
    Ok(())
}

#[test]
fn dead_numbers_are_errors() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 10)?;
    let record = rig.record(0)?;
    assert_eq!(
        rig.machine.destroy_stream(rig.streams[0]),
        Err(MachineError::StreamBusy)
    );
    rig.run()?;
    rig.machine.destroy_stream(rig.streams[0])?;
    let refused = rig.machine.submit(rig.streams[0], task("a", 1, Default::default()));
    assert_eq!(refused.map_err(MachineError::from), Err(MachineError::NoSuchStream));
    rig.machine.release_record(record)?;
    let refused = rig.machine.submit_wait(
        rig.streams[1],
        TaskInfo::of(TaskKind::Wait),
        WaitFor::Record(record),
        None,
    );
    assert_eq!(refused, Err(MachineError::NoSuchRecord));
    // The number is used again, with another generation.
    let stream = rig.machine.create_stream(rig.contexts[0], StreamOptions::default())?;
    assert_eq!(stream.index(), rig.streams[0].index());
    assert_ne!(stream, rig.streams[0]);
    assert_eq!(rig.machine.submitted(rig.streams[0]), Err(MachineError::NoSuchStream));
    Ok(())
}

#[test]
fn removing_a_context_gives_back_what_its_streams_had() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 10)?;
    rig.plain(1, "b", 10)?;
    rig.plain(1, "c", 10)?;
    rig.run_until(5)?;
    assert_eq!(rig.machine.remove_context(rig.contexts[0])?.len(), 3);
    assert_eq!(rig.machine.streams_in_use(rig.devices[0])?, 0);
    assert_eq!(rig.run()?, []);
    assert_eq!(rig.machine.failure(rig.contexts[0]), Err(MachineError::NoSuchContext));
    Ok(())
}
