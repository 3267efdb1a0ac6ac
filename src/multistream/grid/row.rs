//! One row of the grid: the keys of a layer and micro-batch, with everything about the grid looked up once.

use std::fmt;
use std::sync::atomic::Ordering;

use super::EventGrid;
use super::build::OnMissing;
use super::slot::{CellState, Slot};
use crate::error::{Error, Result};
use crate::multistream::key::EventKey;
use crate::runtime::{LabelGuard, Runtime};
use crate::stream::Stream;

/// Warnings that a grid prints; further misses are only counted.
const MOST_WARNINGS: u64 = 32;

/// The cells of one layer and micro-batch, in the step in which the row was taken. Made by [`EventGrid::at`].
pub struct Row<'a, K: EventKey> {
    grid: &'a EventGrid<K>,
    /// Empty when a mock listens: then every access takes the cold path, which tells it layer, micro-batch and key.
    fast: &'a [Slot],
    step: u32,
    layer: i32,
    micro_batch: usize,
}

impl<K: EventKey> Clone for Row<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K: EventKey> Copy for Row<'_, K> {}

impl<'a, K: EventKey> Row<'a, K> {
    #[inline]
    pub(super) fn new(grid: &'a EventGrid<K>, layer: i32, micro_batch: usize) -> Self {
        let mut row = Row {
            grid,
            fast: &[],
            step: grid.step.load(Ordering::Acquire),
            layer,
            micro_batch,
        };
        row.fast = row.cells_of(&grid.fast);
        row
    }

    /// Records `key` on `stream`: it stands for everything submitted to the stream so far. Creates the event if there is none yet. Does not
    /// block.
    ///
    /// # Errors
    /// `Misuse` for a key without a column, or a stream of another device; what creating or recording the event returns.
    #[inline]
    #[track_caller]
    pub fn record(&self, stream: &Stream, key: K) -> Result<()> {
        let Some(slot) = self.fast.get(key.index()) else {
            return self.record_slowly(stream, key);
        };
        stream
            .raw()
            .record_or_else(slot.event(), || self.record_slowly(stream, key))?;
        slot.set_recorded(self.step);
        Ok(())
    }

    /// Lets everything submitted to `stream` from now on wait for the record of `key` in this step. Does not block the host.
    ///
    /// # Errors
    /// `Misuse` for a key without a column, a stream of another device, and a cell that was not recorded in this step, unless chosen otherwise
    /// with [`OnMissing`].
    #[inline]
    #[track_caller]
    pub fn wait(&self, stream: &Stream, key: K) -> Result<()> {
        if let Some(slot) = self.fast.get(key.index())
            && slot.recorded() == self.step
        {
            return stream.raw().wait(slot.event());
        }
        self.wait_slowly(stream, key)
    }

    /// Whether and when `key` was recorded.
    ///
    /// # Errors
    /// `Misuse` for a key without a column.
    pub fn state(&self, key: K) -> Result<CellState> {
        let slot = self.slot(key).ok_or_else(|| self.grid.no_column(key))?;
        Ok(slot.state(self.step))
    }

    /// The layer; one less than the first for the row before it.
    #[must_use]
    pub fn layer(&self) -> i32 {
        self.layer
    }

    /// The micro-batch.
    #[must_use]
    pub fn micro_batch(&self) -> usize {
        self.micro_batch
    }

    pub(super) fn slot(&self, key: K) -> Option<&'a Slot> {
        self.cells_of(self.grid.slots()).get(key.index())
    }

    /// This row's cells among those of the grid; none of no cells.
    #[inline]
    fn cells_of(&self, cells: &'a [Slot]) -> &'a [Slot] {
        let grid = self.grid;
        let row = self.layer.wrapping_sub(grid.first_row) as u32 as usize;
        let first = (row * grid.micro_batches + self.micro_batch) * grid.columns;
        cells.get(first..first + grid.columns).unwrap_or(&[])
    }

    #[cold]
    #[inline(never)]
    #[track_caller]
    pub(super) fn record_slowly(&self, stream: &Stream, key: K) -> Result<()> {
        let slot = self.slot(key).ok_or_else(|| self.grid.no_column(key))?;
        if !slot.is_filled() {
            self.create(slot)?;
        }
        let runtime = self.noted();
        let _label = runtime.as_ref().map(|runtime| self.label(runtime, key));
        stream.raw().record(slot.event())?;
        slot.set_recorded(self.step);
        Ok(())
    }

    #[cold]
    #[inline(never)]
    #[track_caller]
    pub(super) fn wait_slowly(&self, stream: &Stream, key: K) -> Result<()> {
        let slot = self.slot(key).ok_or_else(|| self.grid.no_column(key))?;
        if slot.recorded() == self.step {
            let runtime = self.noted();
            let _label = runtime.as_ref().map(|runtime| self.label(runtime, key));
            return stream.raw().wait(slot.event());
        }
        let grid = self.grid;
        if grid.on_missing == OnMissing::Error {
            return Err(Error::misuse("grid.wait", self.describe_missing(slot, key)));
        }
        let before = grid.missed.fetch_add(1, Ordering::Relaxed);
        if grid.on_missing == OnMissing::Warn && before < MOST_WARNINGS {
            eprintln!("warning: {}; the wait is passed over", self.describe_missing(slot, key));
        }
        Ok(())
    }

    fn describe_missing(&self, slot: &Slot, key: K) -> String {
        let when = match slot.state(self.step) {
            CellState::Stale { step } => format!("only in step {step}"),
            _ => "nor before".to_owned(),
        };
        format!(
            "{} of layer {}, micro-batch {} was not recorded in step {}, {when}: record it before the wait is submitted",
            self.grid.key_name(key),
            self.layer(),
            self.micro_batch(),
            self.step
        )
    }

    /// Gives a cell its event.
    fn create(&self, slot: &Slot) -> Result<()> {
        let grid = self.grid;
        let event = match &grid.pool {
            Some(pool) => pool.take()?,
            None => grid.context.event()?,
        };
        // If another thread was first, its event serves both and this one goes back.
        if let Err(spare) = slot.event().fill(event.into_raw_event()) {
            grid.release(std::iter::once(spare));
        }
        Ok(())
    }

    /// Creates the events of the whole row.
    pub(super) fn create_events(&self) -> Result<()> {
        for slot in self.cells_of(self.grid.slots()) {
            if !slot.is_filled() {
                self.create(slot)?;
            }
        }
        Ok(())
    }

    /// The runtime, if a mock listens. A closure around the call would hide the caller's line from it.
    fn noted(&self) -> Option<Runtime> {
        (!self.grid.noted.is_empty()).then(|| self.grid.context.runtime())
    }

    fn label<'r>(&self, runtime: &'r Runtime, key: K) -> LabelGuard<'r> {
        let micro_batch = u8::try_from(self.micro_batch()).ok();
        runtime.label(Some(self.layer()), micro_batch, self.grid.key_name(key))
    }
}

impl<K: EventKey> fmt::Debug for Row<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row")
            .field("layer", &self.layer())
            .field("micro_batch", &self.micro_batch())
            .field("step", &self.step)
            .finish_non_exhaustive()
    }
}
