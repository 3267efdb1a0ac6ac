//! Does the check notice a mistake? Each wait is dropped, each record moved, each buffer freed early, one after the other.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::{STEPS, oracle, structure};
use crate::multistream::plan::model::{BufferId, Plan, Scope, Step};
use crate::multistream::plan::unroll::{Action, Cell, Item, Place};

/// What became of a plan with one mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The check finds it.
    Caught,
    /// Nothing is wrong with it: a comparison of all pairs of accesses agrees.
    Redundant,
    /// Something is wrong with it, and the check is silent.
    Missed,
}

/// What was done to a plan, in every step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mutation {
    /// A wait is left out.
    DropWait,
    /// A record comes before the operation that it should follow.
    MoveRecord,
    /// A buffer is given back before the last operation that touches it is submitted.
    FreeBeforeLastUse,
    /// A buffer is given back as soon as the last operation that touches it is submitted, whatever waits follow.
    FreeAtLastUse,
}

/// A plan with one mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutant {
    /// What was done.
    pub mutation: Mutation,
    /// To which item: the wait, the record, or the operation that touches the buffer last.
    pub item: Item,
    /// Which buffer was given back.
    pub buffer: Option<BufferId>,
    /// What became of it.
    pub verdict: Verdict,
    /// What the check found first.
    pub finding: Option<Finding>,
}

/// How many mutants of a kind there were, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub made: usize,
    /// How many the check found.
    pub caught: usize,
    /// How many are as right as the plan.
    pub redundant: usize,
    /// How many are wrong, and the check did not notice.
    pub missed: usize,
}

impl Tally {
    fn count(&mut self, verdict: Verdict) {
        self.made += 1;
        match verdict {
            Verdict::Caught => self.caught += 1,
            Verdict::Redundant => self.redundant += 1,
            Verdict::Missed => self.missed += 1,
        }
    }
}

/// The result of [`Plan::mutate`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct MutationReport {
    /// Waits of one step, each dropped once.
    pub waits: Tally,
    /// Records of one step, each moved once.
    pub records: Tally,
    /// Uses of buffers in one step, each buffer freed too early in two ways for each layer and micro-batch.
    pub frees: Tally,
    /// Each mutant with its verdict.
    pub mutants: Vec<Mutant>,
}

impl MutationReport {
    /// How many mutants of any kind the check did not notice.
    #[must_use]
    pub const fn missed(&self) -> usize {
        self.waits.missed + self.records.missed + self.frees.missed
    }
}

impl Plan {
    /// Makes one mistake after the other in the plan and checks what is left: each wait dropped, each record moved before the operation that it
    /// should follow, each buffer freed before its last use is over. What the check does not find is put to a slow comparison of all pairs of
    /// accesses, so that `missed` would tell on it.
    pub fn mutate(&self, layers: usize, micro_batches: usize) -> MutationReport {
        let mut report = MutationReport::default();
        if structure::invalid(self).is_some() {
            return report;
        }
        let items = self.unroll(layers, micro_batches, STEPS);
        let per_step = items.len() / STEPS;
        let mut judge = |mutation, number: usize, buffer, kept: Vec<Item>| {
            let findings = self.check_items(&kept, layers, micro_batches);
            let finding = findings.into_iter().find(|finding| !finding.kind.is_lint());
            let verdict = if finding.is_some() {
                Verdict::Caught
            } else if oracle::is_ordered(self, &kept, layers, micro_batches) {
                Verdict::Redundant
            } else {
                Verdict::Missed
            };
            match mutation {
                Mutation::DropWait => &mut report.waits,
                Mutation::MoveRecord => &mut report.records,
                Mutation::FreeBeforeLastUse | Mutation::FreeAtLastUse => &mut report.frees,
            }
            .count(verdict);
            report.mutants.push(Mutant {
                mutation,
                item: items[number],
                buffer,
                verdict,
                finding,
            });
        };
        for number in (0..per_step).filter(|&number| items[number].is_wait()) {
            let kept = items.iter().enumerate().filter(|(other, _)| other % per_step != number);
            judge(Mutation::DropWait, number, None, kept.map(|(_, item)| *item).collect());
        }
        for number in (0..per_step).filter(|&number| items[number].is_record()) {
            if let Some(to) = self.operation_before(&items[..number], &items[number]) {
                judge(Mutation::MoveRecord, number, None, moved(&items, per_step, number, to));
            }
        }
        for (number, buffer) in self.last_uses(&items[..per_step]) {
            for (mutation, to) in [
                (Mutation::FreeBeforeLastUse, number),
                (Mutation::FreeAtLastUse, number + 1),
            ] {
                if let Some(kept) = self.freed(&items, per_step, (number, buffer), to) {
                    judge(mutation, number, Some(buffer), kept);
                }
            }
        }
        report
    }

