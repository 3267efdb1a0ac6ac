//! Every example with one mistake after the other: each wait left out, each record moved, each buffer freed early. The checker finds it, a call is
//! refused, or it is shown to make no difference. The tallies are printed.
#![allow(dead_code, reason = "the files of an example are used in part")]

#[path = "../../examples/dual_batch_overlap/args.rs"]
mod args;
#[path = "../../examples/dual_batch_overlap/batch.rs"]
mod batch;
#[path = "../../examples/dual_batch_overlap/engine.rs"]
mod engine;
#[path = "../../examples/dual_batch_overlap/kernels.rs"]
mod kernels;
#[path = "../../examples/dual_batch_overlap/math.rs"]
mod math;
#[path = "../../examples/dual_batch_overlap/model.rs"]
mod model;
#[path = "../../examples/dual_batch_overlap/report.rs"]
mod report;
#[path = "../../examples/dual_batch_overlap/run.rs"]
mod run;
#[path = "../../examples/dual_batch_overlap/workload.rs"]
mod workload;

use std::io::Write as _;

use ascend_rt::mock::mutation::mutate;
use ascend_rt::multistream::SplitPolicy;
use ascend_rt::multistream::plan::{BUILT_IN, builtin};

macro_rules! examples {
    ($($name:ident: $file:literal, $least:expr;)*) => {$(
        #[path = $file]
        mod $name;

        #[test]
        fn $name() {
            check($file.trim_start_matches("../"), $name::main, $least);
        }
    )*};
}

// Each with the least number of waits, records and frees that there are to change.
examples! {
    load: "../../examples/01_load.rs", [0, 0, 0];
    streams_and_events: "../../examples/02_streams_and_events.rs", [1, 5, 2];
    memory: "../../examples/03_memory.rs", [0, 4, 6];
    launches: "../../examples/04_kernels.rs", [0, 0, 4];
    host_functions: "../../examples/05_host_functions.rs", [0, 1, 2];
    graphs: "../../examples/06_graphs.rs", [2, 2, 4];
    collectives: "../../examples/07_collectives.rs", [8, 8, 16];
    overlap: "../../examples/08_overlap.rs", [30, 30, 16];
}

/// Makes every mistake in a program, prints what became of them, and wants none to be missed.
fn check<T: PartialEq, E: std::fmt::Debug>(name: &str, program: impl Fn() -> Result<T, E>, least: [usize; 3]) {
    let report = mutate(program);
    // One of the examples silences panics.
    drop(std::panic::take_hook());
    let report = report.unwrap_or_else(|unfit| panic!("{name}: {unfit}"));
    // Not captured: the tallies are part of every run's output.
    writeln!(std::io::stdout().lock(), "{name}\n{report}").expect("somebody reads the output");
    assert_eq!(report.missed(), 0, "{name}: {report}");
    let made = [report.waits(), report.records(), report.frees()].map(|tally| tally.made);
    let is_enough = made.iter().zip(least).all(|(made, least)| *made >= least);
    assert!(is_enough, "{name}: only {made:?} waits, records and frees to change");
}

fn dual_batch_overlap(plan: &str, ranks: usize, least: [usize; 3]) {
    let shape = model::Shape {
        layers: 2,
        dense_layers: 1,
        hidden: 4 * ranks.max(2),
        experts: 4,
        top_k: 2,
        ranks,
        seed: 1,
    };
    let batch = batch::Batch::new(workload::generated(2, 2, 1), 1, 64);
    let parts = batch.split(2, SplitPolicy::Token).expect("there are tokens enough");
    let plan = builtin(plan).expect("it is built in");
    check(
        &format!("dual_batch_overlap, plan {}, {ranks} ranks", plan.name),
        || run::run(&shape, &plan, &batch, &parts).map(|run| run.outputs),
        least,
    );
}

#[test]
fn dual_batch_overlap_on_one_rank() {
    dual_batch_overlap("dbo_941", 1, [24, 24, 100]);
}

#[test]
fn dual_batch_overlap_on_two_ranks_by_every_plan() {
    for plan in BUILT_IN {
        let waits = if plan.name == "sequential" { 0 } else { 24 };
        dual_batch_overlap(plan.name, 2, [waits, waits, 200]);
    }
}

#[test]
fn dual_batch_overlap_on_four_ranks() {
    dual_batch_overlap("dbo_941", 4, [96, 96, 400]);
}
