//! Dual-batch overlap, end to end: a mixture-of-experts transformer over tensor-parallel ranks, once on one stream and once with its
//! batch split into micro-batches whose computation and communication overlap, ordered only by a grid of events.
//!
//! ```text
//! cargo run --release --example dual_batch_overlap
//! cargo run --release --example dual_batch_overlap -- --break ATTN_AR_FINISH
//! cargo run --release --example dual_batch_overlap -- --requests trace.csv --trace overlap.json
//! ```

mod args;
mod batch;
mod engine;
mod kernels;
mod math;
mod model;
mod output;
mod report;
mod run;
mod workload;

use std::process::ExitCode;

use ascend_rt::multistream::plan::{Plan, Step, builtin};
use ascend_rt::multistream::{EventKey, MsEventKey, SplitPolicy};
use ascend_rt::{ErrorKind, Runtime};

use crate::args::{Args, Backend, Split};
use crate::batch::Batch;
use crate::model::Shape;
use crate::output::TraceFile;
use crate::report::Report;

/// The run went through, and its answer is bad: different numbers, or findings.
const NEGATIVE: u8 = 1;
/// Something in the input is wrong.
const BAD_INPUT: u8 = 2;
/// Something outside the program is missing.
const ENVIRONMENT: u8 = 3;

fn main() -> ExitCode {
    let args = match Args::read() {
        Ok(args) => args,
        Err(message) => return fail(BAD_INPUT, &message),
    };
    if args.backend == Backend::Npu {
        return fail(ENVIRONMENT, &npu());
    }
    match simulate(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(NEGATIVE),
        Err(Problem::Input(message)) => fail(BAD_INPUT, &message),
        Err(Problem::Runtime(error)) => fail(ENVIRONMENT, &format!("{error}")),
    }
}

fn fail(status: u8, message: &str) -> ExitCode {
    eprintln!("dual_batch_overlap: {message}");
    ExitCode::from(status)
}

enum Problem {
    Input(String),
    Runtime(ascend_rt::Error),
}

impl From<ascend_rt::Error> for Problem {
    fn from(error: ascend_rt::Error) -> Self {
        Problem::Runtime(error)
    }
}

/// Both runs, compared. Returns whether everything is as it should be.
fn simulate(args: &Args) -> Result<bool, Problem> {
    let prompts = match &args.requests {
        Some(file) => workload::from_file(file, args.num_requests, args.max_tokens),
        None => Ok(workload::generated(
            args.num_requests,
            args.tokens.min(args.max_tokens),
            args.seed,
        )),
    };
    let batch = Batch::new(prompts.map_err(Problem::Input)?, args.seed, args.cost_tokens);
    let plan = plan(args).map_err(Problem::Input)?;
    if args.micro_batches > batch.tokens.len() {
        return Err(Problem::Input(format!(
            "--micro-batches {}: the batch has {} tokens; use at most as many micro-batches",
            args.micro_batches,
            batch.tokens.len()
        )));
    }
    let trace_file = args
        .trace
        .as_deref()
        .map(TraceFile::create)
        .transpose()
        .map_err(Problem::Input)?;

    let policy = match args.split {
        Split::Sequence => SplitPolicy::Sequence,
        Split::Tokens => SplitPolicy::Token,
    };
    let (micro_batches, refusal) = match batch.split(args.micro_batches, policy) {
        Ok(parts) => (parts, None),
        Err(reason) => (batch.whole(), Some(reason)),
    };
    let shape = Shape::new(args);
    let sequential = run::run(
        &shape,
        &builtin("sequential").expect("it is built in"),
        &batch,
        &batch.whole(),
    )?;
    let overlapped = run::run(&shape, &plan, &batch, &micro_batches)?;

    let findings = &overlapped.findings;
    let bitwise_equal = run::same_bits(&sequential.outputs, &overlapped.outputs);
    let report = Report {
        bitwise_equal,
        requests: batch.requests(),
        tokens: batch.tokens.len(),
        micro_batches: micro_batches.len(),
        split_token: micro_batches.get(1).map_or(0, |part| part.tokens.start),
        findings: findings.clone(),
        plans: vec![sequential.report("sequential"), overlapped.report("overlapped")],
    };
    if let Some(file) = trace_file {
        file.write(&overlapped.trace).map_err(Problem::Input)?;
    }
    if args.json {
        println!(
            "{}",
            serde_json::to_string_pretty(&report).expect("the report is plain numbers and text")
        );
    } else {
        report.print(args.cost_tokens, &describe(args, &plan, refusal.as_deref()));
    }
    if let (Some(key), true, true) = (&args.break_key, bitwise_equal, findings.is_empty()) {
        eprintln!(
            "dual_batch_overlap: the wait for {key} was left out and nothing came of it: the order within the streams of {} already implies it",
            plan.name
        );
    }
    Ok(bitwise_equal && findings.is_empty())
}

fn plan(args: &Args) -> Result<Plan, String> {
    let mut plan = builtin(&args.plan).ok_or_else(|| {
        let names: Vec<_> = ascend_rt::multistream::plan::BUILT_IN
            .iter()
            .map(|plan| plan.name)
            .collect();
        format!("--plan {}: no such plan; there are {}", args.plan, names.join(", "))
    })?;
    if let Some(key) = &args.break_key {
        let plan_keys = plan.keys.clone();
        let used = plan.waited_keys().iter().any(|&id| plan.key_name(id) == key);
        if !used {
            let known = MsEventKey::ALL.iter().any(|known| known.name() == key);
            let keys: Vec<_> = plan
                .waited_keys()
                .iter()
                .map(|&id| plan.key_name(id).to_owned())
                .collect();
            let what = if known {
                "no stream of the plan waits for it"
            } else {
                "no such event key"
            };
            return Err(format!(
                "--break {key}: {what}; {} waits for {}",
                plan.name,
                keys.join(", ")
            ));
        }
        let is_broken =
            |step: &Step| matches!(step, Step::Wait { key: waited, .. } if plan_keys[waited.index()] == *key);
        let stages = plan.stages.iter_mut().map(|stage| &mut stage.steps);
        for steps in stages.chain([&mut plan.prologue, &mut plan.epilogue]) {
            steps.retain(|step| !is_broken(step));
        }
    }
    Ok(plan)
}

fn describe(args: &Args, plan: &Plan, refusal: Option<&str>) -> String {
    let mut text = format!(
        "Simulated Ascend910B1, {} ranks: {} layers ({} dense), hidden {}, {} experts of which {} a token, plan {}.\n\
         Costs are those of a DeepSeek-R1 layer under tp16; the arithmetic is done on the small model.",
        args.ranks, args.layers, args.dense_layers, args.hidden, args.experts, args.top_k, plan.name
    );
    if let Some(reason) = refusal {
        text.push_str("\nNot split: ");
        text.push_str(reason);
    }
    if let Some(key) = &args.break_key {
        text.push_str("\nThe waits for ");
        text.push_str(key);
        text.push_str(" are left out on purpose.");
    }
    text
}

/// What stands in the way of a run on hardware.
fn npu() -> String {
    match Runtime::load() {
        Err(error) if error.kind() == ErrorKind::Load => format!("--backend npu: {error}"),
        Err(error) => format!("--backend npu: the library was loaded, and then: {error}"),
        Ok(runtime) => format!(
            "--backend npu: the library was loaded ({} devices), but this example has no NPU binary: its kernels ({}) must be compiled for \
             the chip first; run it with --backend mock",
            runtime.device_count(),
            kernels::NAMES.join(", ")
        ),
    }
}
