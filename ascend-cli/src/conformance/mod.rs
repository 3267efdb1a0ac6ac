//! `ascend conformance`: whether the runtime that is loaded keeps what the safe crate promises. The acceptance test of a machine with an NPU.
//!
//! Exit status: 0 every promise that could be tried was kept, 1 one was not, 3 there is no runtime or no device.

mod backend;
mod simulated;
mod suite;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use ascend_rt::{Backend, Context, Module};
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::output;
use suite::{Case, KERNEL, Ran, Scene, Verdict};

/// Run the behavioural suite against a runtime and its first device.
///
/// Needs nothing but the runtime; kernels are tried if a binary is given. Uses some hundred MiB of device memory and a few streams, and leaves
/// nothing behind.
#[derive(clap::Args, Debug)]
pub(crate) struct Conformance {
    /// `npu` (the vendor's library, where it is installed), `mock` (if built with that feature), or the path of a library; by default what is
    /// installed, be it a simulation
    #[arg(long, value_name = "NPU|MOCK|FILE")]
    backend: Option<String>,
    /// The device, from 0
    #[arg(long, value_name = "N", default_value_t = 0)]
    device: usize,
    /// Only cases whose subject or name contains this text
    #[arg(long, value_name = "TEXT", default_value = "")]
    filter: String,
    /// A kernel binary that has `conformance_scale(input: f32 *, output: f32 *, factor: f32)`, eight bytes an argument, which sets 256 outputs to
    /// input x factor on any number of blocks
    #[arg(long, value_name = "FILE")]
    kernels: Option<PathBuf>,
    /// Seconds after which a case counts as hung
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    limit: u64,
    /// Only list the cases
    #[arg(long)]
    list: bool,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize, Debug)]
struct Report {
    simulation: bool,
    chip: Option<String>,
    runtime_version: Option<String>,
    device: usize,
    passed: usize,
    failed: usize,
    skipped: usize,
    cases: Vec<Row>,
}

#[derive(Serialize, Debug)]
struct Row {
    subject: &'static str,
    name: &'static str,
    fact: &'static str,
    verdict: &'static str,
    reason: Option<String>,
    took: &'static str,
}

impl Conformance {
    /// Runs the cases, and prints what came of them.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let cases = self.cases()?;
        if self.list {
            let lines = cases
                .iter()
                .map(|case| format!("{} {}  [{}]\n", case.subject, case.name, case.fact));
            output::print(&lines.collect::<String>())?;
            return Ok(Outcome::Done);
        }
        let (runtime, has_kernel) = backend::load(self.backend.as_deref())?;
        let device = runtime
            .device(self.device)
            .map_err(|error| Failure::environment(format!("{error}; --device takes another one")))?;
        let scene = Scene::new(device, |context| self.module(context, has_kernel))
            .map_err(|error| Failure::environment(format!("device {} cannot be used: {error}", self.device)))?;
        let mut report = Report {
            simulation: runtime.backend() == Backend::Mock,
            chip: runtime.soc_name(),
            runtime_version: runtime.version().ok().map(|version| version.to_string()),
            device: self.device,
            passed: 0,
            failed: 0,
            skipped: 0,
            cases: Vec::new(),
        };
        if !self.json {
            output::print(&report.head())?;
        }
        let mut hung = false;
        for case in cases {
            let row = if hung {
                report.skipped += 1;
                Row::new(
                    case,
                    "skipped",
                    Some("a case before it did not end".to_owned()),
                    Duration::ZERO,
                )
            } else {
                let ran = suite::run(case, &scene, Duration::from_secs(self.limit));
                hung = ran.verdict == Verdict::Hung;
                report.count(ran, self.limit)
            };
            if !self.json {
                output::print(&row.text())?;
            }
            report.cases.push(row);
        }
        if self.json {
            output::json(&report)?;
        } else {
            output::print(&format!(
                "{} passed, {} failed, {} skipped\n",
                report.passed, report.failed, report.skipped
            ))?;
        }
        if hung {
            // The device still works on the case: dropping what is there would wait for it, or say that it is in use.
            std::mem::forget(scene);
        }
        Ok(if report.failed == 0 {
            Outcome::Done
        } else {
            Outcome::Negative
        })
    }

    fn cases(&self) -> Result<Vec<&'static Case>, Failure> {
        let cases: Vec<_> = suite::all()
            .filter(|case| case.subject.contains(&self.filter) || case.name.contains(&self.filter))
            .collect();
        if cases.is_empty() {
            return Err(Failure::input(format!(
                "no case has '{}' in its subject or name; --list shows them",
                self.filter
            )));
        }
        Ok(cases)
    }

    /// The binary that has the kernel, or why there is none.
    fn module(&self, context: &Context, has_kernel: bool) -> Result<Module, String> {
        let module = match &self.kernels {
            Some(path) => {
                let path = path
                    .canonicalize()
                    .map_err(|error| format!("{}: {error}", path.display()))?;
                context.module(path)
            }
            None if has_kernel => context.module_from_bytes(b"ascend-mock-kernels"),
            None => {
                return Err(format!(
                    "no kernel binary: give one that has {KERNEL} with --kernels, see --help"
                ));
            }
        };
        let module = module.map_err(|error| format!("the kernel binary: {error}"))?;
        match module.function(KERNEL) {
            Ok(_) => Ok(module),
            Err(error) => Err(format!("the kernel binary has no {KERNEL}: {error}")),
        }
    }
}

impl Report {
    fn head(&self) -> String {
        let what = if self.simulation { "simulation of " } else { "" };
        let chip = self.chip.as_deref().unwrap_or("an unknown chip");
        let version = self.runtime_version.as_deref().unwrap_or("of unknown version");
        format!("{what}{chip}, runtime {version}, device {}\n", self.device)
    }

    fn count(&mut self, ran: Ran, limit: u64) -> Row {
        let (count, verdict, reason) = match ran.verdict {
            Verdict::Passed => (&mut self.passed, "passed", None),
            Verdict::Failed(why) => (&mut self.failed, "failed", Some(why)),
            Verdict::Skipped(why) => (&mut self.skipped, "skipped", Some(why)),
            Verdict::Hung => (
                &mut self.failed,
                "failed",
                Some(format!("it did not end within {limit} s")),
            ),
        };
        *count += 1;
        Row::new(ran.case, verdict, reason, ran.took)
    }
}

impl Row {
    fn new(case: &Case, verdict: &'static str, reason: Option<String>, took: Duration) -> Row {
        Row {
            subject: case.subject,
            name: case.name,
            fact: case.fact,
            verdict,
            reason,
            took: class(took),
        }
    }

    fn text(&self) -> String {
        let mut text = format!(
            "{:<8}{:<13}{}  ({})\n",
            self.verdict, self.subject, self.name, self.took
        );
        if let Some(reason) = &self.reason {
            let _ = writeln!(text, "        {reason}");
            if self.verdict == "failed" {
                let _ = writeln!(text, "        it rests on {}", self.fact);
            }
        }
        text
    }
}

/// About how long something took: enough to see what is slow, and the same from run to run.
fn class(took: Duration) -> &'static str {
    match took.as_millis() {
        0..=9 => "instant",
        10..=999 => "below a second",
        1000..=9999 => "seconds",
        _ => "long",
    }
}
