//! What a check found: where, against what, and how to put it right.

use std::fmt;

use crate::multistream::plan::model::Plan;
use crate::multistream::plan::unroll::{Action, Cell, Item};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FindingKind {
    /// A step refers to an operation, key or buffer that the plan does not have.
    Invalid,
    /// Two operations touch the same bytes, one writes, and no event orders them.
    Race,
    /// A wait for a cell that was not recorded before it in any step: it orders nothing.
    WaitWithoutRecord,
    /// A wait for a cell that only an earlier step recorded.
    StaleRecord,
    /// A cell is recorded twice in a step: a wait between the two means the first.
    RecordedTwice,
    /// A buffer is freed on its owner stream while another stream may still touch it.
    FreedInFlight,
    /// An operation touches a buffer that is not allocated there.
    NotAllocated,
    /// Lint: the wait orders nothing that was not ordered before.
    RedundantWait,
    /// Lint: nobody waits for the record.
    UnusedRecord,
    /// Lint: the host stops and cannot submit ahead.
    HostStops,
}

impl FindingKind {
    /// Its name, such as `redundant-wait`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            FindingKind::Invalid => "invalid",
            FindingKind::Race => "race",
            FindingKind::WaitWithoutRecord => "wait-without-record",
            FindingKind::StaleRecord => "stale-record",
            FindingKind::RecordedTwice => "recorded-twice",
            FindingKind::FreedInFlight => "freed-in-flight",
            FindingKind::NotAllocated => "not-allocated",
            FindingKind::RedundantWait => "redundant-wait",
            FindingKind::UnusedRecord => "unused-record",
            FindingKind::HostStops => "host-stops",
        }
    }

    /// Tells whether the plan is right in spite of it.
    #[must_use]
    pub const fn is_lint(self) -> bool {
        matches!(
            self,
            FindingKind::RedundantWait | FindingKind::UnusedRecord | FindingKind::HostStops
        )
    }
}

/// One finding; its repetitions in other layers, micro-batches and steps are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// Where: the later of two items. `None` only for an invalid plan.
    pub at: Option<Item>,
    /// The earlier item, if two are concerned.
    pub other: Option<Item>,
    /// What is wrong, in a sentence.
    pub message: String,
    /// How to put it right.
    pub fix: String,
    /// How often it was found.
    pub count: usize,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.name(), self.message)?;
        if self.count > 1 {
            write!(f, " ({} times)", self.count)?;
        }
        write!(f, "; fix: {}", self.fix)
    }
}

/// The result of [`Plan::check`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport {
    /// What was found: what is wrong first, lints after it, each in the order of the plan.
    pub findings: Vec<Finding>,
    /// Items that were checked.
    pub items: usize,
}

impl CheckReport {
    /// Tells whether the plan is right; lints do not count.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.errors().next().is_none()
    }

    /// What makes the plan wrong.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !finding.kind.is_lint())
    }

    /// What is superfluous.
    pub fn lints(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.kind.is_lint())
    }
}

/// Adds findings, counting those at a place that is known.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    /// Counts a repetition; otherwise adds what `describe` says: message and fix.
    pub(super) fn add(
        &mut self,
        kind: FindingKind,
        at: Item,
        other: Option<Item>,
        describe: impl FnOnce() -> (String, String),
    ) {
        let place = |item: &Item| (item.place, kind_of(item));
        let same = self.list.iter_mut().find(|known| {
            known.kind == kind
                && known.at.as_ref().map(place) == Some(place(&at))
                && known.other.as_ref().map(place) == other.as_ref().map(place)
        });
        match same {
            Some(known) => known.count += 1,
            None => {
                let (message, fix) = describe();
                self.list.push(Finding {
                    kind,
                    at: Some(at),
                    other,
                    message,
                    fix,
                    count: 1,
                });
            }
        }
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}

/// A prologue's step is one place, but a place may record and wait for several micro-batches.
fn kind_of(item: &Item) -> u8 {
    match item.action {
        Action::Op(_) => 0,
        Action::Record { .. } => 1,
        Action::Wait { .. } => 2,
        Action::Alloc(_) => 3,
        Action::Free(_) => 4,
        Action::HostSync(_) => 5,
    }
}

impl Plan {
    /// Says what an item does, with its layer and micro-batch: `attention on compute (layer 3, micro-batch 1)`.
    #[must_use]
    pub fn describe(&self, item: &Item) -> String {
        let buffer = |index: usize| self.buffers.get(index).map_or("?", |buffer| &buffer.name);
        let what = match item.action {
            Action::Op(op) => {
                let op = self.op(op);
                format!("{} on {}", op.name, op.stream)
            }
            Action::Record { stream, key, cell } => {
                format!("record of {} on {stream}", self.describe_cell(key, cell))
            }
            Action::Wait { stream, key, cell } => format!("wait for {} on {stream}", self.describe_cell(key, cell)),
            Action::Alloc(id) => format!("allocation of {}", buffer(id.index())),
            Action::Free(id) => format!("free of {}", buffer(id.index())),
            Action::HostSync(stream) => format!("synchronization of the host with {stream}"),
        };
        match item.at {
            Some(cell) => format!("{what} ({})", place(cell)),
            None => format!("{what} (outside the layers)"),
        }
    }

    pub(super) fn describe_cell(&self, key: crate::multistream::plan::KeyId, cell: Cell) -> String {
        format!("{} of {}", self.key_name(key), place(cell))
    }
}

fn place(cell: Cell) -> String {
    if cell.layer < 0 {
        format!("the row before the first layer, micro-batch {}", cell.micro_batch)
    } else {
        format!("layer {}, micro-batch {}", cell.layer, cell.micro_batch)
    }
}
