//! How fast simulated time runs: tasks a second on one core, linear or not, and whole workloads.
//!
//! A task is what a stream has to do for time to pass, an operation; records and waits come on top and are counted in `submissions`. Speeds
//! stand beside a binary heap that is pushed and popped once for each task, the least that any event queue does. Each speed is the fastest of
//! three runs.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::hint::black_box;
use std::time::Instant;

use ascend_rt::multistream::plan::{self, Plan};
use ascend_rt::multistream::simulate::{Simulator, StepTimer};
use ascend_rt::multistream::{MultiStreamConfig, SplitPolicy, Splitter};
use ascend_sim::clock::Contention;
use ascend_sim::cost::{Batch, LayerModel};
use ascend_sim::machine::{DeviceConfig, Machine, Outcome, RecordOptions, StreamOptions, WaitFor};
use ascend_sim::serving::{self, Config, Random, Request};
use ascend_sim::task::{Cost, Demand, Task, TaskInfo, TaskKind};

use crate::report::Row;

const REFERENCE: &str = "heap push and pop";

/// What disturbs a run only makes it slower: the fastest of so many counts.
const RUNS: u32 = 3;

fn fastest(run: impl Fn() -> f64) -> f64 {
    (0..RUNS).map(|_| run()).fold(0.0, f64::max)
}

/// All rows.
pub(crate) fn run(quick: bool) -> Vec<Row> {
    let heap = fastest(|| heap_per_second(if quick { 1_000_000 } else { 10_000_000 }));
    let mut rows = Vec::new();
    for power in 4..=if quick { 5 } else { 7 } {
        let speed = fastest(|| one_run_per_second(10_u64.pow(power)));
        rows.push(Row::new(format!("time.tasks.1e{power}"), speed, "tasks/s").beside(REFERENCE, heap));
    }
    let tasks = if quick { 100_000 } else { 2_000_000 };
    for plan in [plan::dbo_941(), plan::sequential()] {
        let (operations, submissions) = (0..RUNS)
            .map(|_| plan_per_second(tasks, &plan))
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .unwrap_or_default();
        let name = format!("time.plan.{}", plan.name);
        rows.push(Row::new(format!("{name}.tasks"), operations, "tasks/s").beside(REFERENCE, heap));
        rows.push(Row::new(format!("{name}.submissions"), submissions, "submissions/s").beside(REFERENCE, heap));
    }
    rows.push(Row::new(
        "time.benchmark.200_prompts",
        benchmark_s(if quick { 20 } else { 200 }),
        "s",
    ));
    let requests = if quick { 500 } else { 19_000 };
    rows.push(Row::new(format!("time.requests.{requests}"), requests_s(requests), "s"));
    rows
}

/// Pushes and pops of a heap that holds a few entries, in a second.
fn heap_per_second(rounds: u64) -> f64 {
    let mut heap: BinaryHeap<Reverse<(u64, u64)>> = (0..4).map(|i| Reverse((i, i))).collect();
    let begin = Instant::now();
    for i in 0..rounds {
        let Reverse((at, _)) = heap.pop().expect("four entries are in it");
        heap.push(Reverse((black_box(at + i % 7 + 1), i)));
    }
    rounds as f64 / begin.elapsed().as_secs_f64()
}

