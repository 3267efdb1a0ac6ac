//! The serving benchmark over several seeds: one row of the table.

use ascend_rt::multistream::Splitter;
use ascend_rt::multistream::plan::Plan;
use ascend_rt::multistream::simulate::StepTimer;
use ascend_sim::cost::{LayerModel, Quantity};
use ascend_sim::serving::{self, Config, Poisson, Report, Request};

use crate::exit::Failure;
use crate::progress::Progress;

/// What arrives.
#[derive(Clone, Debug)]
pub(crate) enum Workload {
    /// Requests of one size by chance, other ones for each seed.
    Poisson(Poisson),
    /// A trace, the same for each seed.
    Trace(Vec<Request>),
}

/// The runs of one row.
#[derive(Clone, Debug)]
pub(crate) struct Runs {
    pub(crate) reports: Vec<Report>,
    /// Different steps that were simulated in full.
    pub(crate) simulated_steps: usize,
}

/// Mean and spread over seeds.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub(crate) struct Spread {
    pub(crate) mean: f64,
    pub(crate) sd: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

impl Workload {
    fn requests(&self, seed: u64) -> Vec<Request> {
        match self {
            Workload::Poisson(poisson) => poisson.arrivals(seed),
            Workload::Trace(requests) => requests.clone(),
        }
    }

    /// Seeds that give different runs.
    pub(crate) fn seeds(&self, asked: u64) -> u64 {
        match self {
            Workload::Poisson(_) => asked,
            Workload::Trace(_) => 1,
        }
    }
}

/// What is the same for all rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bench<'a> {
    pub(crate) workload: &'a Workload,
    pub(crate) config: Config,
    pub(crate) seeds: u64,
    pub(crate) split_decode: bool,
    pub(crate) progress: &'a Progress,
}

impl Bench<'_> {
    /// Tells whether the requests of every seed can be run.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        for seed in 0..self.workload.seeds(self.seeds) {
            self.config
                .check(&self.workload.requests(seed))
                .map_err(Failure::input)?;
        }
        Ok(())
    }

    /// Runs the workload once for each seed.
    pub(crate) fn run(&self, model: &LayerModel, plan: &Plan, splitter: Option<Splitter>) -> Result<Runs, Failure> {
        let config = Config {
            turnaround_ns: model.constants[Quantity::Turnaround].round() as u64,
            ..self.config
        };
        let mut timer = StepTimer::new(model.clone(), plan, splitter).split_decode(self.split_decode);
        let mut reports = Vec::new();
        for seed in 0..self.workload.seeds(self.seeds) {
            let requests = self.workload.requests(seed);
            let mut steps = 0_u64;
            let report = serving::run(&requests, &config, |step| {
                steps += 1;
                if steps.is_multiple_of(512) {
                    self.progress
                        .tell(|| format!("{}: seed {seed}, {steps} steps", plan.name));
                }
                timer.step(step)
            });
            timer.take_error().map_err(Failure::refused)?;
            reports.push(report.map_err(Failure::input)?);
        }
        Ok(Runs {
            reports,
            simulated_steps: timer.simulated(),
        })
    }
}

impl Runs {
    /// A figure over all seeds.
    pub(crate) fn spread(&self, figure: impl Fn(&Report) -> f64) -> Spread {
        let values: Vec<f64> = self.reports.iter().map(figure).collect();
        let n = values.len().max(1) as f64;
        let mean = values.iter().sum::<f64>() / n;
        let square = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
        Spread {
            mean,
            sd: if values.len() > 1 {
                (square / (n - 1.0)).sqrt()
            } else {
                0.0
            },
            min: values.iter().copied().fold(f64::INFINITY, f64::min),
            max: values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        }
    }

    pub(crate) fn qps(&self) -> Spread {
        self.spread(|report| report.requests_per_s)
    }

    pub(crate) fn ttft_ms(&self) -> Spread {
        self.spread(|report| report.first_token.mean_ns / 1e6)
    }
}
