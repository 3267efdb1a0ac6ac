//! Records, flags, resets and waits: what acl/streams-and-events sections 6 and 7 say happens on the device.

use ascend_sim::machine::{
    Blocked, DeviceConfig, FlagKind, HeadState, MachineError, Number, RecordOptions, RecordState, StreamOptions,
    WaitFor,
};
use ascend_sim::task::{TaskInfo, TaskKind};

use crate::rig::{Result, Rig, record_info, task};

fn reset_info() -> TaskInfo {
    TaskInfo::of(TaskKind::Reset)
}

#[test]
fn a_wait_keeps_the_record_it_was_given() -> Result {
    // E4: record on a busy stream, wait, record again on a free stream: the waiter stays with the first record.
    let mut rig = Rig::new(3)?;
    rig.plain(0, "slow", 100)?;
    let first = rig.record(0)?;
    rig.wait(1, first)?;
    rig.plain(1, "b", 10)?;
    let second = rig.record(2)?;
    rig.run_until(0)?;
    assert_eq!(rig.machine.record_state(second)?, RecordState::Done { at_ns: 0 });
    assert_eq!(rig.machine.record_state(first)?, RecordState::Pending);
    assert_eq!(rig.run()?, [("slow", 0, 100), ("b", 100, 110)]);
    assert_eq!(rig.machine.record_state(first)?, RecordState::Done { at_ns: 100 });
    Ok(())
}

#[test]
fn a_released_record_still_releases_its_waiters() -> Result {
    // E40: destroying an event does not cancel pending waits.
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 100)?;
    let record = rig.record(0)?;
    rig.wait(1, record)?;
    rig.machine.release_record(record)?;
    assert_eq!(rig.machine.record_waits(record)?, 1);
    rig.plain(1, "b", 10)?;
    assert_eq!(rig.run()?, [("a", 0, 100), ("b", 100, 110)]);
    assert_eq!(rig.machine.record_state(record), Err(MachineError::NoSuchRecord));
    Ok(())
}

#[test]
fn a_flag_wait_before_any_record_blocks_until_one() -> Result {
    // 6.1, family B: accepted, and the stream really blocks until somebody records.
    let mut rig = Rig::new(2)?;
    let flag = rig.machine.create_flag(rig.devices[0], FlagKind::Event)?;
    rig.wait_for(0, WaitFor::Flag(flag), None)?;
    rig.plain(0, "a", 10)?;
    assert_eq!(rig.run_until(50)?, []);
    let head = rig.machine.head(rig.streams[0])?;
    assert_eq!(head.state, HeadState::Blocked(Blocked::Flag { flag }));
    rig.machine.submit_set_flag(rig.streams[1], record_info(), flag)?;
    assert_eq!(rig.run()?, [("a", 50, 60)]);
    Ok(())
}

#[test]
fn a_level_flag_lets_every_wait_pass_until_it_is_reset() -> Result {
    // E5, E24, E25: record, wait, wait, reset, wait blocks, record releases.
    let mut rig = Rig::new(2)?;
    let flag = rig.machine.create_flag(rig.devices[0], FlagKind::Event)?;
    rig.machine.submit_set_flag(rig.streams[0], record_info(), flag)?;
    rig.wait_for(1, WaitFor::Flag(flag), None)?;
    rig.plain(1, "first", 10)?;
    rig.wait_for(1, WaitFor::Flag(flag), None)?;
    rig.plain(1, "second", 10)?;
    rig.machine
        .submit_reset(rig.streams[1], reset_info(), None, Some(flag))?;
    rig.wait_for(1, WaitFor::Flag(flag), None)?;
    rig.plain(1, "third", 10)?;
    assert_eq!(rig.run_until(100)?, [("first", 0, 10), ("second", 10, 20)]);
    assert!(!rig.machine.flag_is_set(flag)?);
    rig.machine.submit_set_flag(rig.streams[0], record_info(), flag)?;
    assert_eq!(rig.run()?, [("third", 100, 110)]);
    Ok(())
}