/// Tasks in a second of one run: computation on one stream handed over by an event to communication on another, with contention, submitted
/// at the pace at which it runs. Records and waits are not counted as tasks.
fn one_run_per_second(tasks: u64) -> f64 {
    let mut machine: Machine<()> = Machine::new(ascend_sim::machine::Config::default());
    let device = machine.add_device(DeviceConfig {
        contention: Contention::front(250, 250),
        ..DeviceConfig::default()
    });
    let no_limit = "a fresh machine has room";
    let context = machine.add_context(device).expect(no_limit);
    let compute = machine
        .create_stream(context, StreamOptions::default())
        .expect(no_limit);
    let comm = machine
        .create_stream(context, StreamOptions::default())
        .expect(no_limit);
    let info = TaskInfo::of(TaskKind::Kernel);
    let drain = |machine: &mut Machine<()>, limit_ns: u64| {
        let mut ended = 0;
        while let Some(due) = machine.advance(limit_ns) {
            machine
                .complete(due.token, Outcome::Done)
                .expect("it was just handed out");
            ended += 1;
        }
        ended
    };
    let begin = Instant::now();
    let mut ended = 0;
    for pair in 0..tasks / 2 {
        let cost = Cost::new(8_000 + pair % 5 * 1_000, Demand::CUBE);
        machine.submit(compute, Task::new(info, cost, ())).expect(no_limit);
        let record = machine
            .submit_record(compute, TaskInfo::of(TaskKind::Record), RecordOptions::default())
            .expect(no_limit);
        machine
            .submit_wait(comm, TaskInfo::of(TaskKind::Wait), WaitFor::Record(record), None)
            .expect(no_limit);
        machine.release_record(record).expect("it was just made");
        let cost = Cost::new(9_000, Demand::LINK);
        machine.submit(comm, Task::new(info, cost, ())).expect(no_limit);
        ended += drain(&mut machine, pair * 12_500);
    }
    ended += drain(&mut machine, u64::MAX);
    let seconds = begin.elapsed().as_secs_f64();
    assert_eq!(ended, tasks / 2 * 2, "every task ends");
    ended as f64 / seconds
}

/// Operations and submissions in a second of repeated steps of a plan over all layers, about `tasks` operations in all.
fn plan_per_second(tasks: u64, plan: &Plan) -> (f64, f64) {
    let model = LayerModel::dsr1_910b_tp16();
    let parts = if plan.name == "sequential" {
        vec![Batch::prefill(&[4_096])]
    } else {
        vec![Batch::prefill(&[2_048]).one_of(2); 2]
    };
    let simulator = Simulator::of_model(&model);
    let prepared = simulator.prepare(plan, parts.len());
    let (mut operations, mut submissions) = (0, 0);
    let begin = Instant::now();
    while operations < tasks {
        let run = simulator.run_prepared(&prepared, &model, &parts);
        let run = run.expect("the plan is built in and the model has all its operations");
        operations += run.operations;
        submissions += run.operations + run.records + run.waits;
    }
    let seconds = begin.elapsed().as_secs_f64();
    (operations as f64 / seconds, submissions as f64 / seconds)
}

/// Seconds to simulate every layer of a step for each of `prompts` prompts, sequentially and overlapped, remembering nothing.
fn benchmark_s(prompts: u32) -> f64 {
    let model = LayerModel::dsr1_910b_tp16();
    let simulator = Simulator::of_model(&model);
    let (sequential, overlapped) = (plan::sequential(), plan::dbo_941());
    let begin = Instant::now();
    for _ in 0..prompts {
        for (plan, parts) in [
            (&sequential, vec![Batch::prefill(&[4_096])]),
            (&overlapped, vec![Batch::prefill(&[2_048]).one_of(2); 2]),
        ] {
            let run = simulator.run(plan, &model, &parts);
            black_box(run.expect("the plan is built in and the model has all its operations"));
        }
    }
    begin.elapsed().as_secs_f64()
}

/// Seconds to serve an hour of `requests` requests of mixed lengths, prompts and generation, overlapped.
fn requests_s(requests: u64) -> f64 {
    let mut random = Random::new(1);
    let mut at_s = 0.0;
    let requests: Vec<Request> = (0..requests)
        .map(|_| {
            at_s += random.exponential(3_600.0 / requests as f64);
            Request {
                arrival_ns: (at_s * 1e9) as u64,
                prompt_tokens: 1 + random.exponential(1_150.0) as u64,
                generated_tokens: 1 + random.exponential(210.0) as u64,
            }
        })
        .collect();
    let splitter = Splitter::new(SplitPolicy::Token, MultiStreamConfig::default());
    let mut timer = StepTimer::new(LayerModel::dsr1_910b_tp16(), &plan::dbo_941(), Some(splitter));
    let begin = Instant::now();
    let report = serving::run(&requests, &Config::default(), |step| timer.step(step));
    black_box(report.expect("the requests are in order and have prompts"));
    timer
        .take_error()
        .expect("the plan is built in and the model has all its operations");
    begin.elapsed().as_secs_f64()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_quick_run_gives_every_row() {
        let rows = super::run(true);
        assert!(rows.iter().all(|row| row.value > 0.0));
        assert_eq!(
            rows.iter().filter(|row| row.name.starts_with("time.tasks.1e")).count(),
            2
        );
    }
}
