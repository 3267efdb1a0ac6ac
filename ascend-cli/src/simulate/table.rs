//! The rows: one for each plan and way to split.

use ascend_rt::multistream::SplitPolicy;
use ascend_sim::cost::LayerModel;
use serde::Serialize;

use super::bench::{Bench, Runs, Spread};
use super::preset::{self, Published};
use crate::exit::Failure;
use crate::input::LoadedPlan;

/// What a row is asked to be.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub(crate) plan: LoadedPlan,
    pub(crate) split: Option<SplitPolicy>,
    pub(crate) published: Option<Published>,
    pub(crate) basis: Basis,
}

/// Whether a figure was solved for or came out.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Basis {
    pub(crate) qps: &'static str,
    pub(crate) ttft: &'static str,
}

impl Basis {
    pub(crate) const PREDICTED: Basis = Basis {
        qps: "predicted",
        ttft: "predicted",
    };
}

/// One row, as JSON has it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) plan: String,
    pub(crate) split: &'static str,
    pub(crate) qps: f64,
    pub(crate) ttft_ms_mean: f64,
    pub(crate) published_qps: Option<f64>,
    pub(crate) published_ttft_ms: Option<f64>,
    pub(crate) qps_error: Option<f64>,
    pub(crate) ttft_error: Option<f64>,
    pub(crate) basis: Basis,
    pub(crate) seeds: usize,
    pub(crate) qps_spread: Spread,
    pub(crate) ttft_ms_spread: Spread,
    pub(crate) ttft_ms_p50: f64,
    pub(crate) ttft_ms_p90: f64,
    pub(crate) ttft_ms_p99: f64,
    pub(crate) latency_ms_mean: f64,
    pub(crate) prompt_tokens_per_s: f64,
    pub(crate) generated_tokens_per_s: f64,
    pub(crate) requests_in_system: f64,
    pub(crate) busy_share: f64,
    pub(crate) steps: f64,
    pub(crate) mean_step_requests: f64,
    pub(crate) step_sizes: Vec<StepSize>,
    /// Of the steps that held a prompt.
    pub(crate) split_step_share: f64,
    /// Of the parts of requests in steps, one for each step that a request is in, how many were in a split one.
    pub(crate) split_piece_share: Spread,
    pub(crate) not_split: Vec<NotSplit>,
    pub(crate) simulated_steps: usize,
}

/// How many steps had this many requests.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StepSize {
    pub(crate) requests: usize,
    pub(crate) steps: u64,
}

/// How many steps were not split for this reason.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NotSplit {
    pub(crate) reason: &'static str,
    pub(crate) steps: u64,
}

/// Runs all rows.
pub(crate) fn rows(
    wanted: &[Wanted],
    model: &LayerModel,
    micro_batches: usize,
    bench: &Bench<'_>,
) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    for row in wanted {
        let splitter = row.split.map(|policy| preset::splitter(policy, micro_batches));
        rows.push(Row::of(row, &bench.run(model, &row.plan.plan, splitter)?));
    }
    Ok(rows)
}

impl Row {
    fn of(wanted: &Wanted, runs: &Runs) -> Row {
        let (qps, ttft) = (runs.qps(), runs.ttft_ms());
        let mean = |figure: fn(&ascend_sim::serving::Report) -> f64| runs.spread(figure).mean;
        let mut sizes = std::collections::BTreeMap::new();
        let mut reasons = std::collections::BTreeMap::new();
        let (mut steps, mut pieces, mut with_prompt, mut split) = (0, 0, 0, 0);
        for report in &runs.reports {
            for (&size, &count) in &report.step_sizes {
                *sizes.entry(size).or_insert(0) += count;
                pieces += size as u64 * count;
            }
            for (&reason, &count) in &report.not_split {
                *reasons.entry(reason).or_insert(0) += count;
            }
            steps += report.steps;
            with_prompt += report.prompt_steps;
            split += report.split_prompt_steps;
        }
        let published = wanted.published;
        Row {
            plan: wanted.plan.plan.name.clone(),
            split: wanted.split.map_or("none", SplitPolicy::name),
            qps: qps.mean,
            ttft_ms_mean: ttft.mean,
            published_qps: published.map(|row| row.qps),
            published_ttft_ms: published.map(|row| row.ttft_ms),
            qps_error: published.map(|row| qps.mean / row.qps - 1.0),
            ttft_error: published.map(|row| ttft.mean / row.ttft_ms - 1.0),
            basis: wanted.basis,
            seeds: runs.reports.len(),
            qps_spread: qps,
            ttft_ms_spread: ttft,
            ttft_ms_p50: mean(|report| report.first_token.p50_ns as f64 / 1e6),
            ttft_ms_p90: mean(|report| report.first_token.p90_ns as f64 / 1e6),
            ttft_ms_p99: mean(|report| report.first_token.p99_ns as f64 / 1e6),
            latency_ms_mean: mean(|report| report.latency.mean_ns / 1e6),
            prompt_tokens_per_s: mean(|report| report.prompt_tokens_per_s),
            generated_tokens_per_s: mean(|report| report.generated_tokens_per_s),
            requests_in_system: mean(|report| report.in_system),
            busy_share: mean(|report| report.busy_share),
            steps: mean(|report| report.steps as f64),
            mean_step_requests: pieces as f64 / f64::max(steps as f64, 1.0),
            step_sizes: sizes
                .into_iter()
                .map(|(requests, steps)| StepSize { requests, steps })
                .collect(),
            split_step_share: split as f64 / f64::max(with_prompt as f64, 1.0),
            split_piece_share: runs.spread(|report| report.split_piece_share),
            not_split: reasons
                .into_iter()
                .map(|(reason, steps)| NotSplit { reason, steps })
                .collect(),
            simulated_steps: runs.simulated_steps,
        }
    }
}
