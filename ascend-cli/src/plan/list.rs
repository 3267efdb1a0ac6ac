//! `ascend plan list`.

use std::fmt::Write as _;

use ascend_rt::multistream::plan;
use clap::Args;
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::output;

/// List the built-in plans, with what each needs.
#[derive(Args, Debug)]
pub(crate) struct List {
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed {
    plans: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    name: &'static str,
    summary: String,
    streams: Vec<&'static str>,
    events_per_layer_and_micro_batch: usize,
}

impl List {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let plans: Vec<Entry> = plan::BUILT_IN
            .iter()
            .map(|entry| {
                let plan = (entry.build)();
                Entry {
                    name: entry.name,
                    streams: plan.streams().into_iter().map(plan::StreamRole::name).collect(),
                    events_per_layer_and_micro_batch: plan.waited_keys().len(),
                    summary: plan.summary,
                }
            })
            .collect();
        if self.json {
            output::json(&Listed { plans })?;
            return Ok(Outcome::Done);
        }
        let mut text = format!("{:<16} {:<20} {:>6}  summary\n", "plan", "streams", "events");
        for entry in &plans {
            let streams = entry.streams.join(", ");
            let events = entry.events_per_layer_and_micro_batch;
            let _ = writeln!(text, "{:<16} {streams:<20} {events:>6}  {}", entry.name, entry.summary);
        }
        text.push_str(
            "\nevents: for each layer and micro-batch. 'ascend plan show NAME --toml' prints a plan to start from.\n",
        );
        output::print(&text)?;
        Ok(Outcome::Done)
    }
}
