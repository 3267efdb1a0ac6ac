//! What becomes of findings when a mock is dropped.

use std::collections::BTreeMap;
use std::sync::Arc;

use ascend_sim::name::NameTable;
use ascend_sim::order::{Action, Policy, Report};

use crate::world::Call;

/// A function of the program that is told of findings, with their text.
pub(crate) type OnReport = Arc<dyn Fn(&Report, &str) + Send + Sync>;

impl Call<'_> {
    /// How many findings are suppressed, for each reason.
    fn suppressed(&self, policy: &Policy) -> BTreeMap<String, usize> {
        let mut reasons = BTreeMap::new();
        let reports = self.check.as_deref().map_or(&[][..], |check| check.checker.reports());
        for suppression in reports
            .iter()
            .filter_map(|report| policy.suppression(report, &self.names))
        {
            *reasons.entry(suppression.reason.clone()).or_default() += 1;
        }
        reasons
    }

    /// The last chance of findings that need the end of the program; then all of them, and what was suppressed.
    pub(crate) fn last_findings(&mut self, policy: &Policy) -> (Vec<Report>, NameTable, BTreeMap<String, usize>) {
        self.finish_check();
        let (reports, names) = self.findings();
        (reports, names, self.suppressed(policy))
    }
}

/// Carries a policy out: tells the program, prints what is to be printed; true when the test that runs is to fail.
pub(crate) fn carry_out(policy: &Policy, told: Option<&OnReport>, reports: &[Report], names: &NameTable) -> bool {
    let mut fail = false;
    for report in reports {
        let text = report.render(names);
        if let Some(told) = told {
            told(report, &text);
        }
        match policy.action(report, names) {
            Action::Ignore | Action::Collect => {}
            Action::Print => eprintln!("{text}"),
            Action::Panic => {
                eprintln!("{text}");
                fail = true;
            }
        }
    }
    fail
}
