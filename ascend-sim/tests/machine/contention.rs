//! Schedules of tasks that slow each other down, computed by hand, to the nanosecond (races-and-time 6.1).

use ascend_sim::clock::{Contention, FOREVER_NS, Schedule};
use ascend_sim::task::Demand;

use crate::rig::{Result, Rig};

const HALF_CUBE: Demand = Demand {
    cube: 500,
    ..Demand::NONE
};

fn vector(share: u16) -> Demand {
    Demand {
        vector: share,
        ..Demand::NONE
    }
}

#[test]
fn a_task_alone_takes_its_own_time() -> Result {
    let mut rig = Rig::contended(Contention::front(300, 300), 1)?;
    rig.task(0, "a", 1_000, Demand::CUBE)?;
    rig.task(0, "b", 1_000, Demand::LINK)?;
    assert_eq!(rig.run()?, [("a", 0, 1_000), ("b", 1_000, 2_000)]);
    Ok(())
}

#[test]
fn two_matrix_tasks_take_twice_as_long() -> Result {
    let mut rig = Rig::contended(Contention::SHARES, 2)?;
    rig.task(0, "a", 100, Demand::CUBE)?;
    rig.task(1, "b", 100, Demand::CUBE)?;
    assert_eq!(rig.run()?, [("a", 0, 200), ("b", 0, 200)]);
    Ok(())
}

#[test]
fn three_link_tasks_share_the_link() -> Result {
    // To 90: each has done 30. To 150: two at a half, 30 more each, both 60. Then 40 alone.
    let mut rig = Rig::contended(Contention::SHARES, 3)?;
    rig.task(0, "a", 100, Demand::LINK)?;
    rig.task(1, "b", 60, Demand::LINK)?;
    rig.task(2, "c", 30, Demand::LINK)?;
    assert_eq!(rig.run()?, [("c", 0, 90), ("b", 0, 150), ("a", 0, 190)]);
    Ok(())
}

#[test]
fn halves_fit_beside_each_other() -> Result {
    let mut rig = Rig::contended(Contention::SHARES, 2)?;
    rig.task(0, "a", 100, HALF_CUBE)?;
    rig.task(1, "b", 70, HALF_CUBE)?;
    assert_eq!(rig.run()?, [("b", 0, 70), ("a", 0, 100)]);
    Ok(())
}

#[test]
fn three_halves_slow_down_by_half() -> Result {
    // 1.5 of the cores are asked for: all at 2/3 until 90, when b and c have done 60; a needs 40 more.
    let mut rig = Rig::contended(Contention::SHARES, 3)?;
    rig.task(0, "a", 100, HALF_CUBE)?;
    rig.task(1, "b", 60, HALF_CUBE)?;
    rig.task(2, "c", 60, HALF_CUBE)?;
    assert_eq!(rig.run()?, [("b", 0, 90), ("c", 0, 90), ("a", 0, 130)]);
    Ok(())
}

#[test]
fn unequal_shares_slow_each_other_by_their_sum() -> Result {
    // 0.7 + 0.8 = 1.5: a is done at 150 having begun with b; b has done 100 of 200 and goes on alone.
    let mut rig = Rig::contended(Contention::SHARES, 2)?;
    rig.task(0, "a", 100, vector(700))?;
    rig.task(1, "b", 200, vector(800))?;
    assert_eq!(rig.run()?, [("a", 0, 150), ("b", 0, 250)]);
    Ok(())
}

#[test]
fn different_resources_do_not_meet() -> Result {
    let mut rig = Rig::contended(Contention::SHARES, 3)?;
    rig.task(0, "a", 100, Demand::CUBE)?;
    rig.task(1, "b", 90, Demand::VECTOR)?;
    rig.task(2, "c", 80, Demand::COPY)?;
    assert_eq!(rig.run()?, [("c", 0, 80), ("b", 0, 90), ("a", 0, 100)]);
    Ok(())
}

#[test]
fn a_task_runs_at_the_rate_of_its_busiest_resource() -> Result {
    // a wants cube and memory, b memory: 0.6 + 0.9 = 1.5 of memory. b ends at 150; a has done 100 of 160 then.
    let mut rig = Rig::contended(Contention::SHARES, 2)?;
    let both = Demand {
        cube: 1_000,
        hbm: 600,
        ..Demand::NONE
    };
    let memory = Demand {
        hbm: 900,
        ..Demand::NONE
    };
    rig.task(0, "a", 160, both)?;
    rig.task(1, "b", 100, memory)?;
    assert_eq!(rig.run()?, [("b", 0, 150), ("a", 0, 210)]);
    Ok(())
}

#[test]
fn what_comes_later_slows_from_then_on() -> Result {
    // a alone to 50; then both at a half until a's other 50 are done at 150; b has done 50 of 60.
    let mut rig = Rig::contended(Contention::SHARES, 2)?;
    rig.task(0, "a", 100, Demand::CUBE)?;
    rig.plain(1, "delay", 50)?;
    rig.task(1, "b", 60, Demand::CUBE)?;
    assert_eq!(rig.run()?, [("delay", 0, 50), ("a", 0, 150), ("b", 50, 160)]);
    Ok(())
}

