//! Does the check notice a missing wait? Each wait is dropped in turn.

use super::finding::Finding;
use super::{STEPS, oracle, structure};
use crate::multistream::plan::model::{Plan, Step};
use crate::multistream::plan::unroll::{Action, Item, Place};

/// What became of a plan without one of its waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The check finds it.
    Caught,
    /// Nothing is wrong without it: a comparison of all pairs of accesses agrees.
    Redundant,
    /// Something is wrong without it, and the check is silent.
    Missed,
}

/// One wait that was dropped, in every step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DroppedWait {
    /// The wait.
    pub wait: Item,
    /// What became of it.
    pub verdict: Verdict,
    /// What the check found first.
    pub finding: Option<Finding>,
}

/// The result of [`Plan::mutate`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct MutationReport {
    /// Waits of one step, each dropped once.
    pub waits: usize,
    /// How many the check found.
    pub caught: usize,
    /// How many are not needed.
    pub redundant: usize,
    /// How many are needed, and the check did not notice.
    pub missed: usize,
    /// Each wait with its verdict.
    pub dropped: Vec<DroppedWait>,
}

impl Plan {
    /// Drops each wait of the plan in turn, in every step, and checks what is left. What the check does not find is put to a slow
    /// comparison of all pairs of accesses, so that `missed` would tell on it.
    pub fn mutate(&self, layers: usize, micro_batches: usize) -> MutationReport {
        let mut report = MutationReport::default();
        if structure::invalid(self).is_some() {
            return report;
        }
        let items = self.unroll(layers, micro_batches, STEPS);
        let per_step = items.len() / STEPS;
        for number in (0..per_step).filter(|&number| items[number].is_wait()) {
            let kept: Vec<Item> = items
                .iter()
                .enumerate()
                .filter(|(other, _)| other % per_step != number)
                .map(|(_, item)| *item)
                .collect();
            let findings = self.check_items(&kept, layers, micro_batches);
            let finding = findings.into_iter().find(|finding| !finding.kind.is_lint());
            let verdict = if finding.is_some() {
                Verdict::Caught
            } else if oracle::is_ordered(self, &kept, layers, micro_batches) {
                Verdict::Redundant
            } else {
                Verdict::Missed
            };
            report.waits += 1;
            match verdict {
                Verdict::Caught => report.caught += 1,
                Verdict::Redundant => report.redundant += 1,
                Verdict::Missed => report.missed += 1,
            }
            report.dropped.push(DroppedWait {
                wait: items[number],
                verdict,
                finding,
            });
        }
        report
    }

    /// The plan without the waits that order nothing it needs, and without the records that then nobody waits for. Plans that are wrong
    /// stay as they are.
    #[must_use]
    pub fn without_redundant_waits(&self) -> Plan {
        // Three layers and micro-batches have every neighbour that a wait can be for.
        let is_right = |plan: &Plan| plan.check(3, 3).is_right();
        let mut plan = self.clone();
        if !is_right(&plan) {
            return plan;
        }
        loop {
            let mut leaner = waits_of(&plan).into_iter().map(|place| plan.without(place));
            match leaner.find(&is_right) {
                Some(leaner) => plan = leaner,
                None => break,
            }
        }
        let waited = plan.waited_keys();
        let is_needed = |step: &Step| !matches!(step, Step::Record { key, .. } if !waited.contains(key));
        plan.prologue.retain(is_needed);
        plan.epilogue.retain(is_needed);
        for stage in &mut plan.stages {
            stage.steps.retain(is_needed);
        }
        plan
    }

    fn without(&self, place: Place) -> Plan {
        let mut plan = self.clone();
        match place {
            Place::Prologue(step) => drop(plan.prologue.remove(step.into())),
            Place::Stage(stage, step) => drop(plan.stages[usize::from(stage)].steps.remove(step.into())),
            Place::Epilogue(step) => drop(plan.epilogue.remove(step.into())),
        }
        plan
    }
}

/// The places of a plan's waits.
fn waits_of(plan: &Plan) -> Vec<Place> {
    let mut places: Vec<Place> = plan
        .unroll(2, 2, 1)
        .into_iter()
        .filter(|item| matches!(item.action, Action::Wait { .. }))
        .map(|item| item.place)
        .collect();
    places.sort();
    places.dedup();
    places
}
