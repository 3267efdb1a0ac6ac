//! `ascend plan show`.

use std::fmt::Write as _;

use ascend_rt::multistream::plan::{Plan, Step};
use clap::Args;

use crate::exit::{Failure, Outcome};
use crate::input;
use crate::output;

/// Show a plan: its stages, streams and events; or print it as a file to start from.
#[derive(Args, Debug)]
pub(crate) struct Show {
    /// A built-in plan, or a TOML or JSON file.
    plan: String,
    /// Print it as a TOML file, to be changed and given back to any command.
    #[arg(long, conflicts_with = "json")]
    toml: bool,
    /// Print one JSON object, which is a plan file too.
    #[arg(long)]
    json: bool,
}

impl Show {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let loaded = input::load_plan(&self.plan)?;
        if self.json {
            output::json(&loaded.plan)?;
        } else if self.toml {
            output::print(&input::to_toml(&loaded.plan)?)?;
        } else {
            output::print(&describe(&loaded.plan))?;
        }
        Ok(Outcome::Done)
    }
}

fn describe(plan: &Plan) -> String {
    let mut text = format!("{}: {}\n", plan.name, plan.summary);
    let streams: Vec<_> = plan.streams().into_iter().map(|role| role.name()).collect();
    let _ = writeln!(text, "streams: {}", streams.join(", "));
    let keys: Vec<_> = plan.waited_keys().into_iter().map(|key| plan.key_name(key)).collect();
    if !keys.is_empty() {
        let _ = writeln!(text, "events of each layer and micro-batch: {}", keys.join(", "));
    }
    if plan.stagger > 0 {
        let _ = writeln!(
            text,
            "each micro-batch lags {} turns behind the one before it",
            plan.stagger
        );
    }
    section(&mut text, plan, "before the layers", &plan.prologue);
    for stage in &plan.stages {
        let turn = if stage.yields { "" } else { " (the micro-batch goes on)" };
        section(&mut text, plan, &format!("stage {}{turn}", stage.name), &stage.steps);
    }
    section(&mut text, plan, "after the layers", &plan.epilogue);
    text
}

// What runs on a stream stands in the stream's column.
fn section(text: &mut String, plan: &Plan, title: &str, steps: &[Step]) {
    if steps.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for step in steps {
        let column = match *step {
            Step::Op(op) => plan.op(op).stream.index(),
            Step::Record { stream, .. } | Step::Wait { stream, .. } | Step::HostSync(stream) => stream.index(),
            Step::Alloc(_) | Step::Free(_) => 0,
        };
        let words = match step {
            Step::Op(op) => format!("{} ({})", plan.op(*op).name, plan.op(*op).stream),
            _ => input::step_text(plan, step),
        };
        let _ = writeln!(text, "  {:indent$}{words}", "", indent = column * 28);
    }
}
