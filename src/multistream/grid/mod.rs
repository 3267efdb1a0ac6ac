//! The grid of events: layers × micro-batches × keys, owned by whoever built it.
//!
//! The rule to remember: a wait is for a record of the *same step*. [`EventGrid::begin_step`] makes every cell unrecorded again; waiting for
//! a cell that was not recorded since is an error unless chosen otherwise ([`OnMissing`]).
//!
//! The row before the first layer exists as in the original: recording there says that the input of the first layer is ready, so that the
//! first layer may wait for "the layer before" like any other.
//!
//! ```
//! use ascend_rt::multistream::{EventGrid, MsEventKey};
//!
//! # let runtime = ascend_rt::Runtime::mock(ascend_rt::mock::Mock::builder().build())?;
//! let context = runtime.device(0)?.context()?;
//! let (compute, communicate) = (context.stream()?, context.stream()?);
//! let grid = EventGrid::<MsEventKey>::builder(3, 61, 2).build(&context)?;
//!
//! let row = grid.at(3, 0)?;
//! row.record(&compute, MsEventKey::AttnComFinish)?;
//! row.wait(&communicate, MsEventKey::AttnComFinish)?;
//! let error = row.wait(&compute, MsEventKey::AttnArFinish).unwrap_err();
//! assert!(error.to_string().contains("ATTN_AR_FINISH of layer 3, micro-batch 0 was not recorded in step 1"));
//! # Ok::<(), ascend_rt::Error>(())
//! ```

mod build;
mod row;
mod slot;

use std::fmt;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

pub use build::{GridBuilder, OnMissing};
pub use row::Row;
pub use slot::CellState;

use self::slot::Slot;
use super::key::EventKey;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::event::{Event, Status};
use crate::pool::EventPool;
use crate::raw::RawEvent;
use crate::stream::Stream;

/// Events by layer, micro-batch and key, in one allocation. Made by [`EventGrid::builder`].
///
/// May be used from several threads; which record a wait means is then theirs to establish, as for streams.
pub struct EventGrid<K: EventKey> {
    /// All cells, unless a mock listens.
    fast: Box<[Slot]>,
    /// All cells, if a mock listens: then every access misses the fast ones and takes the path that tells it layer, micro-batch and key.
    noted: Box<[Slot]>,
    /// Layer of the first row, the one before the first layer.
    first_row: i32,
    rows: usize,
    micro_batches: usize,
    columns: usize,
    step: AtomicU32,
    missed: AtomicU64,
    on_missing: OnMissing,
    /// Names of columns where keys have none of their own, as those of plans.
    names: Vec<String>,
    context: Context,
    pool: Option<EventPool>,
    keys: std::marker::PhantomData<fn(K)>,
}

impl<K: EventKey> EventGrid<K> {
    /// A grid for the layers from `start_layer` up to, not including, `end_layer`, and `micro_batches` micro-batches.
    pub fn builder(start_layer: i32, end_layer: i32, micro_batches: usize) -> GridBuilder<K> {
        GridBuilder::new(start_layer, end_layer, micro_batches)
    }

