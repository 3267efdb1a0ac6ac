//! The checker against all schedules: for small random programs the bytes that race are exactly those that two schedules touch in different orders.
//!
//! `ASCEND_BRUTE_SEED=n` starts from another program; a failure prints the seed and the smallest program that still fails.

mod brute_support;

use std::collections::BTreeSet;

use ascend_sim::order::Class;
use brute_support::driver::Driver;
use brute_support::{BASE, Machine, Program, UNIT_BYTES, UNITS};

/// What the checker says: racy units, and whether it found a hazard.
fn checked(program: &Program) -> (BTreeSet<u64>, bool) {
    let mut driver = Driver::new(program, UNITS);
    for (at, step) in program.steps.iter().enumerate() {
        driver.step(at, step);
    }
    let checker = driver.checker;
    let mut racy = BTreeSet::new();
    for report in checker.reports().iter().filter(|report| report.class() == Class::Race) {
        for range in &report.ranges {
            racy.extend((range.start - BASE) / UNIT_BYTES..(range.end - BASE) / UNIT_BYTES);
        }
    }
    let hazard = checker.reports().iter().any(|report| report.class() == Class::Hazard);
    (racy, hazard)
}

/// How a program was compared.
enum Outcome {
    Agree { racy: bool },
    // A schedule gets stuck, or nobody can tell who set a flag: the business of other findings.
    NotExact,
    Disagree(String),
}

fn compare(program: &Program) -> Outcome {
    let Some(machine) = Machine::new(program) else {
        return Outcome::NotExact;
    };
    let (racy, stuck) = machine.explore();
    let (found, hazard) = checked(program);
    if program.flavour.is_flag() && (hazard || stuck) {
        return Outcome::NotExact;
    }
    if racy == found {
        return Outcome::Agree { racy: !racy.is_empty() };
    }
    let missed: Vec<_> = racy.difference(&found).collect();
    let false_alarms: Vec<_> = found.difference(&racy).collect();
    Outcome::Disagree(format!("missed {missed:?}, false alarms {false_alarms:?}"))
}

/// The smallest program that still disagrees, as text.
fn shrink(mut program: Program, mut why: String) -> String {
    let mut at = 0;
    while at < program.steps.len() {
        let mut smaller = program.clone();
        smaller.steps.remove(at);
        if let Outcome::Disagree(reason) = compare(&smaller) {
            (program, why, at) = (smaller, reason, 0);
        } else {
            at += 1;
        }
    }
    format!("{why}\n{:?}\n{:#?}", program.flavour, program.steps)
}

#[test]
fn racy_bytes_are_exactly_those_that_two_schedules_touch_in_different_orders() {
    const PROGRAMS: u64 = 36_000;
    let first = std::env::var("ASCEND_BRUTE_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(1);
    let (mut exact, mut racy_ones, mut flags) = (0, 0, 0);
    for seed in first..first + PROGRAMS {
        let program = Program::random(seed);
        match compare(&program) {
            Outcome::Agree { racy } => {
                exact += 1;
                racy_ones += usize::from(racy);
                flags += usize::from(program.flavour.is_flag());
            }
            Outcome::NotExact => {}
            Outcome::Disagree(why) => panic!("seed {seed}: {}", shrink(program, why)),
        }
    }
    println!("{exact} programs compared from seed {first}: {racy_ones} racy, {flags} with flags");
    assert!(exact >= 20_000, "only {exact} programs were compared");
    assert!(racy_ones > 5_000 && racy_ones < exact - 1_000, "{racy_ones} racy");
    assert!(flags > 300, "{flags} with flags");
}

#[test]
fn visiting_states_finds_the_same_as_listing_every_schedule() {
    let mut listed = 0;
    for seed in 1..4_000 {
        let program = Program::random(seed);
        let Some(machine) = Machine::new(&program).filter(|_| program.steps.len() <= 8) else {
            continue;
        };
        let (expected, stuck) = machine.explore();
        if !stuck && let Some(racy) = machine.list_schedules(20_000) {
            listed += 1;
            assert_eq!(racy, expected, "seed {seed}: {:#?}", program.steps);
        }
    }
    assert!(listed > 100, "only {listed} programs had few enough schedules");
}
