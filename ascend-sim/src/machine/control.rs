//! Holding, stepping, aborting and failing: what tests and the host do to streams.

use crate::machine::error::MachineError;
use crate::machine::id::{ContextId, DeviceId, StreamId};
use crate::machine::state::Machine;
use crate::machine::stream::State;
use crate::machine::work::{Dropped, Mismatch};

impl<P> Machine<P> {
    /// Lets nothing more begin on the stream; what has begun goes on.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn hold(&mut self, stream: StreamId) -> Result<(), MachineError> {
        let index = self.stream(stream)?;
        self.streams.at_mut(index).allowance = 0;
        Ok(())
    }

    /// Ends [`Machine::hold`].
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn release(&mut self, stream: StreamId) -> Result<(), MachineError> {
        let index = self.stream(stream)?;
        self.streams.at_mut(index).allowance = u32::MAX;
        self.look_at(index);
        Ok(())
    }

    /// Lets `tasks` more begin on a held stream; records, waits and resets count. The stream is held afterwards, also if it was not.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn step(&mut self, stream: StreamId, tasks: u32) -> Result<(), MachineError> {
        let index = self.stream(stream)?;
        let state = self.streams.at_mut(index);
        let allowance = if state.allowance == u32::MAX {
            0
        } else {
            state.allowance
        };
        state.allowance = allowance.saturating_add(tasks).min(u32::MAX - 1);
        self.look_at(index);
        Ok(())
    }

    /// Lets nothing more begin on the device; what has begun goes on. Independent of holds of its streams.
    ///
    /// # Errors
    /// [`MachineError::NoSuchDevice`].
    pub fn hold_device(&mut self, device: DeviceId) -> Result<(), MachineError> {
        let index = self.device(device)?;
        self.devices[index as usize].held = true;
        Ok(())
    }

    /// Ends [`Machine::hold_device`]. Costs the number of streams.
    ///
    /// # Errors
    /// [`MachineError::NoSuchDevice`].
    pub fn release_device(&mut self, device: DeviceId) -> Result<(), MachineError> {
        let index = self.device(device)?;
        self.devices[index as usize].held = false;
        let streams = self.streams.iter().filter(|(_, stream)| stream.device == index);
        let streams: Vec<u32> = streams.map(|(index, _)| index).collect();
        for stream in streams {
            self.look_at(stream);
        }
        Ok(())
    }

    /// Ends the running task and empties the queue; gives back what will not run. The stream can be used again at once, and its error is
    /// cleared. Its pending records become [`RecordState::Discarded`]; streams that wait for them hang (acl/streams-and-events T42, T44).
    ///
    /// A task in the executor's hands is not given back: its token is stale from now on. If it is a host function, the next one of the
    /// context may be handed out while the executor is still at this one; an executor with one thread for them keeps them apart.
    ///
    /// [`RecordState::Discarded`]: crate::machine::RecordState::Discarded
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn abort(&mut self, stream: StreamId) -> Result<Vec<Dropped<P>>, MachineError> {
        let index = self.stream(stream)?;
        self.pump();
        let mut dropped = Vec::new();
        self.discard(index, false, &mut dropped);
        self.streams.at_mut(index).error = None;
        Ok(dropped)
    }

    /// Ends only the head, if it has begun; the queue goes on (acl/streams-and-events T46). Gives the task back unless it is in the
    /// executor's hands, whose token is then stale.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn stop(&mut self, stream: StreamId) -> Result<Option<Dropped<P>>, MachineError> {
        let index = self.stream(stream)?;
        self.pump();
        let mut dropped = Vec::new();
        if self.streams.at(index).state != State::Idle {
            self.discard_head(index, &mut dropped);
            self.look_at(index);
        }
        Ok(dropped.pop())
    }

    /// Sets what a fault does in a context: with `stop`, the first one drops all that is queued in all its streams and is sticky; without, it
    /// is kept on its stream for [`Machine::take_error`] and later tasks run (acl/streams-and-events 10.3, 10.4).
    ///
    /// # Errors
    /// [`MachineError::NoSuchContext`].
    pub fn set_stop_on_failure(&mut self, context: ContextId, stop: bool) -> Result<(), MachineError> {
        let index = self.context(context)?;
        self.contexts.at_mut(index).stop_on_failure = stop;
        Ok(())
    }

    /// The sticky failure of a context.
    ///
    /// # Errors
    /// [`MachineError::NoSuchContext`].
    #[inline]
    pub fn failure(&self, context: ContextId) -> Result<Option<i32>, MachineError> {
        let index = self.context(context)?;
        Ok(self.contexts.at(index).failed)
    }

    /// Forgets the sticky failure of a context, as a reset or an abort of its device does.
    ///
    /// # Errors
    /// [`MachineError::NoSuchContext`].
    pub fn clear_failure(&mut self, context: ContextId) -> Result<(), MachineError> {
        let index = self.context(context)?;
        self.contexts.at_mut(index).failed = None;
        Ok(())
    }

    /// The error of the latest fault on the stream, told once: what a synchronize returns.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn take_error(&mut self, stream: StreamId) -> Result<Option<i32>, MachineError> {
        let index = self.stream(stream)?;
        Ok(self.streams.at_mut(index).error.take())
    }

    /// Keeps an error for [`Machine::take_error`] that another stream's task caused, as the latest. Where a fault stops the context, it is the
    /// context that keeps it.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn note_error(&mut self, stream: StreamId, code: i32) -> Result<(), MachineError> {
        let index = self.stream(stream)?;
        if !self.contexts.at(self.streams.at(index).context).stop_on_failure {
            self.streams.at_mut(index).error = Some(code);
        }
        Ok(())
    }

    /// Tasks dropped since the last call by a failure in stop mode, and conditions that ran out of time.
    pub fn take_dropped(&mut self) -> Vec<Dropped<P>> {
        std::mem::take(&mut self.dropped)
    }

    /// Collectives on which ranks did not agree, since the last call.
    pub fn take_mismatches(&mut self) -> Vec<Mismatch> {
        std::mem::take(&mut self.mismatches)
    }

    /// A task of the stream has failed.
    pub(crate) fn fail(&mut self, index: u32, code: i32) {
        let context_index = self.streams.at(index).context;
        let context = self.contexts.at_mut(context_index);
        if !context.stop_on_failure {
            self.streams.at_mut(index).error = Some(code);
            return;
        }
        context.failed.get_or_insert(code);
        let mut dropped = std::mem::take(&mut self.dropped);
        for stream in self.streams_of(context_index) {
            self.discard(stream, true, &mut dropped);
        }
        self.dropped = dropped;
    }

    /// Empties a queue; with `keep_running` a head that runs or is in hand stays.
    fn discard(&mut self, index: u32, keep_running: bool, dropped: &mut Vec<Dropped<P>>) {
        let running = matches!(
            self.streams.at(index).state,
            State::Running | State::OnClock | State::Handed
        );
        let keep = keep_running && running;
        let mut head = None;
        if keep && self.streams.at(index).state != State::Handed {
            head = Some(self.pop(index));
        } else if !keep && self.streams.at(index).state != State::Idle {
            self.discard_head(index, dropped);
        }
        let mut count = 0;
        while let Some(entry) = self.streams.at_mut(index).queue.pop_front(&mut self.spare) {
            self.drop_entry(index, entry, dropped);
            count += 1;
        }
        if let Some(head) = head {
            let stream = self.streams.at_mut(index);
            stream.queue.push_front(head, &mut self.spare);
        }
        let stream = self.streams.at_mut(index);
        if keep {
            stream.owed += count;
        } else {
            stream.finished += count;
            self.contexts.at_mut(stream.context).unfinished -= count;
        }
    }

    /// Takes a begun head away, wherever it is.
    fn discard_head(&mut self, index: u32, dropped: &mut Vec<Dropped<P>>) {
        let state = self.streams.at(index).state;
        if state == State::Running {
            self.unstart(index);
        }
        self.unpark(index);
        self.leave_meeting(index);
        self.leave_host_thread(index);
        if state != State::Handed {
            let entry = self.pop(index);
            self.drop_entry(index, entry, dropped);
        }
        self.finish_quietly(index);
    }

    /// Takes a stream out of the list it waits in, if it waits in one.
    pub(crate) fn unpark(&mut self, index: u32) {
        let stream = self.streams.at(index);
        match stream.state {
            State::OnRecord(record) => {
                let record = self.records.at_mut(record);
                record.waiters.unlink(&mut self.streams, index);
            }
            State::OnFlag(flag) => {
                let flag = self.flags.at_mut(flag);
                flag.waiters.unlink(&mut self.streams, index);
            }
            State::OnClock => self.on_clock -= 1,
            State::OnCondition => self.conditions.unlink(&mut self.streams, index),
            State::OnHostThread => {
                let context = self.contexts.at_mut(stream.context);
                context.host_waiters.unlink(&mut self.streams, index);
            }
            _ => {}
        }
    }
}
