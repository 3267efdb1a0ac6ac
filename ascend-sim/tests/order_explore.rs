//! Exploration with the checker: programs whose host looks back, and schedules that show a race.

#[macro_use]
mod litmus_support;

use std::collections::BTreeSet;

use ascend_sim::explore::{Explorer, Plan, PointKind, Token, sample, search};
use ascend_sim::order::{Actor, Kind, Position, Schedule};
use litmus_support::Litmus;

/// Fails with the kinds found.
fn verdict(litmus: &Litmus) -> Result<(), Vec<&'static str>> {
    let kinds = litmus.kinds(false);
    if kinds.is_empty() { Ok(()) } else { Err(kinds) }
}

/// The host queries an event and goes another way when it is not complete yet; that way forgets the wait.
fn polling(explorer: &mut Explorer) -> Result<(), Vec<&'static str>> {
    let mut program = String::from("A write x; A record e;");
    // Option 0 is what happens without exploration: the device is fast.
    if explorer.choose(PointKind::Query, 2) == 0 {
        program.push_str("H sync e; B read x");
    } else {
        program.push_str("B read x; B wait e");
    }
    verdict(&Litmus::new().run(&program))
}

#[test]
fn the_usual_run_of_a_polling_program_is_clean_and_exploration_finds_the_other_way() {
    assert_eq!(polling(&mut Explorer::first()), Ok(()));
    let failure = sample(&Plan::new(1), polling).expect_err("half of all runs fail");
    assert_eq!(failure.error, ["read-after-write"]);
    assert_eq!(failure.token.to_string(), "e1-1");
    let token: Token = "e1-1".parse().expect("it was printed by us");
    assert_eq!(polling(&mut Explorer::replay(&token)), Err(vec!["read-after-write"]));
}

/// A pool that may hand out a block that was just given back, or another one.
fn reuse(explorer: &mut Explorer) -> Result<(), Vec<&'static str>> {
    let mut program = String::from("A get b@0; A write b; A record e; B wait e; B read b; A give b;");
    for block in 0..3 {
        // Option 0: fresh memory.
        let offset = if explorer.choose(PointKind::Reuse, 2) == 1 {
            0
        } else {
            64 * (block + 1)
        };
        program.push_str(&format!("A get c{block}@{offset}; A write c{block}; A give c{block};"));
    }
    verdict(&Litmus::new().run(&program))
}

#[test]
fn an_allocators_choice_is_explored_to_the_end() {
    assert_eq!(reuse(&mut Explorer::first()), Ok(()));
    let failure = search(100, reuse).expect_err("the first block is reused too early");
    assert_eq!(failure.error, ["reused-in-flight"]);
    // One reuse is enough to fail; which one is the order of the search.
    let reuses: u32 = failure.token.choices().iter().sum();
    assert_eq!(reuses, 1);
}

/// Two threads, each a few calls long; the failing order needs one switch at the right moment.
fn threads(explorer: &mut Explorer) -> Result<(), Vec<&'static str>> {
    let calls = [
        [
            "H/A write y",
            "H/A write x",
            "H/A record e",
            "H/A write z",
            "H/A record e",
        ],
        ["T/B read w", "T/B read w", "T/B wait e", "T/B read x", "T/B read w"],
    ];
    let mut at = [0, 0];
    let mut program = String::from("H spawn T;");
    loop {
        let ready: Vec<u32> = (0..2).filter(|&thread| at[thread as usize] < 5).collect();
        if ready.is_empty() {
            return verdict(&Litmus::new().run(&program));
        }
        let thread = ready[explorer.schedule(PointKind::Thread, &ready)] as usize;
        program.push_str(calls[thread][at[thread]]);
        program.push(';');
        at[thread] += 1;
    }
}

#[test]
fn a_thread_that_waits_before_the_record_is_found() {
    // Thread by thread the record comes before the wait.
    assert_eq!(threads(&mut Explorer::first()), Ok(()));
    let failure = sample(&Plan::new(3), threads).expect_err("many orders fail");
    assert_eq!(failure.error, ["read-after-write"]);
    assert_eq!(threads(&mut Explorer::replay(&failure.token)), Err(failure.error));
}

