//! The command line of `ascend simulate`, and the order in which things are done.

use std::path::PathBuf;

use ascend_rt::multistream::SplitPolicy;
use ascend_sim::cost::LayerModel;
use ascend_sim::serving::{Config, Poisson};
use clap::Args;

use super::bench::{Bench, Workload};
use super::explain::Explained;
use super::preset::{self, Calibration};
use super::report;
use super::table::{self, Basis, Wanted};
use crate::exit::{Failure, Outcome};
use crate::input::{self, LoadedPlan};
use crate::model::ModelArgs;
use crate::progress::Progress;
use crate::study::{Pictures, Setup};

/// Predict what overlap gains on a workload, in simulated time.
///
/// Requests arrive, are batched into steps, and each step is split into micro-batches if the policy allows it. How long a step takes is found
/// by playing the plan's submissions on simulated streams, each operation priced by a cost model of one transformer layer. Nothing here was
/// measured on an NPU: figures say how they came to be (calibrated, predicted), and so does every constant (--json lists them).
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  ascend simulate                                        the published table, and what it left on the table
  ascend simulate --plan dbo_full --plan my_plan.toml    compare plans on the same workload
  ascend simulate --requests trace.csv --plan dbo_941    replay a request trace (TIMESTAMP,ContextTokens,GeneratedTokens)
  ascend simulate --set link_bandwidth=60e9              a faster link; --model FILE for many changes
  ascend plan draw dbo_941 --svg overlap.svg             a picture of where the time goes
  ascend plan draw dbo_941 --curve curve.svg             from which share of communication on it pays

Exit status: 0 done, 2 bad input, 3 the environment failed.")]
pub(crate) struct Simulate {
    /// Where workload and numbers come from.
    #[arg(long, default_value = preset::NAME)]
    preset: String,
    /// A plan: built in ('ascend plan list') or a TOML or JSON file. Repeat to compare; the sequential plan is always there.
    #[arg(long = "plan", value_name = "NAME|FILE")]
    plans: Vec<String>,
    /// How steps are cut: sequence (between requests, the original's rule), balanced, token (anywhere). Repeat to compare.
    #[arg(long = "split", value_name = "POLICY", value_parser = split_policy)]
    splits: Vec<SplitPolicy>,
    /// Micro-batches of a split step.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(2..=16))]
    micro_batches: u32,
    /// Split steps in which every request generates, too.
    #[arg(long)]
    split_decode: bool,
    /// A request trace: CSV with the columns TIMESTAMP,ContextTokens,GeneratedTokens.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["rate", "tokens", "generate"])]
    requests: Option<PathBuf>,
    /// Take so many requests. Default: 200, or the whole trace.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    num_requests: Option<u64>,
    /// Arrivals in a second.
    #[arg(long, value_name = "R", allow_negative_numbers = true, value_parser = positive)]
    rate: Option<f64>,
    /// Tokens of each prompt.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    tokens: Option<u64>,
    /// Tokens generated for each request.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    generate: Option<u64>,
    /// Requests that the client keeps under way; 0 for no limit. Default: 8, with a trace no limit.
    #[arg(long, value_name = "N")]
    concurrency: Option<usize>,
    /// Tokens of a step.
    #[arg(long, value_name = "N", default_value_t = 32_768, value_parser = clap::value_parser!(u64).range(1..))]
    step_tokens: u64,
    /// Runs with different arrivals; figures are means over them.
    #[arg(long, value_name = "N", default_value_t = preset::SEEDS, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    seeds: u64,
    #[command(flatten)]
    model: ModelArgs,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
    /// Also say where the time of one step goes, what would change it, and from which share of communication on overlap pays.
    #[arg(long)]
    explain: bool,
    /// Write a trace of one step under the last plan as Chrome JSON, which Perfetto opens.
    #[arg(long, value_name = "FILE")]
    trace: Option<PathBuf>,
    /// Write a timeline of two layers of one step under all plans.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

impl Simulate {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        if self.preset != preset::NAME {
            return Err(Failure::input(format!(
                "there is no preset '{}'; the only one is {}, and --model, --set and --requests change it",
                self.preset,
                preset::NAME
            )));
        }
        let files = Pictures::create(self.trace.as_deref(), self.svg.as_deref())?;
        let progress = Progress::new();
        let file = self.model.read()?;
        // All input is read and refused before any work is done.
        let changed = self.model.apply(LayerModel::dsr1_910b_tp16(), &file)?;
        let workload = self.workload()?;
        let as_published = self.model.is_published_machine() && self.is_published_workload();
        let wanted = self.wanted(as_published)?;
        let bench = Bench {
            workload: &workload,
            config: self.config(),
            seeds: self.seeds,
            split_decode: self.split_decode,
            progress: &progress,
        };
        bench.check()?;
        let calibration = if matches!(workload, Workload::Poisson(_)) || preset::share_was_given(&changed) {
            Some(preset::calibrate(&changed, self.seeds, &progress)?)
        } else {
            None
        };
        let model = match &calibration {
            Some(calibration) => self.model.apply(calibration.model.clone(), &file)?,
            None => changed,
        };
        let micro_batches = self.micro_batches as usize;
        let rows = table::rows(&wanted, &model, micro_batches, &bench)?;
        let setup = Setup {
            model: &model,
            layers: model.shape.moe_layers() as usize,
            dense_layers: model.shape.dense_layers as usize,
            prompts: 2,
            tokens: u32::try_from(self.tokens.unwrap_or(preset::POISSON.prompt_tokens)).unwrap_or(u32::MAX),
            micro_batches,
            ranks: 1,
        };
        let explained = Explained::of(&setup, &wanted, self.explain, files, &progress)?;
        drop(progress);
        let report = report::Report {
            explained: explained.as_ref(),
            preset: preset::NAME,
            rows: &rows,
            model: &model,
            service_ns: calibration
                .as_ref()
                .map(|calibration: &Calibration| calibration.service_ns),
            as_published,
        };
        if self.json { report.json() } else { report.print() }?;
        Ok(Outcome::Done)
    }

