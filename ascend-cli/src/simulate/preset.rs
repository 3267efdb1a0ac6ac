//! The published table and how the model is calibrated to it.
//!
//! vllm-ascend#941: DeepSeek-R1 W8A8 on 16 devices, 200 prompts of 4 096 tokens with one token generated, 5 arrivals a second, at most 8
//! under way. Without overlap 0.90 requests a second and 8 226 ms to the first token; with it 1.01 and 7 432 ms.

use ascend_rt::multistream::plan;
use ascend_rt::multistream::{MultiStreamConfig, SplitPolicy, Splitter};
use ascend_sim::cost::{Basis, Batch, Constant, LayerModel, Quantity, Target};
use ascend_sim::serving::{Config, Poisson};

use super::bench::{Bench, Workload};
use crate::exit::Failure;
use crate::model::GIVEN;
use crate::progress::Progress;

/// The only preset.
pub(crate) const NAME: &str = "dsr1-910b-tp16";

/// Runs that a figure is the mean of, unless the user asks for others.
pub(crate) const SEEDS: u64 = 20;

/// One published row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Published {
    pub(crate) qps: f64,
    pub(crate) ttft_ms: f64,
}

pub(crate) const BASELINE: Published = Published {
    qps: 0.90,
    ttft_ms: 8_226.0,
};
pub(crate) const OVERLAPPED: Published = Published {
    qps: 1.01,
    ttft_ms: 7_432.0,
};

/// The workload of the table.
pub(crate) const POISSON: Poisson = Poisson {
    requests: 200,
    rate_per_s: 5.0,
    prompt_tokens: 4_096,
    generated_tokens: 1,
};

/// Client and engine limits of the table.
pub(crate) fn config() -> Config {
    Config {
        concurrency: Some(8),
        ..Config::default()
    }
}

/// What was solved for, and how well.
#[derive(Clone, Debug)]
pub(crate) struct Calibration {
    pub(crate) model: LayerModel,
    /// Time of a step with one request, nanoseconds.
    pub(crate) service_ns: f64,
}

/// Solves for service time and turnaround on the baseline row, then for the contention on the overlapped row's requests a second.
///
/// Communication share and split loss, which the table does not tell, are taken from `changed`. Its other changes are of another machine than
/// the table's, and are applied by the caller to the result.
pub(crate) fn calibrate(changed: &LayerModel, seeds: u64, progress: &Progress) -> Result<Calibration, Failure> {
    let mut model = LayerModel::dsr1_910b_tp16();
    for quantity in GIVEN {
        let Constant {
            value, basis, source, ..
        } = changed.constants.constant(quantity).clone();
        model
            .constants
            .set(quantity, value, basis, source)
            .map_err(Failure::input)?;
    }
    let workload = Workload::Poisson(POISSON);
    let bench = Bench {
        workload: &workload,
        config: config(),
        seeds,
        split_decode: false,
        progress,
    };
    let sequential = plan::sequential();
    let base = |model: &LayerModel| bench.run(model, &sequential, None);
    let share = model.constants[Quantity::CommunicationShare];
    let at_service = |service_ns: f64| {
        let target = Target {
            batch: Batch::prefill(&[POISSON.prompt_tokens]),
            step_ns: service_ns,
            communication_share: share,
        };
        let source = "baseline row of vllm-ascend#941 at the communication share";
        model.calibrated(target, source).map_err(|error| {
            Failure::input(format!(
                "communication_share={share} cannot be calibrated: {error}; give another share"
            ))
        })
    };
    // For each turnaround the service time that gives the published throughput; of these pairs the one with the published latency.
    let with_service = |turnaround_ns: f64| {
        progress.tell(|| format!("calibrating: turnaround {:.0} ms", turnaround_ns / 1e6));
        let at = |service_ns: f64| {
            let mut model = at_service(service_ns)?;
            set(
                &mut model,
                Quantity::Turnaround,
                turnaround_ns,
                "baseline row of vllm-ascend#941",
            )?;
            Ok::<_, Failure>(model)
        };
        let service_ns = solve(0.7e9, 1.3e9, |service_ns| {
            Ok(base(&at(service_ns)?)?.qps().mean < BASELINE.qps)
        })?;
        Ok::<_, Failure>((at(service_ns)?, service_ns))
    };
    let turnaround_ns = solve(0.0, 4e9, |turnaround_ns| {
        Ok(base(&with_service(turnaround_ns)?.0)?.ttft_ms().mean < BASELINE.ttft_ms)
    })?;
    let (mut model, service_ns) = with_service(turnaround_ns)?;
    let overlapped = plan::dbo_941();
    let source = "overlapped row of vllm-ascend#941, requests a second, request-level split";
    let contention = solve(0.0, 2.0, |contention| {
        progress.tell(|| format!("calibrating: contention {contention:.3}"));
        set(&mut model, Quantity::ComputeContention, contention, source)?;
        set(&mut model, Quantity::CommunicationContention, contention, source)?;
        let splitter = splitter(SplitPolicy::Sequence, 2);
        let runs = bench.run(&model, &overlapped, Some(splitter))?;
        Ok(runs.qps().mean < OVERLAPPED.qps)
    })?;
    set(&mut model, Quantity::ComputeContention, contention, source)?;
    set(&mut model, Quantity::CommunicationContention, contention, source)?;
    let splitter = splitter(SplitPolicy::Sequence, 2);
    let reached = bench.run(&model, &overlapped, Some(splitter))?.qps().mean;
    if (reached / OVERLAPPED.qps - 1.0).abs() > 0.005 {
        eprintln!(
            "ascend: warning: at communication share {share} no contention reproduces {:.2} requests/s; the nearest is {reached:.3}",
            OVERLAPPED.qps
        );
    }
    Ok(Calibration { model, service_ns })
}

/// Tells whether the user chose the communication share. It prices nothing by itself: efficiency and bandwidth have to be solved for again.
pub(crate) fn share_was_given(model: &LayerModel) -> bool {
    model.constants.constant(Quantity::CommunicationShare).basis == Basis::Given
}

/// The original's thresholds for a way to split.
pub(crate) fn splitter(policy: SplitPolicy, micro_batches: usize) -> Splitter {
    Splitter::new(policy, MultiStreamConfig::default().with_micro_batches(micro_batches))
}

fn set(model: &mut LayerModel, quantity: Quantity, value: f64, source: &'static str) -> Result<(), Failure> {
    let set = model.constants.set(quantity, value, Basis::Calibrated, source);
    set.map_err(Failure::input)
}

// The least value from `low` to `high` at which `above` holds, which it does from some value on.
fn solve(low: f64, high: f64, mut above: impl FnMut(f64) -> Result<bool, Failure>) -> Result<f64, Failure> {
    let (mut low, mut high) = (low, high);
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if above(middle)? {
            high = middle;
        } else {
            low = middle;
        }
    }
    above(high)?;
    Ok(high)
}

/// A row of the published table.
#[derive(Debug)]
pub(crate) struct PublishedRow {
    pub(crate) plan: &'static str,
    pub(crate) split: Option<SplitPolicy>,
    pub(crate) published: Published,
    pub(crate) qps_calibrated: bool,
    pub(crate) ttft_calibrated: bool,
}

pub(crate) const ROWS: [PublishedRow; 2] = [
    PublishedRow {
        plan: "sequential",
        split: None,
        published: BASELINE,
        qps_calibrated: true,
        ttft_calibrated: true,
    },
    PublishedRow {
        plan: "dbo_941",
        split: Some(SplitPolicy::Sequence),
        published: OVERLAPPED,
        qps_calibrated: true,
        ttft_calibrated: false,
    },
];