    /// The last operation before a record on its stream.
    fn operation_before(&self, before: &[Item], record: &Item) -> Option<usize> {
        let Action::Record { stream, .. } = record.action else {
            return None;
        };
        before
            .iter()
            .rposition(|item| matches!(item.action, Action::Op(op) if self.op(op).stream == stream))
    }

    /// The last operation of a step on each instance of each temporary: a buffer that the plan frees, or that every layer writes anew.
    fn last_uses(&self, step: &[Item]) -> Vec<(usize, BufferId)> {
        let frees = |buffer| self.steps().any(|step| *step == Step::Free(buffer));
        let is_temporary =
            |buffer: &BufferId| self.buffers[buffer.index()].scope == Scope::MicroBatch || frees(*buffer);
        let mut last: BTreeMap<(BufferId, Option<Cell>), usize> = BTreeMap::new();
        for (number, item) in step.iter().enumerate() {
            let Action::Op(op) = item.action else { continue };
            let touched = self.op(op).accesses.iter().map(|access| access.buffer);
            last.extend(touched.filter(is_temporary).map(|buffer| ((buffer, item.at), number)));
        }
        last.into_iter().map(|((buffer, _), number)| (number, buffer)).collect()
    }

    /// The items with a buffer given back before number `to` rather than where the plan does so; `None` if that changes nothing. A buffer that the
    /// plan itself keeps for good is taken again where it is used next.
    fn freed(
        &self,
        items: &[Item],
        per_step: usize,
        (number, buffer): (usize, BufferId),
        to: usize,
    ) -> Option<Vec<Item>> {
        let last = items[number];
        let is_own = |item: &Item| item.at == last.at && item.action == Action::Free(buffer);
        if items.get(to).is_some_and(is_own) {
            return None;
        }
        let is_kept = self.steps().all(|step| *step != Step::Alloc(buffer));
        let micro_batch = |item: &Item| item.at.map(|cell| cell.micro_batch);
        let touches = |item: &Item| {
            micro_batch(item) == micro_batch(&last)
                && matches!(item.action, Action::Op(op) if self.op(op).accesses.iter().any(|access| access.buffer == buffer))
        };
        let mut is_free = false;
        let mut kept = Vec::with_capacity(items.len() + 2 * STEPS);
        for (other, item) in items.iter().enumerate() {
            let other_in_step = other % per_step;
            if other_in_step == to % per_step && (other > 0 || to == 0) && other >= to {
                let step = item.step;
                kept.push(Item {
                    action: Action::Free(buffer),
                    step,
                    ..last
                });
                is_free = true;
            }
            if is_free && is_kept && other_in_step != number && touches(item) {
                kept.push(Item {
                    action: Action::Alloc(buffer),
                    ..*item
                });
                is_free = false;
            }
            if !is_own(item) {
                kept.push(*item);
            }
        }
        Some(kept)
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

/// The items with number `from` before number `to`, in every step.
fn moved(items: &[Item], per_step: usize, from: usize, to: usize) -> Vec<Item> {
    let mut items = items.to_vec();
    for step in items.chunks_mut(per_step) {
        step[to..=from].rotate_right(1);
    }
    items
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
