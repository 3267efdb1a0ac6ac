//! Where the time of one step goes.

use std::collections::BTreeMap;

use ascend_rt::multistream::plan::Plan;
use ascend_sim::analysis::{self, Cause, PathStep, Reason, Usage};
use ascend_sim::trace::Trace;

use super::Setup;
use crate::exit::Failure;

/// One plan, looked at.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    pub(crate) plan: String,
    pub(crate) makespan_ns: u64,
    /// Against the sequential plan.
    pub(crate) speedup: f64,
    pub(crate) operations: u64,
    pub(crate) records: u64,
    pub(crate) waits: u64,
    pub(crate) usage: Usage,
    pub(crate) bubbles: Vec<BubbleSum>,
    pub(crate) path: Vec<PathStep>,
    pub(crate) trace: Trace,
}

/// Bubbles of one stream with one cause.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct BubbleSum {
    pub(crate) stream: String,
    pub(crate) cause: String,
    pub(crate) count: u64,
    pub(crate) total_ns: u64,
}

/// Simulates plans one after the other; the speed-up is against `sequential_ns`.
pub(crate) fn look(setup: &Setup<'_>, plan: &Plan, sequential_ns: u64) -> Result<Look, Failure> {
    let simulation = setup.simulate(plan, true)?;
    let trace = simulation.trace.unwrap_or_default();
    let usage = analysis::usage(&trace, 0);
    Ok(Look {
        plan: plan.name.clone(),
        makespan_ns: simulation.makespan_ns,
        speedup: sequential_ns as f64 / simulation.makespan_ns.max(1) as f64,
        operations: simulation.operations,
        records: simulation.records,
        waits: simulation.waits,
        bubbles: bubbles(&trace, &usage),
        path: analysis::critical_path(&trace, 0),
        usage,
        trace,
    })
}

fn bubbles(trace: &Trace, usage: &Usage) -> Vec<BubbleSum> {
    let mut sums: BTreeMap<(String, String), (u64, u64)> = BTreeMap::new();
    for stream in &usage.streams {
        let name = trace.names.text(trace.tracks[stream.track.0 as usize].name);
        for bubble in &stream.bubbles {
            let cause = match bubble.cause {
                Cause::WaitedFor {
                    track: Some(track),
                    task,
                } => format!(
                    "waited for {} on {}",
                    trace.names.text(task),
                    trace.names.text(trace.tracks[track.0 as usize].name)
                ),
                Cause::WaitedFor { track: None, .. } => "waited for another stream".to_owned(),
                Cause::NothingQueued => "nothing was submitted".to_owned(),
            };
            let sum = sums.entry((name.to_owned(), cause)).or_default();
            sum.0 += 1;
            sum.1 += bubble.end_ns - bubble.start_ns;
        }
    }
    let mut sums: Vec<BubbleSum> = sums
        .into_iter()
        .map(|((stream, cause), (count, total_ns))| BubbleSum {
            stream,
            cause,
            count,
            total_ns,
        })
        .collect();
    sums.sort_by_key(|sum| std::cmp::Reverse(sum.total_ns));
    sums
}

impl Look {
    /// The outcome in a few words.
    pub(crate) fn summary(&self) -> String {
        let ms = |ns: u64| ns as f64 / 1e6;
        let hidden = 100.0 * self.usage.hidden_ns as f64 / self.usage.communication_ns.max(1) as f64;
        let mut text = format!("{:.1} ms", ms(self.makespan_ns));
        if self.plan != "sequential" {
            text.push_str(&format!(
                " · {:.2} times as fast · {hidden:.0} % of communication time overlapped · {:.1} ms exposed",
                self.speedup,
                ms(self.usage.exposed_ns)
            ));
        }
        text
    }

    /// Time on the critical path by operation and stream, longest first.
    pub(crate) fn path_by_operation(&self) -> Vec<(String, u64, usize)> {
        let mut sums: BTreeMap<String, (u64, usize)> = BTreeMap::new();
        for step in &self.path {
            let stream = self.trace.names.text(self.trace.tracks[step.track.0 as usize].name);
            let sum = sums
                .entry(format!("{} on {stream}", self.trace.names.text(step.name)))
                .or_default();
            sum.0 += step.end_ns - step.start_ns;
            sum.1 += 1;
        }
        let mut sums: Vec<_> = sums.into_iter().map(|(name, (ns, count))| (name, ns, count)).collect();
        sums.sort_by_key(|sum| std::cmp::Reverse(sum.1));
        sums
    }

    /// How often the critical path changes streams.
    pub(crate) fn path_hops(&self) -> usize {
        self.path.iter().filter(|step| step.reason == Reason::Waited).count()
    }
}
