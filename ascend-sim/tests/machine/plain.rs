//! Schedules without contention, computed by hand, to the nanosecond.

use ascend_sim::task::Demand;

use crate::rig::{Result, Rig};

#[test]
fn one_task_takes_its_duration() -> Result {
    let mut rig = Rig::new(1)?;
    rig.plain(0, "a", 100)?;
    assert_eq!(rig.run()?, [("a", 0, 100)]);
    assert_eq!(rig.machine.now_ns(), 100);
    Ok(())
}

#[test]
fn tasks_of_a_stream_follow_each_other() -> Result {
    let mut rig = Rig::new(1)?;
    rig.plain(0, "a", 100)?;
    rig.plain(0, "b", 1)?;
    rig.plain(0, "c", 50)?;
    assert_eq!(rig.run()?, [("a", 0, 100), ("b", 100, 101), ("c", 101, 151)]);
    Ok(())
}

#[test]
fn streams_are_independent_of_each_other() -> Result {
    // acl/streams-and-events 0.4: there is no implicit synchronisation.
    let mut rig = Rig::new(3)?;
    rig.plain(0, "a", 100)?;
    rig.plain(1, "b", 30)?;
    rig.plain(2, "c", 60)?;
    rig.plain(1, "d", 30)?;
    assert_eq!(rig.run()?, [("b", 0, 30), ("c", 0, 60), ("d", 30, 60), ("a", 0, 100)]);
    Ok(())
}

#[test]
fn what_ends_at_once_ends_in_the_order_in_which_it_began() -> Result {
    let mut rig = Rig::new(3)?;
    rig.plain(2, "first", 100)?;
    rig.plain(0, "second", 100)?;
    rig.plain(1, "third", 100)?;
    assert_eq!(rig.run()?, [("first", 0, 100), ("second", 0, 100), ("third", 0, 100)]);
    Ok(())
}

#[test]
fn a_task_of_no_duration_ends_where_it_begins() -> Result {
    let mut rig = Rig::new(1)?;
    rig.plain(0, "a", 0)?;
    rig.plain(0, "b", 10)?;
    rig.plain(0, "c", 0)?;
    assert_eq!(rig.run()?, [("a", 0, 0), ("b", 0, 10), ("c", 10, 10)]);
    Ok(())
}

#[test]
fn a_wait_holds_the_stream_until_the_record() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 100)?;
    rig.hand_over(0, 1)?;
    rig.plain(1, "b", 10)?;
    assert_eq!(rig.run()?, [("a", 0, 100), ("b", 100, 110)]);
    Ok(())
}

#[test]
fn a_wait_for_a_record_that_is_done_costs_nothing() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 10)?;
    rig.plain(1, "b", 100)?;
    rig.hand_over(0, 1)?;
    rig.plain(1, "c", 5)?;
    assert_eq!(rig.run()?, [("a", 0, 10), ("b", 0, 100), ("c", 100, 105)]);
    Ok(())
}

#[test]
fn a_record_covers_only_what_was_submitted_before_it() -> Result {
    // acl/streams-and-events E3.
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 100)?;
    let record = rig.record(0)?;
    rig.plain(0, "later", 100)?;
    rig.wait(1, record)?;
    rig.plain(1, "b", 10)?;
    assert_eq!(rig.run()?, [("a", 0, 100), ("b", 100, 110), ("later", 100, 200)]);
    Ok(())
}

#[test]
fn a_wait_holds_only_what_was_submitted_after_it() -> Result {
    // acl/streams-and-events E11.
    let mut rig = Rig::new(2)?;
    rig.plain(0, "a", 100)?;
    rig.plain(1, "before", 40)?;
    rig.hand_over(0, 1)?;
    rig.plain(1, "after", 10)?;
    assert_eq!(rig.run()?, [("before", 0, 40), ("a", 0, 100), ("after", 100, 110)]);
    Ok(())
}

#[test]
fn many_streams_wait_for_one_record() -> Result {
    // acl/streams-and-events E14.
    let mut rig = Rig::new(4)?;
    rig.plain(0, "a", 70)?;
    let record = rig.record(0)?;
    for (stream, name) in [(1, "x"), (2, "y"), (3, "z")] {
        rig.wait(stream, record)?;
        rig.plain(stream, name, 5)?;
    }
    assert_eq!(rig.run()?, [("a", 0, 70), ("x", 70, 75), ("y", 70, 75), ("z", 70, 75)]);
    Ok(())
}

#[test]
fn a_stream_joins_two_others() -> Result {
    let mut rig = Rig::new(3)?;
    rig.plain(0, "a", 70)?;
    rig.plain(1, "b", 90)?;
    rig.hand_over(0, 2)?;
    rig.hand_over(1, 2)?;
    rig.plain(2, "c", 1)?;
    assert_eq!(rig.run()?, [("a", 0, 70), ("b", 0, 90), ("c", 90, 91)]);
    Ok(())
}