#[test]
fn any_later_record_releases_a_flag_waiter() -> Result {
    // E5: a waiter submitted for a pending first record is released by a record on another stream.
    let mut rig = Rig::new(3)?;
    let flag = rig.machine.create_flag(rig.devices[0], FlagKind::Event)?;
    rig.plain(0, "slow", 1_000)?;
    rig.machine.submit_set_flag(rig.streams[0], record_info(), flag)?;
    rig.wait_for(1, WaitFor::Flag(flag), None)?;
    rig.plain(1, "b", 10)?;
    rig.plain(2, "quick", 20)?;
    rig.machine.submit_set_flag(rig.streams[2], record_info(), flag)?;
    assert_eq!(rig.run()?, [("quick", 0, 20), ("b", 20, 30), ("slow", 0, 1_000)]);
    Ok(())
}

#[test]
fn a_reset_that_overtakes_a_wait_leaves_it_stuck() -> Result {
    // E24: record(s1), wait(s2), reset(s1): s2 is stuck while the record reads as done.
    let mut rig = Rig::new(2)?;
    rig.plain(1, "busy", 50)?;
    let record = rig.record(0)?;
    rig.wait(1, record)?;
    rig.machine
        .submit_reset(rig.streams[0], reset_info(), Some(record), None)?;
    rig.plain(1, "never", 10)?;
    assert_eq!(rig.run()?, [("busy", 0, 50)]);
    assert_eq!(rig.machine.record_state(record)?, RecordState::Done { at_ns: 0 });
    let stuck = Blocked::Record { record, queued: None };
    assert_eq!(rig.machine.head(rig.streams[1])?.state, HeadState::Blocked(stuck));
    Ok(())
}

#[test]
fn an_event_with_reset_blocks_a_wait_until_its_next_record() -> Result {
    // Family A after a reset (E13): one free flag an event, set by its records, cleared by its resets; waits submitted later wait for it.
    let mut rig = Rig::new(2)?;
    let flag = rig.machine.create_flag(rig.devices[0], FlagKind::Free)?;
    let sets = RecordOptions {
        sets: Some(flag),
        number: Number::UntilDone,
    };
    let first = rig.machine.submit_record(rig.streams[0], record_info(), sets)?;
    rig.machine
        .submit_reset(rig.streams[0], reset_info(), Some(first), Some(flag))?;
    rig.wait_for(1, WaitFor::Flag(flag), None)?;
    rig.plain(1, "a", 10)?;
    assert_eq!(rig.run_until(30)?, []);
    rig.machine.submit_record(rig.streams[0], record_info(), sets)?;
    assert_eq!(rig.run()?, [("a", 30, 40)]);
    Ok(())
}

#[test]
fn one_notify_record_releases_one_wait() -> Result {
    // N1: binary; the first waiter takes it.
    let mut rig = Rig::new(3)?;
    let notify = rig.machine.create_flag(rig.devices[0], FlagKind::Notify)?;
    for (stream, name) in [(0, "first"), (1, "second")] {
        rig.wait_for(stream, WaitFor::TakeFlag(notify), None)?;
        rig.plain(stream, name, 5)?;
    }
    rig.run_until(10)?;
    rig.machine.submit_set_flag(rig.streams[2], record_info(), notify)?;
    assert_eq!(rig.run_until(20)?, [("first", 10, 15)]);
    assert_eq!(rig.machine.flag_waits(notify)?, 1);
    rig.machine.submit_set_flag(rig.streams[2], record_info(), notify)?;
    assert_eq!(rig.run()?, [("second", 20, 25)]);
    assert!(!rig.machine.flag_is_set(notify)?);
    Ok(())
}

#[test]
fn two_notify_records_before_a_wait_are_one() -> Result {
    // N2.
    let mut rig = Rig::new(2)?;
    let notify = rig.machine.create_flag(rig.devices[0], FlagKind::Notify)?;
    rig.machine.submit_set_flag(rig.streams[0], record_info(), notify)?;
    rig.machine.submit_set_flag(rig.streams[0], record_info(), notify)?;
    for name in ["passes", "stuck"] {
        rig.wait_for(1, WaitFor::TakeFlag(notify), None)?;
        rig.plain(1, name, 5)?;
    }
    assert_eq!(rig.run()?, [("passes", 0, 5)]);
    assert_eq!(rig.machine.pending(rig.streams[1])?, 2);
    Ok(())
}

