//! Submitting a step, item by item.

use std::time::Duration;

use super::bind::BoundPlan;
use super::failure::PlanFailure;
use crate::error::{Error, Result};
use crate::event::Status;
use crate::multistream::plan::{Action, Buffer, Cell, Item, KeyId, Op, StreamRole};
use crate::stream::Stream;

/// What an engine does for a plan: submits one operation.
///
/// Implemented for closures `FnMut(&Op, Option<Cell>, &Stream) -> Result<()>`.
pub trait PlanOps {
    /// Submits `op` to `stream`, without waiting for it. `at` has the layer as the model counts them, and the micro-batch; it is `None` before
    /// the first and after the last layer.
    ///
    /// # Errors
    /// Ends the step for all micro-batches.
    fn issue(&mut self, op: &Op, at: Option<Cell>, stream: &Stream) -> Result<()>;

    /// Takes `buffer` for a micro-batch; only plans that allocate ask for it.
    ///
    /// # Errors
    /// As [`PlanOps::issue`].
    fn allocate(&mut self, buffer: &Buffer, at: Option<Cell>) -> Result<()> {
        let _ = (buffer, at);
        Ok(())
    }

    /// Gives `buffer` of a micro-batch back to its owner stream's pool.
    ///
    /// # Errors
    /// As [`PlanOps::issue`].
    fn free(&mut self, buffer: &Buffer, at: Option<Cell>) -> Result<()> {
        let _ = (buffer, at);
        Ok(())
    }
}

impl<F: FnMut(&Op, Option<Cell>, &Stream) -> Result<()>> PlanOps for F {
    fn issue(&mut self, op: &Op, at: Option<Cell>, stream: &Stream) -> Result<()> {
        self(op, at, stream)
    }
}

/// A step under way, submitted item by item; several ranks driven by one thread take turns with theirs. Made by [`BoundPlan::begin`].
#[derive(Debug)]
#[must_use = "a step that is not submitted to its end leaves its last records out"]
pub struct StepRun<'a> {
    bound: &'a BoundPlan,
    next: usize,
}

impl BoundPlan {
    /// Submits one step: every operation, record and wait, in the plan's order. Does not wait for the device; may be captured into a graph
    /// when called from [`Stream::capture`] on the compute stream.
    ///
    /// When something fails, nothing more is submitted for any micro-batch, and records that were not made stay unmade: the next step begins
    /// with a clean grid. What was submitted before still runs; [`BoundPlan::abort`] discards it.
    ///
    /// # Errors
    /// What failed, with layer, micro-batch, and operation or key.
    pub fn run(&self, ops: &mut impl PlanOps) -> Result<(), PlanFailure> {
        let mut step = self.begin();
        while step.submit(ops)? {}
        Ok(())
    }

    /// Begins a step that is submitted item by item.
    pub fn begin(&self) -> StepRun<'_> {
        self.grid.begin_step();
        StepRun { bound: self, next: 0 }
    }

    /// Blocks the host until all streams of the plan are idle.
    ///
    /// # Errors
    /// The stream that failed, with the first cell that it did not reach.
    pub fn synchronize(&self) -> Result<(), PlanFailure> {
        self.each_stream(Stream::synchronize)
    }

    /// As [`BoundPlan::synchronize`], at most for `timeout` on each stream.
    ///
    /// # Errors
    /// The stream that failed or did not become idle, with the first cell that it did not reach: there is what blocks it.
    pub fn synchronize_timeout(&self, timeout: Duration) -> Result<(), PlanFailure> {
        self.each_stream(|stream| stream.synchronize_timeout(timeout))
    }

    fn each_stream(&self, synchronize: impl Fn(&Stream) -> Result<()>) -> Result<(), PlanFailure> {
        for role in self.plan.streams() {
            let Some(stream) = self.stream(role) else { continue };
            synchronize(stream).map_err(|cause| self.stuck(role, cause))?;
        }
        Ok(())
    }

    /// Discards what is queued on all streams of the plan: after a failure, so that no micro-batch goes on alone.
    ///
    /// # Errors
    /// As [`Stream::abort`]; the other streams are aborted all the same.
    pub fn abort(&self) -> Result<()> {
        let roles = self.plan.streams();
        let results: Vec<_> = roles
            .into_iter()
            .filter_map(|role| self.stream(role))
            .map(Stream::abort)
            .collect();
        results.into_iter().collect()
    }

    /// Names the first record of `role` that the device has not reached.
    fn stuck(&self, role: StreamRole, cause: Error) -> PlanFailure {
        let pending = self.items.iter().find_map(|item| match item.action {
            Action::Record { stream, key, cell } if stream == role => {
                let column = self.columns[key.index()];
                let status = self
                    .grid
                    .query(self.model_layer(cell.layer), cell.micro_batch as usize, column);
                matches!(status, Ok(Some(Status::Pending))).then_some((key, cell))
            }
            _ => None,
        });
        PlanFailure {
            at: pending.map(|(_, cell)| self.in_model(cell)),
            stream: role,
            op: None,
            key: pending.map(|(key, _)| self.plan.key_name(key).to_owned()),
            cause,
        }
    }

    fn model_layer(&self, layer: i32) -> i32 {
        self.start_layer + layer
    }

    fn in_model(&self, cell: Cell) -> Cell {
        Cell {
            layer: self.model_layer(cell.layer),
            ..cell
        }
    }
}