#[test]
fn a_ring_of_hand_overs_runs_in_sequence() -> Result {
    let mut rig = Rig::new(3)?;
    for (stream, name) in [(0, "a"), (1, "b"), (2, "c")] {
        rig.plain(stream, name, 10)?;
        rig.hand_over(stream, (stream + 1) % 3)?;
    }
    rig.plain(0, "d", 10)?;
    assert_eq!(rig.run()?, [("a", 0, 10), ("b", 10, 20), ("c", 20, 30), ("d", 30, 40)]);
    Ok(())
}

#[test]
fn time_goes_no_further_than_the_limit() -> Result {
    let mut rig = Rig::new(1)?;
    rig.plain(0, "a", 100)?;
    assert_eq!(rig.run_until(99)?, []);
    assert_eq!(rig.machine.now_ns(), 99);
    assert_eq!(rig.machine.next_event_ns(), Some(100));
    assert_eq!(rig.run_until(100)?, [("a", 0, 100)]);
    assert_eq!(rig.run_until(150)?, []);
    assert_eq!(rig.machine.now_ns(), 150);
    Ok(())
}

#[test]
fn a_submission_takes_effect_at_the_present_time() -> Result {
    let mut rig = Rig::new(1)?;
    rig.run_until(40)?;
    rig.plain(0, "a", 10)?;
    rig.run_until(45)?;
    rig.plain(0, "b", 10)?;
    assert_eq!(rig.run()?, [("a", 40, 50), ("b", 50, 60)]);
    rig.run_until(1_000)?;
    rig.plain(0, "c", 1)?;
    assert_eq!(rig.run()?, [("c", 1_000, 1_001)]);
    Ok(())
}

#[test]
fn host_functions_of_a_context_run_one_at_a_time() -> Result {
    // acl/streams-and-events H2: serialised over all streams of the context.
    let mut rig = Rig::new(3)?;
    rig.host(0, "x", 50)?;
    rig.host(1, "y", 50)?;
    rig.host(2, "z", 50)?;
    rig.plain(1, "after y", 10)?;
    let expected = [("x", 0, 50), ("y", 50, 100), ("after y", 100, 110), ("z", 100, 150)];
    assert_eq!(rig.run()?, expected);
    Ok(())
}

#[test]
fn host_functions_come_in_the_order_in_which_their_streams_reached_them() -> Result {
    let mut rig = Rig::new(3)?;
    rig.host(0, "x", 100)?;
    rig.plain(1, "b", 20)?;
    rig.host(1, "second", 5)?;
    rig.plain(2, "c", 10)?;
    rig.host(2, "first", 5)?;
    let ran = rig.run()?;
    assert_eq!(ran[2..], [("x", 0, 100), ("first", 100, 105), ("second", 105, 110)]);
    Ok(())
}

#[test]
fn a_task_that_takes_for_ever_never_ends() -> Result {
    let mut rig = Rig::new(2)?;
    rig.plain(0, "hangs", u64::MAX)?;
    rig.plain(1, "a", 10)?;
    assert_eq!(rig.run()?, [("a", 0, 10)]);
    assert_eq!(rig.machine.pending(rig.streams[0])?, 1);
    Ok(())
}

#[test]
fn two_devices_share_nothing_but_time() -> Result {
    let none = ascend_sim::clock::Contention::NONE;
    let mut rig = Rig::with(Default::default(), &[none, none], 1)?;
    rig.task(0, "a", 100, Demand::CUBE)?;
    rig.task(1, "b", 40, Demand::CUBE)?;
    rig.hand_over(1, 0)?;
    rig.task(0, "c", 10, Demand::CUBE)?;
    assert_eq!(rig.run()?, [("b", 0, 40), ("a", 0, 100), ("c", 100, 110)]);
    Ok(())
}

#[test]
fn an_executor_that_completes_late_holds_only_that_stream() -> Result {
    use ascend_sim::machine::Outcome;
    // A blocking callback nobody has processed yet (acl/streams-and-events H11).
    let mut rig = Rig::new(2)?;
    rig.plain(0, "callback", 0)?;
    rig.plain(0, "after", 10)?;
    rig.plain(1, "other", 30)?;
    let callback = rig.machine.advance(u64::MAX);
    let Some(callback) = callback else {
        panic!("nothing is due");
    };
    assert_eq!(rig.run()?, [("other", 0, 30)]);
    rig.run_until(100)?;
    rig.machine.complete(callback.token, Outcome::Done)?;
    assert_eq!(rig.run()?, [("after", 100, 110)]);
    Ok(())
}