/// Fails only where actor 1 does its step 3 between actor 0's steps 4 and 5: one change at the right place.
fn narrow(explorer: &mut Explorer) -> Result<(), ()> {
    let mut at = [0_u32; 3];
    let mut bad = false;
    while at.iter().any(|&steps| steps < 8) {
        let ready: Vec<u32> = (0..3).filter(|&actor| at[actor as usize] < 8).collect();
        let actor = ready[explorer.schedule(PointKind::Thread, &ready)] as usize;
        at[actor] += 1;
        bad |= actor == 1 && at[1] == 3 && at[0] == 4;
    }
    if bad { Err(()) } else { Ok(()) }
}

#[test]
fn few_changes_meet_a_narrow_order_as_often_as_promised() {
    let (actors, steps, runs) = (3, 24, 3_000);
    let met = (0..runs)
        .filter(|&seed| narrow(&mut Explorer::pct(seed, 1, steps)).is_err())
        .count() as u64;
    // A bug of depth 2: at least one run in n·k.
    assert!(met >= runs / (actors * steps), "{met} of {runs}");
    assert!(narrow(&mut Explorer::first()).is_ok());
}

/// Runs the items of two streams under a schedule; returns the order in which they were executed.
fn execute(items: &[(Position, &str)], schedule: &mut Schedule) -> Vec<String> {
    let mut over: BTreeSet<Position> = BTreeSet::new();
    let mut order = Vec::new();
    while order.len() < items.len() {
        let next = items.iter().find(|(position, _)| {
            let is_head = items
                .iter()
                .filter(|(other, _)| other.actor == position.actor && other.index < position.index)
                .all(|(other, _)| over.contains(other));
            !over.contains(position) && is_head && schedule.may_start(*position, |until| over.contains(&until))
        });
        match next {
            Some((position, name)) => {
                over.insert(*position);
                order.push((*name).to_owned());
            }
            None => assert!(schedule.give_up(), "nothing moves and nothing is held"),
        }
    }
    order
}

#[test]
fn the_two_schedules_of_a_witness_run_the_pair_in_both_orders() {
    let litmus = Litmus::new().run("A write y; A write x; B read w; B read x");
    let report = &litmus.checker.reports()[0];
    assert_eq!(report.kind, Kind::ReadAfterWrite);
    let (a, b) = (Actor::Stream(litmus.streams["A"]), Actor::Stream(litmus.streams["B"]));
    let at = |actor, index| Position { actor, index };
    let items = [
        (at(a, 1), "write y"),
        (at(a, 2), "write x"),
        (at(b, 1), "read w"),
        (at(b, 2), "read x"),
    ];
    let witness = report.witness().expect("a race has a witness");
    let order = |hold| {
        let order = execute(&items, &mut Schedule::new(hold));
        let place = |name| order.iter().position(|other| other == name).expect("it ran");
        place("write x") < place("read x")
    };
    assert!(order(witness.first_then_second));
    assert!(!order(witness.second_then_first));
    let order = execute(&items, &mut Schedule::against(litmus.checker.reports()));
    assert_eq!(order, ["write y", "read w", "read x", "write x"]);
}

#[test]
fn an_impossible_schedule_is_given_up() {
    let litmus = Litmus::new().run("A write x; B read x; A read y; B write y");
    let (a, b) = (Actor::Stream(litmus.streams["A"]), Actor::Stream(litmus.streams["B"]));
    let at = |actor, index| Position { actor, index };
    let items = [(at(a, 1), "a1"), (at(b, 1), "b1"), (at(a, 2), "a2"), (at(b, 2), "b2")];
    let mut holds = Schedule::new([
        ascend_sim::order::Hold {
            stream: litmus.streams["A"],
            before: 1,
            until: at(b, 2),
        },
        ascend_sim::order::Hold {
            stream: litmus.streams["B"],
            before: 1,
            until: at(a, 2),
        },
    ]);
    assert_eq!(execute(&items, &mut holds).len(), 4);
    assert!(!holds.give_up());
}

#[test]
fn the_same_calls_give_the_same_findings() {
    let program = "A write x; B read x; C write x[3..9]; H free y; A read y; A wait e; H/A write z; T/A write z";
    let run = || {
        let litmus = Litmus::new().run(program);
        let reports = litmus.checker.reports().iter();
        reports.map(|report| report.to_json(&litmus.names)).collect::<Vec<_>>()
    };
    assert_eq!(run(), run());
    assert!(run().len() > 4);
}
