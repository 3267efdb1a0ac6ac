//! Other orders than that of time: which heads run, and ending one of them before its time.

use crate::machine::config::Timing;
use crate::machine::dispatch::{key, of_key};
use crate::machine::error::MachineError;
use crate::machine::id::StreamId;
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::machine::work::Due;

impl<P> Machine<P> {
    /// Virtual time: the streams whose heads run, the one that ends next before the others. Waits, and tasks that never end, are not among them.
    pub fn running(&mut self) -> Vec<StreamId> {
        self.pump();
        let keys = self.schedule.running();
        let streams = keys.into_iter().filter_map(|key| {
            let (index, run) = of_key(key);
            let stream = self.streams.get(index)?;
            (stream.run == run && stream.state == State::Running).then(|| self.streams.id(index))
        });
        streams.collect()
    }

    /// Virtual time: tells whether what happens next by itself is the end of a running head, and not that a wait runs out of time.
    pub fn is_end_next(&mut self) -> bool {
        let next_ns = self.next_event_ns();
        next_ns.is_some() && self.schedule.next_end_ns() == next_ns
    }

    /// Virtual time: ends the running head of a stream at the machine's time, whatever it had still to do, and hands it out; `None` for a part
    /// of a collective that is not the last.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`]; [`MachineError::NothingRuns`] when it is not [running](Machine::running).
    pub fn end_early(&mut self, stream: StreamId) -> Result<Option<Due<P>>, MachineError> {
        let index = self.stream(stream)?;
        self.pump();
        let state = self.streams.at(index);
        let run = state.run;
        if state.state != State::Running || self.config.timing != Timing::Virtual {
            return Err(MachineError::NothingRuns);
        }
        self.schedule.cancel(state.device as usize, key(index, run));
        Ok(self.hand_out(index, run))
    }
}
