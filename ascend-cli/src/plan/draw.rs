//! `ascend plan draw`.

use std::path::PathBuf;

use ascend_sim::cost::LayerModel;
use clap::Args;

use crate::draw::Theme;
use crate::exit::{Failure, Outcome};
use crate::input;
use crate::model::ModelArgs;
use crate::output::{self, OutputFile};
use crate::progress::Progress;
use crate::simulate;
use crate::study::{self, Pictures, Setup};

/// Simulate one step under plans: where the time goes, what would change it, and pictures of it.
///
/// The step is a number of equal prompts, cut into micro-batches of equal tokens; the sequential plan runs it whole. Times are simulated, from
/// a cost model that says where its numbers come from ('ascend simulate --json').
///
/// Exit status: 0 done, 1 a wrong plan was drawn (--allow-wrong), 2 bad input, 3 the environment failed.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  ascend plan draw dbo_941 dbo_full --svg overlap.svg    both beside the sequential plan, on one time axis
  ascend plan draw dbo_full --trace step.json            opens in Perfetto (ui.perfetto.dev) or chrome://tracing
  ascend plan draw my_plan.toml --trace step.json --allow-wrong    a plan that races, its races as markers
  ascend plan draw my_plan.toml --what-if                which change would bring how much
  ascend plan draw dbo_941 dbo_full --curve curve.svg    from which share of communication on overlap pays")]
pub(crate) struct Draw {
    /// Built-in plans, or TOML or JSON files. The sequential plan is always there.
    #[arg(required = true)]
    plans: Vec<String>,
    /// Layers with experts.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    layers: u32,
    /// Dense layers before them.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=1_000))]
    dense_layers: u32,
    /// Prompts of the step.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=4_096))]
    prompts: u32,
    /// Tokens of each prompt.
    #[arg(long, default_value_t = 4_096, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    tokens: u32,
    /// Micro-batches.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(2..=16))]
    micro_batches: u32,
    /// Devices that run the plan side by side and meet in its collectives.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=64))]
    ranks: u32,
    #[command(flatten)]
    model: ModelArgs,
    /// Try changes of link, contention, split loss, host and number of micro-batches.
    #[arg(long)]
    what_if: bool,
    /// Write a timeline of all plans on one time axis.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// Write a plot of the speed-up over the share of communication; shares that no efficiency and bandwidth reach are left out.
    #[arg(long, value_name = "FILE")]
    curve: Option<PathBuf>,
    /// Write a trace of the last plan as Chrome JSON: streams and host, memory and events in use, findings as markers.
    #[arg(long, value_name = "FILE")]
    trace: Option<PathBuf>,
    /// Draw the trace of a plan that is wrong, too, with what is wrong as markers; the exit status is 1 then.
    #[arg(long, requires = "trace", conflicts_with_all = ["svg", "curve", "what_if"])]
    allow_wrong: bool,
    /// Colours of the pictures.
    #[arg(long, value_enum, default_value_t)]
    theme: Theme,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

impl Draw {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let file = self.model.read()?;
        let changed = self.model.apply(LayerModel::dsr1_910b_tp16(), &file)?;
        let loaded = input::load_plans(self.plans.iter().map(String::as_str))?;
        let mut errors = Vec::new();
        for loaded in &loaded {
            if self.allow_wrong {
                errors.extend(loaded.errors(self.micro_batches as usize));
            } else {
                loaded.refuse_wrong(self.micro_batches as usize)?;
            }
        }
        let plans: Vec<_> = loaded.into_iter().map(|loaded| loaded.plan).collect();
        // Opened first, so that an unwritable path costs no work.
        let curve_file = self.curve.as_deref().map(OutputFile::create).transpose()?;
        let files = Pictures::create(self.trace.as_deref(), self.svg.as_deref())?;
        let progress = Progress::new();
        let model = if simulate::share_was_given(&changed) {
            let calibration = simulate::calibrate(&changed, simulate::SEEDS, &progress)?;
            self.model.apply(calibration.model, &file)?
        } else {
            changed
        };
        let setup = Setup {
            model: &model,
            layers: self.layers as usize,
            dense_layers: self.dense_layers as usize,
            prompts: self.prompts,
            tokens: self.tokens,
            micro_batches: self.micro_batches as usize,
            ranks: self.ranks,
        };
        let sequential_ns = setup.simulate(&plans[0], false)?.makespan_ns;
        let looks = plans
            .iter()
            .map(|plan| study::look(&setup, plan, sequential_ns))
            .collect::<Result<Vec<_>, _>>()?;
        let what_ifs = plans
            .iter()
            .map(|plan| {
                if self.what_if {
                    study::what_if(&setup, plan)
                } else {
                    Ok(Vec::new())
                }
            })
            .collect::<Result<Vec<_>, _>>()?;
        let break_even = match curve_file {
            None => None,
            Some(mut file) => {
                let overlapped: Vec<_> = plans.iter().skip(1).collect();
                let break_even = study::curve(&setup, &overlapped, &progress)?;
                break_even.refuse_empty()?;
                svg::write(&mut file, &break_even.draw(self.theme)).map_err(Failure::environment)?;
                file.finish()?;
                Some(break_even)
            }
        };
        files.write(&self.heading(&model), looks.last(), &looks, self.theme)?;
        drop(progress);
        if self.json {
            let steps: Vec<_> = looks
                .iter()
                .zip(&what_ifs)
                .map(|(look, what_if)| study::to_json(look, what_if))
                .collect();
            output::json(&serde_json::json!({ "steps": steps, "break_even": break_even }))?;
        } else {
            output::print(&study::print(&looks, &what_ifs, break_even.as_ref()))?;
        }
        for error in &errors {
            eprintln!("ascend: {error}");
        }
        Ok(if errors.is_empty() {
            Outcome::Done
        } else {
            Outcome::Negative
        })
    }

    fn heading(&self, model: &LayerModel) -> String {
        let plural = |n: u32, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
        format!(
            "{} with experts, {} of {} tokens, {} (simulated)",
            plural(self.layers, "layer"),
            plural(self.prompts, "prompt"),
            self.tokens,
            plural(model.ranks, "device")
        )
    }
}