#[test]
fn compute_beside_communication_takes_longer_by_alpha() -> Result {
    let mut rig = Rig::contended(Contention::front(300, 0), 2)?;
    rig.task(0, "compute", 1_000, Demand::CUBE)?;
    rig.task(1, "link", 1_300, Demand::LINK)?;
    assert_eq!(rig.run()?, [("compute", 0, 1_300), ("link", 0, 1_300)]);
    Ok(())
}

#[test]
fn communication_beside_compute_takes_longer_by_beta() -> Result {
    // The link runs at 1/1.5 until 900, when it has done 600; its other 400 run alone.
    let mut rig = Rig::contended(Contention::front(0, 500), 2)?;
    rig.task(0, "compute", 900, Demand::VECTOR)?;
    rig.task(1, "link", 1_000, Demand::LINK)?;
    assert_eq!(rig.run()?, [("compute", 0, 900), ("link", 0, 1_300)]);
    Ok(())
}

#[test]
fn both_penalties_apply_while_both_run() -> Result {
    // To 845 both at 1/1.3; the link is through with 650, compute has 350 left.
    let mut rig = Rig::contended(Contention::front(300, 300), 2)?;
    rig.task(0, "compute", 1_000, Demand::CUBE)?;
    rig.task(1, "link", 650, Demand::LINK)?;
    assert_eq!(rig.run()?, [("link", 0, 845), ("compute", 0, 1_195)]);
    Ok(())
}

#[test]
fn the_penalty_is_the_same_for_one_link_task_or_two() -> Result {
    // Two link tasks share the link (x2) and both suffer beta once: 100 x 2 x 1.5 = 300.
    let mut rig = Rig::contended(Contention::front(500, 500), 3)?;
    rig.task(0, "x", 100, Demand::LINK)?;
    rig.task(1, "y", 100, Demand::LINK)?;
    rig.task(2, "compute", 200, Demand::CUBE)?;
    assert_eq!(rig.run()?, [("x", 0, 300), ("y", 0, 300), ("compute", 0, 300)]);
    Ok(())
}

#[test]
fn vector_tasks_are_not_shared_in_the_simple_form() -> Result {
    let mut rig = Rig::contended(Contention::front(300, 300), 2)?;
    rig.task(0, "a", 100, Demand::VECTOR)?;
    rig.task(1, "b", 100, Demand::VECTOR)?;
    assert_eq!(rig.run()?, [("a", 0, 100), ("b", 0, 100)]);
    Ok(())
}

#[test]
fn copies_neither_compute_nor_communicate() -> Result {
    let mut rig = Rig::contended(Contention::front(300, 300), 3)?;
    rig.task(0, "copy", 100, Demand::COPY)?;
    rig.task(1, "compute", 100, Demand::CUBE)?;
    rig.plain(2, "nothing", 100)?;
    assert_eq!(rig.run()?, [("copy", 0, 100), ("compute", 0, 100), ("nothing", 0, 100)]);
    Ok(())
}

#[test]
fn an_end_between_two_nanoseconds_is_rounded_up() -> Result {
    // 100 x 1.333 = 133.3.
    let mut rig = Rig::contended(Contention::front(333, 0), 2)?;
    rig.task(0, "compute", 100, Demand::CUBE)?;
    rig.task(1, "link", 1_000, Demand::LINK)?;
    assert_eq!(rig.run()?, [("compute", 0, 134), ("link", 0, 1_000)]);
    Ok(())
}

#[test]
fn a_whole_end_is_hit_after_many_changes_of_rate() -> Result {
    // Thirteen times 1 300 ns beside a link task (1 000 done) and 100 alone: 13 x 1 100 = 14 300 done after 13 x 1 400.
    let mut rig = Rig::contended(Contention::front(300, 0), 2)?;
    rig.task(0, "compute", 14_300, Demand::CUBE)?;
    for _ in 0..13 {
        rig.task(1, "link", 1_300, Demand::LINK)?;
        rig.plain(1, "gap", 100)?;
    }
    let ran = rig.run()?;
    assert_eq!(ran.iter().find(|ran| ran.0 == "compute"), Some(&("compute", 0, 18_200)));
    Ok(())
}

#[test]
fn thirds_add_up_over_thousands_of_changes() -> Result {
    // Each link task of 3 ns takes compute 2 ns of work away from 3 (alpha 0.5); 1 ns gaps between: 3 of 4 ns done each round.
    let mut rig = Rig::contended(Contention::front(500, 0), 2)?;
    rig.task(0, "compute", 30_000, Demand::CUBE)?;
    for _ in 0..10_000 {
        rig.task(1, "link", 3, Demand::LINK)?;
        rig.plain(1, "gap", 1)?;
    }
    let ran = rig.run()?;
    assert_eq!(ran.iter().find(|ran| ran.0 == "compute"), Some(&("compute", 0, 40_000)));
    Ok(())
}

