//! Virtual time under exploration: whenever the host calls or blocks, an explorer says who goes on, the host or a stream.
//!
//! The first way is always what virtual time would do. A stream that goes on out of turn ends its task before its time; a host that goes on although
//! tasks are due has a device that is slow. So queries answer early or late, callbacks run at any moment, and calls with a time-out run out of it.

use ascend_sim::explore::PointKind;
use ascend_sim::machine::{Due, StreamId};

use crate::payload::Payload;
use crate::thread;
use crate::world::Call;

/// Who goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The host: with its call, or by running out of time.
    Host,
    /// What is next in virtual time.
    Next,
    /// The task of another stream, before its time.
    Early(StreamId),
}

/// The passing of time, where a wait runs out of it next.
const CLOCK: u32 = u32::MAX;

/// Threads of the host as actors; streams have their indices.
fn host_actor() -> u32 {
    CLOCK - thread::number()
}

impl Call<'_> {
    /// Chooses among what may go on now: the host if it may, the running heads of streams. `None` where no stream can.
    #[cold]
    pub(super) fn choose_turn(&mut self, may_host: bool, is_due: bool) -> Option<Turn> {
        let explored = self.world.config.explored.as_ref()?;
        let running = self.machine.running();
        if running.is_empty() && !is_due {
            return None;
        }
        let is_end = !running.is_empty() && self.machine.is_end_next();
        let mut turns: Vec<(u32, Turn)> = Vec::with_capacity(running.len() + 2);
        for (at, stream) in running.into_iter().enumerate() {
            let turn = if at == 0 && is_due && is_end {
                Turn::Next
            } else {
                Turn::Early(stream)
            };
            turns.push((stream.index() as u32, turn));
        }
        if is_due && !is_end {
            turns.insert(0, (CLOCK, Turn::Next));
        }
        if may_host {
            turns.insert(usize::from(is_due), (host_actor(), Turn::Host));
        }
        let actors: Vec<u32> = turns.iter().map(|&(actor, _)| actor).collect();
        let chosen = explored.explorer().schedule(PointKind::Stream, &actors);
        turns.get(chosen).map(|&(_, turn)| turn)
    }

    /// What is due next by the explorer's choice; `None` when the host goes on.
    #[cold]
    pub(super) fn explored_due(&mut self, limit_ns: u64) -> Option<Due<Payload>> {
        loop {
            let next_ns = self.machine.next_event_ns();
            let due_ns = next_ns.filter(|next_ns| *next_ns <= limit_ns);
            let is_to_run_out = limit_ns == u64::MAX;
            let due = match (self.choose_turn(!is_to_run_out, due_ns.is_some()), due_ns) {
                (Some(Turn::Host), Some(_)) => return None,
                (Some(Turn::Next), Some(due_ns)) => self.machine.advance(due_ns),
                (Some(Turn::Early(stream)), _) => self.machine.end_early(stream).ok().flatten(),
                _ => return self.machine.advance(limit_ns),
            };
            // None for a wait that ran out of time, and for a part of a collective that is not the last.
            if due.is_some() {
                return due;
            }
        }
    }

    /// Ends the task of a stream before its time.
    pub(super) fn run_early(&mut self, stream: StreamId) {
        let is_looping = self.is_looping(stream);
        if let Ok(Some(due)) = self.machine.end_early(stream) {
            self.run_due(due);
        }
        // A graph that goes round decides in vain until others change what it looks at.
        if is_looping {
            self.asked_in_vain();
        }
    }

    /// Somebody has asked in vain, and is likely to ask again.
    #[inline]
    pub(crate) fn asked_in_vain(&self) {
        if let Some(explored) = &self.world.config.explored {
            explored.explorer().yield_now();
        }
    }

    /// Which of some free blocks is used again, or that none is: the first without exploration.
    pub(crate) fn choose_block(&self, free: impl FnOnce() -> usize) -> usize {
        let Some(explored) = &self.world.config.explored else {
            return 0;
        };
        let options = u32::try_from(free()).unwrap_or(u32::MAX).saturating_add(1);
        explored.explorer().choose(PointKind::Reuse, options) as usize
    }
}
