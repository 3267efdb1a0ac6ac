//! Checking a plan before it runs: over two consecutive steps, so that the reuse of buffers and stale records are seen.
//!
//! Order between operations is judged by the happens-before checker that also watches the simulated device. With events whose waits bind the
//! newest record, one pass over what the host submits finds every race of every schedule.

mod finding;
mod mutate;
mod oracle;
mod order;
mod structure;

pub use finding::{CheckReport, Finding, FindingKind};
pub use mutate::{Mutant, Mutation, MutationReport, Tally, Verdict};

use super::model::Plan;
use super::unroll::Item;

/// Steps that are checked: the second sees what the first left behind.
const STEPS: usize = 2;

impl Plan {
    /// Checks the plan for `layers` layers and `micro_batches` micro-batches over two steps: every wait has an earlier record of its step,
    /// every key is recorded once per cell, nothing races, no buffer is freed while it may be read; and, as lints, no wait and no record is
    /// superfluous and the host never stops.
    ///
    /// Findings at one place of the plan are counted, not repeated for each layer. Two layers show what any number would.
    #[must_use]
    pub fn check(&self, layers: usize, micro_batches: usize) -> CheckReport {
        if let Some(finding) = structure::invalid(self) {
            return CheckReport {
                findings: vec![finding],
                items: 0,
            };
        }
        let items = self.unroll(layers, micro_batches, STEPS);
        CheckReport {
            findings: self.check_items(&items, layers, micro_batches),
            items: items.len(),
        }
    }

    fn check_items(&self, items: &[Item], layers: usize, micro_batches: usize) -> Vec<Finding> {
        let mut findings = structure::findings(self, items, layers, micro_batches);
        findings.extend(order::findings(self, items, layers, micro_batches));
        findings.sort_by_key(|finding| (finding.kind.is_lint(), finding.at.map(|item| (item.step, item.place))));
        findings
    }
}
