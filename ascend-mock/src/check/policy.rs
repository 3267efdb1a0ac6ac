//! What becomes of findings: the program is told at once, the rest is done when a mock is dropped.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use ascend_sim::name::NameTable;
use ascend_sim::order::{Action, Policy, Report};

use crate::process::lock;
use crate::thread;
use crate::world::{Call, World};

/// A function of the program that is told of findings, with their text.
pub(crate) type OnReport = Arc<dyn Fn(&Report, &str) + Send + Sync>;

impl World {
    /// Tells the program what was found since it was told last. It may call the mock meanwhile: what that finds is told behind.
    #[cold]
    pub(crate) fn tell_findings(self: &Arc<World>) {
        let Some(told) = &self.config.on_report else { return };
        if thread::swap_telling(true) {
            return;
        }
        loop {
            let fresh = self.fresh_findings();
            if fresh.is_empty() {
                break;
            }
            for (report, text) in fresh {
                // The call that found it goes on; the test fails when the mock is dropped.
                if let Err(panic) = catch_unwind(AssertUnwindSafe(|| told(&report, &text))) {
                    lock(&self.told_panic).get_or_insert(panic);
                }
            }
        }
        thread::swap_telling(false);
    }

    fn fresh_findings(&self) -> Vec<(Report, String)> {
        let mut guard = self.lock();
        let state = &mut *guard;
        let (Some(check), Some(policy)) = (state.check.as_deref_mut(), &self.config.policy) else {
            return Vec::new();
        };
        let names = &state.names;
        let fresh = check.checker.fresh_reports().iter();
        let listed = fresh.filter(|report| policy.action(report, names) != Action::Ignore);
        listed.map(|report| (report.clone(), report.render(names))).collect()
    }
}

impl Call<'_> {
    /// Tells whether the program is to be told something.
    #[inline]
    pub(crate) fn has_untold(&self) -> bool {
        self.world.config.on_report.is_some()
            && self
                .check
                .as_deref()
                .is_some_and(|check| check.checker.has_fresh_reports())
    }

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

/// Carries a policy out: prints what is to be printed; true when the test that runs is to fail.
pub(crate) fn carry_out(policy: &Policy, reports: &[Report], names: &NameTable) -> bool {
    let mut fail = false;
    for report in reports {
        let text = report.render(names);
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