#[test]
fn devices_do_not_slow_each_other() -> Result {
    let front = Contention::front(300, 300);
    let mut rig = Rig::with(Default::default(), &[front, front], 1)?;
    rig.task(0, "compute", 100, Demand::CUBE)?;
    rig.task(1, "link", 100, Demand::LINK)?;
    assert_eq!(rig.run()?, [("compute", 0, 100), ("link", 0, 100)]);
    Ok(())
}

#[test]
fn an_aborted_task_gives_its_share_back() -> Result {
    let mut rig = Rig::contended(Contention::SHARES, 2)?;
    rig.task(0, "a", 100, Demand::CUBE)?;
    rig.task(1, "b", 100, Demand::CUBE)?;
    rig.run_until(60)?;
    let dropped = rig.machine.abort(rig.streams[1])?;
    assert_eq!(dropped.len(), 1);
    // a has done 30 at 60 and goes on alone.
    assert_eq!(rig.run()?, [("a", 0, 130)]);
    Ok(())
}

#[test]
fn a_task_that_hangs_keeps_its_share() -> Result {
    let mut rig = Rig::contended(Contention::SHARES, 2)?;
    rig.task(0, "hangs", u64::MAX, Demand::CUBE)?;
    rig.task(1, "a", 100, Demand::CUBE)?;
    assert_eq!(rig.run()?, [("a", 0, 200)]);
    Ok(())
}

#[test]
fn two_micro_batches_of_a_layer_overlap() -> Result {
    // Attention 400, all-reduce 300, experts 500, all-reduce 300, for each of two micro-batches; compute on stream 0, communication on
    // stream 1, alpha = beta = 0.25. By hand:
    //   0      attn 0 alone                                        -> 400
    //   400    attn 1 (400) beside ar 0 (300): ar through 375 on   -> 775; attn 1 has done 300, 100 alone -> 875
    //   875    ffn 0 (500) beside ar 1 (300): ar -> 1250; ffn has done 300, 200 alone -> 1450
    //   1450   ffn 1 (500) beside ar' 0 (300): -> 1825, 200 left -> 2025
    //   2025   ar' 1 alone -> 2325
    let mut rig = Rig::contended(Contention::front(250, 250), 2)?;
    rig.task(0, "attn 0", 400, Demand::CUBE)?;
    rig.hand_over(0, 1)?;
    rig.task(1, "ar 0", 300, Demand::LINK)?;
    let reduced_0 = rig.record(1)?;
    rig.task(0, "attn 1", 400, Demand::CUBE)?;
    rig.hand_over(0, 1)?;
    rig.task(1, "ar 1", 300, Demand::LINK)?;
    let reduced_1 = rig.record(1)?;
    rig.wait(0, reduced_0)?;
    rig.task(0, "ffn 0", 500, Demand::CUBE)?;
    rig.hand_over(0, 1)?;
    rig.task(1, "ar' 0", 300, Demand::LINK)?;
    rig.wait(0, reduced_1)?;
    rig.task(0, "ffn 1", 500, Demand::CUBE)?;
    rig.hand_over(0, 1)?;
    rig.task(1, "ar' 1", 300, Demand::LINK)?;
    let expected = [
        ("attn 0", 0, 400),
        ("ar 0", 400, 775),
        ("attn 1", 400, 875),
        ("ar 1", 875, 1_250),
        ("ffn 0", 875, 1_450),
        ("ar' 0", 1_450, 1_825),
        ("ffn 1", 1_450, 2_025),
        ("ar' 1", 2_025, 2_325),
    ];
    assert_eq!(rig.run()?, expected);
    Ok(())
}

#[test]
fn work_is_conserved() {
    // Tasks of one resource never overlap in effect: the last of them ends when their durations are through, whatever the arrivals.
    let mut schedule = Schedule::new();
    let device = schedule.add_device(Contention::SHARES);
    let mut seed = 7_u64;
    let mut next = |bound: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % bound
    };
    let mut total_ns = 0;
    for key in 0..500 {
        let duration_ns = 1 + next(10_000);
        total_ns += duration_ns;
        schedule.start(device, key, duration_ns, Demand::CUBE);
        schedule.start(device, 1_000 + key, FOREVER_NS, Demand::NONE);
    }
    let mut last_ns = 0;
    while let Some((end_ns, _)) = schedule.end_next() {
        last_ns = end_ns;
    }
    // Each of the 500 ends is rounded up by less than a nanosecond.
    assert!(
        (total_ns..total_ns + 500).contains(&last_ns),
        "{last_ns} for {total_ns}"
    );
}

#[test]
fn nothing_configured_is_nothing_paid() {
    assert!(Contention::default().is_none());
    assert!(!Contention::front(0, 0).is_none());
}