#[test]
fn the_host_can_open_and_close_a_gate() -> Result {
    let mut rig = Rig::new(2)?;
    let gate = rig.machine.create_flag(rig.devices[0], FlagKind::Free)?;
    rig.wait_for(0, WaitFor::Flag(gate), None)?;
    rig.plain(0, "a", 5)?;
    rig.run_until(7)?;
    rig.machine.set_flag(gate)?;
    assert_eq!(rig.run()?, [("a", 7, 12)]);
    rig.machine.clear_flag(gate)?;
    rig.wait_for(1, WaitFor::Flag(gate), None)?;
    assert_eq!(rig.run()?, []);
    assert_eq!(rig.machine.pending(rig.streams[1])?, 1);
    Ok(())
}

#[test]
fn a_released_flag_still_serves_queued_tasks() -> Result {
    let mut rig = Rig::new(2)?;
    let flag = rig.machine.create_flag(rig.devices[0], FlagKind::Event)?;
    rig.plain(0, "a", 30)?;
    rig.machine.submit_set_flag(rig.streams[0], record_info(), flag)?;
    rig.wait_for(1, WaitFor::Flag(flag), None)?;
    rig.plain(1, "b", 5)?;
    rig.machine.release_flag(flag)?;
    assert_eq!(rig.machine.events_in_use(rig.devices[0])?, 1);
    assert_eq!(rig.run()?, [("a", 0, 30), ("b", 30, 35)]);
    assert_eq!(rig.machine.events_in_use(rig.devices[0])?, 0);
    assert_eq!(rig.machine.flag_is_set(flag), Err(MachineError::NoSuchFlag));
    Ok(())
}

#[test]
fn a_wait_that_runs_out_of_time_fails_and_the_stream_goes_on() -> Result {
    // E17: 107020 at the next synchronize; in continue mode the stream then proceeds.
    let mut rig = Rig::new(2)?;
    rig.plain(0, "slow", 1_000)?;
    let record = rig.record(0)?;
    rig.plain(1, "first", 20)?;
    rig.wait_for(1, WaitFor::Record(record), Some(100))?;
    rig.plain(1, "after", 10)?;
    assert_eq!(rig.run()?, [("first", 0, 20), ("after", 120, 130), ("slow", 0, 1_000)]);
    assert_eq!(rig.machine.take_error(rig.streams[1])?, Some(107_020));
    assert_eq!(rig.machine.take_error(rig.streams[1])?, None);
    Ok(())
}

#[test]
fn a_wait_released_in_time_does_not_fail_later() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 100)?;
    let record = rig.record(0)?;
    rig.wait_for(1, WaitFor::Record(record), Some(100))?;
    rig.plain(1, "b", 500)?;
    assert_eq!(rig.run()?, [("a", 0, 100), ("b", 100, 600)]);
    assert_eq!(rig.machine.take_error(rig.streams[1])?, None);
    assert_eq!(rig.machine.next_deadline_ns(), None);
    Ok(())
}

#[test]
fn many_waits_released_in_time_leave_only_the_last_one_to_fail() -> Result {
    let mut rig = Rig::new(2)?;
    for _ in 0..1_000 {
        let record = rig.record(0)?;
        rig.plain(0, "a", 1)?;
        rig.wait_for(1, WaitFor::Record(record), Some(1_000_000))?;
        rig.machine.release_record(record)?;
        rig.run_until(rig.machine.now_ns() + 1)?;
    }
    rig.plain(0, "slow", 2_000_000)?;
    let record = rig.record(0)?;
    rig.wait_for(1, WaitFor::Record(record), Some(1_000_000))?;
    assert_eq!(rig.machine.next_deadline_ns(), Some(1_001_000));
    rig.run()?;
    assert_eq!(rig.machine.take_error(rig.streams[1])?, Some(107_020));
    Ok(())
}

