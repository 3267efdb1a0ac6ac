//! One cell: its event, once there is one, and the step of its newest record.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::raw::{Owner, RawEvent};

/// Whether a cell was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellState {
    /// Never.
    Unrecorded,
    /// In an earlier step: a wait in this one does not mean that record.
    Stale {
        /// The step.
        step: u32,
    },
    /// In this step.
    Recorded {
        /// The step.
        step: u32,
    },
}

/// The event is inside, and hollow until it is first needed: a hollow event looks to a stream like one of another owner, so that one
/// comparison of words tells what is ready, what is to be created, and what is misuse.
#[derive(Debug)]
pub(super) struct Slot {
    event: RawEvent,
    // The step of the newest record; 0 for none.
    recorded: AtomicU32,
}

impl Slot {
    pub(super) fn new(owner: Owner) -> Self {
        Slot {
            event: RawEvent::hollow(owner),
            recorded: AtomicU32::new(0),
        }
    }

    #[inline]
    pub(super) fn event(&self) -> &RawEvent {
        &self.event
    }

    /// Tells whether the cell has an event.
    pub(super) fn is_filled(&self) -> bool {
        !self.event.is_destroyed()
    }

    /// Takes the event out, leaving a hollow one.
    pub(super) fn take_event(&mut self) -> Option<RawEvent> {
        if !self.is_filled() {
            return None;
        }
        let hollow = RawEvent::hollow(self.event.owner());
        Some(std::mem::replace(&mut self.event, hollow))
    }

    /// The step of the newest record. What the recording thread did before is seen.
    #[inline]
    pub(super) fn recorded(&self) -> u32 {
        self.recorded.load(Ordering::Acquire)
    }

    #[inline]
    pub(super) fn set_recorded(&self, step: u32) {
        self.recorded.store(step, Ordering::Release);
    }

    pub(super) fn state(&self, step: u32) -> CellState {
        match self.recorded() {
            0 => CellState::Unrecorded,
            recorded if recorded == step => CellState::Recorded { step },
            recorded => CellState::Stale { step: recorded },
        }
    }
}

const _: () = assert!(size_of::<Slot>() <= 40);