    fn is_published_workload(&self) -> bool {
        self.requests.is_none()
            && self.num_requests.is_none_or(|n| n == preset::POISSON.requests as u64)
            && self.rate.is_none_or(|rate| rate == preset::POISSON.rate_per_s)
            && self.tokens.is_none_or(|n| n == preset::POISSON.prompt_tokens)
            && self.generate.is_none_or(|n| n == preset::POISSON.generated_tokens)
            && self.concurrency.is_none_or(|n| Some(n) == preset::config().concurrency)
            && self.step_tokens == preset::config().step_tokens
    }

    fn workload(&self) -> Result<Workload, Failure> {
        if let Some(path) = &self.requests {
            let mut requests = input::read_requests(path)?;
            if let Some(n) = self.num_requests {
                requests.truncate(usize::try_from(n).unwrap_or(usize::MAX));
            }
            return Ok(Workload::Trace(requests));
        }
        let preset = preset::POISSON;
        Ok(Workload::Poisson(Poisson {
            requests: self.num_requests.map_or(preset.requests, |n| n as usize),
            rate_per_s: self.rate.unwrap_or(preset.rate_per_s),
            prompt_tokens: self.tokens.unwrap_or(preset.prompt_tokens),
            generated_tokens: self.generate.unwrap_or(preset.generated_tokens),
        }))
    }

    fn config(&self) -> Config {
        let preset = preset::config();
        let concurrency = match (self.concurrency, &self.requests) {
            (Some(0), _) | (None, Some(_)) => None,
            (Some(n), _) => Some(n),
            (None, None) => preset.concurrency,
        };
        Config {
            concurrency,
            step_tokens: self.step_tokens,
            ..preset
        }
    }

    fn wanted(&self, as_published: bool) -> Result<Vec<Wanted>, Failure> {
        let published = |plan: &LoadedPlan, split: Option<SplitPolicy>| {
            let row = preset::ROWS
                .iter()
                .find(|row| row.plan == plan.plan.name && row.split == split);
            // A step that is not split has no micro-batches to count.
            let same_split = split.is_none() || self.micro_batches == 2;
            row.filter(|_| as_published && same_split && plan.is_built_in())
        };
        let word = |calibrated| if calibrated { "calibrated" } else { "predicted" };
        let mut wanted = Vec::new();
        let mut add = |plan: &LoadedPlan, split: Option<SplitPolicy>| {
            let row = published(plan, split);
            let basis = row.map_or(Basis::PREDICTED, |row| Basis {
                qps: word(row.qps_calibrated),
                ttft: word(row.ttft_calibrated),
            });
            wanted.push(Wanted {
                plan: plan.clone(),
                split,
                published: row.map(|row| row.published),
                basis,
            });
        };
        let plans = if self.plans.is_empty() {
            input::load_plans(["dbo_941", "dbo_full"])?
        } else {
            input::load_plans(self.plans.iter().map(String::as_str))?
        };
        for plan in &plans {
            plan.refuse_wrong(self.micro_batches as usize)?;
        }
        add(&plans[0], None);
        let splits = if self.splits.is_empty() {
            vec![SplitPolicy::Sequence, SplitPolicy::Token]
        } else {
            self.splits.clone()
        };
        for plan in &plans[1..] {
            for &split in &splits {
                add(plan, Some(split));
            }
        }
        Ok(wanted)
    }
}

fn split_policy(text: &str) -> Result<SplitPolicy, String> {
    SplitPolicy::from_name(text).ok_or_else(|| {
        let names: Vec<_> = SplitPolicy::ALL.iter().map(|policy| policy.name()).collect();
        format!("give one of {}", names.join(", "))
    })
}

fn positive(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(number) if number > 0.0 && number.is_finite() => Ok(number),
        _ => Err("give a number above 0".to_owned()),
    }
}