#[test]
fn event_numbers_are_in_use_from_record_to_completion() -> Result {
    // 6.1 and 12: taken at each record, freed on completion; a limit of 1 023 on some chips.
    let mut rig = Rig::new(0)?;
    let device = rig.machine.add_device(DeviceConfig {
        max_events: 2,
        ..DeviceConfig::default()
    });
    let context = rig.machine.add_context(device)?;
    let stream = rig.machine.create_stream(context, StreamOptions::default())?;
    let numbered = RecordOptions {
        number: Number::UntilDone,
        ..RecordOptions::default()
    };
    rig.machine.submit(stream, task("a", 10, Default::default()))?;
    rig.machine.submit_record(stream, record_info(), numbered)?;
    rig.machine.create_flag(device, FlagKind::Event)?;
    assert_eq!(rig.machine.events_in_use(device)?, 2);
    let refused = rig.machine.submit_record(stream, record_info(), numbered);
    assert_eq!(refused, Err(MachineError::EventsExhausted { limit: 2 }));
    rig.run()?;
    assert_eq!(rig.machine.events_in_use(device)?, 1);
    rig.machine.submit_record(stream, record_info(), numbered)?;
    Ok(())
}

#[test]
fn records_and_waits_on_a_stream_at_rest_are_done_as_they_come() -> Result {
    // E1, E14: nothing is before them, so there is nothing to wait for.
    let mut rig = Rig::new(2)?;
    let record = rig.record(0)?;
    assert_eq!(rig.machine.record_state(record)?, RecordState::Done { at_ns: 0 });
    rig.wait(1, record)?;
    assert_eq!(
        (
            rig.machine.pending(rig.streams[0])?,
            rig.machine.pending(rig.streams[1])?
        ),
        (0, 0)
    );
    // Not on a held one, and not before what another stream was given earlier.
    rig.machine.hold(rig.streams[0])?;
    let held = rig.record(0)?;
    assert_eq!(rig.machine.record_state(held)?, RecordState::Pending);
    rig.plain(0, "a", 10)?;
    rig.wait(1, held)?;
    assert_eq!(rig.machine.pending(rig.streams[1])?, 1);
    rig.machine.release(rig.streams[0])?;
    rig.run()?;
    assert_eq!(rig.machine.pending(rig.streams[1])?, 0);
    Ok(())
}

#[test]
fn notifies_and_streams_have_limits_too() -> Result {
    let mut rig = Rig::new(0)?;
    let device = rig.machine.add_device(DeviceConfig {
        max_streams: 1,
        max_notifies: 1,
        ..DeviceConfig::default()
    });
    let context = rig.machine.add_context(device)?;
    let stream = rig.machine.create_stream(context, StreamOptions::default())?;
    let refused = rig.machine.create_stream(context, StreamOptions::default());
    assert_eq!(refused, Err(MachineError::StreamsExhausted { limit: 1 }));
    let uncounted = StreamOptions {
        counted: false,
        ..StreamOptions::default()
    };
    rig.machine.create_stream(context, uncounted)?;
    rig.machine.destroy_stream(stream)?;
    rig.machine.create_stream(context, StreamOptions::default())?;
    let notify = rig.machine.create_flag(device, FlagKind::Notify)?;
    let refused = rig.machine.create_flag(device, FlagKind::Notify);
    assert_eq!(refused, Err(MachineError::NotifiesExhausted { limit: 1 }));
    rig.machine.release_flag(notify)?;
    rig.machine.create_flag(device, FlagKind::Notify)?;
    Ok(())
}

#[test]
fn records_live_on_when_their_stream_is_gone() -> Result {
    // T32.
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 10)?;
    let record = rig.record(0)?;
    rig.run()?;
    rig.machine.destroy_stream(rig.streams[0])?;
    assert_eq!(rig.machine.record_state(record)?, RecordState::Done { at_ns: 10 });
    rig.wait(1, record)?;
    rig.plain(1, "b", 5)?;
    assert_eq!(rig.run()?, [("b", 10, 15)]);
    Ok(())
}
