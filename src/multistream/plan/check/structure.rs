//! What can be seen without order between streams: ids, records and waits of each cell, lifetimes.

use super::finding::{Finding, FindingKind, Findings};
use crate::multistream::plan::model::{BufferId, Op, Plan, Step};
use crate::multistream::plan::unroll::{Action, Cell, Item};

impl Plan {
    /// What is wrong with the first id that is out of range.
    pub(in crate::multistream) fn invalid_id(&self) -> Option<String> {
        let (ops, keys, buffers) = (self.ops.len(), self.keys.len(), self.buffers.len());
        let of_steps = self.steps().find_map(|step| match *step {
            Step::Op(op) if op.index() >= ops => Some(format!("operation {} is not in the plan", op.0)),
            Step::Record { key, .. } | Step::Wait { key, .. } if key.index() >= keys => {
                Some(format!("key {} is not in the plan", key.0))
            }
            Step::Alloc(id) | Step::Free(id) if id.index() >= buffers => {
                Some(format!("buffer {} is not in the plan", id.0))
            }
            _ => None,
        });
        of_steps.or_else(|| {
            let is_bad = |op: &&Op| op.accesses.iter().any(|access| access.buffer.index() >= buffers);
            let op = self.ops.iter().find(is_bad)?;
            Some(format!(
                "operation {} touches a buffer that is not in the plan",
                op.name
            ))
        })
    }
}

/// The first id that is out of range, as a finding.
pub(super) fn invalid(plan: &Plan) -> Option<Finding> {
    Some(Finding {
        kind: FindingKind::Invalid,
        at: None,
        other: None,
        message: plan.invalid_id()?,
        fix: "build the plan with PlanBuilder, which gives out the ids".to_owned(),
        count: 1,
    })
}

/// When a cell was last recorded, and whether anybody waited for that.
#[derive(Clone, Copy, Default)]
struct CellState {
    recorded: Option<u32>,
    is_used: bool,
}

pub(super) fn findings(plan: &Plan, items: &[Item], layers: usize, micro_batches: usize) -> Vec<Finding> {
    let mut findings = Findings::default();
    let mut cells = vec![CellState::default(); (layers + 1) * micro_batches * plan.keys.len()];
    let index = |key: usize, cell: Cell| {
        let row = (cell.layer + 1) as usize;
        (row * micro_batches + cell.micro_batch as usize) * plan.keys.len() + key
    };
    for (number, item) in items.iter().enumerate() {
        match item.action {
            Action::Record { key, cell, .. } => {
                let state = &mut cells[index(key.index(), cell)];
                if let Some(before) = state
                    .recorded
                    .filter(|&before| items[before as usize].step == item.step)
                {
                    findings.add(FindingKind::RecordedTwice, *item, Some(items[before as usize]), || {
                        let name = plan.describe_cell(key, cell);
                        (
                            format!("{} comes after another of the same step", plan.describe(item)),
                            format!("give one of them a key of its own, or remove the one that says less; {name} must mean one thing"),
                        )
                    });
                }
                unused(plan, items, state, &mut findings);
                *state = CellState {
                    recorded: Some(number as u32),
                    is_used: false,
                };
            }
            Action::Wait { key, cell, .. } => {
                let state = &mut cells[index(key.index(), cell)];
                state.is_used = true;
                match state.recorded.map(|before| items[before as usize].step) {
                    Some(step) if step == item.step => {}
                    Some(_) => findings.add(FindingKind::StaleRecord, *item, None, || {
                        (
                            format!("{}: only an earlier step has recorded it", plan.describe(item)),
                            format!(
                                "record {} before this wait in every step",
                                plan.describe_cell(key, cell)
                            ),
                        )
                    }),
                    None => findings.add(FindingKind::WaitWithoutRecord, *item, None, || {
                        (
                            format!("{}: nothing has recorded it", plan.describe(item)),
                            format!(
                                "record {} before this wait, or remove the wait",
                                plan.describe_cell(key, cell)
                            ),
                        )
                    }),
                }
            }
            Action::HostSync(stream) => findings.add(FindingKind::HostStops, *item, None, || {
                (
                    format!("{}: the host cannot submit ahead", plan.describe(item)),
                    format!("keep on the device what {stream} is waited for, or move the wait to the end of the step"),
                )
            }),
            Action::Op(_) | Action::Alloc(_) | Action::Free(_) => {}
        }
    }
    for state in &mut cells {
        unused(plan, items, state, &mut findings);
    }
    lifetimes(plan, items, micro_batches, &mut findings);
    findings.into_list()
}

fn unused(plan: &Plan, items: &[Item], state: &CellState, findings: &mut Findings) {
    if let (Some(record), false) = (state.recorded, state.is_used) {
        let item = items[record as usize];
        findings.add(FindingKind::UnusedRecord, item, None, || {
            (
                format!("{}: nobody waits for it", plan.describe(&item)),
                "remove the record".to_owned(),
            )
        });
    }
}

/// Operations on buffers that are allocated and freed, where they are not allocated. A buffer that is freed first was there before.
fn lifetimes(plan: &Plan, items: &[Item], micro_batches: usize, findings: &mut Findings) {
    let (mut pooled, mut begins) = (vec![false; plan.buffers.len()], vec![false; plan.buffers.len()]);
    for item in items {
        if let Action::Alloc(buffer) | Action::Free(buffer) = item.action
            && !std::mem::replace(&mut pooled[buffer.index()], true)
        {
            begins[buffer.index()] = matches!(item.action, Action::Alloc(_));
        }
    }
    if !pooled.contains(&true) {
        return;
    }
    let cells = micro_batches.max(1);
    let mut live: Vec<bool> = begins.iter().flat_map(|begins| vec![!begins; cells]).collect();
    let slot = |buffer: BufferId, item: &Item| {
        let own = item.at.map_or(0, |cell| cell.micro_batch as usize);
        buffer.index() * cells + own
    };
    for item in items {
        match item.action {
            Action::Alloc(buffer) => live[slot(buffer, item)] = true,
            Action::Free(buffer) => live[slot(buffer, item)] = false,
            Action::Op(op) => {
                for access in &plan.op(op).accesses {
                    if pooled[access.buffer.index()] && !live[slot(access.buffer, item)] {
                        let name = &plan.buffers[access.buffer.index()].name;
                        findings.add(FindingKind::NotAllocated, *item, None, || {
                            (
                                format!("{} touches {name}, which is not allocated there", plan.describe(item)),
                                format!("allocate {name} before it, or free it later"),
                            )
                        });
                    }
                }
            }
            Action::Record { .. } | Action::Wait { .. } | Action::HostSync(_) => {}
        }
    }
}
