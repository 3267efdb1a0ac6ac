//! Lifetimes against all schedules: a pool that gives bytes away early is found exactly where the bytes would have raced in one buffer, and memory is freed
//! in flight exactly where some schedule frees it before an access is over.

mod brute_support;

use std::collections::BTreeSet;

use ascend_sim::access::{Access, Mode};
use ascend_sim::order::{Class, Kind};
use brute_support::driver::{Driver, unit_span};
use brute_support::{BASE, Machine, Program, Random, Step, UNIT_BYTES, UNITS};

/// The program's steps, with blocks of one or two units going back to a pool and out again in between.
fn with_reuse(program: &Program, seed: u64) -> BTreeSet<u64> {
    let mut random = Random::new(seed);
    let mut driver = Driver::new(program, 1);
    let mut blocks: Vec<(u64, u64)> = (0..UNITS).map(|at| (at, 1)).collect();
    for (number, step) in program.steps.iter().enumerate() {
        driver.step(number, step);
        for _ in 0..random.below(3) {
            let at = random.below(blocks.len());
            let (on, info) = (driver.streams[random.below(3)], driver.info(500));
            let (start, units) = blocks.remove(at);
            driver.checker.pool_free(on, unit_span(start, units).start, &info);
            // A block comes back as it was, or joined with its neighbour, or in halves.
            let joined = blocks
                .get(at)
                .copied()
                .filter(|next| units == 1 && next.1 == 1 && random.chance(50));
            let new = match joined {
                Some((next, _)) => {
                    blocks.remove(at);
                    driver.checker.pool_free(on, unit_span(next, 1).start, &info);
                    vec![(start, 2)]
                }
                None if units == 2 => vec![(start, 1), (start + 1, 1)],
                None => vec![(start, 1)],
            };
            for (offset, block) in new.into_iter().enumerate() {
                driver.checker.pool_allocate(on, unit_span(block.0, block.1), &info);
                blocks.insert(at + offset, block);
            }
        }
    }
    let is_clash = |kind| matches!(kind, Kind::ReusedInFlight) || kind.class() == Class::Race;
    let mut racy = BTreeSet::new();
    for report in driver.checker.reports().iter().filter(|report| is_clash(report.kind)) {
        for range in &report.ranges {
            racy.extend((range.start - BASE) / UNIT_BYTES..(range.end - BASE) / UNIT_BYTES);
        }
    }
    racy
}

#[test]
fn early_reuse_is_found_exactly_where_one_buffer_would_race() {
    let (mut compared, mut racy_ones) = (0, 0);
    for seed in 1..8_000 {
        let program = Program::random(seed);
        let Some(machine) = Machine::new(&program).filter(|_| !program.flavour.is_flag()) else {
            continue;
        };
        let (racy, _) = machine.explore();
        assert_eq!(with_reuse(&program, seed), racy, "seed {seed}: {:#?}", program.steps);
        compared += 1;
        racy_ones += usize::from(!racy.is_empty());
    }
    assert!(
        compared > 3_000 && racy_ones > 1_000,
        "{compared} compared, {racy_ones} racy"
    );
}

/// Blocks of four units, each freed by the host after a random step; what would touch it later is left out.
fn with_frees(program: &Program, seed: u64) -> Option<(Program, Vec<(usize, u64)>)> {
    let mut random = Random::new(seed);
    let mut frees: Vec<(usize, u64)> = Vec::new();
    let mut steps: Vec<Step> = Vec::new();
    let mut freed = [false; (UNITS / 4) as usize];
    for step in &program.steps {
        let touches_freed = step.accesses().iter().any(|access| {
            let span = access.bounds();
            let of = |byte: u64| ((byte - BASE) / UNIT_BYTES / 4) as usize;
            freed[of(span.start)..=of(span.end - 1)].iter().any(|&freed| freed)
        });
        if !touches_freed {
            steps.push(step.clone());
        }
        let block = random.below(freed.len());
        if random.chance(15) && !freed[block] {
            freed[block] = true;
            frees.push((steps.len(), block as u64 * 4));
            // To the oracle a free is the host overwriting the block.
            let span = unit_span(block as u64 * 4, 4);
            steps.push(Step::HostAccess(vec![Access::new(span.start, span.len(), Mode::Write)]));
        }
    }
    let program = Program {
        flavour: program.flavour,
        steps,
    };
    (!frees.is_empty() && program.accessing() <= 32).then_some((program, frees))
}

#[test]
fn freed_in_flight_exactly_where_a_schedule_frees_before_an_access_is_over() {
    let (mut hazards, mut clean) = (0, 0);
    for seed in 1..12_000 {
        let original = Program::random(seed);
        let Some((program, frees)) = with_frees(&original, seed).filter(|_| !original.flavour.is_flag()) else {
            continue;
        };
        let Some(machine) = Machine::new(&program) else {
            continue;
        };
        let expected: BTreeSet<u64> = machine
            .racing_steps(|step| frees.iter().any(|&(free, _)| free == step))
            .into_iter()
            .filter_map(|step| frees.iter().find(|&&(free, _)| free == step).map(|&(_, block)| block))
            .collect();
        let mut driver = Driver::new(&program, 4);
        for (number, step) in program.steps.iter().enumerate() {
            match frees.iter().find(|&&(free, _)| free == number) {
                Some(&(_, block)) => {
                    let info = driver.info(number);
                    driver.checker.free(driver.host, unit_span(block, 4).start, &info);
                }
                None => driver.step(number, step),
            }
        }
        let found: BTreeSet<u64> = driver
            .checker
            .reports()
            .iter()
            .filter(|report| report.kind == Kind::FreedInFlight)
            .filter_map(|report| report.origin.map(|origin| (origin.span.start - BASE) / UNIT_BYTES))
            .collect();
        // Bytes that race already are reported once; whether the free is too is left open (order_blind.rs).
        let racy: BTreeSet<u64> = driver
            .checker
            .reports()
            .iter()
            .filter(|report| report.class() == Class::Race)
            .flat_map(|report| &report.ranges)
            .flat_map(|range| (range.start - BASE) / UNIT_BYTES..(range.end - BASE) / UNIT_BYTES)
            .map(|unit| unit / 4 * 4)
            .collect();
        assert!(
            found.is_subset(&expected),
            "seed {seed}: {found:?} {frees:?} {:#?}",
            program.steps
        );
        let missed: Vec<_> = expected
            .difference(&found)
            .filter(|block| !racy.contains(block))
            .collect();
        assert!(
            missed.is_empty(),
            "seed {seed}: {missed:?} {frees:?} {:#?}",
            program.steps
        );
        assert!(
            driver
                .checker
                .reports()
                .iter()
                .all(|report| report.kind != Kind::UseAfterFree)
        );
        hazards += found.len();
        clean += frees.len() - expected.len();
    }
    assert!(
        hazards > 1_000 && clean > 1_000,
        "{hazards} freed in flight, {clean} in order"
    );
}
