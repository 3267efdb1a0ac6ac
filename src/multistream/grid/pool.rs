//! Events that outlive grids: taken when a cell is first recorded, given back when the grid goes.

use std::sync::{Mutex, PoisonError};

use crate::context::Context;
use crate::error::{Error, Result};
use crate::event::Event;

/// A store of idle events of one context, shared by the grids built with it.
///
/// An event may be given out again while waits for its old records are queued: a wait is bound to its record when it is submitted.
#[derive(Debug)]
pub struct EventPool {
    context: Context,
    idle: Mutex<Vec<Event>>,
}

impl EventPool {
    /// An empty pool.
    #[must_use]
    pub fn new(context: &Context) -> Self {
        EventPool {
            context: context.clone(),
            idle: Mutex::default(),
        }
    }

    /// Creates `count` events ahead of time.
    ///
    /// # Errors
    /// What creating an event returns; those created before stay.
    pub fn reserve(&self, count: usize) -> Result<()> {
        for _ in 0..count {
            let event = self.context.event()?;
            self.lock().push(event);
        }
        Ok(())
    }

    /// How many events are idle.
    #[must_use]
    pub fn idle(&self) -> usize {
        self.lock().len()
    }

    /// Refuses a context of another device: its streams could not use the events.
    pub(super) fn fits(&self, context: &Context) -> Result<()> {
        let same = self.context.raw().owner().number() == context.raw().owner().number();
        if same {
            return Ok(());
        }
        Err(Error::misuse(
            "EventPool",
            format!(
                "the pool is of {:?}, the grid of {context:?}: use a pool for each device",
                self.context
            ),
        ))
    }

    pub(super) fn take(&self) -> Result<Event> {
        if let Some(event) = self.lock().pop() {
            return Ok(event);
        }
        self.context.event()
    }

    pub(super) fn give_back(&self, events: impl Iterator<Item = Event>) {
        self.lock().extend(events);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Event>> {
        // Nothing panics while the lock is held; a poisoned list is a good list.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
