//! `ascend plan check`.

use std::fmt::Write as _;

use ascend_rt::multistream::plan::{Finding, Mutation, MutationReport, Tally, Verdict};
use clap::Args;
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::input::{self, LoadedPlan};
use crate::output;

/// Check a plan over two steps: races, missing and redundant waits, stale records.
///
/// Exit status 0 if the plan is right (lints do not count), 1 if it is wrong.
#[derive(Args, Debug)]
pub(crate) struct Check {
    /// A built-in plan, or a TOML or JSON file.
    plan: String,
    /// Layers to write out.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    layers: u32,
    /// Micro-batches to write out.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=16))]
    micro_batches: u32,
    /// Make one mistake after the other (a wait dropped, a record moved, a buffer freed early), and tell whether the check notices.
    #[arg(long)]
    mutate: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct JsonCheck<'a> {
    plan: &'a str,
    right: bool,
    items: usize,
    findings: Vec<JsonFinding<'a>>,
    #[serde(flatten)]
    mutation: Option<JsonMutation>,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    kind: &'static str,
    lint: bool,
    place: String,
    message: &'a str,
    fix: &'a str,
    count: usize,
}

#[derive(Serialize)]
struct JsonMutation {
    waits: usize,
    caught: usize,
    redundant: usize,
    missed: usize,
    records: JsonTally,
    frees: JsonTally,
}

#[derive(Serialize)]
struct JsonTally {
    made: usize,
    caught: usize,
    redundant: usize,
    missed: usize,
}

impl From<Tally> for JsonTally {
    fn from(tally: Tally) -> Self {
        JsonTally {
            made: tally.made,
            caught: tally.caught,
            redundant: tally.redundant,
            missed: tally.missed,
        }
    }
}

impl Check {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let loaded = input::load_plan(&self.plan)?;
        let (layers, micro_batches) = (self.layers as usize, self.micro_batches as usize);
        let report = loaded.plan.check(layers, micro_batches);
        let mutation = self.mutate.then(|| loaded.plan.mutate(layers, micro_batches));
        let missed = mutation.as_ref().map_or(0, MutationReport::missed);
        if self.json {
            output::json(&JsonCheck {
                plan: &loaded.plan.name,
                right: report.is_right(),
                items: report.items,
                findings: report.findings.iter().map(|finding| json(&loaded, finding)).collect(),
                mutation: mutation.as_ref().map(|mutation| JsonMutation {
                    waits: mutation.waits.made,
                    caught: mutation.waits.caught,
                    redundant: mutation.waits.redundant,
                    missed: mutation.waits.missed,
                    records: mutation.records.into(),
                    frees: mutation.frees.into(),
                }),
            })?;
        } else {
            let mut text = String::new();
            for finding in &report.findings {
                let lint = if finding.kind.is_lint() { "lint: " } else { "" };
                let _ = writeln!(text, "{}: {lint}{finding}", loaded.place_of(finding));
            }
            let verdict = if report.is_right() { "right" } else { "wrong" };
            let _ = writeln!(
                text,
                "plan {} is {verdict}: {} submissions checked ({layers} layers, {micro_batches} micro-batches, two steps)",
                loaded.plan.name, report.items
            );
            if let Some(mutation) = &mutation {
                describe(&mut text, &loaded, mutation);
            }
            output::print(&text)?;
        }
        Ok(if report.is_right() && missed == 0 {
            Outcome::Done
        } else {
            Outcome::Negative
        })
    }
}

fn describe(text: &mut String, loaded: &LoadedPlan, mutation: &MutationReport) {
    for (what, tally) in [
        ("waits dropped", mutation.waits),
        ("records moved", mutation.records),
        ("buffers freed early", mutation.frees),
    ] {
        let _ = writeln!(
            text,
            "{what} one at a time: {} caught, {} redundant, {} missed, of {}",
            tally.caught, tally.redundant, tally.missed, tally.made
        );
    }
    for mutant in &mutation.mutants {
        let word = match (mutant.verdict, mutant.mutation) {
            (Verdict::Caught, _) => continue,
            (Verdict::Missed, _) => "MISSED",
            (Verdict::Redundant, Mutation::DropWait) => "redundant",
            // A record that may come earlier, and a buffer that is free at once, are nothing to mend.
            (Verdict::Redundant, _) => continue,
        };
        let _ = writeln!(text, "  {word}: {}", loaded.plan.describe(&mutant.item));
    }
}

fn json<'a>(loaded: &LoadedPlan, finding: &'a Finding) -> JsonFinding<'a> {
    JsonFinding {
        kind: finding.kind.name(),
        lint: finding.kind.is_lint(),
        place: loaded.place_of(finding),
        message: &finding.message,
        fix: &finding.fix,
        count: finding.count,
    }
}