    /// The row of `layer` and `micro_batch`: where most records and waits are made, at the least cost.
    ///
    /// # Errors
    /// `Misuse` naming layer, micro-batch and the grid's bounds.
    #[inline]
    pub fn at(&self, layer: i32, micro_batch: usize) -> Result<Row<'_, K>> {
        let row = i64::from(layer) - i64::from(self.first_row);
        if (row as u64) < self.rows as u64 && micro_batch < self.micro_batches {
            Ok(Row::new(self, layer, micro_batch))
        } else {
            Err(self.out_of_bounds(layer, micro_batch))
        }
    }

    /// Records the cell on `stream`. Does not block.
    ///
    /// # Errors
    /// `Misuse` for a cell outside the grid; what creating or recording the event returns.
    #[doc(alias = "try_record_event")]
    #[inline]
    #[track_caller]
    pub fn record(&self, stream: &Stream, layer: i32, micro_batch: usize, key: K) -> Result<()> {
        let Some(slot) = self.fast_slot(layer, micro_batch, key) else {
            return self.record_slowly(stream, layer, micro_batch, key);
        };
        let slowly = || self.record_slowly(stream, layer, micro_batch, key);
        stream.raw().record_or_else(slot.event(), slowly)?;
        slot.set_recorded(self.step.load(Ordering::Relaxed));
        Ok(())
    }

    /// Lets `stream` wait for the cell's record of this step. Does not block the host.
    ///
    /// # Errors
    /// `Misuse` for a cell outside the grid, and for one that was not recorded in this step, unless chosen otherwise.
    #[doc(alias = "try_wait_event")]
    #[inline]
    #[track_caller]
    pub fn wait(&self, stream: &Stream, layer: i32, micro_batch: usize, key: K) -> Result<()> {
        if let Some(slot) = self.fast_slot(layer, micro_batch, key)
            && slot.recorded() == self.step.load(Ordering::Relaxed)
        {
            return stream.raw().wait(slot.event());
        }
        self.wait_slowly(stream, layer, micro_batch, key)
    }

    /// The cell, unless it is outside the grid or a mock listens.
    #[inline]
    fn fast_slot(&self, layer: i32, micro_batch: usize, key: K) -> Option<&Slot> {
        if micro_batch >= self.micro_batches || key.index() >= self.columns {
            return None;
        }
        // A layer before the first row wraps around to a row far beyond the last, and no row has that many cells: the look-up is its check.
        let row = layer.wrapping_sub(self.first_row) as u32 as usize;
        self.fast
            .get((row * self.micro_batches + micro_batch) * self.columns + key.index())
    }

    #[cold]
    #[inline(never)]
    #[track_caller]
    fn record_slowly(&self, stream: &Stream, layer: i32, micro_batch: usize, key: K) -> Result<()> {
        self.at(layer, micro_batch)?.record_slowly(stream, key)
    }

    #[cold]
    #[inline(never)]
    #[track_caller]
    fn wait_slowly(&self, stream: &Stream, layer: i32, micro_batch: usize, key: K) -> Result<()> {
        self.at(layer, micro_batch)?.wait_slowly(stream, key)
    }

    fn slots(&self) -> &[Slot] {
        if self.noted.is_empty() { &self.fast } else { &self.noted }
    }

    /// Begins a step: every cell is unrecorded again, and no record of an earlier step satisfies a wait. Returns the step's number.
    ///
    /// The events stay; those that earlier steps' waits are bound to are not touched until they are recorded again.
    pub fn begin_step(&self) -> u32 {
        let next = self.step.load(Ordering::Relaxed).checked_add(1).unwrap_or(1);
        self.step.store(next, Ordering::Release);
        next
    }

    /// The number of the step, from 1.
    #[must_use]
    pub fn step(&self) -> u32 {
        self.step.load(Ordering::Acquire)
    }

    /// Whether and when the cell was recorded.
    ///
    /// # Errors
    /// `Misuse` for a cell outside the grid.
    pub fn state(&self, layer: i32, micro_batch: usize, key: K) -> Result<CellState> {
        let row = self.at(layer, micro_batch)?;
        let slot = row.slot(key).ok_or_else(|| self.no_column(key))?;
        Ok(slot.state(self.step()))
    }

    /// Tells whether the device has reached the cell's record of this step; `None` for a cell that was not recorded in it. Does not block.
    ///
    /// # Errors
    /// `Misuse` for a cell outside the grid; as [`crate::Event::query`].
    pub fn query(&self, layer: i32, micro_batch: usize, key: K) -> Result<Option<Status>> {
        let row = self.at(layer, micro_batch)?;
        let slot = row.slot(key).ok_or_else(|| self.no_column(key))?;
        if slot.recorded() != self.step() {
            return Ok(None);
        }
        slot.event().query().map(Some)
    }

    /// Layers that have a row, the one before the first included.
    #[must_use]
    pub fn layers(&self) -> std::ops::Range<i32> {
        self.first_row..self.first_row + self.rows as i32
    }

    /// How many micro-batches.
    #[must_use]
    pub fn num_micro_batches(&self) -> usize {
        self.micro_batches
    }

    /// How many keys.
    #[must_use]
    pub fn num_keys(&self) -> usize {
        self.columns
    }

    /// How many cells: rows × micro-batches × keys.
    #[must_use]
    pub fn num_cells(&self) -> usize {
        self.slots().len()
    }

    /// How many events exist in this grid.
    #[must_use]
    pub fn events_in_use(&self) -> usize {
        self.slots().iter().filter(|slot| slot.is_filled()).count()
    }

    /// How many waits found their cell unrecorded and were let pass ([`OnMissing::Skip`] and [`OnMissing::Warn`]).
    #[must_use]
    pub fn missed_waits(&self) -> u64 {
        self.missed.load(Ordering::Relaxed)
    }

    /// How many events the device has left over after all of this grid's exist; negative when they cannot.
    ///
    /// # Errors
    /// `Unsupported` before CANN 8.5.
    pub fn budget_left(&self) -> Result<i64> {
        let missing = self.num_cells() - self.events_in_use();
        Ok(i64::from(self.context.available()?.events) - missing as i64)
    }

    /// The context whose events these are.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The name of a key, as this grid's messages have it.
    #[must_use]
    pub fn key_name(&self, key: K) -> &str {
        self.names.get(key.index()).map_or(key.name(), String::as_str)
    }

    #[cold]
    #[inline(never)]
    fn out_of_bounds(&self, layer: i32, micro_batch: usize) -> Error {
        let layers = self.layers();
        Error::misuse(
            "grid",
            format!(
                "layer {layer}, micro-batch {micro_batch} is outside the grid of layers {} to {} (the first is the row before them) and {} \
                 micro-batches",
                layers.start,
                layers.end - 1,
                self.micro_batches
            ),
        )
    }

    #[cold]
    #[inline(never)]
    fn no_column(&self, key: K) -> Error {
        Error::misuse(
            "grid",
            format!(
                "{} has no column: the grid was built for {} keys; build it with all that are used",
                self.key_name(key),
                self.columns
            ),
        )
    }
}

impl<K: EventKey> EventGrid<K> {
    /// Gives events back to the pool, or destroys them; neither blocks. Each keeps alive the context it was made in: the pool's, where there is one.
    fn release(&self, events: impl Iterator<Item = RawEvent>) {
        let context = self.pool.as_ref().map_or(&self.context, EventPool::context);
        let events = events.map(|event| Event::from_owned(event, context));
        match &self.pool {
            Some(pool) => events.for_each(|event| pool.give_back(event)),
            None => events.for_each(drop),
        }
    }
}

impl<K: EventKey> Drop for EventGrid<K> {
    fn drop(&mut self) {
        let cells = self.fast.iter_mut().chain(self.noted.iter_mut());
        let events: Vec<RawEvent> = cells.filter_map(Slot::take_event).collect();
        self.release(events.into_iter());
    }
}

impl<K: EventKey> fmt::Debug for EventGrid<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventGrid")
            .field("layers", &self.layers())
            .field("micro_batches", &self.micro_batches)
            .field("keys", &self.columns)
            .field("step", &self.step())
            .field("events_in_use", &self.events_in_use())
            .finish_non_exhaustive()
    }
}
