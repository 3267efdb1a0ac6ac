//! Random programs over streams, events of all families, resets, holds and host waits, compared with a naive model.
//!
//! `ASCEND_MOCK_PROGRAMS` sets how many: 10 000 by default, 100 000 in CI. Each run draws a seed and prints it; `ASCEND_MOCK_PROPS_SEED` repeats
//! one. A failure is shrunk, printed and kept by proptest in `props.regressions`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "props/driver.rs"]
mod driver;
#[path = "props/model.rs"]
mod model;

use ascend_mock::Executor;
use driver::Driver;
use model::{Model, Op};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::time::{SystemTime, UNIX_EPOCH};

const STREAMS: usize = 3;
/// Events: A, B with SYNC, C with SYNC, another C.
const EVENTS: usize = 4;

fn op() -> impl Strategy<Value = Op> {
    let stream = 0..STREAMS;
    let event = 0..EVENTS;
    prop_oneof![
        3 => stream.clone().prop_map(Op::Work),
        4 => (event.clone(), stream.clone()).prop_map(|(event, stream)| Op::Record(event, stream)),
        4 => (stream.clone(), event.clone()).prop_map(|(stream, event)| Op::Wait(stream, event)),
        2 => (event.clone(), stream.clone()).prop_map(|(event, stream)| Op::Reset(event, stream)),
        2 => stream.clone().prop_map(Op::Hold),
        3 => stream.clone().prop_map(Op::Release),
        2 => event.clone().prop_map(Op::QueryEvent),
        2 => event.clone().prop_map(Op::QueryWaits),
        2 => stream.clone().prop_map(Op::QueryStream),
        1 => stream.prop_map(Op::SyncStream),
        1 => event.prop_map(Op::SyncEvent),
    ]
}

fn programs(default: u32) -> u32 {
    std::env::var("ASCEND_MOCK_PROGRAMS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(default)
}

/// The seed of a run: the variable's, else another one each time.
fn seed() -> u64 {
    let set = std::env::var("ASCEND_MOCK_PROPS_SEED").ok();
    set.and_then(|text| text.parse().ok()).unwrap_or_else(|| {
        let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        time.as_nanos() as u64
    })
}

fn compare(executor: Executor, threads: usize, cases: u32) {
    let config = Config {
        cases,
        failure_persistence: Some(Box::new(proptest::test_runner::FileFailurePersistence::Direct(
            "tests/props.regressions",
        ))),
        ..Config::default()
    };
    let seed = seed();
    println!("seed {seed} (ASCEND_MOCK_PROPS_SEED), {cases} programs on {executor:?} with {threads} host threads");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let result = runner.run(&vec(op(), 1..40), |program| {
        let mut driver = Driver::new(executor, threads, STREAMS);
        let mut model = Model::new(STREAMS);
        for (step, op) in program.iter().enumerate() {
            let (expected, found) = (model.apply(*op), driver.apply(step, *op));
            prop_assert_eq!(expected, found, "step {} {:?} of {:?}", step, op, program);
        }
        for stream in 0..STREAMS {
            let (expected, found) = (model.work_done(stream), driver.work_done(stream));
            prop_assert_eq!(expected, found, "work of stream {} after {:?}", stream, program);
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("seed {seed}: {error}");
    }
    println!("{cases} programs on {executor:?} with {threads} host threads agree with the model");
}

#[test]
fn inline_agrees_with_the_model() {
    compare(Executor::Inline, 1, programs(10_000));
}

#[test]
fn inline_agrees_with_the_model_from_several_threads() {
    compare(Executor::Inline, 3, programs(10_000) / 50);
}

#[test]
fn threads_agree_with_the_model() {
    compare(Executor::Threads, 1, programs(10_000) / 50);
}

#[test]
fn threads_agree_with_the_model_from_several_threads() {
    compare(Executor::Threads, 3, programs(10_000) / 50);
}