impl StepRun<'_> {
    /// Submits the next item; `false` when there is none left.
    ///
    /// # Errors
    /// As [`BoundPlan::run`].
    #[inline]
    pub fn submit(&mut self, ops: &mut impl PlanOps) -> Result<bool, PlanFailure> {
        let Some(item) = self.bound.items.get(self.next) else {
            return Ok(false);
        };
        match self.bound.submit(item, ops) {
            Ok(()) => {
                self.next += 1;
                Ok(true)
            }
            Err(cause) => {
                // Not to be resumed: what follows would be ordered after something that is not there.
                self.next = self.bound.items.len();
                Err(self.bound.failure(item, cause))
            }
        }
    }

    /// The item that comes next.
    #[must_use]
    pub fn next_item(&self) -> Option<&Item> {
        self.bound.items.get(self.next)
    }
}

impl BoundPlan {
    #[inline]
    fn submit(&self, item: &Item, ops: &mut impl PlanOps) -> Result<()> {
        match item.action {
            Action::Op(op) => {
                let op = &self.plan.ops[op.index()];
                let at = item.at.map(|cell| self.in_model(cell));
                let stream = self.role(op.stream)?;
                if !self.is_noted {
                    return ops.issue(op, at, stream);
                }
                let micro_batch = at.and_then(|cell| u8::try_from(cell.micro_batch).ok());
                let _label = self.runtime.label(at.map(|cell| cell.layer), micro_batch, "");
                ops.issue(op, at, stream)
            }
            Action::Record { stream, key, cell } => {
                let (layer, column) = (self.model_layer(cell.layer), self.column(key));
                self.grid
                    .record(self.role(stream)?, layer, cell.micro_batch as usize, column)
            }
            Action::Wait { stream, key, cell } => {
                let (layer, column) = (self.model_layer(cell.layer), self.column(key));
                self.grid
                    .wait(self.role(stream)?, layer, cell.micro_batch as usize, column)
            }
            Action::Alloc(buffer) => {
                let buffer = &self.plan.buffers[buffer.index()];
                ops.allocate(buffer, item.at.map(|cell| self.in_model(cell)))
            }
            Action::Free(buffer) => {
                let buffer = &self.plan.buffers[buffer.index()];
                ops.free(buffer, item.at.map(|cell| self.in_model(cell)))
            }
            Action::HostSync(stream) => self.role(stream)?.synchronize(),
        }
    }

    #[inline]
    fn column(&self, key: KeyId) -> KeyId {
        self.columns.get(key.index()).copied().unwrap_or(KeyId(u16::MAX))
    }

    #[inline]
    fn role(&self, role: StreamRole) -> Result<&Stream> {
        match &self.streams.roles[role.index()] {
            Some(stream) => Ok(stream),
            None => Err(Error::misuse(
                "BoundPlan::run",
                "bug in ascend-rt: a role lost its stream",
            )),
        }
    }

    #[cold]
    fn failure(&self, item: &Item, cause: Error) -> PlanFailure {
        let name = |key: KeyId| Some(self.plan.key_name(key).to_owned());
        let (stream, op, key, at) = match item.action {
            Action::Op(op) => {
                let op = &self.plan.ops[op.index()];
                (op.stream, Some(op.name.clone()), None, item.at)
            }
            Action::Record { stream, key, cell } | Action::Wait { stream, key, cell } => {
                (stream, None, name(key), Some(cell))
            }
            Action::Alloc(buffer) | Action::Free(buffer) => {
                let buffer = &self.plan.buffers[buffer.index()];
                (buffer.owner, Some(buffer.name.clone()), None, item.at)
            }
            Action::HostSync(stream) => (stream, None, None, item.at),
        };
        PlanFailure {
            at: at.map(|cell| self.in_model(cell)),
            stream,
            op,
            key,
            cause,
        }
    }
}
