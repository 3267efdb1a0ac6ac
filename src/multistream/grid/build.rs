//! Building a grid.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicU32, AtomicU64};

use super::EventGrid;
use super::slot::Slot;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::multistream::key::EventKey;
use crate::pool::EventPool;

/// What a wait does whose cell was not recorded in this step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OnMissing {
    /// It is refused.
    #[default]
    Error,
    /// It does nothing, as in the Python module; counted in [`EventGrid::missed_waits`].
    Skip,
    /// It does nothing and says so on standard error, the first 32 times; counted likewise.
    Warn,
}

/// Makes an [`EventGrid`].
#[derive(Clone, Debug)]
#[must_use = "nothing is made before `build`"]
pub struct GridBuilder<K: EventKey> {
    start_layer: i32,
    end_layer: i32,
    micro_batches: usize,
    columns: usize,
    names: Vec<String>,
    on_missing: OnMissing,
    pool: Option<EventPool>,
    eager: bool,
    keys: PhantomData<fn(K)>,
}

impl<K: EventKey> GridBuilder<K> {
    pub(super) fn new(start_layer: i32, end_layer: i32, micro_batches: usize) -> Self {
        GridBuilder {
            start_layer,
            end_layer,
            micro_batches,
            columns: K::COUNT,
            names: Vec::new(),
            on_missing: OnMissing::Error,
            pool: None,
            eager: false,
            keys: PhantomData,
        }
    }

    /// Makes room only up to the last of `keys`. Without it there is room for all.
    pub fn keys(mut self, keys: &[K]) -> Self {
        self.columns = keys.iter().map(|key| key.index() + 1).max().unwrap_or(0);
        self
    }

    /// Makes a column for each name; for keys that are numbers, such as those of plans.
    pub fn named(mut self, names: Vec<String>) -> Self {
        self.columns = names.len();
        self.names = names;
        self
    }

    /// What a wait does whose cell was not recorded in this step.
    pub fn on_missing(mut self, choice: OnMissing) -> Self {
        self.on_missing = choice;
        self
    }

    /// Takes events from `pool`, and gives them back when the grid is dropped.
    pub fn pool(mut self, pool: &EventPool) -> Self {
        self.pool = Some(pool.clone());
        self
    }

    /// Creates all events now, instead of each when it is first recorded.
    pub fn eager(mut self) -> Self {
        self.eager = true;
        self
    }

    /// Builds the grid for streams of `context`'s device. Without [`GridBuilder::eager`] no event is created.
    ///
    /// # Errors
    /// `Misuse` for no layer or no micro-batch, too large a grid, and a pool of another device; with [`GridBuilder::eager`] what creating
    /// an event returns, before which the device is asked whether it has enough.
    pub fn build(self, context: &Context) -> Result<EventGrid<K>> {
        let layers = i64::from(self.end_layer) - i64::from(self.start_layer);
        if layers < 1 || self.micro_batches == 0 {
            return Err(Error::misuse(
                "EventGrid",
                format!(
                    "layers {} to {} and {} micro-batches make no grid: there must be at least one of each",
                    self.start_layer, self.end_layer, self.micro_batches
                ),
            ));
        }
        let rows = usize::try_from(layers + 1).unwrap_or(usize::MAX);
        let cells = rows
            .checked_mul(self.micro_batches)
            .and_then(|cells| cells.checked_mul(self.columns))
            .filter(|&cells| cells <= MOST_CELLS && self.start_layer > i32::MIN);
        let Some(cells) = cells else {
            let why = format!(
                "{rows} rows of {} micro-batches and {} keys are too many",
                self.micro_batches, self.columns
            );
            return Err(Error::misuse("EventGrid", why));
        };
        if let Some(pool) = &self.pool {
            let (of_pool, of_grid) = (pool.context(), context);
            if of_pool.raw().owner().number() != of_grid.raw().owner().number() {
                let why = format!("the pool is of {of_pool:?}, the grid of {of_grid:?}: use a pool of the same device");
                return Err(Error::misuse("EventGrid", why));
            }
        }
        let owner = context.raw().owner();
        let slots: Box<[Slot]> = std::iter::repeat_with(|| Slot::new(owner)).take(cells).collect();
        let is_noted = context.raw().runtime.mock.is_some();
        let (fast, noted) = if is_noted {
            (Box::default(), slots)
        } else {
            (slots, Box::default())
        };
        let grid = EventGrid {
            fast,
            noted,
            first_row: self.start_layer - 1,
            rows,
            micro_batches: self.micro_batches,
            columns: self.columns,
            step: AtomicU32::new(1),
            missed: AtomicU64::new(0),
            on_missing: self.on_missing,
            names: self.names,
            context: context.clone(),
            pool: self.pool,
            keys: PhantomData,
        };
        if self.eager {
            grid.create_all()?;
        }
        Ok(grid)
    }
}

/// More cells than any device has events, by far.
const MOST_CELLS: usize = 1 << 24;

impl<K: EventKey> EventGrid<K> {
    fn create_all(&self) -> Result<()> {
        // A runtime without the question gets no answer: then creating tells.
        if let Ok(left) = self.budget_left()
            && left < 0
        {
            let why = format!(
                "{} events are needed, {} more than the device has left; use fewer keys, or create them as they are recorded",
                self.num_cells(),
                -left
            );
            return Err(Error::misuse("EventGrid", why));
        }
        for layer in self.layers() {
            for micro_batch in 0..self.micro_batches {
                self.at(layer, micro_batch)?.create_events()?;
            }
        }
        Ok(())
    }
}
